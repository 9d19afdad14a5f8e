// SPDX-License-Identifier: GPL-3.0-or-later
// The line of steps as a table: which row of which version counts, what stands under a step, and what is said aloud.
#include "core/rules/pejl-trin.h"

#include <string.h>

#define TODAY "2026-05-12"
#define NB "\u00a0"

typedef struct
{
  PejlStatus status;
  guint version;
  const char *dato;
} Row;

typedef struct
{
  const char *name;
  PejlStatus now;
  guint version;
  Row rows[6];
  /* expected of one step */
  PejlStatus asked;
  PejlTrinTilstand tilstand;
  const char *kort;
  const char *sagt;
  gboolean holdt;
} Case;

static const Case cases[] = {
  { "taken this year", PEJL_STATUS_KLADDE, 0, { { 1, 1, "2026-04-14" } }, 1, PEJL_TRIN_TAGET, "14." NB "april", "Planlagt, taken 14." NB "april" },
  { "taken another year", PEJL_STATUS_KLADDE, 0, { { 1, 1, "2025-12-31" } }, 1, PEJL_TRIN_TAGET, "31. december 2025", "Planlagt, taken 31. december 2025" },
  { "taken today", PEJL_STATUS_DIALOG, 0, { { 3, 1, TODAY }, { 4, 1, TODAY } }, 3, PEJL_TRIN_TAGET, "today", "Kladde, taken 12." NB "maj", TRUE },
  { "where it stands", PEJL_STATUS_KLADDE, 0, { { 3, 1, "2026-05-06" } }, 3, PEJL_TRIN_NU, "now", "Kladde, now, since 6." NB "maj" },
  { "planned", PEJL_STATUS_KLADDE, 0, { { 4, 1, "2026-05-19" } }, 4, PEJL_TRIN_PLANLAGT, "19." NB "maj", "Dialog, planned for 19." NB "maj" },
  { "a planned dialogue is not held", PEJL_STATUS_DIALOG, 0, { { 4, 1, "2026-05-13" } }, 5, PEJL_TRIN_INGEN, "\u2013", "I høring, not planned" },
  { "held on its day", PEJL_STATUS_DIALOG, 0, { { 4, 1, TODAY } }, 5, PEJL_TRIN_INGEN, "\u2013", "I høring, not planned", TRUE },
  { "a date without the step", PEJL_STATUS_KLADDE, 0, { { 4, 1, "2026-05-01" } }, 6, PEJL_TRIN_INGEN, "\u2013", "Endelig, not planned" },
  { "a visit from before steps had dates", PEJL_STATUS_KLADDE, 0, { { 0 } }, 2, PEJL_TRIN_TAGET, "6." NB "maj", "Gennemført, taken 6." NB "maj" },
  { "a correction has no new visit", PEJL_STATUS_KLADDE, 2, { { 1, 1, "2026-01-02" }, { 4, 1, "2026-02-02" } }, 1, PEJL_TRIN_TAGET, "2." NB "januar", "Planlagt, taken 2." NB "januar", TRUE },
  { "but its own dialogue", PEJL_STATUS_KLADDE, 2, { { 4, 1, "2026-02-02" } }, 4, PEJL_TRIN_INGEN, "\u2013", "Dialog, not planned", TRUE },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  g_autoptr (PejlTilsyn) tilsyn = pejl_tilsyn_new ();
  g_autoptr (GPtrArray) skridt = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_skridt_unref);
  PejlTrin trin[PEJL_STATUS_LAST];
  const PejlTrin *asked = &trin[one->asked - PEJL_STATUS_PLANLAGT];
  g_autofree char *kort = NULL;
  g_autofree char *sagt = NULL;

  tilsyn->status = one->now;
  tilsyn->version = one->version;
  g_free (tilsyn->dato);
  tilsyn->dato = g_strdup ("2026-05-06");
  for (guint i = 0; i < G_N_ELEMENTS (one->rows) && one->rows[i].dato != NULL; i++)
    {
      PejlSkridt *row = pejl_skridt_new ();

      row->status = one->rows[i].status;
      row->version = one->rows[i].version;
      g_free (row->dato);
      row->dato = g_strdup (one->rows[i].dato);
      g_ptr_array_add (skridt, row);
    }
  pejl_trin_fill (trin, tilsyn, skridt);
  kort = pejl_trin_kort (asked, TODAY);
  sagt = pejl_trin_sagt (asked, TODAY);
  g_assert_cmpint (asked->status, ==, one->asked);
  g_assert_cmpint (asked->tilstand, ==, one->tilstand);
  g_assert_cmpstr (kort, ==, one->kort);
  g_assert_cmpstr (sagt, ==, one->sagt);
  g_assert_cmpint (pejl_trin_dialog_holdt (tilsyn, skridt, TODAY), ==, one->holdt);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/trin/%02" G_GSIZE_FORMAT " %s", i, cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  return g_test_run ();
}
