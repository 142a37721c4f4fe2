import { isReduced } from "../../article/model/size.ts";
import type { Model } from "../../article/model/types.ts";
import type { Licences } from "../build/licences.ts";
import { packElement } from "../build/pack.ts";
import type { Policies } from "../headers.ts";
import {
	formatPolicy,
	listSources,
	type Page,
	type Pieces,
	renderDocument,
	type Script,
} from "./document.ts";
import {
	type ClassroomModule,
	type DeskFile,
	type InlineScript,
	type KindName,
	type Module,
	type PageKind,
	pageKinds,
} from "./kinds.ts";

/** A file of the site; `path` is relative to `dist/`. */
export interface File {
	path: string;
	/** Bytes when it is no text: an archive. */
	text: string | Uint8Array;
}

/** A file that is not written yet: development asks for one of many. */
export interface PlannedFile {
	path: string;
	render(): File["text"] | Pieces;
}

/** What of it is in pieces put together. */
export const joinPieces = (drawn: File["text"] | Pieces): File["text"] =>
	typeof drawn === "string" || drawn instanceof Uint8Array ? drawn : drawn.join("");

/** What pages are put together with. */
export interface BuildContext {
	/** The project's `index.html`. */
	shell: string;
	/** The folder of all articles. */
	content: string;
	/** Write the policy into each page; development cannot keep it. */
	strict: boolean;
	/** What pages inline. */
	scripts: Readonly<Record<InlineScript, Script>>;
	/** Text of each style sheet of `styles/`, by its name without the ending. */
	styles: Readonly<Record<string, string>>;
	/** Paths of modules from the site's root. */
	modules: Readonly<Record<Module | ClassroomModule | DeskFile, string>>;
	/** Whose software is in the scripts; without notices in development. */
	licences: Licences;
	/** Where the site will be published, with a slash at the end; null when nobody said. */
	address: string | null;
}

/** What a page has of its own; style, scripts and policy are its kind's ({@link kinds}). */
type Content = Pick<Page, "title" | "description" | "body"> &
	Partial<Pick<Page, "islands" | "quoted" | "whole" | "paths" | "links">> & {
		/** The article that is drawn, where a large one is drawn otherwise. */
		model?: Model;
	};

/** The sheet in `styles/` of what only large articles draw. */
const large = "large";

/** A page of a kind as its file. */
export const renderPage = (context: BuildContext, name: KindName, content: Content): string =>
	renderPieces(context, name, content).join("");

/** The same in pieces. */
export function renderPieces(
	context: BuildContext,
	name: KindName,
	{ model, ...content }: Content,
): Pieces {
	const kind = pageKinds[name];
	const { islands = {}, quoted = {}, whole = {}, links = [] } = content;
	const up = findWayUp(kind);
	const read = (script?: InlineScript | null) => (script ? context.scripts[script] : null);
	const { scriptedStyle } = kind;
	const scripted = scriptedStyle ? readStyle(context, scriptedStyle) : "";
	const own = {
		// In development nothing unpacks.
		style: readStyle(context, kind.style) + (context.strict ? "" : scripted),
		...(model && isReduced(model) && { large: readStyle(context, large) }),
		body: content.body + (context.strict && scripted ? packStyle(scripted) : ""),
		script: read(kind.script),
		starts: kind.starts ? up + context.modules[kind.starts] : null,
		early: read(kind.early),
		allows: {
			previews: kind.previews === true,
			desk: kind.desk === true,
			packed: kind.packed === true,
			searches: kind.searches === true,
		},
		links: kind.hidden ? ['<meta name="robots" content="noindex">', ...links] : links,
		paths: { ...listModules(context, kind), ...content.paths },
		...(kind.desk ? { framed: listFramed(context) } : {}),
	};
	return renderDocument(
		context.shell,
		{ ...content, islands, quoted, whole, ...own },
		context.strict,
	);
}

const packedStyles = new Map<string, string>();

/** A style sheet packed: each is in thousands of pages, and development makes few others. */
function packStyle(style: string): string {
	const packed = packedStyles.get(style) ?? packElement(style, "text/css");
	packedStyles.set(style, packed);
	return packed;
}

/** What the page has inline that the desk makes and shows. */
function listFramed(context: BuildContext): NonNullable<Page["framed"]> {
	const { style, script } = pageKinds.offline;
	const scripts = listSources([script ? context.scripts[script] : null]);
	return { scripts, styles: [style, large].map((name) => readStyle(context, name)) };
}

/** @throws when there is none: a page without its looks must not be built */
function readStyle({ styles }: BuildContext, name: string): string {
	const sheet = styles[name];
	if (sheet === undefined) throw new Error(`There is no style sheet styles/${name}.css`);
	return sheet;
}

/** From a page of a kind to the site's root. */
function findWayUp(kind: PageKind): string {
	const levels =
		kind.path.split("/").length - 1 + { site: 0, article: 1, page: 2, view: 3 }[kind.for];
	return "../".repeat(levels);
}

/** Addresses of what the page's script fetches later, from the page. */
function listModules(context: BuildContext, kind: PageKind): Record<string, string> {
	const up = findWayUp(kind);
	return Object.fromEntries((kind.modules ?? []).map((name) => [name, up + context.modules[name]]));
}

/** The policies of all kinds: one for pages of our own, one for what others may frame. */
export function formatPolicies(context: BuildContext): Policies {
	const format = (framed: boolean) => {
		const those = Object.values(pageKinds).filter((kind) => (kind.framed === true) === framed);
		const names = those.flatMap(({ early, script }) => [early ?? [], script ?? []].flat());
		const inline = listSources([...new Set(names)].map((name) => context.scripts[name]));
		const styles = [...new Set([...those.map(({ style }) => style), large])].map((name) =>
			readStyle(context, name),
		);
		return formatPolicy(inline, styles, {
			previews: those.some(({ previews }) => previews),
			desk: those.some(({ desk }) => desk),
			packed: those.some(({ packed }) => packed),
			searches: those.some(({ searches }) => searches),
		});
	};
	return { policy: format(false), embedPolicy: format(true) };
}
