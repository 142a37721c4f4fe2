import { createBuilder } from "vite";
import { tellFault } from "../site/faults.ts";
import { defineTask, type Form } from "./arguments.ts";

const form: Form = {
	command: "npm run build",
	about:
		"Writes the site to dist/. Content with errors is refused, and dist/ is then as it was.\nSTANDPOINT_URL and STANDPOINT_PICTURES are explained in README.md.",
	options: {},
};

/** Builds the site, as Vite's own command does. */
export const main = defineTask(form, async () => {
	const builder = await createBuilder({}, null).catch((error: unknown) => {
		throw tellFault(error, "The build could not begin; dist/ is as it was.");
	});
	await builder.buildApp();
	return 0;
});
