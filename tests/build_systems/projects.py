"""The projects that are configured, and how what a build system found out is read back."""

import re
import shlex
import shutil
from dataclasses import dataclass, field


@dataclass
class Project:
    """A Debian source configured by one build system; `folder` is where, in the source."""

    package: str
    system: str
    folder: str = ""
    options: list = field(default_factory=list)
    regenerate: bool = False


PROJECTS = {
    "xz/autoconf": Project("xz-utils", "autoconf", options=["--disable-doc"]),
    "gawk/autoconf": Project("gawk", "autoconf", options=["--disable-mpfr"]),
    "libxml2/autoconf": Project("libxml2", "autoconf", options=["--without-python"],
                                regenerate=True),
    "libffi/autoconf": Project("libffi", "autoconf"),
    "gmp/autoconf": Project("gmp", "autoconf", regenerate=True),
    "jq/autoconf": Project("jq", "autoconf", options=["--disable-docs"], regenerate=True),
    "expat/cmake": Project("expat", "cmake", "expat", ["-DEXPAT_BUILD_DOCS=OFF"]),
    "libpng/cmake": Project("libpng1.6", "cmake"),
    "pcre2/cmake": Project("pcre2", "cmake", options=["-DPCRE2_SUPPORT_JIT=ON"]),
    "xz/cmake": Project("xz-utils", "cmake"),
    "json-c/cmake": Project("json-c", "cmake"),
    "zstd/meson": Project("libzstd", "meson", "build/meson", ["-Dbin_programs=true"]),
    "fribidi/meson": Project("fribidi", "meson", options=["-Ddocs=false"]),
    "dav1d/meson": Project("dav1d", "meson", options=["-Denable_asm=false"]),
    "glib/meson": Project("glib2.0", "meson",
                          options=["-Dlibmount=disabled", "-Dselinux=disabled", "-Dtests=false"]),
}


def configure_command(project, source, build, cc):
    """The command to run in `build`, an empty folder beside the copy of the source."""
    folder = source / project.folder
    if project.system == "autoconf":
        return [folder / "configure", *project.options]
    if project.system == "cmake":
        return ["cmake", "-G", "Unix Makefiles", *project.options, folder]
    return ["meson", "setup", "--wrap-mode=nodownload", *project.options, build, folder]


def read_headers(build):
    """Every macro of the configuration headers that were made."""
    found = {}
    for path in sorted(build.rglob("*.h")):
        if not re.search(r"(config|conf|gmp|ffi).*\.h$|version.*\.h$", path.name):
            continue
        text = path.read_text(errors="replace")
        for line in re.findall(r"^[ \t]*#[ \t]*define[ \t]+(.*?)[ \t]*$", text, re.M):
            name, _, value = line.partition(" ")
            found[f"{path.relative_to(build)}:{name}"] = value.strip()
    return found


def read_autoconf(build):
    """Cache variables and substitutions at the end of config.log, and libtool's configuration."""
    found = {}
    for log in sorted(build.rglob("config.log")):
        text = log.read_text(errors="replace")
        for name, value in re.findall(r"^(\w+)='?(.*?)'?$", text[text.find("## Cache variables"):],
                                      re.M):
            found[f"{log.parent.relative_to(build)}/{name}"] = value
    for tool in sorted(build.rglob("libtool")):
        if tool.is_file():
            text = tool.read_text(errors="replace")
            begin, end = (text.find(f"### {edge} LIBTOOL CONFIG") for edge in ("BEGIN", "END"))
            for name, value in re.findall(r"^(\w+)=(.*)$", text[begin:end], re.M):
                found[f"libtool:{name}"] = value
    return found


def read_cmake(build):
    """The cache, and what CMake says of the compiler."""
    found = {}
    cache = (build / "CMakeCache.txt").read_text(errors="replace")
    for name, kind, value in re.findall(r"^([\w.+-]+):(\w+)=(.*)$", cache, re.M):
        found[f"cache:{name}:{kind}"] = value
    for path in build.glob("CMakeFiles/*/CMakeCCompiler.cmake"):
        for name, value in re.findall(r"^set\((\w+) (.*)\)$", path.read_text(), re.M):
            found[f"compiler:{name}"] = value
    return found


def read_meson(build):
    """The answers in meson-log.txt, in which the question is the key."""
    found = {}
    log = (build / "meson-logs" / "meson-log.txt").read_text(errors="replace")
    questions = (r"^((?:Checking |Compiler for |Has header |Header |Library |Fetching |Run-time |"
                 r"C compiler for |C linker for |Program |Message: |Host machine |"
                 r"Build machine ).*?)[: ]+(YES|NO|found.*|.*)$")
    for question, answer in re.findall(questions, log, re.M):
        found.setdefault(f"log:{question}", answer)
    return found


READERS = {"autoconf": read_autoconf, "cmake": read_cmake, "meson": read_meson}


def read_results(project, build):
    return READERS[project.system](build) | read_headers(build)


def without_names(value, build, source, cc):
    """The value with the names of folders, of the compiler and of temporary files taken out."""
    compiler = shlex.split(cc)[0]
    for path, name in ((str(build), "BUILD"), (str(source), "SOURCE"),
                       (shutil.which(compiler), "CC"), (cc, "CC"), (compiler, "CC")):
        value = value.replace(path, name)
    return re.sub(r"/tmp/[\w./-]+", "TEMPORARY", value)
