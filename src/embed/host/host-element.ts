import { findEmbed } from "./host-frames.ts";

/** CSS pixels kept for a frame when the page does not say how many. */
const usualHeight = "500";

/**
 * Defines `<standpoint-embed src title height theme>`: an embed's frame, lazy, titled, with
 * its height reserved. What stands inside the element, a link or a picture, is there for
 * those who have no script, and gives way to the frame.
 */
export function defineElement(): void {
	class StandpointEmbed extends HTMLElement {
		static observedAttributes = ["src", "title", "theme"];
		frame?: HTMLIFrameElement;

		connectedCallback() {
			if (!this.frame) this.show();
		}

		attributeChangedCallback(name: string) {
			if (!this.frame) return;
			if (name === "src") this.show();
			else dress(this.frame, this);
		}

		show() {
			const frame = document.createElement("iframe");
			// Resolved by the browser; nothing is loaded before the frame is on the page.
			frame.src = this.getAttribute("src") ?? "";
			const url = findEmbed(frame.src);
			if (!url) return;
			const theme = this.getAttribute("theme");
			// In the address too, so that a dark frame is never light first.
			if (theme) url.searchParams.set("theme", theme);
			frame.src = url.href;
			frame.loading = "lazy";
			frame.allow = "clipboard-write";
			frame.height = this.getAttribute("height") || usualHeight;
			// Through the object model: a style attribute falls to the host's policy.
			frame.style.cssText = "display:block;width:100%;border:0";
			dress(frame, this);
			this.frame = frame;
			this.replaceChildren(frame);
		}
	}
	// Not before the element's content is there: it has to give way as a whole.
	const define = () => customElements.define("standpoint-embed", StandpointEmbed);
	if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", define);
	else define();
}

function dress(frame: HTMLIFrameElement, element: HTMLElement): void {
	frame.title = element.title;
	const theme = element.getAttribute("theme");
	// Without one the address decides, unless there was one before.
	if (theme || frame.dataset.theme) frame.dataset.theme = theme || "auto";
}
