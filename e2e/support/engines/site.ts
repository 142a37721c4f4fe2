import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "../../../src/tasks/serve.ts";
import { addReports, type Canary, startCanary } from "./canary.ts";
import { controls, writeControl } from "./hostile-site.ts";

/** The built site, whose policies report to a canary when they are broken. */
export interface ReportingSite {
	/** With a slash at the end. */
	url: string;
	/** The page that breaks its policy. */
	control: string;
	canary: Canary;
}

/** Serves a copy of `dist/` with its real headers, and gives it to `use`. */
export async function withReportingSite<T>(use: (site: ReportingSite) => Promise<T>): Promise<T> {
	const root = await mkdtemp(join(tmpdir(), "standpoint-engines-"));
	const canary = await startCanary();
	try {
		await cp("dist", root, { recursive: true });
		await writeControl(root, controls.barred, canary.host);
		await addReports(root, canary);
		const server = await startServer({ root });
		const site = { url: server.url, control: `${server.url}${controls.barred}`, canary };
		return await use(site).finally(() => server.close());
	} finally {
		await canary.close();
		await rm(root, { recursive: true, force: true });
	}
}
