/*
 * Words of notices.
 *
 * In: the text of a block. Out: which kinds of notice it has a word of. The model weighs kinds, not
 * words: a few hundred pages show too little of each word, and of each language, to learn that
 * "Abonnez-vous" is said around articles and not in them; of ten kinds they show enough. The words
 * are those that any reader of eight languages would name; what they are worth, and in how long a
 * block, is learnt. A word with five letters or more stands for all that begin with it too.
 *
 * A word is looked for by its first two letters, so that most cost one look at a table. Linear.
 */
#include "read/html_notices.h"

#include "base/bytes.h"

#include <string.h>

/* English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, and a few of the North. */
static const char *const WORDS[NOTICE_KINDS] = {
    [NOTICE_JOIN] =
        "subscri newsletter signup sign inbox email mail mailing follow download app apps ios "
        "android donat support register registr login member free trial join "
        "abonn anmeld einloggen mitglied unterstütz spende folgen folge folgt gratis kostenlos "
        "jetzt inscri suivez suivre gratuit connectez adhér faites don soutenez "
        "suscri síguenos síganos sigue siga seguir regístr únete apoya haz socio "
        "seguici abbona accedi sostieni assine assinatura cadastr receba "
        "aboneer nieuwsbrief schrijf volg aanmeld steun "
        "zapisz subskryb zarejestruj dołącz obserwuj wesprzyj "
        "prenumer följ nyhetsbrev tilmeld nyhedsbrev",
    [NOTICE_SHARE] =
        "facebook twitter instagram whatsapp telegram youtube pinterest linkedin tiktok xing "
        "flipboard reddit share shares sharing tweet print "
        "teilen geteilt drucken partag imprimer compart imprimir condivi udostępn deel delen dela "
        "del",
    [NOTICE_MORE] =
        "read more also related see watch continue previous next recommended popular trending "
        "latest auch lesen mehr thema themen siehe weiter interessier passend ähnlich beitrag "
        "beiträge vorherig nächst zurück lire aussi voir plus suite sujet recommand "
        "leer también lea más mire vea relacionad recomend leggi anche altro correlat guarda "
        "approfond leia também mais veja lees ook meer bekijk czytaj także też zobacz więcej "
        "polecamy läs mer också les også",
    [NOTICE_COMMENT] =
        "comment moderat reply respond feedback discuss kommentar kommentier moderier netiquette "
        "antworten leserbrief diskut comentar comentári comentari reactie komentarz",
    [NOTICE_RIGHTS] =
        "copyright rights reserved trademark license licence vorbehalten urheberrecht lizenz "
        "imprint impressum nachdruck réservés reservados riservat zastrzeżone voorbehouden",
    [NOTICE_CREDIT] =
        "photo picture image credit source courtesy screenshot illustration getty reuters afp dpa "
        "pap epa shutterstock istock imago unsplash pixabay foto fotos fotograf bild bilder "
        "abbildung quelle symbolbild titelbild crédit imagen imágenes immagin afbeelding zdjęci "
        "fot",
    [NOTICE_AD] =
        "advert sponsor affiliat commission partner disclosure disclaimer offer deals anzeige "
        "werbung provision angebot gewinnspiel publicité publicidad publicidade pubblicità "
        "advertentie reklam annons",
    [NOTICE_CONSENT] =
        "cookie privacy consent javascript browser terms policy adblock datenschutz agb "
        "nutzungsbeding einwilligung zustimm confidentialité privacidad privacidade prywatności",
    [NOTICE_POSTED] =
        "posted filed tagged tags tag categor published updated author writer editor journalist "
        "entry bookmark permalink trackback kategorie veröffentlicht aktualisiert autor verfasst "
        "redaktion lesezeit publié posté auteur publicado redact pubblicato autore redazione "
        "gepubliceerd opublikowan publicerad",
    [NOTICE_SHOP] =
        "cart price order checkout shop buy warenkorb preis kaufen bestell lieferung versand "
        "kundenkonto panier carrito carrello winkel koszyk",
};

static size_t chain_of(const char *word)
{
    return ((size_t)word[0] & 31) << 5 | ((size_t)word[1] & 31);
}

static void add_words(struct html_notice_table *t, const char *words, unsigned kind)
{
    for (const char *at = words; *at != '\0' && t->n < NOTICE_ENTRIES; at += *at == ' ') {
        size_t n = strcspn(at, " ");
        uint16_t *chain = &t->chains[chain_of(at)];
        t->entries[t->n] = (struct html_notice_entry){at, (uint8_t)n, (uint8_t)kind, *chain};
        *chain = (uint16_t)++t->n;
        at += n;
    }
}

void html_notices_init(struct html_notice_table *table)
{
    table->n = 0;
    memset(table->chains, 0, sizeof table->chains);
    for (unsigned kind = 0; kind < NOTICE_KINDS; kind++)
        add_words(table, WORDS[kind], kind);
}

static bool begins_with(const char *text, const char *word, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        char c = byte_lower(text[i]);
        if (c != word[i])
            return false;
    }
    return true;
}

/* The kinds that a word of two letters or more is of. */
static uint16_t kinds_of(const struct html_notice_table *t, const char *word, size_t n)
{
    enum { STEM = 5 };
    uint16_t kinds = 0;
    for (size_t at = t->chains[chain_of(word)]; at != 0; at = t->entries[at - 1].next) {
        const struct html_notice_entry *e = &t->entries[at - 1];
        if ((e->n == n || (e->n >= STEM && e->n < n)) && begins_with(word, e->word, e->n))
            kinds |= (uint16_t)(1u << e->kind);
    }
    return kinds;
}

/* Bytes of the character at text[0] that no word has: 1 of ASCII, of marks past it all; 0: a
 * letter.
 */
static size_t no_letter(const char *text, size_t n)
{
    unsigned char c = (unsigned char)text[0];
    if (c == 0xC2 || c == 0xE2) /* Latin-1's signs; punctuation, arrows and symbols */
        return n < (c == 0xC2 ? 2u : 3u) ? n : c == 0xC2 ? 2 : 3;
    return c >= 0x80 || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') ? 0 : 1;
}

struct html_notice html_notice_of(const struct html_notice_table *table, struct html_bytes text)
{
    enum { MOST_WORDS = 120 };
    static const uint8_t limits[NOTICE_LENGTHS - 1] = {5, 9, 17, 41};
    struct html_notice notice = {0};
    size_t n_words = 0, at = 0;
    while (at < text.n && n_words < MOST_WORDS) {
        size_t begin = at;
        while (at < text.n && no_letter(text.at + at, text.n - at) == 0)
            at++;
        n_words += at > begin;
        if (at > begin + 1)
            notice.kinds |= kinds_of(table, text.at + begin, at - begin);
        if (at < text.n)
            at += no_letter(text.at + at, text.n - at);
    }
    while (notice.length + 1 < NOTICE_LENGTHS && n_words >= limits[notice.length])
        notice.length++;
    for (unsigned kinds = notice.kinds; kinds != 0 && notice.count + 1 < NOTICE_COUNTS;
         kinds &= kinds - 1)
        notice.count++;
    return notice;
}
