import { expect, it, vi } from "vitest";
import type { AskWorker } from "./client/worker-port.ts";
import type { DeskFiles } from "./files.ts";
import { OpenedDesk } from "./opened-desk.svelte.ts";

it("a folder gets steps for a class once, and they are kept as any change is", () => {
	const files: DeskFiles = {
		...{ slug: "a", article: "One.", published: null, walkthrough: null },
		...{ suggestions: [], images: {} },
	};
	const changed = vi.fn();
	const ask = (async () => ({ problems: [] })) as unknown as AskWorker;
	const desk = new OpenedDesk(ask, { files, undo: [], redo: [] }, changed);
	desk.addWalkthrough("made");
	desk.addWalkthrough("made again");
	expect(desk.files).toEqual({ ...files, walkthrough: "made" });
	expect(changed).toHaveBeenCalledTimes(1);
});
