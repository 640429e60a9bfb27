/*
 * The typed values of one document, before they are records.
 */
#ifndef STEMMA_VALUE_SEEN_H
#define STEMMA_VALUE_SEEN_H

#include "value/clock.h"
#include "value/quantity.h"
#include "value/values.h"
#include "value/when.h"

enum { MOST_STEMS = 32, MOST_HEADS = 6, MOST_NUMBERS = 6 };

/* What happened on a date; deed 0: nothing that is told of with certainty. */
struct trigger {
    uint64_t deed;       /* the kind of event or the verb's stem */
    uint32_t doer;       /* stem of the subject's last word; 1: not known */
    uint32_t verb;       /* token */
    uint32_t begin, end; /* tokens of the words that tell it */
    bool named;          /* the subject is a name */
    bool ahead;          /* it will happen */
};

struct seen {
    stemma_value record;               /* all but the strings of frame, value, unit and entity */
    uint32_t first, end;               /* tokens of its span */
    uint32_t core, core_end;           /* of the number or date in it */
    double step;                       /* that its digits are rounded to */
    uint64_t unit;                     /* stem of the noun, or a number for a currency; 0: none */
    uint64_t entity;                   /* key of a person; 0: not known */
    uint32_t entity_first, entity_end; /* tokens that print it */
    uint32_t unit_token;               /* of a counted noun; UINT32_MAX: none */
    uint32_t events;                   /* of a date: bits by enum lex_event */
    uint32_t who;   /* stem of the name that its event is told of; 0: not known */
    int8_t weekday; /* of a date that names nothing else, or beside a time; from 1; 0: none */
    uint32_t n_stems;
    const uint32_t *stems; /* of the frame, ascending */
    uint32_t near;         /* bits of those that stand next to it */
    int32_t year;          /* that its sentence names, other than the report's; 0: none */
    uint32_t n_numbers;
    uint32_t numbers[MOST_NUMBERS]; /* words of the other numbers in its sentence */
    uint32_t n_heads;
    uint32_t heads[MOST_HEADS]; /* stems of what compounds may end in: horn of foghorn */
    struct trigger trigger;     /* of a date */
    bool of_part;               /* another 12 */
    uint32_t kept_to; /* stem of a name between number and noun: five Breton boats; 0: none */
    bool filled;      /* in a form of words that is filled anew each time */
    bool crowded;     /* its sentence has another number, or value of its slot */
    bool stamp;       /* a day of these weeks with its year: of a picture or a tweet */
    bool anaphor;     /* an age that names nobody: "the 61-year-old" */
    bool leans;       /* a date counted from the reference */
    bool column;      /* another value stands in its column of a shared passage; of a cell's least
                         value: of any of the cell's */
    bool joined;      /* it is not alone in its cell */
    uint32_t cell;    /* the next value of its cell, towards the least; cells.h */
};
typedef ARRAY(struct seen) seen_array;

/* Adds the values of the reader's document, by place; `doc` is its number. Frames lie in `arena`.
 * Linear. Errors: NOMEM, LIMIT. */
stemma_status seen_read(seen_array *out, struct arena *arena, const struct reader *r, uint32_t doc,
                        stemma_error *err);

/* ages.c: what is asked about one document's persons. */
struct ages {
    const struct reader *r;
    struct arena *arena;
    bool ready;
    struct table given; /* family name -> number of the given name; AMBIGUOUS where it has two */
    ARRAY(uint64_t) names;
};

/* The age that stands at quantity `q`: fills the record's span, interval and entity. False: it is
 * no age. Errors: NOMEM, LIMIT. */
stemma_status ages_read(struct ages *a, struct seen *out, const struct quantity *q, bool *found,
                        stemma_error *err);

/* Ages of "the 61-year-old": n values of one document. */
void ages_name(struct seen *values, size_t n);

/* frame.c: sets the sentence and stems of a value whose tokens are known. */
stemma_status frame_read(struct seen *v, struct arena *arena, const struct reader *r,
                         stemma_error *err);
/* The tokens of the value's sentence that are within reach of it. */
void frame_reach(const struct seen *v, const struct reader *r, uint32_t *begin, uint32_t *end);
/* event.c: what a date is the date of; `main_name` is the stem of the name that the document prints
 * most, which its pronouns may stand for. Bounded time. */
void event_read(struct seen *v, const struct reader *r, uint32_t main_name);
/* trigger.c: what happened on the date. Bounded time. */
void trigger_read(struct seen *v, const struct reader *r, uint32_t main_name);
/* That name. Linear. Errors: NOMEM, LIMIT. */
stemma_status event_main_name(uint32_t *out, struct arena *scratch, const struct reader *r,
                              stemma_error *err);
bool frame_has(const struct seen *v, uint32_t stem);
/* True where both sentences have other numbers, and none in common: a form of words that is filled
 * anew each time. */
bool frame_refilled(const struct seen *a, const struct seen *b);
/* Stems that two frames share. */
uint32_t frame_shared(const struct seen *a, const struct seen *b);
/* True where a word of one may be a compound of a word of the other. */
bool frame_compound(const struct seen *a, const struct seen *b);
/* The frame's words as a string. Errors: NOMEM, LIMIT. */
stemma_status frame_words(const char **out, struct arena *arena, const struct seen *v,
                          const struct reader *r, stemma_error *err);

#endif
