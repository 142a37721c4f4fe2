import { once } from "node:events";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { startServer } from "./serve.ts";

/**
 * Serves `dist/` until it is told to stop: `--port` (4173, or the next that is free) and
 * `--host` (`0.0.0.0` lets a class in the same room look at it). Gives 0 in the end, 1
 * when nothing is built yet.
 */
export async function main(argv: string[]): Promise<number> {
	const { values } = parseArgs({
		args: argv,
		options: {
			port: { type: "string", default: "4173" },
			host: { type: "string", default: "127.0.0.1" },
		},
	});
	if (!existsSync("dist/index.html")) {
		process.stderr.write("There is no site in dist/ yet: npm run build makes it.\n");
		return 1;
	}
	const { port, host } = values;
	const server = await startServer({ root: "dist", port: Number(port), host, spare: 20 });
	process.stdout.write(`\n  Standpoint is at ${server.url}\n  Ctrl-C stops it.\n\n`);
	await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
	await server.close();
	return 0;
}
