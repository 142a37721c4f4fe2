import { makeSvg } from "../samples/images.ts";

/*
 * SVG files that run, load or lead somewhere where they are opened by themselves. In each,
 * `alert(1)` or a request to `https://evil.example` is what must not happen.
 */

const evil = "https://evil.example/x";
const html = 'xmlns:h="http://www.w3.org/1999/xhtml"';

const inner = [
	"<script>alert(1)</script>",
	"<script><![CDATA[alert(1)]]></script>",
	`<script href="${evil}.js"/>`,
	`<script xlink:href="data:text/javascript,alert(1)"/>`,
	`<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>`,
	`<g ${html}><h:script>alert(1)</h:script></g>`,
	`<g ${html}><h:iframe src="javascript:alert(1)"/></g>`,
	`<g ${html}><h:img src="x" onerror="alert(1)"/></g>`,
	`<g ${html}><h:link rel="stylesheet" href="${evil}.css"/></g>`,
	`<g ${html}><h:meta http-equiv="refresh" content="0;url=${evil}"/></g>`,
	`<g ${html}><h:object data="${evil}"/></g>`,
	`<g ${html}><h:form action="${evil}"><h:button>x</h:button></h:form></g>`,
	'<foreignObject width="9" height="9"><iframe xmlns="http://www.w3.org/1999/xhtml" src="javascript:alert(1)"/></foreignObject>',
	'<foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(1)"/></foreignObject>',
	'<g xmlns="http://www.w3.org/1999/xhtml"><script>alert(1)</script></g>',
	'<a href="javascript:alert(1)"><rect width="3" height="2"/></a>',
	'<a xlink:href="javascript:alert(1)"><text>x</text></a>',
	'<a xlink:href=" jav&#x09;ascript:alert(1)"><text>x</text></a>',
	`<a href="${evil}" target="_top"><rect width="3" height="2"/></a>`,
	'<rect width="3" height="2" onclick="alert(1)"/>',
	'<rect width="3" height="2" onmouseover="alert(1)" onfocus="alert(1)" tabindex="0"/>',
	'<animate onbegin="alert(1)" attributeName="x" dur="1s"/>',
	'<set attributeName="onmouseover" to="alert(1)"/>',
	'<a><animate attributeName="href" values="javascript:alert(1)"/><text>x</text></a>',
	`<image href="x"><animate attributeName="href" to="${evil}.png"/></image>`,
	'<animateTransform onend="alert(1)" attributeName="transform" dur="1s"/>',
	"<handler xmlns:ev='http://www.w3.org/2001/xml-events' ev:event='load'>alert(1)</handler>",
	'<listener event="load" handler="#a" xmlns="http://www.w3.org/2001/xml-events"/>',
	`<use href="${evil}.svg#a"/>`,
	`<use xlink:href="data:image/svg+xml,&lt;svg id='a' onload='alert(1)'/&gt;#a"/>`,
	`<image href="${evil}.png" width="3" height="2"/>`,
	`<image xlink:href="//evil.example/x.png" width="3" height="2"/>`,
	'<image href="data:image/svg+xml;base64,PHN2ZyBvbmxvYWQ9ImFsZXJ0KDEpIi8+" width="3" height="2"/>',
	'<image href="data:text/html,&lt;script&gt;alert(1)&lt;/script&gt;" width="3" height="2"/>',
	`<filter id="f"><feImage href="${evil}.png"/></filter><rect width="3" height="2" filter="url(#f)"/>`,
	`<rect width="3" height="2" fill="url(${evil}.svg#a)"/>`,
	`<rect width="3" height="2" fill="&#117;rl(${evil}.svg#a)"/>`,
	`<rect width="3" height="2" mask="url('${evil}.svg#a')"/>`,
	`<rect width="3" height="2" style="fill:url(${evil}.svg#a)"/>`,
	`<rect width="3" height="2" style="background:u\\rl(${evil}.png)"/>`,
	`<rect width="3" height="2" cursor="url(${evil}.cur), auto"/>`,
	`<style>@import "${evil}.css";</style>`,
	`<style>@import/**/url(${evil}.css);</style>`,
	`<style>@font-face{font-family:a;src:url(${evil}.woff)}</style><text font-family="a">x</text>`,
	`<style>rect{fill:url("${evil}.svg#a")}</style><rect width="3" height="2"/>`,
	`<style>rect{background-image:image-set("${evil}.png" 1x)}</style><rect width="3" height="2"/>`,
	`<style>rect{background:\\75rl(${evil}.png)}</style><rect width="3" height="2"/>`,
	`<style type="text/css"><![CDATA[@\\69mport "${evil}.css";]]></style>`,
	"<style>&lt;/style&gt;&lt;script&gt;alert(1)&lt;/script&gt;</style>",
	"<title>&lt;script&gt;alert(1)&lt;/script&gt;</title>",
	"<desc><![CDATA[</desc><script>alert(1)</script>]]></desc>",
	"<text>]]&gt;&lt;script&gt;alert(1)&lt;/script&gt;</text>",
	`<cursor href="${evil}.cur"/>`,
	`<font-face><font-face-src><font-face-uri href="${evil}"/></font-face-src></font-face>`,
	`<video xmlns="http://www.w3.org/1999/xhtml" src="${evil}.mp4" autoplay=""/>`,
	`<math xmlns="http://www.w3.org/1998/Math/MathML" href="javascript:alert(1)"><mi>x</mi></math>`,
	'<switch><foreignObject requiredExtensions="x"/><rect onload="alert(1)" width="3" height="2"/></switch>',
	`<discard onbegin="alert(1)"/><mpath href="${evil}"/>`,
	'<metadata><script xmlns="http://www.w3.org/2000/svg">alert(1)</script></metadata>',
	'<linearGradient id="g" href="https://evil.example/x.svg#g"/><rect fill="url(#g)"/>',
];

/** Files that are published, once cleaned. */
export const hostileSvgs: readonly string[] = [
	...inner.map((markup) => makeSvg(markup)),
	makeSvg("", 'onload="alert(1)"'),
	makeSvg("", 'onbegin="alert(1)" onfocusin="alert(1)" tabindex="1" autofocus=""'),
	makeSvg("", `style="background:url(${evil}.png)"`),
	makeSvg("", `xml:base="https://evil.example/"`),
	`<?xml-stylesheet href="${evil}.css"?>${makeSvg()}`,
	`<?xml version="1.0"?><?xml-stylesheet type="text/xsl" href="${evil}.xsl"?>${makeSvg()}`,
	`<s:svg xmlns:s="http://www.w3.org/2000/svg" onload="alert(1)"><s:script>alert(1)</s:script></s:svg>`,
	`\ufeff${makeSvg("<script>alert(1)</script>")}`,
	`<!DOCTYPE svg SYSTEM "${evil}.dtd">${makeSvg("<script>alert(1)</script>")}`,
];

const bomb = (uses: string) => {
	const levels = Array.from(
		{ length: 10 },
		(_, level) => `<g id="a${level + 1}">${uses.replaceAll("@", `a${level}`).repeat(10)}</g>`,
	);
	return makeSvg(`${levels.join("")}<rect id="a0" width="1" height="1"/>`);
};

/** Files that nothing is made of, with the problem that says so. */
export const refusedSvgs: readonly [name: string, text: string, code: string][] = [
	["entities", `<!DOCTYPE svg [<!ENTITY a "b">]>${makeSvg("&a;")}`, "unreadable-image"],
	[
		"an outer entity",
		`<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>${makeSvg("<text>&a;</text>")}`,
		"unreadable-image",
	],
	["a name that is no entity", makeSvg("<text>&nbsp;</text>"), "unreadable-image"],
	["uses in uses", bomb('<use href="#@"/>'), "image-too-large"],
	["uses in uses, by the old name", bomb('<use xlink:href="#@"/>'), "image-too-large"],
	["a use of itself", makeSvg('<g id="a"><use href="#a"/></g>'), "image-too-large"],
	["patterns in patterns", bomb('<rect fill="url(#@)"/>'), "image-too-large"],
	["masks in masks, by style", bomb('<rect style="mask:url(#@)"/>'), "image-too-large"],
	["nothing", "", "unreadable-image"],
	["a page", "<!DOCTYPE html><script>alert(1)</script>", "unreadable-image"],
	["a page as XML", '<html xmlns="http://www.w3.org/1999/xhtml"/>', "unreadable-image"],
	["no namespace", "<svg/>", "unreadable-image"],
	["what is not closed", makeSvg("<g>"), "unreadable-image"],
	["two roots", makeSvg() + makeSvg(), "unreadable-image"],
	["text before it", `x${makeSvg()}`, "unreadable-image"],
	[
		"what is nested too deeply",
		makeSvg("<g>".repeat(300) + "</g>".repeat(300)),
		"unreadable-image",
	],
	["too much", makeSvg(" ".repeat(1024 * 1024)), "image-too-large"],
];
