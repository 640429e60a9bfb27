/*
 * Takes reporting clauses out of what stands between marks.
 *
 *     « Il faut agir, martèle Paul Merrow, et vite. »
 *     «Hay que actuar —dijo Ana Merrow—, y pronto.»
 *     «Мы готовы, — сказала Ада Мерроу, — и давно»
 *
 * In: the stretches between marks, in a language that prints a clause inside them (clause.h). Out:
 * the same list, a stretch with a clause in two, or cut off before a clause that ends it.
 *
 * A clause begins right behind a comma, a dash, ? or !, with its verb turned before its subject: at
 * most LEAD particles (a-t-il, s'est), a finite verb that tells how words were uttered, and behind
 * it, or among the particles, a pronoun joined by a hyphen, a name, or an article and a few words.
 * It goes to the next break, or to its sentence's end. Anything else is left where it stands: where
 * "and" or a second verb follows the article ("il vient, dit la vérité et part"), nobody speaks.
 *
 * Cost: one pass over the words between marks.
 */
#include "quote/inserted.h"

#include "base/array.h"
#include "quote/clause.h"

#include <string.h>

enum { LEAD = 3, NOUNS = 6, CLAUSE = 14 /* words */ };

struct clause {
    uint32_t words_end; /* byte where the words before it end */
    uint32_t end;       /* byte where the words behind it begin */
};

struct looking {
    const struct text *text;
    const struct lexicon *lexicon;
    uint32_t last; /* token after the stretch */
    uint32_t end;  /* byte after its words */
};

static const struct lexeme *lexeme_at(const struct looking *l, uint32_t token)
{
    return lexicon_get(l->lexicon, l->text->tokens[token].word);
}

static bool is_joined(const struct looking *l, uint32_t token)
{
    return l->text->bytes[l->text->tokens[token].begin - 1] == '-';
}

static bool breaks_before(const struct looking *l, uint32_t token)
{
    const struct token *t = &l->text->tokens[token];
    return (t->flags & TOKEN_SENTENCE_START) ||
           clause_break(l->text, token_end(t - 1), t->begin) != 0;
}

/* A name, a pronoun joined to the verb, or an article and a noun begins at the token. Of an article
 * and a noun no more may follow than a few words up to the next break: "dit la gardienne du
 * phare,". */
static bool is_subject(const struct looking *l, uint32_t token)
{
    const uint32_t articles = WORD_DETERMINER | WORD_POSSESSIVE | WORD_INDEFINITE;
    const struct lexeme *first = token < l->last ? lexeme_at(l, token) : NULL;
    if (first == NULL || breaks_before(l, token))
        return false;
    if (clause_is_name(&l->text->tokens[token]) ||
        (first->classes & WORD_SUBJECT && is_joined(l, token)))
        return true;
    const char *bytes = l->text->bytes + l->text->tokens[token].begin;
    bool elided = l->text->tokens[token].n_bytes > 2 && (bytes[0] | 32) == 'l' &&
                  (bytes[1] == '\'' || (unsigned char)bytes[1] == 0xe2); /* l'avocate */
    if (!(first->classes & articles) && !elided)
        return false;
    uint32_t end = token + 1;
    while (end < l->last && end - token <= NOUNS && !breaks_before(l, end)) {
        if (lexeme_at(l, end)->classes & WORD_JOINS || lexeme_at(l, end)->verb != CUE_NONE)
            return false;
        end++;
    }
    return end - token <= NOUNS;
}

/* The verb of a clause that begins at the token, its subject behind it or among its particles;
 * `last`: none. */
static uint32_t clause_verb_at(const struct looking *l, uint32_t token)
{
    bool subject = false;
    for (uint32_t i = token; i < l->last && i - token <= LEAD; i++) {
        const struct lexeme *x = lexeme_at(l, i);
        const struct token *t = &l->text->tokens[i];
        if (i > token && breaks_before(l, i))
            break;
        bool finite = x->form == CUE_FORM_THIRD || x->form == CUE_FORM_PAST;
        if (finite && clause_is_saying(l->lexicon, l->text, i) && !(t->flags & TOKEN_CAPITAL)) {
            uint32_t behind = i + 1; /* insiste-t-elle */
            if (behind < l->last && is_joined(l, behind) && l->text->tokens[behind].n_bytes == 1)
                behind++;
            return subject || is_subject(l, behind) ? i : l->last;
        }
        subject = subject || (x->classes & WORD_SUBJECT && is_joined(l, i));
        if (t->n_bytes > 2 && !(x->classes & (WORD_AUXILIARY | WORD_SUBJECT)))
            break;
    }
    return l->last;
}

/* The byte after the ? and ! that follow byte `at`; French sets a space before them. */
static uint32_t after_signs(const struct looking *l, uint32_t at)
{
    uint32_t sign = text_skip_space(l->text->bytes, at, l->end);
    while (sign < l->end && strchr("?!", l->text->bytes[sign]) != NULL)
        at = ++sign;
    return at;
}

/* The first clause behind token `from`. */
static bool find_clause(struct clause *out, const struct looking *l, uint32_t from)
{
    const struct token *tokens = l->text->tokens;
    for (uint32_t t = from + 1; t < l->last; t++) {
        uint32_t before = token_end(&tokens[t - 1]);
        uint32_t sign = clause_break(l->text, before, tokens[t].begin);
        uint32_t verb = sign != 0 ? clause_verb_at(l, t) : l->last;
        if (verb == l->last)
            continue;
        uint32_t end = verb + 1;
        while (end < l->last && end - t < CLAUSE && !breaks_before(l, end))
            end++;
        if (end - t == CLAUSE)
            continue;
        out->words_end = after_signs(l, before);
        out->end = end < l->last ? tokens[end].begin : l->end;
        return true;
    }
    return false;
}

typedef ARRAY(struct marked) marked_array;

struct splitting {
    struct looking looking;
    struct arena *arena;
    marked_array out;
};

/* Adds the parts of one stretch, its clauses left out. */
static stemma_status add_parts(struct splitting *s, const struct marked *m, stemma_error *err)
{
    struct looking *l = &s->looking;
    struct marked part = *m;
    struct clause clause;
    uint32_t first = text_token_at(l->text, m->begin);
    l->last = text_token_at(l->text, m->end);
    l->end = m->end;
    while (first < l->last && find_clause(&clause, l, first)) {
        struct marked head = part;
        head.end = head.outer_end = clause.words_end;
        TRY(ARRAY_ADD(s->arena, &s->out, head, err));
        part.begin = part.outer_begin = clause.end;
        part.continues = MARKS_NONE;
        if (clause.end >= m->end)
            return STEMMA_OK;
        first = text_token_at(l->text, clause.end);
    }
    return ARRAY_ADD(s->arena, &s->out, part, err);
}

/* Are clauses looked for in stretch i? Not where others stand in it, which they might cut. */
static bool is_plain(const struct marked_list *marks, size_t i)
{
    return marks->at[i].depth == 0 && !(marks->at[i].flags & STEMMA_FLAG_SINGLE) &&
           (i + 1 == marks->n || marks->at[i + 1].depth == 0);
}

stemma_status inserted_split(struct marked_list *marks, struct arena *arena,
                             const struct text *text, const struct lexicon *lexicon,
                             const char *language, stemma_error *err)
{
    if (!clause_stands_bare(language) || marks->n == 0)
        return STEMMA_OK;
    struct splitting s = {.looking = {.text = text, .lexicon = lexicon},
                          .arena = arena,
                          .out = ARRAY_INIT(MARKS_NONE)};
    uint32_t *moved = ARENA_NEW(arena, uint32_t, marks->n, err);
    if (moved == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < marks->n; i++) {
        struct marked m = marks->at[i];
        if (m.continues != MARKS_NONE)
            m.continues = moved[m.continues];
        if (is_plain(marks, i))
            TRY(add_parts(&s, &m, err));
        else
            TRY(ARRAY_ADD(arena, &s.out, m, err));
        moved[i] = (uint32_t)s.out.n - 1;
    }
    *marks = (struct marked_list){s.out.n, s.out.at};
    return STEMMA_OK;
}
