/*
 * Articles put together at random from frames and invented names, from a seed: nearly all of their
 * quotations get the right source and the right name; and documents that are made to hurt are
 * linear and end well.
 */
#include "test_quotes.h"
#include "test_random.h"

#include <stdlib.h>
#include <time.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* Given name, family name, pronoun, what the person is. */
static const struct cast {
    const char *given, *family, *pronoun, *role;
} cast[] = {
    {"Ada", "Merrow", "she", "the keeper of the lighthouse museum"},
    {"Per", "Lindqvist", "he", "a retired baker"},
    {"Ilse", "Bergmann", "she", "a marine biologist"},
    {"Owen", "Castellan", "he", "the harbour master"},
    {"Ruth", "Pellinor", "she", "the mayor of the village"},
    {"Hugo", "Varnish", "he", "a teacher at the infant school"},
};
static const char *const lines[] = {
    "I have waited for this morning for nineteen years",
    "We counted eleven geese and one bagpiper",
    "Nobody asked the village what it wanted",
    "The light still turns, and that is what matters",
    "I do not want to silence anything that keeps a person safe",
    "My dog has nothing to answer any more",
    "It was never about the noise",
    "They will bring it back, and we will be glad",
};
static const char *const verbs[] = {"said", "wrote", "added", "explained", "argued", "recalled"};

enum { N_CAST = sizeof cast / sizeof *cast, N_LINES = sizeof lines / sizeof *lines };
enum { N_VERBS = sizeof verbs / sizeof *verbs, N_FRAMES = 6, N_ARTICLES = 120 };

static size_t pick(uint64_t *random, size_t n)
{
    return (size_t)test_random_below(random, n);
}

/* One paragraph with one quotation. `first`: the person has not been named yet. */
static size_t write_quotation(uint64_t *random, char *out, size_t capacity, const struct cast *who,
                              bool first, const char *line)
{
    char name[64], intro[160];
    const char *verb = verbs[pick(random, N_VERBS)];
    (void)snprintf(name, sizeof name, "%s%s%s", first ? who->given : "", first ? " " : "",
                   who->family);
    (void)snprintf(intro, sizeof intro, "%s%s%s%s", name, first ? ", " : "", first ? who->role : "",
                   first ? "," : "");
    int n = 0;
    switch (pick(random, N_FRAMES)) {
    case 0:
        n = snprintf(out, capacity, "“%s,” %s %s.\n\n", line, intro, verb);
        break;
    case 1:
        n = snprintf(out, capacity, "“%s,” %s %s.\n\n", line, verb, name);
        break;
    case 2:
        n = snprintf(out, capacity, "%s %s: “%s.”\n\n", intro, verb, line);
        break;
    case 3:
        n = snprintf(out, capacity, "\"%s,\" %s told the Skarrow Beacon.\n\n", line, intro);
        break;
    case 4:
        n = snprintf(out, capacity, "%s came to the harbour on Sunday. “%s,” %s %s.\n\n", intro,
                     line, who->pronoun, verb);
        break;
    default:
        n = snprintf(out, capacity, "On Sunday %s %s that it was time. “%s,” %s %s.\n\n", intro,
                     verb, line, who->pronoun, verb);
        break;
    }
    return (size_t)n;
}

struct tally {
    unsigned n, said, named;
};

static void one_article(uint64_t *random, struct tally *tally)
{
    char text[8192];
    const char *at = text;
    struct test_quotes t;
    size_t said_by[N_LINES], n = 0;
    bool named[N_CAST] = {false};
    n += (size_t)snprintf(text, sizeof text, "The foghorn at Skarrow fell silent on Sunday.\n\n");
    for (size_t i = 0; i < N_LINES; i++) {
        said_by[i] = pick(random, 3) + 3 * (i / (N_LINES / 2));
        n += write_quotation(random, text + n, sizeof text - n, &cast[said_by[i]],
                             !named[said_by[i]], lines[i]);
        named[said_by[i]] = true;
    }
    test_quotes_open(&t, 1, &at, 1);
    for (size_t i = 0; i < N_LINES; i++) {
        const struct cast *who = &cast[said_by[i]];
        const stemma_quote *q = test_quote(&t, 0, lines[i]);
        char name[64];
        (void)snprintf(name, sizeof name, "%s %s", who->given, who->family);
        tally->n++;
        tally->said += quote_is_speech(q);
        tally->named += q->speaker != NULL && strcmp(q->speaker, name) == 0;
    }
    test_quotes_close(&t);
}

static void invented_articles(void **state)
{
    (void)state;
    uint64_t random = 7;
    struct tally tally = {0, 0, 0};
    for (int i = 0; i < N_ARTICLES; i++)
        one_article(&random, &tally);
    if (tally.said * 100 < tally.n * 99 || tally.named * 100 < tally.n * 97)
        fail_msg("of %u quotations %u are said, %u have the right name", tally.n, tally.said,
                 tally.named);
}

/* `times` copies of a piece as one document. */
static size_t find_in_copies(const char *piece, size_t times)
{
    struct test_quotes t;
    size_t n = strlen(piece);
    char *text = malloc(n * times + 1);
    assert_non_null(text);
    for (size_t i = 0; i < times; i++)
        memcpy(text + i * n, piece, n);
    text[n * times] = '\0';
    const char *at = text;
    test_quotes_open(&t, 1, &at, 1);
    size_t found = t.quotes->quotes.n;
    test_quotes_close(&t);
    free(text);
    return found;
}

static void documents_made_to_hurt(void **state)
{
    (void)state;
    static const char *const pieces[] = {
        "“",
        "”",
        "“” ",
        "\"'",
        "‘a’ “b” ",
        "“a ‘b ",
        "said ",
        "Ada ",
        "Ada said “no,” ",
        "“no.”\n\n",
        "the ",
        "the keeper, Ada Merrow, ",
        "Ada, ",
        "who said ",
        "– Ada\n\n",
        "he “a” ",
        "Ada Merrow and Ada Berg and “a” ",
        "x",
        "“a b c d e f g,” he said. ",
    };
    enum { TIMES = 3000 };
    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++)
        (void)find_in_copies(pieces[i], TIMES);
}

/* Ten times the quotations take nowhere near a hundred times as long. */
static void cost_is_linear(void **state)
{
    (void)state;
    static const char piece[] = "Ada Merrow met Per Berg, and “no,” he said, “we left”. ";
    clock_t start = clock();
    size_t few = find_in_copies(piece, 500);
    clock_t middle = clock();
    size_t many = find_in_copies(piece, 5000);
    clock_t end = clock();
    assert_in_range(many, 9 * few, 11 * few);
    double one = (double)(middle - start) + 0.002 * CLOCKS_PER_SEC;
    assert_true((double)(end - middle) < 40 * one);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(invented_articles),
        cmocka_unit_test(documents_made_to_hurt),
        cmocka_unit_test(cost_is_linear),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
