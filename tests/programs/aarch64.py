#!/usr/bin/env python3
"""Programs compiled for AArch64 from their Debian sources, run by qemu-user:
./dev programs --aarch64 [NAME...]."""

import argparse
import dataclasses
import functools
import os
import pathlib
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tools"))

import autotools  # noqa: E402
import harness  # noqa: E402
import recipes  # noqa: E402
import sources  # noqa: E402
import table  # noqa: E402
from build import Failed  # noqa: E402

TARGET = "aarch64-linux-gnu"
FLAGS = [f"--target={TARGET}", "-static", "-w"]
EMULATOR = ["qemu-aarch64", "-cpu", "max"]
SECONDS = 1800


def run(command, folder=None, stdin=b"", env=None):
    outcome = harness.run_limited(command, SECONDS, None, folder, stdin, env)
    if not outcome.ok:
        said = (outcome.stdout + outcome.stderr).decode(errors="replace").splitlines()
        raise Failed(f"{pathlib.Path(command[0]).name}: exit code {outcome.code}: "
                     + " | ".join(said[-3:]))
    return outcome.stdout


def compile_program(cc, level, output, arguments):
    run([*cc, *FLAGS, level, "-o", str(output), *map(str, arguments), "-lm"])
    return output


def same_output(what, expected, actual):
    if expected != actual:
        pairs = zip(expected.splitlines() + [b"<end>"], actual.splitlines() + [b"<end>"])
        left, right = next((pair for pair in pairs if pair[0] != pair[1]), (b"?", b"?"))
        raise Failed(f"{what}: {right[:80]!r}, expected {left[:80]!r}")


def lua(cc, level, folder, jobs):
    source = sources.fetch_source("lua5.4", patched=False) / "src"
    files = [f for f in sorted(source.glob("*.c")) if f.name != "luac.c"]
    program = compile_program(cc, level, folder / "lua", ["-std=gnu99", "-DLUA_USE_POSIX", *files])
    debian, environment = sources.fetch_tool("lua5.4", ["lua5.4", "liblua5.4-0"])
    scripts = sorted((HERE / "lua").glob("*.lua"))
    for script in scripts:
        expected = run([debian, str(script)], env=environment or None)
        same_output(script.name, expected, run([*EMULATOR, str(program), str(script)]))
    return f"{len(scripts)} scripts as Debian's lua5.4"


def zlib(cc, level, folder, jobs):
    """Its own test program, and minigzip both ways."""
    source = sources.fetch_source("zlib")
    library = [f for f in sorted(source.glob("*.c"))]
    flags = [f"-I{source}", "-D_LARGEFILE64_SOURCE=1", "-DHAVE_UNISTD_H"]
    example = compile_program(cc, level, folder / "example",
                              [*flags, source / "test/example.c", *library])
    said = run([*EMULATOR, str(example)], folder)
    if b"large_inflate(): OK" not in said:
        raise Failed("example printed no OK")
    minigzip = compile_program(cc, level, folder / "minigzip",
                               [*flags, source / "test/minigzip.c", *library])
    text = (source / "ChangeLog").read_bytes()
    packed = run([*EMULATOR, str(minigzip)], folder, text)
    same_output("minigzip", text, run([*EMULATOR, str(minigzip), "-d"], folder, packed))
    return "example and minigzip OK"


def amalgamation():
    """The folder with sqlite3.c and shell.c, made once by SQLite's own Makefile."""
    made = harness.cache_dir("programs") / "sqlite-amalgamation"
    if not (made / "shell.c").exists():
        work = harness.cache_dir("programs") / "sqlite-amalgamation.part"
        shutil.rmtree(work, ignore_errors=True)
        shutil.copytree(sources.fetch_source("sqlite3"), work, symlinks=True)
        run(["./configure", "--disable-tcl", "--disable-readline", "--disable-shared"], work)
        run(["make", "sqlite3.c", "shell.c"], work)
        shutil.rmtree(made, ignore_errors=True)
        made.mkdir()
        for name in ("sqlite3.c", "shell.c", "sqlite3.h"):
            shutil.copy(work / name, made)
        shutil.rmtree(work)
    return made


def sqlite(cc, level, folder, jobs):
    source = amalgamation()
    program = compile_program(cc, level, folder / "sqlite3", [
        "-DSQLITE_THREADSAFE=0", "-DSQLITE_OMIT_LOAD_EXTENSION", "-DSQLITE_ENABLE_MATH_FUNCTIONS",
        f"-I{source}", source / "shell.c", source / "sqlite3.c"])
    debian, environment = sources.fetch_tool(
        "sqlite3", ["sqlite3", "libsqlite3-0", "libreadline8", "libtinfo6"])
    scripts = sorted((HERE / "sql").glob("*.sql"))
    for script in scripts:
        text = script.read_bytes()
        arguments = ["-batch", ":memory:"]
        expected = harness.run_limited([debian, *arguments], SECONDS, stdin=text,
                                       env=environment or None)
        actual = harness.run_limited([*EMULATOR, str(program), *arguments], SECONDS, stdin=text)
        # Some statements are errors on purpose: their messages and the exit code count too.
        same_output(script.name, expected.stdout, actual.stdout)
        same_output(script.name + " (messages)", expected.stderr, actual.stderr)
        if expected.code != actual.code:
            raise Failed(f"{script.name}: exit code {actual.code}, expected {expected.code}")
    return f"{len(scripts)} scripts as Debian's sqlite3"


def own_suite(name, cc, level, folder, jobs):
    """A program whose own tests are compared with what aarch64-linux-gnu-gcc's build passes."""
    return autotools.run_program(SUITES[name], f"{name}-aarch64", [*cc, f"--target={TARGET}"],
                                 level, jobs)


def cross_built(name, **changes):
    """The program as it is built for this machine, but for `changes`."""
    return dataclasses.replace(autotools.PROGRAMS[name], reference=f"{TARGET}-gcc",
                               configure=[f"--host={TARGET}", "--disable-shared"], **changes)


SUITES = {
    "libffi": cross_built("libffi", checks={
        "make check": ["make", "-k", "check", "RUNTESTFLAGS=--target_board=aarch64-qemu"]}),
    "gmp": cross_built("gmp", checks=autotools.gmp_checks(f"LOG_COMPILER={' '.join(EMULATOR)}")),
}
PROGRAMS = {"lua": lua, "zlib": zlib, "sqlite": sqlite}
PROGRAMS |= {name: functools.partial(own_suite, name) for name in SUITES}


def run_one(name, cc, level, jobs):
    """(passed, what was checked or what failed)."""
    folder = harness.cache_dir("programs", "work", f"{name}-aarch64{level}")
    try:
        said, passed = PROGRAMS[name](cc, level, folder, jobs), True
    except Failed as failure:
        said, passed = str(failure), False
    table.record(f"{name}-aarch64", recipes.version_of(name), level, passed, said,
                 table.identity(cc))
    return passed, said


def main():
    parser = argparse.ArgumentParser(prog="dev programs --aarch64", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(PROGRAMS))
    harness.add_common_options(parser, "O0,O2")
    options = parser.parse_args()
    unknown = set(options.names) - set(PROGRAMS)
    if unknown:
        parser.error("no such program: " + ", ".join(sorted(unknown)))
    cc = harness.split_cc(options.cc)
    # Where the emulator finds the C library, and DejaGnu its board.
    os.environ["QEMU_LD_PREFIX"] = f"/usr/{TARGET}"
    os.environ["DEJAGNU"] = str(HERE / "dejagnu" / "site.exp")
    failures = 0
    for name in options.names or PROGRAMS:
        for level in harness.level_list(options.levels):
            passed, said = run_one(name, cc, level, options.jobs)
            failures += not passed
            print(f"{name:8} {level:4} {'' if passed else 'FAILED '}{said}", flush=True)
    print(f"{failures} failed" if failures else "all passed")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
