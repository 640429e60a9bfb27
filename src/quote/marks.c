/*
 * Marked stretches of a text, paragraph by paragraph.
 *
 * In: the analysed text, where its headline stands, its language. Out: the stretches between marks,
 * by place, with their depth and what had to be repaired. signs.c finds the characters, style.c
 * votes on the house style, pairing.c pairs the signs of one paragraph, repair.c and continuation.c
 * see to what is still open at its end; here the paragraphs are walked and the drafts become
 * stretches.
 *
 * Cost: linear in the text and its signs.
 */
#include "quote/marks.h"

#include "quote/continuation.h"
#include "quote/pairing.h"
#include "quote/repair.h"

#include <string.h>

enum { MAX_NESTED = PAIRING_DEPTH + 2 };

typedef ARRAY(struct marked) marked_array;

struct walk {
    struct pairing pairing;
    marked_array out;
    uint32_t left_open;             /* stretch that goes on in a later paragraph; MARKS_NONE */
    enum continuation how;          /* in which way */
    enum sign_shape shape;          /* its opener */
    uint32_t goes_on_at;            /* the paragraph with the next sign */
    uint32_t open_ends[MAX_NESTED]; /* outer ends of the stretches around the next one */
    uint32_t n_open;
};

/* Do the n bytes at `at` print "...", ". . ." or "***" from byte i on, or the last byte of "…"? */
static bool is_ellipsis(const char *at, size_t n, size_t i)
{
    if (at[i] == '\xA6')
        return i >= 2 && at[i - 1] == '\x80' && at[i - 2] == '\xE2';
    if (n - i >= 3 && at[i + 1] == at[i] && at[i + 2] == at[i])
        return true;
    return n - i >= 5 && memcmp(at + i, ". . .", 5) == 0;
}

/* Does an ellipsis begin, or end, with this byte somewhere in the n bytes at `at`? */
static bool holds_ellipsis(const char *at, size_t n, char byte)
{
    const char *found = memchr(at, byte, n);
    while (found != NULL && !is_ellipsis(at, n, (size_t)(found - at))) {
        found++;
        found = memchr(found, byte, n - (size_t)(found - at));
    }
    return found != NULL;
}

static uint32_t content_flags(const struct text *text, const struct marked *m)
{
    const char *at = text->bytes + m->begin;
    size_t n = m->end - m->begin;
    uint32_t flags = memchr(at, '[', n) != NULL ? STEMMA_FLAG_BRACKET : 0;
    if (holds_ellipsis(at, n, '.') || holds_ellipsis(at, n, '\xA6') || holds_ellipsis(at, n, '*'))
        flags |= STEMMA_FLAG_ELLIPSIS;
    return flags;
}

/* Adds a stretch after those that begin before it. One that would cross another is left out. */
static stemma_status add_stretch(struct walk *w, struct marked m, enum sign_sort sort,
                                 stemma_error *err)
{
    while (w->n_open > 0 && w->open_ends[w->n_open - 1] <= m.outer_begin)
        w->n_open--;
    if (w->n_open == MAX_NESTED || (w->n_open > 0 && w->open_ends[w->n_open - 1] < m.outer_end))
        return STEMMA_OK;
    m.depth = (uint8_t)w->n_open;
    w->open_ends[w->n_open++] = m.outer_end;
    m.flags |= content_flags(w->pairing.text, &m);
    if (m.depth > 0)
        m.flags |= STEMMA_FLAG_NESTED;
    else if (sort == SIGN_SINGLE)
        m.flags |= STEMMA_FLAG_SINGLE;
    if (w->pairing.headline)
        m.flags |= STEMMA_FLAG_HEADLINE;
    return ARRAY_ADD(w->pairing.arena, &w->out, m, err);
}

/* An unclosed sign that may be no mark: an apostrophe, one that faces nowhere, or the » of a list's
 * entry. */
static bool is_doubtful(const struct pairing *p, const struct sign *s)
{
    uint32_t end = p->text->paragraphs[p->paragraph].end;
    if (sign_sort(s) == SIGN_SINGLE)
        return !(s->traits & (SIGN_FIRST | SIGN_POINT_SPACE | SIGN_AFTER_COLON));
    if (s->turn != TURN_EITHER)
        return false;
    if (sign_sort(s) == SIGN_GUILLEMET || sign_sort(s) == SIGN_CHEVRON)
        return strchr(".!?", p->text->bytes[end - 1]) == NULL;
    if ((s->traits & SIGN_SPACED) && p->drafts.n == 1)
        return false;
    return !(s->traits & SIGN_FIRST) && p->style.faces[s->shape] == TURN_EITHER;
}

/* Decides about the marks that the paragraph left open. The lowest may be a quotation that goes on
 * or lacks its closer; those above it were none. Its draft is told by *draft. */
static enum continuation end_paragraph(struct walk *w, uint32_t *draft)
{
    struct pairing *p = &w->pairing;
    uint32_t k = 0;
    *draft = SIGN_NONE;
    while (k < p->depth && p->open[k].sort == SIGN_SINGLE && !p->style.single)
        k++;
    if (k == p->depth)
        return CONTINUES_NOT;
    struct open_mark *open = &p->open[k];
    const struct sign *s = open->sign == SIGN_NONE ? NULL : &p->signs.at[open->sign];
    enum continuation how = continuation_ahead(p, open, &w->goes_on_at);
    if (open->bracket_end != SIGN_NONE)
        how = CONTINUES_NOT;
    if (s != NULL && how == CONTINUES_NOT && is_doubtful(p, s))
        return CONTINUES_NOT;
    *draft = open->draft;
    w->shape = (enum sign_shape)open->shape;
    if (how != CONTINUES_NOT) {
        pairing_end_without_closer(p, open->draft, p->text->paragraphs[p->paragraph].end,
                                   STEMMA_FLAG_CONTINUED);
    } else if (open->stray != SIGN_NONE) {
        pairing_end_at(p, open, open->stray);
    } else {
        pairing_end_without_closer(p, open->draft, repair_end_of_paragraph(p, open),
                                   STEMMA_FLAG_MISSING_CLOSER);
    }
    return how;
}

/* Where the text after draft i ends: at the next stretch outside it, or with the paragraph. */
static uint32_t end_after(const struct pairing *p, uint32_t i)
{
    uint32_t end = p->drafts.at[i].m.outer_end;
    for (uint32_t next = i + 1; next < p->drafts.n; next++)
        if (p->drafts.at[next].kept && p->drafts.at[next].m.outer_begin >= end)
            return p->drafts.at[next].m.outer_begin;
    return p->text->paragraphs[p->paragraph].end;
}

/* Ties draft i to the stretch it goes on from, unless what is said around them refutes it. */
static void go_on_from(struct walk *w, uint32_t i, uint32_t from, enum continuation how)
{
    struct marked *m = &w->pairing.drafts.at[i].m, *before = &w->out.at[from];
    bool refuted =
        how == CONTINUES_REOPENED && continuation_refuted(w->pairing.lexicon, w->pairing.text,
                                                          before, m, end_after(&w->pairing, i));
    before->flags &= ~(uint32_t)(STEMMA_FLAG_CONTINUED | STEMMA_FLAG_MISSING_CLOSER);
    before->flags |= refuted ? STEMMA_FLAG_MISSING_CLOSER : STEMMA_FLAG_CONTINUED;
    if (refuted)
        return;
    m->continues = from;
    m->flags |= STEMMA_FLAG_CONTINUED;
}

/* A paragraph without signs that lies inside a quotation. */
static stemma_status add_plain(struct walk *w, uint32_t paragraph, stemma_error *err)
{
    const struct text_range *r = &w->pairing.text->paragraphs[paragraph];
    struct marked m = {.begin = r->begin, .end = r->end, .outer_begin = r->begin};
    m.outer_end = r->end;
    m.paragraph = paragraph;
    m.continues = w->left_open;
    m.flags = STEMMA_FLAG_CONTINUED;
    w->n_open = 0;
    w->left_open = (uint32_t)w->out.n;
    return add_stretch(w, m, SIGN_DOUBLE, err);
}

/* Drafts become stretches; `open` is the draft that goes on in a later paragraph. */
static stemma_status add_drafts(struct walk *w, bool first_continues, uint32_t open,
                                stemma_error *err)
{
    struct pairing *p = &w->pairing;
    uint32_t left_open = MARKS_NONE, before = MARKS_NONE;
    w->n_open = 0;
    for (uint32_t i = 0; i < p->drafts.n; i++) {
        struct draft *d = &p->drafts.at[i];
        enum sign_sort sort =
            d->opener == SIGN_NONE ? SIGN_DOUBLE : sign_sort(&p->signs.at[d->opener]);
        size_t n = w->out.n;
        if (!d->kept)
            continue;
        if (i == 0 && first_continues)
            go_on_from(w, i, w->left_open, w->how);
        else if (d->goes_on && before != MARKS_NONE &&
                 w->out.at[before].end == w->out.at[before].outer_end)
            go_on_from(w, i, before, CONTINUES_REOPENED);
        TRY(add_stretch(w, d->m, sort, err));
        if (i == open && w->out.n > n)
            left_open = (uint32_t)n;
        if (w->out.n > n && w->out.at[n].depth == 0)
            before = (uint32_t)n;
    }
    w->left_open = left_open;
    return STEMMA_OK;
}

static stemma_status walk_paragraph(struct walk *w, uint32_t paragraph, uint32_t first,
                                    uint32_t last, stemma_error *err)
{
    struct pairing *p = &w->pairing;
    bool goes_on = w->left_open != MARKS_NONE;
    uint32_t open;
    pairing_begin(p, paragraph, first, last, goes_on);
    if (goes_on && w->how == CONTINUES_PLAIN) {
        if (paragraph < w->goes_on_at)
            return add_plain(w, paragraph, err);
        TRY(pairing_inside(p, w->shape, err));
    }
    if (first == last)
        return STEMMA_OK;
    TRY(pairing_run(p, err));
    enum continuation how = end_paragraph(w, &open);
    TRY(add_drafts(w, goes_on, how == CONTINUES_NOT ? SIGN_NONE : open, err));
    w->how = how;
    return STEMMA_OK;
}

stemma_status marks_find(struct marked_list *out, struct arena *arena, const struct text *text,
                         const struct lexicon *lexicon, const struct marks_hints *hints,
                         stemma_error *err)
{
    struct walk w;
    struct pairing *p = &w.pairing;
    memset(&w, 0, sizeof w);
    p->arena = arena;
    p->text = text;
    p->lexicon = lexicon;
    p->hints = hints;
    p->drafts.max = w.out.max = MARKS_NONE;
    w.left_open = MARKS_NONE;
    TRY(signs_find(&p->signs, arena, text, err));
    style_vote(&p->style, text, &p->signs, hints->language);
    uint32_t at = 0;
    for (uint32_t i = 0; i < text->n_paragraphs; i++) {
        uint32_t first = at;
        while (at < p->signs.n && p->signs.at[at].begin < text->paragraphs[i].end)
            at++;
        TRY(walk_paragraph(&w, i, first, at, err));
    }
    out->n = w.out.n;
    out->at = w.out.at;
    return STEMMA_OK;
}
