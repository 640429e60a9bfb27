/*
 * Reporting verbs of German, French and Spanish that inflect by rule.
 *
 * In: a visitor. Out: the forms of every verb that news prints beside a quotation: third persons,
 * past tenses and participles. A row is a sort of verb: a group, its endings, its stems. Strong and
 * irregular forms stand for themselves (whole_forms.c), and so does a verb of which one form would
 * be an English word ("replica", "protestant" are why some stems and endings are not here). A rule
 * gives a few forms that nobody prints ("sagn"), which does no harm.
 */
#include "quote/conjugations.h"

#include <string.h>

enum { MAX_FORM = 40 };

struct ending {
    const char *text;
    enum cue_form form;
};

/* clang-format off */
static const struct ending german[] = { /* sagt, sagte */
    {"t", CUE_FORM_THIRD}, {"en", CUE_FORM_THIRD}, {"n", CUE_FORM_THIRD}, {"te", CUE_FORM_PAST},
    {"ten", CUE_FORM_PAST}, {NULL, CUE_FORM_BASE}};

static const struct ending german_dental[] = { /* berichtet, berichtete */
    {"et", CUE_FORM_THIRD}, {"en", CUE_FORM_THIRD}, {"ete", CUE_FORM_PAST},
    {"eten", CUE_FORM_PAST}, {NULL, CUE_FORM_BASE}};

static const struct ending french[] = { /* affirme, a affirmé */
    {"e", CUE_FORM_THIRD}, {"ent", CUE_FORM_THIRD}, {"a", CUE_FORM_PAST},
    {"e\u0301", CUE_FORM_PAST}, {"e\u0301e", CUE_FORM_PAST}, {"e\u0301s", CUE_FORM_PAST},
    {"e\u0301es", CUE_FORM_PAST}, {"ait", CUE_FORM_PAST}, {"aient", CUE_FORM_PAST},
    {"e\u0300rent", CUE_FORM_PAST}, {NULL, CUE_FORM_BASE}};

/* s'est exclamée: of verbs that stand with s' alone */
static const struct ending french_participle[] = {
    {"e\u0301", CUE_FORM_PAST}, {"e\u0301e", CUE_FORM_PAST}, {"e\u0301s", CUE_FORM_PAST},
    {"e\u0301es", CUE_FORM_PAST}, {NULL, CUE_FORM_BASE}};

static const struct ending spanish_ar[] = { /* afirma, afirmó */
    {"a", CUE_FORM_THIRD}, {"an", CUE_FORM_THIRD}, {"o\u0301", CUE_FORM_PAST},
    {"aron", CUE_FORM_PAST}, {"ado", CUE_FORM_PAST}, {"aba", CUE_FORM_PAST},
    {NULL, CUE_FORM_BASE}};

static const struct ending spanish_ir[] = { /* insiste, insistió */
    {"e", CUE_FORM_THIRD}, {"en", CUE_FORM_THIRD}, {"io\u0301", CUE_FORM_PAST},
    {"ieron", CUE_FORM_PAST}, {"ido", CUE_FORM_PAST}, {NULL, CUE_FORM_BASE}};

struct conjugation {
    enum cue_group group;
    const struct ending *endings; /* up to the one without text */
    const char *stems;            /* folded, with spaces between */
};

static const struct conjugation conjugations[] = {
    {CUE_SAY, german,
     "bru\u0308ll erza\u0308hl flu\u0308ster frag murmel sag"},
    {CUE_STATE, german,
     "analysier anku\u0308ndig appellier a\u0308rger argumentier attestier "
     "a\u0308ußer bedauer begru\u0308ß beklag bekra\u0308ftig bema\u0308ngel "
     "bemerk beschwichtig besta\u0308tig beteuer beton bilanzier dra\u0308ng "
     "droh einra\u0308um empo\u0308r entschuldig erga\u0308nz erinner "
     "erkla\u0308r erla\u0308uter ermahn ermunter erwa\u0308hn erwider "
     "folger forder freu fu\u0308g grummel hinzufu\u0308g insistier jubel "
     "klag kommentier konstatier konter kritisier ku\u0308ndig lob "
     "mahn mein mitteil monier nick orakel pla\u0308dier pra\u0308zisier "
     "prognostizier prophezei protestier ra\u0308um reagier rechtfertig "
     "resignier resu\u0308mier ru\u0308g scherz schimpf schlussfolger "
     "schwa\u0308rm seufz spekulier stell sto\u0308hn tadel teil unterstell "
     "urteil verlang versicher verteidig warn witzel wu\u0308nsch"},
    {CUE_WRITE, german,
     "twitter"},
    {CUE_MANNER, german,
     "grins lach la\u0308chel"},
    {CUE_CALL, german,
     "titulier"},
    {CUE_THINK, german,
     "glaub hoff"},
    {CUE_STATE, german_dental,
     "antwort begru\u0308nd behaupt bericht entgegn meld verku\u0308nd "
     "vermeld"},
    {CUE_WRITE, german_dental,
     "post"},
    {CUE_CALL, german_dental,
     "bezeichn"},
    {CUE_THINK, german_dental,
     "befu\u0308rcht vermut"},
    {CUE_SAY, french,
     "chuchot cri demand hurl interpell interrog murmur racont scand s'e\u0301cri "
     "soupir"},
    {CUE_STATE, french,
     "abond acquiesc affirm ajout annonc argu asse\u0300n asse\u0301n assur "
     "avanc avou clam comple\u0301t comple\u0300t conce\u0301d conce\u0300d "
     "confi confirm conseill constat de\u0301clar de\u0301nonc de\u0301plor "
     "de\u0301taill de\u0301voil enchai\u0302n estim e\u0301voqu expliqu "
     "fe\u0301licit fustig indiqu ironis jug justifi la\u0302ch lament lanc "
     "marte\u0300l martel nuanc object pest plaid plaisant pre\u0301cis "
     "pre\u0301conis proclam pro\u0302n raill rappel rappell rapport rassur "
     "re\u0301clam recommand regrett relat rele\u0300v relev "
     "re\u0301pe\u0300t re\u0301pe\u0301t re\u0301pliqu re\u0301sum "
     "re\u0301torqu re\u0301ve\u0300l re\u0301ve\u0301l s'agac s'alarm "
     "s'amus s'emport s'e\u0301nerv s'enthousiasm s'e\u0301tonn s'exclam "
     "s'indign s'inquie\u0301t s'inquie\u0300t s'insurg s'interrog salu "
     "signal soulign spe\u0301cifi sugge\u0300r sugge\u0301r te\u0301moign "
     "tempe\u0301r tempe\u0300r tempe\u0302t tranch"},
    {CUE_WRITE, french,
     "publi"},
    {CUE_CALL, french,
     "appel appell qualifi"},
    {CUE_THINK, french,
     "espe\u0300r espe\u0301r pens redout souhait"},
    {CUE_STATE, french_participle,
     "agac alarm amus emport enthousiasm exclam e\u0301cri e\u0301nerv "
     "e\u0301tonn indign inquie\u0301t insurg"},
    {CUE_SAY, spanish_ar,
     "brome grit pregunt susurr"},
    {CUE_STATE, spanish_ar,
     "abund aclar acus afirm agreg ahond alert anunci apostill apunt "
     "argument asegur asever augur celebr coment complet conden "
     "confes confirm contest critic cuestion declar denunci destac detall "
     "enfatiz estim exclam exhort explic expres felicit indic inform ironiz "
     "justific lament lanz manifest matiz mencion neg observ opin plante "
     "precis proclam pronostic puntualiz quej ratific reaccion recalc rechaz "
     "reclam recomend record reiter remarc remat reproch resalt revel "
     "sen\u0303al sentenci subray suspir valor vaticin zanj"},
    {CUE_WRITE, spanish_ar,
     "public tuite"},
    {CUE_CALL, spanish_ar,
     "calific denomin tach tild"},
    {CUE_STATE, spanish_ir,
     "admit agradec an\u0303ad defend exig insist pid promet reconoc respond"},
    {CUE_WRITE, spanish_ir,
     "escrib"},
    {CUE_CALL, spanish_ir,
     "describ"},
};
/* clang-format on */

static bool visit_stem(cue_visit visit, void *user, const struct conjugation *c, const char *stem,
                       size_t n)
{
    char form[MAX_FORM];
    memcpy(form, stem, n);
    for (const struct ending *e = c->endings; e->text != NULL; e++) {
        size_t length = strlen(e->text);
        memcpy(form + n, e->text, length);
        if (!visit(user, form, n + length, c->group, e->form))
            return false;
    }
    return true;
}

bool conjugations_forms(cue_visit visit, void *user)
{
    for (size_t i = 0; i < sizeof conjugations / sizeof *conjugations; i++)
        for (const char *stem = conjugations[i].stems; *stem != '\0';) {
            size_t n = strcspn(stem, " ");
            if (!visit_stem(visit, user, &conjugations[i], stem, n))
                return false;
            stem += n + strspn(stem + n, " ");
        }
    return true;
}
