/*
 * make_corpus: a corpus of invented articles with planted reuse, of any size, always the same for
 * the same seed.
 *
 *     make_corpus DOCUMENTS SEED CORPUS.jsonl TRUTH.tsv
 *
 * The corpus has the fields id, outlet, date and text. The truth has a line for each article with a
 * planted piece: "wire", id, story, begin and end in words of the story, edits in 1,000 words,
 * words in the article; and for each version or copy: "version" or "copy", id, id of the other.
 * Articles are made one by one, each of its number alone: memory does not grow with the corpus.
 */
#include "article.h"

#include <stdio.h>
#include <stdlib.h>

enum { BUFFER = 1 << 20 };

/* Prints words as sentences of 6 to 28 words, in paragraphs of 2 to 5. */
static void print_words(FILE *out, const struct language *l, struct dice *d, const struct text *t)
{
    uint32_t left = 0, sentences = 2 + dice_below(d, 4);
    for (uint32_t i = 0; i < t->n; i++) {
        const char *word = l->words[t->words[i]];
        char capital = (char)(word[0] - 'a' + 'A');
        if (left == 0) {
            left = 6 + dice_below(d, 23);
            fwrite(&capital, 1, 1, out);
            fwrite(word + 1, 1, l->lengths[t->words[i]] - 1u, out);
        } else {
            fwrite(word, 1, l->lengths[t->words[i]], out);
        }
        if (--left > 0 && i + 1 < t->n) {
            fputs(dice_chance(d, 70) ? ", " : " ", out);
            continue;
        }
        left = 0;
        if (--sentences > 0 || i + 1 == t->n) {
            fputs(i + 1 == t->n ? "." : ". ", out);
        } else {
            fputs(".\\n\\n", out);
            sentences = 2 + dice_below(d, 4);
        }
    }
}

static void print_article(FILE *out, const struct language *l, const struct plan *plan,
                          const struct article *a)
{
    struct dice d = dice_of(plan->seed, 'l', a->number), day = dice_of(plan->seed, 'd', a->number);
    fprintf(out,
            "{\"id\":\"a%07u\",\"outlet\":\"outlet %u\",\"date\":\"2025-%02u-%02u\",\"text\":\"",
            a->number, a->outlet, 1 + dice_below(&day, 12), 1 + dice_below(&day, 28));
    print_words(out, l, &d, &a->body);
    fputs("\\n\\n", out);
    struct dice same = dice_of(plan->seed, 'm', a->outlet);
    print_words(out, l, &same, &a->footer);
    fputs("\"}\n", out);
}

static void print_truth(FILE *out, const struct article *a)
{
    const struct planted *p = &a->planted;
    if (a->kind != ARTICLE_OWN)
        fprintf(out, "%s\ta%07u\ta%07u\n", a->kind == ARTICLE_COPY ? "copy" : "version", a->number,
                a->of);
    else if (p->n > 0)
        fprintf(out, "wire\ta%07u\t%u\t%u\t%u\t%u\t%u\n", a->number, p->story, p->begin, p->end,
                p->edits_in_1000, p->n);
}

static int write_corpus(const struct language *l, const struct plan *plan, FILE *corpus,
                        FILE *truth)
{
    static struct article a;
    for (uint32_t i = 0; i < plan->n_documents; i++) {
        article_make(&a, l, plan, i);
        print_article(corpus, l, plan, &a);
        print_truth(truth, &a);
    }
    return !ferror(corpus) && !ferror(truth);
}

static FILE *open_output(const char *path)
{
    FILE *out = fopen(path, "w");
    if (out == NULL)
        fprintf(stderr, "make_corpus: cannot write %s\n", path);
    else
        setvbuf(out, NULL, _IOFBF, BUFFER);
    return out;
}

int main(int argc, char **argv)
{
    if (argc != 5 || strtoul(argv[1], NULL, 10) == 0 || strtoul(argv[1], NULL, 10) > 99999999) {
        fputs("usage: make_corpus DOCUMENTS SEED CORPUS.jsonl TRUTH.tsv\n", stderr);
        return 2;
    }
    uint32_t n = (uint32_t)strtoul(argv[1], NULL, 10);
    struct plan plan = {strtoull(argv[2], NULL, 10), n, n / 200 + 1, n / 20 + 1};
    struct language language = {0};
    FILE *corpus = open_output(argv[3]), *truth = open_output(argv[4]);
    int done = corpus != NULL && truth != NULL && language_init(&language, plan.seed) &&
               write_corpus(&language, &plan, corpus, truth);
    if (corpus != NULL && fclose(corpus) != 0)
        done = 0;
    if (truth != NULL && fclose(truth) != 0)
        done = 0;
    language_clear(&language);
    if (!done)
        fputs("make_corpus: the corpus could not be written\n", stderr);
    return done ? 0 : 1;
}
