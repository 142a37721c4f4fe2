import type { ExplainerMaker, MakerModule } from "./maker.ts";

/** Whole addresses: a worker would resolve others from its own. */
export interface MakerAddresses {
	/** Of the module, `data-deskmaker` of the desk's page. */
	maker: string;
	/** Of its constants, `data-deskparts` there. */
	parts: string;
}

/**
 * Fetches what makes explainers, on a page or in a module worker.
 * @throws when it cannot be fetched: there is no network, or the site was published anew
 */
export async function loadMaker({ maker, parts }: MakerAddresses): Promise<ExplainerMaker> {
	const fetchParts = async () => {
		const answer = await fetch(parts);
		if (!answer.ok) throw new Error(`${parts}: ${answer.status}`);
		return answer.json() as Promise<unknown>;
	};
	const [module, read] = await Promise.all([
		import(/* @vite-ignore */ maker) as Promise<MakerModule>,
		fetchParts(),
	]);
	return module.startMaker(read);
}
