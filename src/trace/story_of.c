/*
 * To which story an utterance, and a source, belongs. In: records with their witnesses, and the
 * story of each document; out: the story's id in each record.
 *
 * Most are printed in one story. Of several it is the one in which most independent texts print the
 * words; of equals, that of the first document (by id). So a line that later reports repeat stays
 * with the event at which it was said, and the answer depends on nothing but the set of witnesses.
 */
#include "trace/story_of.h"

#include <stdlib.h>

/* A witness, as it counts. */
struct story_vote {
    uint32_t story, text, doc;
};

typedef ARRAY(struct story_vote) vote_array;

static int compare_votes(const void *left, const void *right)
{
    const struct story_vote *a = left, *b = right;
    if (a->story != b->story)
        return a->story < b->story ? -1 : 1;
    if (a->text != b->text)
        return a->text < b->text ? -1 : 1;
    return (a->doc > b->doc) - (a->doc < b->doc);
}

static stemma_status add_votes(vote_array *votes, struct arena *arena, const stemma_trace *t,
                               const stemma_utterance *u, stemma_error *err)
{
    for (size_t i = 0; i < u->n_witnesses; i++) {
        const stemma_witness *w = &u->witnesses[i];
        const struct story_vote vote = {t->in_story.of_document[w->doc], w->text, w->doc};
        TRY(ARRAY_ADD(arena, votes, vote, err));
    }
    return STEMMA_OK;
}

/* The story with most texts, then the one with the least document. There is one vote or more. */
static uint32_t elect_story(struct story_vote *votes, size_t n)
{
    uint32_t best = votes[0].story, best_texts = 0, best_doc = UINT32_MAX;
    qsort(votes, n, sizeof *votes, compare_votes);
    for (size_t begin = 0, end; begin < n; begin = end) {
        uint32_t texts = 0, least = UINT32_MAX;
        for (end = begin; end < n && votes[end].story == votes[begin].story; end++) {
            texts += end == begin || votes[end].text != votes[end - 1].text;
            least = votes[end].doc < least ? votes[end].doc : least;
        }
        if (texts > best_texts || (texts == best_texts && least < best_doc)) {
            best = votes[begin].story;
            best_texts = texts;
            best_doc = least;
        }
    }
    return best;
}

stemma_status stories_assign(stemma_trace *t, struct arena *scratch, stemma_error *err)
{
    vote_array votes = ARRAY_INIT(SIZE_MAX / sizeof(struct story_vote));
    for (size_t i = 0; i < t->utterances.n; i++) {
        stemma_utterance *u = &t->utterances.at[i];
        votes.n = 0;
        TRY(add_votes(&votes, scratch, t, u, err));
        if (votes.n > 0)
            u->story = t->in_story.id[elect_story(votes.at, votes.n)];
    }
    for (size_t i = 0; i < t->sources.n; i++) {
        stemma_source *s = &t->sources.at[i];
        votes.n = 0;
        for (size_t k = 0; k < s->n_contigs; k++)
            TRY(add_votes(&votes, scratch, t, &t->utterances.at[s->contigs[k].utterance], err));
        if (votes.n > 0)
            s->story = t->in_story.id[elect_story(votes.at, votes.n)];
    }
    return STEMMA_OK;
}
