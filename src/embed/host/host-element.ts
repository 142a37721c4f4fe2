import { findEmbed } from "./host-frames.ts";

/** CSS pixels kept for a frame when the page does not say how many. */
const usualHeight = 500;

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
			if (!this.isConnected || !this.frame) return;
			if (name === "src") this.show();
			else dress(this.frame, this);
		}

		show() {
			const url = findEmbed(this.getAttribute("src") ?? "", document.baseURI);
			if (!url) return;
			const theme = this.getAttribute("theme");
			// In the address too, so that a dark frame is never light first.
			if (theme) url.searchParams.set("theme", theme);
			this.frame = createFrame(url.href, Number(this.getAttribute("height")));
			dress(this.frame, this);
			this.replaceChildren(this.frame);
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

function createFrame(src: string, height: number): HTMLIFrameElement {
	const frame = document.createElement("iframe");
	frame.loading = "lazy";
	frame.allow = "clipboard-write";
	// By properties: a style attribute falls to the host's policy.
	frame.style.width = "100%";
	frame.style.border = "0";
	frame.style.display = "block";
	frame.style.height = `${height || usualHeight}px`;
	frame.src = src;
	return frame;
}
