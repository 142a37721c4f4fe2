import { Session } from "node:inspector";

/** What reading a text took. */
export interface Cost {
	/**
	 * Processor time, which other work on the machine does not lengthen as it does the clock's.
	 * Collecting garbage counts: it is a part of the price.
	 */
	milliseconds: number;
	/** Allocated in all, also what was let go again: a hundredth of it is looked at. */
	bytes: number;
}

/** Double the text, and time and room may grow by no more than this. */
export const bar = 2.5;

/** What takes less is measured too badly to say how it grows. */
const least = { milliseconds: 40, bytes: 4 * 1024 * 1024 };

function takeTime(work: () => void): number {
	const start = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(start);
	return (user + system) / 1000;
}

/** Apart from the time, which looking at what is allocated lengthens. */
function takeBytes(work: () => void): number {
	const session = new Session();
	session.connect();
	session.post("HeapProfiler.startSampling", {
		samplingInterval: 16 * 1024,
		includeObjectsCollectedByMajorGC: true,
		includeObjectsCollectedByMinorGC: true,
	} as object);
	work();
	let bytes = 0;
	session.post("HeapProfiler.stopSampling", (_, { profile }) => {
		bytes = addUp(profile.head);
	});
	session.disconnect();
	return bytes;
}

interface Node {
	selfSize: number;
	children: Node[];
}

function addUp(node: Node): number {
	return node.children.reduce((sum, child) => sum + addUp(child), node.selfSize);
}

/** How the cost of reading grew when the text was doubled from `size` units. */
export interface Growth {
	size: number;
	/** The least time that half of it took: a step, as of a larger heap, is met but once. */
	half: number;
	once: Cost;
	twice: Cost;
}

/**
 * Reads ever more of a text until it takes long enough to tell, at most `most` units of it, and
 * says how it grows there. The best of several runs counts where the first ones look bad.
 */
export function measureGrowth(read: (size: number) => void, most: number): Growth {
	let size = Math.min(1000, most / 2);
	const time = (units: number) => takeTime(() => read(units));
	let [once, twice] = [time(size), time(size * 2)];
	while (size * 4 <= most && once < least.milliseconds) {
		size *= 2;
		[once, twice] = [twice, time(size * 2)];
	}
	for (let run = 0; run < 6 && isSteeper(once, twice, least.milliseconds); run++) {
		once = Math.min(once, time(size));
		twice = Math.min(twice, time(size * 2));
	}
	const steep = isSteeper(once, twice, least.milliseconds);
	const half = steep ? Math.min(time(size / 2), time(size / 2), time(size / 2)) : 0;
	const bytes = (units: number) => takeBytes(() => read(units));
	return {
		size,
		half,
		once: { milliseconds: once, bytes: bytes(size) },
		twice: { milliseconds: twice, bytes: bytes(size * 2) },
	};
}

function isSteeper(once: number, twice: number, worth: number): boolean {
	return twice > worth && twice > bar * Math.max(once, worth / 2);
}

/** Whether time or room grew faster than the text, as far as they could be measured. */
export function isSteep({ half, once, twice }: Growth): boolean {
	const goesOn = twice.milliseconds > bar ** 2 * Math.max(half, least.milliseconds / 4);
	const slow = isSteeper(once.milliseconds, twice.milliseconds, least.milliseconds);
	return (slow && goesOn) || isSteeper(once.bytes, twice.bytes, least.bytes);
}

/** "1000 units: 3 ms, 2000: 14 ms; 1 MB, 5 MB" */
export function formatGrowth({ size, once, twice }: Growth): string {
	const mib = ({ bytes }: Cost) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
	const ms = ({ milliseconds }: Cost) => `${milliseconds.toFixed(0)} ms`;
	return `${size} units ${ms(once)} ${mib(once)}, twice as many ${ms(twice)} ${mib(twice)}`;
}
