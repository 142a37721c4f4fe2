import { makeId } from "../../article/draft/ids.ts";
import { readNewName } from "../../article/draft/name-kind.ts";
import { findVerb } from "../../article/model/verbs.ts";
import { findStanceChoice, type StanceChoice } from "../../classroom/marking/stance-choices.ts";
import type { NewNames } from "../edits/actions.ts";
import type { StatementDraft } from "../edits/statement-draft.ts";
import type { DeskRefusal } from "../files.ts";
import type { OpenedDesk } from "../opened-desk.svelte.ts";
import { findStatementDraft } from "./find-draft.ts";
import { guessStatement } from "./guess.ts";
import { type NameChoice, toActorChoice, toProposalChoice } from "./name-choices.ts";
import { findOwnVerb } from "./own-verb.ts";
import type { UnsavedStatement } from "./unsaved-statement.ts";

/** Keys of the notation whose values are names. */
const namedKeys = ["via", "to", "for", "about", "claimed-by"];

/** Labels of the fields that a statement needs. */
export const statementFields = {
	who: "Who",
	stance: "Stance",
	proposal: "About which proposal",
} as const;

/** What the author has said in the form of one statement, until it is saved. */
export class StatementEntry {
	draft: StatementDraft = $state({ actors: [], verb: "", proposal: null, keys: {} });
	/** How who speaks was guessed; null where it was not. */
	rule: string | null = $state(null);
	/** Who is said to speak and is declared nowhere. */
	unknown: string | null = $state(null);
	isTouched = $state(false);
	/** Why it is not saved; empty for nothing. */
	refusal = $state("");
	/** Label of the field that this is about; empty where it is about none. */
	wrong = $state("");
	/** What was typed for a name and not taken, by the label of its field. */
	typed: Readonly<Record<string, string>> = $state.raw({});
	noteText = $state("");
	/** Nobody says the words: they carry a note and nothing else. */
	isNoteAlone = $state(false);
	/** Names made in this form; those that are used are declared with the statement. */
	declare = $state<Required<Pick<NewNames, "actors" | "proposals">>>({
		...{ actors: [], proposals: [] },
	});
	/** The statement that is changed; null for a new one on the chosen words. */
	readonly statement: string | null;
	/** The author has chosen the proposal in this form; else it is the one that was marked last. */
	#isProposalChosen: boolean;
	/** More than the stance was said. */
	#isSaid = false;
	readonly #desk: OpenedDesk;
	readonly #model = $derived.by(() => this.#desk.reading?.model);

	readonly actors: NameChoice[] = $derived.by(() =>
		[...(this.#model?.actors ?? []), ...this.declare.actors].map(toActorChoice),
	);
	readonly proposals: NameChoice[] = $derived.by(() =>
		[...(this.#model?.proposals ?? []), ...this.declare.proposals].map(toProposalChoice),
	);
	/** Those who do not say it. */
	readonly others = $derived(this.actors.filter(({ id }) => !this.draft.actors.includes(id)));
	readonly choice = $derived(findStanceChoice(this.draft.verb));
	readonly needsProposal = $derived((findVerb(this.draft.verb)?.stance ?? null) !== null);

	/** @param unsaved what was filled in before, to go on with; null for nothing */
	constructor(desk: OpenedDesk, statement: string | null, unsaved: UnsavedStatement | null) {
		this.#desk = desk;
		this.statement = statement;
		this.#isProposalChosen = statement !== null;
		if (unsaved) {
			const { draft, declare, noteText, isNoteAlone, isProposalChosen, refusal } = unsaved;
			const { typed = {} } = unsaved;
			const kept = { draft, declare, noteText, isNoteAlone, refusal, typed };
			Object.assign(this, { ...kept, isTouched: true });
			this.#isProposalChosen = isProposalChosen;
			this.#isSaid = true;
			return;
		}
		this.#begin();
		this.isNoteAlone = statement !== null && this.draft.verb === "";
	}

	/** What is filled in, to be gone on with; null while nothing is, or no words are chosen for it. */
	toUnsaved(form: string): UnsavedStatement | null {
		const { words } = this.#desk.chosen;
		if (!this.isTouched || !words || !this.#model) return null;
		const { statement, noteText, isNoteAlone, refusal, typed } = this;
		return {
			...{ form, statement, words, noteText, isNoteAlone, refusal, typed },
			exact: this.#model.text.slice(words.start, words.stop),
			draft: $state.snapshot(this.draft),
			declare: $state.snapshot(this.declare),
			isProposalChosen: this.#isProposalChosen,
		};
	}

	#begin(): void {
		const { reading, chosen, likelyProposal } = this.#desk;
		this.draft = { actors: [], verb: "", proposal: likelyProposal, keys: {} };
		if (!reading) return;
		if (this.statement !== null)
			this.draft = findStatementDraft(reading, this.statement) ?? this.draft;
		else if (chosen.words) {
			const guess = guessStatement(reading.model, this.#desk.open, chosen.words, likelyProposal);
			const { draft, rule, unknown } = guess;
			Object.assign(this, { draft, rule, unknown });
		}
	}

	/** Until the author has said more than the stance, other words or a later reading are another guess. */
	guessAgain(): void {
		if (this.statement !== null || this.#isSaid || !this.#desk.chosen.words) return;
		const { choice } = this;
		this.#begin();
		this.#isProposalChosen = false;
		if (choice) this.takeStance(choice);
	}

	touch(change: Partial<StatementDraft>): void {
		this.#isSaid = true;
		this.#change(change);
	}

	#change(change: Partial<StatementDraft>): void {
		this.isTouched = true;
		this.refusal = "";
		this.wrong = "";
		Object.assign(this.draft, change);
	}

	/**
	 * What a field of names is told of letters that it was left with.
	 * @param refusal id of what says why the statement is not saved
	 */
	followTyped(label: string, refusal: string) {
		return {
			left: this.typed[label] ?? "",
			wrong: this.wrong === label ? refusal : undefined,
			onleft: (text: string) => this.#leaveTyped(label, text),
		};
	}

	/** They are no name: they stay, and say nothing yet. */
	#leaveTyped(label: string, text: string): void {
		const { [label]: old = "", ...others } = this.typed;
		if (old === text) return;
		this.touch({});
		this.typed = text === "" ? others : { ...others, [label]: text };
	}

	writeNote(text: string): void {
		this.touch({});
		this.noteText = text;
	}

	/** Nobody says the words, or somebody does. */
	setNoteAlone(isAlone: boolean): void {
		this.touch({});
		this.isNoteAlone = isAlone;
	}

	/** Who says it first; the others say it together with them. */
	takeActor(ids: readonly string[]): void {
		const all = [...ids, ...this.draft.actors.slice(1)];
		this.touch({ actors: all.filter((one, at) => all.indexOf(one) === at) });
	}

	takeProposal(id: string | null): void {
		this.#isProposalChosen = true;
		this.touch({ proposal: id });
	}

	/**
	 * The verb is the article's own where it has one for that stance.
	 * Who takes no side speaks of something else as often as not: the proposal that was marked last
	 * is taken over only with a side.
	 */
	takeStance(choice: StanceChoice): void {
		const verb = findOwnVerb(choice, this.draft.keys.cue);
		const likely = this.draft.proposal ?? this.#desk.likelyProposal;
		const proposal = choice.stance === null ? null : likely;
		this.#change(this.#isProposalChosen ? { verb } : { verb, proposal });
	}

	/** An address that is left out is kept; one that is emptied goes. */
	setKey(key: string, value: string): void {
		const { [key]: _old, ...keys } = this.draft.keys;
		const isGone = value === "" && key !== "id";
		this.touch({ keys: isGone ? keys : { ...this.draft.keys, [key]: value } });
	}

	/** The article credits nobody: then no words signal saying, and nobody passes it on. */
	setVoice(isItself: boolean): void {
		const { voice: _voice, ...keys } = this.draft.keys;
		const { cue: _cue, via: _via, ...others } = keys;
		this.touch({ keys: isItself ? { ...others, voice: "article" } : keys });
	}

	/** The ids that a key names. */
	listIds(key: string): string[] {
		return this.draft.keys[key]?.split(",").map((one) => one.trim()) ?? [];
	}

	newActor(name: string): string {
		const { kind, short } = readNewName(name, this.#model?.lang ?? "en");
		const id = makeId(short, new Set(this.actors.map((one) => one.id)));
		const hasSurname = kind === "person" && short !== name;
		this.declare.actors.push({ id, name, kind, ...(hasSurname ? { aka: [short] } : {}) });
		return id;
	}

	newProposal(title: string): string {
		const short = title.split(/\s+/u).slice(0, 3).join(" ");
		const id = makeId(short, new Set(this.proposals.map((one) => one.id)));
		this.declare.proposals.push({ id, title });
		return id;
	}

	/** Whether something is missing; then it says what, and where. */
	refuseMissing(): boolean {
		[this.wrong, this.refusal] = this.#findMissing() ?? ["", ""];
		return this.refusal !== "";
	}

	/** The label of a field, and what is missing there. */
	#findMissing(): [string, string] | null {
		const { actors, verb, proposal, keys } = this.draft;
		if (this.isNoteAlone)
			return keys.note || this.noteText.trim()
				? null
				: ["", "Choose the note, or write a new one."];
		const [left] = Object.entries(this.typed);
		if (left) {
			const [label, text] = left;
			const ways = "choose a name, make it a new one, or empty the field";
			return [label, `“${text}” under “${label}” is not taken yet: ${ways}.`];
		}
		if (actors.length === 0)
			return [statementFields.who, "Say who holds this: choose an actor, or type a new name."];
		if (verb === "") return [statementFields.stance, "Choose one of the six."];
		if (this.needsProposal && proposal === null)
			return [
				statementFields.proposal,
				"Say what it is about: choose a proposal, or type a new one.",
			];
		return null;
	}

	/** Marks the words, or changes the statement, with the new names that are used. */
	save(): Promise<DeskRefusal | null> {
		const statement: StatementDraft = $state.snapshot(this.draft);
		const notes = this.#writeNote(statement);
		const to = this.isNoteAlone ? toNoteAlone(statement) : statement;
		const declare: NewNames = { ...this.#listUsed(to), ...(notes.length > 0 ? { notes } : {}) };
		if (to.proposal !== null) this.#desk.lastProposal = to.proposal;
		const words = this.#desk.chosen.words ?? { start: 0, stop: 0 };
		return this.#desk.act(
			this.statement === null
				? { type: "mark", words, statement: to, declare }
				: { type: "change", statement: this.statement, to, declare },
		);
	}

	/** A new note gets an id, which the statement then has. */
	#writeNote(statement: StatementDraft): { id: string; text: string }[] {
		const text = this.noteText.trim();
		if (text === "") return [];
		const id = makeId("note", new Set(this.#model?.notes.map((one) => one.id)));
		statement.keys = { ...statement.keys, note: id };
		return [{ id, text }];
	}

	#listUsed({ actors, proposal, keys }: StatementDraft): NewNames {
		const used = new Set([
			...[...actors, proposal],
			...namedKeys.flatMap((key) => keys[key]?.split(",").map((one) => one.trim()) ?? []),
		]);
		const declared = $state.snapshot(this.declare);
		return {
			// Only people have surnames, and what was guessed may have been corrected.
			actors: declared.actors
				.filter(({ id }) => used.has(id))
				.map(({ aka = [], ...one }) => (one.kind === "person" ? { ...one, aka } : one)),
			proposals: declared.proposals.filter(({ id }) => used.has(id)),
		};
	}
}

const toNoteAlone = ({ keys }: StatementDraft): StatementDraft => ({
	...{ actors: [], verb: "", proposal: null },
	keys: keys.note === undefined ? {} : { note: keys.note },
});
