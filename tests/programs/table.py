"""The table of results in RESULTS.md: what each run leaves in the cache, written down."""

import json
import pathlib

import harness

TABLE = pathlib.Path(__file__).resolve().parent / "RESULTS.md"

HEAD = """# Results

Written by `./dev programs --write-table` from the last run of each program at each level; the rows may be of
different versions of the compiler.
"gcc" is a build by gcc 12 -O2 on the same machine: a test that passes there must pass here.

| program | Debian's version | level | result |
| --- | --- | --- | --- |
"""


def record(name, version, level, passed, said):
    """Keeps one result for the table."""
    path = harness.cache_dir("programs", "results") / f"{name}{level}.json"
    path.write_text(json.dumps({"name": name, "version": version, "level": level, "passed": passed,
                                "said": said}))


def write(names):
    """Writes the table of all results that are kept, in the order of `names`."""
    kept = [json.loads(path.read_text())
            for path in harness.cache_dir("programs", "results").glob("*.json")]
    kept = [result for result in kept if result["name"] in names]
    kept.sort(key=lambda result: (names.index(result["name"]), result["level"]))
    rows = [f"| {result['name']} | {result['version']} | {result['level']} | "
            f"{'' if result['passed'] else 'FAILED: '}{result['said'].replace('|', '/')} |\n"
            for result in kept]
    TABLE.write_text(HEAD + "".join(rows))
