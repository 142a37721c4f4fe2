import type { Component } from "svelte";
import { render } from "svelte/server";
import type { IslandProps } from "../../reader/client/hydrate.svelte.ts";
import { islands } from "../../reader/client/registry.ts";
import { type Page, renderDocument, type Script } from "../pages/document.ts";
import style from "../pages/styles/reader.css?inline";
import type { Licences } from "./licences.ts";

/** A file of the site; `path` is relative to `dist/`. */
export interface File {
	path: string;
	/** Bytes when it is no text: an archive. */
	text: string | Uint8Array;
}

/** A file that is not written yet: development asks for one of many. */
export interface PlannedFile {
	path: string;
	render(): File["text"];
}

/** What pages are put together with. */
export interface Making {
	/** The project's `index.html`. */
	shell: string;
	/** The folder of all articles. */
	content: string;
	/** Write the policy into each page; development cannot keep it. */
	strict: boolean;
	/** The script of the reader's page and the library. */
	reader: Script;
	/** The script of embed pages, and what they run before they are painted. */
	embed: Script;
	early: Script;
	/** The script of the walkthrough, and of the file that holds everything. */
	classroom: Script;
	offline: Script;
	/** Paths of modules from the site's root. */
	modules: { islands: string; panel: string; scan: string };
	/** Whose software is in the scripts; without notices in development. */
	licences: Licences;
	/** Where the site will be published, with a slash at the end; null when nobody said. */
	address: string | null;
}

type Content = Pick<Page, "title" | "description" | "body"> & Partial<Page>;

const bare = { islands: {}, quoted: {}, early: null, previews: false, paths: {}, links: [] };

/** A page as its file: with the reader's style sheet and script unless it says otherwise. */
export function finish(making: Making, content: Content): string {
	const page = { ...bare, style, script: making.reader, ...content };
	return renderDocument(making.shell, page, making.strict);
}

/**
 * Draws islands apart from their page: with their comments, so that they can be hydrated.
 * @param change what else is done to the markup of each
 */
export function drawIslands(
	names: string[],
	props: IslandProps,
	change = (markup: string) => markup,
): Record<string, string> {
	const drawn = names.map((name) => {
		const island = islands[name] as Component<IslandProps>;
		return [name, change(render(island, { props }).body)] as const;
	});
	return Object.fromEntries(drawn);
}
