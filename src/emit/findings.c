/*
 * Which differences to show first. Of every type of edit the one is taken that touches a word other
 * than function words, then the one whose other reading has most independent texts behind it, then
 * the one that touches most words, then the first in the source. Types are ranked by how much a
 * reader would want to know: another speaker, another word, a join, words left out or added; house
 * style is never a finding.
 *
 * Cost: each edit is held against at most RANKED witnesses of its utterance, so linear in the
 * edits.
 */
#include "emit/findings.h"

#include "base/bits.h"
#include "emit/capture.h"
#include "emit/emit.h"
#include "emit/place.h"

#include <string.h>

#define FOCUS_WORDS 24 /* of a longer difference only its first words are shown */
#define OUTLETS_NAMED 4
#define RANKED 256
#define TOP_RANK 11

struct edit_words {
    const char *title, *one, *many;
    int rank; /* 0: no finding */
};

static const struct edit_words *words_of(stemma_edit_type type)
{
    static const struct edit_words table[] = {
        [STEMMA_EDIT_TYPOGRAPHY] = {"House style", "of house style", "of house style", 0},
        [STEMMA_EDIT_MARKED_CUT] = {"Words are left out, with a mark", "marked cut", "marked cuts",
                                    2},
        [STEMMA_EDIT_SILENT_CUT] = {"Words are left out without a mark", "silent cut",
                                    "silent cuts", 7},
        [STEMMA_EDIT_BRACKET] = {"Words stand in brackets", "bracket", "brackets", 5},
        [STEMMA_EDIT_INSERTION] = {"Words are added inside a quotation", "insertion", "insertions",
                                   6},
        [STEMMA_EDIT_SUBSTITUTION] = {"A word differs inside a quotation", "substitution",
                                      "substitutions", 9},
        [STEMMA_EDIT_TRANSPOSITION] = {"Words stand in another order", "transposition",
                                       "transpositions", 4},
        [STEMMA_EDIT_JOIN] = {"Two passages are joined", "join", "joins", 8},
        [STEMMA_EDIT_BEND] = {"Tense or person is changed at the edge", "bend", "bends", 3},
        [STEMMA_EDIT_SPEAKER] = {"The same words have two speakers", "other speaker",
                                 "other speakers", TOP_RANK},
        [CONTESTED] = {"Two readings, and as many texts for each", "contested reading",
                       "contested readings", 10},
    };
    return &table[type];
}

const char *finding_title(stemma_edit_type type)
{
    return words_of(type)->title;
}

const char *edit_noun(stemma_edit_type type, uint64_t n)
{
    return n == 1 ? words_of(type)->one : words_of(type)->many;
}

/* An edit touches the place that another one speaks of. */
static bool same_place(const stemma_edit *a, const stemma_edit *b)
{
    return a->base_begin <= b->base_end && b->base_begin <= a->base_end;
}

/* The witness prints the words around the edit, and there it differs from the edited one. */
static bool prints_otherwise(const stemma_witness *w, const stemma_edit *e)
{
    if (w->base_begin > e->base_begin || w->base_end < e->base_end)
        return false;
    if (e->base_begin == e->base_end &&
        (w->base_begin == e->base_begin || w->base_end == e->base_end))
        return false;
    for (size_t i = 0; i < w->n_edits; i++)
        if (w->edits[i].type != STEMMA_EDIT_TYPOGRAPHY && same_place(&w->edits[i], e))
            return false;
    return true;
}

static bool prints_alike(const stemma_witness *w, const stemma_edit *e)
{
    for (size_t i = 0; i < w->n_edits; i++) {
        const stemma_edit *x = &w->edits[i];
        if (x->type == e->type && x->base_begin == e->base_begin && x->base_end == e->base_end &&
            strcmp(x->text, e->text) == 0)
            return true;
    }
    return false;
}

/* Independent texts, counted up to 64 different ones: enough to rank by. */
static uint32_t texts_otherwise(const stemma_utterance *u, const stemma_edit *e)
{
    uint64_t seen = 0;
    for (size_t i = 0; i < u->n_witnesses && i < RANKED; i++)
        if (prints_otherwise(&u->witnesses[i], e))
            seen |= UINT64_C(1) << (u->witnesses[i].text & 63);
    return bits_count(seen);
}

/* Which witnesses of an utterance a line names. */
struct who {
    const stemma_utterance *u;
    const stemma_edit *e;
    bool (*test)(const stemma_witness *, const stemma_edit *);
};

/* The document of the earliest witness after rank `after` that passes; UINT32_MAX: none. */
static uint32_t next_document(const struct labels *labels, struct who who, int64_t after)
{
    uint32_t best = UINT32_MAX;
    for (size_t i = 0; i < who.u->n_witnesses; i++) {
        const uint32_t doc = who.u->witnesses[i].doc;
        if (labels->rank[doc] > after &&
            (best == UINT32_MAX || labels->rank[doc] < labels->rank[best]) &&
            who.test(&who.u->witnesses[i], who.e))
            best = doc;
    }
    return best;
}

/* Names of the documents whose witnesses pass the test, earliest first, at most OUTLETS_NAMED; only
 * the letters after "Report A". */
static stemma_status name_outlets(const char **out, struct arena *arena,
                                  const struct labels *labels, struct who who, stemma_error *err)
{
    struct capture c;
    struct writer *w = capture_begin(&c, arena, err);
    size_t n = 0, rest = 0;
    int64_t after = -1;
    bool letter = false;
    for (uint32_t doc; (doc = next_document(labels, who, after)) != UINT32_MAX; n++) {
        if (n == OUTLETS_NAMED)
            break;
        const char *name = labels->of[doc], *space = strrchr(name, ' ');
        writer_text(w, n > 0 ? ", " : "");
        writer_text(w, letter && labels->lettered[doc] && space != NULL ? space + 1 : name);
        letter = labels->lettered[doc];
        after = labels->rank[doc];
    }
    for (size_t i = 0, last = SIZE_MAX; i < who.u->n_witnesses; i++) {
        const uint32_t doc = who.u->witnesses[i].doc;
        if (doc == last || labels->rank[doc] <= after || !who.test(&who.u->witnesses[i], who.e))
            continue;
        last = doc;
        rest++;
    }
    if (rest > 0) {
        writer_text(w, " and ");
        writer_grouped(w, rest);
        writer_text(w, " more");
    }
    return capture_end(&c, out);
}

void finding_narrow(struct finding_line *line, const stemma_corpus *corpus, uint32_t words)
{
    const struct text *t = &corpus_document(corpus, line->doc)->text;
    const uint32_t first = text_token_at(t, line->begin), past = text_token_at(t, line->end);
    const uint32_t from = text_token_at(t, line->focus_begin);
    const uint32_t to = text_token_at(t, line->focus_end);
    if (from > first + words) {
        line->begin = t->tokens[from - words].begin;
        line->begin = line->begin < line->focus_begin ? line->begin : line->focus_begin;
        line->cut_before = true;
    }
    if (to + words < past) {
        line->end = words > 0 ? token_end(&t->tokens[to + words - 1]) : line->focus_end;
        line->end = line->end > line->focus_end ? line->end : line->focus_end;
        line->cut_after = true;
    }
}

/* The words around bytes begin…end of a witness's document, inside its quotation: what another part
 * or a joined passage prints belongs to the picture. */
static void set_context(struct finding_line *line, const stemma_trace *trace,
                        const stemma_witness *w, uint32_t begin, uint32_t end)
{
    const struct text *t = &corpus_document(trace->corpus, w->doc)->text;
    const stemma_quote *q = &trace->quotes->quotes.at[w->quote];
    const uint32_t first = q->parts[0].begin_byte, last = q->parts[q->n_parts - 1].end_byte;
    const uint32_t from = text_token_at(t, begin), to = text_token_at(t, end);
    line->doc = w->doc;
    line->begin = begin < first ? begin : first;
    line->focus_begin = begin;
    line->focus_end = end;
    line->end = end > last ? end : last;
    if (to > from + FOCUS_WORDS) {
        line->focus_end = line->end = token_end(&t->tokens[from + FOCUS_WORDS - 1]);
        line->cut_focus = true;
    }
    finding_narrow(line, trace->corpus, FINDING_CONTEXT);
}

/* The first words that are given to a speaker. */
static void set_speaker(struct finding_line *line, const stemma_trace *trace,
                        const stemma_witness *w, uint32_t begin, const char *speaker)
{
    set_context(line, trace, w, begin, begin);
    line->begin = begin;
    line->cut_before = false;
    line->speaker = speaker;
}

/* Leaves at most so many words of a long difference, and none after it. */
void finding_shorten(struct finding_line *line, const stemma_corpus *corpus, uint32_t words)
{
    const struct text *t = &corpus_document(corpus, line->doc)->text;
    const uint32_t from = text_token_at(t, line->focus_begin);
    const uint32_t to = text_token_at(t, line->focus_end);
    if (words == 0 || to <= from + words)
        return;
    line->focus_end = line->end = token_end(&t->tokens[from + words - 1]);
    line->cut_focus = true;
    line->cut_after = false;
}

static const stemma_witness *longest_otherwise(const stemma_utterance *u, const stemma_edit *e)
{
    const stemma_witness *best = NULL;
    for (size_t i = 0; i < u->n_witnesses; i++) {
        const stemma_witness *w = &u->witnesses[i];
        if (prints_otherwise(w, e) &&
            (best == NULL || w->base_end - w->base_begin > best->base_end - best->base_begin))
            best = w;
    }
    return best;
}

static stemma_status set_lines(struct finding *f, struct arena *arena, const stemma_trace *trace,
                               const struct labels *labels, stemma_error *err)
{
    const stemma_utterance *u = &trace->utterances.at[f->utterance];
    const stemma_witness *w = &u->witnesses[f->witness];
    const stemma_edit *e = &w->edits[f->edit];
    struct finding_line *edited = &f->lines[0], *other = &f->lines[1];
    memset(f->lines, 0, sizeof f->lines);
    f->n_others = f->n_alike;
    for (size_t i = 0; i < u->n_witnesses; i++)
        f->n_others -= prints_alike(&u->witnesses[i], e);
    edited->edited = true;
    if (e->type == STEMMA_EDIT_SPEAKER)
        set_speaker(edited, trace, w, w->span.begin_byte, e->text);
    else
        set_context(edited, trace, w, e->span.begin_byte, e->span.end_byte);
    TRY(name_outlets(&edited->outlets, arena, labels, (struct who){u, e, prints_alike}, err));
    f->n_lines = 1;
    const stemma_witness *o = longest_otherwise(u, e);
    if (o == NULL)
        return STEMMA_OK;
    uint32_t begin, end;
    const struct place p = place_of_words(trace->corpus, o, e->base_begin, e->base_end);
    place_bytes(trace->corpus, o, p, &begin, &end);
    if (e->type == STEMMA_EDIT_SPEAKER)
        set_speaker(other, trace, o, begin, e->base);
    else
        set_context(other, trace, o, begin, end);
    TRY(name_outlets(&other->outlets, arena, labels, (struct who){u, e, prints_otherwise}, err));
    f->n_lines = 2;
    return STEMMA_OK;
}

struct score {
    bool content; /* a word that is no function word differs */
    uint32_t texts, words;
};

static bool better(struct score a, struct score b)
{
    if (a.content != b.content)
        return a.content;
    return a.texts != b.texts ? a.texts > b.texts : a.words > b.words;
}

/* True when the edit prints, or takes away, a word that is no function word. What it takes away is
 * looked for where another witness prints it. */
static bool has_content(const stemma_trace *trace, const stemma_utterance *u,
                        const stemma_witness *w, const stemma_edit *e)
{
    const struct text *t = &corpus_document(trace->corpus, w->doc)->text;
    uint32_t begin = e->span.begin_byte, end = e->span.end_byte;
    for (int side = 0; side < 2; side++) {
        for (uint32_t k = text_token_at(t, begin); k < t->n_tokens && t->tokens[k].begin < end; k++)
            if ((t->tokens[k].flags & TOKEN_STOP) == 0)
                return true;
        const stemma_witness *o = side == 0 ? longest_otherwise(u, e) : NULL;
        if (o == NULL)
            break;
        t = &corpus_document(trace->corpus, o->doc)->text;
        place_bytes(trace->corpus, o, place_of_words(trace->corpus, o, e->base_begin, e->base_end),
                    &begin, &end);
    }
    return false;
}

/* A report that prints one place in two ways, in its headline and in its text, contests nothing. */
static bool worth_telling(const stemma_utterance *u, const stemma_witness *w, const stemma_edit *e)
{
    if (e->type != CONTESTED)
        return true;
    for (size_t i = 0; i < u->n_witnesses && i < RANKED; i++)
        if (u->witnesses[i].doc != w->doc && prints_otherwise(&u->witnesses[i], e))
            return true;
    return false;
}

/* The best edit of each type, and how many there are. */
static void choose_by_type(struct finding *best, struct score *scores, const stemma_trace *trace)
{
    for (uint32_t i = 0; i < trace->utterances.n; i++) {
        const stemma_utterance *u = &trace->utterances.at[i];
        for (uint32_t k = 0; k < u->n_witnesses; k++) {
            for (uint32_t n = 0; n < u->witnesses[k].n_edits; n++) {
                const stemma_edit *e = &u->witnesses[k].edits[n];
                struct finding *f = &best[e->type];
                if (!worth_telling(u, &u->witnesses[k], e))
                    continue;
                const struct score s = {has_content(trace, u, &u->witnesses[k], e),
                                        texts_otherwise(u, e), e->base_end - e->base_begin};
                if (f->n_alike++ == 0 || better(s, scores[e->type])) {
                    scores[e->type] = s;
                    f->utterance = i;
                    f->witness = k;
                    f->edit = n;
                }
            }
        }
    }
}

stemma_status findings_choose(struct finding_list *out, struct arena *arena,
                              const stemma_trace *trace, const struct labels *labels,
                              stemma_error *err)
{
    struct finding best[N_DIFFERENCES] = {0};
    struct score scores[N_DIFFERENCES] = {{false, 0, 0}};
    choose_by_type(best, scores, trace);
    out->n = 0;
    for (int rank = TOP_RANK; rank > 0 && out->n < FINDINGS_MAX; rank--) {
        for (int type = 0; type < N_DIFFERENCES; type++) {
            if (words_of((stemma_edit_type)type)->rank != rank || best[type].n_alike == 0)
                continue;
            struct finding *f = &out->at[out->n++];
            *f = best[type];
            f->type = (stemma_edit_type)type;
            TRY(set_lines(f, arena, trace, labels, err));
        }
    }
    return STEMMA_OK;
}
