import { spawnSync } from "node:child_process";
import { describe, expect, it, vi } from "vitest";
import { checkCount, type Form, isEnding, readArguments, takePort } from "./arguments.ts";

const form: Form = {
	command: "npm start",
	about: "Serves.",
	options: {
		port: takePort("the port"),
		host: { value: "ADDRESS", help: "the host" },
		only: { value: "TOPIC", multiple: true, help: "a topic" },
		open: { help: "opens it" },
	},
};

const read = (...argv: string[]) => readArguments(form, argv);
const told = (...argv: string[]) => {
	const ending = read(...argv);
	return isEnding(ending) ? ending : { code: undefined, text: "" };
};

describe("The arguments of a task", () => {
	it("are read as its form has them", () => {
		expect(read("--port", "80", "--only=a", "--open", "--only", "b")).toEqual({
			values: { port: "80", only: "b" },
			lists: { only: ["a", "b"] },
			flags: new Set(["open"]),
			words: [],
		});
		const words = { name: "PATH", help: "a path" };
		expect(readArguments({ ...form, words }, ["a", "--", "--b"])).toMatchObject({
			words: ["a", "--b"],
		});
	});

	it("may give words to the option before them, once the task has its own", () => {
		const list = { value: "ID…", multiple: true, takesWords: true, help: "ids" };
		const words = { name: "SLUG", help: "a folder" };
		const options = { ...form.options, take: list, leave: list };
		for (const argv of [
			["quay", "--leave", "a", "b", "--take", "c"],
			["--leave", "a", "quay", "b", "--take", "c"],
			["--leave", "a", "--port", "80", "quay", "b", "--take=c"],
		])
			expect(readArguments({ ...form, words, options }, argv)).toMatchObject({
				words: ["quay"],
				lists: { leave: ["a", "b"], take: ["c"] },
			});
	});

	it.each([
		[["--prot", "80"], "there is no option --prot; did you mean --port?"],
		[["--nonsense"], "there is no option --nonsense\n"],
		[["--constructor"], "there is no option --constructor\n"],
		[["-p"], "there is no option -p\n"],
		[["--port"], "--port needs a value: --port PORT"],
		[["--port", "--host", "x"], "--port needs a value: --port PORT"],
		[["--open=yes"], "--open takes no value"],
		[["x"], '"x" means nothing here'],
		...["abc", "-1", "70000", "65536", "1.5", "", " ", "1e3", "0x10", "+1", "٣"].map(
			(port): [string[], string] => [
				["--port", port],
				`--port is a whole number from 0 (any free one) to 65535, not "${port}"`,
			],
		),
		[["--port=", "--nonsense", "x"], 'to 65535, not ""\nthere is no option --nonsense'],
	])("end it with 2 and its help when they are %j", (argv, words) => {
		const { code, text } = told(...argv);
		expect(code).toBe(2);
		expect(text).toContain(words);
		expect(text).toContain("Usage: npm start");
	});

	it.each(["0", "1", "80", "65535"])("may name the port %s", (port) => {
		expect(read("--port", port)).toMatchObject({ values: { port } });
	});

	it.each([["--help"], ["-h"], ["--port", "abc", "--help"]])("may ask for help: %j", (...argv) => {
		const { code, text } = told(...argv);
		expect(code).toBe(0);
		expect(text).toMatch(/--port PORT +the port\n[\s\S]*--open +opens it\n[\s\S]*--help/);
	});

	it("count from one", () => {
		expect(["1", "70"].map(checkCount)).toEqual([null, null]);
		expect(checkCount("0")).toContain('at least 1, not "0"');
	});
});

/** What task there is, by the file whose `main` it is. */
const tasks: Record<string, () => Promise<{ main(argv: string[]): Promise<number> }>> = {
	start: () => import("./start.ts"),
	dev: () => import("./dev.ts"),
	build: () => import("./build.ts"),
	demo: () => import("./demo.ts"),
	bench: () => import("./bench.ts"),
	test: () => import("./test.ts"),
	browser: () => import("./browser.ts"),
};

describe("Every task", () => {
	it.each(Object.keys(tasks))("%s ends with 2 at a misuse, and begins nothing", async (name) => {
		let said = "";
		vi.spyOn(process.stderr, "write").mockImplementation((text) => {
			said += text;
			return true;
		});
		expect(await (await tasks[name]?.())?.main(["--nonsense"])).toBe(2);
		expect(said).toMatch(/^there is no option --nonsense\n\nUsage: npm /);
	});

	it("is run in words, without a stack", () => {
		const argv = ["src/tasks/run.js", "start", "--port", "abc"];
		const { status, stdout, stderr } = spawnSync(process.execPath, argv, { encoding: "utf8" });
		expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
		expect(stderr).toMatch(/^--port is a whole number/);
		expect(stderr).not.toMatch(/^ +at /m);
	});
});
