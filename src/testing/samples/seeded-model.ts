import type { ActorKind, Model } from "../../article/model/types.ts";
import { verbs } from "../../article/model/verbs.ts";
import { assembleModel } from "./model.ts";
import type { RecipeStatement } from "./model-text.ts";

export interface SampleSize {
	/** At least 1. */
	actors: number;
	/** At least 1. */
	proposals: number;
	statements: number;
	/** Any whole number; the same one gives the same model. */
	seed: number;
}

const first = ["Ada", "Bruno", "Chen", "Dilnoza", "Esra", "Femi", "Gudrun", "Hamid", "Ines", "Jo"];
const last = ["Abara", "Brandt", "Castellanos", "Dvořák", "Eze", "Fitzgerald", "Gupta", "Ho"];
const kinds: ActorKind[] = ["person", "person", "person", "government", "organization", "group"];
const tasks = ["Building", "Closing", "Funding", "Moving", "Renaming"];
const things = ["the bridge", "two schools", "the old harbour", "the night train to the coast"];

/** Test support: a big made-up model for benchmarks and growth tests. */
export function buildModel({ actors, proposals, statements, seed }: SampleSize): Model {
	const random = seedRandom(seed);
	const below = (limit: number) => Math.floor(random() * limit);
	const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
	const sentences = Math.max(1, Math.ceil(statements / 2));
	return assembleModel({
		actors: Array.from({ length: actors }, (_, index) => ({
			name: `${pick(first)} ${pick(last)} ${index + 1}`,
			kind: pick(kinds),
			side: `Side ${below(Math.ceil(actors / 8)) + 1}`,
		})),
		proposals: Array.from(
			{ length: proposals },
			(_, index) => `${pick(tasks)} ${pick(things)}, plan ${index + 1}`,
		),
		sentences,
		statements: Array.from({ length: statements }, (): RecipeStatement => {
			const verb = pick(verbs);
			const actor = below(actors);
			const voice = random() < 0.15 ? "article" : "speaker";
			const relay = below(actors);
			const isRelayed = voice === "speaker" && relay !== actor && random() < 0.2;
			return {
				actor,
				verb: verb.word,
				proposal: below(proposals),
				via: isRelayed ? [relay] : [],
				to: [],
				manner: pick(["direct", "mixed", "indirect", "indirect"]),
				voice,
				sentence: below(sentences + 2),
				condition: verb.stance === "open",
				continued: random() < 0.1,
				note: random() < 0.05,
			};
		}),
	});
}

/** Numbers in [0, 1). Mulberry32, a public-domain generator by Tommy Ettinger. */
function seedRandom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
}
