/*
 * The typed values of one document, in one scan from left to right.
 *
 * In: tokens. Out: dates, times, and numbers that tell an age, money, a share in percent or a
 * count. A number that is none of these (a duration, a distance, a rank, a year that nobody calls
 * one) is passed over: what a value is of must be certain. A count takes the plural noun behind it,
 * at most three words on. Between quotation marks a date that leans on the day of speaking is left
 * out, as the document's date is another.
 */
#include "value/seen.h"

#include "value/denial.h"

#include "base/calendar.h"
#include "text/word_table.h"

#include <math.h>
#include <string.h>

enum { NOUN_REACH = 3, CROWD_REACH = 8, FIRST_YEAR = 1900, LAST_YEAR = 2100 };

struct scan {
    const struct reader *r;
    struct arena *arena;
    struct ages ages;
    seen_array *out;
    uint32_t doc;
    uint32_t front;     /* bytes at the head whose dates are the report's own */
    bool quoted;        /* inside quotation marks, before token `noted` */
    uint32_t noted;     /* tokens whose marks are noted */
    uint32_t paragraph; /* number of the next one */
};

/* ---- quotation marks, as far as a scan can tell: they turn over, and end with their paragraph */

static void note_marks(struct scan *s, uint32_t i, uint32_t least)
{
    size_t n;
    const char *gap = reader_gap(s->r, i, &n), *text = s->r->text->bytes;
    for (size_t b = gap != NULL && text + least > gap ? (size_t)(text + least - gap) : 0;
         gap != NULL && b < n; b++) {
        if (gap[b] == '"')
            s->quoted = !s->quoted;
        else if (b + 2 < n && memcmp(gap + b, "\xE2\x80\x9C", 3) == 0)
            s->quoted = true;
        else if (b + 2 < n && memcmp(gap + b, "\xE2\x80\x9D", 3) == 0)
            s->quoted = false;
    }
}

/* True where token i stands between marks. Asked for ascending tokens, looks at no paragraph that
 * is not asked for, and at each token once. */
static bool is_quoted(struct scan *s, uint32_t i)
{
    const struct text *text = s->r->text;
    while (s->paragraph < text->n_paragraphs && text->paragraphs[s->paragraph].token_begin <= i) {
        s->noted = text->paragraphs[s->paragraph++].token_begin;
        s->quoted = false;
    }
    const uint32_t least = s->paragraph > 0 ? text->paragraphs[s->paragraph - 1].begin : 0;
    for (; s->noted <= i; s->noted++)
        note_marks(s, s->noted, least);
    return s->quoted;
}

/* ---- dates */

/* Bytes of the place and day at the head of the text: they date the report, and no event. */
static uint32_t end_of_dateline(const struct document *d)
{
    enum { HEAD = 4096 };
    const char *line = d->record.dateline;
    const size_t n = line != NULL ? strlen(line) : 0;
    const size_t head = d->record.n_text < HEAD ? d->record.n_text : HEAD;
    for (size_t b = 0; n > 0 && b + n <= head; b++)
        if (memcmp(d->record.text + b, line, n) == 0)
            return (uint32_t)(b + n);
    return d->n_front;
}

static bool begins_digit(const struct reader *r, uint32_t i)
{
    const struct token *t = reader_token(r, i);
    return t->kind == TOKEN_NUMBER || (unsigned char)(r->text->bytes[t->begin] - '0') < 10;
}

static bool begins_date(const struct reader *r, uint32_t i)
{
    return i < r->text->n_tokens && (r->lex[i].begins & BEGINS_DATE || begins_digit(r, i));
}

/* True where a date may begin at token i, with a word before it: "on Sunday". */
static bool may_be_date(const struct reader *r, uint32_t i)
{
    return begins_date(r, i) || ((reader_token(r, i)->flags & TOKEN_STOP) && begins_date(r, i + 1));
}

static bool read_time(struct seen *v, const struct reader *r, uint32_t i)
{
    struct clock c;
    if (!clock_read(&c, r, i))
        return false;
    v->first = c.first;
    v->end = c.end;
    v->core = c.core;
    v->core_end = c.core_end;
    v->unit = c.zone;
    v->unit_token = c.zone_token;
    v->weekday = c.weekday;
    v->step = c.step;
    v->record.slot = STEMMA_SLOT_TIME;
    v->record.low = c.low;
    v->record.high = c.high;
    v->record.exact = c.exact;
    v->record.span = text_span(r->text, reader_token(r, c.first)->begin, c.end_byte);
    return true;
}

static bool read_date(struct scan *s, struct seen *v, uint32_t i)
{
    struct when w;
    const struct reader *r = s->r;
    if (!may_be_date(r, i) || reader_token(r, i)->begin < s->front || !when_read(&w, r, i) ||
        (w.leans && is_quoted(s, i)))
        return false;
    v->first = v->core = w.first;
    v->end = v->core_end = w.end;
    v->leans = w.leans;
    v->weekday = w.on_weekday && w.leans ? (int8_t)(1 + calendar_weekday(w.high)) : 0;
    v->record.slot = STEMMA_SLOT_DATE;
    v->record.low = w.low;
    v->record.high = w.high;
    v->record.exact = w.low == w.high;
    v->record.by = w.leans ? r->by : STEMMA_DATE_PRINTED;
    v->record.span =
        text_span(r->text, reader_token(r, w.first)->begin, token_end(reader_token(r, w.end - 1)));
    v->step = 1;
    return true;
}

/* ---- numbers with what they count */

static bool is_plural(const struct reader *r, uint32_t i)
{
    const struct token *t = reader_token(r, i);
    const char *at = r->text->bytes + t->begin;
    if (reader_is(r, i, LEX_HEAD))
        return true;
    if (r->language == LEX_GERMAN) /* Boote: a plural has many forms, and a capital */
        return reader_capital(r, i) && t->n_bytes > 3 && !reader_form(r, i, FORM_HOUR);
    if (t->kind != TOKEN_WORD || t->n_bytes < 4 || t->flags & TOKEN_UPPER ||
        reader_says(r, i, "news"))
        return false;
    const char last = at[t->n_bytes - 1], before = at[t->n_bytes - 2];
    if (reader_romance(r)) /* bateaux, heridos, blessés */
        return last == 's' || (last == 'x' && r->language == LEX_FRENCH);
    return last == 's' && before != 's' && before != 'u' && before != 'i' && before != '\'' &&
           (unsigned char)before < 0x80;
}

/* Two thirds, three decades: nothing is counted. */
static bool is_share(const struct reader *r, uint32_t i)
{
    return reader_says(r, i, "thirds") || reader_says(r, i, "quarters") ||
           reader_says(r, i, "fifths") || reader_says(r, i, "halves") ||
           reader_says(r, i, "decades") || reader_says(r, i, "centuries");
}

/* The counted noun behind a number; UINT32_MAX: none. */
static uint32_t find_noun(const struct reader *r, uint32_t i)
{
    if (reader_romance(r) && reader_form(r, i, FORM_OF) && reader_joined(r, i))
        i++; /* un millón de personas */
    for (uint32_t n = i; n < i + NOUN_REACH && n < r->text->n_tokens && reader_joined(r, n); n++) {
        const struct token *t = reader_token(r, n);
        if (t->kind != TOKEN_WORD || t->flags & TOKEN_STOP ||
            reader_is(r, n, LEX_PERIOD | LEX_WEEKDAY | LEX_PERCENT | LEX_MONEY | LEX_SCALE) ||
            word_number_of(t->word) >= 0 || word_kinds_of(t->word) >> WORD_MONTH_SHIFT != 0)
            return UINT32_MAX;
        const bool next = n + 1 < r->text->n_tokens && reader_joined(r, n + 1) &&
                          is_plural(r, n + 1); /* 30 civil-rights cases */
        if (next && reader_form(r, n, FORM_ADJECTIVE))
            continue;
        if (is_plural(r, n))
            return is_share(r, n) ? UINT32_MAX : reader_gap_is(r, n, "-") && next ? n + 1 : n;
    }
    return UINT32_MAX;
}

/* A number that ranks or dates: the first 100 days, the last 12 games, 2016 Republicans. */
static bool ranks(const struct reader *r, const struct quantity *q)
{
    const uint32_t i = q->core;
    if (i > 0 && q->first == i && reader_joined(r, i) &&
        (reader_is(r, i - 1, LEX_LAST | LEX_NEXT) || reader_says(r, i - 1, "first") ||
         reader_says(r, i - 1, "top") || reader_says(r, i - 1, "every") ||
         (reader_capital(r, i - 1) && !(reader_token(r, i - 1)->flags & TOKEN_STOP))))
        return true;
    if (i > 1 && reader_says(r, i - 1, "of") && reader_token(r, i - 2)->kind == TOKEN_NUMBER)
        return true; /* caption 3 of 22 photos */
    const struct token *t = reader_token(r, i);
    return q->digits && q->exact && t->n_bytes == 4 && q->core_end == i + 1 &&
           q->low >= FIRST_YEAR && q->low < LAST_YEAR && q->first == i;
}

static void set_interval(struct seen *v, const struct quantity *q, const struct reader *r,
                         uint32_t end, uint32_t end_byte)
{
    v->first = q->first;
    v->end = end;
    v->core = q->core;
    v->core_end = q->core_end;
    v->step = q->step;
    v->of_part = q->of_part;
    v->record.low = q->low;
    v->record.high = q->high;
    v->record.exact = q->exact;
    v->record.span = text_span(r->text, q->begin, end_byte);
}

/* The token behind "points de pourcentage", "puntos porcentuales"; 0: they do not stand there. */
static uint32_t points_end(const struct reader *r, uint32_t i)
{
    const uint32_t of = reader_form(r, i + 1, FORM_OF) ? 1 : 0, end = i + of + 1;
    return reader_form(r, i, FORM_POINT) && reader_lex(r, i).value == 1 &&
                   reader_form(r, end, FORM_POINT) && reader_lex(r, end).value == 2 &&
                   reader_joined(r, end)
               ? end + 1
               : 0;
}

/* Money and percent have their unit in the text, a sign or a word. */
static bool read_amount(struct seen *v, const struct quantity *q, const struct reader *r)
{
    uint32_t end = q->end, end_byte = q->end_byte;
    enum lex_money money = q->money;
    if (reader_romance(r) && reader_form(r, end, FORM_OF) && reader_is(r, end + 1, LEX_MONEY) &&
        reader_joined(r, end) && reader_joined(r, end + 1))
        end++; /* millones de euros */
    bool percent = q->percent, points = false;
    const bool joined =
        reader_joined(r, end) || (reader_is(r, end - 1, LEX_SCALE) && reader_gap_is(r, end, ". "));
    const struct lex unit = reader_lex(r, end);
    if (joined && unit.kinds & LEX_MONEY && (money == 0 || q->money == unit.value)) {
        money = unit.value;
        end_byte = token_end(reader_token(r, end++));
    } else if (joined && reader_is(r, end, LEX_PERCENT)) {
        percent = true;
        const bool apart = reader_says(r, end + 1, "points") || reader_says(r, end + 1, "point");
        points = apart || reader_form(r, end, FORM_POINT);
        end += apart ? 2 : 1;
        end_byte = token_end(reader_token(r, end - 1));
    } else if (joined && reader_joined(r, end + 1) && reader_form(r, end, FORM_PER) &&
               reader_form(r, end + 1, FORM_CENT)) {
        percent = true;
        end += 2;
        end_byte = token_end(reader_token(r, end - 1));
    } else if (joined && points_end(r, end) > 0) {
        percent = points = true;
        end = points_end(r, end);
        end_byte = token_end(reader_token(r, end - 1));
    }
    if (money == 0 && !percent)
        return false;
    set_interval(v, q, r, end, end_byte);
    v->record.slot = money != 0 ? STEMMA_SLOT_MONEY : STEMMA_SLOT_PERCENT;
    v->unit = money != 0 ? (uint64_t)money : points ? N_MONEY + 1 : N_MONEY;
    return true;
}

/* 10.62 million is, though not to the last bit. */
static bool is_whole(double x)
{
    return fabs(x - floor(x + 0.5)) <= 1e-9 * x;
}

static bool read_count(struct seen *v, const struct quantity *q, const struct reader *r)
{
    const uint32_t noun = reader_gap_is(r, q->end, "-") ? UINT32_MAX : find_noun(r, q->end);
    if (noun == UINT32_MAX || /* a four-star general: nothing is counted */
        q->high < 2 || ranks(r, q) || reader_says(r, noun, "times") ||
        reader_says(r, noun, "points") || (q->exact && !is_whole(q->low)))
        return false;
    set_interval(v, q, r, noun + 1, token_end(reader_token(r, noun)));
    v->record.slot = STEMMA_SLOT_COUNT;
    v->unit = reader_stem(r, noun);
    for (uint32_t i = q->core_end; i < noun && v->kept_to == 0; i++)
        v->kept_to = reader_capital(r, i) ? (uint32_t)reader_stem(r, i) : 0;
    v->unit_token = noun;
    return true;
}

static bool begins_number(const struct reader *r, uint32_t i)
{
    return r->lex[i].begins & BEGINS_NUMBER || begins_digit(r, i) ||
           (reader_decimal_comma(r) && spelt_value(r, i) >= 0);
}

static stemma_status read_number(struct scan *s, struct seen *v, uint32_t i, bool *found,
                                 uint32_t *next, stemma_error *err)
{
    struct quantity q;
    const struct reader *r = s->r;
    if (!begins_number(r, i))
        return STEMMA_OK;
    if (!quantity_read(&q, r, i))
        return STEMMA_OK;
    *next = q.core_end;
    TRY(ages_read(&s->ages, v, &q, found, err));
    if (*found) {
        v->record.slot = STEMMA_SLOT_AGE;
        v->record.low = v->record.high = q.low;
        v->record.exact = 1;
        v->core = q.core;
        v->core_end = q.core_end;
        return STEMMA_OK;
    }
    *found = read_amount(v, &q, r) || read_count(v, &q, r);
    return STEMMA_OK;
}

/* Marks a value and those of its slot that stand in its sentence, a few before it at most. */
static void note_crowd(seen_array *out, size_t first, struct seen *v)
{
    v->crowded = v->n_numbers > 0;
    for (size_t k = out->n; k > first && out->n - k < CROWD_REACH; k--) {
        struct seen *w = &out->at[k - 1];
        if (w->record.sentence.begin_byte != v->record.sentence.begin_byte)
            break;
        if (w->record.slot == v->record.slot)
            w->crowded = v->crowded = true;
    }
}

static void read_stated(struct seen *v, const struct reader *r)
{
    struct denial denial;
    const bool when = v->record.slot == STEMMA_SLOT_DATE || v->record.slot == STEMMA_SLOT_TIME;
    denial_read(&denial, r, v->first, v->end, when);
    v->record.stated = denial.stated;
    if (denial.by_end > denial.by_first)
        v->record.denier = text_span(r->text, reader_token(r, denial.by_first)->begin,
                                     token_end(reader_token(r, denial.by_end - 1)));
}

stemma_status seen_read(seen_array *out, struct arena *arena, const struct reader *r, uint32_t doc,
                        stemma_error *err)
{
    struct scan s = {.r = r,
                     .arena = arena,
                     .ages = {.r = r, .arena = arena},
                     .out = out,
                     .doc = doc,
                     .front = end_of_dateline(r->document)};
    uint32_t next, main_name;
    const size_t first = out->n;
    TRY(event_main_name(&main_name, arena, r, err));
    for (uint32_t i = 0; i < r->text->n_tokens; i = next) {
        next = i + 1;
        if (!may_be_date(r, i) && !begins_number(r, i) && !reader_says(r, i, "noon"))
            continue;
        struct seen v = {.record = {.struct_size = sizeof v.record, .doc = doc},
                         .unit_token = UINT32_MAX};
        bool found = false;
        if (read_time(&v, r, i) || read_date(&s, &v, i))
            found = true;
        else
            TRY(read_number(&s, &v, i, &found, &next, err));
        next = found && v.end > i ? v.end : next;
        if (!found)
            continue;
        TRY(frame_read(&v, arena, r, err));
        if (v.record.slot != STEMMA_SLOT_AGE) /* of whom it is said, it is so in any case */
            read_stated(&v, r);
        if (v.record.slot == STEMMA_SLOT_DATE) {
            event_read(&v, r, main_name);
            trigger_read(&v, r, main_name);
        }
        note_crowd(out, first, &v);
        v.cell = (uint32_t)out->n;
        TRY(ARRAY_ADD(arena, out, v, err));
    }
    if (out->n > first)
        ages_name(out->at + first, out->n - first);
    return STEMMA_OK;
}
