/*
 * Puts together what the search for speakers needs of one document, and looks at one quotation at a
 * time.
 *
 * In: a document. Out: its marks, quotations, words, mentions and persons, all in the caller's
 * arena. Each step is linear.
 *
 * quotation_look reads what a person would look at to tell speech from a title or a term, and where
 * to look for the speaker: length, capitals, the words and signs at both edges, whether the
 * paragraph holds anything else. It costs the quotation's own words, of which at most MAX_LOOK are
 * read.
 */
#include "quote/article.h"

#include "quote/inserted.h"
#include "quote/unmarked.h"
#include "text/language.h"
#include "text/utf8.h"

#define MAX_LOOK 64
#define CUE_REACH 4

stemma_status article_read(struct article *out, struct arena *arena,
                           const struct document *document, const struct lexicon *lexicon,
                           stemma_error *err)
{
    const struct text *text = &document->text;
    const char *language = language_of(document->record.language, text);
    *out = (struct article){.text = text,
                            .title_begin = document->title_begin,
                            .title_end = document->title_end,
                            .title = document->record.title,
                            .lexicon = lexicon};
    const struct marks_hints hints = {.title_begin = document->title_begin,
                                      .title_end = document->title_end,
                                      .language = language,
                                      .n_paragraphs = document->record.n_paragraphs,
                                      .paragraphs = document->record.paragraphs};
    TRY(marks_find(&out->marks, arena, text, lexicon, &hints, err));
    TRY(inserted_split(&out->marks, arena, text, lexicon, language, err));
    TRY(unmarked_add(&out->marks, arena, text, lexicon, &hints, err));
    if (text->n_tokens == 0)
        return STEMMA_OK;
    TRY(prose_read(&out->prose, arena, text, &out->marks, lexicon, err));
    prose_set_language(&out->prose, lexicon, language);
    TRY(parts_join(&out->quotations, arena, &out->prose, &out->marks, err));
    TRY(mentions_find(&out->mentions, arena, &out->prose, document->title_begin,
                      document->title_end, err));
    return persons_find(&out->persons, arena, &out->prose, &out->mentions, out->title, err);
}

/* The sign that ends a part: the last one inside, else the one right after the mark. */
static uint8_t end_sign(const struct text *text, const struct marked *m)
{
    for (int outside = 0; outside < 2; outside++) {
        uint32_t length = 0, c = 0;
        if (outside == 0)
            c = utf8_before(text->bytes + m->begin, text->bytes + m->end, &length);
        else if (m->outer_end < text->n_bytes)
            c = utf8_decode(text->bytes + m->outer_end, &length);
        if (c == 0x2026)
            return '.';
        if (c == ',' || c == '.' || c == '?' || c == '!' || c == ':')
            return (uint8_t)c;
        if (c == 0x2014 || c == 0x2013)
            return '-';
    }
    return 0;
}

/* Words, capitals, verbs and first persons of the quotation's parts, and where parts end. */
static void look_inside(struct quotation_view *v, const struct article *a)
{
    const struct text *text = a->text;
    uint32_t n_looked = 0, n_capital = 0, n_content = 0;
    for (uint32_t p = 0; p < v->n_parts; p++) {
        const struct marked *m = &a->marks.at[v->parts[p]];
        uint32_t first =
            p == 0 ? text_token_from(text, v->first, m->begin) : text_token_at(text, m->begin);
        uint32_t end = text_token_at(text, m->end);
        if (p == 0)
            v->first_part_end = text_token_from(text, end, m->outer_end);
        if (p + 1 == v->n_parts)
            v->end = text_token_from(text, end, m->outer_end);
        v->n_words += end - first;
        for (uint32_t i = first; i < end && n_looked < MAX_LOOK; i++, n_looked++) {
            const struct prose_word *w = &a->prose.at[i];
            if (w->classes & (WORD_I | WORD_WE))
                v->speaks_of_self = true;
            v->has_verb |=
                (w->classes & (WORD_AUXILIARY | WORD_FINITE)) != 0 || w->verb != CUE_NONE;
            v->has_capital |= i > first && w->flags & PROSE_CAPITAL;
            if (w->flags & PROSE_STOP && i > first)
                continue;
            n_content++;
            n_capital += (w->flags & PROSE_CAPITAL) != 0;
        }
    }
    v->title_case = !a->prose.nouns && n_content > 1 && n_capital * 10 >= n_content * 7;
    v->capital = v->first < v->end && (a->prose.at[v->first].flags & PROSE_CAPITAL) != 0;
}

/* The reporting verb nearest to an edge, among the outer words of the paragraph. */
static uint32_t look_for_cue(const struct quotation_view *v, const struct article *a)
{
    const struct prose_word *words = a->prose.at;
    for (uint32_t d = 0; d < CUE_REACH; d++) {
        uint32_t after = v->first_part_end + d;
        if (v->after != NO_TOKEN && after < a->text->n_tokens &&
            !(words[after].flags & PROSE_INSIDE) && words[after].verb != CUE_NONE &&
            !(d > 0 && words[after].gap & GAP_PARAGRAPH))
            return after;
        if (v->before == NO_TOKEN || v->before < d)
            continue;
        uint32_t before = v->before - d;
        if (!(words[before].flags & PROSE_INSIDE) && words[before].verb != CUE_NONE)
            return before;
    }
    return NO_TOKEN;
}

static void look_around(struct quotation_view *v, const struct article *a)
{
    const struct prose_word *words = a->prose.at;
    const struct text *text = a->text;
    const struct text_range *own = &text->paragraphs[v->paragraph];
    const struct text_range *last = &text->paragraphs[v->last_paragraph];
    v->before = v->after = NO_TOKEN;
    if (v->first > own->token_begin && !(words[v->first - 1].flags & PROSE_INSIDE))
        v->before = v->first - 1;
    if (v->first_part_end < last->token_end && !(words[v->first_part_end].flags & PROSE_INSIDE))
        v->after = v->first_part_end;
    v->gap_before = v->first < text->n_tokens ? words[v->first].gap : 0;
    v->opens_paragraph = v->first <= own->token_begin;
    v->alone = words[last->token_end].outer == words[own->token_begin].outer;
    v->cue = look_for_cue(v, a);
}

void quotation_look(struct quotation_view *out, const struct article *article, uint32_t number)
{
    const struct quotation *q = &article->quotations.at[number];
    const uint32_t *parts = article->quotations.part_marks + q->first_part;
    const struct marked *first = &article->marks.at[parts[0]];
    const uint32_t last_paragraph = article->marks.at[parts[q->n_parts - 1]].paragraph;
    const struct text *text = article->text;
    *out = (struct quotation_view){.number = number,
                                   .n_parts = q->n_parts,
                                   .parts = parts,
                                   .first = text_token_at(text, first->outer_begin),
                                   .paragraph = first->paragraph,
                                   .last_paragraph = last_paragraph,
                                   .last_sign = end_sign(text, first),
                                   .depth = first->depth,
                                   .flags = q->flags};
    look_inside(out, article);
    look_around(out, article);
}
