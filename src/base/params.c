/*
 * The parameters of the method, by name: made from the one table in params.h, changed by a mode,
 * set within their bounds. A wrong name is answered with the nearest right one (edit distance of
 * Wagner and Fischer, 1974, O(name * name), names cut at NAME_BYTES).
 */
#include "base/params.h"

#include "base/context.h"

#include <math.h>
#include <string.h>

enum { NAME_BYTES = 64 };

static const stemma_param_info INFOS[PARAM_COUNT] = {
#define PARAM_INFO(id, name, stage, preset, min, max, help) \
    {sizeof(stemma_param_info), name, stage, help, preset, min, max},
    PARAM_MAP(PARAM_INFO)
#undef PARAM_INFO
};

/*
 * A mode is a name for a set of values that differ from the defaults. "news" is the defaults
 * themselves. To add one: write its changes as an array { { PARAM_SKETCH_K, 5 }, … } and a line
 * here; everything that lists modes goes over this table.
 */
struct mode_change {
    enum param param;
    double value;
};
struct mode {
    const char *name;
    size_t n_changes;
    const struct mode_change *changes;
};
/* Listed pairs of documents whose text was shuffled, translated, reworded or summarised:
 * stemma_match_pairs. */
static const struct mode_change SENSITIVE[] = {{PARAM_PAIR_LOOSE, 1}};

/* Families alone: no pair of documents is looked at that is not needed to find them. */
static const struct mode_change FAMILIES[] = {
    {PARAM_SEED_FREQUENT, 16}, {PARAM_SEED_CROWD, 3}, {PARAM_SEED_ALL_PAIRS, 0}};

/* Long verbatim runs, for cleaning a corpus: a passage ends at the first word that differs, and
 * nothing counts but its length (hit.short is what every passage is below). Fewer seeds do, as a
 * run of 15 words has one. */
static const struct mode_change EXACT[] = {{PARAM_SKETCH_K, 8},
                                           {PARAM_SKETCH_W, 8},
                                           {PARAM_CHAIN_INFORMATION, 0},
                                           {PARAM_HIT_WORDS, 50},
                                           {PARAM_HIT_QUOTED_WORDS, 10000},
                                           {PARAM_HIT_INFORMATION, 0},
                                           {PARAM_HIT_SHORT, 10000},
                                           {PARAM_HIT_SHORT_INFORMATION, 0},
                                           {PARAM_HIT_TIME_INFORMATION, 0},
                                           {PARAM_HIT_IDENTITY, 1},
                                           {PARAM_ALIGN_DROP, 1},
                                           {PARAM_ALIGN_SPLIT, 1}};

/* Which documents report one event: long passages tell that, and any run of 15 words has a seed. */
static const struct mode_change STORIES[] = {{PARAM_SKETCH_W, 12}};

static const struct mode MODES[] = {
    {"news", 0, NULL},
    {"exact", sizeof EXACT / sizeof EXACT[0], EXACT},
    {"families", sizeof FAMILIES / sizeof FAMILIES[0], FAMILIES},
    {"sensitive", sizeof SENSITIVE / sizeof SENSITIVE[0], SENSITIVE},
    {"stories", sizeof STORIES / sizeof STORIES[0], STORIES},
};
enum { MODE_COUNT = sizeof MODES / sizeof MODES[0] };

void params_init(struct stemma_params *p)
{
    for (size_t i = 0; i < PARAM_COUNT; i++)
        p->value[i] = INFOS[i].preset;
}

/* Single bytes that must be put in, taken out or replaced to make `b` of `a`. */
static size_t edit_distance(const char *a, const char *b)
{
    size_t row[NAME_BYTES + 1];
    size_t n_a = strnlen(a, NAME_BYTES), n_b = strnlen(b, NAME_BYTES);
    for (size_t j = 0; j <= n_b; j++)
        row[j] = j;
    for (size_t i = 1; i <= n_a; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= n_b; j++) {
            size_t replaced = diagonal + (a[i - 1] != b[j - 1]);
            size_t shorter = (row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1;
            diagonal = row[j];
            row[j] = replaced < shorter ? replaced : shorter;
        }
    }
    return row[n_b];
}

/* The parameter whose name is nearest, the first one of several; NULL when so much of it differs
 * that it is no slip of typing. */
static const char *nearest_name(const char *name)
{
    size_t best = 0, least = SIZE_MAX;
    for (size_t i = 0; i < PARAM_COUNT; i++) {
        const size_t d = edit_distance(name, INFOS[i].name);
        if (d < least) {
            least = d;
            best = i;
        }
    }
    return 2 * least < strlen(INFOS[best].name) ? INFOS[best].name : NULL;
}

static const struct mode *find_mode(const char *name)
{
    for (size_t i = 0; i < MODE_COUNT; i++) {
        if (strcmp(MODES[i].name, name) == 0)
            return &MODES[i];
    }
    return NULL;
}

/* PARAM_COUNT: there is no such name. */
static size_t find_param(const char *name)
{
    size_t i = 0;
    while (i < PARAM_COUNT && strcmp(INFOS[i].name, name) != 0)
        i++;
    return i;
}

stemma_status stemma_params_new(stemma_params **out, const char *mode, stemma_error *err)
{
    if (out == NULL)
        return fail(err, STEMMA_INVAL, "stemma_params_new needs a place for the parameters");
    *out = NULL;
    const struct mode *found = find_mode(mode != NULL ? mode : MODES[0].name);
    if (found == NULL)
        return fail(err, STEMMA_INVAL, "there is no mode \"%.64s\"; the default is \"%s\"", mode,
                    MODES[0].name);
    struct stemma_params *p = system_resize(NULL, NULL, 0, sizeof *p);
    if (p == NULL)
        return fail_memory(err, "the parameters");
    params_init(p);
    for (size_t i = 0; i < found->n_changes; i++)
        p->value[found->changes[i].param] = found->changes[i].value;
    *out = p;
    return STEMMA_OK;
}

const char *stemma_mode_name(size_t i)
{
    return i < MODE_COUNT ? MODES[i].name : NULL;
}

void stemma_params_free(stemma_params *params)
{
    if (params != NULL)
        system_resize(NULL, params, sizeof *params, 0);
}

stemma_status stemma_params_set(stemma_params *params, const char *name, double value,
                                stemma_error *err)
{
    if (params == NULL || name == NULL)
        return fail(err, STEMMA_INVAL, "a parameter needs a name and a place");
    size_t i = find_param(name);
    if (i == PARAM_COUNT) {
        const char *nearest = nearest_name(name);
        if (nearest == NULL)
            return fail(err, STEMMA_INVAL,
                        "there is no parameter \"%.64s\" (all of them: stemma help params)", name);
        return fail(err, STEMMA_INVAL,
                    "there is no parameter \"%.64s\"; the nearest is \"%s\" (all of them: stemma "
                    "help params)",
                    name, nearest);
    }
    if (!(value >= INFOS[i].min && value <= INFOS[i].max))
        return fail(err, STEMMA_INVAL, "%s is %g, but must be from %g to %g (default %g): %s", name,
                    value, INFOS[i].min, INFOS[i].max, INFOS[i].preset, INFOS[i].help);
    params->value[i] = value;
    return STEMMA_OK;
}

double stemma_params_get(const stemma_params *params, const char *name)
{
    size_t i = params != NULL && name != NULL ? find_param(name) : PARAM_COUNT;
    return i < PARAM_COUNT ? params->value[i] : NAN;
}

const stemma_param_info *stemma_param_at(size_t i)
{
    return i < PARAM_COUNT ? &INFOS[i] : NULL;
}
