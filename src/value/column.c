/*
 * Values in one column of a shared passage.
 *
 * In: the aligned passages of a story's documents. Out: cells of the values that stand between the
 * same words in both, and names, places and relations that differ there.
 *
 * A value's column is what lies between the nearest words to its left and right that both documents
 * print, REACH words off at most. It counts where LEAST_EQUAL of the CONTEXT words on both sides
 * are equal and no name and no number next to it is another one: with another name the sentence
 * tells of somebody else, with another number too it is a form of words that is filled anew. Dates
 * in the same words mean what each document's day makes of them, so they are not compared; nor is
 * what stands in sentences whose other numbers differ throughout. A name
 * is spelt in two ways where one capitalised word stands for another between equal words and two
 * letters at most are others; a place where it stands after "in", a relation where both are kin.
 *
 * Linear in the words of the passages.
 */
#include "value/cells.h"

#include "base/bisect.h"
#include "reuse/edits.h"
#include "text/fold.h"
#include "text/word_table.h"

#include <math.h>
#include <string.h>

#define NOT_EQUAL UINT32_MAX
enum {
    REACH = 4,
    CONTEXT = 5,
    LEAST_EQUAL = 7,
    NAME_REACH = 8,
    MOST_LETTERS = 40,
    TEMPLATE_DAYS = 180,
    TEMPLATE_VALUES = 2
};

/* One passage: which word of b stands for each of a's. */
struct passage_map {
    struct told *a, *b;
    uint32_t a_begin, a_end, b_begin, b_end; /* tokens */
    const uint32_t *to; /* by token of a from a_begin on; NOT_EQUAL: no equal word */
};

static uint32_t equal_of(const struct passage_map *m, uint32_t i)
{
    return m->to != NULL && i >= m->a_begin && i < m->a_end ? m->to[i - m->a_begin] : NOT_EQUAL;
}

static stemma_status map_passage(struct passage_map *m, struct arena *scratch, const stemma_hit *h,
                                 stemma_error *err)
{
    const struct text *a = m->a->reader.text, *b = m->b->reader.text;
    m->a_begin = text_token_at(a, h->a_span.begin_byte);
    m->a_end = text_token_at(a, h->a_span.end_byte);
    m->b_begin = text_token_at(b, h->b_span.begin_byte);
    m->b_end = text_token_at(b, h->b_span.end_byte);
    uint32_t *to = ARENA_NEW(scratch, uint32_t, m->a_end - m->a_begin, err);
    if (to == NULL)
        return arena_status(scratch);
    memset(to, 0xff, (m->a_end - m->a_begin) * sizeof *to);
    struct align_run run;
    uint32_t i = m->a_begin, k = m->b_begin;
    for (const char *at = h->edits; edits_next(&at, &run);) {
        for (uint32_t n = 0; run.op == ALIGN_EQUAL && n < run.n && i + n < m->a_end; n++)
            to[i + n - m->a_begin] = k + n;
        i += run.op != ALIGN_INSERT ? run.n : 0;
        k += run.op != ALIGN_DELETE ? run.n : 0;
    }
    m->to = to;
    return STEMMA_OK;
}

/* ---- values */

/* The first value of a document that ends after token i. */
static uint32_t value_at(const struct telling *t, const struct told *d, uint32_t i)
{
    struct bisect search = {.low = d->first, .high = d->end};
    while (bisect_open(&search))
        bisect_step(&search, t->values.at[search.middle].core_end <= i);
    return (uint32_t)search.low;
}

/* The words of b between the nearest equal words on both sides of a's [first, end). */
static bool find_column(const struct passage_map *m, uint32_t first, uint32_t end,
                        uint32_t *b_first, uint32_t *b_end)
{
    uint32_t left = NOT_EQUAL, right = NOT_EQUAL, n_equal = 0;
    for (uint32_t d = 1; d <= CONTEXT && first >= d; d++) {
        const uint32_t k = equal_of(m, first - d);
        n_equal += k != NOT_EQUAL;
        if (left == NOT_EQUAL && d <= REACH)
            left = k;
    }
    for (uint32_t d = 0; d < CONTEXT; d++) {
        const uint32_t k = equal_of(m, end + d);
        n_equal += k != NOT_EQUAL;
        if (right == NOT_EQUAL && d < REACH)
            right = k;
    }
    if (left == NOT_EQUAL || right == NOT_EQUAL || right <= left || n_equal < LEAST_EQUAL)
        return false;
    *b_first = left + 1;
    *b_end = right;
    return true;
}

static bool is_number(const struct reader *r, uint32_t i)
{
    const struct token *t = reader_token(r, i);
    return t->kind == TOKEN_NUMBER || word_number_of(t->word) > 1;
}

/* A name or another number beside a value that only one document prints: the two may tell of
 * different things. */
static bool other_beside(const struct passage_map *m, uint32_t first, uint32_t end)
{
    const struct reader *r = &m->a->reader;
    const uint32_t begin = first > NAME_REACH ? first - NAME_REACH : 0;
    for (uint32_t i = begin; i < end + NAME_REACH && i < r->text->n_tokens; i++) {
        if (i < m->a_begin || i >= m->a_end || (i >= first && i < end) ||
            equal_of(m, i) != NOT_EQUAL)
            continue;
        if (is_number(r, i) ||
            (reader_capital(r, i) &&
             !(reader_token(r, i)->flags & (TOKEN_SENTENCE_START | TOKEN_STOP)) &&
             !reader_is(r, i, LEX_WEEKDAY) &&
             word_kinds_of(reader_token(r, i)->word) >> WORD_MONTH_SHIFT == 0))
            return true;
    }
    return false;
}

static bool same_words(const struct passage_map *m, const struct seen *v)
{
    for (uint32_t i = v->core; i < v->core_end; i++)
        if (equal_of(m, i) == NOT_EQUAL)
            return false;
    return true;
}

/* Dates that tell of two times without being two values: a weekday is counted from each document's
 * day, a picture has its own, and a text of last year is a template. */
static bool other_time(const struct seen *a, const struct seen *b)
{
    if (a->record.slot == STEMMA_SLOT_TIME)
        return a->weekday != 0 && b->weekday != 0 && a->weekday != b->weekday;
    return a->record.slot == STEMMA_SLOT_DATE &&
           ((a->weekday != 0 && a->weekday == b->weekday) || a->stamp || b->stamp ||
            fabs(a->record.low - b->record.low) > TEMPLATE_DAYS);
}

static bool same_value(const struct seen *a, const struct seen *b)
{
    return a->record.low == b->record.low && a->record.high == b->record.high;
}

/* The value of b in the column of a's value i. */
static uint32_t partner_of(const struct telling *t, const struct passage_map *m, uint32_t i)
{
    const struct seen *v = &t->values.at[i];
    uint32_t first, end;
    if (!find_column(m, v->core, v->core_end, &first, &end))
        return UINT32_MAX;
    const uint32_t k = value_at(t, m->b, first);
    if (k >= m->b->end || t->values.at[k].core < first || t->values.at[k].core_end > end)
        return UINT32_MAX;
    const struct seen *w = &t->values.at[k];
    return w->record.slot == v->record.slot && w->unit == v->unit && w->of_part == v->of_part &&
                   w->record.stated == v->record.stated
               ? k
               : UINT32_MAX;
}

/* The next value of a in the passage with a partner in b, from *i on. False: there is none. */
static bool next_pair(const struct telling *t, const struct passage_map *m, uint32_t *i,
                      uint32_t *k)
{
    for (; *i < m->a->end && t->values.at[*i].core < m->a_end; ++*i) {
        *k = partner_of(t, m, *i);
        if (*k != UINT32_MAX)
            return true;
    }
    return false;
}

/* Columns of two documents with one value, and with two in unlike words. */
struct columns {
    uint32_t same, unlike;
};

static void count_columns(struct columns *c, const struct telling *t, const struct passage_map *m)
{
    uint32_t k;
    for (uint32_t i = value_at(t, m->a, m->a_begin); next_pair(t, m, &i, &k); i++) {
        const struct seen *v = &t->values.at[i];
        if (same_value(v, &t->values.at[k]))
            c->same++;
        else
            c->unlike += !same_words(m, v);
    }
}

/* A form of words that is filled anew each time (a poll's method, a market's close): several values
 * stand in it, and most are others. Who copies a report keeps most of its values. */
static bool is_template(const struct columns *c)
{
    return c->unlike >= TEMPLATE_VALUES && c->unlike > c->same;
}

static void leave_values(struct telling *t, const struct passage_map *m)
{
    uint32_t k;
    for (uint32_t i = value_at(t, m->a, m->a_begin); next_pair(t, m, &i, &k); i++)
        if (!same_value(&t->values.at[i], &t->values.at[k]))
            t->values.at[i].filled = t->values.at[k].filled = true;
}

static void join_values(struct telling *t, const struct passage_map *m)
{
    uint32_t k;
    for (uint32_t i = value_at(t, m->a, m->a_begin); next_pair(t, m, &i, &k); i++) {
        const struct seen *v = &t->values.at[i], *w = &t->values.at[k];
        const bool same = same_value(v, w);
        if (!same && (same_words(m, v) || other_beside(m, v->first, v->end) || other_time(v, w) ||
                      frame_refilled(v, w)))
            continue;
        cells_join(t, i, k);
        t->values.at[i].column |= !same;
        t->values.at[k].column |= !same;
    }
}

/* ---- words */

/* Letters of a folded word, one a byte or so: combining marks are left out. */
static size_t letters_of(const struct reader *r, uint32_t i, char *out)
{
    char folded[TOKEN_MAX_BYTES];
    const struct token *t = reader_token(r, i);
    if (t->n_bytes > MOST_LETTERS)
        return 0;
    const size_t n = fold_word(r->text->bytes + t->begin, t->n_bytes, folded, sizeof folded);
    size_t kept = 0;
    for (size_t b = 0; b < n && kept < MOST_LETTERS; b++) {
        const unsigned char c = (unsigned char)folded[b];
        if ((c == 0xCC || c == 0xCD) && b + 1 < n)
            b++;
        else if (c == '\'')
            break;
        else
            out[kept++] = folded[b];
    }
    return kept;
}

/* Levenshtein's distance, up to 3. */
static unsigned distance(const char *a, size_t n_a, const char *b, size_t n_b)
{
    unsigned row[MOST_LETTERS + 1];
    if (n_a > n_b + 1 || n_b > n_a + 1) /* Chairman, Chairwoman */
        return 3;
    for (size_t k = 0; k <= n_b; k++)
        row[k] = (unsigned)k;
    for (size_t i = 1; i <= n_a; i++) {
        unsigned corner = row[0];
        row[0] = (unsigned)i;
        for (size_t k = 1; k <= n_b; k++) {
            const unsigned above = row[k], cost = corner + (a[i - 1] != b[k - 1]);
            unsigned best = above < row[k - 1] ? above + 1 : row[k - 1] + 1;
            row[k] = cost < best ? cost : best;
            corner = above;
        }
    }
    return row[n_b] < 3 ? row[n_b] : 3;
}

/* One name in two spellings: few letters differ, and not only at its end (America, American). */
static bool two_spellings(const struct reader *a, uint32_t i, const struct reader *b, uint32_t k)
{
    char x[MOST_LETTERS], y[MOST_LETTERS];
    const size_t n = letters_of(a, i, x), m = letters_of(b, k, y), least = n < m ? n : m;
    if (least < 5 || memcmp(x, y, least) == 0)
        return false;
    const unsigned d = distance(x, n, y, m);
    return d == 1 || (d == 2 && least >= 7 && x[0] == y[0]);
}

static bool is_name(const struct reader *r, uint32_t i)
{
    return reader_capital(r, i) &&
           !(reader_token(r, i)->flags & (TOKEN_STOP | TOKEN_SENTENCE_START | TOKEN_UPPER)) &&
           !reader_is(r, i, LEX_WEEKDAY) &&
           word_kinds_of(reader_token(r, i)->word) >> WORD_MONTH_SHIFT == 0;
}

static bool after_in(const struct reader *r, uint32_t i)
{
    return i > 0 && reader_joined(r, i) &&
           (reader_says(r, i - 1, "in") || reader_says(r, i - 1, "near"));
}

/* What two words in one column are; -1: nothing that is compared. */
static int slot_of(const struct passage_map *m, uint32_t i, uint32_t k)
{
    const struct reader *a = &m->a->reader, *b = &m->b->reader;
    const struct lex x = reader_lex(a, i), y = reader_lex(b, k);
    if (x.kinds & LEX_KIN && y.kinds & LEX_KIN)
        return x.value != y.value ? STEMMA_SLOT_RELATION : -1;
    if (!is_name(a, i) || !is_name(b, k))
        return -1;
    if (two_spellings(a, i, b, k))
        return STEMMA_SLOT_NAME;
    return after_in(a, i) && after_in(b, k) && !reader_capital(a, i + 1) &&
                   !reader_capital(b, k + 1)
               ? STEMMA_SLOT_PLACE
               : -1;
}

static stemma_status note_lower(struct told *d, struct arena *arena, stemma_error *err)
{
    const struct text *text = d->reader.text;
    uint32_t *slot;
    if (d->lower_known)
        return STEMMA_OK;
    TRY(table_init(&d->lower, arena, text->n_tokens / 2, err));
    for (uint32_t i = 0; i < text->n_tokens; i++)
        if (!(text->tokens[i].flags & TOKEN_CAPITAL))
            TRY(table_slot(&d->lower, text->tokens[i].word, 0, &slot, err));
    d->lower_known = true;
    return STEMMA_OK;
}

/* A word that either document prints in lower case, too, is no name: Advisor, Adviser. */
static stemma_status is_common(bool *out, const struct telling *t, const struct passage_map *m,
                               uint32_t i, uint32_t k, stemma_error *err)
{
    const uint64_t x = reader_token(&m->a->reader, i)->word,
                   y = reader_token(&m->b->reader, k)->word;
    TRY(note_lower(m->a, t->arena, err));
    TRY(note_lower(m->b, t->arena, err));
    *out = table_get(&m->a->lower, x) != TABLE_NONE || table_get(&m->a->lower, y) != TABLE_NONE ||
           table_get(&m->b->lower, x) != TABLE_NONE || table_get(&m->b->lower, y) != TABLE_NONE;
    return STEMMA_OK;
}

static stemma_status add_word(struct telling *t, const struct told *d, uint32_t i, int slot,
                              uint32_t *number, stemma_error *err)
{
    const struct reader *r = &d->reader;
    uint32_t *known;
    const uint64_t key = hash_mix(hash_mix((uint64_t)d->doc << 32 | i) + (uint64_t)slot);
    TRY(table_slot(&t->added, key, (uint32_t)t->values.n, &known, err));
    *number = *known;
    if (*known != t->values.n)
        return STEMMA_OK;
    struct seen v = {.record = {.struct_size = sizeof v.record,
                                .doc = d->doc,
                                .slot = (stemma_slot)slot,
                                .low = NAN,
                                .high = NAN,
                                .exact = 1},
                     .first = i,
                     .end = i + 1,
                     .core = i,
                     .core_end = i + 1,
                     .unit_token = UINT32_MAX};
    v.record.span = text_span(r->text, reader_token(r, i)->begin, token_end(reader_token(r, i)));
    v.unit = slot == STEMMA_SLOT_RELATION ? reader_lex(r, i).value : reader_name_word(r, i);
    TRY(frame_read(&v, t->arena, r, err));
    v.column = true;
    v.cell = *number;
    return ARRAY_ADD(t->arena, &t->values, v, err);
}

/* With `names_only`, no places and relations: those of a template are others each time. */
static stemma_status join_words(struct telling *t, const struct passage_map *m, bool names_only,
                                stemma_error *err)
{
    for (uint32_t i = m->a_begin + 2; i + 2 < m->a_end; i++) {
        const uint32_t left = equal_of(m, i - 1), right = equal_of(m, i + 1);
        uint32_t x, y;
        if (equal_of(m, i) != NOT_EQUAL || left == NOT_EQUAL || right == NOT_EQUAL ||
            right != left + 2 || equal_of(m, i - 2) == NOT_EQUAL || equal_of(m, i + 2) == NOT_EQUAL)
            continue;
        const int slot = slot_of(m, i, left + 1);
        bool common = false;
        if (slot < 0 || (names_only && slot != STEMMA_SLOT_NAME))
            continue;
        if (slot == STEMMA_SLOT_NAME)
            TRY(is_common(&common, t, m, i, left + 1, err));
        if (common)
            continue;
        TRY(add_word(t, m->a, i, slot, &x, err));
        TRY(add_word(t, m->b, left + 1, slot, &y, err));
        if (slot == STEMMA_SLOT_NAME || !frame_refilled(&t->values.at[x], &t->values.at[y]))
            cells_join(t, x, y);
    }
    return STEMMA_OK;
}

/* The maps of the passages of hits [begin, end), which are of one pair; furniture is left out. */
static stemma_status map_pair(struct passage_map **out, size_t *n, const struct telling *t,
                              struct arena *scratch, size_t begin, size_t end, stemma_error *err)
{
    const stemma_hit *hits = t->matches->hits.at;
    *n = 0;
    *out = ARENA_NEW(scratch, struct passage_map, end - begin, err);
    if (*out == NULL)
        return arena_status(scratch);
    for (size_t h = begin; h < end; h++) {
        struct passage_map m = {.a = telling_doc(t, hits[h].a), .b = telling_doc(t, hits[h].b)};
        if (m.b == NULL || hits[h].edits == NULL ||
            matches_furniture(t->matches, hits[h].a, hits[h].a_span.begin_byte,
                              hits[h].a_span.end_byte))
            continue;
        TRY(map_passage(&m, scratch, &hits[h], err));
        (*out)[(*n)++] = m;
    }
    return STEMMA_OK;
}

static stemma_status join_pair(struct telling *t, struct arena *scratch, size_t begin, size_t end,
                               stemma_error *err)
{
    struct passage_map *maps;
    struct columns c = {0, 0};
    size_t n;
    TRY(map_pair(&maps, &n, t, scratch, begin, end, err));
    for (size_t i = 0; i < n; i++)
        count_columns(&c, t, &maps[i]);
    for (size_t i = 0; i < n; i++) {
        if (is_template(&c))
            leave_values(t, &maps[i]);
        else
            join_values(t, &maps[i]);
        TRY(join_words(t, &maps[i], is_template(&c), err));
    }
    return STEMMA_OK;
}

stemma_status columns_join(struct telling *t, struct arena *scratch, stemma_error *err)
{
    const stemma_hit *hits = t->matches->hits.at;
    TRY(table_init(&t->added, t->arena, 16, err));
    for (size_t d = 0; d < t->n_told; d++) {
        size_t begin, end, next;
        matches_of(t->matches, t->told[d].doc, &begin, &end);
        for (; begin < end; begin = next) {
            const struct arena_mark mark = arena_mark(scratch);
            for (next = begin + 1; next < end && hits[next].b == hits[begin].b;)
                next++;
            TRY(join_pair(t, scratch, begin, next, err));
            arena_rewind(scratch, mark);
        }
    }
    return STEMMA_OK;
}
