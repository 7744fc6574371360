#define _GNU_SOURCE
#include "CDisk.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

int peakend_exchange(const char *one, const char *other) {
  return renameat2(AT_FDCWD, one, AT_FDCWD, other, RENAME_EXCHANGE) == 0 ? 0 : errno;
}

int peakend_move(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE) == 0 ? 0 : errno;
}

int peakend_is_mount(const char *path) {
  struct statx status;
  memset(&status, 0, sizeof status);
  if (statx(AT_FDCWD, path, AT_SYMLINK_NOFOLLOW, STATX_BASIC_STATS, &status) != 0) return 0;
  return (status.stx_attributes & STATX_ATTR_MOUNT_ROOT) != 0;
}

int peakend_sync(const char *path) {
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return errno;
  int error = syncfs(descriptor) == 0 ? 0 : errno;
  close(descriptor);
  return error;
}

static volatile sig_atomic_t last = 0;

static void note(int signal) { last = signal; }

void peakend_catch_signals(void) {
  static const int signals[] = {SIGINT, SIGTERM, SIGHUP};
  sigset_t caught;
  sigemptyset(&caught);
  for (size_t index = 0; index < sizeof signals / sizeof *signals; index++) {
    struct sigaction action;
    // What the caller has the program ignore, as nohup does, stays ignored.
    if (sigaction(signals[index], NULL, &action) != 0 || action.sa_handler != SIG_DFL) continue;
    memset(&action, 0, sizeof action);
    action.sa_handler = note;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(signals[index], &action, NULL);
    sigaddset(&caught, signals[index]);
  }
  // A program that starts another from a thread of its own may hand on that these are blocked.
  pthread_sigmask(SIG_UNBLOCK, &caught, NULL);
}

int peakend_caught_signal(void) { return last; }

void peakend_end_by(int number) {
  signal(number, SIG_DFL);
  raise(number);
}
