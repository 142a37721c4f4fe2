import type { Model } from "../../article/model/types.ts";
import { escapeXml } from "../../figures/pictures/svg.ts";
import type { Walkthrough } from "../lesson/types.ts";

/** What a manifest is made of. */
export interface ManifestSource {
	model: Pick<Model, "slug">;
	walkthrough: Pick<Walkthrough, "title" | "version">;
	/** Paths of the files beside the manifest, `index.html` among them. */
	files: readonly string[];
}

/** The longest title that every platform takes: `titleType` in IMS Content Packaging 1.1.2. */
const longestTitle = 200;

/**
 * `imsmanifest.xml` of a SCORM 1.2 package (Content Aggregation Model 1.2, section 2.3): one
 * organisation with one item, the walkthrough, that is one sharable content object.
 *
 * - No `adlcp:masteryscore`: a platform would turn it into passed or failed, and an answer that
 *   differs from the article's is something to talk about. No `adlcp:maxtimeallowed` either.
 * - No `xsi:schemaLocation`: the schemas it would name are not in the package.
 * - `version` changes with the text or the questions, so a teacher can tell two packages apart.
 */
export function formatManifest({ model, walkthrough, files }: ManifestSource): string {
	// An XML ID may not begin with a digit; a slug may.
	const id = `standpoint-${model.slug}`;
	const title = escapeXml(formatTitle(walkthrough.title));
	const listed = files.map((path) => `\t\t\t<file href="${formatHref(path)}"/>\n`).join("");
	return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="${escapeXml(walkthrough.version)}" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
	<metadata>
		<schema>ADL SCORM</schema>
		<schemaversion>1.2</schemaversion>
	</metadata>
	<organizations default="${id}-organization">
		<organization identifier="${id}-organization">
			<title>${title}</title>
			<item identifier="${id}-item" identifierref="${id}-resource">
				<title>${title}</title>
			</item>
		</organization>
	</organizations>
	<resources>
		<resource identifier="${id}-resource" type="webcontent" adlcp:scormtype="sco" href="index.html">
${listed}\t\t</resource>
	</resources>
</manifest>
`;
}

/** A title in one line, cut after a whole word when it is too long. */
function formatTitle(title: string): string {
	const line = title.replaceAll(/[\s\p{Cc}]+/gu, " ").trim();
	if (line.length <= longestTitle) return line;
	const start = line.slice(0, longestTitle - 2);
	const space = start.lastIndexOf(" ");
	return `${space < 0 ? start : start.slice(0, space)} …`;
}

/** A path as a relative address. */
function formatHref(path: string): string {
	return escapeXml(path.split("/").map(encodeURIComponent).join("/"));
}
