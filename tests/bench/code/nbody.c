// Floating point in structures: gravity among eight bodies.
#include <math.h>
#include <stdio.h>

enum { BODIES = 8, STEPS = 2000000 };
struct Body { double x, y, z, vx, vy, vz, mass; };

static void advance(struct Body *bodies, double dt)
{
    for (int i = 0; i < BODIES; i++)
        for (int j = i + 1; j < BODIES; j++) {
            struct Body *a = &bodies[i], *b = &bodies[j];
            double dx = a->x - b->x, dy = a->y - b->y, dz = a->z - b->z;
            double square = dx * dx + dy * dy + dz * dz + 0.01;
            double pull = dt / (square * sqrt(square));
            a->vx -= dx * b->mass * pull, a->vy -= dy * b->mass * pull,
                a->vz -= dz * b->mass * pull;
            b->vx += dx * a->mass * pull, b->vy += dy * a->mass * pull,
                b->vz += dz * a->mass * pull;
        }
    for (int i = 0; i < BODIES; i++) {
        bodies[i].x += dt * bodies[i].vx;
        bodies[i].y += dt * bodies[i].vy;
        bodies[i].z += dt * bodies[i].vz;
    }
}

int main(void)
{
    struct Body bodies[BODIES];
    for (int i = 0; i < BODIES; i++)
        bodies[i] = (struct Body){i * 1.5, i % 3 - 1.0, i % 2, 0, 0.1 * i, 0.05, 1.0 / (i + 1)};
    for (int i = 0; i < STEPS; i++)
        advance(bodies, 0.0005);
    double sum = 0;
    for (int i = 0; i < BODIES; i++)
        sum += bodies[i].x + bodies[i].y * 2 + bodies[i].z * 3;
    printf("%.6f\n", sum);
    return 0;
}
