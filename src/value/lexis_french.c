/*
 * The French words of the value stage. What a row means: lexis.h.
 */
#include "value/lexis.h"

#include <stddef.h>

/* clang-format off */
const struct lex_row lexis_french[] = {
    {.kinds = LEX_ABOUT, .words = "environ quelque quelques approximativement autour "
        "avoisine avoisinent avoisinait"},
    {.kinds = LEX_NEARLY, .words = "près presque quasiment frôle frôlent frôlait"},
    {.kinds = LEX_OVER, .words = "minimum dépasse dépassent dépassait dépassé"},
    {.kinds = LEX_UNDER, .words = "maximum"},
    {.kinds = LEX_MORE, .words = "plus"},
    {.kinds = LEX_FEWER, .words = "moins"},
    {.kinds = LEX_THAN, .words = "de des que"},
    {.kinds = LEX_PERIOD, .value = PERIOD_DAY, .words = "jour jours"},
    {.kinds = LEX_PERIOD, .value = PERIOD_WEEK, .words = "semaine semaines"},
    {.kinds = LEX_PERIOD, .value = PERIOD_WEEKEND, .words = "week-end weekend"},
    {.kinds = LEX_PERIOD, .value = PERIOD_MONTH, .words = "mois"},
    {.kinds = LEX_PERIOD, .value = PERIOD_YEAR, .words = "an ans année années"},
    {.kinds = LEX_PERIOD, .value = PERIOD_SHORT, .words = "seconde secondes minute minutes heure "
        "heures"},
    {.kinds = LEX_KIN, .value = KIN_SON, .words = "fils"},
    {.kinds = LEX_KIN, .value = KIN_DAUGHTER, .words = "fille"},
    {.kinds = LEX_KIN, .value = KIN_BROTHER, .words = "frère"},
    {.kinds = LEX_KIN, .value = KIN_SISTER, .words = "sœur soeur"},
    {.kinds = LEX_KIN, .value = KIN_FATHER, .words = "père"},
    {.kinds = LEX_KIN, .value = KIN_MOTHER, .words = "mère"},
    {.kinds = LEX_KIN, .value = KIN_HUSBAND, .words = "mari époux"},
    {.kinds = LEX_KIN, .value = KIN_WIFE, .words = "épouse"},
    {.kinds = LEX_KIN, .value = KIN_UNCLE, .words = "oncle"},
    {.kinds = LEX_KIN, .value = KIN_AUNT, .words = "tante"},
    {.kinds = LEX_KIN, .value = KIN_NEPHEW, .words = "neveu"},
    {.kinds = LEX_KIN, .value = KIN_NIECE, .words = "nièce"},
    {.kinds = LEX_KIN, .value = KIN_COUSIN, .words = "cousin cousine"},
    {.kinds = LEX_KIN, .value = KIN_GRANDFATHER, .words = "grand-père"},
    {.kinds = LEX_KIN, .value = KIN_GRANDMOTHER, .words = "grand-mère"},
    {.kinds = LEX_KIN, .value = KIN_FIANCE, .words = "fiancé fiancée"},
    {.kinds = LEX_MONEY, .value = MONEY_DOLLAR, .words = "dollar dollars usd"},
    {.kinds = LEX_MONEY, .value = MONEY_EURO, .words = "euro euros eur"},
    {.kinds = LEX_MONEY, .value = MONEY_POUND, .words = "livres gbp"},
    {.kinds = LEX_MONEY, .value = MONEY_YEN, .words = "yen yens"},
    {.kinds = LEX_MONEY, .value = MONEY_YUAN, .words = "yuan yuans"},
    {.kinds = LEX_MONEY, .value = MONEY_RUPEE, .words = "roupie roupies"},
    {.kinds = LEX_MONEY, .value = MONEY_RUBLE, .words = "rouble roubles"},
    {.kinds = LEX_MONEY, .value = MONEY_FRANC, .words = "franc francs"},
    {.kinds = LEX_MONEY, .value = MONEY_KRONE, .words = "couronne couronnes"},
    {.kinds = LEX_MONEY, .value = MONEY_CENT, .words = "centime centimes"},
    {.kinds = LEX_SCALE, .value = 6, .words = "m"},
    {.kinds = LEX_SCALE, .value = 9, .words = "md mds"},
    {.kinds = LEX_EVENT, .value = EVENT_DEATH, .words = "mort morte morts mortes décès décédé "
        "décédée meurt mourut tué tuée tués"},
    {.kinds = LEX_EVENT, .value = EVENT_BIRTH, .words = "né née naissance"},
    {.kinds = LEX_EVENT, .value = EVENT_WEDDING, .words = "mariage épousé"},
    {.kinds = LEX_EVENT, .value = EVENT_DIVORCE, .words = "divorce divorcé divorcée"},
    {.kinds = LEX_EVENT, .value = EVENT_ARREST, .words = "arrêté arrêtée arrestation interpellé "
        "interpellée"},
    {.kinds = LEX_EVENT, .value = EVENT_SENTENCE, .words = "condamné condamnée acquitté acquittée"},
    {.kinds = LEX_EVENT, .value = EVENT_RESIGNATION, .words = "démissionné démission"},
    {.kinds = LEX_EVENT, .value = EVENT_FUNERAL, .words = "obsèques funérailles inhumé inhumée "
        "enterrement"},
    {.kinds = LEX_HEAD, .words = "gens personnes hommes femmes enfants"},
    {.kinds = LEX_THIS, .words = "ce cette cet"},
    {.kinds = LEX_LAST, .words = "dernier dernière passé passée"},
    {.kinds = LEX_NEXT, .words = "prochain prochaine"},
    {.kinds = LEX_EARLY, .words = "début"},
    {.kinds = LEX_LATE, .words = "fin"},
    {.kinds = LEX_MID, .words = "mi"},
    {.kinds = LEX_DAY, .value = 7, .words = "hier"},
    {.kinds = LEX_DAY, .value = 8, .words = "aujourd'hui"},
    {.kinds = LEX_DAY, .value = 9, .words = "demain"},
    {.kinds = LEX_ORDINAL, .words = "chaque premier première deuxième second seconde troisième "
        "quatrième tous les"},
    {.kinds = LEX_MANY, .value = 1, .words = "dizaines"},
    {.kinds = LEX_MANY, .value = 4, .words = "centaines"},
    {.kinds = LEX_MANY, .value = 5, .words = "milliers"},
    {.kinds = LEX_MORE_OF, .words = "autres autre supplémentaires"},
    {.kinds = LEX_AGED, .words = "âgé âgée âgés âgées"},
    {.kinds = LEX_FUTURE, .words = "commence commencent commencera débute débutera ouvre ouvrira "
        "sera seront aura auront doit devrait devraient va vont prévu prévue "
        "jusqu'au jusqu'à"},
    {.kinds = LEX_SAYS, .words = "dit déclaré annoncé affirmé indiqué précisé expliqué écrit "
        "communiqué lettre discours entretien"},

    {.clause = CLAUSE_DENIES, .words = "pas jamais aucun aucune sans ni personne dément démenti "
        "nie nié contesté conteste réfuté"},
    {.clause = CLAUSE_SUPPOSES, .words = "si aurait auraient serait seraient pourrait pourraient "
        "devrait devraient"},
    {.clause = CLAUSE_FALSE, .words = "faux fausse infondé infondée mensonger"},
    {.clause = CLAUSE_BEGINS, .words = "mais cependant parce qui alors tandis"},
    {.clause = CLAUSE_PAST, .words = "était étaient avait avaient fut"},
    {.clause = CLAUSE_PART, .words = "mort morte arrêté arrêtée né née tué tuée"},
    {.clause = CLAUSE_TURNS, .words = "seulement moins plus"},

    {.form = FORM_ONE, .words = "un une"},
    {.form = FORM_AND, .words = "et"},
    {.form = FORM_BETWEEN, .words = "entre"},
    {.form = FORM_TO, .words = "à ou"},
    {.form = FORM_UP_TO, .words = "jusqu'à"},
    {.form = FORM_OF, .words = "de des du"},
    {.form = FORM_ARTICLE, .words = "le la les"},
    {.form = FORM_IN, .words = "en"},
    {.form = FORM_AGO, .words = "il"},
    {.form = FORM_BEFORE, .words = "avant"},
    {.form = FORM_AFTER, .words = "après"},
    {.form = FORM_SHORTLY, .words = "peu"},
    {.form = FORM_HOUR, .words = "h heures heure"},
    {.form = FORM_SHARE, .value = 2, .words = "moitié"},
    {.form = FORM_SHARE, .value = 3, .words = "tiers"},
    {.form = FORM_SHARE, .value = 4, .words = "quart quarts"},
    {.form = FORM_SHARE, .value = 5, .words = "cinquième cinquièmes"},
    {.form = FORM_SHARE, .value = 10, .words = "dixième dixièmes"},
    {.form = FORM_GROUP, .value = 10, .words = "dizaine"},
    {.form = FORM_GROUP, .value = 15, .words = "quinzaine"},
    {.form = FORM_GROUP, .value = 20, .words = "vingtaine"},
    {.form = FORM_GROUP, .value = 30, .words = "trentaine"},
    {.form = FORM_GROUP, .value = 40, .words = "quarantaine"},
    {.form = FORM_GROUP, .value = 50, .words = "cinquantaine"},
    {.form = FORM_GROUP, .value = 60, .words = "soixantaine"},
    {.form = FORM_GROUP, .value = 100, .words = "centaine"},
    {.form = FORM_POINT, .value = 1, .words = "point points"},
    {.form = FORM_POINT, .value = 2, .words = "pourcentage"},
    {.form = FORM_PER, .words = "pour"},
    {.form = FORM_CENT, .words = "cent"},
    {.form = FORM_ADJECTIVE, .words = "grands grandes petits petites jeunes nouveaux nouvelles "
        "anciens anciennes autres premiers premières vieux vieilles gros grosses"},
    {.form = FORM_PERSON, .words = "homme femme garçon garçonnet fillette enfant bébé adolescent "
        "adolescente retraité retraitée pêcheur étudiant étudiante touriste automobiliste "
        "conducteur conductrice motard cycliste suspect suspecte victime jeune policier lycéen "
        "lycéenne collégien collégienne ressortissant père mère"},
    {.form = FORM_IS, .words = "a avait"},
    {.form = FORM_AGE, .words = "âge"},
    {.form = FORM_DENIES, .words = "dément démenti nie nié conteste contesté réfute réfuté"},
    {.form = FORM_REJECTS, .words = "rejeté rejette"},
    {.form = FORM_CLAIM, .words = "chiffre chiffres accusation accusations allégations rapport "
        "information informations estimation"},
    {.words = NULL},
};
