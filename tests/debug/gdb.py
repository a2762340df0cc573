#!/usr/bin/env python3
"""Scripted gdb runs: NAME.c is built with -g, NAME.gdb is run on it, and what gdb prints must be
NAME.expected. `--update` writes that file; `--show` prints what another compiler's program
gives."""

import argparse
import difflib
import pathlib
import shutil
import sys
import tempfile

import debuggee
from debuggee import harness


def check(script, level, cc, options):
    with tempfile.TemporaryDirectory() as folder:
        binary, message = debuggee.build(cc, script, level, folder)
        if not binary:
            return f"{script.name} -{level} does not compile:\n{message}"
        actual = debuggee.debug(binary, script, folder)
    if options.update:
        script.path.with_suffix(".expected").write_text(actual)
        return ""
    difference = difflib.unified_diff(script.expected().splitlines(True),
                                      actual.splitlines(True), "expected", "gdb prints")
    text = "".join(difference)
    return f"{script.name} -{level}:\n{text}" if text else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="only these scripts")
    parser.add_argument("--cc", default=str(harness.DEFAULT_CC))
    parser.add_argument("--update", action="store_true")
    options = parser.parse_args()
    cc = harness.split_cc(options.cc)
    if not shutil.which("gdb"):
        print("skipped: no gdb")
        return 77
    scripts = [debuggee.Script(path) for path in sorted(debuggee.HERE.glob("*.gdb"))
               if not options.names or path.stem in options.names]
    name = pathlib.Path(cc[0]).name
    work = [(script, level) for script in scripts for level in script.levels
            if not script.compilers or name in script.compilers]
    problems = harness.parallel_map(lambda item: check(*item, cc, options), work, 2)
    for problem in filter(None, problems):
        print(problem)
    print(f"{len(work)} scripts, {sum(map(bool, problems))} differ")
    return 1 if any(problems) else 0


if __name__ == "__main__":
    sys.exit(main())
