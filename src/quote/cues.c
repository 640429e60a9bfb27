/*
 * Reporting verbs.
 *
 * In: a folded word, or a visitor that wants them all. Out: the verb's group and form.
 *
 * English verbs stand here as lemmas, one sorted list a group; their forms follow by rule (say-s,
 * deni-ed, admitt-ed, writ-ing), the irregular ones are listed. A form is recognised the other way
 * round: its ending is taken off and what is left is looked up, so that no table of forms is
 * needed: O(log n) with a handful of probes. The rule accepts a few forms that nobody prints
 * ("telled"), which does no harm. German, French and Spanish have whole forms, the common ones
 * only: their inflection does not pay for a rule here.
 *
 * The groups matter more than the length of the list. In news "said" alone is 44 % of the cues of
 * quotations, the sixty commonest verbs are three quarters, and the weights of the ranker
 * (features.c) silence a verb that seldom attributes.
 */
#include "quote/cues.h"

#include <string.h>

static const char *const say_verbs[] = {
    "ask",     "bark",      "bellow",    "blurt",  "bray",    "chant",   "cry",  "drawl",
    "exclaim", "interject", "interrupt", "intone", "lecture", "rasp",    "roar", "say",
    "scream",  "shout",     "sing",      "snap",   "snarl",   "speak",   "talk", "tell",
    "testify", "thunder",   "utter",     "voice",  "whine",   "whisper", "yell"};

static const char *const state_verbs[] = {
    "accept",      "account",   "accuse",    "acknowledge",  "add",       "address",
    "admit",       "admonish",  "advise",    "advocate",     "affirm",    "agree",
    "allege",      "allow",     "amplify",   "announce",     "answer",    "apologise",
    "apologize",   "appeal",    "argue",     "articulate",   "assert",    "assess",
    "assure",      "attest",    "aver",      "avow",         "beg",       "begin",
    "bemoan",      "berate",    "blame",     "blast",        "boast",     "brag",
    "broadcast",   "caution",   "challenge", "charge",       "chastise",  "chide",
    "cite",        "claim",     "clarify",   "commend",      "comment",   "commentate",
    "communicate", "complain",  "concede",   "conclude",     "concur",    "condemn",
    "confess",     "confide",   "confirm",   "congratulate", "contend",   "continue",
    "contradict",  "convey",    "counsel",   "counter",      "criticise", "criticize",
    "crow",        "declare",   "decline",   "decry",        "defend",    "demand",
    "demur",       "denounce",  "deny",      "deplore",      "deride",    "dictate",
    "disclose",    "discuss",   "dismiss",   "dispute",      "divulge",   "echo",
    "elaborate",   "emphasise", "emphasize", "end",          "enquire",   "enthuse",
    "enumerate",   "exhort",    "explain",   "expound",      "exult",     "finish",
    "forewarn",    "gloat",     "go",        "greet",        "hail",      "hint",
    "implore",     "inform",    "inquire",   "insinuate",    "insist",    "instruct",
    "invite",      "invoke",    "iterate",   "joke",         "josh",      "lament",
    "maintain",    "mention",   "mimic",     "moan",         "mock",      "mutter",
    "nag",         "narrate",   "note",      "object",       "observe",   "offer",
    "opine",       "order",     "outline",   "paraphrase",   "pause",     "persist",
    "plead",       "pledge",    "point",     "posit",        "praise",    "predict",
    "press",       "proclaim",  "profess",   "promise",      "prompt",    "pronounce",
    "prophesy",    "propose",   "protest",   "put",          "question",  "quip",
    "quiz",        "quote",     "rail",      "rant",         "reaffirm",  "reason",
    "reassure",    "rebuke",    "rebut",     "recall",       "recite",    "recollect",
    "recommend",   "recount",   "refute",    "regret",       "reiterate", "rejoin",
    "relate",      "relay",     "remark",    "remember",     "remind",    "repeat",
    "reply",       "reprimand", "request",   "resolve",      "respond",   "retell",
    "retort",      "ridicule",  "scoff",     "scold",        "shoot",     "slam",
    "smear",       "specify",   "speculate", "state",        "stipulate", "stress",
    "submit",      "sum",       "summarise", "summarize",    "surmise",   "swear",
    "taunt",       "tease",     "thank",     "theorise",     "theorize",  "threaten",
    "tout",        "translate", "trumpet",   "urge",         "vent",      "verify",
    "volunteer",   "vow",       "warn",      "weigh",        "wisecrack"};

static const char *const write_verbs[] = {"author",   "blog",    "caption", "compose",  "email",
                                          "inscribe", "jot",     "message", "pen",      "post",
                                          "publish",  "retweet", "scrawl",  "scribble", "share",
                                          "sign",     "text",    "tweet",   "type",     "write"};

static const char *const manner_verbs[] = {
    "beam",    "cackle",  "chuckle", "deadpan", "frown",   "gasp",   "giggle",  "grimace", "grin",
    "groan",   "growl",   "grumble", "grunt",   "gush",    "hiss",   "laugh",   "marvel",  "mouth",
    "mumble",  "murmur",  "muse",    "nod",     "purr",    "quaver", "rave",    "reflect", "shriek",
    "shrug",   "sigh",    "smile",   "smirk",   "snicker", "sniff",  "sniffle", "snort",   "sob",
    "stammer", "stutter", "wail",    "weep",    "wink"};

static const char *const call_verbs[] = {
    "brand",  "call",     "characterise", "characterize", "christen", "classify",
    "define", "depict",   "describe",     "dub",          "entitle",  "label",
    "name",   "nickname", "portray",      "refer",        "term",     "title"};

static const char *const think_verbs[] = {
    "anticipate", "assume", "believe",    "consider", "decide", "deem",     "doubt",   "dream",
    "envision",   "expect", "fear",       "feel",     "figure", "forecast", "foresee", "gather",
    "guess",      "hear",   "hope",       "imagine",  "judge",  "know",     "learn",   "plan",
    "ponder",     "prefer", "realise",    "realize",  "reckon", "see",      "sense",   "suppose",
    "suspect",    "think",  "understand", "want",     "wish",   "wonder",   "worry"};

static const char *const show_verbs[] = {
    "advertise", "demonstrate", "detail",  "document", "estimate", "feature", "find",
    "highlight", "illustrate",  "imply",   "include",  "indicate", "issue",   "list",
    "open",      "proceed",     "project", "promote",  "read",     "release", "report",
    "represent", "reveal",      "rule",    "show",     "signal",   "start",   "suggest",
    "underline", "underscore",  "unveil"};

struct verb_group {
    enum cue_group group;
    size_t n;
    const char *const *verbs;
};
#define VERBS(group, list)                         \
    {                                              \
        group, sizeof(list) / sizeof *(list), list \
    }
static const struct verb_group groups[] = {
    VERBS(CUE_SAY, say_verbs),       VERBS(CUE_STATE, state_verbs), VERBS(CUE_WRITE, write_verbs),
    VERBS(CUE_MANNER, manner_verbs), VERBS(CUE_CALL, call_verbs),   VERBS(CUE_THINK, think_verbs),
    VERBS(CUE_SHOW, show_verbs),
};
#define N_GROUPS (sizeof groups / sizeof *groups)

/* The last consonant is doubled before -ed and -ing. */
static const char *const doubling[] = {
    "admit", "aver",  "beg",    "begin", "blog", "brag", "concur", "deadpan", "demur", "dub",
    "grin",  "jot",   "nag",    "nod",   "pen",  "plan", "prefer", "put",     "quip",  "quiz",
    "rebut", "refer", "regret", "shrug", "slam", "snap", "sob",    "submit",  "sum"};

/* Forms that no rule gives, and whole forms of the other languages (decomposed, as folded). */
struct whole_form {
    const char *form;
    enum cue_group group;
    enum cue_form kind;
};
static const struct whole_form whole_forms[] = {
    {"advierte", CUE_STATE, CUE_FORM_THIRD},
    {"advirtio\u0301", CUE_STATE, CUE_FORM_PAST},
    {"affirma", CUE_STATE, CUE_FORM_PAST},
    {"affirme", CUE_STATE, CUE_FORM_THIRD},
    {"affirme\u0301", CUE_STATE, CUE_FORM_PAST},
    {"afirma", CUE_STATE, CUE_FORM_THIRD},
    {"afirmo\u0301", CUE_STATE, CUE_FORM_PAST},
    {"agrega", CUE_STATE, CUE_FORM_THIRD},
    {"agrego\u0301", CUE_STATE, CUE_FORM_PAST},
    {"ajouta", CUE_STATE, CUE_FORM_PAST},
    {"ajoute", CUE_STATE, CUE_FORM_THIRD},
    {"ajoute\u0301", CUE_STATE, CUE_FORM_PAST},
    {"annonce", CUE_STATE, CUE_FORM_THIRD},
    {"annonce\u0301", CUE_STATE, CUE_FORM_PAST},
    {"antwortet", CUE_STATE, CUE_FORM_THIRD},
    {"antwortete", CUE_STATE, CUE_FORM_PAST},
    {"anuncio\u0301", CUE_STATE, CUE_FORM_PAST},
    {"an\u0303ade", CUE_STATE, CUE_FORM_THIRD},
    {"an\u0303adio\u0301", CUE_STATE, CUE_FORM_PAST},
    {"appele\u0301", CUE_CALL, CUE_FORM_PAST},
    {"appelle", CUE_CALL, CUE_FORM_THIRD},
    {"asegura", CUE_STATE, CUE_FORM_THIRD},
    {"aseguro\u0301", CUE_STATE, CUE_FORM_PAST},
    {"assure\u0301", CUE_STATE, CUE_FORM_PAST},
    {"a\u0308u\u00dfert", CUE_STATE, CUE_FORM_THIRD},
    {"a\u0308u\u00dferte", CUE_STATE, CUE_FORM_PAST},
    {"began", CUE_STATE, CUE_FORM_PAST},
    {"begun", CUE_STATE, CUE_FORM_PAST},
    {"behauptet", CUE_STATE, CUE_FORM_THIRD},
    {"behauptete", CUE_STATE, CUE_FORM_PAST},
    {"berichtet", CUE_STATE, CUE_FORM_THIRD},
    {"berichtete", CUE_STATE, CUE_FORM_PAST},
    {"berichteten", CUE_STATE, CUE_FORM_PAST},
    {"beschrieb", CUE_CALL, CUE_FORM_PAST},
    {"besta\u0308tigt", CUE_STATE, CUE_FORM_THIRD},
    {"besta\u0308tigte", CUE_STATE, CUE_FORM_PAST},
    {"betonen", CUE_STATE, CUE_FORM_THIRD},
    {"betont", CUE_STATE, CUE_FORM_THIRD},
    {"betonte", CUE_STATE, CUE_FORM_PAST},
    {"betonten", CUE_STATE, CUE_FORM_PAST},
    {"bezeichnet", CUE_CALL, CUE_FORM_THIRD},
    {"bezeichnete", CUE_CALL, CUE_FORM_PAST},
    {"califico\u0301", CUE_CALL, CUE_FORM_PAST},
    {"comenta", CUE_STATE, CUE_FORM_THIRD},
    {"comento\u0301", CUE_STATE, CUE_FORM_PAST},
    {"conclu", CUE_STATE, CUE_FORM_PAST},
    {"conclut", CUE_STATE, CUE_FORM_PAST},
    {"confeso\u0301", CUE_STATE, CUE_FORM_PAST},
    {"confie", CUE_STATE, CUE_FORM_THIRD},
    {"confie\u0301", CUE_STATE, CUE_FORM_PAST},
    {"conto\u0301", CUE_STATE, CUE_FORM_PAST},
    {"counselled", CUE_STATE, CUE_FORM_PAST},
    {"counselled", CUE_STATE, CUE_FORM_PAST},
    {"counselling", CUE_STATE, CUE_FORM_ING},
    {"cuenta", CUE_STATE, CUE_FORM_THIRD},
    {"dachte", CUE_THINK, CUE_FORM_PAST},
    {"declaro\u0301", CUE_STATE, CUE_FORM_PAST},
    {"destaca", CUE_STATE, CUE_FORM_THIRD},
    {"destaco\u0301", CUE_STATE, CUE_FORM_PAST},
    {"de\u0301clara", CUE_STATE, CUE_FORM_PAST},
    {"de\u0301clare", CUE_STATE, CUE_FORM_THIRD},
    {"de\u0301clare\u0301", CUE_STATE, CUE_FORM_PAST},
    {"de\u0301nonce", CUE_STATE, CUE_FORM_THIRD},
    {"de\u0301nonce\u0301", CUE_STATE, CUE_FORM_PAST},
    {"dice", CUE_SAY, CUE_FORM_THIRD},
    {"dicen", CUE_SAY, CUE_FORM_THIRD},
    {"dicho", CUE_SAY, CUE_FORM_PAST},
    {"dijeron", CUE_SAY, CUE_FORM_PAST},
    {"dijo", CUE_SAY, CUE_FORM_PAST},
    {"disait", CUE_SAY, CUE_FORM_PAST},
    {"disent", CUE_SAY, CUE_FORM_THIRD},
    {"dit", CUE_SAY, CUE_FORM_THIRD},
    {"erga\u0308nzt", CUE_STATE, CUE_FORM_THIRD},
    {"erga\u0308nzte", CUE_STATE, CUE_FORM_PAST},
    {"erkla\u0308ren", CUE_STATE, CUE_FORM_THIRD},
    {"erkla\u0308rt", CUE_STATE, CUE_FORM_THIRD},
    {"erkla\u0308rte", CUE_STATE, CUE_FORM_PAST},
    {"erkla\u0308rten", CUE_STATE, CUE_FORM_PAST},
    {"erza\u0308hlt", CUE_STATE, CUE_FORM_THIRD},
    {"erza\u0308hlte", CUE_SAY, CUE_FORM_PAST},
    {"erza\u0308hlten", CUE_STATE, CUE_FORM_PAST},
    {"escribe", CUE_WRITE, CUE_FORM_THIRD},
    {"escribio\u0301", CUE_WRITE, CUE_FORM_PAST},
    {"estime", CUE_STATE, CUE_FORM_THIRD},
    {"estime\u0301", CUE_STATE, CUE_FORM_PAST},
    {"explica", CUE_STATE, CUE_FORM_THIRD},
    {"explico\u0301", CUE_STATE, CUE_FORM_PAST},
    {"expliqua", CUE_STATE, CUE_FORM_PAST},
    {"explique", CUE_STATE, CUE_FORM_THIRD},
    {"explique\u0301", CUE_STATE, CUE_FORM_PAST},
    {"e\u0301crit", CUE_WRITE, CUE_FORM_THIRD},
    {"e\u0301crivent", CUE_WRITE, CUE_FORM_THIRD},
    {"e\u0301crivit", CUE_WRITE, CUE_FORM_PAST},
    {"felt", CUE_THINK, CUE_FORM_PAST},
    {"fordert", CUE_STATE, CUE_FORM_THIRD},
    {"forderte", CUE_STATE, CUE_FORM_PAST},
    {"foresaw", CUE_THINK, CUE_FORM_PAST},
    {"foreseen", CUE_THINK, CUE_FORM_PAST},
    {"found", CUE_SHOW, CUE_FORM_PAST},
    {"fragt", CUE_SAY, CUE_FORM_THIRD},
    {"fragte", CUE_SAY, CUE_FORM_PAST},
    {"fu\u0308gte", CUE_STATE, CUE_FORM_PAST},
    {"gesagt", CUE_SAY, CUE_FORM_PAST},
    {"geschrieben", CUE_WRITE, CUE_FORM_PAST},
    {"glaubte", CUE_THINK, CUE_FORM_PAST},
    {"gone", CUE_STATE, CUE_FORM_PAST},
    {"heard", CUE_THINK, CUE_FORM_PAST},
    {"hoffte", CUE_THINK, CUE_FORM_PAST},
    {"indica", CUE_STATE, CUE_FORM_THIRD},
    {"indico\u0301", CUE_STATE, CUE_FORM_PAST},
    {"indique", CUE_STATE, CUE_FORM_THIRD},
    {"indique\u0301", CUE_STATE, CUE_FORM_PAST},
    {"insistio\u0301", CUE_STATE, CUE_FORM_PAST},
    {"klagte", CUE_STATE, CUE_FORM_PAST},
    {"knew", CUE_THINK, CUE_FORM_PAST},
    {"known", CUE_THINK, CUE_FORM_PAST},
    {"kritisiert", CUE_STATE, CUE_FORM_THIRD},
    {"kritisierte", CUE_STATE, CUE_FORM_PAST},
    {"ku\u0308ndigte", CUE_STATE, CUE_FORM_PAST},
    {"labelled", CUE_CALL, CUE_FORM_PAST},
    {"labelled", CUE_CALL, CUE_FORM_PAST},
    {"labelling", CUE_CALL, CUE_FORM_ING},
    {"lance", CUE_STATE, CUE_FORM_THIRD},
    {"lance\u0301", CUE_STATE, CUE_FORM_PAST},
    {"lanc\u0327a", CUE_STATE, CUE_FORM_PAST},
    {"llamo\u0301", CUE_CALL, CUE_FORM_PAST},
    {"lobte", CUE_STATE, CUE_FORM_PAST},
    {"mahnte", CUE_STATE, CUE_FORM_PAST},
    {"manifesto\u0301", CUE_STATE, CUE_FORM_PAST},
    {"marvelled", CUE_MANNER, CUE_FORM_PAST},
    {"marvelled", CUE_MANNER, CUE_FORM_PAST},
    {"marvelling", CUE_MANNER, CUE_FORM_ING},
    {"meinen", CUE_STATE, CUE_FORM_THIRD},
    {"meint", CUE_STATE, CUE_FORM_THIRD},
    {"meinte", CUE_STATE, CUE_FORM_PAST},
    {"meinten", CUE_STATE, CUE_FORM_PAST},
    {"mimicked", CUE_STATE, CUE_FORM_PAST},
    {"mimicking", CUE_STATE, CUE_FORM_ING},
    {"nannte", CUE_CALL, CUE_FORM_PAST},
    {"nennt", CUE_CALL, CUE_FORM_THIRD},
    {"postete", CUE_WRITE, CUE_FORM_PAST},
    {"poursuit", CUE_STATE, CUE_FORM_THIRD},
    {"poursuivi", CUE_STATE, CUE_FORM_PAST},
    {"pregunto\u0301", CUE_SAY, CUE_FORM_PAST},
    {"pre\u0301cise", CUE_STATE, CUE_FORM_THIRD},
    {"pre\u0301cise\u0301", CUE_STATE, CUE_FORM_PAST},
    {"publico\u0301", CUE_WRITE, CUE_FORM_PAST},
    {"put", CUE_STATE, CUE_FORM_PAST},
    {"qualifie", CUE_CALL, CUE_FORM_THIRD},
    {"qualifie\u0301", CUE_CALL, CUE_FORM_PAST},
    {"raconta", CUE_STATE, CUE_FORM_PAST},
    {"raconte", CUE_STATE, CUE_FORM_THIRD},
    {"raconte\u0301", CUE_STATE, CUE_FORM_PAST},
    {"rappele\u0301", CUE_STATE, CUE_FORM_PAST},
    {"rappelle", CUE_STATE, CUE_FORM_THIRD},
    {"ra\u0308umte", CUE_STATE, CUE_FORM_PAST},
    {"read", CUE_SHOW, CUE_FORM_PAST},
    {"respondio\u0301", CUE_STATE, CUE_FORM_PAST},
    {"retold", CUE_SAY, CUE_FORM_PAST},
    {"re\u0301pond", CUE_STATE, CUE_FORM_THIRD},
    {"re\u0301pondit", CUE_STATE, CUE_FORM_PAST},
    {"re\u0301pondu", CUE_STATE, CUE_FORM_PAST},
    {"rief", CUE_SAY, CUE_FORM_PAST},
    {"sagen", CUE_SAY, CUE_FORM_THIRD},
    {"sagt", CUE_SAY, CUE_FORM_THIRD},
    {"sagte", CUE_SAY, CUE_FORM_PAST},
    {"sagten", CUE_SAY, CUE_FORM_PAST},
    {"said", CUE_SAY, CUE_FORM_PAST},
    {"sang", CUE_SAY, CUE_FORM_PAST},
    {"saw", CUE_THINK, CUE_FORM_PAST},
    {"schreiben", CUE_WRITE, CUE_FORM_THIRD},
    {"schreibt", CUE_WRITE, CUE_FORM_THIRD},
    {"schrieb", CUE_WRITE, CUE_FORM_PAST},
    {"schrieben", CUE_WRITE, CUE_FORM_PAST},
    {"seen", CUE_THINK, CUE_FORM_PAST},
    {"sen\u0303ala", CUE_STATE, CUE_FORM_THIRD},
    {"sen\u0303alo\u0301", CUE_STATE, CUE_FORM_PAST},
    {"shot", CUE_STATE, CUE_FORM_PAST},
    {"shown", CUE_SHOW, CUE_FORM_PAST},
    {"signalled", CUE_SHOW, CUE_FORM_PAST},
    {"signalled", CUE_SHOW, CUE_FORM_PAST},
    {"signalling", CUE_SHOW, CUE_FORM_ING},
    {"souligne", CUE_STATE, CUE_FORM_THIRD},
    {"souligne\u0301", CUE_STATE, CUE_FORM_PAST},
    {"spoke", CUE_SAY, CUE_FORM_PAST},
    {"spoken", CUE_SAY, CUE_FORM_PAST},
    {"subrayo\u0301", CUE_STATE, CUE_FORM_PAST},
    {"sung", CUE_SAY, CUE_FORM_PAST},
    {"swore", CUE_STATE, CUE_FORM_PAST},
    {"sworn", CUE_STATE, CUE_FORM_PAST},
    {"teilte", CUE_STATE, CUE_FORM_PAST},
    {"thought", CUE_THINK, CUE_FORM_PAST},
    {"told", CUE_SAY, CUE_FORM_PAST},
    {"tuiteo\u0301", CUE_WRITE, CUE_FORM_PAST},
    {"tweete\u0301", CUE_WRITE, CUE_FORM_PAST},
    {"twitterte", CUE_WRITE, CUE_FORM_PAST},
    {"understood", CUE_THINK, CUE_FORM_PAST},
    {"versichert", CUE_STATE, CUE_FORM_THIRD},
    {"versicherte", CUE_STATE, CUE_FORM_PAST},
    {"verteidigte", CUE_STATE, CUE_FORM_PAST},
    {"warnt", CUE_STATE, CUE_FORM_THIRD},
    {"warnte", CUE_STATE, CUE_FORM_PAST},
    {"went", CUE_STATE, CUE_FORM_PAST},
    {"wept", CUE_MANNER, CUE_FORM_PAST},
    {"written", CUE_WRITE, CUE_FORM_PAST},
    {"wrote", CUE_WRITE, CUE_FORM_PAST},
};

static int compare(const char *a, size_t n_a, const char *b)
{
    size_t n_b = strlen(b);
    int order = memcmp(a, b, n_a < n_b ? n_a : n_b);
    return order != 0 ? order : (n_a > n_b) - (n_a < n_b);
}

static bool in_list(const char *word, size_t n, const char *const *list, size_t n_list)
{
    size_t low = 0, high = n_list;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = compare(word, n, list[middle]);
        if (order == 0)
            return true;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return false;
}

static enum cue_group lemma_group(const char *word, size_t n)
{
    for (size_t g = 0; g < N_GROUPS; g++)
        if (in_list(word, n, groups[g].verbs, groups[g].n))
            return groups[g].group;
    return CUE_NONE;
}

static enum cue_group whole_form_group(const char *word, size_t n)
{
    size_t low = 0, high = sizeof whole_forms / sizeof *whole_forms;
    while (low < high) {
        size_t middle = (low + high) / 2;
        int order = compare(word, n, whole_forms[middle].form);
        if (order == 0)
            return whole_forms[middle].group;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return CUE_NONE;
}

/* The lemma may be the stem, the stem and an e, the stem less a doubled consonant, or, after an i,
 * the stem with a y. */
static enum cue_group stem_group(const char *word, size_t n, char *buffer)
{
    if (n < 2)
        return CUE_NONE;
    enum cue_group group = lemma_group(word, n);
    memcpy(buffer, word, n);
    buffer[n] = 'e';
    if (group == CUE_NONE)
        group = lemma_group(buffer, n + 1);
    if (group == CUE_NONE && word[n - 1] == 'i') {
        buffer[n - 1] = 'y';
        group = lemma_group(buffer, n);
    }
    if (group == CUE_NONE && word[n - 1] == word[n - 2])
        group = lemma_group(word, n - 1);
    return group;
}

static bool ends(const char *word, size_t n, const char *ending)
{
    size_t length = strlen(ending);
    return n > length && memcmp(word + n - length, ending, length) == 0;
}

#define MAX_FORM 24

enum cue_group cue_verb(const char *folded, size_t n)
{
    char buffer[MAX_FORM + 2];
    if (n < 2 || n > MAX_FORM)
        return CUE_NONE;
    enum cue_group group = whole_form_group(folded, n);
    if (group == CUE_NONE)
        group = lemma_group(folded, n);
    if (group == CUE_NONE && ends(folded, n, "s"))
        group = lemma_group(folded, n - 1);
    if (group == CUE_NONE && ends(folded, n, "es"))
        group = stem_group(folded, n - 2, buffer);
    if (group == CUE_NONE && ends(folded, n, "ed"))
        group = stem_group(folded, n - 2, buffer);
    if (group == CUE_NONE && ends(folded, n, "ing"))
        group = stem_group(folded, n - 3, buffer);
    return group;
}

static bool is_vowel(char c)
{
    return c != '\0' && strchr("aeiou", c) != NULL;
}

/* Writes the stem that -ed and -ing follow; `keep_e` for the few that keep theirs (seeing). */
static size_t ending_stem(const char *verb, size_t n, bool ing, char *out)
{
    memcpy(out, verb, n);
    char last = verb[n - 1], before = n > 1 ? verb[n - 2] : 'a';
    if (last == 'e' && !(ing && (before == 'e' || before == 'o' || before == 'y')))
        return n - 1;
    if (last == 'y' && !ing && !is_vowel(before))
        out[n - 1] = 'i';
    else if (in_list(verb, n, doubling, sizeof doubling / sizeof *doubling))
        out[n++] = last;
    return n;
}

static size_t with_ending(char *form, size_t n, const char *ending)
{
    size_t length = strlen(ending);
    memcpy(form + n, ending, length);
    return n + length;
}

static bool visit_verb(cue_visit visit, void *user, const char *verb, enum cue_group group)
{
    char form[MAX_FORM + 8];
    size_t n = strlen(verb);
    char last = verb[n - 1], before = verb[n - 2];
    if (!visit(user, verb, n, group, CUE_FORM_BASE))
        return false;

    memcpy(form, verb, n);
    bool hisses = strchr("sxzo", last) != NULL || (last == 'h' && (before == 'c' || before == 's'));
    size_t length;
    if (last == 'y' && !is_vowel(before)) {
        form[n - 1] = 'i';
        length = with_ending(form, n, "es");
    } else {
        length = with_ending(form, n, hisses ? "es" : "s");
    }
    if (!visit(user, form, length, group, CUE_FORM_THIRD))
        return false;

    length = with_ending(form, ending_stem(verb, n, false, form), "ed");
    if (!visit(user, form, length, group, CUE_FORM_PAST))
        return false;
    length = with_ending(form, ending_stem(verb, n, true, form), "ing");
    return visit(user, form, length, group, CUE_FORM_ING);
}

bool cue_forms(cue_visit visit, void *user)
{
    for (size_t i = 0; i < sizeof whole_forms / sizeof *whole_forms; i++) {
        const struct whole_form *f = &whole_forms[i];
        if (!visit(user, f->form, strlen(f->form), f->group, f->kind))
            return false;
    }
    for (size_t g = 0; g < N_GROUPS; g++)
        for (size_t i = 0; i < groups[g].n; i++)
            if (!visit_verb(visit, user, groups[g].verbs[i], groups[g].group))
                return false;
    return true;
}
