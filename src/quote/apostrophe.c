/*
 * Tells apostrophes from single quotation marks by the letters around them: between letters (don’t,
 * O’Neal, l’homme), where a word lost its beginning (’em, ’90s, rock ’n’ roll), and, as a
 * possibility only, after a plural's s or a word that lost its end (dogs’ tails, goin’ home), which
 * may as well be the end of a quotation. Constant time.
 */
#include "quote/apostrophe.h"

#include "base/bytes.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

enum { MAX_ELISION = 7 };

/* Words that are printed with an apostrophe where letters are left out at their beginning. */
static const char *const elisions[] = {
    "em",     "tis",  "twas",  "twere", "twill", "twould", "til",   "n",      "bout", "cept",
    "nother", "nuff", "fraid", "cuz",   "coz",   "cos",    "neath", "gainst", "ello", "tude",
    "s",      "t",    "d",     "ll",    "re",    "ve",     "m",     "kay",    "ole"};

static bool is_letter(uint32_t c)
{
    enum char_class class = char_class(c);
    return class == CHAR_LETTER || class == CHAR_MARK;
}

static bool is_digit(uint32_t c)
{
    return char_class(c) == CHAR_DIGIT;
}

/* The length of the ASCII word or number at the sign's right, cut at MAX_ELISION + 1. */
static size_t word_after(const struct apostrophe_place *place, char *word)
{
    size_t n = 0;
    for (uint32_t at = place->word; at < place->end && n <= MAX_ELISION; at++) {
        if (!byte_is_alphanumeric(place->bytes[at]))
            break;
        word[n++] = byte_lower(place->bytes[at]);
    }
    return n;
}

static bool opens_elision(const struct apostrophe_place *place)
{
    char word[MAX_ELISION + 1];
    size_t n = word_after(place, word);
    if (n >= 2 && n <= 3 && byte_is_digit(word[0]) && byte_is_digit(word[1]))
        return n == 2 || word[2] == 's';
    for (size_t i = 0; i < sizeof elisions / sizeof *elisions; i++)
        if (strlen(elisions[i]) == n && memcmp(elisions[i], word, n) == 0)
            return true;
    return false;
}

/* dogs’ tails, goin’ home, o’ clock, 6’ tall: a word goes on after one space. */
static bool closes_elision(const struct apostrophe_place *place)
{
    uint32_t c = place->left;
    if (is_digit(c))
        return true;
    if (char_class(place->right) != CHAR_SPACE ||
        !(is_letter(place->after_right) || is_digit(place->after_right)))
        return false;
    if (c == 's' || c == 'S' || c == 'z' || c == 'x')
        return true;
    if (c == 'n')
        return place->before_left == 'i' || place->before_left == 'a';
    return c == 'o' && !is_letter(place->before_left);
}

enum apostrophe_is apostrophe_check(const struct sign *sign, const struct apostrophe_place *place)
{
    bool left = is_letter(place->left) || is_digit(place->left);
    if (place->alone && left && (is_letter(place->right) || is_digit(place->right)))
        return APOSTROPHE;
    if (sign->traits & SIGN_SPACED)
        return APOSTROPHE;
    if (sign->turn != TURN_CLOSE && opens_elision(place))
        return APOSTROPHE;
    if (sign->turn != TURN_CLOSE)
        return APOSTROPHE_NOT;
    if (sign->shape == SHAPE_BACKTICK)
        return APOSTROPHE;
    if (place->left == 'n' && char_is_apostrophe(place->before_left))
        return APOSTROPHE; /* rock 'n' roll */
    return place->alone && closes_elision(place) ? APOSTROPHE_MAYBE : APOSTROPHE_NOT;
}
