"""The rows of a report: printed as Markdown while they are measured, then written as Markdown,
JSON and SVG charts."""

import html
import json
import math
import sys
from dataclasses import dataclass, field

SCHEMA = "cinch-bench-report/1"


@dataclass
class Row:
    """One measure. `values` by compiler, None where one cannot do it; `ratio` is ours to the first
    peer's."""

    part: str
    name: str
    unit: str
    values: dict
    ratio: float | None = None
    bound: float | None = None

    @property
    def missed(self):
        return self.bound is not None and self.ratio is not None and self.ratio > self.bound


@dataclass
class Report:
    compilers: list
    rows: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    part: str = ""

    def begin(self, part, title):
        self.part = part
        print(f"\n## {title}\n")
        print("| measure | " + " | ".join(self.compilers) + f" | to {self.compilers[1]} | bound |")
        print("| --- |" + " ---: |" * (len(self.compilers) + 2), flush=True)

    def row(self, name, values, unit, bound=None, ratio=None):
        """Adds a measure; its ratio is that of the values unless it is given, None when the first
        peer has no value."""
        ours, theirs = values[self.compilers[0]], values.get(self.compilers[1])
        if ratio is None and theirs:
            ratio = ours / theirs
        self.add(Row(self.part, name, unit, values, ratio, bound))

    def mean_row(self, name, ratio, bound=None):
        self.add(Row(self.part, name, "", {}, ratio, bound))

    def add(self, row):
        self.rows.append(row)
        print(markdown_row(row, self.compilers), flush=True)

    def note(self, text):
        """A sentence for the end of the report; in a terminal it is seen at once."""
        self.notes.append(text)
        print(text, file=sys.stderr, flush=True)

    def misses(self):
        return [row for row in self.rows if row.missed]

    def write(self, folder):
        """report.json, report.md and one chart a part."""
        folder.mkdir(parents=True, exist_ok=True)
        parts = list(dict.fromkeys(row.part for row in self.rows))
        document = {"schema": SCHEMA, "compilers": self.compilers, "notes": self.notes,
                    "rows": [vars(row) for row in self.rows]}
        (folder / "report.json").write_text(json.dumps(document, indent=1) + "\n")
        lines = ["# Benchmarks", "", f"{self.compilers[0]} against {', '.join(self.compilers[1:])}; "
                 "runs by turns: medians, and the median of the ratios turn by turn (growth: the "
                 "best of the runs). Ratios below 1 are good.", ""]
        for part in parts:
            rows = [row for row in self.rows if row.part == part]
            lines += [f"## {part}", "", f"![{part}]({part}.svg)", "",
                      "| measure | " + " | ".join(self.compilers) + " | ratio | bound |",
                      "| --- |" + " ---: |" * (len(self.compilers) + 2)]
            lines += [markdown_row(row, self.compilers) for row in rows] + [""]
            (folder / f"{part}.svg").write_text(chart(part, rows, self.compilers))
        lines += [f"- {note}" for note in self.notes]
        (folder / "report.md").write_text("\n".join(lines) + "\n")


def markdown_row(row, compilers):
    def shown(value):
        return "" if value is None else f"{value:.1f} {row.unit}".strip()
    values = " | ".join(shown(row.values.get(name)) for name in compilers)
    ratio = "" if row.ratio is None or math.isnan(row.ratio) else f"{row.ratio:.2f}"
    bound = "" if row.bound is None else f"{row.bound:.2f}" + (" missed" if row.missed else "")
    return f"| {row.name} | {values} | {ratio} | {bound} |"


STYLE = """text { font: 13px system-ui, sans-serif; fill: #1c2430 } .faint { fill: #6b7684 }
.good { fill: #2f7d5b } .bad { fill: #b4532a } .axis { stroke: #9aa4b1; stroke-dasharray: 3 3 }
@media (prefers-color-scheme: dark) { text { fill: #e6e9ee } .faint { fill: #98a3b1 }
.good { fill: #58b98d } .bad { fill: #e08a5f } .axis { stroke: #66707d } }"""


def chart(title, rows, compilers):
    """Bars of the ratios, with a line at 1."""
    rows = [row for row in rows if row.ratio is not None and not math.isnan(row.ratio)]
    most = max([1.2] + [row.ratio for row in rows])
    left, width, step = 300, 420, 22
    height = 50 + step * len(rows)
    one = left + width / most
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {left + width + 60} {height}" '
             f'role="img"><title>{html.escape(title)}</title><style>{STYLE}</style>',
             f'<text x="0" y="16">{compilers[0]} / {compilers[1]}</text>',
             f'<text class="faint" x="{one:.0f}" y="16" text-anchor="middle">1.0</text>',
             f'<line class="axis" x1="{one:.1f}" y1="22" x2="{one:.1f}" y2="{height - 8}"/>']
    for index, row in enumerate(rows):
        y = 32 + step * index
        length = width * row.ratio / most
        kind = "good" if row.ratio <= (row.bound or 1) else "bad"
        name = html.escape(row.name.replace("`", ""))
        parts.append(f'<text x="{left - 8}" y="{y + 12}" text-anchor="end">{name}</text>'
                     f'<rect class="{kind}" x="{left}" y="{y}" width="{length:.1f}" height="15"/>'
                     f'<text x="{left + length + 6:.1f}" y="{y + 12}">{row.ratio:.2f}</text>')
    return "\n".join(parts) + "\n</svg>\n"
