// SPDX-License-Identifier: GPL-3.0-or-later
// A tilsyn through its process: steps with dates, endelig, corrections, comments, publication, a dagpleje's one report.
#include "lov-opfyldt.h"
#include "world.h"

#include "core/actions/pejl-actions-error.h"
#include "core/actions/pejl-kommentar-actions.h"
#include "core/actions/pejl-proces-actions.h"
#include "core/actions/pejl-samlet-actions.h"
#include "core/store/pejl-verify.h"
#include "core/store/query/pejl-query-proces.h"
#include "core/store/query/pejl-query-udgivelse.h"

typedef struct
{
  World world;
  PejlStore *store;
  PejlReader *reader;
  PejlId hus;
  PejlId dagpleje;
  PejlId tilsyn; /* a kladde with one evidens and a level */
  PejlId evidens;
} Fixture;

static PejlId
make_tilsyn (Fixture *f, const PejlId *hus, const char *dato)
{
  g_autoptr (GError) error = NULL;
  PejlId id;

  g_assert_true (pejl_tilsyn_create (f->store, PEJL_OMFANG_DAGTILBUD, hus, TRUE, dato, &id, &error));
  g_assert_no_error (error);
  return id;
}

static void
set_niveau (Fixture *f, int niveau)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_vurdering_set_niveau (f->store, &f->tilsyn, PEJL_MAAL_OMRAADE, "kvalitet", NULL, niveau, &error));
  g_assert_no_error (error);
}

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("Huse");

  world_open (&f->world);
  f->store = f->world.store;
  f->reader = f->world.reader;
  g_assert_true (pejl_opsaetning_begin (f->store, "Havneby Kommune", &error));
  g_assert_true (pejl_person_set_me (f->store, "Maja Holm", "konsulent", &error));
  g_assert_no_error (error);
  pejl_action_set_undoable (action, FALSE);
  world_add_hus (&f->world, action, "Ålen", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_add_hus (&f->world, action, "Dagplejen", -1, PEJL_TYPE_DAGPLEJE, PEJL_EJERFORM_KOMMUNAL, TRUE);
  world_commit (&f->world, action);
  f->hus = WORLD_AT (f->world.huse, WorldHus, 0)->id;
  f->dagpleje = WORLD_AT (f->world.huse, WorldHus, 1)->id;
  f->tilsyn = make_tilsyn (f, &f->hus, "2024-05-06");
  g_assert_true (pejl_evidens_add (f->store, &f->tilsyn, PEJL_ART_OBSERVATION, "2024-05-06T09:20", NULL, "Før", NULL, 0,
                                   &f->evidens, &error));
  g_assert_no_error (error);
  set_niveau (f, 3);
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  world_close (&f->world);
}

static PejlTilsyn *
now (Fixture *f, const PejlId *id)
{
  return pejl_query_tilsyn_by_id (f->reader, id);
}

static void
assert_stands (Fixture *f, const PejlId *id, PejlStatus status, guint version, gboolean laast)
{
  g_autoptr (PejlTilsyn) tilsyn = now (f, id);

  g_assert_cmpint (tilsyn->status, ==, status);
  g_assert_cmpuint (tilsyn->version, ==, version);
  g_assert_cmpint (tilsyn->laast, ==, laast);
}

#define assert_done(call)            \
  G_STMT_START                       \
  {                                  \
    g_autoptr (GError) error = NULL; \
                                     \
    g_assert_true (call);            \
    g_assert_no_error (error);       \
  }                                  \
  G_STMT_END

#define assert_refused(call, code)                                         \
  G_STMT_START                                                             \
  {                                                                        \
    g_autoptr (GError) error = NULL;                                       \
                                                                           \
    g_assert_false (call);                                                 \
    g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_##code); \
  }                                                                        \
  G_STMT_END

/* "1:kladde:2026-05-12:Maja Holm", a line each. */
static char *
steps (Fixture *f, const PejlId *tilsyn)
{
  g_autoptr (GPtrArray) skridt = pejl_query_skridt (f->reader, tilsyn);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < skridt->len; i++)
    {
      const PejlSkridt *one = g_ptr_array_index (skridt, i);

      g_string_append_printf (text, "%u:%s:%s:%s\n", one->version, pejl_status_name (one->status), one->dato, one->navn);
    }
  return g_string_free (text, FALSE);
}

static void
test_steps (Fixture *f, gconstpointer data)
{
  g_autofree char *first = steps (f, &f->tilsyn);
  g_autofree char *planned = NULL;
  g_autofree char *taken = NULL;
  g_autofree char *back = NULL;
  g_autofree char *expected = NULL;
  char today[PEJL_DATO_LEN];

  pejl_dato_today (today);
  expected = g_strdup_printf ("1:gennemført:2024-05-06:Maja Holm\n1:kladde:%s:Maja Holm\n", today);
  g_assert_cmpstr (first, ==, expected);

  assert_done (pejl_proces_set_skridt_dato (f->store, &f->tilsyn, PEJL_STATUS_DIALOG, "2024-05-19", &error));
  planned = steps (f, &f->tilsyn);
  g_free (expected);
  expected = g_strdup_printf ("%s1:%s:2024-05-19:Maja Holm\n", first, pejl_status_name (PEJL_STATUS_DIALOG));
  g_assert_cmpstr (planned, ==, expected);
  assert_stands (f, &f->tilsyn, PEJL_STATUS_KLADDE, 0, FALSE);

  assert_done (pejl_tilsyn_set_status (f->store, &f->tilsyn, PEJL_STATUS_DIALOG, &error));
  taken = steps (f, &f->tilsyn);
  g_assert_null (strstr (taken, "2024-05-19"));
  assert_done (pejl_store_undo (f->store, &error));
  back = steps (f, &f->tilsyn);
  g_assert_cmpstr (back, ==, planned);
  assert_stands (f, &f->tilsyn, PEJL_STATUS_KLADDE, 0, FALSE);
  assert_refused (pejl_proces_set_skridt_dato (f->store, &f->tilsyn, PEJL_STATUS_DIALOG, "2024-02-30", &error), DATE);
}

static void
test_note_of_step (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) skridt = NULL;

  assert_done (pejl_proces_set_skridt_note (f->store, &f->tilsyn, PEJL_STATUS_DIALOG, "Leder og to medarbejdere", NULL,
                                            &error));
  skridt = pejl_query_skridt (f->reader, &f->tilsyn);
  g_assert_cmpuint (skridt->len, ==, 3);
  g_assert_cmpstr (((PejlSkridt *) g_ptr_array_index (skridt, 2))->note, ==, "Leder og to medarbejdere");
  g_assert_cmpstr (((PejlSkridt *) g_ptr_array_index (skridt, 2))->dato, ==, "");
}

static void
test_planned_becomes_kladde (Fixture *f, gconstpointer data)
{
  PejlId id = make_tilsyn (f, &f->hus, "2024-06-10");
  g_autofree char *text = NULL;

  assert_done (pejl_tilsyn_set_status (f->store, &id, PEJL_STATUS_PLANLAGT, &error));
  assert_refused (pejl_tilsyn_set_status (f->store, &id, PEJL_STATUS_DIALOG, &error), STEP);
  assert_refused (pejl_proces_goer_endelig (f->store, &id, &error), STEP);
  assert_done (pejl_evidens_add (f->store, &id, PEJL_ART_OBSERVATION, "2024-06-10T09:20", NULL, "Set", NULL, 0, NULL,
                                 &error));
  assert_stands (f, &id, PEJL_STATUS_KLADDE, 0, FALSE);
  text = steps (f, &id);
  g_assert_nonnull (strstr (text, "1:gennemført:2024-06-10:Maja Holm\n"));
}

static guint
versions_of (Fixture *f)
{
  g_autoptr (GPtrArray) versions = pejl_query_versioner (f->reader, &f->tilsyn);

  return versions->len;
}

/* §§ 5 a and 5 b: each thing that the law demands stops it, whoever asks, and nothing is written. */
static void
test_lov (Fixture *f, gconstpointer data)
{
  PejlId samtale;

#define REFUSED() \
  assert_refused (pejl_proces_goer_endelig (f->store, &f->tilsyn, &error), LOV); \
  assert_refused (pejl_tilsyn_set_status (f->store, &f->tilsyn, PEJL_STATUS_ENDELIG, &error), LOV); \
  g_assert_cmpuint (versions_of (f), ==, 0)
  REFUSED ();
  lov_opfyld (f->store, &f->tilsyn);
  assert_done (pejl_tilsyn_set_bekymring (f->store, &f->tilsyn, PEJL_BEKYMRING_IKKE_VALGT, &error));
  REFUSED ();
  assert_done (pejl_store_undo (f->store, &error));
  assert_done (pejl_proces_set_skridt_dato (f->store, &f->tilsyn, PEJL_STATUS_DIALOG, "", &error));
  REFUSED ();
  assert_done (pejl_store_undo (f->store, &error));
  {
    g_autoptr (GPtrArray) evidens = pejl_query_evidens_of_tilsyn (f->reader, &f->tilsyn);

    samtale = ((const PejlEvidens *) evidens->pdata[evidens->len - 1])->id;
    g_assert_cmpuint (((const PejlEvidens *) evidens->pdata[evidens->len - 1])->med, ==, PEJL_MED_LEDER | PEJL_MED_MEDARBEJDERE);
  }
  assert_done (pejl_evidens_set_med (f->store, &samtale, PEJL_MED_LEDER, &error));
  REFUSED ();
  /* One that does not say with whom may have been with anybody. */
  assert_done (pejl_evidens_set_med (f->store, &samtale, 0, &error));
  assert_done (pejl_proces_goer_endelig (f->store, &f->tilsyn, &error));
#undef REFUSED
}

/* Every way to change what is final. */
static void
assert_nothing_changes (Fixture *f)
{
  assert_refused (pejl_evidens_set_tekst (f->store, &f->evidens, "Efter", NULL, &error), LOCKED);
  assert_refused (pejl_evidens_delete (f->store, &f->evidens, &error), LOCKED);
  assert_refused (pejl_vurdering_set_niveau (f->store, &f->tilsyn, PEJL_MAAL_OMRAADE, "kvalitet", NULL, 4, &error), LOCKED);
  assert_refused (pejl_tilsyn_set_dato (f->store, &f->tilsyn, "2024-05-07", &error), LOCKED);
  assert_refused (pejl_tilsyn_delete (f->store, &f->tilsyn, &error), LOCKED);
  for (PejlStatus status = PEJL_STATUS_PLANLAGT; status <= PEJL_STATUS_ENDELIG; status++)
    assert_refused (pejl_tilsyn_set_status (f->store, &f->tilsyn, status, &error), LOCKED);
}

static void
test_endelig (Fixture *f, gconstpointer data)
{
  g_autoptr (GPtrArray) versions = NULL;
  const PejlTilsynVersion *version;
  g_autofree char *label = NULL;

  lov_opfyld (f->store, &f->tilsyn);
  label = g_strdup (pejl_store_get_undo_label (f->store));
  assert_done (pejl_tilsyn_set_status (f->store, &f->tilsyn, PEJL_STATUS_ENDELIG, &error));
  assert_stands (f, &f->tilsyn, PEJL_STATUS_ENDELIG, 1, TRUE);
  g_assert_cmpstr (pejl_store_get_undo_label (f->store), ==, label);
  versions = pejl_query_versioner (f->reader, &f->tilsyn);
  g_assert_cmpuint (versions->len, ==, 1);
  version = g_ptr_array_index (versions, 0);
  g_assert_true (version->laast);
  g_assert_cmpuint (version->nr, ==, 1);
  g_assert_cmpstr (version->laast_af, ==, "Maja Holm");
  g_assert_true (pejl_tidspunkt_is_valid (version->laast_tid));
  g_assert_cmpstr (version->grund, ==, "");
  assert_nothing_changes (f);
  assert_done (pejl_proces_offentliggoer (f->store, &f->tilsyn, "2024-08-01", &error));
  assert_stands (f, &f->tilsyn, PEJL_STATUS_OFFENTLIGGJORT, 1, TRUE);
  assert_nothing_changes (f);
  assert_done (pejl_proces_set_udgives (f->store, &f->tilsyn, "2025-01-01", &error));
  assert_done (pejl_store_undo (f->store, &error));
  assert_done (pejl_store_undo (f->store, &error));
  assert_stands (f, &f->tilsyn, PEJL_STATUS_ENDELIG, 1, TRUE);
}

static void
test_rettelse (Fixture *f, gconstpointer data)
{
  char field[PEJL_ID_STRLEN];
  g_autoptr (GPtrArray) versions = NULL;
  g_autofree char *text = NULL;
  char today[PEJL_DATO_LEN];
  g_autofree char *line = NULL;

  lov_opfyld (f->store, &f->tilsyn);
  assert_refused (pejl_proces_aabn_rettelse (f->store, &f->tilsyn, "Fejl", &error), STEP);
  assert_done (pejl_proces_goer_endelig (f->store, &f->tilsyn, &error));
  assert_refused (pejl_proces_aabn_rettelse (f->store, &f->tilsyn, " \n", &error), EMPTY);
  assert_stands (f, &f->tilsyn, PEJL_STATUS_ENDELIG, 1, TRUE);
  pejl_id_to_buf (&f->tilsyn, field);
  assert_done (pejl_store_draft_put (f->store, PEJL_DRAFT_RETTELSE, field, "Et tal var", NULL, &error));
  assert_done (pejl_proces_aabn_rettelse (f->store, &f->tilsyn, "Et tal var læst forkert", &error));
  g_assert_null (pejl_store_draft_get (f->store, PEJL_DRAFT_RETTELSE, field, NULL));
  assert_stands (f, &f->tilsyn, PEJL_STATUS_KLADDE, 2, FALSE);
  assert_refused (pejl_proces_aabn_rettelse (f->store, &f->tilsyn, "En til", &error), STEP);
  assert_done (pejl_evidens_set_tekst (f->store, &f->evidens, "Efter", NULL, &error));
  set_niveau (f, 4);
  assert_done (pejl_tilsyn_set_status (f->store, &f->tilsyn, PEJL_STATUS_DIALOG, &error));
  assert_done (pejl_proces_goer_endelig (f->store, &f->tilsyn, &error));
  assert_stands (f, &f->tilsyn, PEJL_STATUS_ENDELIG, 2, TRUE);
  assert_nothing_changes (f);

  versions = pejl_query_versioner (f->reader, &f->tilsyn);
  g_assert_cmpuint (versions->len, ==, 2);
  g_assert_cmpstr (((PejlTilsynVersion *) g_ptr_array_index (versions, 1))->grund, ==, "Et tal var læst forkert");
  g_assert_cmpstr (((PejlTilsynVersion *) g_ptr_array_index (versions, 1))->aabnet_af, ==, "Maja Holm");
  text = steps (f, &f->tilsyn);
  pejl_dato_today (today);
  line = g_strdup_printf ("2:%s:%s:Maja Holm\n", pejl_status_name (PEJL_STATUS_DIALOG), today);
  g_assert_nonnull (strstr (text, line));
}

/* Any version can be read as it was. */
static void
test_versions_are_kept (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlTilsynIndhold) first = NULL;
  g_autoptr (PejlTilsynIndhold) second = NULL;
  g_autoptr (GPtrArray) present = NULL;
  PejlId later;

  lov_opfyld (f->store, &f->tilsyn);
  assert_done (pejl_proces_goer_endelig (f->store, &f->tilsyn, &error));
  assert_done (pejl_proces_aabn_rettelse (f->store, &f->tilsyn, "Et tal var læst forkert", &error));
  assert_done (pejl_evidens_set_tekst (f->store, &f->evidens, "Efter", NULL, &error));
  assert_done (pejl_evidens_add (f->store, &f->tilsyn, PEJL_ART_OBSERVATION, "2024-05-06T10:00", NULL, "Ny", NULL, 0,
                                 &later, &error));
  set_niveau (f, 4);
  assert_done (pejl_tilsyn_set_dato (f->store, &f->tilsyn, "2024-05-07", &error));
  g_assert_null (pejl_query_version_indhold (f->reader, &f->tilsyn, 2));
  assert_done (pejl_proces_goer_endelig (f->store, &f->tilsyn, &error));

  first = pejl_query_version_indhold (f->reader, &f->tilsyn, 1);
  g_assert_cmpuint (first->evidens->len, ==, 3);
  g_assert_cmpstr (((PejlEvidens *) g_ptr_array_index (first->evidens, 0))->tekst, ==, "Før");
  g_assert_cmpint (((PejlVurdering *) g_ptr_array_index (first->vurderinger, 0))->niveau, ==, 3);
  g_assert_cmpstr (first->tilsyn->dato, ==, "2024-05-06");
  g_assert_cmpstr (first->tilsyn->sted, ==, "Ålen");
  g_assert_cmpuint (first->tilsyn->niveau[0], ==, 3);
  second = pejl_query_version_indhold (f->reader, &f->tilsyn, 2);
  g_assert_cmpuint (second->evidens->len, ==, 4);
  g_assert_cmpint (((PejlVurdering *) g_ptr_array_index (second->vurderinger, 0))->niveau, ==, 4);
  g_assert_cmpstr (second->tilsyn->dato, ==, "2024-05-07");
  present = pejl_query_evidens_of_tilsyn (f->reader, &f->tilsyn);
  g_assert_cmpuint (present->len, ==, 4);
  g_assert_null (pejl_query_version_indhold (f->reader, &f->tilsyn, 3));
}

static void
test_kommentarer (Fixture *f, gconstpointer data)
{
  g_autofree char *field = pejl_kommentar_draft_field (&f->tilsyn, PEJL_KOMMENTAR_LEDER);
  g_autoptr (GPtrArray) list = NULL;
  const PejlKommentar *first;
  PejlId leder, bestyrelse;

  lov_opfyld (f->store, &f->tilsyn);
  assert_refused (pejl_kommentar_add (f->store, &f->tilsyn, PEJL_KOMMENTAR_LEDER, "2024-06-01", "  ", NULL, &error), EMPTY);
  assert_done (pejl_store_draft_put (f->store, PEJL_DRAFT_KOMMENTAR, field, "Vi er eni", NULL, &error));
  assert_done (pejl_kommentar_add (f->store, &f->tilsyn, PEJL_KOMMENTAR_LEDER, "2024-06-01", "Vi er enige", &leder, &error));
  g_assert_null (pejl_store_draft_get (f->store, PEJL_DRAFT_KOMMENTAR, field, NULL));
  assert_done (pejl_proces_goer_endelig (f->store, &f->tilsyn, &error));
  assert_done (pejl_kommentar_add (f->store, &f->tilsyn, PEJL_KOMMENTAR_BESTYRELSE, "2024-05-30", "Læst", &bestyrelse,
                                   &error));
  assert_done (pejl_kommentar_set_tekst (f->store, &leder, "Vi er ikke enige", NULL, &error));
  assert_done (pejl_kommentar_set_dato (f->store, &leder, "2024-06-02", &error));
  list = pejl_query_kommentarer (f->reader, &f->tilsyn);
  g_assert_cmpuint (list->len, ==, 2);
  first = g_ptr_array_index (list, 0);
  g_assert_cmpint (first->fra, ==, PEJL_KOMMENTAR_BESTYRELSE);
  g_assert_cmpuint (first->version, ==, 1);
  g_assert_cmpstr (((PejlKommentar *) g_ptr_array_index (list, 1))->tekst, ==, "Vi er ikke enige");
  assert_done (pejl_kommentar_delete (f->store, &bestyrelse, &error));
  g_assert_null (pejl_query_kommentar (f->reader, &bestyrelse));
  assert_refused (pejl_kommentar_set_tekst (f->store, &bestyrelse, "x", NULL, &error), NOT_FOUND);
  assert_done (pejl_store_undo (f->store, &error));
  pejl_kommentar_unref (pejl_query_kommentar (f->reader, &bestyrelse));
}

static void
test_samlet (Fixture *f, gconstpointer data)
{
  PejlId visits[2] = { make_tilsyn (f, &f->dagpleje, "2024-03-01"), make_tilsyn (f, &f->dagpleje, "2024-04-01") };
  PejlId report = make_tilsyn (f, &f->dagpleje, "2024-05-01");
  g_autoptr (GPtrArray) gathered = NULL;
  g_autoptr (GPtrArray) fewer = NULL;

  assert_refused (pejl_samlet_add (f->store, &report, &f->tilsyn, 1, &error), SAMLET);
  assert_done (pejl_samlet_add (f->store, &report, visits, 2, &error));
  gathered = pejl_query_besoeg_i_samlet (f->reader, &report);
  g_assert_cmpuint (gathered->len, ==, 2);
  assert_refused (pejl_samlet_add (f->store, &visits[0], &report, 1, &error), SAMLET);
  assert_refused (pejl_proces_goer_endelig (f->store, &visits[0], &error), SAMLET);
  assert_done (pejl_samlet_remove (f->store, &visits[1], &error));
  fewer = pejl_query_besoeg_i_samlet (f->reader, &report);
  g_assert_cmpuint (fewer->len, ==, 1);
  assert_done (pejl_store_undo (f->store, &error));
  /* What the visits saw counts for their report. */
  lov_opfyld (f->store, &visits[0]);
  assert_refused (pejl_proces_goer_endelig (f->store, &report, &error), LOV);
  assert_done (pejl_tilsyn_set_bekymring (f->store, &report, PEJL_BEKYMRING_INGEN, &error));
  assert_done (pejl_tilsyn_set_status (f->store, &report, PEJL_STATUS_DIALOG, &error));
  assert_done (pejl_proces_goer_endelig (f->store, &report, &error));
  for (guint i = 0; i < 2; i++)
    {
      assert_stands (f, &visits[i], PEJL_STATUS_ENDELIG, 1, TRUE);
      assert_refused (pejl_samlet_remove (f->store, &visits[i], &error), LOCKED);
    }
  assert_done (pejl_proces_aabn_rettelse (f->store, &visits[0], "Dato", &error));
  assert_refused (pejl_samlet_remove (f->store, &visits[0], &error), LOCKED);
  assert_done (pejl_proces_goer_endelig (f->store, &visits[0], &error));
  assert_stands (f, &visits[0], PEJL_STATUS_ENDELIG, 2, TRUE);
}

static const PejlUdgivelse *
udgivelse_of (const GPtrArray *all, const PejlId *hus)
{
  for (guint i = 0; i < all->len; i++)
    if (pejl_id_equal (&((PejlUdgivelse *) g_ptr_array_index (all, i))->dagtilbud, hus))
      return g_ptr_array_index (all, i);
  g_assert_not_reached ();
}

static void
test_udgivelser (Fixture *f, gconstpointer data)
{
  PejlId later = make_tilsyn (f, &f->hus, "2025-02-03");
  g_autoptr (GPtrArray) before = pejl_query_udgivelser (f->reader);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (GPtrArray) corrected = NULL;
  g_autoptr (GPtrArray) both = NULL;

  g_assert_cmpstr (udgivelse_of (before, &f->hus)->foerste, ==, "2024-05-06");
  g_assert_cmpstr (udgivelse_of (before, &f->hus)->sidste, ==, "");
  g_assert_cmpstr (udgivelse_of (before, &f->dagpleje)->foerste, ==, "");
  lov_opfyld (f->store, &f->tilsyn);
  lov_opfyld (f->store, &later);
  assert_done (pejl_proces_goer_endelig (f->store, &f->tilsyn, &error));
  assert_done (pejl_proces_offentliggoer (f->store, &f->tilsyn, "2024-08-01", &error));
  assert_done (pejl_proces_set_skridt_dato (f->store, &later, PEJL_STATUS_OFFENTLIGGJORT, "2025-06-01", &error));
  assert_done (pejl_proces_set_udgives (f->store, &later, "2025-05-01", &error));
  assert_done (pejl_proces_goer_endelig (f->store, &later, &error));
  after = pejl_query_udgivelser (f->reader);
  /* A step that is only planned has published nothing. */
  g_assert_cmpstr (udgivelse_of (after, &f->hus)->sidste, ==, "2024-08-01");
  g_assert_cmpstr (udgivelse_of (after, &f->hus)->udgives, ==, "2025-05-01");
  g_assert_true (pejl_id_equal (&udgivelse_of (after, &f->hus)->tilsyn, &later));
  assert_done (pejl_proces_aabn_rettelse (f->store, &f->tilsyn, "Fejl", &error));
  corrected = pejl_query_udgivelser (f->reader);
  g_assert_cmpstr (udgivelse_of (corrected, &f->hus)->sidste, ==, "2024-08-01");
  assert_done (pejl_proces_offentliggoer (f->store, &later, "2025-06-20", &error));
  both = pejl_query_udgivelser (f->reader);
  /* The newest of two, and nothing waits any more. */
  g_assert_cmpstr (udgivelse_of (both, &f->hus)->sidste, ==, "2025-06-20");
  g_assert_cmpstr (udgivelse_of (both, &f->hus)->udgives, ==, "");
  g_assert_true (pejl_id_is_nil (&udgivelse_of (both, &f->hus)->tilsyn));
}

/* With the shell that anybody has. */
static char *
run_shell (const char *path, const char *sql, gboolean *refused)
{
  const char *argv[] = { "sqlite3", path, sql, NULL };
  g_autofree char *out = NULL;
  char *err = NULL;
  g_autoptr (GError) error = NULL;
  int status;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, &err, &status, &error);
  g_assert_no_error (error);
  *refused = status != 0;
  return err;
}

static void
test_sqlite3_shell (Fixture *f, gconstpointer data)
{
  static const char *const deeds[] = {
    "UPDATE evidens SET tekst = 'pyntet'",
    "DELETE FROM evidens",
    "INSERT INTO evidens(id, tilsyn, tekst) SELECT randomblob(16), id, 'opfundet' FROM tilsyn",
    "UPDATE vurdering SET niveau = 5",
    "UPDATE tilsyn SET dato = '2024-01-01'",
    "UPDATE tilsyn_version SET vektor = NULL",
    "UPDATE op SET hlc = 1",
    "DELETE FROM op",
  };
  g_autofree char *path = g_strdup (pejl_store_get_path (f->store));
  g_autofree char *shell = g_find_program_in_path ("sqlite3");
  g_autoptr (PejlVerifyReport) report = NULL;
  g_autoptr (GPtrArray) evidens = NULL;

  if (shell == NULL)
    {
      g_test_skip ("there is no sqlite3");
      return;
    }
  lov_opfyld (f->store, &f->tilsyn);
  assert_done (pejl_proces_goer_endelig (f->store, &f->tilsyn, &error));
  for (guint i = 0; i < G_N_ELEMENTS (deeds); i++)
    {
      gboolean refused;
      g_autofree char *said = run_shell (path, deeds[i], &refused);

      g_test_message ("%s: %s", deeds[i], said);
      g_assert_true (refused);
      g_assert_nonnull (strstr (said, "Intet er ændret."));
    }
  evidens = pejl_query_evidens_of_tilsyn (f->reader, &f->tilsyn);
  g_assert_cmpstr (((PejlEvidens *) g_ptr_array_index (evidens, 0))->tekst, ==, "Før");
  report = pejl_verify_file (path, NULL, NULL);
  g_assert_true (report->ok);
}

int
main (int argc, char *argv[])
{
  own_home ();
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/proces/" name, Fixture, NULL, set_up, func, tear_down)
  ADD ("steps", test_steps);
  ADD ("note-of-step", test_note_of_step);
  ADD ("planned-becomes-kladde", test_planned_becomes_kladde);
  ADD ("lov", test_lov);
  ADD ("endelig", test_endelig);
  ADD ("rettelse", test_rettelse);
  ADD ("versions-are-kept", test_versions_are_kept);
  ADD ("kommentarer", test_kommentarer);
  ADD ("samlet", test_samlet);
  ADD ("udgivelser", test_udgivelser);
  ADD ("sqlite3-shell", test_sqlite3_shell);

  return g_test_run ();
}
