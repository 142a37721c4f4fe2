/* The list of hosts: shows beside each page what its meter tells. */
for (const place of document.querySelectorAll("#here")) place.textContent = `${location.origin}/`;

addEventListener("message", ({ data, origin }) => {
	if (origin !== location.origin || !data?.demo) return;
	const { demo, asked, given, messages, verdict } = data;
	const row = document.getElementById(demo.split("/")[2]);
	const line = row?.querySelector(".measured");
	if (!row || !line) return;
	const count = messages === 1 ? "1 message" : `${messages} messages`;
	const facts = `asks for ${asked}\u00a0px, is given ${given}\u00a0px, ${count}`;
	line.textContent = verdict ? `${verdict} — ${facts}` : facts;
	row.dataset.verdict = verdict.startsWith("off") ? "off" : verdict.toLowerCase();
});
