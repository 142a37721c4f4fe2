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
		const { id: about, actor, via, proposal, about: whom, claimedBy } = statement;
		const owner = from.findOwner(statement);
		const names = source.names(actor).map(from.putInside);
		const way = from.findWay(statement);
		const mark = { ...expectMark(statement), at: String(index), leads: "yes" };
		const words = from.writeWords(statement);
		const to = proposal ?? (whom ? `about ${whom}` : "");
		const through = way === "article" ? "" : via.join(" ");
		const opening = names.flatMap((name) =>
			from.listToldWords(statement).map((word) => `of ${name}: ${word} ${words}`),
		);
		const drawn = {
			...{ ...mark, line: `by-${way}`, words: claimedBy ? opening : words },
			...{ from: owner, through, to },
		};
		const target = proposal
			? source.titleOf(proposal)
			: whom
				? `about ${from.putInside(source.name(whom))}`
				: "";
		const does = from
			.listToldWords(statement)
			.flatMap((word) =>
				claimedBy ? [`of ${from.putInside(source.name(actor))}: ${word}`] : [word],
			);
		const told = does.flatMap((word) =>
			nameWay(source, way, via, claimedBy).map((how) =>
				[word, how, target].filter(Boolean).join(" · "),
			),
		);
		const relays = via.map((id) => `(${source.names(id).map(escapeText).join("|")})`).join(" ");
		const trail = {
			...{ ...mark, line: `by-${way}`, from: source.name(owner), words, told },
			through: new RegExp(`^${relays}$`),
		};
		return [
			{ form: "attribution", about, says: drawn },
			{ form: "trail", about, says: trail },
		];
	});
}

function expectEnds(source: from.ExpectedSource): Expectation[] {
	const speakers = new Set(source.statements.map(from.findOwner));
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
			who: source.names(from.findOwner(statement)),
			how: nameWay(source, from.findWay(statement), statement.via, statement.claimedBy),
			beside: new RegExp(`\\b${statement.sentence}\\b`),
		},
	}));
}

/** "Sergei Lavrov rejects: Sending troops", the opening line of an entry. */
function writeWho(
	source: from.ExpectedSource,
	{ actor, verb, proposal, about, claimedBy, earlier }: Statement,
): string[] {
	const by = claimedBy ? source.name(claimedBy) : "";
	const openings = by ? [`${by} says that `, `${by} say that `] : [""];
	const once = earlier ? "earlier: " : "";
	const whom = about ? ` ${from.putInside(source.name(about))}` : " · on none of the proposals";
	const on = proposal ? `: ${source.titleOf(proposal)}` : whom;
	return from
		.listVerbWords(verb, Boolean(proposal ?? about))
		.flatMap((word) =>
			openings.map((opening) => `${opening}${source.name(actor)} ${once}${word}${on}`),
		);
}

/** Whether the article has the claimed words of whom they are claimed of. */
function writeOwn(
	source: from.ExpectedSource,
	{ actor, manner }: Statement,
	isOwned: boolean,
): string {
	const name = from.putInside(source.name(actor));
	if (isOwned) return `the article also has such a word of ${name}’s`;
	const only = `the article has such a word of ${name}’s from nobody else`;
	return manner === "indirect" ? `the article has no such word of ${name}’s` : only;
}

function expectEntry(source: from.ExpectedSource, statement: Statement) {
	const { actor, proposal, sentence, manner, via, voice, to, cue, when } = statement;
	const { claimedBy, earlier } = statement;
	const hops = voice === "article" ? [] : [from.findOwner(statement), ...via].map(source.name);
	const steps = hops.length === 1 ? "1 step" : `${hops.length} steps`;
	const whom = claimedBy ? "who claims it" : "the speaker";
	const from_ = hops.length ? `${steps} from ${whom}` : "nobody is credited";
	const own = source.actors.find(({ id }) => id === actor);
	const roles = own ? from.listRoles(own) : [""];
	const speakers = roles.map((role) => [own?.name ?? "", role].filter(Boolean).join(", "));
	const way = nameWay(source, from.findWay(statement), via, claimedBy);
	const isOwned = source.statements.some(
		(one) =>
			!one.claimedBy &&
			one.voice === "speaker" &&
			one.actor === actor &&
			one.proposal === proposal &&
			one.stance === statement.stance &&
			(one.stance || one.verb === statement.verb),
	);
	return {
		...expectMark(statement),
		ids: [actor, proposal ?? "", sentence, manner].join(" "),
		others: from.sortIds([...via, statement.for ?? [], claimedBy ?? []].flat()),
		who: writeWho(source, statement),
		words: from.writeWords(statement),
		speaker: speakers.map((speaker) =>
			statement.for ? `${speaker}, for ${source.name(statement.for)}` : speaker,
		),
		voice: claimedBy ? "claimed" : voice,
		how:
			voice === "article"
				? `${way[0]}: the article asserts it and credits nobody`
				: claimedBy
					? way.map((words) => `${words}; ${writeOwn(source, statement, isOwned)}`)
					: way,
		path: `${[...hops, "the article"].join(" → ")} · ${from_}`,
		to: to.map(source.name).join(", "),
		condition: statement.if?.text ?? "",
		cue: cue ?? "",
		when: when ? formatDate(when) : earlier ? "earlier than the rest" : "",
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
