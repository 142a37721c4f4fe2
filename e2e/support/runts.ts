/**
 * Headings and lines of several words, all ours, whose last line is one word. Names and
 * numbers in tables and narrow cells are not among them. Runs inside the page.
 */
export function listRunts(): string[] {
	const own = "main :is(h1, h2, h3:not(.who), .reading, .finding b, .sentences li, .findings p)";
	const range = document.createRange();
	return [...document.querySelectorAll(own)].flatMap((line) => {
		if (!line.checkVisibility()) return [];
		const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
		const words: { text: string; bottom: number }[] = [];
		while (walker.nextNode()) {
			const node = walker.currentNode as Text;
			for (const { 0: text, index } of node.data.matchAll(/\S+/g)) {
				range.setStart(node, index);
				range.setEnd(node, index + text.length);
				const box = [...range.getClientRects()].at(-1);
				if (box && box.width > 1) words.push({ text, bottom: box.bottom });
			}
		}
		const [first, last] = [words[0], words.at(-1)];
		// Of three words one must stand alone on two lines.
		if (!first || !last || words.length < 4 || last.bottom - first.bottom < 8) return [];
		const alone = words.filter(({ bottom }) => Math.abs(bottom - last.bottom) < 6).length === 1;
		return alone ? [words.map(({ text }) => text).join(" ")] : [];
	});
}
