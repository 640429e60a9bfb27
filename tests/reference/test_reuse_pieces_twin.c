/*
 * Pieces against the rule, word by word: a piece ends where between one word and the next stands a
 * line break, or a mark with a space behind it. And equal words have equal numbers.
 */
#include "reuse/pieces.h"

#include "reuse/piece_ends.h"

#include "test_match.h"
#include "test_random.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

enum { BYTES = 4000 };

/* Words, marks, numbers and line breaks, with or without a space. */
static void draw_text(char *out, uint64_t *random)
{
    static const char *const parts[] = {"fog", "Horn", "3.5", "it's", " ",  " ",      " ",
                                        " ",   ". ",   "; ",  "? ",   ":",  "!",      ".",
                                        "\n",  "“",    " (",  "\n\n", ".)", "Skarrow"};
    size_t n = 0, most = test_random_below(random, BYTES - 16);
    while (n < most) {
        const char *part = parts[test_random_below(random, sizeof parts / sizeof *parts)];
        memcpy(out + n, part, strlen(part) + 1);
        n += strlen(part);
    }
    out[n] = '\0';
}

static void test_bytes_of_a_block(void **state)
{
    (void)state;
    uint64_t random = 7;
    static char text[BYTES + PIECE_BYTES];
    for (int turn = 0; turn < 200; turn++) {
        draw_text(text, &random);
        for (size_t at = 0; at + PIECE_BYTES < strlen(text); at += 13)
            assert_true(piece_ends(text + at) == piece_ends_scalar(text + at));
    }
}

static bool ends_between(const char *bytes, uint32_t at, uint32_t next)
{
    for (; at < next; at++) {
        bool mark = bytes[at] != '\0' && strchr(".!?;:", bytes[at]) != NULL;
        if (bytes[at] == '\n' || (mark && at + 1 < next && bytes[at + 1] == ' '))
            return true;
    }
    return false;
}

/* A document's pieces begin where the rule says. */
static void check_document(const struct doc_words *w, const struct piece_list *list)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < w->n; i++) {
        bool begins = i == 0 || ends_between(w->offsets.bytes, words_begin_byte(w, i - 1),
                                             words_begin_byte(w, i));
        if (begins)
            assert_int_equal(list->at[n++].begin, i);
    }
    assert_int_equal(list->n, n);
    assert_int_equal(list->at[n].begin, w->n);
}

static bool same_words(const struct doc_words *const words[2], const struct piece *const pieces[2])
{
    uint32_t n = pieces[0][1].begin - pieces[0]->begin;
    return pieces[1][1].begin - pieces[1]->begin == n &&
           memcmp(words[0]->at + pieces[0]->begin, words[1]->at + pieces[1]->begin,
                  n * sizeof(uint32_t)) == 0;
}

/* Pieces of two documents have one number when their words are the same. */
static void check_numbers(const struct doc_words *const words[2],
                          const struct piece_list *const lists[2])
{
    for (uint32_t i = 0; i < lists[0]->n; i++)
        for (uint32_t j = 0; j < lists[1]->n; j++) {
            const struct piece *const pieces[] = {&lists[0]->at[i], &lists[1]->at[j]};
            bool one = pieces[0]->kind == pieces[1]->kind && pieces[0]->kind != PIECE_ALONE;
            assert_true(one == same_words(words, pieces));
        }
}

static void test_equal_to_the_rule(void **state)
{
    (void)state;
    enum { TURNS = 40 };
    static char texts[2][BYTES];
    uint64_t random = 11;
    for (int turn = 0; turn < TURNS; turn++) {
        for (int i = 0; i < 2; i++)
            draw_text(texts[i], &random);
        const struct test_doc docs[] = {{"a", NULL, NULL, texts[0]}, {"b", NULL, NULL, texts[1]}};
        stemma_corpus *corpus = test_docs(docs, 2);
        const struct corpus_words *words;
        struct pieces pieces;
        struct workers workers;
        struct arena arena;
        arena_init(&arena, corpus->ctx);
        assert_int_equal(corpus_words(&words, corpus, NULL), STEMMA_OK);
        assert_int_equal(workers_init(&workers, corpus->ctx, NULL), STEMMA_OK);
        assert_int_equal(pieces_find(&pieces, &arena, &workers, corpus, words, NULL), STEMMA_OK);
        for (int d = 0; d < 2; d++)
            check_document(&words->docs[d], &pieces.lists[d]);
        const struct doc_words *const both[] = {&words->docs[0], &words->docs[1]};
        const struct piece_list *const lists[] = {&pieces.lists[0], &pieces.lists[1]};
        check_numbers(both, lists);
        workers_clear(&workers);
        arena_clear(&arena);
        test_docs_free(corpus);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_bytes_of_a_block),
                                       cmocka_unit_test(test_equal_to_the_rule)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
