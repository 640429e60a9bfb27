/*
 * Articles.
 *
 * In: a number. Out: its words. An article is 100 to 730 words of its own. Words are bursty: a
 * content word that was used comes again in the same article with a chance that Zipf's law alone
 * does not give it (Church and Gale 1995), here by drawing one word in eight from those before it.
 * One draw in twelve is a set phrase, which articles that share nothing have in common.
 *
 * Planted are: in two of five articles a piece of a wire story of 20 to 300 words, in which 0, 3, 8
 * or 15 of 100 words are changed; a footer of 40 words under every article of an outlet; in one of
 * fifty a version of an earlier article, with one word in thirty changed and a paragraph more; in
 * one of a hundred its copy, word by word.
 */
#include "article.h"

#include <string.h>

enum {
    PHRASES_IN_1000 = 80, /* of draws; a phrase is three and a half words */
    BURST_IN_1000 = 120,
    PLANTED_IN_1000 = 400,
    VERSIONS_IN_1000 = 20,
    COPIES_IN_1000 = 10,
    COMMON_RANKS = 300, /* words below are not bursty */
    STORY_WORDS = 600,
    VERSION_EDITS = 33
};
static const uint32_t EDITS_IN_1000[] = {0, 0, 30, 80, 150};

static void add_word(struct text *t, uint32_t word)
{
    if (t->n < MOST_WORDS)
        t->words[t->n++] = word;
}

static void write_prose(struct text *t, const struct language *l, struct dice *d, uint32_t n)
{
    uint32_t first = t->n, end = t->n + n;
    while (t->n < end && t->n < MOST_WORDS) {
        uint32_t chance = dice_below(d, 1000);
        if (chance < PHRASES_IN_1000) {
            uint32_t phrase = language_phrase(l, d);
            for (uint32_t i = 0; i < l->phrase_lengths[phrase]; i++)
                add_word(t, l->phrases[phrase][i]);
            continue;
        }
        uint32_t word = language_word(l, d);
        if (chance < PHRASES_IN_1000 + BURST_IN_1000 && t->n > first) {
            uint32_t before = t->words[first + dice_below(d, t->n - first)];
            word = before >= COMMON_RANKS ? before : word;
        }
        add_word(t, word);
    }
}

/* Adds n words with some of them replaced, left out or doubled by a new one. */
static void write_edited(struct text *t, const struct language *l, struct dice *d,
                         const uint32_t *words, uint32_t n, uint32_t edits_in_1000)
{
    for (uint32_t i = 0; i < n; i++) {
        uint32_t kind = dice_chance(d, edits_in_1000) ? dice_below(d, 3) : 3;
        if (kind == 0 || kind == 3)
            add_word(t, kind == 0 ? language_word(l, d) : words[i]);
        if (kind == 1) {
            add_word(t, words[i]);
            add_word(t, language_word(l, d));
        }
    }
}

static void plant(struct article *a, const struct language *l, const struct plan *plan,
                  struct dice *d)
{
    struct text story = {.n = 0};
    struct planted *p = &a->planted;
    p->story = dice_below(d, plan->n_stories);
    struct dice own = dice_of(plan->seed, 's', p->story);
    write_prose(&story, l, &own, STORY_WORDS);
    uint32_t n = 20 + dice_below(d, 281);
    p->begin = dice_below(d, STORY_WORDS - n);
    p->end = p->begin + n;
    p->edits_in_1000 = EDITS_IN_1000[dice_below(d, 5)];
    p->at = a->body.n;
    write_edited(&a->body, l, d, story.words + p->begin, n, p->edits_in_1000);
    p->n = a->body.n - p->at;
}

/* An article that is neither version nor copy. */
static void write_own(struct article *a, const struct language *l, const struct plan *plan,
                      uint32_t number)
{
    struct dice d = dice_of(plan->seed, 'a', number);
    uint32_t n = 100 + dice_below(&d, 350) + dice_below(&d, 280), before = dice_below(&d, n);
    write_prose(&a->body, l, &d, before);
    if (dice_chance(&d, PLANTED_IN_1000))
        plant(a, l, plan, &d);
    write_prose(&a->body, l, &d, n - before);
}

static void write_footer(struct article *a, const struct language *l, const struct plan *plan)
{
    struct dice d = dice_of(plan->seed, 'f', a->outlet);
    write_prose(&a->footer, l, &d, FOOTER_WORDS);
    a->footer.n = FOOTER_WORDS;
}

/* What article `number` is, and which one it comes from. */
static enum article_kind choose_kind(const struct plan *plan, uint32_t number, uint32_t *of)
{
    struct dice d = dice_of(plan->seed, 'k', number);
    uint32_t chance = dice_below(&d, 1000);
    *of = number;
    if (number == 0 || chance >= COPIES_IN_1000 + VERSIONS_IN_1000)
        return ARTICLE_OWN;
    *of = dice_below(&d, number);
    return chance < COPIES_IN_1000 ? ARTICLE_COPY : ARTICLE_VERSION;
}

void article_make(struct article *a, const struct language *l, const struct plan *plan,
                  uint32_t number)
{
    struct dice d = dice_of(plan->seed, 'v', number);
    uint32_t from;
    a->number = number;
    a->outlet = dice_below(&d, plan->n_outlets);
    a->planted = (struct planted){0};
    a->body.n = a->footer.n = 0;
    a->kind = choose_kind(plan, number, &a->of);
    while (choose_kind(plan, a->of, &from) != ARTICLE_OWN)
        a->of = from;
    write_own(a, l, plan, a->of);
    if (a->kind == ARTICLE_VERSION) {
        struct text before = a->body;
        a->body.n = 0;
        a->planted.n = 0; /* it is a version first */
        write_edited(&a->body, l, &d, before.words, before.n, VERSION_EDITS);
        write_prose(&a->body, l, &d, 60);
    }
    write_footer(a, l, plan);
}
