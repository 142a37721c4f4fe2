import { EditorView } from "@codemirror/view";

const field = {
	font: "inherit",
	fontSize: "0.875rem",
	color: "var(--ink)",
	background: "var(--paper)",
	border: "1px solid var(--strong-rule)",
	borderRadius: "3px",
	minHeight: "1.75rem",
};

const frame = {
	"&": { height: "100%", color: "var(--ink)", background: "var(--raised)" },
	// The ring of the house, inside: what is around may be scrolled.
	"&.cm-focused": { outline: "3px solid var(--link)", outlineOffset: "-3px" },
	".cm-scroller": { font: "0.875rem / 1.6 var(--mono)", overflow: "auto" },
	".cm-content": { caretColor: "var(--ink)", padding: "0.5rem 0" },
	".cm-line": { padding: "0 0.75rem" },
	".cm-specialChar": { color: "var(--opposes)" },
	".cm-chosen": {
		background: "var(--highlight)",
		borderBottom: "2px solid var(--highlight-edge)",
	},
	// Who writes here knows where that is.
	"&.cm-focused .cm-chosen": { background: "none" },
};

/** Stances and notation in the colours of the figures; a hue is never all that tells two apart. */
const colours = {
	".cm-bracket, .cm-sign": { color: "var(--muted)", fontWeight: "700" },
	".cm-braces": { fontSize: "0.95em" },
	".cm-actor": { fontWeight: "700" },
	".cm-proposal": { textDecoration: "underline dotted", textUnderlineOffset: "0.2em" },
	".cm-key, .cm-front-key": { color: "var(--muted)", fontStyle: "italic" },
	".cm-value": { color: "var(--ink)" },
	".cm-verb": { color: "var(--muted)", fontWeight: "600" },
	".cm-verb.cm-proposes, .cm-verb.cm-supports": { color: "var(--supports)" },
	".cm-verb.cm-open": { color: "var(--open-text)" },
	".cm-verb.cm-mixed": { color: "var(--mixed-text)" },
	".cm-verb.cm-opposes": { color: "var(--opposes)" },
	".cm-heading, .cm-strong": { fontWeight: "700" },
	".cm-emphasis": { fontStyle: "italic" },
	".cm-link": { color: "var(--link)" },
	".cm-code": { color: "var(--muted)" },
	".cm-marker, .cm-fence, .cm-comment": { color: "var(--muted)" },
	".cm-comment": { fontStyle: "italic" },
};

/** An error is a wave, a warning is dots: told apart without their colour. */
const problems = {
	".cm-lintRange": {
		backgroundImage: "none",
		padding: "0",
		textDecorationThickness: "2px",
		textUnderlineOffset: "0.25em",
		textDecorationSkipInk: "none",
	},
	".cm-lintRange-error": { textDecorationLine: "underline", textDecorationStyle: "wavy" },
	".cm-lintRange-warning": { textDecorationLine: "underline", textDecorationStyle: "dotted" },
	".cm-lintRange-error, .cm-lintRange-warning": { textDecorationColor: "var(--opposes)" },
	".cm-lintRange-active": { backgroundColor: "var(--highlight)" },
	".cm-lintPoint:after": { borderBottomColor: "var(--opposes)" },
	".cm-diagnostic": { padding: "0.4rem 0.6rem", maxWidth: "26rem" },
	".cm-diagnostic-error": { borderLeft: "5px solid var(--opposes)" },
	".cm-diagnostic-warning": { borderLeft: "5px dotted var(--opposes)" },
	".cm-hint": { color: "var(--muted)" },
};

const tooltips = {
	".cm-tooltip": {
		font: "0.875rem / 1.4 var(--sans)",
		color: "var(--ink)",
		background: "var(--raised)",
		border: "1px solid var(--strong-rule)",
		borderRadius: "3px",
		overflowWrap: "anywhere",
	},
	".cm-tooltip.cm-tooltip-autocomplete > ul": {
		fontFamily: "var(--sans)",
		minWidth: "min(16rem, 90vw)",
		maxWidth: "min(36rem, 95vw)",
		maxHeight: "20rem",
	},
	".cm-tooltip.cm-tooltip-autocomplete > ul > li": {
		display: "flow-root",
		padding: "0.25rem 0.5rem",
		lineHeight: "1.25rem",
	},
	".cm-tooltip-autocomplete ul li[aria-selected]": {
		color: "var(--ink)",
		background: "var(--highlight)",
		outline: "2px solid var(--link)",
		outlineOffset: "-2px",
	},
	".cm-completionLabel": { fontFamily: "var(--mono)" },
	".cm-completionDetail": { fontStyle: "normal", color: "var(--muted)" },
	".cm-tooltip-autocomplete li[aria-selected] .cm-completionDetail": { color: "var(--ink)" },
	".cm-completionListIncompleteTop:before, .cm-completionListIncompleteBottom:after": {
		opacity: "1",
	},
};

const search = {
	".cm-panels": { color: "var(--ink)", background: "var(--tint)" },
	".cm-panels.cm-panels-top": { borderBottom: "1px solid var(--rule)" },
	".cm-panel.cm-search": {
		font: "0.875rem / 1.4 var(--sans)",
		display: "flex",
		flexWrap: "wrap",
		gap: "0.35rem 0.5rem",
		alignItems: "center",
		padding: "0.5rem 3rem 0.5rem 0.5rem",
	},
	".cm-panel.cm-search br": { display: "none" },
	// It selects several stretches at once, of which there is never more than one here.
	'.cm-panel.cm-search button[name="select"]': { display: "none" },
	".cm-panel.cm-search label": {
		display: "inline-flex",
		alignItems: "center",
		minHeight: "1.5rem",
	},
	".cm-panel.cm-search label, .cm-panel.cm-search input": { fontSize: "0.875rem", margin: "0" },
	'.cm-panel.cm-search input[type="checkbox"]': {
		width: "1.25rem",
		height: "1.25rem",
		marginInlineEnd: "0.35rem",
	},
	".cm-textfield": { ...field, padding: "0.2rem 0.4rem", maxWidth: "100%" },
	".cm-button": { ...field, backgroundImage: "none", padding: "0.2rem 0.6rem", margin: "0" },
	".cm-button:active": { backgroundImage: "none" },
	'.cm-panel.cm-search button[name="close"]': {
		width: "2rem",
		height: "2rem",
		top: "0.35rem",
		right: "0.5rem",
		fontSize: "1.25rem",
		color: "var(--ink)",
		cursor: "pointer",
	},
	":is(input, button):focus-visible": { outline: "3px solid var(--link)", outlineOffset: "1px" },
	".cm-searchMatch": { background: "var(--related)", outline: "1px solid var(--strong-rule)" },
	".cm-searchMatch-selected": { background: "var(--highlight)", outlineWidth: "2px" },
};

/** How the editor looks: the house's own colours, which follow light, dark and forced ones. */
export const editorLook = EditorView.theme({
	...{ ...frame, ...colours },
	...{ ...problems, ...tooltips, ...search },
});
