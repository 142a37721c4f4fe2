import { stances } from "../../article/model/stances.ts";
import type { Attribution, Model, Stance } from "../../article/model/types.ts";
import { describeCounts } from "../../article/sentences/counts-sentence.ts";
import { findLastDate } from "../../article/sentences/dates.ts";
import { describeMatrix } from "../../article/sentences/takeaways.ts";

/** A mark of an entry's preview. */
export interface PreviewMark {
	/** Who holds the stance. */
	name: string;
	stance: Stance;
	attribution: Attribution | null;
}

/** A proposal with a mark for each stance on it. */
export interface PreviewRow {
	title: string;
	marks: PreviewMark[];
}

/**
 * What the library and the feed say of an explainer. Small and plain data: a build can keep it
 * and need not read the article again to list it.
 */
export interface LibraryRecord extends Pick<Model, "slug" | "title" | "dek" | "lang" | "dir"> {
	/** The day the article was published or, where nobody says, that its dateline ends with. */
	dated: string | null;
	/** Who marked it up. */
	codedBy: string[];
	takeaway: string;
	/** Where the article is from and what it holds, in one line. */
	source: string;
	statements: number;
	preview: PreviewRow[];
}

/**
 * What is kept of an article for the library.
 * @param model whose names keep their own order (`isolateNames`)
 */
export function recordExplainer(model: Model): LibraryRecord {
	const { slug, title, dek, lang, dir, codedBy, dateline = "", credit } = model;
	return {
		...{ slug, title, dek, lang, dir, codedBy },
		dated: model.published ?? findLastDate(dateline),
		takeaway: describeMatrix(model),
		source: [dateline, credit?.name, describeCounts(model).hook].filter(Boolean).join(" · "),
		statements: model.statements.length,
		preview: listPreview(model),
	};
}

function listPreview({ actors, proposals, positions }: Model): PreviewRow[] {
	const names = new Map(actors.map(({ id, name }) => [id, name]));
	const order = [...stances].reverse().map(({ id }) => id);
	return proposals.map(({ id, title }) => {
		const held = positions.filter(({ proposal }) => proposal === id);
		const marks = order.flatMap((stance) =>
			held
				.filter((position) => position.stance === stance)
				.map(({ actor, attribution }) => ({
					...{ name: names.get(actor) ?? actor, stance, attribution },
				})),
		);
		return { title, marks };
	});
}
