/** What the page offers of one view for other people's pages; made by `src/export`. */
export interface Offer {
	/** Id of the view, part of its address. */
	view: string;
	label: string;
	/** The plain frame's code. */
	code: string;
	takeaway: string;
	/** Height to reserve in CSS px as long as it is not measured. */
	height: number;
}
