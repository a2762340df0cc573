"""What the Python test drivers share: cache folder, limited child processes, parallel work."""

import concurrent.futures
import os
import pathlib
import shlex
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass

ROOT = pathlib.Path(__file__).resolve().parents[2]
DEFAULT_CC = ROOT / "build" / "release" / "bin" / "cinch"


def cache_dir(*parts):
    """A folder below ${XDG_CACHE_HOME:-~/.cache}/cinch, made if it is missing."""
    base = os.environ.get("XDG_CACHE_HOME") or os.path.expanduser("~/.cache")
    path = pathlib.Path(base, "cinch", *parts)
    path.mkdir(parents=True, exist_ok=True)
    return path


@dataclass
class Outcome:
    """How one child process ended. `code` is negative for a signal, None for a timeout."""

    code: int | None
    stdout: bytes
    stderr: bytes
    seconds: float

    @property
    def timed_out(self):
        return self.code is None

    @property
    def ok(self):
        return self.code == 0


def run_limited(command, seconds, memory_mb=None, cwd=None, stdin=b"", env=None):
    """Runs a command in its own process group, killed whole when the time is over."""
    limits = ["prlimit", "--core=0"]
    if memory_mb:
        limits.append(f"--as={memory_mb << 20}")
    start = time.monotonic()
    child = subprocess.Popen(
        limits + ["--"] + [str(word) for word in command],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        cwd=cwd, env=env, start_new_session=True)
    try:
        out, err = child.communicate(stdin, timeout=seconds)
        code = child.returncode
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        out, err = child.communicate()
        code = None
    return Outcome(code, out, err, time.monotonic() - start)


def parallel_map(function, items, jobs, progress=None):
    """function over items by `jobs` threads, results in the items' order."""
    results = [None] * len(items)
    with concurrent.futures.ThreadPoolExecutor(max_workers=jobs) as pool:
        waiting = {pool.submit(function, item): index for index, item in enumerate(items)}
        for done, future in enumerate(concurrent.futures.as_completed(waiting), 1):
            results[waiting[future]] = future.result()
            if progress:
                progress(done, len(items))
    return results


def progress_line(label):
    """A progress callback that rewrites one line on a terminal and is silent elsewhere."""
    def show(done, total):
        if sys.stderr.isatty():
            end = "\n" if done == total else ""
            print(f"\r{label}: {done}/{total}", end=end, file=sys.stderr, flush=True)
    return show


def split_cc(text):
    """The words of a --cc argument; its first word made absolute when it is a path."""
    words = shlex.split(str(text))
    if os.sep in words[0]:
        words[0] = os.path.abspath(words[0])
    if not shutil.which(words[0]):
        sys.exit(f"no compiler at {words[0]}: run ./dev build first, or name one with --cc")
    return words


def add_common_options(parser, levels):
    """The options that every driver of tests/ takes."""
    parser.add_argument("--cc", default=str(DEFAULT_CC), help="the compiler to test")
    parser.add_argument("--levels", default=levels, help="levels, e.g. O0,O2")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count())


def level_list(text):
    """['-O0', '-O2'] from 'O0,O2'."""
    return ["-" + level.strip().lstrip("-") for level in text.split(",") if level.strip()]
