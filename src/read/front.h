/*
 * The front matter of a report: what its first lines tell about it.
 */
#ifndef STEMMA_READ_FRONT_H
#define STEMMA_READ_FRONT_H

#include "read/corpus.h"

/*
 * Looks at the head of d->record.text and fills what is not known yet: the date stamp (n_front and
 * the date), the title where `guess_title` (title, title_begin, title_end), the dateline, and the
 * date where the dateline has a year. New strings go to `arena`. Looks at the first lines only.
 */
stemma_status front_find(struct document *d, bool guess_title, struct arena *arena,
                         stemma_error *err);

/*
 * Finds the words of d->record.text (d->text, in `arena`), and where a title that came beside the
 * text is printed in it: at its head, as a line of its own, the same words after folding. Sets
 * title_begin and title_end. `scratch` is for the title's words.
 */
stemma_status front_find_words(struct document *d, struct arena *arena, struct arena *scratch,
                               stemma_error *err);

/* A dateline at the head of bytes[0…n): "SKARROW, 6 May (Tideline) – The …". */
struct dateline {
    size_t n_bytes;            /* place and day as printed, from bytes[0] on; 0: there is none */
    size_t day_begin, day_end; /* of the day in them; equal: none is printed */
};
struct dateline dateline_find(const char *bytes, size_t n);

#endif
