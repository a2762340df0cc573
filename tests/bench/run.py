#!/usr/bin/env python3
"""Measures a compiler against others in the same run, as Markdown tables: ./dev bench."""

import argparse
import os
import pathlib
import shutil
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parent / "tools"), str(HERE.parent / "programs")]

import harness  # noqa: E402
from code_speed import bench_code  # noqa: E402
from compile_speed import bench_compile, bench_growth, bench_run  # noqa: E402
from measuring import Compiler  # noqa: E402
from report import Report  # noqa: E402

PARTS = ["compile", "growth", "run", "code"]


def compilers_of(arguments):
    """Ours first, then the peers that are installed."""
    found = []
    for text in [arguments.cc, *arguments.against.split(",")]:
        if text == arguments.cc or shutil.which(text.split()[0]):
            words = harness.split_cc(text)
            found.append(Compiler(os.path.basename(words[0]), words))
    if len(found) < 2:
        sys.exit("nothing to compare with: none of " + arguments.against + " is installed")
    return found


def main():
    parser = argparse.ArgumentParser(prog="dev bench", description=__doc__)
    harness.add_common_options(parser, "O2,O3")
    parser.add_argument("--against", default="clang-22,gcc,tcc",
                        help="compilers to compare with, ratios are to the first one")
    parser.add_argument("--only", choices=PARTS, help="a part of the report")
    parser.add_argument("--filter", default="", help="a regular expression over the programs")
    parser.add_argument("-n", "--repeats", type=int, default=5, help="runs of each")
    parser.add_argument("--report", type=pathlib.Path, metavar="FOLDER",
                        help="write report.md, report.json and charts there")
    parser.add_argument("--check", action="store_true", help="fail when a bound is missed")
    parser.set_defaults(cc=str(harness.ROOT / "build" / "optimized" / "bin" / "cinch"))
    arguments = parser.parse_args()
    compilers = compilers_of(arguments)
    report = Report([compiler.name for compiler in compilers])
    wanted = [arguments.only] if arguments.only else PARTS
    with tempfile.TemporaryDirectory(prefix="cinch-bench-") as name:
        common = (report, compilers, pathlib.Path(name), arguments.repeats)
        for part, bench in (("compile", bench_compile), ("growth", bench_growth),
                            ("run", bench_run)):
            if part in wanted:
                bench(*common)
        if "code" in wanted:
            bench_code(*common, harness.level_list(arguments.levels), arguments.filter)
    for note in report.notes:
        print(f"\n{note}")
    if arguments.report:
        report.write(arguments.report)
    for row in report.misses():
        print(f"missed: {row.part}: {row.name}: {row.ratio:.2f}, the bound is {row.bound:.2f}")
    return 1 if arguments.check and report.misses() else 0


if __name__ == "__main__":
    sys.exit(main())
