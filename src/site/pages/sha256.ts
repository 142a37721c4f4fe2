/** The first 32 bits of the fractional parts of cube or square roots of the first primes. */
function listRoots(count: number, power: number): number[] {
	const roots: number[] = [];
	for (let n = 2; roots.length < count; n++) {
		if (isPrime(n)) roots.push(((n ** power % 1) * 2 ** 32) | 0);
	}
	return roots;
}

function isPrime(n: number): boolean {
	for (let by = 2; by * by <= n; by++) if (n % by === 0) return false;
	return true;
}

const rounds = listRoots(64, 1 / 3);
const start = listRoots(8, 1 / 2);

const turn = (word: number, by: number) => (word >>> by) | (word << (32 - by));

/**
 * SHA-256, at once and without Node: pages are drawn in a browser too, whose own gives promises
 * alone. Source: https://doi.org/10.6028/NIST.FIPS.180-4
 */
export function hashSha256(bytes: Uint8Array): Uint8Array {
	const padded = new Uint8Array(Math.ceil((bytes.length + 9) / 64) * 64);
	padded.set(bytes);
	padded[bytes.length] = 0x80;
	const view = new DataView(padded.buffer);
	view.setBigUint64(padded.length - 8, BigInt(bytes.length) * 8n);
	const state = Int32Array.from(start);
	const words = new Int32Array(64);
	for (let at = 0; at < padded.length; at += 64) {
		for (let i = 0; i < 16; i++) words[i] = view.getInt32(at + 4 * i);
		spreadWords(words);
		mixBlock(state, words);
	}
	const digest = new DataView(new ArrayBuffer(32));
	for (const [i, word] of state.entries()) digest.setInt32(4 * i, word);
	return new Uint8Array(digest.buffer);
}

/** The message schedule: 48 words from the block's 16. */
function spreadWords(words: Int32Array): void {
	for (let i = 16; i < 64; i++) {
		const early = words[i - 15] ?? 0;
		const late = words[i - 2] ?? 0;
		const one = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
		const two = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
		words[i] = (words[i - 16] ?? 0) + one + (words[i - 7] ?? 0) + two;
	}
}

function mixBlock(state: Int32Array, words: Int32Array): void {
	let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
	for (let i = 0; i < 64; i++) {
		const chosen = (e & f) ^ (~e & g);
		const most = (a & b) ^ (a & c) ^ (b & c);
		const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + chosen;
		const first = (one + (rounds[i] ?? 0) + (words[i] ?? 0)) | 0;
		const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + most;
		[h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
	}
	for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) {
		state[i] = (state[i] ?? 0) + word;
	}
}
