#ifndef PEAKEND_CDISK_H
#define PEAKEND_CDISK_H

/// What Linux offers for files and signals and Swift's own module of the C library leaves out.
/// Where a number is returned, it is 0 for success and otherwise the error's, as in errno.

/// Exchanges two paths at one stroke (renameat2 with RENAME_EXCHANGE).
int peakend_exchange(const char *one, const char *other);

/// Moves something to a path at which nothing stands (renameat2 with RENAME_NOREPLACE).
int peakend_move(const char *from, const char *to);

/// Whether a file system is mounted at a path: 1, or 0, also where the kernel cannot tell.
int peakend_is_mount(const char *path);

/// Has everything that was written to the file system of a path come to rest on its disk.
int peakend_sync(const char *path);

/// Notes SIGINT, SIGTERM and SIGHUP from now on, where each would have ended the program.
void peakend_catch_signals(void);

/// The signal that was caught last; 0 if none was.
int peakend_caught_signal(void);

/// Ends the program as a signal that is not caught does.
void peakend_end_by(int signal);

#endif
