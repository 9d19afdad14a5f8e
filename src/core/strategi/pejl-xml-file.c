// SPDX-License-Identifier: GPL-3.0-or-later
// Files on disk: read no further than the cap, and written so that a crash leaves the old or the new one.
#define G_LOG_DOMAIN "pejl-strategi"

#include "pejl-config.h"

#include "core/strategi/pejl-xml-file.h"

#include <glib/gi18n-lib.h>

#define READ_CHUNK (64 * 1024)

static void
set_read_error (GError    **error,
                const char *name,
                GError     *cause)
{
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, g_error_copy (cause));
      return;
    }
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_NOT_FOUND))
    g_set_error (error, PEJL_STRATEGI_ERROR, PEJL_STRATEGI_ERROR_FILE,
                 /* Translators: %s is the name of a file. */
                 _ ("%s was not found. Look whether it has been moved, and choose it again."), name);
  else if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, PEJL_STRATEGI_ERROR, PEJL_STRATEGI_ERROR_FILE,
                 /* Translators: %s is the name of a file. */
                 _ ("You do not have access to %s. Ask its owner for access, or choose another file."), name);
  else
    g_set_error (error, PEJL_STRATEGI_ERROR, PEJL_STRATEGI_ERROR_FILE,
                 /* Translators: a file's name, and what the system says. */
                 _ ("%s could not be read: %s. Nothing was taken in."), name, cause->message);
}

static GBytes *
read_capped (GInputStream *stream,
             gsize         cap,
             GCancellable *cancellable,
             GError      **error)
{
  g_autoptr (GByteArray) whole = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (READ_CHUNK);
  gssize got;

  /* One byte past the cap is enough to know that there is too much. */
  while (whole->len <= cap)
    {
      got = g_input_stream_read (stream, chunk, MIN (READ_CHUNK, cap + 1 - whole->len), cancellable, error);
      if (got < 0)
        return NULL;
      if (got == 0)
        break;
      g_byte_array_append (whole, chunk, (guint) got);
    }
  return g_byte_array_free_to_bytes (g_steal_pointer (&whole));
}

GBytes *
pejl_xml_file_load (const char          *path,
                    const PejlXmlFormat *format,
                    GCancellable        *cancellable,
                    GError             **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) cause = NULL;
  GFileType type = g_file_query_file_type (file, G_FILE_QUERY_INFO_NONE, cancellable);

  /* Opening a pipe or a device could wait for ever. */
  if (type != G_FILE_TYPE_REGULAR && type != G_FILE_TYPE_UNKNOWN)
    {
      g_set_error (error, PEJL_STRATEGI_ERROR, PEJL_STRATEGI_ERROR_FILE,
                   /* Translators: %s is the name of a file. */
                   _ ("%s is not a file with text in it. Nothing was taken in; choose another file."), name);
      return NULL;
    }
  stream = g_file_read (file, cancellable, &cause);
  if (stream != NULL)
    bytes = read_capped (G_INPUT_STREAM (stream), format->max_bytes, cancellable, &cause);
  if (bytes == NULL)
    set_read_error (error, name, cause);
  return g_steal_pointer (&bytes);
}

gboolean
pejl_xml_file_save (const char *path,
                    GBytes     *bytes,
                    GError    **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GError) cause = NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  if (g_file_set_contents_full (path, data, (gssize) size,
                                G_FILE_SET_CONTENTS_CONSISTENT | G_FILE_SET_CONTENTS_DURABLE, 0666, &cause))
    return TRUE;
  g_set_error (error, PEJL_STRATEGI_ERROR, PEJL_STRATEGI_ERROR_FILE,
               /* Translators: a file's name, and what the system says. */
               _ ("%s could not be saved: %s. What stood there before is untouched; choose another place."),
               name, cause->message);
  return FALSE;
}
