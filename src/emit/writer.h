/*
 * A buffered writer whose first failure sticks: what follows is dropped, and writer_end reports it.
 * So the code that writes a record reads like the record. Numbers are written by us, so that no
 * locale changes them.
 */
#ifndef STEMMA_EMIT_WRITER_H
#define STEMMA_EMIT_WRITER_H

#include "base/error.h"

#include <stdbool.h>
#include <string.h>

struct writer {
    stemma_write_fn write;
    void *user;
    int failed; /* errno value of the first failure; 0: none */
    size_t n;
    char buffer[1 << 15];
};

void writer_init(struct writer *w, stemma_write_fn write, void *user);
/* What writer_bytes does where the buffer is too full. */
void writer_more(struct writer *w, const char *bytes, size_t n);
static inline void writer_bytes(struct writer *w, const char *bytes, size_t n)
{
    if (n == 0)
        return;
    if (n <= sizeof w->buffer - w->n) {
        memcpy(w->buffer + w->n, bytes, n);
        w->n += n;
    } else {
        writer_more(w, bytes, n);
    }
}
/* Inline, so that the length of a constant is known when it is compiled. */
static inline void writer_text(struct writer *w, const char *text)
{
    writer_bytes(w, text, strlen(text));
}
/* Hands over what is buffered. */
void writer_flush(struct writer *w);
/* Room for n bytes, n no more than the buffer holds; the caller adds to w->n what it filled. */
static inline char *writer_room(struct writer *w, size_t n)
{
    if (n > sizeof w->buffer - w->n)
        writer_flush(w);
    return w->buffer + w->n;
}
static inline void writer_char(struct writer *w, char c)
{
    if (w->n < sizeof w->buffer)
        w->buffer[w->n++] = c;
    else
        writer_more(w, &c, 1);
}
void writer_unsigned(struct writer *w, uint64_t value);
/* "1,204": for people. */
void writer_grouped(struct writer *w, uint64_t value);
void writer_hex(struct writer *w, uint64_t value); /* 16 digits */
/* With so many decimals (at most 6), rounded half up; not finite: 0. */
void writer_fixed(struct writer *w, double value, unsigned decimals);
/* Hands over what is buffered. IO, with `what` in the message, when any write failed. */
stemma_status writer_end(struct writer *w, const char *what, stemma_error *err);

#endif
