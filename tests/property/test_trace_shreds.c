/*
 * Reports that quote an invented text in pieces, made at random: whole runs, parts around "she
 * said", partial quotations, words changed, left out and bracketed. Whatever they print, each word
 * and each step from word to word of what is put together must stand in a report; and the records
 * must not depend on the order of the documents or the number of threads.
 */
#include "test_quoted.h"
#include "test_random.h"

#include "text/fold.h"

#include <stdio.h>
#include <stdlib.h>

enum { SENTENCES = 24, REPORTS = 5, REPORT_BYTES = 8192, DUMP_BYTES = 1 << 20 };

struct story {
    char sentence[SENTENCES][160];
    char text[REPORTS][REPORT_BYTES];
    char joins[REPORTS][64];
    char id[REPORTS][8];
    struct quoted_doc docs[REPORTS];
};

static size_t put(char *out, const char *text)
{
    const size_t n = strlen(text);
    memcpy(out, text, n + 1);
    return n;
}

/* A word of two to four syllables; few enough that some come again. */
static size_t add_word(char *out, uint64_t *seed)
{
    static const char *const syllables[] = {"ba", "ke", "li", "mo", "nu", "ra", "se", "ti",
                                            "vo", "zu", "pa", "fe", "go", "hy", "da", "xi"};
    const uint64_t n = 2 + test_random_below(seed, 3);
    size_t length = 0;
    for (uint64_t i = 0; i < n; i++)
        length += put(out + length, syllables[test_random_below(seed, 16)]);
    return length;
}

static void make_sentence(char *out, uint64_t *seed)
{
    const uint64_t n = 5 + test_random_below(seed, 9);
    size_t length = 0;
    for (uint64_t i = 0; i < n; i++) {
        if (i > 0)
            out[length++] = ' ';
        length += add_word(out + length, seed);
    }
    out[0] = (char)(out[0] - 'a' + 'A');
    put(out + length, ".");
}

/* Prints a sentence with at most one word changed, left out or bracketed, from word `from` on. */
static size_t add_sentence(char *out, const char *sentence, uint64_t from, uint64_t *seed)
{
    const uint64_t kind = test_random_below(seed, 12), at = 1 + test_random_below(seed, 6);
    char copy[160];
    size_t length = 0;
    uint64_t i = 0;
    snprintf(copy, sizeof copy, "%s", sentence);
    for (char *word = copy, *next; word != NULL; word = next, i++) {
        next = strchr(word, ' ');
        if (next != NULL)
            *next++ = '\0';
        if (i < from)
            continue;
        if (length > 0)
            out[length++] = ' ';
        if (i == at && kind == 0 && next != NULL)
            length += add_word(out + length, seed);
        else if (i == at && kind == 1 && next != NULL)
            length += put(out + length, "[the horn]");
        else if (i == at && kind == 2 && next != NULL)
            length += put(out + length, "…");
        else if (!(i == at && kind == 3 && next != NULL))
            length += put(out + length, word);
    }
    return length;
}

/* One quotation of some sentences in a row. */
static size_t add_quotation(char *out, struct story *s, size_t report, uint64_t *seed)
{
    const uint64_t first = test_random_below(seed, SENTENCES - 3);
    const uint64_t n = 1 + test_random_below(seed, 3), form = test_random_below(seed, 5);
    size_t length = put(out, "Then came this: “");
    size_t letters = strlen(s->joins[report]);
    s->joins[report][letters++] = 'F';
    for (uint64_t i = 0; i < n; i++) {
        const uint64_t from = form == 4 && i == 0 ? test_random_below(seed, 4) : 0;
        if (i == 1 && form == 1) {
            length += put(out + length, "” she said. “");
            s->joins[report][letters++] = 'N';
        } else if (i == 1 && form == 2) {
            length += put(out + length, "\n\n“");
            s->joins[report][letters++] = 'C';
        } else if (i > 0) {
            out[length++] = ' ';
        }
        length += add_sentence(out + length, s->sentence[first + i], from, seed);
    }
    s->joins[report][letters] = '\0';
    return length + put(out + length, "”\n\n");
}

static void make_story(struct story *s, uint64_t seed)
{
    memset(s, 0, sizeof *s);
    for (size_t i = 0; i < SENTENCES; i++)
        make_sentence(s->sentence[i], &seed);
    for (size_t r = 0; r < REPORTS; r++) {
        size_t length = 0;
        const uint64_t n = 3 + test_random_below(&seed, 5);
        for (uint64_t i = 0; i < n; i++)
            length += add_quotation(s->text[r] + length, s, r, &seed);
        snprintf(s->id[r], sizeof s->id[r], "r%zu", r);
        s->docs[r] = (struct quoted_doc){
            .id = s->id[r], .text = s->text[r], .joins = s->joins[r], .speaker = "Ada Merrow"};
    }
}

/* ------------------------------------------------------------------ what is attested */

/* Hash of the n-th word of a text, as the tokens have it. */
static uint64_t word_hash(const struct text *t, uint32_t k)
{
    return t->tokens[k].word;
}

static bool is_editors(const struct text *t, uint32_t k)
{
    return k > 0 && t->bytes[t->tokens[k].begin - 1] == '[';
}

/* True where some quotation prints `b` right after `a`, an editor's bracket aside. */
static bool steps(const stemma_trace *t, uint64_t a, uint64_t b)
{
    for (size_t i = 0; i < t->quotes->quotes.n; i++) {
        const stemma_quote *q = &t->quotes->quotes.at[i];
        const struct text *text = &corpus_document(t->corpus, q->doc)->text;
        uint64_t last = 0;
        for (size_t p = 0; p < q->n_parts; p++) {
            if (q->joins[p] != PART_CONTINUED)
                last = 0;
            const uint32_t end = text_token_at(text, q->parts[p].end_byte);
            for (uint32_t k = text_token_at(text, q->parts[p].begin_byte); k < end; k++) {
                const char *gap = k > 0 ? text->bytes + token_end(&text->tokens[k - 1]) : "";
                if (k > 0 && strncmp(gap, " …", strlen(" …")) == 0)
                    last = 0;
                if (is_editors(text, k)) {
                    last = 0; /* a bracket may stand for words: no step over it */
                    k++;
                    continue;
                }
                if (last == a && word_hash(text, k) == b)
                    return true;
                last = word_hash(text, k);
            }
        }
    }
    return false;
}

/* True where a witness that says it prints base word `b` has such a word in its span. */
static bool printed(const stemma_trace *t, const stemma_utterance *u, uint32_t b, uint64_t word)
{
    for (size_t i = 0; i < u->n_witnesses; i++) {
        const stemma_witness *w = &u->witnesses[i];
        const struct text *text = &corpus_document(t->corpus, w->doc)->text;
        if (b < w->base_begin || b >= w->base_end)
            continue;
        for (uint32_t k = text_token_at(text, w->span.begin_byte);
             k < text_token_at(text, w->span.end_byte); k++)
            if (word_hash(text, k) == word)
                return true;
    }
    return false;
}

static void assert_attested(const struct quoted *q)
{
    const stemma_trace *t = q->trace;
    struct arena arena;
    arena_init(&arena, q->ctx);
    for (size_t i = 0; i < t->utterances.n; i++) {
        const stemma_utterance *u = &t->utterances.at[i];
        struct text text;
        assert_int_equal(text_analyse(&text, &arena, u->text, strlen(u->text), NULL), STEMMA_OK);
        assert_int_equal(text.n_tokens, u->n_words);
        for (uint32_t k = 0; k < text.n_tokens; k++) {
            assert_true(printed(t, u, k, word_hash(&text, k)));
            if (k > 0)
                assert_true(steps(t, word_hash(&text, k - 1), word_hash(&text, k)));
        }
    }
    arena_clear(&arena);
}

static void assert_edits_in_place(const struct quoted *q)
{
    const stemma_trace *t = q->trace;
    for (size_t i = 0; i < t->utterances.n; i++) {
        const stemma_utterance *u = &t->utterances.at[i];
        for (size_t k = 0; k < u->n_witnesses; k++) {
            const stemma_witness *w = &u->witnesses[k];
            const char *bytes = corpus_document(t->corpus, w->doc)->text.bytes;
            assert_true(w->base_begin < w->base_end && w->base_end <= u->n_words);
            for (size_t e = 0; e < w->n_edits; e++) {
                const stemma_edit *x = &w->edits[e];
                assert_true(x->base_begin <= x->base_end && x->base_end <= u->n_words);
                assert_int_equal(x->span.end_byte - x->span.begin_byte, strlen(x->text));
                assert_memory_equal(bytes + x->span.begin_byte, x->text, strlen(x->text));
            }
        }
    }
}

/* ------------------------------------------------------------------ all that a trace says */

static size_t dump_utterance(char *out, size_t size, const stemma_utterance *u)
{
    size_t n = (size_t)snprintf(out, size, "U %llx %s|%s|%u|%d\n", (unsigned long long)u->id,
                                u->speaker, u->text, u->n_words, u->contested);
    for (size_t i = 0; i < u->n_witnesses; i++) {
        const stemma_witness *w = &u->witnesses[i];
        n += (size_t)snprintf(out + n, size - n, " w %u %u %u %u %u-%u %u-%u\n", w->doc, w->quote,
                              w->part, w->text, w->span.begin, w->span.end, w->base_begin,
                              w->base_end);
        for (size_t k = 0; k < w->n_edits; k++) {
            const stemma_edit *e = &w->edits[k];
            n += (size_t)snprintf(out + n, size - n, "  %s %u-%u %s|%s %u-%u\n",
                                  stemma_edit_type_name(e->type), e->base_begin, e->base_end,
                                  e->base != NULL ? e->base : "-", e->text, e->span.begin,
                                  e->span.end);
        }
    }
    for (size_t i = 0; i < u->n_readings; i++) {
        const stemma_reading *r = &u->readings[i];
        n += (size_t)snprintf(out + n, size - n, " r %u-%u %s:", r->base_begin, r->base_end,
                              r->text);
        for (size_t k = 0; k < r->n_witnesses; k++)
            n += (size_t)snprintf(out + n, size - n, " %u", r->witnesses[k]);
        n += (size_t)snprintf(out + n, size - n, "\n");
    }
    for (size_t i = 0; i < u->n_fits; i++)
        n += (size_t)snprintf(out + n, size - n, " f %u %u-%u\n", u->fits[i].utterance,
                              u->fits[i].base_begin, u->fits[i].base_end);
    return n;
}

static size_t dump_source(char *out, size_t size, const stemma_source *s)
{
    size_t n = (size_t)snprintf(out, size, "S %llx %s %u\n", (unsigned long long)s->id, s->speaker,
                                s->n_words);
    for (size_t i = 0; i < s->n_contigs; i++)
        n += (size_t)snprintf(out + n, size - n, " c %llx %u\n",
                              (unsigned long long)s->contigs[i].id, s->contigs[i].utterance);
    for (size_t i = 0; i < s->n_orders; i++)
        n += (size_t)snprintf(out + n, size - n, " o %u %u %zu %zu\n", s->orders[i].before,
                              s->orders[i].after, s->orders[i].n_support, s->orders[i].n_against);
    for (size_t i = 0; i < s->n_joins; i++)
        n += (size_t)snprintf(out + n, size - n, " j %u %u %u %u %d %zu %zu\n", s->joins[i].before,
                              s->joins[i].before_word, s->joins[i].after, s->joins[i].after_word,
                              s->joins[i].split, s->joins[i].n_joined, s->joins[i].n_apart);
    return n;
}

static char *dump(const stemma_trace *t)
{
    char *out = malloc(DUMP_BYTES);
    size_t n = 0;
    assert_non_null(out);
    for (size_t i = 0; i < t->utterances.n; i++)
        n += dump_utterance(out + n, DUMP_BYTES - n, &t->utterances.at[i]);
    for (size_t i = 0; i < t->sources.n; i++)
        n += dump_source(out + n, DUMP_BYTES - n, &t->sources.at[i]);
    assert_true(n < DUMP_BYTES);
    return out;
}

/* ------------------------------------------------------------------ properties */

static void every_word_and_step_is_attested(void **state)
{
    (void)state;
    static struct story s;
    for (uint64_t seed = 1; seed <= 12; seed++) {
        struct quoted q;
        make_story(&s, seed);
        quoted_open(&q, s.docs, REPORTS, 1);
        assert_attested(&q);
        assert_edits_in_place(&q);
        quoted_clear(&q);
    }
}

static void a_report_less_makes_no_join(void **state)
{
    (void)state;
    static struct story s;
    make_story(&s, 77);
    for (size_t out = 0; out < REPORTS; out++) {
        struct quoted_doc docs[REPORTS];
        struct quoted q;
        size_t n = 0;
        for (size_t r = 0; r < REPORTS; r++)
            if (r != out)
                docs[n++] = s.docs[r];
        quoted_open(&q, docs, n, 1);
        assert_attested(&q);
        quoted_clear(&q);
    }
}

static void order_and_threads_change_nothing(void **state)
{
    (void)state;
    static struct story s;
    static const uint32_t threads[] = {1, 2, 7};
    for (uint64_t seed = 100; seed < 103; seed++) {
        char *first = NULL;
        make_story(&s, seed);
        for (size_t i = 0; i < 3; i++) {
            struct quoted_doc docs[REPORTS];
            struct quoted q;
            for (size_t r = 0; r < REPORTS; r++)
                docs[r] = s.docs[(r * (i + 1) + i) % REPORTS];
            quoted_open(&q, docs, REPORTS, threads[i]);
            char *said = dump(q.trace);
            if (first == NULL)
                first = said;
            else
                assert_string_equal(said, first);
            if (said != first)
                free(said);
            quoted_clear(&q);
        }
        free(first);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_and_step_is_attested),
        cmocka_unit_test(a_report_less_makes_no_join),
        cmocka_unit_test(order_and_threads_change_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
