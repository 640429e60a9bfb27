/*
 * Whether bytes make sense as western text.
 *
 * In: bytes and an encoding with a byte a character. Out: how many of those past ASCII stand for a
 * character that belongs where it stands. Small letters stand beside letters, capitals before one
 * and behind none that is small; marks that open stand before a word and marks that close behind
 * one; powers and fractions behind a number. What no western language writes belongs nowhere. The
 * statistics of letters, which others go by, are blind to this: an English article has a dozen
 * curly quotation marks and hardly a letter past ASCII, and the same bytes are letters in another
 * encoding. The letters õ and û are left out, since the commoner ő and ű of Hungarian lie there.
 *
 * Linear.
 */
#include "read/charset_fit.h"

#include "base/bytes.h"
#include "read/charset_convert.h"

#include <string.h>

enum place { NOWHERE, ANYWHERE, SMALL, CAPITAL, OPENS, CLOSES, BEHIND_NUMBER, N_PLACES };

static const char *const CHARACTERS[N_PLACES] = {
    [ANYWHERE] = "\u00A0–—…‘•†·£€¥¢§©®™‰",
    [SMALL] = "àâäáãåæçèéêëìíîïñòóôöøùúüßœ",
    [CAPITAL] = "ÀÂÄÁÃÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÜŒ",
    [OPENS] = "“«„‚‹¿¡",
    [CLOSES] = "”’»›",
    [BEHIND_NUMBER] = "°²³½¼¾ºª",
};

static enum place place_of(const char *character, size_t n)
{
    for (enum place place = ANYWHERE; place < N_PLACES; place++) {
        for (const char *at = CHARACTERS[place]; *at != '\0';) {
            size_t taken = 1;
            while (((unsigned char)at[taken] & 0xC0) == 0x80)
                taken++;
            if (taken == n && memcmp(at, character, n) == 0)
                return place;
            at += taken;
        }
    }
    return NOWHERE;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static bool belongs(enum place place, char before, char behind)
{
    switch (place) {
    case SMALL:
        return byte_is_letter(before) || byte_is_letter(behind) ||
               (is_space(before) && is_space(behind));
    case CAPITAL:
        return !byte_is_lower(before) && (byte_is_letter(behind) || byte_is_letter(before));
    case OPENS:
        return !byte_is_letter(before) && !is_space(behind);
    case CLOSES:
        return !is_space(before);
    case BEHIND_NUMBER:
        return byte_is_digit(before) || before == 'm' || is_space(before);
    default:
        return place != NOWHERE;
    }
}

struct charset_fit charset_fit(const char *bytes, size_t n, const struct charset *charset)
{
    char table[TABLE_ROWS * TABLE_ROW] = {0};
    enum place places[TABLE_ROWS];
    struct charset_fit fit = {0};
    if (!charset_table(charset, table))
        return fit;
    for (size_t i = 0; i < TABLE_ROWS; i++)
        places[i] = place_of(table + i * TABLE_ROW + 1, (size_t)table[i * TABLE_ROW]);
    for (size_t i = 0; i < n; i++) {
        enum place place = bytes[i] < 0 ? places[bytes[i] & 0x7F] : ANYWHERE;
        if (place == ANYWHERE)
            continue;
        bool good = belongs(place, i > 0 ? bytes[i - 1] : ' ', i + 1 < n ? bytes[i + 1] : ' ');
        *(good ? &fit.fits : &fit.misfits) += 1;
        fit.marks += good && (place == OPENS || place == CLOSES);
    }
    return fit;
}
