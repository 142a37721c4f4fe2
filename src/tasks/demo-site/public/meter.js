/*
 * Stands in every host's page: counts what its frame posts and compares the height that it
 * asks for with the one that it is given. Shows it below the page, or tells the list of
 * hosts when that frames the page.
 */
(() => {
	const { height: goal, bounds } = document.currentScript?.dataset ?? {};
	const [least, most] = bounds ? bounds.split(",").map(Number) : [];
	let asked = 0;
	let messages = 0;

	/**
	 * The height in a message of whatever family, or 0.
	 * @param {unknown} message
	 */
	function findHeight(message) {
		const text = typeof message === "string" ? message : JSON.stringify(message);
		const found =
			/(?:"(?:height|value|scrollHeight)":|-height":\{"[^"]*":|heightxPYMx|^\[iFrameSizer\][^:]*:)(\d+)/.exec(
				text ?? "",
			);
		return Number(found?.[1] ?? 0);
	}

	/** @returns {HTMLIFrameElement | null} */
	function findFrame() {
		return document.querySelector("main iframe:not(.stranger)");
	}

	function measure() {
		const given = findFrame()?.clientHeight ?? 0;
		const off = given - Math.min(Math.max(asked, least ?? asked), most ?? asked);
		const sized = Math.abs(off) <= 1 ? "OK" : `off by ${off > 0 ? "+" : "−"}${Math.abs(off)} px`;
		return { asked, given, messages, verdict: goal === "content" ? sized : "" };
	}

	function show() {
		const facts = measure();
		if (window.parent !== window) {
			window.parent.postMessage({ demo: location.pathname, ...facts }, location.origin);
			return;
		}
		const line = document.getElementById("meter") ?? document.createElement("output");
		line.id = "meter";
		line.textContent = `${facts.verdict} asks for ${asked} px, is given ${facts.given} px, ${messages} messages`;
		document.body.append(line);
	}

	addEventListener("message", ({ data, source }) => {
		if (source !== findFrame()?.contentWindow) return;
		messages += 1;
		asked = findHeight(data) || asked;
		// After the host's own listeners, and the layout that they bring about.
		setTimeout(show, 100);
	});
})();
