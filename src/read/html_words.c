/*
 * Words of names and of short texts.
 *
 * Names are cut where letters end and where a capital follows a small letter, so that "postFooter",
 * "post-footer" and "post_footer2" are the same two words. Only A to Z count in names, which is how
 * people write them. Hashes are FNV-1a of 32 bits with the place mixed in; the model's table was
 * made with the same function, so that it may not change without it.
 */
#include "read/html_words.h"

#include "base/bytes.h"

static bool is_text(char c)
{
    return byte_is_alphanumeric(c) || c < 0 || c == '_';
}

static void cut(struct html_bytes *rest, uint32_t begin, uint32_t end, struct html_bytes *word)
{
    *word = (struct html_bytes){rest->at + begin, end - begin};
    rest->at += end;
    rest->n -= end;
}

bool html_name_word(struct html_bytes *rest, struct html_bytes *word)
{
    enum { SHORTEST = 2, LONGEST = 19 };
    while (rest->n > 0) {
        uint32_t begin = 0, end;
        while (begin < rest->n && !byte_is_letter(rest->at[begin]))
            begin++;
        end = begin;
        while (end < rest->n && byte_is_letter(rest->at[end]) &&
               !(end > begin && byte_is_upper(rest->at[end]) && byte_is_lower(rest->at[end - 1])))
            end++;
        cut(rest, begin, end, word);
        if (word->n >= SHORTEST && word->n <= LONGEST)
            return true;
    }
    return false;
}

bool html_text_word(struct html_bytes *rest, struct html_bytes *word)
{
    uint32_t begin = 0, end;
    while (begin < rest->n && !is_text(rest->at[begin]))
        begin++;
    end = begin;
    while (end < rest->n && is_text(rest->at[end]))
        end++;
    cut(rest, begin, end, word);
    return word->n > 0;
}

size_t html_text_words(struct html_bytes text, struct html_bytes words[TEXT_WORDS],
                       enum html_word_place *place)
{
    size_t n = 0;
    struct html_bytes word;
    for (; html_text_word(&text, &word); n++) {
        if (n == TEXT_WORDS)
            return 0;
        words[n] = word;
    }
    *place = n <= SHORT_WORDS ? WORD_INSIDE : WORD_TEXT;
    return n;
}

uint32_t html_word_hash(struct html_bytes word, enum html_word_place place)
{
    uint32_t hash = 2166136261u ^ ((uint32_t)place * 0x9E3779B9u);
    for (uint32_t i = 0; i < word.n; i++) {
        char c = word.at[i];
        hash = (hash ^ (unsigned char)byte_lower(c)) * 16777619u;
    }
    return hash != 0 ? hash : 1;
}
