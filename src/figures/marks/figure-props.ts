import type { Model } from "../../article/model/types.ts";

/** What every figure takes; one that has no use for a setting ignores it. */
export interface FigureProps {
	model: Model;
	/** Only what is in quotation marks. */
	quoted?: boolean;
	/** Path to the reader's page, for an embed; empty on that page itself. */
	home?: string;
	/** The only figure of its page: links without scripts lead to the statements' entries then. */
	alone?: boolean;
	/** Set where it stands in a step: ends its ids, and leaves out what its page tells already. */
	at?: string;
	/** In a document of one file: offers nothing that lies in others. */
	bare?: boolean;
	/** Drawn in one width alone: the other is held packed. */
	narrow?: boolean;
	order?: string;
	/** `name`, `count`, the id of a proposal that rows are sorted by, or empty. */
	sort?: string;
	/** Words to look for in actors' names, roles and sides. */
	query?: string;
}
