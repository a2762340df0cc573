#!/usr/bin/env python3
"""Checks that every message of the compiler is produced by some file test.

check.py RUNNER: runs the file tests with CINCH_DIAG_LOG set, to which the compiler appends the id
of each message it shows, and compares the ids with those of compiler/diag/*.def. What no test can
produce stands in exceptions.txt, one a line: the id and the reason.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
DEFINITIONS = HERE.parents[1] / "compiler" / "diag"


def defined_ids():
    pattern = re.compile(r"^\s*DIAG\(\s*(\w+)", re.MULTILINE)
    files = sorted(DEFINITIONS.glob("diagnostics*.def"))
    return {name for path in files for name in pattern.findall(path.read_text())}


def exceptions():
    """{id: reason} of exceptions.txt."""
    listed = {}
    for line in (HERE / "exceptions.txt").read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            name, _, reason = line.partition(" ")
            listed[name] = reason.strip()
    return listed


def run_tests(runner, log):
    """Runs the file tests in two shards, so that both processors of a small machine work."""
    shards = []
    for index in range(2):
        environment = dict(os.environ, CINCH_DIAG_LOG=log, GTEST_TOTAL_SHARDS="2",
                           GTEST_SHARD_INDEX=str(index))
        shards.append(subprocess.Popen([runner, "--gtest_brief=1"], env=environment,
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL))
    for shard in shards:
        shard.wait()


def produced_ids(runner):
    with tempfile.TemporaryDirectory() as folder:
        log = os.path.join(folder, "ids")
        run_tests(runner, log)
        if not os.path.exists(log):
            return set()
        return set(pathlib.Path(log).read_text().split())


def main():
    defined, listed = defined_ids(), exceptions()
    produced = produced_ids(sys.argv[1])
    missing = sorted(defined - produced - set(listed))
    stale = sorted(name for name in listed if name in produced or name not in defined)
    unexplained = sorted(name for name, reason in listed.items() if not reason)
    for name in missing:
        print(f"no test under tests/file produces {name}")
    for name in stale:
        print(f"exceptions.txt lists {name}, which a test produces or which is gone")
    for name in unexplained:
        print(f"exceptions.txt gives no reason for {name}")
    print(f"{len(defined)} messages, {len(produced & defined)} produced, {len(listed)} exceptions")
    return 1 if missing or stale or unexplained or not defined else 0


if __name__ == "__main__":
    sys.exit(main())
