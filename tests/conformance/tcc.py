#!/usr/bin/env python3
"""Runs tcc's own test programs (tests2 of Debian's source package): ./dev conformance tcc.

A test is a program and what it prints. Lines in which tcc itself warns are taken out of the
expected output first: they are about tcc's messages.
"""

import argparse
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "tools"), str(HERE.parent / "programs")]

import harness  # noqa: E402
import sources  # noqa: E402

KNOWN = HERE / "expected-failures-tcc.txt"
# The programs are older than C99's ban on implicit int; messages are not what is tested.
FLAGS = ["-w", "-std=gnu11", "-Wno-implicit-int", "-Wno-implicit-function-declaration",
         "-Wno-int-conversion", "-Wno-incompatible-pointer-types", "-fdollars-in-identifiers"]
LIBRARIES = ["-lm", "-pthread"]
SKIPPED = 77
COMPILE_SECONDS, RUN_SECONDS, MEMORY_MB = 60, 30, 8192
TCC_WARNING = re.compile(r"^\S+\.[ch]:\d+: warning: ")


def arguments_of(test):
    """The command lines that tests2/Makefile gives to its programs."""
    if test.stem == "31_args":
        return ["arg1", "arg2", "arg3", "arg4", "arg5"]
    if test.stem == "46_grep":
        return [r"[^* ]*[:a:d: ]+\:\*-/: $", test.name]
    return []


def inputs_of(test):
    """The test and, for `104_x.c`, the second file `104+_x.c`."""
    other = test.with_name(test.name.replace("_", "+_", 1))
    return [test.name] + ([other.name] if other.exists() else [])


def lines_of(text):
    return [line.rstrip() for line in text.splitlines() if not TCC_WARNING.match(line)]


def run_test(cc, level, test):
    """An empty text when it passes, or what went wrong."""
    with tempfile.TemporaryDirectory() as folder:
        program = pathlib.Path(folder, "program")
        built = harness.run_limited(
            [*cc, level, *FLAGS, *inputs_of(test), "-o", program, *LIBRARIES],
            COMPILE_SECONDS, MEMORY_MB, cwd=test.parent)
        if not built.ok:
            text = built.stderr.decode(errors="replace").splitlines()
            return "does not compile: " + next((line for line in text if "error" in line), "?")
        result = harness.run_limited([program, *arguments_of(test)], RUN_SECONDS,
                                     cwd=test.parent)
    if result.timed_out:
        return "runs too long"
    expected = lines_of(test.with_suffix(".expect").read_text(errors="replace"))
    got = lines_of((result.stdout + result.stderr).decode(errors="replace"))
    for number, (want, have) in enumerate(zip(expected, got), 1):
        if want != have:
            return f"line {number}: {have!r} instead of {want!r}"
    return "" if len(got) == len(expected) else f"{len(got)} lines instead of {len(expected)}"


def known_failures(level):
    """The names listed for every level (`name`) or for this one (`name/-O2`)."""
    lines = [line for line in KNOWN.read_text().splitlines() if line and not line.startswith("#")]
    entries = [line.split(" ", 1)[0].partition("/") for line in lines]
    return {name for name, _, only in entries if only in ("", level)}


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0],
                                     prog="dev conformance tcc")
    harness.add_common_options(parser, levels="O0,O2")
    options = parser.parse_args()
    try:
        folder = sources.fetch_source("tcc") / "tests" / "tests2"
    except subprocess.CalledProcessError:
        print("skipped: apt-get could not fetch the source of tcc")
        return SKIPPED
    tests = [path for path in sorted(folder.glob("*.c")) if path.with_suffix(".expect").exists()]
    bad = 0
    cc = harness.split_cc(options.cc)
    for level in harness.level_list(options.levels):
        reports = harness.parallel_map(lambda test: run_test(cc, level, test), tests,
                                       options.jobs, harness.progress_line("tcc " + level))
        known = known_failures(level)
        failed = {test.stem: report for test, report in zip(tests, reports) if report}
        print(f"{level}: {len(tests) - len(failed)} of {len(tests)} pass, "
              f"{len(known)} known not to")
        for name, report in failed.items():
            if name not in known:
                print(f"  {name}: {report}")
                bad += 1
        for name in sorted(known - failed.keys()):
            print(f"  {name} passes: take it out of {KNOWN.name}")
            bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
