/** The part of the package `jsonld` that tests use; it comes without types of its own. */
declare module "jsonld" {
	interface RemoteDocument {
		documentUrl: string;
		document: object;
	}
	interface ExpandOptions {
		base?: string;
		/** Throw where the algorithm would drop something. */
		safe?: boolean;
		documentLoader?: (url: string) => Promise<RemoteDocument>;
	}
	const jsonld: { expand(input: unknown, options?: ExpandOptions): Promise<object[]> };
	export default jsonld;
}
