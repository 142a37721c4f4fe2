import { startEmbed } from "./embed.ts";

/* One figure in somebody else's page: there is nothing to ask in it. */
startEmbed(async () => null);
