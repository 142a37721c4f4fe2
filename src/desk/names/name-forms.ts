import { makeId } from "../../article/draft/ids.ts";
import type { Actor, Model, Proposal } from "../../article/model/types.ts";
import { isCalendarDate, isId, isLanguage } from "../../article/parse/front-matter/forms.ts";
import type { ActorFields, FrontMatterAction, NewNames, ProposalFields } from "../edits/actions.ts";
import type { DeskReading } from "../reading.ts";
import { actorKinds, type FormKind, nameFields } from "./name-fields.ts";

/** What is typed into a form, by the keys of its fields; `id` among them. */
export type NameValues = Readonly<Record<string, string>>;

/** What is typed in several forms and not saved, by {@link nameFormKey}. */
export type NameForms = Readonly<Record<string, NameValues>>;

/** Names a form: of an entry, of something new where the id is empty, or of the article itself. */
export const nameFormKey = (kind: FormKind, id: string | null): string => `${kind}/${id ?? ""}`;

/** How many forms are not saved; those of entries that are not there any more are not counted. */
export function countNameForms({ actors, proposals, notes }: Model, forms: NameForms): number {
	const listed = { actor: actors, proposal: proposals, note: notes, details: [] };
	const keys = Object.entries(listed).flatMap(([kind, all]) => [
		nameFormKey(kind as FormKind, null),
		...all.map(({ id }) => nameFormKey(kind as FormKind, id)),
	]);
	return keys.filter((key) => Object.hasOwn(forms, key)).length;
}

const joinList = (items: readonly string[] = []) => items.join(", ");

/** Texts between commas. */
function splitList(text: string): string[] {
	return [...new Set(text.split(",").map((one) => one.trim()))].filter((one) => one !== "");
}

/** What forms are filled from. */
export type NamesReading = Pick<DeskReading, "model" | "noteSources">;

/** A form as it opens; of what is not declared yet, empty. */
export function fillNameForm(reading: NamesReading, kind: FormKind, id: string | null): NameValues {
	const blank = Object.fromEntries(nameFields[kind].map(({ key }) => [key, ""]));
	const first = kind === "actor" ? { kind: "person" } : {};
	return { ...blank, ...first, id: id ?? "", ...readDeclared(reading, kind, id) };
}

function readDeclared(
	{ model, noteSources }: NamesReading,
	kind: FormKind,
	id: string | null,
): Record<string, string> {
	if (kind === "details") return readDetails(model);
	if (kind === "note") return { text: noteSources[id ?? ""] ?? "" };
	if (kind === "proposal") return readProposal(model.proposals.find((one) => one.id === id));
	return readActor(model.actors.find((one) => one.id === id));
}

function readActor(actor: Actor | undefined): Record<string, string> {
	if (actor === undefined) return {};
	const { name, kind, role = "", side = "", of = "", aka } = actor;
	return { name, kind, role, side, of, aka: joinList(aka) };
}

function readProposal(proposal: Proposal | undefined): Record<string, string> {
	if (proposal === undefined) return {};
	const { title, question = "", summary = "", opposite = "" } = proposal;
	return { title, question, summary, opposite };
}

function readDetails(model: Model): Record<string, string> {
	const { lang, dateline = "", published = "", credit, codedBy } = model;
	const { name = "", url = "" } = credit ?? {};
	return { lang, dateline, published, credit: name, url, "coded-by": joinList(codedBy) };
}

/** What is wrong with what is typed, in a sentence for each field. */
export function checkForm(
	kind: FormKind,
	values: NameValues,
	taken: ReadonlySet<string>,
): Record<string, string> {
	const wrong: Record<string, string> = {};
	const read = (key: string) => (values[key] ?? "").trim();
	for (const { key, label, required } of nameFields[kind])
		if (required && read(key) === "") wrong[key] = `${label} is needed.`;
	const id = read("id");
	if (id !== "" && !isId(id))
		wrong.id = "An id begins with a small letter a–z and goes on with a–z, 0–9 and hyphens.";
	else if (taken.has(id)) wrong.id = `“${id}” is taken by another one.`;
	if (kind !== "details") return wrong;
	if (read("lang") !== "" && !isLanguage(read("lang")))
		wrong.lang = "This is no language tag: write en, de, pt-BR, zh-Hans …";
	if (read("published") !== "" && !isCalendarDate(read("published")))
		wrong.published = "This is no day of the calendar: write year-month-day, such as 2025-02-18.";
	if (read("url") !== "" && !/^https?:\/\/\S+$/i.test(read("url")))
		wrong.url = "An address begins with https://";
	if (read("url") !== "" && read("credit") === "")
		wrong.credit = "An address needs the name of whose it is.";
	return wrong;
}

/** Only what is typed is written; a text has no space around it. */
function pick(values: NameValues, keys: readonly string[]): Record<string, string> {
	const typed = keys.map((key) => [key, (values[key] ?? "").trim()] as const);
	return Object.fromEntries(typed.filter(([, text]) => text !== ""));
}

/**
 * What a form for an actor declares.
 * @param before the actor as it is: a name with a comma in it stays whole as long as nobody
 * touches the list
 */
function toActorFields(values: NameValues, before?: Actor): ActorFields {
	const isTouched = joinList(before?.aka) !== values.aka;
	const aka = isTouched ? splitList(values.aka ?? "") : (before?.aka ?? []);
	return {
		name: (values.name ?? "").trim(),
		kind: actorKinds.find(({ id }) => id === values.kind)?.id ?? "person",
		...pick(values, ["role", "side", "of"]),
		...(aka.length > 0 && { aka }),
	};
}

/** What a form for a proposal declares. */
function toProposalFields(values: NameValues): ProposalFields {
	return {
		title: (values.title ?? "").trim(),
		...pick(values, ["question", "summary", "opposite"]),
	};
}

/** Only what differs from what is there is told of the article: the rest stays as it is written. */
function toDetails(values: NameValues, before: NameValues): FrontMatterAction {
	const read = (key: string) => (values[key] ?? "").trim();
	const differs = (key: string) => values[key] !== before[key];
	const [name, url] = [read("credit"), read("url")];
	const credit = name === "" ? null : { name, ...(url !== "" && { url }) };
	return {
		type: "details",
		...(differs("lang") && { lang: read("lang") }),
		...(differs("dateline") && { dateline: read("dateline") }),
		...(differs("published") && { published: read("published") }),
		...((differs("credit") || differs("url")) && { credit }),
		...(differs("coded-by") && { codedBy: splitList(values["coded-by"] ?? "") }),
	};
}

/** What is new is declared under an id that is made of its name, where none is typed. */
function toDeclared(kind: FormKind, values: NameValues, taken: ReadonlySet<string>): NewNames {
	const id = values.id?.trim() || proposeId(values, taken);
	if (kind === "actor") return { actors: [{ id, ...toActorFields(values) }] };
	if (kind === "proposal") return { proposals: [{ id, ...toProposalFields(values) }] };
	return { notes: [{ id, text: (values.text ?? "").trim() }] };
}

/** The id that something new gets when nobody types another. */
export function proposeId(values: NameValues, taken: ReadonlySet<string>): string {
	return makeId((values.name || values.title || "note").trim(), taken);
}

/**
 * The action that a form is saved with; null when nothing has been changed in it.
 * @param id of what is edited; null declares something new
 */
export function toAction(
	reading: NamesReading,
	kind: FormKind,
	id: string | null,
	values: NameValues,
): FrontMatterAction | null {
	const before = fillNameForm(reading, kind, id);
	if (Object.keys(before).every((key) => values[key] === before[key])) return null;
	if (kind === "details") return toDetails(values, before);
	const taken = listTakenIds(reading.model);
	if (id === null) return { type: "declare", names: toDeclared(kind, values, taken) };
	if (kind === "note") return { type: "edit-note", id, text: (values.text ?? "").trim() };
	const to = (values.id ?? "").trim();
	const renamed = to !== "" && to !== id && { to };
	const actor = reading.model.actors.find((one) => one.id === id);
	return kind === "actor"
		? { type: "edit-actor", id, ...renamed, fields: toActorFields(values, actor) }
		: { type: "edit-proposal", id, ...renamed, fields: toProposalFields(values) };
}

/** Ids of all that is declared: what is new gets another one. */
export function listTakenIds({ actors, proposals, notes }: Model): Set<string> {
	return new Set([...actors, ...proposals, ...notes].map(({ id }) => id));
}

/** Where something that is dragged comes to stand: in the place of the row under the pointer. */
export function findDropIndex(
	rows: readonly { top: number; bottom: number }[],
	from: number,
	y: number,
): number {
	const above = rows.filter(({ top, bottom }) => (top + bottom) / 2 < y).length;
	// Its own row does not count: what stands above the pointer without it.
	const own = rows[from];
	return own !== undefined && (own.top + own.bottom) / 2 < y ? above - 1 : above;
}
