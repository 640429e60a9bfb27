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
 * A value that is not stated is never held against one that is, so a trigger that is seen where
 * there is none costs a finding, and one that is missed may make a wrong one: lists are rather
 * long.
 */
#include "value/seen.h"

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

static stemma_stated read_before(const struct reader *r, uint32_t first)
{
    stemma_stated stated = STEMMA_STATED_FACT;
    for (uint32_t i = first; i > 0 && first - i < REACH; i--) {
        if (reader_token(r, i)->flags & TOKEN_SENTENCE_START || ends_clause(r, i))
            break;
        if (denies(r, i - 1))
            return STEMMA_STATED_DENIED;
        if (reader_does(r, i - 1, CLAUSE_SUPPOSES) || is_modal(r, i - 1))
            stated = STEMMA_STATED_SUPPOSED;
    }
    return stated;
}

/* "… is false", "… were not hurt": a form of be, then what denies. */
static bool denied_behind(const struct reader *r, uint32_t end)
{
    for (uint32_t i = end; i + 1 < r->text->n_tokens && i < end + BEHIND; i++) {
        if (reader_token(r, i)->flags & TOKEN_SENTENCE_START || ends_clause(r, i) ||
            reader_gap_begins(r, i, ","))
            return false;
        const bool is = reader_says(r, i, "is") || reader_says(r, i, "was") ||
                        reader_says(r, i, "are") || reader_says(r, i, "were");
        if (is && !(reader_token(r, i + 1)->flags & TOKEN_SENTENCE_START) &&
            (reader_does(r, i + 1, CLAUSE_FALSE) || denies(r, i + 1)))
            return true;
        if (ends_in_not(r, i))
            return true;
    }
    return false;
}

stemma_stated denial_read(const struct reader *r, uint32_t first, uint32_t end)
{
    const stemma_stated stated = read_before(r, first);
    return stated == STEMMA_STATED_FACT && denied_behind(r, end) ? STEMMA_STATED_DENIED : stated;
}
