/** The part of a picture between its reading line and its legend. */
export interface Drawing {
	svg: string;
	height: number;
}
