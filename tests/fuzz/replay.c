/*
 * Replays a fuzz target without libFuzzer: every seed of the folder in argv[1], every prefix cut of
 * it at a few places, and N_MUTATIONS inputs made from seeds by small changes. The changes come
 * from a generator with a fixed start, so that every run feeds the same bytes. Each input lies
 * alone in a block of its exact size, so that the address sanitizer sees a read past its end.
 *
 *     fuzz_read_jsonl [FOLDER]
 */
#include <dirent.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { MAX_SEEDS = 1000, MAX_BYTES = 1 << 20, N_MUTATIONS = 400, MAX_CHANGES = 8 };

struct seed {
    char name[256];
    uint8_t *bytes;
    size_t n;
};

struct seeds {
    struct seed at[MAX_SEEDS];
    size_t n;
};

/* xorshift64* (Vigna 2016): enough for mixing bytes. */
static uint64_t next_random(uint64_t *state)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * UINT64_C(2685821657736338717);
}

static size_t below(uint64_t *state, size_t n)
{
    return n == 0 ? 0 : (size_t)(next_random(state) % n);
}

static void *must_alloc(size_t n)
{
    void *block = malloc(n == 0 ? 1 : n);
    if (block == NULL) {
        fputs("replay: out of memory\n", stderr);
        exit(1);
    }
    return block;
}

static void feed(const uint8_t *bytes, size_t n)
{
    uint8_t *exact = must_alloc(n);
    memcpy(exact, bytes, n);
    LLVMFuzzerTestOneInput(exact, n);
    free(exact);
}

static void read_seed(const char *folder, const char *name, struct seed *out)
{
    char path[4096];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    snprintf(out->name, sizeof out->name, "%s", name);
    FILE *file = fopen(path, "rb");
    if (file == NULL) {
        fprintf(stderr, "replay: cannot read %s\n", path);
        exit(1);
    }
    out->bytes = must_alloc(MAX_BYTES);
    out->n = fread(out->bytes, 1, MAX_BYTES, file);
    fclose(file);
}

static int by_name(const void *a, const void *b)
{
    return strcmp(((const struct seed *)a)->name, ((const struct seed *)b)->name);
}

/* The files of the folder by name; a missing folder holds none. The empty input is always there. */
static void read_seeds(const char *folder, struct seeds *out)
{
    out->at[0] = (struct seed){.bytes = must_alloc(MAX_BYTES)};
    out->n = 1;
    DIR *dir = folder == NULL ? NULL : opendir(folder);
    if (dir == NULL)
        return;
    for (struct dirent *e; (e = readdir(dir)) != NULL && out->n < MAX_SEEDS;)
        if (e->d_name[0] != '.')
            read_seed(folder, e->d_name, &out->at[out->n++]);
    closedir(dir);
    qsort(out->at, out->n, sizeof *out->at, by_name);
}

/* Puts n bytes of `from` at `at`; what does not fit is left out. */
static size_t insert(uint8_t *bytes, size_t size, size_t at, const uint8_t *from, size_t n)
{
    if (size + n > MAX_BYTES)
        return size;
    memmove(bytes + at + n, bytes + at, size - at);
    memcpy(bytes + at, from, n);
    return size + n;
}

/* One small change; the new size. */
static size_t change(uint8_t *bytes, size_t size, const struct seeds *seeds, uint64_t *state)
{
    static const uint8_t telling[] = {0,    0x7f, 0x80, 0xff, '"',  '\\',
                                      '\n', '{',  '[',  0xe2, 0xf4, '<'};
    size_t at = below(state, size);
    size_t n = below(state, size - at < 64 ? size - at + 1 : 64);
    const struct seed *other = &seeds->at[below(state, seeds->n)];
    uint8_t copy[64];
    switch (below(state, 6)) {
    case 0:
        if (size > 0)
            bytes[at] ^= (uint8_t)(1u << below(state, 8));
        return size;
    case 1:
        if (size > 0)
            bytes[at] = telling[below(state, sizeof telling)];
        return size;
    case 2:
        memmove(bytes + at, bytes + at + n, size - at - n);
        return size - n;
    case 3:
        memcpy(copy, bytes + at, n);
        return insert(bytes, size, at, copy, n);
    case 4:
        for (n = 0; n < 8; n++)
            copy[n] = (uint8_t)next_random(state);
        return insert(bytes, size, at, copy, 1 + below(state, 8));
    default:
        n = below(state, other->n);
        return insert(bytes, size, at, other->bytes + n, below(state, other->n - n + 1));
    }
}

int main(int argc, char **argv)
{
    static struct seeds seeds;
    read_seeds(argc > 1 ? argv[1] : NULL, &seeds);
    for (size_t i = 0; i < seeds.n; i++)
        for (size_t eighths = 0; eighths <= 8; eighths++)
            feed(seeds.at[i].bytes, seeds.at[i].n * eighths / 8);
    uint64_t state = UINT64_C(0x9E3779B97F4A7C15);
    uint8_t *bytes = must_alloc(MAX_BYTES);
    for (size_t i = 0; i < N_MUTATIONS; i++) {
        const struct seed *seed = &seeds.at[i % seeds.n];
        size_t size = seed->n;
        memcpy(bytes, seed->bytes, size);
        for (size_t k = 1 + below(&state, MAX_CHANGES); k > 0; k--)
            size = change(bytes, size, &seeds, &state);
        feed(bytes, size);
    }
    free(bytes);
    for (size_t i = 0; i < seeds.n; i++)
        free(seeds.at[i].bytes);
    printf("%zu seeds, %d mutations\n", seeds.n, (int)N_MUTATIONS);
    return 0;
}
