import { beforeEach, expect, test, vi } from "vitest";
import type { FigureWish } from "./figures.ts";

const wish: FigureWish = { order: "side", sort: "", query: "", quoted: true };
const islands = `data:text/javascript,${encodeURIComponent(
	"export const startIslands = (model) => (wish) => model.drawn.push(wish);",
)}`;

/** Leaves out: hydration, which e2e/ looks at. */
function makeRoot(dataset: Record<string, string>): HTMLElement {
	return { dataset } as unknown as HTMLElement;
}

const root = makeRoot({ islands, model: "data.json" });

async function load() {
	vi.resetModules();
	return import("./figures.ts");
}

beforeEach(() => {
	vi.stubGlobal("document", { baseURI: "https://example.org/" });
});

function serve(model: unknown) {
	const fetched = vi.fn((_: string) => Promise.resolve({ json: () => Promise.resolve(model) }));
	vi.stubGlobal("fetch", fetched);
	return fetched;
}

test("figures are redrawn from the page’s own data, which is fetched once", async () => {
	const { drawFigures, expectFigures } = await load();
	const drawn: FigureWish[] = [];
	const fetched = serve({ drawn });
	expectFigures(root);
	expect(await drawFigures(root, wish)).toBe(true);
	expect(await drawFigures(root, { ...wish, quoted: false })).toBe(true);
	expect(drawn.map(({ quoted }) => quoted)).toEqual([true, false]);
	expect(fetched.mock.calls).toEqual([["data.json"]]);
});

test("a page without figures fetches nothing", async () => {
	const { drawFigures, expectFigures } = await load();
	const fetched = serve({ drawn: [] });
	expectFigures(makeRoot({}));
	expect(await drawFigures(makeRoot({}), wish)).toBe(false);
	expect(fetched).not.toHaveBeenCalled();
});

test("where the data cannot be had it says so, and asks again the next time", async () => {
	const { drawFigures } = await load();
	vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
	expect(await drawFigures(root, wish)).toBe(false);
	const drawn: FigureWish[] = [];
	serve({ drawn });
	expect(await drawFigures(root, wish)).toBe(true);
	expect(drawn).toEqual([wish]);
});
