"""C sources of any size, each stressing one thing."""


def functions(count):
    """Small functions that call each other."""
    lines = ["int f0(int a) { return a; }"]
    for n in range(1, count):
        lines.append(f"int f{n}(int a) {{ int b = a * {n}; for (int i = 0; i < a; i++) "
                     f"b += f{n // 2}(i); return b; }}")
    return "\n".join(lines) + "\n"


def initializer(size):
    """One array of about `size` bytes of source."""
    row = ", ".join(str(n * 37 % 256) for n in range(16))
    return "unsigned char data[] = {\n" + f"{row},\n" * (size // (len(row) + 2)) + "};\n"


def deep_macros(depth, uses):
    """Each macro names the one before it twice."""
    lines = ["#define M0(x) ((x) + 1)"]
    lines += [f"#define M{n}(x) (M{n - 1}(x) ^ M{n - 1}((x) + {n}))" for n in range(1, depth)]
    lines += [f"int use{n}(int a) {{ return M{depth - 1}(a); }}" for n in range(uses)]
    return "\n".join(lines) + "\n"


def macros(count):
    """Definitions and one use of each."""
    lines = [f"#define NAME_{n}(a, b) ((a) * {n} + (b))" for n in range(count)]
    lines += [f"enum {{ E{n} = NAME_{n}({n}, 1) }};" for n in range(count)]
    return "\n".join(lines) + "\n"


def nesting(count):
    """Blocks within blocks, 60 deep, in many functions."""
    deep = "if (a) { " * 60 + "a++; " + "} " * 60
    return "".join(f"int n{n}(int a) {{ {deep} return a; }}\n" for n in range(count))


def symbols(count):
    """Declarations of objects, tags, typedefs and enumerators, each used once."""
    return "".join(f"struct s{n} {{ int a, b; }}; typedef struct s{n} t{n}; extern t{n} *v{n}; "
                   f"enum e{n} {{ c{n} = sizeof(t{n}) }};\n" for n in range(count))


HEADERS = ("assert ctype errno fenv float inttypes limits locale math setjmp signal stdarg stddef "
           "stdint stdio stdlib string time wchar wctype unistd fcntl pthread sys/stat sys/types "
           "sys/socket netinet/in arpa/inet netdb poll dirent regex termios sys/mman sys/wait "
           "sys/time semaphore dlfcn glob ftw search spawn syslog").split()


def header_heavy():
    """What a large program includes before it says anything."""
    return "".join(f"#include <{name}.h>\n" for name in HEADERS) + "int main(void) { return 0; }\n"
