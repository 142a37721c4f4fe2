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
			const cell = place.querySelector(".cell");
			const silent = cell?.classList.contains("silent");
			return {
				form: "matrix",
				about: `${actor} ${proposal}`,
				says: {
					...glyph(cell),
					ids: [ids(cell, "data-actor"), ids(cell, "data-proposal")].join(" "),
					statements: ids(cell, "data-statement"),
					names: `${text(head)} / ${text(link)}`,
					word: text(cell?.querySelector(silent ? ".unseen" : "b.verb, .took")),
					how: list("small:not(.took)", place)
						.map(text)
						.filter((words) => words !== "on a condition")
						.join(" · "),
					condition: /condition/.test(text(cell)) ? "yes" : "no",
					leads: silent ? "yes" : leads(cell),
					marks: String(place.querySelectorAll("[data-actor], use").length / 2),
				},
			};
		});
	});
	const others = list("#figure-matrix .others a").map((link) => ({
		form: "matrix, others",
		about: ids(link, "data-actor"),
		says: { name: text(link), leads: link.getAttribute("href") ?? "" },
	}));
	return [...cells, ...others];
}

/** The same for narrow screens: a list for each proposal, the silent in words. */
export function readMatrixList({ list, text, ids, position }: Tools): Fact[] {
	return list("#matrix-list section").flatMap((section) => {
		const title = section.querySelector("h3 a");
		const proposal = ids(title, "data-proposal");
		const entries = list("li a", section).map((link) => ({
			form: "matrix list",
			about: `${ids(link, "data-actor")} ${proposal}`,
			says: {
				...position(link, title),
				word: text(link.querySelector(".verb")),
				how: text(link.querySelector("small")),
				condition: list("small", link).slice(1).map(text).join(" "),
			},
		}));
		const silent = list(".silents", section).map((line) => ({
			form: "matrix list, silent",
			about: `${proposal} ${line.getAttribute("data-silence")}`,
			says: { actors: ids(line, "data-actors"), names: text(line).replace(/^[^:]*: /, "") },
		}));
		return [...entries, ...silent];
	});
}
