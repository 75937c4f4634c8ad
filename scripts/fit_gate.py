#!/usr/bin/env python3
"""Learn the weights of the gate's signs (is the page an article?) and write them to rules/gate.toml.

  scripts/fit_gate.py [--dry] [--errors]

It reads the signs of the pages in ../shared/corpus as `target/release/examples/signs` writes them (`cargo build --release
--example signs`), fits a logistic regression, and prints how many pages it gets wrong: trained on all of them, and held out,
where every page is judged by weights that saw no page of its site. A sign may only speak the way that `FOR` says; one that
the pages would turn round gets no weight. Nothing of a page goes into the file but the weights. The same signs give the
same weights.
"""
import argparse
import math
import sys
from urllib.parse import urlsplit

from score_pages import html_rows
from score_run import OUT, ROOT, Runner, lines, shared

# Speak for an article; every other sign speaks against one.
FOR = """says_article og_article dated authored filed post_by_software year_in_address writing_address length run_length
prose_share figures date_at_headline byline_at_headline sharers""".split()
# Given by hand: the corpora have no such pages.
GIVEN = {"password": -2.0, "says_video": -2.0}
# The penalty on a weight's square: as if so many pages stood against it.
PENALTY = 2.0
FOLDS = 10
# A page counts so many times: there are few that are no articles; and news pages, which are easy, are many.
TIMES = {"no article": 3.0, "wcxb": 1.5}


def rows():
    """Pages as (id, data set or type, site, is article, times, signs)."""
    runner, corpus = Runner(ROOT / "target/release/examples/signs", 0), shared() / "corpus"
    scorer = runner.module("gate")
    no = lines(corpus / "gate/manifest.jsonl")
    yes = [row for row in lines(corpus / "extraction/manifest.jsonl") if scorer.written(row, corpus)]
    signs = {}
    for name, manifest in (("signs-no", no), ("signs-yes", yes)):
        for answer in lines(runner.batch(name, html_rows(corpus, manifest), command=())):
            signs[answer["id"]] = answer["signs"]
    found = []
    for row, article in [(r, False) for r in no] + [(r, True) for r in yes]:
        kind = row["dataset"] if article else row["page_type"]
        times = TIMES.get(kind if article else "no article", 1.0)
        found.append((row["id"], kind, site(row) or row["id"], article, times, signs[row["id"]]))
    return found


def site(row):
    """The last two or three parts of the host."""
    parts = (urlsplit(row.get("url") or "").hostname or row.get("host") or "").split(".")
    short = len(parts) > 2 and len(parts[-1]) == 2 and len(parts[-2]) <= 3
    return ".".join(parts[-3:] if short else parts[-2:])


def solve(matrix, vector):
    """The solution of a symmetric positive system (Cholesky)."""
    n = len(vector)
    low = [[0.0] * n for _ in range(n)]
    for i in range(n):
        for j in range(i + 1):
            rest = matrix[i][j] - sum(a * b for a, b in zip(low[i][:j], low[j][:j]))
            low[i][j] = math.sqrt(rest) if i == j else rest / low[j][j]
    half = []
    for i in range(n):
        half.append((vector[i] - sum(a * b for a, b in zip(low[i], half))) / low[i][i])
    out = [0.0] * n
    for i in reversed(range(n)):
        out[i] = (half[i] - sum(low[k][i] * out[k] for k in range(i + 1, n))) / low[i][i]
    return out


def newton(pages, names):
    """Weights of `names`, the start last."""
    data = [([signs[n] for n in names] + [1.0], article, times) for *_, article, times, signs in pages]
    data = [([(k, v) for k, v in enumerate(x) if v], y, t) for x, y, t in data]
    n = len(names) + 1
    w = [0.0] * n
    for _ in range(9):
        grad = [-PENALTY * v for v in w[:-1]] + [0.0]
        hess = [[0.0] * n for _ in range(n)]
        for i in range(n):
            hess[i][i] = PENALTY if i < n - 1 else 1e-6
        for x, y, t in data:
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(w[k] * v for k, v in x)))))
            miss, curve = t * (y - p), t * p * (1 - p)
            for at, (i, a) in enumerate(x):
                grad[i] += miss * a
                row, ca = hess[i], curve * a
                for j, b in x[: at + 1]:
                    row[j] += ca * b
        step = solve(hess, grad)
        w = [a + b for a, b in zip(w, step)]
        if max(map(abs, step)) < 1e-3:
            break
    return w


def fit(pages, names):
    """Weights by name, and the start; none of them turned round."""
    names = [name for name in names if name not in GIVEN]
    while True:
        w = newton(pages, names)
        turned = [n for n, v in zip(names, w) if (v < 0) == (n in FOR) and abs(v) > 1e-9]
        if not turned:
            return {**GIVEN, **dict(zip(names, w))}, w[-1]
        names = [n for n in names if n not in turned]


def score(signs, weights, start):
    return start + sum(signs[n] * w for n, w in weights.items())


def held_out(pages, names):
    """Each page's score by weights that saw no page of its site."""
    groups = sorted({page[2] for page in pages})
    # Spread by a fixed hash, so that a fold's sites have nothing in common.
    fold = {g: sum(ord(c) * 31**i for i, c in enumerate(g)) % 1009 % FOLDS for g in groups}
    scores = {}
    for k in range(FOLDS):
        weights, start = fit([p for p in pages if fold[p[2]] != k], names)
        scores.update((p[0], score(p[-1], weights, start)) for p in pages if fold[p[2]] == k)
    return scores


def show(title, pages, scores, errors=False):
    wrong = [p for p in pages if (scores[p[0]] >= 0) != p[3]]
    through = [p for p in wrong if not p[3]]
    missed = [p for p in wrong if p[3]]
    print(f"{title}: let through {len(through)} of {sum(not p[3] for p in pages)}, missed {len(missed)} of {sum(p[3] for p in pages)}")
    for p in wrong if errors else []:
        print(f"  {scores[p[0]]:+.2f} {p[1]:14} {p[0]}")


def write(weights, start, names):
    text = "# Written by scripts/fit_gate.py. Hundredths of the logarithm of the odds that a page is an article.\n"
    text += f"start = {round(start * 100)}\n\n[signs]\n"
    text += "".join(f"{n} = {round(weights.get(n, 0) * 100)}\n" for n in sorted(names))
    (ROOT / "rules/gate.toml").write_text(text, "utf8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dry", action="store_true", help="writes no weights")
    parser.add_argument("--errors", action="store_true", help="lists the pages that are wrong, held out")
    options = parser.parse_args()
    if shared() is None:
        sys.exit("fit_gate: ../shared is not here")
    pages = rows()
    names = sorted(pages[0][-1])
    weights, start = fit(pages, names)
    show("trained ", pages, {p[0]: score(p[-1], weights, start) for p in pages})
    show("held out", pages, held_out(pages, names), options.errors)
    if not options.dry:
        write(weights, start, names)


if __name__ == "__main__":
    main()
