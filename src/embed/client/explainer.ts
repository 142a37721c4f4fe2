import { openInlineAsking } from "../../reader/client/asking-inline.ts";
import { startEmbed } from "./embed.ts";

/* The whole explainer in somebody else's page: one file, which holds its answers itself. */
startEmbed(openInlineAsking);
