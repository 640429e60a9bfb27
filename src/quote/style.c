/*
 * The vote on an article's house style.
 *
 * A shape that faces one way by its neighbours more often than the other does so everywhere in the
 * article: so »…« of German books, “ as the closer of „…“ and the Swedish ”…” are told from the
 * wrong-way marks of one careless paragraph. Ties go to the language, then to the usual reading.
 *
 * Single marks hold speech where, outside double marks, more of them open than double ones do and
 * some close after a point, as in ‘We are late,’ she said.
 */
#include "quote/style.h"

#include "quote/locale.h"

#include <string.h>

struct votes {
    uint32_t open[SIGN_SHAPES], close[SIGN_SHAPES];
    uint32_t speech; /* single closers after a point, outside double marks */
    uint32_t single; /* single openers there */
    uint32_t doubles;
};

static void count_sign(struct votes *v, const struct sign *s, bool *inside)
{
    enum sign_sort sort = sign_sort(s);
    if (s->turn == TURN_OPEN)
        v->open[s->shape]++;
    if (s->turn == TURN_CLOSE)
        v->close[s->shape]++;
    if (sort != SIGN_SINGLE) {
        *inside = s->turn == TURN_OPEN;
        v->doubles += s->turn == TURN_OPEN;
    } else if (!*inside && s->turn == TURN_OPEN) {
        v->single += s->shape != SHAPE_SINGLE_RIGHT;
    } else if (!*inside && s->turn == TURN_CLOSE) {
        v->speech += (s->traits & (SIGN_AFTER_POINT | SIGN_WEAK)) == SIGN_AFTER_POINT;
    }
}

static void count_votes(struct votes *v, const struct text *text, const struct sign_list *signs)
{
    memset(v, 0, sizeof *v);
    uint32_t paragraph = 0;
    bool inside = false;
    for (size_t i = 0; i < signs->n; i++) {
        const struct sign *s = &signs->at[i];
        while (text->paragraphs[paragraph].end <= s->begin) {
            paragraph++;
            inside = false;
        }
        count_sign(v, s, &inside);
    }
}

static bool locale_has(const struct locale_marks *l, enum sign_shape opener, enum sign_shape closer)
{
    return l != NULL && ((l->opener == opener && l->closer == closer) ||
                         (l->inner_opener == opener && l->inner_closer == closer));
}

/* «…» or »…«. Only tight openers are asked: French prints space inside, so that its « after an
 * elision (d’« essai ») looks like a closer. */
static void face_pair(struct style *out, const struct votes *v, const struct locale_marks *l,
                      enum sign_shape left, enum sign_shape right)
{
    bool tie = v->open[right] == v->open[left];
    if (v->open[right] > v->open[left] || (tie && locale_has(l, right, left))) {
        out->faces[left] = TURN_CLOSE;
        out->faces[right] = TURN_OPEN;
    }
}

/* ”…” with one shape on both sides, and „…“ whose closer is the English opener. */
static void face_curly(struct style *out, const struct votes *v, const struct locale_marks *l,
                       enum sign_shape low, enum sign_shape left, enum sign_shape right)
{
    uint32_t n_low = v->open[low];
    bool closes = locale_has(l, low, left);
    if ((n_low > 0 || closes) && v->close[left] + (n_low > 0) > v->open[left])
        out->faces[left] = TURN_CLOSE;
    bool right_opens = v->open[right] > v->open[left] + v->open[low];
    if (right_opens && (v->open[right] >= 2 || locale_has(l, right, right)))
        out->faces[right] = TURN_EITHER;
    if (right_opens && locale_has(l, right, left))
        out->faces[left] = TURN_CLOSE; /* Arabic, Urdu */
    if (v->close[left] > v->close[right] && v->close[left] >= 2 && v->open[left] >= 2)
        out->faces[left] = TURN_EITHER;
}

void style_vote(struct style *out, const struct text *text, const struct sign_list *signs,
                const char *language)
{
    struct votes v;
    const struct locale_marks *l = locale_marks(language);
    count_votes(&v, text, signs);
    for (int shape = 0; shape < SIGN_SHAPES; shape++)
        out->faces[shape] = (uint8_t)sign_printed((enum sign_shape)shape);
    face_pair(out, &v, l, SHAPE_GUILLEMET_LEFT, SHAPE_GUILLEMET_RIGHT);
    face_pair(out, &v, l, SHAPE_CHEVRON_LEFT, SHAPE_CHEVRON_RIGHT);
    face_curly(out, &v, l, SHAPE_LOW, SHAPE_LEFT, SHAPE_RIGHT);
    face_curly(out, &v, l, SHAPE_SINGLE_LOW, SHAPE_SINGLE_LEFT, SHAPE_SINGLE_RIGHT);
    bool swedish = out->faces[SHAPE_RIGHT] == TURN_EITHER && v.open[SHAPE_SINGLE_LEFT] == 0;
    out->faces[SHAPE_SINGLE_RIGHT] = swedish ? TURN_EITHER : TURN_CLOSE;
    if (out->faces[SHAPE_LEFT] == TURN_EITHER && v.close[SHAPE_SINGLE_RIGHT] == 0)
        out->faces[SHAPE_SINGLE_LEFT] = TURN_EITHER;
    out->single = v.speech > 0 && v.single > v.doubles;
}
