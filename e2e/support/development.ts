import { once } from "node:events";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { findPrintedAddress, startDev } from "../../src/tasks/bench/dev.ts";
import { withProjectCopy, writeContent } from "../../src/tasks/bench/project-copy.ts";
import { slug } from "./keeping.ts";

export interface Development {
	url: string;
	/** Of the article. */
	folder: string;
	alive(): boolean;
}

/** Runs development in a copy of the project with one article and its walkthrough. */
export async function withDevelopment(
	use: (development: Development) => Promise<void>,
): Promise<void> {
	const [article, walkthrough] = await Promise.all(
		["article.md", "walkthrough.md"].map((name) => readFile(`content/${slug}/${name}`, "utf8")),
	);
	await withProjectCopy(async (root) => {
		await writeContent(root, new Map([[slug, article ?? ""]]));
		const folder = join(root, "content", slug);
		await writeFile(join(folder, "walkthrough.md"), walkthrough ?? "");
		const server = startDev(root);
		try {
			const url = await findPrintedAddress(server, 120_000);
			await use({ url, folder, alive: () => server.exitCode === null });
		} finally {
			server.kill();
			if (server.exitCode === null) await once(server, "exit");
		}
	});
}
