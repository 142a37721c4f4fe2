/**
 * The colours of the style sheet's tokens (`page/tokens.css`) for what is drawn where no style sheet reaches:
 * pictures that stand alone. A test reads the style sheet and proves that they are equal.
 */

export type Theme = "light" | "dark";

export const themes: readonly Theme[] = ["light", "dark"];

/** Colours as `#rrggbb`, named as the tokens are; what each is for is told there. */
export interface Palette {
	paper: string;
	ink: string;
	muted: string;
	rule: string;
	strongRule: string;
	tint: string;
	supports: string;
	open: string;
	mixed: string;
	opposes: string;
	quiet: string;
	/** As text: 4.5:1. */
	openText: string;
	mixedText: string;
}

export const palettes: Readonly<Record<Theme, Palette>> = {
	light: {
		paper: "#fbfaf7",
		ink: "#1b1b1a",
		muted: "#5e5d58",
		rule: "#dcd9d1",
		strongRule: "#6f6d67",
		tint: "#f3f0e9",
		supports: "#0b5cad",
		open: "#2f82c8",
		mixed: "#6e6d69",
		opposes: "#b34700",
		quiet: "#85837c",
		openText: "#2069a8",
		mixedText: "#5e5d58",
	},
	dark: {
		paper: "#15171a",
		ink: "#ecebe7",
		muted: "#a8a69f",
		rule: "#363a40",
		strongRule: "#8a8880",
		tint: "#202328",
		supports: "#6fb1ff",
		open: "#4a92e0",
		mixed: "#9a9a9a",
		opposes: "#ff9a52",
		quiet: "#85837c",
		openText: "#7ab2ef",
		mixedText: "#b0aea8",
	},
};
