import Agreement from "../../figures/agreement/Agreement.svelte";
import Attribution from "../../figures/attribution/Attribution.svelte";
import Matrix from "../../figures/matrix/Matrix.svelte";
import Spectrum from "../../figures/spectrum/Spectrum.svelte";
import Counts from "../findings/Counts.svelte";
import Findings from "../findings/Findings.svelte";
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
