/*
 * Finds the phrases that may name a speaker.
 *
 * In: the words of a document with their classes (prose.h). Out: a list of mentions, in order.
 *
 * No tagger and no parser: four shapes, found left to right by one scan, are enough to hold the
 * gold source of 96 to 98 of 100 attributed quotations of news:
 *
 *     pronoun     he, she, they, I, we, who, it; where a language leaves it out, the verb: añadió
 *     name        a run of capitalised words, with particles and initials inside, honorifics before
 *     nominal     a determiner, or a possessive, and at most seven words up to its head noun; it
 *                 ends before a function word, a finite reporting verb or punctuation
 *     roles       officials, police and the like, which speak without an article
 *
 * A name that ends a nominal ("the keeper Ada Merrow") is the mention, and the nominal's words tell
 * the role; a name inside one ("the Merrow museum's keeper") is a mention beside it.
 *
 * Cost: every look ahead is bounded, so the scan is linear.
 */
#include "quote/mentions.h"

#include "base/array.h"
#include "quote/phrases.h"
#include "quote/relations.h"
#include "text/fold.h"

#include <string.h>

#define MAX_HEADLINE_WORDS 40
#define MAX_TAG_BYTES 6
#define MAX_MENTIONS ((size_t)1 << 27)

typedef ARRAY(struct mention) mention_array;

struct finder {
    struct phrase phrase;
    struct arena *arena;
    mention_array found;
    uint32_t paragraph;              /* number */
    uint32_t paragraph_end;          /* the token after it */
    uint32_t title_begin, title_end; /* bytes */
    const struct prose *prose;
};

/* A mention that is no name has its last word for its core. */
static stemma_status add_mention(struct finder *f, uint32_t first, uint32_t end,
                                 enum mention_kind kind, unsigned flags, stemma_error *err)
{
    TRY(ARRAY_RESERVE(f->arena, &f->found, 1, err));
    struct mention *m = &f->found.at[f->found.n++];
    const uint32_t byte = f->phrase.text->tokens[first].begin;
    const bool titled = byte >= f->title_begin && byte < f->title_end;
    const bool possessive = (phrase_word(&f->phrase, end - 1)->flags & PROSE_POSSESSIVE) != 0;
    flags |= (titled ? MENTION_TITLE : 0) | (possessive ? MENTION_POSSESSIVE : 0);
    *m = (struct mention){.first = first,
                          .end = end,
                          .core_first = kind == MENTION_NAME ? first : end - 1,
                          .core_end = end,
                          .paragraph = f->paragraph,
                          .verb_after = NO_TOKEN,
                          .verb_before = NO_TOKEN,
                          .person = NO_PERSON,
                          .kind = (uint8_t)kind,
                          .flags = (uint16_t)flags};
    return STEMMA_OK;
}

static stemma_status add_name(struct finder *f, uint32_t first, uint32_t end, unsigned flags,
                              stemma_error *err)
{
    if (end - first == 1 && phrase_word(&f->phrase, first)->flags & PROSE_STARTS)
        flags |= MENTION_INITIAL;
    TRY(add_mention(f, first, end, MENTION_NAME, flags, err));
    phrase_find_core(&f->phrase, &f->found.at[f->found.n - 1]);
    return STEMMA_OK;
}

/* The names inside a nominal. */
static stemma_status add_inner_names(struct finder *f, uint32_t from, uint32_t end,
                                     stemma_error *err)
{
    for (uint32_t i = from; i < end;) {
        if (!phrase_begins_name(&f->phrase, i)) {
            i++;
            continue;
        }
        uint32_t stop = phrase_name_end(&f->phrase, i);
        if (stop > end)
            stop = end;
        TRY(add_name(f, i, stop, MENTION_INNER, err));
        i = stop;
    }
    return STEMMA_OK;
}

/* The nominal [first, end) whose own words begin at `from`. Sets *next to where the scan goes on.
 */
static stemma_status add_nominal(struct finder *f, uint32_t first, uint32_t from, uint32_t end,
                                 uint32_t *next, stemma_error *err)
{
    uint32_t tail = end;
    while (tail > from && phrase_is_capital(&f->phrase, tail - 1) &&
           (tail == end || phrase_goes_on(&f->phrase, tail)))
        tail--;
    bool whole_name = tail == from;
    /* the President, the top Republican */
    bool office =
        (whole_name || tail + 1 == end) && phrase_word(&f->phrase, end - 1)->classes & WORD_ROLE;
    if (tail < end && !office && phrase_begins_name(&f->phrase, tail)) {
        uint32_t name = phrase_name_end(&f->phrase, tail);
        TRY(add_inner_names(f, from, tail, err));
        *next = name;
        return add_name(f, whole_name ? first : tail, name, 0, err);
    }
    unsigned flags = 0;
    if (phrase_word(&f->phrase, first)->classes & WORD_INDEFINITE)
        flags |= MENTION_INDEFINITE;
    if (phrase_word(&f->phrase, end - 1)->classes & WORD_ROLES)
        flags |= MENTION_PLURAL;
    if (phrase_word(&f->phrase, first)->classes & WORD_POSSESSIVE &&
        phrase_word(&f->phrase, end - 1)->classes & (WORD_TALK | WORD_TEXT)) /* her remark that */
        TRY(add_mention(f, first, first + 1, MENTION_PRONOUN, MENTION_POSSESSIVE, err));
    TRY(add_mention(f, first, end, MENTION_NOMINAL, flags, err));
    *next = end;
    return office ? STEMMA_OK : add_inner_names(f, from, end, err);
}

static bool begins_nominal(const struct finder *f, uint32_t i)
{
    const struct prose_word *w = phrase_word(&f->phrase, i);
    return !(w->flags & PROSE_INSIDE) && w->classes & (WORD_DETERMINER | WORD_POSSESSIVE) &&
           !(w->classes & WORD_SUBJECT);
}

/* "ha detto il guardiano Merrow": after a reporting verb French joins "il" with a hyphen, and what
 * has none is an article. */
static bool is_article(const struct finder *f, uint32_t i)
{
    const struct prose_word *w = phrase_word(&f->phrase, i);
    return (w->classes & (WORD_SUBJECT | WORD_DETERMINER)) == (WORD_SUBJECT | WORD_DETERMINER) &&
           i > 0 && w->gap == 0 && w[-1].verb != CUE_NONE;
}

static bool is_pronoun(const struct finder *f, uint32_t i)
{
    const struct prose_word *w = phrase_word(&f->phrase, i);
    return !(w->flags & PROSE_INSIDE) && w->classes & (WORD_SUBJECT | WORD_WHO) &&
           !is_article(f, i);
}

/* A mention of one word. */
static stemma_status add_simple(struct finder *f, uint32_t token, enum mention_kind kind,
                                stemma_error *err)
{
    const uint32_t classes = phrase_word(&f->phrase, token)->classes;
    unsigned flags = 0;
    if (kind == MENTION_ROLES || classes & (WORD_THEY | WORD_WE))
        flags |= MENTION_PLURAL;
    if (classes & WORD_POSSESSIVE)
        flags |= MENTION_POSSESSIVE; /* whose */
    return add_mention(f, token, token + 1, kind, flags, err);
}

/* "(D-N.Y.)", "(AP)", ", R-Texas,": what stands in brackets after a name or dateline, and a party's
 * letter, are no names. */
static bool is_tag(const struct finder *f, uint32_t first, uint32_t end)
{
    if (f->phrase.text->tokens[first].n_bytes == 1 && end - first > 1 &&
        phrase_word(&f->phrase, first + 1)->gap & GAP_HYPHEN)
        return true;
    uint32_t bytes =
        token_end(&f->phrase.text->tokens[end - 1]) - f->phrase.text->tokens[first].begin;
    return phrase_word(&f->phrase, first)->gap & GAP_OPEN && bytes <= MAX_TAG_BYTES &&
           phrase_word(&f->phrase, end)->gap & (GAP_CLOSE | GAP_HYPHEN);
}

/* Takes what begins at token i; sets *next to the token after it. */
static stemma_status take(struct finder *f, uint32_t i, uint32_t *next, stemma_error *err)
{
    const struct prose_word *w = phrase_word(&f->phrase, i);
    *next = i + 1;
    if (is_pronoun(f, i) || prose_is_bare_verb(f->prose, i))
        return add_simple(f, i, MENTION_PRONOUN, err);
    if (begins_nominal(f, i)) {
        uint32_t end = phrase_titled_end(&f->phrase, i + 1);
        if (end == i + 1)
            end = phrase_nominal_end(&f->phrase, i + 1);
        if (end > i + 1 && !(phrase_word(&f->phrase, i + 1)->gap & GAP_BREAKS))
            return add_nominal(f, i, i + 1, end, next, err);
    }
    if (phrase_begins_name(&f->phrase, i)) {
        uint32_t end = phrase_name_end(&f->phrase, i);
        *next = end;
        if (is_tag(f, i, end))
            return STEMMA_OK;
        TRY(add_name(f, i, end, 0, err));
        if (!(phrase_word(&f->phrase, end - 1)->flags & PROSE_POSSESSIVE) ||
            phrase_word(&f->phrase, end)->gap & GAP_BREAKS)
            return STEMMA_OK;
        uint32_t nominal = phrase_nominal_end(&f->phrase, end);
        return nominal > end ? add_nominal(f, i, end, nominal, next, err) : STEMMA_OK;
    }
    if (!(w->flags & PROSE_INSIDE) && w->classes & (WORD_ROLES | WORD_QUANTITY))
        return add_simple(f, i, MENTION_ROLES, err);
    return STEMMA_OK;
}

/* Most of the longer words have capitals, and no full stop ends them. */
static bool is_headline(const struct finder *f, const struct text_range *range)
{
    uint32_t n = 0, n_capital = 0;
    if (f->phrase.nouns || range->token_end - range->token_begin > MAX_HEADLINE_WORDS ||
        range->end == range->begin ||
        strchr(".?!\"", f->phrase.text->bytes[range->end - 1]) != NULL)
        return false;
    for (uint32_t i = range->token_begin; i < range->token_end; i++) {
        if (f->phrase.text->tokens[i].n_bytes < 4)
            continue;
        n++;
        n_capital += (phrase_word(&f->phrase, i)->flags & PROSE_CAPITAL) != 0;
    }
    return n >= 3 && n_capital * 10 >= n * 7;
}

/* Goes on to the paragraph that holds the token. */
static void enter_paragraph(struct finder *f, uint32_t token)
{
    const struct text *text = f->phrase.text;
    f->paragraph_end = UINT32_MAX;
    if (text->n_paragraphs == 0)
        return;
    while (f->paragraph + 1 < text->n_paragraphs &&
           text->paragraphs[f->paragraph].token_end <= token)
        f->paragraph++;
    f->phrase.headline = is_headline(f, &text->paragraphs[f->paragraph]);
    if (f->paragraph + 1 < text->n_paragraphs)
        f->paragraph_end = text->paragraphs[f->paragraph].token_end;
}

/* Most words begin no mention, and show it. */
static bool may_begin(const struct prose *prose, uint32_t i)
{
    const struct prose_word *w = &prose->at[i];
    const uint32_t begins =
        WORD_SUBJECT | WORD_WHO | WORD_DETERMINER | WORD_POSSESSIVE | WORD_ROLES | WORD_QUANTITY;
    return !(w->flags & PROSE_INSIDE) &&
           (w->flags & PROSE_CAPITAL || w->classes & begins || prose_is_bare_verb(prose, i));
}

/* Every third mention is a name, in no order that could be foretold: nothing branches on it. */
static stemma_status list_names(struct mention_list *list, struct arena *arena, stemma_error *err)
{
    uint32_t *names = ARENA_NEW(arena, uint32_t, list->n + 1, err);
    list->tied = ARENA_NEW(arena, uint32_t, list->n + 1, err);
    if (names == NULL || list->tied == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < list->n; i++) {
        names[list->n_names] = i;
        list->n_names += list->at[i].kind == MENTION_NAME;
    }
    list->names = names;
    return STEMMA_OK;
}

stemma_status mentions_find(struct mention_list *out, struct arena *arena,
                            const struct prose *prose, uint32_t title_begin, uint32_t title_end,
                            stemma_error *err)
{
    struct finder f = {.prose = prose,
                       .phrase = {.words = prose->at, .text = prose->text},
                       .arena = arena,
                       .found = ARRAY_INIT(MAX_MENTIONS),
                       .title_begin = title_begin,
                       .title_end = title_end};
    f.phrase.nouns = prose->nouns;
    if (prose->nouns)
        TRY(phrase_find_families(&f.phrase, arena, err));
    for (uint32_t i = 0, next = 0; i < prose->text->n_tokens; i = next) {
        next = i + 1;
        if (!may_begin(prose, i))
            continue;
        if (i >= f.paragraph_end)
            enter_paragraph(&f, i);
        TRY(take(&f, i, &next, err));
    }
    *out = (struct mention_list){.n = f.found.n, .at = f.found.at};
    TRY(list_names(out, arena, err));
    relations_find(prose, out);
    return STEMMA_OK;
}

uint32_t mention_name_words(const struct prose *prose, const struct mention *m)
{
    uint32_t n = 1;
    for (uint32_t i = m->core_first + 1; i < m->core_end; i++)
        n += !(prose->at[i].gap & (GAP_HYPHEN | GAP_DOT));
    return n;
}

uint32_t mention_word_end(const struct prose *prose, uint32_t token)
{
    const struct token *t = &prose->text->tokens[token];
    const char *word = prose->text->bytes + t->begin;
    uint32_t n = t->n_bytes;
    if (!(prose->at[token].flags & PROSE_POSSESSIVE) || n < 3 || (word[n - 1] | 32) != 's')
        return t->begin + n;
    if (word[n - 2] == '\'')
        return t->begin + n - 2;
    return n > 4 && memcmp(word + n - 4, "\xe2\x80\x99", 3) == 0 ? t->begin + n - 4 : t->begin + n;
}

uint32_t mention_print_end(const struct prose *prose, uint32_t token)
{
    const char *bytes = prose->text->bytes;
    const uint32_t end = mention_word_end(prose, token);
    return end + (end > 1 && bytes[end - 2] == '.' && bytes[end] == '.');
}

uint64_t mention_word_hash(const struct prose *prose, uint32_t token)
{
    const struct token *t = &prose->text->tokens[token];
    const uint32_t end = mention_word_end(prose, token);
    return end == token_end(t) ? t->word : fold_hash(prose->text->bytes + t->begin, end - t->begin);
}

void mention_bytes(const struct prose *prose, const struct mention *m, uint32_t *begin,
                   uint32_t *end)
{
    *begin = prose->text->tokens[m->first].begin;
    *end = mention_print_end(prose, m->end - 1);
}
