/*
 * Reads gold attributions and judges answers by them.
 *
 * A quotation belongs to an attribution when half of its characters lie in its content; a mention
 * is right when half of it lies in the source. A quotation that lies in no content was said by
 * nobody. Where the gold tells content without source nothing can be learnt but that somebody said
 * it.
 */
#include "gold.h"

#include <stdlib.h>
#include <string.h>

#define MAX_SPANS 100000

/* A cursor over JSON of the one form above; spaces are allowed anywhere. */
struct cursor {
    const char *at;
    const struct text *text;
    struct arena *arena;
    stemma_error *err;
};

static char next_sign(struct cursor *c)
{
    c->at += strspn(c->at, " \t\r\n,:");
    return *c->at;
}

static stemma_status want(struct cursor *c, char sign)
{
    if (next_sign(c) != sign)
        return fail(c->err, STEMMA_FORMAT, "attributions: '%c' expected before \"%.20s\"", sign,
                    c->at);
    c->at++;
    return STEMMA_OK;
}

static stemma_status read_offset(struct cursor *c, uint32_t *out)
{
    next_sign(c);
    char *end = NULL;
    unsigned long value = strtoul(c->at, &end, 10);
    if (end == c->at || value > UINT32_MAX)
        return fail(c->err, STEMMA_FORMAT, "attributions: an offset expected before \"%.20s\"",
                    c->at);
    c->at = end;
    *out = offset_byte(&c->text->offsets, (uint32_t)value);
    return STEMMA_OK;
}

static stemma_status read_spans(struct cursor *c, gold_spans *out)
{
    TRY(want(c, '['));
    while (next_sign(c) == '[') {
        struct gold_span span;
        c->at++;
        TRY(read_offset(c, &span.begin));
        TRY(read_offset(c, &span.end));
        TRY(want(c, ']'));
        TRY(ARRAY_ADD(c->arena, out, span, c->err));
    }
    return want(c, ']');
}

static stemma_status read_attribution(struct cursor *c, struct attribution *out)
{
    TRY(want(c, '{'));
    while (next_sign(c) == '"') {
        gold_spans other = ARRAY_INIT(MAX_SPANS), *spans = &other;
        if (strncmp(c->at, "\"source\"", 8) == 0)
            spans = &out->source;
        else if (strncmp(c->at, "\"content\"", 9) == 0)
            spans = &out->content;
        c->at += 1 + strcspn(c->at + 1, "\"");
        TRY(want(c, '"'));
        TRY(read_spans(c, spans));
    }
    return want(c, '}');
}

stemma_status gold_read(gold_array *out, struct arena *arena, const struct text *text,
                        const char *extra, stemma_error *err)
{
    const char *member = extra != NULL ? strstr(extra, "\"attributions\"") : NULL;
    if (member == NULL)
        return fail(err, STEMMA_FORMAT, "a document without \"attributions\"");
    struct cursor c = {member + strlen("\"attributions\""), text, arena, err};
    *out = (gold_array)ARRAY_INIT(MAX_SPANS);
    TRY(want(&c, '['));
    while (next_sign(&c) == '{') {
        struct attribution a = {ARRAY_INIT(MAX_SPANS), ARRAY_INIT(MAX_SPANS)};
        TRY(read_attribution(&c, &a));
        TRY(ARRAY_ADD(arena, out, a, err));
    }
    return want(&c, ']');
}

static uint32_t overlap(const gold_spans *spans, uint32_t begin, uint32_t end)
{
    uint32_t sum = 0;
    for (size_t i = 0; i < spans->n; i++) {
        uint32_t from = spans->at[i].begin > begin ? spans->at[i].begin : begin;
        uint32_t to = spans->at[i].end < end ? spans->at[i].end : end;
        sum += from < to ? to - from : 0;
    }
    return sum;
}

static bool holds_quotation(const struct attribution *gold, const struct article *article,
                            const struct quotation_view *view)
{
    uint32_t size = 0, inside = 0;
    for (uint32_t p = 0; p < view->n_parts; p++) {
        const struct marked *m = &article->marks.at[view->parts[p]];
        size += m->end - m->begin;
        inside += overlap(&gold->content, m->begin, m->end);
    }
    return 2 * inside >= size;
}

enum gold_answer gold_judge(const gold_array *gold, const struct article *article,
                            const struct question *question, uint32_t item)
{
    bool nobody = item == question->n_candidates, said = false, sourced = false;
    uint32_t begin = 0, end = 0;
    if (!nobody)
        mention_bytes(&article->prose, &article->mentions.at[question->candidates[item].mention],
                      &begin, &end);
    for (size_t i = 0; i < gold->n; i++) {
        const struct attribution *a = &gold->at[i];
        if (!holds_quotation(a, article, &question->view))
            continue;
        said = true;
        sourced |= a->source.n > 0;
        if (!nobody && 2 * overlap(&a->source, begin, end) >= end - begin)
            return GOLD_RIGHT;
    }
    if (!said)
        return nobody ? GOLD_RIGHT : GOLD_WRONG;
    if (!sourced && !nobody)
        return GOLD_NEITHER;
    return GOLD_WRONG;
}
