/*
 * Words that signal that somebody says something, by language. A closed list of frequent forms
 * of news: what is missing is not found, and no form is guessed from another.
 */

/** The cues of one language. */
export interface CueList {
	/** Forms of saying verbs. */
	verbs: string;
	/** Verbs that report only together with a clause (“that …”): they mean other things too. */
	clausal: string;
	/** What may begin the reported clause. */
	that: string;
	/** “According to”. */
	according: string;
	/** Pronouns that stand for a speaker who was named before. */
	pronouns: string;
	/** Words between speaker and verb: adverbs and auxiliaries. */
	between: string;
	/** What a speaker's name or noun phrase cannot begin with. */
	noSpeaker: string;
	/** Where the verb stands second: what begins a sentence whose speaker comes after the verb. */
	elsewhere?: string;
	/** Which speaks for somebody: “a spokesperson for”. */
	relays: string;
}

/** Verbs given by stem are written out with the endings of regular ones. */
const regular = (stems: string) =>
	stems
		.split(" ")
		.flatMap((stem) => {
			const bare = stem.replace(/e$/, "");
			const past = stem.endsWith("e") ? `${stem}d` : stem.replace(/y$/, "i") + "ed";
			const third = /(?:s|sh|ch)$/.test(stem) ? `${stem}es` : stem.replace(/([^aeiou])y$/, "$1ie") + "s";
			return [stem, third, past, `${bare}ing`];
		})
		.join("|");

const en: CueList = {
	verbs: `said|says|say|saying|told|tells|tell|telling|wrote|writes|write|writing|${regular(
		"add note argue announce claim warn acknowledge insist explain declare emphasize emphasise stress assert contend recall tweet remark comment state complain predict conclude maintain reiterate allege confirm concede caution boast quip respond reply respond concur lament joke vow pledge counter testify reveal observe exclaim opine mention disclose opin affirm",
	)}|retorted|swore|denied|denies|denying|deny|put it|admitted|admits|admit|admitting`,
	clausal: `${regular(
		"report suggest agree believe indicate estimate expect propose promise demand recommend ask urge accuse call describe question doubt fear worry hope deny decide determine assume speculate",
	)}|found|finds|find|shows|show|showed|shown|thinks|think|thought|knows|know|knew|felt|feels|feel|saw|sees|see|means|wants|want|wanted|learned|understood|heard`,
	that: "that|whether|if|how|why|what",
	according: "according to|in the words of|in the view of",
	pronouns: "he|she|they|it|we|i|who|you",
	between: "also|has|have|had|later|then|once|recently|further|previously|repeatedly|has also|had also|would|will|did|does|not|never|publicly|reportedly|often|still|even|just|quickly|again|is|are|was|were|been|be|correctly|earlier|flatly|long|privately|simply|initially|rightly|always|only|now",
	noSpeaker: "that|which|when|while|but|and|as|if|because|although|though|where|after|before|since|so|or|then|than",
	relays: "spokesman|spokeswoman|spokesperson|spokespeople|lawyer|attorney|aide|representative",
};

const de: CueList = {
	verbs:
		"sagt|sagte|sagten|sagen|erklärt|erklärte|erklärten|erklären|betont|betonte|betonten|berichtet|berichtete|berichteten|berichten|meint|meinte|meinten|teilte|teilten|teilt|äußerte|äußerten|äußert|kündigte|kündigten|kündigt|forderte|forderten|fordert|fordern|kritisierte|kritisierten|kritisiert|kritisieren|warnte|warnten|warnt|schrieb|schrieben|schreibt|behauptet|behauptete|behaupteten|bestätigte|bestätigten|bestätigt|bezeichnete|bezeichneten|bezeichnet|verlautete|heißt es|hieß es|so|zitiert|zitierte|antwortete|antwortet|ergänzte|fügte|stellte|stellten|stellt|wies|wiesen|weist|räumte|räumten|räumt|verwies|verwiesen|verweist|versicherte|versicherten|versichert|unterstrich|hob|hoben|gab|gaben|gibt|begründete|begründet|nannte|nannten|nennt|sprach|sprachen|spricht|warf|warfen|wirft|drohte|droht|beklagte|beklagten|beklagt|bemängelte|prophezeite|rief|riefen|verkündete|mahnte|plädierte|plädiert|verlangte|verlangten|verlangt|zeigte sich|zeigten sich|sah|sehen|sieht|hält|hielt|bekräftigte|dementierte|lobte|bedauerte|befürchtet|befürchtete|befürchten|schlug|hoffte|hofft",
	clausal:
		"glaubt|glaubte|glauben|hofft|hoffen|geht|gehen|ging|gingen|erwartet|erwarten|erwartete|denkt|vermutet|vermuten|vermutete|rechnet|rechnen|rechnete|schätzt|schätzen|ergab|ergaben|zeigt|zeigten|vorgeworfen|vermeldet|meldet|meldete|meldeten|melden|befürwortet|lehnte|lehnt|lehnen|plant|planen|einigten|beschloss",
	that: "dass|daß|ob|wie|warum",
	according: "laut|nach angaben|nach auskunft|nach ansicht|nach meinung|nach aussage|nach einschätzung|zufolge|nach informationen|nach berichten|gemäß|in den worten|aus sicht",
	pronouns: "er|sie|es|wir|ich|man|dieser|diese|der|die",
	between: "auch|hat|haben|hatte|hatten|zudem|außerdem|weiter|dazu|ferner|dabei|jedoch|aber|bereits|am|gestern|heute|nun|indes|dagegen|ebenfalls|sich|wiederum|im|in",
	noSpeaker: "dass|daß|wenn|weil|während|aber|und|oder|da|als|obwohl|nachdem|bevor|damit|doch|denn|auch|dies|das|damals|dort|hier|dabei|dazu|zudem|außerdem|weiter|so|am|im|in|nach|bei|zu",
	elsewhere:
		"am|im|in|nach|bei|beim|zu|zum|zur|auf|für|mit|von|vor|über|unter|aus|seit|während|gegenüber|dazu|dabei|dagegen|daraufhin|damit|darüber|darin|zudem|außerdem|ferner|weiter|weiterhin|auch|ebenso|ähnlich|gleichzeitig|zuvor|danach|anschließend|gestern|heute|später|bereits|dies|das|dass|wörtlich|so|als|wie|wenn|sollten|durch|trotz|wegen|an|aufgrund|laut|inzwischen|mittlerweile|nun|jetzt|dort|hier|dann|da|den|dem|einen|einem",
	relays: "sprecher|sprecherin|anwalt|anwältin|vertreter",
};

export const cueLists: Readonly<Record<string, CueList>> = { en, de };
