#!/usr/bin/env python3
"""scikit-learn on the same news: TF-IDF of title and text, then DBSCAN or agglomerative clustering.

usage: peer_stories.py NEWS.jsonl OUT-PREFIX

Two documents more than WINDOW days apart are never neighbours; those without a date are neighbours
by their words alone. DBSCAN sees distances up to its radius; agglomerative
clustering (average linkage) needs all distances, so it runs on each connected part of the graph
of distances up to 0.95. Writes OUT-PREFIX.METHOD-SETTING.jsonl as the scorer reads them, and prints
seconds. The best setting is chosen on the events that it is then scored on, which favours the peer.
"""
import json
import sys
import time

import numpy
import scipy.sparse
from scipy.sparse.csgraph import connected_components
from sklearn.cluster import DBSCAN, AgglomerativeClustering
from sklearn.feature_extraction.text import TfidfVectorizer

WINDOW, FARTHEST, ROWS = 4, 0.95, 1000
RADII = (0.5, 0.6, 0.65, 0.7, 0.75, 0.8)
CUTS = (0.7, 0.75, 0.8, 0.85, 0.9)


def day_of(record):
    try:
        return float(numpy.datetime64((record.get("date") or "")[:10], "D").astype(int))
    except ValueError:
        return numpy.nan


def near(vectors, days):
    """Cosine distances up to FARTHEST of documents of nearby days, sparse."""
    parts = []
    for begin in range(0, vectors.shape[0], ROWS):
        some = (vectors[begin:begin + ROWS] @ vectors.T).tocoo()
        a, b = days[some.row + begin], days[some.col]
        keep = (some.data >= 1 - FARTHEST) & ~(numpy.abs(a - b) > WINDOW)
        kept = numpy.clip(1 - some.data[keep], 1e-9, None)
        parts.append(scipy.sparse.coo_matrix((kept, (some.row[keep], some.col[keep])),
                                             shape=(some.shape[0], vectors.shape[0])))
    return scipy.sparse.vstack(parts).tocsr()


def agglomerate(distances, cut):
    n_parts, part = connected_components(distances, directed=False)
    order = numpy.argsort(part, kind="stable")
    labels, base = numpy.zeros(len(part), dtype=int), 0
    for members in numpy.split(order, numpy.cumsum(numpy.bincount(part, minlength=n_parts))[:-1]):
        if len(members) > 1:
            full = distances[members][:, members].toarray()
            full[full == 0] = 1
            numpy.fill_diagonal(full, 0)
            model = AgglomerativeClustering(n_clusters=None, distance_threshold=cut,
                                            metric="precomputed", linkage="average")
            labels[members] = base + model.fit_predict(full)
        else:
            labels[members] = base
        base += len(members)
    return labels


def write(path, ids, labels):
    groups = {}
    for i, label in enumerate(labels):
        groups.setdefault((label, i if label < 0 else -1), []).append(ids[i])
    with open(path, "w", encoding="utf8") as out:
        for documents in groups.values():
            out.write(json.dumps({"documents": documents}) + "\n")


def main(news, prefix):
    began = time.monotonic()
    with open(news, encoding="utf8") as file:
        records = [json.loads(line) for line in file]
    ids = [r["id"] for r in records]
    days = numpy.array([day_of(r) for r in records])
    texts = [(r.get("title") or "") + "\n" + r["text"] for r in records]
    vectors = TfidfVectorizer(sublinear_tf=True, stop_words="english", min_df=2, max_df=0.2,
                              dtype=numpy.float32).fit_transform(texts)
    distances = near(vectors, days)
    print(f"seconds to distances\t{time.monotonic() - began:.1f}")
    for name, method, settings in (("dbscan", None, RADII), ("agglomerative", agglomerate, CUTS)):
        for setting in settings:
            began = time.monotonic()
            labels = method(distances, setting) if method else DBSCAN(
                eps=setting, min_samples=2, metric="precomputed").fit_predict(distances)
            write(f"{prefix}.{name}-{setting}.jsonl", ids, labels)
            print(f"seconds, {name} {setting}\t{time.monotonic() - began:.1f}")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
