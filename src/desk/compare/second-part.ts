/* What comparing needs, fetched when it is first shown: it reads articles, as the worker does. */

export { default as SecondReader } from "./SecondReader.svelte";
export { SecondReading } from "./second-reading.svelte.ts";
