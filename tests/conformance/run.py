#!/usr/bin/env python3
"""Runs gcc's C torture suite (from Debian's gcc-12-source) with a compiler: ./dev conformance."""

import argparse
import collections
import glob
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tools"))

import harness  # noqa: E402
from directives import read_directives  # noqa: E402

SUITE = "gcc.c-torture"
BASE_FLAGS = ["-w", "-std=gnu89"]
# Each half: its folders below gcc.c-torture. Only these two folders of the execute half hold
# programs complete in one file (1,592 + 61); builtins/ needs gcc's own support library.
HALVES = {"execute": ["execute", "execute/ieee"], "compile": ["compile"]}
COMPILE_SECONDS = 60
RUN_SECONDS = 30
MEMORY_MB = 8192
# --aarch64: programs are linked without shared libraries, which the emulator would not find.
AARCH64_FLAGS = ["--target=aarch64-linux-gnu"]
AARCH64_LINK_FLAGS = ["-static"]
EMULATOR = ["qemu-aarch64", "-cpu", "max"]
PASS, FAIL, SKIP = "pass", "fail", "unsupported"


@dataclass(frozen=True)
class Test:
    half: str
    name: str
    path: pathlib.Path
    level: str
    target: str
    is_emulated: bool


@dataclass
class Result:
    test: Test
    status: str
    kind: str = ""
    reason: str = ""


def find_archive():
    """gcc's source archive: the installed package's, or one fetched without installing it."""
    installed = glob.glob("/usr/src/gcc-12/gcc-12*.tar.xz")
    if installed:
        return installed[0]
    folder = harness.cache_dir("gcc-12-source")
    pattern = str(folder / "unpacked/usr/src/gcc-12/gcc-12*.tar.xz")
    if not glob.glob(pattern):
        subprocess.run(["apt-get", "download", "gcc-12-source"], cwd=folder, check=True)
        package = glob.glob(str(folder / "gcc-12-source_*.deb"))[0]
        subprocess.run(["dpkg-deb", "-x", package, str(folder / "unpacked")], check=True)
    return glob.glob(pattern)[0]


def fetch_suite():
    """The folder gcc.c-torture in the cache, extracted on the first use."""
    folder = harness.cache_dir("gcc-torture")
    suite = folder / SUITE
    if (folder / "complete").exists():
        return suite
    archive = find_archive()
    top = os.path.basename(archive).removesuffix("-dfsg.tar.xz").removesuffix(".tar.xz")
    shutil.rmtree(suite, ignore_errors=True)
    print(f"extracting {SUITE} from {archive}", file=sys.stderr)
    subprocess.run(["tar", "xf", archive, "-C", str(folder), "--strip-components=3",
                    f"{top}/gcc/testsuite/{SUITE}"], check=True)
    (folder / "complete").touch()
    return suite


def find_tests(suite, halves, levels, pattern, target, is_emulated):
    tests = []
    for half in halves:
        for folder in HALVES[half]:
            for path in sorted((suite / folder).glob("*.c")):
                name = f"{folder}/{path.name}"
                if re.search(pattern, name):
                    tests += [Test(half, name, path, level, target, is_emulated)
                              for level in levels]
    return tests


def x_file_flags(path):
    """The flags that a test's .x script (Tcl) adds without asking about the target."""
    script = path.with_suffix(".x")
    if not script.exists():
        return []
    flags = []
    for line in script.read_text().splitlines():
        if line.startswith("lappend additional_flags"):
            flags += re.findall(r'"([^"]*)"', line)
    return flags


def failure_reason(outcome):
    """(kind, reason) of a compiler run that did not succeed."""
    text = outcome.stderr.decode(errors="replace")
    if outcome.timed_out:
        return "compiler hang", f"no end after {COMPILE_SECONDS} s"
    crash = re.search(r"PLEASE submit a bug|internal compiler error|Stack dump:", text)
    if outcome.code < 0 or outcome.code >= 128 or crash:
        first = re.search(r"(Assertion .*|internal compiler error|fatal error: error .*)", text)
        return "compiler crash", first.group(1) if first else f"exit code {outcome.code}"
    kinds = ((r"error: (.*)", "compile error"), (r"undefined reference.*", "link error"))
    for pattern, kind in kinds:
        match = re.search(pattern, text)
        if match and not match.group(0).startswith("error: linker command"):
            return kind, match.group(match.lastindex or 0).strip()
    lines = text.strip().splitlines()
    return "compile error", lines[0] if lines else f"exit code {outcome.code}, no message"


def run_failure(outcome):
    if outcome.timed_out:
        return "run timeout", f"no end after {RUN_SECONDS} s"
    if outcome.code == -6:
        return "run abort", "the program called abort"
    if outcome.code < 0:
        return "run signal", f"the program died of signal {-outcome.code}"
    return "run exit code", f"exit code {outcome.code}"


def run_test(cc, test):
    directives = read_directives(test.path.read_text(errors="replace"), [test.level],
                                 test.target)
    if not directives.supported:
        return Result(test, SKIP)
    with tempfile.TemporaryDirectory(prefix="cinch-torture-") as folder:
        flags = BASE_FLAGS + [test.level] + x_file_flags(test.path) + directives.options
        output = os.path.join(folder, "test.exe" if test.half == "execute" else "test.o")
        runs = test.half == "execute" and directives.action in ("default", "run")
        if test.is_emulated:
            flags = AARCH64_FLAGS + (AARCH64_LINK_FLAGS if runs else []) + flags
        command = cc + flags + ["-o", output, str(test.path)]
        command += ["-lm"] if runs else ["-c"] if "-S" not in flags else []
        outcome = harness.run_limited(command, COMPILE_SECONDS, MEMORY_MB, folder)
        return judge(test, directives, outcome, output if runs else None, folder)


def judge(test, directives, outcome, program, folder):
    if not outcome.ok:
        kind, reason = failure_reason(outcome)
        if directives.expects_error and kind == "compile error":
            return Result(test, PASS)
        return Result(test, FAIL, kind, reason)
    if directives.expects_error:
        return Result(test, FAIL, "error missed", "accepts what the test says is an error")
    if program:
        emulator = EMULATOR if test.is_emulated else []
        ran = harness.run_limited([*emulator, program], RUN_SECONDS, None, folder)
        if not ran.ok:
            return Result(test, FAIL, *run_failure(ran))
    return Result(test, PASS)


class ExpectedFailures:
    """One list: lines `NAME LEVELS REASON`; LEVELS is `*` or like `O0,O2`; `#` starts a comment."""

    def __init__(self, half, target):
        suffix = "-aarch64" if target == "aarch64" else ""
        self.path = HERE / f"expected-failures-{half}{suffix}.txt"
        self.entries = {}
        self.comments = []
        for line in self.path.read_text().splitlines() if self.path.exists() else []:
            if line.startswith("#"):
                self.comments.append(line)
            elif line.strip():
                name, levels, reason = line.split(None, 2)
                self.entries[name] = (levels, reason)

    def expects(self, test):
        levels, _ = self.entries.get(test.name, ("", ""))
        return levels == "*" or test.level.lstrip("-") in levels.split(",")

    def rewrite(self, results):
        """Keeps the reasons that people wrote; adds and drops names as the results say."""
        failed, ran = collections.defaultdict(list), collections.defaultdict(set)
        for result in results:
            ran[result.test.name].add(result.test.level)
            if result.status == FAIL:
                failed[result.test.name].append(result)
        entries = {n: e for n, e in self.entries.items() if n not in ran}
        for name, failures in failed.items():
            levels = [f.test.level.lstrip("-") for f in failures]
            every = len(levels) == len(ran[name])
            old = self.entries.get(name, (None, None))[1]
            reason = old or f"{failures[0].kind}: {failures[0].reason}"
            entries[name] = ("*" if every else ",".join(sorted(levels)), reason[:140])
        lines = self.comments + [f"{n} {l} {r}" for n, (l, r) in sorted(entries.items())]
        self.path.write_text("\n".join(lines) + "\n")


def print_totals(results, halves, levels):
    for half in halves:
        for level in levels:
            here = [r for r in results if r.test.half == half and r.test.level == level]
            count = collections.Counter(r.status for r in here)
            print(f"{half:8} {level}: {count[PASS]} of {len(here)} pass, {count[FAIL]} fail, "
                  f"{count[SKIP]} not for this target")


def print_reasons(failures, limit):
    """The failures by kind, then by reason with the names that gave it, most frequent first."""
    by_reason = collections.defaultdict(lambda: collections.defaultdict(set))
    for result in failures:
        by_reason[result.kind][result.reason].add(result.test.name)
    for kind, reasons in sorted(by_reason.items()):
        total = len(set().union(*reasons.values()))
        print(f"\n{kind}: {total} tests")
        ordered = sorted(reasons.items(), key=lambda item: -len(item[1]))
        for reason, names in ordered[:limit]:
            shown = " ".join(sorted(names)[:3]) + (" ..." if len(names) > 3 else "")
            print(f"  {len(names):4} {reason[:90]}  [{shown}]")
        if len(ordered) > limit:
            print(f"       ... and {len(ordered) - limit} more reasons (--reasons shows them)")


def report_against_lists(results, lists):
    """Prints what the lists do not foresee; the number of such results."""
    unexpected = 0
    for result in results:
        expected = lists[result.test.half].expects(result.test)
        fatal = result.kind in ("compiler crash", "compiler hang")
        label = f"{result.test.name} {result.test.level}"
        if result.status == FAIL and (fatal or not expected):
            print(f"UNEXPECTED FAILURE {label}: {result.kind}: {result.reason[:100]}")
            unexpected += 1
        elif result.status == PASS and expected:
            print(f"UNEXPECTED PASS {label}: remove it from {lists[result.test.half].path.name}")
            unexpected += 1
    return unexpected


def parse_arguments():
    parser = argparse.ArgumentParser(prog="dev conformance", description=__doc__)
    harness.add_common_options(parser, "O0,O2")
    parser.add_argument("--half", choices=[*HALVES, "both"])
    parser.add_argument("--aarch64", action="store_true",
                        help="for AArch64, run by qemu-user; the execute half unless --half says")
    parser.add_argument("--filter", default="", help="a regular expression over test names")
    parser.add_argument("--reasons", action="store_true", help="print every failure reason")
    parser.add_argument("--list", action="store_true", help="print each failure on its own line")
    parser.add_argument("--update", action="store_true", help="rewrite the expected-failures lists")
    parser.add_argument("--no-lists", action="store_true",
                        help="only count; the default when --cc is not cinch")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    cc = harness.split_cc(arguments.cc)
    levels = harness.level_list(arguments.levels)
    is_emulated = arguments.aarch64 and platform.machine() != "aarch64"
    target = "aarch64" if arguments.aarch64 or platform.machine() == "aarch64" else "x86-64"
    half = arguments.half or ("execute" if arguments.aarch64 else "both")
    halves = list(HALVES) if half == "both" else [half]
    if is_emulated and not shutil.which(EMULATOR[0]):
        print(f"{EMULATOR[0]} is not installed")
        return 77
    tests = find_tests(fetch_suite(), halves, levels, arguments.filter, target, is_emulated)
    results = harness.parallel_map(lambda test: run_test(cc, test), tests, arguments.jobs,
                                   harness.progress_line("conformance"))
    failures = [r for r in results if r.status == FAIL]
    if arguments.list:
        for r in failures:
            print(f"{r.test.name} {r.test.level} {r.kind}: {r.reason[:120]}")
    print_reasons(failures, 10**6 if arguments.reasons else 12)
    print()
    print_totals(results, halves, levels)
    lists = {half: ExpectedFailures(half, target) for half in halves}
    if arguments.update:
        for half in halves:
            lists[half].rewrite([r for r in results if r.test.half == half])
        return 0
    if arguments.no_lists or os.path.basename(cc[0]) != "cinch":
        return 0
    return 1 if report_against_lists(results, lists) else 0


if __name__ == "__main__":
    sys.exit(main())
