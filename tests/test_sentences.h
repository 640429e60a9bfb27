/*
 * Invented sentences of one language, and the values that stand in each.
 *
 * A value is written "SLOT VALUE" or "SLOT VALUE WHOSE", and several are joined by " | ". Dates and
 * times are written as in records, numbers with both ends where these differ.
 */
#ifndef STEMMA_TESTS_TEST_SENTENCES_H
#define STEMMA_TESTS_TEST_SENTENCES_H

#include "test_values.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>

#undef fail
#include <cmocka.h>

struct sentence {
    const char *text, *wanted;
};

#define SENTENCES_CHECK(list, language) sentences_check(list, sizeof list / sizeof *list, language)

static inline size_t sentences_print_interval(char *out, size_t room, const struct stemma_value *v)
{
    if (v->slot == STEMMA_SLOT_DATE)
        when_print(out, (int32_t)v->low, (int32_t)v->high);
    else if (v->slot == STEMMA_SLOT_TIME)
        clock_print(out, (int32_t)v->low, (int32_t)v->high);
    else if (v->low == v->high)
        snprintf(out, room, "%.10g", v->low);
    else
        snprintf(out, room, "%.6g/%.6g", v->low, v->high);
    return strlen(out);
}

static inline void sentences_print(char *out, size_t room, const struct test_values *t)
{
    size_t n = 0;
    out[0] = '\0';
    for (size_t i = 0; i < t->values.n && n + 128 < room; i++) {
        const struct seen *v = &t->values.at[i];
        n += (size_t)snprintf(out + n, room - n, "%s%s ", i > 0 ? " | " : "",
                              stemma_slot_name(v->record.slot));
        n += sentences_print_interval(out + n, room - n, &v->record);
        if (v->entity_end == v->entity_first)
            continue;
        const struct token *first = &t->document.text.tokens[v->entity_first],
                           *last = &t->document.text.tokens[v->entity_end - 1];
        n += (size_t)snprintf(out + n, room - n, " %.*s",
                              (int)(last->begin + last->n_bytes - first->begin),
                              t->document.text.bytes + first->begin);
    }
}

static inline void sentences_check(const struct sentence *list, size_t n, const char *language)
{
    size_t wrong = 0;
    for (size_t i = 0; i < n; i++) {
        struct test_values t;
        char found[1024];
        test_values_open(&t, list[i].text, language);
        test_values_read(&t);
        sentences_print(found, sizeof found, &t);
        test_values_close(&t);
        if (strcmp(found, list[i].wanted) == 0)
            continue;
        wrong++;
        print_error("%s\n    wanted: %s\n    found:  %s\n", list[i].text, list[i].wanted, found);
    }
    if (wrong > 0)
        fail_msg("%zu of %zu sentences", wrong, n);
}

#endif
