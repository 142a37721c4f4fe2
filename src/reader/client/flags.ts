/** How an embed is to look, from its query: Datawrapper's names, for those who know them. */
export interface Flags {
	theme: "light" | "dark" | "auto";
	/** Without heading and links around the figure. */
	plain: boolean;
	/** Without paper: the host's own shows. */
	transparent: boolean;
	/** Nothing to press: for a picture of the page. */
	static: boolean;
	/** As high as the frame, and scrolling in it; no height is sent. */
	fitchart: boolean;
}

/** Flags that are there or not, with the attribute of the page each stands for. */
const switches = [
	["plain", "data-bare"],
	["transparent", "data-clear"],
	["static", "data-still"],
	["fitchart", "data-fit"],
] as const;

/** On when it is there and not switched off: as `embed/frame.ts` reads `fitchart`, and Datawrapper does. */
function isOn(value: string | null): boolean {
	return value !== null && value !== "0" && value !== "false";
}

/** Reads `theme` and, for hosts that know Datawrapper, `dark=true|false|auto`. */
function parseTheme(query: URLSearchParams): Flags["theme"] {
	const theme = query.get("theme");
	if (theme === "light" || theme === "dark" || theme === "auto") return theme;
	const dark = query.get("dark");
	if (dark === null || dark === "auto") return "auto";
	return isOn(dark) ? "dark" : "light";
}

/** Reads the flags of a query; what it does not know (pym's, a campaign's) is left alone. */
export function parseFlags(search: string): Flags {
	const query = new URLSearchParams(search);
	const [plain, transparent, still, fitchart] = switches.map(([name]) => isOn(query.get(name)));
	return {
		theme: parseTheme(query),
		plain: Boolean(plain),
		transparent: Boolean(transparent),
		static: Boolean(still),
		fitchart: Boolean(fitchart),
	};
}

/** Sets a theme on the page; `auto` follows the reader's system. */
export function setTheme(root: HTMLElement, theme: Flags["theme"]): void {
	if (theme === "auto") root.removeAttribute("data-theme");
	else root.dataset.theme = theme;
}

/** Sets the flags as attributes of the page, before it is painted. */
export function setFlags(root: HTMLElement, flags: Flags): void {
	setTheme(root, flags.theme);
	for (const [name, attribute] of switches) root.toggleAttribute(attribute, flags[name]);
}
