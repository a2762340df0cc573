#!/usr/bin/env python3
"""Measures a compiler against clang-22 in the same run, as a Markdown table: ./dev bench."""

import argparse
import math
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "tools"), str(HERE.parent / "programs")]

import harness  # noqa: E402

# The bounds that issues 2 and 5 set, by measure: the largest allowed ratio to clang, or to tcc.
BOUNDS = {"start": 0.35, "syntax": 0.5, "compile": 0.8, "memory": 1.0, "code": 1.03, "run": 0.35,
          "run_tcc": 4.0}


@dataclass
class Usage:
    """What one run of a command cost."""

    wall: float
    cpu: float
    memory_kb: int
    output: bytes = b""


def measure(command, folder):
    """Runs a command to its end; exits when it fails. The system's own count, children included."""
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        child = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out,
                                 stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        output = out.read()
    if child.returncode != 0:
        said = output.decode(errors="replace")[-2000:]
        sys.exit(f"{' '.join(map(str, command))}: exit code {child.returncode}\n{said}")
    return Usage(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, output)


def best(runs):
    """The least of each figure: what is above it is other programs' doing."""
    return Usage(min(r.wall for r in runs), min(r.cpu for r in runs),
                 min(r.memory_kb for r in runs), runs[0].output)


def compare(commands, folder, repeats):
    """The best of `repeats` runs of each command, run by turns so that noise falls on both."""
    runs = [[] for _ in commands]
    for _ in range(repeats):
        for index, command in enumerate(commands):
            runs[index].append(measure(command, folder))
    return [best(r) for r in runs]


class Table:
    """The Markdown table; rows are printed as they are measured."""

    def __init__(self, ours, theirs):
        print(f"| measure | {ours} | {theirs} | ratio | bound |")
        print("| --- | ---: | ---: | ---: | ---: |", flush=True)
        self.misses = 0

    def row(self, name, ours, theirs, unit, bound=None):
        ratio = ours / theirs
        self.ratio_row(name, f"{ours:.1f} {unit}", f"{theirs:.1f} {unit}", ratio, bound)
        return ratio

    def ratio_row(self, name, ours, theirs, ratio, bound=None):
        missed = bound is not None and ratio > bound
        self.misses += missed
        shown = "" if bound is None else f"{bound:.2f}" + (" missed" if missed else "")
        print(f"| {name} | {ours} | {theirs} | {ratio:.2f} | {shown} |", flush=True)


def amalgamation():
    """The folder with SQLite's sqlite3.c, made from Debian's source once and kept in the cache."""
    folder = harness.cache_dir("programs", "amalgamation")
    if not (folder / "sqlite3.c").exists():
        import recipes
        import sources
        build = recipes.Build("amalgamation", sources.fetch_source("sqlite3"), ["gcc"], "-O0", 2)
        build.step("configure", ["./configure", "--disable-tcl"], env={"CC": "gcc"})
        build.make("sqlite3.c")
        for name in ("sqlite3.h", "sqlite3.c"):
            shutil.copy(build.folder / name, folder)
    return folder


def bench_compiler(table, compilers, folder, repeats):
    """Start-up, front end, -O0 and -O2 compilation, and peak memory."""
    (folder / "empty.c").write_text("")
    ours, theirs = compare([[*cc, "-c", "empty.c", "-o", "empty.o"] for cc in compilers], folder,
                           repeats * 8)
    table.row("`-c empty.c`, wall", ours.wall * 1e3, theirs.wall * 1e3, "ms", BOUNDS["start"])
    source = str(amalgamation() / "sqlite3.c")
    for flags, bound in ((["-fsyntax-only"], BOUNDS["syntax"]),
                         (["-O0", "-c", "-o", "x.o"], BOUNDS["compile"]),
                         (["-O0", "-g", "-c", "-o", "x.o"], None),
                         (["-O2", "-c", "-o", "x.o"], None)):
        times = repeats if "-O2" not in flags else max(1, repeats // 3)
        ours, theirs = compare([[*cc, *flags, "-w", source] for cc in compilers], folder, times)
        name = " ".join(f for f in flags if f not in ("-o", "x.o"))
        table.row(f"`{name} sqlite3.c`, CPU", ours.cpu * 1e3, theirs.cpu * 1e3, "ms", bound)
        table.row(f"`{name} sqlite3.c`, wall", ours.wall * 1e3, theirs.wall * 1e3, "ms")
        table.row(f"`{name} sqlite3.c`, peak memory", ours.memory_kb / 1024,
                  theirs.memory_kb / 1024, "MB", BOUNDS["memory"])


HELLO = '#include <stdio.h>\nint main(void) { printf("hello, world\\n"); return 0; }\n'


def fresh_copy(cc, folder):
    """The compiler copied beside its headers: what a linker has just written lies scattered in the
    page cache, which costs each start a millisecond that an installed file does not cost."""
    binary = pathlib.Path(cc[0]).resolve()
    (folder / "bin").mkdir(exist_ok=True)
    shutil.copy(binary, folder / "bin" / "cinch")
    if not (folder / "lib").exists():
        (folder / "lib").symlink_to(binary.parents[1] / "lib")
    return str(folder / "bin" / "cinch")


def bench_run(table, compilers, folder, repeats):
    """From start to the output of hello world: `cinch run` against compiling, and against tcc."""
    (folder / "hello.c").write_text(HELLO)
    commands = [[fresh_copy(compilers[0], folder), "run", "hello.c"],
                ["sh", "-c", " ".join(compilers[1]) + " hello.c && ./a.out"]]
    if shutil.which("tcc"):
        commands.append(["tcc", "-run", "hello.c"])
    runs = compare(commands, folder, repeats * 8)
    for name, theirs, bound in zip(("`hello.c && ./a.out`", "`tcc -run hello.c`"), runs[1:],
                                   (BOUNDS["run"], BOUNDS["run_tcc"])):
        table.row(f"`cinch run hello.c` to {name}, wall", runs[0].wall * 1e3, theirs.wall * 1e3,
                  "ms", bound)
        # On a busy machine the longer run is interrupted more often than the shorter one.
        table.row(f"`cinch run hello.c` to {name}, CPU", runs[0].cpu * 1e3, theirs.cpu * 1e3, "ms")


def bench_code(table, compilers, folder, repeats, levels, pattern):
    """The speed of compiled programs; all must print the same."""
    programs = [p for p in sorted((HERE / "code").glob("*.c")) if re.search(pattern, p.stem)]
    for level in levels:
        ratios = []
        for program in programs:
            commands = []
            for index, cc in enumerate(compilers):
                output = folder / f"{program.stem}{index}"
                measure([*cc, level, "-w", str(program), "-o", str(output), "-lm"], folder)
                commands.append([str(output)])
            ours, theirs = compare(commands, folder, repeats)
            if ours.output != theirs.output:
                sys.exit(f"{program.stem}: the outputs differ")
            ratios.append(table.row(f"{program.stem} {level}", ours.cpu * 1e3, theirs.cpu * 1e3,
                                    "ms"))
        mean = math.exp(sum(map(math.log, ratios)) / len(ratios))
        bound = BOUNDS["code"] if level == "-O2" else None
        table.ratio_row(f"code speed {level}, geometric mean", "", "", mean, bound)


def main():
    parser = argparse.ArgumentParser(prog="dev bench", description=__doc__)
    harness.add_common_options(parser, "O2")
    parser.add_argument("--against", default="clang-22", help="the compiler to compare with")
    parser.add_argument("--only", choices=["compiler", "run", "code"], help="a part of the table")
    parser.add_argument("--filter", default="", help="a regular expression over the programs")
    parser.add_argument("-n", "--repeats", type=int, default=5, help="runs, the best counts")
    parser.add_argument("--check", action="store_true", help="fail when a bound is missed")
    arguments = parser.parse_args()
    compilers = [harness.split_cc(arguments.cc), harness.split_cc(arguments.against)]
    table = Table(*(os.path.basename(cc[0]) for cc in compilers))
    with tempfile.TemporaryDirectory(prefix="cinch-bench-") as name:
        folder = pathlib.Path(name)
        if arguments.only in (None, "compiler"):
            bench_compiler(table, compilers, folder, arguments.repeats)
        if arguments.only in (None, "run"):
            bench_run(table, compilers, folder, arguments.repeats)
        if arguments.only in (None, "code"):
            bench_code(table, compilers, folder, arguments.repeats,
                       harness.level_list(arguments.levels), arguments.filter)
    return 1 if arguments.check and table.misses else 0


if __name__ == "__main__":
    sys.exit(main())
