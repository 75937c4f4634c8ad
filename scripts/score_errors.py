"""What `--errors N` lists where a scorer lists nothing: the worst pages, the wrong gates, misses and false attributions."""
import json
import random

# The same draw every time, so that two runs can be compared.
SEED = 4


def extraction(scorer, out, manifest, count):
    """The pages with the lowest token F1."""
    texts = {row["id"]: row.get("text") or "" for row in map(json.loads, open(out, encoding="utf8"))}
    rows = []
    for page in scorer.load_manifest(manifest):
        if page["gold_text"] is not None and page["dataset"] != "magichtml":
            p, r, f1 = scorer.token(page["gold_text"], texts.get(page["id"], ""))
            rows.append((f1, f"F1 {f1:.2f}  P {p:.2f}  R {r:.2f}  {page['id']}  {page.get('url', '')[:90]}"))
    return "\n".join(text for _, text in sorted(rows)[:count])


def gate(answers, through, missed, count):
    """Non-articles that were let through and articles that were missed."""
    wrong = [f"let through  {row['id']}  {row['page_type']}  {row['url'][:90]}" for row in through if answers.get(row["id"])]
    lost = [f"missed       {row['id']}  {row.get('url', '')[:90]}" for row in missed if not answers.get(row["id"])]
    return "\n".join(wrong[:count] + lost[:count])


def attribution(scorer, gold, answers, subset, count):
    """As many misses, false ones, and wrong sources, drawn at random."""
    misses, false, sources = [], [], []
    for doc in gold:
        text, wanted = doc["text"], [g for g in doc["attributions"] if g.get("content")]
        found = [a for a in answers.get(doc["id"], []) if a["content"]]
        pairs = matched(scorer, text, wanted, found)
        required = [g for g in wanted if subset == "all" or g.get("reported", True)]
        misses += [shown(text, g, g.get("kind", "")) for g in required if id(g) not in pairs]
        taken = {id(a) for a in pairs.values()}
        spare = [a for a in found if id(a) not in taken and not inside_free(scorer, text, a, wanted, required)]
        false += [shown(text, a, a["rule"]) for a in spare]
        for g in required:
            a = pairs.get(id(g))
            named = scorer.toks(g.get("source") or [], text, True)
            if a and named and not named & scorer.toks(a["source"], text):
                sources.append(shown(text, g, "gold") + "\n         ours: " + shown(text, a, a["rule"]))
    draw = random.Random(SEED)
    parts = []
    for name, rows in (("missed", misses), ("false", false), ("wrong source", sources)):
        draw.shuffle(rows)
        parts += [f"{name}: {len(rows)}"] + ["  " + row for row in rows[:count]]
    return "\n".join(parts)


def matched(scorer, text, wanted, found):
    """Gold to ours, one to one, the greatest token overlap first, from a half."""
    pairs, used, result = [], set(), {}
    theirs = [scorer.toks(g["content"], text) for g in wanted]
    ours = [scorer.toks(a["content"], text) for a in found]
    for i, g in enumerate(theirs):
        for j, a in enumerate(ours):
            if g & a:
                pairs.append((len(g & a) / len(g | a), i, j))
    for share, i, j in sorted(pairs, key=lambda p: (-p[0], p[1], p[2])):
        if share >= 0.5 and id(wanted[i]) not in result and j not in used:
            result[id(wanted[i])] = found[j]
            used.add(j)
    return result


def inside_free(scorer, text, ours, wanted, required):
    """Whether an attribution lies mostly inside gold that is neither required nor punished."""
    needed = {id(g) for g in required}
    of = lambda keep: set().union(set(), *[scorer.toks(g["content"], text) for g in wanted if (id(g) in needed) == keep])
    words = scorer.toks(ours["content"], text)
    return len(words & (of(False) - of(True))) >= 0.5 * len(words)


def shown(text, a, name):
    """An attribution in words, with what stands around it."""
    part = lambda key: " … ".join(" ".join(text[s:e].split()) for s, e in a.get(key) or [])
    first, last = min(s for s, _ in a["content"]), max(e for _, e in a["content"])
    around = " ".join((text[max(0, first - 60):first] + "⟦" + text[first:last] + "⟧" + text[last:last + 60]).split())
    return f"[{name}] {part('source')} | {part('cue')} | {around[:330]}"
