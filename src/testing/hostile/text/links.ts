import { afterFrontMatter, type HostileCase, inBody, nameCases } from "./hostile.ts";

/** Addresses that must never become one. */
const links = [
	"[a](javascript:alert(1))",
	"[a](JaVaScRiPt:alert(1))",
	"[a](<java\tscript:alert(1)>)",
	"[a](&#106;avascript:alert(1))",
	"[a](&#x6A;avascript:alert(1))",
	"[a](javascript&colon;alert(1))",
	"[a](java&Tab;script:alert(1))",
	"[a](java&NewLine;script:alert(1))",
	"[a](java&#10;script:alert(1))",
	"[a](&#1;javascript:alert(1))",
	"[a](\u0001javascript:alert(1))",
	"[a](<\u00a0javascript:alert(1)>)",
	"[a](javascript\\:alert(1))",
	"[a](javascript&lpar;1&rpar;&colon;)",
	"[a](vbscript:msgbox(1))",
	"[a](data:text/html,<script>alert(1)</script>)",
	"[a](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
	"[a](blob:https://a.example/x)",
	"[a](file:///etc/passwd)",
	"[a](ftp://a.example)",
	"[a](tel:123)",
	"[a](//evil.example)",
	"[a](///evil.example)",
	"[a](/\\evil.example)",
	"[a](\\\\evil.example)",
	"[a](https:\\\\evil.example)",
	"[a](https:evil.example)",
	"[a](https://user:pass@evil.example)",
	"[a](view-source:https://a.example)",
	"[a](intent://a#Intent;scheme=http;end)",
	"[a][b]\n\n[b]: javascript:alert(1)",
	'[a][b]\n\n[b]: <javascript:alert(1)> "t"',
	"<javascript:alert(1)>",
	"<data:text/html,x>",
	"[*[a]{anna says}*](javascript:alert(1))",
	'[a](https://a.example "\\"><script>alert(1)</script>")',
	'[a](https://a.example/"onmouseover=alert(1))',
	"[a](<https://a.example/><script>alert(1)</script>)",
	"[a](x:y/../z)",
	"[a](\u202ehttps://a.example)",
];

const images = [
	"![a](javascript:alert(1))",
	"![a](https://evil.example/pixel.png)",
	"![a](//evil.example/pixel.png)",
	"![a](data:image/svg+xml,<svg onload=alert(1)>)",
	"![a](data:image/png;base64,AAAA)",
	"![a](/absolute.png)",
	'!["><script>alert(1)</script>](x.png)',
	'![a](x.png "\\" onload=alert(1)")',
	"![a](x&colon;y.png)",
	"![](x.png)",
];

/** SVG and MathML in content, which run code where HTML does not. */
const graphics = [
	"<svg><script>alert(1)</script></svg>",
	"<svg><animate onbegin=alert(1) attributeName=x dur=1s>",
	"<svg><a xlink:href=javascript:alert(1)><text y=20>x</text></a></svg>",
	"<svg><use href=data:image/svg+xml,x#y></svg>",
	"<svg><foreignObject><iframe src=javascript:alert(1)></iframe></foreignObject></svg>",
	"<math href=javascript:alert(1)>x</math>",
	"<svg><set attributeName=onmouseover to=alert(1)>",
];

const credits = [
	"javascript:alert(1)",
	"//evil.example",
	"https://a.example/\\u000a",
	"data:text/html,x",
];

export const linkCases: readonly HostileCase[] = [
	...nameCases("link", inBody, links),
	...nameCases("image", inBody, images),
	...nameCases("graphic", inBody, graphics),
	...nameCases(
		"credit",
		afterFrontMatter,
		credits.map((url) => `credit: {name: x, url: "${url}"}`),
	),
];
