#!/usr/bin/env python3
"""A second maker of reports that quote a known text, unlike the scorer's own.

usage: bench/press.py SOURCE.txt OUTDIR [REPORTS] [SEED] [SPEAKER]

Writes OUTDIR/NAME-NN.txt and OUTDIR.truth.json in the form that the scorer of shredded texts reads.
What differs from the other maker: each report has a house style (marks, where the full stop
stands, dashes, % and per cent); speakers are named in eight ways, also inside a sentence and as a
dash line; between quotations the reports tell in their own words what was said; some are wire
copies of an earlier report under another name, some quote at second hand what an earlier one
printed, with its changes; passages that stand apart are run together; a lead quotation comes again
further down; letters are swapped; brackets stand for a pronoun, beside a word, or for its first
letter.
"""
import json
import os
import random
import re
import sys

STYLES = [("“", "”"), ('"', '"'), ("‘", "’"), ("„", "“"), ("''", "''")]
VERBS = ["said", "wrote", "told the meeting", "noted", "argued", "put it", "remarked", "replied"]
OPENERS = ["Reaction was swift.", "The room was full.", "A video of it was widely shared.",
           "Officials would not be drawn.", "It had been expected for weeks.",
           "Copies were handed out at the door."]
TOLD = ["{who} also spoke about what comes next.", "At length {who} went over the last years.",
        "Later {who} turned to the critics, and to the costs.",
        "There was thanks for those who had helped."]
CUTS = ["…", "...", "[...]", ". . ."]


def plain(tokens):
    """Numbers of tokens that are words and nothing else."""
    return [i for i, (t, _) in enumerate(tokens) if t.isalpha() and i > 0]


class Report:
    """One article as it is written: text so far, and what was quoted where."""

    def __init__(self, rng, speaker):
        self.rng, self.speaker = rng, speaker
        self.text, self.made = "", []
        self.marks = rng.choices(STYLES, [8, 5, 3, 1, 1])[0]
        self.outside = self.marks[0] == "‘"     # where the comma stands

    def put(self, words):
        self.text += words

    def who(self):
        last = self.speaker.split()[-1]
        return self.rng.choice([self.speaker, last, last, "Ms " + last])

    def part(self, quote, tokens, comma=False):
        words = [t for t, _ in tokens]
        end = ""
        if comma and words[-1].endswith("."):
            words[-1], end = words[-1][:-1], ","
        self.put(self.marks[0])
        begin = len(self.text)
        self.put(" ".join(words) + ("" if self.outside else end))
        quote["parts"].append({"begin": begin, "end": len(self.text), "tokens": tokens})
        self.put(self.marks[1] + (end if self.outside else ""))


def alter(tokens, sentence, rng, vocabulary):
    """One change in a run of tokens; returns the new tokens and the edit, or None."""
    spots = [i for i in plain(tokens) if 2 < i < len(tokens) - 4]
    if not spots or rng.random() > .3:
        return tokens, None
    i, kind = rng.choice(spots), rng.randrange(6)
    old = tokens[i][0]
    if kind == 0:                                # another word
        new = rng.choice(vocabulary)
        changed = tokens[:i] + [(new, tokens[i][1])] + tokens[i + 1:]
        return changed, ["substitution", old, new, sentence]
    if kind == 1 and len(old) > 5:               # two letters swapped
        new = old[:2] + old[3] + old[2] + old[4:]
        if new != old:
            changed = tokens[:i] + [(new, tokens[i][1])] + tokens[i + 1:]
            return changed, ["substitution", old, new, sentence]
    n = rng.randint(1, 3)
    gone = " ".join(t for t, _ in tokens[i:i + n])
    if kind == 2:
        return tokens[:i] + tokens[i + n:], ["silent-cut", gone, "", sentence]
    if kind == 3:
        return tokens[:i] + [("…", None)] + tokens[i + n:], ["marked-cut", gone, "…", sentence]
    name = rng.choice(["[the council]", "[her brother]", "[last year]"])
    if kind == 4:
        return tokens[:i] + [(name, None)] + tokens[i + 1:], ["bracket", old, name, sentence]
    return tokens, None


def write_quotation(report, body, edits, rng):
    """`body`: (sentence, tokens) of the passage. Prints it in one of the forms."""
    quote = {"form": "whole", "edits": edits, "whole": [], "parts": []}
    tokens = [t for _, part in body for t in part]
    who, verb, form = report.who(), rng.choice(VERBS), rng.randrange(8)
    if form == 0:
        report.put(f"{who} {verb}: ")
        report.part(quote, tokens)
    elif form == 1:
        report.put(f"According to {who}, ")
        report.part(quote, tokens, comma=True)
        report.put(" and that was that.")
    elif form == 2 and len(body) > 1:            # a split between sentences
        report.part(quote, body[0][1], comma=True)
        report.put(f" {verb} {who}. " if verb in ("said", "wrote") else f" {who} said. ")
        report.part(quote, [t for _, part in body[1:] for t in part])
    elif form == 3 and any(t.endswith(",") for t, _ in tokens[3:-4]):  # inside a sentence
        at = next(i for i in range(3, len(tokens) - 4) if tokens[i][0].endswith(",")) + 1
        report.part(quote, tokens[:at])
        report.put(f" {who} said, ")
        report.part(quote, tokens[at:])
    elif form == 4 and len(tokens) > 14 and not edits:  # a few words in the reporter's sentence
        begin = rng.randint(1, len(tokens) - 9)
        quote["form"] = "partial"
        report.put(f"{who} said that it was ")
        report.part(quote, tokens[begin:begin + rng.randint(4, 8)])
        report.put(", and did not smile.")
    elif form == 5:
        report.part(quote, tokens)
        report.put(f" — {report.speaker}")
    else:
        report.part(quote, tokens, comma=True)
        report.put(f" {who} {'said' if rng.random() < .7 else 'added'}.")
    if quote["form"] != "partial":
        quote["whole"] = [s for s, _ in body if s not in {e[3] for e in edits}]
    report.put("\n\n")
    return quote


def edits_in(edits, part):
    """The edits that stand in a part: where their sentence does."""
    sentences = {where[0] for _, where in part["tokens"] if where}
    return [e for e in edits if e[3] in sentences]


def write_report(sents, hot, rng, speaker, vocabulary):
    report, runs, used = Report(rng, speaker), [], set()
    for _ in range(rng.randint(3, 8)):
        s = rng.choice(hot) if rng.random() < .65 else rng.randrange(len(sents))
        e = min(len(sents), s + rng.choice([1, 1, 2, 3]))
        if not used & set(range(s, e)):
            used |= set(range(s, e))
            runs.append(list(range(s, e)))
    runs.sort()
    if len(runs) > 2 and rng.random() < .3:      # the punchiest line leads
        runs.insert(0, runs.pop(rng.randrange(1, len(runs))))
    if len(runs) > 2 and rng.random() < .05:     # passages that stand apart, as one
        i = rng.randrange(len(runs) - 1)
        runs[i:i + 2] = [runs[i] + runs[i + 1]]
    report.put(f"{rng.choice(OPENERS)} {speaker} was heard on Thursday.\n\n")
    for i, run in enumerate(runs):
        body, edits = [], []
        for s in run:
            tokens = [(t, [s, k]) for k, t in enumerate(sents[s].split())]
            if not edits:
                tokens, edit = alter(tokens, s, rng, vocabulary)
                edits += [edit] if edit else []
            body.append((s, tokens))
        quote = write_quotation(report, body, edits, rng)
        report.made.append(quote)
        if rng.random() < .5:
            report.put(rng.choice(TOLD).format(who=report.who()) + "\n\n")
        if i == 0 and rng.random() < .15:        # the lead comes again as a pull quote
            again = {"form": "whole", "edits": [], "whole": [], "parts": []}
            report.part(again, quote["parts"][0]["tokens"])
            again["edits"] = edits_in(edits, quote["parts"][0])
            report.put("\n\n")
            report.made.append(again)
    return report


def second_hand(report, earlier, rng):
    """Adds what an earlier report printed, as that report printed it."""
    source = rng.choice(earlier)
    quote = rng.choice(source.made)
    part = rng.choice(quote["parts"])
    copy = {"form": "partial", "edits": [], "whole": [], "parts": []}
    report.put("In words first quoted elsewhere, ")
    report.put(f"{report.who()} said: ")
    report.part(copy, part["tokens"])
    report.put("\n\n")
    copy["edits"] = edits_in(quote["edits"], part)
    report.made.append(copy)


def wire_copy(original, rng):
    """The same article under another name, with a line of its own at the end."""
    copy = Report(rng, original.speaker)
    copy.text = original.text + rng.choice(OPENERS) + "\n"
    copy.made = [dict(q, whole=[]) for q in original.made]
    return copy


def make(source, outdir, n, seed, speaker):
    rng = random.Random(f"press {seed}")
    with open(source, encoding="utf8") as file:
        text = re.sub(r"\s+", " ", file.read().strip())
    sents = [s.strip() for s in re.split(r"(?<=[.!?])\s+", text) if len(s.split()) > 3]
    vocabulary = sorted({w for s in sents for w in s.split() if w.isalpha() and len(w) > 4})
    hot = rng.sample(range(len(sents)), max(3, len(sents) // 4))
    reports = []
    for r in range(n):
        if r > 2 and rng.random() < .15:
            reports.append(wire_copy(rng.choice(reports), rng))
            continue
        report = write_report(sents, hot, rng, speaker, vocabulary)
        if r > 0 and rng.random() < .25:
            second_hand(report, reports, rng)
        reports.append(report)
    outdir = outdir.rstrip("/")
    name = os.path.basename(outdir)
    os.makedirs(outdir, exist_ok=True)
    for r, report in enumerate(reports):
        with open(os.path.join(outdir, f"{name}-{r:02d}.txt"), "w", encoding="utf8") as file:
            file.write(report.text.rstrip("\n") + "\n")
    truth = {"name": name, "sentences": sents, "reports": [report.made for report in reports]}
    with open(outdir + ".truth.json", "w", encoding="utf8") as file:
        json.dump(truth, file, ensure_ascii=False)


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    given = sys.argv[3:] + [None] * 2
    make(sys.argv[1], sys.argv[2], int(given[0] or 5), int(given[1] or 1),
         " ".join(sys.argv[5:]) or "Clara Whitlock")
