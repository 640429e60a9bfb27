/*
 * The order of ids: by bytes, but "#" and a number at the end count as a number. So records that
 * have no id of their own, FILE#9 and FILE#10, are in the order in which they stand.
 */
#ifndef STEMMA_READ_ID_H
#define STEMMA_READ_ID_H

/* Below, equal to or above 0, as strcmp; 0 for the same bytes alone. */
int id_compare(const char *a, const char *b);

#endif
