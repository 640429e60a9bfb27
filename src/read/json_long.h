/*
 * json_walk without memory, for long records that are UTF-8; json_walk calls it.
 */
#ifndef STEMMA_READ_JSON_LONG_H
#define STEMMA_READ_JSON_LONG_H

#include "read/json.h"

#ifdef __cplusplus
extern "C" {
#endif

enum json_result json_walk_long(const char *line, size_t n,
                                bool (*member)(void *user, const struct json_member *m),
                                void *user);

#ifdef __cplusplus
}
#endif

#endif
