import {
	capitalize,
	formatAll,
	formatCount,
	formatNumber,
} from "../../article/sentences/numbers.ts";
import { isChoice, listQuestions } from "../lesson/items.ts";
import type { Answers, Item, Lesson, Option, StanceQuestion, Step } from "../lesson/types.ts";
import { type Poll, tallyPoll } from "./poll.ts";

/** An option of an item: who chose it. */
export interface PicturePlace {
	option: Option;
	/** How many of the class. */
	count: number;
	isOwn: boolean;
	/** Whether the article says so. */
	isRight: boolean;
}

export interface PictureRow {
	item: Item;
	/** In the order of the item's options. */
	places: PicturePlace[];
	/** How many codes leave it out. */
	unanswered: number;
}

/** How a class and one student chose, beside the article: the picture and the table are drawn from it. */
export interface ClassChoices {
	rows: PictureRow[];
	/** How many codes are counted. */
	codes: number;
}

/** @param choices one's own. @param once whether equal codes count once */
export function layoutClassChoices(
	items: readonly Item[],
	poll: Poll,
	once: boolean,
	choices: Answers["choices"] = {},
): ClassChoices {
	const rows = tallyPoll(items, poll, once).map(({ item, counts, unanswered }) => ({
		item,
		unanswered,
		places: counts.map(({ option, count }) => ({
			option,
			count,
			isOwn: choices[item.key] === option.id,
			isRight: option.id === item.right,
		})),
	}));
	const { counted } = poll;
	const codes = once ? new Set(counted.map(({ code }) => code)).size : counted.length;
	return { rows, codes };
}

/** Whether there is anything to draw: a code, or a choice of one's own. */
export function hasClassChoices({ rows, codes }: ClassChoices): boolean {
	return codes > 0 || rows.some(({ places }) => places.some(({ isOwn }) => isOwn));
}

/** The options that the table has columns for: somebody chose them, or the article does. */
export function listSpreadOptions({ rows }: ClassChoices, isShown: boolean): Option[] {
	const options = rows[0]?.places.map(({ option }) => option) ?? [];
	return options.filter((_, at) =>
		rows.some(({ places }) => (places[at]?.count ?? 0) > 0 || (isShown && places[at]?.isRight)),
	);
}

/**
 * The questions that a step draws the class of: where each stands on a proposal that it shows,
 * asked before. Each is drawn once: in the first spectrum after it, else in the first matrix.
 */
export function listPictured({ walkthrough }: Lesson, step: Step): StanceQuestion[] {
	return listQuestions(walkthrough)
		.filter(isChoice)
		.filter((question) => question.kind === "stance")
		.filter((question) => {
			const shown = walkthrough.steps.filter(
				({ number, show: { view, proposals } }) =>
					number > question.step &&
					(view === "spectrum" || view === "matrix") &&
					(proposals.length === 0 || proposals.includes(question.proposal)),
			);
			const first = shown.find(({ show }) => show.view === "spectrum") ?? shown[0];
			return first?.number === step.number;
		});
}

/** The picture in a sentence or two. */
export function describeClassChoices(choices: ClassChoices): string {
	return [describeClass(choices), describeOwn(choices)].filter(Boolean).join(" ");
}

function describeClass({ rows, codes }: ClassChoices): string {
	const asked = rows
		.map(({ item, places }) => {
			const sum = places.reduce((total, { count }) => total + count, 0);
			const most = Math.max(...places.map(({ count }) => count));
			const right = places.find(({ isRight }) => isRight)?.count ?? 0;
			return { label: item.label, sum, share: most / sum, isSame: right > sum / 2 };
		})
		.filter(({ sum }) => sum > 0);
	if (codes === 0 || asked.length === 0) return "";
	const same = asked.filter(({ isSame }) => isSame).length;
	const counted = formatCount(codes, "code");
	const among = `Of those who chose, more than half placed ${formatNumber(same)} of ${formatCount(asked.length, "name")}`;
	const told = `${capitalize(counted)}. ${
		same === 0
			? "No name was placed as in the article by more than half."
			: `${among} as the article does.`
	}`;
	const least = Math.min(...asked.map(({ share }) => share));
	const apart = asked.filter(({ share }) => share === least);
	return least === 1 || apart.length > 1
		? told
		: `${told} The class is furthest apart on ${apart[0]?.label}.`;
}

function describeOwn({ rows }: ClassChoices): string {
	const own = rows.flatMap(({ places }) => places.filter(({ isOwn }) => isOwn));
	if (own.length === 0) return "";
	const same = own.filter(({ isRight }) => isRight).length;
	const placed = `You placed ${formatCount(own.length, "name")}`;
	if (same === own.length) return `${placed}, ${formatAll(same)}as the article does.`;
	return `${placed}, ${same === 0 ? "none" : formatNumber(same)} of them as the article does.`;
}

/** Side of the square that rings are drawn in. */
export const ringRoom = 48;
const radius = 20.5;

/** A ring from the top on, clockwise, as long as the share of all. */
export function drawShare(count: number, all: number): string {
	const middle = ringRoom / 2;
	const top = middle - radius;
	const arc = (large: boolean, x: number, y: number) =>
		`A${radius},${radius} 0 ${large ? 1 : 0} 1 ${x.toFixed(2)},${y.toFixed(2)}`;
	if (count >= all)
		return `M${middle},${top}${arc(true, middle, ringRoom - top)}${arc(true, middle, top)}`;
	const angle = (2 * Math.PI * count) / all;
	return `M${middle},${top}${arc(
		count > all / 2,
		middle + radius * Math.sin(angle),
		middle - radius * Math.cos(angle),
	)}`;
}
