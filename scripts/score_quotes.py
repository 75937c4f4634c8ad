"""Attribution: who said what."""
import score_errors
from score_run import lines
from score_table import Row

# set, subset, [(which kind, figure, what it must reach)]
SETS = [
    ("polnear", "reported", [
        ("all", "attrF1", 68), ("direct", "attrF1", 88), ("mixed", "attrF1", 74), ("indirect", "attrF1", 58),
        ("all", "src_match", 95), ("all", "partF1", None), ("all", "exactF1", None), ("all", "firm", 75),
        ("all", "firm_wrong", 3)]),
    ("gum_news", "reported", [
        ("all", "attrF1", 76), ("indirect", "attrF1", 83), ("all", "spk_all", 80), ("all", "partF1", None),
        ("all", "firm", 75), ("all", "firm_wrong", 3)]),
    ("german_wikinews", "all", [
        ("all", "partF1", 60), ("direct", "partF1", None), ("mixed", "partF1", None), ("indirect", "partF1", None)]),
    ("litbank", "all", [("direct", "partF1", None), ("direct", "spk_all", None)]),
    ("seed", "reported", [
        ("all", "attrF1", None), ("all", "partF1", None), ("all", "spk_all", None), ("all", "firm_wrong", None)]),
]


def attribution(runner):
    score = runner.module("attribution").score
    rows = []
    for name, subset, figures in SETS:
        folder = runner.corpus / "attribution" / name
        gold = lines(next(folder.glob("*.jsonl")))
        out = runner.batch(f"attribution-{name}", ({"id": g["id"], "text": g["text"]} for g in gold))
        answers = {row["id"]: row.get("attributions", []) for row in lines(out)}
        result = score(gold, answers, subset)
        if runner.errors:
            listed = score_errors.attribution(runner.module("attribution"), gold, answers, subset, runner.errors)
            runner.note_errors(name, listed, whole=True)
        for kind, figure, bar in figures:
            value = result[kind][figure]
            sign = "<=" if figure == "firm_wrong" else ">="
            label = figure if kind == "all" else f"{figure} {kind}"
            rows.append(Row(name, label, None if value is None else 100 * value, (sign, bar) if bar else None, note(kind, result, subset)))
        if name == "seed":
            rows.append(right_speakers(gold, subset, result))
    return rows


def right_speakers(gold, subset, result):
    """The seed's count: how many of the required attributions are found with the right speaker."""
    wanted = [a for g in gold for a in g["attributions"] if a.get("speaker") and (subset == "all" or a.get("reported", True))]
    found = round((result["all"]["spk_all"] or 0) * len(wanted))
    return Row("seed", f"found with the right speaker, of {len(wanted)}", found, (">=", 13))


def note(kind, result, subset):
    return f"{result[kind]['n']} {'attributions' if kind == 'all' else kind}, subset {subset}"
