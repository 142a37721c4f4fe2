import { hasEnoughAgreement, listAgreements } from "../../article/model/agreement.ts";
import type { Model } from "../../article/model/types.ts";
import Agreement from "../../figures/agreement/Agreement.svelte";
import Attribution from "../../figures/attribution/Attribution.svelte";
import Matrix from "../../figures/matrix/Matrix.svelte";
import Contested from "../../figures/spectrum/Contested.svelte";
import Spectrum from "../../figures/spectrum/Spectrum.svelte";
import Counts from "../findings/Counts.svelte";
import Findings from "../findings/Findings.svelte";
import type { Island } from "./hydrate.svelte.ts";

/** The parts of a reader's page that can be drawn anew, by the name of their place. */
export const islands: Record<string, Island> = {
	counts: Counts,
	contested: Contested,
	matrix: Matrix,
	spectrum: Spectrum,
	attribution: Attribution,
	agreement: Agreement,
	findings: Findings,
};

/** Names of those that an article has anything to show in: no part only says that it is empty. */
export function listIslands(model: Model): string[] {
	const absent = [
		...(hasEnoughAgreement(listAgreements(model)) ? [] : ["agreement"]),
		...(model.proposals.length > 0 ? [] : ["contested", "matrix", "spectrum"]),
	];
	return Object.keys(islands).filter((name) => !absent.includes(name));
}
