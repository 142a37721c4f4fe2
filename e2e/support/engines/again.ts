/**
 * Goes to an address, again if need be: a page that a press has sent elsewhere may go there
 * only now, and then the browser gives up the way that was asked for.
 */
export async function openAgain(open: () => Promise<unknown>): Promise<void> {
	for (let left = 3; ; left -= 1) {
		try {
			await open();
			return;
		} catch (reason) {
			if (left === 0) throw reason;
		}
	}
}
