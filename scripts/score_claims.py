"""Status, notes, wording, origin and fidelity."""
import json
import re

from score_pages import aggregator_answers, html_rows
from score_run import lines
from score_table import Row


def converted(runner, turn, path):
    """The answers in the form that a scorer reads."""
    target = path.with_name(path.stem + f"-{turn}.jsonl")
    convert = getattr(runner.module("convert"), turn)
    with open(target, "w", encoding="utf8") as out:
        for row in lines(path):
            if "error" not in row:
                out.write(json.dumps(convert(row), ensure_ascii=False) + "\n")
    return target


def status(runner):
    gold = runner.corpus / "status/dev.jsonl"
    rows = []
    for name, bar in (("given", 0.70), ("end to end", 0.55)):
        texts = [status_input(row, name == "given") for row in lines(gold)]
        out = converted(runner, "status", runner.batch(f"status-{name.replace(' ', '-')}", texts))
        text = runner.printed("status.py", gold, out)
        macro, without = re.search(r"macroF1 ([\d.]+)\s+without asserted ([\d.]+)", text).groups()
        matched = re.search(r"matched (\S+)", text)[1]
        rows.append(Row("status", f"macro F1, {name}", float(macro), (">=", bar), f"matched {matched}"))
        rows.append(Row("status", f"without asserted, {name}", float(without)))
        for cls, tp, fp, fn, f1 in re.findall(r"(\w+)\s+tp\s+(\d+) fp\s+(\d+) fn\s+(\d+) F1 (\S+)", text):
            value = None if f1 == "None" else float(f1)
            rows.append(Row("status", f"  {cls}, {name}", value, None, f"tp {tp} fp {fp} fn {fn}"))
        runner.note_errors(f"status, {name}", text, whole=True)
        rows.append(Row("status", f"  lines, {name}", None, None, text.splitlines()[-1].strip()))
    return rows


def status_input(row, given):
    line = {"id": row["id"], "text": row["text"]}
    if given:
        line["given"] = [{k: a[k] for k in ("content", "cue", "source")} for a in row["attributions"]]
    return line


def notes(runner):
    gold = runner.corpus / "status/lines.jsonl"
    named = {row["id"] for row in lines(gold)}
    texts = [r for r in lines(runner.corpus / "attribution/polnear/polnear.jsonl") if r["id"] in named]
    out = runner.batch("notes", ({"id": r["id"], "text": r["text"]} for r in texts))
    text = runner.printed("notes.py", gold, out)
    found, wanted, false, unwanted = map(int, re.search(r"found (\d+)/(\d+)\s+false (\d+)/(\d+)", text).groups())
    runner.note_errors("notes", "\n".join(text.splitlines()[1:]))
    return [
        Row("notes", f"no-comment lines found of {wanted}", found, (">=", 24)),
        Row("notes", f"false of {unwanted}", false, ("<=", 0), text.splitlines()[0].split("  ")[-1]),
    ]


def wording(runner):
    score = runner.module("wording")
    rows = []
    for name in ("dev", "seed"):
        gold = lines(runner.corpus / f"spun/{name}.jsonl")
        out = runner.batch(f"wording-{name}", ({"id": g["id"], "text": g["text"]} for g in gold))
        flags = lines(converted(runner, "wording", out))
        if name == "seed":
            rows += wording_seed(score.score(gold, flags))
            continue
        for source in ("real", "made"):
            figures = score.score(gold, flags, source)
            rows += wording_rows(source, figures)
        rows.append(pages_flagged(gold, flags))
    return rows + wording_clean(runner, score)


def wording_rows(source, figures):
    rows = []
    for key in ("ALL", "strong"):
        found, total, share = figures["recall"].get(key, (0, 0, None))
        rows.append(Row("wording", f"spans found, {source}, {key.lower()}", share, None, f"{found}/{total}"))
    rows.append(Row("wording", f"precision, {source}", figures["precision"], None, f"{figures['flags']} flags"))
    return rows


def wording_seed(figures):
    found, total, _ = figures["recall"]["ALL"]
    false = round(figures["flags"] * (1 - (figures["precision"] or 0)))
    return [Row("wording", f"seed spans found of {total}", found, (">=", 8)), Row("wording", "seed, false flags", false, ("<=", 0))]


def pages_flagged(gold, flags):
    """Of the real spun pages, how many get two flags or more: a page is the paragraphs whose ids differ in their last part."""
    count, answers = {}, {row["id"]: row["flags"] for row in flags}
    for row in gold:
        if row["source"] == "real" and any(g["spun"] for g in gold if page_of(g) == page_of(row)):
            count[page_of(row)] = count.get(page_of(row), 0) + len(answers.get(row["id"], []))
    detail = " ".join(f"{page.split('/')[-1]}:{n}" for page, n in sorted(count.items()))
    return Row("wording", f"real pages with two flags, of {len(count)}", sum(n >= 2 for n in count.values()), (">=", 7), detail)


def page_of(row):
    return row["id"].rsplit("/", 1)[0]


def wording_clean(runner, score):
    words = lines(runner.corpus / "spun/clean.jsonl")
    wanted = {row["id"] for row in words}
    texts = [r for s in ("polnear", "gum_news") for r in lines(runner.corpus / f"attribution/{s}/{s}.jsonl") if r["id"] in wanted]
    out = runner.batch("wording-clean", ({"id": r["id"], "text": r["text"]} for r in texts))
    figures = score.clean(words, lines(converted(runner, "wording", out)))
    detail = f"{figures['false_flags']} flags in {figures['words']} words: {figures['by_kind']}"
    return [Row("wording", "flags per 1,000 clean words", figures["per_1000"], ("<=", 0.04), detail)]


def origin(runner):
    dev = runner.corpus / "origin/dev.jsonl"
    out = runner.batch("origin", html_rows(runner.corpus, lines(dev)))
    figures = origin_figures(runner, dev, out)
    rows = [
        Row("origin", "precision", figures["P"], (">=", 0.95), figures["line"]),
        Row("origin", "recall", figures["R"], (">=", 0.80)),
    ]
    figures = origin_figures(runner, runner.corpus / "aggregator/dev/gold", aggregator_answers(runner))
    return rows + [
        Row("origin, aggregator", "named of the copies that state one", figures["R"], (">=", 0.95), figures["line"]),
        Row("origin, aggregator", "claimed on controls", figures["false"], ("<=", 0)),
    ]


def origin_figures(runner, gold, out):
    text = runner.printed("origin.py", gold, out)
    line = text.splitlines()[0]
    runner.note_errors(f"origin {gold.name}", "\n".join(text.splitlines()[1:]))
    return {"line": line.split("  P ")[0], "P": float(re.search(r"P ([\d.]+)", line)[1]),
            "R": float(re.search(r" R ([\d.]+)", line)[1]), "false": int(re.search(r"false (\d+)", line)[1])}


def fidelity(runner):
    gold = runner.corpus / "fidelity/dev.jsonl"
    pairs = ({k: row[k] for k in ("id", "copy_quote", "copy_speaker", "orig_text")} for row in lines(gold))
    out = runner.batch("fidelity", pairs, ("compare", "--batch"))
    text = runner.printed("fidelity.py", gold, out)
    right, _, macro = re.search(r"accuracy (\d+)/(\d+) \S+ macroF1 ([\d.]+)", text).groups()
    alarms, faithful = map(int, re.search(r"false alarms (\d+)/(\d+)", text).groups())
    named, words = map(int, re.search(r"altered words (\d+)/(\d+)", text).groups())
    runner.note_errors("fidelity", "\n".join(text.splitlines()[1:]))
    return [
        Row("fidelity", "labels right", int(right), (">=", 43), f"macro F1 {macro}"),
        Row("fidelity", f"false alarms of {faithful}", alarms, ("<=", 0)),
        Row("fidelity", "altered words named", named / max(1, words), (">=", 0.9), f"{named}/{words}"),
    ]
