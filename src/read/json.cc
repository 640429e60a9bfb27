/*
 * simdjson behind a C interface: its first stage finds all structural characters by vector code
 * (Langdale and Lemire 2019) and checks UTF-8 on the way; its on-demand iterator then walks the
 * members of the one object. Decoding and checking of values is ours (json_string.c, json_check.c):
 * so strings are copied once, a lone surrogate costs one character and not the record, and numbers
 * of any size pass through as they stand.
 */
#define SIMDJSON_EXCEPTIONS 0
#define SIMDJSON_DEVELOPMENT_CHECKS 0
#include <simdjson.h>

#include "read/json_long.h"

#include <cstring>
#include <new>

using simdjson::error_code;
namespace ondemand = simdjson::ondemand;

static_assert(JSON_PADDING >= simdjson::SIMDJSON_PADDING, "simdjson reads so far past the end");

struct json_reader {
    ondemand::parser parser;
};

struct json_reader *json_reader_new(void)
{
    return new (std::nothrow) json_reader;
}

void json_reader_free(struct json_reader *reader)
{
    delete reader;
}

static json_result result_of(error_code error)
{
    switch (error) {
    case simdjson::SUCCESS:
        return JSON_GOOD;
    case simdjson::MEMALLOC:
    case simdjson::CAPACITY:
        return JSON_NO_MEMORY;
    case simdjson::UTF8_ERROR:
        return JSON_BAD_UTF8;
    default:
        return JSON_BAD;
    }
}

/* Room for n bytes, by powers of two, so that ever longer lines do not ask for memory each time. */
static error_code make_room(ondemand::parser &parser, size_t n)
{
    size_t capacity = 64 << 10;
    while (capacity < n)
        capacity *= 2;
    return n <= parser.capacity() ? simdjson::SUCCESS : parser.allocate(capacity);
}

/* Sets the key; false where its end is not on the line. */
static bool set_key(json_member &m, const char *raw, const char *end)
{
    const char *at = raw;
    while (at < end && *at != '"')
        at += *at == '\\' ? 2 : 1;
    m.key = raw;
    m.n_key = at < end ? static_cast<size_t>(at - raw) : 0;
    return at < end;
}

/* Sets the value from the token that begins it; the space behind it is no part. */
static void set_value(json_member &m, std::string_view token, const char *end)
{
    m.value = token.data();
    m.n_value = token.size();
    if (token[0] == '{' || token[0] == '[') {
        m.n_value = static_cast<size_t>(end - token.data());
        return;
    }
    while (m.n_value > 0 && std::memchr(" \t\r\n", m.value[m.n_value - 1], 4) != nullptr)
        m.n_value--;
}

static json_result walk_members(ondemand::object &object, const char *end,
                                bool (*member)(void *user, const json_member *m), void *user)
{
    for (auto field : object) {
        ondemand::raw_json_string key;
        ondemand::value value;
        if (field.key().get(key) != simdjson::SUCCESS ||
            field.value().get(value) != simdjson::SUCCESS)
            return JSON_BAD;
        json_member m;
        std::string_view token = value.raw_json_token();
        if (token.empty() || !set_key(m, key.raw(), end))
            return JSON_BAD;
        set_value(m, token, end);
        /* A string is taken off here: passing over it, simdjson would let a colon follow. */
        ondemand::raw_json_string string;
        if (token[0] == '"' && value.get_raw_json_string().get(string) != simdjson::SUCCESS)
            return JSON_BAD;
        if (!member(user, &m))
            return JSON_STOPPED;
    }
    return JSON_GOOD;
}

static json_result walk(ondemand::parser &parser, const char *line, size_t n,
                        bool (*member)(void *user, const json_member *m), void *user)
{
    error_code error = make_room(parser, n);
    ondemand::document document;
    if (error == simdjson::SUCCESS)
        error = parser.iterate(line, n, n + JSON_PADDING).get(document);
    if (error != simdjson::SUCCESS)
        return result_of(error);
    ondemand::object object;
    if (document.get_object().get(object) != simdjson::SUCCESS)
        return JSON_BAD;
    json_result result = walk_members(object, line + n, member, user);
    if (result != JSON_GOOD)
        return result;
    const char *rest = nullptr;
    return document.current_location().get(rest) == simdjson::OUT_OF_BOUNDS ? JSON_GOOD : JSON_BAD;
}

bool json_utf8(const char *bytes, size_t n)
{
    return n == 0 || simdjson::validate_utf8(bytes, n);
}

enum json_result json_walk(struct json_reader *reader, const char *line, size_t n,
                           bool (*member)(void *user, const struct json_member *m), void *user)
{
    if (n > JSON_LONG)
        return json_utf8(line, n) ? json_walk_long(line, n, member, user) : JSON_BAD_UTF8;
    try {
        return walk(reader->parser, line, n, member, user);
    } catch (...) {
        return JSON_NO_MEMORY;
    }
}
