import { describe, expect, it, vi } from "vitest";
import type { AskWorker, Requests } from "./client/worker-port.ts";
import { actOn } from "./edits/act.ts";
import type { DeskFiles } from "./files.ts";
import { OpenedDesk } from "./opened-desk.svelte.ts";
import { readDesk } from "./reading.ts";
import { type Started, startFrom } from "./start/started.ts";

const files: DeskFiles = {
	...{ slug: "a", article: "One.", published: null, walkthrough: null },
	...{ suggestions: [], images: {} },
};

it("a folder gets steps for a class once, and they are kept as any change is", () => {
	const changed = vi.fn();
	const ask = (async () => ({ problems: [] })) as unknown as AskWorker;
	const desk = new OpenedDesk(ask, { files, undo: [], redo: [] }, changed);
	desk.addWalkthrough("made");
	desk.addWalkthrough("made again");
	expect(desk.files).toEqual({ ...files, walkthrough: "made" });
	expect(changed).toHaveBeenCalledTimes(1);
});

/** What the author does while the worker is busy with what was pressed, once. */
let meanwhile = () => {};

/** What a worker answers, one thing after the other and never at once. */
const ask = (async (name: string, { files, action }: Requests["act"]["ask"]) => {
	await new Promise((done) => setTimeout(done));
	const whole = { ...files, images: {} };
	if (name === "read") return readDesk(whole);
	const done = actOn(whole, action);
	meanwhile();
	meanwhile = () => {};
	return "refusal" in done ? done : done.edited;
}) as unknown as AskWorker;

const names = ["Maria Lind", "Tom Berg", "Anna Adams", "Ben Brown", "Eva Falk"];
const sayings = names.map(
	(name, at) => `${name} said that the bridge would cost ${at + 3} million.`,
);

/** A draft with five suggestions, read. */
async function openDraft(): Promise<OpenedDesk> {
	const text = `A long plan\n\n${sayings.join(" ")}`;
	const started = startFrom({ type: "text", text }, []) as Started;
	const desk = new OpenedDesk(ask, { files: started.files, undo: [], redo: [] }, () => {});
	await vi.waitFor(() => expect(desk.isCurrent).toBe(true));
	expect(desk.open).toHaveLength(5);
	return desk;
}

/** Takes the first that nobody has answered, as the key does. */
function take(desk: OpenedDesk) {
	const [first] = desk.open;
	if (!first) throw new Error("Nothing is open");
	return desk.act({ type: "accept", suggestion: first.suggestion });
}

const listActors = ({ reading }: OpenedDesk) => reading?.model.statements.map(({ actor }) => actor);

describe("what is pressed faster than the article is read", () => {
	it("counts, each press on what the one before left", async () => {
		const desk = await openDraft();
		const done = names.map(() => take(desk));
		expect(desk.open).toEqual([]);
		expect(await Promise.all(done)).toEqual(names.map(() => null));
		expect(new Set(listActors(desk)).size).toBe(5);
		expect(desk.history.undo).toHaveLength(5);
	});

	it("leaves nothing suggested of words that are being marked by hand", async () => {
		const desk = await openDraft();
		const [first] = desk.open;
		const statement = { actors: ["nobody"], verb: "says", proposal: null, keys: {} };
		const { start, stop } = first ?? { start: 0, stop: 0 };
		const done = desk.act({ type: "mark", words: { start, stop }, statement });
		expect(desk.open).toHaveLength(4);
		expect(await done).toHaveProperty("refusal");
		expect(desk.open).toHaveLength(5);
	});

	it("is taken back and done again in the order of pressing", async () => {
		const desk = await openDraft();
		const { article } = desk.files;
		void take(desk);
		void take(desk);
		desk.undo();
		desk.undo();
		desk.redo();
		await desk.finish();
		expect(desk.files.article).not.toBe(article);
		expect(desk.history).toMatchObject({ undo: [{}], redo: [{}] });
		desk.undo();
		expect(desk.files.article).toBe(article);
	});

	it("is done in the text that was written meanwhile, which waits for nothing", async () => {
		const desk = await openDraft();
		const at = desk.plainText.indexOf("Maria Lind said");
		const words = "It was a wet day.\n";
		meanwhile = () => {
			desk.edit([{ start: at, stop: at, text: words }]);
			expect(desk.files.article).toContain(words);
			expect(desk.history.undo).toHaveLength(1);
		};
		const done = [take(desk), take(desk)];
		expect(await Promise.all(done)).toEqual([null, null]);
		expect(listActors(desk)).toHaveLength(2);
		expect(desk.files.article).toContain(words);
	});

	it("is about the statement that was meant, not about the one that has its id by then", async () => {
		const desk = await openDraft();
		await desk.act({
			type: "declare",
			names: { actors: [{ id: "x", name: "X", kind: "person" }] },
		});
		const mark = (words: string) => {
			const start = desk.reading?.model.text.indexOf(words) ?? 0;
			const statement = { actors: ["x"], verb: "says", proposal: null, keys: {} };
			return desk.act({ type: "mark", words: { start, stop: start + words.length }, statement });
		};
		await mark("cost 7 million");
		const id = desk.reading?.model.statements[0]?.id ?? "";
		// Marked before it, the new one has its number.
		void mark("cost 3 million");
		const removed = desk.remove({ type: "unmark", statement: id });
		expect(await removed).toBeNull();
		expect(desk.reading?.model.statements.map(({ quote }) => quote.exact)).toEqual([
			"cost 3 million",
		]);
	});

	it("is refused in words where it is gone, and that is shown until something is chosen", async () => {
		const desk = await openDraft();
		const [first] = desk.open;
		await take(desk);
		const id = desk.reading?.model.statements[0]?.id ?? "";
		void desk.remove({ type: "unmark", statement: id });
		expect(await desk.remove({ type: "unmark", statement: id })).toHaveProperty("refusal");
		expect(desk.refused).toContain("in the meantime");
		desk.choose({ words: first ?? null });
		expect(desk.refused).toBe("");
	});
});

describe("what is filled in and not saved", () => {
	it("stays with its words when text is written before them, and can be gone on with", async () => {
		const desk = await openDraft();
		const start = desk.reading?.model.text.indexOf("would cost 5") ?? 0;
		const words = { start, stop: start + "would cost 5".length };
		desk.keepUnsaved("new 1", {
			...{ form: "new 1", statement: null, words, exact: "would cost 5" },
			draft: { actors: [], verb: "rejects", proposal: null, keys: {} },
			declare: { actors: [], proposals: [] },
			...{ noteText: "", isNoteAlone: false, isProposalChosen: false, refusal: "" },
		});
		const at = desk.plainText.indexOf("Maria Lind said");
		desk.edit([{ start: at, stop: at, text: "It was a wet day.\n" }]);
		await vi.waitFor(() => expect(desk.isCurrent).toBe(true));
		expect(desk.goOnWith("new 1")).toBe(true);
		const { words: found } = desk.chosen;
		expect(desk.reading?.model.text.slice(found?.start, found?.stop)).toBe("would cost 5");
		desk.keepUnsaved("new 1", null);
		expect(desk.goOnWith("new 1")).toBe(false);
	});
});
