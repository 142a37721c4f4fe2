import { createServer, type ViteDevServer } from "vite";
import { tellFault } from "../site/faults.ts";
import { defineTask, type Form, type Given, takePort, takeSome } from "./arguments.ts";

/** Where development listens. */
export const devOptions: Form["options"] = {
	port: takePort("5173, or the next that is free, unless told otherwise"),
	host: takeSome("ADDRESS", "this machine alone unless told otherwise; 0.0.0.0 lets others in"),
	open: { help: "opens the page in a browser" },
};

const form: Form = {
	command: "npm run dev",
	about: "Serves the site and redraws it on every save; problems are shown on the page.",
	options: devOptions,
};

/**
 * Serves the site as it is being written, as Vite's own command does.
 * @param page that a browser opens where that is asked for, from the site's root
 */
export async function serveDevelopment(
	{ values: { port, host }, flags }: Given,
	page: string,
): Promise<ViteDevServer> {
	const server = await createServer({
		server: {
			...(port !== undefined && { port: Number(port) }),
			...(host !== undefined && { host }),
			open: flags.has("open") && page,
		},
	});
	await server.listen().catch(async (error: unknown) => {
		await server.close();
		throw tellFault(error, "The site cannot be served there.");
	});
	return server;
}

export const main = defineTask(form, async (given) => {
	const server = await serveDevelopment(given, "/");
	server.printUrls();
	server.bindCLIShortcuts({ print: true });
	return 0;
});
