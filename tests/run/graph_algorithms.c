// Shortest paths, spanning tree, topological order, flood fill, edit distance, knapsack.
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { N = 8, FAR = INT_MAX / 2 };
typedef struct { int from, to, weight; } Edge;
typedef struct { int cost, node; } Item;
typedef struct { Item *items; int count, capacity; } Queue;

static const Edge edges[] = {
    {0, 1, 4}, {0, 2, 1}, {2, 1, 2},  {1, 3, 5}, {2, 3, 8},
    {3, 4, 3}, {4, 5, 1}, {2, 6, 10}, {5, 6, 2}, {6, 7, 7},
};
enum { EDGES = sizeof edges / sizeof *edges };

static void push(Queue *q, Item item)
{
    if (q->count == q->capacity)
        q->items = realloc(q->items, (q->capacity = q->capacity * 2 + 2) * sizeof *q->items);
    int i = q->count++;
    for (; i && q->items[(i - 1) / 2].cost > item.cost; i = (i - 1) / 2)
        q->items[i] = q->items[(i - 1) / 2];
    q->items[i] = item;
}

static Item pop(Queue *q)
{
    Item least = q->items[0], last = q->items[--q->count];
    int i = 0;
    for (int child; (child = 2 * i + 1) < q->count; i = child) {
        child += child + 1 < q->count && q->items[child + 1].cost < q->items[child].cost;
        if (last.cost <= q->items[child].cost)
            break;
        q->items[i] = q->items[child];
    }
    q->items[i] = last;
    return least;
}

static void dijkstra(int start, int distance[static N])
{
    for (int i = 0; i < N; i++)
        distance[i] = FAR;
    Queue q = {0};
    distance[start] = 0;
    push(&q, (Item){0, start});
    while (q.count) {
        Item item = pop(&q);
        if (item.cost > distance[item.node])
            continue;
        for (const Edge *e = edges; e < edges + EDGES; e++) {
            int cost = item.cost + e->weight;
            if (e->from == item.node && cost < distance[e->to])
                push(&q, (Item){distance[e->to] = cost, e->to});
        }
    }
    free(q.items);
}

static void floyd(int d[N][N])
{
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++)
            d[i][j] = i == j ? 0 : FAR;
    for (int i = 0; i < EDGES; i++)
        d[edges[i].from][edges[i].to] = edges[i].weight;
    for (int k = 0; k < N; k++)
        for (int i = 0; i < N; i++)
            for (int j = 0; j < N; j++)
                if (d[i][k] + d[k][j] < d[i][j])
                    d[i][j] = d[i][k] + d[k][j];
}

static int root(int *parent, int x)
{
    return parent[x] == x ? x : (parent[x] = root(parent, parent[x]));
}
static int lighter(const void *a, const void *b)
{
    return ((const Edge *)a)->weight - ((const Edge *)b)->weight;
}

static int spanning_tree(void)
{
    Edge sorted[EDGES];
    int parent[N], total = 0;
    memcpy(sorted, edges, sizeof edges);
    qsort(sorted, EDGES, sizeof *sorted, lighter);
    for (int i = 0; i < N; i++)
        parent[i] = i;
    for (int i = 0; i < EDGES; i++) {
        int a = root(parent, sorted[i].from), b = root(parent, sorted[i].to);
        if (a != b) {
            parent[a] = b;
            total += sorted[i].weight;
        }
    }
    return total;
}

static void topological(void)
{
    int in[N] = {0}, order[N], head = 0, tail = 0;
    for (int i = 0; i < EDGES; i++)
        in[edges[i].to]++;
    for (int i = 0; i < N; i++)
        if (!in[i])
            order[tail++] = i;
    for (; head < tail; head++)
        for (int i = 0; i < EDGES; i++)
            if (edges[i].from == order[head] && !--in[edges[i].to])
                order[tail++] = edges[i].to;
    for (int i = 0; i < tail; i++)
        printf("%d ", order[i]);
    printf("\n");
}

static int fill(char map[][12], int row, int column)
{
    if (row < 0 || row > 4 || column < 0 || map[row][column] != '.')
        return 0;
    map[row][column] = '~';
    return 1 + fill(map, row - 1, column) + fill(map, row + 1, column) +
           fill(map, row, column - 1) + fill(map, row, column + 1);
}

static int minimum(int a, int b, int c) { return a < b ? a < c ? a : c : b < c ? b : c; }

static int edit_distance(const char *a, const char *b)
{
    size_t rows = strlen(a) + 1, columns = strlen(b) + 1;
    int table[rows][columns];
    for (size_t i = 0; i < rows; i++)
        for (size_t j = 0; j < columns; j++)
            table[i][j] = !i   ? (int)j
                          : !j ? (int)i
                               : minimum(table[i - 1][j] + 1, table[i][j - 1] + 1,
                                         table[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
    return table[rows - 1][columns - 1];
}

static int knapsack(int capacity, int count, const int weights[count], const int values[count])
{
    int best[capacity + 1];
    memset(best, 0, sizeof best);
    for (int i = 0; i < count; i++)
        for (int room = capacity; room >= weights[i]; room--)
            if (best[room - weights[i]] + values[i] > best[room])
                best[room] = best[room - weights[i]] + values[i];
    return best[capacity];
}

int main(void)
{
    int distance[N], all[N][N];
    dijkstra(0, distance);
    floyd(all);
    for (int i = 0; i < N; i++)
        printf("%d%s ", distance[i], distance[i] == all[0][i] ? "" : "!");
    printf("\n%d\n", spanning_tree());
    topological();
    char map[5][12] = {"..#........", "#.#.#####.#", "..#.#...#..", ".##.#.#.##.", "....###...."};
    printf("%d ", fill(map, 0, 0));
    printf("%d\n", fill(map, 0, 0));
    for (int i = 0; i < 5; i++)
        printf("%s\n", map[i]);
    printf("%d %d\n", edit_distance("kitten", "sitting"), edit_distance("", "abc"));
    printf("%d\n", knapsack(50, 3, (int[]){10, 20, 30}, (int[]){60, 100, 120}));
    return 0;
}
