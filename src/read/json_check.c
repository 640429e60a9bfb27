/*
 * A checker of JSON that needs no memory: a loop over tokens with a bit a level (object or array)
 * in place of recursion, so hostile nesting ends at JSON_MAX_DEPTH and not in the stack. One pass,
 * linear. It decides what is JSON where the fast path passes bytes through unseen, and it finds the
 * words for a record that is none.
 */
#include "read/json_check.h"

#include "base/bytes.h"

#include <stdint.h>
#include <string.h>

struct check {
    const char *json;
    size_t n, at;
    size_t depth;
    uint8_t is_object[JSON_MAX_DEPTH / 8 + 1]; /* a bit a level */
    struct json_fault *fault;
};

struct fault_words {
    const char *reason, *advice;
};

static const struct fault_words WORDS[JSON_FAULT_COUNT] = {
    [JSON_FAULT_NONE] = {"the record is not JSON, seen at byte %zu", ""},
    [JSON_FAULT_NO_OBJECT] = {"no record begins at byte %zu",
                              "A record is one JSON object on one line: {\"id\": …, \"text\": …}."},
    [JSON_FAULT_OPEN_STRING] =
        {"the string that opens at byte %zu is not closed",
         "A string in JSON keeps its line breaks as \\n: was the record cut in two?"},
    [JSON_FAULT_CONTROL] = {"a control character stands in a string at byte %zu",
                            "JSON writes it as \\t, or \\u and four digits."},
    [JSON_FAULT_ESCAPE] = {"the escape at byte %zu is none of JSON's",
                           "A backslash itself is written \\\\."},
    [JSON_FAULT_KEY] = {"a name in quotation marks is missing at byte %zu", ""},
    [JSON_FAULT_COLON] = {"a colon is missing at byte %zu", ""},
    [JSON_FAULT_VALUE] = {"a value is missing at byte %zu, or is none of JSON's",
                          "JSON knows strings in double marks, numbers, true, false, null, […] and "
                          "{…}."},
    [JSON_FAULT_COMMA] = {"a comma or a closing bracket is missing at byte %zu",
                          "A quotation mark inside a string is written \\\"."},
    [JSON_FAULT_UNCLOSED] = {"the record is not closed; the line ends at byte %zu",
                             "A record stands on one line: was it cut in two?"},
    [JSON_FAULT_TRAILING] = {"something follows the record at byte %zu",
                             "Each record stands on a line of its own, without a comma behind it."},
    [JSON_FAULT_DEPTH] = {"brackets are nested too deeply at byte %zu",
                          "1,000 levels are the most."},
};

const char *json_fault_reason(enum json_fault_kind kind)
{
    return WORDS[kind].reason;
}

const char *json_fault_advice(enum json_fault_kind kind)
{
    return WORDS[kind].advice;
}

static bool give_up(struct check *c, enum json_fault_kind kind, size_t at)
{
    *c->fault = (struct json_fault){kind, at};
    return false;
}

static bool is_space(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

size_t json_space(const char *json, size_t n)
{
    size_t at = 0;
    while (at < n && is_space(json[at]))
        at++;
    return at;
}

static void skip_space(struct check *c)
{
    c->at += json_space(c->json + c->at, c->n - c->at);
}

/* The byte here; NUL, which JSON never has outside strings, at the end. */
static char peek(const struct check *c)
{
    return c->at < c->n ? c->json[c->at] : '\0';
}

static bool check_escape(struct check *c, size_t open)
{
    size_t begin = c->at++;
    if (c->at == c->n)
        return give_up(c, JSON_FAULT_OPEN_STRING, open);
    char kind = c->json[c->at++];
    if (kind != 'u')
        return memchr("\"\\/bfnrt", kind, 8) != NULL || give_up(c, JSON_FAULT_ESCAPE, begin);
    for (int i = 0; i < 4; i++, c->at++) {
        char digit = peek(c);
        if (byte_hex(digit) < 0)
            return give_up(c, c->at == c->n ? JSON_FAULT_OPEN_STRING : JSON_FAULT_ESCAPE,
                           c->at == c->n ? open : begin);
    }
    return true;
}

/* Whether eight bytes hold neither a mark, a backslash nor a control character: a zero byte is
 * looked for in each difference (Mycroft's test; it may say no too often, never too seldom). */
static bool eight_are_plain(const char *at)
{
    const uint64_t ones = UINT64_C(0x0101010101010101), highs = ones << 7;
    uint64_t word;
    memcpy(&word, at, sizeof word);
    uint64_t mark = word ^ ones * '"', slash = word ^ ones * '\\';
    uint64_t zeros = ((mark - ones) & ~mark) | ((slash - ones) & ~slash);
    uint64_t below_space = (word - ones * 0x20) & ~word;
    return ((zeros | below_space) & highs) == 0;
}

static bool check_string(struct check *c)
{
    size_t open = c->at++;
    while (c->at < c->n) {
        while (c->n - c->at >= 8 && eight_are_plain(c->json + c->at))
            c->at += 8;
        if (c->at == c->n)
            break;
        unsigned char byte = (unsigned char)c->json[c->at];
        if (byte == '"') {
            c->at++;
            return true;
        }
        if (byte < 0x20)
            return give_up(c, JSON_FAULT_CONTROL, c->at);
        if (byte != '\\')
            c->at++;
        else if (!check_escape(c, open))
            return false;
    }
    return give_up(c, JSON_FAULT_OPEN_STRING, open);
}

/* At least one digit. */
static bool take_digits(struct check *c)
{
    size_t begin = c->at;
    while (byte_is_digit(peek(c)))
        c->at++;
    return c->at > begin;
}

static bool check_number(struct check *c)
{
    size_t begin = c->at;
    if (peek(c) == '-')
        c->at++;
    bool good;
    if (peek(c) == '0') {
        c->at++;
        good = true;
    } else {
        good = take_digits(c);
    }
    if (good && peek(c) == '.') {
        c->at++;
        good = take_digits(c);
    }
    if (good && (peek(c) | 0x20) == 'e') {
        c->at++;
        if (peek(c) == '+' || peek(c) == '-')
            c->at++;
        good = take_digits(c);
    }
    return good || give_up(c, JSON_FAULT_VALUE, begin);
}

static bool check_word(struct check *c, const char *word)
{
    size_t n = strlen(word);
    if (c->n - c->at < n || memcmp(c->json + c->at, word, n) != 0)
        return give_up(c, JSON_FAULT_VALUE, c->at);
    c->at += n;
    return true;
}

static bool inside_object(const struct check *c)
{
    return (c->is_object[c->depth / 8] >> (c->depth % 8) & 1) != 0;
}

static bool open_bracket(struct check *c, bool object)
{
    if (c->depth == JSON_MAX_DEPTH)
        return give_up(c, JSON_FAULT_DEPTH, c->at);
    c->at++;
    c->depth++;
    uint8_t bit = (uint8_t)(1u << (c->depth % 8));
    if (object)
        c->is_object[c->depth / 8] |= bit;
    else
        c->is_object[c->depth / 8] &= (uint8_t)~bit;
    return true;
}

/* A name and its colon, inside an object. */
static bool check_key(struct check *c)
{
    skip_space(c);
    if (c->at == c->n)
        return give_up(c, JSON_FAULT_UNCLOSED, c->n);
    if (peek(c) != '"')
        return give_up(c, JSON_FAULT_KEY, c->at);
    if (!check_string(c))
        return false;
    skip_space(c);
    if (c->at == c->n)
        return give_up(c, JSON_FAULT_UNCLOSED, c->n);
    if (peek(c) != ':')
        return give_up(c, JSON_FAULT_COLON, c->at);
    c->at++;
    return true;
}

/* A value without members, or the begin of one with members; then *opened. */
static bool check_begin(struct check *c, bool *opened)
{
    *opened = false;
    skip_space(c);
    if (c->at == c->n && c->depth > 0)
        return give_up(c, JSON_FAULT_UNCLOSED, c->n);
    switch (peek(c)) {
    case '{':
    case '[':
        *opened = true;
        return open_bracket(c, peek(c) == '{');
    case '"':
        return check_string(c);
    case 't':
        return check_word(c, "true");
    case 'f':
        return check_word(c, "false");
    case 'n':
        return check_word(c, "null");
    default:
        return check_number(c);
    }
}

/* Behind a value: closes what ends here; sets *done where the outermost value is complete. */
static bool check_end(struct check *c, bool *done)
{
    for (;;) {
        *done = c->depth == 0;
        if (*done)
            return true;
        skip_space(c);
        if (c->at == c->n)
            return give_up(c, JSON_FAULT_UNCLOSED, c->n);
        char byte = peek(c);
        if (byte == ',') {
            c->at++;
            return !inside_object(c) || check_key(c);
        }
        if (byte != (inside_object(c) ? '}' : ']'))
            return give_up(c, JSON_FAULT_COMMA, c->at);
        c->at++;
        c->depth--;
    }
}

bool json_check_value(const char *json, size_t n, size_t *n_value, struct json_fault *fault)
{
    struct check c = {.json = json, .n = n, .fault = fault};
    bool done = false;
    while (!done) {
        bool opened;
        if (!check_begin(&c, &opened))
            return false;
        if (opened) {
            skip_space(&c);
            bool empty = peek(&c) == (inside_object(&c) ? '}' : ']');
            if (!empty) {
                if (inside_object(&c) && !check_key(&c))
                    return false;
                continue;
            }
            c.at++;
            c.depth--;
        }
        if (!check_end(&c, &done))
            return false;
    }
    *n_value = c.at;
    *fault = (struct json_fault){JSON_FAULT_NONE, 0};
    return true;
}

bool json_check_record(const char *line, size_t n, struct json_fault *fault)
{
    size_t begin = json_space(line, n), n_value = 0;
    if (begin == n || line[begin] != '{') {
        *fault = (struct json_fault){JSON_FAULT_NO_OBJECT, begin};
        return false;
    }
    if (!json_check_value(line + begin, n - begin, &n_value, fault)) {
        fault->at += begin;
        return false;
    }
    size_t end = begin + n_value;
    end += json_space(line + end, n - end);
    if (end == n)
        return true;
    *fault = (struct json_fault){JSON_FAULT_TRAILING, end};
    return false;
}
