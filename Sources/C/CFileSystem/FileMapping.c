#define _GNU_SOURCE // for MAP_ANONYMOUS

#include "CFileSystem.h"

#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <unistd.h>

/// A released node is reused and never freed, so that a signal handler never accesses freed memory.
struct file_mapping {
  _Atomic(uintptr_t) start;
  _Atomic(size_t) length;
  atomic_int is_torn;
  atomic_int is_taken;
  struct file_mapping *_Atomic next;
};

static struct file_mapping *_Atomic first = NULL;
static struct sigaction earlier;
static uintptr_t page_size = 4096;
static pthread_once_t once = PTHREAD_ONCE_INIT;

/// Maps zeros in place of missing bytes of a file; faults outside our mappings are passed to the previous handler.
static void on_missing_bytes(int number, siginfo_t *information, void *context) {
  (void)number;
  (void)context;
  uintptr_t address = (uintptr_t)information->si_addr;
  for (struct file_mapping *mapping = first; mapping != NULL; mapping = mapping->next) {
    uintptr_t start = mapping->start;
    size_t length = mapping->length;
    if (start == 0 || address < start || address - start >= length) continue;
    uintptr_t page = address - address % page_size;
    mapping->is_torn = 1;
    // A system call, and therefore allowed in a handler. A second thread with the same fault maps the same zeros.
    void *zeros = mmap(
      (void *)page, length - (page - start), PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0);
    if (zeros != MAP_FAILED) return;
    break;
  }
  // The fault occurs again when the handler returns.
  sigaction(SIGBUS, &earlier, NULL);
}

static void listen_for_missing_bytes(void) {
  page_size = (uintptr_t)sysconf(_SC_PAGESIZE);
  struct sigaction action = {.sa_sigaction = on_missing_bytes, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigemptyset(&action.sa_mask);
  sigaction(SIGBUS, &action, &earlier);
}

/// An unused node of the list; NULL without memory.
static struct file_mapping *free_place(void) {
  for (struct file_mapping *mapping = first; mapping != NULL; mapping = mapping->next) {
    int no = 0;
    if (atomic_compare_exchange_strong(&mapping->is_taken, &no, 1)) return mapping;
  }
  struct file_mapping *mapping = calloc(1, sizeof *mapping);
  if (mapping == NULL) return NULL;
  mapping->is_taken = 1;
  struct file_mapping *rest = first;
  do { mapping->next = rest; } while (!atomic_compare_exchange_weak(&first, &rest, mapping));
  return mapping;
}

file_mapping *file_mapping_create(int file, size_t length) {
  pthread_once(&once, listen_for_missing_bytes);
  struct file_mapping *mapping = free_place();
  if (mapping == NULL) return NULL;
  void *start = mmap(NULL, length, PROT_READ, MAP_PRIVATE, file, 0);
  if (start == MAP_FAILED) {
    mapping->is_taken = 0;
    return NULL;
  }
  mapping->is_torn = 0;
  mapping->length = length;
  mapping->start = (uintptr_t)start;
  return mapping;
}

const uint8_t *file_mapping_bytes(const file_mapping *mapping) {
  return (const uint8_t *)mapping->start;
}

int file_mapping_is_torn(const file_mapping *mapping) {
  return mapping->is_torn;
}

void file_mapping_release(file_mapping *mapping) {
  void *start = (void *)mapping->start;
  mapping->start = 0;
  munmap(start, mapping->length);
  mapping->is_taken = 0;
}
