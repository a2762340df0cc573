#!/usr/bin/env python3
"""With optimization -g does not change the code: sections, relocations and symbols of an object
are the same with and without it, but those of the debug information. Of every program of tests/run
and of this folder, or of the files named."""

import argparse
import pathlib
import sys
import tempfile

import debuggee
import elf
from debuggee import harness


def compiled(source, cc, arguments, folder, label):
    """The object's bytes; None when it does not compile."""
    name = pathlib.Path(folder, label + ".o")
    made = harness.run_limited([*cc, "-w", *arguments, "-c", str(source), "-o", str(name)], 600,
                               cwd=folder)
    return name.read_bytes() if made.ok else None


def check(job, cc):
    source, level = job
    arguments = [level, *debuggee.program_arguments(source)]
    with tempfile.TemporaryDirectory() as folder:
        without = compiled(source, cc, arguments, folder, "without")
        with_debug = compiled(source, cc, [*arguments, "-g"], folder, "with")
    if without is None or with_debug is None:
        return f"{source.name} {level}: does not compile"
    difference = elf.difference(without, with_debug)
    return f"{source.name} {level}: -g changes {difference}" if difference else ""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", nargs="*", type=pathlib.Path)
    harness.add_common_options(parser, "O1,O2,O3,Os")
    options = parser.parse_args()
    cc = harness.split_cc(options.cc)
    levels = harness.level_list(options.levels)
    named = [path.resolve() for path in options.sources]
    jobs = [(source, level) for source in named or sorted(debuggee.HERE.glob("*.c"))
            for level in levels]
    if not named:
        # They are many: one level each.
        jobs += [(source, levels[index % len(levels)])
                 for index, source in enumerate(debuggee.run_programs())]
    return debuggee.run_checks(lambda job: check(job, cc), jobs, options.jobs, "same code",
                               "{} pairs, {} differ")


if __name__ == "__main__":
    sys.exit(main())
