/*
 * Status and error: a function that fails returns a negative stemma_status, and the one that found
 * the fault fills the caller's stemma_error. Those above pass the status up with TRY and add
 * nothing.
 */
#ifndef STEMMA_BASE_ERROR_H
#define STEMMA_BASE_ERROR_H

#include "stemma/stemma.h"

#include <stdarg.h>

/* Passes a failure on to the caller. */
#define TRY(call)                           \
    do {                                    \
        stemma_status try_status_ = (call); \
        if (try_status_ != STEMMA_OK)       \
            return try_status_;             \
    } while (0)

/* Fills `err` (NULL is fine) and returns `status`, so that `return fail(err, STEMMA_INVAL, …)` is
 * one line. */
stemma_status fail(stemma_error *err, stemma_status status, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The same, with the system's word for `sys_errno` at the end. Status IO, or NOMEM for ENOMEM. */
stemma_status fail_errno(stemma_error *err, int sys_errno, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Out of memory, or over the context's limit: `what` says what was wanted ("the words of a
 * document"). */
stemma_status fail_memory(stemma_error *err, const char *what);

/* Adds a place to an error that is filled already. */
void error_place(stemma_error *err, uint64_t line, uint64_t offset);

#endif
