/*
 * The buffered writer. Bytes go to the caller's stemma_write_fn in pieces of up to 32 KiB; larger
 * ones go straight through. After a failure nothing more is handed over, so a full disk costs no
 * time.
 */
#include "emit/writer.h"

#include <math.h>

void writer_init(struct writer *w, stemma_write_fn write, void *user)
{
    w->write = write;
    w->user = user;
    w->failed = 0;
    w->n = 0;
}

static void hand_over(struct writer *w, const char *bytes, size_t n)
{
    if (w->failed == 0 && n > 0)
        w->failed = w->write(w->user, bytes, n);
}

void writer_flush(struct writer *w)
{
    hand_over(w, w->buffer, w->n);
    w->n = 0;
}

void writer_more(struct writer *w, const char *bytes, size_t n)
{
    writer_flush(w);
    if (n > sizeof w->buffer) {
        hand_over(w, bytes, n);
        return;
    }
    memcpy(w->buffer, bytes, n);
    w->n = n;
}

void writer_unsigned(struct writer *w, uint64_t value)
{
    char digits[20];
    size_t n = sizeof digits;
    do {
        digits[--n] = (char)('0' + value % 10);
        value /= 10;
    } while (value > 0);
    writer_bytes(w, digits + n, sizeof digits - n);
}

void writer_grouped(struct writer *w, uint64_t value)
{
    char digits[28];
    size_t n = sizeof digits, count = 0;
    do {
        if (count > 0 && count % 3 == 0)
            digits[--n] = ',';
        digits[--n] = (char)('0' + value % 10);
        value /= 10;
        count++;
    } while (value > 0);
    writer_bytes(w, digits + n, sizeof digits - n);
}

void writer_hex(struct writer *w, uint64_t value)
{
    char digits[16];
    for (size_t i = 16; i-- > 0; value >>= 4)
        digits[i] = "0123456789abcdef"[value & 15];
    writer_bytes(w, digits, sizeof digits);
}

void writer_fixed(struct writer *w, double value, unsigned decimals)
{
    static const uint64_t power[] = {1, 10, 100, 1000, 10000, 100000, 1000000};
    const uint64_t scale = power[decimals <= 6 ? decimals : 6];
    if (!isfinite(value) || fabs(value) > 1e12)
        value = 0;
    const uint64_t scaled = (uint64_t)(fabs(value) * (double)scale + 0.5);
    if (value < 0 && scaled > 0)
        writer_char(w, '-');
    writer_unsigned(w, scaled / scale);
    if (scale == 1)
        return;
    writer_char(w, '.');
    for (uint64_t rest = scaled % scale, unit = scale / 10; unit > 0; unit /= 10) {
        writer_char(w, (char)('0' + rest / unit));
        rest %= unit;
    }
}

stemma_status writer_end(struct writer *w, const char *what, stemma_error *err)
{
    writer_flush(w);
    if (w->failed != 0)
        return fail_errno(err, w->failed, "%s could not be written", what);
    return STEMMA_OK;
}
