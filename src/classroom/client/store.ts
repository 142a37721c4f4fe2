/** A text that a reader asked this device to keep; every access may be refused. */
export interface Store {
	read(): string | null;
	/** Null takes it away. False when the device refuses. */
	write(text: string | null): boolean;
}

/** Keeps nothing. */
export const noStore: Store = { read: () => null, write: () => false };

/** Opens the device's storage under a name. In a frame of another site even looking throws. */
export function openStore(name: string, find: () => Storage = () => localStorage): Store {
	return {
		read() {
			try {
				return find().getItem(name);
			} catch {
				return null;
			}
		},
		write(text) {
			try {
				if (text === null) find().removeItem(name);
				else find().setItem(name, text);
				return true;
			} catch {
				return false;
			}
		},
	};
}
