import { type LocatedArticle, locateArticle } from "../../article/parse/article.ts";
import { editText } from "../../article/text/edits.ts";
import { actOn } from "../edits/act.ts";
import type { Action, Edited } from "../edits/actions.ts";
import { type DeskFiles, type DeskRefusal, toInput } from "../files.ts";
import { readDesk } from "../reading.ts";
import { startFrom } from "../start/started.ts";
import type { Requests, Response } from "./worker-port.ts";

/* Reads and edits the article beside the page, so that typing never waits for it. */

/** As it was last read: who presses something has read it just before. */
let known: { article: string; published: string | null; located: LocatedArticle } | null = null;

function locate(files: DeskFiles): LocatedArticle {
	const { article, published } = files;
	if (known?.article !== article || known.published !== published)
		known = { article, published, located: locateArticle(toInput(files)) };
	return known.located;
}

function edit(files: DeskFiles, action: Action): Edited | DeskRefusal {
	const done = actOn(files, action, locate(files));
	if ("refusal" in done) return done;
	const { edited, located } = done;
	const { article, published } = files;
	// What it came to was read to be sure of it; it is asked for next.
	if (located) known = { article: editText(article, edited.edits), published, located };
	return edited;
}

type Ask = { number: number } & (
	| { name: "read"; ask: Requests["read"]["ask"] }
	| { name: "act"; ask: Requests["act"]["ask"] }
	| { name: "start"; ask: Requests["start"]["ask"] }
);

function answer(request: Ask): unknown {
	if (request.name === "start") return startFrom(request.ask.source, request.ask.taken);
	const files = { ...request.ask.files, images: {} };
	return request.name === "act" ? edit(files, request.ask.action) : readDesk(files, locate(files));
}

const scope = self as unknown as {
	onmessage: ((event: { data: Ask }) => void) | null;
	postMessage(message: Response): void;
};

scope.onmessage = ({ data }) => {
	try {
		scope.postMessage({ number: data.number, answer: answer(data) });
	} catch (error) {
		scope.postMessage({ number: data.number, fault: String(error) });
	}
};
