import { announce } from "../../reader/client/announce.ts";
import { type CodeWish, codeKinds, formatCode, formatEmbedAddress } from "../codes/codes.ts";
import { describePrivacy, embedSandbox, formatHostPolicy } from "../codes/codes-terms.ts";
import { highest } from "../host/host-frames.ts";
import { createElement } from "./element.ts";
import { type Choices, createChoices } from "./panel-choices.ts";
import { createPreview } from "./preview.ts";
import { createCodeRow } from "./row.ts";
import { guessSite } from "./site.ts";

/* The embed panel: fetched when it is first opened, it takes the place of the codes on the page. */

/** An address is worth pasting only when the answers of the site know it too. */
const unanswered =
	"The site was built without its own address: from this, other systems make a link, not a frame.";

const inSandbox = "If your system puts embeds into a sandbox, their links open where it has: ";

/** The five codes, the recommended one first and the others folded, and what writes them. */
function createCodes(isAnswered: boolean): { element: HTMLElement; write(wish: CodeWish): void } {
	const rows = codeKinds.map(({ id, label, use }) => {
		const told = id === "oembed" && !isAnswered ? unanswered : use;
		return { ...createCodeRow({ id, label, use: told }, announce), kind: id };
	});
	const list = (some: typeof rows) =>
		createElement("ol", { className: "codes" }, ...some.map(({ element }) => element));
	const [, ...others] = codeKinds.map(({ label }) => label);
	const summary = createElement("summary", {}, `Other codes: ${others.join(", ")}`);
	return {
		element: createElement(
			"div",
			{},
			list(rows.slice(0, 1)),
			createElement("details", {}, summary, list(rows.slice(1))),
		),
		write(wish) {
			for (const { kind, write } of rows) {
				const policy = formatHostPolicy(kind, wish.site);
				write(formatCode(kind, wish), policy, describePrivacy(kind, wish.site));
			}
		},
	};
}

/** What was measured, and what it is good for; null when the embed stays silent. */
function describeMeasure(height: number | null): string {
	if (height === null) return "The preview does not answer: the height in the codes is a guess.";
	const reserved = `${height} px high at this width, which is what the codes reserve.`;
	return height >= highest
		? `${reserved} A frame gets no more, so this one scrolls.`
		: `${reserved} In a narrower column the frame scrolls, unless its script fits it.`;
}

/** Puts preview and codes under the choices, and follows them. */
function createPanel(choices: Choices, known: string): { element: HTMLElement; draw(): void } {
	const { site, warning } = guessSite(location.href, known);
	const codes = createCodes(known !== "");
	const told = createElement("span", {}, "Measuring …");
	const alone = createElement("a", { target: "_blank", rel: "noopener" }, "Open it alone");
	const preview = createPreview((height) => {
		const wish = { ...choices.readWish(), site };
		codes.write(height === null ? wish : { ...wish, height });
		told.textContent = describeMeasure(height);
	});
	const draw = () => {
		const wish = { ...choices.readWish(), site };
		alone.href = formatEmbedAddress({ ...wish, site: new URL("../", location.href).href });
		const height = preview.show(alone.href, wish.title, choices.readWidth());
		codes.write(height === null ? wish : { ...wish, height });
	};
	const element = createElement("div", { className: "panel" }, choices.element, preview.element);
	element.append(createElement("p", { className: "quiet told" }, told, " ", alone));
	if (warning) element.append(createElement("p", { className: "warning" }, warning));
	const sandbox = createElement("code", {}, embedSandbox);
	element.append(codes.element, createElement("p", { className: "quiet" }, inSandbox, sandbox));
	element.addEventListener("change", draw);
	return { element, draw };
}

/**
 * Draws the panel into the open `<details>` in the place of what is there. A link to a
 * figure's code, followed before or from now on, chooses the figure and takes the focus there.
 */
export function startPanel(root: HTMLElement): void {
	const { slug = "", address = "" } = root.dataset;
	const offers = [...root.querySelectorAll<HTMLElement>("[data-view]")];
	const choices = createChoices(
		slug,
		offers.map(({ dataset }) => dataset),
	);
	const panel = createPanel(choices, address);
	const summary = root.querySelector("summary");
	const show = () => {
		panel.draw();
		root.closest("section")?.scrollIntoView({ block: "start" });
		choices.first.focus({ preventScroll: true });
	};
	const led = choices.follow(location.hash);
	root.replaceChildren(...(summary ? [summary] : []), panel.element);
	if (led) show();
	else panel.draw();
	document.addEventListener("click", (event) => {
		const link = (event.target as Element).closest<HTMLAnchorElement>('a[href^="#embed-"]');
		if (!link || !choices.follow(link.hash)) return;
		event.preventDefault();
		show();
	});
}
