// SPDX-License-Identifier: GPL-3.0-or-later
// The committee's oplæg: what is proposed, what a person makes of it, and that it stays as it was whatever happens to the data.
#include "folder.h"

#include "core/actions/pejl-actions-error.h"
#include "core/actions/pejl-oplaeg-actions.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-rammetal-actions.h"
#include "core/demo/pejl-demo.h"
#include "core/report/oplaeg/pejl-oplaeg-fil.h"
#include "core/report/oplaeg/pejl-oplaeg-forslag.h"
#include "core/report/oplaeg/pejl-oplaeg-frys.h"
#include "core/report/oplaeg/pejl-oplaeg-praksis.h"
#include "core/report/oplaeg/pejl-oplaeg-saml.h"
#include "core/report/oplaeg/pejl-oplaeg-sats.h"
#include "core/report/oplaeg/pejl-oplaeg-tal.h"
#include "core/report/pejl-rammer-offentlig.h"
#include "core/store/query/pejl-query-oplaeg.h"
#include "core/store/query/pejl-query-rammetal.h"

#include <string.h>

typedef struct
{
  char *folder;
  PejlStore *store;
  PejlReader *reader;
  PejlId oplaeg;
} Fixture;

static char *demo_folder;

/* The demo is made once; every test has a copy of its own. */
static void
set_up (Fixture *f, gconstpointer data)
{
  g_autofree char *original = g_build_filename (demo_folder, "demo.pejl", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) poster = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  f->folder = g_dir_make_tmp ("pejl-oplaeg-XXXXXX", NULL);
  path = g_build_filename (f->folder, "demo.pejl", NULL);
  g_assert_true (g_file_get_contents (original, &bytes, &length, &error));
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, &error));
  f->store = pejl_store_open (path, PEJL_STORE_OPEN, &error);
  g_assert_no_error (error);
  f->reader = pejl_store_get_reader (f->store);
  poster = pejl_query_oplaeg (f->reader);
  g_assert_cmpuint (poster->len, ==, 1);
  f->oplaeg = ((PejlOplaegPost *) g_ptr_array_index (poster, 0))->id;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  pejl_store_close (f->store);
  g_assert_finalize_object (f->store);
  remove_tree (f->folder);
  g_free (f->folder);
}

static PejlOplaeg *
open_deck (Fixture *f)
{
  PejlOplaeg *oplaeg = pejl_oplaeg_hent (f->reader, pejl_store_get_path (f->store), &f->oplaeg);

  g_assert_nonnull (oplaeg);
  return oplaeg;
}

static PejlDias *
slide (PejlOplaeg *oplaeg, PejlDiasArt art, guint figur)
{
  for (guint i = 0; i < oplaeg->dias->len; i++)
    {
      PejlDias *dias = pejl_oplaeg_dias (oplaeg, i);

      if (dias->art == art && dias->figur == figur)
        return dias;
    }
  g_error ("no slide of kind %u", (guint) art);
}

/* Every pixel of every slide. */
static char *
pixels (Fixture *f)
{
  g_autoptr (PejlOplaeg) oplaeg = open_deck (f);
  g_autoptr (PejlOplaegSats) sats = pejl_oplaeg_sats_new (oplaeg);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < oplaeg->dias->len; i++)
    {
      cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, 800, 450);
      cairo_t *cr = cairo_create (surface);

      pejl_oplaeg_sats_draw (sats, i, cr, 800);
      cairo_surface_flush (surface);
      g_checksum_update (sum, cairo_image_surface_get_data (surface), 450 * cairo_image_surface_get_stride (surface));
      cairo_destroy (cr);
      cairo_surface_destroy (surface);
    }
  return g_strdup (g_checksum_get_string (sum));
}

/* ---- the proposal ---- */

static void
test_proposal (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlOplaeg) oplaeg = open_deck (f);
  g_autoptr (PejlOplaegSats) sats = pejl_oplaeg_sats_new (oplaeg);
  guint numbers = 0, charts = 0;
  const PejlDias *cover = pejl_oplaeg_dias (oplaeg, 0);

  g_assert_cmpuint (oplaeg->dias->len, >=, 10);
  g_assert_cmpint (cover->art, ==, PEJL_DIAS_FORSIDE);
  for (guint i = 0; i < cover->blokke->len; i++)
    numbers += ((PejlDiasBlok *) g_ptr_array_index (cover->blokke, i))->art == PEJL_DIASBLOK_NOEGLETAL;
  g_assert_cmpuint (numbers, ==, 3);
  for (guint i = 0; i < oplaeg->dias->len; i++)
    {
      const PejlDias *dias = pejl_oplaeg_dias (oplaeg, i);
      double x, y, factor = 1;

      charts += pejl_dias_chart (dias) != NULL;
      g_assert_cmpstr (dias->titel, !=, "");
      g_assert_cmpstr (dias->alt, !=, "");
      g_assert_null (dias->passer_ikke);
      pejl_oplaeg_sats_chart (sats, i, &x, &y, &factor);
      g_test_message ("%u %s: %s%s, chart at %.2f", i + 1, pejl_dias_art_navn (dias->art, dias->figur), dias->titel,
                      pejl_oplaeg_sats_er_for_lang (sats, i) ? " (too long)" : "", factor);
      g_assert_false (pejl_oplaeg_sats_er_for_lang (sats, i));
    }
  g_assert_cmpuint (charts, >=, 4);
  slide (oplaeg, PEJL_DIAS_BEHOV, 0);
  slide (oplaeg, PEJL_DIAS_OPFOELGNING, 0);
  slide (oplaeg, PEJL_DIAS_LANDET, 0);
  slide (oplaeg, PEJL_DIAS_BEDER, 0);
  slide (oplaeg, PEJL_DIAS_METODE, 0);
}

/* No house and no group under three is told of outside the charts. */
static void
test_open_version (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlOplaeg) oplaeg = open_deck (f);
  PejlFilter all = { 0 };
  g_autoptr (GPtrArray) huse = pejl_query_dagtilbud (f->reader, &all, "", TRUE, FALSE);

  for (guint i = 0; i < oplaeg->dias->len; i++)
    {
      const PejlDias *dias = pejl_oplaeg_dias (oplaeg, i);

      for (guint b = 0; b < dias->blokke->len; b++)
        {
          const PejlDiasBlok *blok = g_ptr_array_index (dias->blokke, b);

          if (blok->art == PEJL_DIASBLOK_ANDEL && dias->art == PEJL_DIAS_BEHOV)
            g_assert_cmpuint (blok->x, >=, 3);
          for (guint h = 0; h < huse->len && blok->tekst != NULL; h++)
            g_assert_null (strstr (blok->tekst, ((PejlDagtilbud *) g_ptr_array_index (huse, h))->navn));
        }
    }
}

/* ---- the freeze ---- */

static void
change_much (Fixture *f)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("much");
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (f->reader);
  PejlFilter all = { 0 };
  g_autoptr (GPtrArray) huse = pejl_query_dagtilbud (f->reader, &all, "", FALSE, FALSE);
  PejlTilsynQuery query;
  g_autoptr (GPtrArray) tilsyn = NULL;

  for (guint i = 0; i < distrikter->len; i++)
    {
      pejl_action_row (action, PEJL_TABLE_DISTRIKT, &((PejlDistrikt *) g_ptr_array_index (distrikter, i))->id);
      pejl_action_set_text (action, PEJL_FIELD_DISTRIKT_NAVN, "Et andet navn");
    }
  for (guint i = 0; i < huse->len; i += 2)
    {
      pejl_action_row (action, PEJL_TABLE_DAGTILBUD, &((PejlDagtilbud *) g_ptr_array_index (huse, i))->id);
      pejl_action_set_text (action, PEJL_FIELD_DAGTILBUD_NAVN, "Omdøbt");
    }
  for (guint i = 1; i < huse->len; i += 4)
    pejl_action_delete (action, PEJL_TABLE_DAGTILBUD, &((PejlDagtilbud *) g_ptr_array_index (huse, i))->id);
  pejl_tilsyn_query_init (&query);
  query.status_max = PEJL_STATUS_I_HOERING;
  tilsyn = pejl_query_tilsyn (f->reader, &query, 0, 20);
  for (guint i = 0; i < tilsyn->len; i++)
    pejl_action_delete (action, PEJL_TABLE_TILSYN, &((PejlTilsyn *) g_ptr_array_index (tilsyn, i))->id);
  g_assert_true (pejl_store_commit (f->store, action, &error));
  g_assert_no_error (error);
  g_assert_true (pejl_kommune_set_text (f->store, PEJL_FIELD_KOMMUNE_NAVN, "Anderledes Kommune", &error));
  g_assert_no_error (error);
}

static void
test_freeze (Fixture *f, gconstpointer data)
{
  g_autofree char *before = pixels (f);
  g_autofree char *after = NULL, *rebuilt = NULL;
  g_autoptr (GError) error = NULL;

  change_much (f);
  after = pixels (f);
  g_assert_cmpstr (before, ==, after);
  g_assert_true (pejl_store_rebuild (f->store, NULL, &error));
  rebuilt = pixels (f);
  g_assert_cmpstr (before, ==, rebuilt);
}

/* What would change is told first; it changes when a person says so, and Ctrl+Z takes it back. */
static void
test_update (Fixture *f, gconstpointer data)
{
  g_autofree char *before = pixels (f);
  g_autofree char *updated = NULL, *undone = NULL, *tal = NULL;
  g_autoptr (PejlOplaegPost) post = pejl_query_oplaeg_by_id (f->reader, &f->oplaeg);
  g_autoptr (PejlOplaeg) frozen = pejl_oplaeg_toe (post->tal);
  g_autoptr (PejlOplaeg) same = pejl_oplaeg_forslag (f->reader, post);
  g_autoptr (GPtrArray) none = pejl_oplaeg_forskelle (frozen, same);
  g_autoptr (PejlOplaeg) now = NULL;
  g_autoptr (GPtrArray) forskelle = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  change_much (f);
  now = pejl_oplaeg_forslag (f->reader, post);
  forskelle = pejl_oplaeg_forskelle (frozen, now);
  g_assert_cmpuint (forskelle->len, >, 3);
  for (guint i = 0; i < forskelle->len; i++)
    {
      const PejlOplaegForskel *one = g_ptr_array_index (forskelle, i);

      g_assert_cmpstr (one->foer, !=, one->nu);
    }
  tal = pejl_oplaeg_frys (now);
  g_assert_true (pejl_oplaeg_opdater (f->store, &f->oplaeg, post->skaering, tal, &error));
  updated = pixels (f);
  g_assert_cmpstr (before, !=, updated);
  g_assert_true (pejl_store_undo (f->store, &error));
  undone = pixels (f);
  g_assert_cmpstr (before, ==, undone);
}

static void
test_keeps_and_reads_again (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlOplaegPost) post = pejl_query_oplaeg_by_id (f->reader, &f->oplaeg);
  g_autoptr (PejlOplaeg) frozen = pejl_oplaeg_toe (post->tal);
  g_autofree char *again = g_strchomp (pejl_oplaeg_frys (frozen)); /* the store keeps no line break at an end */
  gsize length = strlen (post->tal);

  g_assert_cmpstr (post->tal, ==, again);
  g_assert_null (pejl_oplaeg_toe (""));
  g_assert_null (pejl_oplaeg_toe ("[pejl-oplaeg]\nversion=2\n"));
  for (gsize cut = 1; cut < length; cut += length / 40)
    {
      g_autofree char *damaged = g_strndup (post->tal, cut);
      g_autoptr (PejlOplaeg) oplaeg = pejl_oplaeg_toe (damaged);

      if (oplaeg != NULL)
        g_assert_cmpuint (oplaeg->dias->len, <=, frozen->dias->len);
    }
}

/* ---- what a person does ---- */

static void
test_slides (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) dias = pejl_query_dias (f->reader, &f->oplaeg);
  PejlId first = ((PejlDiasPost *) g_ptr_array_index (dias, 0))->id;
  PejlId second = ((PejlDiasPost *) g_ptr_array_index (dias, 1))->id;
  PejlId own;
  g_autoptr (GPtrArray) now = NULL, back = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_dias_tilfoej (f->store, &f->oplaeg, PEJL_DIAS_TEKST, 0, &first, &own, &error));
  g_assert_true (pejl_dias_flyt (f->store, &second, 0, &error));
  now = pejl_query_dias (f->reader, &f->oplaeg);
  g_assert_cmpuint (now->len, ==, dias->len + 1);
  g_assert_true (pejl_id_equal (&((PejlDiasPost *) g_ptr_array_index (now, 0))->id, &second));
  g_assert_true (pejl_id_equal (&((PejlDiasPost *) g_ptr_array_index (now, 1))->id, &first));
  g_assert_true (pejl_id_equal (&((PejlDiasPost *) g_ptr_array_index (now, 2))->id, &own));
  g_assert_true (pejl_dias_slet (f->store, &own, &error));
  g_assert_cmpstr (pejl_store_get_undo_label (f->store), !=, NULL);
  for (int i = 0; i < 3; i++)
    g_assert_true (pejl_store_undo (f->store, &error));
  back = pejl_query_dias (f->reader, &f->oplaeg);
  g_assert_cmpuint (back->len, ==, dias->len);
  for (guint i = 0; i < dias->len; i++)
    g_assert_true (pejl_id_equal (&((PejlDiasPost *) g_ptr_array_index (back, i))->id,
                                  &((PejlDiasPost *) g_ptr_array_index (dias, i))->id));
}

/* ---- context figures ---- */

static const PejlTabel *
table_of (const PejlDias *dias)
{
  for (guint b = 0; b < dias->blokke->len; b++)
    if (((PejlDiasBlok *) g_ptr_array_index (dias->blokke, b))->tabel != NULL)
      return ((PejlDiasBlok *) g_ptr_array_index (dias->blokke, b))->tabel;
  g_error ("no table");
}

static gboolean
has_art (const PejlOplaeg *oplaeg, PejlDiasArt art)
{
  for (guint i = 0; i < oplaeg->dias->len; i++)
    if (pejl_oplaeg_dias (oplaeg, i)->art == art)
      return TRUE;
  return FALSE;
}

/* They stand in no oplæg before a person chooses them; then they are frozen as the rest, and a new value changes nothing. */
static void
test_rammer (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlOplaeg) before = open_deck (f);
  g_autoptr (PejlOplaeg) chosen = NULL, after = NULL;
  g_autoptr (GPtrArray) dias = pejl_query_dias (f->reader, &f->oplaeg);
  PejlId last = ((PejlDiasPost *) g_ptr_array_index (dias, dias->len - 1))->id, added;
  g_autoptr (GPtrArray) kommune = pejl_query_rammetal (f->reader, NULL, NULL, "sygefravaer-pct", "");
  PejlRammetal *tal = g_ptr_array_index (kommune, kommune->len - 1);
  g_autofree char *shown = pejl_rammetal_tekst (tal->vaerdi, 1);
  g_autoptr (GError) error = NULL;
  const PejlTabel *tabel;

  g_assert_false (has_art (before, PEJL_DIAS_RAMMER));
  g_assert_true (pejl_dias_tilfoej (f->store, &f->oplaeg, PEJL_DIAS_RAMMER, 0, &last, &added, &error));
  g_assert_no_error (error);
  chosen = open_deck (f);
  tabel = table_of (slide (chosen, PEJL_DIAS_RAMMER, 0));
  g_assert_cmpuint (tabel->raekker->len, ==, 6);
  g_assert_cmpuint (tabel->soejler->len, ==, 3 + 4);
  g_assert_cmpstr (pejl_tabel_celle (tabel, 3, 0)->tekst, ==, "Sygefravær, pct.");
  g_assert_cmpstr (pejl_tabel_celle (tabel, 3, 1)->tekst, ==, "2025");
  g_assert_cmpstr (pejl_tabel_celle (tabel, 3, 2)->tekst, ==, shown);

  tal->vaerdi += 1;
  g_assert_true (pejl_rammetal_set (f->store, tal, NULL, &tal->id, &error));
  after = open_deck (f);
  g_assert_cmpstr (pejl_tabel_celle (table_of (slide (after, PEJL_DIAS_RAMMER, 0)), 3, 2)->tekst, ==, shown);
}

/* With no figures there is no slide; with a cut-off before them none either; one that was asked for stands before the method. */
static void
test_rammer_chosen (Fixture *f, gconstpointer data)
{
  PejlFilter filter = { 0 };
  g_autoptr (PejlOplaeg) without = NULL, with = NULL, early = NULL;
  guint n;

  g_assert_true (pejl_periode_parse ("2024-2025", 1, &filter.periode));
  without = pejl_oplaeg_fil_foreslaa (f->reader, &filter, FALSE);
  with = pejl_oplaeg_fil_foreslaa (f->reader, &filter, TRUE);
  g_assert_false (has_art (without, PEJL_DIAS_RAMMER));
  n = with->dias->len;
  g_assert_cmpuint (n, ==, without->dias->len + 1);
  for (guint i = 1; i < n; i++)
    if (pejl_oplaeg_dias (with, i)->art == PEJL_DIAS_METODE)
      g_assert_cmpint (pejl_oplaeg_dias (with, i - 1)->art, ==, PEJL_DIAS_RAMMER);
  g_assert_true (pejl_periode_parse ("2022-2023", 1, &filter.periode));
  g_strlcpy (filter.til_og_med, "2023-06-30", sizeof filter.til_og_med);
  early = pejl_oplaeg_fil_foreslaa (f->reader, &filter, TRUE);
  g_assert_false (has_art (early, PEJL_DIAS_RAMMER));
}

/* A distrikt with one house, or two, has no figure for everybody, and its neighbour goes with it; no house's own is ever shown. */
static void
test_rammer_small (Fixture *f, gconstpointer data)
{
  PejlFilter filter = { 0 }, all = { 0 };
  g_autoptr (GPtrArray) huse = pejl_query_dagtilbud (f->reader, &all, "", FALSE, FALSE);
  g_autoptr (GPtrArray) shown = NULL;
  g_autoptr (PejlOplaeg) oplaeg = NULL;
  g_autoptr (GError) error = NULL;
  const PejlTabel *tabel;
  PejlId lille;
  guint hidden;

  g_assert_true (pejl_distrikt_add (f->store, "Lille", &lille, &error));
  for (guint i = 0; i < 2; i++)
    g_assert_true (pejl_dagtilbud_set_distrikt (f->store, &((PejlDagtilbud *) g_ptr_array_index (huse, i))->id, 1, &lille, &error));
  {
    g_autoptr (GPtrArray) kommune = pejl_query_rammetal (f->reader, NULL, NULL, "sygefravaer-pct", "");
    PejlRammetal *tal = g_ptr_array_index (kommune, kommune->len - 1);

    tal->distrikt = lille;
    tal->vaerdi = 98.7;
    g_assert_true (pejl_rammetal_set (f->store, tal, NULL, NULL, &error));
  }
  g_assert_no_error (error);
  shown = pejl_rammer_offentlige (f->reader, &hidden);
  g_assert_cmpuint (hidden, ==, 2);
  for (guint i = 0; i < shown->len; i++)
    g_assert_cmpstr (((PejlDistrikt *) g_ptr_array_index (shown, i))->navn, !=, "Lille");
  g_assert_true (pejl_periode_parse ("2024-2025", 1, &filter.periode));
  oplaeg = pejl_oplaeg_fil_foreslaa (f->reader, &filter, TRUE);
  tabel = table_of (slide (oplaeg, PEJL_DIAS_RAMMER, 0));
  g_assert_cmpuint (tabel->soejler->len, ==, 3 + 3);
  for (guint r = 0; r < tabel->raekker->len; r++)
    for (guint c = 0; c < tabel->soejler->len; c++)
      g_assert_cmpstr (pejl_tabel_celle (tabel, r, c)->tekst, !=, "98,7");
}

/* What a committee gets says nothing of one house: neither its slides nor what they are frozen with name any. */
static void
test_no_house_is_named (Fixture *f, gconstpointer data)
{
  const PejlFilter all = { 0 };
  PejlFilter filter = { 0 };
  g_autoptr (GPtrArray) huse = pejl_query_dagtilbud (f->reader, &all, "", FALSE, FALSE);
  g_autoptr (PejlOplaeg) oplaeg = NULL;
  g_autofree char *frozen = NULL;

  g_assert_true (pejl_periode_parse ("2024-2025", 1, &filter.periode));
  oplaeg = pejl_oplaeg_fil_foreslaa (f->reader, &filter, TRUE);
  frozen = pejl_oplaeg_frys (oplaeg);
  g_assert_cmpuint (huse->len, ==, 38);
  for (guint i = 0; i < huse->len; i++)
    {
      const char *navn = ((const PejlDagtilbud *) g_ptr_array_index (huse, i))->navn;

      if (strstr (frozen, navn) != NULL)
        g_error ("“%s” is named: %.300s", navn, strstr (frozen, navn) - 100);
    }
}

static void
write_text (Fixture *f, const PejlDias *dias, PejlField field, const char *text)
{
  g_autofree char *tal = pejl_dias_tal (dias);
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_dias_skriv (f->store, &dias->id, field, text, tal, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
}

static void
test_words (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlOplaeg) oplaeg = open_deck (f);
  PejlDias *dias = slide (oplaeg, PEJL_DIAS_METODE, 0);
  g_autofree char *proposed = g_strdup (dias->titel);
  g_autoptr (PejlOplaeg) written = NULL, back = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (dias->titel_foreslaaet);
  write_text (f, dias, PEJL_FIELD_DIAS_TITEL, "Egne ord");
  write_text (f, dias, PEJL_FIELD_DIAS_NOTER, "Husk at trække vejret");
  written = open_deck (f);
  g_assert_cmpstr (slide (written, PEJL_DIAS_METODE, 0)->titel, ==, "Egne ord");
  g_assert_cmpstr (slide (written, PEJL_DIAS_METODE, 0)->titel_forslag, ==, proposed);
  g_assert_cmpstr (slide (written, PEJL_DIAS_METODE, 0)->noter, ==, "Husk at trække vejret");
  g_assert_false (slide (written, PEJL_DIAS_METODE, 0)->titel_foreslaaet);
  g_assert_true (slide (written, PEJL_DIAS_METODE, 0)->tekst_foreslaaet);
  g_assert_true (pejl_dias_foreslaa (f->store, &dias->id, &error));
  back = open_deck (f);
  g_assert_cmpstr (slide (back, PEJL_DIAS_METODE, 0)->titel, ==, proposed);
  g_assert_true (slide (back, PEJL_DIAS_METODE, 0)->titel_foreslaaet);
}

/* A used finding stays when the numbers move, and is then told not to fit. */
static void
test_used_finding_is_flagged (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlOplaegPost) post = pejl_query_oplaeg_by_id (f->reader, &f->oplaeg);
  g_autoptr (PejlOplaeg) before = open_deck (f);
  g_autofree char *used = g_strdup (slide (before, PEJL_DIAS_FIGUR, 3)->titel);
  g_autoptr (PejlOplaeg) now = NULL, after = NULL;
  g_autofree char *tal = NULL;
  g_autoptr (GError) error = NULL;
  PejlDias *dias;

  g_assert_false (slide (before, PEJL_DIAS_FIGUR, 3)->titel_foreslaaet);
  change_much (f);
  now = pejl_oplaeg_forslag (f->reader, post);
  tal = pejl_oplaeg_frys (now);
  g_assert_true (pejl_oplaeg_opdater (f->store, &f->oplaeg, post->skaering, tal, &error));
  after = open_deck (f);
  dias = slide (after, PEJL_DIAS_FIGUR, 3);
  g_assert_cmpstr (dias->titel, ==, used);
  g_assert_cmpstr (dias->titel_forslag, !=, used);
  g_assert_nonnull (dias->passer_ikke);
  g_assert_nonnull (strstr (dias->passer_ikke, dias->titel_forslag));
}

static void
test_practice (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlOplaeg) oplaeg = open_deck (f);
  PejlDias *dias = slide (oplaeg, PEJL_DIAS_PRAKSIS, 0);
  g_autoptr (PejlOplaegPost) post = pejl_query_oplaeg_by_id (f->reader, &f->oplaeg);
  g_autoptr (GPtrArray) forslag = NULL;
  g_autofree char *before = pixels (f), *after = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("erase");
  g_autoptr (PejlDiasPost) row = pejl_query_dias_by_id (f->reader, &dias->id);
  g_auto (GStrv) ids = g_strsplit (row->evidens, "\n", -1);
  PejlFilter filter;
  PejlId id;

  g_assert_cmpint (((PejlDiasBlok *) g_ptr_array_index (dias->blokke, 0))->art, ==, PEJL_DIASBLOK_CITAT);
  g_assert_true (pejl_oplaeg_filter (post, 1, &filter));
  forslag = pejl_oplaeg_praksis_forslag (f->reader, &filter, 50);
  g_assert_cmpuint (forslag->len, >, 5);
  /* What was quoted changes in the tilsyn: the quotation stays. */
  g_assert_true (pejl_id_parse (ids[0], &id));
  pejl_action_delete (action, PEJL_TABLE_EVIDENS, &id);
  if (!pejl_store_commit (f->store, action, &error))
    g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_LOCKED);
  after = pixels (f);
  g_assert_cmpstr (before, ==, after);
}

static void
test_delete_and_back (Fixture *f, gconstpointer data)
{
  g_autofree char *before = pixels (f), *after = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_oplaeg_slet (f->store, &f->oplaeg, &error));
  g_assert_null (pejl_query_oplaeg_by_id (f->reader, &f->oplaeg));
  g_assert_true (pejl_store_undo (f->store, &error));
  after = pixels (f);
  g_assert_cmpstr (before, ==, after);
}

static void
test_refusals (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlOplaegPost) post = pejl_oplaeg_post_new ();
  g_autoptr (GError) error = NULL;
  PejlId id, none = pejl_id_new ();

  pejl_oplaeg_ord (&post->skaering, "2025-12-31");
  g_assert_false (pejl_oplaeg_begynd (f->store, f->reader, post, &id, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE);
  g_clear_error (&error);
  g_assert_false (pejl_oplaeg_set (f->store, &f->oplaeg, " ", "", "", &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_false (pejl_oplaeg_set (f->store, &f->oplaeg, "Titel", "", "31. juni", &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE);
  g_clear_error (&error);
  g_assert_false (pejl_dias_slet (f->store, &none, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  pejl_oplaeg_ord (&post->periode, "2024-2025");
  g_assert_true (pejl_oplaeg_begynd (f->store, f->reader, post, &id, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (post->titel, ==, "Kvalitet i dagtilbud 2024–2025");
}

/* ---- does a text fit its numbers ---- */

static void
test_fits (void)
{
  static const char before[] = "17\n17 af 35\n35\n2";
  static const char now[] = "18\n18 af 35\n35\n2\n2.024";
  static const struct
  {
    const char *text, *wrong;
  } cases[] = {
    { "", NULL },
    { "Systematik halter mest", NULL },
    { "17 af 35 ligger under grænsen", "17 af 35" },
    { "17\xc2\xa0" "af\xc2\xa0" "35 ligger under grænsen", "17 af 35" },
    { "18 af 35 ligger under grænsen", NULL },
    { "Kun 17 huse", "17" },
    { "19 af 35 er i mål", "19 af 35" },          /* no such number on the slide */
    { "19 af 40 forældre svarede", NULL },         /* not of the slide */
    { "I 2024–2025 er 2 ikke besøgt", NULL },
    { "Kapitel17 er læst", NULL },                 /* no number of its own */
    { "2.024 gange", NULL },
    { "18 af de 35", NULL },
    { "17 af de 35", "17 af 35" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *wrong = pejl_tal_passer_ikke (cases[i].text, before, now);

      g_assert_cmpstr (wrong, ==, cases[i].wrong);
    }
}

static int
run (void)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlStore) store = NULL;
  int result;

  demo_folder = g_dir_make_tmp ("pejl-oplaeg-demo-XXXXXX", NULL);
  path = g_build_filename (demo_folder, "demo.pejl", NULL);
  store = pejl_store_open (path, PEJL_STORE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (pejl_demo_create (store, PEJL_DEMO_SEED, PEJL_DEMO_NORMAL, NULL, NULL, NULL, &error));
  pejl_store_close (store);
  result = g_test_run ();
  remove_tree (demo_folder);
  g_free (demo_folder);
  return result;
}

#define ADD(name, function) g_test_add ("/oplaeg/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/oplaeg/fits", test_fits);
  ADD ("proposal", test_proposal);
  ADD ("open-version", test_open_version);
  ADD ("freeze", test_freeze);
  ADD ("update", test_update);
  ADD ("keeps-and-reads-again", test_keeps_and_reads_again);
  ADD ("slides", test_slides);
  ADD ("no-house-is-named", test_no_house_is_named);
  ADD ("rammer", test_rammer);
  ADD ("rammer-chosen", test_rammer_chosen);
  ADD ("rammer-small", test_rammer_small);
  ADD ("words", test_words);
  ADD ("used-finding-is-flagged", test_used_finding_is_flagged);
  ADD ("practice", test_practice);
  ADD ("delete-and-back", test_delete_and_back);
  ADD ("refusals", test_refusals);
  return run ();
}
