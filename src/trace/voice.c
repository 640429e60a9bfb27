/*
 * Whose words a document reports. In: fragments with their speakers; out: for each document one
 * speaker or none.
 *
 * A report of a speech, a letter or an essay quotes little else. So a document has a voice when one
 * speaker has VOICE_SHARE of what stands between its marks, and VOICE_WORDS words of it. More than
 * half of a weight is found in one pass that keeps one name and what it is ahead by (Boyer and
 * Moore 1981), and a second pass counts. Names are the same where one is a part of the other.
 */
#include "trace/voice.h"

#define VOICE_WORDS 25
#define VOICE_SHARE 0.8

static bool same_speaker(const struct speaker_list *list, uint32_t a, uint32_t b)
{
    return a != SPEAKER_NONE && b != SPEAKER_NONE && speaker_compare(list, a, b) == SPEAKER_SAME;
}

/* The only speaker that can have more than half of the words. */
static uint32_t likely_voice(const struct speaker_list *list, const struct fragment *at, size_t n)
{
    uint32_t voice = SPEAKER_NONE;
    uint64_t ahead = 0;
    for (size_t i = 0; i < n; i++) {
        if (ahead == 0)
            voice = at[i].speaker;
        if (voice == at[i].speaker || same_speaker(list, voice, at[i].speaker)) {
            ahead += at[i].n_words;
        } else if (ahead < at[i].n_words) {
            voice = at[i].speaker;
            ahead = at[i].n_words - ahead;
        } else {
            ahead -= at[i].n_words;
        }
    }
    return voice;
}

static uint32_t voice_of(const struct speaker_list *list, const struct fragment *at, size_t n)
{
    const uint32_t voice = likely_voice(list, at, n);
    uint64_t all = 0, own = 0;
    for (size_t i = 0; i < n; i++) {
        all += at[i].n_words;
        own += same_speaker(list, voice, at[i].speaker) ? at[i].n_words : 0;
    }
    return own >= VOICE_WORDS && (double)own >= VOICE_SHARE * (double)all ? voice : SPEAKER_NONE;
}

stemma_status voices_find(const uint32_t **of_document, struct arena *arena,
                          const struct trace_inputs *in, stemma_error *err)
{
    const size_t n = in->corpus->documents.n;
    uint32_t *voice = ARENA_NEW(arena, uint32_t, n, err);
    if (voice == NULL)
        return arena_status(arena);
    for (size_t d = 0; d < n; d++)
        voice[d] = SPEAKER_NONE;
    const struct fragment *at = in->fragments.at;
    for (size_t begin = 0, end; begin < in->fragments.n; begin = end) {
        for (end = begin; end < in->fragments.n && at[end].doc == at[begin].doc;)
            end++;
        voice[at[begin].doc] = voice_of(&in->speakers, at + begin, end - begin);
    }
    *of_document = voice;
    return STEMMA_OK;
}
