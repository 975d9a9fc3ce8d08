#include "CWatchdog.h"

#include <math.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

struct watchdog {
  pthread_mutex_t lock;
  pthread_cond_t changed;
  pthread_t thread;
  bool has_thread, is_done;
  int code;
  double allowed, grace;
  /// Seconds of work before `since`, and the time of the last start; NAN while paused.
  double worked, since;
  /// The wake-up time of the thread; INFINITY while it waits for a signal.
  double alarm;
  size_t length;
  char message[];
};

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double worked(const watchdog *dog) { return dog->worked + (isnan(dog->since) ? 0 : now() - dog->since); }

/// The deadline of the process; INFINITY while paused.
static double end(const watchdog *dog) {
  return isnan(dog->since) ? INFINITY : dog->since + dog->allowed + dog->grace - dog->worked;
}

/// Ends the process immediately, without waiting for locks held by others.
static void end_process(const watchdog *dog) {
  for (size_t sent = 0; sent < dog->length;) {
    ssize_t count = write(STDERR_FILENO, dog->message + sent, dog->length - sent);
    if (count <= 0) break;
    sent += (size_t)count;
  }
  _exit(dog->code);
}

static void *watch(void *argument) {
  watchdog *dog = argument;
  pthread_mutex_lock(&dog->lock);
  while (!dog->is_done) {
    dog->alarm = end(dog);
    if (dog->alarm <= now()) end_process(dog);
    if (isinf(dog->alarm)) {
      pthread_cond_wait(&dog->changed, &dog->lock);
    } else {
      double whole = floor(dog->alarm);
      struct timespec time = {.tv_sec = (time_t)whole, .tv_nsec = (long)((dog->alarm - whole) * 1e9)};
      pthread_cond_timedwait(&dog->changed, &dog->lock, &time);
    }
  }
  pthread_mutex_unlock(&dog->lock);
  return NULL;
}

watchdog *watchdog_create(double allowed, double grace, const char *message, int code) {
  size_t length = message == NULL ? 0 : strlen(message);
  watchdog *dog = calloc(1, sizeof *dog + length);
  if (dog == NULL) return NULL;
  if (length > 0) memcpy(dog->message, message, length);
  dog->length = length;
  dog->allowed = allowed;
  dog->grace = grace;
  dog->code = code;
  dog->since = NAN;
  dog->alarm = INFINITY;
  pthread_mutex_init(&dog->lock, NULL);
  pthread_condattr_t attributes;
  pthread_condattr_init(&attributes);
  pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
  pthread_cond_init(&dog->changed, &attributes);
  pthread_condattr_destroy(&attributes);
  dog->has_thread = message != NULL && pthread_create(&dog->thread, NULL, watch, dog) == 0;
  return dog;
}

/// Wakes the thread if it would sleep too long. A thread that wakes too early checks and sleeps again.
static void call(watchdog *dog) {
  if (end(dog) < dog->alarm) pthread_cond_signal(&dog->changed);
}

void watchdog_go(watchdog *dog) {
  pthread_mutex_lock(&dog->lock);
  if (isnan(dog->since)) dog->since = now();
  call(dog);
  pthread_mutex_unlock(&dog->lock);
}

void watchdog_rest(watchdog *dog) {
  pthread_mutex_lock(&dog->lock);
  dog->worked = worked(dog);
  dog->since = NAN;
  pthread_mutex_unlock(&dog->lock);
}

void watchdog_renew(watchdog *dog) {
  pthread_mutex_lock(&dog->lock);
  dog->worked = 0;
  dog->since = now();
  call(dog);
  pthread_mutex_unlock(&dog->lock);
}

bool watchdog_is_over(watchdog *dog) {
  pthread_mutex_lock(&dog->lock);
  bool is_over = worked(dog) >= dog->allowed;
  pthread_mutex_unlock(&dog->lock);
  return is_over;
}

void watchdog_free(watchdog *dog) {
  pthread_mutex_lock(&dog->lock);
  dog->is_done = true;
  pthread_cond_signal(&dog->changed);
  pthread_mutex_unlock(&dog->lock);
  if (dog->has_thread) pthread_join(dog->thread, NULL);
  pthread_cond_destroy(&dog->changed);
  pthread_mutex_destroy(&dog->lock);
  free(dog);
}
