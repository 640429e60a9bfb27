/*
 * What a word is to the value stage: a hedge, a weekday, a unit, kin, a kind of event.
 *
 * A table a language, from a token's hash to its kinds, filled once a run from the language's list
 * (lexis_english.c and its neighbours), then read by all workers.
 */
#ifndef STEMMA_VALUE_LEXIS_H
#define STEMMA_VALUE_LEXIS_H

#include "base/hash.h"

enum lex_language { LEX_ENGLISH, LEX_GERMAN, LEX_FRENCH, LEX_SPANISH, LEX_LANGUAGES };

enum lex_kind {
    LEX_ABOUT = 1 << 0,   /* before a number: about, some, rund */
    LEX_NEARLY = 1 << 1,  /* nearly, almost, fast, presque, casi */
    LEX_OVER = 1 << 2,    /* over, exceeding, über */
    LEX_UNDER = 1 << 3,   /* under, below, unter */
    LEX_MORE = 1 << 4,    /* more (than), mehr (als), plus (de), más (de) */
    LEX_FEWER = 1 << 5,   /* fewer, less, weniger, moins, menos */
    LEX_THAN = 1 << 6,    /* than, als, de */
    LEX_LEAST = 1 << 7,   /* (at) least, mindestens, (au) moins, (al) menos */
    LEX_MOST = 1 << 8,    /* (at) most, höchstens, (au) plus, (como) máximo */
    LEX_WEEKDAY = 1 << 9, /* value: 0 is Monday */
    LEX_PERIOD = 1 << 10, /* day, week, weekend, month, year; value: enum lex_period */
    LEX_KIN = 1 << 11,    /* son, daughter; value: a number for each relation */
    LEX_MONEY = 1 << 12,  /* dollars, euros; value: enum lex_money */
    LEX_PERCENT = 1 << 13,
    LEX_SCALE = 1 << 14, /* bn, m, k after digits; value: the power of ten */
    LEX_EVENT = 1 << 15, /* value: enum lex_event */
    LEX_HEAD = 1 << 16,  /* a plural that does not end in s: people, children */
    LEX_THIS = 1 << 17,
    LEX_LAST = 1 << 18,
    LEX_NEXT = 1 << 19,
    LEX_EARLY =
        1 << 20, /* early, earlier: the first part; value 1: earlier, up to the day itself */
    LEX_LATE = 1 << 21,
    LEX_MID = 1 << 22,
    LEX_DAY = 1 << 23,     /* yesterday, today; value: days from the reference, plus 8 */
    LEX_ORDINAL = 1 << 24, /* first, second, every: before a weekday it names no day */
    LEX_MORE_OF = 1 << 25, /* another, other, additional: of a part of the whole */
    LEX_AGED = 1 << 26,    /* aged, âgé */
    LEX_OLD = 1 << 27,     /* old, -jährige: after an age */
    LEX_FUTURE = 1 << 28,  /* will, scheduled: dates lie ahead */
    LEX_MANY = 1 << 30,    /* dozens, hundreds: two of them or more; value: vague.c */
    LEX_SAYS = 1 << 29     /* said, announced: a date beside it is that of the words */
};

enum lex_period {
    PERIOD_DAY,
    PERIOD_WEEK,
    PERIOD_WEEKEND,
    PERIOD_MONTH,
    PERIOD_YEAR,
    PERIOD_SHORT
};
enum lex_kin {
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
enum lex_money {
    MONEY_DOLLAR = 1,
    MONEY_EURO,
    MONEY_POUND,
    MONEY_YEN,
    MONEY_YUAN,
    MONEY_RUPEE,
    MONEY_RUBLE,
    MONEY_FRANC,
    MONEY_KRONE,
    MONEY_CENT,
    N_MONEY
};

/* Kinds of event that happen once to whom they happen, after the event types of ACE
 * (docs/internals/values.md): of an attack or a vote there may be another one. */
enum lex_event {
    EVENT_DEATH = 1,
    EVENT_BIRTH,
    EVENT_LOSS,
    EVENT_WEDDING,
    EVENT_DIVORCE,
    EVENT_END,
    EVENT_ARREST,
    EVENT_SENTENCE,
    EVENT_RESIGNATION,
    EVENT_HOSPITAL,
    EVENT_FUNERAL,
    N_EVENTS
};

/* What a word does in its clause. */
enum lex_clause {
    CLAUSE_DENIES = 1 << 0,   /* not, never, denied: what follows is not so */
    CLAUSE_SUPPOSES = 1 << 1, /* if, would: what follows may be so */
    CLAUSE_FALSE = 1 << 2,    /* is false: what stands before is not so */
    CLAUSE_BEGINS = 1 << 3,   /* but, who, because: another clause begins */
    CLAUSE_TURNS = 1 << 4,    /* not only, not until: this is not denied */
    CLAUSE_PAST = 1 << 5,     /* a past form that does not end in -ed: fell */
    CLAUSE_PART = 1 << 6,     /* a participle alone: fallen */
    CLAUSE_IDLE = 1 << 7      /* ends in -ed and tells of nothing that happened: based, alleged */
};

/* The place that a word has in a phrase of its language. A word has one at most. */
enum lex_form {
    FORM_NONE,
    FORM_ONE,       /* a, ein, un: before a million, a third */
    FORM_AND,       /* and, und, et, y */
    FORM_BETWEEN,   /* between 40 and 50 */
    FORM_TO,        /* to, bis, à, a: from one number to another */
    FORM_UP_TO,     /* jusqu'à, hasta; "bis zu" is made of two words */
    FORM_OF,        /* of, von, de, der: before the whole of which something is a part */
    FORM_ARTICLE,   /* dem, le, el: between a weekday and its date, before an hour */
    FORM_IN,        /* in, im, en: before a month or a year */
    FORM_AGO,       /* vor, hace, il (y a): before the days that have passed since */
    FORM_BEFORE,    /* before, vor, avant: an hour */
    FORM_AFTER,     /* after, nach, après */
    FORM_SHORTLY,   /* shortly (after), kurz, peu, poco */
    FORM_HOUR,      /* Uhr, heures, h: behind an hour */
    FORM_SHARE,     /* third; value: how many make the whole */
    FORM_GROUP,     /* vingtaine; value: about so many */
    FORM_POINT,     /* Prozentpunkte; value 1: it takes another word, "de pourcentage" */
    FORM_PER,       /* per, pour, por: before "cent" */
    FORM_CENT,      /* cent, ciento: behind it */
    FORM_ADJECTIVE, /* grands: stands before a noun, and bears its ending */
    FORM_PERSON,    /* homme, mujer: who is so old */
    FORM_IS,        /* is, war, a, tiene: before an age */
    FORM_AGE,       /* Alter, âge, edad */
    FORM_DENIES,    /* denied, bestritt: a verb, whose subject denies something */
    FORM_REJECTS,   /* rejected: denies where a word for what is claimed follows */
    FORM_CLAIM      /* claim, report, Vorwurf: that word */
};

/* What a word may be the first of. Most words begin nothing, and a scan passes them by. */
enum lex_begins { BEGINS_DATE = 1 << 0, BEGINS_NUMBER = 1 << 1 };

struct lex {
    uint32_t kinds; /* enum lex_kind, together; 0: in no list */
    uint8_t value;
    uint8_t clause; /* enum lex_clause, together */
    uint8_t begins; /* enum lex_begins, together */
    uint8_t form;   /* enum lex_form, one of them */
};

/* A row of a language's list: words that are of one kind, separated by spaces. Lists end with a row
 * without words. A word may stand in several rows when at most one gives it a value. */
struct lex_row {
    uint32_t kinds;
    uint8_t value, clause, form;
    const char *words;
};
extern const struct lex_row lexis_english[], lexis_german[], lexis_french[], lexis_spanish[];

enum { LEXIS_FILTER = 1 << 14 };

/* The words of one language. */
struct lexis_words {
    struct table slots; /* hash -> number in `at` */
    struct lex *at;
    uint64_t filter[LEXIS_FILTER / 64]; /* a bit for each word: most words of a text are in no
                                           list */
};

struct lexis {
    struct lexis_words of[LEX_LANGUAGES];
};

/* Errors: NOMEM, LIMIT. */
stemma_status lexis_init(struct lexis *lexis, struct arena *arena, stemma_error *err);

static inline struct lex lexis_get(const struct lexis_words *words, uint64_t word)
{
    if (!(words->filter[word % LEXIS_FILTER / 64] >> word % 64 & 1))
        return (struct lex){0};
    const uint32_t slot = table_get(&words->slots, word);
    return slot != TABLE_NONE ? words->at[slot] : (struct lex){0};
}

/* ISO 4217 where it is plain, else the name: "USD", "krone"; "" for none. */
const char *lexis_money(unsigned money);
/* "daughter"; "" for none. */
const char *lexis_kin(unsigned kin);

#endif
