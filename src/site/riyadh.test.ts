import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { findPassagesBehind, listHeadlineStatements } from "../article/model/headline.ts";
import { listHops } from "../article/model/hops.ts";
import { findPosition, listConditions, listTalkedAbout } from "../article/model/questions.ts";
import { keepQuoted } from "../article/model/quoted.ts";
import type { Model, Statement } from "../article/model/types.ts";
import { parseArticle } from "../article/parse/article.ts";
import { listOthers } from "../article/sentences/others.ts";
import { describeProposal } from "../article/sentences/proposal-sentence.ts";
import { formatModelJson } from "../export/json.ts";

const file = "content/riyadh-talks/article.md";
const { article, problems } = parseArticle({
	slug: "riyadh-talks",
	file,
	source: readFileSync(file, "utf8"),
});
if (article === null) throw new Error("The first article cannot be read.");
const { model } = article;

/** Statements of an actor, on a proposal when one is named. */
function listOf(actor: string, proposal?: string | null): Statement[] {
	return model.statements.filter(
		(statement) =>
			statement.actor === actor && (proposal === undefined || statement.proposal === proposal),
	);
}

function stanceOf(actor: string, proposal: string, of: Model = model): string | null | undefined {
	const position = findPosition(of, actor, proposal);
	return position?.stance ?? position?.silence;
}

describe("what the Riyadh article says", () => {
	test("is marked up without an error", () => {
		expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
	});

	test("every statement has its words at its place", () => {
		for (const { quote, continued } of model.statements) {
			for (const { start, stop, exact } of [quote, ...continued]) {
				expect(model.text.slice(start, stop)).toBe(exact);
			}
		}
	});

	test("exactly one passage is a direct quotation, and none is partly one", () => {
		const direct = model.statements.filter(({ manner }) => manner === "direct");
		expect(direct.map(({ actor, quote }) => [actor, quote.exact])).toEqual([
			["lavrov", "completely unacceptable"],
		]);
		expect(model.statements.filter(({ manner }) => manner === "mixed")).toEqual([]);
	});

	test("these positions, and no others, are stances", () => {
		const held = model.positions.filter(({ stance }) => stance !== null);
		expect(held.map((p) => [p.actor, p.proposal, p.stance, p.attribution])).toEqual([
			["lavrov", "peacekeepers", "opposes", "direct"],
			["lavrov", "nato", "opposes", "indirect"],
			["lavrov", "talks", "supports", "indirect"],
			["putin", "negotiation", "open", "relayed"],
			["russia", "peacekeepers", "opposes", "article"],
			["russia", "nato", "opposes", "article"],
			["trump", "peacekeepers", "open", "relayed"],
			["starmer", "peacekeepers", "proposes", "article"],
			["europe", "peacekeepers", "mixed", "article"],
			["zelenskyy", "without-ukraine", "opposes", "indirect"],
			["zelenskyy", "inclusion", "supports", "indirect"],
		]);
	});

	test("Lavrov rejects foreign forces in several passages and speaks for Russia", () => {
		const [position] = model.positions.filter(
			({ actor, proposal }) => actor === "lavrov" && proposal === "peacekeepers",
		);
		expect(position?.statements).toHaveLength(4);
		const flag = listOf("lavrov", "peacekeepers").find((statement) => statement.for === "russia");
		expect([flag?.quote, ...(flag?.continued ?? [])].map((quote) => quote?.exact)).toEqual([
			"any deployment of foreign military personnel under a different flag",
			"it is fundamentally unacceptable to Moscow",
		]);
		expect(listOf("lavrov", "talks").map(({ verb }) => verb)).toEqual(["welcomes"]);
	});

	test("what Russia, Starmer and Europe hold, and the talk of criticism, is the article’s voice, nobody credited", () => {
		for (const actor of ["russia", "starmer", "europe"]) {
			expect(listOf(actor).map(({ voice }) => voice)).toEqual(listOf(actor).map(() => "article"));
			for (const statement of listOf(actor)) expect(listHops(statement).steps).toBe(0);
		}
		expect(listOf("russia").map(({ quote }) => quote.exact)).toEqual([
			"Russia Rejects",
			"Moscow perceives as a direct threat to its national security",
		]);
		const others = model.statements.filter(({ voice }) => voice === "article");
		expect(new Set(others.map(({ actor }) => actor))).toEqual(
			new Set(["russia", "starmer", "europe", "zelenskyy"]),
		);
	});

	test("those three and the U.S. officials are talked about, not heard", () => {
		expect(listTalkedAbout(model).map(({ id }) => id)).toEqual([
			...["russia", "us-officials", "starmer", "europe"],
		]);
	});

	test("Trump would consider, relayed by his envoy, two steps from the speaker", () => {
		const [statement, ...more] = listOf("trump");
		expect(statement).toMatchObject({ verb: "would-consider", stance: "open", via: ["envoy"] });
		expect(more).toEqual([]);
		expect(statement && listHops(statement).steps).toBe(2);
	});

	test("Putin is willing to negotiate, relayed by Peskov, on a condition in the text", () => {
		expect(listOf("putin", "negotiation")).toMatchObject([{ verb: "open-to", via: ["peskov"] }]);
		expect(
			listConditions(model).map(({ statement, condition }) => [statement.actor, condition.text]),
		).toEqual([["putin", "discussions would need to address broader security issues first"]]);
		const [{ condition } = { condition: { start: 0, stop: 0, text: "" } }] = listConditions(model);
		expect(model.text.slice(condition.start, condition.stop)).toBe(condition.text);
		expect(listOf("putin", null)).toMatchObject([{ stance: null, via: ["peskov"] }]);
	});

	test("Peskov relays and speaks about no proposal; he questions Zelenskyy’s legitimacy", () => {
		expect(listOf("peskov").map(({ verb, proposal, about }) => [verb, proposal, about])).toEqual([
			["says", null, undefined],
			["questions", null, "zelenskyy"],
		]);
		expect(
			listOthers(model).map(({ actor, kind, relaysFor }) => [actor.id, kind, relaysFor]),
		).toEqual([
			["peskov", "spoke-elsewhere", ["putin"]],
			["envoy", "relays", ["trump"]],
			["us-officials", "talked-about", []],
		]);
	});

	test("Zelenskyy takes no stance on peacekeepers, and his cancelled trip is no statement", () => {
		expect(listOf("zelenskyy").map(({ proposal }) => proposal)).toEqual([
			"without-ukraine",
			"without-ukraine",
			"inclusion",
		]);
		expect(stanceOf("zelenskyy", "peacekeepers")).toBe("not-mentioned");
		const trip = model.text.indexOf("canceled a planned trip");
		expect(trip).toBeGreaterThan(0);
		for (const { quote } of model.statements) {
			expect(quote.start <= trip && trip < quote.stop).toBe(false);
		}
	});

	test("Rubio hopes and calls Riyadh a first step: neither is a stance", () => {
		expect(listOf("rubio").map(({ verb, stance }) => [verb, stance])).toEqual([
			["hopes", null],
			["says", null],
		]);
		expect(stanceOf("rubio", "talks")).toBe("no-position");
	});

	test("every claim of headline and dek has passages behind it", () => {
		const found = listHeadlineStatements(model).map((statement) => [
			statement.actor,
			findPassagesBehind(model, statement).length,
		]);
		expect(found).toEqual([
			["russia", 3],
			["starmer", 1],
			["lavrov", 3],
		]);
	});

	test("only one position is left of what is in quotation marks", () => {
		const quoted = keepQuoted(model);
		expect(quoted.positions.filter(({ statements }) => statements.length > 0)).toMatchObject([
			{ actor: "lavrov", proposal: "peacekeepers", stance: "opposes" },
		]);
		expect(stanceOf("trump", "peacekeepers", quoted)).toBe("not-mentioned");
	});

	test("at a glance it reads as plain English", () => {
		expect(
			model.proposals.map(({ id }) => describeProposal(model, id).text),
		).toMatchInlineSnapshot(`
			[
			  "Sending foreign peacekeepers to Ukraine: Keir Starmer proposes it, in the article’s own words; Donald Trump would consider it, according to Trump’s peace envoy; Sergei Lavrov rejects it, quoted; Russia rejects it, in the article’s own words; Europe is divided on it, in the article’s own words. The article does not say where three others stand.",
			  "Ukraine joining NATO: Sergei Lavrov opposes it; Russia opposes it, in the article’s own words. The article does not say where six others stand.",
			  "Talks between the U.S. and Russia: Sergei Lavrov welcomes it; Marco Rubio spoke about it and took no side. The article does not say where six others stand.",
			  "Talking without Ukraine at the table: Volodymyr Zelenskyy criticises it. The article does not say where seven others stand.",
			  "Including Ukraine in the negotiations: Volodymyr Zelenskyy urges it. The article does not say where seven others stand.",
			  "Putin negotiating with Zelenskyy: Vladimir Putin is open to it, according to Dmitry Peskov, on one condition: discussions would need to address broader security issues first. The article does not say where seven others stand.",
			]
		`);
	});

	test("data.json read back is the model", () => {
		expect(JSON.parse(formatModelJson(model))).toEqual(model);
	});
});
