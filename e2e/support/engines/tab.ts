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

/** A page as Playwright and Puppeteer have it alike. */
interface DrivenPage {
	on(event: "dialog", take: (dialog: DrivenDialog) => void): unknown;
	goto(url: string, options: { timeout: number }): Promise<unknown>;
	evaluate(script: string): Promise<unknown>;
	close(): Promise<void>;
}

interface DrivenDialog {
	message(): string;
	dismiss(): Promise<void>;
}

/** A tab of a browser that one of them drives. */
export async function makeDrivenTab(
	newPage: () => Promise<DrivenPage>,
	close: () => Promise<void>,
): Promise<Tab> {
	const dialogs: string[] = [];
	const openPage = async () => {
		const page = await newPage();
		page.on("dialog", (dialog) => {
			dialogs.push(dialog.message());
			dialog.dismiss().catch(() => undefined);
		});
		return page;
	};
	let page = await openPage();
	return {
		dialogs,
		// A page of its own for each: one that a press has sent elsewhere may never say that it is there.
		async open(url) {
			const former = page;
			page = await openPage();
			await former.close();
			dialogs.length = 0;
			await page.goto(url, { timeout: 120_000 });
		},
		evaluate: async <T>(body: string) => (await page.evaluate(`(() => {${body}})()`)) as T,
		close,
	};
}
