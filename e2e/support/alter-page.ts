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
const recline: Work = ([first]) => first?.setAttribute("class", "by-direct");
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
	"#along a.cell",
	"#figure-spectrum .position-strip a",
	"#figure-spectrum .strip-rest > a",
	".stands .position-strip a",
	"#figure-attribution a.row",
	".trail a",
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
	"#along a.cell",
	"#figure-spectrum .position-strip a",
	".stands .position-strip a",
	"#figure-attribution a.row",
	".trail a",
	".sentences a",
	".prose a.mark",
].map((selector) => ["leads elsewhere", selector, mislead]);

const glyphs: PageMutation[] = [
	"#figure-matrix a.cell .glyph.opposes",
	"#along .glyph.opposes",
	"#figure-spectrum .glyph.opposes",
	".stands .glyph.opposes",
	"#figure-attribution use.opposes",
	".trail .glyph.opposes",
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
	"#figure-matrix .silent .unseen",
	"#figure-matrix thead th a",
	"#figure-matrix .who-cell a",
	"#figure-matrix .others a",
	"#along tbody th a",
	"#along thead a",
	".strips h3",
	".strips .position-strip bdi",
	".strips .position-strip small",
	".strips [data-condition-of] i",
	".strips .strip-rest > a",
	".stands h2",
	".stands bdi",
	".stands small",
	".stands [data-silence]",
	"#figure-attribution a.row text",
	"#figure-attribution .node text",
	".trail .from",
	".trail .thread bdi",
	".trail .said",
	".trail small",
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
	["has lost a blank", "#figure-matrix td.silent", remove],
	["has lost the drawing of a blank", "#figure-matrix td.silent", recline],
	["has two columns changed over", ".strips .position-strip > li", swap],
	["has two columns changed over", ".stands .position-strip > li", swap],
	["has lost a row of the silent", ".strips [data-silence]", remove],
	["has somebody silent who is not", ".strips [data-silence]", drop],
	["has lost the silent", ".stands [data-silence]", remove],
	["has lost a row", "#along tbody tr", remove],
	["has two columns changed over", "#along thead th", swap],
	["has two rows changed over", "#figure-attribution a.row", swap],
	["has two lines changed over", "#figure-attribution a.row .line:not(.inner)", exchange],
	["has lost what it is about", "#figure-attribution .onward", remove],
	["has lost a relay", "#figure-attribution .relay", remove],
	["has two changed over", ".trail > li", swap],
	["has another line", ".trail a", recline],
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
	["has a letter more", ".pairs li", misspell],
	["has lost a line", ".pairs li", remove],
];
