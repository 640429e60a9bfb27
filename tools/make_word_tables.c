/*
 * Writes the table of src/text/word_table.h as C from the lists in src/text/word_lists.h. Runs
 * once, when stemma is built.
 *
 *     make_word_tables > word_tables.c
 *
 * Words are folded by utf8proc as the library folds them (case folding, canonical decomposition)
 * and hashed as hash_bytes does. A word in several lists gets one entry with all its kinds. A word
 * that has two months or two numbers stops the build.
 *
 * Displacements are found greedily, the groups with most words first: each takes the least odd one
 * that puts all its words into free slots. With 1,300 words in 2,048 slots that succeeds.
 */
#include "text/word_lists.h"
#include "text/word_table.h"

#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

struct word {
    uint64_t hash;
    int number;
    unsigned kinds, languages;
};

/* One program, one run: its working memory stands here. Number 0 is for free slots. */
static struct word words[WORD_SLOTS] = {{0, -1, 0, 0}};
static size_t n_words = 1;
static uint16_t displacement[WORD_GROUPS];
static uint16_t slots[WORD_SLOTS];

static int refuse(const char *why, const char *word, size_t n)
{
    fprintf(stderr, "make_word_tables: %s: '%.*s'\n", why, (int)n, word);
    return 1;
}

/* The hash of a word's folded form; 0: it has none. */
static uint64_t fold_and_hash(const char *bytes, size_t n)
{
    utf8proc_uint8_t *folded = NULL;
    utf8proc_ssize_t n_folded = utf8proc_map((const utf8proc_uint8_t *)bytes, (utf8proc_ssize_t)n,
                                             &folded, UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD);
    uint64_t hash = n_folded > 0 ? XXH3_64bits(folded, (size_t)n_folded) : 0;
    free(folded);
    return hash;
}

/* The entry of a word, made where it is new; NULL: it does not fit. */
static struct word *entry_of(const char *bytes, size_t n)
{
    uint64_t hash = fold_and_hash(bytes, n);
    for (size_t i = 1; i < n_words; i++)
        if (words[i].hash == hash)
            return &words[i];
    if (hash == 0 || n_words == WORD_SLOTS)
        return NULL;
    words[n_words] = (struct word){hash, -1, 0, 0};
    return &words[n_words++];
}

/* The next word of a list, NULL at its end. */
static const char *next_item(const char *list, size_t *n)
{
    while (*list == ' ')
        list++;
    *n = strcspn(list, " ");
    return *n != 0 ? list : NULL;
}

/* `languages` has the bit of the language whose function words these are; 0: others. */
static int add_list(const char *list, unsigned kinds, unsigned languages)
{
    size_t n;
    for (const char *at = next_item(list, &n); at != NULL; at = next_item(at + n, &n)) {
        struct word *word = entry_of(at, n);
        if (word == NULL)
            return refuse("does not fit", at, n);
        unsigned month = word->kinds >> WORD_MONTH_SHIFT, added = kinds >> WORD_MONTH_SHIFT;
        if (month != 0 && added != 0 && month != added)
            return refuse("two months", at, n);
        word->kinds |= kinds;
        word->languages |= languages;
    }
    return 0;
}

static int add_numbers(const char *list)
{
    size_t n;
    for (const char *at = next_item(list, &n); at != NULL; at = next_item(at + n, &n)) {
        struct word *word = entry_of(at, n);
        if (word == NULL)
            return refuse("does not fit", at, n);
        char *end;
        long number = strtol(at + n, &end, 10);
        if (end == at + n || number < 0 || (word->number != -1 && word->number != number))
            return refuse("no number, or two", at, n);
        word->number = (int)number;
        n = (size_t)(end - at);
    }
    return 0;
}

static int add_lists(const struct word_lists *lists, unsigned language)
{
    if (add_list(lists->stop, WORD_STOP, 1u << language) ||
        add_list(lists->titles, WORD_TITLE, 0) ||
        add_list(lists->abbreviations, WORD_ABBREVIATION, 0) ||
        add_list(lists->numbered, WORD_NUMBERED, 0) || add_numbers(lists->numbers))
        return 1;
    for (unsigned i = 0; i < 12; i++)
        if (add_list(lists->months[i], (i + 1) << WORD_MONTH_SHIFT, 0))
            return 1;
    return 0;
}

static size_t group_size(uint32_t group)
{
    size_t size = 0;
    for (size_t i = 1; i < n_words; i++)
        size += word_group(words[i].hash) == group;
    return size;
}

/* Puts all words of a group into free slots, or none. */
static bool place_group(uint32_t group, uint32_t by)
{
    uint16_t taken[WORD_SLOTS];
    memcpy(taken, slots, sizeof taken);
    for (size_t i = 1; i < n_words; i++) {
        if (word_group(words[i].hash) != group)
            continue;
        uint32_t slot = word_slot(words[i].hash, by);
        if (taken[slot] != 0)
            return false;
        taken[slot] = (uint16_t)i;
    }
    memcpy(slots, taken, sizeof taken);
    displacement[group] = (uint16_t)by;
    return true;
}

static bool place_groups_of(size_t size)
{
    for (uint32_t group = 0; group < WORD_GROUPS; group++) {
        if (group_size(group) != size)
            continue;
        uint32_t by = 1;
        while (by < UINT16_MAX && !place_group(group, by))
            by += 2;
        if (by == UINT16_MAX)
            return false;
    }
    return true;
}

static bool place_all(void)
{
    size_t largest = 0;
    for (uint32_t group = 0; group < WORD_GROUPS; group++)
        if (group_size(group) > largest)
            largest = group_size(group);
    while (largest > 0)
        if (!place_groups_of(largest--))
            return false;
    return true;
}

static void print_slots(const char *declaration, void (*print_word)(const struct word *))
{
    printf("const %s[WORD_SLOTS] = {\n", declaration);
    for (size_t i = 0; i < WORD_SLOTS; i++) {
        print_word(&words[slots[i]]);
        printf(",%s", i % 8 == 7 ? "\n" : "");
    }
    printf("};\n");
}

static void print_hash(const struct word *w)
{
    printf("UINT64_C(%" PRIu64 ")", w->hash);
}

static void print_kinds(const struct word *w)
{
    printf("%u", w->kinds);
}

static void print_languages(const struct word *w)
{
    printf("%u", w->languages);
}

static void print_tags(void)
{
    printf("const char *const word_language_tags[WORD_LANGUAGES] = {");
    for (size_t i = 0; i < N_LANGUAGES; i++)
        printf("\"%s\", ", WORD_LISTS[i]->tag);
    printf("};\n");
}

static void print_number(const struct word *w)
{
    printf("%d", w->number);
}

int main(void)
{
    for (unsigned i = 0; i < N_LANGUAGES; i++)
        if (add_lists(WORD_LISTS[i], i))
            return 1;
    if (!place_all())
        return refuse("too many words for the slots", "", 0);
    printf("/* Written by tools/make_word_tables.c. */\n#include \"text/word_table.h\"\n\n"
           "const uint16_t word_displacement[WORD_GROUPS] = {\n");
    for (size_t i = 0; i < WORD_GROUPS; i++)
        printf("%u,%s", displacement[i], i % 20 == 19 ? "\n" : "");
    printf("};\n");
    print_slots("uint64_t word_hashes", print_hash);
    print_slots("uint8_t word_kinds", print_kinds);
    print_slots("int32_t word_numbers", print_number);
    print_slots("uint8_t word_languages", print_languages);
    print_tags();
    return fflush(stdout) == 0 && !ferror(stdout) ? 0 : 1;
}
