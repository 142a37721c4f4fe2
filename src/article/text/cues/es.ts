import type { CueList } from "./cue-list.ts";

/** Verbs in `-ar`: present, past, imperfect and the participle behind “ha”. */
const regular = (stems: string) =>
	stems
		.trim()
		.split(/\s+/u)
		.map((stem) =>
			[
				`${stem}a|${stem}an|${stem}ó|${stem}aron|${stem}aba|${stem}aban|${stem}ado`,
				`${stem}ando`,
			].join("|"),
		)
		.join("|");

export const es: CueList = {
	says: [
		"dice|dicen|dijo|dijeron|decía|decían|dicho|diciendo|escribe|escribió|escribieron",
		"escrito|advierte|advierten|advirtió|advirtieron|advertido|añade|añaden|añadió",
		"añadieron|sostiene|sostienen|sostuvo|sostuvieron|responde|respondió|respondieron",
		"reconoce|reconocen|reconoció|reconocieron|reconocido|insiste|insisten|insistió",
		"insistieron|admite|admiten|admitió|admitieron|prometió|promete|concluyó|concluye",
		"predijo|cuenta|cuentan|contó|recuerda|recuerdan|recordó|recordaron|niega|niegan",
		"negó|negaron|negado|confirma|asevera|expone|expuso|indicó|agregó|explicó|replicó",
		"matizó|precisó|publicó|comunicó|apuntó|reiteró",
		regular(`
			afirm asegur explic señal manifest declar indic agreg coment apunt aclar subray
			anunci destac confirm inform alert lament denunci argument detall puntualiz
			zanj enfatiz remarc opin consider asever acus contest revel celebr
		`),
	].join("|"),
	thinks: [
		"cree|creen|creía|creyó|creído|piensa|piensan|pensaba|pensó|teme|temen|temía",
		"espera|esperan|esperaba|sabe|saben|supone|suponen|duda|dudan|muestra|muestran",
		"mostró|sugiere|sugieren|sugirió|estima|estiman|estimó|calcula|calculan|propone",
		"propuso|pregunta|preguntó|decidió|acordó",
	].join("|"),
	judges: [
		"critica|critican|criticó|criticaron|criticado|condena|condenan|condenó",
		"condenaron|rechaza|rechazan|rechazó|rechazaron|rechazado|defiende|defienden",
		"defendió|defendieron|apoya|apoyan|apoyó|apoyaron|respalda|respaldan|respaldó",
		"exige|exigen|exigió|exigieron|reclama|reclaman|reclamó|reclamaron|elogió",
		"cuestiona|cuestionó|calificó|califica",
	].join("|"),
	wants: [
		"(?:quiere|quieren|quería|promete|prometió|prometieron|amenazó con|pretende",
		"pretenden|propone|propuso|pide|pidió|pidieron|espera",
		"esperan)(?= \\p{Ll}+[aei]r(?:se|lo|la)?(?![\\p{L}]))|(?:pide|piden|pidió",
		"pidieron|llamó a|llaman a|abogó por|aboga por|apuesta por|apostó por)",
	].join("|"),
	passives: [
		"(?:es|son|fue|fueron|ha sido|han sido|está|están) (?:acusad[oa]s? de",
		"considerad[oa]s?|señalad[oa]s? (?:como|por))",
	].join("|"),
	parted: [],
	participles: [
		"añadiendo|asegurando|afirmando|señalando|diciendo|advirtiendo|explicando",
		"argumentando|subrayando|acusando|indicando|insistiendo|recordando|alegando",
		"reclamando|pidiendo",
	].join("|"),
	that: "que|si|cómo|por qué",
	according: "según|de acuerdo con|en palabras de|a juicio de|en opinión de",
	accordingAfter: "",
	pronouns: "él|ella|ellos|ellas|este|esta|yo|nosotros|usted|quien",
	between: [
		"ha|han|había|habían|habría|también|además|ya|después|luego|ayer|hoy|no|se|lo|le",
		"les|nos|me|el lunes|el martes|el miércoles|el jueves|el viernes|el sábado",
		"el domingo|este \\p{Ll}+|\\p{Ll}+mente",
	].join("|"),
	leads: [
		"en|a|al|de|del|con|por|para|sobre|tras|desde|hasta|durante|según|sin|ante|cuando",
		"si|como|aunque|mientras|pero|y|porque|entre|contra|ayer|hoy|mañana|así|también",
		"además|luego|después|antes|preguntad[oa]|asimismo|por su parte",
	].join("|"),
	clauses: "que|cuando|pero|y|como|si|porque|aunque|mientras|donde|o|pues",
	relatives: "que|quien|quienes",
	stops: [
		"que|quien|en|a|al|durante|tras|sobre|con|para|por|ante|desde|este|hoy|ayer|pero",
		"y|cuando|tras",
	].join("|"),
	relays: "portavoz|portavoces|vocer[oa]|abogad[oa]s?|representantes?|asesor(?:a|es)?",
	relayOf: "del|de la|de los|de las|de",
	unnamed: [
		"fuentes?|funcionarios?|expertos|analistas|testigos?|observadores|diplomáticos",
		"allegados|críticos",
	].join("|"),
	articles: "el|la|los|las|este|esta",
	bare: "",
	subjects: "",
	determiners: "el|la|los|las|un|una|unos|unas|su|sus|este|esta|del|al|de",
	agents: "por",
	auxiliaries: "es|son|está|están|ha|han|era|fue|será|va|puede|debe",
	joins: "y|pero|mientras|aunque",
};
