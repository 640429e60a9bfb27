/* Lists at the end of a report, told by their layout. */
#include "reuse/furniture.h"

#include "test_text.h"

#include <setjmp.h>
#include <stdarg.h>

#include <cmocka.h>

#define REPORT                                                                                   \
    "The old horn on the cliff has fallen silent, and nobody in the village is sorry.\n\n"       \
    "“In March a child of six asked me who was listening,” the keeper wrote on Monday. She " \
    "had kept the light for nineteen years and the horn for eleven of them.\n\n"                 \
    "Ships carry better means today, and the dog on the next farm has stopped howling.\n\n"

/* Where the list begins is marked by a bar. */
static void check(const char *marked)
{
    char bytes[2000];
    const char *bar = strchr(marked, '|');
    size_t at = bar != NULL ? (size_t)(bar - marked) : 0, n = strlen(marked);
    memcpy(bytes, marked, n + 1);
    if (bar != NULL)
        memmove(bytes + at, bytes + at + 1, n-- - at);
    struct test_text t;
    uint32_t begin = UINT32_MAX;
    test_text_open(&t, bytes, n);
    bool found = furniture_trailing(&t.text, &begin);
    if (found != (bar != NULL) || (found && begin != at))
        fail_msg("%s at %u: …%s", found ? "a list" : "no list", begin,
                 bytes + n - (n < 60 ? n : 60));
    test_text_close(&t);
}

static void test_lists(void **state)
{
    (void)state;
    static const char *const texts[] = {
        REPORT "|Related posts\n\nSeven soups for a foggy Sunday\n\nAda Lindqvist",
        REPORT "|Read more: Is your goose louder than your neighbour’s?",
        REPORT "|RELATED STORIES:\n\nSeven soups for Sunday!\n\nWho howls a perfect fifth?",
        REPORT "|You may also like\n\nSeven soups\n\nThe goose",
        REPORT "|Seven soups for a foggy Sunday\n\nA goose louder than yours\n\nAda Lindqvist",
        REPORT "|Also in this paper:\n\nSeven soups for Sunday\n\nA goose\n\nAda Lindqvist",
        REPORT "|Read more: Seven soups\n\nRead more: A loud goose\n\nAda Lindqvist",
        REPORT "|À lire aussi : sept soupes\n\nLes oies",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        check(texts[i]);
}

static void test_reports(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",
        "Horn",
        REPORT,
        REPORT "“Bring earplugs,” she said.",
        /* A cue in the middle of a report. */
        "Read more: Seven soups for Sunday\n\n" REPORT,
        REPORT
        "Read more: Seven soups\n\n“I am tired,” she said.\n\n“So am I,” said the dog’s owner.",
        /* Words of a cue that begin a sentence. */
        REPORT "Read more books, the keeper says.",
        REPORT "Related links between the two are not known.",
        /* Two lines may be a signature. */
        REPORT "Ada Lindqvist\n\nSkarrow Point",
        /* A page of headlines: nothing stands before the list. */
        "Related posts\n\nSeven soups\n\nA loud goose",
        "One\n\nTwo\n\nThree\n\nFour",
        /* Long paragraphs without a full stop are no lines. */
        REPORT "Read more\n\nThe horn will be heard once more on the first Sunday of May when the "
               "keeper lets all who come to the museum press the button once if they bring "
               "earplugs and a coat",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        check(texts[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_lists),
                                       cmocka_unit_test(test_reports)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
