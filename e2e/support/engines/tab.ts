/** A point of the window, in CSS pixels. */
export interface Point {
	x: number;
	y: number;
}

/** A window of a browser that can do what every engine can. */
export interface Tab {
	/** Goes to an address and waits until it is loaded. */
	open(url: string): Promise<void>;
	/** As a reader goes back, forward, or loads the page again. */
	travel(way: "back" | "forward" | "reload"): Promise<void>;
	/** Presses a key and lets it go: `Tab`, `Enter`, `Escape`, `ArrowRight`, a letter. */
	press(key: string): Promise<void>;
	/** Goes with the mouse from point to point, the button held down: of one point it is a click. */
	drag(points: readonly Point[]): Promise<void>;
	/** The size of what is seen of a page. */
	resize(width: number, height: number): Promise<void>;
	/** The page as a PDF. */
	print(): Promise<Uint8Array>;
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
	goBack(): Promise<unknown>;
	goForward(): Promise<unknown>;
	reload(): Promise<unknown>;
	evaluate(script: string): Promise<unknown>;
	/** Puppeteer knows its keys by type, Playwright by name. */
	keyboard: { press(key: never): Promise<void> };
	mouse: {
		move(x: number, y: number): Promise<void>;
		down(): Promise<void>;
		up(): Promise<void>;
	};
	close(): Promise<void>;
}

interface DrivenDialog {
	message(): string;
	dismiss(): Promise<void>;
}

/** What Playwright and Puppeteer name or measure each in its way. */
interface Driver<T> {
	newPage(): Promise<T>;
	close(): Promise<void>;
	resize(page: T, size: { width: number; height: number }): Promise<void>;
	print(page: T): Promise<Uint8Array>;
}

/** A tab of a browser that one of them drives. */
export async function makeDrivenTab<T extends DrivenPage>({
	newPage,
	close,
	resize,
	print,
}: Driver<T>): Promise<Tab> {
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
	let size: { width: number; height: number } | null = null;
	return {
		dialogs,
		// A page of its own for each: one that a press has sent elsewhere may never say that it is there.
		async open(url) {
			const former = page;
			page = await openPage();
			await former.close();
			dialogs.length = 0;
			if (size) await resize(page, size);
			await page.goto(url, { timeout: 120_000 });
		},
		async travel(way) {
			await {
				back: () => page.goBack(),
				forward: () => page.goForward(),
				reload: () => page.reload(),
			}[way]();
		},
		press: (key) => page.keyboard.press(key as never),
		async drag([first, ...rest]) {
			if (!first) return;
			await page.mouse.move(first.x, first.y);
			await page.mouse.down();
			for (const { x, y } of rest) await page.mouse.move(x, y);
			await page.mouse.up();
		},
		async resize(width, height) {
			size = { width, height };
			await resize(page, size);
		},
		print: () => print(page),
		evaluate: async <T>(body: string) => (await page.evaluate(`(() => {${body}})()`)) as T,
		close,
	};
}
