#define _GNU_SOURCE // for pipe2

#include "CSubprocess.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

/// The environment without this program's variables, which contain secrets; NULL without memory.
static char **own_environment(void) {
  size_t count = 0;
  while (environ[count] != NULL) count++;
  char **kept = calloc(count + 1, sizeof *kept);
  if (kept == NULL) return NULL;
  size_t length = 0;
  for (size_t index = 0; index < count; index++) {
    if (strncmp(environ[index], "DEBRIEF_", 8) != 0) kept[length++] = environ[index];
  }
  return kept;
}

static long milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/// Reads to the end; −1 on a timeout or if there is too much output.
static ptrdiff_t read_all(int from, uint8_t *buffer, size_t capacity, int timeout) {
  long end = milliseconds() + timeout;
  size_t length = 0;
  while (1) {
    long rest = end - milliseconds();
    struct pollfd readable = {.fd = from, .events = POLLIN};
    int ready = rest > 0 ? poll(&readable, 1, (int)rest) : 0;
    if (ready < 0 && errno == EINTR) continue;
    if (ready <= 0) return -1;
    ssize_t count = read(from, buffer + length, capacity - length);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return -1;
    if (count == 0) return (ptrdiff_t)length;
    length += (size_t)count;
    if (length == capacity) return -1;
  }
}

ptrdiff_t subprocess_output(
  const char *path, const char *first, const char *second, uint8_t *buffer, size_t capacity, int timeout) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return -1;
  char *const arguments[] = {(char *)path, (char *)first, (char *)second, NULL};
  char **environment = own_environment();
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none;
  sigemptyset(&none);
  posix_spawn_file_actions_init(&actions);
  posix_spawnattr_init(&attributes);
  posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
  posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO);
  posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
  posix_spawnattr_setsigmask(&attributes, &none);
  posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK);
  pid_t process = 0;
  int failure =
    environment == NULL ? ENOMEM : posix_spawn(&process, path, &actions, &attributes, arguments, environment);
  posix_spawn_file_actions_destroy(&actions);
  posix_spawnattr_destroy(&attributes);
  free(environment);
  close(ends[1]);
  ptrdiff_t length = failure == 0 ? read_all(ends[0], buffer, capacity, timeout) : -1;
  close(ends[0]);
  if (failure != 0) return -1;
  if (length < 0) kill(process, SIGKILL);
  int status = 0;
  while (waitpid(process, &status, 0) < 0 && errno == EINTR) {}
  return WIFEXITED(status) && WEXITSTATUS(status) == 0 ? length : -1;
}
