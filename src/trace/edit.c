/*
 * Typed edits of one witness. In: a piece and the base text; out: its differences, in the order of
 * the document.
 *
 * The words that piece and base share are known. Between two of them the piece has words of its own
 * or not, and the base has words that the piece lacks or not:
 *
 *     piece   base    seam      edit
 *     none    none    –         typography, where the marks between differ
 *     none    words   –         silent cut
 *     none    any     …         marked cut
 *     words   none    –         insertion
 *     words   words   –         substitution; typography for 3 and three, 40% and 40 percent
 *     any     any     [ ]       bracket; words beside it are a substitution of their own
 *
 * At the edge of the part, where nothing of the base is shared any more, words that are forms of
 * the base's words are a bend, and a comma for the full stop is typography. Words of the base
 * before the first and after the last shared word are not the piece's business: extent. A cut and
 * an insertion of the same words close together are a transposition. What follows after the piece
 * in the same quotation can be an edit too: a join, or a cut at "she said" or at a … mark.
 *
 * Linear in the words. The words before the changed ones are told from the bytes, so that a cut is
 * shown with its marks: ", at noon," rather than "at noon".
 */
#include "trace/edit.h"

#include "reuse/align.h"
#include "text/fold.h"
#include "trace/bend.h"
#include "trace/slice.h"
#include "trace/spelling.h"

#include <stdlib.h>
#include <string.h>

#define MAX_DIFFERENCES 10000000
#define ALIGNED_WORDS 2000 /* words of piece and base in a gap that are aligned, at most */
#define MOVED_WORDS 12 /* base words between a cut and an insertion of the same words, at most */

struct editor {
    struct arena *arena;
    const struct collation *c;
    const struct base_text *base;
    const struct piece *piece;
    const struct fragment *fragment;
    const struct word_place *places;
    const struct document *document;
    ARRAY(struct difference) list;
    uint32_t base_begin, base_end;
};

/* ------------------------------------------------------------------ making one difference */

/* Base words `begin` … `end`; equal: the place before word `begin`. */
struct place {
    uint32_t begin, end;
};

static struct place words_at(uint32_t begin, uint32_t end)
{
    return (struct place){begin, end};
}

/* Adds a difference: `text` in the document, the base's words as `base` (bytes NULL: no witness
 * shows them). */
static stemma_status add(struct editor *e, stemma_edit_type type, struct slice text,
                         struct slice base, struct place at, stemma_error *err)
{
    struct difference d = {.edit = {.type = type, .base_begin = at.begin, .base_end = at.end}};
    d.edit.span = text_span(&e->document->text, text.begin, text.end);
    d.edit.text = arena_copy(e->arena, text.bytes + text.begin, text.end - text.begin, err);
    if (d.edit.text == NULL)
        return arena_status(e->arena);
    if (base.bytes != NULL) {
        d.edit.base = arena_copy(e->arena, base.bytes + base.begin, base.end - base.begin, err);
        if (d.edit.base == NULL)
            return arena_status(e->arena);
    }
    d.weighed = type == STEMMA_EDIT_SUBSTITUTION || type == STEMMA_EDIT_INSERTION ||
                type == STEMMA_EDIT_SILENT_CUT || type == STEMMA_EDIT_TRANSPOSITION;
    d.is_reading = d.weighed || type == STEMMA_EDIT_BRACKET || type == STEMMA_EDIT_BEND;
    d.reading = slice_hash(&text);
    return ARRAY_ADD(e->arena, &e->list, d, err);
}

static struct slice document_slice(const struct editor *e, uint32_t begin, uint32_t end)
{
    return (struct slice){e->document->text.bytes, begin, end};
}

/* Base words `begin` … `end` with the marks between them; empty: the place before word `begin`. */
static struct slice base_words(const struct editor *e, uint32_t begin, uint32_t end)
{
    const struct base_text *b = e->base;
    if (begin < end)
        return (struct slice){b->bytes, b->begin[begin], b->end[end - 1]};
    const uint32_t at = begin < b->n_words ? b->begin[begin] : b->n_bytes;
    return (struct slice){b->bytes, at, at};
}

static const struct slice NO_BASE = {NULL, 0, 0};

/* ------------------------------------------------------------------ house style */

static stemma_status compare_word(struct editor *e, uint32_t w, uint32_t b, stemma_error *err)
{
    const struct fragment_word *word = &e->fragment->words[w];
    struct slice text = document_slice(e, word->begin, word->end), base = base_words(e, b, b + 1);
    if (word->flags & WORD_BRACKETED)
        return add(e, STEMMA_EDIT_BRACKET, text, base, words_at(b, b + 1), err);
    if (!slice_drop_common(&text, &base))
        return STEMMA_OK;
    return add(e, STEMMA_EDIT_TYPOGRAPHY, text, base, words_at(b, b + 1), err);
}

/* What stands between two neighbouring words in the piece and in the base. */
static stemma_status compare_between(struct editor *e, uint32_t w, uint32_t b, stemma_error *err)
{
    const struct fragment_word *word = &e->fragment->words[w];
    struct slice text = document_slice(e, word->end, word[1].begin);
    struct slice base = {e->base->bytes, e->base->end[b], e->base->begin[b + 1]};
    if (!slice_drop_common(&text, &base))
        return STEMMA_OK;
    return add(e, STEMMA_EDIT_TYPOGRAPHY, text, base, words_at(b + 1, b + 1), err);
}

/* ------------------------------------------------------------------ between two shared words */

/* Words of the piece from w to w_end, in the place of base words b … b_end. At an open end nothing
 * is shared beyond the gap. */
struct gap {
    uint32_t w, w_end, b, b_end;
    bool open_begin, open_end;
};

static stemma_status add_cut(struct editor *e, const struct gap *g, stemma_error *err)
{
    struct slice text =
        document_slice(e, e->fragment->words[g->w - 1].end, e->fragment->words[g->w_end].begin);
    struct slice base = {e->base->bytes, e->base->end[g->b - 1], e->base->begin[g->b_end]};
    slice_drop_common_begin(&text, &base);
    slice_drop_common_end(&text, &base);
    slice_skip_space(&base);
    slice_drop_space(&base);
    if (spelling_percent(text.bytes + text.begin, text.end - text.begin, base.bytes + base.begin,
                         base.end - base.begin))
        return add(e, STEMMA_EDIT_TYPOGRAPHY, text, base, words_at(g->b, g->b_end), err);
    text.end = text.begin;
    return add(e, STEMMA_EDIT_SILENT_CUT, text, base, words_at(g->b, g->b_end), err);
}

/* Words of the piece that the base has not. */
static stemma_status add_insertion(struct editor *e, const struct slice *text, const struct gap *g,
                                   stemma_error *err)
{
    const struct slice base = base_words(e, g->b, g->b);
    const bool parenthesis =
        text->begin > 0 && text->bytes[text->begin - 1] == '(' && text->bytes[text->end] == ')';
    if (!parenthesis)
        return add(e, STEMMA_EDIT_INSERTION, *text, base, words_at(g->b, g->b), err);
    return add(e, STEMMA_EDIT_BRACKET, document_slice(e, text->begin - 1, text->end + 1), base,
               words_at(g->b, g->b), err);
}

/* Words of the piece in the place of other words. */
static stemma_status add_words(struct editor *e, const struct gap *g, stemma_error *err)
{
    const struct fragment_word *words = e->fragment->words;
    const struct slice text = document_slice(e, words[g->w].begin, words[g->w_end - 1].end);
    const struct slice base = base_words(e, g->b, g->b_end);
    if (g->b == g->b_end)
        return add_insertion(e, &text, g, err);
    stemma_edit_type type = STEMMA_EDIT_SUBSTITUTION;
    if (slice_hash(&text) == slice_hash(&base) ||
        spelling_same(text.bytes + text.begin, text.end - text.begin, base.bytes + base.begin,
                      base.end - base.begin))
        type = STEMMA_EDIT_TYPOGRAPHY;
    else if (g->b_end - g->b > 1 && slice_bag_hash(&text) == slice_bag_hash(&base))
        type = STEMMA_EDIT_TRANSPOSITION;
    return add(e, type, text, base, words_at(g->b, g->b_end), err);
}

/* The bracket or the … between words w - 1 and w. `g`: the base words in its place. */
static stemma_status add_loose(struct editor *e, uint32_t w, const struct gap *g, stemma_error *err)
{
    const struct fragment_word *words = e->fragment->words;
    const char *bytes = e->document->text.bytes;
    const uint32_t begin = words[w - 1].end, end = words[w].begin;
    const bool known = g->b < g->b_end || (!g->open_end && g->b > 0 && e->base->solid[g->b - 1]);
    uint32_t open, past;
    if (words[w].seam != SEAM_CUT && bracket_find(bytes, begin, end, &open, &past)) {
        uint32_t next_open, next_past = past;
        while (bracket_find(bytes, past, end, &next_open, &next_past))
            past = next_past;
        return add(e, STEMMA_EDIT_BRACKET, document_slice(e, open, past),
                   known ? base_words(e, g->b, g->b_end) : NO_BASE, words_at(g->b, g->b_end), err);
    }
    if (!ellipsis_find(bytes, begin, end, &open, &past))
        return STEMMA_OK;
    uint32_t bracket_open, bracket_past;
    if (bracket_find(bytes, begin, end, &bracket_open, &bracket_past) && bracket_open < open &&
        past < bracket_past) {
        open = bracket_open;
        past = bracket_past;
    }
    struct slice left = document_slice(e, begin, open), right = document_slice(e, past, end);
    struct slice base = NO_BASE;
    if (g->b < g->b_end && g->b > 0 && g->b_end < e->base->n_words) {
        base = (struct slice){e->base->bytes, e->base->end[g->b - 1], e->base->begin[g->b_end]};
        slice_drop_common_begin(&left, &base);
        slice_drop_common_end(&right, &base);
        slice_skip_space(&base);
        slice_drop_space(&base);
    } else if (known) {
        base = base_words(e, g->b, g->b_end);
    }
    return add(e, STEMMA_EDIT_MARKED_CUT, document_slice(e, open, past), base,
               words_at(g->b, g->b_end), err);
}

/* A gap with seams in it: words before the first seam stand for as many base words at the left,
 * those after the last one for as many at the right, and the seam for the rest. */
static stemma_status split_gap(struct editor *e, const struct gap *g, stemma_error *err)
{
    const struct fragment_word *words = e->fragment->words;
    uint32_t first = g->w, last;
    while (words[first].seam == SEAM_SOLID)
        first++;
    last = g->w_end;
    while (words[last].seam == SEAM_SOLID)
        last--;
    const uint32_t n = g->b_end - g->b, n_left = first - g->w, n_right = g->w_end - last;
    const uint32_t left = n_left < n ? n_left : n;
    const uint32_t right = n_right < n - left ? n_right : n - left;
    struct gap part = {g->w, first, g->b, g->b + left, false, false};
    if (n_left > 0)
        TRY(add_words(e, &part, err));
    struct gap middle = {0, 0, g->b + left, g->b_end - right, false, false};
    for (uint32_t w = first; w <= last; w++) {
        if (words[w].seam == SEAM_SOLID)
            continue;
        TRY(add_loose(e, w, &middle, err));
        middle.b = middle.b_end;
    }
    part = (struct gap){last, g->w_end, g->b_end - right, g->b_end, false, false};
    return n_right > 0 ? add_words(e, &part, err) : STEMMA_OK;
}

/* True where the gap as a whole is the same words in other spelling or order. */
static bool says_same(const struct editor *e, const struct gap *g)
{
    const struct fragment_word *words = e->fragment->words;
    const struct slice text = document_slice(e, words[g->w].begin, words[g->w_end - 1].end);
    const struct slice base = base_words(e, g->b, g->b_end);
    return slice_bag_hash(&text) == slice_bag_hash(&base) ||
           spelling_same(text.bytes + text.begin, text.end - text.begin, base.bytes + base.begin,
                         base.end - base.begin);
}

/* One place of an alignment of `whole` where the words differ. Base words alone at an open end are
 * no cut: the piece begins or ends there. */
static stemma_status add_difference(struct editor *e, const struct gap *whole, const struct gap *g,
                                    stemma_error *err)
{
    if (g->w < g->w_end)
        return add_words(e, g, err);
    if (whole->open_begin && g->b == whole->b)
        e->base_begin = g->b_end;
    else if (whole->open_end && g->b_end == whole->b_end)
        e->base_end = g->b;
    else if (g->b < g->b_end)
        return add_cut(e, g, err);
    return STEMMA_OK;
}

/* Aligns words with words, where both are several: some may be the same after all. */
static stemma_status align_gap(struct editor *e, const struct gap *g, stemma_error *err)
{
    const uint32_t n_w = g->w_end - g->w, n_b = g->b_end - g->b;
    uint32_t *words = ARENA_NEW(e->arena, uint32_t, (size_t)n_w + n_b, err);
    if (words == NULL)
        return arena_status(e->arena);
    for (uint32_t i = 0; i < n_w; i++)
        words[i] = (uint32_t)(e->fragment->words[g->w + i].word >> 32);
    for (uint32_t i = 0; i < n_b; i++)
        words[n_w + i] = (uint32_t)(fold_hash(e->base->bytes + e->base->begin[g->b + i],
                                              e->base->end[g->b + i] - e->base->begin[g->b + i]) >>
                                    32);
    struct align_options options;
    struct alignment alignment;
    align_options_init(&options, ALIGN_GLOBAL);
    TRY(align_words(&alignment, e->arena, words, n_w, words + n_w, n_b, &options, err));
    struct gap part = {g->w, g->w, g->b, g->b, false, false};
    for (size_t i = 0; i <= alignment.n_runs; i++) {
        const struct align_run *run = i < alignment.n_runs ? &alignment.runs[i] : NULL;
        if (run != NULL && run->op != ALIGN_EQUAL) {
            part.w_end += run->op != ALIGN_INSERT ? run->n : 0;
            part.b_end += run->op != ALIGN_DELETE ? run->n : 0;
            continue;
        }
        TRY(add_difference(e, g, &part, err));
        for (uint32_t k = 0; run != NULL && k < run->n; k++)
            TRY(compare_word(e, part.w_end + k, part.b_end + k, err));
        part.w = part.w_end += run != NULL ? run->n : 0;
        part.b = part.b_end += run != NULL ? run->n : 0;
    }
    return STEMMA_OK;
}

static stemma_status compare_gap(struct editor *e, const struct gap *g, stemma_error *err)
{
    bool loose = false;
    for (uint32_t w = g->w; w <= g->w_end; w++)
        loose |= e->fragment->words[w].seam != SEAM_SOLID;
    if (loose)
        return split_gap(e, g, err);
    const uint32_t n_w = g->w_end - g->w, n_b = g->b_end - g->b;
    if (n_w == 0 && n_b == 0)
        return compare_between(e, g->w - 1, g->b - 1, err);
    if (n_w == 0)
        return add_cut(e, g, err);
    const bool whole = n_w + n_b <= 2 || n_b == 0 || n_w + n_b > ALIGNED_WORDS || says_same(e, g);
    return whole ? add_words(e, g, err) : align_gap(e, g, err);
}

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
        return add(
            e, STEMMA_EDIT_BEND,
            document_slice(e, e->fragment->words[g.w].begin, e->fragment->words[g.w_end - 1].end),
            base_words(e, g.b, g.b_end), words_at(g.b, g.b_end), err);
    }
    e->base_begin = g.b;
    return n > 1 ? align_gap(e, &g, err) : add_words(e, &g, err);
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
        TRY(add(e, STEMMA_EDIT_BRACKET, document_slice(e, open, past), NO_BASE,
                words_at(p->base_end, p->base_end), err));
    struct slice text =
        document_slice(e, word->end, closing_end(e->document->text.bytes, word->end, part_end));
    struct slice base = {e->base->bytes, e->base->end[b], 0};
    base.end = closing_end(base.bytes, base.begin,
                           b + 1 < e->base->n_words ? e->base->begin[b + 1] : e->base->n_bytes);
    if (slice_is_empty(&text))
        return STEMMA_OK;
    slice_drop_common_begin(&text, &base);
    slice_drop_common_end(&text, &base);
    if (slice_is_empty(&text))
        return STEMMA_OK;
    return add(e, STEMMA_EDIT_TYPOGRAPHY, text, base, words_at(b + 1, b + 1), err);
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
        return n > 1 ? align_gap(e, &g, err) : add_words(e, &g, err);
    return add(e, STEMMA_EDIT_BEND,
               document_slice(e, f->words[g.w].begin, f->words[g.w_end - 1].end),
               base_words(e, g.b, g.b_end), words_at(g.b, g.b_end), err);
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
    struct slice text = document_slice(e, last->end, part_end), mark;
    struct slice base = {e->base->bytes, e->base->end[e->base_end - 1],
                         e->base->begin[next->base_begin]};
    const bool marked = find_split_mark(e, next, &mark);
    slice_drop_common_begin(&text, &base);
    slice_skip_space(&base);
    slice_drop_space(&base);
    text = marked ? mark : document_slice(e, part_end, part_end);
    return add(e, marked ? STEMMA_EDIT_MARKED_CUT : STEMMA_EDIT_SILENT_CUT, text, base,
               words_at(e->base_end, next->base_begin), err);
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
        return add_loose(e, w, &nothing, err);
    bool refuted = false;
    for (uint32_t k = p->last_word; k < next->first_word; k++)
        refuted |= e->places[k].next == EDGE_REFUTED;
    if (!refuted || !collation_shares(e->c, p, p->base_end - 1) ||
        !collation_shares(e->c, next, next->base_begin))
        return STEMMA_OK;
    return add(e, STEMMA_EDIT_JOIN, document_slice(e, f->words[w].begin, f->words[w].begin),
               base_words(e, e->base_end, e->base_end), words_at(e->base_end, e->base_end), err);
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
                struct slice text =
                    document_slice(e, a->edit.span.begin_byte, b->edit.span.end_byte);
                slice_skip_space(&text);
                slice_drop_space(&text);
                const uint32_t begin = a->edit.base_begin, end = b->edit.base_end;
                TRY(add(e, STEMMA_EDIT_TRANSPOSITION, text, base_words(e, begin, end),
                        words_at(begin, end), err));
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
                       .list = ARRAY_INIT(MAX_DIFFERENCES),
                       .base_begin = p->base_begin,
                       .base_end = p->base_end};
    TRY(compare_head(&e, err));
    for (uint32_t w = p->first_word, next; w <= p->last_word; w = next) {
        TRY(compare_word(&e, w, e.places[w].word, err));
        for (next = w + 1; next <= p->last_word; next++)
            if (e.places[next].utterance == p->utterance)
                break;
        if (next > p->last_word)
            break;
        const struct gap g = {w + 1, next, e.places[w].word + 1, e.places[next].word, false, false};
        TRY(compare_gap(&e, &g, err));
    }
    TRY(compare_tail(&e, err));
    TRY(find_moves(&e, err));
    if (piece + 1 < c->pieces->n)
        TRY(compare_next(&e, &c->pieces->at[piece + 1], err));
    *out = (struct difference_list){e.list.n, e.list.at, e.base_begin, e.base_end};
    return STEMMA_OK;
}
