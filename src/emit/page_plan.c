/*
 * Which pages a trace gets. One page of 200 documents can still be read, and laid out by a browser;
 * a pile of several stories is read from its index.
 */
#include "emit/page_plan.h"

#include "story/stories.h"

bool page_several(const stemma_trace *trace, const stemma_write_options *options)
{
    const stemma_stories *stories = trace->stories;
    if (stories == NULL || stories->stories.n < 2 || options->reference != NULL)
        return false;
    for (size_t i = 0; i < stories->stories.n; i++)
        if (stories->stories.at[i].n_texts > 1)
            return true;
    return false;
}

struct page_plan page_plan(const stemma_trace *trace, const stemma_write_options *options)
{
    const bool several = page_several(trace, options);
    if (options->no_report)
        return (struct page_plan){false, false};
    return (struct page_plan){!several || trace->corpus->documents.n <= PAGE_DOCUMENTS, several};
}
