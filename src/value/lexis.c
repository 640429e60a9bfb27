/*
 * The word lists of the value stage, and the table made of them.
 *
 * In: the lists below, one row a kind and value, words separated by spaces, and the weekdays. Out:
 * a hash table of a few hundred words, hashed as tokens are (fold_hash), so that a token is looked
 * up by the hash that it carries. A word may stand in several rows when at most one of them gives
 * it a value.
 *
 * Lists are short on purpose: closed classes, and the words by which news says that somebody died,
 * was arrested, was elected. What is not in them is compared by the words around it alone.
 */
#include "value/lexis.h"

#include "text/fold.h"
#include "text/weekday_names.h"
#include "text/word_table.h"

#include <string.h>

struct row {
    uint32_t kinds;
    uint8_t value;
    const char *words;
};

enum kin {
    KIN_SON = 1,
    KIN_DAUGHTER,
    KIN_BROTHER,
    KIN_SISTER,
    KIN_FATHER,
    KIN_MOTHER,
    KIN_HUSBAND,
    KIN_WIFE,
    KIN_UNCLE,
    KIN_AUNT,
    KIN_NEPHEW,
    KIN_NIECE,
    KIN_COUSIN,
    KIN_GRANDSON,
    KIN_GRANDDAUGHTER,
    KIN_GRANDFATHER,
    KIN_GRANDMOTHER,
    KIN_FIANCE,
    N_KIN
};

/* clang-format off */
static const struct row rows[] = {
    {LEX_ABOUT, 0, "about around roughly approximately some estimated approx circa ca rund etwa "
                   "ungefähr zirka environ quelque unos unas aproximadamente cerca alrededor"},
    {LEX_NEARLY, 0, "nearly almost knapp beinahe fast presque casi"},
    {LEX_OVER, 0, "over exceeding exceeded topping exceeds über above surpassing "
                  "beyond upwards"},
    {LEX_UNDER, 0, "under below unter"},
    {LEX_MORE, 0, "more greater higher mehr plus más"},
    {LEX_FEWER, 0, "fewer less lower weniger moins menos"},
    {LEX_THAN, 0, "than als de"},
    {LEX_LEAST, 0, "least mindestens wenigstens"},
    {LEX_MOST, 0, "most höchstens máximo maximum"},
    {LEX_PERIOD, PERIOD_DAY, "day days tag tage tagen jour jours día días"},
    {LEX_PERIOD, PERIOD_WEEK, "week weeks woche wochen semaine semaines semana semanas"},
    {LEX_PERIOD, PERIOD_WEEKEND, "weekend wochenende week-end"},
    {LEX_PERIOD, PERIOD_MONTH, "month months monat monate monaten mois mes meses"},
    {LEX_PERIOD, PERIOD_YEAR, "year years jahr jahre jahren jahres ans année années año años"},
    {LEX_PERIOD, PERIOD_SHORT, "second seconds minute minutes hour hours minuten stunden heures "
                               "minutos horas"},
    {LEX_KIN, KIN_SON, "son sohn fils hijo"},
    {LEX_KIN, KIN_DAUGHTER, "daughter tochter fille hija"},
    {LEX_KIN, KIN_BROTHER, "brother bruder frère hermano"},
    {LEX_KIN, KIN_SISTER, "sister schwester sœur hermana"},
    {LEX_KIN, KIN_FATHER, "father dad vater père padre"},
    {LEX_KIN, KIN_MOTHER, "mother mom mum mutter mère madre"},
    {LEX_KIN, KIN_HUSBAND, "husband ehemann mari marido esposo"},
    {LEX_KIN, KIN_WIFE, "wife ehefrau épouse esposa"},
    {LEX_KIN, KIN_UNCLE, "uncle onkel oncle tío"},
    {LEX_KIN, KIN_AUNT, "aunt tante tía"},
    {LEX_KIN, KIN_NEPHEW, "nephew neffe neveu sobrino"},
    {LEX_KIN, KIN_NIECE, "niece nichte nièce sobrina"},
    {LEX_KIN, KIN_COUSIN, "cousin"},
    {LEX_KIN, KIN_GRANDSON, "grandson enkel"},
    {LEX_KIN, KIN_GRANDDAUGHTER, "granddaughter enkelin"},
    {LEX_KIN, KIN_GRANDFATHER, "grandfather großvater"},
    {LEX_KIN, KIN_GRANDMOTHER, "grandmother großmutter"},
    {LEX_KIN, KIN_FIANCE, "fiance fiancé fiancee fiancée"},
    {LEX_MONEY, MONEY_DOLLAR, "dollar dollars usd dólares"},
    {LEX_MONEY, MONEY_EURO, "euro euros eur"},
    {LEX_MONEY, MONEY_POUND, "pounds gbp sterling pfund"},
    {LEX_MONEY, MONEY_YEN, "yen"},
    {LEX_MONEY, MONEY_YUAN, "yuan renminbi"},
    {LEX_MONEY, MONEY_RUPEE, "rupee rupees"},
    {LEX_MONEY, MONEY_RUBLE, "ruble rubles rouble roubles rubel"},
    {LEX_MONEY, MONEY_FRANC, "franc francs franken"},
    {LEX_MONEY, MONEY_KRONE, "krone kroner krona kronor"},
    {LEX_MONEY, MONEY_CENT, "cents"},
    {LEX_PERCENT, 0, "percent prozent percentage"},
    {LEX_SCALE, 3, "k"}, {LEX_SCALE, 6, "m mn mm mio"}, {LEX_SCALE, 9, "b bn mrd"},
    {LEX_SCALE, 12, "t tn trillion"},
    {LEX_EVENT, EVENT_DEATH, "die dies died dying death dead killed killing slain murdered "
                             "starb gestorben tod tot getötet mort morte décès tué muerte murió "
                             "muerto"},
    {LEX_EVENT, EVENT_BIRTH, "born birth geboren naissance nacimiento nació"},
    {LEX_EVENT, EVENT_LOSS, "lost loss losing lose miscarriage miscarried stillborn stillbirth"},
    {LEX_EVENT, EVENT_WEDDING, "married marry wed wedding marries heirat hochzeit mariage boda"},
    {LEX_EVENT, EVENT_DIVORCE, "divorce divorced"},
    {LEX_EVENT, EVENT_END, "stopped ceased silenced silences last discontinued shuttered "
                           "scrapped"},
    {LEX_EVENT, EVENT_ARREST, "arrested detained festgenommen arrêté detenido"},
    {LEX_EVENT, EVENT_SENTENCE, "sentenced convicted acquitted"},
    {LEX_EVENT, EVENT_RESIGNATION, "resigned resigns"},
    {LEX_EVENT, EVENT_HOSPITAL, "hospital hospitalized hospitalised hospitalization"},
    {LEX_EVENT, EVENT_FUNERAL, "funeral buried burial"},
    {LEX_HEAD, 0, "people men women children police persons geese fish feet teeth aircraft leute "
                  "personen menschen kinder frauen männer verletzte todesopfer gens personnes "
                  "personas"},
    {LEX_THIS, 0, "this dieses diesen dieser diese cette ce esta este"},
    {LEX_LAST, 0, "last past previous letzte letzten letzter letztes vergangene vergangenen "
                  "vergangenes dernier dernière passé pasado pasada"},
    {LEX_NEXT, 0, "next coming upcoming following nächste nächsten nächster prochain prochaine "
                  "próximo próxima"},
    {LEX_EARLY, 0, "early anfang début principios"},
    {LEX_EARLY, 1, "earlier"},
    {LEX_LATE, 0, "late ende finales"},
    {LEX_MID, 0, "mid mitte"},
    {LEX_DAY, 7, "yesterday gestern ayer"},
    {LEX_DAY, 8, "today tonight heute aujourd'hui hoy"},
    {LEX_DAY, 9, "tomorrow demain"},
    {LEX_ORDINAL, 0, "first second third fourth fifth every each any another most many some one "
                     "super black bloody holy easter good ash"},
    {LEX_MANY, 1, "tens dizaines decenas"},
    {LEX_MANY, 2, "dozens dutzende dutzenden docenas"},
    {LEX_MANY, 3, "scores"},
    {LEX_MANY, 4, "hundreds hunderte hunderten centaines cientos centenares"},
    {LEX_MANY, 5, "thousands tausende tausenden milliers miles"},
    {LEX_MANY, 6, "millions"},
    {LEX_MANY, 7, "billions"},
    {LEX_MANY, 8, "trillions"},
    {LEX_MORE_OF, 0, "another other additional further extra more remaining others weitere "
                     "weiteren autres otros otras"},
    {LEX_AGED, 0, "aged age âgé âgée"},
    {LEX_OLD, 0, "old jährige jähriger jährigen jähriges"},
    {LEX_FUTURE, 0, "will could would must plans until faces facing due scheduled upcoming "
                    "begins starts opens intends resumes convenes "
                    "expected shall wird werden würde sera seront"},
    {LEX_SAYS, 0, "said says say told announced reported confirmed tweeted wrote asked added "
                  "argued claimed urged warned called testified stated revealed briefing press "
                  "interview statement report reports news released release letter essay post "
                  "tweet remarks speech address comments sagte teilte déclaré annoncé dijo anunció "
                  "informó"},
};
/* clang-format on */

/* After the triggers of NegEx and ConText (docs/internals/values.md), in the words of news. */
static const struct {
    uint8_t clause;
    const char *words;
} clause_rows[] = {
    {CLAUSE_DENIES,
     "not never no none nobody neither nor without cannot denied denies deny denying "
     "disputed disputes rejected refuted debunked falsely nicht kein keine keinen "
     "nie niemals ohne bestritt bestreitet dementierte pas jamais aucun aucune "
     "dément nunca jamás ningún ninguna niega negó"},
    {CLAUSE_SUPPOSES, "if unless whether would could might should suppose hypothetically rumored "
                      "rumoured wenn falls ob könnte würde si aurait serait podría habría"},
    {CLAUSE_FALSE, "false untrue unfounded baseless hoax incorrect denied debunked falsch faux "
                   "falso"},
    {CLAUSE_BEGINS, "but however although though because who which while aber doch weil mais "
                    "cependant parce pero porque aunque"},
    {CLAUSE_PAST,
     "died fled sued became began beat bent blew broke brought built burnt bought caught chose "
     "came "
     "dealt drew drank drove ate fell fed felt fought found flew forbade forgave froze "
     "gave went grew hung heard held hid hit kept knelt led left lent lost made meant "
     "met paid ran rang rose sank sang sat saw sent shook shot slept slid sold sought "
     "spent split spoke sprang stole stood struck stuck swam swept swore swung taught "
     "took threw underwent undertook upheld withdrew woke won wore wrote said told thought knew "
     "starb murió "
     "nació"},
    {CLAUSE_PART,
     "born taken given seen broken stolen sworn thrown written driven fallen flown "
     "begun chosen drawn gone grown hidden known risen shaken shown spoken torn beaten "
     "overthrown withdrawn overtaken done put set cut gestorben festgenommen "
     "arrêté mort morte"},
    {CLAUSE_IDLE,
     "based related expected scheduled alleged supposed limited interested concerned "
     "called named aged planned slated needed wanted hundred indeed speed breed exceed "
     "proceed succeed sacred naked hatred remained seemed appeared believed used "
     "continued according including involved titled entitled dubbed unprecedented "
     "armed tried failed refused hoped intended"},
    {CLAUSE_TURNS, "only just until till more fewer less later sooner least doubt longer merely "
                   "simply erst nur seulement sólo"},
};

enum { MOST_WORDS = 2048 };

/* The entry of a word. */
static stemma_status find_word(struct lex **out, struct lexis *lexis, uint64_t hash,
                               stemma_error *err)
{
    const uint32_t fresh = (uint32_t)lexis->slots.n;
    uint32_t *slot;
    TRY(table_slot(&lexis->slots, hash, fresh, &slot, err));
    if (*slot >= MOST_WORDS)
        return fail(err, STEMMA_INTERNAL, "the word lists of values are too long");
    *out = &lexis->at[*slot];
    lexis->filter[hash % LEXIS_FILTER / 64] |= UINT64_C(1) << hash % 64;
    return STEMMA_OK;
}

/* Adds a row's kinds and value, or what its words do in a clause. */
static stemma_status add_words(struct lexis *lexis, const struct row *row, uint8_t clause,
                               stemma_error *err)
{
    for (const char *at = row->words; *at != '\0';) {
        struct lex *l = NULL;
        const size_t n = strcspn(at, " ");
        TRY(find_word(&l, lexis, fold_hash(at, n), err));
        if (l == NULL)
            return STEMMA_INTERNAL;
        l->kinds |= row->kinds;
        l->value = row->value != 0 ? row->value : l->value;
        l->clause |= clause;
        at += n + (at[n] == ' ');
    }
    return STEMMA_OK;
}

/* Number words and months, and what the lists say of dates and numbers. */
static stemma_status note_begins(struct lexis *lexis, stemma_error *err)
{
    static const uint32_t dates =
        LEX_WEEKDAY | LEX_DAY | LEX_THIS | LEX_LAST | LEX_NEXT | LEX_EARLY | LEX_LATE | LEX_MID;
    static const struct row articles = {0, 0, "a an half"};
    TRY(add_words(lexis, &articles, 0, err));
    for (size_t i = 0; i < WORD_SLOTS; i++) {
        struct lex *l = NULL;
        const bool number = word_numbers[i] >= 0, month = word_kinds[i] >> WORD_MONTH_SHIFT != 0;
        if (word_hashes[i] == 0 || !(number || month))
            continue;
        TRY(find_word(&l, lexis, word_hashes[i], err));
        if (l != NULL)
            l->begins |= number ? BEGINS_DATE | BEGINS_NUMBER : BEGINS_DATE;
    }
    for (size_t i = 0; i < lexis->slots.n; i++) {
        lexis->at[i].begins |= lexis->at[i].kinds & dates ? BEGINS_DATE : 0;
        lexis->at[i].begins |= lexis->at[i].kinds & LEX_MANY ? BEGINS_NUMBER : 0;
    }
    for (const char *at = articles.words; *at != '\0';) {
        const size_t n = strcspn(at, " ");
        lexis->at[table_get(&lexis->slots, fold_hash(at, n))].begins |= BEGINS_NUMBER;
        at += n + (at[n] == ' ');
    }
    return STEMMA_OK;
}

stemma_status lexis_init(struct lexis *lexis, struct arena *arena, stemma_error *err)
{
    memset(lexis, 0, sizeof *lexis);
    TRY(table_init(&lexis->slots, arena, MOST_WORDS, err));
    lexis->at = ARENA_ZEROED(arena, struct lex, MOST_WORDS, err);
    if (lexis->at == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        TRY(add_words(lexis, &rows[i], 0, err));
    for (size_t i = 0; i < n_weekday_names; i++) {
        const struct row row = {LEX_WEEKDAY, weekday_names[i].day, weekday_names[i].folded};
        if (!weekday_names[i].short_form)
            TRY(add_words(lexis, &row, 0, err));
    }
    for (size_t i = 0; i < sizeof clause_rows / sizeof *clause_rows; i++) {
        const struct row row = {0, 0, clause_rows[i].words};
        TRY(add_words(lexis, &row, clause_rows[i].clause, err));
    }
    return note_begins(lexis, err);
}

const char *lexis_money(unsigned money)
{
    static const char *const names[N_MONEY] = {"",    "USD", "EUR", "GBP",   "JPY", "CNY",
                                               "INR", "RUB", "CHF", "krone", "cent"};
    return money < N_MONEY ? names[money] : "";
}

const char *lexis_kin(unsigned kin)
{
    static const char *const names[N_KIN] = {
        "",         "son",           "daughter",    "brother",     "sister", "father", "mother",
        "husband",  "wife",          "uncle",       "aunt",        "nephew", "niece",  "cousin",
        "grandson", "granddaughter", "grandfather", "grandmother", "fiance"};
    return kin < N_KIN ? names[kin] : "";
}
