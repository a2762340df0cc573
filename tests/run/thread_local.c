// _Thread_local: each thread its own copy, initial values, addresses, all storage models, pthreads.
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

struct State { int id; char name[12]; int *self; };

static _Thread_local int counter = 100;
_Thread_local struct State state = {7, "initial"};
static __thread long zeroed[4];
extern __thread int external;
__thread int external = 3;
static _Thread_local double real __attribute__((tls_model("local-exec"))) = 0.5;
__thread int initial_exec __attribute__((tls_model("initial-exec"))) = 11;
__thread int general __attribute__((tls_model("global-dynamic"))) = 12;
static __thread int local_dynamic __attribute__((tls_model("local-dynamic"))) = 13;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static char results[4][80];

static int bump(void)
{
    static _Thread_local int calls;
    return ++calls;
}

static void *run(void *argument)
{
    int n = (int)(intptr_t)argument;
    for (int i = 0; i <= n; i++) {
        counter += n;
        zeroed[i % 4] += i;
        external++;
        real *= 2;
        bump();
    }
    state.id += n;
    state.self = &state.id;
    strcpy(state.name, n & 1 ? "odd" : "even");
    initial_exec += n, general += n, local_dynamic += n;
    pthread_mutex_lock(&lock);
    snprintf(results[n], sizeof results[n], "%d %d %s %ld %d %.1f %d %d %d %d", counter,
             *state.self, state.name, zeroed[0] + zeroed[3], external, real, bump(), initial_exec,
             general, local_dynamic);
    pthread_mutex_unlock(&lock);
    return &counter;
}

int main(void)
{
    pthread_t threads[4];
    void *address;
    int distinct = 0;
    for (intptr_t i = 0; i < 4; i++)
        pthread_create(&threads[i], 0, run, (void *)i);
    for (int i = 0; i < 4; i++) {
        pthread_join(threads[i], &address);
        distinct += address != &counter;
        printf("%s\n", results[i]);
    }
    printf("%d %d %s %d %.1f %d\n", distinct, counter, state.name, external, real, bump());
    int *p = &external;
    *p = 55;
    printf("%d %zu\n", external, sizeof zeroed);
    return 0;
}
