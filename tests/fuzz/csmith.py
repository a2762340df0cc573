"""Random programs of csmith, compiled by the compiler and by its peers, and reduced by cvise."""

import functools
import os
import pathlib
import shutil
import sys
import tempfile

import harness
import kept
import sources

GENERATE_SECONDS = 20
COMPILE_SECONDS = 60
REFERENCE_SECONDS = 3  # a program that gcc's does not end in is of no use
RUN_SECONDS = 20
REDUCE_SECONDS = 1200
PEERS = ["gcc", "clang-22"]
PEER_LEVELS = ["-O0", "-O1", "-O2", "-O3", "-Os"]
# csmith's programs with floats assign float pointers to int pointers; its builtins need SSE 4.2.
FLAGS = ["-std=gnu17", "-w", "-Wno-incompatible-pointer-types", "-fno-strict-aliasing", "-msse4.2"]
# Options of csmith for what it leaves out by default; the seed chooses one line.
VARIANTS = [[], ["--float"], ["--packed-struct"], ["--inline-function", "--builtins"],
            ["--max-funcs", "4", "--max-struct-fields", "20"], ["--float", "--inline-function"]]


@functools.cache
def csmith_headers():
    """The folder of csmith.h: installed, or from Debian's package unpacked into the cache."""
    for folder in pathlib.Path("/usr/include").glob("csmith*"):
        return folder
    package = sources.fetch_packages("libcsmith-dev", ["libcsmith-dev"])
    return next(package.rglob("csmith.h")).parent


def prepare():
    """Ends the run when a tool is missing; fetches the headers."""
    if not shutil.which("csmith"):
        sys.exit("csmith is not installed (apt-get install csmith libcsmith-dev)")
    csmith_headers()


def behaviour(command, source, folder, level, seconds=RUN_SECONDS):
    """What the program prints and how it ends; None when it does not end in time."""
    program = os.path.join(folder, "program")
    built = harness.run_limited(
        [*command, *FLAGS, level, f"-I{csmith_headers()}", source, "-o", program],
        COMPILE_SECONDS, 8192)
    if not built.ok:
        lines = built.stderr.decode(errors="replace").strip().splitlines() or ["no message"]
        return f"cannot compile (exit code {built.code}): {lines[0]}"
    ran = harness.run_limited([program], seconds)
    if ran.timed_out:
        return None
    return f"{ran.stdout.decode(errors='replace').strip()} (exit code {ran.code})"


def peers_agree(source, folder, wanted):
    """Whether all peers at all levels give what gcc -O0 gave: the program means one thing."""
    return all(behaviour([peer], source, folder, level) == wanted
               for peer in PEERS if shutil.which(peer) for level in PEER_LEVELS)


def case(seed, cc, levels):
    """(what happened, text): "same", "unusable" (no program that ends under the peers), "peers
    differ" or "mismatch" with the complaint."""
    with tempfile.TemporaryDirectory(prefix="cinch-fuzz-") as folder:
        source = os.path.join(folder, f"csmith_{seed}.c")
        variant = VARIANTS[seed % len(VARIANTS)]
        made = harness.run_limited(["csmith", "--seed", str(seed), *variant, "-o", source],
                                   GENERATE_SECONDS, cwd=folder)
        if not made.ok:
            return "unusable", None
        wanted = behaviour(["gcc"], source, folder, "-O0", REFERENCE_SECONDS)
        if wanted is None:
            return "unusable", None
        for level in levels:
            got = behaviour(cc, source, folder, level)
            if got == wanted:
                continue
            if not peers_agree(source, folder, wanted):
                return "peers differ", None
            path = kept.keep(f"csmith_{seed}.c", pathlib.Path(source).read_bytes())
            return "mismatch", f"{path} {level}: {got or 'no end'}; gcc: {wanted}"
    return "same", None


# A reduction keeps what makes the program a fault of ours: gcc and clang agree about it, clang's
# sanitizers see nothing undefined, and the compiler gives something else.
INTERESTING = """#!/bin/sh
set -e
flags="{flags} -I{headers}"
limit="timeout {seconds}"
gcc $flags -Wall -Werror=uninitialized -Werror=maybe-uninitialized -O1 {name} -c -o /dev/null
gcc $flags -O0 {name} -o by_gcc
clang-22 $flags -O1 -fsanitize=undefined,address -fno-sanitize-recover=all {name} -o checked
$limit ./by_gcc > wanted
$limit ./checked > checked_output 2>&1
cmp -s wanted checked_output
clang-22 $flags -O2 {name} -o by_clang
$limit ./by_clang | cmp -s - wanted
{cc} $flags {level} {name} -o ours 2>/dev/null || exit {if_not_compiled}
if $limit ./ours > got; then ! cmp -s got wanted; fi
"""


def reduce(path, cc, level):
    """Shrinks a copy beside a kept program, which is returned."""
    if not shutil.which("cvise"):
        sys.exit("cvise is not installed (apt-get install cvise)")
    path = pathlib.Path(path).resolve()
    small = path.with_name(path.stem + "_small.c")
    shutil.copy(path, small)
    compiles = behaviour(cc, str(path), str(path.parent), level) or ""
    script = path.with_suffix(".sh")
    script.write_text(INTERESTING.format(
        flags=" ".join(FLAGS), headers=csmith_headers(), seconds=RUN_SECONDS, name=small.name,
        cc=" ".join(cc), level=level, if_not_compiled=0 if "cannot compile" in compiles else 1))
    script.chmod(0o755)
    # What cvise has reached when its time is over is in the file.
    harness.run_limited(["cvise", "--n", "2", "--timeout", "60", script, small.name],
                        REDUCE_SECONDS, cwd=path.parent)
    return small
