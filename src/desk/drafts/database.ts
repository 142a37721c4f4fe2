import { type DBSchema, deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from "idb";
import { type DraftHome, type DraftStore, DraftsForgotten } from "./draft-store.ts";
import { type DraftTitle, type StoredDraft, toDraftTitle } from "./stored-draft.ts";

const name = "standpoint-drafts";

type KeptImages = Record<string, Uint8Array>;

/** Pictures lie apart: they are the most of a draft, and seldom change. */
interface DraftSchema extends DBSchema {
	titles: { key: string; value: DraftTitle };
	drafts: { key: string; value: StoredDraft };
	images: { key: string; value: KeptImages };
}

type Database = IDBPDatabase<DraftSchema>;

const stores: ("titles" | "drafts" | "images")[] = ["titles", "drafts", "images"];

/**
 * Opens the database; rejects with {@link DraftsForgotten} where there is none and none is to be made.
 * The one way that every browser has to look without making one is to break the making off.
 */
async function connect(make: boolean, closed: () => void): Promise<Database> {
	let isMissing = false;
	try {
		return await openDB<DraftSchema>(name, 1, {
			upgrade(database, _old, _new, transaction) {
				isMissing = !make;
				if (make) for (const store of stores) database.createObjectStore(store);
				else {
					// Told once, by the opening that fails; else it would be told as nobody's too.
					transaction.done.catch(() => {});
					transaction.abort();
				}
			},
			// Another tab forgets everything, which would wait for this one for ever.
			blocking(_current, _next, event) {
				(event.target as IDBDatabase).close();
				closed();
			},
			terminated: closed,
		});
	} catch (error) {
		throw isMissing ? new DraftsForgotten() : error;
	}
}

/** The drafts of this device, in IndexedDB. */
export function findDatabase(): DraftHome {
	let opening: Promise<Database> | null = null;
	const open = (make: boolean): Promise<Database> => {
		const closed = () => {
			opening = null;
		};
		const mine = opening ?? connect(make, closed);
		opening = mine;
		mine.catch(closed);
		return mine;
	};
	const store = createDatabaseStore(() => open(false));
	return {
		find: () =>
			open(false).then(
				() => store,
				(error: unknown) => {
					if (error instanceof DraftsForgotten) return null;
					throw error;
				},
			),
		make: () => open(true).then(() => store),
		async forget() {
			(await opening?.catch(() => null))?.close();
			opening = null;
			await deleteDB(name);
		},
	};
}

function createDatabaseStore(open: () => Promise<Database>): DraftStore {
	/** The pictures of each draft as they were written or read last, by this page. */
	const images = new Map<string, KeptImages>();
	return {
		list: async () => (await open()).getAll("titles"),
		async read(id) {
			const transaction = (await open()).transaction(stores);
			const [draft, title, own = {}] = await Promise.all([
				transaction.objectStore("drafts").get(id),
				transaction.objectStore("titles").get(id),
				transaction.objectStore("images").get(id),
			]);
			if (!(draft && title)) return null;
			images.set(id, own);
			return {
				draft: { ...draft, files: { ...draft.files, images: own } },
				revision: title.revision,
			};
		},
		async write(draft, after) {
			const written = await writeDraft(await open(), draft, after, images.get(draft.id));
			if ("revision" in written) images.set(draft.id, draft.files.images);
			return written;
		},
		async put({ draft, revision }) {
			const transaction = (await open()).transaction(stores, "readwrite");
			await Promise.all([...putDraft(transaction, draft, revision, undefined), transaction.done]);
			images.set(draft.id, draft.files.images);
		},
		async remove(id) {
			const transaction = (await open()).transaction(stores, "readwrite");
			await Promise.all(stores.map((store) => transaction.objectStore(store).delete(id)));
			await transaction.done;
			images.delete(id);
		},
	};
}

type Writing = IDBPTransaction<DraftSchema, typeof stores, "readwrite">;

/** One transaction: a tab that is killed leaves the old draft or the new one. */
async function writeDraft(
	database: Database,
	draft: StoredDraft,
	after: number,
	images: KeptImages | undefined,
): ReturnType<DraftStore["write"]> {
	const transaction = database.transaction(stores, "readwrite");
	const there = (await transaction.objectStore("titles").get(draft.id))?.revision ?? null;
	const isNext = (there ?? 0) === after;
	const puts = isNext ? putDraft(transaction, draft, after + 1, images) : [];
	await Promise.all([...puts, transaction.done]);
	return isNext ? { revision: after + 1 } : { there };
}

/** @param images that lie there already */
function putDraft(
	transaction: Writing,
	draft: StoredDraft,
	revision: number,
	images: KeptImages | undefined,
): Promise<unknown>[] {
	const { id, files } = draft;
	const rest = { ...draft, files: { ...files, images: {} } };
	return [
		transaction.objectStore("titles").put(toDraftTitle(draft, revision), id),
		transaction.objectStore("drafts").put(rest, id),
		...(files.images === images ? [] : [transaction.objectStore("images").put(files.images, id)]),
	];
}
