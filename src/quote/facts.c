/*
 * Gathers the facts that feature templates combine.
 *
 * In: an article, a quotation, a candidate. Out: a few small numbers each. They stand in for a
 * parse: on which side of which verb a mention stands, whether it is a subject or an object, what
 * leads to the quotation and what follows it. Each is told from the word classes of neighbours and
 * costs a few looks; those of the quotation are gathered once for all its candidates.
 */
#include "quote/facts.h"

#include "text/fold.h"

#include <string.h>

enum { NO_WORD, NAME_WORD };

enum { N_LIMITS = 9, MOST = UINT8_MAX }; /* limits of a bucket; what none is above */

enum { MAX_BETWEEN = 3 };

enum { MAX_TITLE = 4 }; /* words of a role before a name */

enum { MAX_GOVERNED = 40 }; /* words between a quotation and a verb that may govern it */

enum { MAX_CLAUSE = 5 }; /* words behind a quotation that hold a reporting verb and its pronoun */

enum {
    LINK_ANY = 1,
    LINK_MARK = 2,
    LINK_WHO = 4,
    LINK_JOINS = 8,
    LINK_SUBJECT = 16,
    LINK_COMMA = 32
};

/* How many limits `n` is above; there is no telling, so nothing branches on it. */
static uint8_t bucket(uint32_t n, const uint8_t limits[N_LIMITS])
{
    uint32_t most = n < MOST ? n : MOST, b = 0;
    for (uint32_t i = 0; i < N_LIMITS; i++)
        b += most > limits[i];
    return (uint8_t)b;
}

static uint8_t distance_bucket(uint32_t words)
{
    static const uint8_t limits[N_LIMITS] = {0, 1, 2, 3, 5, 8, 12, 20, 35};
    return bucket(words, limits);
}

static uint8_t length_bucket(uint32_t words)
{
    static const uint8_t limits[N_LIMITS] = {1, 2, 3, 5, 8, 15, 30, MOST, MOST};
    return bucket(words, limits);
}

static uint8_t reach_bucket(uint32_t words)
{
    static const uint8_t limits[N_LIMITS] = {0, 1, 3, 7, 13, MOST, MOST, MOST, MOST};
    return bucket(words, limits);
}

static uint8_t gap_class(const struct quotation_view *q)
{
    if (q->opens_paragraph)
        return 5;
    if (q->gap_before & GAP_COLON)
        return 2;
    if (q->gap_before & GAP_STOP)
        return 3;
    if (q->gap_before & GAP_COMMA)
        return 1;
    return q->gap_before & (GAP_DASH | GAP_OPEN | GAP_CLOSE | GAP_SEMICOLON) ? 4 : 0;
}

static uint8_t sign_class(const struct quotation_view *q)
{
    switch (q->last_sign) {
    case ',':
        return 1;
    case '.':
        return 2;
    case '?':
    case '!':
        return 3;
    case 0:
        return 0;
    default:
        return 4;
    }
}

static enum lead lead_of_verb(const struct prose_word *w)
{
    if (w->form == CUE_FORM_ING)
        return LEAD_ING;
    if (w->verb == CUE_CALL)
        return LEAD_CALL;
    return w->form == CUE_FORM_BASE ? LEAD_BASE : LEAD_SAID;
}

static enum lead lead_of(const struct article *a, const struct quotation_view *q)
{
    static const struct {
        uint32_t classes;
        enum lead lead;
    } leads[] = {{WORD_WHO, LEAD_WHO},
                 {WORD_JOINS, LEAD_JOINS},
                 {WORD_PREPOSITION, LEAD_PREPOSITION},
                 {WORD_DETERMINER | WORD_POSSESSIVE, LEAD_DETERMINER},
                 {WORD_AUXILIARY, LEAD_AUXILIARY},
                 {WORD_TEXT | WORD_TALK, LEAD_TEXT},
                 {WORD_SUBJECT, LEAD_SUBJECT}};
    if (q->before == NO_TOKEN)
        return q->opens_paragraph ? LEAD_NOTHING : LEAD_MARK;
    const struct prose_word *w = &a->prose.at[q->before];
    if (q->gap_before & GAP_STOP)
        return LEAD_STOP;
    if (w->verb != CUE_NONE)
        return lead_of_verb(w);
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if (w->classes & leads[i].classes)
            return leads[i].lead;
    if (w->flags & (PROSE_ED | PROSE_ING) || w->classes & WORD_FINITE)
        return LEAD_VERB;
    return w->flags & PROSE_CAPITAL ? LEAD_NAME : LEAD_OTHER;
}

/* A reporting clause right behind a quotation: who, and the verb. NO_TOKEN: none. */
struct reporting {
    uint32_t subject, verb;
};

/* Other languages turn or part what English says by "she added": fügte sie hinzu, a-t-elle ajouté,
 * s'est exclamée Merrow, añadió. The words that are passed over are auxiliaries and particles. */
static struct reporting reporting_after(const struct article *a, const struct quotation_view *q)
{
    struct reporting r = {NO_TOKEN, NO_TOKEN};
    if (a->prose.english || q->after == NO_TOKEN)
        return r;
    for (uint32_t i = q->after; i < q->after + MAX_CLAUSE; i++) {
        const struct prose_word *w = &a->prose.at[i];
        if (w->flags & PROSE_INSIDE || (i > q->after && w->gap & GAP_BREAKS))
            break;
        bool particle = a->text->tokens[i].n_bytes <= 2 || w->classes & WORD_AUXILIARY;
        if (r.verb != NO_TOKEN)
            particle = (w->gap & GAP_HYPHEN) != 0; /* insiste-t-elle */
        if (r.verb == NO_TOKEN && prose_is_finite_cue(w))
            r.verb = i;
        else if (r.subject == NO_TOKEN && w->classes & WORD_SUBJECT)
            r.subject = i;
        else if (!particle)
            break;
    }
    if (r.verb != NO_TOKEN && r.subject == NO_TOKEN && prose_is_bare_verb(&a->prose, r.verb))
        r.subject = r.verb;
    return r;
}

static enum tail tail_of(const struct article *a, const struct quotation_view *q,
                         const struct reporting *r)
{
    if (q->after == NO_TOKEN)
        return TAIL_NOTHING;
    const struct prose_word *w = &a->prose.at[q->after], *next = w + 1;
    bool verb = next->verb != CUE_NONE && !(next->flags & PROSE_INSIDE);
    if (w->flags & PROSE_STARTS)
        return TAIL_SENTENCE;
    if (r->verb != NO_TOKEN)
        return r->subject != NO_TOKEN ? TAIL_PRONOUN_SAID : TAIL_SAID;
    if (prose_is_finite_cue(w))
        return TAIL_SAID;
    if (w->classes & WORD_SUBJECT)
        return verb ? TAIL_PRONOUN_SAID : TAIL_PRONOUN;
    if (w->flags & PROSE_CAPITAL)
        return verb ? TAIL_NAME_SAID : TAIL_NAME;
    if (w->classes & WORD_DETERMINER)
        return TAIL_DETERMINER;
    if (w->classes & (WORD_JOINS | WORD_WHO))
        return TAIL_JOINS;
    if (w->classes & WORD_PREPOSITION)
        return TAIL_PREPOSITION;
    return w->verb != CUE_NONE ? TAIL_ING : TAIL_OTHER;
}

/* The weights were learnt on English. A word of another language counts as the commonest English
 * one that does the same; 0: none is known. */
static uint64_t english_word(const struct prose_word *w)
{
    static const char *const verbs[] = {"",        "said",   "added",    "wrote",
                                        "laughed", "called", "believed", "showed"};
    static const struct {
        uint32_t classes;
        const char *word;
    } words[] = {{WORD_HE | WORD_SUBJECT, "he"},
                 {WORD_SHE | WORD_SUBJECT, "she"},
                 {WORD_THEY | WORD_SUBJECT, "they"},
                 {WORD_I | WORD_SUBJECT, "i"},
                 {WORD_WE | WORD_SUBJECT, "we"},
                 {WORD_HE | WORD_POSSESSIVE, "his"},
                 {WORD_SHE | WORD_POSSESSIVE, "her"},
                 {WORD_WHO, "who"},
                 {WORD_INDEFINITE, "a"},
                 {WORD_DETERMINER, "the"},
                 {WORD_JOINS, "and"},
                 {WORD_AUXILIARY, "is"},
                 {WORD_ADVERB, "also"},
                 {WORD_SO_CALLED, "called"},
                 {WORD_WORK, "film"},
                 {WORD_TEXT, "letter"},
                 {WORD_PREPOSITION, "of"}};
    const char *word = w->verb != CUE_NONE ? verbs[w->verb] : NULL;
    for (size_t i = 0; i < sizeof words / sizeof *words && word == NULL; i++)
        if ((w->classes & words[i].classes) == words[i].classes)
            word = words[i].word;
    return word != NULL ? fold_hash(word, strlen(word)) : NO_WORD;
}

uint64_t facts_word(const struct article *a, uint32_t token)
{
    if (token >= a->text->n_tokens)
        return NO_WORD;
    const struct prose_word *w = &a->prose.at[token];
    const uint8_t common = PROSE_STOP | PROSE_ED | PROSE_ING | PROSE_LY;
    bool name = ((w->flags & (PROSE_CAPITAL | common)) == PROSE_CAPITAL) & (w->classes == 0) &
                (w->verb == CUE_NONE);
    uint64_t word = a->prose.english ? NO_WORD : english_word(w);
    return name ? NAME_WORD : word != NO_WORD ? word : a->text->tokens[token].word;
}

/* Where the mention's phrase begins: la bióloga Ada Merrow. */
static uint32_t phrase_begin(const struct article *a, const struct mention *m)
{
    const uint32_t others = WORD_PREPOSITION | WORD_JOINS | WORD_AUXILIARY | WORD_FINITE | WORD_WHO;
    const struct prose_word *words = a->prose.at;
    uint32_t i = m->first;
    while (i > 0 && m->first - i < MAX_TITLE && !(words[i].gap & GAP_BREAKS) &&
           !(words[i - 1].flags & PROSE_INSIDE) && words[i - 1].verb == CUE_NONE &&
           !(words[i - 1].classes & (others | WORD_ATTRIBUTES)))
        i--;
    return i;
}

/* “…”, so Merrow; pour Merrow, « … »: words that attribute in one place alone. */
static bool is_led_in(const struct article *a, const struct mention *m, uint32_t first)
{
    const struct prose_word *before = &a->prose.at[first - 1];
    if (before->gap & GAP_MARK)
        return prose_is_word(&a->prose, first - 1, "so");
    return before->flags & PROSE_STARTS && a->prose.at[m->end].gap & GAP_COMMA &&
           (prose_is_word(&a->prose, first - 1, "pour") ||
            prose_is_word(&a->prose, first - 1, "para"));
}

bool facts_attributed(const struct article *a, const struct mention *m)
{
    if (a->prose.english)
        return false;
    if (!(a->prose.at[m->end].gap & GAP_BREAKS) && prose_is_word(&a->prose, m->end, "zufolge"))
        return true;
    const uint32_t first = phrase_begin(a, m);
    const struct prose_word *w = &a->prose.at[first];
    if (first == 0 || w->gap & GAP_BREAKS || w[-1].flags & PROSE_INSIDE)
        return false;
    return prose_is_attributed(a->prose.at, first) || is_led_in(a, m, first);
}

/* What a word between a mention and the quotation tells. */
static unsigned link_of(const struct prose_word *w)
{
    if (w->flags & PROSE_INSIDE)
        return LINK_MARK;
    if (w->classes & WORD_WHO)
        return LINK_WHO;
    if (w->classes & WORD_JOINS)
        return LINK_JOINS;
    if (w->classes & WORD_SUBJECT)
        return LINK_SUBJECT;
    return w->gap & GAP_COMMA ? LINK_COMMA : 0;
}

static bool is_outer_cue(const struct prose_word *w)
{
    return !(w->flags & PROSE_INSIDE) && prose_is_finite_cue(w);
}

/* The finite reporting verbs outside marks among the words [from, to), `own` apart. */
static uint8_t verbs_between(const struct article *a, uint32_t from, uint32_t to, uint32_t own)
{
    const struct prose_word *words = a->prose.at;
    if (from >= to)
        return 0;
    uint32_t n = (uint16_t)(words[to].cues - words[from].cues);
    if (own >= from && own < to)
        n -= (uint16_t)(words[own + 1].cues - words[own].cues);
    return (uint8_t)(n < MAX_BETWEEN ? n : MAX_BETWEEN);
}

/* Looks back from the quotation once for all candidates, which stand in its paragraph. */
static void look_back(struct quotation_facts *out, const struct article *a,
                      const struct quotation_view *q)
{
    const uint32_t begin = a->text->paragraphs[q->paragraph].token_begin;
    const uint32_t before = q->first > begin ? q->first - begin : 0;
    unsigned link = LINK_ANY;
    for (uint32_t n = 0; n <= MAX_LINK_WORDS; n++) {
        out->link[n] = (uint8_t)link;
        if (n == before)
            return;
        link |= link_of(&a->prose.at[q->first - 1 - n]);
    }
}

/* A sentence's or a paragraph's begin outside marks. */
static bool is_begin(const struct prose_word *w)
{
    return !(w->flags & PROSE_INSIDE) && (w->flags & PROSE_STARTS || w->gap & GAP_PARAGRAPH);
}

/* Merrow said that she was by no means “tired”: the last reporting verb before it in its sentence,
 * however far. Of other quotations between only the end is seen. */
static void find_governor(struct quotation_facts *out, const struct article *a,
                          const struct quotation_view *q)
{
    const struct prose_word *words = a->prose.at;
    uint32_t stop = q->first > MAX_GOVERNED ? q->first - MAX_GOVERNED : 0;
    for (uint32_t i = q->first; i > stop; i--) {
        const struct prose_word *w = &words[i - 1];
        if (is_outer_cue(w)) {
            out->governor = w->verb;
            out->reach = reach_bucket(words[q->first].outer - w->outer);
            out->joined = (w[1].classes & WORD_JOINS) != 0;
            return;
        }
        if (is_begin(w) || (w->flags & PROSE_INSIDE && w[1].gap & GAP_STOP))
            return;
    }
}

/* The first one behind it. */
static void find_follower(struct quotation_facts *out, const struct article *a,
                          const struct quotation_view *q)
{
    uint32_t i = q->first_part_end, stop = i + MAX_GOVERNED;
    while (i < a->text->n_tokens && i < stop && !is_begin(&a->prose.at[i])) {
        if (is_outer_cue(&a->prose.at[i])) {
            out->follower = a->prose.at[i].verb;
            return;
        }
        i++;
    }
}

/* The two words after the quotation, in the order of English. */
static void find_words_after(struct quotation_facts *out, const struct article *a,
                             const struct quotation_view *q, const struct reporting *r)
{
    uint32_t first = q->after, second = q->after + 1;
    if (first == NO_TOKEN)
        return;
    if (r->verb != NO_TOKEN) {
        first = r->subject != NO_TOKEN ? r->subject : r->verb;
        second = r->subject != NO_TOKEN ? r->verb : r->verb + 1;
    }
    out->after[0] = first == second ? fold_hash("he", 2) : facts_word(a, first);
    out->after[1] = facts_word(a, second);
}

void facts_of_quotation(struct quotation_facts *out, const struct article *a,
                        const struct quotation_view *q)
{
    const struct reporting r = reporting_after(a, q);
    *out = (struct quotation_facts){.lead = (uint8_t)lead_of(a, q),
                                    .tail = (uint8_t)tail_of(a, q, &r),
                                    .gap = gap_class(q),
                                    .sign = sign_class(q),
                                    .length = length_bucket(q->n_words),
                                    .first = facts_word(a, q->first),
                                    .last = q->end > 0 ? facts_word(a, q->end - 1) : 0};
    if (q->before != NO_TOKEN) {
        out->before[0] = facts_word(a, q->before);
        out->before[1] = q->before > 0 ? facts_word(a, q->before - 1) : 0;
    }
    find_words_after(out, a, q, &r);
    if (q->cue != NO_TOKEN)
        out->cue = facts_word(a, q->cue);
    look_back(out, a, q);
    find_governor(out, a, q);
    find_follower(out, a, q);
}

uint32_t facts_words_between(const struct article *a, uint32_t from, uint32_t to)
{
    const struct prose_word *words = a->prose.at;
    return from < to ? words[to].outer - words[from].outer : words[from].outer - words[to].outer;
}

/* Chooses the verb that counts: for a mention before the quotation the one after it, for a mention
 * after the quotation the one before it ("said Merrow") or, failing that, the one after it. */
static void find_verb(struct candidate_facts *f, const struct quotation_view *q,
                      const struct candidate *c, const struct mention *m, bool english)
{
    f->relation = m->after;
    f->verb = m->verb_after;
    if ((f->later && m->before != VERB_NONE && m->verb_before >= c->edge) ||
        m->after == VERB_NONE) {
        f->relation = m->before;
        f->verb = m->verb_before;
    }
    f->turned = f->relation == VERB_BEFORE && !english &&
                (m->kind == MENTION_PRONOUN || c->side == SIDE_BEFORE);
    if (f->turned)
        f->relation = VERB_AFTER;
    if (f->relation == VERB_NONE)
        f->verb = NO_TOKEN;
    else if (!f->later && f->verb > q->first)
        f->relation += N_VERB_RELATIONS;
}

static void find_place(struct candidate_facts *f, const struct article *a,
                       const struct quotation_view *q, const struct candidate *c,
                       const struct mention *m)
{
    const struct prose_word *words = a->prose.at;
    uint32_t bounds;
    if (f->later) {
        f->distance = distance_bucket(facts_words_between(a, c->edge, m->first));
        bounds = words[m->first].sentence - words[c->edge > 0 ? c->edge - 1 : 0].sentence;
    } else {
        f->distance = distance_bucket(facts_words_between(a, m->end, q->first));
        bounds = words[q->first].sentence - words[m->first].sentence;
        bounds += (q->gap_before & GAP_STOP) != 0 || q->opens_paragraph;
    }
    f->bounds = (uint8_t)(bounds < 2 ? bounds : 2);
}

/* Of a mention before the quotation: a quotation, "who", "that", … in the last words between. */
static uint8_t find_link(const struct quotation_facts *facts, const struct quotation_view *q,
                         const struct mention *m)
{
    uint32_t n = q->first > m->end ? q->first - m->end : 0;
    return facts->link[n < MAX_LINK_WORDS ? n : MAX_LINK_WORDS];
}

/* The same, of the last words of [from, to). */
static uint8_t last_verbs(const struct article *a, uint32_t from, uint32_t to, uint32_t own)
{
    return verbs_between(a, to > from + MAX_LINK_WORDS ? to - MAX_LINK_WORDS : from, to, own);
}

/* The words around the mention. The weights were learnt on English: what attributes in another
 * language counts as "according to Merrow, …". */
static void find_words(struct candidate_facts *f, const struct article *a, const struct mention *m)
{
    f->after = a->prose.at[m->end].gap;
    if (!facts_attributed(a, m))
        return;
    f->attributed = true;
    f->after |= GAP_COMMA;
    if (f->link != 0)
        f->link |= LINK_COMMA;
}

void facts_of_candidate(struct candidate_facts *out, const struct article *a,
                        const struct quotation_view *q, const struct quotation_facts *facts,
                        const struct candidate *c)
{
    const struct mention *m = &a->mentions.at[c->mention];
    bool before = c->side == SIDE_BEFORE;
    *out = (struct candidate_facts){.later = c->side == SIDE_AFTER || c->side == SIDE_WITHIN ||
                                             c->side == SIDE_BELOW};
    find_verb(out, q, c, m, a->prose.english);
    find_place(out, a, q, c, m);
    out->link = before ? find_link(facts, q, m) : 0;
    out->between = out->later ? last_verbs(a, c->edge, m->first, out->verb)
                              : last_verbs(a, m->end, q->first, out->verb);
    out->own_cue = out->verb != NO_TOKEN && out->verb == q->cue;
    find_words(out, a, m);
}
