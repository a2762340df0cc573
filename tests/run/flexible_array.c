// Flexible array members and zero-length arrays: size, allocation, static initialization (GNU).
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct Packet { unsigned short length; char kind; char data[]; };
struct Longs { char count; long values[]; };
struct Zero { int count; int values[0]; };
struct Records { int n; struct { char a; short b; } list[]; };

static struct Packet hello = {5, 'h', "hello"};
static struct Longs three = {3, {100, 200, 300}};
static struct Records records = {2, {{1, 2}, {3, 4}}};
static struct Zero zero = {1};

static struct Packet *make(const char *text)
{
    size_t length = strlen(text);
    struct Packet *packet = malloc(sizeof *packet + length + 1);
    packet->length = length;
    packet->kind = 'm';
    strcpy(packet->data, text);
    return packet;
}

int main(void)
{
    printf("%zu %zu %zu %zu\n", sizeof(struct Packet), offsetof(struct Packet, data),
           sizeof(struct Longs), offsetof(struct Longs, values));
    printf("%zu %zu %zu\n", sizeof(struct Zero), sizeof zero, sizeof zero.values);
    printf("%d %c %s\n", hello.length, hello.kind, hello.data);
    printf("%ld %ld\n", three.values[0] + three.values[1], three.values[(int)three.count - 1]);
    printf("%d %d\n", records.list[0].b, records.list[1].a);
    struct Packet *p = make("flexible member");
    printf("%d %s %d\n", p->length, p->data, (int)(p->data - (char *)p));
    struct Packet head = *p;
    printf("%d %c\n", head.length, head.kind);
    free(p);
    struct Longs *l = malloc(offsetof(struct Longs, values[4]));
    for (int i = 0; i < 4; i++)
        l->values[i] = i * i;
    long *end = l->values + 4, total = 0;
    for (long *at = l->values; at < end; at++)
        total += *at;
    printf("%ld %td\n", total, end - l->values);
    free(l);
    return 0;
}
