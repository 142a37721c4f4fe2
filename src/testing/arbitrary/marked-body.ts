import fc from "fast-check";

const piece = fc.constantFrom(
	...["No", "never", "“Go,”", "she", "said.", "*em*", "**strong words**", "[link](https://a.org)"],
	...["`code`", "&amp;", "\\[", "\\*", "[x y]{anna says}", "é", "日本", "😀", "a | b", "_a_"],
	...["[a *b*]{anna says; ben asks}", "[c]{+anna-says-1}", "[d]{note=why}", "\\\\", "“Aurora”"],
	...["[[e]{ben backs ferry id=ferry} f]{anna,ben backs bridge}", "[g]{+ferry}", "24.", "~~h~~"],
);
const line = fc.array(piece, { minLength: 1, maxLength: 6 }).map((words) => words.join(" "));
const lead = fc.constantFrom("", "", "", "> ", "- ", "## ", "| a |\n|---|\n| ");

/** The body of an article with marks of every kind, for `toSource`. */
export const arbitraryMarkedBody: fc.Arbitrary<string> = fc
	.array(fc.tuple(lead, fc.array(line, { minLength: 1, maxLength: 2 })), {
		minLength: 1,
		maxLength: 4,
	})
	.map((list) => list.map(([start, lines]) => start + lines.join("\n")).join("\n\n"));
