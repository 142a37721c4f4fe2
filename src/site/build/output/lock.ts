import { randomUUID } from "node:crypto";
import { readFile, stat, unlink, utimes, writeFile } from "node:fs/promises";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { findFaultCode, Told } from "../../faults.ts";
import { isGone } from "./tree.ts";

/** Who builds, as the lock file says it. */
interface Owner {
	pid: number;
	host: string;
	/** ISO time. */
	since: string;
	token: string;
}

/** What is in a lock file, and how long ago its owner last gave a sign, in ms. */
interface Held {
	/** Null when the file cannot be read as one of ours: it may be just being written. */
	owner: Owner | null;
	silent: number;
}

export interface Lock {
	/** @throws Told when another build took the lock over, because this one gave no sign. */
	confirm(): Promise<void>;
	release(): Promise<void>;
}

export interface LockOptions {
	/** Told once, when another build is at work. */
	say(words: string): void;
	/** How long to wait for another build, in ms; ten minutes unless told otherwise. */
	patience?: number;
	/** Without a sign for so long, in ms, an owner counts as dead; a minute. */
	silence?: number;
}

/** Locks held by this process: a file that names us and is not among them is from a former life. */
const ours = new Set<string>();

/**
 * Waits until no other build is at work, then keeps others waiting. A lock whose owner is
 * dead is taken over: its process is gone, or it has given no sign for a minute (process
 * numbers come again, in containers the same ones; another machine's cannot be asked for).
 * @throws Told when the other build does not end
 */
export async function takeLock(path: string, options: LockOptions): Promise<Lock> {
	const { say, patience = 600_000, silence = 60_000 } = options;
	const end = Date.now() + patience;
	let told = false;
	for (;;) {
		const lock = await tryLock(path, silence);
		if (lock) return lock;
		const held = await readLock(path);
		if (held?.owner && !told) say(`${describeOwner(held.owner)}; waiting for its end.`);
		told ||= held?.owner != null;
		if (Date.now() >= end) throw new Told(describeWaited(path, held?.owner ?? null));
		await sleep(100);
	}
}

/** The lock, or null when another build is at work. */
export async function tryLock(path: string, silence = 60_000): Promise<Lock | null> {
	const held = await readLock(path);
	if (held === null) return createLock(path);
	if (!isDead(held, silence)) return null;
	// One at a time may take over, and asks again: of two that find the same dead owner the slower
	// would remove what the other has just written.
	const turn = `${path}-turn`;
	if (!(await createFile(turn, ""))) {
		const other = await readLock(turn);
		if (other && other.silent > 10_000) await unlink(turn).catch(ignoreGone);
		return null;
	}
	try {
		const now = await readLock(path);
		if (now && isDead(now, silence)) await unlink(path).catch(ignoreGone);
		return await createLock(path);
	} finally {
		await unlink(turn).catch(ignoreGone);
	}
}

async function createLock(path: string): Promise<Lock | null> {
	const { pid } = process;
	const owner = { pid, host: hostname(), since: new Date().toISOString(), token: randomUUID() };
	ours.add(owner.token);
	if (await createFile(path, `${JSON.stringify(owner)}\n`)) return keepLock(path, owner);
	ours.delete(owner.token);
	return null;
}

/** False when there is a file of that name. */
async function createFile(path: string, text: string): Promise<boolean> {
	try {
		await writeFile(path, text, { flag: "wx" });
		return true;
	} catch (error) {
		if (findFaultCode(error) === "EEXIST") return false;
		throw error;
	}
}

function keepLock(path: string, { token }: Owner): Lock {
	const timer = setInterval(() => {
		const now = new Date();
		utimes(path, now, now).catch(() => {});
	}, 2000);
	timer.unref();
	return {
		async confirm() {
			if (await isOwn(path, token)) return;
			throw new Told(
				"This build gave no sign for a minute, and another has begun; dist/ is left to that one.",
			);
		},
		async release() {
			clearInterval(timer);
			ours.delete(token);
			if (await isOwn(path, token)) await unlink(path).catch(ignoreGone);
		},
	};
}

async function isOwn(path: string, token: string): Promise<boolean> {
	return (await readLock(path))?.owner?.token === token;
}

async function readLock(path: string): Promise<Held | null> {
	try {
		const [text, { mtimeMs }] = await Promise.all([readFile(path, "utf8"), stat(path)]);
		return { owner: parseOwner(text), silent: Date.now() - mtimeMs };
	} catch (error) {
		ignoreGone(error);
		return null;
	}
}

function parseOwner(text: string): Owner | null {
	try {
		const owner = JSON.parse(text) as Partial<Owner> | null;
		const whole = typeof owner?.pid === "number" && typeof owner.token === "string";
		return whole ? (owner as Owner) : null;
	} catch {
		return null;
	}
}

function isDead({ owner, silent }: Held, silence: number): boolean {
	if (silent > silence) return true;
	if (owner === null || owner.host !== hostname()) return false;
	return owner.pid === process.pid ? !ours.has(owner.token) : !isRunning(owner.pid);
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// It is there and another account's.
		return (error as NodeJS.ErrnoException).code === "EPERM";
	}
}

function describeOwner({ pid, since, host }: Owner): string {
	const where = host === hostname() ? "" : ` on ${host}`;
	return `Another build is at work here (process ${pid}${where}, since ${since})`;
}

function describeWaited(path: string, owner: Owner | null): string {
	const who = owner ? describeOwner(owner) : `${path} says that another build is at work here`;
	return `${who} and does not end. End it, or remove ${path} if it is none; then build again.`;
}

function ignoreGone(error: unknown): void {
	if (!isGone(error)) throw error;
}
