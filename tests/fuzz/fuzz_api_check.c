/*
 * Any draft against any reports: the bytes before the first NUL are the draft, those after it a
 * report each up to the next NUL. It is checked against them as reports and as a reference, and
 * written in all forms; pieces must lie in their documents.
 */
#include "trace/check.h"

#include "test_context.h"

#include <stdlib.h>
#include <string.h>

#define MAX_BYTES 20000 /* of one input */
#define MAX_REPORTS 8

static int take(void *user, const char *bytes, size_t n)
{
    (void)bytes;
    *(size_t *)user += n;
    return 0;
}

static void want(bool holds)
{
    if (!holds)
        abort();
}

static stemma_status add(stemma_corpus *corpus, char id, const char *bytes, size_t n)
{
    const char name[] = {id, '\0'};
    const stemma_document d = {.struct_size = sizeof d, .id = name, .text = bytes, .n_text = n};
    return stemma_corpus_add(corpus, &d, NULL);
}

static void look_at(const stemma_check *check)
{
    for (size_t i = 0; i < check->n; i++)
        for (size_t p = 0; p < check->at[i].n_pieces; p++) {
            const stemma_check_piece *piece = &check->at[i].pieces[p];
            want(piece->span.begin_byte < piece->span.end_byte);
            if (piece->doc == STEMMA_NO_DOC)
                continue;
            want(piece->doc < check->against->documents.n);
            want(piece->word_begin < piece->word_end);
            want(piece->word_end <= corpus_document(check->against, piece->doc)->text.n_tokens);
        }
    size_t written = 0;
    want(stemma_write_checks(check, NULL, take, &written, NULL) == STEMMA_OK);
    want(stemma_write_check(check, take, &written, NULL) == STEMMA_OK);
    want(stemma_write_check_page(check, take, &written, NULL) == STEMMA_OK);
    if (check->reference)
        want(stemma_write_reference(check, NULL, take, &written, NULL) == STEMMA_OK);
}

static void check_both(const stemma_corpus *draft, const stemma_corpus *against,
                       const stemma_params *params)
{
    for (int reference = 0; reference < 2; reference++) {
        stemma_check *check = NULL;
        stemma_check_options options;
        stemma_check_options_init(&options, sizeof options);
        options.reference = reference;
        want(stemma_check_new(&check, draft, against, params, &options, NULL) == STEMMA_OK);
        look_at(check);
        stemma_check_free(check);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    if (n > MAX_BYTES)
        return 0;
    stemma_ctx *ctx = test_context(1);
    stemma_params *params = NULL;
    stemma_corpus *corpora[2] = {NULL, NULL};
    want(stemma_params_new(&params, NULL, NULL) == STEMMA_OK);
    for (size_t c = 0; c < 2; c++)
        want(stemma_corpus_new(&corpora[c], ctx, NULL) == STEMMA_OK);
    size_t begin = 0, texts = 0;
    for (size_t end = 0; end <= n && texts <= MAX_REPORTS; end++) {
        if (end < n && data[end] != '\0')
            continue;
        want(add(corpora[texts > 0], (char)('a' + texts), (const char *)data + begin,
                 end - begin) == STEMMA_OK);
        texts++;
        begin = end + 1;
    }
    if (stemma_corpus_seal(corpora[0], NULL) == STEMMA_OK &&
        stemma_corpus_seal(corpora[1], NULL) == STEMMA_OK)
        check_both(corpora[0], corpora[1], params);
    for (size_t c = 0; c < 2; c++)
        stemma_corpus_free(corpora[c]);
    stemma_params_free(params);
    stemma_ctx_free(ctx);
    return 0;
}
