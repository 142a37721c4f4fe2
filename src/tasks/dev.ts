import { createServer } from "vite";
import { tellFault } from "../site/faults.ts";
import {
	checkPort,
	checkSome,
	type Form,
	isEnding,
	readArguments,
	tellEnding,
} from "./arguments.ts";

const form: Form = {
	command: "npm run dev",
	about: "Serves the site and redraws it on every save; problems are shown on the page.",
	options: {
		port: {
			value: "PORT",
			help: "5173, or the next that is free, unless told otherwise",
			check: checkPort,
		},
		host: {
			value: "ADDRESS",
			help: "this machine alone unless told otherwise; 0.0.0.0 lets others in",
			check: checkSome,
		},
		open: { help: "opens the page in a browser" },
	},
};

/** Serves the site as it is being written, as Vite's own command does. */
export async function main(argv: string[]): Promise<number> {
	const read = readArguments(form, argv);
	if (isEnding(read)) return tellEnding(read);
	const { port, host } = read.values;
	const server = await createServer({
		server: {
			...(port !== undefined && { port: Number(port) }),
			...(host !== undefined && { host }),
			open: read.flags.has("open"),
		},
	});
	await server.listen().catch(async (error: unknown) => {
		await server.close();
		throw tellFault(error, "The site cannot be served there.");
	});
	server.printUrls();
	server.bindCLIShortcuts({ print: true });
	return 0;
}
