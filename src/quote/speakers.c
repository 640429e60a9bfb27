/*
 * Decides for each quotation of an article.
 *
 * In: an article. Out: for each quotation its kind, source, cue, person and confidence.
 *
 * The ranker answers first, quotation by quotation (ranker.h); each answer is resolved to a person
 * at once, since the next pronoun may mean who spoke last. Then come two things that need the whole
 * article: words of the headline are given to whoever says them below, and the verbs that tell
 * neither speech nor writing take the kind of the same person's quotation before.
 *
 * Confidence is the product of three: that the words were said (a logistic curve over the lead of
 * the best candidate on "nobody"), that this mention said them (the same over its lead on the next
 * other person), both fitted on held-out articles by the trainer, and how sure the step from
 * mention to person is.
 */
#include "quote/speakers.h"

#include "quote/kind.h"

#include <math.h>
#include <string.h>

#define MAX_HEADLINES 16
#define FEWEST_HEADLINE_WORDS 2
#define LONG_WORDS 6
#define SENTENCE_WORDS 6
#define SENTENCE_SAID 0.8
#define OWN_SAID 0.2
#define PREFER_LEAD 1

struct deciding {
    const struct article *article;
    struct resolver resolver;
    struct saying *sayings;
    double speech;
    uint32_t last_mention;
    uint32_t last_end; /* paragraph of the last quotation that has a source */
};

static double logistic(double x)
{
    return 1 / (1 + exp(-x));
}

/* How likely it is that somebody said the words. */
static double said_probability(const struct question *question, const struct ranking *ranking)
{
    const struct speaker_calibration *c = &speaker_calibration;
    if (question->certain < question->n_candidates)
        return 0.97;
    if (question->n_candidates == 0)
        return question->view.n_words >= LONG_WORDS ? 0.8 : 0.2;
    return logistic(c->said_slope * ranking->said + c->said_shift);
}

static double mention_probability(const struct question *question, const struct ranking *ranking)
{
    const struct speaker_calibration *c = &speaker_calibration;
    if (question->certain < question->n_candidates)
        return 0.97;
    return logistic(c->right_slope * ranking->right + c->right_shift);
}

/* The words that attribute: the mention's verb, or the preposition before it ("according to"). */
static void find_cue(const struct article *a, const struct question *question,
                     const struct candidate *c, struct saying *s)
{
    const struct prose_word *words = a->prose.at;
    const struct mention *m = &a->mentions.at[c->mention];
    bool later = c->side == SIDE_AFTER || c->side == SIDE_WITHIN;
    uint32_t verb = m->verb_after;
    bool before = m->before == VERB_BEFORE || (m->before == VERB_PREP && m->after == VERB_NONE);
    if (before && (later || m->after == VERB_NONE))
        verb = m->verb_before;
    bool signs = words[m->end].gap & GAP_COLON && verb == NO_TOKEN; /* Merrow: Stop “the horn” */
    if ((c->side > SIDE_AFTER || verb == NO_TOKEN) && !signs)
        verb = question->view.cue;
    s->cue = verb;
    if (verb == NO_TOKEN)
        return;
    s->cue_end = verb + 1;
    if (words[verb].verb != CUE_NONE || words[verb].classes & WORD_ATTRIBUTES)
        return;
    bool noun = verb > 0 && !(words[verb].gap & GAP_BREAKS) &&
                !(words[verb - 1].flags & PROSE_INSIDE) &&
                words[verb - 1].classes & (WORD_TALK | WORD_TEXT);
    s->cue = noun ? verb - 1 : question->view.cue;
    if (!noun && s->cue != NO_TOKEN)
        s->cue_end = s->cue + 1;
}

static void decide_speaker(struct deciding *d, const struct question *question,
                           const struct candidate *c, double sure, struct saying *s)
{
    struct identity id = resolve_mention(&d->resolver, c->mention);
    s->mention = c->mention;
    s->person = id.person;
    s->how = id.how;
    s->confidence = sure * (id.person == NO_PERSON ? 1 : id.sure);
    bool carried =
        c->side == SIDE_CARRIED || (c->side == SIDE_ABOVE && c->mention == d->last_mention);
    if (carried && id.person != NO_PERSON)
        s->how = STEMMA_HOW_CONTEXT;
    find_cue(d->article, question, c, s);
    if (s->person != NO_PERSON)
        resolver_note(&d->resolver, s->person, question->view.last_paragraph);
    d->last_mention = c->mention;
}

/* Words of a sentence's length and form. Hardly any are printed that nobody said. */
static bool is_sentence(const struct quotation_view *q)
{
    return q->n_words >= SENTENCE_WORDS && q->capital && !q->title_case &&
           (q->last_sign == '.' || q->last_sign == '!' || q->last_sign == '?' ||
            q->last_sign == ',');
}

/* "Laut Merrow ist das Horn “müde”": what the sentence says is somebody's, where marks are too.
 * The candidate who is said to speak there; n_candidates: nobody. */
static uint32_t attributed(const struct article *a, const struct question *question)
{
    const struct prose_word *words = a->prose.at;
    for (uint32_t i = 0; i < question->n_candidates && !a->prose.english; i++) {
        const struct mention *m = &a->mentions.at[question->candidates[i].mention];
        if (question->candidates[i].side <= SIDE_AFTER &&
            words[m->first].sentence == words[question->view.first].sentence &&
            facts_attributed(a, m))
            return i;
    }
    return question->n_candidates;
}

/* Follows such words where no reporting verb ties the best candidate to the quotation. */
static bool heed_attribution(const struct article *a, const struct question *question,
                             struct ranking *ranking)
{
    uint32_t named = attributed(a, question);
    if (named == question->n_candidates)
        return false;
    const struct mention *best = &a->mentions.at[question->candidates[ranking->best].mention];
    if (best->verb_after == NO_TOKEN && best->before != VERB_BEFORE)
        ranking->best = named;
    return ranking->best == named;
}

/* The best candidate that is a person of the article, where no verb ties the best one to the
 * quotation; else the best. */
static uint32_t prefer_person(const struct deciding *d, const struct question *question,
                              const struct ranking *ranking)
{
    const struct mention *mentions = d->article->mentions.at;
    const struct mention *best = &mentions[question->candidates[ranking->best].mention];
    uint32_t head = d->article->prose.at[best->core_end - 1].classes;
    bool speaks = best->kind != MENTION_NOMINAL ||
                  (head & (WORD_ROLE | WORD_ROLES | WORD_TEXT | WORD_TALK | WORD_BODY)) != 0;
    bool tied = speaks && (best->after != VERB_NONE || best->before == VERB_BEFORE);
    uint32_t chosen = ranking->best;
    int32_t score = ranking->scores[chosen] - PREFER_LEAD * WEIGHT_UNIT;
    if (tied || question->certain < question->n_candidates)
        return chosen;
    for (uint32_t i = 0; i < question->n_candidates; i++) {
        if (ranking->scores[i] <= score)
            continue;
        uint32_t person = resolve_mention(&d->resolver, question->candidates[i].mention).person;
        if (person != NO_PERSON && !(d->article->persons.at[person].flags & PERSON_BODY)) {
            score = ranking->scores[i];
            chosen = i;
        }
    }
    return chosen;
}

static uint32_t decide(void *user, const struct question *question)
{
    struct deciding *d = user;
    struct saying *s = &d->sayings[question->view.number];
    struct ranking ranking;
    ranker_score(&ranking, d->article, question, speaker_weights);
    double said = said_probability(question, &ranking);
    bool heeded = heed_attribution(d->article, question, &ranking);
    if (said < SENTENCE_SAID && (heeded || is_sentence(&question->view)))
        said = SENTENCE_SAID;
    if (kind_is_own(d->article, &question->view) && said > OWN_SAID)
        said = OWN_SAID;
    *s = (struct saying){.mention = NO_TOKEN, .cue = NO_TOKEN, .person = NO_PERSON};
    if (said < d->speech) {
        struct kind_guess guess = kind_of_unsaid(d->article, &question->view);
        s->kind = guess.kind;
        s->confidence = (1 - said) * guess.sure;
        return question->n_candidates;
    }
    s->said = true;
    s->confidence = said;
    uint32_t chosen = question->n_candidates;
    if (ranking.best < question->n_candidates) {
        chosen = prefer_person(d, question, &ranking);
        decide_speaker(d, question, &question->candidates[chosen],
                       said * mention_probability(question, &ranking), s);
    }
    s->kind = kind_of_said(d->article, &question->view, s->mention, s->cue);
    return chosen;
}

/* "added" and the like: the kind of the same person's last quotation, else of the next, else
 * speech. The decided ones of an article are looked at once forwards and once backwards. */
static void settle_kinds(struct deciding *d)
{
    uint32_t n = (uint32_t)d->article->quotations.n;
    stemma_quote_kind last = STEMMA_KIND_UNKNOWN;
    uint32_t person = NO_PERSON;
    for (uint32_t pass = 0; pass < 2; pass++)
        for (uint32_t k = 0; k < n; k++) {
            uint32_t i = pass == 0 ? k : n - 1 - k;
            struct saying *s = &d->sayings[i];
            if (!s->said)
                continue;
            if (s->kind == STEMMA_KIND_UNKNOWN && s->person == person)
                s->kind = last;
            if (s->kind != STEMMA_KIND_UNKNOWN) {
                last = s->kind;
                person = s->person;
            }
        }
    for (uint32_t i = 0; i < n; i++)
        if (d->sayings[i].said && d->sayings[i].kind == STEMMA_KIND_UNKNOWN)
            d->sayings[i].kind = STEMMA_KIND_SPEECH;
}

/* Words of part `p` of quotation i as tokens. */
static void part_tokens(const struct article *a, uint32_t i, uint32_t p, uint32_t *first,
                        uint32_t *end)
{
    const struct quotation *q = &a->quotations.at[i];
    const struct marked *m = &a->marks.at[a->quotations.part_marks[q->first_part + p]];
    *first = text_token_at(a->text, m->begin);
    *end = text_token_at(a->text, m->end);
}

/* Does a part of quotation i hold the words [first, end)? */
static bool holds_words(const struct article *a, uint32_t i, uint32_t first, uint32_t end)
{
    const struct token *tokens = a->text->tokens;
    for (uint32_t p = 0; p < a->quotations.at[i].n_parts; p++) {
        uint32_t from, to;
        part_tokens(a, i, p, &from, &to);
        for (; from + (end - first) <= to; from++) {
            uint32_t n = 0;
            while (n < end - first && tokens[from + n].word == tokens[first + n].word)
                n++;
            if (n == end - first)
                return true;
        }
    }
    return false;
}

/* Quoted words of the headline belong to whoever says them in the article. */
static void settle_headlines(struct deciding *d)
{
    const struct article *a = d->article;
    uint32_t n = (uint32_t)a->quotations.n;
    for (uint32_t i = 0; i < n && i < MAX_HEADLINES; i++) {
        struct saying *s = &d->sayings[i];
        uint32_t first, end;
        part_tokens(a, i, 0, &first, &end);
        if (first >= end || a->text->tokens[first].begin >= a->title_end)
            return;
        if (end - first < FEWEST_HEADLINE_WORDS || (s->said && s->person != NO_PERSON))
            continue;
        for (uint32_t k = i + 1; k < n; k++) {
            const struct saying *other = &d->sayings[k];
            if (!other->said || other->person == NO_PERSON || !holds_words(a, k, first, end))
                continue;
            s->said = true;
            s->kind = other->kind;
            s->person = other->person;
            s->how = STEMMA_HOW_CONTEXT;
            s->confidence = other->confidence;
            break;
        }
    }
}

stemma_status speakers_find(struct saying **out, struct arena *arena,
                            const struct resolver *resolver, double speech, stemma_error *err)
{
    const struct article *article = resolver->article;
    size_t n = article->quotations.n;
    struct deciding d = {
        .article = article, .resolver = *resolver, .speech = speech, .last_mention = NO_TOKEN};
    d.sayings = ARENA_ZEROED(arena, struct saying, n, err);
    if (d.sayings == NULL)
        return arena_status(arena);
    TRY(ranker_run(arena, article, speaker_weights, decide, &d, err));
    settle_kinds(&d);
    settle_headlines(&d);
    *out = d.sayings;
    return STEMMA_OK;
}
