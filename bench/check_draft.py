#!/usr/bin/env python3
"""Make a draft whose quotations are known to be right or altered, and score the verdicts on it.

usage: check_draft.py make TRUTH.json REPORTS OTHER.txt DRAFT.txt GOLD.json SEED
       check_draft.py score GOLD.json CHECKS.jsonl

make   takes the truth of eval/shred.py and its folder of reports. It adds sentences of prose to
       some of the reports, and writes a draft of 60 quotations, ten of each verdict, in random
       order:
       verbatim        a sentence, or two in a row, that a report prints whole; in another house
                       style, or in two parts around the attribution
       differs         the same with a word replaced, left out, put in, or in brackets
       joined          two sentences in one quotation that no report prints together
       other speaker   a sentence that a report prints whole, given to somebody else
       found unquoted  a sentence of the prose
       not found       a sentence of the text OTHER.txt
score  prints the share of right verdicts, of all and for each, and what was said instead.
"""
import json
import os
import random
import re
import sys
from collections import Counter

VERDICTS = ["verbatim", "differs", "joined", "other speaker", "found unquoted", "not found"]
EACH = 10
FIRST = ["The harbour office", "A neighbour", "The town clerk", "The night porter",
         "A former pilot", "The parish council", "The younger brother", "A retired teacher",
         "The ferry company", "The museum's cashier"]
THEN = ["had been told of the plan by letter a fortnight before",
        "counted nine visitors that rainy morning", "kept the spare key in a tobacco tin",
        "paid for the new roof out of a raffle", "remembers a winter when the quay froze over",
        "wants the matter settled before Michaelmas",
        "sold the second boat to a man from the mainland",
        "painted the railings green without asking", "sleeps with the window open in every weather",
        "found the missing ledger behind the stove"]
PROSE = [f"{a} {b}." for a, b in zip(FIRST, THEN)]
OTHERS = ["Owen Marsh", "Helga Brandt", "Samuel Okoro"]
WORDS = ["lanterns", "seventeen", "marmalade", "quarrelsome", "bicycles", "upholstery",
         "weathercock"]


def words(text):
    return re.findall(r"[^\W_]+(?:[’'][^\W_]+)*", text.lower())


def usable(text):
    """A sentence to quote: long enough to tell something, short enough to read."""
    odd = set(text) & set("[]“”\"…()") or ".." in text
    return 8 <= len(words(text)) <= 40 and not odd


def attested(truth):
    """Sentences that some report prints whole, and pairs that one prints in one part."""
    whole, pairs = Counter(), set()
    for report in truth["reports"]:
        for quotation in report:
            whole.update(set(quotation["whole"]))
            for part in quotation["parts"]:
                inside = sorted({t[1][0] for t in part["tokens"] if t[1]})
                pairs |= {(a, b) for a, b in zip(inside, inside[1:])
                          if a in quotation["whole"] and b in quotation["whole"]}
    return whole, pairs


def together(truth):
    """Pairs of sentences that stand in one quotation of some report."""
    found = set()
    for report in truth["reports"]:
        for quotation in report:
            inside = {t[1][0] for p in quotation["parts"] for t in p["tokens"] if t[1]}
            found |= {(a, b) for a in inside for b in inside}
    return found


def alter(sentence, rng):
    tokens = sentence.split()
    places = [i for i in range(2, len(tokens) - 2) if words(tokens[i]) == [tokens[i].lower()]]
    if not places:
        return None
    i, kind = rng.choice(places), rng.randrange(4)
    if kind == 0:
        tokens[i] = rng.choice(WORDS)
    elif kind == 1:
        del tokens[i]
    elif kind == 2:
        tokens.insert(i, rng.choice(WORDS))
    else:
        tokens[i] = "[the family]"
    return " ".join(tokens)


def comma(text):
    return text[:-1] + "," if text.endswith(".") else text


def printed(text, who, rng, split=None):
    """The quotation in some house style, with its attribution."""
    opener, closer = rng.choice([("“", "”"), ('"', '"')])
    if opener == '"':
        text, split = text.replace("’", "'"), split and split.replace("’", "'")
    if split:
        return f"{opener}{comma(text)}{closer} {who} said. {opener}{split}{closer}"
    return rng.choice([f"{opener}{comma(text)}{closer} {who} said.",
                       f"{who} said: {opener}{text}{closer}"])


def draft_verdict(verdict, stock, rng):
    """One paragraph with a quotation that deserves the verdict."""
    sentences, whole, pairs, apart, other = stock
    who = "Clara Whitlock"
    if verdict == "found unquoted":
        return printed(PROSE[stock_next(stock, verdict)], who, rng)
    if verdict == "not found":
        return printed(other[stock_next(stock, verdict)], who, rng)
    if verdict == "joined":
        a, b = rng.choice(apart)
        return printed(sentences[a] + " " + sentences[b], who, rng)
    if verdict == "verbatim" and pairs and rng.random() < .4:
        a, b = rng.choice(pairs)
        if rng.random() < .5:
            return printed(sentences[a], who, rng, sentences[b])
        return printed(sentences[a] + " " + sentences[b], who, rng)
    text = sentences[rng.choice(whole)]
    if verdict == "other speaker":
        who = rng.choice(OTHERS)
    if verdict == "differs":
        text = alter(text, rng) or text.replace(" ", " marmalade ", 1)
    return printed(text, who, rng)


def stock_next(stock, verdict, used=Counter()):
    used[id(stock), verdict] += 1
    return used[id(stock), verdict] - 1


def add_prose(reports, rng):
    names = sorted(n for n in os.listdir(reports) if n.endswith(".txt"))
    for sentence in PROSE:
        path = os.path.join(reports, rng.choice(names))
        with open(path, "a", encoding="utf8") as file:
            file.write("\n" + sentence + "\n")


def make(truth_file, reports, other_file, draft_file, gold_file, seed):
    rng = random.Random(int(seed))
    with open(truth_file, encoding="utf8") as file:
        truth = json.load(file)
    with open(other_file, encoding="utf8") as file:
        other = [s.strip() for s in re.split(r"(?<=[.!?])\s+", re.sub(r"\s+", " ", file.read()))]
    sentences = truth["sentences"]
    other = [s for s in other if usable(s) and s not in sentences]
    rng.shuffle(other)
    count, pairs = attested(truth)
    whole = [i for i in sorted(count) if usable(sentences[i])]
    near = together(truth)
    apart = [(a, b) for a in whole for b in whole if abs(a - b) > 2 and (a, b) not in near]
    pairs = [p for p in sorted(pairs) if usable(sentences[p[0]]) and usable(sentences[p[1]])]
    stock = (sentences, whole, pairs, apart, other)
    asked = [v for v in VERDICTS for _ in range(EACH)]
    rng.shuffle(asked)
    add_prose(reports, rng)
    with open(draft_file, "w", encoding="utf8") as file:
        file.write("What was said in those days, for the record of the town\n\n")
        file.write("\n\n".join(draft_verdict(v, stock, rng) for v in asked) + "\n")
    with open(gold_file, "w", encoding="utf8") as file:
        json.dump(asked, file)


def score(gold_file, checks_file):
    with open(gold_file, encoding="utf8") as file:
        asked = json.load(file)
    with open(checks_file, encoding="utf8") as file:
        got = [json.loads(line) for line in file]
    print(f"quotations\t{len(got)}/{len(asked)}")
    if len(got) != len(asked):
        return
    right = Counter(a for a, g in zip(asked, got) if a == g["verdict"])
    print(f"verdicts\t{sum(right.values()) / len(asked):.4f}\t{sum(right.values())}/{len(asked)}")
    for verdict in VERDICTS:
        print(f"{verdict}\t{right[verdict]}/{asked.count(verdict)}")
    for a, g in zip(asked, got):
        if a != g["verdict"]:
            print(f"  {a} -> {g['verdict']}: {g['text']}")


if __name__ == "__main__":
    if sys.argv[1:2] == ["make"] and len(sys.argv) == 8:
        make(*sys.argv[2:])
    elif sys.argv[1:2] == ["score"] and len(sys.argv) == 4:
        score(*sys.argv[2:])
    else:
        sys.exit(__doc__)
