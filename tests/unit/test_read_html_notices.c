/* Words of notices: which kinds a text has a word of, and how long it is. */
#include "read/html_notices.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct html_notice notice_of(const char *text)
{
    struct html_notice_table table;
    html_notices_init(&table);
    return html_notice_of(&table, (struct html_bytes){text, (uint32_t)strlen(text)});
}

static void check(const char *text, unsigned kinds)
{
    assert_int_equal(notice_of(text).kinds, kinds);
}

static void test_kinds(void **state)
{
    (void)state;
    check("", 0);
    check("The ferry stopped at Ost.", 0);
    check("Subscribe now", 1u << NOTICE_JOIN);
    check("\"ABONNEZ-VOUS\"", 1u << NOTICE_JOIN);
    check("À lire aussi : le ferry", 1u << NOTICE_MORE);
    check("Przeczytaj także", 1u << NOTICE_MORE);
    check("Fotografie: Ost", 1u << NOTICE_CREDIT);
    check("“Foto”", 1u << NOTICE_CREDIT);
    check("©Foto", 1u << NOTICE_CREDIT);
    check("Anzeige | Kommentare (5)", 1u << NOTICE_AD | 1u << NOTICE_COMMENT);
    /* A short word stands for itself alone; a letter is none. */
    check("The apple, the fotos", 1u << NOTICE_CREDIT);
    check("a b c", 0);
    check("Unterstützen", 1u << NOTICE_JOIN);
}

static void test_lengths_and_counts(void **state)
{
    (void)state;
    assert_int_equal(notice_of("one two three four 5").length, 0);
    assert_int_equal(notice_of("one two three four five").length, 1);
    char text[4 * 200 + 1] = "";
    for (size_t i = 0; i < 200; i++)
        memcpy(text + 4 * i, "abc ", 5);
    assert_int_equal(notice_of(text).length, NOTICE_LENGTHS - 1);
    /* Of a long text only the first words are looked at. */
    memcpy(text + 4 * 100, "app ", 4);
    assert_int_equal(notice_of(text).kinds, 1u << NOTICE_JOIN);
    memcpy(text + 4 * 100, "abc ", 4);
    memcpy(text + 4 * 150, "app ", 4);
    assert_int_equal(notice_of(text).kinds, 0);
    assert_int_equal(notice_of("Foto").count, 1);
    assert_int_equal(notice_of("Foto, cart, cookie, comment, app").count, NOTICE_COUNTS - 1);
}

/* Characters that the text's end cuts are not read past it. */
static void test_cut_characters(void **state)
{
    (void)state;
    struct html_notice_table table;
    html_notices_init(&table);
    static const char text[] = "\xE2\x80\x9C"
                               "app\xC2\xA0\xC3\xA9\xE2\x80";
    for (uint32_t n = 0; n < sizeof text; n++) {
        char *copy = malloc(n + 1);
        memcpy(copy, text, n);
        struct html_notice notice = html_notice_of(&table, (struct html_bytes){copy, n});
        assert_int_equal(notice.kinds, n >= 6 ? 1u << NOTICE_JOIN : 0);
        free(copy);
    }
}

/* Every word fits, and is found. */
static void test_table(void **state)
{
    (void)state;
    struct html_notice_table table;
    html_notices_init(&table);
    assert_in_range(table.n, 300, NOTICE_ENTRIES - 1);
    for (size_t i = 0; i < table.n; i++) {
        const struct html_notice_entry *e = &table.entries[i];
        assert_in_range(e->n, 2, 20);
        struct html_notice notice = html_notice_of(&table, (struct html_bytes){e->word, e->n});
        assert_true((notice.kinds >> e->kind & 1) != 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_kinds),
        cmocka_unit_test(test_lengths_and_counts),
        cmocka_unit_test(test_cut_characters),
        cmocka_unit_test(test_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
