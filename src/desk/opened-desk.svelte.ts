import type { Problem } from "../article/parse/problem.ts";
import type { TextEdit } from "../article/text/edits.ts";
import type { Stretch } from "../article/text/finding.ts";
import type { AskWorker } from "./client/worker-port.ts";
import type { Chosen, DeskState } from "./desk-state.ts";
import type { StoredDraft } from "./drafts/stored-draft.ts";
import type { Action, Edited, RemovalAction, StepsLoss } from "./edits/actions.ts";
import { carryAction, carrySentence, carryStatement, carryStretch } from "./edits/carry.ts";
import { describeLoss, tellRemoved } from "./edits/describe-removal.ts";
import type { DeskFiles, DeskRefusal } from "./files.ts";
import { carryUnsaved } from "./form/unsaved.ts";
import type { UnsavedStatement } from "./form/unsaved-statement.ts";
import {
	applyStep,
	type DeskStep,
	type History,
	makeStep,
	recordStep,
	redoStep,
	undoStep,
} from "./history.ts";
import type { NameForms, NameValues } from "./names/name-forms.ts";
import { Presses } from "./presses.svelte.ts";
import type { DeskReading } from "./reading.ts";
import { listMarkPlaces } from "./text/marked.ts";
import { findSentenceAt } from "./text/sentence-at.ts";

/** Words that are pressed for a field of the form: its condition, its cue. */
export interface WordPicking {
	/** What they are for, as the author is told: "the condition". */
	for: string;
	/** Where the author is meanwhile; what the form is about stays chosen. */
	sentence: string | null;
	words: Stretch | null;
	take(words: Stretch): void;
	/** Afterwards the author stays in the text: no field of the form has asked. */
	isOfText: boolean;
}

/** What removing something would cost the steps for a class. */
interface RemovalDoubt {
	words: string;
	answer(isSure: boolean): void;
}

const noReading = "The article cannot be read as it stands: see the problems.";
const gone = "What this is about was changed or removed in the meantime: choose it again.";

/** What is opened, besides its history. */
type OpenedWork = Pick<StoredDraft, "files" | "nameForms" | "unsaved">;

/**
 * An article that is open at the desk. The text is what counts; the reading follows it from a
 * worker, and whatever is pressed becomes edits of the text.
 */
export class OpenedDesk implements DeskState {
	files: DeskFiles = $state.raw() as DeskFiles;
	history: History = $state.raw() as History;
	nameForms: NameForms = $state.raw() as NameForms;
	unsaved: readonly UnsavedStatement[] = $state.raw([]);
	reading: DeskReading | null = $state.raw(null);
	isCurrent = $state(false);
	problems: readonly Problem[] = $state.raw([]);
	chosen: Chosen = $state.raw({ sentence: null, words: null, statement: null });
	/** What was told last, and how often something was: the same words twice are told twice. */
	told = $state.raw({ words: "", count: 0 });
	picking: WordPicking | null = $state.raw(null);
	/** What the author is asked before something is removed; null for nothing. */
	doubt: RemovalDoubt | null = $state.raw(null);
	/** What went with what was removed, and the files that this is true of. */
	removed = $state.raw<{ words: string; of: DeskFiles | null }>({ words: "", of: null });
	/** What could not be done of what was pressed last; empty for nothing. */
	refused = $state("");
	readonly #presses = new Presses();
	/** Suggestions that nobody has answered, in article order. */
	readonly open = $derived.by(() =>
		(this.reading?.open ?? []).filter(
			({ suggestion }) => !this.#presses.answered.includes(suggestion.id),
		),
	);
	/** The proposal that a statement was last made about. */
	lastProposal: string | null = $state(null);
	/** What the next statement is likely to be about: the same, else the only one there is. */
	readonly likelyProposal = $derived.by(() => {
		const [first, second] = this.reading?.model.proposals ?? [];
		return this.lastProposal ?? (second ? null : (first?.id ?? null));
	});
	/** What broke in our own code; null while nothing has. */
	fault: string | null = $state(null);
	/** The text as edits count in it: `\n` alone, no byte order mark. */
	readonly plainText = $derived(this.files.article.replace(/^\ufeff/, "").replace(/\r\n?/g, "\n"));
	readonly canUndo = $derived(this.history.undo.length > 0);
	readonly canRedo = $derived(this.history.redo.length > 0);

	readonly #ask: AskWorker;
	readonly #changed: (what: "files" | "forms") => void;
	/** How often the text changed: a reading is current when it is of the last one. */
	#revision = 0;
	#isReading = false;
	/** The reading before this one, also over a time when nothing could be made of the text. */
	#last: DeskReading | null = null;
	#waiting: (() => void)[] = [];
	/** How often the author has chosen something: who did so while a step was done goes on there. */
	#choices = 0;

	/** @param changed called after each change of the files, or of a form, to keep it */
	constructor(
		ask: AskWorker,
		{ files, nameForms = {}, unsaved = [], ...history }: History & OpenedWork,
		changed: (what: "files" | "forms") => void,
	) {
		this.#ask = ask;
		this.#changed = changed;
		this.files = files;
		this.history = history;
		this.nameForms = nameForms;
		this.unsaved = unsaved;
		void this.#read();
	}

	get choices(): number {
		return this.#choices;
	}

	choose(given: Partial<Chosen>): void {
		this.#choices += 1;
		this.refused = "";
		this.#take(given);
	}

	#take(given: Partial<Chosen>): void {
		const { reading, chosen } = this;
		if (!reading) return;
		const next = { ...chosen, ...given };
		if (given.statement !== undefined && given.words === undefined) {
			const found = listMarkPlaces(reading).find(({ id }) => id === given.statement);
			next.words = found ? { start: found.start, stop: found.stop } : null;
			if (found) next.sentence = findSentenceAt(reading.model, found.start)?.id ?? next.sentence;
		} else if (given.statement === undefined && given.words !== undefined) next.statement = null;
		if (given.words && given.sentence === undefined)
			next.sentence = findSentenceAt(reading.model, given.words.start)?.id ?? chosen.sentence;
		if (given.sentence !== undefined && given.words === undefined && given.statement === undefined)
			Object.assign(next, { words: null, statement: null });
		this.chosen = next;
	}

	/** One after the other: keys are pressed faster than the article is read. */
	act(action: Action): Promise<DeskRefusal | null> {
		const [choices, from] = [this.#choices, this.reading];
		return this.#presses.add(() => this.#act(action, choices, from), this.#listAnswered(action));
	}

	/** Ids of the suggestions that are open no more once it is done. */
	#listAnswered(action: Action): string[] {
		if (action.type === "accept") return [action.suggestion.id];
		if (action.type === "leave") return action.left ? [action.id] : [];
		if (action.type !== "mark") return [];
		const { start, stop } = action.words;
		return this.open
			.filter((one) => one.start < stop && start < one.stop)
			.map(({ suggestion }) => suggestion.id);
	}

	/** Comes when all that was pressed so far is done, or refused. */
	finish(): Promise<void> {
		return this.#presses.finish();
	}

	/**
	 * On the text as it is then: what is written by hand meanwhile is never waited for.
	 * @param pressed the reading that the author had before the eyes
	 */
	async #act(
		action: Action,
		choices: number,
		pressed: DeskReading | null,
	): Promise<DeskRefusal | null> {
		const { edited, files } = await this.#try(action, pressed);
		if ("refusal" in edited) return edited;
		const step = makeStep(files, edited);
		if (step.edits.length > 0 || step.walkthrough || edited.toggled)
			this.#do({ ...step, toggled: edited.toggled ?? [] });
		await this.#settle();
		if (edited.statement !== undefined && choices === this.#choices)
			this.#take({ statement: edited.statement });
		return null;
	}

	/** What an action comes to in the files as they are: asked again when they have changed since. */
	async #try(
		action: Action,
		pressed: DeskReading | null,
	): Promise<{ edited: Edited | DeskRefusal; files: DeskFiles }> {
		for (;;) {
			await this.#settle();
			const { files, reading } = this;
			if (!reading) return { edited: { refusal: noReading }, files };
			const carried = carryAction(pressed ?? reading, reading, action);
			if (!carried) return { edited: { refusal: gone }, files };
			const revision = this.#revision;
			const edited = await this.#ask("act", { files: this.#plain(), action: carried });
			if (revision === this.#revision) return { edited, files };
		}
	}

	/** In its turn, the question whether it is to go included. */
	remove(action: RemovalAction): Promise<DeskRefusal | "kept" | null> {
		const [choices, from] = [this.#choices, this.reading];
		return this.#presses.add(async () => {
			const loss = await this.#findLoss(action, from);
			if (loss && !(await this.#confirm(describeLoss(loss)))) return "kept";
			const refused = await this.#act(action, choices, from);
			if (refused) this.refuse(refused.refusal);
			else if (loss) this.removed = { words: tellRemoved(loss), of: this.files };
			else this.say(tellRemoved(loss));
			return refused;
		});
	}

	/** What the steps for a class would lose: it is done once on trial. */
	async #findLoss(
		action: RemovalAction,
		pressed: DeskReading | null,
	): Promise<StepsLoss | undefined> {
		if (this.files.walkthrough === null) return undefined;
		const { edited } = await this.#try(action, pressed);
		return "refusal" in edited ? undefined : edited.loss;
	}

	#confirm(words: string): Promise<boolean> {
		return new Promise((done) => {
			const answer = (isSure: boolean) => {
				this.doubt = null;
				done(isSure);
			};
			this.doubt = { words, answer };
		});
	}

	/** @param walkthrough edits of the steps for a class, in the same step */
	edit(edits: readonly TextEdit[], walkthrough: readonly TextEdit[] = []): void {
		const step = makeStep(this.files, { edits, walkthrough }, true);
		if (edits.length > 0 || step.walkthrough) this.#do(step);
	}

	keepNameForm(key: string, values: NameValues | null): void {
		const { [key]: _old, ...rest } = this.nameForms;
		this.nameForms = values === null ? rest : { ...rest, [key]: values };
		this.#changed("forms");
	}

	addWalkthrough(walkthrough: string): void {
		if (this.files.walkthrough !== null) return;
		this.files = { ...this.files, walkthrough };
		this.#follow();
	}

	/** Takes back what was pressed last, also where that is still being done. */
	undo(): void {
		this.#inTurn(() => this.#move(undoStep(this.files, this.history), "Undone."));
	}

	redo(): void {
		this.#inTurn(() => this.#move(redoStep(this.files, this.history), "Done again."));
	}

	#inTurn(move: () => void): void {
		if (this.#presses.isBusy) void this.#presses.add(async () => move());
		else move();
	}

	/** Keeps what is filled in for a statement; null once it is saved or given up. */
	keepUnsaved(form: string, values: UnsavedStatement | null): void {
		const at = this.unsaved.findIndex((one) => one.form === form);
		if (at < 0 && values === null) return;
		const place = at < 0 ? this.unsaved.length : at;
		this.unsaved = this.unsaved.toSpliced(place, 1, ...(values ? [values] : []));
		this.#changed("forms");
	}

	/**
	 * Goes on with what is filled in: at the statement, else at its words, else at those that are
	 * chosen. False where there are none.
	 */
	goOnWith(form: string): boolean {
		const one = this.unsaved.find((kept) => kept.form === form);
		if (!one || !this.reading) return false;
		const places = listMarkPlaces(this.reading);
		if (one.statement !== null && places.some(({ id }) => id === one.statement)) {
			this.choose({ statement: one.statement });
			return true;
		}
		const words = one.words ?? this.chosen.words;
		if (words === null) return false;
		const exact = this.reading.model.text.slice(words.start, words.stop);
		this.keepUnsaved(form, { ...one, statement: null, words, exact });
		this.choose({ words });
		return true;
	}

	/** Tells, and shows until something else is chosen, what could not be done. */
	refuse(words: string): void {
		if (!this.refused.includes(words)) this.refused = `${this.refused} ${words}`.trim();
	}

	/** The author chooses words in the text for something. */
	pick(what: string, take: WordPicking["take"], isOfText = false): void {
		this.picking = { for: what, sentence: this.chosen.sentence, words: null, take, isOfText };
		this.say(`Choose the words in the text, then Enter: ${what}.`);
	}

	say(words: string): void {
		this.told = { words, count: this.told.count + 1 };
	}

	/** Puts other files in the place of these: what came of a merge, or from another tab. */
	replace(files: DeskFiles, history: History): void {
		this.files = files;
		this.history = history;
		this.#follow();
	}

	#move(moved: { files: DeskFiles; history: History } | null, words: string): void {
		if (!moved) return;
		this.files = moved.files;
		this.history = moved.history;
		this.#follow();
		this.say(words);
	}

	#do(step: DeskStep): void {
		this.files = applyStep(this.files, step);
		this.history = recordStep(this.history, step);
		this.#follow();
	}

	#follow(): void {
		this.#revision += 1;
		this.isCurrent = false;
		this.#changed("files");
		void this.#read();
	}

	/** What the worker is sent: plain, and without the pictures. */
	#plain() {
		const { images: _images, ...texts } = this.files;
		return texts;
	}

	/** Comes when the reading is of the text as it is. */
	#settle(): Promise<void> {
		if (this.isCurrent) return Promise.resolve();
		return new Promise((done) => this.#waiting.push(done));
	}

	/** One reading at a time, and after it one of what is there by then. */
	async #read(): Promise<void> {
		if (this.#isReading) return;
		this.#isReading = true;
		try {
			for (let revision = -1; revision !== this.#revision; ) {
				revision = this.#revision;
				const read = await this.#ask("read", { files: this.#plain() });
				this.problems = read.problems;
				if ("model" in read) this.#follows(read);
				else if (revision === this.#revision) this.reading = null;
			}
			this.isCurrent = true;
			this.#keepChosen();
		} catch (error) {
			this.fault = error instanceof Error ? error.message : String(error);
		} finally {
			this.#isReading = false;
			for (const done of this.#waiting.splice(0)) done();
		}
	}

	/** What is chosen and what is filled in is about the same as before, under whatever id. */
	#follows(reading: DeskReading): void {
		const from = this.#last;
		this.reading = reading;
		this.#last = reading;
		if (!from) return;
		this.unsaved = carryUnsaved(from, reading, this.unsaved);
		const { chosen } = this;
		const statement = chosen.statement && carryStatement(from, reading, chosen.statement);
		const words = chosen.words && carryStretch(from.model.text, reading.model.text, chosen.words);
		const sentence = chosen.sentence && carrySentence(from, reading, chosen.sentence);
		if (statement !== chosen.statement || words !== chosen.words || sentence !== chosen.sentence)
			this.chosen = { sentence, statement, words };
	}

	/** What was chosen and is there no more is not chosen. */
	#keepChosen(): void {
		const { reading, chosen } = this;
		if (!reading) return;
		const { model } = reading;
		const has = (list: readonly { id: string }[], id: string | null) =>
			id !== null && list.some((one) => one.id === id);
		const sentence = has(model.sentences, chosen.sentence)
			? chosen.sentence
			: (model.sentences[0]?.id ?? null);
		const statement = has(listMarkPlaces(reading), chosen.statement) ? chosen.statement : null;
		const words = chosen.words && chosen.words.stop <= model.text.length ? chosen.words : null;
		if (statement !== chosen.statement || sentence !== chosen.sentence || words !== chosen.words)
			this.chosen = { sentence, words: chosen.statement && !statement ? null : words, statement };
	}
}
