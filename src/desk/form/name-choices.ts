import { formatRole } from "../../article/model/names.ts";
import type { Actor, Proposal } from "../../article/model/types.ts";

/** A name that a field offers. */
export interface NameChoice {
	id: string;
	name: string;
	/** What tells it from others: a role, a question. */
	about: string;
	/** Other words it is found by. */
	also: string[];
}

export const toActorChoice = (
	actor: Pick<Actor, "id" | "name" | "role" | "kind" | "aka">,
): NameChoice => ({
	...{ id: actor.id, name: actor.name, about: formatRole(actor) },
	also: [actor.id, ...(actor.aka ?? [])],
});

export const toProposalChoice = ({ id, title, question }: Proposal): NameChoice => ({
	...{ id, name: title, about: "", also: [id, question ?? ""] },
});

const fold = (words: string) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** How well a choice fits what is typed: 0 best, null not at all. */
function rankChoice({ name, also }: NameChoice, typed: string): number | null {
	const [whole, ...others] = [name, ...also].map(fold);
	if (whole?.startsWith(typed)) return 0;
	const words = [whole ?? "", ...others].flatMap((one) => one.split(/[\s-]+/u));
	if (words.some((word) => word.startsWith(typed))) return 1;
	return [whole, ...others].some((one) => one?.includes(typed)) ? 2 : null;
}

/** So many are offered at once. */
const mostOffered = 8;

/**
 * The names that what is typed may mean, those that begin with it first, else in the order of
 * declaration; all of them while nothing is typed.
 * @param without ids that are chosen already
 */
export function filterNames(
	choices: readonly NameChoice[],
	typed: string,
	without: ReadonlySet<string>,
): NameChoice[] {
	const wanted = fold(typed.trim());
	return choices
		.flatMap((choice) => {
			const rank = without.has(choice.id) ? null : rankChoice(choice, wanted);
			return rank === null ? [] : [{ choice, rank }];
		})
		.toSorted((one, two) => one.rank - two.rank)
		.slice(0, mostOffered)
		.map(({ choice }) => choice);
}
