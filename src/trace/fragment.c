/*
 * From quotations to fragments. In: quotations with their parts; out: for each stretch that is
 * printed unbroken its words, and between them what kind of seam there is.
 *
 * An editor's brackets are taken apart while the words are read:
 *
 *     a child [on a school visit] asked     the words inside are nobody's, and may stand for
 *                                           others: the seam is BRACKET
 *     the mail boat [launched in 1921],     a mark follows, so the sentence goes on without them:
 *                                           the seam is ASIDE; so it is for [sic], [laughs] …
 *     the first [...] the last              nothing but dots inside: the seam is CUT
 *     [W]e went                             the letter belongs to the word: "we"
 *     they end[ed] it                       the suffix is the editor's: "end"
 *
 * A bracket without its partner within BRACKET_BYTES is an ordinary character. Cost: linear, as a
 * look for a partner is bounded. Quotations are shared out to threads in blocks.
 *
 * Continuation paragraphs (PART_CONTINUED) go on in the same fragment: a mark left open at a
 * paragraph's end says that nothing stood between. Parts around a cue do not: what is adjacent
 * there in print need not be in the source (DESIGN, section 6).
 */
#include "trace/fragment.h"

#include "base/hash.h"
#include "text/fold.h"
#include "text/utf8.h"

#include <string.h>

#define BRACKET_BYTES 1000
#define BRACKETS_TRIED 16 /* opening brackets without a partner, before the look is given up */
#define MAX_WORDS (UINT32_MAX - 1)

typedef ARRAY(struct fragment) fragment_array;
typedef ARRAY(struct fragment_word) word_array;

bool ellipsis_find(const char *bytes, uint32_t begin, uint32_t end, uint32_t *at, uint32_t *past)
{
    static const char one[] = "\xe2\x80\xa6";
    for (uint32_t i = begin; i < end; i++) {
        if (end - i >= 3 && memcmp(bytes + i, one, 3) == 0) {
            *at = i;
            *past = i + 3;
            return true;
        }
        uint32_t dots = 0, last = i, j = i;
        while (j < end && (bytes[j] == '.' || (dots > 0 && bytes[j] == ' '))) {
            if (bytes[j] == '.') {
                dots++;
                last = j;
            }
            j++;
        }
        if (dots >= 3) {
            *at = i;
            *past = last + 1;
            return true;
        }
        if (j > i)
            i = j - 1;
    }
    return false;
}

bool bracket_find(const char *bytes, uint32_t begin, uint32_t end, uint32_t *at, uint32_t *past)
{
    uint32_t tried = 0;
    for (uint32_t i = begin; i < end && tried < BRACKETS_TRIED; i++) {
        if (bytes[i] != '[')
            continue;
        uint32_t depth = 0;
        tried++;
        const uint32_t limit = end - i > BRACKET_BYTES ? i + BRACKET_BYTES : end;
        for (uint32_t j = i; j < limit; j++) {
            depth += bytes[j] == '[';
            depth -= bytes[j] == ']';
            if (depth == 0) {
                *at = i;
                *past = j + 1;
                return true;
            }
        }
    }
    return false;
}

/* Reads the words of one part. */
struct reader {
    struct arena *arena;
    const struct text *text;
    word_array *words;
    size_t first;    /* of the fragment, in `words` */
    uint32_t part;   /* of the quotation */
    uint32_t at;     /* byte after what was read */
    uint32_t end;    /* of the part */
    uint32_t token;  /* the next one */
    uint8_t seam;    /* before the next word */
    uint32_t prefix; /* byte of a bracket that belongs to the next word; UINT32_MAX: none */
};

static void add_seam(struct reader *r, enum seam seam)
{
    if (seam > r->seam)
        r->seam = (uint8_t)seam;
}

/* Hash of a word that a bracket runs into: the letters inside it, then the token. */
static uint64_t joined_hash(const struct reader *r, const struct token *t)
{
    char bytes[TOKEN_MAX_BYTES + 16];
    uint32_t n = 0;
    for (uint32_t i = r->prefix + 1; r->text->bytes[i] != ']' && n < 16; i++)
        bytes[n++] = r->text->bytes[i];
    memcpy(bytes + n, r->text->bytes + t->begin, t->n_bytes);
    return fold_hash(bytes, n + t->n_bytes);
}

static stemma_status add_word(struct reader *r, const struct token *t, stemma_error *err)
{
    struct fragment_word w = {.word = t->word,
                              .begin = t->begin,
                              .end = token_end(t),
                              .part = r->part,
                              .flags = t->flags,
                              .seam = r->words->n > r->first ? r->seam : SEAM_SOLID};
    if (r->prefix != UINT32_MAX) {
        w.word = joined_hash(r, t);
        w.begin = r->prefix;
        w.flags |= WORD_BRACKETED;
    }
    r->prefix = UINT32_MAX;
    r->seam = SEAM_SOLID;
    r->at = w.end;
    r->token++;
    return ARRAY_ADD(r->arena, r->words, w, err);
}

static bool letters_only(const char *bytes, uint32_t begin, uint32_t end)
{
    while (begin < end) {
        uint32_t length;
        if (char_class(utf8_decode(bytes + begin, &length)) != CHAR_LETTER)
            return false;
        begin += length;
    }
    return true;
}

/* True where nothing of the sentence can be missing at the bracket. */
static bool is_aside(const struct text *t, uint32_t open, uint32_t past, uint32_t part_end)
{
    static const char *const notes[] = {"sic",      "laughs",    "laughter",      "laughing",
                                        "applause", "crosstalk", "inaudible",     "pause",
                                        "unclear",  "cheers",    "emphasis added"};
    if (past < part_end && strchr(",.;:?!", t->bytes[past]) != NULL)
        return true;
    for (size_t i = 0; i < sizeof notes / sizeof notes[0]; i++)
        if (strlen(notes[i]) == past - open - 2 &&
            memcmp(notes[i], t->bytes + open + 1, past - open - 2) == 0)
            return true;
    return false;
}

/* A bracket from `open` to `past`: decides what it does to the words around it. */
static void read_bracket(struct reader *r, uint32_t open, uint32_t past)
{
    const struct text *t = r->text;
    const bool letters = past - open > 2 && letters_only(t->bytes, open + 1, past - 1);
    const bool after_word = r->words->n > r->first && r->words->at[r->words->n - 1].end == open &&
                            r->words->at[r->words->n - 1].part == r->part;
    const uint32_t inside = text_token_at(t, open);
    r->token = text_token_at(t, past);
    const bool before_word = r->token < t->n_tokens && t->tokens[r->token].begin == past;
    uint32_t at, end;
    if (letters && after_word) {
        r->words->at[r->words->n - 1].end = past;
        r->words->at[r->words->n - 1].flags |= WORD_BRACKETED;
    } else if (letters && before_word && past - open <= 6) {
        r->prefix = open;
    } else if (inside < r->token) {
        add_seam(r, is_aside(t, open, past, r->end) ? SEAM_ASIDE : SEAM_BRACKET);
    } else if (ellipsis_find(t->bytes, open, past, &at, &end)) {
        add_seam(r, SEAM_CUT);
    }
    r->at = past;
}

/* As far as the partner of a bracket before `gap_end` may stand. */
static uint32_t part_limit(const struct reader *r, uint32_t gap_end)
{
    return r->end - gap_end > BRACKET_BYTES ? gap_end + BRACKET_BYTES : r->end;
}

static stemma_status part_fragments(struct reader *r, stemma_error *err)
{
    const struct text *t = r->text;
    r->token = text_token_at(t, r->at);
    for (;;) {
        const bool more = r->token < t->n_tokens && t->tokens[r->token].begin < r->end;
        const uint32_t gap_end = more ? t->tokens[r->token].begin : r->end;
        uint32_t open, past, at, end;
        if (r->at < gap_end && memchr(t->bytes + r->at, '[', gap_end - r->at) != NULL &&
            bracket_find(t->bytes, r->at, part_limit(r, gap_end), &open, &past) && open < gap_end) {
            if (ellipsis_find(t->bytes, r->at, open, &at, &end))
                add_seam(r, SEAM_CUT);
            read_bracket(r, open, past);
            continue;
        }
        if (r->at < gap_end && ellipsis_find(t->bytes, r->at, gap_end, &at, &end))
            add_seam(r, SEAM_CUT);
        if (!more)
            return STEMMA_OK;
        TRY(add_word(r, &t->tokens[r->token], err));
    }
}

/* Quotations that one item of work has. */
enum { BLOCK = 256 };

/* What a block of quotations gave. */
struct block {
    fragment_array fragments;
    size_t n_words;
};

struct job {
    const stemma_corpus *corpus;
    const stemma_matches *matches;
    const stemma_quotes *quotes;
    struct block *blocks;
};

/* A block while it is read. */
struct block_reader {
    const struct job *job;
    struct arena *arena;
    fragment_array fragments;
    word_array words;
    struct document_furniture furniture; /* of the document that was read last */
};

static bool in_furniture(struct block_reader *b, uint32_t doc, const struct reader *r)
{
    const stemma_matches *matches = b->job->matches;
    if (matches == NULL)
        return false;
    if (b->furniture.matches == NULL || b->furniture.doc != doc)
        b->furniture = matches_furniture_of(matches, doc);
    return matches_in_furniture(&b->furniture, r->at, r->end);
}

/* Reads the fragment that begins with part `first`; sets `*next` to the part after it. */
static stemma_status read_fragment(struct block_reader *b, uint32_t quote, uint32_t first,
                                   uint32_t *next, stemma_error *err)
{
    const stemma_quote *q = &b->job->quotes->quotes.at[quote];
    const uint8_t *joins = b->job->quotes->quotes.at[quote].joins;
    struct reader r = {.arena = b->arena,
                       .text = &corpus_document(b->job->corpus, q->doc)->text,
                       .words = &b->words,
                       .first = b->words.n,
                       .prefix = UINT32_MAX};
    uint32_t p = first;
    do {
        r.part = p;
        r.at = q->parts[p].begin_byte;
        r.end = q->parts[p].end_byte;
        r.prefix = UINT32_MAX;
        if (!in_furniture(b, q->doc, &r))
            TRY(part_fragments(&r, err));
        p++;
    } while (p < q->n_parts && joins[p] == PART_CONTINUED);
    *next = p;
    const size_t n = b->words.n - r.first;
    if (n == 0)
        return STEMMA_OK;
    const struct fragment f = {.doc = q->doc,
                               .quote = quote,
                               .speaker = SPEAKER_NONE,
                               .n_words = (uint32_t)n,
                               .headline = (q->flags & STEMMA_FLAG_HEADLINE) != 0};
    return ARRAY_ADD(b->arena, &b->fragments, f, err);
}

/* Room for all fragments and words of the quotations, so that no list is copied. */
static stemma_status make_room(struct block_reader *b, size_t begin, size_t end, stemma_error *err)
{
    size_t n_parts = 0, n_words = 0;
    for (size_t i = begin; i < end; i++) {
        const stemma_quote *q = &b->job->quotes->quotes.at[i];
        const struct text *t = &corpus_document(b->job->corpus, q->doc)->text;
        for (uint32_t p = 0; quote_is_speech(q) && p < q->n_parts; p++, n_parts++)
            n_words += 1 + text_token_at(t, q->parts[p].end_byte) -
                       text_token_at(t, q->parts[p].begin_byte);
    }
    TRY(ARRAY_RESERVE(b->arena, &b->fragments, n_parts, err));
    return ARRAY_RESERVE(b->arena, &b->words, n_words, err);
}

static stemma_status read_block(void *user, struct worker *worker, size_t item, stemma_error *err)
{
    struct job *j = user;
    struct block_reader b = {.job = j,
                             .arena = &worker->keep,
                             .fragments = ARRAY_INIT(MAX_WORDS),
                             .words = ARRAY_INIT(MAX_WORDS)};
    const size_t n = j->quotes->quotes.n, begin = item * BLOCK,
                 end = n - begin < BLOCK ? n : begin + BLOCK;
    TRY(make_room(&b, begin, end, err));
    for (size_t i = begin; i < end; i++) {
        const stemma_quote *q = &j->quotes->quotes.at[i];
        for (uint32_t p = 0; quote_is_speech(q) && p < q->n_parts;)
            TRY(read_fragment(&b, (uint32_t)i, p, &p, err));
    }
    const struct fragment_word *words = b.words.at;
    for (size_t i = 0; i < b.fragments.n; i++) {
        b.fragments.at[i].words = words;
        words += b.fragments.at[i].n_words;
    }
    j->blocks[item] = (struct block){b.fragments, b.words.n};
    return STEMMA_OK;
}

stemma_status fragments_read(struct fragment_list *out, struct arena *arena,
                             struct workers *workers, const struct fragment_inputs *in,
                             stemma_error *err)
{
    const size_t n_blocks = (in->quotes->quotes.n + BLOCK - 1) / BLOCK;
    struct job j = {in->corpus, in->matches, in->quotes,
                    ARENA_ZEROED(arena, struct block, n_blocks, err)};
    if (j.blocks == NULL)
        return arena_status(arena);
    TRY(parallel_for(workers, n_blocks, read_block, &j, "tracing", "quotations", err));
    fragment_array all = ARRAY_INIT(MAX_WORDS);
    size_t n = 0, n_words = 0;
    for (size_t i = 0; i < n_blocks; i++)
        n += j.blocks[i].fragments.n;
    TRY(ARRAY_RESERVE(arena, &all, n, err));
    for (size_t i = 0; i < n_blocks; i++) {
        const fragment_array *some = &j.blocks[i].fragments;
        if (some->n > 0)
            memcpy(all.at + all.n, some->at, some->n * sizeof *some->at);
        all.n += some->n;
        n_words += j.blocks[i].n_words;
    }
    *out = (struct fragment_list){all.n, all.at, n_words};
    return STEMMA_OK;
}
