// SPDX-License-Identifier: GPL-3.0-or-later
// A colleague's work: new visits with evidens and their tegn, and sentences of the open visits put differently.
#define G_LOG_DOMAIN "pejl-bench"

#include "bench-pakke.h"

#include "core/exchange/pejl-kort.h"
#include "core/model/pejl-dato.h"
#include "core/store/query/pejl-query.h"

#include <glib/gstdio.h>

#define EDITS 10000
#define LATEST 400
#define EVIDENS_A_VISIT 30
#define TEGN_AN_EVIDENS 1
#define KODE "en kode"

char *
bench_pakke_copy (const BenchSetup *setup, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (setup->scratch, name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (setup->store);
  g_autoptr (GFile) to = g_file_new_for_path (path);

  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *beside = g_strconcat (path, (const char *const[]){ "", "-wal", "-shm" }[i], NULL);

      g_unlink (beside);
    }
  return g_file_copy (from, to, G_FILE_COPY_OVERWRITE, NULL, NULL, NULL, error) ? g_steal_pointer (&path) : NULL;
}

/* --- the work --- */

typedef struct
{
  GPtrArray *actions;
  GPtrArray *tilsyn;   /* PejlTilsyn*, open: their houses are visited again */
  GPtrArray *evidens;  /* PejlEvidens* of those: their sentences are what people write */
  PejlStrategi *strategi;
  guint ops;
} Arbejde;

static void
add (Arbejde *a, PejlAction *action)
{
  a->ops += pejl_action_n_ops (action);
  g_ptr_array_add (a->actions, action);
}

static const PejlEvidens *
example (const Arbejde *a, guint i)
{
  return g_ptr_array_index (a->evidens, i % a->evidens->len);
}

static void
write_evidens (Arbejde *a, const PejlId *tilsyn, guint i)
{
  PejlAction *action = pejl_action_new ("Evidens");
  g_autofree char *tekst = g_strdup_printf ("%s Set igen %u.", example (a, i)->tekst, i);
  g_autofree char *when = g_strdup_printf ("2026-05-%02uT%02u:%02u", 1 + i % 28, 8 + i % 8, i % 60);
  PejlId id = pejl_id_new ();

  pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TILSYN, tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_EVIDENS_ART, example (a, i)->art);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TIDSPUNKT, when);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, tekst);
  for (guint k = 0; k < TEGN_AN_EVIDENS; k++)
    {
      const PejlTegn *tegn = g_ptr_array_index (a->strategi->tegn, (i + k) % a->strategi->tegn->len);
      PejlId link = pejl_id_new ();

      pejl_action_row (action, PEJL_TABLE_EVIDENS_TEGN, &link);
      pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TEGN_EVIDENS, &id);
      pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TEGN_TEGN, &tegn->id);
      pejl_action_set_int (action, PEJL_FIELD_EVIDENS_TEGN_RETNING, PEJL_RETNING_STYRKER);
      pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TEGN_TILSYN, tilsyn);
    }
  add (a, action);
}

static void
visit (Arbejde *a, guint n)
{
  const PejlTilsyn *before = g_ptr_array_index (a->tilsyn, n % a->tilsyn->len);
  PejlAction *action = pejl_action_new ("Tilsyn");
  PejlId id = pejl_id_new ();

  pejl_action_row (action, PEJL_TABLE_TILSYN, &id);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_OMFANG, PEJL_OMFANG_DAGTILBUD);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_DAGTILBUD, &before->dagtilbud);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_ANMELDT, 1);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_DATO, before->dato);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_STATUS, PEJL_STATUS_GENNEMFOERT);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_STRATEGI, &a->strategi->id);
  add (a, action);
  for (guint i = 0; i < EVIDENS_A_VISIT && a->ops < BENCH_PAKKE_OPS - EDITS; i++)
    write_evidens (a, &id, n * EVIDENS_A_VISIT + i);
}

static void
edit (Arbejde *a, guint i)
{
  PejlAction *action = pejl_action_new ("Ret");
  g_autofree char *tekst = g_strdup_printf ("%s Rettet %u.", example (a, i)->tekst, i);

  pejl_action_row (action, PEJL_TABLE_EVIDENS, &example (a, i)->id);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, tekst);
  add (a, action);
}

static gboolean
choose (Arbejde *a, PejlReader *reader, GError **error)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  query.status_max = PEJL_STATUS_I_HOERING;
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  a->tilsyn = pejl_query_tilsyn (reader, &query, 0, LATEST);
  a->evidens = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_evidens_unref);
  for (guint i = 0; i < a->tilsyn->len; i++)
    g_ptr_array_extend_and_steal (a->evidens,
                                  pejl_query_evidens_of_tilsyn (reader, &((PejlTilsyn *) g_ptr_array_index (a->tilsyn, i))->id));
  a->strategi = pejl_query_strategi (reader, &kommune->strategi);
  if (a->evidens->len > 0 && a->strategi != NULL)
    return TRUE;
  g_set_error_literal (error, BENCH_ERROR, BENCH_ERROR_FAILED, "the store has no open tilsyn with evidens");
  return FALSE;
}

static gboolean
work (PejlStore *store, GError **error)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);
  Arbejde a = { .actions = actions };
  gboolean ok = choose (&a, pejl_store_get_reader (store), error);

  for (guint n = 0; ok && a.ops < BENCH_PAKKE_OPS - EDITS; n++)
    visit (&a, n);
  for (guint i = 0; ok && a.ops < BENCH_PAKKE_OPS; i++)
    edit (&a, i);
  ok = ok && pejl_store_commit_bulk (store, actions, NULL, NULL, NULL, error);
  g_clear_pointer (&a.tilsyn, g_ptr_array_unref);
  g_clear_pointer (&a.evidens, g_ptr_array_unref);
  g_clear_pointer (&a.strategi, pejl_strategi_unref);
  return ok;
}

/* --- the packet --- */

static gboolean
pack (BenchPakke *b, PejlStore *store, const char *before, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  const char *segl[] = { pejl_noegler_segl (b->noegler), NULL };
  PejlPakkeValg valg = { .segl = segl, .navn = "Kollega", .efter = before };
  g_autoptr (PejlKort) kort = NULL;
  PejlPakkeLavet lavet;

  kort = pejl_kort_eget (store, reader, b->noegler, "Kollega", error);
  if (kort == NULL || !work (store, error)
      || !pejl_pakke_make (store, reader, b->noegler, b->path, &valg, NULL, &lavet, error))
    return FALSE;
  pejl_pakke_lavet_clear (&lavet);
  return TRUE;
}

static gboolean
make (const BenchSetup *setup, BenchPakke *b, GError **error)
{
  g_autoptr (PejlStore) store = NULL;
  g_autofree char *before = NULL;
  gboolean ok;

  b->path = g_build_filename (setup->scratch, "pakke.pejlpakke", NULL);
  b->key_file = g_build_filename (setup->scratch, "noegler.pejlnoegle", NULL);
  b->kode_file = g_build_filename (setup->scratch, "kode", NULL);
  b->noegler = pejl_noegler_new ();
  b->kollega = bench_pakke_copy (setup, "kollega.pejl", error);
  if (b->kollega == NULL || !g_file_set_contents (b->kode_file, KODE "\n", -1, error)
      || !pejl_noegler_save (b->noegler, b->key_file, KODE, PEJL_KDF_RANDOM, error))
    return FALSE;
  store = pejl_store_open (b->kollega, PEJL_STORE_OPEN, error);
  before = store != NULL ? pejl_oplog_vektor (pejl_store_get_reader (store), error) : NULL;
  ok = before != NULL && pack (b, store, before, error);
  if (store != NULL)
    pejl_store_close (store);
  return ok;
}

const BenchPakke *
bench_pakke (const BenchSetup *setup, GError **error)
{
  static BenchPakke *made;
  g_autofree BenchPakke *b = NULL;

  if (made != NULL)
    return made;
  b = g_new0 (BenchPakke, 1);
  if (!make (setup, b, error))
    return NULL;
  made = g_steal_pointer (&b);
  return made;
}

gboolean
bench_pakke_open (const BenchPakke *b, PejlStore *store, PejlPakke **pakke, PejlHentning **hentning, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (pejl_store_get_path (store));

  *hentning = NULL;
  *pakke = pejl_pakke_open (b->path, folder, b->noegler, NULL, NULL, error);
  if (*pakke != NULL)
    *hentning = pejl_hent_vurder (store, pejl_store_get_reader (store), pejl_noegler_signatur (b->noegler), *pakke, NULL, error);
  return *hentning != NULL;
}
