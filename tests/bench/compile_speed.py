"""How long compiling takes: start-up, phases, real programs, and generated sources that stress one
thing each; and how the cost grows with the size of the source."""

import json
import pathlib
import shutil
import statistics

import generated
import programs
from measuring import compare, exponent, in_folder, measure, paired_ratio, run_by_turns

# The bounds that the project sets itself: the largest allowed ratio to the first peer.
BOUNDS = {"start": 0.35, "syntax": 0.35, "O0": 0.5, "O0 wall": 0.35, "O2": 0.95, "O2 wall": 0.65,
          "memory": 1.0, "lua wall": 0.6, "run": 0.35, "run_tcc": 4.0}


def commands_of(compilers, words):
    """The command of each compiler, by name."""
    return {compiler.name: [*compiler.words, "-w", *words] for compiler in compilers}


def row(report, name, runs, figure, bound=None):
    """Medians, and the median of the ratios turn by turn. `runs`: several Usages of each compiler."""
    scale, unit = {"cpu": (1e3, "ms"), "wall": (1e3, "ms"),
                   "memory_kb": (1 / 1024, "MB")}[figure]
    values = {key: statistics.median(getattr(usage, figure) for usage in several) * scale
              for key, several in runs.items()}
    ours, theirs = (runs.get(name) for name in report.compilers[:2])
    ratio = paired_ratio(ours, theirs, figure) if ours and theirs else None
    report.row(name, values, unit, bound, ratio)


def startup(report, compilers, folder, repeats):
    in_folder(folder, "empty.c", "")
    commands = commands_of(compilers, ["-c", "empty.c", "-o", "empty.o"])
    row(report, "`-c empty.c`, wall", run_by_turns(commands, folder, repeats * 8), "wall",
        BOUNDS["start"])


def sqlite(report, compilers, folder, repeats):
    source = str(programs.amalgamation() / "sqlite3.c")
    for flags, cpu, wall in ((["-fsyntax-only"], "syntax", None), (["-O0", "-c"], "O0", "O0 wall"),
                             (["-O0", "-g", "-c"], None, None), (["-O2", "-c"], "O2", "O2 wall")):
        output = [] if "-fsyntax-only" in flags else ["-o", "x.o"]
        commands = commands_of(compilers, [*flags, source, *output])
        times = repeats if "-O2" not in flags else max(1, repeats // 3)
        runs = run_by_turns(commands, folder, times)
        name = " ".join(flags)
        row(report, f"`{name} sqlite3.c`, CPU", runs, "cpu", BOUNDS.get(cpu))
        row(report, f"`{name} sqlite3.c`, wall", runs, "wall", BOUNDS.get(wall))
        row(report, f"`{name} sqlite3.c`, peak memory", runs, "memory_kb", BOUNDS["memory"])


def where_the_time_goes(report, compiler, folder):
    """Notes on the phases of SQLite, from `cinch time`; other compilers do not tell."""
    source = str(programs.amalgamation() / "sqlite3.c")
    for level in ("-O0", "-O2"):
        said = measure([*compiler.words, "time", "--json", "-w", level, source], folder).output
        unit = json.loads(said)["units"][0]
        share = {name.removesuffix("_ms"): value / unit["total_ms"]
                 for name, value in unit["phases"].items()}
        report.note(f"Where the time of `{level} -c sqlite3.c` goes (`cinch time`): preprocessing and "
                    f"parsing {share['preprocess'] + share['parse']:.0%}, IR generation "
                    f"{share['lower']:.0%}, optimizer {share['optimize']:.0%}, code generator "
                    f"{share['generate']:.0%}.")


def lua(report, compilers, folder, repeats):
    """All of Lua with one command, link included."""
    words = ["-O2", *programs.lua_words(), "-o", "lua"]
    runs = run_by_turns(commands_of(compilers, words), folder, max(1, repeats // 2))
    row(report, "`-O2 lua/*.c -o lua`, CPU", runs, "cpu")
    row(report, "`-O2 lua/*.c -o lua`, wall", runs, "wall", BOUNDS["lua wall"])


def stress(report, compilers, folder, repeats):
    sources = {"40 headers": generated.header_heavy(),
               "10 MB initializer": generated.initializer(10_000_000),
               "20,000 functions": generated.functions(20_000),
               "deep macros": generated.deep_macros(9, 200)}
    for name, text in sources.items():
        in_folder(folder, "stress.c", text)
        for level in ("-O0", "-O2"):
            if name == "20,000 functions" and level == "-O2":
                times = 1
            else:
                times = max(1, repeats // 2)
            words = [level, "-c", "stress.c", "-o", "x.o"]
            runs = run_by_turns(commands_of(compilers, words), folder, times)
            row(report, f"{name} {level}, CPU", runs, "cpu")


HELLO = '#include <stdio.h>\nint main(void) { printf("hello, world\\n"); return 0; }\n'


def fresh_copy(words, folder):
    """The compiler copied beside its headers: what a linker has just written lies scattered in the
    page cache, which costs each start a millisecond that an installed file does not cost."""
    binary = pathlib.Path(words[0]).resolve()
    (folder / "bin").mkdir(exist_ok=True)
    shutil.copy(binary, folder / "bin" / "cinch")
    if not (folder / "lib").exists():
        (folder / "lib").symlink_to(binary.parents[1] / "lib")
    return str(folder / "bin" / "cinch")


def bench_compile(report, compilers, folder, repeats):
    report.begin("compile", "Compiling")
    for part in (startup, sqlite, lua, stress):
        part(report, compilers, folder, repeats)
    if compilers[0].name == "cinch":
        where_the_time_goes(report, compilers[0], folder)


def bench_run(report, compilers, folder, repeats):
    """From start to the output of hello world: `cinch run` against compiling, and against tcc."""
    report.begin("run", "From source to output")
    in_folder(folder, "hello.c", HELLO)
    ours, theirs = compilers[0].name, compilers[1].name
    commands = {ours: [fresh_copy(compilers[0].words, folder), "run", "hello.c"],
                theirs: ["sh", "-c", " ".join(compilers[1].words) + " hello.c && ./a.out"]}
    if shutil.which("tcc"):
        commands["tcc"] = ["tcc", "-run", "hello.c"]
    runs = run_by_turns(commands, folder, repeats * 8)
    row(report, "`cinch run hello.c`, `cc hello.c && ./a.out`, `tcc -run`: wall", runs, "wall",
        BOUNDS["run"])
    # On a busy machine the longer run is interrupted more often than the shorter one.
    row(report, "the same, CPU", runs, "cpu")
    if "tcc" in runs:
        report.mean_row("`cinch run` to `tcc -run`", paired_ratio(runs[ours], runs["tcc"], "wall"),
                        BOUNDS["run_tcc"])


GROWTH = {"functions": (generated.functions, 2000), "macros": (generated.macros, 5000),
          "nested blocks": (generated.nesting, 200), "initializers": (generated.initializer, 500_000),
          "symbols": (generated.symbols, 5000)}


def bench_growth(report, compilers, folder, repeats):
    """Three sizes, each four times the one before: the exponent should be 1, or less while the
    start counts."""
    report.begin("growth", "How the cost grows with the size (exponent; 1 is linear)")
    for name, (generate, size) in GROWTH.items():
        sizes = [size, size * 4, size * 16]
        costs = {compiler.name: [] for compiler in compilers}
        for each in sizes:
            in_folder(folder, "growth.c", generate(each))
            commands = commands_of(compilers, ["-O0", "-c", "growth.c", "-o", "x.o"])
            for key, usage in compare(commands, folder, max(1, repeats // 2)).items():
                costs[key].append(usage.cpu)
        report.row(name, {key: exponent(sizes, several) for key, several in costs.items()
                          if len(several) == len(sizes)}, "")
