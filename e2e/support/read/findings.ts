import type { Fact } from "../facts.ts";
import type { Tools } from "./tools.ts";

/** What a quick reader misses, and the numbers at the top. */
export function readFindings({ list, text, ids, leads }: Tools): Fact[] {
	const section = (title: string) => `.findings div:has(> #${title}) li`;
	const unheard = list(section("unheard")).map((line) => {
		const says = { name: text(line.querySelector("a")) };
		return { form: "not heard", about: ids(line, "data-actor"), says };
	});
	const relays = list(section("passed-on")).map((line) => {
		const says = { text: text(line) };
		return { form: "passes on", about: ids(line, "data-actor"), says };
	});
	const conditions = list(section("conditions")).map((line) => {
		const link = line.querySelector("a");
		const says = { text: text(line.querySelector(".quotation")), leads: leads(link) };
		return { form: "condition", about: ids(link, "data-statement"), says };
	});
	const unnamed = list(section("unnamed")).map((line) => {
		const says = { name: text(line.querySelector("a")) };
		return { form: "without a name", about: ids(line, "data-actor"), says };
	});
	const columns = list(".findings .counts thead th").map(text);
	const manners = list(".findings .counts tbody tr").map((row) => {
		const cells = list("td", row).map((cell, at) => `${columns[at + 1]} ${text(cell)}`);
		const says = { name: text(row.querySelector("th")), counts: cells.join(", ") };
		return { form: "how said", about: ids(row, "data-actor"), says };
	});
	const line = document.querySelector("[data-count]");
	const says = { text: text(line), count: line?.getAttribute("data-count") ?? "" };
	const counts = { form: "counts", about: "all", says };
	return [...unheard, ...relays, ...conditions, ...unnamed, ...manners, counts];
}

/** Every id that an element or a link of the page names, so that none is unknown. */
export function readFindingIds({ list }: Tools): Fact[] {
	const kinds = ["statement", "actor", "proposal"];
	const named = new Set(
		kinds.flatMap((kind) =>
			list(`main [data-${kind}]`).flatMap((element) =>
				(element.getAttribute(`data-${kind}`) ?? "").split(" ").map((id) => `${kind} ${id}`),
			),
		),
	);
	for (const link of list('main a[href^="#"]')) {
		const hash = (link.getAttribute("href") ?? "").slice(1);
		for (const [kind, id] of new URLSearchParams(hash)) {
			if (kinds.includes(kind)) named.add(`${kind} ${id}`);
		}
	}
	return [...named].map((about) => ({ form: "id", about, says: {} }));
}

/** The library's preview of each explainer: marks with names, proposal by proposal. */
export function readLibrary({ list, text, glyph }: Tools): Fact[] {
	return list(".explainer").flatMap((entry) => {
		const slug = entry.querySelector("h2 a")?.getAttribute("href")?.split("/")[0] ?? "";
		return list(".strip > li", entry).map((line) => {
			const marks = list("[title]", line).map(
				(mark) => `${mark.getAttribute("title")}: ${glyph(mark).kind} ${glyph(mark).key}`,
			);
			const title = text(line.querySelector(".title"));
			return {
				form: "library",
				about: `${slug} ${title}`,
				says: { marks: marks.sort().join(", ") },
			};
		});
	});
}
