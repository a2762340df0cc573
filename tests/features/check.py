#!/usr/bin/env python3
"""Holds features.txt against the tests and README.md: check.py [--write].

Every test a feature names must exist, and README's table must be what the list gives; --write makes
it so.
"""

import pathlib
import sys

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
README = ROOT / "README.md"
BEGIN, END = "<!-- features: from tests/features/features.txt -->\n", "<!-- end of features -->\n"


def read_features():
    """(group, feature, tests) of each line."""
    for line in (HERE / "features.txt").read_text().splitlines():
        if line and not line.startswith("#"):
            group, feature, tests = (part.strip() for part in line.split(" | "))
            yield group, feature, tests.split()


def table(features):
    groups = {}
    for group, feature, _ in features:
        groups.setdefault(group, []).append(feature.replace("\\", "\\\\").replace("|", "\\|"))
    rows = [f"| {group} | {'; '.join(items)} |" for group, items in groups.items()]
    return "\n".join(["| | what works, each shown by tests |", "|---|---|", *rows]) + "\n"


def main():
    features = list(read_features())
    problems = []
    for _, feature, tests in features:
        if not tests:
            problems.append(f"'{feature}' names no test")
        problems += [f"'{feature}': there is no tests/{test}" for test in tests
                     if not (ROOT / "tests" / test).is_file()]
        problems += [f"'{feature}': tests/{test} has no expected output" for test in tests
                     if test.startswith("run/")
                     and not (ROOT / "tests" / test).with_suffix(".expected").is_file()]
    text = README.read_text()
    before, _, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not end:
        problems.append("README.md has no place for the table of features")
    else:
        wanted = before + BEGIN + table(features) + END + after
        if "--write" in sys.argv[1:]:
            README.write_text(wanted)
        elif wanted != text:
            problems.append("README.md's table is not what features.txt gives: check.py --write")
    print("\n".join(problems) if problems else f"{len(features)} features, each with its tests")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
