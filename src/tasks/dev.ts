import { createServer } from "vite";
import { tellFault } from "../site/faults.ts";
import { defineTask, type Form, takePort, takeSome } from "./arguments.ts";

const form: Form = {
	command: "npm run dev",
	about: "Serves the site and redraws it on every save; problems are shown on the page.",
	options: {
		port: takePort("5173, or the next that is free, unless told otherwise"),
		host: takeSome("ADDRESS", "this machine alone unless told otherwise; 0.0.0.0 lets others in"),
		open: { help: "opens the page in a browser" },
	},
};

/** Serves the site as it is being written, as Vite's own command does. */
export const main = defineTask(form, async ({ values, flags }) => {
	const { port, host } = values;
	const server = await createServer({
		server: {
			...(port !== undefined && { port: Number(port) }),
			...(host !== undefined && { host }),
			open: flags.has("open"),
		},
	});
	await server.listen().catch(async (error: unknown) => {
		await server.close();
		throw tellFault(error, "The site cannot be served there.");
	});
	server.printUrls();
	server.bindCLIShortcuts({ print: true });
	return 0;
});
