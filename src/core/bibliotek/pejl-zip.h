// SPDX-License-Identifier: GPL-3.0-or-later
// libzip: the container of a presentation.
#pragma once

#include <glib.h>
#include <zip.h>

G_BEGIN_DECLS

#define PEJL_ZIP_FUNCTIONS(F) \
  F (close) \
  F (discard) \
  F (error_fini) \
  F (error_init) \
  F (error_strerror) \
  F (file_add) \
  F (file_set_dostime) \
  F (open_from_source) \
  F (set_file_compression) \
  F (source_buffer) \
  F (source_buffer_create) \
  F (source_close) \
  F (source_error) \
  F (source_free) \
  F (source_keep) \
  F (source_open) \
  F (source_read) \
  F (source_stat) \
  F (stat_init) \
  F (strerror)

typedef struct
{
#define PEJL_ZIP_MEMBER(name) __typeof__ (zip_##name) *name;
  PEJL_ZIP_FUNCTIONS (PEJL_ZIP_MEMBER)
#undef PEJL_ZIP_MEMBER
} PejlZip;

/* All NULL until pejl_zip_open() has said TRUE. */
extern PejlZip pejl_zip;

/* See pejl_bibliotek_open(). */
gboolean pejl_zip_open (GError **error);

G_END_DECLS
