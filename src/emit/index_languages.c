/*
 * Which languages the stories of an index are in. In: rows; out: their tags, each once, sorted.
 */
#include "emit/index_page.h"

#include <string.h>

static const struct {
    char tag[3];
    const char *name;
} names[] = {
    {"ar", "Arabic"},    {"bg", "Bulgarian"},  {"ca", "Catalan"},    {"cs", "Czech"},
    {"da", "Danish"},    {"de", "German"},     {"el", "Greek"},      {"en", "English"},
    {"es", "Spanish"},   {"et", "Estonian"},   {"fa", "Persian"},    {"fi", "Finnish"},
    {"fr", "French"},    {"he", "Hebrew"},     {"hi", "Hindi"},      {"hr", "Croatian"},
    {"hu", "Hungarian"}, {"id", "Indonesian"}, {"it", "Italian"},    {"ja", "Japanese"},
    {"ko", "Korean"},    {"lt", "Lithuanian"}, {"lv", "Latvian"},    {"nl", "Dutch"},
    {"no", "Norwegian"}, {"pl", "Polish"},     {"pt", "Portuguese"}, {"ro", "Romanian"},
    {"ru", "Russian"},   {"sk", "Slovak"},     {"sl", "Slovenian"},  {"sr", "Serbian"},
    {"sv", "Swedish"},   {"tr", "Turkish"},    {"uk", "Ukrainian"},  {"vi", "Vietnamese"},
    {"zh", "Chinese"},
};

const char *index_language_name(const char *tag)
{
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (strncmp(tag, names[i].tag, 2) == 0 && (tag[2] == '\0' || tag[2] == '-'))
            return names[i].name;
    return tag;
}

void index_languages_find(struct index_languages *out, const struct story_rows *rows)
{
    out->n = 0;
    for (size_t i = 0; i < rows->n_pages; i++) {
        const char *tag = rows->at[i].language;
        size_t k = 0;
        while (tag != NULL && k < out->n && strcmp(out->at[k], tag) < 0)
            k++;
        if (tag == NULL || (k < out->n && strcmp(out->at[k], tag) == 0))
            continue;
        if (out->n == INDEX_LANGUAGES)
            return;
        memmove(&out->at[k + 1], &out->at[k], (out->n++ - k) * sizeof out->at[0]);
        out->at[k] = tag;
    }
}
