// Tentative definitions, linkage, scopes: extern in blocks, static after, shadowing, name spaces.
#include <stdio.h>

int tentative;
int tentative;
extern int tentative;
static int internal;
static int internal = 5;
extern int internal;
int array[];
int array[3];
extern int defined_later;
struct Late late;
struct Late { int a, b; };
int initialized = 1;
int initialized;
extern int extern_with_value;
int extern_with_value = 8;
static int forward(int);
typedef int number;
enum tag { tag = 3 };
struct name { int name; };
union label { int label; };

static int read_outer(void)
{
    int internal = 50;
    {
        extern int defined_later;
        int internal = 60;
        internal += defined_later;
        return internal;
    }
}

static int count(void)
{
    static int calls = 10;
    static int *pointer = &calls;
    return (*pointer)++;
}

static int spaces(void)
{
    struct name name = {1};
    union label label = {2};
    number number = 4;
    goto name;
name:
    return name.name + label.label + (enum tag)tag + number;
}

static int hidden_type(void)
{
    typedef char number;
    struct name { char c[5]; } x;
    return sizeof(number) + sizeof(struct name) + sizeof x;
}

static int parameter(int forward, int x) { return forward + x; }
static int block_function(void)
{
    int visible_in_block(int);
    return visible_in_block(2);
}

int main(void)
{
    tentative++;
    array[2] = 7;
    late.b = 9;
    printf("%d %d %d %d %d\n", tentative, internal, array[0], array[2], late.a + late.b);
    printf("%d %d\n", initialized, extern_with_value);
    printf("%d\n", read_outer());
    count();
    count();
    printf("%d\n", count());
    printf("%d %d %d\n", spaces(), hidden_type(), (int)sizeof(number));
    printf("%d %d %d\n", parameter(1, 2), forward(3), block_function());
    int x = 1;
    if (x) {
        int x = 2;
        for (int x = 3; x < 4; x++) {
            int x = 5;
            printf("%d ", x);
        }
        printf("%d ", x);
    }
    printf("%d\n", x);
    int self = sizeof self;
    printf("%d\n", self);
    enum { INNER = 4, OTHER = INNER * 2 } e = OTHER;
    printf("%d\n", e);
    return 0;
}

int defined_later = 4;
static int forward(int x) { return x * 100; }
int visible_in_block(int x) { return x + 1000; }
