import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import type { Actor, Model, Statement } from "../src/article/model/types.ts";
import { locateArticle } from "../src/article/parse/article.ts";
import type { Stretch } from "../src/article/text/finding.ts";
import { findStanceChoice } from "../src/classroom/marking/stance-choices.ts";
import { toActorChoice, toProposalChoice } from "../src/desk/form/name-choices.ts";
import { proposeId } from "../src/desk/names/name-forms.ts";
import { listNoteMarks } from "../src/desk/text/marked.ts";
import { createTypist, listWordKeys, readPublished, type Typist } from "./support/desk-hand.ts";
import { expect, test } from "./support/page.ts";

const slug = "riyadh-talks";
const folder = `content/${slug}`;
const source = readFileSync(`${folder}/article.md`, "utf8");

const parse = (article: string) => locateArticle({ slug, file: "article.md", source: article });

/** What is pressed at one place of the article, by what for. */
interface Pressed {
	what: string;
	going: number;
	words: number;
	form: number;
	guessed: boolean;
	/** Of those in the form: who, which stance, about what, and saving it. */
	plain: number;
}

test.use({ permissions: ["clipboard-read", "clipboard-write"], actionTimeout: 20_000 });

/** The folded form is gone, and what came of it is read. */
async function expectFolded(page: Page) {
	await expect(page.locator(".name-form")).toHaveCount(0);
}

async function begin(page: Page, typist: Typist) {
	await page.goto("desk/");
	await expect(page.getByLabel("Paste an article")).toBeVisible();
	// As another program leaves it there.
	await page.evaluate(
		(text) => navigator.clipboard.writeText(text),
		readFileSync(`${folder}/published.txt`, "utf8"),
	);
	await typist.reach("Paste an article");
	await typist.press("Control+V");
	await expect(page.getByRole("heading", { name: "Is this the article?" })).toBeFocused();
	await typist.reach("Headline");
	await typist.press("Enter");
	await expect(page.locator(".line[aria-selected=true]")).toBeFocused();
}

/** Lines of a list of who is who, by id. */
const listLines = (page: Page, what: string) =>
	page
		.locator(`.of-${what} .name-line`)
		.evaluateAll((lines) => lines.map(({ dataset }) => dataset.key?.slice("line-".length) ?? ""));

/** The line of a name; sentences of the article may begin with it too. */
const reachLine = (typist: Typist, name: string, key: string) =>
	typist.reach(new RegExp(`^${name}`), key, "BUTTON");

async function writeId(typist: Typist, id: string, proposed: string) {
	if (id === proposed) return;
	await typist.reach("More");
	await typist.press("Enter");
	await typist.write("Id", id);
}

async function writeActor(typist: Typist, actor: Actor) {
	const { name, kind, role = "", side = "", of = "", aka = [] } = actor;
	await typist.write("Name", name);
	await typist.select("Kind", kind);
	await typist.write("Role", role);
	await typist.write("Side", side);
	await typist.select("Belongs to", of);
	await typist.write("Other names", aka.join(", "));
}

async function declareActors(page: Page, typist: Typist, { actors }: Model) {
	const drafted = await listLines(page, "actors");
	const wanted = new Map(actors.map((one) => [one.id, one]));
	for (const id of drafted.filter((one) => !wanted.has(one))) {
		await typist.reach(/^Kremlin/);
		await typist.press("Enter");
		await typist.reach("Remove");
		await typist.press("Enter");
		await expectFolded(page);
		expect(await listLines(page, "actors")).not.toContain(id);
	}
	// A body before those who belong to it.
	const isBody = ({ id }: Actor) => actors.some(({ of }) => of === id);
	const fresh = actors.filter(({ id }) => !drafted.includes(id));
	for (const actor of fresh.toSorted((one, two) => Number(isBody(two)) - Number(isBody(one)))) {
		await typist.reach(/^New actor/);
		await typist.press("Enter");
		await writeActor(typist, actor);
		await writeId(typist, actor.id, proposeId({ name: actor.name }, new Set(drafted)));
		await typist.press("Enter");
		await expectFolded(page);
		await expect.poll(() => listLines(page, "actors")).toContain(actor.id);
	}
	for (const actor of actors.filter(({ id }) => drafted.includes(id))) {
		await reachLine(typist, actor.name, "Shift+Tab");
		await typist.press("Enter");
		await writeActor(typist, actor);
		await typist.press("Enter");
		await expectFolded(page);
	}
	for (const [index, { id, name }] of actors.entries()) {
		const from = (await listLines(page, "actors")).indexOf(id);
		if (from === index) continue;
		await reachLine(typist, name, from > index ? "Shift+Tab" : "Tab");
		await typist.press("Alt+ArrowUp", from - index);
		await expect.poll(async () => (await listLines(page, "actors")).indexOf(id)).toBe(index);
	}
	expect(await listLines(page, "actors")).toEqual(actors.map(({ id }) => id));
}

async function declareOthers(page: Page, typist: Typist, { proposals, notes }: Model) {
	for (const { id, title, question = "", summary = "" } of proposals) {
		await typist.reach(/^New proposal/);
		await typist.press("Enter");
		await typist.write("Title", title);
		await typist.write("Question", question);
		await typist.write("Summary", summary);
		await writeId(typist, id, proposeId({ title }, new Set()));
		await typist.press("Enter");
		await expectFolded(page);
		await expect.poll(() => listLines(page, "proposals")).toContain(id);
	}
	for (const { id, text } of notes) {
		await typist.reach(/^New note/);
		await typist.press("Enter");
		await typist.write("Note", text);
		await writeId(typist, id, "note");
		await typist.press("Enter");
		await expectFolded(page);
		await expect.poll(() => listLines(page, "notes")).toContain(id);
	}
}

async function declareDetails(page: Page, typist: Typist, model: Model) {
	await typist.reach(/^Language, date and source/);
	await typist.press("Enter");
	await typist.write("Language", model.lang);
	await typist.write("Dateline", model.dateline ?? "");
	await typist.write("Credit", model.credit?.name ?? "");
	await typist.write("Address", model.credit?.url ?? "");
	await typist.write("Marked up by", (model.codedBy ?? []).join(", "));
	await typist.press("Enter");
	await expectFolded(page);
}

/** What the form for new words shows already. */
const readShown = async (page: Page) => ({
	who: await page.getByRole("combobox", { name: "Who", exact: true }).inputValue(),
	about: await page.getByRole("combobox", { name: /^About which proposal/ }).inputValue(),
});

/** It is not the one that is made by itself. */
const hasAddress = ({ id }: Statement) => !/-\d+$/.test(id);

/** Keys that the form asks for under “How it was said”. */
async function sayHow(typist: Typist, { actors }: Model, statement: Statement) {
	const { actor, voice, via, about, if: condition, cue = "" } = statement;
	const named = { "Said about": about, "On behalf of": statement.for };
	await typist.reach(
		"How it was said",
		statement.note || hasAddress(statement) ? "Shift+Tab" : "Tab",
	);
	await typist.press("Enter");
	if (voice === "article") {
		await typist.reach(/^The article says so itself/);
		await typist.press("Space");
	} else await typist.write("Words that signal saying", cue);
	const others = actors.filter(({ id }) => id !== actor).map(toActorChoice);
	for (const id of via) {
		await typist.reach("Passed on by");
		await typist.typeName(others, id);
	}
	for (const [label, id] of Object.entries(named)) {
		if (!id) continue;
		await typist.reach(label);
		await typist.typeName(others, id);
	}
	// Who is open to it is asked for the condition in the form itself.
	if (condition && statement.stance !== "open") await typist.write("Condition", condition.text);
}

/** The one that the form has chosen by the article's own word may be another. */
async function chooseVerb(page: Page, typist: Typist, verb: string) {
	const shown = page.locator(".statement-form").getByLabel("Verb");
	if ((await shown.count()) === 0 || (await shown.inputValue()) === verb) return;
	await typist.reach("Verb", "Shift+Tab");
	await typist.select("Verb", verb);
	await typist.press("Tab");
}

async function noteAside(typist: Typist, note: string | undefined, address: string | null) {
	await typist.reach("Note and address");
	await typist.press("Enter");
	if (note) await typist.select("Editor’s note", note);
	if (address) await typist.write("Address", address);
}

/** Says of the chosen words what a statement says. */
async function fillForm(page: Page, typist: Typist, model: Model, statement: Statement) {
	const { actors, proposals } = model;
	const before = typist.count;
	const { who, about } = await readShown(page);
	const choice = findStanceChoice(statement.verb);
	if (!choice) throw new Error(statement.verb);
	const guessed = who === actors.find(({ id }) => id === statement.actor)?.name;
	if (!guessed) {
		await typist.press("Enter");
		await typist.reach("Who", who === "" ? "Tab" : "Shift+Tab");
		// The focus goes on to the stance by itself.
		await typist.typeName(actors.map(toActorChoice), statement.actor);
	}
	await typist.press(choice.key);
	await expect(page.getByRole("combobox", { name: /^About which proposal/ })).toBeFocused();
	const shown = choice.stance === null ? "" : about;
	const wanted = proposals.find(({ id }) => id === statement.proposal);
	if (wanted && wanted.title !== shown)
		await typist.typeName(proposals.map(toProposalChoice), wanted.id);
	expect((await typist.look()).value).toBe(wanted?.title ?? "");
	const has = await page.getByLabel("Words that signal saying").inputValue();
	// What comes now refines it, and could be left out; saving is one key more.
	const plain = typist.count - before + 1;
	const hasSaid =
		has !== (statement.cue ?? "") ||
		[statement.voice === "article", statement.via.length, statement.about, statement.for].some(
			Boolean,
		) ||
		(statement.if !== undefined && statement.stance !== "open");
	const address = hasAddress(statement) ? statement.id : null;
	await chooseVerb(page, typist, statement.verb);
	if (statement.if && statement.stance === "open")
		await typist.write("Condition", statement.if.text);
	if (statement.note || address) await noteAside(typist, statement.note, address);
	if (hasSaid) await sayHow(typist, model, statement);
	await typist.press("Control+Enter");
	return { guessed, plain };
}

/** What the desk has told last, which a screen reader says. */
const expectTold = (page: Page, words: string | RegExp) =>
	expect(page.locator(".unseen[role=status]")).toHaveText(words);

/** To words of the article, by ↑ ↓ and then by words; how many keys each took. */
async function choose(page: Page, typist: Typist, model: Model, words: Stretch) {
	const before = typist.count;
	const at = await page.locator(".line[aria-selected=true]").getAttribute("id");
	const now = model.sentences.findIndex(({ id }) => `at-${id}` === at);
	const index = model.sentences.findIndex(({ stop }) => words.start < stop);
	const sentence = model.sentences[index];
	if (!sentence) throw new Error("There is no such sentence");
	await typist.press(index > now ? "ArrowDown" : "ArrowUp", Math.abs(index - now));
	const between = typist.count;
	for (const [key, times] of listWordKeys(model, sentence, words)) await typist.press(key, times);
	return { going: between - before, words: typist.count - between };
}

/** Further words of a statement that is marked already. */
async function goOn(page: Page, typist: Typist, model: Model, statement: Statement) {
	for (const words of statement.continued) {
		const chosen = page.locator(".said-here .taken q");
		do {
			await typist.press("m");
			await expect(chosen).toHaveCount(1);
		} while ((await chosen.textContent()) !== statement.quote.exact);
		await typist.press("g");
		await expectTold(page, /^Choose the words/);
		await choose(page, typist, model, words);
		await typist.press("Enter");
		await expectTold(page, "Goes on there.");
	}
}

async function markNote(page: Page, typist: Typist, id: string) {
	await typist.press("Enter");
	await typist.reach("Note and address");
	await typist.press("Enter");
	await typist.select("Editor’s note", id);
	await typist.reach(/^The note alone/);
	await typist.press("Space");
	await typist.press("Control+Enter");
	await expectTold(page, "Marked.");
}

/** Marks everything that is marked in the published article, from its beginning to its end. */
async function markAll(page: Page, typist: Typist, model: Model): Promise<Pressed[]> {
	const notes = listNoteMarks({ model, marks: parse(source).marks });
	const places = [
		...model.statements.map((statement) => ({ ...statement.quote, statement, note: null })),
		...notes.map(({ id, start, stop }) => ({ start, stop, statement: null, note: id })),
	];
	const pressed: Pressed[] = [];
	for (const { start, stop, statement, note } of places.toSorted((a, b) => a.start - b.start)) {
		const keys = await choose(page, typist, model, { start, stop });
		const before = typist.count;
		const how = statement
			? await fillForm(page, typist, model, statement)
			: { guessed: false, plain: 0 };
		if (note) await markNote(page, typist, note);
		await expectTold(page, "Marked.");
		await expect(page.locator(".line[aria-selected=true]")).toBeFocused();
		const what = statement?.id ?? `note ${note}`;
		pressed.push({ what, ...keys, form: typist.count - before, ...how });
		if (statement) await goOn(page, typist, model, statement);
		await typist.press("Escape");
	}
	return pressed;
}

/** What is taken away: the data as a file, the article through the clipboard. */
async function takeAway(page: Page, typist: Typist) {
	await typist.reach("Mark");
	while ((await typist.look()).name !== "Take it away") await typist.press("ArrowRight");
	await typist.press("Enter");
	await expect(page.getByRole("button", { name: "data.json" })).toBeVisible();
	await typist.reach("data.json");
	const coming = page.waitForEvent("download");
	await typist.press("Enter");
	const data = JSON.parse(readFileSync(await (await coming).path(), "utf8")) as Model;
	await typist.reach("Copy the Markdown", "Shift+Tab");
	await typist.press("Enter");
	await expectTold(page, "Copied");
	return { data, article: await page.evaluate(() => navigator.clipboard.readText()) };
}

test("the whole Riyadh article is marked from its published text with keys alone", async ({
	page,
}, { annotations }) => {
	test.setTimeout(600_000);
	const model = readPublished(slug);
	const typist = createTypist(page);
	const tell = (type: string, description: string) => annotations.push({ type, description });
	/** What is counted is told with the test. */
	const section = async (what: string, work: () => Promise<unknown>) => {
		const before = typist.count;
		await work();
		tell("keys", `${what}: ${typist.count - before}`);
	};
	await section("from the pasted text to the desk", () => begin(page, typist));
	await section("actors", async () => {
		await typist.press("w");
		await expect(page.getByRole("heading", { name: "Who is who" })).toBeVisible();
		await declareActors(page, typist, model);
	});
	await section("proposals and notes", () => declareOthers(page, typist, model));
	await section("about the article", () => declareDetails(page, typist, model));
	await typist.press("Escape");
	await expect(page.locator(".line[aria-selected=true]")).toBeFocused();
	let pressed: Pressed[] = [];
	await section("marks", async () => {
		pressed = await markAll(page, typist, model);
	});
	const known = pressed.filter(({ guessed }) => guessed);
	expect(known.length).toBeGreaterThan(10);
	for (const { what, plain } of known) expect(plain, what).toBeLessThanOrEqual(6);
	for (const { what, going, words, form, plain, guessed } of pressed)
		tell(
			"keys",
			`${what}: ${going} to it, ${words} for its words, ${plain} of ${form} in the form for who, stance, proposal and saving${guessed ? "" : ", not guessed"}`,
		);
	const { data, article } = await takeAway(page, typist);
	tell("keys", `in all: ${typist.count}`);
	// Another article of this site is called so already.
	expect({ ...data, slug }).toEqual(model);
	// Notes on words that nobody says are in no data.
	expect(parse(article).article?.prose).toEqual(parse(source).article?.prose);
});
