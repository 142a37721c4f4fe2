const spelled: Readonly<Record<string, string>> = {
	ä: "ae",
	ö: "oe",
	ü: "ue",
	ß: "ss",
	æ: "ae",
	ø: "oe",
	å: "aa",
	ł: "l",
	đ: "d",
	ð: "d",
	þ: "th",
	œ: "oe",
	ı: "i",
};
/** After the common passport spelling, without signs. */
const cyrillic: Readonly<Record<string, string>> = Object.fromEntries(
	(
		"а a б b в v г g д d е e ё e ж zh з z и i й i к k л l м m н n о o п p р r с s т t у u ф f х kh " +
		"ц ts ч ch ш sh щ shch ы y э e ю iu я ia і i ї i є ie ґ g"
	)
		.split(" ")
		.reduce<[string, string][]>((pairs, part, at, all) => {
			if (at % 2 === 0) pairs.push([part, all[at + 1] ?? ""]);
			return pairs;
		}, []),
);

/** The first words of a name: more are no id that anybody types, and “of the” ends none. */
export const cutName = (name: string) =>
	name
		.replace(/^(?:The|An?)\s/u, "")
		.split(/\s+/u)
		.slice(0, 3)
		.join(" ")
		.replace(/(?:\s\p{Ll}{1,3}){1,2}$/u, "")
		.slice(0, 60);

/**
 * An id made of a name: `schäuble` becomes `schaeuble`. A name in a script that is not spelled
 * out here gives `actor`.
 * @param taken ids that stand for others; a number makes it another one
 */
export function makeId(name: string, taken: ReadonlySet<string>): string {
	const plain = [...name.toLowerCase()]
		.map((letter) => spelled[letter] ?? cyrillic[letter] ?? letter)
		.join("")
		.normalize("NFKD")
		.replace(/[\p{M}'’]/gu, "")
		.split(/[^a-z0-9]/u)
		.filter(Boolean)
		.join("-")
		.replace(/^[^a-z]+/u, "");
	const id = plain === "" ? "actor" : plain;
	let free = id;
	for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
	return free;
}
