/*
 * Quotation marks, at a glance.
 *
 * In: a text and its words. Out: the places between words where what follows is quoted or no
 * longer is. One reading of each paragraph keeps a single state, open or not. “ „ « open; ” »
 * close; " and '' change the state; a mark that can only close opens where nothing is open and it
 * stands before the words (»German style«). At the paragraph's end an open mark counts as closed
 * there; words before a lone closing mark count as quoted. Single marks are left alone: most are
 * apostrophes.
 *
 * The engine lowers its thresholds for words that both documents quote. The stage that finds
 * quotations judges far more finely; it stands below this one and must not be asked from here. Each
 * document is read once, however many passages are asked about: O(bytes), most of them passed over
 * by their first byte alone.
 */
#include "reuse/quoted.h"

#include "text/utf8.h"

enum sign { SIGN_NONE, SIGN_OPEN, SIGN_CLOSE, SIGN_EITHER };

/* The mark at `at`, and its bytes. */
static enum sign sign_at(const struct text *t, uint32_t at, uint32_t end, uint32_t *n)
{
    uint32_t c = utf8_decode(t->bytes + at, n);
    switch (c) {
    case 0x201c: /* “ */
    case 0x201e: /* „ */
    case 0x201f: /* ‟ */
    case 0xab:   /* « */
    case 0x300c: /* 「 */
    case 0x300e: /* 『 */
        return SIGN_OPEN;
    case 0x201d: /* ” */
    case 0xbb:   /* » */
    case 0x300d: /* 」 */
    case 0x300f: /* 』 */
        return SIGN_CLOSE;
    case '"':
    case 0xff02: /* ＂ */
        return SIGN_EITHER;
    case '\'':
        if (at + 1 < end && t->bytes[at + 1] == '\'') {
            *n = 2;
            return SIGN_EITHER;
        }
        return SIGN_NONE;
    default:
        return SIGN_NONE;
    }
}

/* A word follows directly: a mark there opens. */
static bool before_word(const struct text *t, uint32_t at, uint32_t end)
{
    return at < end && t->bytes[at] != ' ' && t->bytes[at] != '\n' && t->bytes[at] != '\t' &&
           t->bytes[at] != ',' && t->bytes[at] != '.';
}

/* True for the bytes that a mark can begin with. */
static bool may_begin_sign(unsigned char c)
{
    return c == '"' || c == '\'' || c == 0xc2 || c == 0xe2 || c == 0xe3 || c == 0xef;
}

/* The next mark at or after `at`, SIGN_NONE before `end`; moves `at` behind it. */
static enum sign next_sign(const struct text *t, uint32_t *at, uint32_t end)
{
    while (*at < end) {
        uint32_t n = 1;
        enum sign sign = SIGN_NONE;
        if (may_begin_sign((unsigned char)t->bytes[*at]))
            sign = sign_at(t, *at, end, &n);
        *at += n;
        if (sign != SIGN_NONE)
            return sign;
    }
    return SIGN_NONE;
}

typedef ARRAY(struct quoted_place) place_array;

static stemma_status read_paragraph(place_array *out, struct arena *arena,
                                    const struct doc_words *words, const struct text *text,
                                    const struct text_range *p, stemma_error *err)
{
    size_t first = out->n;
    struct quoted_place place = {words_at_byte(words, p->begin), false};
    TRY(ARRAY_ADD(arena, out, place, err));
    uint32_t at = p->begin;
    enum sign sign;
    while ((sign = next_sign(text, &at, p->end)) != SIGN_NONE) {
        if (sign == SIGN_CLOSE && out->n == first + 1)
            out->at[first].open = true;
        if (sign == SIGN_EITHER)
            place.open = !place.open;
        else
            place.open = sign == SIGN_OPEN || (!place.open && before_word(text, at, p->end));
        place.at = words_at_byte(words, at);
        TRY(ARRAY_ADD(arena, out, place, err));
    }
    return STEMMA_OK;
}

stemma_status quoted_find(struct quoted_map *out, struct arena *arena,
                          const struct doc_words *words, const struct text *outline,
                          stemma_error *err)
{
    place_array places = ARRAY_INIT(STEMMA_MAX_TEXT);
    TRY(ARRAY_RESERVE(arena, &places, outline->n_paragraphs + 16, err));
    for (uint32_t i = 0; i < outline->n_paragraphs; i++)
        TRY(read_paragraph(&places, arena, words, outline, &outline->paragraphs[i], err));
    *out = (struct quoted_map){places.n, places.at};
    return STEMMA_OK;
}

/* The first place behind the begin of word i. */
static size_t place_behind(const struct quoted_map *map, uint32_t i)
{
    size_t low = 0, high = map->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (map->at[middle].at <= i)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool quoted_words(const struct quoted_map *map, uint32_t begin, uint32_t end)
{
    size_t i = place_behind(map, begin);
    return i > 0 && map->at[i - 1].open && (i == map->n || map->at[i].at >= end);
}

bool quoted_break(const struct quoted_map *map, uint32_t i)
{
    size_t behind = place_behind(map, i);
    return behind > 0 && map->at[behind - 1].at == i;
}
