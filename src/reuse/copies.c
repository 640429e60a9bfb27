/*
 * Finding copies.
 *
 * In: a sealed corpus. Out: by document, the stretches that it has word for word from an earlier
 * one. Each document is cut into pieces (pieces.c). Where more than `crowd` documents of one outlet
 * have a piece, or more than `frequent` documents at all, the first document that has it stands for
 * all of them, as it does for a single seed (anchor.c). Pieces that follow one another in both
 * documents make a stretch.
 *
 * Versions of one page: the pieces of a document point to the first documents that have them, to
 * many of them where a page was changed often. The one that most words point to is its base: what
 * the base has too is taken from there, unless an open stretch goes on. So a version is its base
 * and a few differences, and those are all of it that is sketched and sorted: 2,478 versions cost
 * little more than one.
 * Nothing is lost by it: what another document shares with such a stretch it shares with the
 * document that stands for it, and families are followed from copy to copy (family.c).
 *
 * Cost: O(words) to cut, O(pieces) for the rest; 16 bytes a piece, given back at the end. It is
 * what rsync does with blocks (Tridgell and Mackerras 1996) and what de-duplicating stores do with
 * chunks, on words.
 */
#include "reuse/copies.h"

#include "base/hash.h"
#include "reuse/pieces.h"

#define MAX_COPIES (UINT32_MAX - 1)
#define NOWHERE UINT32_MAX

/* Documents of one outlet with one kind of piece. */
struct outlet_count {
    uint32_t outlet, n, last;
};
typedef ARRAY(struct outlet_count) outlet_count_array;

/* What one worker needs again and again. */
struct finder {
    uint32_t *votes;   /* by document: words that point to it; 0 between documents */
    uint32_t *touched; /* documents with votes */
    uint32_t n_touched;
    uint32_t base;   /* whose places are noted; NOWHERE: none */
    uint32_t *place; /* by kind: its first piece in the base … */
    uint32_t *noted; /* … if the base is the document noted here */
};

struct copy_job {
    const stemma_corpus *corpus;
    const struct corpus_words *words;
    const struct copies_options *options;
    struct pieces pieces;
    bool *crowded;          /* by kind */
    struct finder *finders; /* by worker */
    struct found_copies {
        const struct copy *at;
        uint32_t n, base;
    } * found; /* by document */
};

/* Counts document d for a kind of piece in its outlet. `*number` is the count that this kind was
 * given last: mostly that of the same outlet. */
static stemma_status count_outlet(struct table *outlets, outlet_count_array *counts,
                                  uint32_t *number, uint32_t kind, uint32_t outlet, uint32_t d,
                                  stemma_error *err)
{
    if (*number == NOWHERE || counts->at[*number].outlet != outlet) {
        uint32_t *slot;
        struct outlet_count fresh = {outlet, 0, NOWHERE};
        TRY(table_slot(outlets, (uint64_t)kind << 32 | outlet, (uint32_t)counts->n, &slot, err));
        *number = *slot;
        if (*number == counts->n)
            TRY(ARRAY_ADD(outlets->arena, counts, fresh, err));
    }
    struct outlet_count *count = &counts->at[*number];
    count->n += count->last != d;
    count->last = d;
    return STEMMA_OK;
}

/* Marks the kinds that so many documents have that one stands for all. */
static stemma_status mark_crowded(struct copy_job *job, struct arena *arena, stemma_error *err)
{
    struct table outlets; /* kind and outlet -> number in `counts` */
    outlet_count_array counts = ARRAY_INIT(UINT32_MAX - 1);
    uint32_t n_kinds = job->pieces.n_kinds;
    TRY(table_init(&outlets, arena, 0, err));
    job->crowded = ARENA_NEW(arena, bool, n_kinds, err);
    uint32_t *numbers = job->crowded ? ARENA_NEW(arena, uint32_t, n_kinds, err) : NULL;
    if (numbers == NULL)
        return arena_status(arena);
    for (uint32_t k = 0; k < n_kinds; k++) {
        job->crowded[k] = job->pieces.kinds[k].n_documents > job->options->frequent;
        numbers[k] = NOWHERE;
    }
    for (uint32_t d = 0; d < stemma_corpus_count(job->corpus); d++) {
        uint32_t outlet = corpus_document(job->corpus, d)->outlet;
        const struct piece_list *list = &job->pieces.lists[d];
        TRY(ctx_check(job->corpus->ctx, err));
        for (uint32_t i = 0; i < list->n; i++) {
            uint32_t kind = list->at[i].kind;
            if (job->crowded[kind] || job->pieces.kinds[kind].n_documents <= job->options->crowd)
                continue;
            TRY(count_outlet(&outlets, &counts, &numbers[kind], kind, outlet, d, err));
            job->crowded[kind] = counts.at[numbers[kind]].n > job->options->crowd;
        }
    }
    return STEMMA_OK;
}

/* True when another document stands for d in this kind of piece. */
static bool stands_back(const struct copy_job *job, uint32_t kind, uint32_t d)
{
    return job->crowded[kind] && job->pieces.kinds[kind].doc != d;
}

/* The document that most words of d point to. */
static uint32_t choose_base(const struct copy_job *job, struct finder *f, uint32_t d)
{
    const struct piece_list *list = &job->pieces.lists[d];
    for (uint32_t i = 0; i < list->n; i++) {
        if (!stands_back(job, list->at[i].kind, d))
            continue;
        uint32_t doc = job->pieces.kinds[list->at[i].kind].doc;
        if (f->votes[doc] == 0)
            f->touched[f->n_touched++] = doc;
        f->votes[doc] += list->at[i + 1].begin - list->at[i].begin;
    }
    uint32_t base = NOWHERE, most = 0;
    for (; f->n_touched > 0; f->n_touched--) {
        uint32_t doc = f->touched[f->n_touched - 1], n = f->votes[doc];
        if (n > most || (n == most && doc < base)) {
            most = n;
            base = doc;
        }
        f->votes[doc] = 0;
    }
    return base;
}

static void note_base(const struct copy_job *job, struct finder *f, uint32_t base)
{
    if (base == NOWHERE || base == f->base)
        return;
    f->base = base;
    const struct piece_list *list = &job->pieces.lists[base];
    for (uint32_t i = list->n; i-- > 0;) {
        f->place[list->at[i].kind] = i;
        f->noted[list->at[i].kind] = base;
    }
}

/* Pieces that follow one another in d and in another document. */
struct stretch_of_pieces {
    uint32_t doc, place; /* of the first piece, over there; NOWHERE: none is open */
    uint32_t first, n;   /* pieces of d */
};

/* Where the piece of d stands in an earlier document: behind the open stretch if it can. */
static void find_source(const struct copy_job *job, const struct finder *f,
                        const struct stretch_of_pieces *open, uint32_t base, uint32_t kind,
                        uint32_t *doc, uint32_t *place)
{
    if (open->doc != NOWHERE) {
        const struct piece_list *list = &job->pieces.lists[open->doc];
        *doc = open->doc;
        *place = open->place + open->n;
        if (*place < list->n && list->at[*place].kind == kind)
            return;
    }
    bool in_base = base != NOWHERE && f->noted[kind] == base;
    *doc = in_base ? base : job->pieces.kinds[kind].doc;
    *place = in_base ? f->place[kind] : job->pieces.kinds[kind].place;
}

typedef ARRAY(struct copy) copy_array;

static stemma_status close_stretch(const struct copy_job *job, copy_array *out, struct arena *arena,
                                   struct stretch_of_pieces *s, uint32_t d, stemma_error *err)
{
    struct stretch_of_pieces closed = *s;
    s->doc = NOWHERE;
    if (closed.doc == NOWHERE)
        return STEMMA_OK;
    const struct piece *at = job->pieces.lists[d].at;
    struct copy copy = {.begin = at[closed.first].begin,
                        .end = at[closed.first + closed.n].begin,
                        .doc = closed.doc,
                        .at = job->pieces.lists[closed.doc].at[closed.place].begin};
    if (copy.end - copy.begin < job->options->least_words)
        return STEMMA_OK;
    return ARRAY_ADD(arena, out, copy, err);
}

static stemma_status copies_of(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct copy_job *job = user;
    struct finder *f = &job->finders[worker->number];
    uint32_t d = (uint32_t)item, base = choose_base(job, f, d);
    const struct piece_list *list = &job->pieces.lists[d];
    struct stretch_of_pieces open = {.doc = NOWHERE};
    copy_array out = ARRAY_INIT(MAX_COPIES);
    job->found[d].base = base;
    if (base == NOWHERE)
        return STEMMA_OK;
    note_base(job, f, base);
    for (uint32_t i = 0; i < list->n; i++) {
        uint32_t kind = list->at[i].kind, doc, place;
        if (!stands_back(job, kind, d)) {
            TRY(close_stretch(job, &out, &worker->keep, &open, d, err));
            continue;
        }
        find_source(job, f, &open, base, kind, &doc, &place);
        if (open.doc != doc || open.place + open.n != place) {
            TRY(close_stretch(job, &out, &worker->keep, &open, d, err));
            open = (struct stretch_of_pieces){doc, place, i, 0};
        }
        open.n++;
    }
    TRY(close_stretch(job, &out, &worker->keep, &open, d, err));
    job->found[d].at = out.at;
    job->found[d].n = (uint32_t)out.n;
    return STEMMA_OK;
}

static stemma_status finder_init(struct finder *f, struct arena *arena, uint32_t n_documents,
                                 uint32_t n_kinds, stemma_error *err)
{
    *f = (struct finder){.base = NOWHERE};
    f->votes = ARENA_ZEROED(arena, uint32_t, n_documents, err);
    f->touched = f->votes ? ARENA_NEW(arena, uint32_t, n_documents, err) : NULL;
    f->place = f->touched ? ARENA_NEW(arena, uint32_t, n_kinds, err) : NULL;
    f->noted = f->place ? ARENA_NEW(arena, uint32_t, n_kinds, err) : NULL;
    if (f->noted == NULL)
        return arena_status(arena);
    for (uint32_t i = 0; i < n_kinds; i++)
        f->noted[i] = NOWHERE;
    return STEMMA_OK;
}

/* One list of all. */
static stemma_status collect(struct copies *out, struct arena *arena, const struct copy_job *job,
                             stemma_error *err)
{
    uint32_t n_documents = (uint32_t)stemma_corpus_count(job->corpus);
    size_t n = 0;
    for (uint32_t d = 0; d < n_documents; d++)
        n += job->found[d].n;
    if (n > MAX_COPIES)
        return fail(err, STEMMA_LIMIT, "the corpus has more than %u copied stretches", MAX_COPIES);
    uint32_t *first = ARENA_NEW(arena, uint32_t, (size_t)n_documents + 1, err);
    uint32_t *base = first ? ARENA_NEW(arena, uint32_t, n_documents, err) : NULL;
    struct copy *at = base ? ARENA_NEW(arena, struct copy, n, err) : NULL;
    if (at == NULL)
        return arena_status(arena);
    *out = (struct copies){.first = first, .at = at, .base = base};
    uint32_t to = 0;
    for (uint32_t d = 0; d < n_documents; d++) {
        first[d] = to;
        base[d] = job->found[d].n > 0 ? job->found[d].base : COPY_NO_BASE;
        for (uint32_t i = 0; i < job->found[d].n; i++) {
            at[to] = job->found[d].at[i];
            out->n_words += at[to].end - at[to].begin;
            to++;
        }
    }
    first[n_documents] = to;
    return STEMMA_OK;
}

static stemma_status find(struct copies *out, struct arena *arena, struct copy_job *job,
                          struct workers *workers, stemma_error *err)
{
    struct arena *scratch = &workers->at[0].keep;
    uint32_t n = (uint32_t)stemma_corpus_count(job->corpus);
    TRY(pieces_find(&job->pieces, scratch, workers, job->corpus, job->words, err));
    TRY(mark_crowded(job, scratch, err));
    job->found = ARENA_ZEROED(scratch, struct found_copies, n, err);
    job->finders = job->found ? ARENA_NEW(scratch, struct finder, workers->n, err) : NULL;
    if (job->finders == NULL)
        return arena_status(scratch);
    for (uint32_t i = 0; i < workers->n; i++)
        TRY(finder_init(&job->finders[i], scratch, n, job->pieces.n_kinds, err));
    TRY(parallel_for(workers, n, copies_of, job, "matching", "documents", err));
    return collect(out, arena, job, err);
}

stemma_status copies_find(struct copies *out, struct arena *arena, const stemma_corpus *corpus,
                          const struct corpus_words *words, const struct copies_options *options,
                          stemma_error *err)
{
    struct workers workers = {0};
    struct copy_job job = {.corpus = corpus, .words = words, .options = options};
    stemma_status status = workers_init(&workers, corpus->ctx, err);
    if (status == STEMMA_OK)
        status = find(out, arena, &job, &workers, err);
    workers_clear(&workers);
    return status;
}
