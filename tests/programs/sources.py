"""Fetches Debian sources and binaries into the cache by a private apt, the system undisturbed."""

import functools
import glob
import pathlib
import re
import shutil
import subprocess
import sys

import harness

CACHE = harness.cache_dir("programs")
APT = CACHE / "apt"
FALLBACK = "deb http://deb.debian.org/debian bookworm main\n"
KEYRING = "/usr/share/keyrings/debian-archive-keyring.gpg"


def private_sources():
    """The system's Debian sources, with source packages switched on: {file name: text}."""
    found = {}
    for path in [pathlib.Path("/etc/apt/sources.list"), *pathlib.Path("/etc/apt").glob("*.d/*")]:
        if path.suffix not in (".list", ".sources") or not path.is_file():
            continue
        text = path.read_text()
        if "debian.org" not in text:
            continue
        if path.suffix == ".sources":
            found[path.name] = re.sub(r"^Types:.*$", "Types: deb deb-src", text, flags=re.M)
        else:
            found[path.name] = with_source_lines(text)
    return found or {"debian.list": with_source_lines(FALLBACK)}


def with_source_lines(text):
    lines = [line for line in text.splitlines() if line.startswith("deb ")]
    return "\n".join(lines + ["deb-src" + line[3:] for line in lines]) + "\n"


def apt_options():
    return ["-o", "Dir::Etc::sourcelist=/dev/null", "-o", f"Dir::Etc::sourceparts={APT}/parts",
            "-o", f"Dir::State::lists={APT}/lists", "-o", f"Dir::Cache={APT}/cache",
            "-o", "APT::Sandbox::User=root"]


def prepare_apt():
    """Fetches the package lists once; they stay in the cache."""
    if (APT / "ready").exists():
        return
    for folder in ("parts", "lists/partial", "cache/archives/partial"):
        (APT / folder).mkdir(parents=True, exist_ok=True)
    for name, text in private_sources().items():
        (APT / "parts" / name).write_text(text)
    print("fetching Debian's package lists", file=sys.stderr)
    subprocess.run(["apt-get", *apt_options(), "-qq", "update"], check=True)
    (APT / "ready").touch()


def fresh_folder(path):
    """An empty folder: what is unpacked in it gets its own name only when it is whole."""
    shutil.rmtree(path, ignore_errors=True)
    path.mkdir(parents=True)
    return path


def versions_of(package):
    """The source versions that the package lists name, newest first."""
    said = subprocess.run(["apt-cache", *apt_options(), "showsrc", "--only-source", package],
                          check=True, capture_output=True, text=True).stdout
    found = list(dict.fromkeys(re.findall(r"^Version: (\S+)", said, re.M)))

    def newer(left, right):
        return -1 if subprocess.run(["dpkg", "--compare-versions", left, "gt",
                                     right]).returncode == 0 else 1
    return sorted(found, key=functools.cmp_to_key(newer))


def download_source(package):
    """The .dsc file of the newest version that the mirror still has."""
    downloads = CACHE / "downloads"
    downloads.mkdir(parents=True, exist_ok=True)
    print(f"fetching the source of {package}", file=sys.stderr)
    for version in versions_of(package):
        fetched = subprocess.run(["apt-get", *apt_options(), "-qq", "source", "--download-only",
                                  "--only-source", f"{package}={version}"], cwd=downloads,
                                 capture_output=True)
        # A file's name lacks the epoch of the version.
        description = downloads / f"{package}_{version.split(':')[-1]}.dsc"
        if fetched.returncode == 0 and description.exists():
            return description
    sys.exit(f"the mirror has no source of {package}")


def fetch_source(package, patched=True):
    """The folder of a package's source, with Debian's patches or as its authors made it."""
    folder = CACHE / "sources" / (package if patched else package + "-unpatched")
    if folder.is_dir():
        return folder
    prepare_apt()
    description = download_source(package)
    unfinished = fresh_folder(folder.with_name(folder.name + ".part")) / "source"
    patches = [] if patched else ["--skip-patches"]
    subprocess.run(["dpkg-source", *patches, "-x", str(description), str(unfinished)], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    unfinished.rename(folder)
    return folder


def version_of(folder):
    """The version that the first line of Debian's change log names."""
    first = (folder / "debian" / "changelog").read_text(errors="replace").split("\n", 1)[0]
    return re.search(r"\((.*?)\)", first).group(1)


def fetch_packages(name, packages):
    """The folder into which binary packages are unpacked, not installed."""
    folder = CACHE / "tools" / name
    if folder.is_dir():
        return folder
    prepare_apt()
    downloads = CACHE / "downloads"
    downloads.mkdir(parents=True, exist_ok=True)
    subprocess.run(["apt-get", *apt_options(), "-qq", "download", *packages], cwd=downloads,
                   check=True)
    unfinished = fresh_folder(folder.with_name(name + ".part"))
    for package in packages:
        archive = sorted(glob.glob(str(downloads / f"{package}_*.deb")))[-1]
        subprocess.run(["dpkg-deb", "-x", archive, str(unfinished)], check=True)
    unfinished.rename(folder)
    return folder


def fetch_tool(name, packages):
    """(program, environment) of Debian's own binary: the installed one, or one from packages."""
    installed = shutil.which(name, path="/usr/bin:/bin")
    if installed:
        return installed, {}
    folder = fetch_packages(name, packages)
    libraries = ":".join(sorted({str(p.parent) for p in folder.rglob("*.so*")}))
    return str(folder / "usr" / "bin" / name), {"LD_LIBRARY_PATH": libraries}
