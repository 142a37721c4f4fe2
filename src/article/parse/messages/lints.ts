import { shorten, warningMessage } from "./message.ts";

/** What an author may have missed: each may be right as it is, and is answered then. */
export const lintMessages = {
	unmarkedReport: (cue: string) => warningMessage`unmarked-report
		this sentence seems to report something${/\p{L}/u.test(cue) ? ` (“${shorten(cue, 40)}”)` : ""} and nothing in it is marked
		mark the words that prove it, or say under \`answered\` why not`,
	creditedVoice: (speaker: string) => warningMessage`credited-voice
		the sentence credits “${shorten(speaker, 40)}” with this, and \`voice=article\` credits nobody
		name who says so as the actor or in \`via\`, and leave \`voice\` out`,
	otherSpeaker: (speaker: string, other: string) => warningMessage`other-speaker
		the sentence credits “${shorten(speaker, 40)}” with this, who is declared as ${shorten(other)}
		if ${shorten(other)} passes it on write via=${shorten(other)}, otherwise name ${shorten(other)} as the actor`,
	similarName: (name: string, other: string, id: string) => warningMessage`similar-name
		“${shorten(name, 40)}” is almost “${shorten(other, 40)}”, who is declared as ${shorten(id)}
		if they are one actor, keep one of them and put the other name into its \`aka\``,
	namesake: (name: string, other: string, id: string) => warningMessage`similar-name
		“${shorten(name, 40)}” is not declared and shares a name with “${shorten(other, 40)}”, who is ${shorten(id)}
		if they are one actor, put the name into its \`aka\`; otherwise see to it that none of their words is taken for the other’s`,
	actorWithoutSide: (
		id: string,
		body?: { id: string; side: string },
	) => warningMessage`actor-without-side
		"${shorten(id)}" takes a stance and has no \`side\`, as others have
		${
			body === undefined
				? "rows are grouped by `side`: give it one, or leave `side` out everywhere"
				: `write side: ${shorten(body.side)}, as ${shorten(body.id)} has, if it is the same`
		}`,
	relayAcrossSides: (
		relay: string,
		relaySide: string,
		actor: string,
	) => warningMessage`relay-across-sides
		${shorten(relay)} is of the side “${shorten(relaySide, 40)}” and speaks here for ${shorten(actor)}, who is of another
		\`via\` is for who passes words on for the speaker; a rival’s word about the actor is written claimed-by=${shorten(relay)}`,
	contradictoryPair: (
		actor: string,
		proposal: string,
		words: string,
	) => warningMessage`contradictory-pair
		${shorten(actor)} is on one side of ${shorten(proposal)} here and on the other in “${shorten(words, 40)}”
		if one came earlier, date both with \`when\`; if both hold, say so under \`answered\``,
	oppositePair: (
		actor: string,
		proposal: string,
		opposite: string,
	) => warningMessage`contradictory-pair
		${shorten(actor)} is on the same side of ${shorten(proposal)} and of its opposite, ${shorten(opposite)}
		look at both; if both hold, say so under \`answered\``,
};
