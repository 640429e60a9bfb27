/*
 * Writing of members: strings escaped as RFC 8259 wants them, commas by what stands before.
 */
#include "read/json_write.h"

#include <string.h>

void json_write_begin(struct json_write *j, struct arena *arena, stemma_error *err)
{
    *j = (struct json_write){.arena = arena, .err = err};
    j->out.max = SIZE_MAX / 2;
}

static void add(struct json_write *j, const char *bytes, size_t n)
{
    if (j->status == STEMMA_OK)
        j->status = bytes_add(j->arena, &j->out, bytes, n, j->err);
}

void json_write_raw(struct json_write *j, const char *text)
{
    add(j, text, strlen(text));
}

void json_write_string(struct json_write *j, const char *bytes, size_t n)
{
    static const char digits[] = "0123456789abcdef";
    add(j, "\"", 1);
    for (size_t at = 0; at < n; at++) {
        size_t run = at;
        while (run < n && (unsigned char)bytes[run] >= 0x20 && bytes[run] != '"' &&
               bytes[run] != '\\')
            run++;
        add(j, bytes + at, run - at);
        at = run;
        if (at == n)
            break;
        unsigned char c = (unsigned char)bytes[at];
        char escape[] = {'\\', 'u', '0', '0', digits[c >> 4], digits[c & 15]};
        add(j, escape, sizeof escape);
    }
    add(j, "\"", 1);
}

void json_write_number(struct json_write *j, uint64_t number)
{
    char digits[20];
    size_t n = sizeof digits;
    do {
        digits[--n] = (char)('0' + number % 10);
        number /= 10;
    } while (number > 0);
    add(j, digits + n, sizeof digits - n);
}

void json_write_key(struct json_write *j, const char *key)
{
    char last = j->out.n > 0 ? j->out.at[j->out.n - 1] : '{';
    if (last != '{' && last != '[')
        add(j, ",", 1);
    json_write_string(j, key, strlen(key));
    add(j, ":", 1);
}

void json_write_member(struct json_write *j, const char *key, const char *text)
{
    if (text == NULL)
        return;
    json_write_key(j, key);
    json_write_string(j, text, strlen(text));
}
