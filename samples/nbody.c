// N-body: the sun and four planets, moved by a symplectic integrator.
//
// Each step first changes the velocities by the pull of every other body, then the positions by the
// velocities. An integrator of that form keeps the total energy nearly constant, however long it
// runs: the two energies printed show how nearly.

#include <math.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    double x, y, z;
} Vector;

typedef struct {
    const char *name;
    Vector position; // in astronomical units
    Vector velocity; // in astronomical units a year
    double mass;     // in units in which the gravitational constant is 1
} Body;

#define PI 3.141592653589793
#define SOLAR_MASS (4 * PI * PI)
#define YEAR 365.24 // days

static Body bodies[] = {
    {.name = "Sun", .mass = SOLAR_MASS},
    {"Jupiter",
     {4.84143144246472090, -1.16032004402742839, -0.103622044471123109},
     {1.66007664274403694e-3 * YEAR, 7.69901118419740425e-3 * YEAR, -6.90460016972063023e-5 * YEAR},
     9.54791938424326609e-4 * SOLAR_MASS},
    {"Saturn",
     {8.34336671824457987, 4.12479856412430479, -0.403523417114321381},
     {-2.76742510726411e-3 * YEAR, 4.99852801234917238e-3 * YEAR, 2.30417297573763929e-5 * YEAR},
     2.85885980666130812e-4 * SOLAR_MASS},
    {"Uranus",
     {12.8943695621391310, -15.1111514016986312, -0.223307578892655734},
     {2.96460137564761618e-3 * YEAR, 2.37847173959480950e-3 * YEAR, -2.96589568540237556e-5 * YEAR},
     4.36624404335156298e-5 * SOLAR_MASS},
    {"Neptune",
     {15.3796971148509165, -25.9193146099879641, 0.179258772950371181},
     {2.68067772490389322e-3 * YEAR, 1.62824170038242295e-3 * YEAR, -9.51592254519715870e-5 * YEAR},
     5.15138902046611451e-5 * SOLAR_MASS},
};

enum { BODIES = sizeof bodies / sizeof bodies[0] };

static Vector add_scaled(Vector a, Vector b, double scale)
{
    return (Vector){a.x + b.x * scale, a.y + b.y * scale, a.z + b.z * scale};
}

static double dot(Vector a, Vector b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

// Gives the sun the velocity that makes the whole system's momentum zero.
static void offset_momentum(void)
{
    Vector momentum = {0};
    for (size_t i = 0; i < BODIES; i++) {
        momentum = add_scaled(momentum, bodies[i].velocity, bodies[i].mass);
    }
    bodies[0].velocity = add_scaled((Vector){0}, momentum, -1 / SOLAR_MASS);
}

static double energy(void)
{
    double sum = 0;
    for (size_t i = 0; i < BODIES; i++) {
        const Body *body = &bodies[i];
        sum += 0.5 * body->mass * dot(body->velocity, body->velocity);
        for (size_t j = i + 1; j < BODIES; j++) {
            Vector apart = add_scaled(body->position, bodies[j].position, -1);
            sum -= body->mass * bodies[j].mass / sqrt(dot(apart, apart));
        }
    }
    return sum;
}

static void advance(double dt)
{
    for (size_t i = 0; i < BODIES; i++) {
        for (size_t j = i + 1; j < BODIES; j++) {
            Vector apart = add_scaled(bodies[i].position, bodies[j].position, -1);
            double square = dot(apart, apart);
            double pull = dt / (square * sqrt(square));
            bodies[i].velocity = add_scaled(bodies[i].velocity, apart, -bodies[j].mass * pull);
            bodies[j].velocity = add_scaled(bodies[j].velocity, apart, bodies[i].mass * pull);
        }
    }
    for (size_t i = 0; i < BODIES; i++) {
        bodies[i].position = add_scaled(bodies[i].position, bodies[i].velocity, dt);
    }
}

int main(int argc, char **argv)
{
    int steps = argc > 1 ? atoi(argv[1]) : 100000;
    offset_momentum();
    printf("energy before: %.9f\n", energy());
    for (int i = 0; i < steps; i++) {
        advance(0.01);
    }
    printf("energy after:  %.9f\n", energy());
    for (size_t i = 0; i < BODIES; i++) {
        Vector p = bodies[i].position;
        printf("%-8s %10.5f %10.5f %10.5f\n", bodies[i].name, p.x, p.y, p.z);
    }
    return 0;
}
