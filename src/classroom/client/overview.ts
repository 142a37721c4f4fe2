import { startOverview } from "./overview-place.ts";

/* The teacher's overview, a page of its own. */

startOverview();
