import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Readable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import type { World } from "../../../src/tasks/browsers/chromium.ts";
import type { Webkit } from "../../../src/tasks/browsers/webkit.ts";
import type { Point, Tab } from "./tab.ts";

/** What a driver answers; an error is named in `value.error`. */
interface Answer {
	value: unknown;
}

/** Sends one command of WebDriver, and gives the value of its answer. */
type Send = (method: string, path: string, body?: object) => Promise<unknown>;

/**
 * WebKitGTK by its own driver, which speaks WebDriver over HTTP: the handful of commands that
 * are needed here are fewer lines than a package for all of them.
 * See https://www.w3.org/TR/webdriver2/.
 */
export async function startWebkit(found: Webkit, world: Pick<World, "root">): Promise<Tab> {
	if ("missing" in found) throw new Error(found.missing);
	const home = await mkdtemp(join(tmpdir(), "standpoint-webkit-"));
	const screen = await startScreen(found.screen);
	const driver = await startDriver(found.driver, {
		...{ ...process.env, HOME: home, DISPLAY: screen.display },
		...(world.root && sandboxless),
	});
	const end = async () => {
		driver.child.kill();
		screen.child.kill();
		await rm(home, { recursive: true, force: true, maxRetries: 5 });
	};
	const session = await startSession(driver.url).catch(async (reason: unknown) => {
		await end();
		throw reason;
	});
	const tab = makeTab(session);
	const close = async () => {
		await session("DELETE", "").catch(() => undefined);
		await end();
	};
	return { ...tab, close };
}

/** Root may not make the user namespaces that WebKit's sandbox is made of; as for Chromium. */
const sandboxless = { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" };

/** A screen in memory; the X server takes a free number and tells it. */
async function startScreen(path: string): Promise<{ child: ChildProcess; display: string }> {
	const args = ["-displayfd", "3", "-screen", "0", "1280x800x24", "-nolisten", "tcp"];
	const child = spawn(path, args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
	const number = await new Promise<string>((resolve, reject) => {
		child.on("error", reject);
		child.on("exit", () => reject(new Error("Xvfb ended before it had a screen.")));
		(child.stdio[3] as Readable).once("data", (data) => resolve(String(data).trim()));
	});
	return { child, display: `:${number}` };
}

async function startDriver(
	path: string,
	env: NodeJS.ProcessEnv,
): Promise<{ child: ChildProcess; url: string }> {
	const port = await findPort();
	const child = spawn(path, [`--port=${port}`], { env, stdio: "ignore" });
	const url = `http://127.0.0.1:${port}`;
	for (let tries = 0; tries < 200; tries += 1) {
		if (await fetch(`${url}/status`).then((answer) => answer.ok, isDown)) return { child, url };
		await wait(50);
	}
	child.kill();
	throw new Error("WebKitWebDriver does not answer.");
}

const isDown = () => false;

/** A port that nobody listens to: the driver has no way of taking one and telling it. */
function findPort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const server = createServer().on("error", reject);
		server.listen(0, "127.0.0.1", () => {
			const address = server.address();
			server.close(() => resolve(typeof address === "object" && address ? address.port : 0));
		});
	});
}

/** Starts the browser, and gives the way to send it commands. */
async function startSession(url: string): Promise<Send> {
	const send: Send = async (method, path, body) => {
		const options = body ? { method, body: JSON.stringify(body) } : { method };
		const answer = await fetch(`${url}/session${path}`, options);
		const { value } = (await answer.json()) as Answer;
		if (!answer.ok) throw new DriverError(value);
		return value;
	};
	const alwaysMatch = { unhandledPromptBehavior: "dismiss and notify" };
	const started = await send("POST", "", { capabilities: { alwaysMatch } });
	const { sessionId } = started as { sessionId: string };
	return (method, path, body) => send(method, `/${sessionId}${path}`, body);
}

/** An error as the driver tells it; an open dialog is one too. */
class DriverError extends Error {
	/** Words of the dialog that stood in the way; null when that was not the trouble. */
	readonly dialog: string | null;

	constructor(value: unknown) {
		const { error, message, data } = value as {
			error?: string;
			message?: string;
			data?: { text?: string };
		};
		super(`WebKitGTK: ${error}: ${message}`);
		this.dialog = error === "unexpected alert open" ? (data?.text ?? "") : null;
	}
}

function makeTab(send: Send): Omit<Tab, "close"> {
	const dialogs: string[] = [];
	// A command that meets a dialog sends it away, tells its words, and has to be sent again.
	const insist = async (path: string, body: object): Promise<unknown> => {
		for (let tries = 0; tries < 50; tries += 1) {
			try {
				return await send("POST", path, body);
			} catch (reason) {
				if (!(reason instanceof DriverError) || reason.dialog === null) throw reason;
				dialogs.push(reason.dialog);
			}
		}
		throw new Error("WebKitGTK: there is no end to the dialogs.");
	};
	return {
		dialogs,
		async open(url) {
			// What the page before still shows is its own affair, and would be counted for this one.
			await insist("/execute/sync", { script: "", args: [] });
			dialogs.length = 0;
			await insist("/url", { url });
		},
		evaluate: async <T>(body: string) =>
			(await insist("/execute/sync", { script: body, args: [] })) as T,
		async travel(way) {
			await insist(way === "reload" ? "/refresh" : `/${way}`, {});
		},
		async press(key) {
			const value = keys[key] ?? key;
			const actions = [
				{ type: "keyDown", value },
				{ type: "keyUp", value },
			];
			await insist("/actions", { actions: [{ type: "key", id: "keys", actions }] });
		},
		async drag([first, ...rest]) {
			if (!first) return;
			const actions = [
				moveTo(first),
				{ type: "pointerDown", button: 0 },
				...rest.map(moveTo),
				{ type: "pointerUp", button: 0 },
			];
			const parameters = { pointerType: "mouse" };
			await insist("/actions", {
				actions: [{ type: "pointer", id: "mouse", parameters, actions }],
			});
		},
		async resize(width, height) {
			// The window has bars of its own around the page.
			const seen = (await insist("/execute/sync", {
				script: "return [outerWidth - innerWidth, outerHeight - innerHeight]",
				args: [],
			})) as [number, number];
			await insist("/window/rect", { width: width + seen[0], height: height + seen[1] });
		},
		print: () => Promise.reject(new Error("WebKitGTK: its driver has no command for printing.")),
	};
}

/** As WebDriver writes keys that are no letters; https://www.w3.org/TR/webdriver2/#keyboard-actions */
const keys: Record<string, string> = {
	Tab: "\uE004",
	Enter: "\uE007",
	Escape: "\uE00C",
	ArrowLeft: "\uE012",
	ArrowRight: "\uE014",
	ArrowDown: "\uE015",
	Space: " ",
};

const moveTo = ({ x, y }: Point) => ({
	...{ type: "pointerMove", duration: 0, origin: "viewport" },
	...{ x: Math.round(x), y: Math.round(y) },
});
