"""Programs of this folder, built with debug information and looked at with gdb."""

import os
import pathlib
import re
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tools"))
import harness  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
# What every script may rely on: no questions, no pages, no colours, nothing from the network.
SETTINGS = ["set confirm off", "set pagination off", "set width 0", "set style enabled off",
            "set debuginfod enabled off", "set print frame-info auto",
            "set breakpoint pending off", "set can-use-hw-watchpoints 0",
            "set auto-load safe-path /"]


class Script:
    """NAME.gdb: commands, with what is said about them in comments at the top."""

    def __init__(self, path):
        self.name = path.stem
        self.path = path
        said = dict(re.findall(r"^# (SOURCE|ARGS|LEVELS|COMPILERS): (.*)$", path.read_text(),
                               re.M))
        self.source = HERE / said.get("SOURCE", self.name + ".c")
        self.arguments = said.get("ARGS", "").split()
        self.levels = said.get("LEVELS", "O0").split()
        self.compilers = said.get("COMPILERS", "").split()

    def expected(self):
        path = self.path.with_suffix(".expected")
        return path.read_text() if path.is_file() else ""


def tidy(text, folder):
    """Leaves out what changes from run to run: addresses, folders, what gdb says of libraries."""
    text = text.replace(str(folder) + "/", "").replace(str(HERE) + "/", "")
    text = re.sub(r"0x[0-9a-f]{6,}|(?<=Breakpoint \d at )0x[0-9a-f]+", "ADDRESS", text)
    lines = [line.rstrip() for line in text.splitlines()]
    noise = re.compile(r"^\[(Thread debugging|Inferior)|^Using host libthread_db|"
                       r"^warning: Error disabling address space|^\[New Thread|"
                       r"^Download failed|^Starting program")
    return "".join(line + "\n" for line in lines if not noise.match(line))


def build(cc, script, level, folder):
    """The program, or what the compiler said when there is none."""
    binary = pathlib.Path(folder, script.name)
    command = [*cc, "-g", "-" + level, "-w", *script.arguments, str(script.source), "-o",
               str(binary)]
    made = harness.run_limited(command, 60, cwd=folder)
    return (binary, "") if made.ok else (None, made.stderr.decode(errors="replace"))


def debug(binary, script, folder):
    """What gdb prints while it runs the script; the program's own output is dropped."""
    command = ["gdb", "-nx", "-batch"]
    for setting in SETTINGS:
        command += ["-iex", setting]
    # Each command is shown before its output, as a reader of the expectation needs it.
    lines = [line for line in script.path.read_text().splitlines() if not line.startswith("# ")]
    trace = pathlib.Path(folder, script.name + ".commands")
    trace.write_text(echoing(lines))
    command += ["-iex", "set args > /dev/null", "-x", str(trace), str(binary)]
    outcome = harness.run_limited(command, 60, cwd=folder, env=dict(os.environ, LC_ALL="C.UTF-8"))
    text = (outcome.stdout + outcome.stderr).decode(errors="replace")
    if outcome.timed_out:
        text += "\ngdb did not end\n"
    return tidy(text, folder)


def echoing(lines):
    """The script with an `echo` before each command; a Python block is one command."""
    result, inside = [], False
    for line in lines:
        if not line.strip():
            continue
        if not inside:
            result.append("echo > " + line.replace("\\", "\\\\") + "\\n")
        inside = (inside or line == "python") and line != "end"
        result.append(line)
    # A command that fails would end the script: each is tried on its own.
    return guarded(result)


def guarded(lines):
    """Runs each command through Python, so that an error is printed and the script goes on."""
    text, block, inside = ["python", "import gdb", "def run(command):",
                           "    try:", "        gdb.execute(command)",
                           "    except gdb.error as error:", "        print(error)",
                           "end"], [], False
    for line in lines:
        if line.startswith("echo > "):
            text.append(line)
        elif line == "python" or inside:
            inside = line != "end"
            text.append(line)
        else:
            text.append("python run(" + repr(line) + ")")
    return "\n".join(text + block) + "\n"


def run_programs():
    """The programs of tests/run, those for AArch64 last."""
    folder = HERE.parent / "run"
    return sorted(folder.glob("*.c")) + sorted((folder / "aarch64").glob("*.c"))


def program_arguments(source):
    """What the program's own comments ask for, as tests/run gives it, or its script here."""
    if source.parent == HERE:
        scripts = map(Script, sorted(HERE.glob("*.gdb")))
        return next((script.arguments for script in scripts if script.source == source), [])
    said = re.findall(r"^// ARGS: (.*)$", source.read_text(errors="replace"), re.M)
    arguments = [word for line in said for word in line.split() if not word.startswith("-l")]
    if "aarch64" in source.parts:
        arguments.append("--target=aarch64-linux-gnu")
    return ["-std=gnu17", *arguments] if source.parent.parent.name in ("tests", "run") else []


def run_checks(check, jobs, workers, label, summary):
    """Prints what `check` says of each job, and a count of the complaints; the exit status."""
    problems = harness.parallel_map(check, jobs, workers, harness.progress_line(label))
    for problem in filter(None, problems):
        print(problem)
    print(summary.format(len(jobs), sum(map(bool, problems))))
    return 1 if any(problems) else 0
