import { connect } from "node:net";
import { describe, expect, it } from "vitest";
import { addReportUri, readReports, startCanary } from "./canary.ts";

describe("the canary", () => {
	it("tells every request once, and a connection that speaks something else", async () => {
		const canary = await startCanary();
		await fetch(`http://${canary.host}/pixel.png`);
		expect(canary.takeRequests()).toEqual(["GET /pixel.png"]);
		expect(canary.takeRequests()).toEqual([]);
		const socket = connect(Number(canary.host.split(":")[1]), "127.0.0.1");
		socket.write("\x16\x03\x01 hello");
		await new Promise((resolve) => socket.on("close", resolve).on("error", resolve).resume());
		expect(canary.takeRequests()).toEqual(["a connection without a request"]);
		await canary.close();
	});

	it("keeps reports apart from requests", async () => {
		const canary = await startCanary();
		const told = { "document-uri": "http://a/", "blocked-uri": "inline" };
		const body = JSON.stringify({ "csp-report": { ...told, "violated-directive": "script-src" } });
		await fetch(canary.reports, { method: "POST", body });
		expect(canary.takeRequests()).toEqual([]);
		expect(canary.takeViolations()).toEqual([
			{ page: "http://a/", directive: "script-src", blocked: "inline" },
		]);
		await canary.close();
	});

	it.each(["", "no", "{}", "[]", "null"])("takes %j for a violation, not for silence", (body) => {
		expect(readReports(body)).toHaveLength(1);
	});
});

it("a policy reports, and no other header does", () => {
	const headers = "/*\n  X-A: b\n/:page\n  Content-Security-Policy: default-src 'none'\n";
	expect(addReportUri(headers, "http://c/")).toBe(
		"/*\n  X-A: b\n/:page\n  Content-Security-Policy: default-src 'none'; report-uri http://c/\n",
	);
});
