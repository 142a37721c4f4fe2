/** What `made-by` says of a walkthrough that was made by rule, until a teacher has read it. */
export const madeByRule = "rule";

/** Stands wherever such a walkthrough is offered. */
export const madeNote = "Made by rule from the editors’ reading; no teacher has read it";
