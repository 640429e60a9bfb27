#!/usr/bin/env python3
"""Quotations by textacy, written as `stemma quotes` writes them, so that one scorer judges both.

usage: peer_textacy.py ARTICLES.jsonl QUOTES.jsonl [MODEL]

Wants Python with `textacy` (pip install textacy). Prints articles, those that it gave up on (an odd
number of marks), seconds and articles a second, reading and writing left out.

MODEL is an installed spaCy model, "en_core_web_sm"; textacy finds speakers by its parse. Models are
no packages of the registry. Without one, STAND_IN takes the parser's place: forms of textacy's own
reporting verbs are verbs, and the capitalised word or pronoun beside one is its subject. So the
marks are textacy's, the speakers are what its rules make of a fair guess, and the speed is that of
textacy without the parser, which would take most of the time.
"""
import json
import sys
import time

import spacy
from spacy.language import Language
from spacy.tokens import Doc
from textacy import constants
from textacy.extract.triples import direct_quotations

IRREGULAR = {"said": "say", "told": "tell", "wrote": "write", "thought": "think", "spoke": "speak",
             "began": "begin", "swore": "swear", "shot": "shoot", "sang": "sing", "put": "put"}
PRONOUNS = {"he", "she", "they", "i", "we", "it", "who"}


def forms():
    found = dict(IRREGULAR)
    for lemma in constants.REPORTING_VERBS["en"]:
        stem = lemma[:-1] if lemma.endswith("e") else lemma
        ied = lemma.endswith("y") and lemma[-2] not in "aeiou"
        past = lemma[:-1] + "ied" if ied else stem + "ed"
        for form in (lemma, lemma + "s", past, stem + "ing"):
            found.setdefault(form, lemma)
    return found


FORMS = forms()


@Language.component("stand_in")
def stand_in(doc):
    """The same words as a document with a parse: all hang on one word of their sentence, but for
    the subjects of reporting verbs."""
    verb_of, pos, lemmas = {}, ["X"] * len(doc), [t.lower_ for t in doc]
    for token in doc:
        lemma = FORMS.get(token.lower_)
        if lemma is None or token.is_sent_start:
            continue
        pos[token.i], lemmas[token.i] = "VERB", lemma
        for other in (token.i - 1, token.i + 1):
            t = doc[other] if 0 <= other < len(doc) else token
            if t.i not in verb_of and (t.lower_ in PRONOUNS or
                                       (t.is_alpha and t.is_title and not t.is_stop)):
                verb_of[t.i] = token.i
                break
    heads, deps = [0] * len(doc), ["dep"] * len(doc)
    for sentence in doc.sents:
        root = next((t.i for t in sentence if t.i not in verb_of), sentence.start)
        for t in sentence:
            inside = sentence.start <= verb_of.get(t.i, -1) < sentence.end and t.i != root
            heads[t.i] = verb_of[t.i] if inside else root
            deps[t.i] = "nsubj" if inside else "ROOT" if t.i == root else "dep"
    return Doc(doc.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc],
               pos=pos, lemmas=lemmas, heads=heads, deps=deps)


def pipeline(model):
    if model:
        return spacy.load(model, exclude=["ner"])
    nlp = spacy.blank("en")
    nlp.add_pipe("sentencizer")
    nlp.add_pipe("stand_in")
    nlp.max_length = 10 ** 8
    return nlp


def record(name, triple):
    words = triple.content[1:-1]
    speaker = triple.speaker
    return {"doc": name, "kind": "speech",
            "parts": [{"begin": words.start_char, "end": words.end_char}],
            "source": {"begin": speaker[0].idx, "end": speaker[-1].idx + len(speaker[-1])}}


def main(articles, quotes, model=None):
    nlp = pipeline(model)
    with open(articles, encoding="utf8") as file:
        documents = [json.loads(line) for line in file]
    records, gave_up = [], 0
    started = time.monotonic()
    for d in documents:
        try:
            records += [record(d["id"], t) for t in direct_quotations(nlp(d["text"]))]
        except ValueError:
            gave_up += 1
    seconds = time.monotonic() - started
    with open(quotes, "w", encoding="utf8") as out:
        for r in records:
            out.write(json.dumps(r, ensure_ascii=False) + "\n")
    print(f"articles\t{len(documents)}\ngave up\t{gave_up}\nseconds\t{seconds:.2f}\n"
          f"articles a second\t{len(documents) / seconds:.1f}")


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    main(*sys.argv[1:])
