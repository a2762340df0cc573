// Allocation and pointer chasing: many short-lived trees, and a search tree that stays.
#include <stdio.h>
#include <stdlib.h>

struct Tree { struct Tree *left, *right; unsigned key; };

static struct Tree *grow(int depth, unsigned key)
{
    struct Tree *t = malloc(sizeof *t);
    t->key = key;
    t->left = depth ? grow(depth - 1, key * 2) : NULL;
    t->right = depth ? grow(depth - 1, key * 2 + 1) : NULL;
    return t;
}

static unsigned fell(struct Tree *t)
{
    unsigned sum = t->key;
    if (t->left)
        sum += fell(t->left) ^ fell(t->right);
    free(t);
    return sum;
}

static struct Tree *insert(struct Tree *t, unsigned key)
{
    struct Tree **at = &t;
    while (*at)
        at = key < (*at)->key ? &(*at)->left : &(*at)->right;
    *at = calloc(1, sizeof **at);
    (*at)->key = key;
    return t;
}

int main(void)
{
    unsigned sum = 0, seed = 1, found = 0;
    for (int i = 0; i < 300; i++)
        sum += fell(grow(13, (unsigned)i));
    struct Tree *root = NULL;
    for (int i = 0; i < 200000; i++)
        root = insert(root, seed = seed * 1664525 + 1013904223);
    for (unsigned key = 0; key < 400000; key++)
        for (struct Tree *t = root; t; t = key * 10000 < t->key ? t->left : t->right)
            found += t->key & 1;
    printf("%u %u\n", sum, found);
    return 0;
}
