/*
 * The lists behind note_words.h, one row a class, words separated by spaces; a word may stand in
 * several rows. English in depth; German, French and Spanish have the set phrases of their papers
 * ("In einer früheren Version dieses Artikels", "Une version précédente de cet article", "Una
 * versión anterior de este artículo"). Words are hashed as tokens are (fold_hash), into an open
 * table a third full: one probe a token.
 */
#include "story/note_words.h"

#include "text/fold.h"

#include <string.h>

/* clang-format off */
static const struct {
    uint32_t classes;
    const char *words;
} lists[] = {
    {NOTE_EARLIER,
     "earlier previous original prior "
     "frühere früheren früherer vorherige vorherigen ursprüngliche ursprünglichen älteren "
     "précédente antérieure anterior previa original"},
    {NOTE_VERSION, "version versions edition headline caption fassung versión überschrift"},
    {NOTE_THIS,
     "this our dieses dieser diesem diesen diese unseres unserem cet cette ce notre este esta "
     "nuestro"},
    {NOTE_THE, "the des der dem l el la"},
    {NOTE_STORY,
     "article story stories post column piece dispatch headline caption artikel artikels beitrag "
     "beitrags textes meldung l'article dépêche artículo noticia nota crónica"},
    {NOTE_PAPER,
     "report page item video graphic chart text blog map newsletter version photo transcript "
     "bericht berichts texte texto información"},
    {NOTE_WRONGLY,
     "incorrectly wrongly erroneously mistakenly inaccurately imprecisely incorrect erroneous "
     "inaccurate fälschlich fälschlicherweise irrtümlich irrtümlicherweise erronément tort "
     "erróneamente incorrectamente equivocadamente"},
    {NOTE_MISSAID,
     "misstated misattributed misreported misrepresented misplaced"},
    {NOTE_MISSAID | NOTE_SAID,
     "misidentified mischaracterized mischaracterised misdescribed mistook misnamed"},
    {NOTE_MISSAID | NOTE_MISSPELT, "misspelled misspelt mispelled"},
    {NOTE_MISSPELT, "spelling spelled"},
    {NOTE_FIXED,
     "updated corrected amended clarified changed revised edited modified korrigiert berichtigt "
     "aktualisiert geändert ergänzt corrigé corrigée modifié actualisé jour corregido corregida "
     "actualizado actualizada modificado rectificado"},
    {NOTE_FIXES, "corrects"},
    {NOTE_FIRST,
     "originally previously initially first ursprünglich zunächst initialement originalmente "
     "inicialmente"},
    {NOTE_HEAD,
     "correction corrections korrektur berichtigung richtigstellung rectificatif rectification "
     "erratum corrección correcciones rectificación amplification amplifications"},
    {NOTE_HEAD | NOTE_CLEARS, "clarification clarifications klarstellung précision aclaración"},
    {NOTE_CLEARS, "clarified clarify clarifies"},
    {NOTE_UPDATE, "update updated aktualisierung actualización"},
    {NOTE_KILL, "kill killed"},
    {NOTE_REFILE, "refile refiles refiled"},
    {NOTE_CODE, "corrected corrective corrects korr rectif"},
    {NOTE_HAS,
     "has have had been was were is would will could should wurde wird worden été mis mise ha "
     "sido fue"},
    {NOTE_SAID,
     "said stated says reported described identified listed referred claimed suggested implied "
     "indicated gave named called characterized characterised put cited quoted noted "
     "placed hieß nannte indiquait affirmait disait decía afirmaba indicaba"},
    {NOTE_NOT, "not nicht non no"},
    {NOTE_INSTEAD, "instead rather statt anstatt anstelle lieu plutôt lugar vez"},
    {NOTE_AS, "as that dass que"},
    {NOTE_IS, "is was are were has ist war est était es era"},
    {NOTE_DATE,
     "january february march april may june july august september october november december jan "
     "feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday "
     "saturday sunday at on am pm p.m a.m m et est edt gmt a p januar februar märz mai juni juli "
     "oktober dezember uhr janvier février mars avril juin juillet août septembre octobre "
     "novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre "
     "noviembre diciembre de del du le"},
    {NOTE_AND, "and und et y"},
    {NOTE_MENDS, "correct correctly corrected accurately fix remove removed mistake error"},
    {NOTE_PARAGRAPH, "paragraph graf graph absatz paragraphe párrafo"},
    {NOTE_FROM, "from von de"},
    {NOTE_TO, "to auf zu à a"},
    {NOTE_BUT, "but although though when while however whereas sondern mais sino"},
};
static const char ordinals[] =
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth";
/* clang-format on */

static void add(struct note_words *words, const char *word, size_t n, uint32_t classes)
{
    const uint64_t hash = fold_hash(word, n);
    size_t i = (size_t)(hash % NOTE_SLOTS);
    while (words->at[i].classes != 0 && words->at[i].word != hash)
        i = (i + 1) % NOTE_SLOTS;
    words->at[i].word = hash;
    words->at[i].classes |= classes;
}

void note_words_init(struct note_words *words)
{
    memset(words, 0, sizeof *words);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++)
        for (const char *at = lists[i].words; *at != '\0';) {
            const size_t n = strcspn(at, " ");
            add(words, at, n, lists[i].classes);
            at += n + (at[n] == ' ');
        }
}

uint32_t note_word_classes(const struct note_words *words, const char *word, size_t n)
{
    return note_classes(words, fold_hash(word, n));
}

uint32_t note_ordinal(uint64_t word)
{
    uint32_t number = 1;
    for (const char *at = ordinals; *at != '\0'; number++) {
        const size_t n = strcspn(at, " ");
        if (fold_hash(at, n) == word)
            return number;
        at += n + (at[n] == ' ');
    }
    return 0;
}
