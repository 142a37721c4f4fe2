/* The same, and what draws codes. */

export { encodeQr } from "../poll/encode-qr.ts";
export * from "./begun-parts.ts";
