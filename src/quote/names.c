/*
 * Writes down a person's name.
 *
 * In: a person. Out: the longest form that the article prints, without what stands before it but
 * for a role that belongs to a single word (Pope Francis). Where the article prints a surname alone
 * and its headline, which stands apart from the text, has a common given name before it, that is
 * the name: many articles leave the full form to the headline.
 *
 * Linear in the headline and the name.
 */
#include "quote/names.h"

#include "quote/roles.h"
#include "quote/suffixes.h"
#include "text/fold.h"

#include <string.h>

/* Where the word [word, word + n) begins in the title, outside other words; NULL: nowhere. */
static const char *find_word(const char *title, const char *word, size_t n)
{
    for (const char *at = strchr(title, word[0]); at != NULL; at = strchr(at + 1, word[0])) {
        if (at > title && at[-1] == ' ' && strncmp(at, word, n) == 0 &&
            (at[n] == '\0' || strchr(" ,.:;?!'\xe2", at[n])))
            return at;
    }
    return NULL;
}

/* The given name before the word at `at` of the headline, up to the word; its bytes, or 0: none
 * that is common, or one of the other sex. */
static size_t given_before(const struct article *a, const struct person *p, const char *at)
{
    const char *begin = at - 1;
    while (begin > a->title && begin[-1] != ' ')
        begin--;
    uint64_t word = fold_hash(begin, (size_t)(at - 1 - begin));
    uint32_t classes = lexicon_get(a->lexicon, word)->classes;
    uint32_t other = person_sex(p) == SEX_MALE     ? WORD_FEMALE
                     : person_sex(p) == SEX_FEMALE ? WORD_MALE
                                                   : 0;
    bool fits = classes & WORD_GIVEN && !(classes & other) && *begin >= 'A' && *begin <= 'Z';
    return fits ? (size_t)(at - begin) : 0;
}

/* The given name that the headline prints before the surname [word, word + n), with the space after
 * it; its bytes, or 0: there is none, or two. */
static size_t given_in_title(const struct article *a, const struct person *p, const char *word,
                             size_t n, const char **given)
{
    size_t length = 0;
    for (const char *at = a->title != NULL ? find_word(a->title, word, n) : NULL; at != NULL;
         at = find_word(at + n, word, n)) {
        size_t own = given_before(a, p, at);
        if (length > 0 && own > 0 && (own != length || memcmp(*given, at - own, own) != 0))
            return 0;
        if (own > 0) {
            *given = at - own;
            length = own;
        }
    }
    return length;
}

/* Copies a printed form, with each stretch of space made one. */
static size_t copy_single_spaced(char *out, const char *bytes, size_t length)
{
    size_t n = 0;
    for (size_t i = 0; i < length; i++) {
        bool space = bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\r' || bytes[i] == '\n';
        if (!space || n == 0 || out[n - 1] != ' ')
            out[n++] = space ? ' ' : bytes[i];
    }
    return n;
}

/* The byte after a name with its suffix: Ada Merrow Jr. */
static uint32_t name_end(const struct prose *prose, const struct mention *m)
{
    const uint32_t suffix = suffix_token(prose, m);
    const uint32_t end = mention_print_end(prose, suffix != NO_TOKEN ? suffix : m->core_end - 1);
    const bool shortened = suffix != NO_TOKEN && !(prose->text->tokens[suffix].flags & TOKEN_UPPER);
    return end + (shortened && prose->text->bytes[end] == '.'); /* Jr., but III */
}

stemma_status person_name(const char **out, struct arena *arena, const struct article *article,
                          uint32_t person, stemma_error *err)
{
    const struct person *p = &article->persons.at[person];
    const struct mention *m = &article->mentions.at[p->name];
    const struct prose_word *words = article->prose.at;
    const char *given = NULL;
    size_t n_given = 0, n = 0;
    uint32_t first = m->core_first;
    bool single = m->core_end - first == 1;
    if (single && first > m->first && words[first - 1].classes & WORD_ROLE) {
        first--; /* Pope Francis, President Merrow */
        while (first > m->first && roles_is_part(&article->prose, first - 1))
            first--; /* Vice President Merrow */
    }
    const char *printed = article->text->bytes + article->text->tokens[first].begin;
    const char *end = article->text->bytes + name_end(&article->prose, m);
    if (single && p->given == 0 && !(p->flags & PERSON_BODY)) {
        const char *surname = article->text->bytes + article->text->tokens[m->core_first].begin;
        n_given = given_in_title(article, p, surname, (size_t)(end - surname), &given);
        printed = n_given > 0 ? surname : printed;
    }
    char *name = ARENA_NEW(arena, char, n_given + (size_t)(end - printed) + 1, err);
    if (name == NULL)
        return arena_status(arena);
    if (n_given > 0)
        n = copy_single_spaced(name, given, n_given);
    n += copy_single_spaced(name + n, printed, (size_t)(end - printed));
    name[n] = '\0';
    *out = name;
    return STEMMA_OK;
}
