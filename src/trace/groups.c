/*
 * Whose words are whose. In: utterances with their pieces; out: for each utterance its speaker, and
 * the groups that become sources.
 *
 * An utterance's speaker is the one that most independent texts name. Inside a cluster the names of
 * one person are then taken together, longest name first: "Merrow" joins "Ada Merrow", unless there
 * is a "John Merrow" too, when nothing says which.
 *
 * One speaker's words in one cluster may still be of two sources: a letter, and a tweet about it.
 * Where all texts that say what an utterance stood in say the same, and more words of the speaker
 * are said to stand in something else, they are apart. What nobody says anything about stays with
 * the greater part.
 *
 * What of it is held together by documents that share the speaker's words, parted.c says.
 *
 * A source needs two documents: what one report alone prints of a speaker is quoted, but there is
 * nothing to put together. Utterances without a speaker, and those that one document alone holds
 * together, make a source only one by one, where two documents share them.
 */
#include "trace/groups.h"

#include "trace/around.h"
#include "trace/parted.h"

#include <stdlib.h>
#include <string.h>

struct speaker_vote {
    uint32_t speaker, text;
};

struct member {
    uint32_t cluster, head, utterance;
    uint32_t medium; /* AROUND_…: what it stood in; 0: nobody says, or not all the same */
};

/* What makes groups out of members. */
struct grouping {
    struct group_list *out;
    struct arena *arena;
    const struct collation *c;
    const struct trace_inputs *in;
};

static int compare_votes(const void *left, const void *right)
{
    const struct speaker_vote *a = left, *b = right;
    if (a->speaker != b->speaker)
        return a->speaker < b->speaker ? -1 : 1;
    return (a->text > b->text) - (a->text < b->text);
}

static int compare_members(const void *left, const void *right)
{
    const struct member *a = left, *b = right;
    if (a->cluster != b->cluster)
        return a->cluster < b->cluster ? -1 : 1;
    if (a->head != b->head)
        return a->head < b->head ? -1 : 1;
    return (a->utterance > b->utterance) - (a->utterance < b->utterance);
}

static const struct piece *piece_of(const struct collation *c, uint32_t u, size_t i)
{
    return &c->pieces->at[c->pieces->of_utterance[c->pieces->first[u] + i]];
}

static uint32_t document_of(const struct collation *c, uint32_t u, size_t i)
{
    return c->fragments->at[piece_of(c, u, i)->fragment].doc;
}

/* The speaker with most texts, then the one whose name is longer. */
static stemma_status elect_speaker(uint32_t *out, struct arena *arena, const struct collation *c,
                                   uint32_t u, stemma_error *err)
{
    const size_t n = c->pieces->first[u + 1] - c->pieces->first[u];
    const struct arena_mark mark = arena_mark(arena);
    struct speaker_vote *votes = ARENA_NEW(arena, struct speaker_vote, n, err);
    if (votes == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < n; i++) {
        const struct fragment *f = &c->fragments->at[piece_of(c, u, i)->fragment];
        votes[i] = (struct speaker_vote){f->speaker, c->text_number[f->doc]};
    }
    qsort(votes, n, sizeof *votes, compare_votes);
    uint32_t best_texts = 0;
    *out = SPEAKER_NONE;
    for (size_t begin = 0, end; begin < n; begin = end) {
        uint32_t texts = 0;
        for (end = begin; end < n && votes[end].speaker == votes[begin].speaker; end++)
            texts += end == begin || votes[end].text != votes[end - 1].text;
        const uint32_t s = votes[begin].speaker;
        if (s == SPEAKER_NONE)
            continue;
        const bool longer =
            *out != SPEAKER_NONE && c->speakers->at[s].n_words > c->speakers->at[*out].n_words;
        if (texts > best_texts || (texts == best_texts && longer)) {
            *out = s;
            best_texts = texts;
        }
    }
    arena_rewind(arena, mark);
    return STEMMA_OK;
}

static int compare_numbers(const void *left, const void *right)
{
    const uint32_t a = *(const uint32_t *)left, b = *(const uint32_t *)right;
    return (a > b) - (a < b);
}

/* The cluster where most of its printings stand; of equals, that of the first document. */
static stemma_status elect_cluster(uint32_t *out, struct arena *arena, const struct collation *c,
                                   const uint32_t *cluster, uint32_t u, stemma_error *err)
{
    const size_t n = c->pieces->first[u + 1] - c->pieces->first[u];
    const struct arena_mark mark = arena_mark(arena);
    uint32_t *votes = ARENA_NEW(arena, uint32_t, n, err);
    size_t most = 0;
    if (votes == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < n; i++)
        votes[i] = cluster[document_of(c, u, i)];
    const uint32_t first = votes[0];
    qsort(votes, n, sizeof *votes, compare_numbers);
    for (size_t begin = 0, end; begin < n; begin = end) {
        for (end = begin; end < n && votes[end] == votes[begin];)
            end++;
        if (end - begin > most || (end - begin == most && votes[begin] == first)) {
            *out = votes[begin];
            most = end - begin;
        }
    }
    arena_rewind(arena, mark);
    return STEMMA_OK;
}

/* A name in a cluster, and the name that stands for its person. */
struct name {
    uint32_t speaker, n_words, n_utterances, head;
};

static int compare_names(const void *left, const void *right)
{
    const struct name *a = left, *b = right;
    if (a->n_words != b->n_words)
        return a->n_words > b->n_words ? -1 : 1;
    if (a->n_utterances != b->n_utterances)
        return a->n_utterances > b->n_utterances ? -1 : 1;
    return (a->speaker > b->speaker) - (a->speaker < b->speaker);
}

/* Takes names of one person together: sets the head of each. */
static void join_names(struct name *names, size_t n, const struct speaker_list *speakers)
{
    for (size_t i = 0; i < n; i++) {
        uint32_t head = names[i].speaker;
        bool found = false, several = false;
        for (size_t k = 0; k < i && !several; k++) {
            if (names[k].head != names[k].speaker ||
                speaker_compare(speakers, names[i].speaker, names[k].speaker) != SPEAKER_SAME)
                continue;
            several = found;
            found = true;
            head = names[k].speaker;
        }
        names[i].head = several ? names[i].speaker : head;
    }
}

/* Sets the heads of the members of one cluster, which are sorted by speaker (in `head`). */
static stemma_status join_members(struct member *members, size_t n, struct arena *arena,
                                  const struct speaker_list *speakers, stemma_error *err)
{
    const struct arena_mark mark = arena_mark(arena);
    struct name *names = ARENA_NEW(arena, struct name, n, err);
    size_t n_names = 0;
    if (names == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < n; i++) {
        const uint32_t s = members[i].head;
        if (s == SPEAKER_NONE)
            continue;
        if (n_names == 0 || names[n_names - 1].speaker != s)
            names[n_names++] = (struct name){s, speakers->at[s].n_words, 0, s};
        names[n_names - 1].n_utterances++;
    }
    if (n_names > 0)
        qsort(names, n_names, sizeof *names, compare_names);
    join_names(names, n_names, speakers);
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < n_names; k++)
            if (names[k].speaker == members[i].head) {
                members[i].head = names[k].head;
                break;
            }
    qsort(members, n, sizeof *members, compare_members);
    arena_rewind(arena, mark);
    return STEMMA_OK;
}

static bool stands_elsewhere(const struct collation *c, uint32_t u, uint32_t doc)
{
    for (size_t k = 0; k < c->pieces->first[u + 1] - c->pieces->first[u]; k++)
        if (document_of(c, u, k) != doc)
            return true;
    return false;
}

static bool two_documents(const struct collation *c, const uint32_t *utterances, size_t n)
{
    const uint32_t first = document_of(c, utterances[0], 0);
    for (size_t i = 0; i < n; i++)
        if (stands_elsewhere(c, utterances[i], first))
            return true;
    return false;
}

static stemma_status add_group(struct grouping *g, const uint32_t *utterances, size_t n,
                               uint32_t speaker, stemma_error *err)
{
    uint32_t *kept = ARENA_NEW(g->arena, uint32_t, n, err);
    if (kept == NULL)
        return arena_status(g->arena);
    memcpy(kept, utterances, n * sizeof *kept);
    g->out->at[g->out->n++] = (struct source_group){speaker, (uint32_t)n, kept};
    return STEMMA_OK;
}

/* Adds a part as one group, or each of its utterances where one document alone holds it together.
 */
static stemma_status add_part(struct grouping *g, const uint32_t *utterances, size_t n,
                              uint32_t speaker, bool bound, stemma_error *err)
{
    const size_t step = bound ? n : 1;
    for (size_t i = 0; i < n; i += step)
        if (two_documents(g->c, utterances + i, step))
            TRY(add_group(g, utterances + i, step, speaker, err));
    return STEMMA_OK;
}

/* Adds the groups of members of one speaker and medium: one for each part. */
static stemma_status add_parts(struct grouping *g, const struct member *members, size_t n,
                               stemma_error *err)
{
    struct speech_parts parts;
    uint32_t *utterances = ARENA_NEW(g->arena, uint32_t, n, err);
    if (utterances == NULL)
        return arena_status(g->arena);
    for (size_t i = 0; i < n; i++)
        utterances[i] = members[i].utterance;
    const struct speech speech = {members[0].head, utterances, n};
    TRY(speech_parts_make(&parts, g->arena, g->c, g->in, &speech, err));
    for (size_t p = 0; p < parts.n; p++) {
        const size_t begin = parts.first[p], size = parts.first[p + 1] - begin;
        TRY(add_part(g, utterances + begin, size, members[0].head, parts.bound[p], err));
    }
    return STEMMA_OK;
}

/* What one document alone prints makes no source, whatever its parts. */
static bool several_documents(const struct collation *c, const struct member *members, size_t n)
{
    const uint32_t first = document_of(c, members[0].utterance, 0);
    for (size_t i = 0; i < n; i++)
        if (stands_elsewhere(c, members[i].utterance, first))
            return true;
    return false;
}

/* What the utterance is said to have stood in, where all that say something agree. */
static uint32_t medium_of(const struct collation *c, uint32_t u)
{
    uint32_t said = 0;
    for (size_t i = 0; i < c->pieces->first[u + 1] - c->pieces->first[u]; i++) {
        const struct fragment *f = &c->fragments->at[piece_of(c, u, i)->fragment];
        said |= around_quote(c, f->quote) & AROUND_MEDIA;
    }
    return (said & (said - 1)) == 0 ? said : 0;
}

/* The medium of most words; 0: none is named. */
static uint32_t main_medium(const struct collation *c, const struct member *members, size_t n)
{
    uint32_t best = 0;
    uint64_t best_words = 0;
    for (uint32_t m = AROUND_POST; m <= AROUND_BOOK; m <<= 1) {
        uint64_t words = 0;
        for (size_t i = 0; i < n; i++)
            words += members[i].medium == m ? c->utterances->n_words[members[i].utterance] : 0;
        if (words > best_words) {
            best = m;
            best_words = words;
        }
    }
    return best;
}

/* Adds the groups of one speaker in one cluster: one for each medium. */
static stemma_status add_groups(struct grouping *g, struct member *members, size_t n,
                                stemma_error *err)
{
    if (!several_documents(g->c, members, n))
        return STEMMA_OK;
    if (members[0].head == SPEAKER_NONE)
        return add_parts(g, members, n, err);
    for (size_t i = 0; i < n; i++)
        members[i].medium = medium_of(g->c, members[i].utterance);
    const uint32_t most = main_medium(g->c, members, n);
    struct member *part = ARENA_NEW(g->arena, struct member, n, err);
    if (part == NULL)
        return arena_status(g->arena);
    for (uint32_t m = AROUND_POST; m <= AROUND_BOOK; m <<= 1) {
        size_t n_part = 0;
        for (size_t i = 0; i < n; i++)
            if (members[i].medium == m || (m == most && members[i].medium == 0))
                part[n_part++] = members[i];
        if (n_part > 0)
            TRY(add_parts(g, part, n_part, err));
    }
    return most == 0 ? add_parts(g, members, n, err) : STEMMA_OK;
}

/* Utterances with their clusters and speakers, in the order of both. */
static stemma_status list_members(struct member **out, size_t *n, struct grouping *g,
                                  const uint32_t *cluster, uint32_t *speaker, stemma_error *err)
{
    const struct collation *c = g->c;
    struct member *members = ARENA_NEW(g->arena, struct member, c->utterances->n, err);
    if (members == NULL)
        return arena_status(g->arena);
    *n = 0;
    for (uint32_t u = 0; u < c->utterances->n; u++) {
        speaker[u] = SPEAKER_NONE;
        if (c->pieces->first[u] == c->pieces->first[u + 1])
            continue;
        uint32_t home = 0;
        TRY(elect_speaker(&speaker[u], g->arena, c, u, err));
        TRY(elect_cluster(&home, g->arena, c, cluster, u, err));
        members[(*n)++] = (struct member){home, speaker[u], u, 0};
    }
    if (*n > 0)
        qsort(members, *n, sizeof *members, compare_members);
    for (size_t begin = 0, end; begin < *n; begin = end) {
        for (end = begin; end < *n && members[end].cluster == members[begin].cluster;)
            end++;
        TRY(join_members(members + begin, end - begin, g->arena, c->speakers, err));
    }
    *out = members;
    return STEMMA_OK;
}

stemma_status groups_make(struct group_list *out, struct arena *arena, const struct collation *c,
                          const struct trace_inputs *in, const uint32_t *cluster, stemma_error *err)
{
    struct grouping g = {out, arena, c, in};
    struct member *members = NULL;
    size_t n = 0;
    uint32_t *speaker = ARENA_NEW(arena, uint32_t, c->utterances->n, err);
    *out = (struct group_list){.at = ARENA_NEW(arena, struct source_group, c->utterances->n, err)};
    if (speaker == NULL || out->at == NULL)
        return arena_status(arena);
    TRY(list_members(&members, &n, &g, cluster, speaker, err));
    for (size_t begin = 0, end; begin < n; begin = end) {
        for (end = begin; end < n && members[end].cluster == members[begin].cluster &&
                          members[end].head == members[begin].head;) {
            speaker[members[end].utterance] = members[end].head;
            end++;
            if (members[begin].head == SPEAKER_NONE)
                break;
        }
        TRY(add_groups(&g, members + begin, end - begin, err));
    }
    out->speaker = speaker;
    return STEMMA_OK;
}
