// libarchive's reader (the tests use its writer too). Timeferry never writes an archive.
#include <archive.h>
#include <archive_entry.h>
#include <locale.h>

// Two Linux calls that Swift's Glibc module leaves out because it is built without _GNU_SOURCE.
// They have the same signature in every glibc since 2.28.
extern int syncfs(int descriptor);
extern int renameat2(
    int oldFolder, const char *oldPath, int newFolder, const char *newPath, unsigned int flags);
