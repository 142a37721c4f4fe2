import type { FrontMatter } from "../front-matter/declared.ts";

/** Words as they are compared: without case, accents, an article before them and “’s” behind. */
export function foldName(name: string): string {
	return name
		.normalize("NFKD")
		.replace(/\p{M}/gu, "")
		.toLowerCase()
		.replace(/[’']s(?!\p{L})/gu, "")
		.replace(/[^\p{L}\p{N}]+/gu, " ")
		.trim()
		.replace(/^(?:the|der|die|das|le|la|les|el|los|las) (?=.)/u, "");
}

/** Gives the ids of the actors that words name, each once. */
export function indexNamed({ actors }: FrontMatter): (words: string) => string[] {
	const ids = new Map<string, Set<string>>();
	let longest = 1;
	for (const { id, name, aka } of actors.values()) {
		for (const text of [name, ...aka.map((one) => one.text)]) {
			const key = foldName(text);
			if (key === "") continue;
			ids.set(key, (ids.get(key) ?? new Set()).add(id));
			longest = Math.max(longest, key.split(" ").length);
		}
	}
	return (words) => {
		const parts = foldName(words).split(" ");
		const found = new Set<string>();
		for (let from = 0; from < parts.length; from++) {
			for (let size = Math.min(longest, parts.length - from); size > 0; size--)
				for (const id of ids.get(parts.slice(from, from + size).join(" ")) ?? []) found.add(id);
		}
		return [...found];
	};
}
