import { listItems, listQuestions } from "../src/classroom/lesson/items.ts";
import { isPrintedBelow } from "../src/classroom/walkthrough/printed.ts";
import { look } from "./support/look.ts";
import { expect, test } from "./support/page.ts";
import { locate, readLesson, slugs } from "./support/walkthrough.ts";

/* The walkthrough where nothing answers: without scripts, and on paper. */

/** Whatever is pressed or filled in, but for the box that shows a figure as a list by style alone. */
const controls = "button:visible, select:visible, input:not(.wants-list):visible, textarea:visible";

for (const slug of slugs) {
	const lesson = readLesson(slug);
	const { steps, title } = lesson.walkthrough;
	const questions = listQuestions(lesson.walkthrough);

	test.describe(`${slug} without scripts`, () => {
		test.use({ javaScriptEnabled: false });

		for (const width of [360, 1366]) {
			test(`is read in order, at ${width} px`, async ({ page }) => {
				await page.setViewportSize({ width, height: 768 });
				await page.goto(locate(slug));
				await expect(page.getByRole("heading", { level: 1 })).toHaveText(title);
				const titles = await page.locator("[data-step] > h2:visible").allTextContents();
				expect(titles).toEqual(steps.map((step) => step.title));
				const asked = await page.locator("[data-question] .asked:visible").allTextContents();
				expect(asked).toEqual(questions.map(({ text }) => text));
				for (const step of steps) {
					const place = page.locator(`[data-step="${step.number}"]`);
					const shown = place.locator("> .shown");
					// What its questions print anyway does not stand above them too.
					const below = isPrintedBelow(lesson.model, step) ? step.show.sentences : [];
					const isShown = step.show.view !== "none" && below.length === 0;
					await expect(shown).toHaveCount(isShown ? 1 : 0);
					if (isShown) await expect(shown).toBeVisible();
					for (const id of below) {
						const { start, stop } = lesson.model.sentences.find((one) => one.id === id) ?? {};
						await expect(place).toContainText(lesson.model.text.slice(start, stop));
					}
				}
				expect(await look(page, "listOutside", "listTiny")).toEqual([]);
			});
		}

		test("names what is chosen among, and what the article says is one press away", async ({
			page,
		}) => {
			await page.goto(locate(slug));
			for (const question of questions) {
				const place = page.locator(`[data-question="${question.id}"]`);
				const answer = place.locator("details.answer");
				await expect(answer.locator(".answer-body")).toBeHidden();
				await answer.locator("summary").click();
				await expect(answer.locator(".answer-body")).toBeVisible();
				if (question.kind !== "stance" && question.kind !== "manner") continue;
				const items = listItems(lesson.model, question);
				await expect(place.locator(".subjects li")).toHaveCount(items.length);
				await expect(answer.locator("dl.right > div")).toHaveCount(items.length);
				for (const { label } of items[0]?.options ?? [])
					await expect(place).toContainText(label, { ignoreCase: true });
			}
		});

		test("shows no control that needs them, and every link leads to something", async ({
			page,
		}) => {
			await page.goto(locate(slug));
			await expect(page.locator(controls)).toHaveCount(0);
			await expect(
				page.locator(".turn, .notices > *, #card, .blackout").locator("visible=true"),
			).toHaveCount(0);
			const hashes = await page
				.locator('main a[href^="#"], main a[href*="#step-"]')
				.evaluateAll((links) =>
					links.map((link) => link.getAttribute("href")?.replace(/^.*#/, "") ?? ""),
				);
			expect(hashes.length).toBeGreaterThan(steps.length);
			const ids = new Set(await page.locator("[id]").evaluateAll((all) => all.map(({ id }) => id)));
			expect([...new Set(hashes.filter((id) => !ids.has(decodeURIComponent(id))))]).toEqual([]);
		});

		test("leads from the start to a step, and from a word to its meaning", async ({ page }) => {
			await page.goto(locate(slug));
			const [, second] = steps;
			await page
				.locator(".overview")
				.getByRole("link", { name: second?.title ?? "" })
				.click();
			await expect(page.locator('[data-step="2"] > h2')).toBeInViewport();
			const word = page.locator('a[href^="#term-"]').first();
			const id = (await word.getAttribute("href"))?.slice(1) ?? "";
			await word.click();
			const meaning = page.locator(`[id="${id}"] dd`);
			await expect(meaning).toBeVisible();
			await expect(meaning).toBeInViewport();
		});
	});

	test.describe(`${slug} on paper`, () => {
		test.use({ viewport: { width: 688, height: 1000 } });

		for (const javaScriptEnabled of [true, false]) {
			test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
				test.use({ javaScriptEnabled });

				test("leaves out what can only be pressed, and the teacher’s notes", async ({ page }) => {
					await page.goto(locate(slug, "?step=2"));
					await page.emulateMedia({ media: "print", colorScheme: "dark" });
					for (const each of await page
						.locator(
							"button, select, .turn, .bar, .menu, .poll, .own-code, .scanner, .notices, .picking",
						)
						.all())
						await expect(each).toBeHidden();
					const titles = await page.locator("[data-step] > h2:visible").allTextContents();
					expect(titles).toEqual(steps.map((step) => step.title));
					for (const notes of await page.locator(".teacher-notes").all())
						await expect(notes).toBeHidden();
					// A link’s edge, which only a pointer shows, may reach into the margin; no word may.
					const beside = (await look(page, "listOutside")).filter((each) => /^beside/.test(each));
					expect(beside).toEqual([]);
				});
			});
		}
	});
}
