/** Elements that a mutation works on, in the order of the page; there must be at least one. */
type Work = (elements: Element[]) => void;

/** What is altered, where, and how: each must be told of when page and data are compared. */
export type PageMutation = [what: string, selector: string, work: Work];

/*
 * These run inside the page, so each is complete in itself. The page is the Riyadh
 * article's: it has every form but statements that decline to comment.
 */

const remove: Work = ([first]) => first?.remove();
const double: Work = ([first]) => first?.after(first.cloneNode(true));
const swap: Work = ([first, second]) => first?.before(second as Element);
const misspell: Work = ([first]) => {
	const walker = document.createTreeWalker(first as Element, NodeFilter.SHOW_TEXT);
	while (walker.nextNode() && !walker.currentNode.textContent?.trim());
	walker.currentNode.textContent = `${walker.currentNode.textContent?.trimEnd()}x `;
};
const rename: Work = ([first]) => first?.setAttribute("data-statement", "lavrov-says-1");
const misname: Work = ([first]) => first?.setAttribute("data-statement", "nobody-says-1");
const mislead: Work = ([first]) => first?.setAttribute("href", "#statement=lavrov-says-1");
const reclass: Work = ([first]) => {
	for (const stance of ["opposes", "none"]) first?.classList.remove(stance);
	first?.classList.add("supports");
};
const redraw: Work = ([first]) => first?.setAttribute("href", "#g-supports-direct");
const shift: Work = ([first]) => {
	first?.setAttribute("x", String(Number(first.getAttribute("x")) + 150));
};
const extend: Work = ([first]) => first?.append("x");
const drop: Work = ([first]) => first?.setAttribute("data-actors", "rubio");
const empty: Work = ([first]) => first?.replaceChildren();
const exchange: Work = ([first, second]) => {
	const line = first?.getAttribute("d") ?? "";
	first?.setAttribute("d", second?.getAttribute("d") ?? "");
	second?.setAttribute("d", line);
};

const marks: PageMutation[] = [
	"#figure-matrix a.cell",
	"#matrix-list li a",
	"#figure-spectrum svg.wide a[data-statement][data-actor]",
	"#figure-spectrum svg.medium a[data-statement][data-actor]",
	"#figure-spectrum svg.wide a[data-silence]",
	"#spectrum-list dd a",
	"#figure-attribution svg.wide a.row",
	"#figure-attribution svg.medium a.row",
	"#attribution-list li a",
	".sentences a",
	".masthead a.mark",
	".prose a.mark",
	".prose .margin li[data-statement]",
	".check li a",
].flatMap((selector): PageMutation[] => [
	["has lost a mark", selector, remove],
	["has a mark twice", selector, double],
	["names another statement", selector, rename],
	["names a statement that is not there", selector, misname],
]);

const links: PageMutation[] = [
	"#figure-matrix a.cell",
	"#matrix-list li a",
	"#figure-spectrum svg.wide a[data-statement][data-actor]",
	"#figure-attribution svg.wide a.row",
	"#attribution-list li a",
	".sentences a",
	".prose a.mark",
].map((selector) => ["leads elsewhere", selector, mislead]);

const glyphs: PageMutation[] = [
	"#figure-matrix a.cell .glyph.opposes",
	"#figure-matrix .cell.silent .glyph",
	"#matrix-list .glyph.opposes",
	"#figure-spectrum svg.wide use.opposes",
	"#figure-spectrum [data-silence] use",
	"#spectrum-list .glyph.opposes",
	"#figure-attribution svg.medium use.opposes",
	"#attribution-list .glyph.opposes",
	".prose .margin .glyph.opposes",
	".evidence .glyph.opposes",
].flatMap((selector): PageMutation[] => [
	["has another stance", selector, reclass],
	["has another drawing", /use/.test(selector) ? selector : `${selector} use`, redraw],
	["has lost its drawing", /use/.test(selector) ? selector : `${selector} use`, remove],
]);

const wordsOf: PageMutation[] = [
	"#figure-matrix .verb",
	"#figure-matrix a.cell small",
	"#figure-matrix .cell.silent .unseen",
	"#figure-matrix thead th a",
	"#figure-matrix .who-cell a",
	"#figure-matrix .others a",
	"#matrix-list .verb",
	"#matrix-list h3",
	".silents",
	"#figure-spectrum svg.wide a[data-actor] text",
	"#figure-spectrum svg.wide a[data-actor] text.faint",
	"#spectrum-list dd b",
	"#spectrum-list dd .if",
	"#figure-attribution svg.wide a.row text",
	"#figure-attribution svg.wide .node text",
	"#attribution-list .said",
	"#attribution-list small",
	".sentences b",
	".prose a.mark",
	".dek .sentence",
	".prose .condition",
	".prose .cue",
	"h1 .sentence",
	".prose .margin b",
	".evidence .words",
	".evidence .verb",
	".evidence dd.how",
	".evidence dd .condition",
	".check a",
	".findings .quotation",
	".findings div:has(> #unheard) li a",
	".findings .counts td",
	'[data-island="counts"]',
].map((selector) => ["has a letter more", selector, misspell]);

const places: PageMutation[] = [
	["has lost a row", "#figure-matrix tbody tr", remove],
	["has a row twice", "#figure-matrix tbody tr", double],
	["has two columns changed over", "#figure-matrix thead th", swap],
	["has lost a blank", "#figure-matrix td:has(.silent)", remove],
	["has a mark in another lane", "#figure-spectrum svg.wide use.mark-shape.opposes", shift],
	["has lost a row of the silent", "#figure-spectrum svg.medium g[data-silence]", remove],
	["has somebody silent who is not", "#figure-spectrum svg.medium g[data-silence]", drop],
	["has lost the silent", "#spectrum-list [data-silence]", remove],
	["has somebody silent who is not", "#matrix-list [data-silence]", drop],
	["has two rows changed over", "#figure-attribution svg.wide a.row", swap],
	["has two lines changed over", "#figure-attribution svg.wide a.row .line:not(.inner)", exchange],
	["has lost what it is about", "#figure-attribution svg.wide .onward", remove],
	["has lost a relay", "#figure-attribution svg.wide .relay", remove],
	["has two changed over", "#attribution-list li", swap],
	["has two changed over", ".entries > .evidence", swap],
	["has a letter more", ".prose .sentence", extend],
	["has lost an entry", ".entries > .evidence", remove],
	["has lost a proposal", ".sentences > li", remove],
	["has lost a condition", ".findings div:has(> #conditions) li", remove],
	["has lost a relay", ".findings div:has(> #passed-on) li", remove],
	["has lost a drawing", "symbol#g-opposes-direct", empty],
	["has another look", ".prose .mark.opposes", reclass],
];

/** Everything that can be wrong in the page, one thing at a time. */
export const pageMutations: PageMutation[] = [...marks, ...links, ...glyphs, ...wordsOf, ...places];

const pair = "#figure-agreement a.pair";

/** The same for agreement, which is drawn only where enough of it is found. */
export const agreementMutations: PageMutation[] = [
	["has lost a pair", pair, remove],
	["has a pair twice", pair, double],
	["names another statement", pair, misname],
	["leads elsewhere", pair, mislead],
	["counts wrongly", "#figure-agreement .conflict", misspell],
	["has lost a conflict", "#figure-agreement .conflict", remove],
	["names somebody else", "#figure-agreement tbody th", misspell],
	["has two changed over", "#figure-agreement thead th", swap],
	["has a letter more", "#agreement-list li", misspell],
	["has lost a line", "#agreement-list li", remove],
];
