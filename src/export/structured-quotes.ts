import type { Model, Span, Statement } from "../article/model/types.ts";
import { readQuotations } from "../article/text/quotation-readings.ts";

/** A statement and those of its words that stand inside quotation marks. */
export interface QuotedStatement {
	statement: Statement;
	/** As printed, without the marks, in article order; never empty. */
	words: string[];
}

/**
 * The statements of a speaker that are quoted, all or in part, in article order. Manner says
 * whether a statement is; which words are is read off the text again, since a marked stretch
 * may hold the quotation marks, or words around them. Speech without marks is quoted whole. What
 * somebody else claims of the actor is no quotation of either.
 */
export function listQuoted(model: Model): QuotedStatement[] {
	const { quotations: all } = readQuotations(model.text, listBlocks(model.text), model.lang);
	const isName = ({ start, stop }: Span) =>
		model.unquoted?.some((one) => one.start <= start && stop <= one.stop) === true;
	const quotations = all.filter((quotation) => !isName(quotation));
	return model.statements.flatMap((statement) => {
		if (statement.voice === "article" || statement.claimedBy !== undefined) return [];
		if (statement.manner === "indirect") return [];
		const stretches = [statement.quote, ...statement.continued];
		const marked = stretches.flatMap((stretch) => cutCommon(model.text, stretch, quotations));
		const isWhole = marked.length === 0 && statement.manner === "direct";
		const words = isWhole ? stretches.map(({ exact }) => exact) : marked;
		return words.length > 0 ? [{ statement, words }] : [];
	});
}

/** Blocks are parted by blank lines. */
function listBlocks(text: string): Span[] {
	let start = 0;
	return text.split("\n\n").map((block) => {
		const span = { start, stop: start + block.length };
		start = span.stop + 2;
		return span;
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
