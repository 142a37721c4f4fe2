/**
 * An article and its steps in which everything an author may write is one long word, for
 * layouts have to bear chemical names, German compounds, addresses and slips of the keyboard.
 */

const stock = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";

/** A word of that many letters; another start makes another word. */
function makeWord(length: number, start: number): string {
	const letters = [...stock.toLowerCase()];
	const word = Array.from({ length }, (_, at) => letters[(start * 7 + at) % letters.length]);
	return `${word[0]?.toUpperCase()}${word.slice(1).join("")}`;
}

export function makeArticle(length: number): string {
	const word = (start: number) => makeWord(length, start);
	const actor = (id: string, at: number, more: string) => `  ${id}:
    name: ${word(at)}
    role: ${word(at + 1)}
    kind: person
    side: ${word(at + 2)}${more}`;
	return `---
title: "${word(1)} [rejects ${word(2)}]{mayor rejects bridge voice=article id=headline}"
dek: "${word(3)} and [${word(4)}]{fishers supports bridge voice=article}."
lang: en
dateline: ${word(5)}, 3 March 2025
credit:
  name: ${word(6)}
  url: https://example.org/${word(7)}
coded-by: [${word(8)}]
actors:
${actor("mayor", 9, "\n    of: council")}
${actor("speaker", 12, "")}
${actor("fishers", 15, "")}
${actor("silent", 18, "")}
  council:
    name: ${word(21)}
    kind: government
    side: ${word(11)}
proposals:
  bridge:
    title: ${word(22)}
    question: Should ${word(23)} be?
    summary: ${word(24)}
  ferry:
    title: ${word(25)}
notes:
  note: The ${word(26)} and *${word(27)}*.
---

“[${word(28)}]{mayor rejects bridge cue="said"},” said ${word(9)}.
The union [accepts ${word(29)}]{fishers accepts-if ferry if="${word(30)}"} if ${word(30)}.
According to ${word(12)}, [${word(31)}]{mayor supports ferry via=speaker cue="According to" note=note}.
Nobody [said ${word(32)} of it]{speaker says about=fishers}.
[${word(18)} said nothing]{silent declines-to-comment ferry}.

## ${word(33)}

- ${word(34)} and \`${word(35)}\`
- [${word(36)}](https://example.org/${word(36)})
- <https://example.org/${word(37)}>

> ${word(38)}

| ${word(39)} | ${word(40)} |
|---|---|
| [${word(41)}]{council opposes bridge voice=article} | ${word(42)} |

\`\`\`
${word(43)}
\`\`\`
`;
}

export function makeSteps(length: number): string {
	const word = (start: number) => makeWord(length, start);
	const step = (at: number, view: string, asked: string) => `## ${word(at)}
{${view} minutes=5 short=3}

Read [${word(at + 1)}](#term-term) and \`${word(at + 2)}\`.

${asked}

### For the teacher
Say ${word(at + 3)}.
`;
	const told = (at: number) => `\n\n> ${word(at)} is told.`;
	return `---
title: ${word(50)}
audience: ${word(51)}
objectives:
  - ${word(52)}
terms:
  term:
    name: ${word(53)}
    meaning: ${word(54)}
inquiry:
  - question: ${word(55)}
    answer: ${word(56)}
---

${word(57)}

${step(58, "view=headline", `[Is ${word(59)}?]{ask=manner statement=headline,mayor-bridge-2}${told(60)}`)}
${step(61, "view=text", `[Is ${word(62)}?]{ask=open sentence=s1,s2}${told(63)}`)}
${step(64, "view=article", `[Is ${word(65)}?]{ask=words statement=mayor-bridge-2}${told(66)}`)}
${step(67, "view=matrix", `[Is ${word(68)}?]{ask=stance proposal=bridge actor=mayor,fishers}${told(69)}`)}
${step(70, "view=spectrum proposal=bridge", "")}
${step(73, "view=attribution", "")}
${step(76, "view=mark sentence=s1,s2", "")}`;
}
