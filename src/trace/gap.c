/*
 * Typed edits between two shared words. In: the words that the piece has there and those of the
 * base; out: differences.
 *
 *     piece   base    seam      edit
 *     none    none    –         typography, where the marks between differ
 *     none    words   –         silent cut
 *     none    any     …         marked cut
 *     words   none    –         insertion
 *     words   words   –         substitution; typography for 3 and three, 40% and 40 percent
 *     any     any     [ ]       bracket; words beside it are a substitution of their own
 *
 * Several words against several are aligned first. Linear in the words, but for that.
 */
#include "trace/gap.h"

#include "reuse/align.h"
#include "text/fold.h"
#include "trace/spelling.h"

#define ALIGNED_WORDS 2000 /* words of piece and base in a gap that are aligned, at most */

stemma_status gap_compare_word(struct editor *e, uint32_t w, uint32_t b, stemma_error *err)
{
    const struct fragment_word *word = &e->fragment->words[w];
    struct slice text = editor_text(e, word->begin, word->end), base = editor_base(e, b, b + 1);
    if (word->flags & WORD_BRACKETED)
        return editor_add(e, STEMMA_EDIT_BRACKET, text, base, base_place(b, b + 1), err);
    if (!slice_drop_common(&text, &base))
        return STEMMA_OK;
    return editor_add(e, STEMMA_EDIT_TYPOGRAPHY, text, base, base_place(b, b + 1), err);
}

/* What stands between two neighbouring words in the piece and in the base. */
static stemma_status compare_between(struct editor *e, uint32_t w, uint32_t b, stemma_error *err)
{
    const struct fragment_word *word = &e->fragment->words[w];
    struct slice text = editor_text(e, word->end, word[1].begin);
    struct slice base = {e->base->bytes, e->base->end[b], e->base->begin[b + 1]};
    if (!slice_drop_common(&text, &base))
        return STEMMA_OK;
    return editor_add(e, STEMMA_EDIT_TYPOGRAPHY, text, base, base_place(b + 1, b + 1), err);
}

static stemma_status add_cut(struct editor *e, const struct gap *g, stemma_error *err)
{
    struct slice text =
        editor_text(e, e->fragment->words[g->w - 1].end, e->fragment->words[g->w_end].begin);
    struct slice base = {e->base->bytes, e->base->end[g->b - 1], e->base->begin[g->b_end]};
    slice_drop_common_begin(&text, &base);
    slice_drop_common_end(&text, &base);
    slice_skip_space(&base);
    slice_drop_space(&base);
    if (spelling_percent(text.bytes + text.begin, text.end - text.begin, base.bytes + base.begin,
                         base.end - base.begin))
        return editor_add(e, STEMMA_EDIT_TYPOGRAPHY, text, base, base_place(g->b, g->b_end), err);
    text.end = text.begin;
    return editor_add(e, STEMMA_EDIT_SILENT_CUT, text, base, base_place(g->b, g->b_end), err);
}

/* Words of the piece that the base has not. */
static stemma_status add_insertion(struct editor *e, const struct slice *text, const struct gap *g,
                                   stemma_error *err)
{
    const struct slice base = editor_base(e, g->b, g->b);
    const bool parenthesis =
        text->begin > 0 && text->bytes[text->begin - 1] == '(' && text->bytes[text->end] == ')';
    if (!parenthesis)
        return editor_add(e, STEMMA_EDIT_INSERTION, *text, base, base_place(g->b, g->b), err);
    return editor_add(e, STEMMA_EDIT_BRACKET, editor_text(e, text->begin - 1, text->end + 1), base,
                      base_place(g->b, g->b), err);
}

stemma_status gap_add_words(struct editor *e, const struct gap *g, stemma_error *err)
{
    const struct fragment_word *words = e->fragment->words;
    const struct slice text = editor_text(e, words[g->w].begin, words[g->w_end - 1].end);
    const struct slice base = editor_base(e, g->b, g->b_end);
    if (g->b == g->b_end)
        return add_insertion(e, &text, g, err);
    stemma_edit_type type = STEMMA_EDIT_SUBSTITUTION;
    if (slice_hash(&text) == slice_hash(&base) ||
        spelling_same(text.bytes + text.begin, text.end - text.begin, base.bytes + base.begin,
                      base.end - base.begin))
        type = STEMMA_EDIT_TYPOGRAPHY;
    else if (g->b_end - g->b > 1 && slice_bag_hash(&text) == slice_bag_hash(&base))
        type = STEMMA_EDIT_TRANSPOSITION;
    return editor_add(e, type, text, base, base_place(g->b, g->b_end), err);
}

stemma_status gap_add_loose(struct editor *e, uint32_t w, const struct gap *g, stemma_error *err)
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
        return editor_add(e, STEMMA_EDIT_BRACKET, editor_text(e, open, past),
                          known ? editor_base(e, g->b, g->b_end) : EDITOR_NO_BASE,
                          base_place(g->b, g->b_end), err);
    }
    if (!ellipsis_find(bytes, begin, end, &open, &past))
        return STEMMA_OK;
    uint32_t bracket_open, bracket_past;
    if (bracket_find(bytes, begin, end, &bracket_open, &bracket_past) && bracket_open < open &&
        past < bracket_past) {
        open = bracket_open;
        past = bracket_past;
    }
    struct slice left = editor_text(e, begin, open), right = editor_text(e, past, end);
    struct slice base = EDITOR_NO_BASE;
    if (g->b < g->b_end && g->b > 0 && g->b_end < e->base->n_words) {
        base = (struct slice){e->base->bytes, e->base->end[g->b - 1], e->base->begin[g->b_end]};
        slice_drop_common_begin(&left, &base);
        slice_drop_common_end(&right, &base);
        slice_skip_space(&base);
        slice_drop_space(&base);
    } else if (known) {
        base = editor_base(e, g->b, g->b_end);
    }
    return editor_add(e, STEMMA_EDIT_MARKED_CUT, editor_text(e, open, past), base,
                      base_place(g->b, g->b_end), err);
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
        TRY(gap_add_words(e, &part, err));
    struct gap middle = {0, 0, g->b + left, g->b_end - right, false, false};
    for (uint32_t w = first; w <= last; w++) {
        if (words[w].seam == SEAM_SOLID)
            continue;
        TRY(gap_add_loose(e, w, &middle, err));
        middle.b = middle.b_end;
    }
    part = (struct gap){last, g->w_end, g->b_end - right, g->b_end, false, false};
    return n_right > 0 ? gap_add_words(e, &part, err) : STEMMA_OK;
}

/* True where the gap as a whole is the same words in other spelling or order. */
static bool says_same(const struct editor *e, const struct gap *g)
{
    const struct fragment_word *words = e->fragment->words;
    const struct slice text = editor_text(e, words[g->w].begin, words[g->w_end - 1].end);
    const struct slice base = editor_base(e, g->b, g->b_end);
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
        return gap_add_words(e, g, err);
    if (whole->open_begin && g->b == whole->b)
        e->base_begin = g->b_end;
    else if (whole->open_end && g->b_end == whole->b_end)
        e->base_end = g->b;
    else if (g->b < g->b_end)
        return add_cut(e, g, err);
    return STEMMA_OK;
}

stemma_status gap_align(struct editor *e, const struct gap *g, stemma_error *err)
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
            TRY(gap_compare_word(e, part.w_end + k, part.b_end + k, err));
        part.w = part.w_end += run != NULL ? run->n : 0;
        part.b = part.b_end += run != NULL ? run->n : 0;
    }
    return STEMMA_OK;
}

stemma_status gap_compare(struct editor *e, const struct gap *g, stemma_error *err)
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
    return whole ? gap_add_words(e, g, err) : gap_align(e, g, err);
}
