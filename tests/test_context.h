/*
 * Contexts for tests: with n threads, and with an allocator that fails. They never return NULL; a
 * context over a failing allocator is made while it does not fail yet.
 */
#ifndef STEMMA_TESTS_TEST_CONTEXT_H
#define STEMMA_TESTS_TEST_CONTEXT_H

#include "failing_allocator.h"

static inline stemma_ctx *test_context_of(const stemma_ctx_options *options)
{
    stemma_ctx *ctx = NULL;
    if (stemma_ctx_new(&ctx, options, NULL) != STEMMA_OK)
        abort();
    return ctx;
}

static inline stemma_ctx *test_context(uint32_t n_threads)
{
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.n_threads = n_threads;
    return test_context_of(&options);
}

/* The calls that the context itself needs do not count: `memory->calls` is 0 after it. */
static inline stemma_ctx *test_context_failing(uint32_t n_threads, struct failing_allocator *memory)
{
    stemma_ctx_options options;
    stemma_ctx_options_init(&options, sizeof options);
    options.n_threads = n_threads;
    options.allocator = failing_allocator(memory);
    size_t fail_at = memory->fail_at;
    memory->fail_at = 0;
    stemma_ctx *ctx = test_context_of(&options);
    memory->fail_at = fail_at;
    memory->calls = 0;
    return ctx;
}

#endif
