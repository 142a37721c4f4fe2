import { expect, test } from "vitest";
import type { ArticleWithLesson } from "../../classroom/lesson/types.ts";
import type { CrewOrder } from "./crew.ts";
import { leadCrew } from "./crew-lead.ts";

/** An order whose module answers each batch as the given statement does. */
function order(answer: string): CrewOrder {
	const module = `
		import { parentPort } from "node:worker_threads";
		export function joinCrew() {
			parentPort.on("message", (batch) => { ${answer} });
			parentPort.postMessage(0);
		}`;
	const entry = `data:text/javascript,${encodeURIComponent(module)}`;
	return { entry, folder: "", making: {} as CrewOrder["making"] };
}

const articles = Array.from(
	{ length: 61 },
	(_, index) => ({ index }) as unknown as ArticleWithLesson,
);

test("every article is drawn once, however many threads there are", async () => {
	const count = "parentPort.postMessage(batch.reduce((sum, { index }) => sum + index, 0));";
	const every = (61 * 60) / 2;
	expect(await leadCrew(articles, order(count))).toBe(every);
});

test("no article is no work", async () => {
	expect(await leadCrew([], order(""))).toBe(0);
});

test("what a thread throws ends the build, as does a thread that stops", async () => {
	await expect(leadCrew(articles, order('throw new Error("no room");'))).rejects.toThrow("no room");
	await expect(leadCrew(articles, order("process.exit(0);"))).rejects.toThrow("ended before");
});
