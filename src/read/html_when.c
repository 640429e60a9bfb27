/*
 * When a page was published and modified.
 *
 * In: JSON-LD, <meta>, <time>, the address, the text. Out: the first of these that holds a date,
 * and which it was: what is meant for machines before what is printed, what says "published" before
 * what is only a date, and of printed dates the one nearest to the title.
 */
#include "read/date_find.h"
#include "read/html_flow.h"
#include "read/html_meta.h"

#include <string.h>

/* Before that there were no pages: a date in the text is then one that the text tells of. */
static const char OLDEST[] = "1990";

static stemma_status set(const struct html_facts *f, struct page *page, const struct date *date,
                         const char *from)
{
    page->date = arena_copy(f->arena, date->iso, strlen(date->iso), f->err);
    page->date_precision = date->precision;
    page->date_from = from;
    return page->date != NULL ? STEMMA_OK : arena_status(f->arena);
}

/* A date that a machine is told: the whole string, or the first date in it. */
static bool understood(const struct html_facts *f, const struct page *page,
                       struct html_bytes string, struct date *date, stemma_status *status)
{
    const char *text;
    *status = flow_text(f->arena, string.at, string.n, &text, f->err);
    if (*status != STEMMA_OK || text == NULL)
        return false;
    size_t n = strlen(text);
    enum date_order order = date_order_of(page->language);
    return (date_parse(text, n, order, date) && strcmp(date->precision, "year") != 0) ||
           date_find(text, n, order, date);
}

static stemma_status from_string(const struct html_facts *f, struct page *page,
                                 struct html_bytes string, const char *from)
{
    struct date date;
    stemma_status status = STEMMA_OK;
    if (page->date != NULL || string.n == 0 || !understood(f, page, string, &date, &status))
        return status;
    return set(f, page, &date, from);
}

static stemma_status from_meta(const struct html_facts *f, struct page *page)
{
    static const char *const names[] = {"article:published_time",
                                        "datepublished",
                                        "article:published",
                                        "og:published_time",
                                        "og:article:published_time",
                                        "rnews:datepublished",
                                        "dc.date.issued",
                                        "dcterms.issued",
                                        "dc.date.created",
                                        "dcterms.created",
                                        "publication_date",
                                        "publish_date",
                                        "publishdate",
                                        "pubdate",
                                        "parsely-pub-date",
                                        "sailthru.date",
                                        "citation_publication_date",
                                        "article_date_original",
                                        "originalpublicationdate",
                                        "cxenseparse:recs:publishtime",
                                        "cxenseparse:publishtime",
                                        "shareaholic:article_published_time",
                                        "datecreated",
                                        "release_date",
                                        "dc.date",
                                        "dcterms.date",
                                        "date",
                                        "last-modified-published",
                                        NULL};
    for (size_t i = 0; names[i] != NULL; i++) {
        const char *const one[] = {names[i], NULL};
        TRY(from_string(f, page, html_meta_content(f->o, one), "meta"));
    }
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ <time> */

/* Whether the element or its parent is named by one of the words. */
static bool is_named(const struct html_outline *o, uint32_t node, const char *const *words)
{
    for (int step = 0; step < 2 && node != 0; step++, node = o->nodes.at[node].parent)
        for (size_t i = 0; words[i] != NULL; i++)
            if (html_node_has(&o->nodes.at[node], words[i]))
                return true;
    return false;
}

static bool says_modified(const struct html_facts *f, uint32_t node)
{
    return html_node_has(&f->o->nodes.at[node], "modified") ||
           html_node_has(&f->o->nodes.at[node], "updated");
}

static stemma_status from_times(const struct html_facts *f, struct page *page, bool published)
{
    static const char *const words[] = {"publish",      "pubdate", "entry-date", "post-date",
                                        "article-date", "created", NULL};
    const struct html_outline *o = f->o;
    for (size_t i = 0; i < o->times.n && page->date == NULL; i++) {
        const struct html_time *time = &o->times.at[i];
        bool says = time->published || is_named(o, time->node, words);
        if (published != says || (!time->published && html_is_beside(f, time->node)) ||
            (says_modified(f, time->node) && !published))
            continue;
        struct html_bytes value = time->value;
        if (value.n == 0 && time->block < o->blocks.n) {
            const struct html_block *b = &o->blocks.at[time->block];
            value = (struct html_bytes){html_block_text(o, b), b->end - b->begin};
        }
        TRY(from_string(f, page, value, "time"));
    }
    return STEMMA_OK;
}

/* ------------------------------------------------------------------ printed dates */

/* How likely the block is to hold the article's date; 0: not at all. */
static int likely(const struct html_facts *f, size_t block)
{
    enum { LONGEST = 160, NEAR = 12 };
    const struct html_outline *o = f->o;
    const struct html_block *b = &o->blocks.at[block];
    static const char *const sure[] = {"date", "datum", "time", "publish", NULL};
    static const char *const perhaps[] = {"posted", "meta", "byline", "info", NULL};
    int points = 1;
    if (b->end - b->begin > LONGEST || f->sight->looks[block].n_digits < 2 ||
        block == f->sight->title)
        return 0;
    if (is_named(o, b->node, sure))
        points += 30;
    else if (is_named(o, b->node, perhaps))
        points += 15;
    int64_t from = (int64_t)block - f->sight->title;
    if (f->sight->title < o->blocks.n && from >= -NEAR && from <= NEAR)
        points += 25 - (int)(from < 0 ? -from : from);
    points += f->kept[block] ? 5 : 0;
    return html_is_beside(f, b->node) ? 1 + points / 4 : points;
}

static bool is_utc(const char *iso)
{
    const char *time = strchr(iso, 'T');
    const char *zone = time != NULL ? strpbrk(time, "Zz+") : NULL;
    return zone != NULL && (zone[0] != '+' || strspn(zone + 1, "0:") == strlen(zone + 1));
}

enum { SAME_DAY, OTHER_DAY, LOCAL_DAY };

/* What a printed day is to a time in UTC. Places are at most twelve hours behind and fourteen
 * before it. */
static int compare_days(const char *utc, const char *printed)
{
    enum { NOON = 12, TEN = 10 };
    long one, other;
    const char *time = strchr(utc, 'T');
    if (!date_days(utc, &one) || !date_days(printed, &other))
        return OTHER_DAY;
    int hour = (time[1] - '0') * 10 + (time[2] - '0');
    if (one == other)
        return SAME_DAY;
    bool local = (other == one - 1 && hour < NOON) || (other == one + 1 && hour >= TEN);
    return local ? LOCAL_DAY : OTHER_DAY;
}

static stemma_status from_text(const struct html_facts *f, struct page *page, int least)
{
    const struct html_outline *o = f->o;
    enum date_order order = date_order_of(page->language);
    struct date best, date;
    int points = least - 1;
    for (size_t i = 0; i < o->blocks.n && page->date == NULL; i++) {
        const struct html_block *b = &o->blocks.at[i];
        int here = likely(f, i);
        if (here > points && date_find(html_block_text(o, b), b->end - b->begin, order, &date) &&
            strcmp(date.iso, OLDEST) > 0) {
            points = here;
            best = date;
        }
    }
    return points >= least && page->date == NULL ? set(f, page, &best, "text") : STEMMA_OK;
}

/* A time in UTC may lie on another day than where the article was published. Dates printed near the
 * title tell, unless one of them is the day in UTC. */
static stemma_status local_day(const struct html_facts *f, struct page *page)
{
    enum { NEAR = 12, LONGEST = 160 };
    const struct html_outline *o = f->o;
    struct date date, local;
    bool found = false;
    size_t title = f->sight->title, first = title > NEAR ? title - NEAR : 0;
    if (page->date == NULL || !is_utc(page->date) || title == o->blocks.n)
        return STEMMA_OK;
    for (size_t i = first; i < o->blocks.n && i <= title + NEAR; i++) {
        const struct html_block *b = &o->blocks.at[i];
        size_t n = b->end - b->begin;
        if (i == title || n > LONGEST || html_is_beside(f, b->node) ||
            !date_find(html_block_text(o, b), n, date_order_of(page->language), &date))
            continue;
        int day = compare_days(page->date, date.iso);
        if (day == SAME_DAY)
            return STEMMA_OK;
        if (day == LOCAL_DAY && !found)
            local = date;
        found |= day == LOCAL_DAY;
    }
    return found ? set(f, page, &local, "text") : STEMMA_OK;
}

/* The head of a paragraph of the article, as a dateline or an agency prints it. */
static stemma_status from_head(const struct html_facts *f, struct page *page)
{
    enum { HEAD = 40 };
    const struct html_outline *o = f->o;
    struct date date;
    for (size_t i = 0; i < o->blocks.n && page->date == NULL; i++) {
        const struct html_block *b = &o->blocks.at[i];
        size_t n = b->end - b->begin < HEAD ? b->end - b->begin : HEAD;
        if (f->kept[i] && date_find(html_block_text(o, b), n, date_order_of(page->language), &date))
            return set(f, page, &date, "text");
    }
    return STEMMA_OK;
}

static stemma_status from_url(const struct html_facts *f, struct page *page, bool month)
{
    struct date date;
    const char *url = page->canonical_url != NULL ? page->canonical_url : f->hints->url;
    if (page->date != NULL || url == NULL || !date_in_url(url, &date) ||
        month != (strcmp(date.precision, "month") == 0))
        return STEMMA_OK;
    return set(f, page, &date, "url");
}

static stemma_status find_modified(const struct html_facts *f, struct page *page)
{
    static const char *const names[] = {
        "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
        "dc.date.modified",      "last-modified",   "revised",      NULL};
    struct date date;
    stemma_status status = STEMMA_OK;
    struct html_bytes given = f->ld.modified;
    if (given.n == 0)
        given = html_meta_content(f->o, names);
    if (given.n == 0 || !understood(f, page, given, &date, &status))
        return status;
    page->modified = arena_copy(f->arena, date.iso, strlen(date.iso), f->err);
    page->modified_precision = date.precision;
    return page->modified != NULL ? STEMMA_OK : arena_status(f->arena);
}

stemma_status html_when_find(const struct html_facts *f, struct page *page)
{
    enum { NEAR_TITLE = 20 };
    TRY(find_modified(f, page));
    if (f->ld.rank == 2)
        TRY(from_string(f, page, f->ld.published, "json-ld"));
    TRY(from_meta(f, page));
    TRY(from_times(f, page, true));
    TRY(from_text(f, page, NEAR_TITLE));
    TRY(from_times(f, page, false));
    TRY(from_string(f, page, f->ld.published, "json-ld"));
    TRY(from_url(f, page, false));
    TRY(from_text(f, page, 1));
    TRY(from_head(f, page));
    TRY(from_url(f, page, true));
    TRY(local_day(f, page));
    if (page->date != NULL || page->modified == NULL)
        return STEMMA_OK;
    page->date = page->modified;
    page->date_precision = page->modified_precision;
    page->date_from = "modified";
    return STEMMA_OK;
}
