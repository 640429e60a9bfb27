/*
 * Conversion to UTF-8 once the encoding is known. Private to charset.c.
 */
#ifndef STEMMA_READ_CHARSET_CONVERT_H
#define STEMMA_READ_CHARSET_CONVERT_H

#include "read/charset.h"
#include "read/charset_labels.h"

typedef ARRAY(struct charset_step) charset_step_array;

/* bytes[skip … n) in this encoding; sets at, n, steps, n_bad and first_bad of `out`. */
stemma_status charset_convert(struct charset_text *out, struct arena *arena,
                              const struct charset *from, const char *bytes, size_t n, size_t skip,
                              stemma_error *err);

/* The UTF-8 of each byte from 0x80 on, in rows of 4: its length, then up to 3 bytes. Length 0: it
 * stands for nothing. */
enum { TABLE_ROWS = 128, TABLE_ROW = 4 };
bool charset_table(const struct charset *from, char table[TABLE_ROWS * TABLE_ROW]);

/* Mends text that was encoded twice, in place of `text`, and sets `repaired`; charset_mend.c. */
stemma_status charset_mend(struct charset_text *text, struct arena *arena, stemma_error *err);

#endif
