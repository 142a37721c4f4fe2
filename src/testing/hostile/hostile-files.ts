import { caps } from "../../article/parse/caps.ts";
import { listPicturePaths } from "../../figures/pictures/files.ts";
import { ownPaths } from "../../site/content/paths.ts";
import { makeAvif, makeGif, makeJpeg, makePng, makeSvg, makeWebp } from "../samples/images.ts";
import { type HostileFiles, one } from "./hostile-case.ts";
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
	".env",
	".png",
	".hidden.png",
	".git/config",
	".git/x.png",
	"a/.b/c.png",
	"a/...png",
	"x.png.",
	"a /x.png",
	" x.png",
	"a:b.png",
	"a*b.png",
	'a"b.png',
	"a|b.png",
	"a<b>.png",
	"a?b.png",
	"a\nb.png",
	"a\u202egnp.exe.png",
	"a\u200bb.png",
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

const links: HostileFiles[] = [
	one("a link out of the content", "x.png", { link: "/etc/passwd" }, "image-outside"),
	one("a link to a device", "x.png", { link: "/dev/zero" }, "image-outside"),
	one("a link that leads nowhere", "x.png", { link: "y.png" }, "missing-image"),
	one("a link to itself", "x.png", { link: "x.png" }, "unreadable-image"),
	{
		name: "a link to a picture beside the folder",
		src: "x.png",
		laid: { "../other.png": png, "x.png": { link: "../other.png" } },
		code: "image-outside",
	},
	{
		name: "a link over a link",
		src: "x.png",
		laid: { "../other.png": png, "y.png": { link: "../other.png" }, "x.png": { link: "y.png" } },
		code: "image-outside",
	},
	{
		name: "a folder that is a link",
		src: "a/x.png",
		laid: { "../other/x.png": png, a: { link: "../other" } },
		code: "image-outside",
	},
	{
		name: "a folder whose name begins like the article's",
		src: "x.png",
		laid: { "../article-2/x.png": png, "x.png": { link: "../article-2/x.png" } },
		code: "image-outside",
	},
	{
		name: "a link inside the folder",
		src: "x.png",
		laid: { "y.png": png, "x.png": { link: "y.png" } },
		code: null,
	},
	{
		name: "a link to the article itself",
		src: "x.png",
		laid: { "x.png": { link: "article.md" } },
		code: "image-type",
	},
	{
		name: "a way up",
		src: "a/../../other.png",
		laid: { "../other.png": png },
		code: "image-outside",
	},
	{
		name: "an encoded way up",
		src: "%2e%2e/other.png",
		laid: { "../other.png": png },
		code: "image-outside",
	},
	{ name: "bytes that are no text", src: "%E0%A4%A.png", laid: {}, code: "image-outside" },
	{ name: "an encoded backslash", src: "..%5Cother.png", laid: {}, code: "image-outside" },
	{ name: "a NUL", src: "a%00.png", laid: {}, code: "image-name" },
];

const kinds: HostileFiles[] = [
	one("a folder", "x.png", { folder: true }, "image-type"),
	one("a pipe", "x.png", { pipe: true }, "image-type"),
	{
		name: "a link to a pipe",
		src: "x.svg",
		laid: { "y.svg": { pipe: true }, "x.svg": { link: "y.svg" } },
		code: "image-type",
	},
	one("nothing", "y/x.png", { folder: true }, "image-type"),
	{
		name: "a file for a folder",
		src: "y.png/x.png",
		laid: { "y.png": png },
		code: "missing-image",
	},
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
