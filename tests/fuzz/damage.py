"""Files of this repository with a few pieces removed, doubled, swapped or replaced."""

import os
import pathlib
import random
import re
import tempfile

import harness
import kept

COMPILE_SECONDS = 60
TOKENS = r"""( ) { } [ ] ; , * & = ... # ## " ' \ /* int struct enum typedef static return goto
case default sizeof _Generic __attribute__(( asm #define #include #if 1 0x 1e""".split()


def corpus():
    root = harness.ROOT
    folders = [root / "tests" / "run", root / "tests" / "file", root / "samples"]
    return sorted(path for folder in folders for path in folder.rglob("*.c"))


def damage(text, generator):
    """The text with a few pieces removed, doubled, swapped, replaced or put in."""
    for _ in range(generator.randint(1, 6)):
        pieces = re.findall(rb"\w+|\s+|.", text, re.S) or [b""]
        at = generator.randrange(len(pieces))
        action = generator.randrange(6)
        if action == 0:
            del pieces[at:at + generator.randint(1, 8)]
        elif action == 1:
            pieces[at:at] = pieces[at:at + generator.randint(1, 20)]
        elif action == 2:
            other = generator.randrange(len(pieces))
            pieces[at], pieces[other] = pieces[other], pieces[at]
        elif action == 3:
            pieces[at] = generator.choice(TOKENS).encode()
        elif action == 4:
            pieces[at:at] = [b" " + generator.choice(TOKENS).encode() + b" "]
        else:
            pieces[at] = bytes([generator.randrange(256)])
        text = b"".join(pieces)
    return text


def case(seed, cc):
    """A complaint about the damaged file of this seed, or None."""
    generator = random.Random(seed)
    original = generator.choice(corpus())
    text = damage(original.read_bytes(), generator)
    mode = generator.choice([["-fsyntax-only"], ["-E"], ["-c", "-O0"], ["-c", "-O2"]])
    with tempfile.TemporaryDirectory(prefix="cinch-fuzz-") as folder:
        source = os.path.join(folder, "damaged.c")
        pathlib.Path(source).write_bytes(text)
        output = ["-o", os.path.join(folder, "output")]
        command = [*cc, *mode, source, *output]
        outcome = harness.run_limited(command, COMPILE_SECONDS, 8192, folder,
                                      env=dict(os.environ, CINCH_VERIFY_IR="1"))
    fault = None
    if outcome.timed_out:
        fault = "a hang"
    elif outcome.code not in (0, 1):
        fault = f"a crash, exit code {outcome.code}"
    elif outcome.code == 1 and b"error" not in outcome.stderr:
        fault = "a failure without a message"
    if fault:
        path = kept.keep(f"damaged_{seed}.c", text)
        return f"{path} ({original.name}, {' '.join(mode)}): {fault}"
    return None
