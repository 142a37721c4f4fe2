import { createElement } from "./element.ts";

/** One code on offer: its words, a field that holds it, and a button that copies it. */
export interface CodeRow {
	element: HTMLLIElement;
	/** Puts a code into the field, with the line for a host's policy and the privacy sentence. */
	write(code: string, policy: string | null, privacy: string): void;
}

/**
 * Copies a field's text. Where the browser refuses (no permission, no secure context), the
 * text is selected, so that the keys for copying work; false then.
 */
async function copyField(field: HTMLTextAreaElement): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(field.value);
		return true;
	} catch {
		field.focus();
		field.select();
		return false;
	}
}

/**
 * Draws one code.
 * @param announce says a sentence to assistive technology
 */
export function createCodeRow(
	{ id, label, use }: { id: string; label: string; use: string },
	announce: (text: string) => void,
): CodeRow {
	const field = createElement("textarea", { className: "code", readOnly: true, rows: 3 });
	field.id = `code-${id}`;
	field.spellcheck = false;
	field.setAttribute("aria-label", `${label}: code`);
	const done = createElement("span", { className: "quiet" });
	const button = createElement("button", { type: "button", className: "copy" }, "Copy");
	button.setAttribute("aria-label", `Copy: ${label}`);
	const allowed = createElement("p", { className: "quiet" });
	const promised = createElement("p", { className: "quiet" });
	const terms = createElement("div", { className: "terms" }, promised, allowed);
	button.addEventListener("click", async () => {
		const text = (await copyField(field)) ? "Copied" : "Selected: copy it with Ctrl+C or ⌘C";
		done.textContent = text;
		announce(`${label}: ${text}`);
	});
	const element = createElement(
		"li",
		{},
		createElement("div", {}, createElement("h3", {}, label), createElement("p", {}, use)),
		createElement("div", {}, field, createElement("p", { className: "do" }, button, done), terms),
	);
	return {
		element,
		write(code, policy, privacy) {
			if (field.value !== code) done.textContent = "";
			field.value = code;
			promised.textContent = privacy;
			allowed.hidden = policy === null;
			allowed.replaceChildren(
				"If your site has a content security policy, add: ",
				createElement("code", {}, policy ?? ""),
			);
		},
	};
}
