import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { hostileSvgs } from "../../../testing/hostile/hostile-svg.ts";
import { readXml } from "./xml.ts";

/** Everything that is told of a document; null when it cannot be read. */
function listen(source: string): unknown[] | null {
	const told: unknown[] = [];
	try {
		readXml(source, {
			open: ({ uri, local, attributes }) =>
				told.push([uri, local, attributes.map((one) => [one.uri, one.local, one.value])]),
			close: () => told.push("/"),
			text: (words) => told.push({ words }),
			instruction: (target) => told.push({ target }),
		});
	} catch (error) {
		if (error instanceof SyntaxError) return null;
		throw error;
	}
	return told;
}

/** The same by another parser. */
function listenElsewhere(source: string): unknown[] | null {
	const told: unknown[] = [];
	const parser = new SaxesParser({ xmlns: true });
	let depth = 0;
	parser.on("opentag", ({ uri, local, attributes }) => {
		const written = Object.values(attributes).map((one) => [one.uri, one.local, one.value]);
		told.push([uri, local, written]);
		depth += 1;
	});
	parser.on("closetag", () => {
		told.push("/");
		depth -= 1;
	});
	// It tells some of the white space around the root and leaves out other: it is nobody's.
	parser.on("text", (words) => {
		if (depth > 0) told.push({ words });
	});
	parser.on("cdata", (words) => told.push({ words }));
	parser.on("processinginstruction", ({ target }) => told.push({ target }));
	parser.on("error", (error) => {
		throw error;
	});
	try {
		parser.write(source).close();
	} catch {
		return null;
	}
	return told;
}

const pieces = [
	...[
		"<a>",
		"</a>",
		"<b:c xmlns:b='u'>",
		"</b:c>",
		"<d e=\"1\" f='&lt;\n2'/>",
		"<g xmlns='v'>",
		"</g>",
	],
	...[
		"<b:h b:i='3'/>",
		"text",
		"&amp;&#65;&#x42;",
		"&no;",
		"&",
		"]]>",
		"<![CDATA[<&]]>",
		"<!-- x -->",
	],
	...[
		"<!-- -- -->",
		"<?p q?>",
		"<?xml version='1.0'?>",
		"<!DOCTYPE a>",
		"\r\n",
		"\ufeff",
		"é",
		"𝒳",
	],
	...[
		"<!DOCTYPE a [<!ELEMENT a ANY> <!-- ] --> <?p ]?>]>",
		"<",
		">",
		'<j k="1"k2="2"/>',
		"<l m='1' m='2'/>",
	],
	...[
		"\u0000",
		"&#0;",
		"<n xmlns:o='w' o:p='4' q='5'/>",
		"</a >",
		"<a\n>",
		"<1/>",
		"<a/ >",
		"<r s=t/>",
	],
];

describe("Reading XML", () => {
	it.each(hostileSvgs)("tells of %s what another parser tells", (source) => {
		expect(listen(source)).toEqual(listenElsewhere(source));
	});

	it("tells what another parser tells of whatever that one can read", () => {
		let read = 0;
		const inner = fc.array(fc.constantFrom(...pieces), { maxLength: 6 });
		const wrapped = fc
			.tuple(
				fc.constantFrom("", "\ufeff", "<?xml version='1.0'?>\n", "<!DOCTYPE a>"),
				inner,
				fc.boolean(),
			)
			.map(([before, some, wraps]) => before + (wraps ? `<a>${some.join("")}</a>` : some.join("")));
		fc.assert(
			fc.property(wrapped, (source) => {
				const other = listenElsewhere(source);
				if (other === null) return;
				read += 1;
				expect(listen(source)).toEqual(other);
			}),
			{ numRuns: 5000 },
		);
		expect(read).toBeGreaterThan(300);
	});

	it.each([
		"",
		"text",
		"<a>",
		"<a></b>",
		"<a/><b/>",
		"<a b/>",
		"<a b='1' b='2'/>",
		"<b:a/>",
		"<a>&b;</a>",
	])("refuses %j", (source) => {
		expect(listen(source)).toBeNull();
	});

	it("refuses what does not end, however long it is", () => {
		for (const piece of ["<", "<!--", "<![CDATA[", "<?a ", "<a ", "&", "<!DOCTYPE a [", "<a b='"]) {
			expect(listen(`<a>${piece.repeat(100_000)}`)).toBeNull();
			expect(listen(piece.repeat(100_000))).toBeNull();
		}
	});
});
