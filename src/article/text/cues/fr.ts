import type { CueList } from "./cue-list.ts";

/** Verbs in `-er`: present, imperfect, past and the participle behind “a”. */
const regular = (stems: string) =>
	stems
		.trim()
		.split(/\s+/u)
		.map((stem) =>
			[
				`${stem}e|${stem}ent|${stem}ait|${stem}aient|${stem}a|${stem}èrent|${stem}é`,
				`${stem}ant`,
			].join("|"),
		)
		.join("|");

export const fr: CueList = {
	says: [
		"dit|disent|disait|disaient|déclar|écrit|écrivait|écrivent|répond|répondent",
		"répondu|répondait|soutient|soutiennent|soutenu|soutenait|prévient|prévenu|promet",
		"promettent|promis|reconnaît|reconnaissait|reconnu|admet|admis|conclut|conclu",
		"avertit|averti|poursuit|poursuivi|prédit|confie|confié|lance|lancé|glisse|glissé",
		"renchérit|fait savoir|fait valoir|font savoir|faisait savoir",
		regular(`
			affirm déclar expliqu ajout indiqu précis rappel assur soulign annonc estim not
			raconté répliqu insist témoign confirm révél martel résum regrett déplor dénonc
			argu jug martel signal mentionn comment avanc
		`),
	].join("|"),
	thinks: [
		"pense|pensent|pensait|pensé|croit|croient|croyait|cru|craint|craignent|craignait",
		"espère|espèrent|espérait|suppose|doute|doutent|sait|savent|montre|montrent",
		"montré|révèle|suggère|suggèrent|demande|demandent|demandé",
		`${regular("considér souhait imagin")}`,
	].join("|"),
	judges: [
		"critique|critiquent|critiqué|dénonce|dénoncent|condamne|condamnent|condamné",
		"défend|défendent|défendu|soutient|rejette|rejettent|rejeté|salue|saluent|salué",
		"réclame|réclament|réclamé|exige|exigent|exigé|refuse|refusé|accuse|accusent",
		"accusé|approuve|approuvé",
	].join("|"),
	wants: [
		"(?:appell?e|appellent|appelé|appelait|plaide|plaidé) (?:à|pour|en faveur)",
		"(?:promet|promis|refuse|refusé|menace|menacé|propose|proposé|demande",
		"demandé)(?= (?:de|d’|d'))|(?:veut|veulent|souhaite|souhaitent|espère",
		"espèrent)(?= \\p{Ll}+(?:er|ir|re)(?![\\p{L}]))",
	].join("|"),
	passives: [
		"(?:est|sont|était|étaient|a été|ont été) (?:accusée?s? d[e’']",
		"soupçonnée?s? d[e’']|considérée?s? comme|censée?s?)",
	].join("|"),
	parted: [],
	participles: [
		"ajoutant|précisant|affirmant|soulignant|expliquant|estimant|assurant|déclarant",
		"rappelant|indiquant|évoquant|dénonçant|jugeant|insistant|accusant|appelant",
		"réclamant",
	].join("|"),
	that: "qu[e’']|si|comment|pourquoi",
	according: "selon|d[’']après|pour reprendre les mots de|aux yeux de|de l[’']avis de",
	accordingAfter: "",
	pronouns: "il|elle|ils|elles|on|nous|je|vous|celui-ci|celle-ci|ce dernier|cette dernière",
	between: [
		"a|ont|avait|avaient|aurait|est|était|aussi|également|encore|ensuite|déjà|ainsi",
		"toujours|alors|notamment|même|récemment|lundi|mardi|mercredi|jeudi|vendredi",
		"samedi|dimanche|ce matin|hier|l|lui|leur|s|se|nous|n|ne|pas|y|en|\\p{Ll}+ment",
	].join("|"),
	leads: [
		"dans|en|à|au|aux|sur|pour|par|avec|sans|après|avant|depuis|pendant|lors|durant",
		"selon|comme|quand|lorsque|si|mais|et|de|du|malgré|contre|vers|chez|sous|entre",
		"parce|puis|ensuite|alors|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi",
		"dimanche|interrogée?|aujourd",
	].join("|"),
	clauses: "que|qu|quand|lorsque|mais|et|comme|si|parce|car|où|dont|puis|ou|alors|tandis",
	relatives: "qui",
	stops: [
		"qui|que|dans|à|au|lors|sur|pour|en|après|avant|devant|auprès|lundi|mardi",
		"mercredi|jeudi|vendredi|samedi|dimanche|mais|et",
	].join("|"),
	relays: "porte-parole|avocate?s?|représentante?s?|conseillère?s?",
	relayOf: "d(?:e la|e l[’']|u|es|e|[’'])",
	unnamed: [
		"sources?|responsables?|experts?|observateurs|témoins?|analystes?|diplomates?",
		"proches|entourage",
	].join("|"),
	articles: "le|la|l[’']|les|ce|cette|cet",
	bare: "",
	subjects: "",
	determiners: "le|la|les|un|une|des|du|ce|cette|son|sa|ses|leur|leurs|au|aux|de",
	agents: "par",
	auxiliaries: "est|sont|a|ont|était|sera|serait|va|peut|doit",
	joins: "et|mais|tandis que|alors que",
};
