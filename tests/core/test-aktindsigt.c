// SPDX-License-Identifier: GPL-3.0-or-later
// One tilsyn for an outsider: the layers that were chosen and no others, its history, an XML that its schema takes, and a PDF that everybody can read.
#include "store-fixture.h"

#include "core/actions/pejl-slet-actions.h"
#include "core/report/pdf/pejl-pdf-tjek.h"
#include "core/report/pejl-aktindsigt.h"

#include <string.h>

typedef struct
{
  Fixture f;
  PejlId tilsyn;
  PejlId evidens;
} Sag;

static void
put_tilsyn (Sag *s)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Tilsyn");
  PejlId hus = pejl_id_new ();
  PejlId vurdering = pejl_id_new ();

  pejl_action_row (action, PEJL_TABLE_DAGTILBUD, &hus);
  pejl_action_set_text (action, PEJL_FIELD_DAGTILBUD_NAVN, "Solsikken & »Månen«");
  pejl_action_set_text (action, PEJL_FIELD_DAGTILBUD_GNUMMER, "G12345");
  pejl_action_row (action, PEJL_TABLE_TILSYN, &s->tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_OMFANG, PEJL_OMFANG_DAGTILBUD);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_DAGTILBUD, &hus);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_DATO, "2026-05-12");
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_STATUS, PEJL_STATUS_KLADDE);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_NOTE, "Kun til mig selv");
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_OFFENTLIG, "Et roligt hus");
  pejl_action_row (action, PEJL_TABLE_EVIDENS, &s->evidens);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TILSYN, &s->tilsyn);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, "Først skrevet <sådan>");
  pejl_action_row (action, PEJL_TABLE_VURDERING, &vurdering);
  pejl_action_set_id (action, PEJL_FIELD_VURDERING_TILSYN, &s->tilsyn);
  pejl_action_set_text (action, PEJL_FIELD_VURDERING_BEGRUNDELSE, "Godt nok");
  pejl_action_set_text (action, PEJL_FIELD_VURDERING_TOLKNING, "Jeg tror, at roen kommer af rutinerne");
  commit (s->f.store, action);
}

static void
sag_set_up (Sag *s, gconstpointer data)
{
  PejlId slettet = pejl_id_new ();
  g_autoptr (PejlAction) action = pejl_action_new ("Evidens");

  fixture_set_up (&s->f, NULL);
  s->tilsyn = pejl_id_new ();
  s->evidens = pejl_id_new ();
  put_tilsyn (s);
  write_text (s->f.store, PEJL_TABLE_EVIDENS, &s->evidens, PEJL_FIELD_EVIDENS_TEKST, "Siden rettet til dette\nog en linje mere", "Ret");
  pejl_action_row (action, PEJL_TABLE_EVIDENS, &slettet);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TILSYN, &s->tilsyn);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, "Blev slettet igen");
  commit (s->f.store, action);
  delete_row (s->f.store, PEJL_TABLE_EVIDENS, &slettet, "Slet");
}

static void
sag_tear_down (Sag *s, gconstpointer data)
{
  fixture_tear_down (&s->f, NULL);
}

/* The XML as text, after its schema has taken it. */
static char *
xml_of (Sag *s, PejlLag lag, gboolean historik)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlAktindsigt) akt = pejl_aktindsigt_new (pejl_store_get_reader (s->f.store), &s->tilsyn, lag, historik, &error);
  g_autofree char *path = g_build_filename (s->f.folder, "akt.xml", NULL);
  g_autofree char *schema = g_test_build_filename (G_TEST_DIST, "data", "xsd", "aktindsigt.xsd", NULL);
  g_autoptr (GSubprocess) xmllint = NULL;
  g_autofree char *err = NULL;
  char *text = NULL;

  g_assert_no_error (error);
  g_assert_true (pejl_aktindsigt_write (akt, path, NULL, &error));
  g_assert_no_error (error);
  xmllint = g_subprocess_new (G_SUBPROCESS_FLAGS_STDERR_PIPE, &error, "xmllint", "--nonet", "--noout", "--schema", schema, path, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (xmllint, NULL, NULL, NULL, &err, &error);
  g_assert_no_error (error);
  if (g_subprocess_get_exit_status (xmllint) != 0)
    g_error ("%s", err);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

static void
test_chosen_layers (Sag *s, gconstpointer data)
{
  g_autofree char *proposed = xml_of (s, PEJL_LAG_FORSLAG, FALSE);
  g_autofree char *all = xml_of (s, PEJL_LAG_ALLE, FALSE);
  g_autofree char *public_only = xml_of (s, PEJL_LAG_OFFENTLIG, FALSE);

  g_assert_null (strstr (proposed, "Kun til mig selv"));
  g_assert_null (strstr (proposed, "Jeg tror"));
  g_assert_nonnull (strstr (proposed, "<udeladt lag=\"raanote\"/>"));
  g_assert_nonnull (strstr (proposed, "Godt nok"));
  g_assert_nonnull (strstr (all, "Kun til mig selv"));
  g_assert_nonnull (strstr (all, "Jeg tror"));
  g_assert_null (strstr (all, "<udeladt"));
  g_assert_nonnull (strstr (public_only, "Et roligt hus"));
  g_assert_null (strstr (public_only, "Siden rettet"));
  g_assert_null (strstr (public_only, "Godt nok"));
}

static void
test_history (Sag *s, gconstpointer data)
{
  g_autofree char *without = xml_of (s, PEJL_LAG_ALLE, FALSE);
  g_autofree char *with = xml_of (s, PEJL_LAG_ALLE, TRUE);

  g_assert_null (strstr (without, "Først skrevet"));
  g_assert_null (strstr (without, "Blev slettet igen"));
  g_assert_nonnull (strstr (with, "Først skrevet &lt;sådan&gt;"));
  g_assert_nonnull (strstr (with, "Blev slettet igen"));
  g_assert_nonnull (strstr (with, "slettet=\"ja\""));
}

/* What was erased is said to have been there, and not what it was. */
static void
test_erased (Sag *s, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) fund = pejl_slet_find (pejl_store_get_reader (s->f.store), "Først", NULL, NULL, NULL, &error);
  PejlSletValg valg = { .ord = "Først", .grund = "Anmodning" };
  g_autofree char *with = NULL;

  g_assert_true (pejl_slet_udfoer (s->f.store, fund, &valg, &error));
  g_assert_no_error (error);
  with = xml_of (s, PEJL_LAG_ALLE, TRUE);
  g_assert_null (strstr (with, "Først"));
  g_assert_nonnull (strstr (with, "tom=\"ja\""));
  g_assert_nonnull (strstr (with, "Siden rettet"));
}

static void
test_pdf (Sag *s, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlAktindsigt) akt = pejl_aktindsigt_new (pejl_store_get_reader (s->f.store), &s->tilsyn, PEJL_LAG_ALLE, TRUE, &error);
  g_autofree char *path = g_build_filename (s->f.folder, "akt.pdf", NULL);
  g_autoptr (GPtrArray) fund = NULL;
  g_autofree char *faults = NULL;

  g_assert_true (pejl_aktindsigt_write (akt, path, NULL, &error));
  g_assert_no_error (error);
  fund = pejl_pdf_tjek_file (path, &error);
  g_assert_no_error (error);
  faults = pejl_pdf_tjek_faults (fund);
  g_assert_cmpstr (faults, ==, NULL);
}

static void
test_layer_names (void)
{
  PejlLag lag;

  g_assert_true (pejl_lag_parse ("alle", &lag));
  g_assert_cmpuint (lag, ==, PEJL_LAG_ALLE);
  g_assert_true (pejl_lag_parse ("evidens, offentlig", &lag));
  g_assert_cmpuint (lag, ==, PEJL_LAG_EVIDENS | PEJL_LAG_OFFENTLIG);
  g_assert_false (pejl_lag_parse ("evidens,hemmeligt", &lag));
  g_assert_false (pejl_lag_parse ("", &lag));
}

static void
test_no_tilsyn (Sag *s, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId other = pejl_id_new ();

  g_assert_null (pejl_aktindsigt_new (pejl_store_get_reader (s->f.store), &other, PEJL_LAG_ALLE, TRUE, &error));
  g_assert_nonnull (error);
}

#define TEST(path, fn) g_test_add (path, Sag, NULL, sag_set_up, fn, sag_tear_down)

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/aktindsigt/layer-names", test_layer_names);
  TEST ("/aktindsigt/chosen-layers", test_chosen_layers);
  TEST ("/aktindsigt/history", test_history);
  TEST ("/aktindsigt/erased", test_erased);
  TEST ("/aktindsigt/pdf", test_pdf);
  TEST ("/aktindsigt/no-tilsyn", test_no_tilsyn);

  return g_test_run ();
}
