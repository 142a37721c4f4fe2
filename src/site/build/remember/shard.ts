import { createHash } from "node:crypto";

/** A part of the explainers, made by one of several machines. */
export interface Shard {
	/** From 1. */
	number: number;
	of: number;
}

/** Most shards: more would have less to do than it takes to begin. */
const most = 999;

/** Reads `2/8`; null when it is no such thing. */
export function parseShard(text: string): Shard | null {
	const [, number, of] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
	const shard = { number: Number(number), of: Number(of) };
	return shard.number <= shard.of && shard.of <= most ? shard : null;
}

/**
 * Whether an explainer belongs to a shard. By its name alone: an explainer more or less moves no
 * other one to another machine, which would not remember it.
 */
export function isInShard(slug: string, { number, of }: Shard): boolean {
	const digest = createHash("sha256").update(slug).digest();
	return digest.readUInt32BE(0) % of === number - 1;
}

/** Where a shard is left, from the project's root. */
export const formatShardFolder = ({ number, of }: Shard): string =>
	`dist-shards/${number}-of-${of}`;

/** What is kept of a shard, in its folder. */
export const shardList = "made.json";
