/*
 * Comparing ids.
 *
 * In: two ids. Out: their order. An id is what stands up to its number, and the number, which goes
 * on for as many digits as it likes but begins with none that could be left out: so each id is one
 * such pair, and pairs have a total order. Linear, nothing is stored.
 */
#include "read/id.h"

#include "base/bytes.h"

#include <string.h>

struct id_parts {
    size_t n_head, n_digits; /* no number: 0 digits */
};

static struct id_parts parts_of(const char *id)
{
    size_t n = strlen(id), begin = n;
    while (begin > 0 && byte_is_digit(id[begin - 1]))
        begin--;
    bool number = begin < n && begin > 0 && id[begin - 1] == '#';
    if (!number || (id[begin] == '0' && n - begin > 1))
        begin = n;
    return (struct id_parts){begin, n - begin};
}

static int compare_sizes(size_t a, size_t b)
{
    return (a > b) - (a < b);
}

int id_compare(const char *a, const char *b)
{
    const struct id_parts one = parts_of(a), other = parts_of(b);
    size_t n = one.n_head < other.n_head ? one.n_head : other.n_head;
    int order = memcmp(a, b, n);
    if (order == 0)
        order = compare_sizes(one.n_head, other.n_head);
    if (order == 0)
        order = compare_sizes(one.n_digits, other.n_digits);
    return order != 0 ? order : memcmp(a + n, b + n, one.n_digits);
}
