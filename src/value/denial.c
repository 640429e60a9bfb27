/*
 * Whether a clause states a value as a fact, supposes it, or denies it.
 *
 * In: the tokens of a value. Out: fact, supposed ("if 40 people sign", "could cost $3 million") or
 * denied ("did not resign on Monday", "denied that 40 were hurt", "… is false").
 *
 * The method is that of NegEx (Chapman et al. 2001) and of its sequel for suppositions, ConText
 * (Harkema et al. 2009): a trigger word reaches REACH words on, up to a word or sign that ends its
 * clause; some words turn a trigger into none ("not only", "not until", "no fewer than"). Both are
 * for clinical notes, and were found to be right in nine of ten denials there. The lists are those
 * of news, in lexis.c. Bounded looks.
 *
 * A date behind a verb that denies is that of the denial, unless "that" stands between: "denied on
 * Tuesday that …", "the House rejected the bill on Thursday". Where a verb denies, its subject says
 * who does (denier.c).
 *
 * A value that is not stated is never held against one that is, so a trigger that is seen where
 * there is none costs a finding, and one that is missed may make a wrong one: lists are rather
 * long.
 */
#include "value/denial.h"

#include "text/word_table.h"

#include <string.h>

enum { REACH = 12, BEHIND = 8 };

/* didn't, won't: in one token, with either apostrophe. */
static bool ends_in_not(const struct reader *r, uint32_t i)
{
    return reader_ends(r, i, "n't", 4) || reader_ends(r, i, "n\xE2\x80\x99t", 6);
}

/* "May 3" is a day, and "No. 5" a number. */
static bool is_modal(const struct reader *r, uint32_t i)
{
    return reader_says(r, i, "may") && !reader_capital(r, i) &&
           reader_token(r, i + 1)->kind == TOKEN_WORD;
}

static bool denies(const struct reader *r, uint32_t i)
{
    return (reader_does(r, i, CLAUSE_DENIES) || ends_in_not(r, i)) &&
           !reader_does(r, i + 1, CLAUSE_TURNS) && !reader_gap_begins(r, i + 1, ".");
}

/* A quotation mark stands between token i - 1 and token i: who speaks denies nothing of it. */
static bool is_quote(const struct reader *r, uint32_t i)
{
    size_t n;
    const char *gap = reader_gap(r, i, &n);
    for (size_t b = 0; gap != NULL && b < n; b++)
        if (gap[b] == '"' || (b + 2 < n && memcmp(gap + b, "\xE2\x80\x9C", 3) == 0) ||
            (b + 2 < n && memcmp(gap + b, "\xE2\x80\x9D", 3) == 0))
            return true;
    return false;
}

static bool ends_clause(const struct reader *r, uint32_t i)
{
    return reader_does(r, i, CLAUSE_BEGINS) || reader_gap_begins(r, i, ";:(") || is_quote(r, i);
}

/* "that the boats had left", and not "that claim", "that last week". */
static bool leads_clause(const struct reader *r, uint32_t i)
{
    static const char *const that[] = {"that", "dass", "que"};
    return READER_SAYS_ANY(r, i, that) && i + 1 < r->text->n_tokens &&
           !reader_is(r, i + 1, LEX_LAST | LEX_THIS | LEX_WEEKDAY) &&
           (reader_token(r, i + 1)->flags & (TOKEN_STOP | TOKEN_CAPITAL) ||
            reader_token(r, i + 1)->kind == TOKEN_NUMBER || reader_is(r, i + 1, LEX_HEAD));
}

/* What stands between a verb that denies and what it may deny. */
struct between {
    bool that, claim;
};

static struct between look_between(const struct reader *r, uint32_t begin, uint32_t end)
{
    struct between b = {false, false};
    for (uint32_t i = begin; i < end; i++) {
        b.that |= leads_clause(r, i);
        b.claim |= reader_form(r, i, FORM_CLAIM);
    }
    return b;
}

/* What a verb that denies does with the value at `first`. False: nothing, it is of another time. */
static bool verb_denies(struct denial *out, const struct reader *r, uint32_t verb, uint32_t first,
                        bool when)
{
    const struct between b = look_between(r, verb + 1, first);
    if (when && !b.that)
        return false;
    out->stated = STEMMA_STATED_DENIED;
    if (b.that || b.claim || reader_form(r, verb, FORM_DENIES))
        denier_before(out, r, verb);
    return true;
}

static bool is_verb(const struct reader *r, uint32_t i)
{
    return reader_form(r, i, FORM_DENIES) || reader_form(r, i, FORM_REJECTS);
}

static void read_before(struct denial *out, const struct reader *r, uint32_t first, bool when)
{
    for (uint32_t i = first; i > 0 && first - i < REACH; i--) {
        if (reader_token(r, i)->flags & TOKEN_SENTENCE_START || ends_clause(r, i))
            return;
        if (is_verb(r, i - 1)) {
            if (verb_denies(out, r, i - 1, first, when))
                return;
        } else if (denies(r, i - 1)) {
            out->stated = STEMMA_STATED_DENIED;
            return;
        }
        if (reader_does(r, i - 1, CLAUSE_SUPPOSES) || is_modal(r, i - 1))
            out->stated = STEMMA_STATED_SUPPOSED;
    }
}

/* "… is false", "… were not hurt", "… was disputed by the board": a form of be, then what denies.
 */
static bool denied_behind(struct denial *out, const struct reader *r, uint32_t end)
{
    static const char *const be[] = {"is", "was", "are", "were"};
    for (uint32_t i = end; i + 1 < r->text->n_tokens && i < end + BEHIND; i++) {
        if (reader_token(r, i)->flags & TOKEN_SENTENCE_START || ends_clause(r, i) ||
            reader_gap_begins(r, i, ","))
            return false;
        if (READER_SAYS_ANY(r, i, be) && !(reader_token(r, i + 1)->flags & TOKEN_SENTENCE_START) &&
            (reader_does(r, i + 1, CLAUSE_FALSE) || reader_form(r, i + 1, FORM_DENIES) ||
             denies(r, i + 1))) {
            denier_behind(out, r, i + 1);
            return true;
        }
        if (ends_in_not(r, i))
            return true;
    }
    return false;
}

void denial_read(struct denial *out, const struct reader *r, uint32_t first, uint32_t end,
                 bool when)
{
    *out = (struct denial){.stated = STEMMA_STATED_FACT};
    read_before(out, r, first, when);
    if (out->stated == STEMMA_STATED_FACT && denied_behind(out, r, end))
        out->stated = STEMMA_STATED_DENIED;
}
