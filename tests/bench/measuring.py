"""Running commands by turns, and the figures that come out of it."""

import math
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass


@dataclass
class Usage:
    """What one run of a command cost."""

    wall: float
    cpu: float
    memory_kb: int
    output: bytes = b""


@dataclass
class Compiler:
    """`name` heads the column, `words` begin the command."""

    name: str
    words: list


def try_measure(command, folder, stdin=None):
    """Runs a command to its end: its Usage by the system's own count, children included, and its
    exit code."""
    with tempfile.TemporaryFile() as out:
        start = time.perf_counter()
        with open(stdin or os.devnull, "rb") as source:
            child = subprocess.Popen(command, cwd=folder, stdin=source, stdout=out,
                                     stderr=subprocess.STDOUT)
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        output = out.read()
    return (Usage(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss, output),
            child.returncode)


def measure(command, folder, stdin=None, may_fail=False):
    """The Usage of a command. When it fails: None if it may, otherwise the end."""
    usage, code = try_measure(command, folder, stdin)
    if code == 0:
        return usage
    if may_fail:
        return None
    said = usage.output.decode(errors="replace")[-2000:]
    sys.exit(f"{' '.join(map(str, command))}: exit code {code}\n{said}")


def best(runs):
    """The least of each figure: what is above it is other programs' doing."""
    return Usage(min(r.wall for r in runs), min(r.cpu for r in runs),
                 min(r.memory_kb for r in runs), runs[0].output)


def run_by_turns(commands, folder, repeats, stdin=None):
    """`repeats` runs of each command, by its name, in turns so that noise falls on all. Commands but
    the first may be unable to do it, and are left out: tcc lacks much, and old compilers new
    options."""
    runs = {name: [] for name in commands}
    first = next(iter(commands))
    for _ in range(repeats):
        for name in list(runs):
            usage = measure(commands[name], folder, stdin, may_fail=name != first)
            if usage:
                runs[name].append(usage)
            else:
                del runs[name]
    return runs


def compare(commands, folder, repeats, stdin=None):
    """The best of the runs of each command."""
    return {name: best(several)
            for name, several in run_by_turns(commands, folder, repeats, stdin).items()}


def paired_ratio(ours, theirs, figure="cpu"):
    """The median of the ratios of a figure of Usage, turn by turn: where the machine's speed changes for
    seconds at a time, the best run of one may have met it at its fastest and that of the other
    not."""
    return statistics.median(getattr(our, figure) / getattr(their, figure)
                             for our, their in zip(ours, theirs))


def geometric_mean(ratios):
    return math.exp(sum(map(math.log, ratios)) / len(ratios)) if ratios else math.nan


def exponent(sizes, costs):
    """b of cost = a * size^b, by least squares over the logarithms."""
    xs, ys = [math.log(s) for s in sizes], [math.log(c) for c in costs]
    x_mean, y_mean = sum(xs) / len(xs), sum(ys) / len(ys)
    over = sum((x - x_mean) * (y - y_mean) for x, y in zip(xs, ys))
    return over / sum((x - x_mean) ** 2 for x in xs)


def in_folder(folder, name, text):
    """Writes a file and gives its name."""
    pathlib.Path(folder, name).write_text(text)
    return name
