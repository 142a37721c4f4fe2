/** What was pressed and is not done: one thing after the other, in the order of pressing. */
export class Presses {
	/** Ids of suggestions that these answer, which are still open in the reading. */
	answered: readonly string[] = $state.raw([]);
	#last: Promise<unknown> = Promise.resolve();
	#count = 0;

	get isBusy(): boolean {
		return this.#count > 0;
	}

	/**
	 * Does it when all before it is done, or refused.
	 * @param answered suggestions that it answers
	 */
	add<T>(run: () => Promise<T>, answered: readonly string[] = []): Promise<T> {
		this.#count += 1;
		this.answered = [...this.answered, ...answered];
		const done = this.#last.then(run).finally(() => {
			this.#count -= 1;
			// One of each: the same may have been pressed again.
			const left = [...this.answered];
			for (const id of answered) left.splice(left.indexOf(id), 1);
			this.answered = left;
		});
		this.#last = done.catch(() => null);
		return done;
	}

	/** Comes when all that was pressed so far is done, or refused. */
	async finish(): Promise<void> {
		await this.#last;
	}
}
