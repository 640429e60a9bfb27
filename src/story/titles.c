/*
 * Holds a title against another report. In: two portraits; out: how much of the title is told.
 *
 * Reports of one event repeat each other's title somewhere in the text, whatever their own is. Two
 * that are of one campaign share its names, and lack the words that say what happened this time. So
 * the words are looked for in all views of the other, first in those that most likely have them.
 */
#include "story/titles.h"

#include <math.h>

static const enum view views[] = {VIEW_LEAD, VIEW_BODY, VIEW_WHAT, VIEW_WHO};
enum { N_VIEWS = sizeof views / sizeof *views };

static bool tells(const struct portrait *p, uint32_t word)
{
    for (int v = 0; v < N_VIEWS; v++)
        if (vector_has(&p->view[views[v]], portrait_word_in(word, views[v])))
            return true;
    return false;
}

double titles_told(const struct portrait *title_of, const struct portrait *other)
{
    const struct term_vector *title = &title_of->view[VIEW_TITLE];
    double told = 0, all = 0;
    for (uint32_t i = 0; i < title->n; i++) {
        const double weight = sqrt((double)title->at[i].weight);
        all += weight;
        told += tells(other, title->at[i].term) ? weight : 0;
    }
    return all > 0 ? told / all : 0;
}
