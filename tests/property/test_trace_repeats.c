/*
 * A source that says some words in two places, quoted in random pieces. One report prints one
 * place whole and another the words with what stands before or behind them in the other place, or
 * on both sides: so it can be known that these are two places. Whatever else is printed, no
 * utterance may lead from what stands before the words in the one to what stands behind them in
 * the other, as no report prints that unbroken.
 */
#include "test_quoted.h"
#include "test_random.h"

#include "text/fold.h"

#include <stdio.h>

enum { SIDE = 14, MAX_REPEAT = 12, MOST = SIDE + MAX_REPEAT + SIDE, REPORTS = 9 };

/* The words of a place: before the repeat, the repeat, behind it. */
struct place {
    char word[MOST][12];
    uint32_t n;
};

struct story {
    struct place places[2];
    uint32_t n_repeat;
    char text[REPORTS][2000], id[REPORTS][4];
    struct quoted_doc docs[REPORTS];
};

/* The k-th word that there is; no two are alike. */
static void set_word(char *out, uint32_t k)
{
    static const char *const syllables[] = {"ba", "ke", "li", "mo", "nu", "ra", "se", "ti"};
    snprintf(out, 12, "%s%s%s%s", syllables[k & 7], syllables[k >> 3 & 7], syllables[k >> 6 & 7],
             syllables[k * 5 % 8]);
}

static void make_places(struct story *s, uint64_t *seed)
{
    uint32_t k = (uint32_t)test_random_below(seed, 200);
    s->n_repeat = 5 + (uint32_t)test_random_below(seed, MAX_REPEAT - 4);
    for (size_t p = 0; p < 2; p++) {
        s->places[p].n = SIDE + s->n_repeat + SIDE;
        for (uint32_t w = 0; w < s->places[p].n; w++) {
            const bool shared = w >= SIDE && w < SIDE + s->n_repeat;
            set_word(s->places[p].word[w], k++);
            if (p == 1 && shared)
                memcpy(s->places[1].word[w], s->places[0].word[w], 12);
        }
    }
}

/* Report `r` prints words `from` to `to` of a place, with one left out in some cases. */
static void make_report(struct story *s, size_t r, const struct place *p, uint32_t from,
                        uint32_t to, uint32_t without)
{
    char *out = s->text[r];
    size_t n = (size_t)snprintf(out, sizeof s->text[r],
                                "The mayor spoke for long: “In forty days of fog I counted eleven "
                                "geese and one bagpiper.” Paper %zu had more: “",
                                r);
    for (uint32_t w = from; w < to; w++)
        if (w != without)
            n += (size_t)snprintf(out + n, sizeof s->text[r] - n, "%s ", p->word[w]);
    snprintf(out + n - 1, sizeof s->text[r] - n, "” and went.");
    snprintf(s->id[r], sizeof s->id[r], "r%zu", r);
    s->docs[r] = (struct quoted_doc){s->id[r], out, NULL, "Ada Merrow", NULL, NULL, NULL};
}

static size_t make_story(struct story *s, uint64_t seed)
{
    make_places(s, &seed);
    const uint32_t printed = (uint32_t)test_random_below(&seed, 3); /* of the first place */
    const uint32_t begin = printed == 1 ? SIDE : 0;
    const uint32_t end = s->places[0].n - (printed == 2 ? SIDE : 0);
    make_report(s, 0, &s->places[0], begin, end, MOST);
    make_report(s, 1, &s->places[1], 0, s->places[1].n, MOST);
    const size_t n = 3 + (size_t)test_random_below(&seed, REPORTS - 2);
    for (size_t r = 2; r < n; r++) {
        const struct place *p = &s->places[test_random_below(&seed, 2)];
        uint32_t from = (uint32_t)test_random_below(&seed, SIDE + 2);
        uint32_t to = p->n - (uint32_t)test_random_below(&seed, SIDE + 2);
        if (p == &s->places[0]) {
            from = from < begin ? begin : from;
            to = to > end ? end : to;
        }
        const uint32_t without = test_random_below(&seed, 3) == 0
                                     ? from + 3 + (uint32_t)test_random_below(&seed, 8)
                                     : MOST;
        make_report(s, r, p, from, to, without);
    }
    return n;
}

/* True where some of the words `from` … `from` + SIDE of the place stand in the text. */
static bool has_side(const char *text, const struct place *p, uint32_t from)
{
    bool found = false;
    for (uint32_t w = from; w < from + SIDE; w++)
        found |= strstr(text, p->word[w]) != NULL;
    return found;
}

static void no_utterance_leads_from_one_place_to_the_other(void **state)
{
    (void)state;
    static struct story s;
    for (uint64_t seed = 1; seed <= 150; seed++) {
        struct quoted q;
        const size_t n = make_story(&s, seed);
        quoted_open(&q, s.docs, n, 1);
        for (size_t i = 0; i < q.trace->utterances.n; i++) {
            const char *text = q.trace->utterances.at[i].text;
            for (size_t p = 0; p < 2; p++)
                if (has_side(text, &s.places[p], 0) &&
                    has_side(text, &s.places[1 - p], SIDE + s.n_repeat))
                    fail_msg("seed %d: %s", (int)seed, text);
        }
        quoted_clear(&q);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_utterance_leads_from_one_place_to_the_other),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
