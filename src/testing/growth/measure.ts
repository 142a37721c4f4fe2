import { Session } from "node:inspector";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

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
const bar = 2.5;

/** What takes less is measured too badly to say how it grows. */
const least = { milliseconds: 40, bytes: 4 * 1024 * 1024 };

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** What others left behind is cleared away before, so that it is not charged to this work. */
function takeTime(work: () => void): number {
	collectGarbage();
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

/** How the cost of reading grew when the text was doubled, twice. */
export interface Growth {
	/** Units of `once`. */
	size: number;
	half: Cost;
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
	let [half, once, twice] = [time(size / 2), time(size), time(size * 2)];
	while (size * 4 <= most && once < least.milliseconds) {
		size *= 2;
		[half, once, twice] = [once, twice, time(size * 2)];
	}
	for (let run = 0; run < 8 && isSteeper(once, twice, least.milliseconds); run++) {
		half = Math.min(half, time(size / 2));
		once = Math.min(once, time(size));
		twice = Math.min(twice, time(size * 2));
	}
	const [less, some, more] = [size / 2, size, size * 2].map((units) =>
		takeBytes(() => read(units)),
	);
	return {
		size,
		half: { milliseconds: half, bytes: less ?? 0 },
		once: { milliseconds: once, bytes: some ?? 0 },
		twice: { milliseconds: twice, bytes: more ?? 0 },
	};
}

function isSteeper(once: number, twice: number, worth: number): boolean {
	return twice > worth && twice > bar * Math.max(once, worth / 2);
}

/**
 * Whether time or room grew faster than the text both times it was doubled, as far as they
 * could be measured: a step, as of a larger heap, is met but once.
 */
export function isSteep({ half, once, twice }: Growth): boolean {
	// So large a step in time is none of the heap's.
	if (twice.milliseconds > bar ** 2 * Math.max(once.milliseconds, least.milliseconds)) return true;
	return (["milliseconds", "bytes"] as const).some(
		(of) =>
			isSteeper(half[of], once[of], least[of] / 2) && isSteeper(once[of], twice[of], least[of]),
	);
}

/** "1000 units: 3 ms, 2000: 14 ms; 1 MB, 5 MB" */
export function formatGrowth({ size, once, twice }: Growth): string {
	const mib = ({ bytes }: Cost) => `${(bytes / 1024 / 1024).toFixed(1)} MiB`;
	const ms = ({ milliseconds }: Cost) => `${milliseconds.toFixed(0)} ms`;
	return `${size} units ${ms(once)} ${mib(once)}, twice as many ${ms(twice)} ${mib(twice)}`;
}
