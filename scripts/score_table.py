"""The table that is printed."""
from dataclasses import dataclass


@dataclass
class Row:
    """One figure: `bar` is what it must reach as (">=" or "<=", value), None where it is only reported."""
    set: str
    measure: str
    value: object
    bar: tuple | None = None
    note: str = ""

    def ok(self):
        if self.bar is None or self.value is None:
            return "" if self.bar is None else "NO"
        sign, bar = self.bar
        return "ok" if (self.value >= bar if sign == ">=" else self.value <= bar) else "NO"


def number(value):
    if value is None:
        return "-"
    return f"{value:.3f}" if isinstance(value, float) else str(value)


def show(rows):
    cells = [("set", "measure", "value", "must reach", "ok", "")]
    cells += [(r.set, r.measure, number(r.value), f"{r.bar[0]} {number(r.bar[1])}" if r.bar else "", r.ok(), r.note) for r in rows]
    widths = [max(len(str(row[k])) for row in cells) for k in range(5)]
    for at, row in enumerate(cells):
        left = [row[0].ljust(widths[0]), row[1].ljust(widths[1])]
        right = [row[2].rjust(widths[2]), row[3].rjust(widths[3]), row[4].ljust(widths[4]), row[5]]
        print("  ".join(left + right).rstrip())
        if at == 0:
            print("  ".join("-" * w for w in widths))
    barred = [r for r in rows if r.bar]
    print(f"\n{sum(r.ok() == 'ok' for r in barred)} of {len(barred)} figures reach what they must")
