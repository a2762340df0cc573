// Linked lists, a ring buffer, a red-black tree and an intrusive list with container_of.
#include <assert.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define container_of(p, type, member) ((type *)((char *)(p) - offsetof(type, member)))

struct Link { struct Link *previous, *next; };
struct Task { int priority; struct Link link; const char *name; };

static void link_init(struct Link *head) { head->previous = head->next = head; }
static void link_insert(struct Link *after, struct Link *item)
{
    item->next = after->next;
    item->previous = after;
    after->next->previous = item;
    after->next = item;
}
static void link_remove(struct Link *item)
{
    item->previous->next = item->next;
    item->next->previous = item->previous;
}

#define RING(T, N) struct { T items[N]; unsigned head, tail; }
#define ring_push(r, v) ((r)->items[(r)->tail++ % (sizeof (r)->items / sizeof *(r)->items)] = (v))
#define ring_pop(r) ((r)->items[(r)->head++ % (sizeof (r)->items / sizeof *(r)->items)])
#define ring_count(r) ((r)->tail - (r)->head)

// A left-leaning red-black tree.
typedef struct Node Node;
struct Node { Node *child[2]; uint32_t key : 31, red : 1; };

static int is_red(const Node *n) { return n && n->red; }
static Node *rotate(Node *n, int direction)
{
    Node *up = n->child[!direction];
    n->child[!direction] = up->child[direction];
    up->child[direction] = n;
    up->red = n->red;
    n->red = 1;
    return up;
}
static Node *insert(Node *n, uint32_t key)
{
    if (!n) {
        n = calloc(1, sizeof *n);
        n->key = key;
        n->red = 1;
        return n;
    }
    if (key != n->key)
        n->child[key > n->key] = insert(n->child[key > n->key], key);
    if (is_red(n->child[1]) && !is_red(n->child[0]))
        n = rotate(n, 0);
    if (is_red(n->child[0]) && is_red(n->child[0]->child[0]))
        n = rotate(n, 1);
    if (is_red(n->child[0]) && is_red(n->child[1])) {
        n->red = 1;
        n->child[0]->red = n->child[1]->red = 0;
    }
    return n;
}
static int black_height(const Node *n)
{
    if (!n)
        return 1;
    int left = black_height(n->child[0]), right = black_height(n->child[1]);
    assert(left == right && !(n->red && is_red(n->child[0])));
    return left + !n->red;
}
static unsigned long sum(const Node *n)
{
    return n ? n->key + sum(n->child[0]) + sum(n->child[1]) : 0;
}
static void release(Node *n)
{
    if (n) {
        release(n->child[0]);
        release(n->child[1]);
        free(n);
    }
}

struct Cell { struct Cell *next; int value; };
static struct Cell *reverse(struct Cell *list)
{
    struct Cell *result = NULL;
    while (list) {
        struct Cell *next = list->next;
        list->next = result;
        result = list;
        list = next;
    }
    return result;
}
static void remove_if_odd(struct Cell **at)
{
    while (*at)
        if ((*at)->value & 1)
            *at = (*at)->next;
        else
            at = &(*at)->next;
}

int main(void)
{
    struct Link head;
    struct Task tasks[] = {{3, .name = "sweep"}, {1, .name = "cook"}, {2, .name = "wash"}};
    link_init(&head);
    for (int i = 0; i < 3; i++) {
        struct Link *at = &head;
        while (at->next != &head &&
               container_of(at->next, struct Task, link)->priority < tasks[i].priority)
            at = at->next;
        link_insert(at, &tasks[i].link);
    }
    link_remove(&tasks[2].link);
    for (struct Link *l = head.next; l != &head; l = l->next)
        printf("%s %d, ", container_of(l, struct Task, link)->name,
               container_of(l, struct Task, link)->priority);
    printf("\n");
    RING(double, 4) ring = {0};
    double popped = 0;
    for (int i = 0; i < 10; i++) {
        ring_push(&ring, i * 1.5);
        if (ring_count(&ring) > 3)
            popped = popped * 2 + ring_pop(&ring);
    }
    printf("%u %.2f %.2f\n", ring_count(&ring), popped, ring.items[0]);
    Node *root = NULL;
    uint32_t x = 1;
    for (int i = 0; i < 2000; i++) {
        root = insert(root, x % 5000);
        root->red = 0;
        x = x * 1103515245 + 12345 & 0x7fffffff;
    }
    printf("%d %lu\n", black_height(root), sum(root));
    release(root);
    struct Cell cells[10], *list = NULL;
    for (int i = 0; i < 10; i++) {
        cells[i] = (struct Cell){list, i};
        list = &cells[i];
    }
    list = reverse(list);
    remove_if_odd(&list);
    for (struct Cell *c = list; c; c = c->next)
        printf("%d ", c->value);
    printf("\n");
    return 0;
}
