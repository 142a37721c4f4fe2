import { sampleFrontMatter, toSource } from "../samples/parsed.ts";

/** Where a text stands: in an article, or in a walkthrough beside a good one. */
export interface GrowthContext {
	name: string;
	/** The whole file around so many units of a text. */
	write(text: string): string;
	file: "article" | "walkthrough";
	/** Units of text at most. */
	most: number;
}

const body = 1_000_000;
const front = 250_000;
/** Paragraphs just under the cap, so that all of them are read. */
const paragraph = 16_000;

function splitParagraphs(text: string): string[] {
	return Array.from({ length: Math.ceil(text.length / paragraph) }, (_, index) =>
		text.slice(index * paragraph, (index + 1) * paragraph),
	);
}

function prefixLines(prefix: string, text: string): string {
	return text.replace(/^/gm, prefix);
}

function toLesson(steps: string, yaml = ""): string {
	return `---\ntitle: Lesson\n${yaml}---\n\n${steps}\n`;
}

/** A long text on few lines goes into so many cells. */
function toTable(text: string): string {
	const cells = splitParagraphs(text).map((cell) => `| x | ${cell.replaceAll("\n", " ")} |\n`);
	return `| a | b |\n| - | - |\n${cells.join("")}`;
}

const article = (name: string, most: number, write: (text: string) => string): GrowthContext => {
	return { name, most, write, file: "article" };
};
const lesson = (name: string, most: number, write: (text: string) => string): GrowthContext => {
	return { name, most, write, file: "walkthrough" };
};

const withYaml = (yaml: string): string => toSource("\nBody.\n", `${sampleFrontMatter}${yaml}\n`);

export const contexts: readonly GrowthContext[] = [
	article("body", body, (text) => toSource(`\n${text}\n`)),
	article("paragraphs", body, (text) => toSource(`\n${splitParagraphs(text).join("\n\n")}\n`)),
	article("paragraph", paragraph, (text) => toSource(`\n${text}\n`)),
	article("heading", body, (text) => toSource(`\n# ${splitParagraphs(text).join("\n\n# ")}\n`)),
	article("quote", body, (text) =>
		toSource(`\n${prefixLines("> ", splitParagraphs(text).join("\n\n"))}\n`),
	),
	article("list", body, (text) =>
		toSource(`\n- ${splitParagraphs(text).join("\n\n- ").replaceAll("\n", "\n  ")}\n`),
	),
	article("table", body, (text) => toSource(`\n${toTable(text)}\n`)),
	article("code", body, (text) => toSource(`\n~~~~\n${text}\n~~~~\n`)),
	article("braces", body, (text) => toSource(`\n[a]{anna says ${text}}\n`)),
	article("open", body, (text) =>
		toSource(`\n${splitParagraphs(text).join("[a]{anna accepts-if bridge}\n\n")}\n`),
	),
	article("whole", body, (text) => text),
	article("yaml", front, (text) => withYaml(text)),
	article("yaml value", front, (text) => withYaml(`dek: ${text}`)),
	article("yaml block", front, (text) => withYaml(`dek: >\n${prefixLines("  ", text)}`)),
	article("yaml quoted", front, (text) => withYaml(`dek: "${text.replace(/["\\]/g, "\\$&")}"`)),
	article("yaml list", front, (text) => withYaml(`coded-by: [${text}]`)),
	article("yaml map", front, (text) => withYaml(`credit: {name: ${text}}`)),
	article("note", front, (text) => withYaml(`notes:\n  x: |\n${prefixLines("    ", text)}`)),
	lesson("walkthrough", body, (text) => text),
	lesson("step", body, (text) => toLesson(`## Step\n\n${text}`)),
	lesson("steps", body, (text) =>
		toLesson(`## Step\n\n${splitParagraphs(text).join("\n\n## x\n\n")}`),
	),
	lesson("question", body, (text) => toLesson(`## Step\n\n[Who?]{ask=open ${text}}\n\n> a`)),
	lesson("settings", body, (text) => toLesson(`## Step\n\n{view=matrix ${text}}`)),
	lesson("teacher", body, (text) => toLesson(`## Step\n\n### For the teacher\n\n${text}`)),
	lesson("terms", front, (text) => toLesson("## Step\n", `terms:\n  x: ${text}\n`)),
];
