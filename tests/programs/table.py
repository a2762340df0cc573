"""The table of results in RESULTS.md: what each run leaves in the cache, written down."""

import json
import pathlib
import subprocess

import harness

TABLE = pathlib.Path(__file__).resolve().parent / "RESULTS.md"
COMPILER_SOURCES = ["compiler", "runtime", "cmake", "CMakeLists.txt"]

HEAD = """# Results

Written by `./dev programs --write-table` from the last run of each program at each level.
"gcc" is a build by gcc 12 -O2 on the same machine: a test that passes there must pass here.
Names with -aarch64 are of `./dev programs --aarch64`: cross-compiled, run by qemu-user; gcc's
builds too.
"""

COLUMNS = """
| program | Debian's version | level | result |
| --- | --- | --- | --- |
"""


def git(*arguments):
    return subprocess.run(["git", "-C", str(harness.ROOT), *arguments], capture_output=True,
                          text=True).stdout.strip()


def identity(cc):
    """Which compiler it is: its version and, of this tree's, the last commit that changed it."""
    first = subprocess.run([*cc, "--version"], capture_output=True, text=True).stdout.split("\n")[0]
    if pathlib.Path(cc[0]) != harness.DEFAULT_CC:
        return f"{' '.join(cc)}: {first}"
    changed = " with changes" if git("status", "--porcelain", "--", *COMPILER_SOURCES) else ""
    return f"{first}, commit {git('log', '-1', '--format=%h', '--', *COMPILER_SOURCES)}{changed}"


def record(name, version, level, passed, said, compiler):
    """Keeps one result for the table."""
    path = harness.cache_dir("programs", "results") / f"{name}{level}.json"
    path.write_text(json.dumps({"name": name, "version": version, "level": level, "passed": passed,
                                "said": said, "compiler": compiler}))


def made_by(kept):
    """The sentence that says which compiler made the rows, or which of them which."""
    compilers = {}
    for result in kept:
        compilers.setdefault(result.get("compiler", "an unknown build"), []).append(
            f"{result['name']} {result['level']}")
    if len(compilers) == 1:
        return f"All rows were made by `{next(iter(compilers))}`.\n"
    return "".join(f"\n`{compiler}` made the rows {', '.join(rows)}.\n"
                   for compiler, rows in compilers.items())


def write(names):
    """Writes the table of all results that are kept, in the order of `names`."""
    kept = [json.loads(path.read_text())
            for path in harness.cache_dir("programs", "results").glob("*.json")]
    kept = [result for result in kept if result["name"] in names]
    kept.sort(key=lambda result: (names.index(result["name"]), result["level"]))
    rows = [f"| {result['name']} | {result['version']} | {result['level']} | "
            f"{'' if result['passed'] else 'FAILED: '}{result['said'].replace('|', '/')} |\n"
            for result in kept]
    TABLE.write_text(HEAD + made_by(kept) + COLUMNS + "".join(rows))
