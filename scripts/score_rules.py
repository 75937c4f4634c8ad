"""Each boilerplate rule: how often it decides, how right it is, and on how many hosts."""
import json
from collections import defaultdict
from urllib.parse import urlsplit

from score_pages import aggregator_answers, extraction_answers
from score_run import lines


class Rule:
    """What is counted of one rule."""

    def __init__(self):
        self.blocks, self.dims, self.pages, self.hosts = 0, 0, set(), set()
        self.right = self.wrong = self.kind_right = self.gold_blocks = 0

    def fired(self, page, host, block):
        self.blocks += 1
        self.dims += block["grade"] == "dim"
        self.pages.add(page)
        self.hosts.add(host)


def show(runner):
    """Prints the table, the least precise first."""
    rules = defaultdict(Rule)
    on_gold(runner, rules)
    on_articles(runner, rules)
    head = ("rule", "blocks", "dim", "pages", "hosts", "gold words", "precision", "kind right", "in articles")
    rows = [head] + [row(name, rules[name]) for name in sorted(rules, key=lambda n: (precision(rules[n]), n))]
    widths = [max(len(str(r[k])) for r in rows) for k in range(len(head))]
    for r in rows:
        print("  ".join(str(c).ljust(w) if k == 0 else str(c).rjust(w) for k, (c, w) in enumerate(zip(r, widths))))
    print("\nblocks, pages, hosts: aggregator and extraction pages together; gold words, precision, kind right: folded words of")
    print("the aggregator pages; in articles: folded blocks of five words or more that stand verbatim in an extraction page's gold text")
    few = sorted(name for name, rule in rules.items() if len(rule.pages) == 1)
    print(f"{len(few)} of {len(rules)} rules fire on one page only: {', '.join(few) or '-'}")


def precision(rule):
    known = rule.right + rule.wrong
    return rule.right / known if known else 2.0


def row(name, rule):
    known = rule.right + rule.wrong
    share = lambda part: f"{part / known:.3f}" if known else "-"
    kind = f"{rule.kind_right / rule.right:.3f}" if rule.right else "-"
    return (name, rule.blocks, rule.dims, len(rule.pages), len(rule.hosts), known, share(rule.right), kind, rule.gold_blocks)


def judged(row):
    return [b for b in row.get("blocks", []) if b["grade"] != "leave"]


def on_gold(runner, rules):
    """Precision by words: each folded word against the gold block that it is aligned with."""
    scorer = runner.module("aggregator")
    answers = {r["id"]: r for r in lines(aggregator_answers(runner))}
    for path in sorted((runner.corpus / "aggregator/dev/gold").glob("*.json")):
        gold = json.loads(path.read_text("utf8"))
        answer, host = answers[gold["id"]], urlsplit(gold["url"]).hostname
        for block in judged(answer):
            rules[block["rule"]].fired(gold["id"], host, block)
        theirs = [(word, block) for block in gold["blocks"] for word in scorer.words(block["text"])]
        ours = [(word, block) for block in answer.get("blocks", []) for word in scorer.words(block["text"])]
        for (_, truth), at in zip(theirs, scorer.align([w for w, _ in theirs], [w for w, _ in ours])):
            if at is None or not ours[at][1]["fold"] or truth["label"] == "neutral":
                continue
            rule, is_right = rules[ours[at][1]["rule"]], truth["label"] == "boilerplate"
            rule.right += is_right
            rule.wrong += not is_right
            rule.kind_right += is_right and ours[at][1]["kind"] == truth["kind"]


def on_articles(runner, rules):
    """Folds that stand in an article's gold text: probably wrong, wherever the gold is whole."""
    manifest = lines(runner.corpus / "extraction/manifest.jsonl")
    answers = {r["id"]: r for r in lines(extraction_answers(runner))}
    for page in manifest:
        text = squashed((runner.corpus / page["gold"]).read_text("utf8")) if page.get("gold") else ""
        for block in judged(answers[page["id"]]):
            rule = rules[block["rule"]]
            rule.fired(page["id"], page["host"], block)
            words = squashed(block["text"])
            rule.gold_blocks += block["fold"] and words.count(" ") >= 4 and words in text


def squashed(text):
    return " ".join(text.split())
