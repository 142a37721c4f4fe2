import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { ViteBuilder } from "vite";
import { findSiteAddress } from "../address.ts";
import { content } from "../content/folder.ts";
import { hashSource, type Script } from "../pages/document.ts";
import {
	classroomModules,
	deskModules,
	type InlineScript,
	inlineScripts,
	listMadeKinds,
	modules,
	pageKinds,
} from "../pages/kinds.ts";
import type { MakerParts } from "../pages/maker.ts";
import type { BuildContext, File } from "../pages/render-page.ts";
import { environments, type ScriptBuild } from "./environments.ts";
import { formatLicences, groupNotices, type Licences, readNotices } from "./licences.ts";
import { packElement } from "./pack.ts";

/** A script for browsers, with the modules that the bundler put into it. */
export interface BuiltScript {
	file: string;
	text: string;
	/** The bundler's names of them: mostly paths. */
	modules: string[];
}

/** What every build of a script gave; those in one piece give one. */
export type BuiltScripts = Record<ScriptBuild, BuiltScript[]>;

/** Runs a build and gives what it made; nothing is written. */
export async function readOutput(
	builder: ViteBuilder,
	name: ScriptBuild | "ssr",
): Promise<BuiltScript[]> {
	const environment = builder.environments[name];
	if (!environment) throw new Error(`No environment ${name}`);
	const output = await builder.build(environment);
	const first = Array.isArray(output) ? output[0] : output;
	if (!first || !("output" in first)) throw new Error(`The ${name} build made nothing`);
	return first.output
		.filter((item) => item.type === "chunk")
		.map(({ fileName, code, modules }) => ({
			...{ file: fileName, text: code },
			modules: Object.keys(modules),
		}));
}

const allBuilds = Object.keys(environments).filter((name) => name !== "ssr") as ScriptBuild[];

/** Builds everything that runs in a browser, or some of it. */
export async function buildScripts(
	builder: ViteBuilder,
	names: readonly ScriptBuild[] = allBuilds,
): Promise<BuiltScripts> {
	const built: Partial<BuiltScripts> = {};
	for (const name of names) built[name] = await readOutput(builder, name);
	return built as BuiltScripts;
}

/** A build's script in one piece. */
export function readScript(scripts: BuiltScripts, name: ScriptBuild): string {
	const [script] = scripts[name];
	if (!script) throw new Error(`The ${name} script was not built`);
	return script.text.trim();
}

/**
 * The notices that go with what was built, by the bundler's own list of what is in each script.
 * @throws when a package has none
 */
export async function readLicences(root: string, scripts: BuiltScripts): Promise<Licences> {
	const list = (built: BuiltScript[]) => built.flatMap(({ modules }) => modules);
	return {
		all: formatLicences(
			await readNotices(root, [
				...list(Object.values(scripts).flat()),
				resolve(root, searchEngine),
			]),
		),
		offline: groupNotices(await readNotices(root, list([...scripts.offline, ...scripts.unpack]))),
	};
}

/** What a reader's browser searches with is no part of our scripts: its maker writes it whole. */
const searchEngine = "node_modules/pagefind/lib/index.js";

/** What is written as files of its own, to be fetched by a page. */
export const listModuleFiles = ({
	client,
	classroom,
	desk,
	maker,
}: BuiltScripts): BuiltScript[] => [...client, ...classroom, ...desk, ...maker];

/** What unpacks a script, and the script packed: the place of it is before that. */
function packInline(scripts: BuiltScripts, name: InlineScript): Script {
	const text = readScript(scripts, name);
	const packed = { markup: packElement(text, ""), source: hashSource(text) };
	return { inline: readScript(scripts, "unpack"), packed };
}

/** What pages and the desk's maker are put together with. */
type SharedParts = Pick<BuildContext, "shell" | "address" | "scripts" | "styles" | "licences">;

async function prepareShared(
	root: string,
	scripts: BuiltScripts,
	styles: BuildContext["styles"],
): Promise<SharedParts> {
	const names = Object.keys(inlineScripts).filter((name) => name in scripts) as InlineScript[];
	const isPacked = (name: InlineScript) =>
		Object.values(pageKinds).some(({ script, packed }) => packed && script === name);
	const inline = (name: InlineScript): [InlineScript, Script] => [
		name,
		isPacked(name) ? packInline(scripts, name) : { inline: readScript(scripts, name) },
	];
	return {
		shell: await readFile(join(root, "index.html"), "utf8"),
		scripts: Object.fromEntries(names.map(inline)) as BuildContext["scripts"],
		styles,
		licences: await readLicences(root, scripts),
		address: findSiteAddress(process.env),
	};
}

/** What the desk's maker puts pages together with; the same parts are a file of the same name. */
function formatMakerParts({ shell, address, ...all }: SharedParts): File {
	const kinds = listMadeKinds();
	const pick = <T>(from: Readonly<Record<string, T>>, names: (string | null | undefined)[]) =>
		Object.fromEntries(Object.entries(from).filter(([name]) => names.includes(name)));
	const scripts = kinds.flatMap(({ script, early }) => [script, early]);
	const parts: MakerParts = {
		...{ shell, address },
		scripts: pick(all.scripts, scripts) as MakerParts["scripts"],
		styles: pick(
			all.styles,
			kinds.flatMap(({ style, scriptedStyle }) => [style, scriptedStyle]),
		),
		licences: { all: "", offline: all.licences.offline },
	};
	const text = JSON.stringify(parts);
	const hash = createHash("sha256").update(text).digest("base64url").slice(0, 8);
	return { path: `assets/deskParts-${hash}.json`, text };
}

/**
 * What pages are put together with, once the browser's scripts are built, and the file of what
 * the desk's maker takes of it.
 */
export async function prepareContext(
	root: string,
	scripts: BuiltScripts,
	styles: BuildContext["styles"],
): Promise<{ context: BuildContext; parts: File }> {
	const find = (name: string) => {
		const chunk = listModuleFiles(scripts).find(({ file }) => file.startsWith(`assets/${name}-`));
		if (!chunk) throw new Error(`The module ${name} was not built`);
		return chunk.file;
	};
	const shared = await prepareShared(root, scripts, styles);
	const parts = formatMakerParts(shared);
	const fetched = Object.keys({ ...modules, ...classroomModules, ...deskModules });
	const built = fetched.map((name) => [name, find(name)] as const);
	const paths = { ...Object.fromEntries(built), deskParts: parts.path };
	const context = { ...shared, content, strict: true, modules: paths as BuildContext["modules"] };
	return { context, parts };
}

const isMaker = ({ file }: BuiltScript) => Number(file.startsWith("assets/deskMaker-"));

/** The desk's maker alone, the module first, then what it imports; and its parts. */
export async function buildMaker(
	builder: ViteBuilder,
	styles: BuildContext["styles"],
): Promise<{ modules: BuiltScript[]; parts: string }> {
	const inline = listMadeKinds().flatMap(({ script, early }) => [script ?? [], early ?? []].flat());
	const scripts = await buildScripts(builder, ["maker", "unpack", ...new Set(inline)]);
	const shared = await prepareShared(builder.config.root, scripts, styles);
	const modules = scripts.maker.toSorted((a, b) => isMaker(b) - isMaker(a));
	return { modules, parts: String(formatMakerParts(shared).text) };
}
