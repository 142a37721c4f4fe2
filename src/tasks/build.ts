import { existsSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { buildContent } from "../site/build/build.ts";
import { formatShardFolder, parseShard, shardList } from "../site/build/remember/shard.ts";
import { defineTask, type Form, misuse } from "./arguments.ts";

const form: Form = {
	command: "npm run build",
	about:
		"Writes the site to dist/, and makes only what has changed since the last build. Content with\nerrors is refused, and dist/ is then as it was. STANDPOINT_URL and STANDPOINT_PICTURES are\nexplained in README.md.",
	words: { name: "DIR", help: "with --merge, a folder that a shard has left" },
	options: {
		shard: {
			value: "NUMBER/OF",
			help: `makes a part of the explainers, like 2/8, in ${formatShardFolder({ number: 2, of: 8 })}/`,
			check: (value) =>
				parseShard(value) ? null : `is like 2/8, the second of eight, not "${value}"`,
		},
		merge: { help: "puts shards together to the whole site; what is in none is made" },
	},
};

/**
 * Builds the site. `run.js` runs this as it was bundled with what draws pages, since a build that
 * has little to do must not wait for Vite.
 */
export const main = defineTask(form, async ({ values, flags, words }) => {
	const shard = parseShard(values.shard ?? "");
	const wrong = findMisuse(shard !== null, flags.has("merge"), words);
	if (wrong !== null) {
		const { code, text } = misuse(form, wrong);
		process.stderr.write(text);
		return code;
	}
	// As a bundle this file lies beside all that it draws with.
	const folder = dirname(fileURLToPath(import.meta.url));
	await buildContent(
		process.cwd(),
		folder,
		{ shard, merged: words },
		{
			say: (said) => process.stdout.write(`${said}\n`),
			warn: (said) => process.stderr.write(`${said}\n`),
			progress: process.stdout,
		},
	);
	return 0;
});

/** What does not fit together; null when all does. */
function findMisuse(isShard: boolean, merges: boolean, folders: readonly string[]): string | null {
	if (isShard && merges) return "--shard and --merge are two builds";
	if (merges !== folders.length > 0)
		return merges ? "--merge needs the folders of shards" : `"${folders[0]}" means nothing here`;
	const missing = folders.find((folder) => !existsSync(`${folder}/${shardList}`));
	return missing === undefined ? null : `${missing} is no folder that a shard has left`;
}
