"""Real programs as single commands: their Debian sources, compiled with nothing but a compiler."""

import shutil

import harness


def source(name):
    """The folder of a Debian source, fetched once and kept in the cache (tests/programs)."""
    import sources
    return sources.fetch_source(name)


def amalgamation():
    """The folder with SQLite's sqlite3.c, made from Debian's source once and kept in the cache."""
    folder = harness.cache_dir("programs", "amalgamation")
    if not (folder / "sqlite3.c").exists():
        import recipes
        build = recipes.Build("amalgamation", source("sqlite3"), ["gcc"], "-O0", 2)
        build.step("configure", ["./configure", "--disable-tcl"], env={"CC": "gcc"})
        build.make("sqlite3.c")
        for name in ("sqlite3.h", "sqlite3.c"):
            shutil.copy(build.folder / name, folder)
    return folder


def lua_words():
    """All of Lua's interpreter: options and files."""
    import sources
    folder = sources.fetch_source("lua5.4", patched=False) / "src"
    files = [str(path) for path in sorted(folder.glob("*.c")) if path.name != "luac.c"]
    return ["-DLUA_USE_LINUX", *files, "-lm", "-ldl"]


def programs():
    """NAME: (words that compile it, arguments of the runs). Compressors read SQLite's source."""
    sqlite = amalgamation()
    zlib, bzip2, lz4 = source("zlib"), source("bzip2"), source("lz4")
    text = str(sqlite / "sqlite3.c")
    bzip2_files = "blocksort huffman crctable randtable compress decompress bzlib bzip2".split()
    lz4_files = ["lib/lz4", "lib/lz4hc", "lib/lz4frame", "lib/lz4file", "lib/xxhash",
                 "programs/lz4cli", "programs/lz4io", "programs/bench", "programs/datagen"]
    return {
        "speedtest1": ([f"-I{sqlite}", text, str(source("sqlite3") / "test" / "speedtest1.c"),
                        "-lpthread", "-ldl", "-lm"],
                       ["--memdb", "--size", "20", "--stats", "--verify"]),
        "zlib": ([f"-I{zlib}", "-DHAVE_UNISTD_H", *map(str, sorted(zlib.glob("*.c"))),
                  str(zlib / "test" / "minigzip.c")], ["-9", "-c", text]),
        "bzip2": ([str(bzip2 / f"{name}.c") for name in bzip2_files], ["-k", "-c", text]),
        "lz4": ([f"-I{lz4 / 'lib'}", *(str(lz4 / f"{name}.c") for name in lz4_files)],
                ["-9", "-c", "-q", text]),
    }
