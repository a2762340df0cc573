"""What the programs' own test suites printed: {name of a test: PASS, FAIL, SKIP ...}."""

import re


def worst(found):
    """{name: result} of (result, name) pairs: a name passes when all that was said of it passed."""
    results = {}
    for result, name in found:
        if results.get(name, "PASS") == "PASS":
            results[name] = result
    return results


def automake(build):
    """The `PASS: name` lines of automake's test driver, which each folder's make prints."""
    return worst(re.findall(r"^(PASS|FAIL|SKIP|XFAIL|XPASS|ERROR): (\S+)$", build.said(), re.M))


def dejagnu(build):
    """The results in DejaGnu's .sum files, by the test's file: options differ by compiler."""
    said = "".join(path.read_text(errors="replace") for path in build.folder.rglob("*.sum"))
    return worst(re.findall(r"^(PASS|FAIL|XFAIL|XPASS|UNRESOLVED|UNSUPPORTED|ERROR): (\S+)", said,
                            re.M))


def gawk(build):
    """Names are printed one a line; a failed test leaves what it printed in a file `_NAME`."""
    names = re.findall(r"^([a-z]\w+)$", build.said(), re.M)
    failed = {path.name[1:] for path in (build.folder / "test").glob("_*")}
    return {name: "FAIL" if name in failed else "PASS" for name in [*names, *failed]}


def redis(build):
    """`[ok]: name (12 ms)` and `[err]: name in file` of the Tcl suite."""
    names = {"ok": "PASS", "err": "FAIL", "exception": "FAIL", "skip": "SKIP", "ignore": "SKIP"}
    plain = re.sub(r"\x1b\[[0-9;]*m", "", build.said())
    found = re.findall(
        r"^\[(ok|err|exception|skip|ignore)\]:? (.*?)(?: \(\d+ ms\)| in tests/\S+)?$", plain, re.M)
    return {name: names[result] for result, name in found}


def libxml2(build):
    """`## title` begins a group of tests, `Testing name :` a module; what fails is told below."""
    said = build.said()
    groups = re.findall(r"^## (.*)\n((?:(?!## |Total )[^\n]*\n)*)", said, re.M)
    modules = re.findall(r"^Testing (\w+) : \d+ of \d+ functions", said, re.M)
    broken = re.findall(r"^Module (\w+): \d+ errors", said, re.M)
    return (whole(build) | {title: "FAIL" if text.strip() else "PASS" for title, text in groups}
            | {f"testapi {name}": "FAIL" if name in broken else "PASS" for name in modules})


def whole(build):
    """A suite that only says whether it passed: its steps, by what they are called."""
    return {name: "PASS" if outcome.ok else "FAIL" for name, outcome in build.checks.items()}
