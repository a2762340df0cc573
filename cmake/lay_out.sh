#!/usr/bin/env bash
# lay_out.sh CINCH SOURCES: rewrites the program CINCH, linked with --emit-relocs, so that the code that
# runs when it compiles lies together and in the order in which it runs. SOURCES is this repository:
# the profile comes from compiling its samples and the programs of tests/run, not what ./dev bench
# measures. BOLT and MERGE_FDATA name the tools. On failure CINCH stays as it was.
set -euo pipefail

program="$1" sources="$2"
work="$(mktemp -d)"
# Beside it, where they find its headers and a rename is enough.
instrumented="$program-instrumented" laid_out="$program-laid-out"
trap 'rm -rf "$work" "$instrumented" "$laid_out"' EXIT

run_bolt() {
  "$BOLT" "$@" >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
}

# The profile is written when the process ends by exit(3), but the compiler leaves by _exit(2).
cat >"$work/leave.c" <<'C'
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>
void _exit(int status) {
  static int times;
  if (times++ == 0)
    exit(status);
  for (;;)
    syscall(SYS_exit_group, status);
}
C
"$program" -O2 -fPIC -shared "$work/leave.c" -o "$work/leave.so"

# Whatever cannot be compiled with the options of all has its share in the profile too: messages.
train() {
  (cd "$work" && LD_PRELOAD="$work/leave.so" "$instrumented" -w "$@" >/dev/null 2>&1) || true
}

run_bolt "$program" -instrument -o "$instrumented" --instrumentation-file="$work/profile" \
  --instrumentation-file-append-pid
programs=("$sources"/samples/*.c "$sources"/tests/run/*.c)
train -O0 -c "${programs[@]}"
train -O0 -std=gnu23 -g -c "${programs[@]}"
train -O2 -std=gnu23 -c "${programs[@]}"
train -fsyntax-only "${programs[@]}"
train -E "${programs[@]}"
train --target=aarch64-linux-gnu -O0 -c "${programs[@]}"
train --target=aarch64-linux-gnu -O2 -std=gnu23 -c "${programs[@]}"
train run "$sources/samples/sudoku.c"
train -fuse-ld=lld "$sources/samples/sudoku.c" -o program
profiles=("$work"/profile.*.fdata)
[ -s "${profiles[0]}" ] || { echo "lay_out.sh: the instrumented compiler left no profile" >&2; exit 1; }
"$MERGE_FDATA" "${profiles[@]}" >"$work/merged" 2>"$work/log" || { cat "$work/log" >&2; exit 1; }

run_bolt "$program" -data="$work/merged" -o "$laid_out" -reorder-blocks=ext-tsp \
  -reorder-functions=cdsort -split-functions -split-all-cold -split-eh -use-gnu-stack
# What came out must do the same before it takes the place of what went in.
"$program" -O2 -c "$sources/samples/sudoku.c" -o "$work/before.o"
"$laid_out" -O2 -c "$sources/samples/sudoku.c" -o "$work/after.o"
cmp "$work/before.o" "$work/after.o"
mv "$laid_out" "$program"
