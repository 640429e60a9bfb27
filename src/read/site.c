/*
 * What a site prints on many of its pages.
 *
 * In: pages as they were read, each with the hashes of its paragraphs' folded words. Out: the same
 * documents without the paragraphs that their site repeats: appeals, disclaimers, notes on the
 * author that look like prose and that one page alone cannot tell from it.
 *
 * A paragraph is furniture where at least LEAST_PAGES pages of its site print it, and a share of
 * 1 / SHARE of them. Pages with one address are one page, so that versions of an article are no
 * evidence; neither is a page that shares nearly all its words with others, since copies of an
 * article under several addresses look like that. A document keeps all its paragraphs where none
 * with sentences would be left. Counting goes by hashes of 64 bits, in three rounds (sites,
 * paragraphs, paragraphs of pages that are evidence), each linear in the paragraphs; sums do not
 * depend on order. That repetition within a site tells furniture is from Yi, Liu and Li,
 * "Eliminating Noisy Information in Web Pages for Data Mining", 2003.
 */
#include "read/site.h"

#include "base/bytes.h"
#include "base/hash.h"
#include "read/front.h"
#include "read/issues.h"
#include "read/json_write.h"
#include "read/page.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

enum {
    LEAST_PAGES = 3,
    SHARE = 4,
    OWN = 4 /* a page is evidence where 1 / OWN of its words are its own */
};

/* ------------------------------------------------------------------ one page */

/* The address behind "https://www."; NULL where it has no host. */
static const char *behind_scheme(const char *url)
{
    const char *host = url != NULL ? strstr(url, "://") : NULL;
    if (host == NULL)
        return NULL;
    host += 3;
    size_t user = strcspn(host, "/?#@");
    if (host[user] == '@')
        host += user + 1;
    return strncasecmp(host, "www.", 4) == 0 ? host + 4 : host;
}

/* A hash of the address's host in small letters; 0: there is none. */
static uint64_t host_hash(const char *url)
{
    enum { LONGEST_HOST = 255 };
    char folded[LONGEST_HOST];
    const char *host = behind_scheme(url);
    size_t n = host != NULL ? strcspn(host, "/?#") : 0;
    if (n == 0 || n > LONGEST_HOST)
        return 0;
    for (size_t i = 0; i < n; i++)
        folded[i] = byte_lower(host[i]);
    return hash_bytes(folded, n, 0);
}

/* Sets site and address; site 0 where the page names none. */
static void name_page(struct site_page *kept, const stemma_document *d, const struct page *page)
{
    const char *url = page->canonical_url != NULL ? page->canonical_url : d->url;
    const char *address = behind_scheme(url);
    if (address == NULL)
        address = d->id;
    kept->address = hash_bytes(address, strlen(address), 0);
    kept->site = host_hash(d->url);
    if (kept->site == 0)
        kept->site = host_hash(page->canonical_url);
    if (kept->site == 0 && d->outlet != NULL)
        kept->site = hash_bytes(d->outlet, strlen(d->outlet), 1);
}

/* The words of each paragraph. */
static stemma_status find_words(struct site_words *words, const struct page *page,
                                struct arena *scratch, stemma_error *err)
{
    struct text text;
    uint32_t at = 0;
    TRY(text_analyse(&text, scratch, page->text, page->n_text, err));
    for (size_t i = 0; i < page->n_paragraphs; i++) {
        words[i] = (struct site_words){0};
        while (at < text.n_tokens && text.tokens[at].begin < page->paragraphs[i].end) {
            words[i].hash = hash_mix(words[i].hash + text.tokens[at++].word);
            words[i].n++;
        }
    }
    return STEMMA_OK;
}

stemma_status site_note(struct document *d, const struct page *page, size_t n_extra,
                        struct arena *arena, struct arena *scratch, stemma_error *err)
{
    size_t n = page->n_paragraphs;
    struct site_page named = {.n = n,
                              .n_extra = n_extra,
                              .date = d->record.date,
                              .date_precision = d->record.date_precision,
                              .dateline = d->record.dateline};
    name_page(&named, &d->record, page);
    if (named.site == 0 || n == 0)
        return STEMMA_OK;
    struct site_page *kept = ARENA_NEW(arena, struct site_page, 1, err);
    struct page_paragraph *paragraphs = ARENA_NEW(arena, struct page_paragraph, n, err);
    struct site_words *words = ARENA_NEW(arena, struct site_words, n, err);
    if (kept == NULL || paragraphs == NULL || words == NULL)
        return arena_status(arena);
    memcpy(paragraphs, page->paragraphs, n * sizeof *paragraphs);
    TRY(find_words(words, page, scratch, err));
    named.paragraphs = paragraphs;
    named.words = words;
    *kept = named;
    d->page = kept;
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ counting */

/* How many pages each key stands on. */
struct tally {
    struct table seen; /* key and page */
    struct table pages;
};

struct counting {
    struct tally sites, paragraphs; /* of all pages */
    struct tally sites_of_evidence, evidence;
    struct arena *tables, *scratch;
};

static stemma_status tally_add(struct tally *t, uint64_t key, uint64_t page, stemma_error *err)
{
    uint32_t *n;
    TRY(table_slot(&t->seen, hash_mix(key + hash_mix(page)), 0, &n, err));
    if ((*n)++ > 0)
        return STEMMA_OK;
    TRY(table_slot(&t->pages, key, 0, &n, err));
    ++*n;
    return STEMMA_OK;
}

static uint32_t tally_of(const struct tally *t, uint64_t key)
{
    uint32_t n = table_get(&t->pages, key);
    return n != TABLE_NONE ? n : 0;
}

/* A paragraph of its site. */
static uint64_t paragraph_key(const struct site_page *page, size_t i)
{
    return hash_mix(page->words[i].hash ^ hash_mix(page->site));
}

static bool has_company(const struct counting *c, const struct document *d)
{
    return d->page != NULL && tally_of(&c->sites, d->page->site) >= LEAST_PAGES;
}

static stemma_status add_paragraphs(struct tally *t, const struct site_page *page,
                                    stemma_error *err)
{
    for (size_t i = 0; i < page->n; i++)
        if (page->words[i].n > 0)
            TRY(tally_add(t, paragraph_key(page, i), page->address, err));
    return STEMMA_OK;
}

static bool is_evidence(const struct counting *c, const struct site_page *page)
{
    uint64_t n = 0, own = 0;
    for (size_t i = 0; i < page->n; i++) {
        bool shared = tally_of(&c->paragraphs, paragraph_key(page, i)) >= LEAST_PAGES;
        n += page->words[i].n;
        own += shared ? 0 : page->words[i].n;
    }
    return own * OWN >= n && own > 0;
}

static stemma_status count(struct counting *c, const struct document *at, size_t n,
                           stemma_error *err)
{
    for (size_t i = 0; i < n; i++)
        if (at[i].page != NULL)
            TRY(tally_add(&c->sites, at[i].page->site, at[i].page->address, err));
    for (size_t i = 0; i < n; i++)
        if (has_company(c, &at[i]))
            TRY(add_paragraphs(&c->paragraphs, at[i].page, err));
    for (size_t i = 0; i < n; i++) {
        if (!has_company(c, &at[i]) || !is_evidence(c, at[i].page))
            continue;
        TRY(tally_add(&c->sites_of_evidence, at[i].page->site, at[i].page->address, err));
        TRY(add_paragraphs(&c->evidence, at[i].page, err));
    }
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ taking out */

static bool is_prose(const struct site_page *page, size_t i)
{
    enum page_kind kind = page->paragraphs[i].kind;
    return page->words[i].n > 0 &&
           (kind == PAGE_TEXT || kind == PAGE_LIST || kind == PAGE_BLOCKQUOTE);
}

/* Marks furniture; how many paragraphs are, 0 where no prose would be left. */
static size_t find_furniture(const struct counting *c, const struct site_page *page, bool *is)
{
    uint64_t n_pages = tally_of(&c->sites_of_evidence, page->site);
    size_t n = 0, n_prose = 0;
    for (size_t i = 0; i < page->n; i++) {
        uint64_t printed = tally_of(&c->evidence, paragraph_key(page, i));
        is[i] = printed >= LEAST_PAGES && printed * SHARE >= n_pages;
        n += is[i];
        n_prose += !is[i] && is_prose(page, i);
    }
    return n_prose > 0 ? n : 0;
}

/* The paragraphs that stay, in a text of their own, in `page` and in the record. */
static stemma_status keep_rest(struct document *d, struct page *page, const bool *is, size_t n_left,
                               struct arena *arena, stemma_error *err)
{
    char *text = ARENA_NEW(arena, char, d->record.n_text + 1, err);
    struct page_paragraph *left = ARENA_NEW(arena, struct page_paragraph, n_left, err);
    stemma_paragraph *labels = ARENA_NEW(arena, stemma_paragraph, n_left, err);
    uint32_t n_text = 0;
    if (text == NULL || left == NULL || labels == NULL)
        return arena_status(arena);
    for (size_t i = 0, k = 0; i < d->page->n; i++) {
        const struct page_paragraph *p = &d->page->paragraphs[i];
        if (is[i])
            continue;
        for (int gap = 0; gap < 2 && k > 0; gap++)
            text[n_text++] = '\n';
        left[k] = *p;
        left[k].begin = n_text;
        left[k].end = n_text + (p->end - p->begin);
        memcpy(text + n_text, d->record.text + p->begin, p->end - p->begin);
        n_text = left[k].end;
        labels[k] = (stemma_paragraph){d->record.paragraphs[i].kind, left[k].begin, n_text};
        k++;
    }
    text[n_text] = '\0';
    *page =
        (struct page){.text = text, .n_text = n_text, .paragraphs = left, .n_paragraphs = n_left};
    d->record.text = text;
    d->record.n_text = n_text;
    d->record.paragraphs = labels;
    d->record.n_paragraphs = n_left;
    return STEMMA_OK;
}

static stemma_status write_extra(struct document *d, const struct page *page, struct arena *arena,
                                 struct arena *scratch, stemma_error *err)
{
    struct json_write j;
    const char *head = arena_copy(scratch, d->record.extra, d->page->n_extra, err);
    if (head == NULL)
        return arena_status(scratch);
    json_write_begin(&j, scratch, err);
    json_write_raw(&j, head);
    page_write_paragraphs(&j, page);
    TRY(j.status);
    d->record.extra = arena_copy(arena, j.out.at, j.out.n, err);
    return d->record.extra != NULL ? STEMMA_OK : arena_status(arena);
}

static stemma_status take_out(struct document *d, const bool *is, size_t n_left,
                              struct arena *arena, struct arena *scratch, stemma_error *err)
{
    struct page page;
    TRY(keep_rest(d, &page, is, n_left, arena, err));
    TRY(write_extra(d, &page, arena, scratch, err));
    d->record.date = d->page->date;
    d->record.date_precision = d->page->date_precision;
    d->record.dateline = d->page->dateline;
    d->n_front = 0;
    d->record.text_hash = hash_bytes(d->record.text, d->record.n_text, 0);
    return front_find(d, false, arena, err);
}

static stemma_status clean_one(const struct counting *c, struct document *d, struct arena *arena,
                               struct site_counts *counts, stemma_error *err)
{
    size_t n = d->page->n;
    bool *is = ARENA_NEW(c->scratch, bool, n, err);
    if (is == NULL)
        return arena_status(c->scratch);
    size_t n_gone = find_furniture(c, d->page, is);
    if (n_gone == 0)
        return STEMMA_OK;
    counts->n_paragraphs += n_gone;
    counts->n_documents++;
    return take_out(d, is, n - n_gone, arena, c->scratch, err);
}

static stemma_status clean_all(struct counting *c, struct document *at, size_t n,
                               struct arena *arena, struct site_counts *counts, stemma_error *err)
{
    struct tally *const tallies[] = {&c->sites, &c->paragraphs, &c->sites_of_evidence,
                                     &c->evidence};
    for (size_t i = 0; i < sizeof tallies / sizeof tallies[0]; i++) {
        TRY(table_init(&tallies[i]->seen, c->tables, 0, err));
        TRY(table_init(&tallies[i]->pages, c->tables, 0, err));
    }
    TRY(count(c, at, n, err));
    for (size_t i = 0; i < n; i++) {
        struct arena_mark mark = arena_mark(c->scratch);
        if (has_company(c, &at[i]))
            TRY(clean_one(c, &at[i], arena, counts, err));
        arena_rewind(c->scratch, mark);
    }
    return STEMMA_OK;
}

stemma_status site_clean(struct document *at, size_t n, struct arena *arena,
                         struct site_counts *counts, stemma_error *err)
{
    struct arena tables, scratch;
    struct counting c = {.tables = &tables, .scratch = &scratch};
    *counts = (struct site_counts){0};
    arena_init(&tables, arena->ctx);
    arena_init(&scratch, arena->ctx);
    stemma_status status = clean_all(&c, at, n, arena, counts, err);
    arena_clear(&scratch);
    arena_clear(&tables);
    return status;
}

stemma_status site_issue(stemma_corpus *corpus, const struct site_counts *counts, stemma_error *err)
{
    char paragraphs[NUMBER_BYTES], documents[NUMBER_BYTES], message[300];
    if (counts->n_paragraphs == 0)
        return STEMMA_OK;
    (void)snprintf(message, sizeof message,
                   "%s %s that their site prints on many of its pages %s left out of %s %s\n"
                   "  --keep-furniture (keep_furniture in the options of reading) keeps them.",
                   number_words(counts->n_paragraphs, paragraphs),
                   counts->n_paragraphs == 1 ? "paragraph" : "paragraphs",
                   counts->n_paragraphs == 1 ? "was" : "were",
                   number_words(counts->n_documents, documents),
                   counts->n_documents == 1 ? "document" : "documents");
    stemma_issue issue = {.reason = "furniture",
                          .line = STEMMA_NOWHERE,
                          .offset = STEMMA_NOWHERE,
                          .count = counts->n_paragraphs,
                          .message = message};
    return corpus_issue(corpus, &issue, err);
}
