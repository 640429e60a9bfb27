/*
 * Finds credit lines. In: a document; out: names of agencies and papers that it credits.
 *
 * Four forms: a name in brackets before the dash that ends a dateline, whoever it is; a name of
 * media (media.h) in brackets at a paragraph's end, or alone there, at the text's end; "NAME
 * contributed to this report"; an author who is one. A document's own outlet counts, too: a credit
 * says whose the text is. Only paragraphs where credits stand are looked at, two at the head and
 * four at the end; constant time but for their length.
 */
#include "story/credits.h"

#include "text/fold.h"

#include <string.h>

enum {
    AT_HEAD = 2, /* paragraphs */
    AT_END = 4,
    DATELINE_BYTES = 120, /* to the closing bracket */
    NAME_BYTES = 40,
    PARAGRAPH_WORDS = 200,
    CONTRIBUTED_WORDS = 60
};

struct credit_reader {
    credit_array *out;
    struct arena *arena;
    const struct media *media;
    const struct text *t;
    uint32_t outlet; /* the document's own */
};

const char *stemma_credit_how_name(stemma_credit_how how)
{
    static const char *const names[] = {"dateline", "line", "contributed", "author"};
    return (size_t)how < sizeof names / sizeof *names ? names[how] : "unknown";
}

static stemma_status add(struct credit_reader *r, stemma_credit_how how, uint32_t begin,
                         uint32_t end, stemma_error *err)
{
    const char *name = arena_copy(r->arena, r->t->bytes + begin, end - begin, err);
    if (name == NULL)
        return arena_status(r->arena);
    const stemma_credit credit = {name, how, text_span(r->t, begin, end)};
    return ARRAY_ADD(r->arena, r->out, credit, err);
}

/* A hyphen or dash behind a bracket, with space around it or long. */
static bool dash_behind(const struct text *t, uint32_t byte)
{
    while (byte < t->n_bytes && t->bytes[byte] == ' ')
        byte++;
    return byte + 2 < t->n_bytes &&
           (t->bytes[byte] == '-' || memcmp(t->bytes + byte, "–", 3) == 0 ||
            memcmp(t->bytes + byte, "—", 3) == 0);
}

/* "SKARROW, 6 May (Tideline) –" */
static stemma_status read_dateline(struct credit_reader *r, const struct text_range *p,
                                   stemma_error *err)
{
    const uint32_t n = p->end - p->begin < DATELINE_BYTES ? p->end - p->begin : DATELINE_BYTES;
    const char *open = memchr(r->t->bytes + p->begin, '(', n);
    const char *close =
        open == NULL ? NULL : memchr(open, ')', n - (size_t)(open - r->t->bytes - p->begin));
    if (close == NULL || close - open > NAME_BYTES || close - open < 3 ||
        open == r->t->bytes + p->begin)
        return STEMMA_OK;
    const uint32_t begin = (uint32_t)(open - r->t->bytes) + 1;
    const uint32_t end = (uint32_t)(close - r->t->bytes), i = text_token_at(r->t, begin);
    if (i >= r->t->n_tokens || r->t->tokens[i].begin != begin ||
        r->t->tokens[i].kind != TOKEN_WORD || !(r->t->tokens[i].flags & TOKEN_CAPITAL) ||
        !dash_behind(r->t, end + 1))
        return STEMMA_OK;
    return add(r, STEMMA_CREDIT_DATELINE, begin, end, err);
}

/* "(AP)" or "— AP" where a paragraph ends */
static stemma_status credit_line(struct credit_reader *r, const struct text_range *p,
                                 stemma_error *err)
{
    struct media_mention m;
    for (uint32_t i = p->token_end; i-- > p->token_begin && p->token_end - i <= 6;) {
        const uint32_t begin = r->t->tokens[i].begin;
        if (!media_at(&m, r->media, r->t, i) || m.first != i || m.end != p->token_end)
            continue;
        const uint32_t end = token_end(&r->t->tokens[m.end - 1]);
        const bool brackets = begin > 0 && r->t->bytes[begin - 1] == '(' && end < r->t->n_bytes &&
                              r->t->bytes[end] == ')';
        if (brackets || m.first == p->token_begin)
            return add(r, STEMMA_CREDIT_LINE, begin, end, err);
    }
    return STEMMA_OK;
}

/* The name has an apostrophe behind it. */
static bool owns(const struct text *t, uint32_t i)
{
    const uint32_t end = token_end(&t->tokens[i]);
    return end + 2 < t->n_bytes && (t->bytes[end] == '\'' || memcmp(t->bytes + end, "’", 3) == 0);
}

/* "Reuters and The Associated Press contributed to this report." */
static stemma_status read_contributed(struct credit_reader *r, const struct text_range *p,
                                      uint64_t contributed, stemma_error *err)
{
    const uint32_t end = p->token_end - p->token_begin > PARAGRAPH_WORDS
                             ? p->token_begin + PARAGRAPH_WORDS
                             : p->token_end;
    uint32_t verb = p->token_begin;
    while (verb < end && r->t->tokens[verb].word != contributed)
        verb++;
    if (verb >= end)
        return STEMMA_OK;
    const struct text_range *s = &r->t->sentences[text_sentence_at(r->t, r->t->tokens[verb].begin)];
    uint32_t i = verb > CONTRIBUTED_WORDS && verb - CONTRIBUTED_WORDS > s->token_begin
                     ? verb - CONTRIBUTED_WORDS
                     : s->token_begin;
    for (struct media_mention m; i < verb; i++) {
        if (!media_at(&m, r->media, r->t, i) || m.end > verb)
            continue;
        i = m.end - 1;
        if (m.outlet == r->outlet || owns(r->t, m.end - 1)) /* "Fox News' Ann Vale contributed" */
            continue;
        TRY(add(r, STEMMA_CREDIT_CONTRIBUTED, r->t->tokens[m.first].begin,
                token_end(&r->t->tokens[m.end - 1]), err));
    }
    return STEMMA_OK;
}

/* Between commas: no name of a person with a paper's behind it. */
static bool whole_item(const struct text *t, const struct media_mention *m)
{
    const uint32_t end = token_end(&t->tokens[m->end - 1]);
    const uint32_t before = m->first > 0 ? token_end(&t->tokens[m->first - 1]) : 0;
    const bool the = m->first == 1 && t->tokens[0].n_bytes == 3;
    return (end == t->n_bytes || t->bytes[end] == ',') &&
           (m->first == 0 || the || t->bytes[before] == ',');
}

static stemma_status read_author(struct credit_reader *r, const char *author, stemma_error *err)
{
    struct text t;
    struct media_mention m;
    TRY(text_analyse(&t, r->arena, author, strlen(author), err));
    for (uint32_t i = 0; i < t.n_tokens && i < PARAGRAPH_WORDS; i++) {
        if (!media_at(&m, r->media, &t, i) || !m.known || !whole_item(&t, &m))
            continue;
        const uint32_t begin = t.tokens[m.first].begin, end = token_end(&t.tokens[m.end - 1]);
        const char *name = arena_copy(r->arena, author + begin, end - begin, err);
        if (name == NULL)
            return arena_status(r->arena);
        const stemma_credit credit = {name, STEMMA_CREDIT_AUTHOR, {0, 0, 0, 0}};
        return ARRAY_ADD(r->arena, r->out, credit, err);
    }
    return STEMMA_OK;
}

stemma_status credits_find(credit_array *out, struct arena *arena, const struct media *media,
                           const struct document *document, stemma_error *err)
{
    const struct text *t = &document->text;
    struct credit_reader r = {out, arena, media, t, document->outlet};
    const uint64_t contributed = fold_hash("contributed", strlen("contributed"));
    const uint32_t title = document->title_begin < document->title_end; /* stands in the text */
    for (uint32_t p = 0; p < t->n_paragraphs; p++) {
        if (p < AT_HEAD + title)
            TRY(read_dateline(&r, &t->paragraphs[p], err));
        if (p + AT_END < t->n_paragraphs) {
            p = p >= AT_HEAD + title ? t->n_paragraphs - AT_END - 1 : p;
            continue;
        }
        if (t->n_paragraphs > 1 || t->n_tokens > PARAGRAPH_WORDS)
            TRY(credit_line(&r, &t->paragraphs[p], err));
        TRY(read_contributed(&r, &t->paragraphs[p], contributed, err));
    }
    return document->record.author != NULL ? read_author(&r, document->record.author, err)
                                           : STEMMA_OK;
}
