"""Reads the DejaGnu directives of a gcc test: `{ dg-NAME ARGUMENT... }` in its comments.

Only what decides whether and how a test is compiled and run on x86-64 or AArch64 Linux is
understood; what a test says about gcc's own dumps and messages is left alone.
"""

import fnmatch
import re
import shlex
from dataclasses import dataclass, field

TRIPLES = {"x86-64": "x86_64-pc-linux-gnu", "aarch64": "aarch64-unknown-linux-gnu"}

# Effective-target names that are false on 64-bit Linux. Every other name counts as true: a
# test that asks for a gcc extension is run, and fails, rather than left out of the count.
FALSE_TARGETS = {
    "arm_arch_v5t_thumb_ok", "avr_tiny", "freestanding", "ia32", "ilp32", "int16",
    "keeps_null_pointer_checks", "llp64", "mmix", "newlib_nano_io", "nvptx", "short_enums", "x32",
}


@dataclass
class Directives:
    """What one test asks for."""

    action: str = "default"
    options: list = field(default_factory=list)
    supported: bool = True
    expects_error: bool = False


def tcl_words(text):
    """The words of a Tcl list; a braced or quoted word loses its outer delimiters."""
    words, at = [], 0
    while at < len(text):
        if text[at].isspace():
            at += 1
            continue
        end = word_end(text, at)
        word = text[at:end]
        words.append(word[1:-1] if word[0] in '{"' else word)
        at = end
    return words


def word_end(text, at):
    """The offset behind the Tcl word that starts at `at`."""
    if text[at] == '"':
        close = text.find('"', at + 1)
        return len(text) if close < 0 else close + 1
    if text[at] != "{":
        match = re.compile(r"\S+").match(text, at)
        return match.end()
    depth = 0
    for index in range(at, len(text)):
        depth += {"{": 1, "}": -1}.get(text[index], 0)
        if depth == 0:
            return index + 1
    return len(text)


def name_holds(name, triple):
    """Whether a target pattern (x86_64-*-*) or an effective-target name is true there."""
    if "-" in name or "*" in name:
        return fnmatch.fnmatchcase(triple, name)
    return name not in FALSE_TARGETS


def selector_holds(text, triple):
    """Evaluates a target selector: patterns, names, `!`, `&&`, `||` and braces."""
    words = tcl_words(text)
    if words and words[0] in ("target", "xfail"):
        words = words[1:]
    return words_hold(words, triple)


def words_hold(words, triple):
    for operator, combine in (("||", any), ("&&", all)):
        if operator in words:
            at = words.index(operator)
            return combine(words_hold(part, triple) for part in (words[:at], words[at + 1:]))
    if words and words[0] == "!":
        return not words_hold(words[1:], triple)
    return any(selector_holds(word, triple) if " " in word.strip() else name_holds(word, triple)
               for word in words)


def has_target(arguments):
    """The selector among a directive's last arguments, or None."""
    for argument in arguments:
        if re.match(r"\s*target\s", argument):
            return argument
    return None


def skips(arguments, flags, triple):
    """dg-skip-if COMMENT { SELECTOR } [{ INCLUDE } [{ EXCLUDE }]]."""
    if not selector_holds(arguments[1], triple):
        return False
    include = tcl_words(arguments[2]) if len(arguments) > 2 else ["*"]
    exclude = tcl_words(arguments[3]) if len(arguments) > 3 else []

    def any_match(patterns):
        return any(p == "*" or fnmatch.fnmatchcase(f, p) for p in patterns if p for f in flags)

    return any_match(include) and not any_match(exclude)


def read_directives(text, flags, target):
    """The Directives of a test's text when it is compiled with `flags` for `target`."""
    result = Directives()
    for match in re.finditer(r"\{\s*dg-[a-z-]+", text):
        words = tcl_words(text[match.start() + 1:word_end(text, match.start()) - 1])
        apply_directive(result, words[0], words[1:], flags, TRIPLES[target])
    return result


def apply_directive(result, name, arguments, flags, triple):
    target = has_target(arguments)
    holds = target is None or selector_holds(target, triple)
    if name == "dg-do":
        result.action = arguments[0]
        result.supported = result.supported and holds
    elif name in ("dg-options", "dg-additional-options") and holds:
        result.options += shlex.split(arguments[0])
    elif name == "dg-require-effective-target" and holds:
        result.supported = result.supported and name_holds(arguments[0], triple)
    elif name == "dg-skip-if" and skips(arguments, flags, triple):
        result.supported = False
    elif name == "dg-error" and holds:
        result.expects_error = True
