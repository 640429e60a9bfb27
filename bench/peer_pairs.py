"""Pairs of documents that two programs find, held against each other."""
import json
import re

RUN = 8  # words of a hit of ours, at least: `stemma help match`


def of_peer(path):
    with open(path, encoding="utf8") as file:
        return {tuple(sorted(line.rstrip("\n").split("\t")[:2])) for line in file}


def of_ours(path):
    with open(path, encoding="utf8") as file:
        return {tuple(sorted((h["a"], h["b"]))) for h in map(json.loads, file)}


def with_a_run(pairs, documents):
    """How many of the pairs have RUN words in a row in common, whatever their case."""
    wanted, runs = {i for pair in pairs for i in pair}, {}
    with open(documents, encoding="utf8") as file:
        for record in map(json.loads, file):
            if record["id"] in wanted:
                words = re.findall(r"\w+", record["text"].lower())
                runs[record["id"]] = {tuple(words[i:i + RUN]) for i in range(len(words) - RUN + 1)}
    return sum(not runs[a].isdisjoint(runs[b]) for a, b in pairs)


def in_a_family(pairs, path):
    """How many of the pairs are members of one family of ours."""
    families = {}
    with open(path, encoding="utf8") as file:
        for family in map(json.loads, file):
            for member in family["members"]:
                families.setdefault(member["doc"], set()).add(family["id"])
    return sum(not families.get(a, set()).isdisjoint(families.get(b, ())) for a, b in pairs)


def compared(name, found, peer, documents, families):
    """Figures of the pairs of ours, `found`, and those of the program `name`."""
    own = peer - found
    yield f"{name}: pairs of both", str(len(found & peer))
    yield f"{name}: pairs of ours alone", str(len(found - peer))
    yield f"{name}: pairs of its own", \
        f"{len(own)}; {with_a_run(own, documents)} share {RUN} words in a row, " \
        f"{in_a_family(own, families)} are of one family of ours"
