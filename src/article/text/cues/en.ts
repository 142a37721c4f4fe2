import type { CueList } from "./cue-list.ts";

/** Bare forms that are nouns as often: verbs behind a pronoun or an auxiliary alone. */
const bare = [
	"note|claim|remark|comment|state|tweet|boast|joke|quip|counter|report|estimate",
	"doubt|fear|worry|hope|signal|reason|promise|pledge|demand|question|attack",
	"support|back|slam|hit|address|challenge|mock|call|cite|praise|blame|welcome",
	"label|brand|dispute|tout|champion|echo|favor|favour|stress|highlight|reference",
	"ridicule|protest|show|guess|urge|view|means",
].join("|");

/** A regular verb in all its forms: `deny` gives “deny|denies|denied|denying”. */
function inflect(stem: string): string {
	const bare = stem.replace(/e$/u, "");
	const soft = stem.replace(/([^aeiou])y$/u, "$1i");
	const past = stem.endsWith("e") ? `${stem}d` : `${soft}ed`;
	const third = /(?:s|sh|ch|x)$/u.test(stem) || soft !== stem ? `${soft}es` : `${stem}s`;
	return [stem, third, past, `${bare}ing`].join("|");
}

const regular = (stems: string) => stems.trim().split(/\s+/u).map(inflect).join("|");

const says = regular(`
			add note argue announce claim warn acknowledge insist explain declare emphasize
			emphasise stress assert contend recall tweet remark comment complain predict
			conclude maintain reiterate allege confirm concede caution boast quip respond
			reply concur lament joke vow testify observe exclaim opine mention disclose
			profess proclaim recount affirm muse posit counter retort guess theorize report
			suggest indicate estimate reveal propose imply bemoan
		`);
const thinks = regular(`
			agree advise believe recommend doubt fear worry hope determine assume speculate
			realize imagine signal imply reason decide expect promise pledge demand ask
			wonder question urge remind assure convince guarantee inform learn discover
		`);
const judges = regular(`
			criticize criticise denounce condemn praise defend endorse oppose support
			reject dismiss blast slam mock decry blame attack ridicule applaud hail laud
			describe call accuse accept welcome back cite slam rebuke chastise lambast
			label brand deride question challenge protest dispute tout champion echo
			propose discuss favor favour criticise prefer admire address mention emphasize
			stress highlight reference berate scold disparage commend congratulate thank salute
		`);

export const en: CueList = {
	says: [
		"said|stated|stating|says|say|saying|told|tells|tell|telling|wrote|writes|write",
		"writing|swore|denied|denies|denying|deny|put it|puts it|found|finds|finding",
		`shows|show|showed|shown|showing|admitted|admits|admit|admitting|${says}`,
		"point out|points out|pointed out|pointing out",
	].join("|"),
	thinks: [
		"think|thinks|thought|thinking|know|knows|knew|feel|feels|felt|feeling|see|sees",
		"saw|seeing|understand|understands|understood|find|hear|hears|heard|means",
		`forecast|forecasts|${thinks}`,
	].join("|"),
	judges: [
		"want|wants|wanted|seek|seeks|sought|seeking|likes|liked|loves|hates|compared",
		`compares|comparing|likened|ripped|rips|hit|hammered|hammers|${judges}`,
		"rule out|rules out|ruled out|ruling out",
	].join("|"),
	wants: [
		"(?:wants?|wanted|hopes?|hoped|plans?|planned|pledge[sd]?|promise[sd]?|vow(?:s",
		"ed)?|threaten(?:s|ed)?|refuse[sd]?|decline[sd]?|offer(?:s|ed)?|seeks?|sought",
		"intend(?:s|ed)?|agree[sd]?|decide[sd]?|expect(?:s|ed)?|demand(?:s|ed)?",
		"propose[sd]?|claim(?:s|ed)?|prefer(?:s|red)?|appear(?:s|ed)?|seem(?:s",
		"ed)?)(?= to )|(?:call(?:s|ed|ing)|push(?:es|ed|ing)|argue[sd]|arguing) (?:for|on",
		"against)|would like(?= to )|(?:urge[sd]?|urging|ask(?:s|ed|ing)?|want(?:s|ed)?",
		"encourage[sd]?|encouraging|expect(?:s|ed)?|told|tells|call(?:s",
		"ed) on)(?= [^,.;]{2,60} to )|(?:talk(?:s|ed|ing)|complain(?:s|ed|ing)|spoke",
		"speaks|speaking|joke[sd]?|joking) about|point(?:s|ed|ing) to|refer(?:s|red",
		"ring) to|warn(?:s|ed|ing) (?:of|about|against)|dream(?:s|ed) of|(?:is|are|was",
		"were) (?:worried|concerned|confident|convinced|optimistic|skeptical|certain|sure",
		"proud|afraid|critical)(?: about| that| of)?|take(?:s)? issue with",
		"took issue with|express(?:es|ed|ing)",
	].join("|"),
	passives: [
		"(?:is|are|was|were|been|being) (?:accused of|expected to|said to|believed to",
		"alleged to|reported to|thought to|considered|described as|known as|seen as",
		"viewed as|asked (?:about|if|whether|why|how)|criticized for|praised for",
		"blamed for)|(?:(?<=when )|^)asked (?:about|if|whether|why|how|what|who)",
	].join("|"),
	parted: [],
	participles: [
		"saying|adding|noting|arguing|claiming|insisting|warning|explaining|suggesting",
		"calling|telling|writing|citing|declaring|promising|predicting|accusing",
		"describing|stressing|asserting|stating|acknowledging|asking|criticizing|pointing",
		"referring|vowing|urging|alleging|complaining|concluding|blaming|praising",
	].join("|"),
	times: [
		"on (?:sun|mon|tues|wednes|thurs|fri|satur)day|(?:sun|mon|tues|wednes|thurs|fri",
		"satur)day|in (?:\\d{4}|january|february|march|april|may|june|july|august|september",
		"october|november|december)|last (?:week|month|year|night|\\p{L}+)|this (?:week|month",
		"year)|earlier this|during|after|before|when|because|by \\p{L}+ing|(?<=, )(?:who|which|\\p{L}+ing)",
	].join("|"),
	that: "that|whether|if|how|why|what",
	according: [
		"according to|in the (?:words|view|eyes|opinion|telling) of|as (?:reported|noted|told",
		"described|put|first reported) by",
	].join("|"),
	accordingAfter: "",
	pronouns: "he|she|they|it|we|i|you",
	between: [
		"also|has|have|had|having|later|then|once|recently|further|previously|repeatedly",
		"would|will|did|does|do|don’t|don't|doesn’t|doesn't|didn’t|didn't|can|could|may",
		"might|must|should|not|never|publicly|reportedly|often|still|even|just|quickly",
		"again|is|are|was|were|been|be|being|correctly|earlier|flatly|long|privately",
		"simply|initially|rightly|always|only|now|to|and|or|\\p{Ll}+ly|yet|already|so|all",
		"both|first|famously|(?:on )?(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day|(?:however",
		"meanwhile|though|too|in turn),",
	].join("|"),
	leads: [
		"in|on|at|by|for|from|during|after|before|since|with|without|as|when|while|if",
		"although|though|because|despite|against|to|of|through|until",
		// “Over half said”, “about two in five said”
		"(?:under|over|about)(?! (?:\\d|an? (?:third|quarter|half)|half|one|two|three|four|five",
		"six|seven|eight|nine|ten))",
		"(?:january|february|september|october|november|december)(?! \\p{Lu})",
		"like|unlike|among|between|within|where|instead|then|now|there|not|yet|still|also",
		"just|asked|given|according|speaking|meanwhile|however|indeed|later|earlier|today",
		"yesterday|tomorrow|so|here|once|perhaps|rather|this (?:week|month|year)",
		"last (?:week|month|year|night)|(?:sun|mon|tues|wednes|thurs|fri|satur)day",
		// No names: “Fleming”, “Jolly”, “Carly Berg”
		"(?!leading|outgoing|ruling)\\p{L}{3,}ing(?=\\s)|(?:actual|apparent|certain|clear",
		"current|eventual|final|general|immediate|initial|notab|obvious|original|particular",
		"previous|private|public|recent|reported|similar|sudden|ultimate|unfortunate)ly",
	].join("|"),
	clauses: [
		"that|when|while|but|and|as|if|because|although|though|where|after|before|since",
		"so|or|then|than|whether|how|why|what|once|until|yet|(?<!familiar )with(?! knowledge)|including",
	].join("|"),
	relatives: "who|which|that|whom",
	stops: [
		"who|that|in|on|at|to|during|after|before|when|as|while|about|(?<!familiar )with(?! knowledge)",
		"by|of the|from|for|has|had|have|is|are|was|were|would|will|and|but|because|if",
		"since",
	].join("|"),
	relays: "spokes(?:man|woman|person|people)|lawyers?|attorneys?|aides?|representatives?",
	unnamed: [
		"officials?|sources?|(?:a|one|two|three|several|some|many|most) (?:people",
		"persons?|officials?|experts?|analysts?|critics|observers|diplomats?|insiders?",
		"aides?|voters)|experts|analysts|critics|observers|people|person familiar",
		"insiders?|polls?|surveys?|study|report",
	].join("|"),
	bare,
	subjects: [
		"I|we|you|they|who|will|would|to|not|can|could|should|may|might|did|does|do|also",
		"\\p{L}+[’']t|\\p{Ll}+ly|\\p{L}{2,}[^s]s",
	].join("|"),
	determiners: [
		"the|an?|his|her|their|its|our|my|your|these|those|this|such|any|no|some|of|for",
		"\\p{L}+[’'](?:s)?",
	].join("|"),
	articles: "the|this|that",
	relayOf: "for|of|to",
	agents: "by",
	auxiliaries: "is|are|was|were|has|had|have|will|would|can|could|should|may|might|did|does",
	joins: "and|but|while|though|although|yet",
};
