/** Puts `height` px of room at the end of a page, in place of what was put before. Runs inside it. */
export function putRoom(height: number): void {
	const room = document.getElementById("room") ?? document.createElement("div");
	room.id = "room";
	room.style.height = `${height}px`;
	document.body.append(room);
}
