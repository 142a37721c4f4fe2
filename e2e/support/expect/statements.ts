import type { Statement } from "../../../src/article/model/types.ts";
import { formatDate } from "../../../src/article/sentences/dates.ts";
import type { Expectation } from "../facts.ts";
import { escapeText, nameWay } from "./figures.ts";
import * as from from "./source.ts";

/** The mark of one statement, wherever statements are drawn one by one. */
function expectMark(statement: Statement) {
	const kind = from.findKind(statement);
	return { kind, key: from.findKey(kind, from.findWay(statement)) };
}

function expectAttribution(source: from.ExpectedSource): Expectation[] {
	return source.statements.flatMap((statement, index) => {
		const { id: about, actor, via, proposal, about: whom } = statement;
		const way = from.findWay(statement);
		const mark = { ...expectMark(statement), at: String(index), leads: "yes" };
		const words = from.writeWords(statement);
		const to = proposal ?? (whom ? `about ${whom}` : "");
		const through = way === "article" ? "" : via.join(" ");
		const drawn = { ...mark, line: `by-${way}`, words, from: actor, through, to };
		const target = proposal
			? source.titleOf(proposal)
			: whom
				? `about ${from.putInside(source.name(whom))}`
				: "";
		const told = from
			.listCellWords(statement.verb)
			.flatMap((word) =>
				nameWay(source, way, via).map((how) => [word, how, target].filter(Boolean).join(" · ")),
			);
		const relays = via.map((id) => `(${source.names(id).map(escapeText).join("|")})`).join(" ");
		const trail = {
			...{ ...mark, line: `by-${way}`, from: source.name(actor), words, told },
			through: new RegExp(`^${relays}$`),
		};
		return [
			{ form: "attribution", about, says: drawn },
			{ form: "trail", about, says: trail },
		];
	});
}

function expectEnds(source: from.ExpectedSource): Expectation[] {
	const speakers = new Set(source.statements.map(({ actor }) => actor));
	const targets = source.statements.flatMap(({ proposal, about }) => {
		if (proposal) return [`${proposal}\n${source.titleOf(proposal)}`];
		return about ? [`${about}\nabout ${source.name(about)}`] : [];
	});
	const ends = [
		...[...speakers].map((id) => ({ about: `speaker ${id}`, says: { name: source.name(id) } })),
		...[...new Set(targets)].map((target) => {
			const [id, name = ""] = target.split("\n");
			return { about: `target ${id}`, says: { name } };
		}),
	];
	return ends.map((end) => ({ form: "attribution, ends", ...end }));
}

/** Whether others' marks lie over all words of a statement, so that none show its own look. */
function isCovered(source: from.ExpectedSource, statement: Statement): boolean {
	const at = source.statements.indexOf(statement);
	return [statement.quote, ...statement.continued].every(({ start, stop }) =>
		source.statements.some(
			(other, index) =>
				index > at &&
				[other.quote, ...other.continued].some((one) => one.start <= start && one.stop >= stop),
		),
	);
}

function expectProse(source: from.ExpectedSource): Expectation[] {
	return source.statements.flatMap((statement): Expectation[] => {
		const { id: about, quote, sentence: within, manner, stance } = statement;
		const sentence = source.sentences.find(({ id }) => id === within);
		const before = source.text.slice(sentence?.start ?? 0, quote.start).replace(/\s/g, "");
		const verbatim = manner === "direct" ? ["verbatim"] : [];
		const classes = ["mark", stance ?? "none", `by-${from.findWay(statement)}`, ...verbatim];
		const own = classes.sort().join(" ");
		const says = {
			words: from.listSourceWords(statement).join(""),
			start: `${within} ${before.length}`,
			look: isCovered(source, statement) ? [own, ""] : own,
			leads: "yes",
		};
		const condition = statement.if && { text: statement.if.text };
		return [
			{ form: "prose", about, says },
			...(condition ? [{ form: "prose, condition", about, says: condition }] : []),
		];
	});
}

/** Cues are not drawn before their statement is chosen, so that they stay whatever is left out. */
function expectCues({ statements }: from.ExpectedSource): Expectation[] {
	return statements.flatMap(({ id: about, cue }) =>
		cue ? [{ form: "prose, cue", about, says: { text: cue } }] : [],
	);
}

function expectMargin(source: from.ExpectedSource): Expectation[] {
	const body = source.statements.filter(({ sentence }) => /^s\d/.test(sentence));
	return body.map((statement) => ({
		form: "margin",
		about: statement.id,
		says: {
			...expectMark(statement),
			who: source.names(statement.actor),
			how: nameWay(source, from.findWay(statement), statement.via),
			beside: new RegExp(`\\b${statement.sentence}\\b`),
		},
	}));
}

/** "Sergei Lavrov rejects: Sending troops", the opening line of an entry. */
function writeWho(
	source: from.ExpectedSource,
	{ actor, verb, proposal, about }: Statement,
): string[] {
	const whom = about ? ` ${from.putInside(source.name(about))}` : " · on none of the proposals";
	const on = proposal ? `: ${source.titleOf(proposal)}` : whom;
	return from
		.listVerbWords(verb, Boolean(proposal ?? about))
		.map((word) => `${source.name(actor)} ${word}${on}`);
}

function expectEntry(source: from.ExpectedSource, statement: Statement) {
	const { actor, proposal, sentence, manner, via, voice, to, cue, when } = statement;
	const hops = voice === "article" ? [] : [actor, ...via].map(source.name);
	const steps = hops.length === 1 ? "1 step" : `${hops.length} steps`;
	const from_ = hops.length ? `${steps} from the speaker` : "nobody is credited";
	const own = source.actors.find(({ id }) => id === actor);
	const speaker = own?.role ? `${own.name}, ${own.role}` : (own?.name ?? "");
	const way = nameWay(source, from.findWay(statement), via);
	return {
		...expectMark(statement),
		ids: [actor, proposal ?? "", sentence, manner].join(" "),
		others: from.sortIds([...via, ...(statement.for ? [statement.for] : [])]),
		who: writeWho(source, statement),
		words: from.writeWords(statement),
		speaker: statement.for ? `${speaker}, for ${source.name(statement.for)}` : speaker,
		voice,
		how: voice === "article" ? `${way[0]}: the article asserts it and credits nobody` : way,
		path: `${[...hops, "the article"].join(" → ")} · ${from_}`,
		to: to.map(source.name).join(", "),
		condition: statement.if?.text ?? "",
		cue: cue ?? "",
		when: when ? formatDate(when) : "",
		note: source.notes.find(({ id }) => id === statement.note)?.text ?? "",
	};
}

function expectEvidence(source: from.ExpectedSource, whole: from.ExpectedSource): Expectation[] {
	return source.statements.map((statement) => ({
		form: "evidence",
		about: statement.id,
		says: { ...expectEntry(whole, statement), at: String(source.statements.indexOf(statement)) },
	}));
}

/** Words of more than three letters and numbers: by these, statements without a side compare. */
function listTelling(statement: Statement): string[] {
	const words = from.listSourceWords(statement).join(" ").toLowerCase();
	const all = words.split(/[^\p{L}\p{M}\p{N}’']+/u).filter(Boolean);
	const long = all.filter((word) => word.length > 3 || /\d/.test(word));
	return long.length > 0 ? long : all;
}

function saysSame(passage: Statement, claim: Statement): boolean {
	const isProposer = `${passage.stance} ${claim.stance}` === "proposes supports";
	if (claim.stance) return passage.stance === claim.stance || isProposer;
	const held = from.listSourceWords(passage).join(" ").toLowerCase();
	const isLike = passage.verb === claim.verb && passage.about === claim.about;
	return isLike && (claim.silence ? true : listTelling(claim).every((word) => held.includes(word)));
}

/** What the reader is given to compare where no passage says what the headline says. */
function listBeside(source: from.ExpectedSource, claim: Statement): Statement[] {
	const isHead = ({ sentence }: Statement) => /^(title|dek)$/.test(sentence);
	const parties = new Set([
		claim.actor,
		...source.actors.filter((one) => one.of === claim.actor).map(({ id }) => id),
	]);
	const near = source.statements.filter(
		(one) =>
			!isHead(one) &&
			one.proposal === claim.proposal &&
			(parties.has(one.actor) || one.for === claim.actor),
	);
	return near.some((one) => saysSame(one, claim)) ? [] : near;
}

function expectHeadline(source: from.ExpectedSource): Expectation[] {
	const claims = source.statements.filter(({ sentence }) => /^(title|dek)$/.test(sentence));
	return claims.flatMap((claim): Expectation[] => [
		{
			form: "headline check",
			about: claim.id,
			says: { words: claim.quote.exact, leads: "yes" },
		},
		...listBeside(source, claim).map((one): Expectation => {
			const says = { words: from.writeWords(one), leads: "yes" };
			return { form: "headline, beside", about: one.id, says };
		}),
	]);
}

/** Everything that is said statement by statement. */
export function expectStatements(
	source: from.ExpectedSource,
	whole: from.ExpectedSource,
): Expectation[] {
	return [
		...expectAttribution(source),
		...expectEnds(source),
		...expectProse(source),
		...expectCues(whole),
		...expectMargin(source),
		...expectEvidence(source, whole),
		...expectHeadline(source),
	];
}
