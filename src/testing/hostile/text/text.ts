import { afterFrontMatter, type HostileCase, inBody, inFrontMatter, nameCases } from "./hostile.ts";

/** Text that reads otherwise than it is stored. */
const bidi = [
	"a \u202ereversed\u202c b",
	"a \u2066isolated\u2069 b",
	"[a \u202e b]{anna says}",
	'[a]{anna says cue="\u202ea"}',
	"[a]{\u202eanna says}",
	"a &#x202E; b",
	"a &#8238; b",
	"`a \u202e b`",
	"\u200ea \u200f b \u061c",
	"[a](https://a.example/\u202egnp.exe)",
	"![a\u202e](x.png)",
];

/** Letters and spaces that look like others, or like nothing. */
const lookAlikes = [
	"[a]{\u0430nna says}",
	"[a]{anna s\u0430ys}",
	"[a]{anna says id=\u0430nna}",
	"[a]{anna\u00a0says}",
	"[a]{anna\u200b says}",
	"P\u0430ypal and \u0410nna",
	"a\u200bb\u2060c\ufeffd\u00ade",
	"a\u2028b\u2029c",
	"\ufff9a\ufffab\ufffb",
	"a\u{e0041}\u{e0042}b",
	"\ud800 alone \udc00",
	"a\u0000b\u0007c\u001b[31md\u007fe\u0085f",
	"&#0; &#x1b;[2J &#xD800; &#x110000;",
	`a${"\u0301".repeat(500)}`,
];

const yaml = [
	"title: &a [*a, *a]",
	"title: *a",
	`a: &a [x, x]\n${Array.from({ length: 30 }, (_, index) => `k${index}: &k${index} [*a, *a, *a]`).join("\n")}`,
	"title: !!js/function 'function () { return 1 }'",
	"title: !<tag:yaml.org,2002:js/undefined> x",
	"%YAML 1.1\n---\ntitle: a",
	"title: a\n...\n---\ntitle: b",
	"<<: {title: a}",
	"__proto__: {title: a}",
	"constructor: {prototype: {title: a}}",
	"? {a: b}\n: c",
	"? [a]\n: c",
	"title: {__proto__: {a: b}}",
	"actors:\n  __proto__:\n    name: a\n    kind: person",
	"proposals:\n  constructor:\n    title: a",
	"notes:\n  __proto__: a",
	'title: "\\u202Ea\\0b\\x1b[31m"',
	"title: [a]{anna says}",
	"title:\n  - a",
	"- a\n- b",
	"a",
	"title: a\ntitle: b",
	"\ttitle: a",
	`title: ${"[".repeat(3000)}`,
	`title: ${"{a: ".repeat(2000)}`,
	`title: ${"- ".repeat(3000)}`,
	"title: |\n  a\n b",
	"title: <script>alert(1)</script>",
	"title: '[x](javascript:alert(1))'",
	"title: a\nlang: '\"><script>'",
	"title: a\nlang: ../../x",
];

const more = [
	"notes:\n  n: <script>alert(1)</script>",
	"notes:\n  n: '[a](javascript:alert(1)) ![b](https://evil.example/x.png)'",
	"notes:\n  n: '[a]{anna rejects bridge}'",
	"dek: '<img src=x onerror=alert(1)> [a](data:text/html,x)'",
	"coded-by: [<b>x</b>, {a: b}]",
	'dateline: "\\u2066x"',
];

export const textCases: readonly HostileCase[] = [
	...nameCases("bidi", inBody, bidi),
	...nameCases("look-alike", inBody, lookAlikes),
	...nameCases("yaml", inFrontMatter, yaml),
	...nameCases("front-matter", afterFrontMatter, more),
];
