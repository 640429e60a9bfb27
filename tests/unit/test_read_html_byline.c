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

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_names), cmocka_unit_test(test_nobody)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
