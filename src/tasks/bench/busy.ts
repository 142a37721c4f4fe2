import { cpus } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { formatShare, quiet } from "./report.ts";

/** What processors have done since they were started, in ms, all of them together. */
function readTimes(): { idle: number; all: number } {
	const all = cpus().map(({ times }) => times);
	const idle = all.reduce((sum, times) => sum + times.idle, 0);
	return {
		idle,
		all: all.reduce((sum, { user, nice, sys, irq }) => sum + user + nice + sys + irq, idle),
	};
}

/**
 * Which share of all processors is busy, 0 to 1, while this process waits for `time` ms: what
 * others do. The load average would count the bench's own work of the last minute, too, and
 * Windows has none.
 */
export async function measureOthers(time = 1000): Promise<number> {
	const start = readTimes();
	await sleep(time);
	const end = readTimes();
	const passed = end.all - start.all;
	return passed > 0 ? 1 - (end.idle - start.idle) / passed : 0;
}

/**
 * Waits until the machine is quiet, or for as many looks as are given.
 * @param look gives the share that others use
 * @returns the last share that was seen
 */
export async function waitForQuiet(
	look: () => Promise<number>,
	say: (line: string) => void,
	patience = 20,
): Promise<number> {
	let share = await look();
	for (let looks = 1; share > quiet && looks < patience; looks++) {
		if (looks === 1) say(`waiting: others use ${formatShare(share)} of the processors`);
		share = await look();
	}
	return share;
}
