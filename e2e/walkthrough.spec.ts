import { formatAnswers } from "../src/classroom/lesson/answers-link.ts";
import { sample } from "./support/breadth.ts";
import { createKeys, createPointer } from "./support/hands.ts";
import { expect, test } from "./support/page.ts";
import { copyLink, walkThrough } from "./support/walk.ts";
import {
	listPictures,
	locate,
	logRequests,
	planWork,
	readLesson,
	slugs,
} from "./support/walkthrough.ts";

test.use({ permissions: ["clipboard-read", "clipboard-write"] });

const ways = [
	{
		name: "by keyboard alone",
		viewport: { width: 1280, height: 800 },
		create: createKeys,
	},
	{
		name: "by finger on a phone",
		viewport: { width: 360, height: 740 },
		device: { isMobile: true, hasTouch: true },
		create: (page: Parameters<typeof createKeys>[0]) => createPointer(page, true),
	},
	{
		name: "by mouse on a laptop",
		viewport: { width: 1366, height: 768 },
		create: (page: Parameters<typeof createKeys>[0]) => createPointer(page, false),
	},
];

for (const slug of slugs) {
	// How things are pressed is the same in every article.
	const some = slug === slugs[0] ? ways : ways.slice(-1);
	for (const { name, viewport, device = {}, create } of sample(ways, some)) {
		test.describe(() => {
			test.use({ viewport, ...device });

			test(`all of ${slug} is done ${name}, and asks the network for its pictures and modules alone`, async ({
				page,
			}) => {
				const requests = logRequests(page);
				const work = planWork(readLesson(slug));
				await page.goto(locate(slug));
				const address = page.url();
				const hand = create(page);
				await walkThrough(page, work, hand);
				const link = await copyLink(page, hand);
				expect(link.split("#answers=")[1]).toBe(formatAnswers(work.lesson, work.answers));
				const pictures = await listPictures(page);
				const isModule = (url: string) => /\/assets\/[\w-]+\.js$/.test(url);
				expect(requests.filter((url) => !isModule(url)).sort()).toEqual(
					[address, ...pictures].sort(),
				);
				// Each once, as the class began.
				expect(requests.filter(isModule).length).toBe(new Set(requests.filter(isModule)).size);
			});
		});
	}
}
