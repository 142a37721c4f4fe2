/* The list of hosts: shows beside each page what its meter tells. */
for (const place of document.querySelectorAll("#here")) place.textContent = `${location.origin}/`;

addEventListener("message", ({ data, origin }) => {
	if (origin !== location.origin || !data?.demo) return;
	const { demo, asked, given, messages, verdict } = data;
	const row = document.getElementById(demo.split("/")[2]);
	const line = row?.querySelector(".measured");
	if (!row || !line) return;
	const facts = `asks for ${asked} px, is given ${given} px, ${messages} messages`;
	line.textContent = verdict ? `${verdict} — ${facts}` : facts;
	row.dataset.verdict = verdict.startsWith("off") ? "off" : verdict.toLowerCase();
});
