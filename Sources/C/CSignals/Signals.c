#define _GNU_SOURCE // for pipe2

#include "CSignals.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/time.h>
#include <unistd.h>

/// The pipe from a handler to the watching thread; −1 without one.
static int watched_end = -1;
static int telling_end = -1;
static atomic_int arrived = 0;
static void (*stop_work)(int) = NULL;
static atomic_int final_status = 0;

/// Only calls functions allowed in a signal handler (POSIX.1-2017, XSH 2.4.3).
static void on_signal(int number) {
  int error = errno;
  unsigned char byte = (unsigned char)number;
  // Two signals can arrive before either handler changes the action for the next one.
  if (atomic_fetch_add(&arrived, 1) > 0 || write(telling_end, &byte, 1) != 1) _exit(128 + number);
  signal(SIGINT, SIG_DFL);
  signal(SIGTERM, SIG_DFL);
  errno = error;
}

static void *watch(void *unused) {
  (void)unused;
  unsigned char byte = 0;
  while (read(watched_end, &byte, 1) < 0 && errno == EINTR) {}
  stop_work(byte);
  return NULL;
}

int signals_watch(void (*stop)(int number)) {
  // The inherited mask may block these signals, as in threads of libdispatch.
  sigset_t wanted;
  sigemptyset(&wanted);
  sigaddset(&wanted, SIGINT);
  sigaddset(&wanted, SIGTERM);
  sigaddset(&wanted, SIGALRM);
  pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
  int ends[2];
  int error = pipe2(ends, O_CLOEXEC) == 0 ? 0 : errno;
  if (error == 0) {
    stop_work = stop;
    watched_end = ends[0];
    telling_end = ends[1];
    pthread_t thread;
    error = pthread_create(&thread, NULL, watch, NULL);
    if (error == 0) {
      pthread_detach(thread);
    } else {
      telling_end = -1;
      close(ends[0]);
      close(ends[1]);
    }
  }
  struct sigaction action = {.sa_handler = on_signal, .sa_flags = SA_RESTART};
  sigemptyset(&action.sa_mask);
  sigaddset(&action.sa_mask, SIGINT);
  sigaddset(&action.sa_mask, SIGTERM);
  sigaction(SIGINT, &action, NULL);
  sigaction(SIGTERM, &action, NULL);
  return error;
}

static void on_alarm(int number) {
  (void)number;
  _exit(atomic_load(&final_status));
}

void signals_end_within(int milliseconds, int status) {
  atomic_store(&final_status, status);
  signal(SIGALRM, on_alarm);
  struct itimerval timer = {.it_value = {milliseconds / 1000, milliseconds % 1000 * 1000}};
  setitimer(ITIMER_REAL, &timer, NULL);
}

static pthread_mutex_t gate = PTHREAD_MUTEX_INITIALIZER;

static void *pass(void *unused) {
  (void)unused;
  pthread_mutex_lock(&gate);
  pthread_mutex_unlock(&gate);
  return NULL;
}

int threads_try(int count) {
  pthread_t *threads = calloc((size_t)count, sizeof *threads);
  if (threads == NULL) return ENOMEM;
  int error = 0;
  int running = 0;
  pthread_mutex_lock(&gate);
  while (running < count && error == 0) {
    error = pthread_create(&threads[running], NULL, pass, NULL);
    if (error == 0) running++;
  }
  pthread_mutex_unlock(&gate);
  for (int index = 0; index < running; index++) pthread_join(threads[index], NULL);
  free(threads);
  return error;
}

void standard_streams_reserve(void) {
  for (int number = STDIN_FILENO; number <= STDERR_FILENO; number++) {
    if (fcntl(number, F_GETFD) >= 0 || errno != EBADF) continue;
    // `open` takes the lowest free descriptor, which is this one.
    if (open("/dev/null", O_RDONLY) < 0) return;
  }
}
