import { randomBytes, timingSafeEqual } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";

/** Of this start of the server: a page of an earlier one may not save. */
export const deskToken = randomBytes(24).toString("base64url");

/** What a request to a folder carries the page's token in. */
const tokenHeader = "x-standpoint-token";

const address = /^\/desk\/folder\/([^/?#]*)$/;

/** Whether an address is that of a folder as the desk reads and saves it. */
export const isDeskFolder = (url: string): boolean => address.test(url);

/** The name at the end of such an address; null where it cannot be read. */
export function findDeskFolder(url: string): string | null {
	try {
		return decodeURIComponent(address.exec(url)?.[1] ?? "");
	} catch {
		return null;
	}
}

/** The part of a request that tells who asks. */
type DeskAsker = Pick<IncomingMessage, "method" | "headers"> & {
	socket: { remoteAddress?: string | undefined };
};

/** Who may ask. */
export interface DeskGuard {
	token: string;
	/** Names of this server besides those of this machine: Vite's `server.allowedHosts`. */
	hosts: readonly string[];
}

/**
 * Why who asks may not read or save a folder; null for nothing. Only the desk's own page may, on
 * this machine: not another site in the same browser, whose requests name it (`Origin`,
 * `Sec-Fetch-Site`); not one whose name was turned into this machine's address (`Host`); not
 * others in the network, to whom the pages may be shown; and nobody who has not read the page.
 */
export function findStranger(
	{ method, headers, socket }: DeskAsker,
	guard: DeskGuard,
): string | null {
	const { host = "", origin } = headers;
	const site = headers["sec-fetch-site"];
	const given = headers[tokenHeader];
	if (!isThisMachine(socket.remoteAddress))
		return "Folders are read and saved on the machine that serves them alone.";
	if (!isOwnHost(host, guard.hosts)) return `This server is not ${host || "without a name"}.`;
	if (site !== undefined && site !== "same-origin") return "Another site may not ask for this.";
	// A browser names where a PUT comes from, also to the same site.
	if (origin === undefined ? method === "PUT" : !isSameOrigin(origin, host))
		return "Only the desk itself may ask for this.";
	if (typeof given !== "string" || !isEqual(given, guard.token))
		return "The page is of an earlier start of the server: load it again.";
	return null;
}

function isThisMachine(address = ""): boolean {
	const plain = address.replace(/^::ffff:/i, "");
	return plain === "::1" || (isIP(plain) === 4 && plain.startsWith("127."));
}

function isOwnHost(host: string, hosts: readonly string[]): boolean {
	const name = /^(\[[0-9a-f:.]+\]|[^:[\]]+)(?::\d{1,5})?$/i.exec(host)?.[1]?.toLowerCase() ?? "";
	// No name can be turned into the address of this machine where there is none.
	if (isIP(name.replace(/^\[|\]$/g, "")) > 0) return true;
	if (name === "localhost" || name.endsWith(".localhost")) return true;
	return hosts.some((own) =>
		own.startsWith(".") ? name === own.slice(1) || name.endsWith(own) : name === own,
	);
}

const isSameOrigin = (from: string, host: string): boolean =>
	from === `http://${host}` || from === `https://${host}`;

function isEqual(one: string, two: string): boolean {
	const [a, b] = [Buffer.from(one), Buffer.from(two)];
	return a.length === b.length && timingSafeEqual(a, b);
}
