// libarchive's reader. Timeferry never writes an archive.
#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
