#include "read/front.h"

#include "test_context.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct front {
    stemma_ctx *ctx;
    struct arena arena;
    struct document d;
};

static void front_open(struct front *f, const char *text, bool guess_title)
{
    f->ctx = test_context(1);
    arena_init(&f->arena, f->ctx);
    f->d = (struct document){.record = {.text = text, .n_text = strlen(text)}};
    assert_int_equal(front_find(&f->d, guess_title, &f->arena, NULL), STEMMA_OK);
}

static void front_close(struct front *f)
{
    arena_clear(&f->arena);
    stemma_ctx_free(f->ctx);
}

static void check_string(const char *found, const char *wanted)
{
    if (wanted == NULL)
        assert_null(found);
    else
        assert_string_equal(found != NULL ? found : "(null)", wanted);
}

/* The title that a text file with this text has, NULL for none; its place must say the same. */
static void check_title(const char *text, const char *title)
{
    struct front f;
    front_open(&f, text, true);
    check_string(f.d.record.title, title);
    assert_int_equal(f.d.title_end - f.d.title_begin, title != NULL ? strlen(title) : 0);
    if (title != NULL)
        assert_memory_equal(text + f.d.title_begin, title, strlen(title));
    front_close(&f);
}

static void test_title_of_a_text_file(void **state)
{
    (void)state;
    check_title("Ferry stops for good\n\nThe ferry to Ost stopped on Monday.\n",
                "Ferry stops for good");
    check_title("\n \n  “Bring soup”: the ferryman explains \r\n\r\nHe did.\n",
                "“Bring soup”: the ferryman explains");
    check_title("Is the ferry late?\n\nIt is.\n", "Is the ferry late?");
    check_title("## Ferry stops again\n\nIt stopped.\n", "Ferry stops again");
    check_title("#ferry stops again\n\nIt stopped.\n", "#ferry stops again");
    check_title("渡し船が止まった\n\n月曜日のことだ。\n", "渡し船が止まった");
}

static void test_no_title(void **state)
{
    (void)state;
    check_title("", NULL);
    check_title("Ferry stops for good", NULL);
    check_title("Ferry stops for good\n\n", NULL);
    check_title("Ferry stops for good\nThe ferry stopped.\n", NULL);
    check_title("The ferry stopped on Monday.\n\nIt was old.\n", NULL);
    check_title("The ferry stopped “on Monday.”\n\nIt was old.\n", NULL);
    check_title("To my neighbours,\n\nThe ferry stopped.\n", NULL);
    check_title("What we know:\n\nThe ferry stopped.\n", NULL);
    check_title("Ana Ferrer\n\nThe ferry stopped.\n", NULL);
    check_title("The ferry at rest (Picture: A. Ferrer)\n\nThe ferry stopped.\n", NULL);
    check_title("渡し船が止まった。\n\n月曜日のことだ。\n", NULL);
    check_title("By Ana Ferrer\n\nThe ferry stopped.\n", NULL);
    check_title("27 October 2020\n\nThe ferry stopped.\n", NULL);
    check_title("OST, 6 May – The ferry stopped\n\nIt was old.\n", NULL);
    check_title("* * *\n\nThe ferry stopped.\n", NULL);
    check_title(" date 2020-10-27 The ferry stopped (picture: A. Ferrer)\n\nIt was old.\n", NULL);
    check_title("one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
                "fifteen sixteen seventeen eighteen nineteen twenty and so on without an end and "
                "still no full stop here or there or anywhere\n\nThen text.\n",
                NULL);
    struct front f;
    front_open(&f, "Ferry stops for good\n\nThe ferry stopped.\n", false);
    assert_null(f.d.record.title);
    front_close(&f);
}

static void check_stamp(const char *text, unsigned n_front, const char *date, const char *precision)
{
    struct front f;
    front_open(&f, text, true);
    assert_int_equal(f.d.n_front, n_front);
    check_string(f.d.record.date, date);
    check_string(f.d.record.date_precision, precision);
    front_close(&f);
}

static void test_date_stamp(void **state)
{
    (void)state;
    check_stamp(" date 2020-10-27 The ferry stopped.", 17, "2020-10-27", "day");
    check_stamp("date: 2020-10-27T09:14\nThe ferry stopped.", 23, "2020-10-27T09:14", "minute");
    check_stamp(" date palms grow here.", 0, NULL, NULL);
    check_stamp("date2020-10-27 x", 0, NULL, NULL);
    check_stamp(" date 2020-99-27 x", 0, NULL, NULL);
    check_stamp(" date", 0, NULL, NULL);
    check_stamp(" date ", 0, NULL, NULL);
}

static void check_dateline(const char *text, const char *dateline, const char *date)
{
    struct front f;
    front_open(&f, text, true);
    check_string(f.d.record.dateline, dateline);
    check_string(f.d.record.date, date);
    front_close(&f);
}

static void test_dateline(void **state)
{
    (void)state;
    check_dateline("OST, 6 May (Tideline) – The ferry stopped.", "OST, 6 May", NULL);
    check_dateline("Ferry stops again\n\nOST, May 6, 2025 (AP) — The ferry stopped.\n\nMore.\n",
                   "OST, May 6, 2025", "2025-05-06");
    check_dateline("By Ana Ferrer\n\nPORT OST, Fla. -- The ferry stopped.", "PORT OST, Fla.", NULL);
    check_dateline("ST. OSWIN'S, Newland (AP) - \"It stopped,\" he said.", "ST. OSWIN'S, Newland",
                   NULL);
    check_dateline("Oswin (Reuters) - The ferry stopped.", "Oswin", NULL);
    check_dateline("OSTEND/WESTEND (Reuters) - The ferry stopped.", "OSTEND/WESTEND", NULL);
    check_dateline("ÖSTHAMN — Färjan slutade.", "ÖSTHAMN", NULL);
    check_dateline("OSTEND—The ferry stopped.", "OSTEND", NULL);
    check_dateline("BURTON upon OST, Oct. 27 – The ferry stopped.", "BURTON upon OST, Oct. 27",
                   NULL);
}

static void test_no_dateline(void **state)
{
    (void)state;
    check_dateline("UPDATE – The ferry stopped.", NULL, NULL);
    check_dateline("EXCLUSIVE -- The ferry stopped.", NULL, NULL);
    check_dateline("FILE - In this Jan. 4 picture the ferry stops.", NULL, NULL);
    check_dateline("Oswin – the ferryman – stopped.", NULL, NULL);
    check_dateline("The ferry – The old one – stopped.", NULL, NULL);
    check_dateline("OSTEND — it stopped.", NULL, NULL);
    check_dateline("“OSTEND — The ferry stopped.”", NULL, NULL);
    check_dateline("OSTEND, the town of 4,000 – The ferry stopped.", NULL, NULL);
    check_dateline("OSTEND – ", NULL, NULL);
    check_dateline("OSTEND-The ferry stopped.", NULL, NULL);
    check_dateline("One.\n\nTwo.\n\nOSTEND — The ferry stopped.", NULL, NULL);
    check_dateline("MISSING WORDS OF A VERY LONG HEAD LINE IN CAPITALS – The ferry.", NULL, NULL);
    check_dateline(" – The ferry stopped.", NULL, NULL);
}

/* The place of a title that came beside the text. */
static void check_place(const char *title, const char *text, int begin, int end)
{
    struct front f;
    front_open(&f, text, false);
    f.d.record.title = title;
    assert_int_equal(front_find_words(&f.d, &f.arena, &f.arena, NULL), STEMMA_OK);
    assert_int_equal(f.d.title_begin, begin);
    assert_int_equal(f.d.title_end, end);
    front_close(&f);
}

static void test_given_title_in_the_text(void **state)
{
    (void)state;
    check_place("Ferry stops", "Ferry stops\n\nIt was old.", 0, 11);
    check_place("‘Bring soup’: the ferryman", "\n \"BRING SOUP\": The Ferryman \nIt was old.", 2,
                28);
    check_place("Ferry stops", "Ferry\nstops\nIt was old.", 0, 11);
    check_place("Ferry stops", "Ferry stops", 0, 11);
    check_place("Ferry", "Ferry stops on Monday.", 0, 0);
    check_place("Ferry stops", "The ferry stops\n\nIt was old.", 0, 0);
    check_place("Ferry stops for good", "Ferry stops\n\nIt was old.", 0, 0);
    check_place("…", "…\n\nIt was old.", 0, 0);
    check_place("Ferry stops", "", 0, 0);
    check_place("Ferry stops", " date 2020-10-27 Ferry stops\n\nIt was old.", 17, 28);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_title_of_a_text_file), cmocka_unit_test(test_no_title),
        cmocka_unit_test(test_date_stamp),           cmocka_unit_test(test_dateline),
        cmocka_unit_test(test_no_dateline),          cmocka_unit_test(test_given_title_in_the_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
