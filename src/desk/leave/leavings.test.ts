import { strFromU8, unzipSync } from "fflate";
import { render } from "svelte/server";
import { describe, expect, it } from "vitest";
import { formatWalkthrough } from "../../classroom/lesson/made/format-walkthrough.ts";
import { formatModelJson } from "../../export/json.ts";
import { toSource } from "../../testing/samples/parsed.ts";
import type { DeskState } from "../desk-state.ts";
import type { DeskFiles } from "../files.ts";
import { readDesk } from "../reading.ts";
import Leave from "./Leave.svelte";
import {
	describeObstacles,
	explainerOffer,
	formatFileSize,
	type Leaving,
	type LeavingSource,
	makeOffer,
	offerGroups,
} from "./leavings.ts";
import type { ExplainerMaker } from "./maker.ts";

const files: DeskFiles = {
	...{ slug: "quay", article: toSource("[Anna backs it]{anna supports bridge}.\n") },
	...{ published: null, walkthrough: null, suggestions: [], images: {} },
};
const read = readDesk(files);
if (!("model" in read)) throw new Error("The sample cannot be read");

const maker: ExplainerMaker = {
	makeExplainer: () => ({ html: "<p>whole" }),
	makeFiles: (_files, kind) => ({
		files: [{ path: `embed/quay/${kind}/index.html`, content: kind }],
	}),
};
const source: LeavingSource = {
	...{ files, model: read.model, problems: [], maker: async () => maker },
	drawPng: async (svg) => new Uint8Array([svg.length % 256]),
};
const error = {
	...{ code: "unknown-actor", severity: "error" as const, message: 'there is no actor "lavrv"' },
	...{ hint: 'did you mean "lavrov"?', file: "article.md", line: 12, column: 3, length: 5 },
};

function find(id: string) {
	const all = [explainerOffer, ...offerGroups.flatMap(({ offers }) => offers)];
	const offer = all.find((one) => one.id === id);
	if (!offer) throw new Error(id);
	return offer;
}

async function make(id: string, from: Partial<LeavingSource> = {}): Promise<Leaving> {
	const outcome = await makeOffer(find(id), { ...source, ...from });
	if (!("leaving" in outcome)) throw new Error(JSON.stringify(outcome));
	return outcome.leaving;
}

describe("What can be taken away", () => {
	it("is the explainer, as it was made", async () => {
		const { name, content } = await make("explainer");
		expect([name, content]).toEqual(["explainer.html", "<p>whole"]);
	});

	it("is what programs are told, as a build writes it", async () => {
		expect((await make("json")).content).toBe(formatModelJson(read.model));
		expect((await make("text")).content).toBe(read.model.text);
	});

	it("is an embed, and every picture in both forms, as archives", async () => {
		const list = async (id: string) => unzipSync((await make(id)).content as Uint8Array);
		const embed = await list("embed-matrix");
		expect(strFromU8(embed["embed/quay/matrix/index.html"] ?? new Uint8Array())).toBe("matrix");
		const svg = Object.keys(await list("svg"));
		expect(svg).toContain("quay/images/matrix.svg");
		const png = Object.keys(await list("png"));
		expect(png).toEqual(svg.map((path) => path.replace(".svg", ".png")));
	});

	it("is no package for a class where there are no steps to go through", async () => {
		const none: ExplainerMaker = { ...maker, makeFiles: () => ({ files: [] }) };
		expect(await makeOffer(find("scorm"), { ...source, maker: async () => none })).toEqual({
			refusal: expect.stringContaining("no steps for a class"),
		});
		expect((await make("scorm")).name).toBe("quay-scorm.zip");
	});

	it("may get steps for a class, once something is marked and never over steps that are there", async () => {
		const outcome = await makeOffer(find("steps"), source);
		expect(outcome).toEqual({ walkthrough: formatWalkthrough(read.model) });
		const own = { ...source, files: { ...files, walkthrough: "mine" } };
		expect(await makeOffer(find("steps"), own)).toEqual({
			refusal: expect.stringContaining("stays as it is"),
		});
		const bare = { ...source, model: { ...read.model, statements: [] } };
		expect(await makeOffer(find("steps"), bare)).toEqual({
			refusal: expect.stringContaining("Nothing is marked"),
		});
	});

	it("is the folder alone while errors stand in the way of the rest", async () => {
		const broken = { ...source, model: null, problems: [error] };
		expect((await make("folder", broken)).name).toBe("quay.zip");
		expect(await makeOffer(find("json"), broken)).toEqual({ problems: [error] });
		expect(await makeOffer(find("json"), { ...broken, problems: [] })).toMatchObject({
			refusal: expect.stringContaining("in a moment"),
		});
	});

	it("says so when what makes it cannot be fetched, or a picture cannot be drawn", async () => {
		const fail = () => Promise.reject(new Error("no network"));
		expect(await makeOffer(explainerOffer, { ...source, maker: fail })).toEqual({
			refusal: expect.stringContaining("could not be fetched"),
		});
		expect(await makeOffer(find("png"), { ...source, drawPng: fail })).toEqual({
			refusal: expect.stringContaining("as SVG"),
		});
	});
});

it("what stands in the way is counted, and the first of it told with its place", () => {
	expect(describeObstacles([{ ...error, severity: "warning" }])).toBeNull();
	expect(describeObstacles([error])).toBe(
		'One error stands in the way. article.md, line 12: there is no actor "lavrv" (did you mean "lavrov"?).',
	);
	expect(describeObstacles([error, error])).toMatch(
		/^Two errors stand in the way\. The first: art/,
	);
});

it("a size is told as file managers tell it", () => {
	expect([1, 411_001, 1_250_000].map((size) => formatFileSize(new Uint8Array(size)))).toEqual([
		...["1 KB", "412 KB", "1.3 MB"],
	]);
});

it("the list begins with the explainer, and says what stands in its way", () => {
	const desk = {
		files,
		reading: null,
		isCurrent: true,
		unsaved: [],
		problems: [error],
	} as unknown as DeskState;
	const { body } = render(Leave, { props: { desk, maker: source.maker, download: () => {} } });
	const words = body.replace(/<[^>]+>/g, " ");
	expect(words).toMatch(/One error stands in the way[\s\S]+in one file[\s\S]+zip file/);
	// Every button says what it is for.
	for (const [, id] of body.matchAll(/aria-describedby="([^"]+)"/g))
		expect(body).toContain(`id="${id}"`);
	expect(body.match(/<button/g)?.length).toBe(body.match(/aria-describedby/g)?.length);
});
