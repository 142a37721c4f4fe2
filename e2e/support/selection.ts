import type { Page } from "@playwright/test";

/** Everything that can be pressed to select statements: links of all forms, margin entries. */
export const markSelector = "main a[data-statement], .margin li[data-statement]";

/** Runs inside the page: what is wrong after a mark was chosen, in words. */
function judge(mark: HTMLElement | SVGElement): string[] {
	const ids = (mark.dataset.statement ?? "").split(" ");
	const hash = new URLSearchParams(location.hash.slice(1));
	const entries = [...document.querySelectorAll<HTMLElement>("[data-evidence]")];
	const chosen = entries.filter(({ dataset }) => {
		if (hash.has("statement")) return dataset.evidence === hash.get("statement");
		const whole = !hash.has("proposal") || dataset.on === hash.get("proposal");
		return hash.has("actor") && dataset.by === hash.get("actor") && whole;
	});
	const names = chosen.map(({ dataset }) => dataset.evidence ?? "");
	// A position leads to all that its actor says on the proposal, also what takes no side.
	const isOwn = hash.has("actor")
		? ids.every((id) => names.includes(id))
		: names.every((id) => ids.includes(id));
	const card = document.getElementById("card") as HTMLElement;
	const shown = [...card.querySelectorAll(".words")].map(({ textContent }) => textContent);
	const told = chosen.map((entry) => entry.querySelector(".words")?.textContent);
	const wrong = [...document.querySelectorAll<HTMLElement>("main [data-statement]")].filter(
		({ dataset }) =>
			(dataset.statement ?? "").split(" ").some((id) => names.includes(id)) !==
			(dataset.lit !== undefined),
	);
	return [
		...(names.length > 0 && isOwn ? [] : [`chose "${names}"`]),
		...(card.hidden || shown.sort().join("\n") !== told.sort().join("\n")
			? [`showed ${shown}`]
			: []),
		...wrong.map(({ dataset }) => `wrongly lit or not: ${dataset.statement}`),
	];
}

/** Runs inside the page: presses every mark, then clears, and tells all that goes wrong. */
function pressAll(judge: (mark: HTMLElement | SVGElement) => string[], selector: string) {
	const marks = [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].filter((mark) =>
		mark.checkVisibility(),
	);
	const wrong = marks.flatMap((mark) => {
		const name = `${mark.closest("figure, section")?.id} ${mark.dataset.statement}: `;
		mark.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }));
		const told = judge(mark);
		document.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
		const card = document.getElementById("card") as HTMLElement;
		const left = document.querySelectorAll("[data-lit], [aria-current]").length;
		const cleared = card.hidden && left === 0 && location.hash === "";
		return [...told, ...(cleared ? [] : ["was not cleared"])].map((line) => name + line);
	});
	return { count: marks.length, wrong };
}

/** Chooses every mark that is drawn and tells where it does not lead to its own evidence. */
export async function chooseAll(page: Page): Promise<{ count: number; wrong: string[] }> {
	const script = `(${pressAll})(${judge}, ${JSON.stringify(markSelector)})`;
	return (await page.evaluate(script)) as { count: number; wrong: string[] };
}

/** What is wrong after the mark was chosen by other means. */
export async function judgeChosen(page: Page, selector: string): Promise<string[]> {
	return page.locator(selector).first().evaluate(judge);
}

/** Runs inside the page: marks that something else covers where a reader would press. */
function listCovered(selector: string): string[] {
	const marks = [...document.querySelectorAll<HTMLElement | SVGElement>(selector)].filter((mark) =>
		mark.checkVisibility(),
	);
	return marks.flatMap((mark) => {
		const shapes = [...mark.querySelectorAll("use, text, b, .words, .said")];
		const places = shapes.length > 0 ? shapes : [mark];
		return places.flatMap((place) => {
			place.scrollIntoView({ block: "center", behavior: "instant" });
			const box = place.getClientRects()[0];
			if (!box || box.width === 0) return [];
			const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
			if (hit && (mark.contains(hit) || hit.closest(selector) === mark)) return [];
			return [`${mark.dataset.statement ?? mark.dataset.actor} by ${hit?.outerHTML.slice(0, 80)}`];
		});
	});
}

/** Marks that cannot be hit, since something lies over them. */
export function findCovered(page: Page, selector: string): Promise<string[]> {
	return page.evaluate(listCovered, selector);
}

/** One mark of every form, on wide and narrow screens. */
export const forms = {
	wide: {
		"a word of the headline": "h1 a.mark",
		"a cell of the matrix": "#figure-matrix a.cell",
		"a generated sentence": ".sentences a",
		"a marked word": '.prose a.mark[data-statement="lavrov-peacekeepers-3"]',
		"a mark of a strip": "#figure-spectrum .position-strip a",
		"a line of the attribution diagram": "#figure-attribution a.row:nth-of-type(5)",
		"a condition": ".findings a[data-statement]",
	},
	narrow: {
		"a cell of the small table": "#figure-matrix a.cell",
		"a mark of the first strip": ".stands .position-strip a",
		"a mark of a strip": "#figure-spectrum .position-strip a",
		"a line of the trail": ".trail li:nth-child(5) a",
		"a marked word": '.prose a.mark[data-statement="lavrov-peacekeepers-3"]',
		"a margin entry": ".prose .margin li[data-statement]",
		"a generated sentence": ".sentences a",
	},
};
