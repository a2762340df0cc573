"""Programs whose own test suites say which tests passed, and what gcc's build of them passes."""

import json
from dataclasses import dataclass, field

import harness
import sources
import suites
from build import Build, Failed, lines_differ


@dataclass
class Program:
    """How a program of Debian's is configured, made and checked; `folder` is where, in its source.

    `more` checks what the suite does not and says what it did; `reference` is the compiler whose
    build says which tests must pass."""

    package: str
    results: callable
    configure: list = field(default_factory=list)
    checks: dict = field(default_factory=lambda: {"make check": ["make", "-k", "check"]})
    folder: str = ""
    regenerate: bool = False
    patched: bool = True
    makes: list = field(default_factory=lambda: [[]])
    check_level: str = ""
    flags: str = ""
    more: callable = None
    reference: str = "gcc"


XMLLINT_MODES = {".xml": ["--format", "--c14n", "--debug", "--sax"],
                 ".html": ["--html --format", "--html --debug", "--html --push --xmlout"]}


def xmllint_documents(build):
    """The documents in libxml2's source, as Debian's xmllint of the same version prints them."""
    debian, environment = sources.fetch_tool("xmllint", ["libxml2-utils", "libxml2", "libicu72"])
    runs = 0
    for path in sorted(path for path in build.folder.rglob("*") if path.suffix in XMLLINT_MODES):
        for mode in XMLLINT_MODES[path.suffix]:
            arguments = ["--nonet", *mode.split(), path.relative_to(build.folder)]
            expected, actual = (build.run("xmllint", [program, *arguments], env=environment)
                                for program in (debian, "./xmllint"))
            lines_differ(f"xmllint {mode} {path.name}", expected.stdout + expected.stderr,
                         actual.stdout + actual.stderr)
            runs += 1
    return f"{runs} runs of xmllint as Debian's"


REDIS_TESTS = [word for name in (
    "unit/dump unit/protocol unit/keyspace unit/scan unit/info unit/type/string "
    "unit/type/incr unit/type/list unit/type/list-2 unit/type/set unit/type/zset "
    "unit/type/hash unit/type/stream unit/type/stream-cgroups unit/sort unit/expire "
    "unit/multi unit/quit unit/scripting unit/functions unit/bitops unit/bitfield "
    "unit/geo unit/hyperloglog unit/acl unit/slowlog unit/pubsub unit/introspection "
    "unit/limits unit/obuf-limits integration/rdb integration/aof "
    "integration/convert-ziplist-hash-on-load integration/corrupt-dump "
    "integration/redis-cli").split()
               for word in ("--single", name)]

def gmp_checks(*settings):
    """`make check` folder by folder: none takes longer than a step may."""
    commands = {"tests": ["tests", "SUBDIRS=."]}
    commands |= {name: [f"tests/{name}"] for name in ("mpn", "mpz", "mpq", "mpf", "rand", "misc")}
    return {name: ["make", "-k", "check", *settings, "-C", *arguments]
            for name, arguments in commands.items()}


LIBXML2_TESTS = ["runtest", "testrecurse", "testapi", "testcatalog", "testchar", "testdict"]

PROGRAMS = {
    "expat": Program("expat", suites.automake, ["--without-docbook"], folder="expat",
                     regenerate=True),
    "jq": Program("jq", suites.automake, ["--disable-docs", "--disable-valgrind"],
                  regenerate=True),
    "pcre2": Program("pcre2", suites.automake, ["--disable-static", "--enable-pcre2-16",
                                                "--enable-pcre2-32", "--enable-jit"]),
    "xz": Program("xz-utils", suites.automake, ["--disable-doc"]),
    "zstd": Program("libzstd", suites.whole, None, makes=[["-C", "lib"], ["-C", "programs"]],
                    checks={name: ["make", "-C", "tests", name, "FUZZERTEST=-T60s",
                                   "ZSTREAM_TESTTIME=-T60s", "DECODECORPUS_TESTTIME=-T20"]
                            for name in ("check", "test-fuzzer", "test-zstream",
                                         "test-decodecorpus", "test-legacy",
                                         "test-invalidDictionaries", "test-pool")}),
    "libpng": Program("libpng1.6", suites.automake),
    # Debian's source is without the documentation.
    "gawk": Program("gawk", suites.gawk, ["--disable-mpfr"],
                    makes=[["-C", "support"], ["gawk"], ["-C", "extension"]],
                    checks={"make check": ["make", "-k", "-C", "test", "check"]}),
    # This version calls a function of its own without a declaration, which clang refuses too.
    # Its tests are compiled at the level of the build, not at -O0 and -O2 each time.
    "libffi": Program("libffi", suites.dejagnu, check_level="LIBFFI_TEST_OPTIMIZATION",
                      flags=" -Wno-error=implicit-function-declaration",
                      # Without it a warning of -L, which clang gives too, turns closures off.
                      checks={"make check": [
                          "make", "-k", "check",
                          "RUNTESTFLAGS=--target_board=unix/-Wno-unused-command-line-argument"]}),
    # Debian's source is without most documents that runtest reads; `make check` stops there.
    "libxml2": Program("libxml2", suites.libxml2, ["--disable-static", "--without-python"],
                       regenerate=True, makes=[[], LIBXML2_TESTS], more=xmllint_documents,
                       checks={name: [f"./{name}"] for name in LIBXML2_TESTS}),
    "gmp": Program("gmp", suites.automake, ["--disable-static"], regenerate=True,
                   checks=gmp_checks()),
    # Without jemalloc: its own tests are not Redis's.
    "redis": Program("redis", suites.redis, None, patched=False, makes=[["MALLOC=libc"]], checks={
        "runtest": ["./runtest", "--clients", "2", "--tags", "-slow", *REDIS_TESTS]}),
}


def make_program(program, name, cc, level, jobs):
    """The program built, not yet checked."""
    build = Build(name, sources.fetch_source(program.package, program.patched), cc, level, jobs)
    environment = {"CC": build.cc, "CFLAGS": level + program.flags}
    if program.regenerate:
        build.step("autoreconf", ["autoreconf", "-fi"], program.folder)
    if program.configure is not None:
        build.step("configure", ["./configure", *program.configure], program.folder,
                   env=environment)
    # CFLAGS on make's command line would keep makefiles from adding to them.
    settings = [] if program.configure is not None else [f"CC={build.cc}", f"OPTIMIZATION={level}"]
    for arguments in program.makes:
        build.step("make", ["make", f"-j{jobs}", *arguments, *settings], program.folder,
                   env=environment)
    build.settings = settings
    return build


def check_program(program, build):
    """{test: result} of the program's own suite."""
    environment = {"CFLAGS": build.level}
    if program.check_level:
        environment[program.check_level] = build.level
    for name, command in program.checks.items():
        build.check(name, [*command, *(build.settings if command[0] == "make" else [])],
                    program.folder, environment)
    return program.results(build)


def gcc_results(program, name, jobs):
    """What the suite says of a build by gcc -O2 on this machine, kept in the cache."""
    version = sources.version_of(sources.fetch_source(program.package, program.patched))
    kept = harness.cache_dir("programs", "gcc") / f"{name}.json"
    if kept.exists():
        record = json.loads(kept.read_text())
        if record["version"] == version and record["checks"] == program.checks:
            return record["results"]
    results = check_program(program, make_program(program, name, [program.reference], "-O2", jobs))
    kept.write_text(json.dumps({"version": version, "checks": program.checks, "results": results}))
    return results


def run_program(program, name, cc, level, jobs):
    """Builds and checks; Failed names the tests that pass under gcc and do not here."""
    expected = gcc_results(program, name, jobs)
    build = make_program(program, name, cc, level, jobs)
    actual = check_program(program, build)
    passing = [test for test, result in expected.items() if result == "PASS"]
    worse = [test for test in passing if actual.get(test) != "PASS"]
    if not passing:
        raise Failed("no test passes under gcc")
    if worse:
        raise Failed(f"{len(worse)} of {len(passing)} tests that pass under gcc: "
                     + ", ".join(f"{test} {actual.get(test, 'missing')}" for test in worse[:5]))
    passed = sum(result == "PASS" for result in actual.values())
    said = f"{passed} of {len(actual)} tests pass, gcc {len(passing)} of {len(expected)}"
    return f"{said}; {program.more(build)}" if program.more else said
