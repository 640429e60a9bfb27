/*
 * The table of weekdays, once for all who read dates: of pages, of bylines, of sentences.
 *
 * In: a folded word. Out: its weekday. A few dozen names are compared one by one, as dates are few;
 * who looks at every token of a text makes a hash table of them.
 */
#include "text/weekday_names.h"

#include <string.h>

const struct weekday_name weekday_names[] = {
    {"monday", 0, false},
    {"tuesday", 1, false},
    {"wednesday", 2, false},
    {"thursday", 3, false},
    {"friday", 4, false},
    {"saturday", 5, false},
    {"sunday", 6, false},
    {"mon", 0, true},
    {"tue", 1, true},
    {"tues", 1, true},
    {"wed", 2, true},
    {"thu", 3, true},
    {"thur", 3, true},
    {"thurs", 3, true},
    {"fri", 4, true},
    {"sat", 5, true},
    {"sun", 6, true},
    {"montag", 0, false},
    {"dienstag", 1, false},
    {"mittwoch", 2, false},
    {"donnerstag", 3, false},
    {"freitag", 4, false},
    {"samstag", 5, false},
    {"sonnabend", 5, false},
    {"sonntag", 6, false},
    {"lundi", 0, false},
    {"mardi", 1, false},
    {"mercredi", 2, false},
    {"jeudi", 3, false},
    {"vendredi", 4, false},
    {"samedi", 5, false},
    {"dimanche", 6, false},
    {"lunes", 0, false},
    {"martes", 1, false},
    {"mie\u0301rcoles", 2, false},
    {"jueves", 3, false},
    {"viernes", 4, false},
    {"sa\u0301bado", 5, false},
    {"domingo", 6, false},
};
const size_t n_weekday_names = sizeof weekday_names / sizeof *weekday_names;

int weekday_of_word(const char *folded, size_t n)
{
    for (size_t i = 0; i < n_weekday_names; i++)
        if (strlen(weekday_names[i].folded) == n && memcmp(weekday_names[i].folded, folded, n) == 0)
            return weekday_names[i].day;
    return -1;
}
