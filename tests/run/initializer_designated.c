// Designated initializers: nesting, overriding, order, ranges, brace elision, strings, unions.
#include <stddef.h>
#include <stdio.h>

struct Point { int x, y; };
struct Line { struct Point from, to; const char *name; };
struct Matrix { int rows, columns; int cells[2][3]; };
union Value { int i; double d; struct Point p; char text[8]; };
struct Tagged { int tag; union Value value; };
struct Anonymous { int before; union { int i; float f; }; struct { int left, right; }; int after; };

static struct Line lines[] = {
    [2] = {.name = "third", .to.y = 9},
    {{1, 2}, {3, 4}, "fourth"},
    [0].from.x = 7,
    [3].to = {5, 6},
    [1] = {.to = {1, 1}, .to.x = 2},
};
static int elided[][3] = {1, 2, 3, {4}, 5, 6};
static int overridden[6] = {1, 2, 3, [1] = 20, 30, 40, [0] = 10};
static int ranges[10] = {[0 ... 3] = 1, [4 ... 8] = 2, [2 ... 5] = 7, 8};
static struct Point grid[2][2] = {{{1, 2}, 3, 4}, {[1].y = 5}};
static char words[][6] = {"one", {"two"}, {'t', 'h'}, [4] = "five!", [3][0] = 'f', 'o'};
static struct Matrix matrix = {2, 3, .cells[1] = {4, 5}, .cells[0][2] = 3, .cells[1][2] = 6};
static struct Tagged tagged[] = {
    {1, {.d = 2.5}}, {2, .value.p.y = 8}, {3, .value.text = "chars"}, {4, {5}}};
static struct Anonymous anonymous = {.i = 3, .right = 5, .before = 1, .after = 6};
static struct { struct { struct { int z[2]; } y; } x; } deep = {.x.y.z[1] = 42};
static int holes[] = {[5] = 5, [2] = 2, 3};
static struct Point *pointers[] = {[1] = &grid[0][1], [0] = &grid[0][0]};
static const char *const names[] = {[1] = "b", [0] = "a", [2 ... 3] = "c"};
enum { LOW, HIGH, COUNT };
static const int by_enum[COUNT] = {[HIGH] = 100, [LOW] = 1};

static struct Line local_line(int v)
{
    struct Line line = {.to = {.y = v, .x = v + 1}, .from.y = v * 2, .name = "local"};
    return line;
}

static void print_ints(const char *label, const int *list, unsigned count)
{
    printf("%s:", label);
    for (unsigned i = 0; i < count; i++)
        printf(" %d", list[i]);
    printf("\n");
}

static void print_line(const struct Line *l)
{
    printf("(%d,%d) (%d,%d) %s\n", l->from.x, l->from.y, l->to.x, l->to.y, l->name ? l->name : "-");
}

int main(void)
{
    for (unsigned i = 0; i < sizeof lines / sizeof *lines; i++)
        print_line(&lines[i]);
    print_ints("elided", elided[0], sizeof elided / sizeof(int));
    print_ints("overridden", overridden, 6);
    print_ints("ranges", ranges, 10);
    print_ints("grid", &grid[0][0].x, 8);
    for (unsigned i = 0; i < sizeof words / sizeof *words; i++)
        printf("[%.6s] ", words[i]);
    printf("%zu\n", sizeof words);
    print_ints("matrix", &matrix.rows, 8);
    printf("%.1f %d %s %d\n", tagged[0].value.d, tagged[1].value.p.y, tagged[2].value.text,
           tagged[3].value.i);
    print_ints("anonymous", &anonymous.before, 5);
    printf("%d %d\n", deep.x.y.z[0], deep.x.y.z[1]);
    print_ints("holes", holes, sizeof holes / sizeof *holes);
    printf("%d %d\n", pointers[0]->y, pointers[1]->x);
    printf("%s%s%s%s %d %d\n", names[0], names[1], names[2], names[3], by_enum[0], by_enum[1]);
    struct Line l = local_line(3);
    print_line(&l);
    int n = 4;
    int dynamic[5] = {[1 ... 3] = n * n, [4] = n};
    print_ints("dynamic", dynamic, 5);
    struct Tagged t = {.tag = n, .value = {.text = {"ab"}}};
    printf("%d %s %d\n", t.tag, t.value.text, t.value.text[7]);
    struct Point copied = {1, 2};
    struct Line with_copy = {copied, .to = copied};
    print_line(&with_copy);
    struct Line elided_copy = {copied, copied, "elided"};
    print_line(&elided_copy);
    char exact[3] = "abc", longer[5] = "ab", braced[] = {"xyz"};
    printf("%.3s %d %zu\n", exact, longer[4], sizeof braced);
    int scalar = {7}, zero[3] = {0};
    struct Point trailing[] = {{1, 2}, {3, 4},};
    printf("%d %d %zu\n", scalar, zero[2], sizeof trailing);
    static struct { int tag; char text[8]; wchar_t wide[4]; } changed = {
        1, "hello", L"abc", .text[1] = 'a', .wide[0] = L'z'};
    static char lines[3][8] = {"first", [1] = "second", "third", [0][7] = '!', [1][0] = 'S'};
    struct { char text[8]; } changed_local = {.text = "local", .text[4] = 'L', .text[6] = '.'};
    printf("%s %d%d%d %s%c %s %s ", changed.text, changed.wide[0], changed.wide[1],
           changed.wide[3], lines[0], lines[0][7], lines[1], lines[2]);
    printf("%s%c\n", changed_local.text, changed_local.text[6]);
    return 0;
}
