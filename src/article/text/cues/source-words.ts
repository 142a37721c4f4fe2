/** Words by which a source without a name of a person is told: a body, several people, somebody. */
export interface SourceWords {
	/** What states, towns and courts act through. */
	governments: string;
	/** Other bodies. */
	organizations: string;
	/** Before several people: “many residents”. */
	many: string;
	/** Before a group of which a part is meant: “some of the”. */
	parts: string;
	/** Behind it, the article of the group. */
	partsOf: string;
	/** Two who were named last: “both”. */
	pair: string;
	/** Several people by what they are: “opponents”. */
	groups: string;
	/** Before somebody who is not named: “a spokesperson”. */
	one: string;
}

/** As the lists of cues: frequent words of news, expressions where several are one. */
export const sourceWords: Readonly<Record<string, SourceWords>> = {
	en: {
		governments: [
			"council|ministry|department|government|court|parliament|senate|congress|police",
			"commission|authority|administration|cabinet|embassy|army|navy|legislature|assembly",
			"treasury|kremlin|white house|pentagon",
		].join("|"),
		organizations: [
			"board|union|association|agency|committee|party|company|corporation|university",
			"office|bank|group|club|league|society|institute|federation|trust|foundation",
			"church|school|college|hospital|firm|charity|campaign|network|alliance|coalition",
			"inc|ltd|corp|llc|plc|united|chamber|bureau|centre|center|team|forum|academy|museum",
		].join("|"),
		many: "many|some|most|several|all|few|other|both|dozens of|hundreds of|thousands of",
		parts: [
			"some of|many of|most of|several of|half of|dozens of|hundreds of|thousands of",
			"(?:a )?few of|part of|a number of",
		].join("|"),
		partsOf: "the|its|their",
		pair: "both",
		groups: [
			"opponents|supporters|residents|campaigners|protesters|workers|teachers|parents",
			"farmers|neighbours|neighbors|villagers|activists|drivers|students|voters|nurses",
			"doctors|locals|traders|shopkeepers|tenants|fans|families|volunteers|fishermen|others",
		].join("|"),
		one: "an?|one|another|two|three|four|five",
	},
	de: {
		governments: [
			"\\p{L}*(?:ministerium|behörde|polizei|gericht|regierung|stadtrat|gemeinderat)",
			"\\p{L}*(?:landtag|bundestag|bundesrat|kreistag|parlament|verwaltung|amt|stadt|senat)",
			"\\p{L}*(?:kommission|staatsanwaltschaft|armee|bundeswehr)",
		].join("|"),
		organizations: [
			"\\p{L}*(?:verband|bund|verein|partei|gewerkschaft|fraktion|kammer|klub|club|kirche)",
			"\\p{L}*(?:universität|hochschule|stiftung|gesellschaft|konzern|unternehmen|firma|bank)",
			"\\p{L}*(?:initiative|bündnis|schule|klinik|vorstand|institut|organisation)|gmbh|ag",
		].join("|"),
		many: "viele|einige|manche|mehrere|die meisten|zahlreiche|alle|andere|dutzende|hunderte|beide",
		parts: "einige|viele|manche|mehrere|die meisten|ein teil|die hälfte|zahlreiche",
		partsOf: "der|des",
		pair: "beide",
		groups: [
			"anwohner(?:innen)?|gegner(?:innen)?|befürworter(?:innen)?|händler(?:innen)?|eltern",
			"lehrer(?:innen)?|landwirte|bauern|bürger(?:innen)?|demonstranten|aktivisten|schüler",
			"studierende|beschäftigte|mieter(?:innen)?|bewohner(?:innen)?|fischer|familien",
		].join("|"),
		one: "eine?|einer|zwei|drei|vier|fünf",
	},
	fr: {
		governments:
			"gouvernement|ministère|tribunal|cour|parlement|sénat|police|mairie|conseil|assemblée",
		organizations:
			"syndicat|association|parti|société|entreprise|université|banque|groupe|fédération|comité",
		many: "plusieurs|certains|certaines|beaucoup de|de nombreux|des",
		parts: "certains|certaines|plusieurs|la plupart|une partie|la moitié|nombre",
		partsOf: "des|du",
		pair: "tous (?:les )?deux|toutes (?:les )?deux",
		groups: "opposants|habitants|riverains|ouvriers|enseignants|parents|agriculteurs|militants",
		one: "une?|deux|trois",
	},
	es: {
		governments:
			"gobierno|ministerio|tribunal|parlamento|senado|congreso|policía|ayuntamiento|consejo",
		organizations:
			"sindicato|asociación|partido|empresa|universidad|banco|grupo|federación|comité|sociedad",
		many: "varios|varias|algunos|algunas|muchos|muchas|unos|unas",
		parts:
			"algunos de|algunas de|varios de|varias de|muchos de|muchas de|la mayoría de|parte de|la mitad de",
		partsOf: "los|las",
		pair: "ambos|ambas",
		groups: "opositores|vecinos|vecinas|trabajadores|profesores|padres|agricultores|activistas",
		one: "una?|un|dos|tres",
	},
};
