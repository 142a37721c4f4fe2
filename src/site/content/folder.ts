/** The folder of all articles, from the project's root. */
export const content = "content";
