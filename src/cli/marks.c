/*
 * The list of --furniture-marks: what its user says of families, one a line, the id and "yes" or
 * "no" split by a tab. An id that no family has is told and passed over, since a list may be older
 * than the documents; any other line ends the command.
 */
#include "cli/cli.h"

#include <errno.h>
#include <inttypes.h>
#include <string.h>

enum { ID_DIGITS = 16 };

/* The line's family and mark. */
static bool parse_line(char *line, uint64_t *family, bool *furniture)
{
    line[strcspn(line, "\r\n")] = '\0';
    if (strspn(line, "0123456789abcdef") != ID_DIGITS || line[ID_DIGITS] != '\t' ||
        sscanf(line, "%16" SCNx64, family) != 1)
        return false;
    *furniture = strcmp(line + ID_DIGITS + 1, "yes") == 0;
    return *furniture || strcmp(line + ID_DIGITS + 1, "no") == 0;
}

bool marks_apply(stemma_matches *matches, const char *path, bool quiet)
{
    char line[64];
    FILE *file = fopen(path, "r");
    bool good = file != NULL;
    for (size_t number = 1; good && fgets(line, sizeof line, file) != NULL; number++) {
        uint64_t family;
        bool furniture;
        good = parse_line(line, &family, &furniture);
        if (!good) {
            complain("%s, line %zu: not the id of a family, a tab, and yes or no", path, number);
            fclose(file);
            return false;
        }
        if (stemma_matches_mark(matches, family, furniture) == 0 && !quiet)
            complain("%s, line %zu: no family has the id %.*s", path, number, ID_DIGITS, line);
    }
    if (!good || ferror(file))
        complain("%s cannot be read: %s", path, strerror(errno));
    good = good && !ferror(file);
    if (file != NULL)
        fclose(file);
    return good;
}
