import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { listen } from "../../../src/tasks/serve.ts";

/** A violation of a policy, as a browser reports it. */
export interface Violation {
	/** The page that broke it. */
	page: string;
	directive: string;
	blocked: string;
}

/** "Another host", which must never be asked for anything; and where violations are reported. */
export interface Canary {
	/** `localhost:1234`: to be put in the place of a hostile host's name. */
	host: string;
	/** Where a policy's `report-uri` leads. */
	reports: string;
	/** Everything that was asked for since the last call, connections without a request too. */
	takeRequests(): string[];
	/** Violations since the last call. */
	takeViolations(): Violation[];
	close(): Promise<void>;
}

/** What a pressed link leads to. A browser would ask for an icon, which no page of ours wanted. */
const landing = '<!doctype html><link rel="icon" href="data:,"><p>The page of another host.';

/** Starts it on `localhost`, which to a site on `127.0.0.1` is another origin. */
export async function startCanary(): Promise<Canary> {
	const requests: string[] = [];
	const violations: Violation[] = [];
	const server = createServer((request, response) => {
		let body = "";
		request.setEncoding("utf8").on("data", (text: string) => {
			body += text;
		});
		request.on("end", () => {
			if (request.method === "POST" && request.url === "/reports") {
				violations.push(...readReports(body));
			} else {
				requests.push(`${request.method} ${request.url}`);
			}
			response.writeHead(200, { "content-type": "text/html", "access-control-allow-origin": "*" });
			response.end(landing);
		});
	});
	// Of an https address nothing can be read but that somebody wanted to speak.
	server.on("clientError", (_error, socket) => {
		requests.push("a connection without a request");
		socket.destroy();
	});
	const { port } = await listen(server, 0, 0, "127.0.0.1");
	return {
		host: `localhost:${port}`,
		reports: `http://localhost:${port}/reports`,
		takeRequests: () => requests.splice(0),
		takeViolations: () => violations.splice(0),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

/** Reads what `report-uri` sends. What cannot be read is a violation too, of nobody knows what. */
export function readReports(body: string): Violation[] {
	try {
		const { "csp-report": told } = JSON.parse(body) as { "csp-report": Record<string, string> };
		const directive = told["effective-directive"] ?? told["violated-directive"] ?? "";
		return [{ page: told["document-uri"] ?? "", directive, blocked: told["blocked-uri"] ?? "" }];
	} catch {
		return [{ page: "", directive: "unreadable", blocked: body.slice(0, 200) }];
	}
}

/** A `_headers` file in which every policy has its violations reported. */
export function addReportUri(headers: string, address: string): string {
	return headers.replace(
		/^(\s+Content-Security-Policy:.*)$/gm,
		(line) => `${line}; report-uri ${address}`,
	);
}

/**
 * Has the policies that a built site is served with reported to a canary, in all engines and
 * without a word in the pages. The site's server reads `_headers` when it starts.
 */
export async function addReports(folder: string, { reports }: Canary): Promise<void> {
	const path = join(folder, "_headers");
	await writeFile(path, addReportUri(await readFile(path, "utf8"), reports));
}
