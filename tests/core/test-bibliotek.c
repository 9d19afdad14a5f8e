// SPDX-License-Identifier: GPL-3.0-or-later
// Libraries come when they are asked for and not before; one that is not there is told of in plain words.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"

#include "core/bibliotek/pejl-bibliotek.h"
#include "core/bibliotek/pejl-pq.h"
#include "core/bibliotek/pejl-qpdf.h"
#include "core/bibliotek/pejl-secret.h"
#include "core/bibliotek/pejl-xlsx.h"
#include "core/bibliotek/pejl-xml.h"
#include "core/bibliotek/pejl-zip.h"
#include "core/cli/pejl-cli.h"
#include "pejl-sonames.h"

#include <string.h>

typedef struct
{
  const char *soname;
  gboolean (*open) (GError **error);
  gconstpointer functions;
  gsize size;
} Kendt;

static const Kendt kendte[] = {
  { PEJL_SONAME_PQ, pejl_pq_open, &pejl_pq, sizeof pejl_pq },
  { PEJL_SONAME_QPDF, pejl_qpdf_open, &pejl_qpdf, sizeof pejl_qpdf },
  { PEJL_SONAME_SECRET, pejl_secret_open, &pejl_secret, sizeof pejl_secret },
  { PEJL_SONAME_XLSX, pejl_xlsx_open, &pejl_xlsx, sizeof pejl_xlsx },
  { PEJL_SONAME_XML, pejl_xml_open, &pejl_xml, sizeof pejl_xml },
  { PEJL_SONAME_ZIP, pejl_zip_open, &pejl_zip, sizeof pejl_zip },
};

static gboolean
is_loaded (const char *soname)
{
  g_autofree char *maps = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents ("/proc/self/maps", &maps, NULL, &error);
  g_assert_no_error (error);
  /* "libpq.so.5" is mapped from "libpq.so.5.15". */
  return strstr (maps, soname) != NULL;
}

/* Everything that uses one of them is linked into this program by core/cli. */
static void
test_not_before (void)
{
  g_assert_nonnull (pejl_cli_handles);
  for (gsize i = 0; i < G_N_ELEMENTS (kendte); i++)
    {
      g_test_message ("%s", kendte[i].soname);
      g_assert_false (is_loaded (kendte[i].soname));
    }
}

static void
test_all_open (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kendte); i++)
    {
      g_autoptr (GError) error = NULL;
      const gpointer *function = kendte[i].functions;

      g_assert_true (kendte[i].open (&error));
      g_assert_no_error (error);
      g_assert_true (is_loaded (kendte[i].soname));
      for (gsize k = 0; k < kendte[i].size / sizeof (gpointer); k++)
        g_assert_nonnull (function[k]);
      g_assert_true (kendte[i].open (&error));
    }
}

/* Both at once may be the first to ask. */
static gpointer
open_there (gpointer data)
{
  return GINT_TO_POINTER (pejl_bibliotek_open (data, NULL));
}

static void
test_two_threads (void)
{
  static const char *const names[] = { "cos" };
  gpointer function = NULL;
  PejlBibliotek bibliotek = { "libm.so.6", names, 1, &function, FALSE };
  GThread *there = g_thread_new ("open", open_there, &bibliotek);

  g_assert_true (pejl_bibliotek_open (&bibliotek, NULL));
  g_assert_true (GPOINTER_TO_INT (g_thread_join (there)));
  g_assert_nonnull (function);
}

static void
assert_missing (const char *soname, const char *name, const char *told)
{
  const char *names[] = { "cos", name };
  gpointer functions[2] = { NULL, NULL };
  PejlBibliotek bibliotek = { soname, names, G_N_ELEMENTS (names), functions, FALSE };
  g_autoptr (GError) error = NULL;

  g_assert_false (pejl_bibliotek_open (&bibliotek, &error));
  g_assert_error (error, PEJL_BIBLIOTEK_ERROR, PEJL_BIBLIOTEK_ERROR_MISSING);
  g_assert_nonnull (strstr (error->message, soname));
  g_assert_nonnull (strstr (error->message, told));
  g_assert_null (functions[0]);
  g_assert_false (bibliotek.is_open);
}

static void
test_missing (void)
{
  assert_missing ("libpejl-findes-ikke.so.7", "sin", "libpejl-findes-ikke.so.7");
  /* Another version, that lacks what we need: nothing of it is used. */
  assert_missing ("libm.so.6", "pejl_findes_ikke", "pejl_findes_ikke");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  /* First, while nobody has asked for any. */
  g_test_add_func ("/bibliotek/not-before", test_not_before);
  g_test_add_func ("/bibliotek/two-threads", test_two_threads);
  g_test_add_func ("/bibliotek/missing", test_missing);
  g_test_add_func ("/bibliotek/all-open", test_all_open);
  return g_test_run ();
}
