import type { Problem } from "../article/parse/problem.ts";
import type { TextEdit } from "../article/text/edits.ts";
import type { Stretch } from "../article/text/finding.ts";
import type { AskWorker } from "./client/worker-port.ts";
import type { Chosen, DeskState } from "./desk-state.ts";
import type { StoredDraft } from "./drafts/stored-draft.ts";
import type { Action, RemovalAction, StepsLoss } from "./edits/actions.ts";
import { describeLoss, tellRemoved } from "./edits/describe-removal.ts";
import type { DeskFiles, DeskRefusal } from "./files.ts";
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
const changed = "The text was changed in the meantime: try again.";

/**
 * An article that is open at the desk. The text is what counts; the reading follows it from a
 * worker, and whatever is pressed becomes edits of the text.
 */
export class OpenedDesk implements DeskState {
	files: DeskFiles = $state.raw() as DeskFiles;
	history: History = $state.raw() as History;
	nameForms: NameForms = $state.raw() as NameForms;
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
	#acting: Promise<unknown> = Promise.resolve();
	#waiting: (() => void)[] = [];
	/** How often the author has chosen something: who did so while a step was done goes on there. */
	#choices = 0;

	/** @param changed called after each change of the files, or of a form, to keep it */
	constructor(
		ask: AskWorker,
		{ files, nameForms = {}, ...history }: History & Pick<StoredDraft, "files" | "nameForms">,
		changed: (what: "files" | "forms") => void,
	) {
		this.#ask = ask;
		this.#changed = changed;
		this.files = files;
		this.history = history;
		this.nameForms = nameForms;
		void this.#read();
	}

	get choices(): number {
		return this.#choices;
	}

	choose(given: Partial<Chosen>): void {
		this.#choices += 1;
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
		const choices = this.#choices;
		const done = this.#acting.then(() => this.#act(action, choices));
		this.#acting = done.catch(() => null);
		return done;
	}

	async #act(action: Action, choices: number): Promise<DeskRefusal | null> {
		await this.#settle();
		if (!this.reading) return { refusal: noReading };
		const revision = this.#revision;
		const edited = await this.#ask("act", { files: this.#plain(), action });
		if ("refusal" in edited) return edited;
		if (revision !== this.#revision) return { refusal: changed };
		const step = makeStep(this.files, edited);
		if (step.edits.length > 0 || step.walkthrough || edited.toggled)
			this.#do({ ...step, toggled: edited.toggled ?? [] });
		await this.#settle();
		if (edited.statement !== undefined && choices === this.#choices)
			this.#take({ statement: edited.statement });
		return null;
	}

	async remove(action: RemovalAction): Promise<DeskRefusal | "kept" | null> {
		const loss = await this.#findLoss(action);
		if (loss && !(await this.#confirm(describeLoss(loss)))) return "kept";
		const refused = await this.act(action);
		const words = refused?.refusal ?? tellRemoved(loss);
		if (loss && !refused) this.removed = { words, of: this.files };
		else this.say(words);
		return refused;
	}

	/** What the steps for a class would lose: it is done once on trial. */
	async #findLoss(action: RemovalAction): Promise<StepsLoss | undefined> {
		await this.#acting;
		await this.#settle();
		if (this.files.walkthrough === null || !this.reading) return undefined;
		const edited = await this.#ask("act", { files: this.#plain(), action });
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

	undo(): void {
		this.#move(undoStep(this.files, this.history), "Undone.");
	}

	redo(): void {
		this.#move(redoStep(this.files, this.history), "Done again.");
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
				if ("model" in read) this.reading = read;
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
