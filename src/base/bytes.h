/*
 * What one byte is in ASCII, whatever the locale says; bytes of longer UTF-8 characters are none of
 * these.
 */
#ifndef STEMMA_BASE_BYTES_H
#define STEMMA_BASE_BYTES_H

#include <stdbool.h>

static inline bool byte_is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static inline bool byte_is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static inline bool byte_is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static inline bool byte_is_letter(char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26;
}

static inline bool byte_is_alphanumeric(char c)
{
    return byte_is_letter(c) || byte_is_digit(c);
}

/* A capital in lower case; every other byte as it is. */
static inline char byte_lower(char c)
{
    return byte_is_upper(c) ? (char)(c | 0x20) : c;
}

/* The value of a hexadecimal digit; -1: it is none. */
static inline int byte_hex(char c)
{
    const char low = byte_lower(c);
    if (byte_is_digit(c))
        return c - '0';
    return low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

#endif
