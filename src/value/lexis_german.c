/*
 * The German words of the value stage. What a row means: lexis.h.
 */
#include "value/lexis.h"

#include <stddef.h>

/* clang-format off */
const struct lex_row lexis_german[] = {
    {.kinds = LEX_ABOUT, .words = "rund etwa ungefähr zirka circa ca schätzungsweise"},
    {.kinds = LEX_NEARLY, .words = "knapp beinahe fast nahezu"},
    {.kinds = LEX_OVER, .words = "über mindestens wenigstens gut"},
    {.kinds = LEX_UNDER, .words = "unter höchstens maximal"},
    {.kinds = LEX_MORE, .words = "mehr"},
    {.kinds = LEX_FEWER, .words = "weniger"},
    {.kinds = LEX_THAN, .words = "als"},
    {.kinds = LEX_PERIOD, .value = PERIOD_DAY, .words = "tag tage tagen"},
    {.kinds = LEX_PERIOD, .value = PERIOD_WEEK, .words = "woche wochen"},
    {.kinds = LEX_PERIOD, .value = PERIOD_WEEKEND, .words = "wochenende"},
    {.kinds = LEX_PERIOD, .value = PERIOD_MONTH, .words = "monat monate monaten monats"},
    {.kinds = LEX_PERIOD, .value = PERIOD_YEAR, .words = "jahr jahre jahren jahres"},
    {.kinds = LEX_PERIOD, .value = PERIOD_SHORT, .words = "sekunde sekunden minute minuten "
        "stunde stunden"},
    {.kinds = LEX_KIN, .value = KIN_SON, .words = "sohn"},
    {.kinds = LEX_KIN, .value = KIN_DAUGHTER, .words = "tochter"},
    {.kinds = LEX_KIN, .value = KIN_BROTHER, .words = "bruder"},
    {.kinds = LEX_KIN, .value = KIN_SISTER, .words = "schwester"},
    {.kinds = LEX_KIN, .value = KIN_FATHER, .words = "vater"},
    {.kinds = LEX_KIN, .value = KIN_MOTHER, .words = "mutter"},
    {.kinds = LEX_KIN, .value = KIN_HUSBAND, .words = "ehemann"},
    {.kinds = LEX_KIN, .value = KIN_WIFE, .words = "ehefrau"},
    {.kinds = LEX_KIN, .value = KIN_UNCLE, .words = "onkel"},
    {.kinds = LEX_KIN, .value = KIN_AUNT, .words = "tante"},
    {.kinds = LEX_KIN, .value = KIN_NEPHEW, .words = "neffe"},
    {.kinds = LEX_KIN, .value = KIN_NIECE, .words = "nichte"},
    {.kinds = LEX_KIN, .value = KIN_COUSIN, .words = "cousin cousine"},
    {.kinds = LEX_KIN, .value = KIN_GRANDSON, .words = "enkel"},
    {.kinds = LEX_KIN, .value = KIN_GRANDDAUGHTER, .words = "enkelin"},
    {.kinds = LEX_KIN, .value = KIN_GRANDFATHER, .words = "großvater"},
    {.kinds = LEX_KIN, .value = KIN_GRANDMOTHER, .words = "großmutter"},
    {.kinds = LEX_MONEY, .value = MONEY_DOLLAR, .words = "dollar us-dollar usd"},
    {.kinds = LEX_MONEY, .value = MONEY_EURO, .words = "euro euros eur"},
    {.kinds = LEX_MONEY, .value = MONEY_POUND, .words = "pfund gbp"},
    {.kinds = LEX_MONEY, .value = MONEY_YEN, .words = "yen"},
    {.kinds = LEX_MONEY, .value = MONEY_YUAN, .words = "yuan renminbi"},
    {.kinds = LEX_MONEY, .value = MONEY_RUPEE, .words = "rupien"},
    {.kinds = LEX_MONEY, .value = MONEY_RUBLE, .words = "rubel"},
    {.kinds = LEX_MONEY, .value = MONEY_FRANC, .words = "franken"},
    {.kinds = LEX_MONEY, .value = MONEY_KRONE, .words = "krone kronen"},
    {.kinds = LEX_MONEY, .value = MONEY_CENT, .words = "cent"},
    {.kinds = LEX_PERCENT, .words = "prozent prozentpunkt prozentpunkte prozentpunkten"},
    {.form = FORM_POINT, .words = "prozentpunkt prozentpunkte prozentpunkten"},
    {.kinds = LEX_SCALE, .value = 3, .words = "tsd"},
    {.kinds = LEX_SCALE, .value = 6, .words = "mio million"},
    {.kinds = LEX_SCALE, .value = 9, .words = "mrd"},
    {.kinds = LEX_SCALE, .value = 12, .words = "billion billionen"},
    {.kinds = LEX_EVENT, .value = EVENT_DEATH, .words = "starb starben stirbt gestorben "
        "verstorben tod tot getötet"},
    {.kinds = LEX_EVENT, .value = EVENT_BIRTH, .words = "geboren geburt"},
    {.kinds = LEX_EVENT, .value = EVENT_WEDDING, .words = "heirat heiratete geheiratet hochzeit"},
    {.kinds = LEX_EVENT, .value = EVENT_DIVORCE, .words = "scheidung geschieden"},
    {.kinds = LEX_EVENT, .value = EVENT_ARREST, .words = "festgenommen verhaftet festnahme"},
    {.kinds = LEX_EVENT, .value = EVENT_SENTENCE, .words = "verurteilt freigesprochen"},
    {.kinds = LEX_EVENT, .value = EVENT_RESIGNATION, .words = "zurückgetreten rücktritt"},
    {.kinds = LEX_EVENT, .value = EVENT_FUNERAL, .words = "begräbnis beerdigt beerdigung "
        "beigesetzt"},
    {.kinds = LEX_HEAD, .words = "leute personen menschen kinder frauen männer verletzte "
        "todesopfer"},
    {.kinds = LEX_THIS, .words = "dieses diesen dieser diese diesem"},
    {.kinds = LEX_LAST, .words = "letzte letzten letzter letztes letztem vergangene vergangenen "
        "vergangenes vergangener vorige vorigen voriges voriger"},
    {.kinds = LEX_NEXT, .words = "nächste nächsten nächster nächstes kommende kommenden "
        "kommendes kommender"},
    {.kinds = LEX_EARLY, .words = "anfang"},
    {.kinds = LEX_LATE, .words = "ende"},
    {.kinds = LEX_MID, .words = "mitte"},
    {.kinds = LEX_DAY, .value = 6, .words = "vorgestern"},
    {.kinds = LEX_DAY, .value = 7, .words = "gestern"},
    {.kinds = LEX_DAY, .value = 8, .words = "heute"},
    {.kinds = LEX_DAY, .value = 10, .words = "übermorgen"},
    {.kinds = LEX_ORDINAL, .words = "jeden jeder jedem erste ersten erster zweite zweiten "
        "zweiter dritte dritten vierte vierten anderen"},
    {.kinds = LEX_MANY, .value = 2, .words = "dutzende dutzenden"},
    {.kinds = LEX_MANY, .value = 4, .words = "hunderte hunderten"},
    {.kinds = LEX_MANY, .value = 5, .words = "tausende tausenden zehntausende"},
    {.kinds = LEX_MORE_OF, .words = "weitere weiteren weiterer andere anderen übrigen zusätzliche"},
    {.kinds = LEX_OLD, .words = "jährige jähriger jährigen jähriges jährigem"},
    {.kinds = LEX_OLD, .value = 1, .words = "alt alte alten alter altes"},
    {.kinds = LEX_FUTURE, .words = "beginnt beginnen startet starten findet finden eröffnet "
        "öffnet plant planen wird werden würde soll sollen will wollen kommende kommenden bis "
        "geplant"},
    {.kinds = LEX_SAYS, .words = "sagte sagten teilte erklärte berichtete kündigte schrieb "
        "mitteilung erklärung interview bericht brief rede"},

    {.clause = CLAUSE_DENIES, .words = "nicht kein keine keinen keiner keinem nie niemals "
        "niemand ohne weder bestritt bestreitet bestritten dementierte dementiert zurückgewiesen"},
    {.clause = CLAUSE_SUPPOSES, .words = "wenn falls ob könnte könnten würde würden sollte "
        "sollten dürfte dürften möglicherweise angeblich"},
    {.clause = CLAUSE_FALSE, .words = "falsch unwahr haltlos unbegründet"},
    {.clause = CLAUSE_BEGINS, .words = "aber doch sondern weil obwohl während"},
    {.clause = CLAUSE_PAST, .words = "starb starben war waren wurde wurden hatte hatten"},
    {.clause = CLAUSE_PART, .words = "gestorben festgenommen geboren getötet"},
    {.clause = CLAUSE_TURNS, .words = "nur erst weniger mehr zuletzt"},

    {.form = FORM_ONE, .words = "ein eine einer einem einen"},
    {.form = FORM_AND, .words = "und"},
    {.form = FORM_BETWEEN, .words = "zwischen"},
    {.form = FORM_TO, .words = "bis oder"},
    {.form = FORM_OF, .words = "von der des aller vom"},
    {.form = FORM_ARTICLE, .words = "dem den"},
    {.form = FORM_IN, .words = "im in"},
    {.form = FORM_AGO, .words = "vor"},
    {.form = FORM_AFTER, .words = "nach"},
    {.form = FORM_SHORTLY, .words = "kurz"},
    {.form = FORM_HOUR, .words = "uhr"},
    {.form = FORM_SHARE, .value = 2, .words = "hälfte"},
    {.form = FORM_SHARE, .value = 3, .words = "drittel"},
    {.form = FORM_SHARE, .value = 4, .words = "viertel"},
    {.form = FORM_SHARE, .value = 5, .words = "fünftel"},
    {.form = FORM_SHARE, .value = 10, .words = "zehntel"},
    {.form = FORM_PERSON, .words = "kind mann frau junge mädchen er sie baby säugling"},
    {.form = FORM_IS, .words = "ist war"},
    {.form = FORM_AGE, .words = "alter"},
    {.form = FORM_DENIES, .words = "bestritt bestritten bestreitet bestreiten dementierte "
        "dementierten dementiert leugnete leugnet"},
    {.form = FORM_REJECTS, .words = "zurückgewiesen wies wiesen weist"},
    {.form = FORM_CLAIM, .words = "bericht berichte angabe angaben zahl zahlen vorwurf vorwürfe "
        "behauptung behauptungen meldung darstellung"},
    {.words = NULL},
};
