/*
 * Slices of printed text: trimmed, compared, hashed by their words. In: bytes of a text; out: a
 * smaller slice, or a hash that two printings of the same words share. All linear.
 */
#include "trace/slice.h"

#include "base/hash.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

static bool is_space_at(const struct slice *s, uint32_t at, uint32_t *length)
{
    const enum char_class class = char_class(utf8_decode(s->bytes + at, length));
    return class == CHAR_SPACE || class == CHAR_IGNORED;
}

void slice_skip_space(struct slice *s)
{
    uint32_t length;
    while (s->begin < s->end && is_space_at(s, s->begin, &length))
        s->begin += length;
}

void slice_drop_space(struct slice *s)
{
    while (s->end > s->begin) {
        uint32_t length;
        const uint32_t c = utf8_before(s->bytes + s->begin, s->bytes + s->end, &length);
        const enum char_class class = char_class(c);
        if (class != CHAR_SPACE && class != CHAR_IGNORED)
            break;
        s->end -= length;
    }
}

void slice_drop_common_begin(struct slice *a, struct slice *b)
{
    while (a->begin < a->end && b->begin < b->end) {
        uint32_t n_a, n_b;
        const bool space_a = is_space_at(a, a->begin, &n_a),
                   space_b = is_space_at(b, b->begin, &n_b);
        if (space_a && space_b) {
            slice_skip_space(a);
            slice_skip_space(b);
        } else if (n_a == n_b && memcmp(a->bytes + a->begin, b->bytes + b->begin, n_a) == 0) {
            a->begin += n_a;
            b->begin += n_b;
        } else {
            return;
        }
    }
}

void slice_drop_common_end(struct slice *a, struct slice *b)
{
    while (a->begin < a->end && b->begin < b->end) {
        uint32_t n_a, n_b;
        const uint32_t x = utf8_before(a->bytes + a->begin, a->bytes + a->end, &n_a);
        const uint32_t y = utf8_before(b->bytes + b->begin, b->bytes + b->end, &n_b);
        const bool space_a = char_class(x) == CHAR_SPACE, space_b = char_class(y) == CHAR_SPACE;
        if (space_a && space_b) {
            slice_drop_space(a);
            slice_drop_space(b);
        } else if (x == y) {
            a->end -= n_a;
            b->end -= n_b;
        } else {
            return;
        }
    }
}

bool slice_drop_common(struct slice *a, struct slice *b)
{
    const uint32_t n = a->end - a->begin;
    if (n == b->end - b->begin && memcmp(a->bytes + a->begin, b->bytes + b->begin, n) == 0)
        return false;
    slice_drop_common_begin(a, b);
    slice_drop_common_end(a, b);
    return !slice_is_empty(a) || !slice_is_empty(b);
}

uint64_t slice_hash(const struct slice *s)
{
    uint64_t h = 0;
    for (uint32_t at = s->begin; at < s->end;) {
        uint32_t length, begin = at;
        enum char_class class = char_class(utf8_decode(s->bytes + at, &length));
        while (at < s->end && (class == CHAR_LETTER || class == CHAR_DIGIT || class == CHAR_MARK ||
                               class == CHAR_IDEOGRAPH)) {
            at += length;
            if (at < s->end)
                class = char_class(utf8_decode(s->bytes + at, &length));
        }
        if (at > begin)
            h = hash_mix(h * 0x9e3779b97f4a7c15u + fold_hash(s->bytes + begin, at - begin));
        else
            at += length;
    }
    return h;
}

uint64_t slice_bag_hash(const struct slice *s)
{
    uint64_t sum = 0;
    for (uint32_t at = s->begin; at < s->end;) {
        struct slice word = {s->bytes, at, at};
        uint32_t length = 0;
        while (word.end < s->end && !is_space_at(s, word.end, &length))
            word.end += length;
        const uint64_t h = slice_hash(&word);
        sum += h != 0 ? hash_mix(h) : 0;
        at = word.end < s->end ? word.end + length : word.end;
    }
    return sum;
}
