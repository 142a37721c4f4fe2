import { expect, test } from "vitest";
import { describeLink } from "./notices.ts";
import { createSession, isInCharge, type PresenterSession, patience } from "./presenter-session.ts";

const base: PresenterSession = {
	...createSession("notes", 2, false),
	...{ projector: "page", presenter: "notes", past: "in-charge" },
};
const tell = (change: Partial<PresenterSession>) => describeLink({ ...base, ...change });
const list = (change: Partial<PresenterSession>) =>
	tell(change)?.remedies.map(({ remedy }) => remedy);

test("windows that are in step have nothing to tell", () => {
	expect(tell({})).toBeNull();
	expect(isInCharge(base)).toBe(true);
	// It has been found, and has not yet heard that it is in charge.
	expect(tell({ presenter: null, past: "new" })).toBeNull();
});

test("before a page has answered, it is being looked for", () => {
	const found = tell({ projector: null, past: "new", presenter: null });
	expect(found).toEqual({ text: "Looking for the projected page.", remedies: [] });
});

test("a page that is closed, ended or was never there is told in other words, and can be opened", () => {
	const closed = tell({ silence: patience });
	const ended = tell({ ended: true });
	const never = tell({ projector: null, silence: patience });
	expect(new Set([closed?.text, ended?.text, never?.text]).size).toBe(3);
	expect(closed?.text).toContain("is not open any more");
	for (const told of [closed, ended, never]) {
		expect(told?.remedies.map(({ remedy }) => remedy)).toEqual(["open"]);
	}
	expect(isInCharge({ ...base, silence: patience })).toBe(false);
});

test("when another page shows the walkthrough, a presenter may follow that one", () => {
	expect(list({ silence: patience, others: { other: 0 } })).toEqual(["open", "follow-other"]);
});

test("a second window is told that there is one, and the first that it was taken over", () => {
	const second = tell({ presenter: "first", past: "refused" });
	expect(second?.text).toBe("The notes are already open in another window.");
	const first = tell({ presenter: "second", past: "replaced" });
	expect(first?.text).toBe("The notes were taken over by another window.");
	for (const told of [first, second]) {
		expect(told?.remedies).toEqual([{ remedy: "take-over", label: "Use this one instead" }]);
	}
});

test("when the other window is closed, this one may be used", () => {
	expect(list({ presenter: null, past: "refused" })).toEqual(["take-over"]);
	expect(tell({ presenter: null, past: "refused" })?.text).toContain("is closed");
});

test("of two projected pages it is said which one is followed", () => {
	const partner = tell({ others: { other: 0 }, isPartner: true });
	const found = tell({ others: { other: 0 } });
	expect(partner?.text).toContain("belongs to this window");
	expect(found?.text).toContain("answered first");
});
