/*
 * What is said to have happened on a date: the verb, who did it, and the words that say so.
 *
 * In: a date's tokens. Out: the word that expresses the event, its trigger (the term of ACE's event
 * annotation), and the words from its subject to the end of what is told. Three shapes are certain
 * enough without a parser:
 *
 *     Ada Merrow silenced the horn on Sunday       the nearest verb before the date
 *     On Sunday Ada Merrow silenced the horn       the first verb after a date that begins a
 * sentence Ada Merrow on Sunday silenced the horn       the verb right behind the date
 *
 * Between verb, subject and date there is nothing but space, no word that begins another clause, no
 * second verb. Verbs are past forms: -ed, a list of irregular ones, participles after a form of
 * "be" or "have"; and what "will" happen. The rest is left alone: a form of "be" without a
 * participle (a state), -ing, "to" with a verb, "for Sunday", "by Sunday", verbs of saying (the
 * date is that of the words), and a verb whose subject stands in another clause. So about one date
 * in five has a trigger. English alone, but for the event words of the other languages. Bounded.
 */
#include "value/seen.h"

#include "base/hash.h"
#include "text/word_table.h"

enum {
    VERB_REACH = 12,    /* tokens between a verb and its date */
    SUBJECT_REACH = 12, /* tokens of a subject */
    AUXILIARY_REACH = 3,
    TAIL_REACH = 9,   /* tokens told behind a verb */
    LONGEST_DAYS = 31 /* of an interval that still dates an event */
};

/* ---- words */

static bool is_auxiliary(const struct reader *r, uint32_t i)
{
    static const char *const words[] = {"was", "were", "been", "be",  "is",   "are",
                                        "had", "has",  "have", "got", "being"};
    return READER_SAYS_ANY(r, i, words);
}

static bool is_will(const struct reader *r, uint32_t i)
{
    return reader_says(r, i, "will") && !reader_capital(r, i);
}

/* Words that stand before what is named, so that "a wounded man" has no verb. */
static bool is_determiner(const struct reader *r, uint32_t i)
{
    static const char *const words[] = {"a",     "an",   "the",  "his",  "her", "its",   "their",
                                        "our",   "my",   "no",   "this", "of",  "these", "all",
                                        "those", "with", "most", "more", "for", "from",  "by",
                                        "in",    "on",   "at",   "very", "so"};
    return READER_SAYS_ANY(r, i, words);
}

/* "is seen", "are voted": no past form. */
static bool is_present(const struct reader *r, uint32_t verb)
{
    static const char *const words[] = {"is", "are", "be", "being", "gets", "am"};
    return verb > 0 && READER_SAYS_ANY(r, verb - 1, words);
}

static bool begins_clause(const struct reader *r, uint32_t i)
{
    static const char *const words[] = {"that",  "when",  "as",   "after", "before", "since",
                                        "until", "where", "than", "if",    "says",   "say"};
    return reader_does(r, i, CLAUSE_BEGINS) || READER_SAYS_ANY(r, i, words);
}

static bool has_auxiliary(const struct reader *r, uint32_t i)
{
    for (uint32_t d = 1; d <= AUXILIARY_REACH && d <= i && reader_joined(r, i - d + 1); d++) {
        if (is_auxiliary(r, i - d))
            return true;
        if (!reader_ends(r, i - d, "ly", 4) && !(reader_token(r, i - d)->flags & TOKEN_STOP))
            return false;
    }
    return false;
}

/* A past form that is no adjective. */
static bool is_verb(const struct reader *r, uint32_t i)
{
    if (i >= r->text->n_tokens || reader_capital(r, i) || reader_does(r, i, CLAUSE_IDLE) ||
        reader_token(r, i)->kind != TOKEN_WORD ||
        (i > 0 && reader_joined(r, i) && is_determiner(r, i - 1)))
        return false;
    if (reader_does(r, i, CLAUSE_PART))
        return has_auxiliary(r, i);
    return reader_does(r, i, CLAUSE_PAST) || reader_ends(r, i, "ed", 5);
}

/* "to open on Sunday": what has not happened. */
static bool is_infinitive(const struct reader *r, uint32_t i)
{
    return reader_says(r, i, "to") && i + 1 < r->text->n_tokens && !reader_capital(r, i + 1) &&
           (reader_says(r, i + 1, "be") || !(reader_token(r, i + 1)->flags & TOKEN_STOP)) &&
           reader_token(r, i + 1)->kind == TOKEN_WORD;
}

/* ---- who did it */

/* Ada Merrow, 61, sounded: the name before what stands between two commas. The verb's own index
 * where there is none. */
static uint32_t before_apposition(const struct reader *r, uint32_t verb, uint32_t least)
{
    uint32_t k = verb;
    if (verb == least || !reader_gap_is(r, verb, ", "))
        return verb;
    do
        k--;
    while (k > least && verb - k < SUBJECT_REACH && reader_joined(r, k) && !is_verb(r, k));
    if (k <= least || !reader_gap_is(r, k, ", "))
        return verb;
    const uint32_t begin = reader_name_before(r, k);
    return begin < k && (begin == least || !reader_joined(r, begin)) ? begin : verb;
}

/* A subject does not begin with a word of place or time: then its clause is not understood. */
static bool may_begin(const struct reader *r, uint32_t i)
{
    static const char *const words[] = {"in",   "on",   "at",   "from",   "of",    "to",   "for",
                                        "with", "by",   "into", "about",  "over",  "and",  "under",
                                        "or",   "near", "out",  "during", "under", "then", "up"};
    return !READER_SAYS_ANY(r, i, words) && !is_auxiliary(r, i);
}

/* The words from a verb back to its subject's begin; the verb's own index where there are none. */
static uint32_t subject_begin(const struct reader *r, uint32_t verb, uint32_t least)
{
    uint32_t begin = verb;
    while (begin > least && verb - begin < SUBJECT_REACH && reader_joined(r, begin)) {
        const uint32_t k = begin - 1;
        const bool and = reader_says(r, k, "and") || reader_says(r, k, "or");
        if (begins_clause(r, k) || is_verb(r, k) || is_will(r, k) || is_infinitive(r, k) ||
            (and&&(k == least || !reader_capital(r, k - 1))))
            break;
        begin = k;
        if (reader_pronoun(r, k))
            break;
    }
    if (begin == verb)
        return before_apposition(r, verb, least);
    return may_begin(r, begin) ? begin : verb;
}

/* The stem of the last word that names the subject; a pronoun stands for the document's main name;
 * 0: there is no such word. */
static uint32_t doer_of(const struct reader *r, uint32_t begin, uint32_t verb, uint32_t main_name,
                        bool *named)
{
    for (uint32_t i = verb; i > begin; i--) {
        const uint32_t k = i - 1;
        const struct token *t = reader_token(r, k);
        if (reader_pronoun(r, k))
            return main_name != 0 && (reader_says(r, k, "he") || reader_says(r, k, "she"))
                       ? main_name
                       : 1;
        if (t->kind != TOKEN_WORD || t->flags & TOKEN_STOP || is_auxiliary(r, k) ||
            reader_ends(r, k, "ly", 5) || reader_is(r, k, LEX_WEEKDAY | LEX_DAY | LEX_PERIOD) ||
            t->n_bytes < 3 || word_kinds_of(t->word) >> WORD_MONTH_SHIFT != 0)
            continue;
        *named = reader_capital(r, k);
        const uint32_t stem = (uint32_t)reader_stem(r, k);
        return stem != 0 ? stem : 1;
    }
    return 0;
}

/* ---- the shapes */

/* What is being read of one date. */
struct look {
    const struct reader *r;
    struct trigger *out;
    uint32_t least, end;   /* tokens of the sentence */
    uint32_t first, after; /* the date with the word before it: "on Sunday" */
    bool with_in;          /* there is such a word */
};

static uint32_t tail_end(const struct look *l, uint32_t i)
{
    uint32_t end = i;
    while (end < l->end && end - i < TAIL_REACH && (end == i || reader_joined(l->r, end)) &&
           !(end > i && begins_clause(l->r, end)))
        end++;
    while (end > i + 1 && reader_token(l->r, end - 1)->flags & TOKEN_STOP)
        end--;
    return end;
}

static bool take(struct look *l, uint32_t verb, uint32_t begin, uint32_t subject_end, uint32_t end)
{
    if (begin >= subject_end || reader_is(l->r, verb, LEX_SAYS) ||
        (!l->out->ahead && is_present(l->r, verb)))
        return false;
    l->out->verb = verb;
    l->out->begin = begin;
    l->out->end = end;
    return true;
}

/* Silenced the horn on Sunday; will silence it on Sunday. */
static bool verb_before(struct look *l)
{
    const struct reader *r = l->r;
    for (uint32_t k = l->first; k > l->least && l->first - k < VERB_REACH; k--) {
        const uint32_t i = k - 1;
        if (!reader_joined(r, k) || begins_clause(r, i) || is_infinitive(r, i))
            return false;
        if (is_will(r, i)) {
            l->out->ahead = true;
            const uint32_t verb = is_auxiliary(r, i + 1) ? i + 2 : i + 1;
            return verb < l->first && take(l, verb, subject_begin(r, i, l->least), i, l->first);
        }
        if (is_verb(r, i))
            return take(l, i, subject_begin(r, i, l->least), i, l->first);
        if (is_auxiliary(r, i) || reader_ends(r, i, "ing", 6))
            return false;
    }
    return false;
}

/* Merrow on Sunday silenced the horn. */
static bool verb_behind(struct look *l)
{
    uint32_t verb = l->after;
    if (!reader_joined(l->r, verb) || l->first <= l->least || is_verb(l->r, l->first - 1))
        return false;
    if (is_auxiliary(l->r, verb))
        verb++;
    return is_verb(l->r, verb) &&
           take(l, verb, subject_begin(l->r, l->first, l->least), l->first, tail_end(l, verb));
}

/* On Sunday Merrow silenced the horn. */
static bool verb_after(struct look *l)
{
    const struct reader *r = l->r;
    if (l->first != l->least || (!reader_joined(r, l->after) && !reader_gap_is(r, l->after, ", ")))
        return false;
    for (uint32_t i = l->after; i < l->end && i - l->after < VERB_REACH; i++) {
        if ((i > l->after && !reader_joined(r, i)) || begins_clause(r, i) || is_infinitive(r, i) ||
            reader_ends(r, i, "ing", 6))
            return false;
        if (is_will(r, i))
            return false;
        if (is_verb(r, i))
            return take(l, i, l->after, i, tail_end(l, i));
        if (is_auxiliary(r, i) && !is_verb(r, i + 1) && !is_verb(r, i + 2))
            return false;
    }
    return false;
}

/* ---- the date */

/* Sets the date's first token to that of "on Sunday", "early on Sunday". False: the word before it
 * says that it is not the time of a verb ("for Sunday", "the Sunday service"). */
static bool find_first(struct look *l)
{
    static const char *const ins[] = {"on", "in", "at", "during", "am", "im", "le", "en", "el"};
    static const char *const parts[] = {"early", "late",    "just", "only",
                                        "back",  "earlier", "later"};
    static const char *const others[] = {"by",     "of",     "for",   "from", "until",   "since",
                                         "before", "after",  "to",    "than", "between", "through",
                                         "till",   "around", "about", "the",  "a",       "this",
                                         "and",    "or",     "his",   "her",  "their",   "its"};
    const struct reader *r = l->r;
    l->with_in = READER_SAYS_ANY(r, l->first, ins);
    if (!l->with_in && l->first > l->least && reader_joined(r, l->first) &&
        READER_SAYS_ANY(r, l->first - 1, ins)) {
        l->first--;
        l->with_in = true;
    }
    if (l->first > l->least && reader_joined(r, l->first) &&
        READER_SAYS_ANY(r, l->first - 1, parts))
        l->first--;
    return !(l->first > l->least && reader_joined(r, l->first) &&
             READER_SAYS_ANY(r, l->first - 1, others));
}

/* "last Friday's talks", "a Sept. 30 post": of a noun. */
static bool dates_noun(const struct look *l)
{
    static const char *const parts[] = {"morning", "afternoon", "evening", "night", "at"};
    const struct token *t = l->after < l->end ? reader_token(l->r, l->after) : NULL;
    return !l->with_in && t != NULL && reader_joined(l->r, l->after) &&
           !(t->flags & (TOKEN_STOP | TOKEN_CAPITAL)) && !READER_SAYS_ANY(l->r, l->after, parts) &&
           !is_verb(l->r, l->after) && l->first != l->least;
}

/* What has happened is not dated later than its report, and what will is not dated before. */
static bool fits_day(const struct seen *v, const struct reader *r, bool ahead)
{
    if (r->last_day == NO_REFERENCE)
        return !ahead;
    return ahead ? v->record.high >= r->first_day : v->record.low <= r->last_day;
}

static uint64_t deed_of(const struct reader *r, uint32_t verb)
{
    const struct lex l = reader_lex(r, verb);
    return l.kinds & LEX_EVENT ? l.value : hash_mix(reader_stem(r, verb)) | UINT64_C(1) << 63;
}

void trigger_read(struct seen *v, const struct reader *r, uint32_t main_name)
{
    struct trigger t = {.begin = 0};
    const uint32_t s = text_sentence_at(r->text, reader_token(r, v->first)->begin);
    v->trigger = t;
    if (s >= r->text->n_sentences || v->record.stated != STEMMA_STATED_FACT ||
        v->record.high - v->record.low >= LONGEST_DAYS)
        return;
    struct look l = {.r = r,
                     .out = &t,
                     .least = r->text->sentences[s].token_begin,
                     .end = r->text->sentences[s].token_end,
                     .first = v->first,
                     .after = v->end};
    while (l.least < l.first && reader_token(r, l.least)->begin < r->document->n_front)
        l.least++;
    if (l.least > l.first || !find_first(&l) || dates_noun(&l) ||
        !(verb_behind(&l) || verb_before(&l) || verb_after(&l)) || !fits_day(v, r, t.ahead))
        return;
    t.doer = doer_of(r, t.begin, t.verb < l.first || l.first == l.least ? t.verb : l.first,
                     main_name, &t.named);
    if (t.doer == 0)
        return;
    t.deed = deed_of(r, t.verb);
    v->trigger = t;
    v->record.told =
        text_span(r->text, reader_token(r, t.begin)->begin, token_end(reader_token(r, t.end - 1)));
}
