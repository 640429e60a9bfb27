/*
 * The elements of HTML that the reader tells apart, and what it makes of each.
 *
 * X(name, kind). Kinds: BLOCK begins and ends a paragraph; INLINE stands inside one and may carry a
 * class; PHRASE only dresses letters and is not kept; VOID has no end tag; RAW holds no markup;
 * SKIP holds nothing that is read.
 */
#ifndef STEMMA_READ_HTML_TAGS_H
#define STEMMA_READ_HTML_TAGS_H

#include <stddef.h>

#define HTML_TAGS(X)     \
    X(a, PHRASE)         \
    X(abbr, PHRASE)      \
    X(address, BLOCK)    \
    X(area, VOID)        \
    X(article, BLOCK)    \
    X(aside, BLOCK)      \
    X(audio, SKIP)       \
    X(b, PHRASE)         \
    X(base, VOID)        \
    X(big, PHRASE)       \
    X(blockquote, BLOCK) \
    X(body, BLOCK)       \
    X(br, VOID)          \
    X(button, SKIP)      \
    X(canvas, SKIP)      \
    X(caption, BLOCK)    \
    X(center, BLOCK)     \
    X(cite, INLINE)      \
    X(code, PHRASE)      \
    X(col, VOID)         \
    X(dd, BLOCK)         \
    X(del, SKIP)         \
    X(details, BLOCK)    \
    X(dialog, BLOCK)     \
    X(dir, BLOCK)        \
    X(div, BLOCK)        \
    X(dl, BLOCK)         \
    X(dt, BLOCK)         \
    X(em, PHRASE)        \
    X(embed, VOID)       \
    X(fieldset, BLOCK)   \
    X(figcaption, BLOCK) \
    X(figure, BLOCK)     \
    X(font, PHRASE)      \
    X(footer, BLOCK)     \
    X(form, BLOCK)       \
    X(frame, VOID)       \
    X(frameset, BLOCK)   \
    X(h1, BLOCK)         \
    X(h2, BLOCK)         \
    X(h3, BLOCK)         \
    X(h4, BLOCK)         \
    X(h5, BLOCK)         \
    X(h6, BLOCK)         \
    X(head, BLOCK)       \
    X(header, BLOCK)     \
    X(hr, VOID)          \
    X(html, BLOCK)       \
    X(i, PHRASE)         \
    X(iframe, RAW)       \
    X(img, VOID)         \
    X(input, VOID)       \
    X(ins, PHRASE)       \
    X(label, INLINE)     \
    X(legend, BLOCK)     \
    X(li, BLOCK)         \
    X(link, VOID)        \
    X(main, BLOCK)       \
    X(map, SKIP)         \
    X(math, INLINE)      \
    X(menu, BLOCK)       \
    X(meta, VOID)        \
    X(nav, BLOCK)        \
    X(noembed, RAW)      \
    X(noframes, RAW)     \
    X(noscript, SKIP)    \
    X(object, SKIP)      \
    X(ol, BLOCK)         \
    X(optgroup, SKIP)    \
    X(option, SKIP)      \
    X(p, BLOCK)          \
    X(param, VOID)       \
    X(picture, INLINE)   \
    X(pre, BLOCK)        \
    X(q, PHRASE)         \
    X(s, PHRASE)         \
    X(script, RAW)       \
    X(section, BLOCK)    \
    X(select, SKIP)      \
    X(small, INLINE)     \
    X(source, VOID)      \
    X(span, INLINE)      \
    X(strike, PHRASE)    \
    X(strong, PHRASE)    \
    X(style, RAW)        \
    X(sub, PHRASE)       \
    X(summary, BLOCK)    \
    X(sup, INLINE)       \
    X(svg, SKIP)         \
    X(table, BLOCK)      \
    X(tbody, BLOCK)      \
    X(td, BLOCK)         \
    X(template, SKIP)    \
    X(textarea, RAW)     \
    X(tfoot, BLOCK)      \
    X(th, BLOCK)         \
    X(thead, BLOCK)      \
    X(time, INLINE)      \
    X(title, RAW)        \
    X(tr, BLOCK)         \
    X(track, VOID)       \
    X(tt, PHRASE)        \
    X(u, PHRASE)         \
    X(ul, BLOCK)         \
    X(video, SKIP)       \
    X(wbr, VOID)         \
    X(xmp, RAW)

enum html_tag {
    TAG_OTHER, /* a name that is not in the list */
#define HTML_TAG_ENUM(name, kind) TAG_##name,
    HTML_TAGS(HTML_TAG_ENUM)
#undef HTML_TAG_ENUM
        TAG_COUNT
};

enum html_kind { KIND_INLINE, KIND_BLOCK, KIND_PHRASE, KIND_VOID, KIND_RAW, KIND_SKIP };

/* By the name as printed, in any case. O(log of the list). */
enum html_tag html_tag_of(const char *name, size_t n);
enum html_kind html_kind_of(enum html_tag tag); /* TAG_OTHER: KIND_INLINE */
const char *html_tag_name(enum html_tag tag);   /* "" for TAG_OTHER */

#endif
