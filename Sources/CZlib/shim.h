// zlib, for gzip files alone: libarchive, which uses it too, passes over their checksums.
#include <zlib.h>

// A macro that Swift does not see: it hands the version and the size of the stream that this was
// built with to the library, which holds both against its own.
static inline int timeferry_inflate_gzip(z_stream *stream) {
  return inflateInit2(stream, 15 + 16);
}
