/*
 * Finds the lines of transcripts and interviews: MERROW: We left. Q: Why? A: It was late.
 *
 * In: the lines of a text. Out: for each line of a transcript the words after its label.
 *
 * A label stands at a line's begin and ends with a colon: one to four words with capitals, or one
 * of the words for question and answer, after which a full stop may stand as well. Many lines of
 * news look so and are none (Photo: …, Price: $4), so the document decides: labels that come twice
 * or more count, two different ones at least and FEWEST_LINES lines with them, and most of these
 * lines must end as sentences do. Of questions and answers there must be both, and one that ends
 * with a question mark.
 *
 * Cost: one pass over the lines, of which the first MAX_LABEL bytes are looked at, and a table of
 * labels.
 */
#include "quote/unmarked.h"

#include "base/hash.h"
#include "quote/lines.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

enum { MAX_LABEL = 48, MAX_LABEL_WORDS = 4, FEWEST_LINES = 4, FEWEST_WORDS = 2 };

/* Which side of an interview a label names. */
enum side { SIDE_NAMED, SIDE_ASKS, SIDE_ANSWERS };

struct labelled {
    struct unmarked words;
    uint64_t label; /* hash */
    uint64_t last;  /* hash of its last word */
    bool dotted;    /* a full stop ends it */
    enum side side;
};
typedef ARRAY(struct labelled) labelled_array;

/* The words of the label's languages for question and answer, folded. */
static const struct {
    const char *word;
    enum side side;
} sides[] = {{"q", SIDE_ASKS},          {"question", SIDE_ASKS},
             {"frage", SIDE_ASKS},      {"pregunta", SIDE_ASKS},
             {"p", SIDE_ASKS},          {"a", SIDE_ANSWERS},
             {"answer", SIDE_ANSWERS},  {"antwort", SIDE_ANSWERS},
             {"réponse", SIDE_ANSWERS}, {"respuesta", SIDE_ANSWERS},
             {"r", SIDE_ANSWERS}};
enum { N_SIDES = sizeof sides / sizeof *sides };

/* Labels of what is no speech, by their last word. */
static const char *const not_speakers[] = {
    "fact",  "facts",  "claim",  "verdict", "rating", "grade", "note",    "notes", "update",
    "photo", "photos", "source", "sources", "image",  "video", "related", "more",  "correction",
    "time",  "date",   "place",  "where",   "when",   "what",  "why",     "who",   "how",
    "pros",  "cons",   "winner", "loser",   "score",  "title", "price",   "email", "phone"};
enum { N_NOT_SPEAKERS = sizeof not_speakers / sizeof *not_speakers };

static bool is_any(uint64_t word, const uint64_t *hashes, size_t n)
{
    size_t i = 0;
    while (i < n && hashes[i] != word)
        i++;
    return i < n;
}

static enum side side_of(uint64_t label)
{
    for (int i = 0; i < N_SIDES; i++)
        if (fold_hash(sides[i].word, strlen(sides[i].word)) == label)
            return sides[i].side;
    return SIDE_NAMED;
}

bool transcript_names_nobody(const struct text *text, uint32_t token)
{
    return side_of(text->tokens[token].word) != SIDE_NAMED;
}

/* The words of a label all begin with capitals, and it may name somebody. */
static bool is_label(const struct text *text, uint32_t begin, uint32_t end, struct labelled *out)
{
    uint32_t first = text_token_at(text, begin), last = text_token_at(text, end);
    if (last == first || last - first > MAX_LABEL_WORDS || text->tokens[first].begin != begin)
        return false;
    out->label = 0;
    for (uint32_t t = first; t < last; t++) {
        const struct token *token = &text->tokens[t];
        if (token->kind == TOKEN_NUMBER ||
            (token->kind == TOKEN_WORD && !(token->flags & (TOKEN_CAPITAL | TOKEN_UPPER))))
            return false;
        out->label = first + 1 == last ? token->word : hash_mix(out->label + token->word);
    }
    out->last = text->tokens[last - 1].word;
    return true;
}

/* The byte of the colon (or of the full stop after Q or A) that ends a label; 0: none. */
static uint32_t label_end(const struct text *text, const struct line_walk *l)
{
    uint32_t stop = l->end - l->begin > MAX_LABEL ? l->begin + MAX_LABEL : l->end;
    if (memchr(text->bytes + l->begin, ':', stop - l->begin) == NULL)
        stop = l->end - l->begin > 2 ? l->begin + 2 : l->end;
    for (uint32_t at = l->begin; at < stop; at++) {
        char c = text->bytes[at];
        if (c == ':')
            return at;
        if (c == '.' && at - l->begin <= 1)
            return at;
        if (c == ',' || c == ';' || c == '"' || c == '?' || c == '!' || c == '/')
            return 0;
    }
    return 0;
}

/* Reads the line as a labelled one. */
static bool labelled_line(const struct text *text, const struct line_walk *l, struct labelled *out)
{
    uint32_t colon = label_end(text, l);
    if (colon == 0 || colon + 1 >= l->end || strchr(" \t", text->bytes[colon + 1]) == NULL ||
        !is_label(text, l->begin, colon, out))
        return false;
    out->dotted = text->bytes[colon] == '.';
    out->words = (struct unmarked){.begin = text_skip_space(text->bytes, colon + 1, l->end),
                                   .end = l->end,
                                   .paragraph = l->paragraph,
                                   .flags = STEMMA_FLAG_TRANSCRIPT};
    return out->words.end > out->words.begin &&
           text_token_at(text, l->end) - text_token_at(text, colon) >= FEWEST_WORDS;
}

static bool is_question(const struct text *text, const struct unmarked *u)
{
    return text->bytes[u->end - 1] == '?';
}

/* Which lines the document vouches for. */
struct votes {
    struct table labels; /* number of lines with each, less one */
    uint32_t lines, repeated_labels, sentences;
    uint32_t asks, answers, questions;
};

static stemma_status count(struct votes *v, struct arena *arena, const struct text *text,
                           const labelled_array *lines, stemma_error *err)
{
    memset(v, 0, sizeof *v);
    TRY(table_init(&v->labels, arena, 16, err));
    for (size_t i = 0; i < lines->n; i++) {
        const struct labelled *l = &lines->at[i];
        uint32_t *slot;
        size_t n = v->labels.n;
        TRY(table_slot(&v->labels, l->label, 0, &slot, err));
        if (v->labels.n == n)
            v->repeated_labels += ++*slot == 1;
        v->asks += l->side == SIDE_ASKS;
        v->answers += l->side == SIDE_ANSWERS;
        v->questions += l->side == SIDE_ASKS && is_question(text, &l->words);
    }
    for (size_t i = 0; i < lines->n; i++) {
        const struct labelled *l = &lines->at[i];
        if (l->side != SIDE_NAMED || table_get(&v->labels, l->label) == 0)
            continue;
        v->lines++;
        v->sentences += line_ends_sentence(text, l->words.begin, l->words.end);
    }
    return STEMMA_OK;
}

/* Tells which sides the labels name. May the lines be a transcript, or an interview? Most documents
 * have a few at most that look like lines of one, so that lists are gone through late. */
static bool find_sides(labelled_array *lines)
{
    bool interview = false;
    for (size_t i = 0; i < lines->n; i++) {
        struct labelled *l = &lines->at[i];
        l->side = side_of(l->label);
        interview |= l->side != SIDE_NAMED;
    }
    return lines->n >= FEWEST_LINES || interview;
}

/* Keeps the lines whose label may name somebody, or ask or answer; a full stop ends none but these.
 */
static void keep_speakers(labelled_array *lines)
{
    uint64_t nobody[N_NOT_SPEAKERS];
    for (size_t i = 0; i < N_NOT_SPEAKERS; i++)
        nobody[i] = fold_hash(not_speakers[i], strlen(not_speakers[i]));
    size_t n = 0;
    for (size_t i = 0; i < lines->n; i++) {
        struct labelled l = lines->at[i];
        if (!is_any(l.last, nobody, N_NOT_SPEAKERS) && !(l.dotted && l.side == SIDE_NAMED))
            lines->at[n++] = l;
    }
    lines->n = n;
}

stemma_status transcript_find(unmarked_array *out, struct arena *arena, const struct text *text,
                              stemma_error *err)
{
    labelled_array lines = ARRAY_INIT(MARKS_NONE / 2);
    struct line_walk walk = {.text = text};
    struct votes v;
    while (line_next(&walk)) {
        struct labelled l;
        if (labelled_line(text, &walk, &l))
            TRY(ARRAY_ADD(arena, &lines, l, err));
    }
    if (lines.n < 2 || !find_sides(&lines))
        return STEMMA_OK;
    keep_speakers(&lines);
    if (lines.n < 2)
        return STEMMA_OK;
    TRY(count(&v, arena, text, &lines, err));
    bool interview = v.asks > 0 && v.answers > 0 && v.questions > 0;
    bool transcript =
        v.lines >= FEWEST_LINES && v.repeated_labels >= 2 && v.sentences * 4 >= v.lines * 3;
    for (size_t i = 0; i < lines.n; i++) {
        const struct labelled *l = &lines.at[i];
        bool named = transcript && table_get(&v.labels, l->label) > 0;
        if (l->side == SIDE_NAMED ? named : interview || named)
            TRY(ARRAY_ADD(arena, out, l->words, err));
    }
    return STEMMA_OK;
}
