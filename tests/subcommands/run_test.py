#!/usr/bin/env python3
"""`cinch run`: a program in memory does what it would do as an executable."""

import argparse
import os
import pathlib
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
CINCH = None

ECHO = r"""
#include <stdio.h>
int main(int argc, char **argv) {
  for (int i = 0; i < argc; i++) printf("[%s]", argv[i]);
  char line[100];
  if (fgets(line, sizeof line, stdin)) printf("in: %s", line);
  return argc;
}
"""

# Crashes in the way that its argument says.
CRASH = r"""#include <stdlib.h>
#include <string.h>
static void store(int *p) {
  *(volatile int *)p = 1;
}
static int divide(int n) {
  volatile int zero = 0;
  return n / zero;
}
static int recurse(int n) {
  volatile char space[100];
  space[0] = n;
  return recurse(n + 1) + space[0];
}
int main(int argc, char **argv) {
  void (*nowhere)(void) = 0;
  char *block = malloc(10);
  switch (argv[1][0]) {
  case 's': store(0); break;
  case 'd': return divide(1);
  case 'r': return recurse(1);
  case 'n': nowhere(); break;
  case 'a': abort();
  case 't': __builtin_trap();
  case 'f': free(block); free(block); break;
  case 'l': return strlen((char *)(long)(argc - 2));
  }
  return 0;
}
"""


class RunTest(unittest.TestCase):
    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="cinch-run-"))
        self.addCleanup(shutil.rmtree, self.folder)

    def file(self, name, text):
        path = self.folder / name
        path.write_text(text)
        return path

    def run_cinch(self, *words, stdin=""):
        environment = {**os.environ, "CINCH_VERIFY_IR": "1"}
        return subprocess.run([CINCH, "run", *map(str, words)], cwd=self.folder, input=stdin,
                              capture_output=True, text=True, timeout=120, env=environment)

    def check(self, outcome, stdout=None, code=0, stderr=None):
        self.assertEqual(outcome.returncode, code, outcome.stdout + outcome.stderr)
        if stdout is not None:
            self.assertEqual(outcome.stdout, stdout)
        if stderr is not None:
            self.assertEqual(outcome.stderr, stderr)

    def build(self, *words):
        subprocess.run([CINCH, *map(str, words)], cwd=self.folder, check=True)

    # ---- Words, input and output ----

    def test_arguments_input_status(self):
        self.file("echo.c", ECHO)
        self.check(self.run_cinch("echo.c", "--", "a", "-O9", "--", "b c", stdin="line\n"),
                   "[echo.c][a][-O9][--][b c]in: line\n", 5, "")
        self.check(self.run_cinch("-O2", "echo.c"), "[echo.c]", 1)

    def test_options_about_executables(self):
        self.file("echo.c", ECHO)
        for options in (["-static"], ["-c"], ["-flto"], ["-save-temps"], ["-fno-pic"], ["-o", "x"],
                        ["-fPIC", "-fno-plt"], ["-mcmodel=large"], ["-MD"], ["-Wl,--as-needed"]):
            with self.subTest(options=options):
                self.check(self.run_cinch(*options, "echo.c"), "[echo.c]", 1, "")
        self.assertEqual(os.listdir(self.folder), ["echo.c"])

    def test_program_from_standard_input(self):
        self.check(self.run_cinch("-", stdin="int main(void) { return 7; }"), "", 7, "")

    def test_program_from_pipe(self):
        program = "#! a line for the kernel\nint main(int c, char **v) { return c * 10 + __LINE__; }"
        self.check(self.run_cinch("-", "--", "a", stdin=program), "", 22, "")
        self.check(self.run_cinch("-xc", "/dev/stdin", stdin=program), "", 12, "")
        self.check(self.run_cinch("-xc", "/dev/stdin", stdin=program[25:]), "", 11, "")

    def test_script(self):
        folder = self.folder / "bin"
        folder.mkdir()
        (folder / "cinch").symlink_to(CINCH)
        text = "#!/usr/bin/env -S cinch run -O1 -DVALUE=6\n" \
               "#include <stdio.h>\n" \
               "int main(int c, char **v) {" \
               " printf(\"%d %s %s %d\\n\", VALUE, v[1], v[2], __LINE__); }\n"
        for name in ("script", "script.c"):
            script = self.file(name, text)
            script.chmod(script.stat().st_mode | stat.S_IXUSR)
            path = {**os.environ, "PATH": f"{folder}:{os.environ['PATH']}"}
            outcome = subprocess.run([script, "--help", "--"], capture_output=True, text=True,
                                     env=path, timeout=120)
            self.check(outcome, "6 --help -- 3\n", 0, "")

    def test_script_line_only_in_run(self):
        self.file("script.c", "#!/bin/cinch run\nint main(void) { return 0; }\n")
        outcome = subprocess.run([CINCH, "-c", "script.c"], cwd=self.folder, capture_output=True)
        self.assertEqual(outcome.returncode, 1)

    def test_no_file_is_written(self):
        self.file("echo.c", ECHO)
        self.check(self.run_cinch("echo.c", "-g"), code=1)
        self.assertEqual(os.listdir(self.folder), ["echo.c"])

    def test_help(self):
        outcome = self.run_cinch("--help")
        self.check(outcome)
        self.assertIn("cinch run [options] file.c [more.c] [-- arguments of the program]",
                      outcome.stdout)

    # ---- What can go wrong before the program starts ----

    def test_errors(self):
        self.file("undefined.c", "int f(void); int g(void); int main(void) { return f() + g(); }")
        self.file("none.c", "int x;")
        self.file("data.c", "extern int place; int *p = &place; int main(void) { return 0; }")
        self.file("again.c", "int main(void) { return 1; }")
        self.file("bad.c", "int main(void) { return }")
        self.file("good.c", "int main(void) { return 0; }")
        for words, messages in (
                (["undefined.c"], ["undefined symbol 'f', used by 'main' in 'undefined.c'\n",
                                   "undefined symbol 'g', used by 'main' in 'undefined.c'\n"]),
                (["data.c"], ["undefined symbol 'place', used in 'data.c'\n"]),
                (["none.c"], ["undefined symbol 'main'\n"]),
                (["good.c", "again.c"],
                 ["symbol 'main' is defined twice: in 'good.c' and in 'again.c'\n"]),
                (["bad.c"], ["bad.c:1:25: error: expected expression"]),
                (["good.c", "-lnot_there"], ["cannot find the library '-lnot_there'"]),
                (["good.c", "argument"], ["no such file or directory: 'argument'",
                                          "note: arguments for the program come after '--'"]),
                (["-fsanitize=address", "good.c"], ["'-fsanitize=address' needs an executable"]),
                (["good.c", "part.s"], ["run compiles no assembly; 'cinch -c part.s'"]),
                (["-S", "good.c"], ["'good.c' becomes no program that could run"]),
                ([], ["no file to run"]),
                (["--target=aarch64-linux-gnu" if os.uname().machine == "x86_64"
                  else "--target=x86_64-linux-gnu", "good.c"], ["cannot run on"])):
            outcome = self.run_cinch(*words)
            self.check(outcome, "", 1)
            for message in messages:
                self.assertIn(message, outcome.stderr)

    def test_inputs_that_are_none(self):
        self.file("good.c", "int main(void) { return 0; }")
        self.file("data.txt", "GROUP of words, but no linker script\n")
        self.file("empty", "")
        for words in (["good.c", "data.txt"], ["good.c", "empty"]):
            outcome = self.run_cinch(*words)
            self.check(outcome, "", 1, f"cinch: error: '{words[1]}' is no C file, object, archive "
                       "or library\ncinch: note: arguments for the program come after '--'\n")
        self.build("-shared", "-fPIC", "good.c", "-o", "short.so")
        os.truncate(self.folder / "short.so", 3000)
        self.check(self.run_cinch("good.c", "short.so"), code=1)
        self.file("bad.a", "!<arch>\ngarbage")
        for words in (["bad.a"], ["-Wl,--whole-archive", "bad.a"]):
            outcome = self.run_cinch("good.c", *words)
            self.check(outcome, "", 1)
            self.assertIn(f"cinch: error: cannot read '{words[-1]}': ", outcome.stderr)
        self.file("bad.o", "\x7fELF\2\1\1" + 9 * "\0" + "\1\0")
        self.check(self.run_cinch("good.c", "bad.o"), "", 1,
                   f"cinch: error: 'bad.o' is no object file for {os.uname().machine}\n")
        self.check(self.run_cinch("data.txt"), "", 1,
                   "cinch: error: 'data.txt' is no C file, object, archive or library\n")

    def test_options_that_need_a_linker(self):
        self.file("good.c", "int main(void) { return 0; }")
        for option, word in (("-Wl,--wrap=f", "--wrap=f"), ("-Wl,-e,f", "-e"), ("-Wl,-ef", "-ef"),
                             ("-Wl,-Ttext=0", "-Ttext=0"), ("-shared", None),
                             ("-Wl,--defsym=f=g", "--defsym=f=g"), ("-nostdlib", None),
                             ("-nostartfiles", None), ("-r", None), ("-###", None)):
            outcome = self.run_cinch(option, "good.c")
            self.check(outcome, "", 1)
            self.assertIn(f"cinch: error: '{word or option}' ", outcome.stderr)
            self.assertIn("compile and run in two steps", outcome.stderr)

    def test_options_without_effect(self):
        self.file("good.c", "int main(void) { return 0; }")
        for option in ("-pg", "-fprofile-generate", "-nodefaultlibs"):
            text = f"option '{option}' has no effect in cinch run"
            self.check(self.run_cinch(option, "good.c"), "", 0,
                       f"cinch: warning: {text} [-Wunsupported-option]\n")
            self.check(self.run_cinch(option, "-Werror", "good.c"), "", 1,
                       f"cinch: error: {text} [-Werror,-Wunsupported-option]\n")
            self.check(self.run_cinch(option, "-w", "good.c"), "", 0, "")

    def test_questions(self):
        self.file("good.c", "int main(void) { return 3; }")
        outcome = self.run_cinch("--version", "good.c")
        self.check(outcome, code=0, stderr="")
        self.assertIn("cinch", outcome.stdout)

    # ---- The program's surroundings ----

    def test_exit_handlers(self):
        self.file("exit.c", r"""
#include <stdio.h>
#include <stdlib.h>
static void first(void) { puts("first handler"); }
static void second(void) { puts("second handler"); }
__attribute__((constructor)) static void late(void) { puts("constructor"); }
__attribute__((constructor(101))) static void early(int c, char **v) { printf("early %s\n", v[1]); }
__attribute__((destructor)) static void destroy(void) { printf("destructor"); }
int main(void) { atexit(first); atexit(second); puts("main"); exit(9); }
""")
        for level in ("-O0", "-O2"):
            self.check(self.run_cinch(level, "exit.c", "--", "x"),
                       "early x\nconstructor\nmain\nsecond handler\nfirst handler\ndestructor",
                       9, "")

    def test_constructors_of_all_files(self):
        self.file("main.c", "int n; int main(void) { return n; }")
        self.file("only.c", "extern int n;\n"
                  "__attribute__((constructor)) static void f(void) { n += 5; }")
        self.check(self.run_cinch("main.c", "only.c"), "", 5, "")

    def test_threads_and_tls(self):
        self.file("tls.c", r"""
#include <errno.h>
#include <pthread.h>
#include <stdio.h>
extern _Thread_local int shared;
static _Thread_local long own = 5;
static void *work(void *step) {
  own += *(int *)step; shared += 2; errno = 33;
  printf("%ld %d\n", own, shared);
  return 0;
}
int main(void) {
  for (int i = 1; i < 3; i++) {
    pthread_t thread;
    errno = 4;
    pthread_create(&thread, 0, work, &i);
    pthread_join(thread, 0);
  }
  printf("%ld %d %d\n", own, shared, errno);
}
""")
        self.file("shared.c", "_Thread_local int shared = 100;")
        for level in ("-O0", "-O2"):
            self.check(self.run_cinch(level, "tls.c", "shared.c", "-pthread"),
                       "6 102\n7 102\n5 100 4\n", 0, "")

    def test_damaged_objects(self):
        self.file("f.c", "int f(void) { return 1; }")
        self.file("main.c", "int f(void); int main(void) { return f(); }")
        self.build("-c", "f.c")
        whole = (self.folder / "f.o").read_bytes()
        for change in ("cut", "symbols"):
            bytes_ = bytearray(whole[:len(whole) // 2] if change == "cut" else whole)
            if change == "symbols":  # section numbers and names of symbols
                table = int.from_bytes(whole[40:48], "little")
                for i in range(int.from_bytes(whole[60:62], "little")):
                    header = table + i * 64
                    if whole[header + 4] == 2:
                        place = int.from_bytes(whole[header + 24:header + 32], "little")
                        bytes_[place + 24:place + 48] = 8 * b"\xef\xbe\x7f"
            (self.folder / "f.o").write_bytes(bytes_)
            subprocess.run(["ar", "rcS", "f.a", "f.o"], cwd=self.folder, check=True)
            self.check(self.run_cinch("main.c", "f.o"), "", 1, "cinch: error: 'f.o' is damaged\n")
            outcome = self.run_cinch("main.c", "-Wl,--whole-archive", "f.a")
            self.check(outcome, "", 1, "cinch: error: 'f.a(f.o)' is damaged\n")

    def test_tls_in_signal_handlers(self):
        # A handler that comes while the C library's memory is locked.
        self.file("handler.c", r"""
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
static _Thread_local volatile int count[64];
static volatile int ready;
static void handle(int signal) { count[signal]++; }
static void *work(void *p) {
  ready = 1;
  for (int i = 0; i < 3000; i++) { free(malloc(200000)); free(malloc(100)); }
  return p;
}
int main(void) {
  signal(SIGUSR1, handle);
  for (int i = 0; i < 200; i++) {
    pthread_t thread;
    ready = 0;
    pthread_create(&thread, 0, work, 0);
    while (!ready) ;
    pthread_kill(thread, SIGUSR1);
    pthread_join(thread, 0);
  }
  puts("done");
}
""")
        self.check(self.run_cinch("handler.c"), "done\n", 0, "")

    def test_tls_of_main_stays_behind_pthread_exit(self):
        self.file("exit.c", r"""
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>
static _Thread_local int own[1000] = {7};
extern _Thread_local int nowhere __attribute__((weak));
static void *work(void *of_main) {
  usleep(50000);
  for (int i = 0; i < 100; i++) malloc(4000);
  printf("%d %d\n", *(int *)of_main, &nowhere == 0);
  exit(0);
}
int main(void) {
  pthread_t thread;
  pthread_create(&thread, 0, work, own);
  pthread_exit(0);
}
""")
        self.check(self.run_cinch("exit.c"), "7 1\n", 0, "")

    def test_tls_in_destructors_of_keys(self):
        self.file("key.c", r"""
#include <pthread.h>
#include <stdio.h>
static _Thread_local int own = 3;
static pthread_key_t key;
static void destroy(void *p) {
  static _Thread_local int rounds;
  printf("%d\n", own++);
  if (++rounds < 4) pthread_setspecific(key, p);
}
static void *work(void *p) { own = 42; pthread_setspecific(key, &key); return p; }
int main(void) {
  pthread_t thread;
  pthread_key_create(&key, destroy);
  for (int i = 0; i < 2; i++) { pthread_create(&thread, 0, work, 0); pthread_join(thread, 0); }
}
""")
        self.check(self.run_cinch("key.c"), 2 * "42\n43\n44\n45\n", 0, "")

    def test_tls_of_many_objects(self):
        count = 40
        self.file("many.c", "#include <stdalign.h>\n#include <stdint.h>\n"
                  "_Thread_local char bytes[3] = \"ab\"; alignas(256) _Thread_local int wide;\n" +
                  "".join(f"_Thread_local long n{i} = {i};\n" for i in range(count)) +
                  "int main(void) { long sum = 0;\n" +
                  "".join(f"sum += n{i}; n{i}++; sum += n{i};\n" for i in range(count)) +
                  "wide++; return sum == 1600 && bytes[1] == 'b' && !bytes[2] && wide == 1 &&"
                  " (uintptr_t)&wide % 256 == 0; }\n")
        self.check(self.run_cinch("many.c"), "", 1, "")

    def test_tls_of_other_files(self):
        self.file("use.c", r"""
#include <pthread.h>
#include <stdio.h>
extern _Thread_local int far;
int get(void);
static void *work(void *p) { far += 10; printf("%d %d\n", far, get()); return p; }
int main(void) {
  pthread_t thread;
  far++;
  for (int i = 0; i < 2; i++) { pthread_create(&thread, 0, work, 0); pthread_join(thread, 0); }
  printf("%d %d\n", far, get());
}
""")
        self.file("far.c", "_Thread_local int far = 5; int get(void) { return far; }")
        self.file("only.c", "int get(void); int main(void) { return get(); }")
        self.build("-c", "-fPIC", "far.c", "-o", "far.o")
        self.build("-shared", "far.o", "-o", "libfar.so")
        subprocess.run(["ar", "rc", "far.a", "far.o"], cwd=self.folder, check=True)
        self.check(self.run_cinch("use.c", "./libfar.so"), "15 15\n15 15\n6 6\n", 0, "")
        for words, member in ((["only.c", "far.o"], "far.o"), (["only.c", "far.a"], "far.o")):
            outcome = self.run_cinch(*words)
            self.check(outcome, "", 1)
            self.assertIn("has thread-local objects, which cinch run cannot load from object files",
                          outcome.stderr)
            self.assertIn(member, outcome.stderr)
        outcome = self.run_cinch("use.c")
        self.check(outcome, "", 1)
        self.assertIn("undefined symbol 'far', used by 'main' in 'use.c': a thread-local object, ",
                      outcome.stderr)

    def test_c_threads(self):
        self.file("threads.c", r"""
#include <stdio.h>
#include <threads.h>
static int give(void *p) { return *(int *)p; }
static int leave(void *p) { thrd_exit(9); }
int main(void) {
  thrd_t thread;
  int n = 7, result;
  thrd_create(&thread, give, &n); thrd_join(thread, &result); printf("%d\n", result);
  thrd_create(&thread, leave, 0); thrd_join(thread, &result); printf("%d\n", result);
}
""")
        self.check(self.run_cinch("threads.c"), "7\n9\n", 0, "")

    def test_floating_point_environment(self):
        self.file("flags.c", "#include <fenv.h>\nstatic int flags;\n"
                  "__attribute__((constructor)) static void f(void) "
                  "{ flags = fetestexcept(FE_ALL_EXCEPT); }\n"
                  "int main(void) { return flags | fetestexcept(FE_ALL_EXCEPT); }")
        for level in ("-O0", "-O2"):
            self.check(self.run_cinch(level, "flags.c"), "", 0, "")

    def test_signal_of_program(self):
        self.file("raise.c", "#include <signal.h>\nint main(void) { raise(SIGTERM); return 0; }")
        self.check(self.run_cinch("raise.c"), "", -signal.SIGTERM, "")
        self.file("handler.c", r"""
#include <signal.h>
#include <stdlib.h>
static void on_fault(int n) { _Exit(n); }
int main(void) { signal(SIGSEGV, on_fault); *(volatile int *)0 = 1; return 0; }
""")
        self.check(self.run_cinch("handler.c"), "", signal.SIGSEGV, "")

    def test_descriptors(self):
        self.file("open.c", r"""
#if __has_include(<stdint.h>) && __has_include(<stdlib.h>)
#include <fcntl.h>
#include <stdio.h>
#endif
int main(void) { printf("%d\n", open("/dev/null", O_RDONLY)); }
""")
        self.check(self.run_cinch("open.c"), "3\n", 0, "")

    # ---- Libraries and objects ----

    def test_libraries(self):
        self.file("part.c", "int weight(void) { return 40; }")
        self.file("main.c", "int weight(void); int main(void) { return weight() + 2; }")
        self.build("-c", "-fPIC", "part.c", "-o", "part.o")
        self.build("-shared", "part.o", "-o", "libshared.so")
        subprocess.run(["ar", "rc", "libstatic.a", "part.o"], cwd=self.folder, check=True)
        for words in (["part.o"], ["./libshared.so"], ["libshared.so"], ["libstatic.a"],
                      ["-L.", "-lshared"],
                      ["-L", ".", "-lstatic"], ["-L.", "-l:libstatic.a"], ["part.c"]):
            self.check(self.run_cinch("main.c", *words), "", 42, "")

    def test_whole_archive(self):
        self.file("main.c", "int n; int main(void) { return n; }")
        self.file("part.c", "extern int n;\n"
                  "int part; __attribute__((constructor)) static void f(void) { n += 5; }")
        self.build("-c", "part.c", "-o", "part.o")
        subprocess.run(["ar", "rc", "libpart.a", "part.o"], cwd=self.folder, check=True)
        self.check(self.run_cinch("main.c", "libpart.a"), "", 0, "")
        self.check(self.run_cinch("main.c", "-Wl,--whole-archive", "libpart.a",
                                  "-Wl,--no-whole-archive"), "", 5, "")
        for words in (["-u", "part"], ["-Wl,--undefined=part"], ["-Wl,-u,part", "-Wl,-u,none"]):
            self.check(self.run_cinch("main.c", *words, "libpart.a"), "", 5, "")

    def test_library_that_uses_the_program(self):
        self.file("plug.c", r"""
extern int counter, table[4], *where, zeros[100], twice(int);
int plug(void) { counter++; table[2] += 5; zeros[99] = 7; return twice(10) + *where; }
int (*get(void))(int) { return twice; }
""")
        data = "int counter = 4, table[4] = {1, 2, 3, 4}, *where = &table[1], zeros[100];\n"
        self.file("data.c", data)
        code = r"""
#include <stdio.h>
int twice(int n) { return n * 2 + counter; }
int plug(void), (*get(void))(int);
int main(void) {
  printf("%d %d %d %d ", plug(), counter, table[2], zeros[99]);
  printf("%d %d\n", counter, get()(1));
}
"""
        self.file("one.c", data + code)
        self.file("two.c", "extern int counter, table[4], zeros[100];\n" + code)
        self.file("common.c", "int counter, table[4], zeros[100];\n" + code)
        self.build("-shared", "-fPIC", "plug.c", "-o", "plug.so")
        self.build("-c", "data.c")
        for level in ("-O0", "-O2"):
            for words in (["one.c"], ["two.c", "data.c"], ["two.c", "data.o"],
                          ["-fcommon", "common.c", "data.c"]):
                self.check(self.run_cinch(level, *words, "plug.so"), "27 5 8 7 5 7\n", 0, "")
        self.file("twice.c", "int counter = 1; int main(void) { return 0; }"
                  "int twice(int n) { return n; }")
        self.check(self.run_cinch("twice.c", "data.c", "plug.so"), "", 1,
                   "cinch: error: symbol 'counter' is defined twice: in 'twice.c' and in 'data.c'"
                   "\n")
        self.file("lacks.c", "int main(void) { return 0; }")
        outcome = self.run_cinch("lacks.c", "plug.so")
        self.check(outcome, "", 1)
        self.assertIn("cannot load 'plug.so': ./plug.so: undefined symbol: ", outcome.stderr)

    def test_code_in_init(self):
        self.file("init.c", "int r;\nasm(\".section .init,\\\"ax\\\"\\n call set\\n.text\");\n"
                  "void set(void) { r = 4; }\nint main(void) { return r; }")
        self.check(self.run_cinch("init.c"), "", 1,
                   "cinch: error: 'init.c' has code in section '.init', which needs a linker: "
                   "compile and run in two steps\n")

    def test_alignment_over_a_page(self):
        self.file("wide.c", r"""
#include <stdint.h>
#include <stdio.h>
_Alignas(65536) int a = 3;
_Alignas(1 << 20) static char zeros[10];
static int *where = &a;
int main(void) {
  printf("%d %d %d %d\n", (int)((uintptr_t)&a % 65536), (int)((uintptr_t)zeros % (1 << 20)), *where,
         zeros[9]++);
}
""")
        for level in ("-O0", "-O2", "-fdata-sections"):
            self.check(self.run_cinch(level, "wide.c"), "0 0 3 0\n", 0, "")

    def test_sections_with_bounds(self):
        self.file("set.h", r"""
struct item { const char *name; int (*f)(int); int value; };
#define ITEM(n, k) static int f_##n(int x) { return x + k; } \
  static struct item n __attribute__((section("items"), used)) = {#n, f_##n, k};
""")
        self.file("a.c", "#include \"set.h\"\nITEM(a1, 1) ITEM(a2, 2)\n"
                  "static int code __attribute__((section(\"zeros\"), used));\n"
                  "int of_a(void) { return a2.value; }")
        self.file("b.c", "#include \"set.h\"\nITEM(b1, 10) int of_b(void) { return b1.value; }")
        self.file("main.c", r"""
#include "set.h"
#include <stdio.h>
extern struct item __start_items[], __stop_items[];
extern int __start_zeros[] __attribute__((weak)), __stop_zeros[] __attribute__((weak));
extern int __start_none[] __attribute__((weak));
int of_a(void), of_b(void);
int main(void) {
  for (struct item *i = __start_items; i < __stop_items; i++)
    printf("%s %d %d ", i->name, i->f(1), i->value++);
  printf("%d %d %d %d\n", of_a(), of_b(), (int)(__stop_zeros - __start_zeros), __start_none == 0);
}
""")
        output = "a1 2 1 a2 3 2 b1 11 10 3 11 1 1\n"
        for level in ("-O0", "-O2"):
            self.check(self.run_cinch(level, "main.c", "a.c", "b.c"), output, 0, "")
        for name in ("a", "b", "main"):
            self.build("-c", f"{name}.c")
        subprocess.run(["ar", "rc", "main.a", "main.o"], cwd=self.folder, check=True)
        self.check(self.run_cinch("a.c", "b.o", "main.a"), output, 0, "")
        subprocess.run(["ar", "rc", "b.a", "b.o"], cwd=self.folder, check=True)
        outcome = self.run_cinch("main.c", "a.c", "b.a")
        self.check(outcome, "", 1)
        self.assertIn("section 'items' is in several objects", outcome.stderr)

    def test_library_and_names_of_data(self):
        self.file("plug.c", r"""
extern int n, *where;
void set(int i) { n = i; }
static int seen;
__attribute__((constructor)) static void start(void) { seen = n; n += 100; }
int first(void) { return seen + (where == &n); }
""")
        self.file("main.c", r"""
#include <stdio.h>
int n = 5, *where = &n;
extern int other __attribute__((alias("n")));
void set(int); int first(void);
int main(void) { printf("%d %d ", first(), other); set(9); printf("%d %d\n", n, other); }
""")
        self.build("-shared", "-fPIC", "plug.c", "-o", "plug.so")
        self.check(self.run_cinch("main.c", "./plug.so"), "6 105 9 9\n", 0, "")

    def test_library_before_that_of_c(self):
        self.file("own.c", "int error(int n) { return n * 2; } double cbrt(double d) { return 7; }")
        self.file("main.c", "int error(int); double cbrt(double); double sqrt(double);\n"
                  "int main(int c, char **v) { return error(10) + cbrt(c) + sqrt(c * 4); }")
        self.build("-shared", "-fPIC", "own.c", "-o", "own.so")
        self.check(self.run_cinch("main.c", "-fno-builtin", "./own.so", "-lm"), "", 29, "")

    def test_addresses_of_functions_in_libraries(self):
        self.file("plug.c", r"""
int on_event(int); int other(int);
int (*current(void))(int) { return on_event; }
int is(int (*f)(int), int (*g)(int)) { return f == on_event && g == other; }
""")
        self.file("main.c", r"""
int on_event(int i) { return i ? on_event(i - 1) + 1 : 0; }
int other(int);
int is(int (*f)(int), int (*g)(int)), (*current(void))(int);
static int (*table[])(int) = {on_event, other};
int main(void) {
  return is(on_event, other) + 2 * is(table[0], table[1]) + 4 * (current() == on_event) +
         table[0](8);
}
""")
        self.file("other.c", "int other(int i) { return i; }")
        self.build("-shared", "-fPIC", "plug.c", "-o", "plug.so")
        for level in ("-O0", "-O2", "-fno-plt"):
            self.check(self.run_cinch(level, "main.c", "other.c", "./plug.so"), "", 15, "")

    def test_program_before_a_library(self):
        self.file("own.c", "int data = 1; int pick(void) { return 2; }\n"
                  "int ask(void) { return data * 10 + pick(); }")
        self.file("main.c", "int data = 4, ask(void); int pick(void) { return 5; }\n"
                  "int main(void) { return ask(); }")
        self.build("-shared", "-fPIC", "-fsemantic-interposition", "own.c", "-o", "own.so")
        self.check(self.run_cinch("main.c", "./own.so"), "", 45, "")

    def test_weak_reference_takes_no_member(self):
        self.file("main.c", "int f(void) __attribute__((weak)), g(void) __attribute__((weak));\n"
                  "int main(void) { return f ? 1 : g ? g() : 2; }")
        self.file("f.c", "int f(void) { return 3; }")
        self.build("-c", "f.c")
        subprocess.run(["ar", "rc", "f.a", "f.o"], cwd=self.folder, check=True)
        self.check(self.run_cinch("main.c", "f.a"), "", 2, "")
        self.check(self.run_cinch("main.c", "-u", "f", "f.a"), "", 1, "")

    def test_end_of_a_loaded_library(self):
        self.file("plug.c", "#include <stdio.h>\n"
                  "__attribute__((destructor)) static void end(void) { puts(\"end\"); }")
        self.build("-shared", "-fPIC", "plug.c", "-o", "plug.so")
        self.file("main.c", "#include <dlfcn.h>\n"
                  "int main(void) { return !dlopen(\"./plug.so\", RTLD_NOW); }")
        self.check(self.run_cinch("main.c"), "end\n", 0, "")

    def test_crash_before_main(self):
        self.file("plug.c", "__attribute__((constructor)) static void start(void) {"
                  " *(volatile int *)0 = 1; }")
        self.build("-shared", "-fPIC", "plug.c", "-o", "plug.so")
        self.file("main.c", "int main(void) { return 0; }")
        self.file("ifunc.c", "static int one(void) { return 1; }\n"
                  "static int (*choose(void))(void) { *(volatile int *)0 = 1; return one; }\n"
                  "int f(void) __attribute__((ifunc(\"choose\")));\n"
                  "int main(void) { return f(); }")
        for words in (["main.c", "./plug.so"], ["ifunc.c"]):
            outcome = self.run_cinch(*words)
            self.assertEqual(outcome.returncode, -signal.SIGSEGV)
            self.assertIn("error: the program was ended by SIGSEGV", outcome.stderr)

    def test_library_that_the_program_loads(self):
        self.file("plug.c", "extern int n; int twice(int); int plug(void) { return twice(n++); }")
        self.build("-shared", "-fPIC", "plug.c", "-o", "plug.so")
        self.file("main.c", r"""
#include <dlfcn.h>
int n = 20;
int twice(int i) { return i * 2; }
int main(void) {
  void *library = dlopen("./plug.so", RTLD_NOW);
  if (!library) return 1;
  int (*plug)(void) = (int (*)(void))dlsym(library, "plug");
  return plug() + n + (dlsym(RTLD_DEFAULT, "twice") == (void *)twice);
}
""")
        self.check(self.run_cinch("-rdynamic", "main.c"), "", 62, "")
        self.check(self.run_cinch("-Wl,--export-dynamic-symbol=n,--export-dynamic-symbol=twice",
                                  "main.c"), "", 62, "")
        self.check(self.run_cinch("main.c"), "", 1, "")

    def test_all_functions_besides_those_that_a_library_uses(self):
        self.file("part.c", "int back(void); int call(void) { return back(); }")
        self.build("-shared", "-fPIC", "part.c", "-o", "part.so")
        self.file("main.c", "#include <dlfcn.h>\n"
                            "int back(void) { return 7; } int other(void) { return 8; }\n"
                            "int call(void); int main(void) {\n"
                            " int (*f)(void) = dlsym(RTLD_DEFAULT, \"other\");\n"
                            " return f ? call() * 10 + f() : 1; }\n")
        self.check(self.run_cinch("-rdynamic", "main.c", "./part.so"), "", 78, "")

    def test_library_script(self):
        self.file("main.c", "int weight(void); int main(void) { return weight() + 2; }")
        self.file("part.c", "int weight(void) { return 40; }")
        self.build("-shared", "-fPIC", "part.c", "-o", "libreal.so.1")
        self.file("libscript.so", "/* GNU ld script */\nGROUP ( AS_NEEDED ( libreal.so.1 ) )\n")
        self.check(self.run_cinch("main.c", "-L.", "-lscript"), "", 42, "")

    def test_compiler_library(self):
        self.file("wide.c", r"""
#include <stdio.h>
#include <complex.h>
#include <math.h>
int main(int argc, char **argv) {
  unsigned __int128 a = (unsigned __int128)argc << 100;
  long double q = (long double)(_Float128)argc / 3;
  double complex z = (argc + 2.0 * I) * (3.0 + INFINITY * I);
  printf("%lu %.3Lf %d %g\n", (unsigned long)(a / 1000003 % 1000), q, isinf(creal(z)) != 0,
         pow(argc, 3));
}
""")
        for level in ("-O0", "-O2"):
            self.build(level, "wide.c", "-o", "wide", "-lm")
            expected = subprocess.run([self.folder / "wide"], capture_output=True, text=True).stdout
            self.check(self.run_cinch(level, "wide.c", "-lm"), expected, 0, "")

    # ---- Crashes ----

    def crash(self, way, sign, *lines, words=()):
        self.file("crash.c", CRASH)
        outcome = self.run_cinch(*words, "crash.c", "--", way)
        self.assertEqual(outcome.returncode, -sign, outcome.stderr)
        name = signal.Signals(sign).name
        self.assertIn(f"cinch: error: the program was ended by {name}", outcome.stderr)
        place = 0
        for line in lines:
            self.assertIn(line, outcome.stderr[place:])
            place = outcome.stderr.index(line, place)
        return outcome.stderr

    def test_crash_reports(self):
        self.crash("s", signal.SIGSEGV, "segmentation fault at 0x0", "#0 store at crash.c:4:",
                   "       4 |   *(volatile int *)p = 1;\n", "#1 main at crash.c:19:")
        self.crash("d", signal.SIGFPE, "#0 divide at crash.c:8:12\n", "#1 main at crash.c:20:")
        self.crash("n", signal.SIGSEGV, "#0 0x0, where there is no code\n",
                   "#1 main at crash.c:22:")
        self.crash("a", signal.SIGABRT, "abort in libc.so", "main at crash.c:23:")
        self.crash("f", signal.SIGABRT, "abort in libc.so", "main at crash.c:25:")
        self.crash("l", signal.SIGSEGV, " in libc.so", "#1 main at crash.c:26:")
        trap = signal.SIGILL if os.uname().machine == "x86_64" else signal.SIGTRAP
        self.crash("t", trap, "#0 main at crash.c:24:")

    def test_crash_without_line_tables(self):
        report = self.crash("s", signal.SIGSEGV, "#0 store", "#1 main", words=["-g0"])
        self.assertNotIn("crash.c", report)

    def test_crash_of_optimized_code(self):
        self.crash("s", signal.SIGSEGV, "#0 store at crash.c:4:", "#1 main at crash.c:19:",
                   words=["-O2"])

    def test_stack_overflow(self):
        report = self.crash("r", signal.SIGSEGV, "#1 recurse at crash.c:13:", "more of the same",
                            "and the calls before those")
        self.assertLess(report.count("recurse at"), 5)

    def test_crash_of_a_thread(self):
        self.file("thread.c", r"""#include <pthread.h>
static void *work(void *p) {
  *(volatile int *)p = 1;
  return p;
}
int main(void) {
  pthread_t thread;
  pthread_create(&thread, 0, work, 0);
  return pthread_join(thread, 0);
}
""")
        outcome = self.run_cinch("thread.c")
        self.assertEqual(outcome.returncode, -signal.SIGSEGV)
        self.assertIn("#0 work at thread.c:3:", outcome.stderr)

    def test_message_of_assert(self):
        self.file("assert.c", "#include <assert.h>\nint main(void) { assert(1 == 2); return 0; }")
        outcome = self.run_cinch("assert.c")
        self.assertEqual(outcome.returncode, -signal.SIGABRT)
        self.assertIn("assert.c: assert.c:2: main: Assertion `1 == 2' failed.", outcome.stderr)

    def check_crash(self, outcome, sign, *lines):
        self.assertEqual(outcome.returncode, -sign, outcome.stderr)
        for line in lines:
            self.assertIn(line, outcome.stderr)

    @unittest.skipUnless(os.uname().machine == "x86_64", "another layout of frames")
    def test_crash_of_a_broken_stack(self):
        self.file("smash.c", r"""
#include <stdlib.h>
#include <string.h>
static void smash(int size, int way) {
  char bytes[16];
  memset(bytes, 0x41, size);
  __asm__ volatile("" ::"r"(bytes) : "memory");
  if (way == 'a') abort();
}
int main(int argc, char **argv) {
  if (argv[1][0] == 'u') __asm__ volatile("mov $0x4141414141, %%rbp\n ud2" ::: "memory");
  smash(200, argv[1][0]);
}
""")
        abort = "cinch: error: the program was ended by SIGABRT: abort\n"
        for words, way, sign, text in (
                (["-fstack-protector-all"], "p", signal.SIGABRT, abort),
                (["-fstack-protector-all"], "a", signal.SIGABRT, abort),
                (["-fno-stack-protector"], "a", signal.SIGABRT, abort),
                (["-fno-stack-protector"], "s", signal.SIGSEGV, "segmentation fault")):
            self.check_crash(self.run_cinch(*words, "smash.c", "--", way), sign, text, " smash")
        self.check_crash(self.run_cinch("smash.c", "--", "u"), signal.SIGILL,
                         "SIGILL: illegal instruction\n  #0 main at smash.c:11:")

    def test_crash_after_that_of_a_vfork_child(self):
        self.file("vfork.c", r"""#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>
int main(void) {
  pid_t child = vfork();
  if (child == 0) {
    *(volatile int *)0 = 1;
  }
  int status;
  waitpid(child, &status, 0);
  abort();
}
""")
        self.check_crash(self.run_cinch("vfork.c"), signal.SIGABRT, "SIGSEGV: segmentation fault",
                         "main at vfork.c:7:", "SIGABRT: abort", "main at vfork.c:11:")

    def test_crash_of_several_threads(self):
        self.file("threads.c", r"""#include <pthread.h>
static pthread_barrier_t barrier;
static void *work(void *p) {
  pthread_barrier_wait(&barrier);
  *(volatile int *)p = 1;
  return p;
}
int main(void) {
  pthread_t threads[8];
  pthread_barrier_init(&barrier, 0, 8);
  for (int i = 0; i < 8; i++) pthread_create(threads + i, 0, work, 0);
  for (int i = 0; i < 8; i++) pthread_join(threads[i], 0);
}
""")
        for _ in range(5):
            outcome = self.run_cinch("threads.c")
            self.check_crash(outcome, signal.SIGSEGV, "  #0 work at threads.c:5:")
            self.assertEqual(outcome.stderr.count("was ended by"), 1, outcome.stderr)

    def test_stack_overflow_of_threads(self):
        self.file("deep.c", r"""#include <pthread.h>
#include <threads.h>
static int odd(int n);
static int even(int n) {
  volatile char space[100];
  return odd(n + 1) + (space[0] = n);
}
static int odd(int n) {
  volatile char space[100];
  return even(n + 1) + (space[0] = n);
}
static void *work(void *p) { return (void *)(long)even(1); }
static int c_work(void *p) { return even(1); }
int main(int argc, char **argv) {
  pthread_t thread;
  thrd_t c_thread;
  switch (argc) {
  case 1: even(1);
  case 2: pthread_create(&thread, 0, work, 0); pthread_join(thread, 0);
  case 3: thrd_create(&c_thread, c_work, 0); thrd_join(c_thread, 0);
  }
}
""")
        for words in ([], ["a"], ["a", "b"]):
            outcome = self.run_cinch("deep.c", "--", *words)
            self.check_crash(outcome, signal.SIGSEGV, "SIGSEGV: stack overflow at 0x",
                             " even at deep.c:6:", " odd at deep.c:10:",
                             " times more the 2 calls before\n", "and the calls before those")
            self.assertLess(outcome.stderr.count(" at deep.c"), 6)

    def test_crash_that_nobody_reads(self):
        self.file("crash.c", "int main(void) { __builtin_trap(); }")
        reader, writer = os.pipe()
        os.close(reader)
        outcome = subprocess.run([CINCH, "run", "crash.c"], cwd=self.folder, stderr=writer,
                                 timeout=120, preexec_fn=lambda: signal.signal(signal.SIGPIPE,
                                                                               signal.SIG_DFL))
        os.close(writer)
        trap = signal.SIGILL if os.uname().machine == "x86_64" else signal.SIGTRAP
        self.assertEqual(outcome.returncode, -trap)

    def test_paths_in_reports(self):
        text = "#include <unistd.h>\nint main(void) { chdir(\"/\");\n  __builtin_trap(); }\n"
        (self.folder / "there").mkdir()
        (self.folder / "here").mkdir()
        self.file("there/a.c", text)
        self.file("here/a.c", "wrong\nwrong\nwrong\n")
        real = self.folder.resolve()
        line = "       3 |   __builtin_trap(); }\n"
        for start, given, shown in ((".", "there/a.c", "there/a.c"),
                                    ("there", "./a.c", "a.c"),
                                    ("there", real / "there/a.c", "a.c"),
                                    ("here", "../there/a.c", real / "there/a.c"),
                                    ("here", real / "there/a.c", real / "there/a.c")):
            outcome = subprocess.run([CINCH, "run", given], cwd=real / start, capture_output=True,
                                     text=True, timeout=120)
            self.assertIn(f"  #0 main at {shown}:3:3\n{line}", outcome.stderr)

    @unittest.skipUnless(shutil.which("gcc"), "no gcc")
    def test_crash_in_an_object_of_gcc(self):
        self.file("part.c", "int store(int *p) {\n  return *p = 1;\n}\n")
        self.file("main.c", "int store(int *p);\nint main(void) { return store(0); }\n")
        subprocess.run(["gcc", "-g", "-c", "part.c"], cwd=self.folder, check=True)
        self.check_crash(self.run_cinch("main.c", "part.o"), signal.SIGSEGV,
                         "#0 store at part.c:2:", "       2 |   return *p = 1;\n",
                         "#1 main at main.c:2:")

    # ---- Debugger ----

    @unittest.skipUnless(shutil.which("gdb"), "no gdb")
    def test_gdb(self):
        self.file("point.c", r"""#include <stdio.h>
struct point { int x, y; };
static int sum(struct point p, int scale) {
  int total = (p.x + p.y) * scale;
  return total;
}
int main(void) {
  struct point p = {3, 4};
  printf("%d\n", sum(p, 2));
  return 0;
}
""")
        commands = ["set breakpoint pending on", "break point.c:5", "run", "bt 2", "info locals",
                    "print p", "finish", "continue"]
        words = [word for command in commands for word in ("-ex", command)]
        outcome = subprocess.run(["gdb", "-q", "-batch", "-nx", *words, "--args", CINCH, "run",
                                  "-g", "point.c"], cwd=self.folder, capture_output=True,
                                 text=True, timeout=120)
        for line in ("#0  sum (p=..., scale=2) at point.c:5", " in main () at point.c:9",
                     "total = 14", "= {x = 3, y = 4}", "Value returned is $2 = 14",
                     "exited normally"):
            self.assertIn(line, outcome.stdout + outcome.stderr)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cc", default=str(ROOT / "build" / "release" / "bin" / "cinch"))
    arguments, rest = parser.parse_known_args()
    CINCH = arguments.cc
    sys.exit(unittest.main(argv=[sys.argv[0], *rest]))
