/** Where progress is shown: a terminal redraws one line, others get lines. */
export interface ProgressPlace {
	write(text: string): unknown;
	isTTY?: boolean;
	columns?: number;
}

/** Told of each explainer that is made. */
export interface Progress {
	begin(count: number): void;
	made(slug: string, milliseconds: number): void;
	end(): void;
}

/** Lines in a log that nobody watches: every tenth part. */
const parts = 10;
/** Of those that took longest. */
const mostSlow = 3;
/** Shorter ones are not slow, whoever is slowest. */
const slow = 1000;

/** How far a build is, and in the end what was slow. */
export function showProgress(place: ProgressPlace, now = () => performance.now()): Progress {
	const times: [slug: string, milliseconds: number][] = [];
	let [count, start] = [0, 0];
	const show = () => {
		const done = times.length;
		const left = ((now() - start) / Math.max(1, done)) * (count - done);
		if (place.isTTY) place.write(`\r${formatBar(done, count, left, place.columns ?? 80)}`);
		else if (isMilestone(done, count)) place.write(`${formatStand(done, count, left)}\n`);
	};
	return {
		begin(all) {
			[count, start] = [all, now()];
			if (count > 1) show();
		},
		made(slug, milliseconds) {
			times.push([slug, milliseconds]);
			if (count > 1) show();
		},
		end() {
			if (place.isTTY && count > 1) place.write(`\r${" ".repeat((place.columns ?? 80) - 1)}\r`);
			const words = describeSlow(times);
			if (words !== null) place.write(`${words}\n`);
		},
	};
}

/** Whether a line is written after so many: at each tenth part. */
function isMilestone(done: number, count: number): boolean {
	return done > 0 && Math.floor((done * parts) / count) > Math.floor(((done - 1) * parts) / count);
}

function formatStand(done: number, count: number, left: number): string {
	const rest = done < count ? `, about ${formatSeconds(left)} left` : "";
	return `${done} of ${count} explainers made${rest}`;
}

function formatBar(done: number, count: number, left: number, columns: number): string {
	const words = ` ${formatStand(done, count, left)}`;
	const width = Math.max(0, Math.min(30, columns - words.length - 3));
	const full = Math.round((done / count) * width);
	const bar = width > 4 ? `[${"#".repeat(full)}${"-".repeat(width - full)}]` : "";
	return `${bar}${words}`.slice(0, columns - 1).padEnd(columns - 1);
}

const formatSeconds = (milliseconds: number): string => `${Math.ceil(milliseconds / 1000)} s`;

/** Those that took longest; null when none was slow. */
function describeSlow(times: readonly [slug: string, milliseconds: number][]): string | null {
	const slowest = times
		.filter(([, time]) => time >= slow)
		.sort(([, a], [, b]) => b - a)
		.slice(0, mostSlow);
	if (slowest.length === 0) return null;
	const list = slowest.map(([slug, time]) => `${slug} ${(time / 1000).toFixed(1)} s`);
	return `Slowest: ${list.join(", ")}`;
}
