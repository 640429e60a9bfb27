/*
 * The word lists, one table a language. To add a word, add it here, in its usual spelling and lower
 * case; the build step tools/make_word_tables.c folds it. To add a language, add a table.
 *
 * The lists of all languages are asked at once, since a report quotes foreign names and words. So a
 * word stays out where it is a frequent content word of another language: German "war" and "hat",
 * French and Spanish "son", Spanish "once" (eleven), "sin", "ago" (August) and "set"
 * (September), French "cent".
 *
 *   tag            the language
 *   stop           function words; they also tell the language of a text (language.c)
 *   titles         abbreviations that a name follows: a full stop after one never ends a sentence
 *   abbreviations  others; one may stand at the end of a sentence
 *   numbered       words that are abbreviations only before a number ("No. 5")
 *   months         long and short names of the month
 *   numbers        word and value
 *
 * Included by tools/make_word_tables.c alone.
 */
#ifndef STEMMA_TEXT_WORD_LISTS_H
#define STEMMA_TEXT_WORD_LISTS_H

struct word_lists {
    const char *tag; /* BCP 47 */
    const char *stop, *titles, *abbreviations, *numbered;
    const char *months[12];
    const char *numbers;
};

static const struct word_lists ENGLISH = {
    .tag = "en",
    .stop =
        "a about above across after again against all almost along already also although always am "
        "among an and another any anybody anyone anything are aren't around as at away be became "
        "because become been before behind being below between both but by can can't cannot could "
        "couldn't did didn't do does doesn't doing don't done down during each either else enough "
        "even ever every everybody everyone everything few for from further get gets getting go "
        "got had hadn't has hasn't have haven't having he he'd he'll he's hence her here here's "
        "hers herself him himself his how however i i'd i'll i'm i've if in indeed instead into is "
        "isn't it it'd it'll it's its itself just least less let's like many may maybe me might "
        "mine more most much must my myself near neither never no nobody none nor not nothing now "
        "of off often on once one only onto or other others otherwise ought our ours ourselves out "
        "over own per perhaps quite rather really same shall she she'd she'll she's should "
        "shouldn't since so some somebody someone something soon still such than that that'll "
        "that's the their theirs them themselves then there there's therefore these they they'd "
        "they'll they're they've this those though through throughout thus to together too toward "
        "towards under unless until up upon us very via was wasn't we we'd we'll we're we've well "
        "were weren't what what's whatever when whenever where where's wherever whether which "
        "while who who'd who'll who's whoever whom whose why will with within without won't would "
        "wouldn't yes yet you you'd you'll you're you've your yours yourself yourselves",
    .titles = "mr mrs ms mx messrs dr prof rev revd hon sen sens rep reps gov pres gen lt col maj "
              "capt cmdr adm sgt del cpl pvt pfc brig supt insp det st ste mt ft fr atty amb",
    .abbreviations =
        "e.g i.e eg ie etc cf al ca approx vs viz ibid inc ltd co corp llc plc bros dept assn "
        "assoc ave blvd rd hwy bldg eds jr tel a.m p.m u.s u.k u.n e.u "
        "d.c ph.d b.a m.a m.d calif fla ariz conn minn mich tenn okla colo "
        "neb nev mont wyo kan ark ala ga md va vt jan feb apr jun jul aug sept sep oct nov dec "
        "tues thurs sq lb lbs oz mph",
    .numbered = "no nos p pp vol ch fig figs sec art para mar op v ver pt",
    .months = {"january jan", "february feb", "march mar", "april apr", "may", "june jun",
               "july jul", "august aug", "september sept sep", "october oct", "november nov",
               "december dec"},
    .numbers =
        "zero 0 one 1 two 2 three 3 four 4 five 5 six 6 seven 7 eight 8 nine 9 ten 10 eleven 11 "
        "twelve 12 thirteen 13 fourteen 14 fifteen 15 sixteen 16 seventeen 17 eighteen 18 nineteen "
        "19 twenty 20 thirty 30 forty 40 fourty 40 fifty 50 sixty 60 seventy 70 eighty 80 ninety "
        "90 dozen 12 hundred 100 thousand 1000 million 1000000 billion 1000000000",
};

static const struct word_lists GERMAN = {
    .tag = "de",
    .stop =
        "ab aber alle allem allen aller alles als also am an ander andere anderen anderer anderes "
        "auch auf aus außer außerdem bei beim bereits bevor bin bis bist bisher da dabei dadurch "
        "dafür dagegen daher dahin damals damit danach daneben daran darauf daraus darf darin "
        "darüber darum darunter das dass daß davon davor dazu dein deine deinem deinen deiner dem "
        "den denen denn dennoch der deren des deshalb dessen desto die dies diese dieselbe diesem "
        "diesen dieser dieses doch dort du durch dürfen ebenso ein eine einem einen einer eines "
        "einige einigen einiger einmal er erst es etwa etwas euch euer eure falls für ganz gar "
        "gegen gegenüber gewesen gibt habe haben haben hatte hätte hatten hätten hier hin hinter "
        "ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer indem ins ist ja je jede "
        "jedem jeden jeder jedes jedoch jene jenem jenen jener jenes jetzt kann kannst kein keine "
        "keinem keinen keiner können könnte könnten mehr mein meine meinem meinen meiner mich mir "
        "mit möchte muss müssen musste muß nach nachdem neben nein nicht nichts noch nun nur ob "
        "obwohl oder ohne schon sehr sei sein seine seinem seinen seiner seines seit seitdem "
        "selbst sich sie sind sobald sogar solche solchem solchen solcher soll sollen sollte "
        "sollten sondern sonst soweit sowie später trotz über um und uns unser unsere unserem "
        "unseren unserer unter viel viele vielen vom von vor während wann waren warum was wegen "
        "weil weiter weitere weiteren welche welchem welchen welcher welches wenn wer werde werden "
        "wie wieder wir wird wo wohl wollen wollte wollten worden wurde wurden würde würden zu zum "
        "zur zwar zwischen",
    .titles = "hr hrn fr frl dipl hl",
    .abbreviations = "bzw ca evtl ggf inkl exkl usw vgl z.b d.h u.a z.t o.ä sog str bd abs aufl "
                     "mio mrd tsd geb gest st std min jh jhd jan feb febr apr aug okt dez",
    .numbered = "nr art kap ziff s abb tab",
    .months = {"januar jänner jan", "februar feber feb febr", "märz mär mrz", "april", "mai",
               "juni", "juli", "august", "september", "oktober okt", "november", "dezember dez"},
    .numbers = "null 0 eins 1 zwei 2 zwo 2 drei 3 vier 4 fünf 5 sechs 6 sieben 7 acht 8 neun 9 "
               "zehn 10 elf 11 zwölf 12 dreizehn 13 vierzehn 14 fünfzehn 15 sechzehn 16 siebzehn "
               "17 achtzehn 18 neunzehn 19 zwanzig 20 dreißig 30 vierzig 40 fünfzig 50 sechzig 60 "
               "siebzig 70 achtzig 80 neunzig 90 dutzend 12 hundert 100 tausend 1000 millionen "
               "1000000 milliarde 1000000000 milliarden 1000000000",
};

static const struct word_lists FRENCH = {
    .tag = "fr",
    .stop = "ai ainsi alors après as assez au aucun aucune aujourd'hui auquel aussi autre autres "
            "aux auxquels avaient avait avant avec avez avoir avons beaucoup bien c'est c'était "
            "car ce ceci cela celle celles celui cependant ces cet cette ceux chaque chez comme "
            "comment d'un d'une dans de déjà depuis des dès donc dont du elle elles en encore "
            "entre es est et étaient était étant été être eu eux fait fut furent ici il ils j'ai "
            "jamais je jusque l'on la laquelle le lequel les lesquels leur leurs lors lorsque lui "
            "ma mais malgré me même mêmes mes moi moins mon n'a n'est ne ni non nos notre nous on "
            "ont ou où par parce pas pendant peu peut peuvent plus plusieurs plutôt pour pourquoi "
            "pourtant presque puis puisque qu'elle qu'elles qu'il qu'ils qu'on qu'un qu'une quand "
            "que quel quelle quelles quelque quelques quels qui quoi s'est sa sans se selon sera "
            "serait ses si sinon soit sont sous suis sur ta tandis te tel telle tels tes toi ton "
            "toujours tous tout toute toutefois toutes très trop tu un une vers voici voilà vos "
            "votre vous y",
    .titles = "m mm mme mmes mlle mlles mgr vve",
    .abbreviations = "av bd boul env etc éd janv févr avr juil sept oct nov déc",
    .numbered = "art chap n tél",
    .months = {"janvier janv", "février févr fév", "mars", "avril avr", "mai", "juin",
               "juillet juil", "août", "septembre", "octobre", "novembre", "décembre déc"},
    .numbers = "zéro 0 deux 2 trois 3 quatre 4 cinq 5 six 6 sept 7 huit 8 neuf 9 dix 10 onze 11 "
               "douze 12 treize 13 quatorze 14 quinze 15 seize 16 vingt 20 trente 30 quarante 40 "
               "cinquante 50 soixante 60 septante 70 nonante 90 douzaine 12 mille 1000 millions "
               "1000000 milliard 1000000000 milliards 1000000000",
};

static const struct word_lists SPANISH = {
    .tag = "es",
    .stop = "a ahora al algo alguna algunas alguno algunos algún ante antes aquel aquella aquellas "
            "aquello aquellos aquí así aun aún aunque bajo bien cada casi como cómo con contra "
            "cual cuál cuales cualquier cuando cuándo cuanto de del desde después donde dónde "
            "durante e el él ella ellas ello ellos en entonces entre era eran eres es esa esas ese "
            "eso esos esta está estaba estaban estado están estar estas este esto estos estoy fue "
            "fueron ha había habían haber habrá hace hacia han hasta hay he hemos hoy incluso la "
            "las le les lo los luego más me menos mi mí mientras mis mismo misma mucho mucha "
            "muchos muchas muy nada ni ningún ninguna no nos nosotros nuestra nuestras nuestro "
            "nuestros nunca o otra otras otro otros para pero poco por porque pues que qué quien "
            "quién quienes se sea según ser será si sí siempre sido sino sobre somos son soy su "
            "sus también tampoco tan tanto te tiene tienen todo toda todos todas tras tu tú tus un "
            "una unas uno unos usted ustedes ya yo",
    .titles = "sr sra sres sras srta dr dra dn d.ª ud uds lic arq excmo ilmo pdte",
    .abbreviations = "etc av avda aprox ee.uu núm pág págs depto cía ene abr sept dic",
    .numbered = "núm pág art cap",
    .months = {"enero ene", "febrero", "marzo", "abril abr", "mayo", "junio", "julio", "agosto",
               "septiembre setiembre", "octubre", "noviembre", "diciembre dic"},
    .numbers =
        "cero 0 dos 2 tres 3 cuatro 4 cinco 5 seis 6 siete 7 ocho 8 nueve 9 diez 10 doce 12 "
        "trece 13 catorce 14 quince 15 dieciséis 16 diecisiete 17 dieciocho 18 diecinueve "
        "19 veinte 20 veintiuno 21 veintiún 21 veintiuna 21 veintidós 22 veintitrés 23 "
        "veinticuatro 24 veinticinco 25 veintiséis 26 veintisiete 27 veintiocho 28 "
        "veintinueve 29 treinta 30 cuarenta 40 cincuenta 50 sesenta 60 setenta 70 ochenta 80 "
        "noventa 90 docena 12 cien 100 ciento 100 mil 1000 millón 1000000 millones 1000000",
};

enum { N_LANGUAGES = 4 };
static const struct word_lists *const WORD_LISTS[N_LANGUAGES] = {&ENGLISH, &GERMAN, &FRENCH,
                                                                 &SPANISH};

#endif
