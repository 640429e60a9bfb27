/*
 * The feature templates of the speaker ranker.
 *
 * In: facts about a quotation and a candidate (facts.h), and what was decided for the quotations
 * before. Out: some thirty numbers, one a template. A template is a small combination of facts: on
 * which side the mention stands and how its verb stands to it, what it is in its clause and what
 * leads to the quotation, which words stand next to both, whether it is the person who spoke last.
 * A linear model over such combinations ranks mentions better than ordered rules do (86 against 74
 * right of 100 in a first trial), because the facts are many and each is weak. Which templates are
 * here was settled by leaving out each in turn, the most harmless first: one stays where the loss
 * on articles that were not trained on is larger without it. Fewer templates were better, not only
 * faster. Words told more than finer geometry. No template holds a word
 * of a name, so that nothing is learnt about the persons of the day.
 *
 * A feature is a hash of 20 bits (Weinberger et al. 2009): no names to look up, nothing allocated,
 * a few multiplications each. ranker.h tells how they share the table of weights.
 */
#include "quote/features.h"

#include "text/fold.h"

#define FEW_QUOTATIONS 5

struct listing {
    struct feature_list *out;
    const int16_t *weights; /* of `out` */
    int32_t sum;            /* so far */
    const struct feature_context *context;
    const struct article *article;
    const struct quotation_view *quotation;
    const struct quotation_facts *q;
    const struct candidate *candidate;
    const struct mention *mention;
    const struct candidate_facts *c;
    uint32_t side;
};

static inline void add(struct listing *l, uint32_t template, uint64_t value)
{
    uint64_t hash =
        (value + template * UINT64_C(0xd6e8feb86659fd93)) * UINT64_C(0x9e3779b97f4a7c15);
    hash = (hash ^ hash >> 32) * UINT64_C(0xbf58476d1ce4e5b9);
    const uint32_t feature = (uint32_t)(hash >> (64 - FEATURE_BITS));
    if (l->weights != NULL)
        l->sum += feature_weight(l->weights, feature);
    else if (l->out->n < MAX_FEATURES)
        l->out->at[l->out->n++] = feature;
}

/* Small values side by side. */
static uint64_t pack(uint32_t a, uint32_t b, uint32_t c, uint32_t d)
{
    return (uint64_t)a | (uint64_t)b << 8 | (uint64_t)c << 16 | (uint64_t)d << 24;
}

/* A word and small values; two words. */
static uint64_t with_word(uint64_t word, uint64_t packed)
{
    return word + (packed << 32);
}
static uint64_t two_words(uint64_t a, uint64_t b)
{
    return a * 5 + b;
}

static uint32_t min_u32(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

static uint32_t count_bucket(uint32_t n)
{
    return n < 3 ? n : n < 6 ? 3 : n < 12 ? 4 : 5;
}

/* Where the mention stands, how its verb stands to it, and what it is in its clause. */
static void add_place(struct listing *l)
{
    const struct candidate_facts *c = l->c;
    const struct prose_word *words = l->article->prose.at;
    uint32_t group = c->verb != NO_TOKEN ? words[c->verb].verb : 0;
    uint32_t lead = words[l->mention->first].gap, kind = l->mention->kind;
    add(l, 1, pack(l->side, c->bounds, l->q->sign, 0));
    add(l, 2, pack(l->side, l->candidate->rivals, c->relation, group));
    add(l, 3, pack(l->side, c->distance, lead & 0xff, lead >> 8));
    add(l, 4, pack(l->side, c->relation, c->link, c->bounds));
    add(l, 5, pack(l->side, kind, c->link, l->candidate->rivals));
    add(l, 6, pack(l->side, c->after & 0xff, kind, c->bounds));
    add(l, 7, pack(l->side, c->relation, l->q->lead, c->between));
    if (c->verb == NO_TOKEN)
        add(l, 9, pack(l->side, l->q->cue != 0, c->bounds, 0));
    add(l, 14, pack(l->side, c->own_cue, l->q->tail, l->candidate->rank));
    add(l, 16, pack(l->side, l->candidate->rank, l->mention->part, c->bounds));
}

/* The words around the mention, and of one that is no name its own. */
static void add_own_words(struct listing *l)
{
    const struct article *a = l->article;
    const struct mention *m = l->mention;
    uint64_t side = pack(l->side, 0, 0, 0);
    uint64_t how = pack(l->side, l->c->relation, l->c->bounds, 0);
    uint64_t after = facts_word(a, m->end), second_after = facts_word(a, m->end + 1);
    uint64_t before = m->first > 0 ? facts_word(a, m->first - 1) : 0;
    uint64_t second_before = m->first > 1 ? facts_word(a, m->first - 2) : 0;
    if (l->c->turned) {
        second_after = after;
        after = facts_word(a, l->c->verb);
    }
    if (l->c->attributed) {
        before = fold_hash("to", 2);
        second_before = fold_hash("according", 9);
    }
    add(l, 20, with_word(before, side));
    add(l, 21, with_word(after, side));
    add(l, 22, with_word(second_before, side));
    add(l, 24, with_word(two_words(after, before), side));
    add(l, 25, with_word(two_words(second_before, before), side));
    add(l, 26, with_word(two_words(second_after, after), side));
    if (m->kind != MENTION_NAME)
        add(l, 29, with_word(facts_word(a, m->core_first), side));
    if (m->kind == MENTION_PRONOUN)
        add(l, 30, with_word(facts_word(a, m->first), how));
    uint32_t head = a->prose.at[m->core_end - 1].classes;
    uint32_t sort = head & WORD_ROLE                 ? 1
                    : head & (WORD_TEXT | WORD_TALK) ? 2
                    : head & WORD_BODY               ? 3
                                                     : 0;
    add(l, 31, pack(l->side, m->kind, sort, l->c->relation));
}

/* The words of its verb, and around the quotation. */
static void add_other_words(struct listing *l)
{
    const struct article *a = l->article;
    const struct candidate_facts *c = l->c;
    const struct quotation_facts *q = l->q;
    uint64_t side = pack(l->side, 0, 0, 0);
    uint64_t how = pack(l->side, c->relation, c->bounds, 0);
    if (c->verb != NO_TOKEN) {
        const struct prose_word *w = &a->prose.at[c->verb];
        uint64_t verb = c->attributed ? fold_hash("to", 2) : facts_word(a, c->verb);
        uint64_t next = c->verb + 1 == l->mention->first ? 0 : facts_word(a, c->verb + 1);
        add(l, 42, with_word(next, how));
        add(l, 43, with_word(two_words(next, verb), side));
        add(l, 44, pack(l->side, c->relation, w->form, w->verb));
    }
    add(l, 46, with_word(two_words(q->before[0], q->before[1]), side));
    add(l, 48, with_word(q->first, how));
}

/* Whether it is the person who spoke last, and what is known of the person. */
static void add_person(struct listing *l)
{
    const struct article *a = l->article;
    const struct history *h = l->context->history;
    const struct mention *m = l->mention;
    uint32_t near =
        h->last_mention == NO_TOKEN ? 3 : min_u32(l->quotation->paragraph - h->last_paragraph, 2);
    uint32_t is_last = l->candidate->mention == h->last_mention ? 2 : 0;
    uint32_t known = 0, body = 0, named = 0, said = 0;
    if (m->person != NO_PERSON) {
        const struct person *p = &a->persons.at[m->person];
        if (is_last == 0 && m->person == h->last_person)
            is_last = 1;
        known = m->person == a->persons.main ? 2 : 1;
        body = p->flags & PERSON_BODY ? 1 : person_sex(p) != SEX_UNKNOWN ? 2 : 0;
        named = count_bucket(p->n_mentions);
        said = count_bucket(h->n_said[m->person]);
    }
    add(l, 51, pack(l->side, is_last, l->quotation->alone, near));
    add(l, 52, pack(named, body, m->kind, known));
    add(l, 53, pack(l->quotation->speaks_of_self, m->kind, body, l->side));
    add(l, 54, pack(is_last, l->c->relation, l->side, l->c->bounds));
    add(l, 55, pack(l->side, said, m->kind, body));
    add(l, 56, pack(l->side, l->c->relation, l->mention->part, body));
}

static struct listing list_features(struct feature_list *out, const struct feature_context *context,
                                    const struct candidate *candidate,
                                    const struct candidate_facts *facts)
{
    const struct article *a = context->article;
    return (struct listing){.out = out,
                            .weights = out->weights,
                            .context = context,
                            .article = a,
                            .quotation = context->quotation,
                            .q = &context->facts,
                            .candidate = candidate,
                            .mention = &a->mentions.at[candidate->mention],
                            .c = facts,
                            .side = candidate->side};
}

void features_of_place(struct feature_list *out, const struct feature_context *context,
                       const struct candidate *candidate, struct candidate_facts *facts)
{
    facts_of_candidate(facts, context->article, context->quotation, &context->facts, candidate);
    struct listing l = list_features(out, context, candidate, facts);
    out->n = 0;
    add_place(&l);
    out->sum = l.sum;
}

void features_of_words(struct feature_list *out, const struct feature_context *context,
                       const struct candidate *candidate, const struct candidate_facts *facts)
{
    struct listing l = list_features(out, context, candidate, facts);
    add_own_words(&l);
    add_other_words(&l);
    add_person(&l);
    out->sum += l.sum;
}

/* The strongest tie of any candidate to a verb near the quotation. */
static uint32_t best_tie(const struct article *a, const struct candidate *candidates, uint32_t n)
{
    uint32_t best = 0;
    for (uint32_t i = 0; i < n; i++) {
        const struct mention *m = &a->mentions.at[candidates[i].mention];
        uint32_t verb = candidates[i].side == SIDE_BEFORE ? m->verb_after : m->verb_before;
        if (candidates[i].side > SIDE_AFTER)
            continue;
        if (verb == NO_TOKEN)
            verb = m->verb_after;
        if (verb == NO_TOKEN)
            continue;
        uint32_t words = facts_words_between(a, verb, candidates[i].edge);
        uint32_t tie = words <= 1 ? 3 : words <= 4 ? 2 : 1;
        if (tie > best)
            best = tie;
    }
    return best;
}

/* How a word looks: begins a sentence, is a possessive, ends in -ly, -ed, -ing. */
static uint32_t form_of(const struct prose_word *w)
{
    uint32_t ing = w->flags & PROSE_ING ? 16 : 0;
    return (w->flags & (PROSE_STARTS | PROSE_ED | PROSE_LY | PROSE_POSSESSIVE)) | ing;
}

static void add_words_of_nobody(struct listing *l)
{
    const struct quotation_view *v = l->quotation;
    const struct quotation_facts *q = l->q;
    add(l, 60, q->before[0]);
    add(l, 61, q->before[1]);
    add(l, 62, two_words(q->before[0], q->before[1]));
    add(l, 63, two_words(q->before[0], q->after[0]));
    add(l, 64, with_word(q->before[0], v->title_case + 1));
    add(l, 65, q->after[0]);
    add(l, 66, q->after[1]);
    add(l, 67, q->first);
    add(l, 68, q->last);
    add(l, 69, v->n_words == 1 ? q->first : 0);
    add(l, 70, q->cue);
}

void features_of_nobody(struct feature_list *out, const struct feature_context *context,
                        const struct candidate *candidates, uint32_t n_candidates)
{
    const struct quotation_view *v = context->quotation;
    const struct quotation_facts *q = &context->facts;
    const struct history *h = context->history;
    const struct prose_word *words = context->article->prose.at;
    uint32_t tie = best_tie(context->article, candidates, n_candidates), length = q->length;
    uint32_t single = (v->flags & STEMMA_FLAG_SINGLE) != 0;
    uint32_t title = (v->flags & STEMMA_FLAG_HEADLINE) != 0;
    uint32_t before = v->before != NO_TOKEN ? words[v->before].classes >> 22 & 0x7f : 0x80;
    uint32_t after = v->after != NO_TOKEN ? form_of(&words[v->after]) : 1;
    uint32_t group = v->cue != NO_TOKEN ? words[v->cue].verb : 0;
    struct listing listing = {.out = out, .weights = out->weights, .quotation = v, .q = q};
    struct listing *l = &listing;
    out->n = 0;
    add(l, 80, length);
    add(l, 81, pack(v->alone, length, v->speaks_of_self, 0));
    add(l, 82, pack(single, title, min_u32(v->depth, 2), length));
    add(l, 83, pack(before, v->title_case, length > 3, 0));
    add(l, 84, pack(after, v->capital, length > 3, q->sign));
    add(l, 85, pack(h->last_mention != NO_TOKEN, min_u32(h->none_run, 3), length, 0));
    add(l, 86, pack(n_candidates == 0, v->opens_paragraph, v->n_parts > 1, 0));
    add(l, 87, pack(group, length, v->capital, v->cue == v->before));
    add(l, 88, pack(q->lead, q->tail, length, v->capital));
    add(l, 89, pack(q->lead, q->tail, tie, v->title_case));
    add(l, 90, pack(q->lead, q->sign, tie, v->capital));
    add(l, 91, pack(q->governor, q->joined, q->follower, length));
    add(l, 92, pack(v->has_verb, v->has_capital, v->capital, length));
    add(l, 93, pack(v->has_verb, v->has_capital, q->reach, q->tail));
    add(l, 94,
        pack(min_u32((uint32_t)context->article->quotations.n / FEW_QUOTATIONS, 6), length, 0, 0));
    add(l, 95, pack(q->gap, length, v->capital, q->sign));
    add_words_of_nobody(l);
    out->sum = l->sum;
}
