/**
 * Keeps Vite from loading the desk anew when something in `content/` is saved: what is on it is
 * not on disk yet. It is told instead, as an event of the window, and looks for itself.
 */
import.meta.hot?.send("standpoint:desk");
import.meta.hot?.on("standpoint:saved", (saved: { slug: string }) => {
	dispatchEvent(new CustomEvent("standpoint-saved", { detail: saved }));
});
