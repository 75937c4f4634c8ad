"""Whole pages: boilerplate by block, main content, the article gate."""
import hashlib
import json
import re

import score_errors
from score_run import OUT, ROOT, bench_binary, lines, page_text
from score_table import Row

# data set, figure, what it must reach
EXTRACTION = [("scrapinghub", None, 0.980), ("wcxb", "yes", 0.965), ("wcxb", "no", 0.948)]
ROUGH = ["mozilla", "newspaper4k", "magichtml"]


def html_rows(corpus, manifest):
    for row in manifest:
        yield {"id": row["id"], "html": page_text(corpus / row["html"]), "url": row.get("url", "")}


def aggregator_answers(runner):
    """The aggregator pages' answers."""
    gold = [json.loads(p.read_text("utf8")) for p in sorted((runner.corpus / "aggregator/dev/gold").glob("*.json"))]
    pages = [{"id": g["id"], "html": f"aggregator/dev/html/{g['id']}.html", "url": g["url"]} for g in gold]
    return runner.batch("aggregator", html_rows(runner.corpus, pages))


def aggregator(runner):
    out, gold = aggregator_answers(runner), runner.corpus / "aggregator/dev/gold"
    parts, _ = runner.module("aggregator").score(out, gold)
    whole, copies, controls = parts["all"], parts["copies"], parts["controls"]
    if runner.errors:
        text = runner.printed("aggregator.py", out, gold, "--errors", runner.errors)
        runner.note_errors("aggregator", "\n".join(text.splitlines()[4:]), whole=True)
    return [
        Row("aggregator", "recall, all", whole["recall"], (">=", 0.985)),
        Row("aggregator", "recall, in the body", whole["in_body_recall"], (">=", 0.95)),
        Row("aggregator", "content words lost", whole["loss"], ("<=", 0.002)),
        Row("aggregator", "copies hit", copies["pages_hit"], ("<=", 0.02)),
        Row("aggregator", "controls hit", controls["pages_hit"], ("<=", 0.0)),
        Row("aggregator", "controls' content words lost", controls["loss"], ("<=", 0.0)),
        Row("aggregator", "credit lines kept", whole["credit_kept"], (">=", 1.0)),
        Row("aggregator", "kind right", whole["kind_acc"], (">=", 0.95)),
        Row("aggregator", "F1, all", whole["f1"]),
        Row("aggregator", "F1, in the body", whole["in_body_f1"]),
    ]


def extraction_answers(runner):
    """The extraction pages' answers."""
    manifest = lines(runner.corpus / "extraction/manifest.jsonl")
    return runner.batch("extraction", html_rows(runner.corpus, manifest))


def extraction(runner):
    out, manifest = extraction_answers(runner), runner.corpus / "extraction/manifest.jsonl"
    peer = peer_answers(runner, manifest)
    score = runner.module("extraction").score
    if runner.errors:
        listed = score_errors.extraction(runner.module("extraction"), out, manifest, runner.errors)
        runner.note_errors("extraction, the worst pages", listed)
    rows = []
    for dataset, news, bar in EXTRACTION:
        keep = lambda r: news is None or bool(r.get("is_news")) == (news == "yes")
        ours, theirs = score(out, [manifest], dataset, keep), score(peer, [manifest], dataset, keep)
        name = dataset if news is None else f"{dataset} news {news}"
        rows.append(Row(name, f"shingle F1 ({ours['pages']} pages)", ours["shingle_f1"], (">=", bar), beside(ours, theirs)))
    ours, theirs = score(out, [manifest], "trafilatura-seg"), score(peer, [manifest], "trafilatura-seg")
    for measure, key, bar in (("must-have present", "with_present", 0.955), ("must-not absent", "without_absent", 0.930)):
        rows.append(Row("trafilatura-seg", measure, ours[key], (">=", bar), f"dom_smoothie {theirs[key]:.3f}"))
    for dataset in ROUGH:
        ours, theirs = score(out, [manifest], dataset), score(peer, [manifest], dataset)
        bar = theirs["shingle_f1"] - 0.01
        rows.append(Row(dataset, f"shingle F1 ({ours['pages']} pages)", ours["shingle_f1"], (">=", bar), beside(ours, theirs)))
    return rows


def peer_answers(runner, manifest):
    """dom_smoothie's answers. They change only with its version, with how it is called, and with the pages: the key beside
    them says for which they were made."""
    lock = (ROOT / "Cargo.lock").read_text("utf8")
    entries = [e for e in lock.split("[[package]]") if re.search(r'name = "(dom_smoothie|dom_query)"', e)]
    key = hashlib.sha256("".join(entries).encode() + (ROOT / "benches/peer.rs").read_bytes() + manifest.read_bytes()).hexdigest()
    kept, path = OUT / "extraction-peer.key", OUT / "extraction-peer.jsonl"
    if not (path.exists() and kept.exists() and kept.read_text() == key):
        kept.unlink(missing_ok=True)
        runner.batch("extraction-peer", html_rows(runner.corpus, lines(manifest)), (), bench_binary("peer"))
        kept.write_text(key)
    return path


def beside(ours, theirs):
    figures = lambda f: f"{f['shingle_p']:.3f} / {f['shingle_r']:.3f}"
    return f"P / R {figures(ours)}, {ours['empty']} empty; dom_smoothie {theirs['shingle_f1']:.3f} ({figures(theirs)})"


def gate(runner):
    manifest = runner.corpus / "gate/manifest.jsonl"
    out = runner.batch("gate", html_rows(runner.corpus, lines(manifest)))
    both = out.with_name("gate-both.jsonl")
    both.write_bytes(out.read_bytes() + extraction_answers(runner).read_bytes())
    text = runner.printed("gate.py", both, manifest, runner.corpus / "extraction/manifest.jsonl")
    (through, pages), (missed, articles) = [map(int, m) for m in re.findall(r"'all': '(\d+)/(\d+)'", text)]
    if runner.errors:
        answers = {row["id"]: row.get("is_article") for row in lines(both)}
        scorer, pages_of = runner.module("gate"), lines(runner.corpus / "extraction/manifest.jsonl")
        written = [row for row in pages_of if scorer.written(row, runner.corpus)]
        runner.note_errors("gate", score_errors.gate(answers, lines(manifest), written, runner.errors), whole=True)
    detail = [re.sub(r"[{}']", "", line.split(":", 1)[1]).strip() for line in text.splitlines()]
    return [
        Row("gate", f"let through of {pages}", through / pages, ("<=", 0.03), detail[0]),
        Row("gate", f"missed of {articles}", missed / articles, ("<=", 0.01), detail[1]),
    ]
