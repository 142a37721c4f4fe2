/** What is selected and how the page is read: the state that lives in the address's hash. */
export interface Choice {
	statement: string | null;
	actor: string | null;
	proposal: string | null;
	/** Only what is in quotation marks. */
	quoted: boolean;
}

/** Ids that exist in this page, by kind: a hash is looked up in them, never used as a selector. */
export interface Known {
	statement: { has(id: string): boolean };
	actor: { has(id: string): boolean };
	proposal: { has(id: string): boolean };
}

export const nothing: Choice = { statement: null, actor: null, proposal: null, quoted: false };

/** Reads a hash; anything unknown in it is ignored. */
export function parseHash(hash: string, known: Known): Choice {
	const given = new URLSearchParams(hash.replace(/^#/, ""));
	const find = (kind: "statement" | "actor" | "proposal") => {
		const id = given.get(kind);
		return id !== null && known[kind].has(id) ? id : null;
	};
	return {
		statement: find("statement"),
		actor: find("actor"),
		proposal: find("proposal"),
		quoted: given.get("words") === "quoted",
	};
}

/** Writes a choice as a hash, without `#`; empty when nothing is chosen. */
export function formatChoice(choice: Choice): string {
	return [
		choice.statement && `statement=${choice.statement}`,
		choice.actor && `actor=${choice.actor}`,
		choice.proposal && `proposal=${choice.proposal}`,
		choice.quoted && "words=quoted",
	]
		.filter(Boolean)
		.join("&");
}

/** True when the choice singles something out, so that the rest recedes. */
export function isSelecting(choice: Choice): boolean {
	return Boolean(choice.statement || choice.actor || choice.proposal);
}
