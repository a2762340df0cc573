#!/usr/bin/env python3
"""Debug information that llvm-dwarfdump --verify has nothing to say against: of every program of
tests/run (or of the files named) at -O0 and -O2, and of a part of them in other forms."""

import argparse
import pathlib
import sys
import tempfile

import debuggee
from debuggee import harness

VERIFIER = "llvm-dwarfdump-22"
# The n-th of these is tried with every fifth program.
FORMS = [["-gdwarf-4"], ["-g3"], ["-gline-tables-only"], ["--target=aarch64-linux-gnu"],
         ["-gsplit-dwarf"], ["-gdwarf-4", "-gsplit-dwarf"], ["-ffunction-sections"]]


def jobs_of(sources, levels):
    jobs = []
    for index, source in enumerate(sources):
        jobs += [(source, [level]) for level in levels]
        if "aarch64" in source.parts:
            continue
        for shift in (0, 1):
            jobs.append((source, [levels[index % len(levels)],
                                  *FORMS[(index * 2 + shift) % len(FORMS)]]))
    return jobs


def check(job, cc, keep):
    source, form = job
    arguments = debuggee.program_arguments(source)
    with tempfile.TemporaryDirectory() as folder:
        name = pathlib.Path(folder, "program.o")
        made = harness.run_limited([*cc, "-w", "-g", *form, *arguments, "-c", str(source), "-o",
                                    str(name)], 600, cwd=folder)
        if not made.ok:
            if "--target=aarch64-linux-gnu" in form:  # x86's own programs
                return ""
            return f"{source.name} {' '.join(form)}: {made.stderr.decode(errors='replace')}"
        for part in [name, name.with_suffix(".dwo")]:
            if part.is_file():
                verified = harness.run_limited([VERIFIER, "--verify", str(part)], 600)
                if not verified.ok or b"warning:" in verified.stdout + verified.stderr:
                    text = (verified.stdout + verified.stderr).decode(errors="replace")
                    said = [line for line in text.splitlines() if not line.startswith("Verifying")]
                    return f"{source.name} {' '.join(form)}:\n" + "\n".join(said[:keep])
    return ""


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("sources", nargs="*", type=pathlib.Path)
    harness.add_common_options(parser, "O0,O2")
    parser.add_argument("--lines", type=int, default=12, help="of each complaint")
    options = parser.parse_args()
    cc = harness.split_cc(options.cc)
    sources = [path.resolve() for path in options.sources] or debuggee.run_programs()
    jobs = jobs_of(sources, harness.level_list(options.levels))
    return debuggee.run_checks(lambda job: check(job, cc, options.lines), jobs, options.jobs,
                               "verify", "{} objects, {} with complaints")


if __name__ == "__main__":
    sys.exit(main())
