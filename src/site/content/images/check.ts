import type { Prose } from "../../../article/model/prose.ts";
import { listInlines, mapProse } from "../../../article/model/prose-map.ts";
import { partAnswered, settleAnswers } from "../../../article/parse/answers.ts";
import { caps } from "../../../article/parse/caps.ts";
import { type Message, messages } from "../../../article/parse/messages/all.ts";
import type { Problem } from "../../../article/parse/problem.ts";
import { findPlace, listLineStarts } from "../../../article/text/places.ts";
import type { FolderInput, Library, LibraryEntry } from "../parse.ts";
import { listDeadLinks } from "./links.ts";
import type { ImageReader } from "./read.ts";

/** Addresses of the images an article shows, each once, as written. */
export function listImages(prose: Prose): string[] {
	const found = listInlines(prose).flatMap((inline) =>
		inline.type === "image" ? [inline.src] : [],
	);
	return [...new Set(found)];
}

/** The problem at the place where an address stands; at the file's start if it is written otherwise. */
function toProblem({ input }: LibraryEntry, message: Message, address: string): Problem {
	const at = Math.max(0, input.source.indexOf(address));
	const place = findPlace(listLineStarts(input.source), at);
	return { ...message, file: input.file, ...place, length: Math.max(1, address.length) };
}

/** An article's entry with the sizes of its images, and what is wrong with them and its links. */
function checkEntry(
	entry: LibraryEntry,
	readImage: ImageReader,
): { entry: LibraryEntry; problems: Problem[] } {
	const { article } = entry;
	if (!article) return { entry, problems: [] };
	const problems: Problem[] = [];
	const sizes = new Map<string, { width: number; height: number }>();
	const images = listImages(article.prose);
	if (images.length > caps.images) {
		const message = messages.tooMany("images", caps.images, images.length);
		problems.push(toProblem(entry, message, images[caps.images] ?? ""));
	}
	for (const src of images.slice(0, caps.images)) {
		const read = readImage(src);
		if ("message" in read) problems.push(toProblem(entry, read.message, src));
		else {
			const { width, height, removed } = read.image;
			sizes.set(src, { width, height });
			if (removed.length > 0)
				problems.push(toProblem(entry, messages.svgCleaned(src, removed), src));
		}
	}
	for (const href of listDeadLinks(article)) {
		problems.push(toProblem(entry, messages.deadLink(href), href));
	}
	const prose = mapProse(article.prose, (inline) => {
		const size = inline.type === "image" && sizes.get(inline.src);
		return [size ? { ...inline, size } : inline];
	});
	return { entry: sizes.size > 0 ? { ...entry, article: { ...article, prose } } : entry, problems };
}

/** The library with what its files tell beyond their words: images, their sizes, dead links. */
export function checkImages(
	library: Library,
	findReader: (input: FolderInput) => ImageReader,
): Library {
	const checked = library.entries
		.map((entry) => checkEntry(entry, findReader(entry.input)))
		.map(answerEntry);
	const gone = new Set(checked.flatMap(({ told }) => told));
	const left = library.problems.filter((problem) => !gone.has(problem));
	return {
		entries: checked.map(({ entry }) => entry),
		problems: [...left, ...checked.flatMap(({ problems }) => problems)],
	};
}

/** What the author has answered of a checked entry; `told` is no problem any more. */
function answerEntry({ entry, problems }: ReturnType<typeof checkEntry>) {
	const { told, texts } = entry.idle;
	const settled = settleAnswers([...told.keys()], problems, texts);
	const parts = partAnswered(problems, settled);
	const gone = [...settled.answered.values()].flatMap((answer) => told.get(answer) ?? []);
	return {
		entry: {
			...entry,
			problems: entry.problems.filter((problem) => !gone.includes(problem)),
			answered: [...entry.answered, ...parts.answered],
		},
		problems: parts.problems,
		told: gone,
	};
}
