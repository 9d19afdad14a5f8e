// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a strategy and as an instrument: an answer or an error, and what was taken in can be written and read again.
#include "core/strategi/pejl-redskab-xml.h"
#include "core/strategi/pejl-strategi-xml.h"

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static void
try_strategi (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStrategi) strategi = pejl_strategi_load_bytes (bytes, "fuzz.xml", NULL, &error);
  g_autoptr (PejlStrategi) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) rewritten = NULL;

  g_assert_true ((strategi == NULL) == (error != NULL));
  if (strategi == NULL)
    return;
  written = pejl_strategi_to_xml (strategi);
  again = pejl_strategi_load_bytes (written, "written.xml", NULL, &error);
  g_assert_no_error (error);
  rewritten = pejl_strategi_to_xml (again);
  g_assert_true (g_bytes_equal (written, rewritten));
}

static void
try_redskab (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRedskab) redskab = pejl_redskab_load_bytes (bytes, "fuzz.xml", NULL, &error);
  g_autoptr (PejlRedskab) again = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (GBytes) rewritten = NULL;

  g_assert_true ((redskab == NULL) == (error != NULL));
  if (redskab == NULL)
    return;
  written = pejl_redskab_to_xml (redskab);
  again = pejl_redskab_load_bytes (written, "written.xml", NULL, &error);
  g_assert_no_error (error);
  rewritten = pejl_redskab_to_xml (again);
  g_assert_true (g_bytes_equal (written, rewritten));
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  try_strategi (bytes);
  try_redskab (bytes);
  return 0;
}
