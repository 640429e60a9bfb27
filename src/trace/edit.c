/*
 * Typed edits of one witness. In: a piece and the base text; out: its differences, in the order of
 * the document.
 *
 * The words that piece and base share are known. What stands between two of them is compared by
 * gap.c, which has the table of types.
 *
 * At the edge of the part, where nothing of the base is shared any more, words that are forms of
 * the base's words are a bend, and a comma for the full stop is typography. Words of the base
 * before the first and after the last shared word are not the piece's business: extent. A cut and
 * an insertion of the same words close together are a transposition. What follows after the piece
 * in the same quotation can be an edit too: a join, or a cut at "she said" or at a … mark.
 *
 * Linear in the words.
 */
#include "trace/edit.h"

#include "text/fold.h"
#include "trace/bend.h"
#include "trace/gap.h"

#include <string.h>

#define MOVED_WORDS 12 /* base words between a cut and an insertion of the same words, at most */

/* ------------------------------------------------------------------ edges */

static bool related(const struct editor *e, uint32_t w, uint32_t b)
{
    const struct fragment_word *word = &e->fragment->words[w];
    return bend_related(e->document->text.bytes + word->begin, word->end - word->begin,
                        e->base->bytes + e->base->begin[b], e->base->end[b] - e->base->begin[b]);
}

/* True where the piece begins its part, in the middle of a sentence. */
static bool is_partial(const struct editor *e)
{
    const struct piece *p = e->piece;
    const struct fragment_word *word = &e->fragment->words[p->word_begin];
    return (p->word_begin == 0 || word[-1].part != p->part) && !(word->flags & TOKEN_CAPITAL);
}

static bool equal_words(const struct editor *e, uint32_t w, uint32_t b)
{
    return e->fragment->words[w].word ==
           fold_hash(e->base->bytes + e->base->begin[b], e->base->end[b] - e->base->begin[b]);
}

/* How many base words stand against `n` words at an edge: as many, or a few more or less where the
 * outermost word then is the same or another form of it. `w`: that word; `edge`: the base word at
 * the shared one; `left`: the base words there are. */
static uint32_t words_against(const struct editor *e, uint32_t n, uint32_t w, uint32_t edge,
                              uint32_t left, int step)
{
    static const int32_t others[] = {0, 1, -1, 2, -2};
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        const int64_t k = (int64_t)n + others[i];
        const uint32_t b = (uint32_t)(edge + step * k);
        if (k > 0 && k <= left && (equal_words(e, w, b) || related(e, w, b)))
            return (uint32_t)k;
    }
    return n < left ? n : left;
}

/* Words of the piece before its first shared one. */
static stemma_status compare_head(struct editor *e, stemma_error *err)
{
    const struct piece *p = e->piece;
    const uint32_t n_words = p->first_word - p->word_begin;
    if (n_words == 0)
        return STEMMA_OK;
    const uint32_t n = words_against(e, n_words, p->word_begin, p->base_begin, p->base_begin, -1);
    struct gap g = {p->word_begin, p->first_word, p->base_begin - n, p->base_begin, true, false};
    bool bent = n > 0 && n == n_words && is_partial(e);
    for (uint32_t i = 1; i <= n; i++)
        bent = bent && related(e, p->first_word - i, p->base_begin - i);
    if (bent) {
        const struct base_text *b = e->base;
        if (g.b > 0 &&
            bend_drops(b->bytes + b->begin[g.b - 1], b->end[g.b - 1] - b->begin[g.b - 1]))
            g.b--;
        e->base_begin = g.b;
        return editor_add(
            e, STEMMA_EDIT_BEND,
            editor_text(e, e->fragment->words[g.w].begin, e->fragment->words[g.w_end - 1].end),
            editor_base(e, g.b, g.b_end), base_place(g.b, g.b_end), err);
    }
    e->base_begin = g.b;
    return n > 1 ? gap_align(e, &g, err) : gap_add_words(e, &g, err);
}

/* The marks after the last word, where the part ends. */
static stemma_status compare_closing(struct editor *e, stemma_error *err)
{
    const struct piece *p = e->piece;
    const struct fragment_word *word = &e->fragment->words[p->last_word];
    const uint32_t part_end = fragment_part(e->c, e->fragment, p->part)->end_byte;
    const uint32_t b = p->base_end - 1;
    uint32_t open, past;
    if (bracket_find(e->document->text.bytes, word->end, part_end, &open, &past))
        TRY(editor_add(e, STEMMA_EDIT_BRACKET, editor_text(e, open, past), EDITOR_NO_BASE,
                       base_place(p->base_end, p->base_end), err));
    struct slice text =
        editor_text(e, word->end, closing_end(e->document->text.bytes, word->end, part_end));
    struct slice base = {e->base->bytes, e->base->end[b], 0};
    base.end = closing_end(base.bytes, base.begin,
                           b + 1 < e->base->n_words ? e->base->begin[b + 1] : e->base->n_bytes);
    if (slice_is_empty(&text))
        return STEMMA_OK;
    slice_drop_common_begin(&text, &base);
    slice_drop_common_end(&text, &base);
    if (slice_is_empty(&text))
        return STEMMA_OK;
    return editor_add(e, STEMMA_EDIT_TYPOGRAPHY, text, base, base_place(b + 1, b + 1), err);
}

/* Words of the piece after its last shared one, or the marks there. */
static stemma_status compare_tail(struct editor *e, stemma_error *err)
{
    const struct piece *p = e->piece;
    const struct fragment *f = e->fragment;
    const uint32_t n_words = p->word_end - (p->last_word + 1);
    if (n_words == 0) {
        const bool ends = p->word_end == f->n_words || f->words[p->word_end].part != p->part;
        return ends ? compare_closing(e, err) : STEMMA_OK;
    }
    const uint32_t left = e->base->n_words - p->base_end;
    const uint32_t n = words_against(e, n_words, p->word_end - 1, p->base_end - 1, left, 1);
    const struct gap g = {p->last_word + 1, p->word_end, p->base_end, p->base_end + n, false, true};
    const bool ends = p->word_end == f->n_words || f->words[p->word_end].part != p->part;
    bool bent = n == n_words && ends;
    for (uint32_t i = 0; i < n; i++)
        bent = bent && related(e, g.w + i, g.b + i);
    e->base_end = g.b_end;
    if (!bent)
        return n > 1 ? gap_align(e, &g, err) : gap_add_words(e, &g, err);
    return editor_add(e, STEMMA_EDIT_BEND,
                      editor_text(e, f->words[g.w].begin, f->words[g.w_end - 1].end),
                      editor_base(e, g.b, g.b_end), base_place(g.b, g.b_end), err);
}

/* ------------------------------------------------------------------ what follows the piece */

/* The … mark with which the piece's part ends, or that of the next piece begins. */
static bool find_split_mark(const struct editor *e, const struct piece *next, struct slice *out)
{
    const char *bytes = e->document->text.bytes;
    const struct fragment *f = &e->c->fragments->at[next->fragment];
    const uint32_t last = e->fragment->words[e->piece->word_end - 1].end;
    const uint32_t first = f->words[next->word_begin].begin;
    out->bytes = bytes;
    return ellipsis_find(bytes, last, fragment_part(e->c, e->fragment, e->piece->part)->end_byte,
                         &out->begin, &out->end) ||
           ellipsis_find(bytes, fragment_part(e->c, f, next->part)->begin_byte, first, &out->begin,
                         &out->end);
}

/* The next piece goes on in the same utterance after words that this one leaves out. */
static stemma_status add_split_cut(struct editor *e, const struct piece *next, stemma_error *err)
{
    const struct fragment_word *last = &e->fragment->words[e->piece->word_end - 1];
    const uint32_t part_end = fragment_part(e->c, e->fragment, e->piece->part)->end_byte;
    struct slice text = editor_text(e, last->end, part_end), mark;
    struct slice base = {e->base->bytes, e->base->end[e->base_end - 1],
                         e->base->begin[next->base_begin]};
    const bool marked = find_split_mark(e, next, &mark);
    slice_drop_common_begin(&text, &base);
    slice_skip_space(&base);
    slice_drop_space(&base);
    text = marked ? mark : editor_text(e, part_end, part_end);
    return editor_add(e, marked ? STEMMA_EDIT_MARKED_CUT : STEMMA_EDIT_SILENT_CUT, text, base,
                      base_place(e->base_end, next->base_begin), err);
}

static stemma_status compare_next(struct editor *e, const struct piece *next, stemma_error *err)
{
    const struct piece *p = e->piece;
    const struct fragment *f = e->fragment;
    const uint32_t next_doc = e->c->fragments->at[next->fragment].quote;
    if (next_doc != f->quote)
        return STEMMA_OK;
    const bool forward = next->utterance == p->utterance && next->base_begin >= e->base_end;
    if (forward && next->part != p->part)
        return next->base_begin > e->base_end ? add_split_cut(e, next, err) : STEMMA_OK;
    if (next->fragment != p->fragment)
        return STEMMA_OK;
    const uint32_t w = next->word_begin;
    const struct gap nothing = {w, w, e->base_end, e->base_end, false, true};
    if (next->part == p->part && f->words[w].seam != SEAM_SOLID)
        return gap_add_loose(e, w, &nothing, err);
    bool refuted = false;
    for (uint32_t k = p->last_word; k < next->first_word; k++)
        refuted |= e->places[k].next == EDGE_REFUTED;
    if (!refuted || !collation_shares(e->c, p, p->base_end - 1) ||
        !collation_shares(e->c, next, next->base_begin))
        return STEMMA_OK;
    return editor_add(e, STEMMA_EDIT_JOIN, editor_text(e, f->words[w].begin, f->words[w].begin),
                      editor_base(e, e->base_end, e->base_end),
                      base_place(e->base_end, e->base_end), err);
}

/* A cut and an insertion of the same words, close together, are one transposition. */
static stemma_status find_moves(struct editor *e, stemma_error *err)
{
    size_t n = 0;
    for (size_t i = 0; i < e->list.n; i++) {
        struct difference *a = n > 0 ? &e->list.at[n - 1] : NULL, *b = &e->list.at[i];
        const bool pair =
            a != NULL &&
            ((a->edit.type == STEMMA_EDIT_SILENT_CUT && b->edit.type == STEMMA_EDIT_INSERTION) ||
             (a->edit.type == STEMMA_EDIT_INSERTION && b->edit.type == STEMMA_EDIT_SILENT_CUT));
        if (pair && b->edit.base_end - a->edit.base_begin <= MOVED_WORDS) {
            const char *cut = a->edit.base_begin < a->edit.base_end ? a->edit.base : b->edit.base;
            const char *put = a->edit.text[0] != '\0' ? a->edit.text : b->edit.text;
            const struct slice x = {cut, 0, (uint32_t)strlen(cut)};
            const struct slice y = {put, 0, (uint32_t)strlen(put)};
            if (slice_bag_hash(&x) == slice_bag_hash(&y)) {
                struct slice text = editor_text(e, a->edit.span.begin_byte, b->edit.span.end_byte);
                slice_skip_space(&text);
                slice_drop_space(&text);
                const uint32_t begin = a->edit.base_begin, end = b->edit.base_end;
                TRY(editor_add(e, STEMMA_EDIT_TRANSPOSITION, text, editor_base(e, begin, end),
                               base_place(begin, end), err));
                e->list.at[n - 1] = e->list.at[--e->list.n];
                continue;
            }
        }
        e->list.at[n++] = *b;
    }
    e->list.n = n;
    return STEMMA_OK;
}

stemma_status differences_find(struct difference_list *out, struct arena *arena,
                               const struct collation *c, uint32_t piece, stemma_error *err)
{
    const struct piece *p = &c->pieces->at[piece];
    const struct fragment *f = &c->fragments->at[p->fragment];
    struct editor e = {.arena = arena,
                       .c = c,
                       .base = &c->base[p->utterance],
                       .piece = p,
                       .fragment = f,
                       .places = c->utterances->of_fragment[p->fragment],
                       .document = corpus_document(c->corpus, f->doc),
                       .list = ARRAY_INIT(EDITOR_MAX),
                       .base_begin = p->base_begin,
                       .base_end = p->base_end};
    TRY(compare_head(&e, err));
    for (uint32_t w = p->first_word, next; w <= p->last_word; w = next) {
        TRY(gap_compare_word(&e, w, e.places[w].word, err));
        for (next = w + 1; next <= p->last_word; next++)
            if (e.places[next].utterance == p->utterance)
                break;
        if (next > p->last_word)
            break;
        const struct gap g = {w + 1, next, e.places[w].word + 1, e.places[next].word, false, false};
        TRY(gap_compare(&e, &g, err));
    }
    TRY(compare_tail(&e, err));
    TRY(find_moves(&e, err));
    if (piece + 1 < c->pieces->n)
        TRY(compare_next(&e, &c->pieces->at[piece + 1], err));
    *out = (struct difference_list){e.list.n, e.list.at, e.base_begin, e.base_end};
    return STEMMA_OK;
}
