/*
 * Read before each file that tools/analyser looks at, src/base apart. The analyser sees one file at
 * a time, so it takes these for functions that may say STEMMA_OK, and follows paths on which memory
 * failed and nobody noticed. They never do.
 */
#ifndef STEMMA_TOOLS_ANALYSER_H
#define STEMMA_TOOLS_ANALYSER_H

#include "base/arena.h"

#define fail(...) (fail(__VA_ARGS__), STEMMA_INVAL)
#define fail_errno(...) (fail_errno(__VA_ARGS__), STEMMA_IO)
#define fail_memory(...) (fail_memory(__VA_ARGS__), STEMMA_NOMEM)
#define ctx_fail_memory(...) (ctx_fail_memory(__VA_ARGS__), STEMMA_NOMEM)
#define arena_status(...) (arena_status(__VA_ARGS__), STEMMA_NOMEM)

#endif
