/*
 * Words that end with a stop and no sentence, by language. A word in small letters is found with
 * a capital too; one with a capital only so: “Sat. morning”, but “they sat. Then”.
 */

/** What a language writes with a stop. */
export interface Abbreviations {
	/** What follows always belongs to them: titles, “e.g.”, “bzw.”. */
	joining: ReadonlySet<string>;
	/** Belong to a number that follows: “No. 3”, “Jan. 5”; else the sentence ends: “He said no.” */
	numbering: ReadonlySet<string>;
	/** May end a sentence: they do where a word follows that sentences begin with. */
	either: ReadonlySet<string>;
	/** Words that sentences begin with and names do not, in small letters. */
	openers: ReadonlySet<string>;
	/** “12. Mai”, “XIV. Jahrhundert”: a number with a stop is an ordinal. */
	ordinals: boolean;
}

type Written = Record<Exclude<keyof Abbreviations, "ordinals">, string>;

/** In most languages of news. */
const common: Written = {
	joining: "Dr Drs Prof Profs St Ste cf vs",
	numbering: "No Nos no nos Nr nr fig Fig vol Vol art Art p pp",
	either: "etc al Jr Sr Inc Ltd Co Corp ca approx tel",
	openers: "",
};

const written: Readonly<Record<string, Written>> = {
	en: {
		joining: `Mr Mrs Ms Mx Messrs Mmes Rev Revs Hon Gen Gens Col Cols Lt Sgt Sgts Capt Cmdr Adm Maj Cpl
			Pvt Pfc Brig Sen Sens Rep Reps Gov Govs Pres Del Dels Amb Sec Supt Det Insp Atty Asst Fr Msgr
			Mt Ft viz i.e e.g incl resp`,
		numbering: `Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat
			Sun sec Ch ch`,
		either: `LLC Bros Assn Dept Univ Ave Rd Blvd est min max a.m p.m Esq Ph.D
			Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb
			Nev Okla Ore Pa Tenn Tex Vt Va Wash Wis Wyo`,
		openers: `a an the this that these those he she it they we i you his her its their our my your and
			but or so yet if when while after before as at by for from in of on since then there to
			until with without no not now once what who why where how all some many most more other
			others both each every such another according although because despite during even only
			still though under among officials police critics experts analysts voters researchers
			residents supporters opponents nobody everybody everyone someone let here was were is are
			has have had do does did will would can could should asked`,
	},
	de: {
		joining: `bzw vgl sog inkl exkl evtl bspw ggf geb gest jh hl dipl ing mag hrsg z.b d.h u.a i.d.r
			o.g s.o z.t z zzgl einschl bes insb lt gem hd Hr Fr Sr Gebr Frh`,
		numbering:
			"Abs abs Art art Kap Bd Jg S Ziff Tab Abb Aufl Jan Feb Mär Apr Jun Jul Aug Sept Sep Okt Nov Dez",
		either: `Mio Mrd Tsd usw str Str Std Min Sek u.v.m u.s.w e.V m.E dgl Mag Pf
			Ltd Ges ehem`,
		openers: `der die das dem den des ein eine einer einem einen er sie es wir ich ihr man dies diese
			dieser dieses dieser jene und aber oder doch denn so wenn als nach vor bei mit von zu zum
			zur in im am an auf aus für durch über unter um gegen ohne seit bis während wegen trotz auch
			nur noch nun jetzt dann da damit dabei dazu daher deshalb dennoch allerdings zudem außerdem
			hier dort was wer wie wo warum kein keine nicht nichts alle viele einige mehr sein seine
			ihre unser laut`,
	},
	fr: {
		joining: "M MM Mme Mmes Mlle Mlles Me Mgr Pr St Sts Ste Cie av apr env cf p.ex J.-C n",
		numbering: "p pp art al chap vol éd fig n janv févr avr juil sept oct nov déc",
		either: "etc av boul bd tél hab",
		openers: `il elle ils elles on nous vous je ce cet cette ces c’est un une mais et ou donc or car si
			quand après avant avec sans dans en au aux par pour sur sous selon depuis pendant lors
			ainsi alors aussi puis enfin tous toutes tout plus son sa ses leur leurs notre votre`,
	},
	es: {
		joining: `Sr Sra Srta Sres Sras D Dña Dra Profa Lic Ing Gral Cnel Cap Tte Mons Ud Uds Vd Vds Sto Sta
			Fr Exmo Ilmo p.ej EE`,
		numbering: "núm núms pág págs p pp art arts vol cap fig n",
		either: "etc UU EE.UU S.A aprox avda av tel a.C d.C",
		openers: `él ella ellos ellas se lo un una unos unas este esta estos estas ese esa eso y o pero si
			cuando después antes con sin en al por para sobre según desde durante así además también
			ya no su sus nuestro todo todos más muy ha han fue es son era hay`,
	},
	it: {
		joining: `Sig sig Sigg Dott dott Dott.ssa dott.ssa prof.ssa Avv avv Ing ing On on Sen sen Geom Rag
			Gen Col Mons SS cfr es`,
		numbering: "pag pagg p pp art artt vol cap fig n",
		either: "ecc a.C d.C S.p.A tel",
		openers: `egli lui lei loro si un una questo questa questi queste quello quella e o ma se quando
			dopo prima con senza in al alla nel nella per su secondo dal dalla durante così anche poi già
			non suo sua suoi sue tutti tutto più è sono era ha hanno`,
	},
	pt: {
		joining: "Sr Sra Srs Srta Dra Profa Eng Gen Cel Cap Exmo D Av Dep dep Min",
		numbering: "pág págs p pp art arts vol cap fig n",
		either: "etc S.A Ltda aprox tel a.C d.C",
		openers: `ele ela eles elas se um uma este esta estes estas esse essa isso e ou mas quando depois
			antes com sem em no na nos nas ao à por para sobre segundo desde durante assim também já não
			seu sua seus suas todos tudo mais é são era há foi`,
	},
	ru: {
		joining: `им ул пр пер пл просп проф акад доц ген полк тов гр св см напр т.е т.к т.н д обл стр корп
			респ пос дер`,
		numbering: "ст стр рис табл гл п пп ч № кв д",
		either: "г гг в вв руб коп тыс млн млрд трлн др пр т.д т.п н.э чел кг км мин сек проц долл",
		openers: `он она оно они мы я вы это этот эта эти тот та те и а но или если когда после до при в на
			с к по из от для без о об за под над так также уже не ни как что кто где почему все его её
			их наш по`,
	},
	uk: {
		joining:
			"ім вул просп пров пл буд проф акад доц ген полк тов гр св див напр т.зв о обл м с смт",
		numbering: "ст рис табл гл п пп ч № кв",
		either: "р рр ст грн коп тис млн млрд ін т.д т.п н.е чол кг км хв сек дол",
		openers: `він вона воно вони ми я ви це цей ця ці той та ті і й а але або якщо коли після до при в у
			на з із до по від для без про за під над так також вже не ні як що хто де чому всі його її
			їх наш`,
	},
};

/** Languages that write an ordinal with a stop: “am 12. Mai”, “2. Liga”. */
const ordinals = /^(?:bs|cs|da|de|et|fi|fo|hr|hu|is|lb|lv|nb|nn|no|pl|sk|sl|sr|tr)\b/iu;

const split = (words: string) => words.split(/\s+/u).filter((word) => word !== "");

function read(lang: string): Abbreviations {
	const own = written[lang.split("-")[0]?.toLowerCase() ?? ""];
	const list = (key: keyof Written) => new Set([...split(common[key]), ...split(own?.[key] ?? "")]);
	return {
		joining: list("joining"),
		numbering: list("numbering"),
		either: list("either"),
		openers: list("openers"),
		ordinals: ordinals.test(lang),
	};
}

const known = new Map<string, Abbreviations>();

/** @param lang a BCP 47 tag; of a language that is not here, what most have in common */
export function findAbbreviations(lang: string): Abbreviations {
	const found = known.get(lang) ?? read(lang);
	known.set(lang, found);
	return found;
}
