/*
 * Any bytes as a date, alone, inside text, in an address, and relative to a day: what is understood
 * is a date that is understood again.
 */
#include "read/date_find.h"
#include "text/utf8.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(bool good, const struct date *date)
{
    struct date again;
    if (good && (date->precision == NULL ||
                 !date_parse(date->iso, strlen(date->iso), DATE_ORDER_UNKNOWN, &again) ||
                 strcmp(again.iso, date->iso) != 0 || again.precision != date->precision))
        abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    enum { LONGEST = 300 };
    const char *bytes = (const char *)data;
    char url[LONGEST + 10] = "http://b/";
    struct date date;
    if (utf8_validate(bytes, size) != size)
        return 0;
    size_t n = size < LONGEST ? size : LONGEST;
    memcpy(url + 9, bytes, n);
    url[9 + n] = '\0';
    for (int order = DATE_ORDER_UNKNOWN; order <= DATE_MONTH_FIRST; order++) {
        check(date_parse(bytes, size, (enum date_order)order, &date), &date);
        check(date_find(bytes, size, (enum date_order)order, &date), &date);
    }
    check(date_in_url(url, &date), &date);
    check(date_relative(bytes, size, "2025-05-06", &date), &date);
    return 0;
}
