#!/usr/bin/env python3
"""Feeds the compiler generated and damaged programs: ./dev fuzz [--mode csmith|damage] [--count N]

csmith: random programs without undefined behaviour must print the same checksum when compiled by
the compiler at each level as by gcc -O0. damage: files of this repository with bytes and tokens
removed, doubled or swapped must end in an exit code of 0 or 1, with a message for 1: no crash, no
hang.
"""

import argparse
import functools
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent / "tools"), str(HERE.parent / "programs")]

import harness  # noqa: E402
import sources  # noqa: E402

COMPILE_SECONDS = 60
RUN_SECONDS = 20
TOKENS = r"""( ) { } [ ] ; , * & = ... # ## " ' \ /* int struct enum typedef static return goto
case default sizeof _Generic __attribute__(( asm #define #include #if 1 0x 1e""".split()


def keep(name, text):
    """Saves a program that failed, for a person to look at; its path."""
    path = harness.cache_dir("fuzz") / name
    path.write_bytes(text)
    return path


@functools.cache
def csmith_headers():
    """The folder of csmith.h: installed, or from Debian's package unpacked into the cache."""
    for folder in pathlib.Path("/usr/include").glob("csmith*"):
        return folder
    package = sources.fetch_packages("libcsmith-dev", ["libcsmith-dev"])
    return next(package.rglob("csmith.h")).parent


def checksum(command, source, folder, level):
    """What the program prints, compiled by `command` at `level`; None when it ends by no fault."""
    program = os.path.join(folder, "program")
    flags = ["-std=gnu17", "-w", level, f"-I{csmith_headers()}"]
    built = harness.run_limited([*command, *flags, source, "-o", program], COMPILE_SECONDS, 8192)
    if not built.ok:
        lines = built.stderr.decode(errors="replace").strip().splitlines() or ["no message"]
        return f"cannot compile (exit code {built.code}): {lines[0]}"
    ran = harness.run_limited([program], RUN_SECONDS)
    if ran.timed_out:
        return None
    return ran.stdout.decode(errors="replace") + f"exit code {ran.code}"


def csmith_case(seed, cc, levels):
    """A complaint about the csmith program of this seed, or None."""
    with tempfile.TemporaryDirectory(prefix="cinch-fuzz-") as folder:
        source = os.path.join(folder, f"csmith_{seed}.c")
        made = subprocess.run(["csmith", "--seed", str(seed), "-o", source], cwd=folder,
                              capture_output=True, timeout=COMPILE_SECONDS)
        if made.returncode != 0:
            return None
        wanted = checksum(["gcc"], source, folder, "-O0")
        if wanted is None:
            return None
        for level in levels:
            got = checksum(cc, source, folder, level)
            if got != wanted:
                path = keep(f"csmith_{seed}.c", pathlib.Path(source).read_bytes())
                said = "no end" if got is None else got.splitlines()[-1 if "compile" in got else 0]
                return f"{path} {level}: {said}; gcc: {wanted.splitlines()[0]}"
    return None


def corpus():
    root = harness.ROOT
    folders = [root / "tests" / "run", root / "tests" / "file", root / "samples"]
    return sorted(path for folder in folders for path in folder.rglob("*.c"))


def damage(text, generator):
    """The text with a few pieces removed, doubled, swapped, replaced or put in."""
    for _ in range(generator.randint(1, 6)):
        pieces = re.findall(rb"\w+|\s+|.", text, re.S) or [b""]
        at = generator.randrange(len(pieces))
        action = generator.randrange(6)
        if action == 0:
            del pieces[at:at + generator.randint(1, 8)]
        elif action == 1:
            pieces[at:at] = pieces[at:at + generator.randint(1, 20)]
        elif action == 2:
            other = generator.randrange(len(pieces))
            pieces[at], pieces[other] = pieces[other], pieces[at]
        elif action == 3:
            pieces[at] = generator.choice(TOKENS).encode()
        elif action == 4:
            pieces[at:at] = [b" " + generator.choice(TOKENS).encode() + b" "]
        else:
            pieces[at] = bytes([generator.randrange(256)])
        text = b"".join(pieces)
    return text


def damage_case(seed, cc, levels):
    """A complaint about the damaged file of this seed, or None."""
    generator = random.Random(seed)
    original = generator.choice(corpus())
    text = damage(original.read_bytes(), generator)
    mode = generator.choice([["-fsyntax-only"], ["-E"], ["-c", "-O0"], ["-c", "-O2"]])
    with tempfile.TemporaryDirectory(prefix="cinch-fuzz-") as folder:
        source = os.path.join(folder, "damaged.c")
        pathlib.Path(source).write_bytes(text)
        output = ["-o", os.path.join(folder, "output")]
        command = [*cc, *mode, source, *output]
        outcome = harness.run_limited(command, COMPILE_SECONDS, 8192, folder,
                                      env=dict(os.environ, CINCH_VERIFY_IR="1"))
    fault = None
    if outcome.timed_out:
        fault = "a hang"
    elif outcome.code not in (0, 1):
        fault = f"a crash, exit code {outcome.code}"
    elif outcome.code == 1 and b"error" not in outcome.stderr:
        fault = "a failure without a message"
    if fault:
        path = keep(f"damaged_{seed}.c", text)
        return f"{path} ({original.name}, {' '.join(mode)}): {fault}"
    return None


def main():
    parser = argparse.ArgumentParser(prog="dev fuzz", description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    harness.add_common_options(parser, "O0,O2")
    parser.add_argument("--mode", choices=["csmith", "damage"], default="damage")
    parser.add_argument("--count", type=int, default=200, help="how many programs")
    parser.add_argument("--seed", type=int, default=1, help="the first program's seed")
    arguments = parser.parse_args()
    if arguments.mode == "csmith" and not shutil.which("csmith"):
        sys.exit("csmith is not installed (apt-get install csmith libcsmith-dev)")
    if arguments.mode == "csmith":
        csmith_headers()
    cc = harness.split_cc(arguments.cc)
    levels = harness.level_list(arguments.levels)
    case = csmith_case if arguments.mode == "csmith" else damage_case
    seeds = list(range(arguments.seed, arguments.seed + arguments.count))
    complaints = harness.parallel_map(lambda seed: case(seed, cc, levels), seeds, arguments.jobs,
                                      harness.progress_line("fuzz"))
    found = [c for c in complaints if c]
    print("\n".join(found))
    print(f"{len(seeds)} programs, {len(found)} failures")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
