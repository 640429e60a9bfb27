/*
 * What languages are called on pages.
 */
#ifndef STEMMA_EMIT_LANGUAGE_NAMES_H
#define STEMMA_EMIT_LANGUAGE_NAMES_H

/* "German" for "de" and "de-AT"; the tag itself where it has no name here. */
const char *language_name(const char *tag);

#endif
