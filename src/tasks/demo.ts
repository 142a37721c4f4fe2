import { existsSync } from "node:fs";
import { Told, tellFault } from "../site/faults.ts";
import { defineTask, type Form, takePort, takeSome } from "./arguments.ts";
import { startDemo } from "./demo-site/server.ts";
import { runScript, untilStopped } from "./script.ts";

const form: Form = {
	command: "npm run embed:demo",
	about:
		"Builds the site, serves it on one origin and pages of many kinds of hosts on another, until\nit is told to stop.",
	options: {
		port: takePort("4180 unless told otherwise; the hosts get the next"),
		embed: takeSome(
			"PATH",
			"the embed that is shown: embed/riyadh-talks/matrix/ unless told otherwise",
		),
	},
};

/** Serves the demo until it is told to stop. Gives 0 in the end, 1 when nothing is built yet. */
export const main = defineTask(form, async ({ values }) => {
	const { port = "4180", embed = "embed/riyadh-talks/matrix/" } = values;
	// What was mistyped is told before the minutes that a build may take.
	if (!(await runScript("build"))) return 1;
	if (!existsSync(`dist/${embed}index.html`))
		throw new Told(`There is no dist/${embed} yet: npm run build makes it.`);
	const demo = await startDemo({ root: "dist", port: Number(port), embed }).catch(
		(error: unknown) => {
			throw tellFault(error, `The demo cannot be served at port ${port}.`);
		},
	);
	return untilStopped(`The embeds in their hosts: ${demo.url}`, demo);
});
