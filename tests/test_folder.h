/*
 * A folder of its own for a test, removed after it. As set-up and tear-down of cmocka:
 *
 *     cmocka_unit_test_setup_teardown(test, test_folder_new, test_folder_free)
 *
 * and in the test: struct test_folder *folder = *state;
 */
#ifndef STEMMA_TESTS_TEST_FOLDER_H
#define STEMMA_TESTS_TEST_FOLDER_H

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

struct test_folder {
    char path[200];
    char *paths[32]; /* what test_path gave, reused in turn */
    size_t n;
};

/* "FOLDER/name"; stays valid for 32 calls. */
static inline const char *test_path(struct test_folder *folder, const char *name)
{
    size_t n = strlen(folder->path) + strlen(name) + 2;
    char **slot = &folder->paths[folder->n++ % 32];
    free(*slot);
    *slot = (char *)malloc(n);
    if (*slot == NULL)
        abort();
    snprintf(*slot, n, "%s/%s", folder->path, name);
    return *slot;
}

/* Writes a file and gives its path. */
static inline const char *test_write(struct test_folder *folder, const char *name,
                                     const char *bytes, size_t n)
{
    const char *path = test_path(folder, name);
    FILE *out = fopen(path, "wb");
    if (out == NULL || fwrite(bytes, 1, n, out) != n || fclose(out) != 0)
        abort();
    return path;
}

static inline const char *test_make_folder(struct test_folder *folder, const char *name)
{
    const char *path = test_path(folder, name);
    if (mkdir(path, 0700) != 0)
        abort();
    return path;
}

/* Entries of a folder without "." and ".."; -1: there is no such folder. */
static inline int test_count_entries(const char *path)
{
    DIR *dir = opendir(path);
    if (dir == NULL)
        return -1;
    int n = -2;
    while (readdir(dir) != NULL)
        n++;
    closedir(dir);
    return n;
}

/* Removes one entry and what is below it; a test's folders are few and shallow. */
static inline void test_remove(const char *path)
{
    struct stat st;
    if (lstat(path, &st) == 0 && S_ISDIR(st.st_mode)) {
        DIR *dir = opendir(path);
        for (struct dirent *e = dir ? readdir(dir) : NULL; e != NULL; e = readdir(dir)) {
            char below[600];
            if (strcmp(e->d_name, ".") == 0 || strcmp(e->d_name, "..") == 0)
                continue;
            if (snprintf(below, sizeof below, "%s/%s", path, e->d_name) < (int)sizeof below)
                test_remove(below);
        }
        if (dir != NULL)
            closedir(dir);
    }
    (void)remove(path);
}

static inline int test_folder_new(void **state)
{
    const char *tmp = getenv("TMPDIR");
    struct test_folder *folder = calloc(1, sizeof *folder);
    if (folder == NULL)
        return -1;
    snprintf(folder->path, sizeof folder->path, "%s/stemma-test-XXXXXX",
             tmp != NULL && strlen(tmp) < 150 ? tmp : "/tmp");
    *state = folder;
    return mkdtemp(folder->path) != NULL ? 0 : -1;
}

static inline int test_folder_free(void **state)
{
    struct test_folder *folder = *state;
    test_remove(folder->path);
    for (size_t i = 0; i < 32; i++)
        free(folder->paths[i]);
    free(folder);
    return 0;
}

#endif
