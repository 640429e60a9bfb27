/*
 * Reads the words of a portrait. In: a document with its tokens, and furniture; out: places of
 * words and names.
 *
 * A name is a run of capitalised words in which nothing but spaces, or the full stop of an initial,
 * stands between two; or one word in capitals. That finds most names of people, places and offices
 * without a list, and needs no language.
 */
#include "story/wording.h"

#include "base/hash.h"
#include "text/language.h"

#include <string.h>

enum {
    NAME_TOKENS = 6 /* a longer run of capitals is a headline and is cut there */
};

enum { SALT_WORD, SALT_NAME };

static uint64_t find_language(const struct document *d)
{
    const char *tag = language_of(d->record.language, &d->text);
    return tag == NULL ? 1 : (uint64_t)(tag[0] | 0x20) << 8 | (uint64_t)(tag[1] | 0x20);
}

stemma_status wording_open(struct wording *w, struct arena *arena, const stemma_corpus *corpus,
                           stemma_error *err)
{
    const struct document *d = corpus_document(corpus, w->doc);
    const char *title = d->record.title != NULL ? d->record.title : "";
    w->text = &d->text;
    if (w->language == 0)
        w->language = find_language(d);
    return text_tokens(&w->title, arena, title, strlen(title), err);
}

static uint64_t salt_of(const struct wording *w, uint64_t kind)
{
    return hash_mix(w->language << 8 | kind);
}

static bool tells(const struct token *t)
{
    return (t->flags & TOKEN_STOP) == 0;
}

/* Nothing but a space, or a full stop and a space, stands between two words of a name. */
static bool goes_on(const struct text *text, uint32_t t)
{
    const uint32_t from = token_end(&text->tokens[t]), to = text->tokens[t + 1].begin;
    const char *between = text->bytes + from;
    return (to - from == 1 && between[0] == ' ') ||
           (to - from == 2 && between[0] == '.' && between[1] == ' ');
}

/* The token after the run of capitalised words that begins at `t`. */
static uint32_t name_end(const struct text *text, uint32_t t, uint32_t end)
{
    uint32_t last = t;
    while (last + 1 < end && last + 1 - t < NAME_TOKENS && goes_on(text, last) &&
           text->tokens[last + 1].flags & TOKEN_CAPITAL && tells(&text->tokens[last + 1]))
        last++;
    return last + 1;
}

static bool begins_name(const struct token *t)
{
    return t->flags & TOKEN_CAPITAL && tells(t);
}

static struct wording_place name_place(const struct text *text, uint64_t salt, uint32_t begin,
                                       uint32_t end)
{
    uint64_t words = 0;
    for (uint32_t t = begin; t < end; t++)
        words = hash_mix(words + text->tokens[t].word);
    return (struct wording_place){.key = hash_mix(words + salt),
                                  .begin = text->tokens[begin].begin,
                                  .end = token_end(&text->tokens[end - 1]),
                                  .is_name = true};
}

/* There is room for two places a token: its word, and the name that it begins. */
static void read_paragraph(wording_places *out, const struct wording *w, const struct text_range *p,
                           uint32_t lead_end)
{
    const struct text *text = w->text;
    const uint64_t words = salt_of(w, SALT_WORD), names = salt_of(w, SALT_NAME);
    uint32_t after_name = 0;
    for (uint32_t t = p->token_begin; t < p->token_end; t++) {
        const struct token *token = &text->tokens[t];
        if (!tells(token))
            continue;
        out->at[out->n++] = (struct wording_place){.key = hash_mix(token->word + words),
                                                   .begin = token->begin,
                                                   .end = token_end(token),
                                                   .in_lead = t < lead_end};
        if (t < after_name || !begins_name(token))
            continue;
        after_name = name_end(text, t, p->token_end);
        if (after_name - t > 1 || token->flags & TOKEN_UPPER)
            out->at[out->n++] = name_place(text, names, t, after_name);
    }
}

static void read_title(wording_places *out, const struct wording *w)
{
    const uint64_t salt = salt_of(w, SALT_WORD);
    for (uint32_t t = 0; t < w->title.n; t++) {
        const struct token *token = &w->title.at[t];
        const struct wording_place place = {.key = hash_mix(token->word + salt),
                                            .begin = token->begin,
                                            .end = token_end(token),
                                            .in_title = true};
        if (tells(token))
            out->at[out->n++] = place;
    }
}

stemma_status wording_read(wording_places *out, struct arena *arena, const struct wording *w,
                           stemma_error *err)
{
    const struct text *text = w->text;
    struct document_furniture furniture = {NULL, w->doc, UINT32_MAX};
    uint32_t left = WORDING_LEAD;
    if (w->matches != NULL)
        furniture = matches_furniture_of(w->matches, w->doc);
    *out = (wording_places)ARRAY_INIT(UINT32_MAX);
    TRY(ARRAY_RESERVE(arena, out, w->title.n + 2 * (size_t)text->n_tokens, err));
    read_title(out, w);
    for (uint32_t i = 0; i < text->n_paragraphs; i++) {
        const struct text_range *p = &text->paragraphs[i];
        const uint32_t n = p->token_end - p->token_begin, in_lead = n < left ? n : left;
        if (n == 0 || (w->matches != NULL && matches_in_furniture(&furniture, p->begin, p->end)))
            continue;
        read_paragraph(out, w, p, p->token_begin + in_lead);
        left -= in_lead;
    }
    return STEMMA_OK;
}
