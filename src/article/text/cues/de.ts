import type { CueList } from "./cue-list.ts";

/** Weak verbs in the forms of news, given by their first person: `erkläre`. */
const weak = (stems: string) =>
	stems
		.trim()
		.split(/\s+/u)
		.map((stem) => {
			const bare = stem.replace(/e$/u, "");
			const link = /[td]$|[^aeiouhlrmn][nm]$/u.test(bare) ? "e" : "";
			return `${bare}${link}t|${bare}${link}te|${bare}${link}ten|${bare}en`;
		})
		.join("|");

const says = [
	weak(`sage erkläre betone berichte meine äußere behaupte bestätige antworte ergänze versichere
	warne kritisiere fordere verlange drohe beklage bemängele prophezeie verkünde mahne bekräftige
	dementiere argumentiere entgegne erwidere kommentiere resümiere verlaute vermute befürchte
	hoffe erwarte zitiere konstatiere melde erinnere bedauere verdeutliche rechtfertige
	präzisiere begründe frage klage unterstreiche formuliere bilanziere wettere erläutere
	urteile folgere spekuliere glaube denke schätze empfehle lobe begrüße verurteile kritisiere
	kontere moniere verneine plädiere bezweifele würdige skandiere charakterisiere`),
	"äußern|schrieb|schrieben|schreibt|schreiben|heißt es|hieß es|unterstrich|sprach",
	"sprachen|spricht|sprechen|verwies|verwiesen|verweist|bestreitet|bestritt",
	"bestritten|versprach|versprachen|verspricht|empfahl|empfiehlt|beschrieb",
	"widersprach|widersprachen|widerspricht|gestand|gestanden|gesteht",
	"beschreibt|befand|meldeten|rief|riefen|ruft|riet|rieten|rät|wörtlich|bezeichnete",
	"bezeichneten|bezeichnet|bezeichnen|nannte|nannten|nennt|beschuldigte",
	"beschuldigten|beschuldigt",
].join("|");

/** Participles of saying, behind “hat”, “wurde” and in clauses. */
const said = [
	"gesagt|erklärt|betont|berichtet|gemeint|geäußert|behauptet|bestätigt|angekündigt",
	"mitgeteilt|gefordert|kritisiert|gewarnt|geschrieben|bezeichnet|vorgeworfen",
	"beschuldigt|aufgefordert|bekannt ?gegeben|bekannt|angegeben|festgestellt",
	"versprochen|versichert|zugesagt|verlangt|ausgesagt|beschlossen|entschieden",
	"verkündet|abgelehnt|zurückgewiesen|gelobt|begrüßt|verurteilt|befürchtet|vermutet",
	"erwartet|ergeben|gezeigt|eingeräumt|vorgeschlagen|dementiert|bestritten",
].join("|");

/** “Nach Angaben der …”: nouns for what somebody says. */
const accounts = [
	"angaben|auskunft|ansicht|meinung|aussagen?|einschätzung|informationen|berichte",
	"berichten|darstellung|erkenntnissen|schätzungen|worten|auffassung|sicht",
	"überzeugung|untersuchungen|meldungen|quellen|umfragen?",
].join("|");

/** “Wie die Polizei mitteilte, …”. */
const told = [
	"mitteilte[n]?|berichtete?[nt]?|erklärte[n]?|sagte[n]?|bekannt ?gaben?",
	"meldete?[nt]?|schreibt|schrieb|betonte[n]?|bestätigte[n]?|angaben?|heißt|hieß",
].join("|");

export const de: CueList = {
	says,
	thinks: [
		`${weak("beabsichtige zeige fürchte")}|ergab|ergaben|ergibt|beschloss|beschlossen`,
		"entschied|geht hervor|weiß|wissen|wusste|fand|fanden|sei überzeugt",
		"seien überzeugt|ist überzeugt|zeigte sich|zeigten sich",
	].join("|"),
	judges: weak("kritisiere fordere verurteile begrüße lobe befürworte verlange bedauere bestätige"),
	wants: "",
	passives: "",
	parted: [
		["says", "teilt|teilte|teilten|teilen", "mit"],
		["judges", "kündigt|kündigte|kündigten|kündigen", "an"],
		["judges", "wies|wiesen|weist|weisen", "zurück|hin"],
		["judges", "wirft|warf|warfen|werfen", "vor"],
		["says", "gibt|gab|gaben|geben", "an|bekannt|zu"],
		["judges", "räumt|räumte|räumten|räumen", "ein"],
		["judges", "fügt|fügte|fügten|fügen", "hinzu"],
		["says", "stellt|stellte|stellten|stellen", "fest|klar"],
		["says", "hebt|hob|hoben|heben", "hervor"],
		["judges", "schlägt|schlug|schlugen|schlagen", "vor"],
		["judges", "lehnt|lehnte|lehnten|lehnen", "ab"],
		["says", "geht|ging|gingen|gehen", "aus|hervor"],
		["says", "spricht|sprach|sprachen|sprechen", "aus"],
		["says", "ruft|rief|riefen|rufen", "auf"],
		["says", "führt|führte|führten|führen", "aus"],
		["says", "merkt|merkte|merkten", "an"],
		["says", "tritt|trat|traten", "entgegen"],
		["says", "sieht|sah|sahen|sehen", "an"],
		["says", "spielt|spielte|spielten", "an|herunter"],
		[
			"says",
			"zeigt|zeigte|zeigten|zeigen",
			"überzeugt|erfreut|enttäuscht|besorgt|entsetzt|zuversichtlich|betroffen|zufrieden",
		],
		["says", "hat|haben|hatte|hatten|habe|hätten|wurde|wurden|wird|werden|worden", said],
	],
	participles: "",
	that: "dass|daß|ob|wie|warum",
	according: [
		"laut|gemäß",
		// “…”, so Anna Berg; not: so that, so much, so lautet.
		'(?<=[,“”»"]\\s)so(?! (?:da(?:ss|ß)|wie|viel|weit|genannt\\p{L}*|\\p{L}+t)(?!\\p{L}))(?= \\p{L})',
		`(?:nach|aus)(?= (?:[\\p{L}\\d.-]+ ){0,3}?\\p{L}*(?:${accounts})(?!\\p{L}))`,
		"in den worten",
		`wie(?= (?:[^,]{3,90}) (?:${told}))`,
	].join("|"),
	account: `(?:[\\p{L}\\d.-]+ ){0,2}?\\p{L}*(?:${accounts})(?: (?:des|der|von|vom|eines|einer))?`,
	ownAccount: `(?:ihre[nr]|seine[nr]|eigene[nr]|deren|dessen) (?:eigene[nr] )?(?:${accounts})`,
	accordingAfter: "zufolge|zu folge",
	pronouns: "er|sie|es|wir|ich|man|dieser|diese",
	between: [
		"auch|hat|haben|hatte|hatten|zudem|außerdem|weiter|dazu|ferner|dabei|jedoch|aber",
		"bereits|gestern|heute|nun|indes|dagegen|ebenfalls|sich|wiederum|selbst|daraufhin",
		"hingegen|am \\p{L}+(?:tag|woch|abend)",
	].join("|"),
	leads: [
		"am|im|in|nach|bei|beim|zu|zum|zur|auf|für|mit|von|vom|vor|über|unter|aus|seit",
		"während|gegenüber|dazu|dabei|dagegen|daraufhin|damit|darüber|darin|zudem",
		"außerdem|ferner|weiter|weiterhin|auch|ebenso|ähnlich|gleichzeitig|zuvor|danach",
		"anschließend|gestern|heute|später|bereits|dies|das|dass|riet|rieten|rät|wörtlich",
		"so|als|wie|wenn|sollten|durch|trotz|wegen|an|aufgrund|laut|inzwischen",
		"mittlerweile|nun|jetzt|dort|hier|dann|da|den|dem|einen|einem|deshalb|daher",
		"allerdings|jedoch|somit|ebenfalls|zunächst|zwar|denn|doch|nur|noch|schon|erst",
		"immer|unterdessen|derweil|hierzu|hierbei|darauf|daran|davon|insgesamt",
		"insbesondere|gegen|um|ohne|bis|ob|weil|obwohl|\\p{L}+weise|man|es|hinzu|mit|folgt|sich|ihm",
		"ihnen|ihr|ihn|wiederum|bisher|unmittelbar|sofort|schließlich|erstmals",
		"demgegenüber|sinngemäß",
	].join("|"),
	clauses: [
		"dass|daß|wenn|weil|während|aber|und|oder|da|als|obwohl|nachdem|bevor|damit|doch",
		"denn|indem|sowie|wie|ob|sondern",
	].join("|"),
	relatives: "der|die|das|welcher|welche|welches|dessen|deren",
	stops: [
		"dass|daß|am|im|bei|gegenüber|auf|nach|zu|zur|zum|mit|in|an|über|vor|aus|heute",
		"gestern|auch|weiter|bereits|dazu|sich|als|hierzu|dabei|zudem|dies|nun|daraufhin",
		"später|riet|rieten|rät|wörtlich|wie|erneut|unter|gegen|weiterhin|ein|einen|eine",
		"den|dem|es|das",
	].join("|"),
	relays: "(?:presse|regierungs)?(?:sprecher(?:in)?|anwalt|anwältin|vertreter(?:in)?)",
	unnamed: [
		"beobachter|experten|kritiker|(?:augen)?zeugen|quellen|behörden|insider",
		"kreise[n]?|fachleute|analysten|medien(?:berichte[n]?)?",
	].join("|"),
	relayOf: "der|des|von|vom|für",
	agents: "von|durch",
	auxiliaries: "",
	joins: "und|aber|während",
	finite: [
		"ist|sind|war|waren|hat|haben|hatte|hatten|wurde|wurden|wird|werden|soll|sollen",
		"sollte|sollten|sei|seien|habe|kann|können|konnte|konnten|muss|müssen|will|wollen",
		"gibt|gab|gebe|kam|kamen|ging|lag|\\p{Ll}+(?:te|ten|et|elt|ert)",
		"(?!(?:mit|seit|samt|nicht|erst|einst|selbst|fast)[^\\p{L}])\\p{Ll}{2,}t",
	].join("|"),
	articles: "der|die|das|dieser|diese",
	bare: "",
	subjects: "",
	determiners: [
		"den|dem|des|einen|einem|eines|einer|eine|ein|seine[nrs]?|ihre[nrs]?|keine[nr]?",
		"zu",
	].join("|"),
	mood: [
		"koste|übernehme|unterstütze|fehle|gehöre|dauere|bringe|nehme|finde|drohe|schade",
		"diene|bekomme|erhalte|verliere|wachse|sinke|steige|fahre|gelte|bedeute|entstehe",
		"ergebe|gefährde|sei|seien|habe|werde|könne|müsse|wolle|dürfe|solle|gebe|komme|gehe|handele",
		"handle|stehe|bleibe|liege|brauche|lasse|wisse|sehe|halte|führe|mache|bestehe",
		"hätten|würden|wäre|wären",
	].join("|"),
	order: "verb-second",
};
