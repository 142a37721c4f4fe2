import type { Fact } from "../facts.ts";
import type { Node } from "./geometry.ts";
import type { Tools } from "./tools.ts";

/**
 * The drawn attribution diagram: where every line begins, what knots it runs
 * through and where it ends is read off the geometry, not off attributes.
 */
export function readAttribution({ ids, join, glyph, leads, ...tools }: Tools): Fact[] {
	const { nodes, distance, nearest, walk } = tools;
	const readLine = (row: Element, speakers: Node[], relays: Node[], targets: Node[]) => {
		const line = row.querySelector<SVGPathElement>(".line");
		const path = walk(line);
		const onward = walk(row.querySelector<SVGPathElement>(".onward"));
		const knots = relays.filter((knot) => path.some((spot) => distance(knot, spot) < 1.6));
		return {
			line: [...(line?.classList ?? [])].filter((name) => name.startsWith("by-")).join(" "),
			from: nearest(path[0], speakers),
			through: knots
				.sort((a, b) => a.x - b.x)
				.map(({ id }) => id)
				.join(" "),
			to: nearest(onward.at(-1), targets),
		};
	};
	const svg = document.querySelector("#figure-attribution svg.drawing");
	if (!svg) return [];
	const relays = nodes(svg, ".relay .knot", "data-actor");
	const about = nodes(svg, ".node .knot", "data-actor");
	const targets = [
		...nodes(svg, ".node .bar", "data-proposal"),
		...about.map((node) => ({ ...node, id: `about ${node.id}` })),
	];
	return [...svg.querySelectorAll("a.row")].map((row, index): Fact => {
		const ends = readLine(row, nodes(svg, ".node .dot", "data-actor"), relays, targets);
		const words = join(row, "text");
		const says = { ...glyph(row), ...ends, at: String(index), words, leads: leads(row) };
		return { form: "attribution", about: ids(row, "data-statement"), says };
	});
}

/** Everybody and everything that the drawn lines lead from, through and to. */
export function readNodes({ ids, join }: Tools): Fact[] {
	return [...document.querySelectorAll("#figure-attribution svg.drawing .node")].map((node) => {
		const end = node.querySelector(".dot") ? "speaker" : "target";
		const id = ids(node, "data-actor") || ids(node, "data-proposal");
		const about = `${end} ${id}`;
		return { form: "attribution, ends", about, says: { name: join(node, "text") } };
	});
}

/** The trail: each statement from its holder through its relays to its words. */
export function readTrail({ list, text, ids, glyph, leads, join }: Tools): Fact[] {
	return list("#figure-attribution .trail a").map((link, index) => ({
		form: "trail",
		about: ids(link, "data-statement"),
		says: {
			...glyph(link),
			at: String(index),
			line: [...link.classList].filter((name) => name.startsWith("by-")).join(" "),
			from: text(link.querySelector(".from")),
			through: join(link, ".thread bdi"),
			words: text(link.querySelector(".said")),
			told: text(link.querySelector("small")),
			leads: leads(link),
		},
	}));
}
