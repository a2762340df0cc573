#!/usr/bin/env python3
"""Proves that Cinch's objects fit gcc's and clang's: random records must be laid out alike, and
random functions whose callers and callees come from different compilers must receive the values
that were sent, both ways, for x86-64 and AArch64 (under qemu-user)."""

import argparse
import collections
import pathlib
import platform
import shutil
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "tools"))
import harness  # noqa: E402

import calls  # noqa: E402
import records  # noqa: E402

TARGETS = ["x86-64", "aarch64"]


class Report:
    """What was compared and what differs."""

    def __init__(self, keep):
        self.keep = keep
        self.counts = collections.Counter()
        self.differences = collections.Counter()
        self.problems = []
        self.lock = threading.Lock()

    def count(self, what, number):
        with self.lock:
            self.counts[what] += number

    def difference(self, reason):
        with self.lock:
            self.differences[reason] += 1

    def problem(self, message, *sources):
        with self.lock:
            self.problems.append(message)
            for source in sources if self.keep else []:
                folder = pathlib.Path(self.keep, source.parent.name)
                folder.mkdir(parents=True, exist_ok=True)
                shutil.copy(source, folder)


class Machine:
    """One target: the compilers for it, how programs are linked and run."""

    def __init__(self, target, compilers, support, linker, emulator):
        self.target = target
        self.compilers = compilers
        self.support = support
        self.linker = linker
        self.emulator = emulator
        self.folder = HERE

    def without(self, label):
        kept = {l: c for l, c in self.compilers.items() if l != label}
        return Machine(self.target, kept, self.support, self.linker, self.emulator)

    def vector_flags(self, step):
        """Flags for wider vector registers, as far as this machine has them."""
        wanted = [("avx2", "-mavx2"), ("avx512f", "-mavx512f")][step]
        return [wanted[1]] if wanted[0] in cpu_flags() else []


def cpu_flags():
    try:
        text = pathlib.Path("/proc/cpuinfo").read_text()
    except OSError:
        return []
    line = next((l for l in text.splitlines() if l.startswith("flags")), "")
    return line.split()


# How each target is called by the kernel, by gcc's cross compilers and by qemu.
TRIPLES = {"x86-64": ("x86_64", "x86_64-linux-gnu", "qemu-x86_64"),
           "aarch64": ("aarch64", "aarch64-linux-gnu", "qemu-aarch64")}


def make_machine(target, cc, references, folder):
    """None with a message if something is not installed."""
    name, triple, emulator = TRIPLES[target]
    cinch = harness.split_cc(cc)
    if platform.machine() == name:
        cross, gcc, linker, emulator = [], ["gcc"], ["cc"], []
    else:
        cross, gcc = [f"--target={triple}"], [f"{triple}-gcc"]
        linker, emulator = [*gcc, "-static"], [emulator, "-cpu", "max"]
        for program in (linker[0], emulator[0]):
            if not shutil.which(program):
                print(f"{target}: skipped, {program} is not installed")
                return None
    compilers = {"cinch": cinch + cross}
    for label, command in (("clang", ["clang-22", *cross]), ("gcc", gcc)):
        if label in references and shutil.which(command[0]):
            compilers[label] = command
    support = folder / f"support-{target}.o"
    harness.run_limited([linker[0], "-O1", "-c", HERE / "support.c", "-o", support], 60)
    return Machine(target, compilers, support, linker, emulator)


def tasks_of(machine, options):
    """(part, seed) of every program."""
    first = options.first_seed
    found = []
    if options.part in ("records", "both"):
        programs = -(-options.records // records.RECORDS_IN_PROGRAM)
        found += [(machine, "records", first + i) for i in range(programs)]
    if options.part in ("calls", "both"):
        programs = -(-options.signatures // calls.CALLS_IN_PROGRAM)
        found += [(machine, "calls", first + i) for i in range(programs)]
    return found


def run_task(task, options, report):
    machine, part, seed = task
    convention = "__attribute__((ms_abi)) " if options.ms_abi else ""
    with tempfile.TemporaryDirectory(prefix=f"{machine.target}-{part}-{seed}-") as name:
        folder = pathlib.Path(name)
        if part == "records":
            records.check(machine, seed, folder, report)
        else:
            calls.check_program(machine, seed, harness.level_list(options.levels), folder, report,
                                convention)


def parse_arguments():
    parser = argparse.ArgumentParser(prog="dev abi", description=__doc__)
    harness.add_common_options(parser, "O0,O2")
    parser.add_argument("--target", choices=[*TARGETS, "both"], default="both")
    parser.add_argument("--part", choices=["records", "calls", "both"], default="both")
    parser.add_argument("--records", type=int, default=20000, help="records a target (20000)")
    parser.add_argument("--signatures", type=int, default=5000, help="functions a target (5000)")
    parser.add_argument("--first-seed", type=int, default=1, help="other seeds, other types")
    parser.add_argument("--reference", default="clang,gcc", help="those that are installed")
    parser.add_argument("--keep", help="folder for the sources of programs that fail")
    parser.add_argument("--show", type=int, default=60, help="how many mismatches to print (60)")
    parser.add_argument("--ms-abi", action="store_true",
                        help="calls of functions of the attribute ms_abi, none variadic; x86-64")
    return parser.parse_args()


def main():
    options = parse_arguments()
    report = Report(options.keep)
    targets = TARGETS if options.target == "both" else [options.target]
    status = 0
    with tempfile.TemporaryDirectory(prefix="cinch-abi-") as name:
        for target in targets:
            machine = make_machine(target, options.cc, options.reference, pathlib.Path(name))
            if machine is None:
                continue
            report.counts.clear()
            report.problems.clear()
            report.differences.clear()
            harness.parallel_map(lambda task: run_task(task, options, report),
                                 tasks_of(machine, options), options.jobs,
                                 harness.progress_line(target))
            print("\n".join(sorted(report.problems)[:options.show]))
            print_summary(target, machine, report)
            status |= bool(report.problems)
    return status


def print_summary(target, machine, report):
    for reason, number in sorted(report.differences.items()):
        print(f"  {number:5} times {reason}")
    references = ", ".join(l for l in machine.compilers if l != "cinch")
    print(f"{target}: {report.counts['records']} records, {report.counts['signatures']} signatures "
          f"against {references}: {len(report.problems)} mismatches")


if __name__ == "__main__":
    sys.exit(main())
