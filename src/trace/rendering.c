/*
 * Renderings. In: a quotation, and segments that say where its words stand; out: pieces, each a
 * stretch of one part that prints words of one place, with its typed edits.
 *
 * A segment is cut where a part of the quotation ends, and where the ground goes on with another
 * quotation of its document. What is left is compared by edit.c, as a witness with a base text: the
 * base is the ground around the segment, printed for the purpose. Up to EDGE_WORDS words beside a
 * piece that stand nowhere are a change at its edge; more are a piece that stands nowhere. Two
 * pieces printed in one go, without a mark of cut words, are joined when they stand apart: in two
 * grounds or two quotations, in another order, or with more than `apart` words between.
 *
 * Where the ground itself prints a bracket or a mark of cut words, what it prints there is the base
 * of an edit; where it prints the same as the quotation there is no edit. Linear, but for the
 * alignment of changed words.
 */
#include "trace/rendering.h"

#include "trace/slice.h"

#include <string.h>

#define EDGE_WORDS 3
#define MARGIN 8 /* words of the ground that are printed on each side */
#define MAX_PIECES UINT32_MAX

/* A piece on its way. */
struct cut {
    uint32_t first, last;           /* words of the passage that stand there */
    uint32_t first_at, last_at;     /* their places in the ground */
    uint32_t begin, end;            /* with changed words at the edges */
    uint32_t fragment, part, group; /* fragment: of the passage, from 0 */
};

/* Cuts of one segment that share a base text. */
struct group {
    uint32_t ground, from; /* its first word is word `from` of the ground */
};

struct rendering_job {
    struct arena *arena;
    const struct renderer *r;
    const struct quoted_passage *passage;
    ARRAY(struct cut) cuts;
    ARRAY(struct group) groups;
    ARRAY(struct base_text) bases;
    const struct word_place **places; /* of each fragment's words */
    ARRAY(struct rendered) out;
};

static const struct fragment *fragment_at(const struct rendering_job *j, uint32_t i)
{
    return &j->r->fragments->at[j->passage->first_fragment + i];
}

/* Number of the passage's word that is the first of fragment `i`. */
static uint32_t fragment_first(const struct rendering_job *j, uint32_t i)
{
    return (uint32_t)(fragment_at(j, i)->words - j->passage->words.words);
}

/* ------------------------------------------------------------------ cutting */

static bool goes_on(const struct rendering_job *j, const struct ground *g, const struct cut *c,
                    uint32_t word, uint32_t at)
{
    return j->passage->words.words[word].part == c->part &&
           word < fragment_first(j, c->fragment) + fragment_at(j, c->fragment)->n_words &&
           ground_quote(g, at) == ground_quote(g, c->last_at);
}

/* A new base text where none is open, or the ground goes on with another quotation. */
static stemma_status open_group(struct rendering_job *j, const struct segment *s, uint32_t at,
                                bool first, stemma_error *err)
{
    const struct ground *g = &j->r->grounds->at[s->ground];
    const struct cut *last = !first ? &j->cuts.at[j->cuts.n - 1] : NULL;
    if (last != NULL && ground_quote(g, at) == ground_quote(g, last->last_at))
        return STEMMA_OK;
    const struct group group = {s->ground, at};
    return ARRAY_ADD(j->arena, &j->groups, group, err);
}

static stemma_status cut_segment(struct rendering_job *j, const struct segment *s,
                                 uint32_t *fragment, stemma_error *err)
{
    const struct ground *g = &j->r->grounds->at[s->ground];
    bool first = true;
    for (uint32_t r = 0; r < s->n_runs; r++)
        for (uint32_t i = 0; i < s->runs[r].n; i++) {
            const uint32_t word = s->runs[r].word + i, at = s->runs[r].at + i;
            if (first || !goes_on(j, g, &j->cuts.at[j->cuts.n - 1], word, at)) {
                while (word >= fragment_first(j, *fragment) + fragment_at(j, *fragment)->n_words)
                    ++*fragment;
                TRY(open_group(j, s, at, first, err));
                const struct cut c = {word,
                                      word,
                                      at,
                                      at,
                                      word,
                                      word + 1,
                                      *fragment,
                                      j->passage->words.words[word].part,
                                      (uint32_t)j->groups.n - 1};
                TRY(ARRAY_ADD(j->arena, &j->cuts, c, err));
                first = false;
            }
            struct cut *c = &j->cuts.at[j->cuts.n - 1];
            c->last = word;
            c->last_at = at;
            c->end = word + 1;
        }
    return STEMMA_OK;
}

/* The first word of the part that the word stands in. */
static uint32_t part_begin(const struct rendering_job *j, uint32_t word)
{
    const struct fragment_word *words = j->passage->words.words;
    while (word > 0 && words[word - 1].part == words[word].part)
        word--;
    return word;
}

/* The end of the word's part, or `limit`. */
static uint32_t part_end(const struct rendering_job *j, uint32_t word, uint32_t limit)
{
    const struct fragment_word *words = j->passage->words.words;
    while (word + 1 < limit && words[word + 1].part == words[word].part)
        word++;
    return word + 1;
}

/* Few words beside a cut that stand nowhere belong to it. */
static void claim_edges(struct rendering_job *j)
{
    const uint32_t n_words = j->passage->words.n_words;
    for (size_t i = 0; i < j->cuts.n; i++) {
        struct cut *c = &j->cuts.at[i];
        const struct cut *before = i > 0 && c[-1].part == c->part ? &c[-1] : NULL;
        const struct cut *after = i + 1 < j->cuts.n && c[1].part == c->part ? &c[1] : NULL;
        const uint32_t begin = before != NULL ? before->end : part_begin(j, c->first);
        const uint32_t end = after != NULL ? after->first : part_end(j, c->last, n_words);
        if (c->first - begin <= EDGE_WORDS)
            c->begin = begin;
        if (end - (c->last + 1) <= EDGE_WORDS)
            c->end = end;
    }
}

/* ------------------------------------------------------------------ comparing */

/* Prints the ground around each group's cuts. */
static stemma_status print_bases(struct rendering_job *j, stemma_error *err)
{
    for (size_t i = 0; i < j->cuts.n;) {
        struct group *group = &j->groups.at[j->cuts.at[i].group];
        const struct ground *g = &j->r->grounds->at[group->ground];
        uint32_t to = j->cuts.at[i].last_at + 1;
        for (; i < j->cuts.n && &j->groups.at[j->cuts.at[i].group] == group; i++)
            to = j->cuts.at[i].last_at + 1;
        const uint32_t quote = ground_quote(g, group->from);
        for (uint32_t k = 0; k < MARGIN; k++) {
            if (group->from > 0 && ground_quote(g, group->from - 1) == quote)
                group->from--;
            if (to < g->n_words && ground_quote(g, to) == quote)
                to++;
        }
        struct base_text base;
        TRY(ground_print(&base, j->arena, j->r->grounds, g, group->from, to, err));
        TRY(ARRAY_ADD(j->arena, &j->bases, base, err));
    }
    return STEMMA_OK;
}

/* Tells each placed word of the passage its place. */
static stemma_status place_words(struct rendering_job *j, const struct segment *segments, size_t n,
                                 stemma_error *err)
{
    const uint32_t n_fragments = j->passage->n_fragments;
    struct word_place *all = ARENA_NEW(j->arena, struct word_place, j->passage->words.n_words, err);
    j->places = ARENA_NEW(j->arena, const struct word_place *, n_fragments, err);
    if (all == NULL || j->places == NULL)
        return arena_status(j->arena);
    for (uint32_t w = 0; w < j->passage->words.n_words; w++)
        all[w] = (struct word_place){.utterance = UTTERANCE_NONE};
    for (uint32_t f = 0; f < n_fragments; f++)
        j->places[f] = all + fragment_first(j, f);
    size_t c = 0;
    for (size_t s = 0; s < n; s++)
        for (uint32_t r = 0; r < segments[s].n_runs; r++)
            for (uint32_t i = 0; i < segments[s].runs[r].n; i++) {
                const uint32_t word = segments[s].runs[r].word + i;
                while (word > j->cuts.at[c].last)
                    c++;
                const uint32_t group = j->cuts.at[c].group;
                all[word].utterance = group;
                all[word].word = segments[s].runs[r].at + i - j->groups.at[group].from;
            }
    return STEMMA_OK;
}

/* True where the ground says itself that words are missing or replaced between word `begin` - 1 and
 * word `end`. */
static bool is_loose(const struct ground *g, uint32_t begin, uint32_t end)
{
    if (g->tokens != NULL || begin == 0 || end >= g->n_words)
        return false;
    bool loose = false;
    for (uint32_t i = begin; i <= end; i++) {
        if (g->words[i].part != g->words[i - 1].part ||
            ground_quote(g, i) != ground_quote(g, i - 1))
            return false;
        loose |= g->words[i].seam != SEAM_SOLID;
    }
    return loose;
}

/* Compares with what the ground prints where it is loose. False: the two print the same. */
static stemma_status compare_loose(struct rendering_job *j, const struct ground *g, stemma_edit *e,
                                   bool *differs, stemma_error *err)
{
    const char *bytes = corpus_document(j->r->grounds->corpus, g->doc)->text.bytes;
    *differs = true;
    if (!is_loose(g, e->base_begin, e->base_end))
        return STEMMA_OK;
    struct slice text = {e->text, 0, (uint32_t)strlen(e->text)};
    struct slice base = {bytes, ground_end(g, e->base_begin - 1), ground_begin(g, e->base_end)};
    slice_skip_space(&base);
    slice_drop_space(&base);
    e->base = arena_copy(j->arena, base.bytes + base.begin, base.end - base.begin, err);
    if (e->base == NULL)
        return arena_status(j->arena);
    if (e->type != STEMMA_EDIT_MARKED_CUT)
        e->type = STEMMA_EDIT_BRACKET;
    slice_drop_common_begin(&text, &base);
    slice_drop_common_end(&text, &base);
    *differs = !slice_is_empty(&text) || !slice_is_empty(&base);
    return STEMMA_OK;
}

static stemma_edit join_edit(const struct rendered *piece)
{
    const stemma_span at = {piece->span.begin, piece->span.begin, piece->span.begin_byte,
                            piece->span.begin_byte};
    return (stemma_edit){.type = STEMMA_EDIT_JOIN,
                         .base_begin = piece->at_begin,
                         .base_end = piece->at_begin,
                         .base = "",
                         .text = "",
                         .span = at};
}

/* The typed edits of cut `i` into the piece. */
static stemma_status compare_cut(struct rendering_job *j, struct rendered *out,
                                 const struct collation *c, uint32_t i, stemma_error *err)
{
    struct difference_list list;
    const struct cut *cut = &j->cuts.at[i];
    const uint32_t from = j->groups.at[cut->group].from;
    const struct ground *g = &j->r->grounds->at[j->groups.at[cut->group].ground];
    TRY(differences_find(&list, j->arena, c, i, err));
    stemma_edit *edits = ARENA_NEW(j->arena, stemma_edit, list.n + 1, err);
    if (edits == NULL)
        return arena_status(j->arena);
    for (size_t k = 0; k < list.n; k++) {
        stemma_edit e = list.at[k].edit;
        e.base_begin += from;
        e.base_end += from;
        bool differs;
        TRY(compare_loose(j, g, &e, &differs, err));
        if (differs)
            edits[out->n_edits++] = e;
    }
    out->at_begin = list.base_begin + from;
    out->at_end = list.base_end + from;
    if (out->joined)
        edits[out->n_edits++] = join_edit(out);
    out->edits = edits;
    return STEMMA_OK;
}

static stemma_status make_pieces(struct piece **out, const struct rendering_job *j,
                                 stemma_error *err)
{
    struct piece *pieces = ARENA_NEW(j->arena, struct piece, j->cuts.n, err);
    if (pieces == NULL)
        return arena_status(j->arena);
    for (size_t i = 0; i < j->cuts.n; i++) {
        const struct cut *c = &j->cuts.at[i];
        const uint32_t first = fragment_first(j, c->fragment);
        const uint32_t from = j->groups.at[c->group].from;
        pieces[i] = (struct piece){.fragment = c->fragment,
                                   .part = c->part,
                                   .word_begin = c->begin - first,
                                   .word_end = c->end - first,
                                   .first_word = c->first - first,
                                   .last_word = c->last - first,
                                   .utterance = c->group,
                                   .base_begin = c->first_at - from,
                                   .base_end = c->last_at + 1 - from};
    }
    *out = pieces;
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ the record */

/* Words begin … end of the passage, of one part, with the marks that close them. */
static stemma_span words_span(const struct rendering_job *j, uint32_t begin, uint32_t end)
{
    const struct passage *p = &j->passage->words;
    const stemma_quote *q = &j->r->quotes->quotes.at[j->passage->quote];
    const struct text *t = &corpus_document(j->r->corpus, q->doc)->text;
    const stemma_span *part = &q->parts[p->words[begin].part];
    uint32_t from = p->words[begin].begin, to = p->words[end - 1].end;
    if (begin == 0 || p->words[begin - 1].part != p->words[begin].part)
        from = part->begin_byte;
    if (end == p->n_words || p->words[end].part != p->words[begin].part)
        to = part->end_byte;
    else
        to = closing_end(t->bytes, to, p->words[end].begin);
    return text_span(t, from, to);
}

/* Words begin … end that stand nowhere, a piece for each part. */
static stemma_status add_nowhere(struct rendering_job *j, uint32_t begin, uint32_t end,
                                 stemma_error *err)
{
    for (uint32_t next; begin < end; begin = next) {
        next = part_end(j, begin, end);
        const struct rendered nowhere = {.part = j->passage->words.words[begin].part,
                                         .word_begin = begin,
                                         .word_end = next,
                                         .span = words_span(j, begin, next),
                                         .ground = GROUND_NONE};
        TRY(ARRAY_ADD(j->arena, &j->out, nowhere, err));
    }
    return STEMMA_OK;
}

/* True where cut `i` is printed in one go with the cut before, which stands apart from it. */
static bool is_joined(const struct rendering_job *j, size_t i)
{
    const struct cut *c = &j->cuts.at[i], *before = i > 0 ? &c[-1] : NULL;
    if (j->r->attested || before == NULL || before->fragment != c->fragment ||
        before->group == c->group || before->end != c->begin ||
        j->passage->words.words[c->begin].seam != SEAM_SOLID)
        return false;
    const struct group *a = &j->groups.at[before->group], *b = &j->groups.at[c->group];
    const struct ground *g = &j->r->grounds->at[b->ground];
    return a->ground != b->ground ||
           ground_quote(g, before->last_at) != ground_quote(g, c->first_at) ||
           c->first_at <= before->last_at || c->first_at - before->last_at > j->r->apart;
}

static stemma_status add_cut(struct rendering_job *j, const struct collation *c, uint32_t i,
                             stemma_error *err)
{
    const struct cut *cut = &j->cuts.at[i];
    struct rendered piece = {.part = cut->part,
                             .word_begin = cut->begin,
                             .word_end = cut->end,
                             .span = words_span(j, cut->begin, cut->end),
                             .ground = j->groups.at[cut->group].ground,
                             .joined = is_joined(j, i)};
    TRY(compare_cut(j, &piece, c, i, err));
    return ARRAY_ADD(j->arena, &j->out, piece, err);
}

static void count(struct rendering *out, uint32_t n_words)
{
    out->n_words = n_words;
    for (size_t i = 0; i < out->n; i++) {
        const struct rendered *piece = &out->at[i];
        out->n_found += piece->ground != GROUND_NONE ? piece->word_end - piece->word_begin : 0;
        out->n_joins += piece->joined;
        for (size_t k = 0; k < piece->n_edits; k++)
            if (piece->edits[k].type == STEMMA_EDIT_TYPOGRAPHY)
                out->n_house++;
            else if (piece->edits[k].type != STEMMA_EDIT_JOIN)
                out->n_changes++;
    }
}

static stemma_status compare_all(struct rendering_job *j, stemma_error *err)
{
    const struct fragment_list fragments = {.n = j->passage->n_fragments,
                                            .at = j->r->fragments->at + j->passage->first_fragment};
    const struct utterance_list places = {.of_fragment = j->places};
    struct piece *at = NULL;
    TRY(make_pieces(&at, j, err));
    const struct piece_list pieces = {.n = j->cuts.n, .at = at};
    const struct collation c = {.corpus = j->r->corpus,
                                .quotes = j->r->quotes,
                                .fragments = &fragments,
                                .utterances = &places,
                                .pieces = &pieces,
                                .base = j->bases.at};
    uint32_t next = 0; /* word of the passage that is not told yet */
    for (uint32_t i = 0; i < j->cuts.n; i++) {
        TRY(add_nowhere(j, next, j->cuts.at[i].begin, err));
        TRY(add_cut(j, &c, i, err));
        next = j->cuts.at[i].end;
    }
    return add_nowhere(j, next, j->passage->words.n_words, err);
}

stemma_status rendering_make(struct rendering *out, struct arena *arena, const struct renderer *r,
                             const struct quoted_passage *passage, const struct segment *segments,
                             size_t n, stemma_error *err)
{
    struct rendering_job j = {.arena = arena,
                              .r = r,
                              .passage = passage,
                              .cuts = ARRAY_INIT(MAX_PIECES),
                              .groups = ARRAY_INIT(MAX_PIECES),
                              .bases = ARRAY_INIT(MAX_PIECES),
                              .out = ARRAY_INIT(MAX_PIECES)};
    uint32_t fragment = 0;
    for (size_t s = 0; s < n; s++)
        TRY(cut_segment(&j, &segments[s], &fragment, err));
    claim_edges(&j);
    TRY(print_bases(&j, err));
    TRY(place_words(&j, segments, n, err));
    TRY(compare_all(&j, err));
    *out = (struct rendering){.n = j.out.n, .at = j.out.at};
    count(out, passage->words.n_words);
    return STEMMA_OK;
}
