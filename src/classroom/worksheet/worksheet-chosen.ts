import type { Model } from "../../article/model/types.ts";
import { listItems, listStepQuestions } from "../lesson/items.ts";
import type {
	ArticleWithLesson,
	MannerQuestion,
	OpenQuestion,
	Question,
	StanceQuestion,
	Walkthrough,
	WordsQuestion,
} from "../lesson/types.ts";
import { chooseEvenly, listMadeQuestions, listPlaced, type PlacedTask } from "./worksheet-made.ts";

/**
 * What of a walkthrough goes on paper. A sheet of two pages is what a class does in a lesson: the
 * words to underline stand under the article, all else on the back.
 */

/** What the student's sheet asks: a question, or to place everybody where no question does. */
export type Asked = { kind: "question"; question: Question } | { kind: "grid"; placed: PlacedTask };

/** At most: questions of a kind, and rows of a table. More is another page for everybody. */
const most = { words: 2, open: 2, actors: 10, statements: 4 };

/** A question, and how well it does without a screen: the lower the better. */
interface Candidate<Kind extends Question = Question> {
	question: Kind;
	/** Whether its step shows the article without marks, as the sheet does. */
	bare: boolean;
	rank: number;
}

type OfKind<Kind extends Question["kind"]> = Candidate<Extract<Question, { kind: Kind }>>;

/** Above all what asks of the bare article; then what the author keeps in the short plan. */
function listCandidates({ steps }: Walkthrough): Candidate[] {
	const isShortened = steps.some(({ short }) => short > 0);
	return steps
		.filter(({ show }) => show.view !== "mark")
		.flatMap((step) => {
			const bare = ["none", "headline", "text"].includes(step.show.view);
			const left = isShortened && step.short === 0;
			return listStepQuestions(step).map((question, index) => ({
				...{ question, bare },
				rank: (bare ? 0 : 4) + (left ? 2 : 0) + (index > 0 ? 1 : 0),
			}));
		});
}

function pick<Kind extends Question["kind"]>(all: readonly Candidate[], kind: Kind) {
	return all
		.filter((one): one is OfKind<Kind> => one.question.kind === kind)
		.toSorted((a, b) => a.rank - b.rank);
}

/** All that the sheet asks, in its order: worksheet and key number by it, so they cannot part. */
export function listAllAsked({ model, walkthrough }: ArticleWithLesson): Asked[] {
	const all = walkthrough ? listCandidates(walkthrough) : [];
	const stance = pick(all, "stance")[0]?.question;
	const words = chooseWords(model, pick(all, "words"), stance);
	const manner = chooseManner(model, pick(all, "manner"), words);
	const chosen: Question[] = [
		...(stance ? [{ ...stance, actors: chooseEvenly(stance.actors, most.actors) }] : []),
		...(manner ? [manner] : []),
		...chooseOpen(model, pick(all, "open")),
	];
	const order = new Map(all.map(({ question }, index) => [question.id, index]));
	// What is made from the model has no place in the walkthrough and stands behind it.
	const findPlace = ({ id }: Question) => order.get(id) ?? all.length;
	const ask = (question: Question): Asked => ({ kind: "question", question });
	const placed = stance ? null : listPlaced(model);
	return [
		...words.toSorted((a, b) => findPlace(a) - findPlace(b)).map(ask),
		...(placed ? [{ kind: "grid" as const, placed }] : []),
		...chosen.toSorted((a, b) => findPlace(a) - findPlace(b)).map(ask),
	];
}

/**
 * What is asked beside a figure may say that somebody is placed in it: beside the question where
 * everybody stands, it would give that answer away.
 */
function chooseWords(model: Model, all: OfKind<"words">[], stance?: StanceQuestion) {
	const items = stance ? listItems(model, stance) : [];
	const deciding = new Set(items.flatMap(({ statements }) => statements));
	return all
		.filter(({ bare, question }) => bare || !question.statements.some((id) => deciding.has(id)))
		.slice(0, most.words)
		.map(({ question }) => question);
}

/** The one of most rows, without any whose words are to be found and underlined. */
function chooseManner(model: Model, all: OfKind<"manner">[], words: readonly WordsQuestion[]) {
	const hidden = new Set(words.flatMap(({ statements }) => statements));
	const isFree = ({ statements }: MannerQuestion) => !statements.some((id) => hidden.has(id));
	const asked = all.map(({ question }) => question).filter(isFree);
	const made = listMadeQuestions(model)
		.filter((question): question is MannerQuestion => question.kind === "manner")
		.map((question) => ({
			...question,
			statements: question.statements.filter((id) => !hidden.has(id)),
		}));
	const [longest] = (asked.length > 0 ? asked : made)
		.map((question) => ({
			...question,
			statements: chooseEvenly(question.statements, most.statements),
		}))
		.toSorted((a, b) => b.statements.length - a.statements.length);
	return longest && longest.statements.length > 0 ? longest : null;
}

/** The first and the last of the best; what is made from the model where there are too few. */
function chooseOpen(model: Model, all: OfKind<"open">[]): OpenQuestion[] {
	const bar = all[most.open - 1]?.rank ?? Number.POSITIVE_INFINITY;
	const best = all.filter(({ rank }) => rank <= bar).map(({ question }) => question);
	const made = listMadeQuestions(model).filter(({ kind }) => kind === "open") as OpenQuestion[];
	const few = Math.max(0, most.open - best.length);
	return [...chooseEvenly(best, most.open), ...made.slice(made.length - few)];
}
