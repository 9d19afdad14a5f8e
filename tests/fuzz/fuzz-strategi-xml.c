// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a strategy, an instrument and a practice: an answer or an error, and what was taken in can be written and read
// again (a practice is only read).
#include "core/strategi/pejl-praksis-xml.h"
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

/* A rule that was taken in can be used: it has a name, a number and something to propose. */
static void
try_praksis (GBytes *bytes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPraksis) praksis = pejl_praksis_load_bytes (bytes, "fuzz.xml", NULL, &error);

  g_assert_true ((praksis == NULL) == (error != NULL));
  for (guint i = 0; praksis != NULL && i < praksis->regler->len; i++)
    {
      const PejlRegel *regel = g_ptr_array_index (praksis->regler, i);

      g_assert_cmpstr (regel->navn, !=, "");
      g_assert_cmpuint (regel->niveau, >, 0);
      g_assert_cmpuint (regel->foreslaar, !=, 0);
      g_assert_true (regel->art != PEJL_REGEL_TEMAER || regel->antal > 0);
      g_assert_false (regel->aktiv);
    }
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, size);

  try_strategi (bytes);
  try_redskab (bytes);
  try_praksis (bytes);
  return 0;
}
