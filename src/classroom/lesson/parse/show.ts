import { caps } from "../../../article/parse/caps.ts";
import { parseBraces } from "../../../article/parse/notation/braces.ts";
import type { Stretch } from "../../../article/text/finding.ts";
import { lessonMessages } from "../messages/all.ts";
import type { Show, Step, StepView } from "../types.ts";
import type { LessonContext } from "./context.ts";
import { idKeys, readDeclaredIds } from "./ids.ts";
import { reportFindings } from "./naming.ts";
import type { LessonPiece } from "./pieces.ts";
import { readSettings, type SettingMap } from "./settings.ts";

/** What a step can show, in the order that the page for authors lists it. */
export const views: readonly StepView[] = [
	"none",
	"headline",
	"text",
	"article",
	"matrix",
	"spectrum",
	"attribution",
	"mark",
];

/** Keys of the braces under a step's heading. */
export const stepKeys = ["view", ...idKeys, "minutes", "short"];

/** Minutes of a step that says nothing about them. */
const usualMinutes = 4;

export type StepSettings = Pick<Step, "show" | "minutes" | "short">;

/** What a step says in its braces, and what is left of the piece that they stood in. */
export interface ReadShow {
	settings: StepSettings;
	rest: LessonPiece | null;
}

/** Reads the braces when the first piece under the heading begins with them. */
export function readShow(context: LessonContext, first: LessonPiece | undefined): ReadShow {
	const { source } = context;
	const text = first === undefined ? "" : source.slice(first.start, first.stop);
	const open = text.search(/\S/);
	if (first?.type !== "paragraph" || text[open] !== "{") {
		return { settings: toSettings(context, new Map()), rest: first ?? null };
	}
	const lineStop = first.start + (text.includes("\n") ? text.indexOf("\n") : text.length);
	const line = { start: first.start, stop: lineStop };
	const rest = lineStop < first.stop ? { ...first, start: lineStop + 1 } : null;
	return { settings: toSettings(context, readLine(context, line, open)), rest };
}

function readLine(context: LessonContext, { start, stop }: Stretch, open: number): SettingMap {
	const { problems, source } = context;
	const text = source.slice(start, stop);
	if (text.length > caps.inline) {
		problems.add(lessonMessages.runTooLong(text.length), start);
		return new Map();
	}
	const braces = parseBraces(text, open);
	reportFindings(problems, braces.findings, start);
	if (braces.stop !== null) {
		const after = text.slice(braces.stop);
		const at = start + braces.stop + after.length - after.trimStart().length;
		if (after.trim() !== "") problems.add(lessonMessages.textAfterSettings(after.trim()), at, stop);
	}
	const keys = { where: "a step", known: stepKeys };
	return readSettings(problems, braces.statements, start, keys);
}

function toSettings(context: LessonContext, settings: SettingMap): StepSettings {
	const view = readView(context, settings);
	const show: Show = {
		view: view ?? "none",
		actors: readDeclaredIds(context, settings, "actor"),
		proposals: readDeclaredIds(context, settings, "proposal"),
		statements: readDeclaredIds(context, settings, "statement"),
		sentences: readDeclaredIds(context, settings, "sentence"),
	};
	if (view === "none") {
		for (const key of idKeys) {
			const at = settings.get(key)?.keyAt;
			if (at !== undefined)
				context.problems.add(lessonMessages.idleSetting(key), at.start, at.stop);
		}
	}
	return {
		show,
		minutes: readMinutes(context, settings, "minutes", 1) ?? usualMinutes,
		short: readMinutes(context, settings, "short", 0) ?? 0,
	};
}

/** Undefined when a view is named that there is not. */
function readView(context: LessonContext, settings: SettingMap): StepView | undefined {
	const setting = settings.get("view");
	if (setting === undefined) return "none";
	const { value, start, stop } = setting;
	const view = views.find((known) => known === value);
	if (view === undefined) {
		const message = lessonMessages.unknownView(value, context.problems.guess(value, views), views);
		context.problems.add(message, start, stop);
	}
	return view;
}

function readMinutes(
	{ problems }: LessonContext,
	settings: SettingMap,
	key: "minutes" | "short",
	least: number,
): number | undefined {
	const setting = settings.get(key);
	if (setting === undefined) return undefined;
	const { value, start, stop } = setting;
	const minutes = /^\d{1,9}$/.test(value) ? Number(value) : -1;
	if (minutes >= least && minutes <= caps.minutes) return minutes;
	problems.add(lessonMessages.badMinutes(key, value), start, stop);
	return undefined;
}
