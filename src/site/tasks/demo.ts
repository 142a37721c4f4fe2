import { once } from "node:events";
import { existsSync } from "node:fs";
import { parseArgs } from "node:util";
import { startDemo } from "../demo/server.ts";

/**
 * Serves the built site on one origin and pages of many kinds of hosts on another until it
 * is told to stop: `--port` (4180; the hosts get the next) and `--embed`. Gives 0 in the
 * end, 1 when nothing is built yet.
 */
export async function main(argv: string[]): Promise<number> {
	const { values } = parseArgs({
		args: argv,
		options: {
			port: { type: "string", default: "4180" },
			embed: { type: "string", default: "embed/riyadh-talks/matrix/" },
		},
	});
	if (!existsSync(`dist/${values.embed}index.html`)) {
		process.stderr.write(`There is no dist/${values.embed} yet: npm run build makes it.\n`);
		return 1;
	}
	const demo = await startDemo({ root: "dist", port: Number(values.port), embed: values.embed });
	process.stdout.write(`\n  The embeds in their hosts: ${demo.url}\n  Ctrl-C stops it.\n\n`);
	await Promise.race([once(process, "SIGINT"), once(process, "SIGTERM")]);
	await demo.close();
	return 0;
}
