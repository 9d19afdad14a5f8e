// SPDX-License-Identifier: GPL-3.0-or-later
// A report's way to the disk: a temporary file beside the target, renamed when whole.
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char *path;
  char *temporary;
  int fd;
} PejlRapportFil;

/* Makes the temporary file, so that a folder that cannot be written to is known before anything is drawn. Errors:
 * PEJL_REPORT_ERROR_WRITE. After TRUE one of the two below follows. */
gboolean pejl_rapport_fil_begin (PejlRapportFil *fil, const char *path, GError **error);
/* path holds the whole new file, or what was there before. */
gboolean pejl_rapport_fil_end (PejlRapportFil *fil, GBytes *bytes, GError **error);
void pejl_rapport_fil_give_up (PejlRapportFil *fil);

/* Both in one, for what is made already. */
gboolean pejl_rapport_fil_write (const char *path, GBytes *bytes, GError **error);

G_END_DECLS
