import type { HostileCase } from "./hostile.ts";
import { htmlCases } from "./html.ts";
import { linkCases } from "./links.ts";
import { sizeCases } from "./size.ts";
import { textCases } from "./text.ts";

/** Everything that has to end in problems, or as the text it is, in bounded time. */
export const hostileCases: readonly HostileCase[] = [
	...htmlCases,
	...linkCases,
	...textCases,
	...sizeCases,
];
