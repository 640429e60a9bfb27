/*
 * A small pile of two stories, a ferry and a frost, of which one speaker says something in both.
 *
 *     struct pile p;
 *     pile_open(&p, test_context(1));     then p.trace
 *     pile_close(&p);
 */
#ifndef STEMMA_TESTS_TEST_PILE_H
#define STEMMA_TESTS_TEST_PILE_H

#include "trace/trace.h"

#include "test_context.h"

#include <string.h>

#define FERRY                                                                                     \
    "The ferry Havmaan ran aground on the Kvalsund reef before dawn with 212 passengers aboard. " \
    "Lifeboats from Brattholm took everyone off within two hours, the coast guard said.\n\n"
#define FERRY_TOO                                                                               \
    "All passengers of the ferry Havmaan are safe after it struck the reef at Kvalsund before " \
    "dawn. Lifeboat crews from Brattholm carried 212 people ashore; the coast guard praised "   \
    "them.\n\n"
#define FROST                                                                                 \
    "Frost has killed half of the grapes in the Ordano valley, growers told the ministry of " \
    "agriculture. Thermometers fell to minus six in the vineyards of Pellestra.\n\n"
#define FROST_TOO                                                                       \
    "Growers in the Ordano valley lost half of their grapes to frost. The ministry of " \
    "agriculture was told of minus six degrees in the vineyards of Pellestra by the growers.\n\n"
#define REEF "The reef has been on every chart that was drawn here since my grandmother sailed"
#define NIGHT "No vineyard in this valley will forget the night when the thermometer fell so far"
#define CARE "We will look at the matter with all the care that people can ask of us"
#define MORE " and nobody shall say that the ministry slept while the people here were in need"
#define SAID " said Ingrid Solheim, the minister.\n\n"

static const char *const pile_reports[][3] = {
    {"1-ferry", "2025-05-06", FERRY "“" REEF ",”" SAID "“" CARE MORE ",”" SAID},
    {"2-frost", "2025-05-11", FROST "“" NIGHT ",”" SAID "“" CARE ",”" SAID},
    {"3-ferry", "2025-05-06", FERRY_TOO "“" REEF ",”" SAID "“" CARE MORE ",”" SAID},
    {"4-frost", "2025-05-11", FROST_TOO "“" NIGHT ",”" SAID},
};

struct pile {
    stemma_ctx *ctx;
    stemma_params *params;
    stemma_corpus *corpus;
    stemma_trace *trace;
};

static inline void pile_want(stemma_status status)
{
    if (status != STEMMA_OK)
        abort();
}

static inline void pile_open(struct pile *p, stemma_ctx *ctx)
{
    memset(p, 0, sizeof *p);
    p->ctx = ctx;
    pile_want(stemma_params_new(&p->params, NULL, NULL));
    pile_want(stemma_params_set(p->params, "story.days", 3, NULL));
    pile_want(stemma_corpus_new(&p->corpus, ctx, NULL));
    for (size_t i = 0; i < sizeof pile_reports / sizeof pile_reports[0]; i++) {
        const stemma_document d = {.struct_size = sizeof d,
                                   .id = pile_reports[i][0],
                                   .date = pile_reports[i][1],
                                   .date_precision = "day",
                                   .text = pile_reports[i][2],
                                   .n_text = strlen(pile_reports[i][2])};
        pile_want(stemma_corpus_add(p->corpus, &d, NULL));
    }
    pile_want(stemma_corpus_seal(p->corpus, NULL));
    pile_want(stemma_trace_new(&p->trace, p->corpus, p->params, NULL));
}

static inline void pile_close(struct pile *p)
{
    stemma_trace_free(p->trace);
    stemma_corpus_free(p->corpus);
    stemma_params_free(p->params);
    stemma_ctx_free(p->ctx);
}

#endif
