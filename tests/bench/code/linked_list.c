// Pointer chasing: lists in memory order and in random order, merge sort of a list.
#include <stdio.h>
#include <stdlib.h>

struct Node { struct Node *next; unsigned key; unsigned payload[6]; };

static unsigned state = 12345;
static unsigned next_random(void) { return state = state * 1664525 + 1013904223; }

static struct Node *merge(struct Node *a, struct Node *b)
{
    struct Node head, *last = &head;
    while (a && b) {
        struct Node **smaller = a->key <= b->key ? &a : &b;
        last = last->next = *smaller;
        *smaller = (*smaller)->next;
    }
    last->next = a ? a : b;
    return head.next;
}

static struct Node *sort(struct Node *list)
{
    if (!list || !list->next)
        return list;
    struct Node *middle = list;
    for (struct Node *end = list->next; end && end->next; end = end->next->next)
        middle = middle->next;
    struct Node *second = middle->next;
    middle->next = NULL;
    return merge(sort(list), sort(second));
}

int main(void)
{
    enum { count = 300000 };
    struct Node *nodes = malloc(count * sizeof *nodes), *list = NULL;
    unsigned check = 0;
    for (int i = count; i-- > 0;) {
        nodes[i] = (struct Node){list, next_random() >> 8, {i, i + 1}};
        list = &nodes[i];
    }
    list = sort(list);
    for (int round = 0; round < 12; round++)
        for (struct Node *node = list; node; node = node->next)
            check = check * 31 + node->key + node->payload[round & 1]++;
    printf("%u\n", check);
    free(nodes);
}
