import { caps } from "../caps.ts";
import { error, type Message, shorten } from "./message.ts";

/** What is wrong with a folder or a file, before anything in it is read. */
export const fileMessages = {
	badSlug: (name: string): Message =>
		error(
			"bad-slug",
			`the folder "${shorten(name)}" cannot become part of an address`,
			"name it with a–z, 0–9 and single hyphens: riyadh-talks",
		),
	reservedSlug: (name: string): Message =>
		error(
			"reserved-slug",
			`the site keeps files of its own under "${name}"`,
			`give the folder another name: ${name}-article`,
		),
	missingContent: (reason: string): Message =>
		error(
			"missing-content",
			`the folder of the articles cannot be read: ${reason}`,
			"make a folder content, and in it one for each article",
		),
	missingArticle: (): Message =>
		error(
			"missing-article",
			"the folder has no article.md",
			"add one, or move the folder out of content",
		),
	unreadableFile: (reason: string): Message =>
		error("unreadable-file", `the file cannot be read: ${reason}`),
	notUtf8: (): Message =>
		error("not-utf8", "the file is not UTF-8 text from here on", "save it as UTF-8"),
	fileTooLong: (size: number): Message =>
		error(
			"article-too-long",
			`the file has ${Math.ceil(size / 1024)} KiB, more than the ${caps.article / 1024} KiB that are read`,
			"split it into several articles",
		),
};
