/*
 * Recognises names of outlets in running text. In: the documents' outlets, and a short list of
 * agencies and papers that reports name; out: a table under the hash of a name's words.
 *
 * An outlet is entered by its whole name and without what catalogues add ("CNN (Web News)", "Time -
 * News"). A run of capitalised words that ends in Times, Post, News … is a paper, too. A name must
 * be printed with capitals, so that "the times" is none. Constant time a place.
 */
#include "story/media.h"

#include "base/hash.h"
#include "text/fold.h"

#include <string.h>

enum { NAME_WORDS = 5 };
#define SEED_NAME UINT64_C(0x6d65646961)

struct media_name {
    uint64_t hash; /* 0: a free slot */
    uint32_t outlet;
    bool known;
};

/* clang-format off */
static const char *const known[] = {
    "AP", "Associated Press", "Reuters", "AFP", "Agence France-Presse", "dpa", "UPI", "EFE", "ANSA",
    "TASS", "Xinhua", "Kyodo", "Yonhap", "PTI", "IANS", "PA", "PA Media", "Press Association",
    "CNN", "BBC", "NBC", "ABC", "CBS", "NPR", "MSNBC", "CNBC", "PBS", "Fox", "Politico", "Axios",
    "Vox", "Bloomberg", "TMZ", "PEOPLE", "Variety", "Newsweek", "Us Weekly", "USA Today", "Hill",
    "BuzzFeed", "Al Jazeera", "Guardian", "Economist", "Atlantic", "New Yorker", "Daily Beast",
    "Vanity Fair", "Yahoo", "Vice", "Slate", "HuffPost", "Huffington Post", "Good Morning America",
    "Entertainment Tonight", "Spiegel", "Bild", "Le Monde", "Le Figaro", "El País", "El Mundo",
    "Süddeutsche Zeitung", "Frankfurter Allgemeine Zeitung", "Corriere della Sera",
};
static const char *const endings[] = {
    "Times", "Post", "News", "Journal", "Herald", "Tribune", "Gazette", "Chronicle", "Telegraph",
    "Observer", "Courier", "Examiner", "Inquirer", "Bulletin", "Magazine", "Mail", "Globe",
    "Radio", "Zeitung", "Dispatch", "Mirror",
};
/* clang-format on */

static uint64_t joined(uint64_t hash, uint64_t word)
{
    return hash_mix(hash ^ word);
}

static struct media_name *slot_of(const struct media *m, uint64_t hash)
{
    size_t i = (size_t)(hash % m->n);
    while (m->at[i].hash != 0 && m->at[i].hash != hash)
        i = (i + 1) % m->n;
    return &m->at[i];
}

/* Enters a name; the first outlet of that name stays. */
static stemma_status enter(struct media *m, struct arena *arena, const char *name, size_t n,
                           uint32_t outlet, stemma_error *err)
{
    const struct arena_mark mark = arena_mark(arena);
    struct text t;
    uint64_t hash = SEED_NAME;
    TRY(text_analyse(&t, arena, name, n, err));
    const uint32_t first = t.n_tokens > 1 && t.tokens[0].word == m->the;
    for (uint32_t i = first; i < t.n_tokens; i++)
        hash = joined(hash, t.tokens[i].word);
    if (t.n_tokens > first && t.n_tokens - first <= NAME_WORDS) {
        struct media_name *slot = slot_of(m, hash);
        if (slot->hash == 0 || slot->outlet == MEDIA_OUTSIDE)
            *slot = (struct media_name){hash, outlet, slot->known || outlet == MEDIA_OUTSIDE};
    }
    arena_rewind(arena, mark);
    return STEMMA_OK;
}

static stemma_status enter_outlets(struct media *m, struct arena *arena, stemma_error *err)
{
    const document_array *documents = &m->corpus->documents;
    bool *entered = ARENA_ZEROED(arena, bool, (size_t)m->corpus->n_outlets + 1, err);
    if (entered == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < documents->n; i++) {
        const struct document *d = &documents->at[i];
        const char *name = d->record.outlet;
        if (name == NULL || d->outlet > m->corpus->n_outlets || entered[d->outlet])
            continue;
        entered[d->outlet] = true;
        size_t n = strlen(name);
        TRY(enter(m, arena, name, n, d->outlet, err));
        const char *cut = strstr(name, " (");
        cut = cut == NULL ? strstr(name, " - ") : cut;
        if (cut != NULL && cut > name)
            TRY(enter(m, arena, name, (size_t)(cut - name), d->outlet, err));
    }
    return STEMMA_OK;
}

stemma_status media_make(struct media *out, struct arena *arena, const stemma_corpus *corpus,
                         stemma_error *err)
{
    const size_t n_known = sizeof known / sizeof *known;
    *out = (struct media){.corpus = corpus,
                          .n = 4 * ((size_t)corpus->n_outlets + n_known) + 1,
                          .the = fold_hash("the", 3)};
    out->at = ARENA_ZEROED(arena, struct media_name, out->n, err);
    if (out->at == NULL)
        return arena_status(arena);
    for (size_t i = 0; i < n_known; i++)
        TRY(enter(out, arena, known[i], strlen(known[i]), MEDIA_OUTSIDE, err));
    return enter_outlets(out, arena, err);
}

static bool in_one_phrase(const struct text *t, uint32_t a)
{
    const uint32_t from = token_end(&t->tokens[a]), n = t->tokens[a + 1].begin - from;
    return n == 1 && (t->bytes[from] == ' ' || t->bytes[from] == '-' || t->bytes[from] == '.');
}

static bool is_ending(const struct text *t, uint32_t i)
{
    const struct token *k = &t->tokens[i];
    for (size_t e = 0; e < sizeof endings / sizeof *endings; e++)
        if (k->n_bytes == strlen(endings[e]) &&
            memcmp(t->bytes + k->begin, endings[e], k->n_bytes) == 0)
            return true;
    return false;
}

bool media_at(struct media_mention *out, const struct media *m, const struct text *t, uint32_t i)
{
    i += i < t->n_tokens && t->tokens[i].word == m->the;
    uint64_t hash = SEED_NAME;
    bool found = false;
    for (uint32_t k = i; k < t->n_tokens && k < i + NAME_WORDS; k++) {
        const bool capital = (t->tokens[k].flags & TOKEN_CAPITAL) != 0;
        if ((k > i && !in_one_phrase(t, k - 1)) || (k == i && !capital))
            break;
        hash = joined(hash, t->tokens[k].word);
        const struct media_name *slot = slot_of(m, hash);
        if (slot->hash != 0 || (k > i && capital && is_ending(t, k))) {
            *out = (struct media_mention){i, k + 1, slot->hash != 0 ? slot->outlet : MEDIA_OUTSIDE,
                                          slot->known};
            found = true;
        }
    }
    return found;
}
