import type { Fact } from "../facts.ts";
import type { Tools } from "./tools.ts";

/**
 * Strips of positions, of every proposal and of the contested one under the headline: each
 * mark in the column of its stance, then in words who took no side and who is silent.
 */
export function readStrips({ list, text, ids, glyph, leads }: Tools): Fact[] {
	const readMark = (form: string, strip: Element, mark: Element): Fact => {
		const title = strip.querySelector(":is(h2, h3) a");
		const column = mark.closest(".position-strip > li");
		const actor = ids(mark, "data-actor");
		const conditions = list(`[data-condition-of="${actor}"] i`, strip);
		return {
			form,
			about: `${actor} ${ids(title, "data-proposal")}`,
			says: {
				...glyph(mark),
				ids: [actor, ids(mark, "data-proposal")].join(" "),
				statements: ids(mark, "data-statement"),
				names: `${text(mark.querySelector("bdi"))} / ${text(title)}`,
				way: text(mark.querySelector("small")),
				lane: String([...(column?.parentElement?.children ?? [])].indexOf(column as Element) + 1),
				condition: conditions.map(text).join(" "),
				leads: leads(mark),
			},
		};
	};
	const readUnsided = (form: string, strip: Element, link: Element): Fact => ({
		form: `${form}, unsided`,
		about: `${ids(link, "data-actor")} ${ids(link, "data-proposal")}`,
		says: {
			statements: ids(link, "data-statement"),
			names: `${text(link)} / ${text(strip.querySelector(":is(h2, h3) a"))}`,
			word: (link.nextSibling?.textContent ?? "").replace(/, $/, "").trim(),
			leads: leads(link),
		},
	});
	const readClaim = (form: string, link: Element): Fact => {
		const [after, by] = [link.nextSibling, link.nextElementSibling];
		return {
			form: `${form}, claim`,
			about: ids(link, "data-statement"),
			says: {
				...glyph(link),
				ids: [ids(link, "data-actor"), ids(link, "data-proposal")].join(" "),
				told: [text(link), (after?.textContent ?? "").trim(), text(by)].join(" "),
				leads: leads(link),
			},
		};
	};
	const readSilent = (form: string, proposal: string, line: Element): Fact => {
		const summary = text(line.querySelector("summary"));
		const before = text(line.querySelector("summary, .quiet"));
		const names = before
			? text(line).slice(before.length).trim()
			: text(line).replace(/^[^:]*: /, "");
		return {
			form: `${form}, silent`,
			about: `${proposal} ${line.getAttribute("data-silence")}`,
			says: {
				actors: ids(line, "data-actors"),
				names,
				count: summary.split(": ")[1] ?? String(names.split(", ").length),
			},
		};
	};
	const places = { spectrum: "#figure-spectrum .strips > li", contested: ".stands" };
	const strips = Object.entries(places).flatMap(([form, place]) =>
		list(place).flatMap((strip) => [
			...list(".position-strip a", strip).map((mark) => readMark(form, strip, mark)),
			...list("[data-claim]", strip).map((link) => readClaim(form, link)),
			...list(".strip-rest > a:not([data-claim])", strip).map((link) =>
				readUnsided(form, strip, link),
			),
			...list("[data-silence]", strip).map((line) =>
				readSilent(form, ids(strip.querySelector(":is(h2, h3) a"), "data-proposal"), line),
			),
		]),
	);
	// In an embed the silent stand together.
	const silences = list(".silences [data-silence]").map((line) =>
		readSilent("spectrum", ids(line, "data-about"), line),
	);
	return [...strips, ...silences];
}
