/*
 * The English words of the value stage. What a row means: lexis.h. The words of clauses are those
 * of NegEx and ConText (docs/internals/values.md), in the words of news.
 */
#include "value/lexis.h"

#include <stddef.h>

/* clang-format off */
const struct lex_row lexis_english[] = {
    {.kinds = LEX_ABOUT, .words = "about around roughly approximately some estimated approx "
        "circa ca"},
    {.kinds = LEX_NEARLY, .words = "nearly almost"},
    {.kinds = LEX_OVER, .words = "over exceeding exceeded topping exceeds above surpassing "
        "beyond upwards"},
    {.kinds = LEX_UNDER, .words = "under below"},
    {.kinds = LEX_MORE, .words = "more greater higher plus"},
    {.kinds = LEX_FEWER, .words = "fewer less lower"},
    {.kinds = LEX_THAN, .words = "than"},
    {.kinds = LEX_LEAST, .words = "least"},
    {.kinds = LEX_MOST, .words = "most maximum"},
    {.kinds = LEX_PERIOD, .value = PERIOD_DAY, .words = "day days"},
    {.kinds = LEX_PERIOD, .value = PERIOD_WEEK, .words = "week weeks"},
    {.kinds = LEX_PERIOD, .value = PERIOD_WEEKEND, .words = "weekend"},
    {.kinds = LEX_PERIOD, .value = PERIOD_MONTH, .words = "month months"},
    {.kinds = LEX_PERIOD, .value = PERIOD_YEAR, .words = "year years"},
    {.kinds = LEX_PERIOD, .value = PERIOD_SHORT, .words = "second seconds minute minutes hour "
        "hours"},
    {.kinds = LEX_KIN, .value = KIN_SON, .words = "son"},
    {.kinds = LEX_KIN, .value = KIN_DAUGHTER, .words = "daughter"},
    {.kinds = LEX_KIN, .value = KIN_BROTHER, .words = "brother"},
    {.kinds = LEX_KIN, .value = KIN_SISTER, .words = "sister"},
    {.kinds = LEX_KIN, .value = KIN_FATHER, .words = "father dad"},
    {.kinds = LEX_KIN, .value = KIN_MOTHER, .words = "mother mom mum"},
    {.kinds = LEX_KIN, .value = KIN_HUSBAND, .words = "husband"},
    {.kinds = LEX_KIN, .value = KIN_WIFE, .words = "wife"},
    {.kinds = LEX_KIN, .value = KIN_UNCLE, .words = "uncle"},
    {.kinds = LEX_KIN, .value = KIN_AUNT, .words = "aunt"},
    {.kinds = LEX_KIN, .value = KIN_NEPHEW, .words = "nephew"},
    {.kinds = LEX_KIN, .value = KIN_NIECE, .words = "niece"},
    {.kinds = LEX_KIN, .value = KIN_COUSIN, .words = "cousin"},
    {.kinds = LEX_KIN, .value = KIN_GRANDSON, .words = "grandson"},
    {.kinds = LEX_KIN, .value = KIN_GRANDDAUGHTER, .words = "granddaughter"},
    {.kinds = LEX_KIN, .value = KIN_GRANDFATHER, .words = "grandfather"},
    {.kinds = LEX_KIN, .value = KIN_GRANDMOTHER, .words = "grandmother"},
    {.kinds = LEX_KIN, .value = KIN_FIANCE, .words = "fiance fiancé fiancee fiancée"},
    {.kinds = LEX_MONEY, .value = MONEY_DOLLAR, .words = "dollar dollars usd"},
    {.kinds = LEX_MONEY, .value = MONEY_EURO, .words = "euro euros eur"},
    {.kinds = LEX_MONEY, .value = MONEY_POUND, .words = "pounds gbp sterling"},
    {.kinds = LEX_MONEY, .value = MONEY_YEN, .words = "yen"},
    {.kinds = LEX_MONEY, .value = MONEY_YUAN, .words = "yuan renminbi"},
    {.kinds = LEX_MONEY, .value = MONEY_RUPEE, .words = "rupee rupees"},
    {.kinds = LEX_MONEY, .value = MONEY_RUBLE, .words = "ruble rubles rouble roubles"},
    {.kinds = LEX_MONEY, .value = MONEY_FRANC, .words = "franc francs"},
    {.kinds = LEX_MONEY, .value = MONEY_KRONE, .words = "krone kroner krona kronor"},
    {.kinds = LEX_MONEY, .value = MONEY_CENT, .words = "cents"},
    {.kinds = LEX_PERCENT, .words = "percent percentage"},
    {.kinds = LEX_SCALE, .value = 3, .words = "k"},
    {.kinds = LEX_SCALE, .value = 6, .words = "m mn mm mio"},
    {.kinds = LEX_SCALE, .value = 9, .words = "b bn"},
    {.kinds = LEX_SCALE, .value = 12, .words = "t tn trillion"},
    {.kinds = LEX_EVENT, .value = EVENT_DEATH, .words = "die dies died dying death dead killed "
        "killing slain murdered"},
    {.kinds = LEX_EVENT, .value = EVENT_BIRTH, .words = "born birth"},
    {.kinds = LEX_EVENT, .value = EVENT_LOSS, .words = "lost loss losing lose miscarriage "
        "miscarried stillborn stillbirth"},
    {.kinds = LEX_EVENT, .value = EVENT_WEDDING, .words = "married marry wed wedding marries"},
    {.kinds = LEX_EVENT, .value = EVENT_DIVORCE, .words = "divorce divorced"},
    {.kinds = LEX_EVENT, .value = EVENT_END, .words = "stopped ceased silenced silences last "
        "discontinued shuttered scrapped"},
    {.kinds = LEX_EVENT, .value = EVENT_ARREST, .words = "arrested detained"},
    {.kinds = LEX_EVENT, .value = EVENT_SENTENCE, .words = "sentenced convicted acquitted"},
    {.kinds = LEX_EVENT, .value = EVENT_RESIGNATION, .words = "resigned resigns"},
    {.kinds = LEX_EVENT, .value = EVENT_HOSPITAL, .words = "hospital hospitalized hospitalised "
        "hospitalization"},
    {.kinds = LEX_EVENT, .value = EVENT_FUNERAL, .words = "funeral buried burial"},
    {.kinds = LEX_HEAD, .words = "people men women children police persons geese fish feet teeth "
        "aircraft"},
    {.kinds = LEX_THIS, .words = "this"},
    {.kinds = LEX_LAST, .words = "last past previous"},
    {.kinds = LEX_NEXT, .words = "next coming upcoming following"},
    {.kinds = LEX_EARLY, .words = "early"},
    {.kinds = LEX_EARLY, .value = 1, .words = "earlier"},
    {.kinds = LEX_LATE, .words = "late"},
    {.kinds = LEX_MID, .words = "mid"},
    {.kinds = LEX_DAY, .value = 7, .words = "yesterday"},
    {.kinds = LEX_DAY, .value = 8, .words = "today tonight"},
    {.kinds = LEX_DAY, .value = 9, .words = "tomorrow"},
    {.kinds = LEX_ORDINAL, .words = "first second third fourth fifth every each any another most "
        "many some one super black bloody holy easter good ash"},
    {.kinds = LEX_MANY, .value = 1, .words = "tens"},
    {.kinds = LEX_MANY, .value = 2, .words = "dozens"},
    {.kinds = LEX_MANY, .value = 3, .words = "scores"},
    {.kinds = LEX_MANY, .value = 4, .words = "hundreds"},
    {.kinds = LEX_MANY, .value = 5, .words = "thousands"},
    {.kinds = LEX_MANY, .value = 6, .words = "millions"},
    {.kinds = LEX_MANY, .value = 7, .words = "billions"},
    {.kinds = LEX_MANY, .value = 8, .words = "trillions"},
    {.kinds = LEX_MORE_OF, .words = "another other additional further extra more remaining others"},
    {.kinds = LEX_AGED, .words = "aged age"},
    {.kinds = LEX_OLD, .value = 1, .words = "old"},
    {.kinds = LEX_FUTURE, .words = "will could would must plans until faces facing due scheduled "
        "upcoming begins starts opens intends resumes convenes expected expects expecting hopes "
        "vows shall"},
    {.kinds = LEX_SAYS, .words = "said says say told announced reported confirmed tweeted wrote "
        "asked added argued claimed urged warned called testified stated revealed briefing press "
        "interview statement report reports news released release letter essay post tweet "
        "remarks speech address comments"},

    {.clause = CLAUSE_DENIES, .words = "not never no none nobody neither nor without cannot "
        "denied denies deny denying disputed rejected refuted debunked falsely"},
    {.clause = CLAUSE_SUPPOSES, .words = "if unless whether would could might should suppose "
        "hypothetically rumored rumoured"},
    {.clause = CLAUSE_FALSE, .words = "false untrue unfounded baseless hoax incorrect denied "
        "debunked"},
    {.clause = CLAUSE_BEGINS, .words = "but however although though because who which while"},
    {.clause = CLAUSE_PAST, .words = "died fled sued became began beat bent blew broke brought "
        "built burnt bought caught chose came dealt drew drank drove ate fell fed felt fought "
        "found flew forbade forgave froze gave went grew hung heard held hid hit kept knelt led "
        "left lent lost made meant met paid ran rang rose sank sang sat saw sent shook shot "
        "slept slid sold sought spent split spoke sprang stole stood struck stuck swam swept "
        "swore swung taught took threw underwent undertook upheld withdrew woke won wore wrote "
        "said told thought knew"},
    {.clause = CLAUSE_PART, .words = "born taken given seen broken stolen sworn thrown written "
        "driven fallen flown begun chosen drawn gone grown hidden known risen shaken shown "
        "spoken torn beaten overthrown withdrawn overtaken done put set cut"},
    {.clause = CLAUSE_IDLE, .words = "based related expected scheduled alleged supposed limited "
        "interested concerned called named aged planned slated needed wanted hundred indeed "
        "speed breed exceed proceed succeed sacred naked hatred remained seemed appeared "
        "believed used continued according including involved titled entitled dubbed "
        "unprecedented armed tried failed refused hoped intended"},
    {.clause = CLAUSE_TURNS, .words = "only just until till more fewer less later sooner least "
        "doubt longer merely simply"},

    {.form = FORM_ONE, .words = "a an"},
    {.form = FORM_AND, .words = "and"},
    {.form = FORM_BETWEEN, .words = "between"},
    {.form = FORM_TO, .words = "to or"},
    {.form = FORM_OF, .words = "of"},
    {.form = FORM_IN, .words = "in"},
    {.form = FORM_BEFORE, .words = "before"},
    {.form = FORM_AFTER, .words = "after"},
    {.form = FORM_SHORTLY, .words = "shortly just soon moments minutes"},
    {.form = FORM_SHARE, .value = 2, .words = "half halves"},
    {.form = FORM_SHARE, .value = 3, .words = "third thirds"},
    {.form = FORM_SHARE, .value = 4, .words = "quarter quarters fourth fourths"},
    {.form = FORM_SHARE, .value = 5, .words = "fifth fifths"},
    {.form = FORM_SHARE, .value = 10, .words = "tenth tenths"},
    {.form = FORM_PER, .words = "per"},
    {.form = FORM_CENT, .words = "cent"},
    {.form = FORM_IS, .words = "is was"},
    {.form = FORM_DENIES, .words = "denied denies deny denying disputed disputing "
        "refuted refutes debunked contradicted contradicts"},
    {.form = FORM_REJECTS, .words = "rejected rejects rejecting dismissed dismisses dismissing"},
    {.form = FORM_CLAIM, .words = "claim claims report reports figure figures allegation "
        "allegations accusation accusations suggestion suggestions estimate estimates charge "
        "charges assertion notion idea number numbers"},
    {.words = NULL},
};
