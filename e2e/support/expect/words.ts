import { formatCount, formatList, formatNumber } from "../../../src/model/numbers.ts";
import type { Position } from "../../../src/model/types.ts";
import type { Expectation } from "../facts.ts";
import { escapeText } from "./figures.ts";
import * as from from "./source.ts";

/** Which words of a generated clause tell a position's stance or silence. */
function expectClause(source: from.Source, position: Position): RegExp {
	if (position.silence === "declined") return /declined? to comment/;
	if (position.silence) return source.quoted ? /take no side/ : /took no side/;
	const own = position.statements.map((id) => source.statement(id));
	const holds = own.filter(({ stance }) => stance === position.stance);
	const words = (holds.length ? holds : own).flatMap(({ verb }) => {
		const found = from.findVerb(verb);
		return [found?.phrase, found?.plural, found?.by?.replace(/ by$/, "")].flatMap(
			(one) => one ?? [],
		);
	});
	return new RegExp(`(^|[ ,])(${words.map(escapeText).join("|")})\\b`);
}

/** Which words of it tell how it was said; plain rewording is not told. */
function expectWay(source: from.Source, { attribution, stance, statements }: Position): RegExp {
	const own = statements.map((id) => source.statement(id));
	const whole = own.some((one) => one.stance === stance && from.findWay(one) === attribution);
	if (!whole) return /./;
	const told: Record<string, RegExp> = {
		direct: /(?<!partly )quoted/,
		mixed: /partly quoted/,
		indirect: /^(?!.*(quoted|according to|own words))/,
		relayed: /according to/,
		article: /in the article’s own words/,
	};
	return told[attribution ?? ""] ?? /./;
}

function expectSentences(source: from.Source): Expectation[] {
	const told = source.drawn.filter(({ silence }) => silence !== "not-mentioned");
	const whole = source.proposals.map(({ id, title }): Expectation => {
		const rest = source.drawn.filter(
			(one) => one.proposal === id && one.silence === "not-mentioned",
		);
		const isAll = !told.some(({ proposal }) => proposal === id);
		const [only] = rest;
		const count = `${formatNumber(rest.length)} others`;
		const untold =
			rest.length === 1 && only ? source.name(only.actor).replace(/^The /, "the ") : count;
		const says = { title, untold: isAll || !only ? "nobody" : untold, anchor: `proposal=${id}` };
		return { form: "sentence, whole", about: id, says };
	});
	const clauses = told.map((position): Expectation => {
		const { actor, proposal, statements, earlier } = position;
		const says = {
			ids: proposal,
			statements: from.sortIds([...statements, ...earlier]),
			clause: expectClause(source, position),
			how: expectWay(source, position),
			leads: "yes",
		};
		return { form: "sentence", about: `${actor} ${proposal}`, says };
	});
	return [...whole, ...clauses];
}

const sides: Record<string, string> = { proposes: "for", supports: "for", opposes: "against" };

/** Every pair that is for or against the same proposals, each once. */
function listPairs(source: from.Source) {
	return source.actors.flatMap((one, index) =>
		source.actors.slice(index + 1).flatMap((other) => {
			const shared = source.proposals.flatMap(({ id }) => {
				const [a, b] = [one, other].map(({ id: actor }) =>
					source.positions.find((each) => each.actor === actor && each.proposal === id),
				);
				const [mine, yours] = [sides[a?.stance ?? ""], sides[b?.stance ?? ""]];
				if (!a || !b || !mine || !yours) return [];
				return [{ id, same: mine === yours, ids: [...a.statements, ...b.statements] }];
			});
			return shared.length > 0 ? [{ one, other, shared }] : [];
		}),
	);
}

function expectAgreement(source: from.Source): Expectation[] {
	const pairs = listPairs(source);
	if (pairs.reduce((sum, { shared }) => sum + shared.length, 0) < 2) return [];
	return pairs.flatMap(({ one, other, shared }): Expectation[] => {
		const tell = (same: boolean, verb: string) => {
			const on = shared
				.filter((each) => each.same === same)
				.map(({ id }) => `“${source.titleOf(id)}”`);
			return { words: on.length ? `${verb} on ${formatList(on)}` : "", count: on.length };
		};
		const [agree, conflict] = [tell(true, "agree"), tell(false, "conflict")];
		const write = (sign: string, { words, count }: typeof agree) =>
			count > 0 ? `${sign}${words}${count}` : "";
		const words = [agree, conflict]
			.map((side) => side.words)
			.filter(Boolean)
			.join(" and ");
		const names = source.names(one.id).filter((name) => one.name.includes(name));
		const short = names.sort((a, b) => a.length - b.length)[0];
		const says = {
			agree: write("=", agree),
			conflict: write("≠", conflict),
			statements: from.sortIds(shared.flatMap(({ ids }) => ids)),
			leads: "yes",
		};
		const text = `${one.name} and ${other.name} ${words}.`;
		return [
			{ form: "agreement", about: `${short} / ${other.name}`, says },
			{ form: "agreement list", about: `${one.name} / ${other.name}`, says: { text } },
		];
	});
}

function expectText(source: from.Source): Expectation[] {
	const sentences = source.sentences.map(({ id, start, stop }) => {
		return { form: "text", about: id, says: { text: source.text.slice(start, stop) } };
	});
	const order = source.sentences.map(({ id }) => id).join(" ");
	return [...sentences, { form: "text", about: "order", says: { order } }];
}

/** The line of numbers under the headline. */
function expectCounts({ statements, quoted }: from.Source): Expectation {
	const actors = new Set(statements.map(({ actor }) => actor)).size;
	const on = new Set(statements.flatMap(({ proposal }) => proposal ?? [])).size;
	const verbatim = statements.filter(({ manner }) => manner === "direct").length;
	const told = quoted
		? ", only what is in quotation marks"
		: `, ${formatNumber(verbatim)} of them quoted word for word`;
	const many = statements.length === 1 ? "statement" : "statements";
	const text = `${statements.length} ${many} by ${formatCount(actors, "actor")} on ${formatCount(on, "proposal")}${told}`;
	return { form: "counts", about: "all", says: { text } };
}

/** Everything that is said in generated sentences, agreement and the article's own text. */
export function expectWords(source: from.Source): Expectation[] {
	return [
		...expectSentences(source),
		...expectAgreement(source),
		...expectText(source),
		expectCounts(source),
	];
}
