import type { Fact } from "../facts.ts";
import type { Tools } from "./tools.ts";

/** The entries that prove everything, in their order. */
export function readEvidence({ list, text, ids, glyph }: Tools): Fact[] {
	return list(".entries > .evidence").map((entry, index): Fact => {
		const told = new Map(
			list("dt", entry).map((term) => [text(term), text(term.nextElementSibling)]),
		);
		const part = (name: string) => told.get(name) ?? "";
		// Where entries are many, one line has it all, and the mark comes when it is asked for.
		const [how = "", ...line] = text(entry.querySelector(":scope > .how")).split(" · ");
		const [kind = "", key = ""] = entry.getAttribute("data-glyph")?.split(" ") ?? [];
		return {
			form: "evidence",
			about: ids(entry, "data-evidence"),
			says: {
				...(key ? { kind, key } : glyph(entry.querySelector(".who"))),
				at: String(index),
				ids: ["by", "on", "sentence", "manner"].map((name) => ids(entry, `data-${name}`)).join(" "),
				others: ids(entry, "data-others"),
				who: text(entry.querySelector(".who")),
				words: text(entry.querySelector(".words")),
				speaker: part("Speaker") + part("Holder") + part("Said of"),
				voice:
					told.has("Said of") || key.endsWith("-claimed")
						? "claimed"
						: told.has("Holder") || how.endsWith("credits nobody")
							? "article"
							: "speaker",
				how: part("How said") || how,
				path: part("Path") || line.slice(0, -1).join(" · "),
				to: part("Said to"),
				condition: part("On condition"),
				cue: part("Cue"),
				when: part("When"),
				note: part("Editor’s note"),
			},
		};
	});
}

/** The claims of headline and dek that are checked against the text. */
export function readHeadline({ list, text, ids, leads }: Tools): Fact[] {
	return list(".check li")
		.flatMap((claim) => [...claim.querySelectorAll("a")])
		.map((link) => {
			const says = { words: text(link), leads: leads(link) };
			const form = link.hasAttribute("data-beside") ? "headline, beside" : "headline check";
			return { form, about: ids(link, "data-statement"), says };
		});
}

/** The generated sentences, clause by clause, and how many they leave out. */
export function readSentences({ list, text, ids, leads }: Tools): Fact[] {
	return list(".sentences > li").flatMap((line) => {
		const proposal = line.getAttribute("data-sentence-of") ?? "";
		/** The text of the clause that a link stands in; quoted words may hold anything. */
		const findClause = (link: Element) => {
			const cut = (range: Range) => range.toString().replace(/“[^”]*”/g, "“…”");
			const [before, after] = [document.createRange(), document.createRange()];
			before.setStart(line, 0);
			before.setEndBefore(link);
			after.setStartAfter(link);
			after.setEnd(line, line.childNodes.length);
			const tail = cut(after).split(/; |\. (?=The article|Nothing)/)[0] ?? "";
			return `${cut(before).split(/; |: /).at(-1)}${text(link)}${tail}`;
		};
		const isClaim = (link: Element) => /^.{1,200} says? that /u.test(text(link));
		const claims = list("a", line)
			.filter(isClaim)
			.map((link) => ({
				form: "sentence, claim",
				about: ids(link, "data-statement"),
				says: { told: text(link), leads: leads(link) },
			}));
		const own = list("a", line).filter((link) => !isClaim(link));
		const told = own.map((link) => ({
			form: "sentence",
			about: `${ids(link, "data-actor")} ${proposal}`,
			says: {
				ids: ids(link, "data-proposal"),
				statements: ids(link, "data-statement"),
				clause: findClause(link),
				how: findClause(link),
				leads: leads(link),
			},
		}));
		const rest =
			/(?:The article does not say|Nothing in quotation marks says) where (.+?) stands?\.(?=$| .{1,200} says? that )/u;
		const untold = rest.exec(text(line))?.[1] ?? "nobody";
		const says = { title: text(line.querySelector("b")), untold };
		return [...told, ...claims, { form: "sentence, whole", about: proposal, says }];
	});
}

/** The pairs that agree or conflict, in the table and in the list. */
export function readAgreement({ list, text, ids, leads, join }: Tools): Fact[] {
	const columns = list("#figure-agreement thead th").map(text);
	const cells = list("#figure-agreement tbody tr").flatMap((row) =>
		list("td", row).flatMap((cell, at): Fact[] => {
			const link = cell.querySelector("a");
			const about = `${columns[at]} / ${text(row.querySelector("th"))}`;
			const says = {
				agree: join(cell, ".agree"),
				conflict: join(cell, ".conflict"),
				statements: ids(link, "data-statement"),
				leads: leads(link),
			};
			return link ? [{ form: "agreement", about, says }] : [];
		}),
	);
	const lines = list(".pairs li").map((line) => ({
		form: "agreement list",
		about: list("b", line).map(text).join(" / "),
		says: { text: text(line) },
	}));
	return [...cells, ...lines];
}
