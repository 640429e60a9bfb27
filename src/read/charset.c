/*
 * Which encoding bytes have.
 *
 * In: bytes, and what a header and the markup say. Out: UTF-8, and how it was known. What the bytes
 * themselves show goes first, because labels lie: a byte order mark; the zeros of UTF-16; UTF-8
 * that is valid to the letter and is not ASCII alone, which no other encoding gives by chance. Then
 * the labels, in the order of the HTML standard (header, then <meta> or XML declaration in the
 * first bytes), each unless the bytes contradict it. Then uchardet, on the bytes around those past
 * ASCII, so that markup and scripts do not drown the words. Last Windows-1252.
 *
 * Of western text uchardet is not asked, since it knows letters and hardly quotation marks: whether
 * the bytes make sense as Windows-1252 or Macintosh Roman is told by where they stand
 * (charset_fit.c). Linear; uchardet sees SAMPLE bytes at most.
 */
#include "read/charset.h"

#include "read/charset_convert.h"
#include "read/charset_fit.h"
#include "text/utf8.h"

#include <string.h>
#include <uchardet.h>

enum { PRESCAN = 4096, SAMPLE = 64 << 10, AROUND = 48, ZEROS = 4096 };

const char *charset_name(const char *label, size_t n)
{
    const struct charset *found = charset_find(label, n);
    return found != NULL ? found->name : NULL;
}

static const struct charset *known(const char *label)
{
    return charset_find(label, strlen(label));
}

/* ------------------------------------------------------------------ what the bytes show */

static const struct charset *by_mark(const char *bytes, size_t n, size_t *skip)
{
    *skip = 0;
    if (n >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0) {
        *skip = 3;
        return known("utf-8");
    }
    bool little = n >= 2 && memcmp(bytes, "\xFF\xFE", 2) == 0;
    if (!little && (n < 2 || memcmp(bytes, "\xFE\xFF", 2) != 0))
        return NULL;
    *skip = 2;
    return known(little ? "utf-16le" : "utf-16be");
}

/* Text of the Latin alphabet in UTF-16 has a zero in nearly every second byte. */
static const struct charset *by_zeros(const char *bytes, size_t n)
{
    size_t zeros[2] = {0, 0};
    size_t look = n < ZEROS ? n : ZEROS;
    for (size_t i = 0; i < look; i++)
        zeros[i % 2] += bytes[i] == '\0';
    size_t half = look / 2;
    if (half < 2)
        return NULL;
    if (zeros[1] * 10 >= half * 6 && zeros[0] * 20 <= half)
        return known("utf-16le");
    return zeros[0] * 10 >= half * 6 && zeros[1] * 20 <= half ? known("utf-16be") : NULL;
}

struct utf8_counts {
    size_t good, bad; /* sequences past ASCII, and a few more good ones where none is bad */
};

static struct utf8_counts count_utf8(const char *bytes, size_t n)
{
    struct utf8_counts c = {0, 0};
    if (utf8_validate(bytes, n) == n) {
        c.good = n - utf8_count(bytes, n);
        return c;
    }
    for (size_t at = 0; at < n;) {
        size_t valid = utf8_validate(bytes + at, n - at);
        for (size_t i = at; i < at + valid; i++)
            c.good += (unsigned char)bytes[i] >= 0xC0;
        at += valid;
        if (at == n)
            break;
        c.bad++;
        at += utf8_bad(bytes + at, n - at);
    }
    return c;
}

/* ------------------------------------------------------------------ what the markup says */

static bool is_word(const char *at, const char *end, const char *word)
{
    size_t n = strlen(word);
    if ((size_t)(end - at) < n)
        return false;
    for (size_t i = 0; i < n; i++)
        if ((at[i] | 0x20) != word[i])
            return false;
    return true;
}

/* The label behind "charset" or "encoding" and an equals sign. */
static const struct charset *label_at(const char *at, const char *end)
{
    while (at < end && strchr(" \t\r\n", *at) != NULL && *at != '\0')
        at++;
    if (at == end || *at++ != '=')
        return NULL;
    while (at < end && strchr(" \t\r\n\"'", *at) != NULL && *at != '\0')
        at++;
    const char *begin = at;
    while (at < end && strchr(" \t\r\n\"';/>?", *at) == NULL)
        at++;
    return charset_find(begin, (size_t)(at - begin));
}

/* "charset=" inside a <meta>, or "encoding=" inside an XML declaration at the very head. */
static const struct charset *declared(const char *bytes, size_t n)
{
    const char *end = bytes + (n < PRESCAN ? n : PRESCAN);
    bool xml = is_word(bytes, end, "<?xml");
    for (const char *at = bytes; at < end; at++) {
        const char *tag = memchr(at, '<', (size_t)(end - at));
        if (tag == NULL)
            break;
        const char *close = memchr(tag, '>', (size_t)(end - tag));
        close = close != NULL ? close : end;
        bool meta = is_word(tag, end, "<meta");
        for (at = tag; at < close && (meta || (xml && tag == bytes)); at++) {
            const char *word = meta ? "charset" : "encoding";
            if (!is_word(at, close, word))
                continue;
            const struct charset *found = label_at(at + strlen(word), close);
            if (found != NULL)
                return found;
        }
        at = close < end ? close : end - 1;
    }
    return NULL;
}

/* ------------------------------------------------------------------ statistics */

/* Feeds the bytes past ASCII with what stands around them, at most SAMPLE in all. */
static void feed(uchardet_t detector, const char *bytes, size_t n)
{
    size_t fed = 0, at = 0;
    while (at < n && fed < SAMPLE) {
        while (at < n && bytes[at] >= 0)
            at++;
        if (at == n)
            break;
        size_t begin = at > AROUND ? at - AROUND : 0, last = at;
        for (; at < n && at - last < AROUND && at - begin < SAMPLE; at++)
            if (bytes[at] < 0)
                last = at;
        (void)uchardet_handle_data(detector, bytes + begin, at - begin);
        fed += at - begin;
    }
}

static const struct charset *by_statistics(const char *bytes, size_t n)
{
    uchardet_t detector = uchardet_new();
    if (detector == NULL)
        return NULL;
    feed(detector, bytes, n);
    uchardet_data_end(detector);
    const struct charset *found = known(uchardet_get_charset(detector));
    if (found == NULL && strcmp(uchardet_get_charset(detector), "UHC") == 0)
        found = known("euc-kr");
    uchardet_delete(detector);
    return found;
}

/* No text holds the control characters that the encodings of ISO have from 0x80 to 0x9F. Where
 * there are such bytes, they are the marks of Windows' encoding of the same languages. */
static const struct charset *with_marks(const struct charset *found, const char *bytes, size_t n)
{
    static const char *const twins[][2] = {
        {"iso-8859-2", "windows-1250"},  {"iso-8859-16", "windows-1250"},
        {"iso-8859-4", "windows-1257"},  {"iso-8859-13", "windows-1257"},
        {"iso-8859-10", "windows-1252"}, {"iso-8859-15", "windows-1252"},
        {"iso-8859-7", "windows-1253"},  {"iso-8859-8", "windows-1255"}};
    size_t at = 0, twin = 0;
    while (at < n && ((unsigned char)bytes[at] & 0xE0) != 0x80)
        at++;
    while (twin < sizeof twins / sizeof *twins && strcmp(found->name, twins[twin][0]) != 0)
        twin++;
    bool has = at < n && twin < sizeof twins / sizeof *twins;
    return has ? known(twins[twin][1]) : found;
}

/* Windows-1252 where the bytes make sense so, but for one in twenty; else Macintosh Roman, where
 * they make much more sense so, and not by a few letters alone; else what the statistics say. */
static const struct charset *guessed(const char *bytes, size_t n)
{
    enum { FITS_A_MISFIT = 20, TIMES = 2, FEW = 3 };
    const struct charset *windows = known("windows-1252"), *mac = known("macintosh");
    const struct charset *found = by_statistics(bytes, n);
    if (found != NULL && found->form != CHARSET_SINGLE)
        return found;
    struct charset_fit w = charset_fit(bytes, n, windows), m = charset_fit(bytes, n, mac);
    if (w.fits > 0 && w.misfits * FITS_A_MISFIT <= w.fits)
        return windows;
    if ((m.marks > 0 || m.fits >= FEW) && m.fits > w.fits && w.misfits > TIMES * m.misfits)
        return mac;
    return found != NULL ? with_marks(found, bytes, n) : NULL;
}

/* ------------------------------------------------------------------ decision */

struct choice {
    const struct charset *charset;
    enum charset_from from;
    size_t skip;
};

/* Whether the bytes can be in an encoding that a label names. */
static bool may_be(const struct charset *c, const struct utf8_counts *counts)
{
    if (c == NULL || c->form == CHARSET_UTF16_LE || c->form == CHARSET_UTF16_BE)
        return false;
    return c->form != CHARSET_UTF8 || counts->bad == 0 || counts->good >= 4 * counts->bad;
}

static struct choice choose(const char *bytes, size_t n, const struct charset_hints *hints)
{
    struct choice c = {.from = CHARSET_FROM_BOM};
    c.charset = by_mark(bytes, n, &c.skip);
    if (c.charset != NULL)
        return c;
    const struct charset *http = hints->http != NULL ? known(hints->http) : NULL;
    const struct charset *meta = hints->markup == CHARSET_HTML ? declared(bytes, n) : NULL;
    const struct charset *utf8 = known("utf-8");
    struct utf8_counts counts = count_utf8(bytes, n);
    bool valid = counts.bad == 0 && counts.good > 0;
    c.charset = by_zeros(bytes, n);
    if (c.charset != NULL || valid) {
        c.charset = c.charset != NULL ? c.charset : utf8;
        c.from = http == c.charset   ? CHARSET_FROM_HTTP
                 : meta == c.charset ? CHARSET_FROM_META
                                     : CHARSET_FROM_BYTES;
        return c;
    }
    if (may_be(http, &counts))
        return (struct choice){http, CHARSET_FROM_HTTP, 0};
    if (may_be(meta, &counts))
        return (struct choice){meta, CHARSET_FROM_META, 0};
    if (counts.bad == 0 && memchr(bytes, 0x1B, n) == NULL)
        return (struct choice){utf8, CHARSET_FROM_BYTES, 0};
    c.charset = counts.good >= 4 * counts.bad && counts.bad > 0 ? utf8 : guessed(bytes, n);
    if (may_be(c.charset, &counts))
        return (struct choice){c.charset, CHARSET_FROM_BYTES, 0};
    return (struct choice){known("windows-1252"), CHARSET_FROM_DEFAULT, 0};
}

stemma_status charset_decode(struct charset_text *out, struct arena *arena, const char *bytes,
                             size_t n, const struct charset_hints *hints, stemma_error *err)
{
    *out = (struct charset_text){.at = "", .name = "utf-8"};
    if (n == 0)
        return STEMMA_OK;
    struct choice c = choose(bytes, n, hints);
    out->from = c.from;
    stemma_status status = charset_convert(out, arena, c.charset, bytes, n, c.skip, err);
    if (status == STEMMA_INVAL) /* a system whose iconv lacks it */
        status = charset_convert(out, arena, known("utf-8"), bytes, n, c.skip, err);
    TRY(status);
    return charset_mend(out, arena, err);
}
