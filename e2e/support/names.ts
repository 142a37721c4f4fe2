import type { Model } from "../../src/article/model/types.ts";

/** What a link in a figure may call itself by: names, titles, and words of the article. */
export function listNames(model: Model): string[] {
	const actors = model.actors.flatMap(({ name, aka = [] }) => [name, ...aka]);
	const words = model.statements.flatMap(({ quote, continued }) => [quote, ...continued]);
	return [
		...actors,
		...model.proposals.map(({ title }) => title),
		...words.map(({ exact }) => exact),
	];
}

/** Links in the figures whose names hold none of these; runs inside the page. */
export function listNameless(names: string[]): string[] {
	const simplify = (text: string) => text.replace(/\s+/g, " ").trim().toLowerCase();
	const known = names.map(simplify);
	/** Lines and blocks are read with a pause between them, so their words do not run together. */
	function read(link: Element): string {
		const walker = document.createTreeWalker(link, NodeFilter.SHOW_TEXT);
		const texts = [];
		while (walker.nextNode()) texts.push(walker.currentNode.textContent);
		return simplify(link.getAttribute("aria-label") ?? texts.join(" "));
	}
	return [...document.querySelectorAll("figure a")]
		.filter((link) => link.checkVisibility() && !link.closest(".credit"))
		.filter((link) => !known.some((name) => read(link).includes(name)))
		.map((link) => `“${read(link)}” leads to ${link.getAttribute("href")}`);
}

/** Cells of the site's own tables that no row or no column header speaks for; runs inside the page. */
export function listHeadless(): string[] {
	const tables = [...document.querySelectorAll("table:not(.prose table)")];
	return tables.flatMap((table) => {
		const grid: Element[][] = [];
		[...table.querySelectorAll("tr")].forEach((row, y) => {
			let x = 0;
			for (const cell of row.children) {
				while (grid[y]?.[x]) x++;
				const { rowSpan, colSpan } = cell as HTMLTableCellElement;
				for (let down = 0; down < rowSpan; down++) {
					for (let right = 0; right < colSpan; right++) {
						const line = grid[y + down] ?? [];
						grid[y + down] = line;
						line[x + right] = cell;
					}
				}
			}
		});
		const isHeader = (cell: Element | undefined, scope: string) =>
			cell?.getAttribute("scope") === scope && cell.textContent?.trim() !== "";
		return grid.flatMap((line) =>
			line.flatMap((cell, x) => {
				if (cell.localName !== "td" || cell.closest("thead")) return [];
				const row = line.some((other) => isHeader(other, "row"));
				const column = grid.some((other) => isHeader(other[x], "col"));
				return row && column ? [] : [`${table.className}: “${cell.textContent?.trim()}”`];
			}),
		);
	});
}

/** Headings that skip a level, and the number of first ones when it is not one; runs inside the page. */
export function listMisplaced(): string[] {
	const shown = [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].filter((heading) =>
		heading.checkVisibility(),
	);
	const levels = shown.map(({ localName }) => Number(localName.slice(1)));
	const firsts = levels.filter((level) => level === 1).length;
	return [
		...(firsts === 1 && levels[0] === 1
			? []
			: [`${firsts} h1, the first heading is h${levels[0]}`]),
		...shown
			.filter((_, index) => index > 0 && (levels[index] ?? 0) > (levels[index - 1] ?? 0) + 1)
			.map((heading) => `skips a level: ${heading.localName} ${heading.textContent}`),
	];
}
