import type { ServerResponse } from "node:http";
import type { ViteDevServer } from "vite";
import { describe, expect, it, vi } from "vitest";
import { answerRequest, findMisuse, renderPlain } from "./development.ts";

/** What a response was told. */
function listen(state: Partial<ServerResponse> = {}) {
	const told = { status: 0, headers: new Map<string, string>(), text: "", destroyed: false };
	const response = {
		...{ headersSent: false, destroyed: false, statusCode: 0, ...state },
		setHeader: (name: string, value: string) => told.headers.set(name, value),
		destroy: () => {
			told.destroyed = true;
		},
		end(text: string | Uint8Array) {
			told.status = this.statusCode ?? 0;
			told.text = String(text);
		},
	};
	return { told, response: response as unknown as ServerResponse };
}

describe("A request without a meaning", () => {
	it.each([
		["GET", "/%zz", 400],
		["GET", "/a%", 400],
		["GET", "/%00", 400],
		["GET", "/%c3%28", 400],
		["GET", `/${"a".repeat(5000)}`, 414],
		["DELETE", "/", 405],
		["PUT", "/", 405],
		["PUT", "/bridge/index.html?/desk/folder/bridge", 405],
		["POST", "/desk/folder/bridge", 405],
	])("is told apart: %s %s", (method, url, status) => {
		expect(findMisuse({ method, url })?.status).toBe(status);
	});

	it("is no save of a folder", () => {
		expect(findMisuse({ method: "PUT", url: "/desk/folder/bridge" })).toBe(null);
	});

	it.each(["/", "//", "/a/../b", "/a?b=%zz", "/%C3%A9/", "/@vite/client"])(
		"is not what %s is",
		(url) => {
			expect(findMisuse({ method: "GET", url })).toBe(null);
		},
	);
});

describe("A page that cannot be drawn", () => {
	it("says why as text, and has what draws it anew", async () => {
		const error = vi.fn();
		const crash = vi.fn();
		const { told, response } = listen();
		const code = { load: () => Promise.reject(new Error("No module can be run")), forget() {} };
		const server = { config: { root: ".", logger: { error } } };
		const request = { originalUrl: "/a/<b>/" };
		await answerRequest(server as unknown as ViteDevServer, code, request, response, {
			crash,
			count: () => 7,
		});
		expect(told.status).toBe(500);
		expect(told.text).toContain("No module can be run\n");
		expect(told.text).toContain('src="/@vite/client"');
		expect(told.text).toContain('client/drawn.ts?after=7"');
		expect(crash).toHaveBeenCalledOnce();
		expect(error.mock.calls[0]?.[0]).toMatch(/No module can be run\n +at /);
	});

	it("shows nothing as markup", () => {
		expect(renderPlain("<a>", "<b>", "<c>")).not.toMatch(/<[abc]>/);
	});
});
