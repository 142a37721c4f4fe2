import { guessLanguage } from "../article/draft/language.ts";
import { indexCodePoints } from "../article/text/code-points.ts";
import type { Stretch } from "../article/text/finding.ts";
import { type BratFile, type BratLink, type BratPlace, parseBratFile } from "./brat-file.ts";
import {
	clipWords,
	type ImportedArticle,
	type ImportedStatement,
	type Remark,
} from "./imported.ts";
import { type LaidOutText, layOutForeign, trimStretch } from "./layout.ts";
import { tellSources } from "./sources.ts";

/** What is said of a text from outside. */
export interface ForeignDetails {
	slug: string;
	/** Told from the text where it is null. */
	lang: string | null;
	/** Null where the text has its headline itself. */
	title: string | null;
	/** Pronouns stand for who was named last before them. */
	takesMeant: boolean;
}

/** Names that schemes give to the words, to whose they are, and to what says so. */
const roleNames = {
	content: new Set(["content", "quote", "quotation", "statement", "span"]),
	source: new Set(["source", "speaker", "holder"]),
	cue: new Set(["cue", "verb", "trigger"]),
} as const;

type RoleName = keyof typeof roleNames;

/** An attribution with its places in the article's text. */
interface PlacedAttribution {
	place: string;
	content: Stretch[];
	source: Stretch[];
	cue: Stretch[];
}

interface Reading {
	file: BratFile;
	/** By id of the place; those whose words stand elsewhere are not in it. */
	placed: Map<string, Stretch[]>;
	used: Set<string>;
}

/** What a place is to a link: by its role, else by its own type. */
function findRole(file: BratFile, role: string, place: string): RoleName | undefined {
	const names = [role, file.places.get(place)?.type ?? ""].map((name) => name.toLowerCase());
	const roles = Object.keys(roleNames) as RoleName[];
	for (const name of names) {
		const found = roles.find((one) => roleNames[one].has(name));
		if (found) return found;
	}
	return undefined;
}

const nameLine = (id: string, line: number) => `${id || "a line"} (line ${line})`;

/** In units of the plain text: brat counts code points, some that write its form count units. */
function findPieces(plain: string, toUnit: (at: number) => number, place: BratPlace) {
	const wanted = place.words.replace(/\s+/gu, " ").trim();
	const read = (pieces: readonly Stretch[]) =>
		pieces
			.map(({ start, stop }) => plain.slice(start, stop))
			.join(" ")
			.replace(/\s+/gu, " ")
			.trim();
	const moved = place.pieces.map(({ start, stop }) => ({
		start: toUnit(start),
		stop: toUnit(stop),
	}));
	const fits = (pieces: readonly Stretch[]) =>
		wanted === "" ? pieces.every(({ stop }) => stop <= plain.length) : read(pieces) === wanted;
	return [moved, place.pieces].find(fits) ?? null;
}

/** Puts the places of the file into the article's text. */
function placeAll(file: BratFile, plain: string, { move }: LaidOutText, remarks: Remark[]) {
	const { toUnit } = indexCodePoints(plain);
	const placed = new Map<string, Stretch[]>();
	for (const place of file.places.values()) {
		const pieces = findPieces(plain, toUnit, place);
		if (pieces) placed.set(place.id, pieces.map(move));
		else {
			const reason = "its words do not stand at its place in the text";
			const words = clipWords(place.words);
			remarks.push({ place: nameLine(place.id, place.line), words, reason });
		}
	}
	return placed;
}

/** The attribution that an event or a relation is; else why it is none. */
function readLink({ file, placed, used }: Reading, link: BratLink): PlacedAttribution | string {
	const list = (wanted: RoleName) =>
		link.roles.filter(({ role, place }) => findRole(file, role, place) === wanted);
	const [contents, sources, cues] = [list("content"), list("source"), list("cue")];
	if (contents.length === 0) return `“${link.type}” holds no words that somebody says`;
	for (const { place } of [...contents, ...sources, ...cues]) used.add(place);
	if (link.trigger) used.add(link.trigger);
	const find = (roles: readonly { place: string }[]) =>
		roles.flatMap(({ place }) => placed.get(place) ?? []);
	const lost = [...contents, ...sources].find(({ place }) => !placed.has(place));
	if (lost) return `its place ${lost.place} is not in the text`;
	if (sources.length === 0) return "it names nobody whose words they are";
	const isApart = link.trigger && !contents.some(({ place }) => place === link.trigger);
	const own = isApart && cues.length === 0 ? [{ place: link.trigger as string }] : cues;
	return {
		place: nameLine(link.id, link.line),
		...{ content: find(contents), source: find(sources), cue: find(own) },
	};
}

/** What of the file belongs to no attribution. */
function listUnused({ file, used }: Reading): Remark[] {
	const places = [...file.places.values()].filter(({ id }) => !used.has(id));
	return [
		...places.map(({ id, type, words, line }) => ({
			place: nameLine(id, line),
			words: clipWords(words),
			reason: `“${type}” belongs to no attribution`,
		})),
		...file.extras.map(({ id, text, line }) => ({
			place: nameLine(id, line),
			words: clipWords(text),
			reason: "attributes, annotators’ notes and the like have no place in an article",
		})),
	];
}

const byStart = (one: Stretch, two: Stretch) => one.start - two.start || one.stop - two.stop;
const toKey = ({ start, stop }: Stretch) => `${start} ${stop}`;

/** A source in several pieces is known by its first. */
const findFirstPiece = (text: string, { source }: PlacedAttribution): Stretch =>
	trimStretch(text, source.toSorted(byStart)[0] ?? { start: 0, stop: 0 });

/** A cue in several pieces has an ellipsis between them. */
const formatCue = (text: string, cue: readonly Stretch[]) =>
	cue
		.toSorted(byStart)
		.map(({ start, stop }) => text.slice(start, stop).trim())
		.join(" … ");

/** Why the words of a pronoun are nobody's, or that they are somebody's by guess. */
const describeMeant = (called: string, meant: string | null, isTaken: boolean) =>
	isTaken
		? `look it up: “${called}” is taken for ${meant}, who was named last before it`
		: `who “${called}” is, the file does not say${meant ? `; ${meant} was named last before it` : ""}`;

function toStatements(
	{ text, sentences }: LaidOutText,
	attributions: readonly PlacedAttribution[],
	{ lang, takesMeant }: { lang: string; takesMeant: boolean },
) {
	const firsts = attributions.map((one) => findFirstPiece(text, one));
	const sources = [...new Map(firsts.map((one) => [toKey(one), one])).values()].sort(byStart);
	const { actors, told } = tellSources(text, sentences, sources, lang, takesMeant);
	const byPlace = new Map(sources.map((source, index) => [toKey(source), told[index]]));
	const statements: ImportedStatement[] = [];
	const left: Remark[] = [];
	const remarks: Remark[] = [];
	for (const [index, { place, content, cue }] of attributions.entries()) {
		const source = firsts[index] as Stretch;
		const { actor, meant } = byPlace.get(toKey(source)) ?? { actor: null, meant: null };
		const words = clipWords(content.map(({ start, stop }) => text.slice(start, stop)).join(" "));
		const called = text.slice(source.start, source.stop);
		const remark = { place, words, reason: describeMeant(called, meant, actor !== null) };
		if (actor === null) left.push(remark);
		else if (meant !== null) remarks.push(remark);
		if (actor === null) continue;
		const signal = formatCue(text, cue);
		statements.push({
			...{ place, actor, verb: "says", proposal: null, stretches: content.toSorted(byStart) },
			...(signal === "" ? {} : { cue: signal }),
		});
	}
	return { actors, statements, left, remarks };
}

const headless =
	"no headline could be told, so the first paragraph stands for it; --title gives another";
const unsided =
	"kinds of actors are guesses; roles, sides and what anybody is for or against are not in such files";

/**
 * Reads a text with annotations in brat's form: every attribution, be it an event or a relation,
 * that has words and a source becomes a statement without a stance.
 */
export function readBrat(
	plain: string,
	annotations: string,
	{ slug, lang, title, takesMeant }: ForeignDetails,
): ImportedArticle {
	const tag = lang ?? guessLanguage(plain) ?? "en";
	const laid = layOutForeign(plain, tag, title);
	const remarks: Remark[] = [];
	const file = parseBratFile(annotations);
	const placed = placeAll(file, plain, laid, remarks);
	const reading: Reading = { file, placed, used: new Set() };
	const left: Remark[] = [];
	const attributions = file.links.flatMap((link) => {
		const read = readLink(reading, link);
		if (typeof read !== "string") return [read];
		left.push({
			place: nameLine(link.id, link.line),
			words: describeLink(file, link),
			reason: read,
		});
		return [];
	});
	const made = toStatements(laid, attributions, { lang: tag, takesMeant });
	if (laid.isHeadGuessed) remarks.push({ place: "", words: "", reason: headless });
	remarks.push({ place: "", words: "", reason: unsided });
	return {
		...{ slug, lang: tag, text: laid.text, sentences: laid.sentences, codedBy: [] },
		...{ proposals: [], notes: [], hasText: true, actors: made.actors },
		statements: made.statements,
		left: [...left, ...made.left],
		remarks: [...remarks, ...made.remarks, ...listUnused(reading)],
	};
}

const describeLink = (file: BratFile, { roles }: BratLink) =>
	clipWords(roles.map(({ place }) => file.places.get(place)?.words ?? "").join(" … "));
