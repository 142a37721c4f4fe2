import { act } from "../edits/act.ts";
import { readDesk } from "../reading.ts";
import type { Request, Response } from "./worker-port.ts";

/* Reads and edits the article beside the page, so that typing never waits for it. */

type Ask = Request<"read"> | Request<"act">;

function answer(request: Ask): unknown {
	const files = { ...request.ask.files, images: {}, walkthrough: null };
	return request.name === "act"
		? act(files, (request.ask as Request<"act">["ask"]).action)
		: readDesk(files);
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
