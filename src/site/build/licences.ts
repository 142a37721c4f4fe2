import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** A package whose code is in a script that is published. */
export interface Shipped {
	name: string;
	/** Where its files are; null for helpers that a build tool writes into a script itself. */
	folder: string | null;
}

/** What the licence of a package asks to be told with every copy. */
export interface LicenceNotice {
	name: string;
	version: string;
	/** SPDX identifier. */
	licence: string;
	/** The lines that name who holds the rights. */
	copyright: string[];
	/** Its whole licence as the package has it. */
	text: string;
}

/** Notices of packages under the same terms, which are then written once. */
export interface NoticeGroup {
	/** One line for each package. */
	packages: string[];
	terms: string;
}

/** How notices are told: all of them for the site, some inside files that stand alone. */
export interface Licences {
	/** Text of `licences.txt`. */
	all: string;
	/** Of what is in the file that holds everything. */
	offline: NoticeGroup[];
}

/**
 * Whose code a module of a bundle is; null for the project's own. Build tools write helpers
 * into scripts, as modules without a file (`\0rolldown/runtime.js`): those are theirs.
 */
export function findShipped(id: string): Shipped | null {
	const [path = ""] = id.replaceAll("\0", "").replaceAll("\\", "/").split(/[?#]/, 1);
	const inside = path.lastIndexOf("/node_modules/");
	if (inside >= 0) {
		const start = inside + "/node_modules/".length;
		const name = cutName(path.slice(start));
		return { name, folder: path.slice(0, start) + name };
	}
	const isFile = /^(?:[a-z]:)?\//i.test(path);
	return isFile ? null : { name: cutName(path), folder: null };
}

/** The name of a package at the start of a path: two parts where it has an owner. */
function cutName(path: string): string {
	return path
		.split("/")
		.slice(0, path.startsWith("@") ? 2 : 1)
		.join("/");
}

/** Every package of which some module is in a script, once, by name. */
export function listShipped(ids: readonly string[]): Shipped[] {
	const found = ids.flatMap((id) => findShipped(id) ?? []);
	const byFolder = new Map(found.map((each) => [each.folder ?? each.name, each]));
	return [...byFolder.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * The file of a folder that holds the terms. Of a package that lets one choose ("MIT OR
 * Apache-2.0", each in a file) the first that has a file of its own is taken.
 */
export function chooseTerms(
	files: readonly string[],
	expression: string,
): { file: string; licence: string } | null {
	const found = files.filter((file) => /^(?:licen[cs]e|copying)(?:[-.]|$)/i.test(file)).sort();
	const choices = expression.replace(/^\(|\)$/g, "").split(/ OR /i);
	for (const licence of choices) {
		const own = found.find((file) => new RegExp(`-${licence}(?:\\.|$)`, "i").test(file));
		if (own) return { file: own, licence };
	}
	const [file] = found;
	return file === undefined ? null : { file, licence: choices.join(" OR ") };
}

/**
 * Reads the notice of a package out of its folder.
 * @throws when it has none: its code must not be published then
 */
export async function readNotice(folder: string): Promise<LicenceNotice> {
	const told = await readFile(join(folder, "package.json"), "utf8").catch(() => "{}");
	const about = JSON.parse(told) as { [key in "name" | "version" | "license"]?: string };
	const chosen = chooseTerms(await readdir(folder).catch(() => []), about.license ?? "");
	if (!chosen || !about.license) {
		throw new Error(
			`The package ${about.name ?? folder} is in a script of the site, and it has no ` +
				`${about.license ? "file with the text of its licence" : "licence in its package.json"}. ` +
				"Copies need that notice: do without the package, or ask its makers.",
		);
	}
	const file = await findTermsFile(join(folder, chosen.file), about.license);
	const text = (await readFile(file, "utf8")).replaceAll("\r\n", "\n").trim();
	const copyright = text.split("\n").filter(namesHolder);
	const { name = "", version = "" } = about;
	return { name, version, licence: chosen.licence, copyright, text };
}

/** The file itself: some packages keep it in a folder of the name. */
async function findTermsFile(path: string, expression: string): Promise<string> {
	const inside = chooseTerms(await readdir(path).catch(() => []), expression);
	return inside ? join(path, inside.file) : path;
}

/** The notices of what is in some scripts; the project's own first. */
export async function readNotices(root: string, ids: readonly string[]): Promise<LicenceNotice[]> {
	const folders = listShipped(ids).map(
		({ name, folder }) => folder ?? join(root, "node_modules", name),
	);
	return Promise.all([root, ...folders].map(readNotice));
}

const namesHolder = (line: string) => /^\s*(?:copyright\b|\(c\)|©)/i.test(line);
const isHeading = (line: string) =>
	/^\s*(?:the )?(?:MIT|ISC) licen[cs]e(?: \((?:MIT|ISC)\))?\s*$/i.test(line);

/** What is left of a licence without its heading and holders, the same however lines are cut. */
function readTerms({ text }: LicenceNotice): string {
	const lines = text.split("\n").filter((line) => !namesHolder(line) && !isHeading(line));
	return lines.join(" ").replace(/\s+/g, " ").trim();
}

/** The short form, for files that must not grow: the same terms are written once. */
export function groupNotices(notices: readonly LicenceNotice[]): NoticeGroup[] {
	const groups = new Map<string, string[]>();
	for (const notice of notices) {
		const terms = readTerms(notice);
		const { name, version, licence, copyright } = notice;
		const holders = copyright.map((line) => line.trim()).join("; ");
		const line = [`${name} ${version} (${licence})`, holders].filter(Boolean).join(". ");
		groups.set(terms, [...(groups.get(terms) ?? []), line]);
	}
	return [...groups].map(([terms, packages]) => ({ terms, packages }));
}

const preface = `The scripts of this site contain the software listed here, each part under the licence that
follows its name. Embeds and embed.js contain nobody's code but Standpoint's own. The words of
the articles belong to their publishers, who are named on the articles' pages.`;

const unbuilt = `This is the development server. A build adds the packages that its scripts contain.`;

/** Text of `licences.txt`. */
export function formatLicences(notices: readonly LicenceNotice[], built = true): string {
	const parts = notices.map(({ name, version, licence, text }) => {
		const title = `${name} ${version} (${licence})`;
		return `${title}\n${"-".repeat(title.length)}\n\n${text}`;
	});
	return `${["Licences\n========", preface, ...(built ? [] : [unbuilt]), ...parts].join("\n\n")}\n`;
}
