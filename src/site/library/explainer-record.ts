import { isolateNames } from "../../article/model/isolated.ts";
import type { Model } from "../../article/model/types.ts";
import { type LibraryRecord, recordExplainer } from "../../reader/library/record.ts";
import { type SearchDocument, writeSearchDocument } from "../../reader/search/search-document.ts";

/** What is kept of an explainer: all that the site's own files need to know of it, as plain data. */
export interface ExplainerRecord extends LibraryRecord {
	search: SearchDocument;
}

/** What is kept of an article. */
export const recordArticle = (model: Model): ExplainerRecord => ({
	...recordExplainer(isolateNames(model)),
	search: writeSearchDocument(model),
});
