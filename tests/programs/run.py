#!/usr/bin/env python3
"""Builds real programs from their Debian sources and checks them: ./dev programs."""

import argparse
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))

import aarch64  # noqa: E402
import harness  # noqa: E402
import recipes  # noqa: E402
import table  # noqa: E402


def run_one(name, cc, level, jobs):
    """(passed, seconds, what was checked or what failed) of one program at one level."""
    start = time.monotonic()
    try:
        said, passed = recipes.RECIPES[name](cc, level, jobs), True
    except recipes.Failed as failure:
        said, passed = str(failure), False
    table.record(name, recipes.version_of(name), level, passed, said, table.identity(cc))
    return passed, time.monotonic() - start, said


def main():
    parser = argparse.ArgumentParser(prog="dev programs", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME",
                        help="of " + ", ".join(recipes.RECIPES) + "; default all")
    parser.add_argument("--write-table", action="store_true",
                        help="write RESULTS.md; with --levels '' of earlier runs only")
    harness.add_common_options(parser, "O0,O2")
    arguments = parser.parse_args()
    unknown = set(arguments.names) - set(recipes.RECIPES)
    if unknown:
        parser.error("no such program: " + ", ".join(sorted(unknown)))
    cc = harness.split_cc(arguments.cc)
    recipes.require_tools()
    failures = 0
    print(f"{'program':8} {'level':6} {'result':7} {'time':>6}  what", flush=True)
    for name in arguments.names or recipes.RECIPES:
        for level in harness.level_list(arguments.levels):
            passed, seconds, said = run_one(name, cc, level, arguments.jobs)
            failures += not passed
            result = "ok" if passed else "FAILED"
            print(f"{name:8} {level:6} {result:7} {seconds:5.0f}s  {said}", flush=True)
    if arguments.write_table:
        table.write([*recipes.RECIPES, *(f"{name}-aarch64" for name in aarch64.PROGRAMS)])
    print(f"{failures} failed" if failures else "all passed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
