import { caps } from "../caps.ts";
import { errorMessage, shorten, warningMessage } from "./message.ts";

/** What is wrong with a folder or a file, before anything in it is read. */
export const fileMessages = {
	badSlug: (name: string) => errorMessage`bad-slug
		the folder "${shorten(name)}" cannot become part of an address
		name it with a–z, 0–9 and single hyphens: riyadh-talks`,
	reservedSlug: (name: string) => errorMessage`reserved-slug
		the site keeps files of its own under "${name}"
		give the folder another name: ${name}-article`,
	missingContent: (reason: string) => errorMessage`missing-content
		the folder of the articles cannot be read: ${reason}
		make a folder content, and in it one for each article`,
	missingArticle: () => errorMessage`missing-article
		the folder has no article.md
		add one, or move the folder out of content`,
	unreadableFile: (reason: string) => errorMessage`unreadable-file
		the file cannot be read: ${reason}`,
	notUtf8: () => errorMessage`not-utf8
		the file is not UTF-8 text from here on
		save it as UTF-8`,
	fileTooLong: (size: number) => errorMessage`article-too-long
		the file has ${Math.ceil(size / 1024)} KiB, more than the ${caps.article / 1024} KiB that are read
		split it into several articles`,
	badSuggestions: (entry: number | null, wrong: string) => warningMessage`bad-suggestions
		${entry === null ? wrong : `suggestion ${entry} of the list cannot be read: ${wrong}`}
		mend it, or delete the file: it only lists what could be marked`,
};
