/*
 * The printed forms of quotation marks, and the bytes that they begin with. For signs.c.
 */
#ifndef STEMMA_QUOTE_SIGN_FORMS_H
#define STEMMA_QUOTE_SIGN_FORMS_H

#include <stddef.h>
#include <stdint.h>

/* A character, or a sequence that stands for one. */
struct sign_form {
    const char *bytes;
    uint8_t length, shape; /* enum sign_shape */
};

/* Which bytes begin a form; 0: none. */
struct sign_index {
    uint8_t first[256];
};
void sign_index_init(struct sign_index *index);

/* The form that the n bytes at `at` begin with, NULL where there is none. */
const struct sign_form *sign_form_at(const struct sign_index *index, const char *at, size_t n);

#endif
