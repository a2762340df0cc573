#!/usr/bin/env python3
"""Checks the run tests' expected outputs against gcc and clang: tests/run/reference.py [NAME...]

Each program is built by gcc-12 and by clang-22 at -O0 and -O2; all of them must print the same and
exit alike. --aarch64 does so for AArch64, where NAME.aarch64.expected stands beside NAME.expected
if the output differs; programs with an `// X86: reason` line are left out. --write records that
output as the .expected file of a program that has none or another (review it with git diff). A
`// REFERENCE: clang` line limits the check to one compiler.
"""

import argparse
import pathlib
import re
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tools"))

import harness  # noqa: E402

AARCH64 = HERE / "aarch64"
FOLDERS = [HERE, AARCH64, harness.ROOT / "samples"]
COMPILERS = {"gcc": ["gcc-12"], "clang": ["clang-22"]}
AARCH64_COMPILERS = {"gcc": ["aarch64-linux-gnu-gcc", "-static"],
                     "clang": ["clang-22", "--target=aarch64-linux-gnu", "-static"]}
EMULATOR = ["qemu-aarch64", "-cpu", "max"]
SECONDS = 60


def directive(text, name, default=""):
    """The rest of the `// NAME:` line among a program's first comment lines."""
    match = re.search(rf"^// {name}: *(.*)$", text, re.MULTILINE)
    return match.group(1) if match else default


def build_and_run(path, text, compiler, level, is_aarch64):
    """(exit code, stdout) of one program, or a string that says what went wrong."""
    flags = ["-std=gnu17", "-w", level] + directive(text, "ARGS").split()
    libraries = [word for word in directive(text, "REFERENCE").split() if word.startswith("-l")]
    with tempfile.TemporaryDirectory(prefix="cinch-reference-") as folder:
        program = folder + "/program"
        compilers = AARCH64_COMPILERS if is_aarch64 else COMPILERS
        command = compilers[compiler] + flags + ["-o", program, str(path), "-lm", "-pthread"]
        command += libraries
        built = harness.run_limited(command, SECONDS)
        if not built.ok:
            return built.stderr.decode(errors="replace")
        standard_input = directive(text, "STDIN").encode().decode("unicode_escape").encode()
        emulator = EMULATOR if is_aarch64 else []
        ran = harness.run_limited(emulator + [program], SECONDS, cwd=folder, stdin=standard_input)
        return ran.code, ran.stdout


def expected_file(path, is_aarch64):
    """The file with the output, the machine's own if there is one."""
    own = path.with_suffix(".aarch64.expected")
    return own if is_aarch64 and own.exists() else path.with_suffix(".expected")


def check(path, write, is_aarch64):
    """Whether all references agree with each other and with the .expected file."""
    text = path.read_text()
    is_aarch64 |= path.parent == AARCH64
    wanted_exit = int(directive(text, "EXIT", "0"))
    only = directive(text, "REFERENCE").split()[:1]
    if is_aarch64:
        only = directive(text, "AARCH64-REFERENCE").split()[:1] or only
    compilers = only or list(COMPILERS)
    outputs = {}
    for compiler in compilers:
        for level in ("-O0", "-O2"):
            result = build_and_run(path, text, compiler, level, is_aarch64)
            if isinstance(result, str) or result[0] != wanted_exit:
                said = result if isinstance(result, str) else f"exit code {result[0]}"
                print(f"{path.name}: {compiler} {level}: {said}")
                return False
            outputs[compiler, level] = result[1]
    if len(set(outputs.values())) != 1:
        print(f"{path.name}: the references differ")
        for key, value in outputs.items():
            print(*key, value.decode(errors="replace"), sep="\n")
        return False
    expected, output = expected_file(path, is_aarch64), outputs.popitem()[1]
    if expected.exists() and expected.read_bytes() == output:
        return True
    if write:
        if is_aarch64 and path.parent != AARCH64 and expected.exists():
            expected = path.with_suffix(".aarch64.expected")
        expected.write_bytes(output)
    print(f"{path.name}: {'written' if write else 'differs from its .expected file'}")
    return write


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="program names without .c; default all")
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--aarch64", action="store_true", help="all programs, for AArch64")
    arguments = parser.parse_args()
    programs = [p for f in FOLDERS for p in sorted(f.glob("*.c"))
                if (not arguments.names or p.stem in arguments.names)
                and not (arguments.aarch64 and directive(p.read_text(), "X86"))]
    good = harness.parallel_map(lambda path: check(path, arguments.write, arguments.aarch64),
                                programs, 2)
    print(f"{sum(good)} of {len(good)} programs agree with the references")
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
