/*
 * Decides whether a quotation goes on in the next paragraph.
 *
 * By the printers' rule each paragraph of a long quotation opens with a mark and only the last one
 * closes. A mark that is open at a paragraph's end is therefore continued when the next paragraph
 * begins with an opener of the same sort; in news this holds for partial quotations as well (they
 * have “no fear. ¶ “We …”). A re-opened paragraph can be another speaker's after a forgotten
 * closer: when both paragraphs name a speaker outside the marks, and not the same one, the
 * continuation is refuted.
 *
 * Texts whose lines are paragraphs, letters and poems go on without a new opener: there the next
 * sign is a closer. A partial quotation does not go on so.
 *
 * Cost: bounded looks at the next signs and at the words beside the marks.
 */
#include "quote/continuation.h"

#include "quote/clause.h"

enum {
    MAX_PLAIN_PARAGRAPHS = 8, /* paragraphs without any sign that may lie inside */
    MAX_PLAIN_BYTES = 4000,
    MAX_BESIDE = 40 /* words beside a quotation where its speaker is looked for */
};

/* “a disaster: lower case in the middle of a sentence, and no longer than that. */
static bool is_partial(const struct pairing *p, const struct open_mark *open)
{
    if (open->sign == SIGN_NONE)
        return false;
    uint8_t traits = p->signs.at[open->sign].traits;
    const struct marked *m = &p->drafts.at[open->draft].m;
    uint32_t end = p->text->paragraphs[p->paragraph].end;
    return !(traits & SIGN_FIRST) && (traits & SIGN_BEFORE_LOWER) &&
           text_sentence_at(p->text, m->begin) == text_sentence_at(p->text, end - 1);
}

/* The next sign after the paragraph that is no single one, unless a single is open. */
static uint32_t sign_ahead(const struct pairing *p, const struct open_mark *open)
{
    size_t stop = p->last + PAIRING_AHEAD < p->signs.n ? p->last + PAIRING_AHEAD : p->signs.n;
    for (uint32_t i = p->last; i < stop; i++)
        if (open->sort == SIGN_SINGLE || sign_sort(&p->signs.at[i]) != SIGN_SINGLE)
            return i;
    return SIGN_NONE;
}

static bool closes(const struct pairing *p, const struct sign *s)
{
    if (s->traits & SIGN_FIRST)
        return false;
    return s->turn == TURN_CLOSE ||
           (s->turn == TURN_EITHER && p->style.faces[s->shape] == TURN_CLOSE);
}

enum continuation continuation_ahead(const struct pairing *p, const struct open_mark *open,
                                     uint32_t *paragraph)
{
    uint32_t i = sign_ahead(p, open);
    if (i == SIGN_NONE || p->headline)
        return CONTINUES_NOT;
    const struct sign *s = &p->signs.at[i];
    *paragraph = text_paragraph_at(p->text, s->begin);
    if (sign_sort(s) != open->sort)
        return CONTINUES_NOT;
    if (*paragraph == p->paragraph + 1 && (s->traits & SIGN_FIRST))
        return s->turn == TURN_CLOSE ? CONTINUES_NOT : CONTINUES_REOPENED;
    uint32_t end = p->text->paragraphs[p->paragraph].end;
    return closes(p, s) && !is_partial(p, open) &&
                   *paragraph <= p->paragraph + MAX_PLAIN_PARAGRAPHS &&
                   s->begin - end <= MAX_PLAIN_BYTES
               ? CONTINUES_PLAIN
               : CONTINUES_NOT;
}

/* Tokens beside a stretch in which its speaker may be named. */
struct beside {
    uint32_t begin, end;
};

static bool share_name(const struct text *text, const struct beside *a, const struct beside *b)
{
    for (uint32_t i = b->begin; i < b->end; i++)
        for (uint32_t j = a->begin; clause_is_name(&text->tokens[i]) && j < a->end; j++)
            if (text->tokens[j].word == text->tokens[i].word)
                return true;
    return false;
}

/* The words before a stretch in its paragraph. */
static struct beside look_before(const struct text *text, const struct marked *m)
{
    struct beside b = {text->paragraphs[m->paragraph].token_begin,
                       text_token_at(text, m->outer_begin)};
    if (b.end - b.begin > MAX_BESIDE)
        b.begin = b.end - MAX_BESIDE;
    return b;
}

/* The words after it, up to the end of the sentence or byte `end`. */
static struct beside look_after(const struct text *text, const struct marked *m, uint32_t end)
{
    struct beside b = {text_token_at(text, m->outer_end), text_token_at(text, end)};
    if (b.end > b.begin + MAX_BESIDE)
        b.end = b.begin + MAX_BESIDE;
    for (uint32_t t = b.begin + 1; t < b.end; t++)
        if (text->tokens[t].flags & TOKEN_SENTENCE_START)
            b.end = t;
    return b;
}

bool continuation_refuted(const struct lexicon *lexicon, const struct text *text,
                          const struct marked *before, const struct marked *reopened, uint32_t end)
{
    struct beside a = look_before(text, before), b = look_after(text, reopened, end);
    return clause_names_speaker(lexicon, text, a.begin, a.end) &&
           clause_names_speaker(lexicon, text, b.begin, b.end) && !share_name(text, &a, &b);
}
