"""Where programs that failed are kept."""

import harness


def keep(name, text):
    """Saves a program that failed, for a person to look at; its path."""
    path = harness.cache_dir("fuzz") / name
    path.write_bytes(text)
    return path
