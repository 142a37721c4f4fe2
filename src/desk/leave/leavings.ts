import { isolateNames } from "../../article/model/isolated.ts";
import type { Model } from "../../article/model/types.ts";
import type { Problem } from "../../article/parse/problem.ts";
import { formatCount } from "../../article/sentences/numbers.ts";
import { formatWalkthrough } from "../../classroom/lesson/made/format-walkthrough.ts";
import { formatAnnotations } from "../../export/annotations.ts";
import { formatStatementsCsv } from "../../export/csv.ts";
import { formatModelJson } from "../../export/json.ts";
import { formatPictureFiles } from "../../figures/pictures/files.ts";
import type { DeskFiles, DeskRefusal } from "../files.ts";
import type { ExplainerMaker, MadeFile, MadeKind, NotMade } from "./maker.ts";
import { zipFiles, zipFolder } from "./zip-folder.ts";

/** A file to be saved. */
export interface Leaving {
	name: string;
	content: string | Uint8Array;
	/** Media type. */
	type: string;
}

/** Something that can be taken away from the desk. */
export interface Offer {
	id: string;
	label: string;
	/** What it is for, in a sentence. */
	use: string;
	by: Way;
}

/** From the files as they are, the article as it is read, drawn by the browser, or by the maker. */
type Way =
	| { from: "files"; make(files: DeskFiles): Leaving }
	| { from: "article"; make(model: Model): Leaving }
	| { from: "pictures" }
	| { from: "maker"; make(maker: ExplainerMaker, files: DeskFiles): Promise<Made> }
	/** Nothing leaves: the folder gets steps for a class. */
	| { from: "steps" };

type Made = Leaving | NotMade | DeskRefusal;

export interface OfferGroup {
	title: string;
	offers: readonly Offer[];
}

const html = "text/html";
const zip = "application/zip";
const plain = "text/plain";

const nothingToAsk: DeskRefusal = {
	refusal: "There are no steps for a class: nothing is marked yet, or the article refuses them.",
};

const makePackage =
	(kind: MadeKind) =>
	async (maker: ExplainerMaker, files: DeskFiles): Promise<Made> => {
		const made = await maker.makeFiles(files, kind);
		if ("problems" in made) return made;
		const [only] = made.files;
		if (kind === "scorm" && !only) return nothingToAsk;
		if (kind === "scorm" && only)
			return { name: `${files.slug}-scorm.zip`, content: only.content, type: zip };
		return { name: `${files.slug}-${kind}.zip`, content: zipFiles(made.files), type: zip };
	};

/** The one that all is made for. */
export const explainerOffer: Offer = {
	id: "explainer",
	label: "The explainer, in one file",
	use: "Article, figures, walkthrough and print pack. It opens by itself, also without a network: for a learning platform, a mail, a web page.",
	by: {
		from: "maker",
		async make(maker, files) {
			const made = await maker.makeExplainer(files);
			if ("problems" in made) return made;
			return { name: "explainer.html", content: made.html, type: html };
		},
	},
};

const folderOffer: Offer = {
	id: "folder",
	label: "The article’s folder, as a zip file",
	use: "To go on with it later, here or on another device, and for a library of explainers.",
	by: {
		from: "files",
		make: (files) => ({ name: `${files.slug}.zip`, content: zipFolder(files), type: zip }),
	},
};

const stepsOffer: Offer = {
	id: "steps",
	label: "Make a walkthrough",
	use: "Adds walkthrough.md to the folder: steps for a class, made by rule from what is marked. Read them before you teach them.",
	by: { from: "steps" },
};

const scormOffer: Offer = {
	id: "scorm",
	label: "The walkthrough, as a SCORM package",
	use: "For a learning platform that keeps the answers of a class: SCORM 1.2.",
	by: { from: "maker", make: makePackage("scorm") },
};

const embedOffers = (
	[
		["matrix", "At a glance"],
		["spectrum", "Stances on each proposal"],
		["attribution", "Who said what"],
	] as const
).map(
	([kind, label]): Offer => ({
		id: `embed-${kind}`,
		label,
		use: "A page with this figure alone, as a zip file, to be framed in a page of your own.",
		by: { from: "maker", make: makePackage(kind) },
	}),
);

const pictureOffers: readonly Offer[] = [
	{
		id: "svg",
		label: "Every picture, as SVG",
		use: "Sharp at every size: for print, and for slides that take it.",
		by: {
			from: "article",
			make: (model) => ({
				name: `${model.slug}-svg.zip`,
				content: zipFiles(listPictures(model)),
				type: zip,
			}),
		},
	},
	{
		id: "png",
		label: "Every picture, as PNG",
		use: "For slides, newsletters and everything else that takes no SVG.",
		by: { from: "pictures" },
	},
];

const exportOffers: readonly Offer[] = [
	{
		id: "json",
		label: "data.json",
		use: "Everything that was marked, for programs.",
		by: makeText("data.json", "application/json", formatModelJson),
	},
	{
		id: "csv",
		label: "statements.csv",
		use: "A line for each statement: for a spreadsheet or a discourse network.",
		by: makeText("statements.csv", "text/csv", formatStatementsCsv),
	},
	{
		id: "annotations",
		label: "annotations.jsonld",
		use: "The marks as web annotations, for annotation tools.",
		by: makeText("annotations.jsonld", "application/ld+json", formatAnnotations),
	},
	{
		id: "text",
		label: "article.txt",
		use: "The article’s words alone: the places in the other files count in it.",
		by: makeText("article.txt", plain, ({ text }) => text),
	},
];

function makeText(name: string, type: string, format: (model: Model) => string): Way {
	return { from: "article", make: (model) => ({ name, type, content: format(model) }) };
}

/** The pictures of an article as a site has them. */
function listPictures(model: Model): MadeFile[] {
	return [...formatPictureFiles(isolateNames(model))].map(({ path, text }) => ({
		path,
		content: text,
	}));
}

/** All that can be taken away beside the explainer itself. */
export const offerGroups: readonly OfferGroup[] = [
	{ title: "To go on with it", offers: [folderOffer] },
	{ title: "For a class", offers: [stepsOffer, scormOffer] },
	{ title: "For a page of your own", offers: embedOffers },
	{ title: "Pictures", offers: pictureOffers },
	{ title: "For programs and tables", offers: exportOffers },
];

/** "412 KB", "1.3 MB", as a file manager would say. */
export function formatFileSize(content: string | Uint8Array): string {
	const { length } = typeof content === "string" ? new TextEncoder().encode(content) : content;
	if (length < 1_000_000) return `${Math.ceil(length / 1000)} KB`;
	return `${(length / 1_000_000).toFixed(1)} MB`;
}

/** What stands in the way, and where the first of it is; null when nothing does. */
export function describeObstacles(problems: readonly Problem[]): string | null {
	const errors = problems.filter(({ severity }) => severity === "error");
	const [first] = errors;
	if (first === undefined) return null;
	const count = formatCount(errors.length, "error");
	const verb = errors.length === 1 ? "stands" : "stand";
	const told = first.hint === undefined ? first.message : `${first.message} (${first.hint})`;
	const place = `${first.file}, line ${first.line}`;
	const which = errors.length === 1 ? "" : "The first: ";
	return `${count} ${verb} in the way. ${which}${place}: ${told}.`.replace(/^./, (letter) =>
		letter.toUpperCase(),
	);
}

/** What making comes to: a file, what stands in its way, or why it is not there yet. */
export type OfferOutcome = { leaving: Leaving } | { walkthrough: string } | NotMade | DeskRefusal;

/** What an offer is made from. */
export interface LeavingSource {
	files: DeskFiles;
	/** The article as the files have it; null while it is read, or nothing can be made of it. */
	model: Model | null;
	problems: readonly Problem[];
	maker: () => Promise<ExplainerMaker>;
	drawPng: (svg: string) => Promise<Uint8Array>;
}

/** Makes what is offered. Whatever goes wrong becomes a sentence. */
export async function makeOffer({ by }: Offer, source: LeavingSource): Promise<OfferOutcome> {
	const { files, model } = source;
	if (by.from === "files") return { leaving: by.make(files) };
	if (by.from === "maker") return makeByMaker(by, source);
	if (model === null) return findDelay(source);
	if (by.from === "article") return { leaving: by.make(model) };
	if (by.from === "steps") return makeSteps(files, model);
	try {
		const pictures: MadeFile[] = [];
		for (const { path, content } of listPictures(model)) {
			const png = path.replace(/\.svg$/, ".png");
			pictures.push({ path: png, content: await source.drawPng(String(content)) });
		}
		const content = zipFiles(pictures);
		return { leaving: { name: `${files.slug}-png.zip`, content, type: zip } };
	} catch {
		return { refusal: "This browser does not turn these pictures into PNG. Take them as SVG." };
	}
}

function makeSteps({ walkthrough }: DeskFiles, model: Model): OfferOutcome {
	if (walkthrough !== null)
		return { refusal: "The folder has a walkthrough.md already, which stays as it is." };
	const made = formatWalkthrough(model);
	return made === null
		? { refusal: "Nothing is marked yet, so there is nothing to ask." }
		: { walkthrough: made };
}

function findDelay({ problems }: LeavingSource): NotMade | DeskRefusal {
	const errors = problems.filter(({ severity }) => severity === "error");
	if (errors.length > 0) return { problems: errors };
	return { refusal: "The article is still being read. Try again in a moment." };
}

async function makeByMaker(
	by: Extract<Way, { from: "maker" }>,
	{ files, maker }: LeavingSource,
): Promise<OfferOutcome> {
	let ready: ExplainerMaker;
	try {
		ready = await maker();
	} catch {
		return {
			refusal:
				"What makes explainers could not be fetched. Check the network, or load this page anew; your work stays as it is.",
		};
	}
	const made = await by.make(ready, files);
	return "content" in made ? { leaving: made } : made;
}
