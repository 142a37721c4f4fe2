import { makeId } from "../article/draft/ids.ts";
import type { Actor, Model, Proposal, Voice } from "../article/model/types.ts";
import { findVerb } from "../article/model/verbs.ts";
import type { Stretch } from "../article/text/finding.ts";
import {
	clipWords,
	type ImportedArticle,
	type ImportedStatement,
	type Remark,
} from "./imported.ts";
import type { LaidOutText } from "./layout.ts";

/** What Discourse Network Analyzer says of a passage. Texts are empty where it says nothing. */
export interface CodedPassage {
	/** For people: `statement 12`. */
	place: string;
	person: string;
	organization: string;
	concept: string;
	/** For the concept, against it, or not said. */
	agreement: boolean | null;
	/** Of our notation; only our own tables tell it. */
	verb?: string;
	/** Names of those who passed it on, nearest the speaker first. */
	via?: readonly string[];
	voice?: Voice;
}

/** A coding and where its passage is in the plain text. */
export interface PlacedPassage extends CodedPassage {
	stretch: Stretch;
}

/** What is known of a coded document beside its text. */
export interface CodedDetails extends Pick<Model, "slug" | "lang" | "published" | "credit"> {
	codedBy: string[];
	/** Other names, by name. */
	aka?: ReadonlyMap<string, readonly string[]>;
	hasText: boolean;
}

/** So many words of a name or a concept make an id. */
const idWords = 6;

/** An id of a name, or `fallback` where its script is not spelled out. */
function makeShortId(name: string, taken: ReadonlySet<string>, fallback: string): string {
	const words = name.split(/\s+/u).slice(0, idWords).join(" ").slice(0, 60);
	const isSpelled = /[a-z]/u.test(words.normalize("NFKD").toLowerCase());
	return makeId(isSpelled || makeId(words, new Set()) !== "actor" ? words : fallback, taken);
}

/** Names as texts for a front matter: on one line. */
const clean = (text: string) => text.replace(/[\p{Cc}\s]+/gu, " ").trim();

interface Registry {
	actors: Map<string, Omit<Actor, "heard">>;
	proposals: Map<string, Proposal>;
	aka: ReadonlyMap<string, readonly string[]>;
	remarks: Remark[];
}

function findActor(registry: Registry, name: string, kind: Actor["kind"]): Omit<Actor, "heard"> {
	const key = `${kind} ${name}`;
	const known = registry.actors.get(key);
	if (known) return known;
	const taken = new Set([...registry.actors.values()].map(({ id }) => id));
	const aka = registry.aka.get(name) ?? [];
	const actor = {
		...{ id: makeShortId(name, taken, kind), name, kind },
		...(aka.length > 0 ? { aka: [...aka] } : {}),
	};
	registry.actors.set(key, actor);
	return actor;
}

function findProposal({ proposals }: Registry, concept: string): string {
	const known = proposals.get(concept);
	if (known) return known.id;
	const taken = new Set([...proposals.values()].map(({ id }) => id));
	const proposal = { id: makeShortId(concept, taken, "proposal"), title: concept };
	proposals.set(concept, proposal);
	return proposal.id;
}

/** A person with their body, else the body; null for neither. */
function findSpeaker(registry: Registry, { place, ...coding }: CodedPassage): string | null {
	const [person, organization] = [clean(coding.person), clean(coding.organization)];
	const body = organization === "" ? null : findActor(registry, organization, "organization");
	if (person === "") return body?.id ?? null;
	const actor = findActor(registry, person, "person");
	if (body && actor.of === undefined) actor.of = body.id;
	else if (body && actor.of !== body.id) {
		const reason = `${person} belongs to several bodies: “${organization}” is not taken over`;
		registry.remarks.push({ place, words: "", reason });
	}
	return actor.id;
}

/** Who relays is named alone: as whom it is declared already, or as a group. */
function findRelay(registry: Registry, name: string): string {
	const kinds = ["person", "organization"] as const;
	const known = kinds.find((kind) => registry.actors.has(`${kind} ${name}`));
	return findActor(registry, name, known ?? "group").id;
}

/** The plain verb of a side; nothing more is told by for and against. */
const toVerb = (concept: string, agreement: boolean | null) =>
	concept === "" || agreement === null ? "says" : agreement ? "supports" : "rejects";

function chooseVerb(registry: Registry, coding: CodedPassage): string {
	const { place, verb, agreement } = coding;
	const concept = clean(coding.concept);
	const known = verb === undefined || verb === "" ? undefined : findVerb(verb);
	if (known && (known.stance === null || concept !== "")) return known.word;
	const tell = (reason: string) => registry.remarks.push({ place, words: "", reason });
	if (verb) tell(`“${clipWords(verb)}” cannot be its verb here`);
	if (concept === "" && agreement !== null)
		tell("it is for or against something that it does not name");
	return toVerb(concept, agreement);
}

/** Makes statements of what was coded: a concept is a proposal, agreement is for or against it. */
export function buildCoded(
	details: CodedDetails,
	laid: LaidOutText,
	codings: readonly PlacedPassage[],
): ImportedArticle {
	const { aka = new Map(), ...rest } = details;
	const registry: Registry = { actors: new Map(), proposals: new Map(), aka, remarks: [] };
	const left: Remark[] = [];
	const statements = codings.flatMap((coding): ImportedStatement[] => {
		const { place } = coding;
		const stretch = laid.move(coding.stretch);
		const actor = findSpeaker(registry, coding);
		if (actor === null) {
			const words = clipWords(laid.text.slice(stretch.start, stretch.stop));
			left.push({ place, words, reason: "it names neither a person nor an organization" });
			return [];
		}
		const concept = clean(coding.concept);
		const proposal = concept === "" ? null : findProposal(registry, concept);
		const verb = chooseVerb(registry, coding);
		const via = (coding.via ?? []).map(clean).filter(Boolean);
		return [
			{
				...{ place, actor, verb, proposal, stretches: [stretch] },
				...(via.length > 0 ? { via: via.map((name) => findRelay(registry, name)) } : {}),
				...(coding.voice ? { voice: coding.voice } : {}),
			},
		];
	});
	return {
		...rest,
		...{ text: laid.text, sentences: laid.sentences, notes: [], statements, left },
		actors: [...registry.actors.values()],
		proposals: [...registry.proposals.values()],
		remarks: [...registry.remarks, { place: "", words: "", reason: unsided }],
	};
}

const unsided =
	"roles, sides and questions are not in such tables; whoever is no person counts as an organization";
