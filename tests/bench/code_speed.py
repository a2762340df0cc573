"""How fast the compiled programs are: our own in code/, and real ones."""

import pathlib
import re
import shutil
import statistics
import sys

import programs
from measuring import geometric_mean, measure, paired_ratio, run_by_turns

HERE = pathlib.Path(__file__).resolve().parent
CODE_BOUND = 1.0
# Ratios further from 1 than this are measured again, and explained if they stay above.
DOUBT = 0.05


def binaries(compilers, words, name, folder):
    """The program as each compiler makes it, by the compiler's name."""
    made = {}
    for index, compiler in enumerate(compilers):
        output = str(folder / f"{name}{index}")
        measure([*compiler.words, "-w", *words, "-o", output, "-lm"], folder)
        made[compiler.name] = output
    return made


def instructions(command, folder):
    """How many instructions a command executes: a figure without noise."""
    usage = measure(["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
                    folder)
    return int(re.search(rb"Collected : (\d+)", usage.output)[1])


def explain(report, name, ratio, commands, folder):
    """A note on a program that is slower than the first peer's: whether it does more."""
    if not shutil.which("valgrind"):
        return
    ours, theirs = (instructions(command, folder) for command in list(commands.values())[:2])
    report.note(f"{name} at {report.part.removeprefix('code')}: {ratio:.2f} of the time of "
                f"{report.compilers[1]}'s with {ours / theirs:.3f} of its instructions.")


def speed_row(report, name, commands, folder, repeats, stable_output=True):
    runs = run_by_turns(commands, folder, repeats)
    if len(runs) != len(commands):
        sys.exit(f"{name}: a program failed")
    if stable_output and len({several[0].output for several in runs.values()}) != 1:
        sys.exit(f"{name}: the outputs differ")
    ours, theirs = list(commands)[:2]
    if abs(paired_ratio(runs[ours], runs[theirs]) - 1) > DOUBT:
        both = {key: commands[key] for key in (ours, theirs)}
        for key, several in run_by_turns(both, folder, repeats * 2).items():
            runs[key] += several
    ratio = paired_ratio(runs[ours], runs[theirs])
    report.row(name, {key: statistics.median(usage.cpu for usage in several) * 1e3
                      for key, several in runs.items()}, "ms", ratio=ratio)
    if ratio > 1 + DOUBT:
        explain(report, name, ratio, commands, folder)
    return ratio


def bench_code(report, compilers, folder, repeats, levels, pattern):
    compilers = [compiler for compiler in compilers if compiler.name != "tcc"]
    for level in levels:
        report.begin(f"code{level}", f"Speed of the code at {level}")
        ratios = []
        for path in sorted((HERE / "code").glob("*.c")):
            if re.search(pattern, path.stem):
                made = binaries(compilers, [level, str(path)], path.stem, folder)
                commands = {name: [program] for name, program in made.items()}
                ratios.append(speed_row(report, path.stem, commands, folder, repeats))
        ratios += bench_programs(report, compilers, folder, repeats, level, pattern)
        ratios += bench_lua(report, compilers, folder, repeats, level, pattern)
        report.mean_row("geometric mean", geometric_mean(ratios), CODE_BOUND)


def bench_programs(report, compilers, folder, repeats, level, pattern):
    if not re.search(pattern, "programs"):
        return []
    ratios = []
    for name, (words, arguments) in programs.programs().items():
        made = binaries(compilers, [level, *words], name, folder)
        commands = {key: [program, *arguments] for key, program in made.items()}
        # speedtest1 prints times beside the hash.
        ratios.append(speed_row(report, name, commands, folder, repeats, name != "speedtest1"))
    return ratios


def bench_lua(report, compilers, folder, repeats, level, pattern):
    if not re.search(pattern, "lua"):
        return []
    made = binaries(compilers, [level, *programs.lua_words()], "lua", folder)
    ratios = []
    for script in sorted((HERE / "lua").glob("*.lua")):
        commands = {key: [program, str(script)] for key, program in made.items()}
        ratios.append(speed_row(report, f"lua {script.stem}", commands, folder, repeats))
    return ratios
