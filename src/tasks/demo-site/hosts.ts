/** A page that frames an embed, as some publisher's does. */
export interface DemoHost {
	/** Its file in `hosts/`, and its folder of the demo: `/hosts/<name>/`. */
	name: string;
	title: string;
	/** What is real about it, in a sentence. */
	about: string;
	/** What the frame must have in the end: its content's height, or what was reserved. */
	height: "content" | "reserved" | "any";
	/** Pixels between which the host keeps its frames, when it does. */
	bounds?: [number, number];
}

/** All of them, in the order of the index. */
export const demoHosts: DemoHost[] = [
	host("embed-js", "embed.js", "Our own script beside a plain iframe."),
	host("element", "<standpoint-embed>", "Our custom element, with a link for readers without it."),
	host(
		"many",
		"Several embeds",
		"Three embeds, one added later, beside another maker's frame.",
		"any",
	),
	host("boxed", "Boxed", "The same in a box of the host's, as style sheets make them.", "any"),
	host("sandbox", "embed.js, sandboxed", "Sandboxed without an origin, beside our script."),
	host(
		"sandbox-named",
		"embed.js, sandboxed and named",
		'The same, trusted with the page\'s address by data-origins="null".',
		"any",
	),
	host("own-copy", "Own copy", "A copy of our script on the host's server, which names our site."),
	host("module", "Own module", "A copy in a module; what stands around the frame names our site."),
	host("unnamed", "Unnamed", "A copy that names nobody listens to nobody.", "reserved"),
	host("foreign", "Stranger", "An embed beside a stranger's page at an embed's address.", "any"),
	host("datawrapper", "Datawrapper", "Datawrapper's embed.js, from its package."),
	host("pym", "pym.js 1.3", "NPR's script, from its package."),
	host("iframe-resizer-4", "iframe-resizer 4", "The last version under MIT, from its package."),
	host("iframe-resizer-5", "iframe-resizer 5", "The version under GPL, from its package."),
	host("newswire", "@newswire/frames", "From its package; speaks AMP's and pym's words."),
	{
		...host(
			"wordpress",
			"WordPress",
			"oEmbed of an untrusted site: hidden, sandboxed, 200 to 1000 px.",
		),
		bounds: [200, 1000],
	},
	host("amp", "AMP", "amp-iframe: below the first screen, heights granted by its rules."),
	host("medium", "Medium", "Also Infogram and Embedly: the address of the frame has to match."),
	host("canvas", "Canvas LMS", "A learning platform: lti.frameResize."),
	host("h5p", "H5P", "Its resizer, with greeting and preparation."),
	host("guardian", "The Guardian", "iframe-messenger, with the id of a message checked."),
	host("late", "Late listener", "Begins to listen after three seconds."),
	host("hidden", "Hidden", "In a closed tab first, or without width.", "any"),
	host("resizes-back", "Resizes back", "Answers every height with another width.", "any"),
	host("hostile", "Hostile", "Posts everything that can be posted, five times a second.", "any"),
	host("plain", "No script", "A plain iframe keeps the height that was reserved.", "reserved"),
	host("plain-sandbox", "No script, sandboxed", "The same without an origin.", "reserved"),
];

function host(
	name: string,
	title: string,
	about: string,
	height: DemoHost["height"] = "content",
): DemoHost {
	return { name, title, about, height };
}
