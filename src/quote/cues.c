/*
 * Reporting verbs.
 *
 * In: a visitor. Out: every form of every verb, with its group and what form it is.
 *
 * English verbs stand here as lemmas, one sorted list a group; their forms follow by rule (say-s,
 * deni-ed, admitt-ed, writ-ing). The rule gives a few forms that nobody prints ("telled"), which
 * does no harm. Verbs of German, French and Spanish have rules of their own (conjugations.c);
 * irregular forms, and other languages, stand for themselves (whole_forms.c).
 *
 * The groups matter more than the length of the list. In news "said" alone is 44 % of the cues of
 * quotations, the sixty commonest verbs are three quarters, and the weights of the ranker
 * (features.c) silence a verb that seldom attributes.
 */
#include "quote/cues.h"

#include "quote/conjugations.h"
#include "quote/whole_forms.h"

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

#define MAX_FORM 24

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
    for (size_t i = 0; i < n_whole_forms; i++) {
        const struct whole_form *f = &whole_forms[i];
        if (!visit(user, f->form, strlen(f->form), f->group, f->kind))
            return false;
    }
    for (size_t g = 0; g < N_GROUPS; g++)
        for (size_t i = 0; i < groups[g].n; i++)
            if (!visit_verb(visit, user, groups[g].verbs[i], groups[g].group))
                return false;
    return conjugations_forms(visit, user);
}
