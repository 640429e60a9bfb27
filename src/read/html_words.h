/*
 * Words as the model of pages sees them: of class and id names around a block, and of short blocks
 * themselves. A word is known by its hash and by where it stands.
 */
#ifndef STEMMA_READ_HTML_WORDS_H
#define STEMMA_READ_HTML_WORDS_H

#include "read/html_outline.h"

enum html_word_place {
    WORD_AROUND, /* in a class, id, role or itemprop of any element around the block */
    WORD_NEAR,   /* the same of the innermost two */
    WORD_INSIDE, /* in the text of a block of SHORT_WORDS words at most */
    WORD_TEXT    /* in that of a longer one, of TEXT_WORDS at most: an appeal, a note */
};
enum { SHORT_WORDS = 8, TEXT_WORDS = 24, NODE_WORDS = 32 };

/* The next word of a name: "postFooter-top2" gives "post", "Footer", "top". */
bool html_name_word(struct html_bytes *rest, struct html_bytes *word);
/* The next word of text: letters, digits and all bytes past ASCII. */
bool html_text_word(struct html_bytes *rest, struct html_bytes *word);
/* The words of a block and where they count; 0: it has more than TEXT_WORDS. */
size_t html_text_words(struct html_bytes text, struct html_bytes words[TEXT_WORDS],
                       enum html_word_place *place);

/* In small letters. */
uint32_t html_word_hash(struct html_bytes word, enum html_word_place place);

/* Whether names of this element count: the root, html and body say nothing about a block. */
static inline bool html_is_named(const struct html_node *node)
{
    return node->depth > 0 && node->tag != TAG_html && node->tag != TAG_body;
}

#endif
