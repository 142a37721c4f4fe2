/* What steps need and the start does not. */

export { default as MarkItYourself } from "../walkthrough/MarkItYourself.svelte";
export { default as Question } from "../walkthrough/Question.svelte";
export { drawClass } from "./class-pictures.ts";
