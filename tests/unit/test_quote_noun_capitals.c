#include "quote/mentions.h"

#include "test_article.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

/* The names of an article with | between them, less what does not belong to the person. */
static void names_of(const char *text, const char *language, char *got, size_t capacity)
{
    struct test_article t;
    size_t n = 0;
    got[0] = '\0';
    test_article_open_in(&t, text, 0, language);
    const struct text *words = t.article.text;
    for (size_t i = 0; i < t.article.mentions.n; i++) {
        const struct mention *m = &t.article.mentions.at[i];
        if (m->kind != MENTION_NAME)
            continue;
        const uint32_t begin = words->tokens[m->core_first].begin;
        const uint32_t end = token_end(&words->tokens[m->core_end - 1]);
        n += (size_t)snprintf(got + n, capacity - n, "%s%.*s", n > 0 ? "|" : "", (int)(end - begin),
                              words->bytes + begin);
    }
    test_article_close(&t);
}

static const struct {
    const char *text, *want;
} cases[] = {
    /* nouns are none, whatever stands before them */
    {"Die Behörde warnte am Montag vor Nebel, Sturm und Glatteis im Norden.", ""},
    {"Der Sprecher der Verwaltung nannte die Kritik einen Irrtum.", ""},
    {"Kritiker sagten, die Abschaltung sei ein Fehler.", ""},
    /* two in a row are, less a role before a given name and a noun behind */
    {"Ada Merrow schwieg.", "Ada Merrow"},
    {"Da kam Fischer Karl Bergmann.", "Karl Bergmann"},
    {"Da zeigte Karl Bergmann Verständnis.", "Karl Bergmann"},
    {"Die Deutsche Küstenbahn fuhr nicht.", "Deutsche Küstenbahn"},
    /* one alone: the family of a name, a subject of a singular verb, an abbreviation, a given name
     */
    {"Ada Merrow kam. Der Nebel auch. Merrow ging.", "Ada Merrow|Merrow"},
    {"Merrow sagte nichts.", "Merrow"},
    {"Das sei falsch, erklärte Merrow.", "Merrow"},
    {"Laut Merrow war es Nebel.", "Merrow"},
    {"Merrow zufolge war es Nebel.", "Merrow"},
    {"Gestern widersprach Ada Merrow.", "Ada Merrow"},
    {"Am Abend schwieg sie.", ""},
    {"Da kam Hafenkapitän Karl Bergmann.", "Karl Bergmann"},
    {"Merrow: „Nein.“", "Merrow"},
    {"Die SPD schwieg, und Marta weinte.", "SPD|Marta"},
};

static void german_nouns_are_no_names(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char got[300];
        names_of(cases[i].text, "de-AT", got, sizeof got);
        assert_string_equal(got, cases[i].want);
    }
}

/* Where nouns have no capitals, each capital may begin a name. */
static void other_languages_are_as_before(void **state)
{
    char got[300];
    (void)state;
    names_of("Then Merrow met Berg in Skarrow.", "en", got, sizeof got);
    assert_string_equal(got, "Merrow|Berg|Skarrow");
    names_of("Hier, Merrow est venue à Skarrow.", "fr", got, sizeof got);
    assert_string_equal(got, "Merrow|Skarrow");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(german_nouns_are_no_names),
        cmocka_unit_test(other_languages_are_as_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
