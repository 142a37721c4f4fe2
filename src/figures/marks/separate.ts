/** A label that wants to stand at `y` and takes `height` px. */
export interface WantedPlace {
	y: number;
	height: number;
}

interface Block {
	/** Sum of what the members want for the block's top. */
	sum: number;
	count: number;
	height: number;
	first: number;
}

/**
 * Places labels as near to where they want to be as they can stand in the given order
 * without touching, and not above `top`: least squares by pooling adjacent violators
 * (isotonic regression; Ayer et al. 1955), as in label placement along an axis.
 * @returns the middle of each label, in the order given
 */
export function separate(wanted: readonly WantedPlace[], gap: number, top: number): number[] {
	const blocks: Block[] = [];
	wanted.forEach(({ y, height }, index) => {
		let block: Block = { sum: y - height / 2, count: 1, height: height + gap, first: index };
		for (
			let last = blocks.at(-1);
			last && findTop(last, top) + last.height > findTop(block, top);
			last = blocks.at(-1)
		) {
			blocks.pop();
			block = {
				sum: last.sum + block.sum - block.count * last.height,
				count: last.count + block.count,
				height: last.height + block.height,
				first: last.first,
			};
		}
		blocks.push(block);
	});
	return blocks.flatMap((block, index) => {
		let y = findTop(block, top);
		const end = blocks[index + 1]?.first ?? wanted.length;
		return wanted.slice(block.first, end).map(({ height }) => {
			const middle = y + height / 2;
			y += height + gap;
			return middle;
		});
	});
}

function findTop(block: Block, top: number): number {
	return Math.max(top, block.sum / block.count);
}
