#!/usr/bin/env python3
"""Feeds the compiler generated and damaged programs: ./dev fuzz [MODE] [options]

damage    files of this repository with bytes and tokens removed, doubled or swapped must end in an
          exit code of 0 or 1, with a message for 1: no crash, no hang.
csmith    random programs without undefined behaviour must print the same checksum when compiled by
          the compiler at each level as by gcc -O0. When they do not, gcc and clang are asked at all
          levels; a program about which they agree is a mismatch, kept, and reduced by cvise with
          --reduce.
coverage  libFuzzer searches for inputs that crash or hang one phase (--phase lex, preprocess, parse
          or emit) of a build with the sanitizers of addresses and undefined behaviour, for
          --seconds. The corpus it finds is kept for the next run.
"""

import argparse
import collections
import pathlib
import sys
import time

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "tools"), str(HERE.parent / "programs")]

import coverage  # noqa: E402
import csmith  # noqa: E402
import damage  # noqa: E402
import harness  # noqa: E402


def run_damage(arguments, cc):
    complaints = harness.parallel_map(
        lambda seed: damage.case(seed, cc), arguments.seeds, arguments.jobs,
        harness.progress_line("fuzz"))
    found = [c for c in complaints if c]
    print("\n".join([*found, f"{len(complaints)} programs, {len(found)} failures"]))
    return bool(found)


def run_csmith(arguments, cc):
    csmith.prepare()
    levels = harness.level_list(arguments.levels)
    outcomes = harness.parallel_map(
        lambda seed: csmith.case(seed, cc, levels), arguments.seeds, arguments.jobs,
        harness.progress_line("csmith"))
    complaints = [text for _, text in outcomes if text]
    for complaint in complaints:
        print(complaint, flush=True)
        if arguments.reduce:
            path, level = complaint.split(":")[0].split()
            print(f"  reduced: {csmith.reduce(path, cc, level)}", flush=True)
    counts = collections.Counter(what for what, _ in outcomes)
    print(f"{len(outcomes)} programs at {' '.join(levels)}: {counts['same']} the same, "
          f"{counts['mismatch']} mismatches, {counts['peers differ']} about which gcc and clang "
          f"differ, {counts['unusable']} that do not end under gcc")
    return bool(complaints)


def main():
    parser = argparse.ArgumentParser(prog="dev fuzz", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("mode", nargs="?", choices=["damage", "csmith", "coverage"],
                        default="damage")
    harness.add_common_options(parser, "O0,O1,O2,O3,Os")
    parser.add_argument("--count", type=int, default=200, help="how many programs")
    parser.add_argument("--seed", type=int, default=1, help="the first program's seed")
    parser.add_argument("--reduce", action="store_true", help="reduce mismatches with cvise")
    parser.add_argument("--phase", choices=coverage.PHASES, default="parse")
    parser.add_argument("--seconds", type=int, default=300, help="how long coverage runs")
    arguments = parser.parse_args()
    arguments.seeds = range(arguments.seed, arguments.seed + arguments.count)
    start = time.monotonic()
    if arguments.mode == "coverage":
        failed = coverage.run(arguments.phase, arguments.seconds, arguments.jobs)
    else:
        run = run_csmith if arguments.mode == "csmith" else run_damage
        failed = run(arguments, harness.split_cc(arguments.cc))
    print(f"{time.monotonic() - start:.0f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
