/*
 * Status names and the one place that fills a stemma_error.
 *
 * In: a status and a message in printf's words. Out: the caller's struct, always complete, always
 * valid UTF-8 and free of control characters: paths and words of the system go into messages, and
 * a path may hold any byte. A failure of the system ends with its own word and, where there is
 * one, with what people can do about it.
 */
#include "base/error.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

const char *stemma_status_name(stemma_status status)
{
    switch (status) {
#define STATUS_NAME(name, value, text) \
    case STEMMA_##name:                \
        return #name;
        STEMMA_STATUS_MAP(STATUS_NAME)
#undef STATUS_NAME
    }
    return "UNKNOWN";
}

const char *stemma_status_text(stemma_status status)
{
    switch (status) {
#define STATUS_TEXT(name, value, text) \
    case STEMMA_##name:                \
        return text;
        STEMMA_STATUS_MAP(STATUS_TEXT)
#undef STATUS_TEXT
    }
    return "a status that this version does not know";
}

const char *stemma_version(void)
{
    return STEMMA_LIBRARY_VERSION;
}

/* Bytes of the well-formed UTF-8 sequence at `s`, which ends with NUL; 0: there is none. */
static size_t sequence_bytes(const unsigned char *s)
{
    size_t n = s[0] < 0x80 ? 1 : s[0] < 0xc2 ? 0 : s[0] < 0xe0 ? 2 : s[0] < 0xf0 ? 3 : 4;
    if (n == 0 || s[0] > 0xf4)
        return 0;
    for (size_t i = 1; i < n; i++) {
        if ((s[i] & 0xc0) != 0x80)
            return 0;
    }
    bool overlong = (s[0] == 0xe0 && s[1] < 0xa0) || (s[0] == 0xf0 && s[1] < 0x90);
    bool outside = (s[0] == 0xed && s[1] >= 0xa0) || (s[0] == 0xf4 && s[1] >= 0x90);
    return overlong || outside ? 0 : n;
}

/* Puts '?' for every byte that is not UTF-8 and every control character but the newline. */
static void clean_message(char *message)
{
    unsigned char *s = (unsigned char *)message;
    while (*s != '\0') {
        size_t n = sequence_bytes(s);
        bool control = (s[0] < 0x20 && s[0] != '\n') || s[0] == 0x7f ||
                       (n == 2 && s[0] == 0xc2 && s[1] < 0xa0);
        if (n == 0 || control)
            memset(s, '?', n == 0 ? 1 : n);
        s += n == 0 ? 1 : n;
    }
}

static void fill(stemma_error *err, stemma_status status, int sys_errno, const char *format,
                 va_list args)
{
    err->status = status;
    err->sys_errno = sys_errno;
    err->line = STEMMA_NOWHERE;
    err->offset = STEMMA_NOWHERE;
    memset(err->message, 0, sizeof err->message);
    (void)vsnprintf(err->message, sizeof err->message, format, args);
    clean_message(err->message);
}

stemma_status fail(stemma_error *err, stemma_status status, const char *format, ...)
{
    if (err != NULL) {
        va_list args;
        va_start(args, format);
        fill(err, status, 0, format, args);
        va_end(args);
    }
    return status;
}

/* What people can do about a failure of the system; "": nothing in general. */
static const char *advice(int sys_errno)
{
    switch (sys_errno) {
    case ENOENT:
    case ENOTDIR:
        return " (check the path)";
    case EACCES:
    case EPERM:
        return " (check the permissions of the file and of its folder)";
    case EISDIR:
        return " (give a file)";
    case ENOSPC:
    case EDQUOT:
        return " (free some space, or choose another place)";
    case EROFS:
        return " (choose another place)";
    case EFBIG:
        return " (raise the limit for the size of files: ulimit -f)";
    case EMFILE:
        return " (raise the limit for open files: ulimit -n)";
    case ENAMETOOLONG:
        return " (use shorter names)";
    default:
        return "";
    }
}

stemma_status fail_errno(stemma_error *err, int sys_errno, const char *format, ...)
{
    stemma_status status = sys_errno == ENOMEM ? STEMMA_NOMEM : STEMMA_IO;
    if (err == NULL)
        return status;
    va_list args;
    va_start(args, format);
    fill(err, status, sys_errno, format, args);
    va_end(args);

    char word[128], end[256];
    if (strerror_r(sys_errno, word, sizeof word) != 0)
        (void)snprintf(word, sizeof word, "system error %d", sys_errno);
    (void)snprintf(end, sizeof end, ": %s%s", word, advice(sys_errno));
    /* A long path gives way: the reason is always told. */
    size_t n = strlen(err->message);
    size_t most = sizeof err->message - sizeof end;
    char *at = err->message + (n < most ? n : most);
    (void)snprintf(at, sizeof end, "%s", end);
    clean_message(err->message);
    return status;
}

stemma_status fail_memory(stemma_error *err, const char *what)
{
    return fail(err, STEMMA_NOMEM, "out of memory for %s", what);
}

void error_place(stemma_error *err, uint64_t line, uint64_t offset)
{
    if (err != NULL) {
        err->line = line;
        err->offset = offset;
    }
}
