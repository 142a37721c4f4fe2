import { existsSync } from "node:fs";
import { Told, tellFault } from "../site/faults.ts";
import { defineTask, type Form, takePort, takeSome } from "./arguments.ts";
import { runScript, untilStopped } from "./script.ts";
import { startServer } from "./serve.ts";

const form: Form = {
	command: "npm start",
	about: "Builds the site and serves dist/ until it is told to stop.",
	options: {
		port: takePort("4173, or the next that is free, unless told otherwise"),
		host: takeSome(
			"ADDRESS",
			"127.0.0.1, this machine alone; 0.0.0.0 lets a class in the same room in",
		),
	},
};

/** Serves `dist/` until it is told to stop. Gives 0 in the end, 1 when nothing is built yet. */
export const main = defineTask(form, async ({ values }) => {
	// What was mistyped is told before the minutes that a build may take.
	if (!(await runScript("build"))) return 1;
	if (!existsSync("dist/index.html"))
		throw new Told("There is no site in dist/ yet: npm run build makes it.");
	const { port = "4173", host = "127.0.0.1" } = values;
	const options = { root: "dist", port: Number(port), host, spare: port === "0" ? 0 : 20 };
	const server = await startServer(options).catch((error: unknown) => {
		throw tellFault(error, `The site cannot be served at port ${port} of ${host}.`);
	});
	return untilStopped(`Standpoint is at ${server.url}`, server);
});
