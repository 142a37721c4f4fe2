/**
 * The article as it is drawn: a plain tree of blocks and inlines with sentences and
 * marked stretches in it. It holds no HTML, so nothing an author types can become markup.
 * Offsets count in UTF-16 units of `Model.text`.
 */

export type Inline =
	/** `start` is where `text` stands in `Model.text`. */
	| { type: "text"; start: number; text: string }
	| { type: "code"; start: number; text: string }
	| { type: "emphasis" | "strong" | "deleted"; children: Inline[] }
	| { type: "link"; href: string; title?: string; children: Inline[] }
	| Image
	/** A hard line break. */
	| { type: "break" }
	/**
	 * Marked words. `statements` may be empty when the stretch only carries a note.
	 * `continues` lists those of `statements` that began in an earlier stretch.
	 */
	| { type: "mark"; statements: string[]; continues: string[]; note?: string; children: Inline[] };

/** A picture in the article. Its alternative text is not part of `Model.text`. */
export interface Image {
	type: "image";
	/** As written, which is from the reader's page; elsewhere what leads there from that page. */
	src: string;
	alt: string;
	title?: string;
	/** In CSS px, as its file says: room is kept for it before it arrives. */
	size?: { width: number; height: number };
	/**
	 * How a page has it that cannot show a file of its own at this place: as a link to the file,
	 * or as a use of the drawing whose id `src` names, which the page holds once.
	 */
	shown?: "linked" | "shared";
}

/** One sentence: a source line of prose. A stretch over two lines is split at the line. */
export interface Line {
	/** Id of the {@link import("./types.ts").Sentence}; empty for a line that is a picture. */
	sentence: string;
	/** Nothing parts it from the line before: Chinese and Japanese put no space there. */
	joined?: true;
	inlines: Inline[];
}

export type Block =
	| { type: "paragraph"; lines: Line[] }
	| { type: "heading"; depth: number; lines: Line[] }
	| { type: "quote"; blocks: Block[] }
	| { type: "list"; ordered: boolean; start: number; items: ListItem[] }
	| {
			type: "table";
			align: (("left" | "right" | "center") | null)[];
			head: Line[][];
			rows: Line[][][];
	  }
	/** Shown verbatim; one sentence. */
	| { type: "code"; sentence: string; start: number; text: string }
	| { type: "rule" };

export interface ListItem {
	/** Null when it is not a task item. */
	checked: boolean | null;
	/** As written before an item of the article's ordered lists: `24.` or `7)`. */
	marker?: string;
	blocks: Block[];
}

export interface Prose {
	title: Line;
	/** Null when the article has none. */
	dek: Line | null;
	body: Block[];
	/**
	 * Notes by id, from Markdown. They hold no statements; their `sentence` ids are empty
	 * strings and their offsets are -1, since notes are not part of the article's text.
	 */
	notes: Record<string, Block[]>;
}

/** What parsing a folder's `article.md` gives. */
export interface Article {
	model: import("./types.ts").Model;
	prose: Prose;
}
