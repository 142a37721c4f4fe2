import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { ViteBuilder } from "vite";
import { findSiteAddress } from "../address.ts";
import type { Script } from "../pages/document.ts";
import { deskModules, type InlineScript, inlineScripts, modules } from "../pages/kinds.ts";
import type { BuildContext } from "../pages/render-page.ts";
import { environments, type ScriptBuild } from "./environments.ts";
import { formatLicences, groupNotices, type Licences, readNotices } from "./licences.ts";

/** A script for browsers, with the modules that the bundler put into it. */
export interface BuiltScript {
	file: string;
	text: string;
	/** The bundler's names of them: mostly paths. */
	modules: string[];
}

/** What every build of a script gave; those in one piece give one. */
export type BuiltScripts = Record<ScriptBuild, BuiltScript[]>;

/** The folder of all articles, from the project's root. */
export const content = "content";

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

/** Builds everything that runs in a browser. */
export async function buildScripts(builder: ViteBuilder): Promise<BuiltScripts> {
	const names = Object.keys(environments).filter((name) => name !== "ssr") as ScriptBuild[];
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
		all: formatLicences(await readNotices(root, list(Object.values(scripts).flat()))),
		offline: groupNotices(await readNotices(root, list(scripts.offline))),
	};
}

/** What is written as files of its own, to be fetched by a page. */
export const listModuleFiles = ({ client, desk }: BuiltScripts): BuiltScript[] => [
	...client,
	...desk,
];

/** What pages are put together with, once the browser's scripts are built. */
export async function prepareContext(root: string, scripts: BuiltScripts): Promise<BuildContext> {
	const find = (name: string) => {
		const chunk = listModuleFiles(scripts).find(({ file }) => file.startsWith(`assets/${name}-`));
		if (!chunk) throw new Error(`The module ${name} was not built`);
		return chunk.file;
	};
	const names = Object.keys(inlineScripts) as InlineScript[];
	const inline = (name: InlineScript): [InlineScript, Script] => [
		name,
		{ inline: readScript(scripts, name) },
	];
	const fetched = Object.keys({ ...modules, ...deskModules });
	const built = fetched.map((name) => [name, find(name)] as const);
	return {
		shell: await readFile(join(root, "index.html"), "utf8"),
		content,
		strict: true,
		scripts: Object.fromEntries(names.map(inline)) as BuildContext["scripts"],
		modules: Object.fromEntries(built) as BuildContext["modules"],
		licences: await readLicences(root, scripts),
		address: findSiteAddress(process.env),
	};
}
