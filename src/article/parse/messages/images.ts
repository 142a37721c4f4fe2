import { caps } from "../caps.ts";
import { errorMessage, formatAlternatives, shorten, warningMessage } from "./message.ts";

const mib = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
const kinds = "PNG, JPEG, GIF, WebP, AVIF or SVG";

/** What is wrong with a picture beside an article, or with where a link leads. */
export const imageMessages = {
	missingImage: (src: string) => errorMessage`missing-image
		the folder holds no image "${shorten(src)}"
		put the file beside article.md; capitals count`,
	reservedImage: (src: string) => errorMessage`reserved-image
		the site keeps a file of its own at "${shorten(src)}"
		give the file another name or put it in another folder`,
	imageOutside: (src: string) => errorMessage`image-outside
		"${shorten(src)}" leads out of the article's folder
		copy the picture itself beside article.md; links to files elsewhere are not followed`,
	imageName: (src: string) => errorMessage`image-name
		"${shorten(src)}" has a part that begins with a dot, or a character that not every system takes
		name it with letters, digits, hyphens and underscores`,
	imageType: (src: string) => errorMessage`image-type
		"${shorten(src)}" is not the name of a picture
		only pictures are published: ${kinds}`,
	imageBytes: (src: string, type: string, found: string) => errorMessage`image-type
		"${shorten(src)}" does not hold the ${type.toUpperCase()} picture that its name promises
		${
			found === ""
				? `its first bytes are those of no picture; save it again as ${kinds}`
				: `it holds a picture of the type ${shorten(found, 20)}; save it again, or change the ending`
		}`,
	imageNotAFile: (src: string) => errorMessage`image-type
		"${shorten(src)}" is a folder or a device, not a file`,
	imageTooLarge: (src: string, size: number) => errorMessage`image-too-large
		"${shorten(src)}" has ${mib(size)}, more than the ${mib(caps.image)} that are published
		save it smaller: 2,000 px wide is enough for any screen`,
	imageTooManyPixels: (src: string, width: number, height: number) => errorMessage`image-too-large
		"${shorten(src)}" is ${width} × ${height} px, more than the ${caps.pixels / 1_000_000} million px that are published
		save it smaller: 2,000 px wide is enough for any screen`,
	unreadableImage: (src: string, reason: string) => errorMessage`unreadable-image
		"${shorten(src)}" cannot be read: ${shorten(reason)}`,
	svgUnreadable: (src: string) => errorMessage`unreadable-image
		"${shorten(src)}" cannot be read as SVG
		save it as plain SVG in UTF-8, or as PNG`,
	svgEntities: (src: string) => errorMessage`unreadable-image
		"${shorten(src)}" declares entities, which are not read
		save it as plain SVG, without a document type, or as PNG`,
	svgTooLarge: (src: string) => errorMessage`image-too-large
		"${shorten(src)}" draws more than a browser can be asked for
		save it as PNG`,
	svgCleaned: (src: string, removed: readonly string[]) => warningMessage`svg-cleaned
		"${shorten(src)}" is published without what could run or load something: ${formatAlternatives(removed)}
		look at the published picture; save it as plain SVG or PNG`,
	deadLink: (href: string) => warningMessage`dead-link
		nothing is published at "${shorten(href)}"
		of the folder only the pictures that the article shows are published`,
};
