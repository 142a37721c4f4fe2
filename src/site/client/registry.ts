import Counts from "../../view/Counts.svelte";
import Agreement from "../../view/figures/Agreement.svelte";
import Attribution from "../../view/figures/Attribution.svelte";
import Matrix from "../../view/figures/Matrix.svelte";
import Spectrum from "../../view/figures/Spectrum.svelte";
import Findings from "../../view/findings/Findings.svelte";
import type { Island } from "./hydrate.svelte.ts";

/** The parts of a reader's page that can be drawn anew, by the name of their place. */
export const islands: Record<string, Island> = {
	counts: Counts,
	matrix: Matrix,
	spectrum: Spectrum,
	attribution: Attribution,
	agreement: Agreement,
	findings: Findings,
};
