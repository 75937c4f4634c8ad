#!/usr/bin/env python3
"""Learn the weights of the gate's signs (is the page an article?) and write them to rules/gate.toml.

  scripts/fit_gate.py [--dry] [--errors]

It reads the signs of the pages in ../shared/corpus as `target/release/examples/signs` writes them (`cargo build --release
--features cli --example signs`). For each kind of page that is no article it fits a logistic regression of that kind against
articles; a page is an article where the odds of all kinds together stay below one. It prints how many pages that gets wrong:
trained on all of them, and held out, where every page is judged by weights that saw no page of its site, for several ways
to deal the sites into folds. How far the bar is moved (`SHIFT`) is read from the held-out curve. Nothing of a page goes
into the file but the weights. The same signs give the same weights.
"""
import argparse
import math
import sys
import zlib
from multiprocessing import Pool
from urllib.parse import urlsplit

from score_pages import html_rows
from score_run import OUT, ROOT, Runner, lines, shared

KINDS = ["collection", "documentation", "forum", "listing", "product", "service"]
# Given by hand, against an article: the corpora have no such pages.
GIVEN = {"password": 2.0, "says_video": 2.0}
# The penalty on a weight's square: as if so many pages stood against it.
PENALTY = 2.0
# Every page also stands, for this share of its weight, without what its address says: addresses speak loudest, and others
# than these have no such words in them.
NO_ADDRESS = 0.25
FOLDS = 10
DEALS = 3
# A page counts so many times: there are few that are no articles; and news pages, which are easy, are many.
TIMES = {"no article": 3.0, "wcxb": 1.5}
# Added to the odds that a page is no article.
SHIFT = -0.3
# The bars: shares of non-articles let through and of articles missed.
BARS = (0.03, 0.01)


def rows():
    """Pages as (id, data set or kind, site, is article, times, signs)."""
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


def newton(data, n, start):
    """Weights of a logistic regression of `data` (sparse row, label, times) on `n` numbers, the start last."""
    w = list(start)
    for _ in range(12):
        grad = [-PENALTY * v for v in w[:-1]] + [0.0]
        hess = [[0.0] * n for _ in range(n)]
        for i in range(n):
            hess[i][i] = PENALTY if i < n - 1 else 1e-6
        for x, y, t in data:
            p = 1 / (1 + math.exp(-max(-30.0, min(30.0, sum(w[k] * v for k, v in x)))))
            miss, curve = t * (y - p), t * p * (1 - p)
            for at, (i, a) in enumerate(x):
                grad[i] += miss * a
                if curve > 1e-4:
                    row, ca = hess[i], curve * a
                    for j, b in x[: at + 1]:
                        row[j] += ca * b
        step = solve(hess, grad)
        w = [a + b for a, b in zip(w, step)]
        if max(map(abs, step)) < 1e-3:
            break
    return w


def fit(pages, names, near=None):
    """For each kind its weights in the order of `names`, the start last; `near` are weights to begin with."""
    n = len(names) + 1
    sparse = []
    for _, kind, _, article, times, signs in pages:
        row = [(i, signs[name]) for i, name in enumerate(names) if signs[name]] + [(n - 1, 1.0)]
        mute = [(i, v) for i, v in row if i == n - 1 or not names[i].endswith("_address")]
        sparse += [(kind, article, times * (1 - NO_ADDRESS), row), (kind, article, times * NO_ADDRESS, mute)]
    weights = {}
    for k in KINDS:
        data = [(x, not article, times) for kind, article, times, x in sparse if article or kind == k]
        weights[k] = newton(data, n, near[k] if near else [0.0] * n)
    return weights


def score(signs, names, weights):
    """The logarithm of the odds that a page is no article."""
    given = sum(signs[name] * weight for name, weight in GIVEN.items())
    sums = [sum(signs[n] * v for n, v in zip(names, w)) + w[-1] for w in weights.values()]
    most = max(sums)
    return most + math.log(sum(math.exp(s - most) for s in sums)) + given


def fold(args):
    pages, names, near, sites = args
    weights = fit([p for p in pages if p[2] not in sites], names, near)
    return {p[0]: score(p[-1], names, weights) for p in pages if p[2] in sites}


def held_out(pages, names, near, deal):
    """Each page's score by weights that saw no page of its site."""
    sites = sorted({page[2] for page in pages})
    dealt = [{s for s in sites if zlib.crc32(f"{deal}{s}".encode()) % FOLDS == k} for k in range(FOLDS)]
    scores = {}
    with Pool(2) as pool:
        for part in pool.imap(fold, [(pages, names, near, one) for one in dealt]):
            scores.update(part)
    return scores


def count(pages, scores, shift):
    """How many non-articles are let through and articles missed."""
    through = sum(not p[3] and scores[p[0]] + shift <= 0 for p in pages)
    return through, sum(p[3] and scores[p[0]] + shift > 0 for p in pages)


def curve(pages, deals):
    """Held-out errors, the mean of all deals, by how far the bar is moved."""
    no, yes = sum(not p[3] for p in pages), sum(p[3] for p in pages)
    print("shift: let through / missed, mean of the deals; the sum of both as parts of the bars")
    for tenths in range(-12, 13, 2):
        shift = tenths / 10
        counts = [count(pages, scores, shift) for scores in deals]
        through, missed = (sum(c[i] for c in counts) / len(counts) for i in (0, 1))
        print(f"  {shift:+.1f}: {through:5.1f} / {missed:5.1f}   {through / no / BARS[0] + missed / yes / BARS[1]:.2f}")


def show(title, pages, scores, errors=False):
    through, missed = count(pages, scores, SHIFT)
    no = sum(not p[3] for p in pages)
    print(f"{title}: let through {through} of {no}, missed {missed} of {len(pages) - no}")
    for p in pages if errors else []:
        if (scores[p[0]] + SHIFT <= 0) != p[3]:
            print(f"  {-scores[p[0]] - SHIFT:+.2f} {p[1]:15} {p[0]}")


def write(names, weights):
    number = lambda at: ", ".join(str(round(100 * weights[k][at])) for k in KINDS)
    starts = ", ".join(str(round(100 * (weights[k][-1] + SHIFT))) for k in KINDS)
    text = "# Written by scripts/fit_gate.py. Hundredths of the logarithm of the odds that a page is of a kind and no article.\n"
    text += "kinds = [" + ", ".join(f'"{k}"' for k in KINDS) + f"]\nstart = [{starts}]\n\n[signs]\n"
    rows = {name: number(at) for at, name in enumerate(names)}
    rows.update((name, ", ".join([str(round(100 * weight))] * len(KINDS))) for name, weight in GIVEN.items())
    text += "".join(f"{name} = [{row}]\n" for name, row in sorted(rows.items()))
    (ROOT / "rules/gate.toml").write_text(text, "utf8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dry", action="store_true", help="writes no weights")
    parser.add_argument("--errors", action="store_true", help="lists the pages that are wrong, held out")
    options = parser.parse_args()
    if shared() is None:
        sys.exit("fit_gate: ../shared is not here")
    pages = rows()
    names = sorted(name for name in pages[0][-1] if name not in GIVEN)
    weights = fit(pages, names)
    show("trained ", pages, {p[0]: score(p[-1], names, weights) for p in pages})
    if not options.dry:
        write(names, weights)
    deals = [held_out(pages, names, weights, deal) for deal in range(DEALS)]
    for deal, scores in enumerate(deals):
        show(f"held out, deal {deal + 1}", pages, scores, options.errors and deal == 0)
    curve(pages, deals)


if __name__ == "__main__":
    main()
