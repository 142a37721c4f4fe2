import { caps } from "../../article/parse/caps.ts";
import { listPicturePaths } from "../../figures/pictures/files.ts";
import { ownPaths } from "../../site/content/paths.ts";
import { makeAvif, makeGif, makeJpeg, makePng, makeSvg, makeWebp } from "../samples/images.ts";
import { type HostileFiles, one, several } from "./hostile-case.ts";
import { hostileSvgs, refusedSvgs } from "./hostile-svg.ts";

const png = { file: makePng() };

const endings =
	"html htm xhtml shtml js mjs css json jsonld md txt csv xml xsl pdf exe sh php wasm map zip gz svgz ico bmp tiff heic mp4 woff2 webmanifest".split(
		" ",
	);

const types: HostileFiles[] = [
	...endings.map((ending) => one(`a .${ending}`, `x.${ending}`, png, "image-type")),
	one("no ending", "worksheet-1", png, "image-type"),
	one("an ending alone", "png", png, "image-type"),
	one("two endings", "x.png.html", png, "image-type"),
	one("an ending of JavaScript's own", "x.constructor", png, "image-type"),
];

const pictures = {
	png: makePng(),
	jpg: makeJpeg(),
	gif: makeGif(),
	webp: makeWebp(),
	avif: makeAvif(),
	svg: makeSvg(),
};

const contents: Record<string, string | Uint8Array> = {
	...{ nothing: "", text: "alert(1)", page: "<!DOCTYPE html><script>alert(1)</script>" },
	...{ archive: "PK\u0003\u0004", half: makePng().subarray(0, 12) },
};

const bytes: HostileFiles[] = Object.keys(pictures).flatMap((ending) => [
	...Object.entries(contents).map(([name, content]) =>
		one(
			`${name} as .${ending}`,
			`x.${ending}`,
			{ file: content },
			ending === "svg" ? "unreadable-image" : "image-type",
		),
	),
	...Object.entries(pictures).map(([kind, content]) =>
		one(
			`${kind} as .${ending}`,
			`x.${ending}`,
			{ file: content },
			kind === ending ? null : ending === "svg" ? "unreadable-image" : "image-type",
		),
	),
]);

const sizes: HostileFiles[] = [
	one(
		"a file over the size",
		"x.png",
		{ sparse: caps.image + 1, begin: makePng() },
		"image-too-large",
	),
	one("a file of a terabyte", "x.png", { sparse: 2 ** 40, begin: makePng() }, "image-too-large"),
	one(
		"a picture of too many pixels",
		"x.png",
		{ file: makePng(60_000, 60_000) },
		"image-too-large",
	),
	one("a picture without width", "x.png", { file: makePng(0, 2) }, "image-type"),
	one("a picture with a script behind it", "x.gif", { file: makeGif("<script>") }, null),
];

const names: HostileFiles[] = [
	...[".env", ".png", ".hidden.png", ".git/config", ".git/x.png", "a/.b/c.png", "a/...png"],
	...["x.png.", "a /x.png", " x.png", "a:b.png", "a*b.png", 'a"b.png', "a|b.png", "a<b>.png"],
	...["a?b.png", "a\nb.png", "a\u202egnp.exe.png", "a\u200bb.png"],
	`${"a".repeat(121)}.png`,
].map((path) => one(`the name ${JSON.stringify(path).slice(0, 30)}`, path, png, "image-name"));

const own: HostileFiles[] = [
	...[...Object.values(ownPaths), ...listPicturePaths()].map((path) =>
		one(`the site's ${path}`, path, png, "reserved-image"),
	),
	...["INDEX.HTML", "Images/Matrix.PNG", "./images/card.png", "a/../data.json"].map((src) => ({
		...one(`the site's path as ${src}`, src, { folder: true }, "reserved-image"),
	})),
	...["offline.html/x.png", "data.json/x.png", "images/matrix.svg/x.png", "worksheet", "plan"].map(
		(path) => one(`in the way of the site: ${path}`, path, png, "reserved-image"),
	),
];

const other = { "../other.png": png };
const toOther = { link: "../other.png" };

const links: HostileFiles[] = [
	one("a link out of the content", "x.png", { link: "/etc/passwd" }, "image-outside"),
	one("a link to a device", "x.png", { link: "/dev/zero" }, "image-outside"),
	one("a link that leads nowhere", "x.png", { link: "y.png" }, "missing-image"),
	one("a link to itself", "x.png", { link: "x.png" }, "unreadable-image"),
	...several("image-outside", [
		["a link to a picture beside the folder", "x.png", { ...other, "x.png": toOther }],
		["a link over a link", "x.png", { ...other, "y.png": toOther, "x.png": { link: "y.png" } }],
		["a folder that is a link", "a/x.png", { "../other/x.png": png, a: { link: "../other" } }],
		[
			"a folder whose name begins like the article's",
			"x.png",
			{ "../article-2/x.png": png, "x.png": { link: "../article-2/x.png" } },
		],
		["a way up", "a/../../other.png", other],
		["an encoded way up", "%2e%2e/other.png", other],
		["bytes that are no text", "%E0%A4%A.png", {}],
		["an encoded backslash", "..%5Cother.png", {}],
	]),
	...several(null, [
		["a link inside the folder", "x.png", { "y.png": png, "x.png": { link: "y.png" } }],
	]),
	one("a link to the article itself", "x.png", { link: "article.md" }, "image-type"),
	...several("image-name", [["a NUL", "a%00.png", {}]]),
];

const kinds: HostileFiles[] = [
	one("a folder", "x.png", { folder: true }, "image-type"),
	one("a pipe", "x.png", { pipe: true }, "image-type"),
	...several("image-type", [
		["a link to a pipe", "x.svg", { "y.svg": { pipe: true }, "x.svg": { link: "y.svg" } }],
	]),
	one("nothing", "y/x.png", { folder: true }, "image-type"),
	...several("missing-image", [["a file for a folder", "y.png/x.png", { "y.png": png }]]),
];

const svgs: HostileFiles[] = [
	...hostileSvgs.map((file, at) => one(`SVG ${at + 1}`, `svg/deep/${at + 1}.svg`, { file }, null)),
	...refusedSvgs.map(([name, file, code]) => one(`SVG with ${name}`, "x.svg", { file }, code)),
	one(
		"SVG that is not UTF-8",
		"x.svg",
		{ file: new Uint8Array([0xff, 0xfe, 60, 0]) },
		"unreadable-image",
	),
];

/** By class: types, first bytes, sizes, names, paths of the site, links, kinds of file, SVG. */
export const hostileFiles: readonly HostileFiles[] = [
	...[...types, ...bytes, ...sizes, ...names],
	...[...own, ...links, ...kinds, ...svgs],
];
