import type { Fact } from "../facts.ts";
import type { Tools } from "./tools.ts";

/** The rows of a large table: what is told of each actor, and how much is not. */
export function readSparse({ list, text, ids, glyph, leads }: Tools): Fact[] {
	return list("#figure-matrix .sparse tr[id]").flatMap((row) => {
		const head = row.querySelector("th a");
		const told = list("li a", row).map((link): Fact => {
			const item = link.closest("li");
			const verb = item?.querySelector("b.verb");
			const mark = glyph(item);
			const own = [ids(link, "data-actor"), ids(link, "data-proposal")].join(" ");
			const says = { ...mark, ids: own, leads: leads(link) };
			if (mark.key.endsWith("-claimed"))
				return {
					form: "row, claim",
					about: ids(link, "data-statement"),
					says: { ...says, told: text(verb) },
				};
			const after = link.nextSibling;
			const rest = after?.nodeType === Node.TEXT_NODE ? (after.textContent ?? "") : "";
			return {
				form: "row",
				about: `${ids(head, "data-actor")} ${ids(link, "data-proposal")}`,
				says: {
					...{ ...says, statements: ids(link, "data-statement") },
					names: `${text(head)} / ${text(link)}`,
					word: text(verb),
					how: (verb?.nextSibling?.textContent ?? "").replace(/^, |: $/g, ""),
					rest: /^ \(([^()]*)\)/.exec(rest)?.[1] ?? "",
				},
			};
		});
		const silent = row.querySelector("[data-silent]");
		const says = { count: text(silent) };
		return [
			...told,
			...(silent ? [{ form: "row, silent", about: ids(head, "data-actor"), says }] : []),
		];
	});
}

/** The overview, by where in it its marks are drawn, and what its key counts. */
export function readOverview({ list, text, ids }: Tools): Fact[] {
	const picture = document.querySelector<SVGSVGElement>("#figure-matrix svg.overview");
	if (!picture) return [];
	const actors = list("#figure-matrix .sparse tr[id] th a").map((link) => ids(link, "data-actor"));
	const proposals = list(".stance-counts tbody th a").map((link) => ids(link, "data-proposal"));
	const { width, height } = picture.viewBox.baseVal;
	const across = (x: number) => proposals[Math.floor((x / width) * proposals.length)];
	const down = (y: number) => actors[Math.floor((y / height) * actors.length)];
	const marks = [...picture.querySelectorAll(":scope > path")].flatMap((path) => {
		const kind = [...path.classList].filter((name) => name !== "lined").join(" ");
		const starts = [...(path.getAttribute("d") ?? "").matchAll(/M(-?[\d.]+),(-?[\d.]+)/g)];
		return starts.map(([, x, y]): Fact => {
			const about = `${down(Number(y))} ${across(Number(x))}`;
			return { form: kind ? "overview" : "overview, quoted", about, says: { kind } };
		});
	});
	const key = list("#figure-matrix .overview-key li:has(path)").map((line) => ({
		form: "overview, key",
		about: (line.querySelector("path")?.getAttribute("class") ?? "").replace(" lined", ""),
		says: { told: text(line) },
	}));
	return [...marks, ...key];
}

/** How many take which stance on each proposal. */
export function readCounts({ list, text, ids }: Tools): Fact[] {
	const heads = list(".stance-counts thead th").slice(1).map(text);
	return list(".stance-counts tbody tr").flatMap((row) =>
		list("td", row).map((cell, at) => ({
			form: "counts",
			about: `${ids(row.querySelector("a"), "data-proposal")} ${heads[at]}`,
			says: { count: text(cell), name: text(row.querySelector("th")) },
		})),
	);
}
