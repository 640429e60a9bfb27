/*
 * Dependence between the documents of a story. In: stories with their texts numbered, passages,
 * quotations; out: for each document whom it depends on, with the words that show it.
 *
 * Three kinds of evidence, each a list by itself:
 *
 *   - Shared prose. Of the passages of two documents, the words outside quotations are counted. Of
 *     one text (texts.c) a document depends on the one that shares most with it and is certainly
 *     printed before it, or that it credits. Where none is, what they go back to is not in the
 *     corpus, or cannot be told: a virtual parent, called by the credit where there is one.
 *   - Of another text it depends on the earlier documents that share a passage of prose, up to
 *     three, as long as each brings words that the ones before did not: two parents with disjoint
 *     spans are two.
 *   - "told the Lantern": what was said to another outlet. Who told whom is read from the name
 *     behind the verb; whether that outlet's report is in the story decides whether it has a
 * number.
 *
 * Time decides only where it is certain (moment.h). Passages are walked once; so the cost is linear
 * in hits and in the words of stories of two documents or more.
 */
#include "story/dependence.h"

#include "base/hash.h"
#include "story/credits.h"
#include "story/moment.h"
#include "text/fold.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    PASSAGE_PROSE = 20, /* words of prose that another text must bring, at least */
    PARENTS = 3,        /* of other texts */
    TOLD = 4,           /* outlets that a document names, at most */
    PASSAGES = 16       /* of one pair of documents that are looked at */
};

/* What one document shares with another one, seen from the first. */
struct share {
    uint32_t doc, other;
    uint32_t words;
    size_t hit, n_hits; /* in the matches */
    bool one_text;
};
typedef ARRAY(struct share) share_array;
typedef ARRAY(stemma_dependence) dependence_array;

struct dependence_job {
    stemma_stories *s;
    const stemma_quotes *quotes;
    struct media media;
    share_array shares; /* by document, one text first, then most words */
    const size_t *first_share;
    uint64_t verbs[4]; /* told, tells, … */
};

const char *stemma_dependence_how_name(stemma_dependence_how how)
{
    static const char *const names[] = {"text", "passage", "told"};
    return (size_t)how < sizeof names / sizeof *names ? names[how] : "unknown";
}

/* ---- shared prose */

static uint32_t tokens_in(const struct text *t, uint32_t begin, uint32_t end)
{
    return begin < end ? text_token_at(t, end) - text_token_at(t, begin) : 0;
}

/* Words of the document's bytes begin … end that lie in no quotation. */
static uint32_t prose_in(const struct dependence_job *job, uint32_t doc, uint32_t begin,
                         uint32_t end)
{
    const struct text *t = &corpus_document(job->s->in.corpus, doc)->text;
    uint32_t n = tokens_in(t, begin, end), reached = begin;
    if (job->quotes == NULL)
        return n;
    for (size_t q = job->quotes->first[doc]; q < job->quotes->first[doc + 1]; q++) {
        const stemma_quote *quote = &job->quotes->quotes.at[q];
        for (size_t p = 0; quote->kind != STEMMA_KIND_INDIRECT && p < quote->n_parts; p++) {
            const uint32_t from =
                quote->parts[p].begin_byte > reached ? quote->parts[p].begin_byte : reached;
            const uint32_t to = quote->parts[p].end_byte < end ? quote->parts[p].end_byte : end;
            const uint32_t inside = tokens_in(t, from, to);
            n -= inside < n ? inside : n;
            reached = to > reached ? to : reached;
        }
    }
    return n;
}

static stemma_status add_shares(struct dependence_job *job, struct arena *scratch,
                                const struct share *pair, stemma_error *err)
{
    const struct share other = {pair->other, pair->doc,    pair->words,
                                pair->hit,   pair->n_hits, pair->one_text};
    TRY(ARRAY_ADD(scratch, &job->shares, *pair, err));
    return ARRAY_ADD(scratch, &job->shares, other, err);
}

static int compare_shares(const void *left, const void *right)
{
    const struct share *a = left, *b = right;
    if (a->doc != b->doc)
        return a->doc < b->doc ? -1 : 1;
    if (a->one_text != b->one_text)
        return a->one_text ? -1 : 1;
    if (a->words != b->words)
        return a->words > b->words ? -1 : 1;
    return (a->other > b->other) - (a->other < b->other);
}

static stemma_status list_shares(struct dependence_job *job, struct arena *scratch,
                                 stemma_error *err)
{
    const stemma_stories *s = job->s;
    const stemma_hit *hits = s->in.matches->hits.at;
    const size_t n = s->in.corpus->documents.n;
    size_t *first = ARENA_ZEROED(scratch, size_t, n + 1, err);
    if (first == NULL)
        return arena_status(scratch);
    for (size_t i = 0, next; i < s->in.matches->hits.n; i = next) {
        struct share pair = {.doc = hits[i].a, .other = hits[i].b, .hit = i};
        for (next = i; next < s->in.matches->hits.n && hits[next].a == pair.doc &&
                       hits[next].b == pair.other;)
            next++;
        if (stories_of(s, pair.doc) != stories_of(s, pair.other))
            continue;
        pair.n_hits = next - i;
        pair.one_text = s->text_number[pair.doc] == s->text_number[pair.other];
        for (size_t h = i; h < next; h++)
            if (!matches_furniture(s->in.matches, pair.doc, hits[h].a_span.begin_byte,
                                   hits[h].a_span.end_byte))
                pair.words +=
                    prose_in(job, pair.doc, hits[h].a_span.begin_byte, hits[h].a_span.end_byte);
        TRY(i % 1024 == 0 ? ctx_check(s->ctx, err) : STEMMA_OK);
        if (pair.words > 0)
            TRY(add_shares(job, scratch, &pair, err));
    }
    if (job->shares.n > 0)
        qsort(job->shares.at, job->shares.n, sizeof *job->shares.at, compare_shares);
    for (size_t i = 0; i < job->shares.n; i++)
        first[job->shares.at[i].doc + 1]++;
    for (size_t d = 0; d < n; d++)
        first[d + 1] += first[d];
    job->first_share = first;
    return STEMMA_OK;
}

static stemma_span side_of(const struct dependence_job *job, uint32_t doc, size_t hit)
{
    const stemma_hit *h = &job->s->in.matches->hits.at[hit];
    return h->a == doc ? h->a_span : h->b_span;
}

static stemma_span longest_passage(const struct dependence_job *job, const struct share *share)
{
    stemma_span best = side_of(job, share->doc, share->hit);
    for (size_t h = share->hit + 1; h < share->hit + share->n_hits; h++) {
        const stemma_span s = side_of(job, share->doc, h);
        if (s.end_byte - s.begin_byte > best.end_byte - best.begin_byte)
            best = s;
    }
    return best;
}

/* ---- one document */

struct dependent {
    const struct dependence_job *job;
    const stemma_story *story;
    stemma_membership *m;
    struct worker *worker;
    const struct document *d;
    struct moment moment;
    uint32_t prose;
    dependence_array found;
};

static bool certainly_before(const struct dependent *x, uint32_t other)
{
    const struct document *d = corpus_document(x->job->s->in.corpus, other);
    return moment_before(moment_of(&d->record), x->moment);
}

/* The name of `other`'s outlet among the document's credits; NULL: it credits somebody else. */
static const char *credited(const struct dependent *x, uint32_t other)
{
    const char *outlet = corpus_document(x->job->s->in.corpus, other)->record.outlet;
    const struct moment at = moment_of(&corpus_document(x->job->s->in.corpus, other)->record);
    for (size_t i = 0; outlet != NULL && i < x->m->n_credits; i++)
        if (x->m->credits[i].how != STEMMA_CREDIT_CONTRIBUTED &&
            strcmp(x->m->credits[i].name, outlet) == 0 && !moment_before(x->moment, at))
            return x->m->credits[i].name;
    return NULL;
}

/* The text is its own: it credits itself, or another document of the text credits it. */
static bool is_credited(const struct dependent *x)
{
    const char *outlet = x->d->record.outlet;
    for (size_t i = 0; outlet != NULL && i < x->story->n_documents; i++) {
        const stemma_membership *o = &x->story->documents[i];
        for (size_t k = 0; o->text == x->m->text && k < o->n_credits; k++)
            if (o->credits[k].how != STEMMA_CREDIT_CONTRIBUTED &&
                strcmp(o->credits[k].name, outlet) == 0)
                return true;
    }
    return false;
}

/* A name that the document credits and that no document of its story and text bears. */
static const char *credits_outside(const struct dependent *x)
{
    for (size_t i = 0; i < x->m->n_credits; i++) {
        bool inside =
            x->d->record.outlet != NULL && strcmp(x->m->credits[i].name, x->d->record.outlet) == 0;
        for (size_t k = x->job->first_share[x->m->doc];
             k < x->job->first_share[x->m->doc + 1] && !inside; k++) {
            const char *outlet =
                corpus_document(x->job->s->in.corpus, x->job->shares.at[k].other)->record.outlet;
            inside = outlet != NULL && strcmp(x->m->credits[i].name, outlet) == 0;
        }
        if (!inside && x->m->credits[i].how != STEMMA_CREDIT_CONTRIBUTED)
            return x->m->credits[i].name;
    }
    return NULL;
}

static stemma_status add(struct dependent *x, const stemma_dependence *d, stemma_error *err)
{
    return ARRAY_ADD(&x->worker->keep, &x->found, *d, err);
}

static double share_of(const struct dependent *x, uint32_t words)
{
    return x->prose == 0 ? 0 : words >= x->prose ? 1 : (double)words / x->prose;
}

/* The document of the same text that it goes back to, or a virtual one. */
static stemma_status depend_on_text(struct dependent *x, stemma_error *err)
{
    const struct dependence_job *job = x->job;
    const struct share *best = NULL;
    uint32_t words = 0;
    const char *outside = credits_outside(x), *name = NULL;
    bool alone = true, first = true;
    for (size_t i = 0; i < x->story->n_documents; i++) {
        const stemma_membership *o = &x->story->documents[i];
        const bool same = o->text == x->m->text && o->doc != x->m->doc;
        alone &= !same;
        const struct document *d = same ? corpus_document(job->s->in.corpus, o->doc) : NULL;
        first &= !same || moment_before(x->moment, moment_of(&d->record));
    }
    for (size_t i = job->first_share[x->m->doc]; i < job->first_share[x->m->doc + 1]; i++) {
        const struct share *s = &job->shares.at[i];
        const char *credit = credited(x, s->other);
        if (!s->one_text)
            break;
        words = s->words > words ? s->words : words;
        if ((credit == NULL || name != NULL) &&
            (best != NULL || outside != NULL || !certainly_before(x, s->other)))
            continue;
        best = s;
        name = credit;
    }
    if (alone || (best == NULL && outside == NULL && (first || is_credited(x))))
        return STEMMA_OK;
    const struct share *shown =
        best != NULL || words == 0 ? best : &job->shares.at[job->first_share[x->m->doc]];
    const stemma_dependence on = {.how = STEMMA_DEPENDS_TEXT,
                                  .on = best != NULL ? best->other : STEMMA_NO_DOCUMENT,
                                  .name = best != NULL ? name : outside,
                                  .span = shown != NULL ? longest_passage(job, shown)
                                                        : (stemma_span){0, 0, 0, 0},
                                  .words = best != NULL ? best->words : words,
                                  .share = share_of(x, best != NULL ? best->words : words)};
    return add(x, &on, err);
}

/* Prose of a share that no span in `taken` covers. */
static uint32_t new_prose(const struct dependent *x, const struct share *s,
                          const stemma_span *taken, size_t n_taken)
{
    uint32_t words = 0;
    for (size_t h = s->hit; h < s->hit + s->n_hits && h < s->hit + PASSAGES; h++) {
        const stemma_span span = side_of(x->job, x->m->doc, h);
        bool covered = false;
        for (size_t i = 0; i < n_taken; i++)
            covered |= taken[i].begin_byte < span.end_byte && span.begin_byte < taken[i].end_byte;
        if (!covered)
            words += prose_in(x->job, x->m->doc, span.begin_byte, span.end_byte);
    }
    return words;
}

/* Earlier documents of other texts whose prose it prints. */
static stemma_status depend_on_passages(struct dependent *x, stemma_error *err)
{
    const struct dependence_job *job = x->job;
    stemma_span taken[PARENTS * PASSAGES];
    size_t n_taken = 0, n = 0;
    for (size_t i = job->first_share[x->m->doc]; i < job->first_share[x->m->doc + 1] && n < PARENTS;
         i++) {
        const struct share *s = &job->shares.at[i];
        if (s->one_text || s->words < PASSAGE_PROSE || !certainly_before(x, s->other))
            continue;
        const uint32_t words = new_prose(x, s, taken, n_taken);
        if (words < PASSAGE_PROSE)
            continue;
        for (size_t h = s->hit; h < s->hit + s->n_hits && h < s->hit + PASSAGES; h++)
            taken[n_taken++] = side_of(job, x->m->doc, h);
        n++;
        const stemma_dependence on = {.how = STEMMA_DEPENDS_PASSAGE,
                                      .on = s->other,
                                      .span = longest_passage(job, s),
                                      .words = words,
                                      .share = share_of(x, words)};
        TRY(add(x, &on, err));
    }
    return STEMMA_OK;
}

/* ---- what was said to another outlet */

static bool own_name(const struct dependent *x, const struct media_mention *m)
{
    const struct text *t = &x->d->text;
    const char *outlet = x->d->record.outlet;
    const uint32_t first = t->tokens[m->first].begin;
    size_t n = token_end(&t->tokens[m->end - 1]) - first;
    if (n > 5 && memcmp(t->bytes + first + n - 5, " News", 5) == 0)
        n -= 5; /* Fox News, Fox News Online */
    return m->outlet == x->d->outlet ||
           (outlet != NULL && strlen(outlet) >= n && strncasecmp(outlet, t->bytes + first, n) == 0);
}

/* The outlet's earliest document of the story that is not certainly later. */
static uint32_t report_of(const struct dependent *x, uint32_t outlet)
{
    uint32_t best = STEMMA_NO_DOCUMENT;
    struct moment earliest = {0, 0, false, false};
    for (size_t i = 0; outlet != MEDIA_OUTSIDE && i < x->story->n_documents; i++) {
        const uint32_t doc = x->story->documents[i].doc;
        const struct document *d = corpus_document(x->job->s->in.corpus, doc);
        const struct moment at = moment_of(&d->record);
        if (d->outlet != outlet || doc == x->m->doc || moment_before(x->moment, at))
            continue;
        if (best == STEMMA_NO_DOCUMENT || moment_before(at, earliest)) {
            best = doc;
            earliest = at;
        }
    }
    return best;
}

static bool named_before(const struct dependent *x, const char *name)
{
    for (size_t i = 0; i < x->found.n; i++)
        if (x->found.at[i].how == STEMMA_DEPENDS_TOLD && strcmp(x->found.at[i].name, name) == 0)
            return true;
    return false;
}

static stemma_status depend_on_told(struct dependent *x, stemma_error *err)
{
    const struct text *t = &x->d->text;
    struct media_mention m;
    size_t n = 0;
    for (uint32_t i = 0; i + 1 < t->n_tokens && n < TOLD; i++) {
        const uint64_t word = t->tokens[i].word;
        bool verb = false;
        for (size_t v = 0; v < sizeof x->job->verbs / sizeof *x->job->verbs; v++)
            verb |= word == x->job->verbs[v];
        if (!verb || !media_at(&m, &x->job->media, t, i + 1) ||
            t->bytes[t->tokens[m.first].begin - 1] != ' ' || own_name(x, &m))
            continue;
        const uint32_t begin = t->tokens[m.first].begin, end = token_end(&t->tokens[m.end - 1]);
        const char *name = arena_copy(&x->worker->keep, t->bytes + begin, end - begin, err);
        if (name == NULL)
            return arena_status(&x->worker->keep);
        if (named_before(x, name))
            continue;
        n++;
        const stemma_dependence on = {.how = STEMMA_DEPENDS_TOLD,
                                      .on = report_of(x, m.outlet),
                                      .name = name,
                                      .span = text_span(t, t->tokens[i].begin, end)};
        TRY(add(x, &on, err));
    }
    return STEMMA_OK;
}

static stemma_status read_member(const struct dependence_job *job, const stemma_story *story,
                                 stemma_membership *m, struct worker *worker, stemma_error *err)
{
    struct dependent x = {.job = job,
                          .story = story,
                          .m = m,
                          .worker = worker,
                          .d = corpus_document(job->s->in.corpus, m->doc),
                          .found = ARRAY_INIT(UINT32_MAX)};
    x.moment = moment_of(&x.d->record);
    x.prose = prose_in(job, m->doc, 0, x.d->text.n_bytes);
    TRY(depend_on_text(&x, err));
    TRY(depend_on_passages(&x, err));
    TRY(depend_on_told(&x, err));
    m->depends_on = x.found.at;
    m->n_depends_on = x.found.n;
    return STEMMA_OK;
}

static stemma_status read_story(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    const struct dependence_job *job = user;
    const stemma_story *story = &job->s->stories.at[item];
    stemma_membership *members = (stemma_membership *)story->documents;
    for (size_t i = 0; i < story->n_documents; i++) {
        credit_array credits = ARRAY_INIT(UINT32_MAX);
        TRY(credits_find(&credits, &worker->keep, &job->media,
                         corpus_document(job->s->in.corpus, members[i].doc), err));
        members[i].credits = credits.at;
        members[i].n_credits = credits.n;
    }
    for (size_t i = 0; i < story->n_documents && story->n_documents > 1; i++)
        TRY(read_member(job, story, &members[i], worker, err));
    return STEMMA_OK;
}

stemma_status dependence_find(stemma_stories *stories, const stemma_quotes *quotes,
                              stemma_error *err)
{
    static const char *const verbs[] = {"told", "tells", "sagte", "déclaré"};
    struct dependence_job job = {
        .s = stories, .quotes = quotes, .shares = ARRAY_INIT(SIZE_MAX / 128)};
    struct arena scratch;
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
        job.verbs[i] = fold_hash(verbs[i], strlen(verbs[i]));
    arena_init(&scratch, stories->ctx);
    stemma_status status = media_make(&job.media, &scratch, stories->in.corpus, err);
    if (status == STEMMA_OK)
        status = list_shares(&job, &scratch, err);
    if (status == STEMMA_OK)
        status = parallel_for(&stories->workers, stories->stories.n, read_story, &job, "stories",
                              "stories", err);
    arena_clear(&scratch);
    return status;
}
