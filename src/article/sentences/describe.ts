/**
 * The generated sentences: the single source of what stands at a glance, in the labels of
 * marks, in the titles of the diagrams and in their text alternatives.
 */
export { describeAgreement } from "./agreement-sentence.ts";
export { describeStatement } from "./labels.ts";
export { describeProposal } from "./proposal-sentence.ts";
export {
	describeAttribution,
	describeMatrix,
	describeSpectrum,
} from "./takeaways.ts";
