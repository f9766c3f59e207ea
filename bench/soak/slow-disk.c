/* Every write-through to the disk takes SLOW_DISK_MS milliseconds longer: what a network disk or a busy one takes. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdlib.h>
#include <unistd.h>

static int slowly(const char *name, int file) {
  const char *ms = getenv("SLOW_DISK_MS");
  int (*real)(int) = (int (*)(int))dlsym(RTLD_NEXT, name);
  usleep((ms ? atoi(ms) : 0) * 1000);
  return real(file);
}

int fsync(int file) { return slowly("fsync", file); }
int fdatasync(int file) { return slowly("fdatasync", file); }
