/**
 * Tells the server how many saves this page was drawn after. It is asked for with that number,
 * which has the browser take it for another module each time.
 */
import.meta.hot?.send(
	"standpoint:drawn",
	Number(new URL(import.meta.url).searchParams.get("after")),
);
