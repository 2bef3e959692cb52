/* A disk that fails, for one program that is started with this in front of its C library.

   The environment's FAILING_DISK names a file; its first letter says what fails, and is read anew at each call:
   '-' nothing, 'F' fsync of a file, 'D' fsync of a folder, 'W' writing (EIO), 'N' writing (no room left),
   'S' nothing, but each fsync of a file takes FAILING_DISK_US microseconds.
   Only files of a meeting (their path holds ".bijeenkomst") and folders are touched. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char trouble(void) {
    const char *path = getenv("FAILING_DISK");
    char letter = '-';
    int file = path ? open(path, O_RDONLY) : -1;
    if (file < 0) return '-';
    if (read(file, &letter, 1) != 1) letter = '-';
    close(file);
    return letter;
}

static int of_a_meeting(int handle) {
    char link[64], path[4096];
    ssize_t length;
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    length = readlink(link, path, sizeof path - 1);
    if (length < 0) return 0;
    path[length] = 0;
    return strstr(path, ".bijeenkomst") != NULL;
}

static int is_folder(int handle) {
    struct stat facts;
    return fstat(handle, &facts) == 0 && S_ISDIR(facts.st_mode);
}

static int flush(int handle, int (*really)(int)) {
    char letter = trouble();
    if (is_folder(handle) && letter == 'D') { errno = EIO; return -1; }
    if (of_a_meeting(handle)) {
        const char *pause = getenv("FAILING_DISK_US");
        if (letter == 'F') { errno = EIO; return -1; }
        if (letter == 'S') usleep(pause ? atoi(pause) : 1000000);
    }
    return really(handle);
}

int fsync(int handle) {
    static int (*really)(int);
    if (!really) really = dlsym(RTLD_NEXT, "fsync");
    return flush(handle, really);
}

int fdatasync(int handle) {
    static int (*really)(int);
    if (!really) really = dlsym(RTLD_NEXT, "fdatasync");
    return flush(handle, really);
}

#define WRITE_AT(name, offset)                                                                    \
    ssize_t name(int handle, const void *bytes, size_t count, offset where) {                     \
        static ssize_t (*really)(int, const void *, size_t, offset);                              \
        if (!really) really = dlsym(RTLD_NEXT, #name);                                            \
        if (of_a_meeting(handle)) {                                                               \
            char letter = trouble();                                                              \
            if (letter == 'W') { errno = EIO; return -1; }                                        \
            if (letter == 'N') { errno = ENOSPC; return -1; }                                     \
        }                                                                                         \
        return really(handle, bytes, count, where);                                               \
    }
WRITE_AT(pwrite, off_t)
WRITE_AT(pwrite64, off64_t)
