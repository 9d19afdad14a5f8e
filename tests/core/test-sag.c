// SPDX-License-Identifier: GPL-3.0-or-later
// A case in a store, from its opening to its end; decisions on proposals; rules as rows, and tried on the past.
#include "lov-opfyldt.h"
#include "world.h"

#include "core/actions/pejl-actions-error.h"
#include "core/actions/pejl-redskab-actions.h"
#include "core/actions/pejl-regel-actions.h"
#include "core/actions/pejl-sag-actions.h"
#include "core/rules/pejl-regel-proeve.h"
#include "core/rules/pejl-regler.h"
#include "core/store/query/pejl-query-regel.h"
#include "core/store/query/pejl-query-sag.h"
#include "core/strategi/pejl-praksis-xml.h"

#define NB "\u00a0"

typedef struct
{
  World world;
  PejlStore *store;
  PejlReader *reader;
  PejlId hus;
} Fixture;

static void
set_up (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlAction) action = pejl_action_new ("Hus");

  world_open (&f->world);
  f->store = f->world.store;
  f->reader = f->world.reader;
  g_assert_true (pejl_opsaetning_begin (f->store, "Havneby Kommune", &error));
  g_assert_true (pejl_person_set_me (f->store, "Maja Holm", "konsulent", &error));
  g_assert_no_error (error);
  pejl_action_set_undoable (action, FALSE);
  world_add_hus (&f->world, action, "Ålen", -1, PEJL_TYPE_BOERNEHAVE, PEJL_EJERFORM_PRIVAT, TRUE);
  world_commit (&f->world, action);
  f->hus = WORLD_AT (f->world.huse, WorldHus, 0)->id;
}

static void
tear_down (Fixture *f, gconstpointer data)
{
  world_close (&f->world);
}

static PejlId
make_tilsyn (Fixture *f, gboolean anmeldt, const char *dato)
{
  g_autoptr (GError) error = NULL;
  PejlId id;

  g_assert_true (pejl_tilsyn_create (f->store, PEJL_OMFANG_DAGTILBUD, &f->hus, anmeldt, dato, &id, &error));
  g_assert_no_error (error);
  return id;
}

static PejlId
open_case (Fixture *f, gboolean alvorlig, const char *dato, const char *krav)
{
  g_autoptr (GError) error = NULL;
  PejlSagAabning aabning = { f->hus, PEJL_SAG_SKAERPET, PEJL_SAG_KILDE_HAAND, dato, " Mange klager fra forældre ", alvorlig };
  PejlId id;

  aabning.graense = 120;
  aabning.krav = krav;
  g_assert_true (pejl_sag_open (f->store, &aabning, &id, &error));
  g_assert_no_error (error);
  return id;
}

static void
test_open_and_undo (Fixture *f, gconstpointer data)
{
  PejlId id = open_case (f, TRUE, "2024-03-01", "Ekstra pædagog fra i morgen\n\n  Leder fra nabohus  ");
  g_autoptr (PejlSag) sag = pejl_query_sag (f->reader, &id);
  g_autoptr (GPtrArray) krav = pejl_query_sag_krav (f->reader, &id);
  g_autoptr (GHashTable) huse = pejl_query_sag_huse (f->reader);
  g_autoptr (GPtrArray) again = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (sag->grund, ==, "Mange klager fra forældre");
  g_assert_cmpstr (sag->sted, ==, "Ålen");
  g_assert_cmpstr (sag->person, ==, "Maja Holm");
  g_assert_cmpint (sag->ejerform, ==, PEJL_EJERFORM_PRIVAT);
  g_assert_true (sag->alvorlig);
  g_assert_cmpuint (sag->graense, ==, 120);
  g_assert_true (pejl_sag_is_open (sag));
  g_assert_cmpuint (krav->len, ==, 2);
  g_assert_cmpstr (((PejlSagKrav *) g_ptr_array_index (krav, 1))->tekst, ==, "Leder fra nabohus");
  g_assert_cmpuint (GPOINTER_TO_UINT (g_hash_table_lookup (huse, &f->hus)), ==, 1u << PEJL_SAG_SKAERPET);

  g_assert_true (pejl_store_undo (f->store, &error));
  g_assert_null (pejl_query_sag (f->reader, &id));
  g_assert_true (pejl_store_redo (f->store, &error));
  again = pejl_query_sag_krav (f->reader, &id);
  g_assert_cmpuint (again->len, ==, 2);
}

static void
test_refusals (Fixture *f, gconstpointer data)
{
  PejlSagAabning aabning = { f->hus, PEJL_SAG_SKAERPET, PEJL_SAG_KILDE_HAAND, "2024-03-01", "  ", FALSE };
  g_autoptr (GError) error = NULL;
  PejlId id;

  g_assert_false (pejl_sag_open (f->store, &aabning, NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY);
  g_clear_error (&error);
  aabning.grund = "Klager";
  aabning.dato = "2024-02-30";
  g_assert_false (pejl_sag_open (f->store, &aabning, NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE);
  g_clear_error (&error);
  aabning.dato = "2024-03-01";
  g_assert_true (pejl_sag_open (f->store, &aabning, &id, &error));
  /* One of a kind at a time; a særlig indsats may run beside it. */
  g_assert_false (pejl_sag_open (f->store, &aabning, NULL, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EXISTS);
  g_clear_error (&error);
  aabning.art = PEJL_SAG_INDSATS;
  g_assert_true (pejl_sag_open (f->store, &aabning, NULL, &error));
  /* Closing asks for a reason, and a day that comes after. */
  g_assert_false (pejl_sag_luk (f->store, &id, "2024-04-01", "", "", &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_false (pejl_sag_luk (f->store, &id, "2024-02-01", "Det er bedre", "", &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_DATE);
}

static void
test_demands (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  PejlId gave_rise = make_tilsyn (f, FALSE, "2024-03-01");
  PejlSagAabning aabning = { f->hus, PEJL_SAG_SKAERPET, PEJL_SAG_KILDE_TILSYN, "2024-03-01", "Klager", FALSE, gave_rise };
  g_autoptr (PejlSag) sag = NULL;
  PejlSagFakta fakta;
  PejlId id, anmeldt, uanmeldt;
  const PejlId nil = { { 0 } };

  g_assert_true (pejl_evidens_add (f->store, &gave_rise, PEJL_ART_OBSERVATION, "2024-03-01T09:00", &nil, "Uro", NULL, 0, NULL, &error));
  g_assert_true (pejl_sag_open (f->store, &aabning, &id, &error));
  g_assert_no_error (error);
  sag = pejl_query_sag (f->reader, &id);
  /* Not the visit that opened it, not an announced one, and none without observation. */
  anmeldt = make_tilsyn (f, TRUE, "2024-03-05");
  g_assert_true (pejl_evidens_add (f->store, &anmeldt, PEJL_ART_OBSERVATION, "2024-03-05T09:00", &nil, "Ro", NULL, 0, NULL, &error));
  uanmeldt = make_tilsyn (f, FALSE, "2024-03-08");
  g_assert_true (pejl_evidens_add (f->store, &uanmeldt, PEJL_ART_SAMTALE, "2024-03-08T09:00", &nil, "Tal", NULL, 0, NULL, &error));
  pejl_query_sag_fakta (f->reader, sag, "2024-03-10", &fakta);
  g_assert_cmpuint (fakta.uanmeldte, ==, 0);
  g_assert_true (
    pejl_evidens_add (f->store, &uanmeldt, PEJL_ART_OBSERVATION, "2024-03-08T10:00", &nil, "Leg", NULL, 0, NULL, &error));
  pejl_query_sag_fakta (f->reader, sag, "2024-03-10", &fakta);
  g_assert_cmpuint (fakta.uanmeldte, ==, 1);
  g_assert_true (pejl_id_equal (&fakta.uanmeldt, &uanmeldt));
  g_assert_cmpstr (fakta.uanmeldt_dato, ==, "2024-03-08");
}

static void
test_planned_visit (Fixture *f, gconstpointer data)
{
  PejlId id = open_case (f, FALSE, "2024-03-01", NULL);
  g_autoptr (PejlSag) sag = pejl_query_sag (f->reader, &id);
  PejlSagFakta fakta;
  PejlId far = make_tilsyn (f, FALSE, "2094-06-01");
  PejlId near = make_tilsyn (f, FALSE, "2094-05-01");

  (void) far;
  pejl_query_sag_fakta (f->reader, sag, "2024-03-10", &fakta);
  g_assert_true (pejl_id_equal (&fakta.planlagt, &near));
  g_assert_cmpstr (fakta.planlagt_dato, ==, "2094-05-01");
}

static void
test_handleplan (Fixture *f, gconstpointer data)
{
  PejlId id = open_case (f, TRUE, "2024-03-01", NULL);
  g_autoptr (PejlAction) action = pejl_action_new ("Plan");
  g_autoptr (PejlSag) sag = pejl_query_sag (f->reader, &id);
  PejlId plan = pejl_id_new (), other = pejl_id_new (), punkt = pejl_id_new ();
  PejlSagFakta fakta;

  pejl_action_row (action, PEJL_TABLE_HANDLEPLAN, &plan);
  pejl_action_set_id (action, PEJL_FIELD_HANDLEPLAN_DAGTILBUD, &f->hus);
  pejl_action_set_id (action, PEJL_FIELD_HANDLEPLAN_SAG, &id);
  pejl_action_row (action, PEJL_TABLE_HANDLEPLAN, &other);
  pejl_action_set_id (action, PEJL_FIELD_HANDLEPLAN_DAGTILBUD, &f->hus);
  pejl_action_row (action, PEJL_TABLE_PUNKT, &punkt);
  pejl_action_set_id (action, PEJL_FIELD_PUNKT_HANDLEPLAN, &plan);
  pejl_action_set_int (action, PEJL_FIELD_PUNKT_STATUS, PEJL_PUNKT_LUKKET);
  world_commit (&f->world, action);
  pejl_query_sag_fakta (f->reader, sag, "2024-03-10", &fakta);
  g_assert_cmpuint (fakta.handleplaner, ==, 1);
  g_assert_cmpuint (fakta.punkter, ==, 1);
  g_assert_cmpuint (fakta.punkter_lukket, ==, 1);
}

static void
test_checklist (Fixture *f, gconstpointer data)
{
  PejlId id = open_case (f, FALSE, "2024-03-01", "Ekstra pædagog");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) krav = NULL;
  PejlId first;

  g_assert_true (pejl_sag_add_krav (f->store, &id, "Psykolog på besøg", &error));
  krav = pejl_query_sag_krav (f->reader, &id);
  g_assert_cmpuint (krav->len, ==, 2);
  g_assert_cmpuint (((PejlSagKrav *) g_ptr_array_index (krav, 1))->nr, ==, 2);
  first = ((PejlSagKrav *) g_ptr_array_index (krav, 0))->id;
  g_assert_true (pejl_sag_set_opfyldt (f->store, &first, TRUE, &error));
  g_clear_pointer (&krav, g_ptr_array_unref);
  krav = pejl_query_sag_krav (f->reader, &id);
  g_assert_cmpstr (((PejlSagKrav *) g_ptr_array_index (krav, 0))->opfyldt, !=, "");
  g_assert_cmpstr (((PejlSagKrav *) g_ptr_array_index (krav, 0))->person, ==, "Maja Holm");
  g_assert_true (pejl_store_undo (f->store, &error));
  g_clear_pointer (&krav, g_ptr_array_unref);
  krav = pejl_query_sag_krav (f->reader, &id);
  g_assert_cmpstr (((PejlSagKrav *) g_ptr_array_index (krav, 0))->opfyldt, ==, "");
  g_assert_true (pejl_sag_remove_krav (f->store, &first, &error));
  g_clear_pointer (&krav, g_ptr_array_unref);
  krav = pejl_query_sag_krav (f->reader, &id);
  g_assert_cmpuint (krav->len, ==, 1);
}

static void
test_close_and_open_again (Fixture *f, gconstpointer data)
{
  PejlId id = open_case (f, FALSE, "2024-03-01", "Ekstra pædagog");
  g_autoptr (GPtrArray) krav = pejl_query_sag_krav (f->reader, &id);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlSag) closed = NULL;
  g_autoptr (PejlSag) open = NULL;

  g_assert_true (pejl_sag_luk (f->store, &id, "2024-06-01", "Der er ro på stuerne", "Godkendelsen tilbagekaldes", &error));
  closed = pejl_query_sag (f->reader, &id);
  g_assert_false (pejl_sag_is_open (closed));
  g_assert_cmpstr (closed->lukket_grund, ==, "Der er ro på stuerne");
  g_assert_cmpstr (closed->foelge, ==, "Godkendelsen tilbagekaldes");
  g_assert_null (pejl_query_open_sag (f->reader, &f->hus, PEJL_SAG_SKAERPET));
  g_assert_false (pejl_sag_set_opfyldt (f->store, &((PejlSagKrav *) g_ptr_array_index (krav, 0))->id, TRUE, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_LOCKED);
  g_clear_error (&error);
  g_assert_true (pejl_sag_genaabn (f->store, &id, &error));
  open = pejl_query_sag (f->reader, &id);
  g_assert_true (pejl_sag_is_open (open));
  g_assert_cmpstr (open->foelge, ==, "");
  /* Not beside another of its kind. */
  g_assert_true (pejl_sag_luk (f->store, &id, "2024-06-01", "Der er ro på stuerne", "", &error));
  open_case (f, FALSE, "2024-07-01", NULL);
  g_assert_false (pejl_sag_genaabn (f->store, &id, &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EXISTS);
}

static void
test_settings (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *krav = NULL;
  g_autofree char *indsats = NULL;
  guint graense;

  /* The law sets no limit, so there is none before the municipality sets one. */
  pejl_sag_forslag_til (f->reader, PEJL_SAG_SKAERPET, &graense, &krav);
  g_assert_cmpuint (graense, ==, 0);
  g_assert_cmpstr (krav, ==, "");
  g_clear_pointer (&krav, g_free);
  g_assert_true (pejl_sag_set_dage (f->store, 120, &error));
  g_assert_true (pejl_sag_set_hjaelp (f->store, "Ekstra pædagog\nLeder fra nabohus", NULL, &error));
  pejl_sag_forslag_til (f->reader, PEJL_SAG_SKAERPET, &graense, &krav);
  g_assert_cmpuint (graense, ==, 120);
  g_assert_cmpstr (krav, ==, "Ekstra pædagog\nLeder fra nabohus");
  pejl_sag_forslag_til (f->reader, PEJL_SAG_INDSATS, &graense, &indsats);
  g_assert_cmpuint (graense, ==, 730);
  g_assert_nonnull (strstr (indsats, "KIDS-analyse"));
}

/* Its length goes into new cases and leaves those that run as they were; 0 is no limit, which is not the same as none set. */
static void
test_length_of_indsats (Fixture *f, gconstpointer data)
{
  const guint lengths[] = { 365, 0 };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *krav = NULL;
      guint graense;

      g_assert_true (pejl_sag_set_indsats_dage (f->store, lengths[i], &error));
      g_assert_no_error (error);
      pejl_sag_forslag_til (f->reader, PEJL_SAG_INDSATS, &graense, &krav);
      g_assert_cmpuint (graense, ==, lengths[i]);
      g_assert_nonnull (strstr (krav, "KIDS-analyse"));
    }
  g_assert_true (pejl_store_undo (f->store, &error));
  g_assert_true (pejl_store_undo (f->store, &error));
  {
    g_autoptr (PejlSagOpsaetning) now = pejl_query_sag_opsaetning (f->reader);

    g_assert_cmpint (now->indsats_dage, ==, -1);
  }
}

/* --- deciding --- */

static void
set_bekymring (Fixture *f, const PejlId *tilsyn, PejlBekymring bekymring, const char *grund)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Bekymring");

  pejl_action_row (action, PEJL_TABLE_TILSYN, tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_BEKYMRING, bekymring);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_BEKYMRING_GRUND, grund);
  world_commit (&f->world, action);
}

static GPtrArray *
proposals (Fixture *f, const PejlId *tilsyn)
{
  g_autoptr (GPtrArray) regler = pejl_query_regler (f->reader);
  g_autoptr (PejlRegelGrundlag) grundlag = pejl_query_regel_grundlag (f->reader, tilsyn);

  return pejl_regler_forslag (regler, grundlag);
}

static void
test_decide_law (Fixture *f, gconstpointer data)
{
  PejlId tilsyn = make_tilsyn (f, TRUE, "2024-05-06");
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) forslag = NULL;
  g_autoptr (GPtrArray) kept = NULL;
  g_autoptr (GPtrArray) afgoerelser = NULL;
  g_autoptr (PejlSag) sag = NULL;
  const PejlTilsynForslag *lov;

  g_assert_true (pejl_sag_set_dage (f->store, 120, &error));
  g_assert_true (pejl_sag_set_hjaelp (f->store, "Ekstra pædagog", NULL, &error));
  set_bekymring (f, &tilsyn, PEJL_BEKYMRING_ALVORLIG, "Børn er alene på legepladsen");
  forslag = proposals (f, &tilsyn);
  g_assert_cmpuint (forslag->len, ==, 1);
  lov = g_ptr_array_index (forslag, 0);

  /* Not now asks for a reason of its own. */
  g_assert_false (pejl_tilsyn_forslag_afgoer (f->store, &tilsyn, lov, FALSE, " ", &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY);
  g_clear_error (&error);
  g_assert_null (pejl_query_open_sag (f->reader, &f->hus, PEJL_SAG_SKAERPET));

  g_assert_true (pejl_tilsyn_forslag_afgoer (f->store, &tilsyn, lov, TRUE, "", &error));
  sag = pejl_query_open_sag (f->reader, &f->hus, PEJL_SAG_SKAERPET);
  g_assert_nonnull (sag);
  g_assert_true (sag->alvorlig);
  g_assert_cmpint (sag->kilde, ==, PEJL_SAG_KILDE_TILSYN);
  g_assert_cmpstr (sag->grund, ==, "Børn er alene på legepladsen");
  g_assert_cmpuint (sag->graense, ==, 120);
  g_assert_true (pejl_id_equal (&sag->tilsyn, &tilsyn));
  kept = pejl_query_sag_krav (f->reader, &sag->id);
  g_assert_cmpuint (kept->len, ==, 1);
  afgoerelser = pejl_query_afgoerelser (f->reader, &tilsyn);
  g_assert_cmpuint (afgoerelser->len, ==, 1);
  g_assert_cmpstr (((PejlAfgoerelse *) g_ptr_array_index (afgoerelser, 0))->forslag, ==, lov->tekst);
  g_assert_cmpstr (((PejlAfgoerelse *) g_ptr_array_index (afgoerelser, 0))->person, ==, "Maja Holm");
  g_assert_cmpuint (pejl_regler_ubesluttede (forslag, afgoerelser), ==, 0);

  /* One step back takes the decision and the case with it. */
  g_assert_true (pejl_store_undo (f->store, &error));
  g_assert_null (pejl_query_open_sag (f->reader, &f->hus, PEJL_SAG_SKAERPET));
  g_clear_pointer (&afgoerelser, g_ptr_array_unref);
  afgoerelser = pejl_query_afgoerelser (f->reader, &tilsyn);
  g_assert_cmpuint (pejl_regler_ubesluttede (forslag, afgoerelser), ==, 1);
}

static PejlRegel *
own_rule (void)
{
  PejlRegel *regel = pejl_regel_new ();

  g_free (regel->navn);
  regel->navn = g_strdup ("Havnebys regel");
  regel->art = PEJL_REGEL_TEMAER;
  regel->antal = 2;
  regel->niveau = 2;
  regel->foreslaar = PEJL_REGEL_FORSLAG_SKAERPET | PEJL_REGEL_FORSLAG_INDSATS;
  regel->aktiv = TRUE;
  return regel;
}

static void
judge (Fixture *f, const PejlId *tilsyn, const char *omraade, int niveau)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (pejl_vurdering_set_niveau (f->store, tilsyn, PEJL_MAAL_OMRAADE, omraade, NULL, niveau, &error));
  g_assert_no_error (error);
}

static void
test_decide_rule (Fixture *f, gconstpointer data)
{
  PejlId tilsyn = make_tilsyn (f, TRUE, "2024-05-06");
  g_autoptr (PejlRegel) regel = own_rule ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) forslag = NULL;
  g_autoptr (PejlSag) sag = NULL;
  g_autoptr (PejlSag) indsats = NULL;
  PejlId running = open_case (f, FALSE, "2024-04-01", NULL);

  g_assert_true (pejl_regel_save (f->store, regel, NULL, &error));
  judge (f, &tilsyn, "kvalitet", 2);
  judge (f, &tilsyn, "boernesyn", 0);
  none = proposals (f, &tilsyn);
  g_assert_cmpuint (none->len, ==, 0);
  judge (f, &tilsyn, "systematik", 1);
  forslag = proposals (f, &tilsyn);
  g_assert_cmpuint (forslag->len, ==, 1);
  g_assert_cmpstr (((PejlTilsynForslag *) g_ptr_array_index (forslag, 0))->tekst, ==,
                   "2" NB "af" NB "2 områder er »utilstrækkelig« eller lavere: Havnebys regel foreslår skærpet tilsyn og særlig "
                   "indsats.");
  g_assert_true (
    pejl_tilsyn_forslag_afgoer (f->store, &tilsyn, g_ptr_array_index (forslag, 0), TRUE, "Det har stået på længe", &error));
  g_assert_no_error (error);
  /* The one that runs goes on; the særlig indsats is new, and knows its rule. */
  sag = pejl_query_open_sag (f->reader, &f->hus, PEJL_SAG_SKAERPET);
  g_assert_true (pejl_id_equal (&sag->id, &running));
  indsats = pejl_query_open_sag (f->reader, &f->hus, PEJL_SAG_INDSATS);
  g_assert_cmpstr (indsats->regel_navn, ==, "Havnebys regel");
  g_assert_cmpuint (indsats->graense, ==, 730);
  g_assert_cmpint (indsats->kilde, ==, PEJL_SAG_KILDE_REGEL);
}

static void
test_final_refuses (Fixture *f, gconstpointer data)
{
  PejlId tilsyn = make_tilsyn (f, TRUE, "2024-05-06");
  g_autoptr (PejlTilsynForslag) lov = pejl_regler_lov (PEJL_BEKYMRING_BEKYMRING);
  g_autoptr (GError) error = NULL;

  laas_uden_videre (f->store, &tilsyn);
  g_assert_false (pejl_tilsyn_forslag_afgoer (f->store, &tilsyn, lov, TRUE, "Fordi", &error));
  g_assert_error (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_LOCKED);
}

/* --- rules as rows --- */

static void
test_rule_rows (Fixture *f, gconstpointer data)
{
  g_autoptr (PejlRegel) regel = own_rule ();
  g_autoptr (PejlRegel) found = NULL;
  g_autoptr (GError) error = NULL;
  PejlId id;

  regel->temaer = (g_free (regel->temaer), g_strdup ("kvalitet\nsystematik"));
  g_assert_true (pejl_regel_save (f->store, regel, &id, &error));
  found = pejl_query_regel (f->reader, &id);
  g_assert_cmpstr (found->temaer, ==, "kvalitet\nsystematik");
  g_assert_cmpuint (found->nr, ==, 1);
  g_assert_true (found->aktiv);
  g_assert_true (pejl_regel_set_aktiv (f->store, &id, FALSE, &error));
  g_clear_pointer (&found, pejl_regel_unref);
  found = pejl_query_regel (f->reader, &id);
  g_assert_false (found->aktiv);
  g_assert_true (pejl_regel_delete (f->store, &id, &error));
  g_assert_null (pejl_query_regel (f->reader, &id));
  g_assert_true (pejl_store_undo (f->store, &error));
  g_clear_pointer (&found, pejl_regel_unref);
  found = pejl_query_regel (f->reader, &id);
  g_assert_nonnull (found);
}

static void
test_take_practice (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = pejl_praksis_load_builtin_all (&error);
  guint n = 0;

  g_assert_no_error (error);
  for (guint twice = 0; twice < 2; twice++)
    for (guint i = 0; i < all->len; i++)
      {
        g_assert_true (pejl_regel_add_praksis (f->store, g_ptr_array_index (all, i), &error));
        g_assert_no_error (error);
      }
  for (guint i = 0; i < all->len; i++)
    n += ((PejlPraksis *) g_ptr_array_index (all, i))->regler->len;
  {
    g_autoptr (GPtrArray) regler = pejl_query_regler (f->reader);

    g_assert_cmpuint (regler->len, ==, n);
    for (guint i = 0; i < regler->len; i++)
      {
        g_assert_false (((PejlRegel *) g_ptr_array_index (regler, i))->aktiv);
        g_assert_cmpuint (((PejlRegel *) g_ptr_array_index (regler, i))->nr, ==, i + 1);
      }
  }
}

/* The instrument that a practice's rules read comes with them, also where it was removed; and no second time. */
static void
test_practice_brings_instrument (Fixture *f, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = pejl_praksis_load_builtin_all (&error);
  PejlId removed = pejl_redskab_id_for ("koebenhavn-seks-temaer", 1);
  PejlId back = pejl_redskab_id_for ("koebenhavn-seks-temaer", 2);
  g_autoptr (GPtrArray) before = NULL, after = NULL;
  g_autoptr (PejlRedskab) redskab = NULL;

  g_assert_true (pejl_redskab_delete (f->store, &removed, &error));
  before = pejl_query_redskaber (f->reader);
  for (guint twice = 0; twice < 2; twice++)
    for (guint i = 0; i < all->len; i++)
      g_assert_true (pejl_regel_add_praksis (f->store, g_ptr_array_index (all, i), &error));
  g_assert_no_error (error);
  after = pejl_query_redskaber (f->reader);
  g_assert_cmpuint (after->len, ==, before->len + 1);
  redskab = pejl_query_redskab (f->reader, &back);
  g_assert_cmpuint (redskab->temaer->len, ==, 6);
  g_assert_cmpuint (redskab->niveauer->len, ==, 3);
}

/* --- tried on the past --- */

static void
count_steps (goffset done, goffset total, gpointer data)
{
  g_assert_cmpint (done, <=, total);
  (*(guint *) data)++;
}

static void
test_try (Fixture *f, gconstpointer data)
{
  PejlId low = make_tilsyn (f, TRUE, "2024-05-06");
  PejlId high = make_tilsyn (f, FALSE, "2025-05-06");
  PejlId before = make_tilsyn (f, TRUE, "2023-05-06");
  PejlId empty = make_tilsyn (f, TRUE, "2024-06-06");
  g_autoptr (PejlRegel) regel = own_rule ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlProeve) proeve = NULL;
  g_autoptr (GCancellable) stop = g_cancellable_new ();
  PejlFilter filter = { 0 };
  guint steps = 0;

  (void) empty;
  judge (f, &low, "kvalitet", 1);
  judge (f, &low, "systematik", 2);
  judge (f, &high, "kvalitet", 4);
  judge (f, &high, "systematik", 2);
  judge (f, &before, "kvalitet", 1);
  judge (f, &before, "systematik", 1);
  g_assert_true (pejl_periode_parse ("2024-2025", 1, &filter.periode));
  regel->aktiv = FALSE;
  proeve = pejl_regel_proev (f->reader, regel, &filter, NULL, count_steps, &steps, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (proeve->tilsyn, ==, 3);
  g_assert_cmpuint (proeve->uden_niveauer, ==, 1);
  g_assert_cmpuint (proeve->fund->len, ==, 1);
  g_assert_true (pejl_id_equal (&((PejlProeveFund *) g_ptr_array_index (proeve->fund, 0))->tilsyn, &low));
  g_assert_cmpstr (proeve->tekst, ==,
                   "Reglen ville have foreslået skærpet tilsyn og særlig indsats ved 1" NB "af" NB "3 tilsyn i 2024–2025.");
  g_assert_cmpuint (steps, >, 0);

  g_cancellable_cancel (stop);
  g_assert_null (pejl_regel_proev (f->reader, regel, &filter, stop, NULL, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

#define ADD(path, func) g_test_add ("/sag/" path, Fixture, NULL, set_up, func, tear_down)

int
main (int argc, char **argv)
{
  own_home ();
  g_test_init (&argc, &argv, NULL);
  ADD ("open-and-undo", test_open_and_undo);
  ADD ("refusals", test_refusals);
  ADD ("demands", test_demands);
  ADD ("planned-visit", test_planned_visit);
  ADD ("handleplan", test_handleplan);
  ADD ("checklist", test_checklist);
  ADD ("close-and-open-again", test_close_and_open_again);
  ADD ("settings", test_settings);
  ADD ("length-of-indsats", test_length_of_indsats);
  ADD ("decide-law", test_decide_law);
  ADD ("decide-rule", test_decide_rule);
  ADD ("final-refuses", test_final_refuses);
  ADD ("rule-rows", test_rule_rows);
  ADD ("take-practice", test_take_practice);
  ADD ("practice-brings-instrument", test_practice_brings_instrument);
  ADD ("try", test_try);
  return g_test_run ();
}
