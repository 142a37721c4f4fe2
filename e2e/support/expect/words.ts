import type { Position } from "../../../src/article/model/types.ts";
import {
	capitalize,
	formatCount,
	formatList,
	formatNumber,
} from "../../../src/article/sentences/numbers.ts";
import type { Expectation } from "../facts.ts";
import { escapeText } from "./figures.ts";
import * as from from "./source.ts";

/** Which words of a generated clause tell a position's stance or silence. */
function expectClause(source: from.ExpectedSource, position: Position): RegExp {
	if (position.statements.length + position.earlier.length > 0 && position.statements.length === 0)
		return /reported with an earlier stance only/;
	if (position.silence === "declined") return /declined? to comment/;
	if (position.silence) return source.quoted ? /take no side/ : /took no side/;
	const own = position.statements.map((id) => source.statement(id));
	const holds = own.filter(({ stance }) => stance === position.stance);
	const words = (holds.length ? holds : own).flatMap(({ verb }) => {
		const found = from.findSourceVerb(verb);
		return [found?.phrase, found?.plural].flatMap((one) => one ?? []);
	});
	return new RegExp(`(^|[ ,])(${words.map(escapeText).join("|")})\\b`);
}

/** Which words of it tell how it was said; plain rewording is not told. */
function expectWay(
	source: from.ExpectedSource,
	{ attribution, stance, statements }: Position,
): RegExp {
	const own = statements.map((id) => source.statement(id));
	if (own.length === 0) return /./;
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

function expectSentences(source: from.ExpectedSource): Expectation[] {
	const told = source.drawn.filter(({ silence }) => silence !== "not-mentioned");
	const whole = source.proposals.map(({ id, title }): Expectation => {
		const rest = source.drawn.filter(
			(one) => one.proposal === id && one.silence === "not-mentioned",
		);
		const isAll = !told.some(({ proposal }) => proposal === id);
		const [only] = rest;
		const count = `${formatNumber(rest.length)} others`;
		const untold = rest.length === 1 && only ? from.putInside(source.name(only.actor)) : count;
		const says = { title, untold: isAll || !only ? "nobody" : untold };
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
	const claims = source.drawn.flatMap((position) =>
		(position.claims ?? []).map((id): Expectation => {
			const { claimedBy = "", actor } = source.statement(id);
			const [by, who] = [claimedBy, actor].map((each) => from.putInside(source.name(each)));
			const told = new RegExp(`${escapeText(by ?? "")} says? that ${escapeText(who ?? "")} `, "i");
			return { form: "sentence, claim", about: id, says: { told, leads: "yes" } };
		}),
	);
	return [...whole, ...clauses, ...claims];
}

const sides: Record<string, string> = { proposes: "for", supports: "for", opposes: "against" };

/** The body that an actor belongs to or else speaks for: with it, it is one party. */
function findParty({ actors, statements }: from.ExpectedSource, id: string): string {
	const spoken = statements.filter((one) => one.actor === id && one.for).at(-1)?.for;
	return actors.find((actor) => actor.id === id)?.of ?? spoken ?? id;
}

/** Every pair of two parties that is for or against the same proposals, each once. */
function listPairs(source: from.ExpectedSource) {
	const find = (actor: string, proposal: string) =>
		source.positions.find((one) => one.actor === actor && one.proposal === proposal);
	return source.actors.flatMap((one, index) =>
		source.actors.slice(index + 1).flatMap((other) => {
			const parties = [one, other].map(({ id }) => findParty(source, id)).sort();
			if (parties[0] === parties[1]) return [];
			const shared = source.proposals.flatMap(({ id }) => {
				const [a, b] = [find(one.id, id), find(other.id, id)];
				const [mine, yours] = [sides[a?.stance ?? ""], sides[b?.stance ?? ""]];
				if (!a || !b || !mine || !yours) return [];
				const ids = [...a.statements, ...b.statements];
				return [{ id, same: mine === yours, ids, dispute: [id, ...parties].join(" ") }];
			});
			return shared.length > 0 ? [{ one, other, shared }] : [];
		}),
	);
}

function expectAgreement(source: from.ExpectedSource): Expectation[] {
	const pairs = listPairs(source);
	const disputes = pairs.flatMap(({ shared }) => shared.map(({ dispute }) => dispute));
	if (new Set(disputes).size < 2) return [];
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
		const second = from.putInside(other.name);
		const text = `${one.name} and ${second} ${words}.`;
		return [
			{ form: "agreement", about: `${short} / ${other.name}`, says },
			{ form: "agreement list", about: `${one.name} / ${second}`, says: { text } },
		];
	});
}

function expectText(source: from.ExpectedSource): Expectation[] {
	const sentences = source.sentences.map(({ id, start, stop }) => {
		return { form: "text", about: id, says: { text: source.text.slice(start, stop) } };
	});
	const order = source.sentences.map(({ id }) => id).join(" ");
	return [...sentences, { form: "text", about: "order", says: { order } }];
}

/** The line of numbers under the headline. */
function expectCounts({ statements, quoted }: from.ExpectedSource): Expectation {
	const said = statements.filter(({ voice }) => voice === "speaker");
	const actors = new Set(said.map(from.findOwner)).size;
	const verbatim = statements.filter(({ manner }) => manner === "direct").length;
	const own = statements.length - said.length;
	const voice = `${formatNumber(own)} ${own === 1 ? "stands" : "stand"} in the article’s own voice`;
	const are = said.length === 1 ? "is" : "are";
	const by = `${formatNumber(said.length)} ${are} credited to ${formatCount(actors, "actor")}`;
	const partly = statements.filter(({ manner }) => manner === "mixed").length;
	const also = partly > 0 ? `, ${formatNumber(partly)} partly` : "";
	const some = verbatim === 0 ? "none" : formatNumber(verbatim);
	const told =
		verbatim === 0 && partly > 0
			? `${formatNumber(partly)} of them partly quoted`
			: `${some} of them quoted${also}`;
	const all = formatCount(statements.length, "statement");
	const hook = quoted ? `${all} in quotation marks` : `${all}, ${told}`;
	const rest = quoted ? "" : ` ${capitalize(by)}, and ${voice}.`;
	const text = `${capitalize(hook)}.${rest}`;
	const says = { text, count: String(statements.length) };
	return { form: "counts", about: "all", says };
}

/** Everything that is said in generated sentences, agreement and the article's own text. */
export function expectWords(source: from.ExpectedSource): Expectation[] {
	return [
		...expectSentences(source),
		...expectAgreement(source),
		...expectText(source),
		expectCounts(source),
	];
}
