import type { Fact } from "../facts.ts";
import type { Tools } from "./tools.ts";

/** The drawn spectrum: marks in lanes, row by row. */
export function readSpectrum({ join, ids, glyph, leads, box }: Tools): Fact[] {
	const readMark = (mark: Element, size: string, row: Element | null): Fact => ({
		form: `spectrum ${size}`,
		about: `${ids(mark, "data-actor")} ${ids(row?.querySelector("a"), "data-proposal")}`,
		says: {
			...glyph(mark),
			ids: [ids(mark, "data-actor"), ids(mark, "data-proposal")].join(" "),
			statements: ids(mark, "data-statement"),
			names: `${join(mark, "text:not(.faint)")} / ${row ? join(row, "text") : ""}`,
			condition: join(mark, "text.faint"),
			lane: String(
				box(mark.querySelector("use"), [...(row?.querySelectorAll(".lane, .vacant") ?? [])]),
			),
			leads: leads(mark),
		},
	});
	return ["wide", "medium"].flatMap((size) => {
		const svg = document.querySelector(`#figure-spectrum svg.${size}`);
		let row: Element | null = null;
		return [...(svg?.children ?? [])].flatMap((part): Fact[] => {
			if (part.querySelector(":scope > a[data-proposal]")) row = part;
			const isMark = part.hasAttribute("data-statement") && !part.hasAttribute("data-silence");
			return isMark ? [readMark(part, size, row)] : [];
		});
	});
}

/** The silent beside the drawn lanes, one entry for each kind of silence in a row. */
export function readSilent({ join, ids, glyph, leads }: Tools): Fact[] {
	/** "Not mentioned: A, B and 3 others" tells of five. */
	const count = (names: string) => {
		const others = / and (\d+) others$/.exec(names);
		const named = names.replace(/^[^:]*: /, "").replace(/ and \d+ others$/, "");
		return String(named.split(", ").length + Number(others?.[1] ?? 0));
	};
	return ["wide", "medium"].flatMap((size) => {
		const svg = document.querySelector(`#figure-spectrum svg.${size}`);
		let proposal = "";
		return [...(svg?.children ?? [])].flatMap((part): Fact[] => {
			const row = part.querySelector(":scope > a[data-proposal]");
			if (row) proposal = ids(row, "data-proposal");
			if (!part.hasAttribute("data-silence")) return [];
			const says = {
				...glyph(part),
				actors: ids(part, "data-actors"),
				statements: ids(part, "data-statement"),
				count: count(join(part, "text")),
				leads: part.matches("a") ? leads(part) : "yes",
			};
			const about = `${proposal} ${part.getAttribute("data-silence")}`;
			return [{ form: `spectrum ${size}, silent`, about, says }];
		});
	});
}

/** The spectrum as lists: a ladder from proposing to rejecting for each proposal. */
export function readSpectrumList({ list, text, ids, position, join }: Tools): Fact[] {
	return list("#spectrum-list section").flatMap((section) => {
		const title = section.querySelector("h3 a");
		const proposal = ids(title, "data-proposal");
		const entries = list("dd a", section).map((link) => ({
			form: "spectrum list",
			about: `${ids(link, "data-actor")} ${proposal}`,
			says: {
				...position(link, title),
				condition: join(link, ".if"),
				lane: text(link.closest("div")?.querySelector("dt")),
			},
		}));
		const silent = list("[data-silence]", section).map((line) => ({
			form: "spectrum list, silent",
			about: `${proposal} ${line.getAttribute("data-silence")}`,
			says: { actors: ids(line, "data-actors"), names: text(line) },
		}));
		return [...entries, ...silent];
	});
}
