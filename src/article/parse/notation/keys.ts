import type { Manner, Votes } from "../../model/types.ts";
import type { Stretch } from "../../text/finding.ts";
import { isCalendarDate, isId } from "../front-matter/forms.ts";
import { messages } from "../messages/all.ts";
import { type BracePair, type BraceWord, splitIds, type WrittenStatement } from "./braces.ts";
import { findDeclaredActor, type Resolver } from "./names.ts";

/** A value with its place in the file. */
export interface PlacedValue {
	text: string;
	at: Stretch;
}

/** The `key=value` pairs of a statement that could be read. */
export interface StatementKeys {
	via: string[];
	to: string[];
	for?: string;
	about?: string;
	claimedBy?: string;
	when?: string;
	/** Said before the rest, on no known date. */
	earlier?: true;
	if?: PlacedValue;
	/** There is an `if`, though it may not be readable. */
	conditional: boolean;
	cue?: PlacedValue;
	part?: PlacedValue;
	votes?: Votes;
	voice?: "article";
	manner?: { value: Manner; at: Stretch };
	note?: string;
	/** The words are no quotation, although they stand in marks. */
	unquoted?: boolean;
	id?: PlacedValue;
}

type Place = (stretch: Stretch) => Stretch;

interface KeyReader extends Pick<Resolver, "front" | "problems"> {
	keys: StatementKeys;
	place: Place;
	/** The statement's actors, who cannot relay themselves. */
	makers: readonly string[];
}

/** Reads all pairs; what is unknown, repeated or malformed is reported and left out. */
export function readKeys(
	resolver: Resolver,
	{ pairs, words }: WrittenStatement,
	place: Place,
): StatementKeys {
	const conditional = pairs.some(({ key }) => key.text === "if");
	const keys: StatementKeys = { via: [], to: [], conditional };
	const makers = words[0] ? splitIds(words[0]).map(({ text }) => text) : [];
	const { front, problems } = resolver;
	const reader = { front, problems, keys, place, makers };
	const seen = new Set<string>();
	for (const { key, value } of pairs) {
		const at = place(key);
		const read = readers.get(key.text);
		if (read === undefined) {
			const nearest = resolver.problems.guess(key.text, keyNames);
			resolver.problems.add(messages.unknownKey(key.text, nearest, keyNames), at);
		} else if (seen.has(key.text)) {
			resolver.problems.add(messages.repeatedKey(key.text), at);
		} else if (value.unclosed === true) {
			// Where it ends is a guess, so nothing is made of it.
		} else if (value.text.trim() === "") {
			resolver.problems.add(messages.missingValue(key.text), at);
		} else read(reader, value, place(value));
		seen.add(key.text);
	}
	reportContradiction(reader, pairs);
	return keys;
}

/**
 * The article's own voice credits nobody, so nobody can have relayed or claimed it; and who speaks
 * for somebody does not claim something of them.
 */
function reportContradiction(
	{ keys, problems, place }: KeyReader,
	pairs: readonly BracePair[],
): void {
	const find = (name: string) => pairs.find(({ key }) => key.text === name)?.key;
	const [via, claimed] = [find("via"), find("claimed-by")];
	const isArticle = keys.voice === "article";
	if (isArticle && via) problems.add(messages.relayedArticle(), place(via));
	if (isArticle && claimed) problems.add(messages.claimedArticle(), place(claimed));
	else if (via && claimed) problems.add(messages.relayedClaim(), place(via));
}

type ReadKey = (reader: KeyReader, value: BraceWord, at: Stretch) => void;

/** By key, in the order in which an author is told of them. */
const readers: ReadonlyMap<string, ReadKey> = new Map<string, ReadKey>([
	["via", (reader, value) => readActors(reader, value, "via")],
	["claimed-by", readClaimant],
	["when", readWhen],
	["for", (reader, value, at) => readActor(reader, value, at, "for")],
	["to", (reader, value) => readActors(reader, value, "to")],
	["about", (reader, value, at) => readActor(reader, value, at, "about")],
	["if", ({ keys }, { text }, at) => Object.assign(keys, { if: { text, at } })],
	["cue", ({ keys }, { text }, at) => Object.assign(keys, { cue: { text, at } })],
	["part", ({ keys }, { text }, at) => Object.assign(keys, { part: { text, at } })],
	["votes", readVotes],
	["voice", readVoice],
	["manner", readManner],
	["note", readNote],
	["no", readNo],
	["id", readId],
]);

export const keyNames = [...readers.keys()];

function readActor(reader: KeyReader, value: BraceWord, at: Stretch, key: "for" | "about"): void {
	const actor = findDeclaredActor(reader, value, at);
	if (actor === undefined) return;
	if (key === "for" && reader.makers.includes(actor)) {
		reader.problems.add(messages.selfReference(key, actor), at);
	} else reader.keys[key] = actor;
}

function readClaimant(reader: KeyReader, value: BraceWord, at: Stretch): void {
	const claimant = findDeclaredActor(reader, value, at);
	if (claimant === undefined) return;
	if (reader.makers.includes(claimant)) reader.problems.add(messages.selfClaim(claimant), at);
	else reader.keys.claimedBy = claimant;
}

function readActors(reader: KeyReader, value: BraceWord, key: "via" | "to"): void {
	for (const word of splitIds(value)) {
		const at = reader.place(word);
		const actor = findDeclaredActor(reader, word, at);
		if (actor !== undefined && reader.makers.includes(actor)) {
			reader.problems.add(messages.selfReference(key, actor), at);
		} else if (actor !== undefined && reader.keys[key].includes(actor)) {
			reader.problems.add(messages.repeatedActor(key, actor), at);
		} else if (actor !== undefined) reader.keys[key].push(actor);
	}
}

function readWhen({ keys, problems }: KeyReader, { text }: BraceWord, at: Stretch): void {
	if (text === "earlier") keys.earlier = true;
	else if (isCalendarDate(text)) keys.when = text;
	else problems.add(messages.badDate("when", text), at);
}

/** `12:3`, or `12:3:1` with those who abstained. */
function readVotes({ keys, problems }: KeyReader, { text }: BraceWord, at: Stretch): void {
	const found = /^(\d{1,9}):(\d{1,9})(?::(\d{1,9}))?$/.exec(text);
	if (found === null) {
		problems.add(messages.badVotes(text), at);
		return;
	}
	const [, yes, no, none] = found;
	keys.votes = { for: Number(yes), against: Number(no) };
	if (none !== undefined) keys.votes.abstained = Number(none);
}

function readVoice({ keys, problems }: KeyReader, { text }: BraceWord, at: Stretch): void {
	if (text === "article") keys.voice = "article";
	else problems.add(messages.badVoice(text), at);
}

function readManner({ keys, problems }: KeyReader, { text }: BraceWord, at: Stretch): void {
	const value = (["direct", "mixed", "indirect"] as const).find((manner) => manner === text);
	if (value !== undefined) keys.manner = { value, at };
	else problems.add(messages.badManner(text), at);
}

function readNote({ front, keys, problems }: KeyReader, { text }: BraceWord, at: Stretch): void {
	if (front.notes.has(text)) keys.note = text;
	else if (!front.broken) {
		const nearest = problems.guess(text, front.notes.keys());
		problems.add(messages.unknownNote(text, nearest), at);
	}
}

function readNo({ keys, problems, makers }: KeyReader, { text }: BraceWord, at: Stretch): void {
	if (text !== "quotation") problems.add(messages.badNo(text), at);
	else if (makers.length > 0) problems.add(messages.misplacedNo(), at);
	else keys.unquoted = true;
}

function readId({ keys, problems }: KeyReader, { text }: BraceWord, at: Stretch): void {
	if (isId(text)) keys.id = { text, at };
	else problems.add(messages.badId(text), at);
}
