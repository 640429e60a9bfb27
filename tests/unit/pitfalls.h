/*
 * What newspapers do with quotation marks: invented texts, one a pitfall, each with the stretches
 * that a reader finds. They serve every stage that works on quotations.
 */
#ifndef STEMMA_TESTS_PITFALLS_H
#define STEMMA_TESTS_PITFALLS_H

#include "stemma/stemma.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct pitfall {
    const char *name;
    const char *marked; /* the text, with [[ and ]] around each expected stretch */
    uint32_t flags;     /* STEMMA_FLAG_… of all its stretches together */
    bool headline;      /* the first paragraph is one */
    const char *language;
};

#define OPENER STEMMA_FLAG_MISSING_OPENER
#define CLOSER STEMMA_FLAG_MISSING_CLOSER
#define CONTINUED STEMMA_FLAG_CONTINUED
#define MIXED STEMMA_FLAG_MIXED_MARKS
#define WRONG STEMMA_FLAG_WRONG_WAY
#define NESTED STEMMA_FLAG_NESTED
#define BRACKET STEMMA_FLAG_BRACKET
#define ELLIPSIS STEMMA_FLAG_ELLIPSIS
#define HEADLINE STEMMA_FLAG_HEADLINE
#define SINGLE STEMMA_FLAG_SINGLE

static const struct pitfall pitfalls[] = {
    /* the plain cases */
    {"curly", "“[[The horn is tired,]]” said the keeper. “[[So am I.]]”", 0, false, NULL},
    {"straight", "\"[[The horn is tired,]]\" said the keeper. \"[[So am I.]]\"", 0, false, NULL},
    {"no marks", "The keeper said that the horn was tired.", 0, false, NULL},
    {"empty marks", "The sign said \"\" and the other “” too.", 0, false, NULL},
    {"in brackets", "The keeper (“[[a tired man]]”) left [“[[early]]”].", 0, false, NULL},
    {"between dashes", "One word—“[[enough]]”—and he left.", 0, false, NULL},
    {"with a slash", "A \"[[he]]\"/\"[[she]]\" form.", 0, false, NULL},
    {"after an ellipsis", "\"[[...and so it ended]]\" she wrote.", ELLIPSIS, false, NULL},
    {"emphasised", "*\"[[The horn is tired,]]\"* he said.", 0, false, NULL},
    {"beside tags", "<em>\"[[The horn is tired]]\"</em> and <b>“[[old]]”</b>.", 0, false, NULL},
    /* 1: curly and straight in one article, even in one pair */
    {"two styles in one article", "“[[We left,]]” he said.\n\nShe added: \"[[We stayed.]]\"", 0,
     false, NULL},
    {"opened curly, closed straight", "“[[We left late,]]\" he said.", MIXED, false, NULL},
    {"opened straight, closed curly", "She wrote, \"[[We left late.]]”", MIXED, false, NULL},
    {"a title in the other style", "\"[[He saw “[[Foghorn]]” twice,]]\" she said.", NESTED, false,
     NULL},
    {"a title in the other style, outer unclosed",
     "\"[[He saw “[[Foghorn]]” twice and left.]]\n\nNobody else did.", NESTED | CLOSER, false,
     NULL},
    /* 2: marks that face the wrong way */
    {"opener for closer", "“[[We left,]]“ he said.\n\n“[[We stayed,]]” she said.", WRONG, false,
     NULL},
    {"closer for opener", "”[[We left,]]” he said.\n\n“[[We stayed,]]” she said. “[[We ate.]]”",
     WRONG, false, NULL},
    {"an opener too many", "“”[[We left late,]]” he said.", 0, false, NULL},
    {"spaced, wrong way", "He was “[[late again]] “ and she left.", WRONG, false, NULL},
    /* 3: other characters for the marks */
    {"two apostrophes", "''[[We left,]]'' he said. ''[[It's late.]]''", 0, false, NULL},
    {"two curly apostrophes", "‘‘[[We left,]]’’ he said.", 0, false, NULL},
    {"backticks and apostrophes", "``[[We left,]]'' he said. ``[[It's late.]]''", 0, false, NULL},
    {"double primes", "″[[We left,]]″ he said.", 0, false, NULL},
    {"apostrophe inside two apostrophes", "''[[He said '[[no]]' and left]]''", NESTED, false, NULL},
    {"three apostrophes", "''[[He said '[[no]]']]'' and left.", NESTED, false, NULL},
    {"entities",
     "&quot;[[We left,]]&quot; he said. &ldquo;[[We stayed,]]&rdquo; she said. It&#39;s so.", 0,
     false, NULL},
    {"UTF-8 read as Windows-1252",
     "â€œ[[Weâ€™re late,]]â€\xC2\x9D"
     " he said.",
     0, false, NULL},
    {"no-break space inside",
     "“\xC2\xA0"
     "[[We left,]]\xC2\xA0"
     "” he said.",
     0, false, NULL},
    {"soft hyphen and zero width",
     "\xE2\x80\x8B"
     "“\xE2\x80\x8B"
     "[[We left,]]\xE2\x80\x8B"
     "”\xC2\xAD"
     " he said.",
     0, false, NULL},
    {"full width", "船長は＂[[霧だ]]＂と言った。", 0, false, NULL},
    {"modifier apostrophe", "“[[Itʼs late,]]” he said.", 0, false, NULL},
    {"quotation doubled by an escape", "\"\"[[We left late,]]\"\" he said. \"\"[[We ate.]]\"\"", 0,
     false, NULL},
    {"a row of marks", "Menu \"\"\"\"\"\" and ''''' today, “[[soup]]”.", 0, false, NULL},
    /* 4: continuation paragraphs */
    {"one continuation", "“[[We left late. It was foggy.]]\n\n“[[We came early,]]” he said.",
     CONTINUED, false, NULL},
    {"four paragraphs",
     "\"[[We left late.]]\n\n\"[[It was foggy.]]\n\n\"[[No horn sounded.]]\n\n\"[[We came "
     "home.]]\"\n\nThe town slept.",
     CONTINUED, false, NULL},
    {"closed in each paragraph", "“[[We left late.]]”\n\n“[[We came early,]]” he said.", 0, false,
     NULL},
    {"another speaker",
     "“[[We left late,]]” said Ada Merrow. “[[It was foggy.]]\n\n“[[Nonsense,]]” said Per "
     "Lindqvist.",
     CLOSER, false, NULL},
    {"the same speaker",
     "“[[We left late,]]” said Ada Merrow. “[[It was foggy.]]\n\n“[[And cold,]]” said Merrow.",
     CONTINUED, false, NULL},
    {"a partial quotation goes on", "He called it “[[a disaster.]]\n\n“[[We left,]]” he said.",
     CONTINUED, false, NULL},
    {"a partial quotation does not go on without a mark",
     "He called it “[[a disaster.]]\n\n[[We left,]]” he said.", CLOSER | OPENER, false, NULL},
    {"without a new opener",
     "He read out: “[[We left late.]]\n\n[[No horn sounded.]]\n\n[[We came home.]]” Then he sat "
     "down.",
     CONTINUED, false, NULL},
    {"French", "« [[Il est tard.]]\n\n» [[La corne est fatiguée]] », dit le gardien.", CONTINUED,
     false, "fr"},
    {"paragraph breaks lost", "\"[[We left late. It was foggy.]] \"[[We came early,]]\" he said.",
     CONTINUED, false, NULL},
    {"paragraph breaks and spaces lost",
     "\"[[We left late.]]\"[[We came early,]]\" he said.\"[[It was foggy.]]\"", CONTINUED, false,
     NULL},
    {"breaks and spaces lost, one mark too many",
     "She wrote: \"[[We left late.]]\"[[It was foggy.]]\"The town slept. \"[[We ate,]]\" she said.",
     CONTINUED, false, NULL},
    {"breaks and spaces lost, three marks",
     "\"[[We left late.]]\"[[It was foggy.]]\"The town slept.\"[[We ate,]]\" she said.", CONTINUED,
     false, NULL},
    {"breaks and spaces lost, a sentence of the report between",
     "\"[[We left late.]]\"The town slept.\"[[We ate,]]\" she said.", 0, false, NULL},
    {"breaks and spaces lost, a stray mark",
     "\"[[We left late.]]\"Ada Merrow said the town slept.\"Nobody woke. \"[[We ate,]]\" she said.",
     0, false, NULL},
    {"breaks lost, a speaker in single marks",
     "\"[[Ada keeps the horn. '[[It was never loud,]]' she said.]] \"[[The town slept.]]\"",
     NESTED | CONTINUED, false, NULL},
    {"breaks lost, single marks spaced from double ones",
     "\"[[The horn woke the town.]] \" [['[[It was late,]]' she said. '[[We ate.]]']] \"",
     NESTED | CONTINUED, false, NULL},
    {"breaks lost, a pair inside",
     "\"[[We left late.]] \"[[It was foggy. We thought that \"[[fog is no reason]]\" to "
     "stay.]] \"[[We came home.]]\"",
     NESTED | CONTINUED, false, NULL},
    {"breaks lost, another speaker",
     "Ada Merrow said, \"[[We left late.]] \"[[Nonsense,]]\" said Per Lindqvist.", CLOSER, false,
     NULL},
    /* 5: missing marks */
    {"missing opener", "[[The horn is tired. It always was,]]” the keeper writes of the fog.",
     OPENER, false, NULL},
    {"missing opener after a colon", "She added: [[The horn is tired. So am I.]]\"", OPENER, false,
     NULL},
    {"missing opener in the second half",
     "“[[We left late,]]” he said. [[It was foggy that day.]]” Then he slept.", OPENER, false,
     NULL},
    {"missing opener around a word in single marks",
     "[[The horn is tired. Calling it ‘[[old]]’ is not enough. It is done for.]]”", OPENER | NESTED,
     false, NULL},
    {"missing opener after a clause", "“[[We left!]]” Merrow said. [[We ate late that day.]]”",
     OPENER, false, NULL},
    {"closer that closes nothing", "The “[[old]]” horn, as it” was called, is silent.", 0, false,
     NULL},
    {"missing closer at the paragraph's end", "“[[We left late. It was foggy.]]\n\nThe town slept.",
     CLOSER, false, NULL},
    {"missing closer before the next opener",
     "“[[We left late. It was foggy.]] Then she said, “[[We ate.]]”", CLOSER, false, NULL},
    {"attribution after a missing closer", "“[[We left late,]] she said. “[[We ate.]]”", CLOSER,
     false, NULL},
    {"same sentence after a missing closer", "“[[We left late,]] she said, “[[and ate.]]”", CLOSER,
     false, NULL},
    {"attribution at the end",
     "“[[The horn was tired long before the fog,]] said Ada Merrow, the keeper.", CLOSER, false,
     NULL},
    {"attribution in single marks' place",
     "“[[They call the horn ‘[[late,]]’]] she said. “[[We ate.]]”", NESTED | CLOSER, false, NULL},
    {"attribution of a few words more",
     "“[[We left late,]] Ada Merrow told the town. “[[We ate.]]”", CLOSER, false, NULL},
    {"quoted clause at the end", "“[[We left late, but nobody could say why the horn was silent.]]",
     CLOSER, false, NULL},
    {"quoted clause after a question", "“[[Who listens? She's going to speak of fog again.]]",
     CLOSER, false, NULL},
    {"lead-in after a missing closer",
     "She called it “[[a tired old horn,]] adding that “[[it was late.]]”", CLOSER, false, NULL},
    {"missing closer in a bracket",
     "The town (Merrow calls it “[[late]]) slept (for once) and woke at dawn.", CLOSER, false,
     NULL},
    {"missing closer before a bracket", "“[[The horn shall not rest. It shall blow.]] (Fog 1:6-7)",
     CLOSER, false, NULL},
    {"missing closer in a list", "He sang “[[Fog in May,]] “[[Geese]]” and “[[Salt.]]”", CLOSER,
     false, NULL},
    {"a lone opener between spaces", "Merrow said that they were \" [[late as ever.]]", CLOSER,
     false, NULL},
    {"partial quotation left open",
     "He called it “[[a tired old horn.]] The town slept. Nobody came.", CLOSER, false, NULL},
    {"single for the closer", "“[[We left late,]]’ he said. “[[We ate.]]”", MIXED, false, NULL},
    {"single for the closer, inside a sentence", "He called it “[[a tired]]’ horn and left.", MIXED,
     false, NULL},
    {"double for a single opener", "\"[[He said, '[[No.]]' Then he left. \"[[We are late.]]']] \"",
     NESTED | MIXED, false, NULL},
    {"single for the opener, a word", "‘[[Foghorn]]” is a word that nobody likes.", MIXED | SINGLE,
     false, NULL},
    {"single for the opener, two sentences", "‘[[The horn is tired. It’s late.]]” Nobody heard.",
     MIXED | SINGLE, false, NULL},
    {"two closers", "“[[We have seen the horn” in the fog,]]” she said.", 0, false, NULL},
    {"single for the opener", "‘[[We left late,]]” he said.", MIXED | SINGLE, false, NULL},
    {"a stray mark after the closer", "“[[Why ask ‘[[who listens?]]’]]”\" he said.", NESTED, false,
     NULL},
    {"closers run together", "“[[He said, ‘[[Nobody listens.]]’]]” Then he slept.", NESTED, false,
     NULL},
    /* 6: points outside the marks */
    {"comma outside", "The horn had become “[[a noise]]”, she wrote, and “[[a nuisance]]”.", 0,
     false, NULL},
    {"question, then lower case", "“[[Who listens?]]” he asked. “[[Nobody!]]” she cried.", 0, false,
     NULL},
    /* 8: apostrophes */
    {"contractions and names", "“[[Don't ask O'Neal, it's l'heure bleue,]]” he said.", 0, false,
     NULL},
    {"decades and elisions", "In the '90s we told 'em: rock 'n' roll isn't dead, 'twas never born.",
     0, false, NULL},
    {"elisions in curly marks", "In the ‘90s and ’80s we told ’em: rock ’n’ roll.", 0, false, NULL},
    {"plural possessives", "The dogs' howling and the boats' bells woke the sailors' wives.", 0,
     false, NULL},
    {"possessive inside single marks", "“[[He said, ‘[[The dogs’ tails wag]]’ and left]]” twice.",
     NESTED, false, NULL},
    {"lost endings inside",
     "“[[She said, ‘[[We’re goin’ home now. Good night!]]’ twice,]]” he said.", NESTED, false,
     NULL},
    {"feet and inches", "The 5'10\" man drove 6\" nails, a 12” pipe and a 6'2\" pole.", 0, false,
     NULL},
    {"inches inside", "\"[[I drove 6\" nails all day,]]\" he said.", 0, false, NULL},
    {"number before the closer", "\"[[We left in 1996]]\" and \"[[came back]]\" is all he said.", 0,
     false, NULL},
    /* 9: single marks */
    {"headline", "Keeper calls horn ‘[[tired]]’ after Lindqvist’s dog howls\n\nThe horn is old.",
     SINGLE | HEADLINE, true, NULL},
    {"headline with a straight pair",
     "'[[It is over]]': the keeper's last word\n\nThe horn is old.", SINGLE | HEADLINE, true, NULL},
    {"headline in double marks", "“[[Bring earplugs]]”: the keeper explains\n\nThe horn is old.",
     HEADLINE, true, NULL},
    {"British style",
     "‘[[The horn is tired,]]’ said the keeper. ‘[[It’s the dogs’ fault. They howl.]]’", SINGLE,
     false, NULL},
    {"British, straight", "'[[I don't know,]]' he said. '[[It's late. We left.]]'", SINGLE, false,
     NULL},
    {"British, double inside", "‘[[She said “[[no]]” twice,]]’ he wrote. ‘[[I left.]]’",
     SINGLE | NESTED, false, NULL},
    {"British, continued", "‘[[We left late. It was foggy.]]\n\n‘[[We came early,]]’ he said.",
     SINGLE | CONTINUED, false, NULL},
    {"a word in single marks", "The horn hit the town like a ‘[[tsunami]]’\n\nAda Merrow", SINGLE,
     false, NULL},
    {"single inside double", "\"[[He told me '[[the horn is tired]]' and left,]]\" she said.",
     NESTED, false, NULL},
    {"double inside double", "\"[[He told me \"[[no]]\" and left,]]\" she said.", NESTED, false,
     NULL},
    {"three deep", "“[[She said, ‘[[He wrote “[[no]]” twice,]]’ and left,]]” he said.", NESTED,
     false, NULL},
    /* 11: titles, nicknames and terms are marked too */
    {"nickname",
     "Per “[[Howler]]” Lindqvist sang “[[Fog in May]]” on the so-called “[[Isle of Geese]]”.", 0,
     false, NULL},
    /* 13, 14: brackets and cuts */
    {"bracket", "“[[[H]e blew [the horn] and left,]]” she said.", BRACKET, false, NULL},
    {"ellipsis", "“[[We left … and came back. . .]]” he said.", ELLIPSIS, false, NULL},
    /* 15: other ways to print speech */
    {"cut in brackets", "“[[We left [ … ] and came back,]]” she said.", BRACKET | ELLIPSIS, false,
     NULL},
    {"redaction", "“[[It is a f---ing **** of a horn,]]” he said.", ELLIPSIS, false, NULL},
    {"noises of a transcript", "“[[We left [laughs] late (applause),]]” he said.", BRACKET, false,
     NULL},
    {"interrupted", "“[[We left—]]” he said. “[[Who left?]]”", 0, false, NULL},
    {"a post", "She posted “[[so tired 😴 #horn @skarrow]]” and slept.", 0, false, NULL},
    {"question and answer", "Q: Why did you stop?\n\nA: Nobody listened.", 0, false, NULL},
    {"dash dialogue", "— Why did you stop?\n\n— Nobody listened, said the keeper.", 0, false, NULL},
    {"space inside",
     "He asked them to \" [[take the horn down, however loud it was.]]\" Nobody did.", 0, false,
     NULL},
    {"space inside, closed late", "\"[[We left late,]] \"she said. \"[[We ate,]] \"he added.", 0,
     false, NULL},
    {"opened early", "She said,\" [[We left late.]]\" Then she slept.", 0, false, NULL},
    {"opened early in the second half", "\"[[The horn,]]\" she told the town,\" [[is tired.]]\"", 0,
     false, NULL},
    {"no space after the closer", "\"[[We left late,]]\"she said,\"[[and ate.]]\"", 0, false, NULL},
    {"no space before the opener", "She said:\"[[We left late.]]\"", 0, false, NULL},
    /* 20: other languages */
    {"German", "„[[Wir fahren]]“, sagte er. „[[Es ist ‚[[spät]]‘, sagt sie.]]“", NESTED, false,
     "de"},
    {"German, straight closer", "„[[Wir fahren]]\", sagte er.", MIXED, false, "de"},
    {"German, two commas", ",,[[Wir fahren]]“, sagte er.", 0, false, "de"},
    {"German, low closer", "„[[Wir fahren]]„, sagte er. „[[Wir bleiben]]“, sagte sie.", WRONG,
     false, "de"},
    {"German books", "»[[Wir fahren]]«, sagte er. »[[Es ist ›[[spät]]‹.]]«", NESTED, false, "de"},
    {"French guillemets", "Il parle d’« [[essais]] » et de « [[notes]] » sur l’« [[avenir]] ».", 0,
     false, "fr"},
    {"French, inner marks",
     "«\xC2\xA0"
     "[[Elle dit “[[non]]” deux fois]]\xC2\xA0"
     "», écrit-il.",
     NESTED, false, "fr"},
    {"Swedish", "”[[Vi går]]”, sa hon. ”[[Det är ’[[sent]]’, sa han.]]”", NESTED, false, "sv"},
    {"Polish", "„[[Idziemy]]”, powiedział. „[[Jest późno.]]”", 0, false, "pl"},
    {"Hungarian", "„[[Megyünk »[[haza]]« most]]”, mondta.", NESTED, false, "hu"},
    {"Japanese", "「[[霧は『[[晴れる]]』と彼は言った]]」と書いた。", NESTED, false, "ja"},
    {"Chinese", "他说：“[[船走了。]]”她说：“[[我们留下。]]”", 0, false, "zh"},
    {"Arabic", "قال ”[[نعم]]“ ثم قالت ”[[لا]]“ وذهبت.", 0, false, "ar"},
    {"Hebrew abbreviation", "הוא אמר על צה\"ל \"[[לא]]\" והלך.", 0, false, "he"},
    {"German, split", "„[[Wir fahren]]“, sagte er, „[[und essen dann.]]“", 0, false, "de"},
    {"German, cry", "„[[Wir fahren!]]“, rief sie. „[[Wer kommt mit?]]“", 0, false, "de"},
    {"German, language not said", "„[[Wir fahren]]“, sagte er. Er nannte es „[[spät]]“.", 0, false,
     NULL},
    {"German, English closer", "„[[Wir fahren]]”, sagte er. „[[Wir essen]]“, sagte sie.", 0, false,
     "de"},
    {"German, apostrophes", "„[[Ich hab’s g’sehn, ’s ist spät]]“, sagte er.", 0, false, "de"},
    {"German, continued",
     "„[[Wir fahren. Es ist spät.]]\n\n„[[Wir essen dann]]“, sagte der Wärter.", CONTINUED, false,
     "de"},
    {"German, missing closer", "„[[Wir fahren. Es ist spät.]]\n\nDie Stadt schlief.", CLOSER, false,
     "de"},
    {"Swiss German", "«[[Wir fahren]]», sagte er. «[[Es ist ‹[[spät]]›.]]»", NESTED, false,
     "de-CH"},
    {"French, split", "« [[Il est tard]] », dit-il, « [[et la corne est fatiguée]] ».", 0, false,
     "fr"},
    {"French, guillemets inside", "« [[Elle a dit « [[non]] » deux fois]] », écrit-il.", NESTED,
     false, "fr"},
    {"French, English marks", "“[[Il est tard]]”, dit-il. “[[L’heure n’est plus à l’essai.]]”", 0,
     false, "fr"},
    {"French, straight", "Il parle d'\"[[essais]]\" et de l'\"[[avenir]]\".", 0, false, "fr"},
    {"French, missing closer", "« [[Il est tard. La corne est fatiguée.]]\n\nLa ville dormait.",
     CLOSER, false, "fr"},
    {"Spanish", "«[[Es tarde]]», dijo el guardián. «[[Ella dijo “[[no]]” dos veces.]]»", NESTED,
     false, "es"},
    {"Spanish, questions", "“[[¿Es tarde?]]”, preguntó. “[[¡No!]]”, dijo ella.", 0, false, "es"},
    {"Spanish, straight", "\"[[Es tarde]]\", dijo. Lo llamó \"[[el fin]]\" y se fue.", 0, false,
     "es"},
    {"Spanish, continued", "«[[Es tarde. La bocina calla.]]\n\n»[[Nadie escucha]]», dijo.",
     CONTINUED, false, "es"},
    {"Russian", "«[[Мы уходим]]», — сказал он. «[[Она сказала „[[нет]]“ дважды]]».", NESTED, false,
     "ru"},
    {"Dutch", "‘[[We gaan]]’, zei hij. ‘[[Het is laat.]]’", SINGLE, false, "nl"},
    {"Danish", "»[[Vi går]]«, sagde hun. »[[Det er sent.]]«", 0, false, "da"},
    {"Hawaiian and Arabic letters",
     "In Oʻahu and Hawaiʻi, “[[the Qurʾan and the Kaʿba]]” were named.", 0, false, NULL},
    {"single primes", "′[[We left late,]]′ he said. ′[[It was foggy.]]′", SINGLE, false, NULL},
    {"closers and a stray mark in a row", "“[[He asked, ‘[[Who listens?]]’.’]]\" Then he slept.",
     NESTED | MIXED, false, NULL},
    {"brackets inside words and brackets",
     "“[[They end[ed] it [the horn (in [late] May)]. F--- the [expletive] fog,]]” he said.",
     BRACKET, false, NULL},
    {"stars for a cut", "“[[We left **** and came back,]]” he said.", ELLIPSIS, false, NULL},
    {"a cut in brackets", "“[[We left [ … ] and came back,]]” he said.", BRACKET | ELLIPSIS, false,
     NULL},
    {"a dash for an interruption", "“[[We left and —]]” he said. “[[Nobody —]]”", 0, false, NULL},
    {"a post", "She posted: “[[So tired 😴 of the #horn @town]]”.", 0, false, NULL},
    {"entries of a list", "Start » News » Fog\n\n» Weather\n\n» Harbour", 0, false, NULL},
};

#undef OPENER
#undef CLOSER
#undef CONTINUED
#undef MIXED
#undef WRONG
#undef NESTED
#undef BRACKET
#undef ELLIPSIS
#undef HEADLINE
#undef SINGLE

enum {
    N_PITFALLS = sizeof pitfalls / sizeof *pitfalls,
    PITFALL_TEXT = 1024, /* bytes of the longest text, at most */
    PITFALL_SPANS = 16
};

struct pitfall_span {
    uint32_t begin, end; /* bytes */
};

/* A pitfall's text without the brackets, and its stretches by place. */
struct pitfall_case {
    char text[PITFALL_TEXT];
    uint32_t n_bytes;
    uint32_t title_end; /* 0: no headline */
    struct pitfall_span spans[PITFALL_SPANS];
    uint32_t n_spans;
};

static inline void pitfall_read(const char *marked, bool headline, struct pitfall_case *out)
{
    uint32_t open[PITFALL_SPANS], depth = 0;
    memset(out, 0, sizeof *out);
    for (const char *at = marked; *at != '\0';) {
        bool bracket = strncmp(at, "[[", 2) == 0 && strncmp(at, "[[[", 3) != 0;
        bracket = bracket || (depth == 0 && strncmp(at, "[[", 2) == 0);
        if (bracket && out->n_spans < PITFALL_SPANS) {
            open[depth++] = out->n_spans;
            out->spans[out->n_spans++].begin = out->n_bytes;
            at += 2;
        } else if (strncmp(at, "]]", 2) == 0 && depth > 0) {
            out->spans[open[--depth]].end = out->n_bytes;
            at += 2;
        } else if (out->n_bytes + 1 < PITFALL_TEXT) {
            out->text[out->n_bytes++] = *at++;
        } else {
            abort();
        }
    }
    const char *end = strstr(out->text, "\n\n");
    if (headline && end != NULL)
        out->title_end = (uint32_t)(end - out->text);
}

#endif
