import { escapeMarkup } from "../../article/text/escape.ts";
import type { DemoHost } from "./hosts.ts";

/** What the pages of hosts are filled in with. */
export interface DemoSetting {
	/** The site's root, with a slash at the end: `http://127.0.0.1:4180/`. */
	site: string;
	/** The embed below it: `embed/riyadh-talks/matrix/`. */
	embed: string;
	/** Another origin, whose pages have the same paths, with a slash at the end. */
	stranger: string;
	/** Reserved height in CSS pixels. */
	height: number;
}

const article = `<p>The talks went on for four hours. This paragraph stands above the figure, as in any
article, and must not move when the figure arrives.</p>`;
const rest = `<p>This one stands below it: when the reserved height is right, it does not move either.</p>`;

/** The page of a host: its fragment of `hosts/` between two paragraphs, and the meter. */
export function renderHost(host: DemoHost, fragment: string, setting: DemoSetting): string {
	const filled = fragment
		.replaceAll("%EMBED%", () => setting.site + setting.embed)
		.replaceAll("%SITE%", () => setting.site)
		.replaceAll("%STRANGER%", () => setting.stranger + setting.embed)
		.replaceAll("%HEIGHT%", () => String(setting.height));
	return renderPage(
		host.title,
		`<style>.reserved { display: block; min-height: ${setting.height}px }</style>
<script src="/meter.js" data-height="${host.height}" data-bounds="${host.bounds ?? ""}"></script>
<main class="article">
<h1>${escapeMarkup(host.title)}</h1>
${article}
${filled}
${rest}
</main>`,
	);
}

/** The list of all hosts, each with its page in a frame and what was measured there. */
export function renderIndex(hosts: DemoHost[], setting: DemoSetting): string {
	return renderPage(
		"Embeds in their hosts",
		`<main class="index">
<h1>Embeds in their hosts</h1>
<p>Each page below is served from <b id="here"></b> and frames the same figure of <b>${setting.site}</b>,
as a stranger's page would. Beside it stands what the figure asked for and what its host gave it.</p>
<ol>${hosts.map(renderRow).join("\n")}</ol>
</main>
<script src="/index.js"></script>`,
	);
}

function renderRow({ name, title, about }: DemoHost): string {
	return `<li id="${name}">
<div class="facts">
<h2><a href="/hosts/${name}/">${escapeMarkup(title)}</a></h2>
<p>${escapeMarkup(about)}</p>
<p class="measured" aria-live="polite">waiting for the figure</p>
</div>
<iframe src="/hosts/${name}/" title="${escapeMarkup(title)}" loading="lazy"></iframe>
</li>`;
}

function renderPage(title: string, body: string): string {
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/demo.css">
</head>
<body>
${body}
</body>
</html>
`;
}
