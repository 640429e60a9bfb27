/*
 * Tells the kinds of quoted words apart.
 *
 * In: a quotation, what stands around it, and for said words their source and cue. Out: a kind.
 *
 * Whether somebody said the words is the ranker's decision. What is left is told by typography and
 * by the word before: a nickname stands inside a name, a title has capitals and often "film" or
 * "called" before it, a term follows "so-called" or "known as", and one to three lower-case words
 * are the writer's tongs. Writing is told from speech by the verb, or by a text named beside it;
 * many verbs ("added", "continued") tell neither, and then the speaker's last quotation decides.
 */
#include "quote/kind.h"

#include <string.h>

#define TEXT_REACH 8
#define TERM_REACH 3
#define TITLE_WORDS 8
#define MAX_HEADLINE_BYTES 250

static const struct prose_word *word_at(const struct article *a, uint32_t token)
{
    return &a->prose.at[token];
}

static bool is_class(const struct article *a, uint32_t token, uint32_t classes)
{
    return token != NO_TOKEN && (word_at(a, token)->classes & classes) != 0;
}

/* Ada “Foggy” Merrow */
static bool stands_in_name(const struct article *a, const struct quotation_view *q)
{
    if (q->before == NO_TOKEN || q->after == NO_TOKEN || q->n_words > 3)
        return false;
    const struct prose_word *before = word_at(a, q->before), *after = word_at(a, q->after);
    uint32_t breaks = GAP_BREAKS & ~(GAP_MARK | GAP_OTHER);
    return before->flags & PROSE_CAPITAL && after->flags & PROSE_CAPITAL &&
           !(before->flags & PROSE_STOP) && !(after->flags & (PROSE_STOP | PROSE_STARTS)) &&
           !(word_at(a, q->first)->gap & breaks) && !(after->gap & breaks) && q->capital;
}

/* A headline, or a line of a list of headlines: no full stop ends it. */
static bool stands_in_headline(const struct article *a, const struct quotation_view *q)
{
    const struct text_range *range = &a->text->paragraphs[q->paragraph];
    if (q->flags & STEMMA_FLAG_HEADLINE)
        return true;
    const char *bytes = a->text->bytes;
    uint32_t end = range->end;
    const struct marked *last = &a->marks.at[q->parts[q->n_parts - 1]];
    if (last->outer_end == end)
        end = last->end;
    return range->end - range->begin < MAX_HEADLINE_BYTES && end > range->begin &&
           strchr(".?!:,;", bytes[end - 1]) == NULL && (bytes[end - 1] & 0x80) == 0;
}

bool kind_is_own(const struct article *a, const struct quotation_view *q)
{
    if (q->depth > 0 || (q->n_words == 1 && stands_in_headline(a, q)))
        return true;
    if (q->before == NO_TOKEN || q->before == 0)
        return false;
    if (!a->prose.english && q->capital && q->n_words <= TITLE_WORDS &&
        !(q->gap_before & GAP_COLON) && is_class(a, q->before, WORD_WORK))
        return true; /* En la novela «La sal de los días», Merrow cuenta … */
    if (q->n_words > 2)
        return false;
    const struct token *like = &a->text->tokens[q->before - 1];
    return is_class(a, q->before, WORD_DETERMINER) && !is_class(a, q->before, WORD_QUANTITY) &&
           like->n_bytes == 4 && memcmp(a->text->bytes + like->begin, "like", 4) == 0;
}

/* so-called “horn”; known as the “golden horn” */
static bool follows_term_word(const struct article *a, const struct quotation_view *q)
{
    for (uint32_t i = 0; q->before != NO_TOKEN && i < TERM_REACH && i <= q->before; i++)
        if (is_class(a, q->before - i, WORD_SO_CALLED))
            return true;
    return false;
}

struct kind_guess kind_of_unsaid(const struct article *a, const struct quotation_view *q)
{
    bool short_words = q->n_words <= 3;
    if (stands_in_name(a, q))
        return (struct kind_guess){STEMMA_KIND_NICKNAME, 0.9};
    if (q->title_case || (q->capital && is_class(a, q->before, WORD_WORK)))
        return (struct kind_guess){STEMMA_KIND_TITLE, 0.85};
    if (follows_term_word(a, q))
        return (struct kind_guess){STEMMA_KIND_TERM, 0.75};
    if (short_words && !q->capital)
        return (struct kind_guess){STEMMA_KIND_SCARE, 0.65};
    if (short_words)
        return (struct kind_guess){STEMMA_KIND_TERM, 0.5};
    return (struct kind_guess){STEMMA_KIND_UNKNOWN, 0.5};
}

/* A text, but no statement, in the words from `from` on: "in her essay", "in a tweet". */
static bool names_text(const struct article *a, uint32_t from)
{
    bool in = false;
    for (uint32_t i = from; i < from + TEXT_REACH && i < a->text->n_tokens; i++) {
        const struct prose_word *w = word_at(a, i);
        if (w->flags & PROSE_INSIDE || (i > from && w->gap & GAP_BREAKS))
            return false;
        in |= (w->classes & WORD_PREPOSITION) != 0;
        if (in && w->classes & WORD_TEXT && !(w->classes & WORD_TALK) &&
            !(w->flags & PROSE_CAPITAL))
            return true;
    }
    return false;
}

stemma_quote_kind kind_of_said(const struct article *a, const struct quotation_view *q,
                               uint32_t mention, uint32_t cue)
{
    enum cue_group group = cue != NO_TOKEN ? (enum cue_group)word_at(a, cue)->verb : CUE_NONE;
    if (group == CUE_WRITE)
        return STEMMA_KIND_WRITING;
    if (mention != NO_TOKEN) {
        const struct mention *m = &a->mentions.at[mention];
        const struct prose_word *head = word_at(a, m->core_end - 1);
        if (m->kind == MENTION_NOMINAL && head->classes & WORD_TEXT && !(head->classes & WORD_TALK))
            return STEMMA_KIND_WRITING;
    }
    if (cue != NO_TOKEN && names_text(a, cue + 1))
        return STEMMA_KIND_WRITING;
    if (q->before != NO_TOKEN) {
        uint32_t from = q->before > TEXT_REACH ? q->before - TEXT_REACH : 0;
        if (cue != NO_TOKEN && cue > from && cue <= q->before && names_text(a, cue))
            return STEMMA_KIND_WRITING;
    }
    return group == CUE_SAY || group == CUE_MANNER ? STEMMA_KIND_SPEECH : STEMMA_KIND_UNKNOWN;
}
