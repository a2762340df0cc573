"""How each program is built with its own build files, and how it is checked."""

import functools
import os
import re
import shutil
import subprocess

import autotools
import harness
import sources
from build import HERE, Build, Failed, lines_differ


def lua(cc, level, jobs):
    """Lua by its own Makefile; scripts must print what Debian's lua5.4 prints."""
    build = Build("lua", sources.fetch_source("lua5.4", patched=False), cc, level, jobs)
    build.make("linux", f"CC={build.cc} -std=gnu99", f"MYCFLAGS={level}")
    debian, environment = sources.fetch_tool("lua5.4", ["lua5.4", "liblua5.4-0"])
    scripts = sorted((HERE / "lua").glob("*.lua"))
    for script in scripts:
        expected = build.step(f"Debian's lua {script.name}", [debian, script], env=environment)
        actual = build.step(f"lua {script.name}", [build.folder / "src/lua", script])
        lines_differ(script.name, expected, actual)
    return f"{len(scripts)} scripts as Debian's lua5.4"


def zlib(cc, level, jobs):
    build = Build("zlib", sources.fetch_source("zlib"), cc, level, jobs)
    environment = {"CC": build.cc, "CFLAGS": level}
    build.step("configure", ["./configure"], env=environment)
    build.make("all")
    said = build.step("make test", ["make", "test"])
    passed = said.count(b"test OK")
    if passed < 3 or b"FAILED" in said:
        raise Failed(f"make test: {passed} of 3 tests OK")
    return f"make test: {passed} OK"


def bzip2(cc, level, jobs):
    build = Build("bzip2", sources.fetch_source("bzip2"), cc, level, jobs)
    flags = f"CFLAGS=-Wall -Winline {level} -g -D_FILE_OFFSET_BITS=64"
    build.make("bzip2", "bzip2recover", "libbz2.a", f"CC={build.cc}", flags)
    build.step("make test", ["make", "test", f"CC={build.cc}", flags])
    return "make test OK"


def lz4(cc, level, jobs):
    build = Build("lz4", sources.fetch_source("lz4"), cc, level, jobs)
    environment = {"CFLAGS": level}
    build.make("default", f"CC={build.cc}", env=environment)
    build.step("make check", ["make", "check", f"CC={build.cc}"], env=environment)
    return "make check OK"


def configure_sqlite(build):
    environment = {"CC": build.cc, "CFLAGS": build.level}
    options = ["--disable-tcl", "--disable-readline", "--disable-shared"]
    build.step("configure", ["./configure", *options], env=environment)
    build.make("sqlite3.c", "shell.c")
    build.make("sqlite3", "speedtest1")


def speedtest_hash(build):
    """The hash of everything that speedtest1 read back from its database."""
    said = build.step("speedtest1", ["./speedtest1", "--verify", "--size", "10"]).decode()
    match = re.search(r"Verification Hash: (.*)", said)
    if not match:
        raise Failed("speedtest1 printed no hash")
    return match.group(1).strip()


def gcc_speedtest_hash(jobs):
    """The same hash of a build by gcc -O2, kept in the cache."""
    kept = harness.cache_dir("programs") / "speedtest1-gcc-hash"
    if not kept.exists():
        build = Build("sqlite", sources.fetch_source("sqlite3"), ["gcc"], "-O2", jobs)
        configure_sqlite(build)
        kept.write_text(speedtest_hash(build))
    return kept.read_text()


def sqlite(cc, level, jobs):
    """Amalgamation and shell; speedtest1's hash as gcc's, statements as Debian's sqlite3."""
    expected_hash = gcc_speedtest_hash(jobs)
    build = Build("sqlite", sources.fetch_source("sqlite3"), cc, level, jobs)
    configure_sqlite(build)
    if speedtest_hash(build) != expected_hash:
        raise Failed("speedtest1 --verify: the hash differs from that of a gcc build")
    debian, environment = sources.fetch_tool(
        "sqlite3", ["sqlite3", "libsqlite3-0", "libreadline8", "libtinfo6"])
    statements = 0
    for script in sorted((HERE / "sql").glob("*.sql")):
        text = script.read_bytes()
        statements += len(re.findall(rb";[ \t]*$", text, re.M))
        arguments = ["-batch", ":memory:"]
        expected = build.run(f"Debian's sqlite3 {script.name}", [debian, *arguments], stdin=text,
                             env=environment)
        actual = build.run(f"sqlite3 {script.name}", ["./sqlite3", *arguments], stdin=text)
        # Some statements are errors on purpose: their messages and the exit code count too.
        lines_differ(script.name, expected.stdout, actual.stdout)
        lines_differ(script.name + " (messages)", expected.stderr, actual.stderr)
        if expected.code != actual.code:
            raise Failed(f"{script.name}: exit code {actual.code}, expected {expected.code}")
    return f"speedtest1 hash as gcc's, {statements} statements as Debian's sqlite3"


def configured_by(shell, environment, jobs):
    """The config.h that dash's own configure script makes when `shell` runs it."""
    build = Build("dash-configured", sources.fetch_source("dash"), ["gcc"], "", jobs)
    build.step("configure by " + str(shell), [shell, "./configure"],
               env={"CONFIG_SHELL": str(shell), "CC": "gcc"} | environment)
    return (build.folder / "config.h").read_bytes()


def dash(cc, level, jobs):
    """It has no tests of its own: scripts, and a configure script, do as in Debian's dash."""
    build = Build("dash", sources.fetch_source("dash"), cc, level, jobs)
    build.step("configure", ["./configure"], env={"CC": build.cc, "CFLAGS": level})
    build.make("all")
    debian, environment = sources.fetch_tool("dash", ["dash"])
    scripts = sorted((HERE / "sh").glob("*.sh"))
    for script in scripts:
        expected = build.run(f"Debian's dash {script.name}", [debian, script], env=environment)
        actual = build.run(f"dash {script.name}", [build.folder / "src/dash", script])
        lines_differ(script.name, expected.stdout, actual.stdout)
        if expected.code != actual.code:
            raise Failed(f"{script.name}: exit code {actual.code}, expected {expected.code}")
    headers = [configured_by(shell, environment, jobs)
               for shell in (debian, build.folder / "src/dash")]
    lines_differ("config.h", *headers)
    return f"{len(scripts)} scripts and a configure run as in Debian's dash"


RECIPES = {"lua": lua, "zlib": zlib, "bzip2": bzip2, "lz4": lz4, "sqlite": sqlite, "dash": dash}
RECIPES |= {name: functools.partial(autotools.run_program, program, name)
            for name, program in autotools.PROGRAMS.items()}

# Where the recipes above have their sources from: (package, with Debian's patches).
PACKAGES = {"lua": ("lua5.4", False), "zlib": ("zlib", True), "bzip2": ("bzip2", True),
            "lz4": ("lz4", True), "sqlite": ("sqlite3", True), "dash": ("dash", True)}
PACKAGES |= {name: (program.package, program.patched)
             for name, program in autotools.PROGRAMS.items()}


def version_of(name):
    return sources.version_of(sources.fetch_source(*PACKAGES[name]))


# What the recipes need besides the compiler, by Debian package.
TOOLS = {"make": "make", "dpkg-source": "dpkg-dev", "tclsh": "tcl", "gcc": "gcc", "g++": "g++",
         "autoreconf": "autoconf", "automake": "automake", "libtoolize": "libtool", "m4": "m4",
         "bison": "bison", "flex": "flex", "runtest": "dejagnu", "pkg-config": "pkg-config"}
LIBRARIES = {"/usr/include/oniguruma.h": "libonig-dev", "/usr/include/zlib.h": "zlib1g-dev"}


def require_tools():
    """Installs the tools that are missing (as root); Failed when they cannot be had."""
    missing = [package for tool, package in TOOLS.items() if not shutil.which(tool)]
    missing += [package for header, package in LIBRARIES.items() if not os.path.exists(header)]
    if missing:
        command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *missing]
        if subprocess.run(command, stdout=subprocess.DEVNULL).returncode != 0:
            raise Failed("these packages are needed: " + " ".join(missing))
