/*
 * Reads the words of a portrait. In: a document with its tokens, and furniture; out: its words and
 * names, how often each stands where, by key.
 *
 * A name is a run of capitalised words in which nothing but spaces, or the full stop of an initial,
 * stands between two; or one word in capitals. That finds most names of people, places and offices
 * without a list, and needs no language.
 *
 * Words are counted in a table of open addressing, half full at most, in which a key's highest bits
 * say where it belongs. So the table has them nearly in order, and a sort by insertion makes it
 * complete (address calculation sort, Isaac and Singleton 1956). A map of bits tells which places
 * are taken: of the table itself only those are touched. O(words).
 */
#include "story/wording.h"

#include "base/hash.h"
#include "reuse/stems.h"
#include "text/fold.h"
#include "text/language.h"

#include <string.h>

enum {
    NAME_TOKENS = 6 /* a longer run of capitals is a headline and is cut there */
};

enum { SALT_WORD, SALT_NAME, SALT_STEM };

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
    w->title_bytes = title;
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

/* ---- counting */

/* The terms of one document, while they are counted. */
struct tally {
    struct wording_term *at; /* as they come */
    uint32_t n;
    unsigned shift;      /* a key belongs to place key >> shift, or behind it */
    uint64_t *taken;     /* a bit for each place */
    uint32_t *number_of; /* by place */
};

/* Room for `most` terms. The places behind the last that keys belong to are as many. */
static stemma_status tally_open(struct tally *t, struct arena *arena, size_t most,
                                stemma_error *err)
{
    unsigned bits = 4;
    while ((size_t)1 << bits < 2 * most)
        bits++;
    const size_t n_places = ((size_t)1 << bits) + most + 1;
    *t = (struct tally){.at = ARENA_NEW(arena, struct wording_term, most, err),
                        .shift = 64 - bits,
                        .taken = ARENA_ZEROED(arena, uint64_t, n_places / 64 + 1, err),
                        .number_of = ARENA_NEW(arena, uint32_t, n_places, err)};
    return t->at != NULL && t->taken != NULL && t->number_of != NULL ? STEMMA_OK
                                                                     : arena_status(arena);
}

static struct wording_term *term_of(struct tally *t, uint64_t key)
{
    size_t place = (size_t)(key >> t->shift);
    for (; (t->taken[place / 64] >> place % 64 & 1) != 0; place++)
        if (t->at[t->number_of[place]].key == key)
            return &t->at[t->number_of[place]];
    t->taken[place / 64] |= UINT64_C(1) << place % 64;
    t->number_of[place] = t->n;
    t->at[t->n] = (struct wording_term){.key = key};
    return &t->at[t->n++];
}

static stemma_status put_in_order(struct wording_terms *out, struct arena *arena,
                                  const struct tally *t, stemma_error *err)
{
    struct wording_term *at = ARENA_NEW(arena, struct wording_term, t->n, err);
    if (at == NULL)
        return arena_status(arena);
    uint32_t n = 0;
    for (size_t unit = 0; n < t->n; unit++)
        for (uint64_t left = t->taken[unit]; left != 0; left &= left - 1) {
            const size_t place = unit * 64 + (unsigned)__builtin_ctzll(left);
            const struct wording_term *term = &t->at[t->number_of[place]];
            uint32_t to = n++;
            for (; to > 0 && at[to - 1].key > term->key; to--)
                at[to] = at[to - 1];
            at[to] = *term;
        }
    *out = (struct wording_terms){at, n};
    return STEMMA_OK;
}

/* ---- reading */

/* Counts a word or name of the text. */
static struct wording_term *count_term(struct tally *t, uint64_t key, uint32_t begin, uint32_t end,
                                       enum view view)
{
    struct wording_term *term = term_of(t, key);
    term->n[view]++;
    if (term->first.end == 0)
        term->first = (struct term_place){begin, end};
    return term;
}

static void count_name(struct tally *t, const struct text *text, uint64_t salt, uint32_t begin,
                       uint32_t end)
{
    uint64_t words = 0;
    for (uint32_t i = begin; i < end; i++)
        words = hash_mix(words + text->tokens[i].word);
    count_term(t, hash_mix(words + salt), text->tokens[begin].begin,
               token_end(&text->tokens[end - 1]), VIEW_NAMES);
}

/* Words that begin alike are one: "voted" and "voters" (reuse/stems.h). */
static void count_stem(struct tally *t, uint64_t salt, const char *bytes, const struct token *token)
{
    char folded[4 * TOKEN_MAX_BYTES];
    const size_t n =
        fold_word(bytes + token->begin, token_end(token) - token->begin, folded, sizeof folded);
    const uint64_t stem = hash_bytes(folded, stem_bytes(folded, n), 0);
    term_of(t, hash_mix(stem + salt))->n[VIEW_OPENING]++;
}

/* `before`: the words of the text before the paragraph. */
static void read_paragraph(struct tally *out, const struct wording *w, const struct text_range *p,
                           uint32_t before)
{
    const struct text *text = w->text;
    const uint64_t words = salt_of(w, SALT_WORD), names = salt_of(w, SALT_NAME),
                   stems = salt_of(w, SALT_STEM);
    uint32_t after_name = 0;
    for (uint32_t t = p->token_begin; t < p->token_end; t++) {
        const struct token *token = &text->tokens[t];
        const uint32_t place = before + (t - p->token_begin);
        if (!tells(token))
            continue;
        struct wording_term *term = count_term(out, hash_mix(token->word + words), token->begin,
                                               token_end(token), VIEW_BODY);
        term->n[VIEW_LEAD] += place < WORDING_LEAD;
        term->n[token->flags & TOKEN_CAPITAL ? VIEW_WHO : VIEW_WHAT]++;
        if (place < WORDING_OPENING)
            count_stem(out, stems, text->bytes, token);
        if (t < after_name || !begins_name(token))
            continue;
        after_name = name_end(text, t, p->token_end);
        if (after_name - t > 1 || token->flags & TOKEN_UPPER)
            count_name(out, text, names, t, after_name);
    }
}

static void read_title(struct tally *out, const struct wording *w)
{
    const uint64_t words = salt_of(w, SALT_WORD), stems = salt_of(w, SALT_STEM);
    for (uint32_t t = 0; t < w->title.n; t++) {
        if (!tells(&w->title.at[t]))
            continue;
        struct wording_term *term = term_of(out, hash_mix(w->title.at[t].word + words));
        term->n[VIEW_TITLE]++;
        term->n[VIEW_LEAD]++;
        count_stem(out, stems, w->title_bytes, &w->title.at[t]);
    }
}

/* Each telling word is a term at most, and begins a name at most; and the stems. */
static size_t most_terms(const struct wording *w)
{
    size_t n = 0;
    for (uint32_t t = 0; t < w->text->n_tokens; t++)
        n += tells(&w->text->tokens[t]);
    return 2 * ((size_t)w->title.n + n) + WORDING_OPENING;
}

stemma_status wording_read(struct wording_terms *out, struct arena *arena, const struct wording *w,
                           stemma_error *err)
{
    const struct text *text = w->text;
    struct document_furniture furniture = {NULL, w->doc, UINT32_MAX};
    struct tally tally;
    uint32_t before = 0;
    if (w->matches != NULL)
        furniture = matches_furniture_of(w->matches, w->doc);
    TRY(tally_open(&tally, arena, most_terms(w), err));
    read_title(&tally, w);
    for (uint32_t i = 0; i < text->n_paragraphs; i++) {
        const struct text_range *p = &text->paragraphs[i];
        const uint32_t n = p->token_end - p->token_begin;
        if (n == 0 || (w->matches != NULL && matches_in_furniture(&furniture, p->begin, p->end)))
            continue;
        read_paragraph(&tally, w, p, before);
        before += n;
    }
    return put_in_order(out, arena, &tally, err);
}
