"""libFuzzer on one phase of the front end, with the sanitizers of addresses and undefined
behaviour."""

import re
import subprocess

import damage
import harness

PHASES = ["lex", "preprocess", "parse", "emit"]
BUILD = harness.ROOT / "build" / "fuzz"
INPUT_SECONDS = 10
LARGEST_SEED = 20000


def words():
    """What C programs are made of: keywords, directives, builtins, attributes, punctuators."""
    root = harness.ROOT / "compiler"
    found = set(damage.TOKENS)
    for path in root.rglob("*.def"):
        found |= set(re.findall(r"\b[a-z_]\w{2,30}\b", path.read_text()))
    found |= {"#define", "#undef", "#if", "#ifdef", "#elif", "#else", "#endif", "#include",
              "#embed", "#line", "#pragma", "##", "__VA_ARGS__", "__VA_OPT__", "->", "<<=", "::",
              "[[", "]]", "&&", "<:", "%:"}
    return sorted(found)


def write_dictionary(path):
    quoted = [word.replace("\\", "\\\\").replace('"', '\\"') for word in words()]
    path.write_text("".join(f'"{word}"\n' for word in quoted))


def build(phase):
    target = f"fuzz_{phase}"
    if not (BUILD / "build.ninja").exists():
        subprocess.run(["cmake", "--preset", "fuzz"], cwd=harness.ROOT, check=True,
                       stdout=subprocess.DEVNULL)
    subprocess.run(["ninja", "-C", str(BUILD), target], check=True)
    return BUILD / "bin" / target


def seed_folder():
    """Copies of the tests' programs: libFuzzer takes folders, and leaves out what is too long."""
    folder = harness.cache_dir("fuzz", "seeds")
    for number, path in enumerate(damage.corpus()):
        if path.stat().st_size <= LARGEST_SEED:
            (folder / f"{number}_{path.name}").write_bytes(path.read_bytes())
    return folder


def run(phase, seconds, jobs):
    """Whether something was found. Inputs that crash or hang are kept and named."""
    program = build(phase)
    corpus = harness.cache_dir("fuzz", f"corpus_{phase}")
    found = harness.cache_dir("fuzz", f"found_{phase}")
    dictionary = harness.cache_dir("fuzz") / "dictionary.txt"
    write_dictionary(dictionary)
    before = set(found.iterdir())
    options = [f"-max_total_time={seconds}", f"-dict={dictionary}", f"-timeout={INPUT_SECONDS}",
               f"-artifact_prefix={found}/", "-rss_limit_mb=4096", f"-fork={jobs}",
               "-ignore_crashes=1", "-ignore_timeouts=1", "-ignore_ooms=1",
               f"-max_len={LARGEST_SEED}", "-print_final_stats=1"]
    subprocess.run([str(program), *options, str(corpus), str(seed_folder())],
                   cwd=harness.cache_dir("fuzz"), check=False)
    new = sorted(set(found.iterdir()) - before)
    print("\n".join(str(path) for path in new))
    print(f"{phase}: {len(new)} inputs crash or hang")
    return bool(new)
