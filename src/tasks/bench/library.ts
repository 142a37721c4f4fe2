/**
 * Articles made up for measuring growth. They are text, as an author's would be, so that
 * reading them is part of what is measured.
 */

/**
 * A copy of an article that no cache could mistake for it: a number in the headline, and
 * the body's paragraphs begun at another one. Every mark stays in its sentence.
 * @param number 0, 1, 2 …
 */
export function varyArticle(source: string, number: number): string {
	const end = source.indexOf("\n---", 3);
	if (!source.startsWith("---") || end < 0) throw new Error("The article has no front matter.");
	const bodyStart = source.indexOf("\n", end + 1) + 1;
	const front = source.slice(0, bodyStart).replace(/^title: ?"/m, `title: "${number + 1}. `);
	const paragraphs = source
		.slice(bodyStart)
		.trim()
		.split(/\n{2,}/);
	const first = number % paragraphs.length;
	const turned = [...paragraphs.slice(first), ...paragraphs.slice(0, first)];
	return `${front}\n${turned.join("\n\n")}\n`;
}

/** Folder name of the copy `number`: sorts as it counts. */
export function formatSlug(number: number): string {
	return `talks-${String(number + 1).padStart(5, "0")}`;
}

export interface LargeSize {
	actors: number;
	proposals: number;
	statements: number;
}

const verbs = ["supports", "rejects", "would-consider", "backs", "opposes", "urges", "condemns"];
const voices = ["Amsel", "Buche", "Carlin", "Delmar", "Eibe", "Fink", "Grath", "Holm"];

/** An article of any size, ten sentences a paragraph, every third statement a quotation. */
export function writeLarge({ actors, proposals, statements }: LargeSize): string {
	const name = (index: number) => `${voices[index % voices.length]} ${spell(index)}`;
	const actorLines = range(actors).map(
		(at) => `  a${at + 1}: {name: ${name(at)}, kind: person, side: Side ${(at % 4) + 1}}\n`,
	);
	const proposalLines = range(proposals).map(
		(at) => `  p${at + 1}: {title: Opening road ${at + 1} to everybody}\n`,
	);
	const sentences = range(statements).map((index) => {
		// Steps that share no factor with the sizes spread the statements over all pairs.
		const [actor, proposal] = [
			index % actors,
			(index * 7 + Math.floor(index / actors)) % proposals,
		];
		const verb = verbs[(index * 3 + proposal) % verbs.length];
		const words = `opening road ${proposal + 1} in the year ${2000 + index}`;
		const marked = `[${words}]{a${actor + 1} ${verb} p${proposal + 1}}`;
		return `Asked again, ${name(actor)} spoke of ${index % 3 === 0 ? `“${marked}”` : marked}.`;
	});
	const paragraphs = range(Math.ceil(statements / 10)).map((index) =>
		sentences.slice(index * 10, index * 10 + 10).join("\n"),
	);
	const front = `title: A hundred voices on fifty roads\nactors:\n${actorLines.join("")}`;
	const body = paragraphs.join("\n\n");
	return `---\n${front}proposals:\n${proposalLines.join("")}---\n\n${body}\n`;
}

function range(length: number): number[] {
	return Array.from({ length }, (_, index) => index);
}

const syllables = "ba ce di fo gu ha je ki lo mu".split(" ");

/** "Cedi" for 12: names must differ by more than a digit, as people's do. */
function spell(number: number): string {
	const word = String(number).replace(/\d/g, (digit) => syllables[Number(digit)] ?? "");
	return word.charAt(0).toUpperCase() + word.slice(1);
}
