/*
 * The table of printed forms. A form is looked up by its first byte, then compared: a handful of
 * comparisons, for the few bytes that can begin one.
 */
#include "quote/sign_forms.h"

#include "quote/signs.h"

#include <string.h>

#define FORM(bytes, shape)                      \
    {                                           \
        bytes, sizeof(bytes) - 1, SHAPE_##shape \
    }

/* By first byte; a longer form before its own beginning. */
static const struct sign_form forms[] = {
    FORM("\"", STRAIGHT),
    FORM("&quot;", STRAIGHT),
    FORM("&#34;", STRAIGHT),
    FORM("&ldquo;", LEFT),
    FORM("&rdquo;", RIGHT),
    FORM("&bdquo;", LOW),
    FORM("&laquo;", GUILLEMET_LEFT),
    FORM("&raquo;", GUILLEMET_RIGHT),
    FORM("&apos;", SINGLE),
    FORM("&#39;", SINGLE),
    FORM("&#039;", SINGLE),
    FORM("&lsquo;", SINGLE_LEFT),
    FORM("&rsquo;", SINGLE_RIGHT),
    FORM("&#8216;", SINGLE_LEFT),
    FORM("&#8217;", SINGLE_RIGHT),
    FORM("&#8220;", LEFT),
    FORM("&#8221;", RIGHT),
    FORM("'", SINGLE),
    FORM(",,", LOW),
    FORM("`", BACKTICK),
    FORM("\xC2\xAB", GUILLEMET_LEFT),
    FORM("\xC2\xBB", GUILLEMET_RIGHT),
    FORM("\xC2\xB4", SINGLE),                               /* ´ */
    FORM("\xC3\xA2\xE2\x82\xAC\xC5\x93", LEFT),             /* â€œ */
    FORM("\xC3\xA2\xE2\x82\xAC\xC2\x9D", RIGHT),            /* â€ and U+009D */
    FORM("\xC3\xA2\xE2\x82\xAC\xCB\x9C", SINGLE_LEFT),      /* â€˜ */
    FORM("\xC3\xA2\xE2\x82\xAC\xE2\x84\xA2", SINGLE_RIGHT), /* â€™ */
    FORM("\xCA\xBC", SINGLE_RIGHT),                         /* U+02BC */
    FORM("\xD7\xB4", STRAIGHT),                             /* gershayim */
    FORM("\xE2\x80\x9C", LEFT),
    FORM("\xE2\x80\x9D", RIGHT),
    FORM("\xE2\x80\x98", SINGLE_LEFT),
    FORM("\xE2\x80\x99", SINGLE_RIGHT),
    FORM("\xE2\x80\x9A", SINGLE_LOW),
    FORM("\xE2\x80\x9B", SINGLE_LEFT),
    FORM("\xE2\x80\x9E", LOW),
    FORM("\xE2\x80\x9F", LEFT),
    FORM("\xE2\x80\xB2", SINGLE), /* ′ */
    FORM("\xE2\x80\xB3", PRIMES), /* ″ */
    FORM("\xE2\x80\xB9", CHEVRON_LEFT),
    FORM("\xE2\x80\xBA", CHEVRON_RIGHT),
    FORM("\xE3\x80\x8C", CORNER_LEFT),
    FORM("\xE3\x80\x8D", CORNER_RIGHT),
    FORM("\xE3\x80\x8E", WHITE_CORNER_LEFT),
    FORM("\xE3\x80\x8F", WHITE_CORNER_RIGHT),
    FORM("\xE3\x80\x9D", LEFT), /* 〝 */
    FORM("\xE3\x80\x9E", RIGHT),
    FORM("\xE3\x80\x9F", RIGHT),
    FORM("\xEF\xBC\x82", STRAIGHT), /* full width */
    FORM("\xEF\xBC\x87", SINGLE),
    FORM("\xEF\xBD\xA2", CORNER_LEFT), /* half width */
    FORM("\xEF\xBD\xA3", CORNER_RIGHT),
};
enum { N_FORMS = sizeof forms / sizeof *forms };

void sign_index_init(struct sign_index *index)
{
    memset(index, 0, sizeof *index);
    for (size_t i = N_FORMS; i-- > 0;)
        index->first[(unsigned char)forms[i].bytes[0]] = (uint8_t)(i + 1);
}

const struct sign_form *sign_form_at(const struct sign_index *index, const char *at, size_t n)
{
    size_t i = index->first[(unsigned char)*at];
    if (i == 0)
        return NULL;
    for (i--; i < N_FORMS && forms[i].bytes[0] == *at; i++)
        if (forms[i].length <= n && memcmp(at, forms[i].bytes, forms[i].length) == 0)
            return &forms[i];
    return NULL;
}
