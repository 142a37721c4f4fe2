import { makeId } from "../../article/draft/ids.ts";
import type { Model } from "../../article/model/types.ts";
import type { DeskState } from "../desk-state.ts";
import {
	adjudicate,
	isTakeable,
	type LeftReading,
	type Ruling,
	type Sides,
	takesNote,
} from "./adjudicate.ts";
import { alignMarkup } from "./align-markup.ts";
import { compareMarkups, type MarkupComparison, type MarkupDifference } from "./compare-markups.ts";
import {
	type Decision,
	type Decisions,
	type ListedDifference,
	listDifferencesWith,
	listReasonNotes,
	tellReadings,
} from "./decisions.ts";
import type { AlignedMarkup, OtherMarkup } from "./other-markup.ts";
import { type ChosenFile, type ReadFile, readOther, readStudentLink } from "./read-other.ts";

/** A choice that is being carried out; a statement in several places takes several steps. */
interface Course {
	find(differences: readonly MarkupDifference[]): MarkupDifference | undefined;
	choice: Ruling;
	steps: number;
}

/** A statement in more places than these is left as it is then; the difference is listed again. */
const mostSteps = 50;

/** A second mark-up beside the desk's: what is chosen of it lasts as long as the page. */
export class SecondReading {
	other = $state.raw<OtherMarkup | null>(null);
	/** Why nothing could be opened; empty when it could. */
	refusal = $state("");
	decisions = $state.raw<Decisions>(new Map());
	/** By the key of a difference. */
	reasons = $state<Record<string, string>>({});
	/** Whether the reason goes into the article as an editor's note. */
	asNote = $state<Record<string, boolean>>({});
	readonly #desk: () => DeskState;
	#course = $state.raw<Course | null>(null);
	/** Until a step is done no other begins. */
	#isStepping = false;

	constructor(desk: () => DeskState) {
		this.#desk = desk;
	}

	readonly #aligned = $derived.by(() => {
		const model = this.#desk().reading?.model;
		return model && this.other ? alignMarkup(model, this.other) : null;
	});

	/** Theirs as it stands beside ours; null when there is none, or the text has become another. */
	readonly theirs: AlignedMarkup | null = $derived(
		this.#aligned && !("refusal" in this.#aligned) ? this.#aligned : null,
	);

	/** Why theirs can no longer be compared; empty when it can. */
	readonly parted: string = $derived(
		this.#aligned && "refusal" in this.#aligned ? this.#aligned.refusal : "",
	);

	readonly comparison: MarkupComparison | null = $derived.by(() => {
		const model = this.#desk().reading?.model;
		if (!model || !this.theirs) return null;
		return compareMarkups(model, this.theirs.model, listReasonNotes(this.decisions));
	});

	readonly listed: ListedDifference[] = $derived(
		this.comparison ? listDifferencesWith(this.comparison, this.decisions) : [],
	);

	/** A choice has been made and the article is not yet read anew. */
	get isBusy(): boolean {
		return this.#course !== null;
	}

	openFiles(files: ChosenFile[], readFile: ReadFile): void {
		this.#open((model) => readOther(model, files, readFile));
	}

	openLink(link: string): void {
		this.#open((model) => readStudentLink(model, link));
	}

	#open(read: (model: Model) => ReturnType<typeof readOther>): void {
		const model = this.#desk().reading?.model;
		if (!model) {
			this.refusal = "The article here cannot be read at the moment: see its problems.";
			return;
		}
		const opened = read(model);
		this.refusal = "refusal" in opened ? opened.refusal : "";
		if ("refusal" in opened) return;
		this.other = opened;
		this.decisions = new Map();
		this.reasons = {};
		this.asNote = {};
	}

	/** Settles a difference; what the article says then is written as soon as it is read. */
	settle({ key }: MarkupDifference, choice: Ruling): void {
		if (this.#course !== null) return;
		const find: Course["find"] = (all) => all.find((one) => one.key === key);
		this.#course = { find, choice, steps: 0 };
	}

	/** Opens a difference again that was settled without a change. */
	reopen({ key }: MarkupDifference): void {
		this.decisions = new Map([...this.decisions].filter(([one]) => one !== key));
	}

	/** Takes the next step of what was chosen; to be called whenever the article has been read. */
	async proceed(): Promise<void> {
		if (this.#isStepping) return;
		const course = this.#course;
		const { reading } = this.#desk();
		const difference = course?.find(this.comparison?.differences ?? []);
		if (!course || !reading || !this.theirs || !difference || course.steps > mostSteps) {
			this.#course = null;
			return;
		}
		this.#isStepping = true;
		const next = await this.#step(course, difference, reading, this.theirs);
		this.#isStepping = false;
		this.#course = next;
	}

	async #step(
		{ choice, steps }: Course,
		difference: MarkupDifference,
		left: LeftReading,
		right: AlignedMarkup,
	): Promise<Course | null> {
		const before = this.decisions;
		const note = steps === 0 ? this.#writeNote(difference, choice, left.model) : undefined;
		const [action] = adjudicate(difference, choice, { left, right, note });
		if (steps === 0) this.#note({ difference, choice, note: note?.id }, right.model);
		const desk = this.#desk();
		const refused = action ? await desk.act(action) : null;
		if (refused) {
			this.decisions = before;
			desk.say(refused.refusal);
			return null;
		}
		return action ? followStretches(difference, choice, steps + 1) : null;
	}

	#note(decision: Omit<Decision, "told">, model: Model): void {
		const told = tellReadings(model, decision.difference);
		this.decisions = new Map([...this.decisions, [decision.difference.key, { ...decision, told }]]);
	}

	#writeNote(difference: MarkupDifference, choice: Ruling, model: Model): Sides["note"] {
		const text = (this.reasons[difference.key] ?? "").trim();
		const isWanted = this.asNote[difference.key] && text !== "" && takesNote(difference, choice);
		if (!isWanted) return undefined;
		return { id: makeId("reason", new Set(model.notes.map(({ id }) => id))), text };
	}

	/** Why theirs cannot be taken; empty when it can. */
	findObstacle(difference: MarkupDifference, choice: Ruling): string {
		if (!this.theirs || isTakeable(difference, choice, this.theirs)) return "";
		return "The student’s marks do not say who passed it on: choose it in the statement’s form.";
	}
}

/** After a first stretch the others of the same statement, if theirs is taken. */
function followStretches(
	{ class: kind, right }: MarkupDifference,
	choice: Ruling,
	steps: number,
): Course | null {
	if (choice === "left" || !right || !["only-right", "boundary"].includes(kind)) return null;
	return {
		find: (all) => all.find((one) => one.class === "boundary" && one.right?.id === right.id),
		...{ choice: "right", steps },
	};
}
