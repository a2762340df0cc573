// A pool of threads that counts primes: a queue under a mutex, a condition, an atomic total.
//
// Which thread takes which range differs from run to run; what is printed does not.

#include <pthread.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdio.h>

enum { THREADS = 4, QUEUE = 8, LIMIT = 200000, RANGE = 2500 };

typedef struct {
    int from, to;
} Task;

typedef struct {
    Task tasks[QUEUE];
    unsigned head, tail; // head is the next to take, tail the next free place
    bool closed;
    pthread_mutex_t lock;
    pthread_cond_t changed;
} Queue;

static Queue queue = {
    .lock = PTHREAD_MUTEX_INITIALIZER,
    .changed = PTHREAD_COND_INITIALIZER,
};
static atomic_int total;
static atomic_int largest;
static _Thread_local int done_here; // tasks that this thread has done

static void put(Task task)
{
    pthread_mutex_lock(&queue.lock);
    while (queue.tail - queue.head == QUEUE) {
        pthread_cond_wait(&queue.changed, &queue.lock);
    }
    queue.tasks[queue.tail++ % QUEUE] = task;
    pthread_cond_broadcast(&queue.changed);
    pthread_mutex_unlock(&queue.lock);
}

// Takes a task; false when the queue is closed and empty.
static bool take(Task *task)
{
    pthread_mutex_lock(&queue.lock);
    while (queue.head == queue.tail && !queue.closed) {
        pthread_cond_wait(&queue.changed, &queue.lock);
    }
    bool taken = queue.head != queue.tail;
    if (taken) {
        *task = queue.tasks[queue.head++ % QUEUE];
        pthread_cond_broadcast(&queue.changed);
    }
    pthread_mutex_unlock(&queue.lock);
    return taken;
}

static void close_queue(void)
{
    pthread_mutex_lock(&queue.lock);
    queue.closed = true;
    pthread_cond_broadcast(&queue.changed);
    pthread_mutex_unlock(&queue.lock);
}

static bool is_prime(int n)
{
    for (int d = 2; d * d <= n; d++) {
        if (n % d == 0) {
            return false;
        }
    }
    return n >= 2;
}

// Raises *maximum to `value` unless another thread has raised it further already.
static void raise_to(atomic_int *maximum, int value)
{
    int seen = atomic_load(maximum);
    while (seen < value && !atomic_compare_exchange_weak(maximum, &seen, value)) {
    }
}

static void *work(void *result)
{
    Task task;
    while (take(&task)) {
        int count = 0;
        for (int n = task.from; n < task.to; n++) {
            if (is_prime(n)) {
                count++;
                raise_to(&largest, n);
            }
        }
        atomic_fetch_add(&total, count);
        done_here++;
    }
    *(int *)result = done_here;
    return NULL;
}

int main(void)
{
    pthread_t threads[THREADS];
    int done[THREADS];
    for (int i = 0; i < THREADS; i++) {
        if (pthread_create(&threads[i], NULL, work, &done[i]) != 0) {
            perror("pthread_create");
            return 1;
        }
    }
    for (int from = 0; from < LIMIT; from += RANGE) {
        put((Task){from, from + RANGE});
    }
    close_queue();
    int tasks = 0;
    for (int i = 0; i < THREADS; i++) {
        pthread_join(threads[i], NULL);
        tasks += done[i];
    }
    printf("%d primes below %d, the largest is %d\n", total, LIMIT, largest);
    printf("%d tasks done, %d by the main thread\n", tasks, done_here);
    return 0;
}
