// A ray tracer: spheres over a chequered floor, with shadows and mirrors, written as a PPM picture.
//
// Try:  ./dev run samples/ray_tracer.c 640 480 > picture.ppm
// With no arguments the picture is small and in PPM's text form, so that a test can compare it.

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

typedef struct {
    double x, y, z;
} Vector;

typedef struct {
    Vector origin, direction; // the direction has length 1
} Ray;

typedef struct {
    Vector color;
    double shine; // the part of the light that is mirrored
} Surface;

typedef struct {
    Vector center;
    double radius;
    Surface surface;
} Sphere;

typedef struct {
    double distance;
    Vector point, normal;
    Surface surface;
} Hit;

static const Sphere spheres[] = {
    {{0.0, 1.0, 6.0}, 1.0, {{0.9, 0.2, 0.2}, 0.3}},
    {{-2.1, 0.8, 5.0}, 0.8, {{0.2, 0.4, 0.9}, 0.2}},
    {{1.9, 0.7, 4.6}, 0.7, {{0.2, 0.8, 0.3}, 0.2}},
    {{0.6, 0.35, 3.6}, 0.35, {{0.95, 0.85, 0.3}, 0.5}},
    {{-0.8, 2.6, 9.0}, 2.6, {{0.8, 0.8, 0.8}, 0.7}},
};
static const Vector light = {-4, 6, 0};
enum { MIRRORS = 4 };

static Vector add(Vector a, Vector b) { return (Vector){a.x + b.x, a.y + b.y, a.z + b.z}; }
static Vector subtract(Vector a, Vector b) { return (Vector){a.x - b.x, a.y - b.y, a.z - b.z}; }
static Vector scale(Vector a, double by) { return (Vector){a.x * by, a.y * by, a.z * by}; }
static double dot(Vector a, Vector b) { return a.x * b.x + a.y * b.y + a.z * b.z; }
static Vector normalize(Vector a) { return scale(a, 1 / sqrt(dot(a, a))); }

static Vector mix(Vector a, Vector b, double part)
{
    return add(scale(a, 1 - part), scale(b, part));
}

// The nearest point, if it is nearer than `hit`, where the ray enters the sphere.
static bool meets_sphere(Ray ray, const Sphere *sphere, Hit *hit)
{
    Vector to_center = subtract(sphere->center, ray.origin);
    double along = dot(to_center, ray.direction);
    double inside = sphere->radius * sphere->radius - dot(to_center, to_center) + along * along;
    if (inside < 0) {
        return false;
    }
    double distance = along - sqrt(inside);
    if (distance < 1e-6 || distance >= hit->distance) {
        return false;
    }
    Vector point = add(ray.origin, scale(ray.direction, distance));
    *hit = (Hit){distance, point, normalize(subtract(point, sphere->center)), sphere->surface};
    return true;
}

static bool meets_floor(Ray ray, Hit *hit)
{
    double distance = -ray.origin.y / ray.direction.y;
    if (!(distance > 1e-6 && distance < hit->distance)) {
        return false;
    }
    Vector point = add(ray.origin, scale(ray.direction, distance));
    bool dark = ((int)floor(point.x) + (int)floor(point.z)) & 1;
    Vector color = dark ? (Vector){0.25, 0.25, 0.25} : (Vector){0.9, 0.9, 0.85};
    *hit = (Hit){distance, point, {0, 1, 0}, {color, 0.1}};
    return true;
}

static bool trace(Ray ray, Hit *hit)
{
    bool met = meets_floor(ray, hit);
    for (size_t i = 0; i < sizeof spheres / sizeof *spheres; i++) {
        met |= meets_sphere(ray, &spheres[i], hit);
    }
    return met;
}

static Vector sky(Vector direction)
{
    return mix((Vector){0.95, 0.95, 1.0}, (Vector){0.3, 0.5, 0.9}, fmax(direction.y, 0));
}

static Vector color_of(Ray ray, int mirrors)
{
    Hit hit = {.distance = INFINITY};
    if (!trace(ray, &hit)) {
        return sky(ray.direction);
    }
    Vector to_light = subtract(light, hit.point);
    double light_distance = sqrt(dot(to_light, to_light));
    Ray shadow = {hit.point, scale(to_light, 1 / light_distance)};
    bool lit = !trace(shadow, &(Hit){.distance = light_distance});
    double brightness = 0.15 + (lit ? 0.85 * fmax(dot(hit.normal, shadow.direction), 0) : 0);
    Vector color = scale(hit.surface.color, brightness);
    if (mirrors == 0) {
        return color;
    }
    double turn = -2 * dot(ray.direction, hit.normal);
    Ray mirrored = {hit.point, add(ray.direction, scale(hit.normal, turn))};
    return mix(color, color_of(mirrored, mirrors - 1), hit.surface.shine);
}

static int to_byte(double value)
{
    return (int)(255 * sqrt(fmin(fmax(value, 0), 1)) + 0.5);
}

int main(int argc, char **argv)
{
    int width = argc > 2 ? atoi(argv[1]) : 32;
    int height = argc > 2 ? atoi(argv[2]) : 24;
    if (width < 1 || height < 1) {
        fprintf(stderr, "usage: %s [width height]\n", argv[0]);
        return 1;
    }
    printf("P3\n%d %d\n255\n", width, height);
    for (int row = 0; row < height; row++) {
        for (int column = 0; column < width; column++) {
            double right = (column + 0.5 - width / 2.0) / height;
            double up = (height / 2.0 - row - 0.5) / height;
            Ray ray = {{0, 1.5, -1}, normalize((Vector){right, up, 1})};
            Vector color = color_of(ray, MIRRORS);
            printf("%d %d %d%c", to_byte(color.x), to_byte(color.y), to_byte(color.z),
                   column + 1 < width ? ' ' : '\n');
        }
    }
    return 0;
}
