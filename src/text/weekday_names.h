/*
 * The names of weekdays: English, German, French, Spanish.
 */
#ifndef STEMMA_TEXT_WEEKDAY_NAMES_H
#define STEMMA_TEXT_WEEKDAY_NAMES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct weekday_name {
    const char *folded; /* as fold_word leaves it: decomposed */
    uint8_t day;        /* 0 is Monday */
    bool short_form;    /* "mon", "sat": in running text another word */
};

extern const struct weekday_name weekday_names[];
extern const size_t n_weekday_names;

/* The weekday that a folded word names, short forms too; -1: none. O(names). */
int weekday_of_word(const char *folded, size_t n);

#endif
