/*
 * Pairs the marks of one paragraph.
 *
 * In: the signs of the paragraph. Out: drafts of stretches in the order of their openers, and the
 * marks that are still open.
 *
 * One pass with a stack of open marks; reading.c says of each sign whether it opens or closes. A
 * closer takes the topmost mark of its sort; what is open above it was none. A second opener of a
 * sort that is open already is either inside the first ("He said "no" to me"), or the first one was
 * not closed and ended before (repair.c); it may go on with the second, where a paragraph break is
 * lost. So unclosed marks do not pile up, and one slip does not spoil the rest of a long paragraph.
 * Beyond PAIRING_DEPTH open marks, openers and their closers are text. Round brackets are counted
 * along, because a quotation does not outlast the one around it.
 *
 * Cost: constant a sign, a pass over the bytes in brackets, and what an orphan closer moves: the
 * drafts inside its own stretch.
 */
#include "quote/pairing.h"

#include "quote/reading.h"
#include "quote/repair.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

enum { SINGLE_MAX_BYTES = 400 /* of words in single marks that stand outside others */ };

static const struct sign *sign_at(const struct pairing *p, uint32_t i)
{
    return &p->signs.at[i];
}

/* The topmost open mark of this sort, whatever stands above it, or NOT_OPEN. */
static int find_same(const struct pairing *p, enum sign_sort sort)
{
    int k = (int)p->depth - 1;
    while (k >= 0 && p->open[k].sort != sort)
        k--;
    return k;
}

/* A round bracket closes at byte `at`; the open marks that it stands around learn where: (They were
 * “late). */
static void close_bracket(struct pairing *p, uint32_t at)
{
    p->brackets--;
    for (uint32_t k = 0; k < p->depth; k++)
        if (p->open[k].brackets > p->brackets && p->open[k].bracket_end == SIGN_NONE)
            p->open[k].bracket_end = at;
}

/* Counts the round brackets up to byte `end`. One that closes none is text. */
static void count_brackets(struct pairing *p, uint32_t end)
{
    const char *bytes = p->text->bytes;
    while (p->brackets_at < end) {
        if (p->brackets == 0) {
            const char *next = memchr(bytes + p->brackets_at, '(', end - p->brackets_at);
            p->brackets_at = next == NULL ? end : (uint32_t)(next - bytes) + 1;
            p->brackets = next != NULL;
            continue;
        }
        if (bytes[p->brackets_at] == ')')
            close_bracket(p, p->brackets_at);
        else if (bytes[p->brackets_at] == '(')
            p->brackets++;
        p->brackets_at++;
    }
}

/* Sign i opens; `sort` is that of its closer. */
static stemma_status push_as(struct pairing *p, uint32_t i, enum sign_sort sort, stemma_error *err)
{
    const struct sign *s = sign_at(p, i);
    struct draft d = {.opener = i};
    struct open_mark open = {.draft = (uint32_t)p->drafts.n, .sign = i, .stray = SIGN_NONE};
    if (p->depth == PAIRING_DEPTH) {
        p->ignored += sort != SIGN_SINGLE;
        return STEMMA_OK;
    }
    d.m.paragraph = p->paragraph;
    d.m.continues = MARKS_NONE;
    d.m.outer_begin = s->begin;
    d.m.begin = text_skip_space(p->text->bytes, sign_end(s), p->text->paragraphs[p->paragraph].end);
    if (p->style.faces[s->shape] == TURN_CLOSE && !(p->goes_on && i == p->first))
        d.m.flags |= STEMMA_FLAG_WRONG_WAY;
    open.sort = (uint8_t)sort;
    open.shape = s->shape;
    open.brackets = p->brackets;
    open.bracket_end = SIGN_NONE;
    TRY(ARRAY_ADD(p->arena, &p->drafts, d, err));
    p->open[p->depth++] = open;
    return STEMMA_OK;
}

static stemma_status push(struct pairing *p, uint32_t i, stemma_error *err)
{
    return push_as(p, i, sign_sort(sign_at(p, i)), err);
}

void pairing_end_without_closer(struct pairing *p, uint32_t draft, uint32_t end, uint32_t flags)
{
    struct marked *m = &p->drafts.at[draft].m;
    m->end = text_trim_space(p->text->bytes, m->begin, end);
    m->outer_end = m->end;
    m->flags |= flags;
    p->drafts.at[draft].kept = m->end > m->begin;
}

void pairing_end_at(struct pairing *p, const struct open_mark *open, uint32_t closer)
{
    const struct sign *s = sign_at(p, closer);
    struct marked *m = &p->drafts.at[open->draft].m;
    pairing_end_without_closer(p, open->draft, s->begin, 0);
    m->outer_end = sign_end(s);
    if (!sign_same_style((enum sign_shape)open->shape, (enum sign_shape)s->shape))
        m->flags |= STEMMA_FLAG_MIXED_MARKS;
    if (p->style.faces[s->shape] == TURN_OPEN)
        m->flags |= STEMMA_FLAG_WRONG_WAY;
}

/* Words in single marks outside others, where single marks do not hold speech: short and inside one
 * sentence. */
static bool single_stands(const struct pairing *p, const struct marked *m)
{
    if (p->style.single || p->headline)
        return true;
    return m->end - m->begin <= SINGLE_MAX_BYTES &&
           text_sentence_at(p->text, m->begin) == text_sentence_at(p->text, m->end - 1);
}

/* A stretch inside `around` has ended. What begins a sentence has a clause of its own (“‘We left,’
 * she said. ‘We ate.’”); else one after it may be that of the stretch around (“They call us
 * ‘late,’ she said.). */
static void end_inside(const struct pairing *p, struct open_mark *around, const struct marked *m)
{
    const struct token *tokens = p->text->tokens;
    uint32_t first = text_token_at(p->text, m->begin), last = text_token_at(p->text, m->end);
    bool starts = p->drafts.at[around->draft].m.begin == m->outer_begin ||
                  (first < last && (tokens[first].flags & TOKEN_SENTENCE_START));
    around->inner_end = starts || first == last ? m->outer_end : token_end(&tokens[last - 1]);
}

/* The draft is the last stretch outside others so far. */
static void set_closed(struct pairing *p, uint32_t draft, uint32_t closer)
{
    p->closed_to = p->drafts.at[draft].m.outer_end;
    p->closed = draft;
    p->closed_by = closer;
}

/* Closes the mark at place k of the stack; what stands above it was none. */
static void close_open(struct pairing *p, int k, uint32_t closer)
{
    struct open_mark open = p->open[k];
    struct draft *d = &p->drafts.at[open.draft];
    p->depth = (uint32_t)k;
    pairing_end_at(p, &open, closer);
    if (k == 0 && open.sort == SIGN_SINGLE && sign_sort(sign_at(p, closer)) == SIGN_SINGLE &&
        d->kept && !single_stands(p, &d->m))
        d->kept = false;
    if (!d->kept)
        return;
    if (k > 0)
        end_inside(p, &p->open[k - 1], &d->m);
    else if (open.sort != SIGN_SINGLE || p->style.single ||
             (sign_at(p, closer)->traits & SIGN_AFTER_POINT))
        set_closed(p, open.draft, closer); /* a ‘word’ may be inside a quotation */
}

/* A closer with no opener: the quotation began at the paragraph's begin, or with the sentence after
 * the last one. Its draft is put in its place among those of what it holds. */
static stemma_status close_orphan(struct pairing *p, uint32_t i, stemma_error *err)
{
    const struct sign *s = sign_at(p, i);
    struct draft d = {.opener = SIGN_NONE, .kept = true};
    uint32_t begin = repair_begin(p, i);
    if (begin == REPAIR_NONE)
        return STEMMA_OK;
    d.m.paragraph = p->paragraph;
    d.m.continues = MARKS_NONE;
    d.m.begin = d.m.outer_begin = begin;
    d.m.end = text_trim_space(p->text->bytes, begin, s->begin);
    d.m.outer_end = sign_end(s);
    d.m.flags = STEMMA_FLAG_MISSING_OPENER;
    TRY(ARRAY_ADD(p->arena, &p->drafts, d, err));
    size_t at = p->drafts.n - 1;
    for (; at > 0 && p->drafts.at[at - 1].m.outer_begin >= begin; at--)
        p->drafts.at[at] = p->drafts.at[at - 1];
    p->drafts.at[at] = d;
    set_closed(p, (uint32_t)at, i);
    p->depth = 0; /* only singles were open, and drafts have moved */
    return STEMMA_OK;
}

/* Sign i closes the last stretch outside others, which ended too early. */
static void close_again(struct pairing *p, uint32_t i)
{
    struct marked *m = &p->drafts.at[p->closed].m;
    m->end = text_trim_space(p->text->bytes, m->begin, sign_at(p, i)->begin);
    m->outer_end = sign_end(sign_at(p, i));
    p->depth = 0; /* only singles were open */
    set_closed(p, p->closed, i);
}

/* A single closer with nothing to close may stand for the double one of the open mark: late,’ she
 * said; inside a sentence also without a point: a “tired’ horn. */
static void note_stray(struct pairing *p, uint32_t i)
{
    const struct sign *s = sign_at(p, i);
    struct open_mark *open = p->depth > 0 ? &p->open[p->depth - 1] : NULL;
    if (open == NULL || open->stray != SIGN_NONE || (s->traits & SIGN_WEAK))
        return;
    if ((s->traits & SIGN_AFTER_POINT) || reading_in_sentence(p, open, s->begin))
        open->stray = i;
}

/* ‘We are late,” she said; ‘Late” is a word: a double closer ends the one single that is open. */
static bool ends_single(const struct pairing *p, uint32_t i)
{
    if (p->depth != 1 || p->open[0].sort != SIGN_SINGLE || sign_sort(sign_at(p, i)) != SIGN_DOUBLE)
        return false;
    uint32_t opener = p->open[0].sign;
    return (sign_at(p, i)->traits & SIGN_AFTER_POINT) ||
           (opener != SIGN_NONE && (sign_at(p, opener)->traits & SIGN_FIRST));
}

static stemma_status take_closer(struct pairing *p, uint32_t i, stemma_error *err)
{
    enum sign_sort sort = sign_sort(sign_at(p, i));
    int k = reading_find_open(p, sort);
    if (p->ignored > 0 && sort != SIGN_SINGLE) {
        p->ignored--;
        return STEMMA_OK;
    }
    if (k != NOT_OPEN) {
        close_open(p, k, i);
        return STEMMA_OK;
    }
    if (sort == SIGN_SINGLE)
        note_stray(p, i);
    else if (reading_is_early_opener(p, i))
        return push(p, i, err);
    else if (ends_single(p, i))
        close_open(p, 0, i);
    else if (p->depth == 0 || (p->depth == 1 && p->open[0].sort == SIGN_SINGLE)) {
        if (!repair_ends_later(p, i))
            return close_orphan(p, i, err);
        close_again(p, i);
    }
    return STEMMA_OK;
}

/* A quotation that was not closed ends with a point, nothing but space stands between it and sign
 * i, and that begins a sentence: the paragraph break before a continuation is lost. */
static bool goes_on_here(const struct pairing *p, const struct draft *earlier, uint32_t i)
{
    const struct text *text = p->text;
    uint32_t end = earlier->m.end, begin = sign_at(p, i)->begin, length;
    if (!earlier->kept || (sign_at(p, i)->traits & SIGN_BEFORE_LOWER) ||
        text_skip_space(text->bytes, end, begin) != begin)
        return false;
    uint32_t c = utf8_before(text->bytes + earlier->m.begin, text->bytes + end, &length);
    return c != ',' && c != ':' && char_class(c) != CHAR_LETTER;
}

/* An opener of the sort of the open mark k, which is not around it. */
static stemma_status take_second_opener(struct pairing *p, int k, uint32_t i, stemma_error *err)
{
    struct open_mark earlier = p->open[k];
    if (reading_is_late_closer(p, i)) {
        close_open(p, k, i);
        return STEMMA_OK;
    }
    if (earlier.stray != SIGN_NONE) {
        p->depth = (uint32_t)k;
        pairing_end_at(p, &earlier, earlier.stray);
        return push(p, i, err);
    }
    if (reading_opens_inside_reopened(p, &earlier, i))
        return push(p, i, err);
    if (earlier.sort == SIGN_DOUBLE && reading_is_typed_for_single(p, i))
        return push_as(p, i, SIGN_SINGLE, err);
    uint32_t end = repair_end_before(p, &earlier, i);
    if (end == REPAIR_NONE)
        return reading_is_pair_apart(p, &earlier, i) ? push(p, i, err) : STEMMA_OK;
    p->depth = (uint32_t)k;
    pairing_end_without_closer(p, earlier.draft, end, STEMMA_FLAG_MISSING_CLOSER);
    if (k == 0)
        set_closed(p, earlier.draft, SIGN_NONE);
    size_t n = p->drafts.n;
    TRY(push(p, i, err));
    if (k == 0 && n < p->drafts.n)
        p->drafts.at[n].goes_on = goes_on_here(p, &p->drafts.at[earlier.draft], i);
    return STEMMA_OK;
}

static stemma_status take_opener(struct pairing *p, uint32_t i, stemma_error *err)
{
    enum sign_sort sort = sign_sort(sign_at(p, i));
    int k = find_same(p, sort);
    if (sort == SIGN_SINGLE && k == (int)p->depth - 1 && k != NOT_OPEN) {
        if (p->style.single && k == 0 && !reading_opens_inside(p, i))
            return take_second_opener(p, k, i, err);
        p->depth--; /* the earlier one was an apostrophe */
    } else if (k != NOT_OPEN && sort != SIGN_SINGLE && !reading_opens_inside(p, i)) {
        return take_second_opener(p, k, i, err);
    }
    return push(p, i, err);
}

/* The paragraph is the headline, or the page labels it a heading or a caption: papers print single
 * marks there. Paragraphs are asked for in order. */
static bool is_headline(struct pairing *p, const struct text_range *r)
{
    const struct marks_hints *h = p->hints;
    while (p->next_label < h->n_paragraphs && h->paragraphs[p->next_label].end_byte <= r->begin)
        p->next_label++;
    if (h->title_begin < h->title_end && r->begin < h->title_end && h->title_begin < r->end)
        return true;
    if (p->next_label == h->n_paragraphs || h->paragraphs[p->next_label].begin_byte >= r->end)
        return false;
    stemma_paragraph_kind kind = h->paragraphs[p->next_label].kind;
    return kind == STEMMA_PARAGRAPH_HEADING || kind == STEMMA_PARAGRAPH_CAPTION;
}

void pairing_begin(struct pairing *p, uint32_t paragraph, uint32_t first, uint32_t last,
                   bool goes_on)
{
    const struct text_range *r = &p->text->paragraphs[paragraph];
    p->paragraph = paragraph;
    p->first = first;
    p->last = last;
    p->headline = is_headline(p, r);
    p->goes_on = goes_on;
    p->drafts.n = 0;
    p->depth = 0;
    p->ignored = 0;
    p->closed_to = 0;
    p->closed_by = SIGN_NONE;
    p->brackets = 0;
    p->brackets_at = r->begin;
}

stemma_status pairing_inside(struct pairing *p, enum sign_shape shape, stemma_error *err)
{
    struct sign s = {.shape = (uint8_t)shape};
    struct draft d = {.opener = SIGN_NONE};
    struct open_mark open = {.sign = SIGN_NONE, .stray = SIGN_NONE, .bracket_end = SIGN_NONE};
    d.m.paragraph = p->paragraph;
    d.m.continues = MARKS_NONE;
    d.m.begin = d.m.outer_begin = p->text->paragraphs[p->paragraph].begin;
    open.sort = (uint8_t)sign_sort(&s);
    open.shape = (uint8_t)shape;
    TRY(ARRAY_ADD(p->arena, &p->drafts, d, err));
    p->open[p->depth++] = open;
    return STEMMA_OK;
}

/* “”We are late: a sign that is text and stands right after an opener is no word of the quotation.
 */
static void pass_over(struct pairing *p, uint32_t i)
{
    const struct sign *s = sign_at(p, i);
    if (p->depth == 0 || p->open[p->depth - 1].sort != sign_sort(s))
        return;
    struct marked *m = &p->drafts.at[p->open[p->depth - 1].draft].m;
    if (m->begin == s->begin && s->turn == TURN_OPEN)
        m->begin =
            text_skip_space(p->text->bytes, sign_end(s), p->text->paragraphs[p->paragraph].end);
}

stemma_status pairing_run(struct pairing *p, stemma_error *err)
{
    for (uint32_t i = p->first; i < p->last; i++) {
        count_brackets(p, sign_at(p, i)->begin);
        enum sign_turn turn = reading_turn(p, i);
        if (turn == TURN_OPEN)
            TRY(take_opener(p, i, err));
        else if (turn == TURN_CLOSE)
            TRY(take_closer(p, i, err));
        else
            pass_over(p, i);
    }
    count_brackets(p, p->text->paragraphs[p->paragraph].end);
    return STEMMA_OK;
}
