import { expect, test, vi } from "vitest";
import { moveMarks } from "./motion.ts";

/** A mark that stands at a place, as wide as given; leaves out what a browser then shows. */
function makeMark(key: string, x: number, y: number, width = 20) {
	const box = { x, y, width };
	const animate = vi.fn((_: Keyframe[], __: KeyframeAnimationOptions) => null);
	const mark = {
		getAttribute: () => "cell",
		closest: () => ({ dataset: { actor: key, proposal: "nato" } }),
		getBoundingClientRect: () => ({ ...box }),
		animate,
	};
	return { mark, box, animate };
}

function run(marks: { mark: object }[], change: () => void, still = false) {
	vi.stubGlobal("matchMedia", () => ({ matches: still }));
	const root = { querySelectorAll: () => marks.map(({ mark }) => mark) };
	moveMarks(root as unknown as ParentNode, change);
}

test("a mark that stays travels from its old place to its new one, in under 300 ms", () => {
	const moved = makeMark("a", 10, 20);
	run([moved], () => Object.assign(moved.box, { x: 110, y: 15 }));
	const [[frames, options] = []] = moved.animate.mock.calls;
	expect(frames).toEqual([
		{ transform: "translate(-100px, 5px)" },
		{ transform: "translate(0, 0)" },
	]);
	expect(options).toMatchObject({ composite: "add" });
	expect(options?.duration).toBeLessThan(300);
});

test.each([
	["stays where it is", 0, 20, false],
	["moves less than a pixel", 0.5, 20, false],
	["is not shown any more", 100, 0, false],
	["moves for a reader who asked for no motion", 100, 20, true],
])("a mark that %s is left alone", (_, by, width, still) => {
	const mark = makeMark("a", 10, 20);
	run([mark], () => Object.assign(mark.box, { x: 10 + by, width }), still);
	expect(mark.box.x).toBe(10 + by);
	expect(mark.animate).not.toHaveBeenCalled();
});

test("a mark that was not there before appears in its place", () => {
	const [old, fresh] = [makeMark("a", 10, 20), makeMark("b", 300, 20)];
	const marks = [old];
	run(marks, () => marks.splice(0, 1, fresh));
	expect(marks).toEqual([fresh]);
	expect(fresh.animate).not.toHaveBeenCalled();
});
