import { describe, expect, it } from "vitest";
import type { Load } from "./load.ts";
import { describeClicks, describeFigures, listPageTopics } from "./page-topics.ts";
import { isMissed, type Topic } from "./report.ts";

const url = "http://127.0.0.1:1/talks/";

function load(change: Partial<Load> = {}): Load {
	const body = Buffer.from("<p>Who said what</p><script>void 0</script>");
	return {
		firstPaint: 500,
		largestPaint: 500,
		blocking: 0,
		shift: 0,
		shifted: [],
		received: 1024,
		fetched: [{ url, type: "text/html", body }],
		stored: 0,
		...change,
	};
}

function read(topic: Topic, what: string) {
	return topic.measures.find((measure) => measure.what.startsWith(what));
}

const answers = [{ prose: 750, figure: 1100 }];

describe("the page's table", () => {
	it("compares medians with the floor's of the same run", () => {
		const page = [load({ largestPaint: 550 }), load({ largestPaint: 9000 }), load()];
		const topic = listPageTopics({ floor: [load()], page }, answers, url);
		expect(read(topic, "largest paint")).toMatchObject({ value: 1.1, bar: 1.1 });
		expect(read(topic, "first mark in the prose")?.value).toBe(1.5);
		expect(read(topic, "first mark in a figure")?.value).toBe(2.2);
		expect(topic.measures.filter(isMissed)).toHaveLength(1);
	});

	it("lets no load hide a shift, something stored or a request to another host", () => {
		const file = {
			url: "https://example.org/a.js",
			type: "text/javascript",
			body: Buffer.from("1"),
		};
		const page = [
			load({ shift: 0.01, shifted: ["p.meta"] }),
			load({ stored: 1 }),
			load({ fetched: [...load().fetched, file] }),
		];
		const topic = listPageTopics({ floor: [load()], page }, answers, url);
		expect(read(topic, "layout shift")).toMatchObject({
			value: 0.01,
			note: "the worst load; p.meta",
		});
		expect(read(topic, "cookies")?.value).toBe(1);
		expect(read(topic, "requests to other hosts")?.value).toBe(1);
		expect(read(topic, "requests before")?.value).toBe(2);
	});
});

describe("the table of clicks", () => {
	it("is judged by the worst", () => {
		const topic = describeClicks([16, 24, 104]);
		expect(read(topic, "worst of 3")?.value).toBe(104);
		expect(topic.measures.filter(isMissed)).toHaveLength(1);
	});

	it("says what Event Timing cannot tell", () => {
		expect(read(describeClicks([16, 16]), "worst")?.note).toBe("none took more than 16 ms");
	});
});

describe("the table of figures", () => {
	it("tells the first time from the second, against the floor", () => {
		const topic = describeFigures([{ floor: 500, first: 1000, second: 100 }]);
		expect(read(topic, "the first time")).toMatchObject({ value: 1000 });
		expect(read(topic, "the second time")?.note).toContain("0.20 × the floor");
	});
});
