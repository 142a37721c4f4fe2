/** So many units are compared at once, which a browser does in one go. */
const block = 4096;

/** How many units two texts begin with alike: of 1 MiB in no time that anybody notices. */
export function countSameStart(one: string, other: string): number {
	const shorter = Math.min(one.length, other.length);
	let same = 0;
	while (same < shorter && one.slice(same, same + block) === other.slice(same, same + block))
		same += block;
	while (same < shorter && one.charCodeAt(same) === other.charCodeAt(same)) same++;
	return Math.min(same, shorter);
}

/**
 * How many units two texts end with alike.
 * @param most not more than so many
 */
export function countSameEnd(one: string, other: string, most: number): number {
	const tail = (text: string, from: number) => {
		const stop = text.length - from;
		return text.slice(Math.max(0, stop - block), stop);
	};
	let same = 0;
	while (same < most && tail(one, same) === tail(other, same)) same += block;
	const isSame = () =>
		one.charCodeAt(one.length - 1 - same) === other.charCodeAt(other.length - 1 - same);
	while (same < most && isSame()) same++;
	return Math.min(same, most);
}
