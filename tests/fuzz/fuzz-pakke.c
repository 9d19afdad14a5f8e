// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a packet, sealed and as it is before sealing, as an op and as a card: an answer or an error, and no file is left.
#include "core/exchange/pejl-kort.h"
#include "core/exchange/pejl-pakke.h"

#include <glib/gstdio.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static const char *
folder (void)
{
  static char *made;

  if (made == NULL)
    made = g_dir_make_tmp ("pejl-fuzz-XXXXXX", NULL);
  return made;
}

static void
try_plain (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPakke) pakke = pejl_pakke_open_plain (data, size, folder (), &error);

  g_assert_true ((pakke == NULL) == (error != NULL));
  for (guint i = 0; pakke != NULL && i < pakke->ops->len; i++)
    {
      g_autoptr (PejlOp) op = pejl_pakke_read_op (pakke, &g_array_index (pakke->ops, PejlPakkeOp, i), &error);

      g_assert_no_error (error);
      g_assert_nonnull (op);
    }
}

static void
try_sealed (const guint8 *data, gsize size)
{
  g_autofree char *path = g_build_filename (folder (), "fuzz.pejlpakke", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPakke) pakke = NULL;

  if (!g_file_set_contents_full (path, (const char *) data, (gssize) size, G_FILE_SET_CONTENTS_NONE, 0600, NULL))
    return;
  pakke = pejl_pakke_open (path, folder (), NULL, NULL, NULL, &error);
  g_assert_null (pakke);
  g_assert_nonnull (error);
  g_unlink (path);
}

static void
try_op (const guint8 *data, gsize size)
{
  g_autoptr (PejlOp) op = pejl_op_from_frame (data, size);
  g_autoptr (PejlOp) again = NULL;
  g_autoptr (GByteArray) frame = g_byte_array_new ();

  if (op == NULL)
    return;
  pejl_op_put_frame (op, frame);
  again = pejl_op_from_frame (frame->data, frame->len);
  g_assert_nonnull (again);
  g_assert_cmpuint (again->writes->len, ==, op->writes->len);
}

static void
try_kort (const guint8 *data, gsize size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlKort) kort = pejl_kort_parse ((const char *) data, size, "fuzz", &error);

  g_assert_true ((kort == NULL) == (error != NULL));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  if (size == 0)
    return 0;
  switch (data[0] % 4)
    {
    case 0:
      try_sealed (data + 1, size - 1);
      break;
    case 1:
      try_op (data + 1, size - 1);
      break;
    case 2:
      try_kort (data + 1, size - 1);
      break;
    default:
      try_plain (data + 1, size - 1);
    }
  return 0;
}
