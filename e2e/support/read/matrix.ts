import type { Fact } from "../facts.ts";
import type { Tools } from "./tools.ts";

/** The table of who stands where, cell by cell, and the actors named under it. */
export function readMatrix({ list, text, ids, glyph, leads }: Tools): Fact[] {
	const columns = list("#figure-matrix table.matrix thead th");
	const cells = list("#figure-matrix table.matrix tbody tr").flatMap((row) => {
		const head = row.querySelector("th.who-cell a");
		const actor = head?.getAttribute("data-actor") ?? "";
		return list("td", row).map((place, at): Fact => {
			const link = columns[at]?.querySelector("a");
			const proposal = link?.getAttribute("data-proposal") ?? "";
			const silent = place.classList.contains("silent");
			const cell = silent ? place : place.querySelector(".cell");
			const dash = silent && getComputedStyle(place, "::before").borderTopStyle === "solid";
			const blank = { kind: "not-mentioned", key: dash ? "not-mentioned" : "none" };
			return {
				form: "matrix",
				about: `${actor} ${proposal}`,
				says: {
					...(silent ? blank : glyph(cell)),
					ids: [ids(cell, "data-actor"), ids(cell, "data-proposal")].join(" "),
					statements: ids(cell, "data-statement"),
					names: `${text(head)} / ${text(link)}`,
					word: text(cell?.querySelector(silent ? ".unseen" : "b.verb, .took")),
					how: list(".cell:not(.claim) small:not(.took)", place)
						.map(text)
						.filter((words) => words !== "on a condition")
						.join(" · "),
					condition: /condition/.test(text(cell)) ? "yes" : "no",
					leads: silent ? "yes" : leads(cell),
					marks: String(
						(silent ? 1 : 0) +
							place.querySelectorAll(".cell:not(.claim), .cell:not(.claim) use").length / 2,
					),
				},
			};
		});
	});
	const others = list("#figure-matrix .others a").map((link) => ({
		form: "matrix, others",
		about: ids(link, "data-actor"),
		says: { name: text(link), leads: link.getAttribute("href") ?? "" },
	}));
	const claims = list("#figure-matrix .cell.claim").map((link) => ({
		form: "matrix, claim",
		about: ids(link, "data-statement"),
		says: {
			...glyph(link),
			ids: [ids(link, "data-actor"), ids(link, "data-proposal")].join(" "),
			told: text(link.querySelector("small")),
			leads: leads(link),
		},
	}));
	return [...cells, ...claims, ...others];
}

/** The small matrix beside the article: the marks of the large one that lead to a sentence. */
export function readSmallMatrix({ list, text, ids, glyph, leads }: Tools): Fact[] {
	const columns = list("#along thead th");
	return [...document.querySelectorAll("#along tbody tr")].flatMap((row) => {
		const head = row.querySelector("th a");
		return [...row.querySelectorAll("td")].flatMap((place, at): Fact[] => {
			const mark = place.querySelector("a");
			if (!mark) return [];
			const names = `${text(head)} / ${text(columns[at]?.querySelector("a"))}`;
			return [
				{
					form: "small matrix",
					about: `${ids(head, "data-actor")} ${ids(columns[at]?.querySelector("a"), "data-proposal")}`,
					says: {
						...glyph(mark),
						ids: [ids(mark, "data-actor"), ids(mark, "data-proposal")].join(" "),
						statements: ids(mark, "data-statement"),
						names,
						marks: String(place.querySelectorAll("a").length),
						leads: leads(mark),
					},
				},
			];
		});
	});
}
