import { expect, test } from "vitest";
import type { ChannelMessage } from "./messages.ts";
import {
	awaitHeartbeat,
	chooseClaim,
	createSession,
	followOther,
	hearProjector,
	isInCharge,
	isProjectorHeard,
	type PresenterSession,
	patience,
	takeOver,
} from "./presenter-session.ts";

const state = (from: string, step: number, presenter: string | null = null): ChannelMessage => ({
	...{ kind: "state", name: "n", from, presenter },
	shown: { step, black: false, revealed: [], more: false, unanswered: false },
});
const bye = (from: string, ended = false): ChannelMessage => ({
	kind: "bye",
	name: "n",
	from,
	ended,
});
const wait = (session: PresenterSession, beats: number): PresenterSession =>
	beats === 0 ? session : wait(awaitHeartbeat(session), beats - 1);
const opened = createSession("notes", 0, true);
const typed = createSession("notes", 0, false);

test("a window follows the page that opened it, whoever answers first", () => {
	const first = hearProjector(opened, state("other", 4), false);
	expect(first.projector).toBeNull();
	const both = hearProjector(first, state("page", 2), true);
	expect([both.projector, both.shown.step, Object.keys(both.others)]).toEqual([
		"page",
		2,
		["other"],
	]);
	expect(hearProjector(both, state("other", 5), false).shown.step).toBe(2);
});

test("a window that nobody opened follows the page that answers first", () => {
	const session = hearProjector(
		hearProjector(typed, state("page", 2), false),
		state("other", 4),
		false,
	);
	expect([session.projector, session.shown.step]).toEqual(["page", 2]);
	expect(Object.keys(session.others)).toEqual(["other"]);
});

test("when the page that opened it does not answer within a heartbeat, another will do", () => {
	expect(hearProjector(awaitHeartbeat(opened), state("other", 4), false).projector).toBe("other");
});

test("a window that takes over is in charge at once, and hears if another was quicker", () => {
	const free = hearProjector(opened, state("page", 3, "other"), true);
	expect([free.past, isInCharge(free)]).toEqual(["refused", false]);
	const taken = takeOver(free);
	expect(isInCharge(taken)).toBe(true);
	// What the page said before it heard the claim takes nothing away for good.
	const late = hearProjector(taken, state("page", 3, "other"), true);
	expect([late.past, isInCharge(late)]).toEqual(["replaced", false]);
	expect(isInCharge(hearProjector(late, state("page", 3, "notes"), true))).toBe(true);
});

test("the same state twice changes nothing", () => {
	const session = hearProjector(opened, state("page", 3), true);
	expect(hearProjector(session, state("page", 3), true)).toEqual(session);
	expect(hearProjector(session, state("page", 3), false)).toEqual(session);
});

test("a page is heard until it has been silent for some beats", () => {
	const session = hearProjector(opened, state("page", 1), true);
	expect(isProjectorHeard(wait(session, patience - 1))).toBe(true);
	expect(isProjectorHeard(wait(session, patience))).toBe(false);
	expect(isProjectorHeard(hearProjector(wait(session, patience), state("page", 1), true))).toBe(
		true,
	);
});

test("a goodbye is not taken for the end at once: the page may only be loaded again", () => {
	const gone = hearProjector(hearProjector(opened, state("page", 3), true), bye("page"), true);
	expect(isProjectorHeard(gone)).toBe(true);
	const again = hearProjector(gone, state("page-again", 3), true);
	expect([again.projector, isProjectorHeard(again)]).toEqual(["page-again", true]);
	expect(isProjectorHeard(wait(gone, 2))).toBe(false);
});

test("a showing that has ended is over at once, and goes on when it is begun again", () => {
	const ended = hearProjector(
		hearProjector(opened, state("page", 3), true),
		bye("page", true),
		true,
	);
	expect(isProjectorHeard(ended)).toBe(false);
	expect(isProjectorHeard(hearProjector(ended, state("page", 4), true))).toBe(true);
});

test("a window that lost the page that opened it goes over to no other by itself", () => {
	const lost = wait(hearProjector(opened, state("page", 3), true), patience);
	const still = hearProjector(lost, state("other", 7), false);
	expect([still.projector, still.shown.step]).toEqual(["page", 3]);
	const other = hearProjector(followOther(still), state("other", 7), false);
	expect([other.projector, other.shown.step]).toEqual(["other", 7]);
});

test("a page that this window opened takes the place of the lost one", () => {
	const lost = wait(hearProjector(opened, state("page", 3), true), patience);
	expect(hearProjector(lost, state("reopened", 3), true).projector).toBe("reopened");
});

test("a second page that this window opened does not take over from one that answers", () => {
	const session = hearProjector(opened, state("page", 3), true);
	expect(hearProjector(session, state("reopened", 5), true).projector).toBe("page");
});

test("other pages are forgotten when they close or fall silent", () => {
	const session = hearProjector(
		hearProjector(opened, state("page", 1), true),
		state("other", 1),
		false,
	);
	expect(hearProjector(session, bye("other"), false).others).toEqual({});
	expect(wait(session, patience).others).toEqual({});
});

test("a window asks to be in charge until it was sent away", () => {
	expect(chooseClaim(opened)).toBe("none");
	const found = hearProjector(opened, state("page", 1), true);
	expect([found.past, chooseClaim(found)]).toEqual(["new", "free"]);
	const held = hearProjector(found, state("page", 1, "notes"), true);
	expect([held.past, chooseClaim(held)]).toEqual(["in-charge", "free"]);
	const refused = hearProjector(found, state("page", 1, "others"), true);
	expect([refused.past, chooseClaim(refused)]).toEqual(["refused", "none"]);
	const replaced = hearProjector(held, state("page", 1, "others"), true);
	expect([replaced.past, chooseClaim(replaced)]).toEqual(["replaced", "none"]);
	expect(hearProjector(replaced, state("page", 1, null), true).past).toBe("replaced");
	expect(hearProjector(replaced, state("page", 1, "notes"), true).past).toBe("in-charge");
});
