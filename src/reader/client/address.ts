/** What is selected and how the page is read: the state that lives in the address's hash. */
export interface Choice {
	statement: string | null;
	actor: string | null;
	proposal: string | null;
	/** The question that is asked, by its key. */
	ask: string | null;
	/** Only what is in quotation marks. */
	quoted: boolean;
}

/** Ids that exist in this page, by kind: a hash is looked up in them, never used as a selector. */
export interface Known {
	statement: { has(id: string): boolean };
	actor: { has(id: string): boolean };
	proposal: { has(id: string): boolean };
	ask: { has(key: string): boolean };
}

export const nothing: Choice = {
	...{ statement: null, actor: null, proposal: null },
	...{ ask: null, quoted: false },
};

/** What mail, chats and trackers put behind an address: the end of a sentence, or a query of their own. */
const tails = [/[?&#].*$/s, /[^\p{L}\p{N}]$/u, /[^\p{L}\p{N}]{2}$/u, /[^\p{L}\p{N}]{3}$/u];

/** The id that a link named before it was sent; null when there is none of the kind. */
function findSent(given: string, known: { has(id: string): boolean }): string | null {
	const whole = given.replace(/[?&#].*$/s, "");
	return (
		[given, ...tails.map((tail) => whole.replace(tail, ""))].find((id) => known.has(id)) ?? null
	);
}

/** A hash as it was before it was sent: some programs escape all of it. */
function unescapeHash(hash: string): string {
	const bare = hash.replace(/^#/, "");
	return bare.replace(/^(\w+)%3D/i, "$1=").replace(/%26(\w+)%3D/gi, "&$1=");
}

/** Reads a hash; anything unknown in it is ignored. */
export function parseHash(hash: string, known: Known): Choice {
	const given = new URLSearchParams(unescapeHash(hash));
	const find = (kind: keyof Known) => {
		const id = given.get(kind);
		return id === null ? null : findSent(id, known[kind]);
	};
	return {
		statement: find("statement"),
		actor: find("actor"),
		proposal: find("proposal"),
		ask: find("ask"),
		quoted: findSent(given.get("words") ?? "", { has: (words) => words === "quoted" }) !== null,
	};
}

/** Writes a choice as a hash, without `#`; empty when nothing is chosen. */
export function formatChoice(choice: Choice): string {
	return [
		choice.statement && `statement=${choice.statement}`,
		choice.actor && `actor=${choice.actor}`,
		choice.proposal && `proposal=${choice.proposal}`,
		choice.ask && `ask=${encodeURIComponent(choice.ask)}`,
		choice.quoted && "words=quoted",
	]
		.filter(Boolean)
		.join("&");
}

/** True when the choice singles something out, so that the rest recedes. */
export function isSelecting(choice: Choice): boolean {
	return Boolean(choice.statement || choice.actor || choice.proposal);
}

/** Whether a hash names something to single out, whether or not this page has it. */
export function isNaming(hash: string): boolean {
	return /^(statement|actor|proposal|ask)=./.test(unescapeHash(hash));
}
