import type { Model } from "../../article/model/types.ts";

/** Something that could stand where the author types. */
export interface SourceOption {
	/** As it is written in the file, and as the list shows it. */
	label: string;
	/** What it means: the name of an id, the stance of a verb. */
	detail: string;
	/** Other words that somebody may type who means it. */
	names?: readonly string[];
	/** What is written, where that is more than the label. */
	text?: string;
	/** How many units before the end of what is written the cursor comes to stand. */
	back?: number;
}

/** Actors by id, with their names. */
export function listActorOptions({ actors }: Model, without: readonly string[]): SourceOption[] {
	return actors
		.filter(({ id }) => !without.includes(id))
		.map(({ id, name, aka = [] }) => ({ label: id, detail: name, names: [name, ...aka] }));
}

/** Proposals by id, with their titles. */
export function listProposalOptions({ proposals }: Model): SourceOption[] {
	return proposals.map(({ id, title }) => ({ label: id, detail: title, names: [title] }));
}
