/*
 * Character references, by the rules of the HTML standard (13.2.5.72 on).
 *
 * In: the bytes from the mark on. Out: the UTF-8 they stand for. Names are looked up by halving the
 * sorted list, O(log 2,125) comparisons; a name without its semicolon counts where it is one of the
 * 106 that always did, the longest first. Numbers below U+00A0 mean Windows-1252, as they do in
 * browsers; what is no character is U+FFFD.
 */
#include "read/html_entities.h"

#include "base/bytes.h"
#include "text/utf8.h"

#include <string.h>

enum { LONGEST_NAME = 31, LONGEST_BARE = 6 };

struct entity {
    const char *name, *text;
    bool bare; /* counts without a semicolon */
};

static const struct entity ENTITIES[] = {
#include "read/html_entities.inc"
};

/* Windows-1252 from 0x80 to 0x9F; 0: nothing stands there. */
static const uint16_t WINDOWS[32] = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

static const struct entity *find(const char *name, size_t n)
{
    size_t low = 0, high = sizeof ENTITIES / sizeof ENTITIES[0];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        const char *there = ENTITIES[middle].name;
        int order = strncmp(there, name, n);
        if (order == 0 && there[n] != '\0')
            order = 1;
        if (order == 0)
            return &ENTITIES[middle];
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

static int digit_value(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    char letter = (char)(c | 0x20);
    return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : 16;
}

static uint32_t meant_by(uint32_t number)
{
    if (number >= 0x80 && number < 0xA0 && WINDOWS[number - 0x80] != 0)
        return WINDOWS[number - 0x80];
    bool none = number == 0 || number > 0x10FFFF || (number >= 0xD800 && number < 0xE000);
    return none ? 0xFFFD : number;
}

/* "&#8220;", "&#x201C;", with or without the semicolon. */
static size_t decode_number(const char *at, size_t n, char *out, size_t *n_out)
{
    size_t i = 2;
    bool hex = i < n && (at[i] | 0x20) == 'x';
    i += hex;
    size_t first = i;
    uint32_t number = 0;
    for (; i < n; i++) {
        int digit = digit_value(at[i]);
        if (digit >= (hex ? 16 : 10))
            break;
        if (number <= 0x10FFFF)
            number = number * (hex ? 16 : 10) + (uint32_t)digit;
    }
    if (i == first)
        return 0;
    *n_out = utf8_encode(meant_by(number), out);
    return i + (i < n && at[i] == ';');
}

static size_t take(const struct entity *entity, char *out, size_t *n_out, size_t n_taken)
{
    *n_out = strlen(entity->text);
    memcpy(out, entity->text, *n_out);
    return n_taken;
}

size_t entity_decode(const char *at, size_t n, bool attribute, char out[ENTITY_BYTES],
                     size_t *n_out)
{
    if (n >= 2 && at[1] == '#')
        return decode_number(at, n, out, n_out);
    size_t n_name = 0;
    while (1 + n_name < n && n_name <= LONGEST_NAME && byte_is_alphanumeric(at[1 + n_name]))
        n_name++;
    if (1 + n_name < n && at[1 + n_name] == ';') {
        const struct entity *entity = find(at + 1, n_name);
        if (entity != NULL)
            return take(entity, out, n_out, n_name + 2);
    }
    size_t longest = n_name < LONGEST_BARE ? n_name : LONGEST_BARE;
    for (size_t length = longest; length >= 2; length--) {
        const struct entity *entity = find(at + 1, length);
        if (entity == NULL || !entity->bare)
            continue;
        bool goes_on = length < n_name || (1 + length < n && at[1 + length] == '=');
        return attribute && goes_on ? 0 : take(entity, out, n_out, length + 1);
    }
    return 0;
}
