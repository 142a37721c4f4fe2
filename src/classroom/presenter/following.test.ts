import { expect, test } from "vitest";
import {
	beat,
	chooseClaim,
	createFollowing,
	type Following,
	followOther,
	hear,
	isProjectorHeard,
	patience,
} from "./following.ts";
import type { ChannelMessage } from "./messages.ts";

const state = (
	from: string,
	step: number,
	presenter: string | null = null,
	count = step,
): ChannelMessage => ({
	...{ kind: "state", name: "n", from, count, presenter },
	shown: { step, black: false, revealed: [], more: false },
});
const bye = (from: string, ended = false): ChannelMessage => ({
	kind: "bye",
	name: "n",
	from,
	count: 99,
	ended,
});
const wait = (following: Following, beats: number): Following =>
	beats === 0 ? following : wait(beat(following), beats - 1);
const opened = createFollowing("notes", 0, true);
const typed = createFollowing("notes", 0, false);

test("a window follows the page that opened it, whoever answers first", () => {
	const first = hear(opened, state("other", 4), false);
	expect(first.projector).toBeNull();
	const both = hear(first, state("page", 2), true);
	expect([both.projector, both.shown.step, Object.keys(both.others)]).toEqual([
		"page",
		2,
		["other"],
	]);
	expect(hear(both, state("other", 5), false).shown.step).toBe(2);
});

test("a window that nobody opened follows the page that answers first", () => {
	const following = hear(hear(typed, state("page", 2), false), state("other", 4), false);
	expect([following.projector, following.shown.step]).toEqual(["page", 2]);
	expect(Object.keys(following.others)).toEqual(["other"]);
});

test("when the page that opened it does not answer within a beat, another will do", () => {
	expect(hear(beat(opened), state("other", 4), false).projector).toBe("other");
});

test("an older state that comes late changes nothing; the same one twice neither", () => {
	const following = hear(opened, state("page", 3, null, 8), true);
	expect(hear(following, state("page", 2, null, 7), false)).toEqual(following);
	expect(hear(following, state("page", 3, null, 8), false)).toEqual(following);
});

test("a page is heard until it has been silent for some beats", () => {
	const following = hear(opened, state("page", 1), true);
	expect(isProjectorHeard(wait(following, patience - 1))).toBe(true);
	expect(isProjectorHeard(wait(following, patience))).toBe(false);
	expect(isProjectorHeard(hear(wait(following, patience), state("page", 1), true))).toBe(true);
});

test("a goodbye is not taken for the end at once: the page may only be loaded again", () => {
	const gone = hear(hear(opened, state("page", 3), true), bye("page"), true);
	expect(isProjectorHeard(gone)).toBe(true);
	const again = hear(gone, state("page-again", 3, null, 0), true);
	expect([again.projector, isProjectorHeard(again)]).toEqual(["page-again", true]);
	expect(isProjectorHeard(wait(gone, 2))).toBe(false);
});

test("a showing that has ended is over at once, and goes on when it is begun again", () => {
	const ended = hear(hear(opened, state("page", 3), true), bye("page", true), true);
	expect(isProjectorHeard(ended)).toBe(false);
	expect(isProjectorHeard(hear(ended, state("page", 4), true))).toBe(true);
});

test("a window that lost the page that opened it goes over to no other by itself", () => {
	const lost = wait(hear(opened, state("page", 3), true), patience);
	const still = hear(lost, state("other", 7), false);
	expect([still.projector, still.shown.step]).toEqual(["page", 3]);
	const other = hear(followOther(still), state("other", 7), false);
	expect([other.projector, other.shown.step]).toEqual(["other", 7]);
});

test("a page that this window opened takes the place of the lost one", () => {
	const lost = wait(hear(opened, state("page", 3), true), patience);
	expect(hear(lost, state("reopened", 3, null, 0), true).projector).toBe("reopened");
});

test("a second page that this window opened does not take over from one that answers", () => {
	const following = hear(opened, state("page", 3), true);
	expect(hear(following, state("reopened", 5), true).projector).toBe("page");
});

test("other pages are forgotten when they close or fall silent", () => {
	const following = hear(hear(opened, state("page", 1), true), state("other", 1), false);
	expect(hear(following, bye("other"), false).others).toEqual({});
	expect(wait(following, patience).others).toEqual({});
});

test("a window asks to be in charge until it was sent away", () => {
	expect(chooseClaim(opened)).toBe("none");
	const found = hear(opened, state("page", 1), true);
	expect([found.past, chooseClaim(found)]).toEqual(["new", "free"]);
	const held = hear(found, state("page", 1, "notes"), true);
	expect([held.past, chooseClaim(held)]).toEqual(["in-charge", "free"]);
	const refused = hear(found, state("page", 1, "others"), true);
	expect([refused.past, chooseClaim(refused)]).toEqual(["refused", "none"]);
	const replaced = hear(held, state("page", 1, "others"), true);
	expect([replaced.past, chooseClaim(replaced)]).toEqual(["replaced", "none"]);
	expect(hear(replaced, state("page", 1, null), true).past).toBe("replaced");
	expect(hear(replaced, state("page", 1, "notes"), true).past).toBe("in-charge");
});
