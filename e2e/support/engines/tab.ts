/** A window of a browser that can do what every engine can. */
export interface Tab {
	/** Goes to an address and waits until it is loaded. */
	open(url: string): Promise<void>;
	/** What the body of a function returns when it is run in the page: `return document.title`. */
	evaluate<T>(body: string): Promise<T>;
	/** Words of the dialogs since the last address was asked for; each was sent away. */
	dialogs: string[];
	close(): Promise<void>;
}
