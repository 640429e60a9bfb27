#include "read/html_byline.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void check(const char *line, const char *wanted)
{
    struct html_bytes name = {"", 0};
    bool found = html_byline((struct html_bytes){line, (uint32_t)strlen(line)}, &name);
    assert_int_equal(found, wanted != NULL);
    if (wanted == NULL)
        return;
    assert_int_equal(name.n, strlen(wanted));
    assert_memory_equal(name.at, wanted, name.n);
}

static void test_names(void **state)
{
    (void)state;
    check("By Ada Merrow", "Ada Merrow");
    check("By Ada Merrow 8 January 2020, 3:51 pm", "Ada Merrow");
    check("Posted on 6 May 2025 by Ada Merrow | Harbour", "Ada Merrow");
    check("Ver\u00F6ffentlicht vonBo Lind 28. Februar 2016", "Bo Lind");
    check("Par Ma\u00EBl Le Goff le 07 mai 2020", "Ma\u00EBl Le Goff");
    check("Von Ada Merrow und Bo Lind", "Ada Merrow und Bo Lind");
    check("Author: Bo2man am 29.12.2010", "Bo2man");
    check("Text: Ines de Pellinor\nFotos: Bo Lind", "Ines de Pellinor");
    check("von Ada Merrow, 6. Mai 2025", "Ada Merrow");
}

static void test_nobody(void **state)
{
    (void)state;
    check("", NULL);
    check("by", NULL);
    check("By the harbour", NULL);
    check("Von Natur aus gut", NULL);
    check("Powered by Harbour Press", NULL); /* no number stands in it */
    check("Standby 2025", NULL);
    check("By 2025", NULL);
    check("Text alone", NULL);
}

static void test_heads(void **state)
{
    (void)state;
    static const char *const lines[][2] = {{"Ada Merrow, 6 May 2025", "Ada Merrow"},
                                           {"Ada Merrow | Harbour", "Ada Merrow"},
                                           {"Bo_Lind Ver\u00F6ffentlicht 6. Mai", "Bo_Lind"},
                                           {"Ada Merrow Stand: 6. Mai 2025", "Ada Merrow"},
                                           {"Article: 6 May", NULL},
                                           {"Text & photos: Ada Merrow", NULL},
                                           {"6 May 2025", NULL},
                                           {"the harbour", NULL}};
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        struct html_bytes name, line = {lines[i][0], (uint32_t)strlen(lines[i][0])};
        assert_int_equal(html_byline_head(line, &name), lines[i][1] != NULL);
        if (lines[i][1] != NULL) {
            assert_int_equal(name.n, strlen(lines[i][1]));
            assert_memory_equal(name.at, lines[i][1], name.n);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_names), cmocka_unit_test(test_nobody),
                                       cmocka_unit_test(test_heads)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
