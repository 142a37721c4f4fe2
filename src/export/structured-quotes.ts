import type { Model, Span, Statement } from "../article/model/types.ts";
import { listQuotations } from "../article/text/quotations.ts";

/** A statement and those of its words that stand inside quotation marks. */
export interface QuotedStatement {
	statement: Statement;
	/** As printed, without the marks, in article order; never empty. */
	words: string[];
}

/**
 * The statements of a speaker that are quoted, all or in part, in article order. Manner says
 * whether a statement is; which words are is read off the text again, since a marked stretch
 * may hold the quotation marks, or words around them.
 */
export function listQuoted(model: Model): QuotedStatement[] {
	const quotations = listTextQuotations(model.text);
	return model.statements.flatMap((statement) => {
		if (statement.voice === "article" || statement.manner === "indirect") return [];
		const words = [statement.quote, ...statement.continued].flatMap((stretch) =>
			cutCommon(model.text, stretch, quotations),
		);
		return words.length > 0 ? [{ statement, words }] : [];
	});
}

/** Quotations of each block; blocks are parted by blank lines, and none goes across. */
function listTextQuotations(text: string): Span[] {
	let offset = 0;
	return text.split("\n\n").flatMap((block) => {
		const from = offset;
		offset += block.length + 2;
		return listQuotations(block).map(({ start, stop }) => ({
			start: start + from,
			stop: stop + from,
		}));
	});
}

/** The words of a stretch that lie within quotations, one for each quotation it touches. */
function cutCommon(text: string, stretch: Span, quotations: readonly Span[]): string[] {
	return quotations
		.filter(({ start, stop }) => start < stretch.stop && stop > stretch.start)
		.map(({ start, stop }) =>
			text.slice(Math.max(start, stretch.start), Math.min(stop, stretch.stop)).trim(),
		)
		.filter((words) => /[\p{L}\p{N}]/u.test(words));
}
