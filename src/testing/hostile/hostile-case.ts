/** What lies at a path of the article's folder. */
export type Laid =
	| { file: string | Uint8Array }
	/** A file of so many bytes that takes no room. */
	| { sparse: number; begin: Uint8Array }
	| { link: string }
	| { folder: true }
	| { pipe: true };

/** A folder that means harm, shown by `![a](src)`. */
export interface HostileFiles {
	name: string;
	src: string;
	/** By path below the article's folder; a path that begins with `../` lies beside it. */
	laid: Record<string, Laid>;
	/** The problem's code; null for what is published, cleaned or as it is. */
	code: string | null;
}

/** A file under its own name. */
export function one(name: string, path: string, laid: Laid, code: string | null): HostileFiles {
	return {
		name,
		src: encodeURI(path).replaceAll("#", "%23").replaceAll("?", "%3F").replaceAll(":", "%3A"),
		laid: { [path]: laid },
		code,
	};
}

/** Of several files, or under another address than their own. */
export function several(
	code: string | null,
	cases: [name: string, src: string, laid: Record<string, Laid>][],
): HostileFiles[] {
	return cases.map(([name, src, laid]) => ({ name, src, laid, code }));
}
