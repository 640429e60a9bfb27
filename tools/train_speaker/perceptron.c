/*
 * The averaged perceptron (Freund and Schapire 1999; Collins 2002), with a margin.
 *
 * For each question the best right answer is set against the best wrong one. Where it does not win
 * by the margin, one is added to the weights of its features and taken from those of the other.
 * Which of several right answers counts is left to the weights. The mean over all steps is what is
 * kept: it forgets what the last examples happened to be. Several runs with other
 * orders are added up, which forgets more of them. Sums are kept lazily, so a step costs its
 * features alone.
 */
#include "perceptron.h"

static int64_t score_of(const struct perceptron *p, const struct feature_list *f)
{
    int64_t sum = 0;
    for (uint32_t i = 0; i < f->n; i++)
        sum += p->weight[f->at[i]];
    return sum;
}

static void change(struct perceptron *p, const struct feature_list *f, int by)
{
    for (uint32_t i = 0; i < f->n; i++) {
        uint32_t at = f->at[i];
        p->sum[at] += p->weight[at] * (int64_t)(p->step - p->since[at]);
        p->since[at] = p->step;
        p->weight[at] += by;
    }
}

uint32_t perceptron_learn(struct perceptron *p, const struct question *question,
                          const gold_array *gold, const struct article *article)
{
    uint32_t n = question->n_candidates, best = n, right = n + 1, wrong = n + 1;
    int64_t best_score = INT64_MIN, right_score = INT64_MIN, wrong_score = INT64_MIN;
    for (uint32_t i = 0; i <= n; i++) {
        int64_t score = score_of(p, &question->features[i]);
        enum gold_answer judged = gold_judge(gold, article, question, i);
        if (score > best_score) {
            best_score = score;
            best = i;
        }
        int64_t against = judged == GOLD_WRONG && i == n ? score + p->nobody_margin : score;
        if (judged == GOLD_RIGHT && score > right_score) {
            right_score = score;
            right = i;
        } else if (judged == GOLD_WRONG && against > wrong_score) {
            wrong_score = against;
            wrong = i;
        }
    }
    p->step++;
    if (right > n)
        return best;
    p->n_asked++;
    p->n_right += best == right;
    if (wrong <= n && right_score < wrong_score + p->margin) {
        change(p, &question->features[right], 1);
        change(p, &question->features[wrong], -1);
    }
    return best;
}

void perceptron_end(struct perceptron *p, int64_t *total)
{
    for (uint32_t i = 0; i < FEATURE_SPACE; i++) {
        total[i] += p->sum[i] + p->weight[i] * (int64_t)(p->step - p->since[i]);
        p->sum[i] = p->weight[i] = 0;
        p->since[i] = 0;
    }
    p->step = 0;
}

void perceptron_scale(const int64_t *total, int16_t *out, int largest)
{
    int64_t most = 1;
    for (uint32_t i = 0; i < FEATURE_SPACE; i++) {
        int64_t size = total[i] < 0 ? -total[i] : total[i];
        if (size > most)
            most = size;
    }
    int64_t unit = most / largest + 1;
    for (uint32_t i = 0; i < FEATURE_SPACE; i++)
        out[i] = (int16_t)(total[i] / unit);
}
