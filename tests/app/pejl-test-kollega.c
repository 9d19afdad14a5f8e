// SPDX-License-Identifier: GPL-3.0-or-later
// Colleagues beside the window: ops of one who is no store here, made by hand, and one with a store and keys of her own.
#include "pejl-test-kollega.h"

#include "pejl-test-app.h"

#include "app/pages/pejl-udveksling-page.h"
#include "app/widgets/udveksling/pejl-pakke-view.h"
#include "core/model/pejl-domaene.h"
#include "core/store/pejl-oplog.h"
#include "core/store/query/pejl-query-kort.h"

#include <string.h>

guint
pejl_test_count_visits (PejlStore *store)
{
  PejlTilsynQuery query;
  g_autoptr (GPtrArray) all = NULL;

  pejl_tilsyn_query_init (&query);
  all = pejl_query_tilsyn (pejl_store_get_reader (store), &query, 0, 1000);
  return all->len;
}

/* --- ops by hand --- */

#define KOLLEGA G_GUINT64_CONSTANT (0x6b6f6c6c656761)

static PejlOp *
next_op (PejlTable table, const PejlId *row, guint64 seq, const PejlId *author)
{
  PejlOp *op = pejl_op_new (table, row);

  op->ref = (PejlRef){ KOLLEGA, seq };
  op->hlc = ((guint64) (g_get_real_time () / 1000) << 16) + seq;
  op->author = *author;
  return op;
}

static void
put_text (PejlOp *op, PejlField field, const char *text, const PejlRef *parent)
{
  PejlValue value = { .kind = PEJL_VALUE_TEXT, .text = g_strdup (text) };

  pejl_op_add_write (op, field, &value);
  if (parent != NULL)
    pejl_op_add_parent (op, parent);
}

/* The op that wrote the text as it stands. */
static PejlRef
last_of (PejlStore *store, const PejlId *row)
{
  g_autoptr (PejlHeads) heads = pejl_reader_heads (pejl_store_get_reader (store), row, PEJL_FIELD_EVIDENS_TEKST);
  g_autofree char *text = pejl_heads_to_string (heads);
  g_auto (GStrv) parts = g_strsplit (text, ":", 2);
  PejlRef ref = { g_ascii_strtoull (parts[0], NULL, 16), g_ascii_strtoull (parts[1], NULL, 10) };

  return ref;
}

static PejlId
some_evidens (PejlStore *store, guint nth, char **tekst)
{
  PejlEvidensQuery query;
  g_autoptr (GPtrArray) found = NULL;
  PejlId id;

  pejl_evidens_query_init (&query);
  found = pejl_query_evidens (pejl_store_get_reader (store), &query, nth, 1);
  g_assert_cmpuint (found->len, ==, 1);
  id = ((PejlEvidens *) g_ptr_array_index (found, 0))->id;
  *tekst = g_strdup (((PejlEvidens *) g_ptr_array_index (found, 0))->tekst);
  return id;
}

static void
take (PejlStore *store, PejlOp *person, PejlOp *edit)
{
  static const guint8 nothing[PEJL_HASH_LEN];
  g_autoptr (GPtrArray) ops = g_ptr_array_new ();
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GError) error = NULL;

  pejl_op_hash (person, nothing, sum, person->hash);
  pejl_op_hash (edit, person->hash, sum, edit->hash);
  g_ptr_array_add (ops, person);
  g_ptr_array_add (ops, edit);
  g_assert_true (pejl_store_take_ops (store, ops, &error));
  g_assert_no_error (error);
}

PejlId
pejl_test_clash (PejlStore *store)
{
  g_autofree char *tekst = NULL;
  PejlId id = some_evidens (store, 0, &tekst);
  PejlId bo = pejl_id_from_parts ("test", (const char *const[]){ "kollega", NULL });
  PejlRef before = last_of (store, &id);
  g_autofree char *mine = g_strconcat (tekst, " De små venter på tur.", NULL);
  g_autofree char *theirs = g_strconcat ("Ved vinduet: ", tekst, NULL);
  g_autoptr (PejlAction) action = pejl_action_new ("Ret");
  g_autoptr (PejlOp) person = next_op (PEJL_TABLE_PERSON, &bo, 1, &bo);
  g_autoptr (PejlOp) edit = next_op (PEJL_TABLE_EVIDENS, &id, 2, &bo);
  g_autoptr (GError) error = NULL;

  pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, mine);
  g_assert_true (pejl_store_commit (store, action, &error));
  put_text (person, PEJL_FIELD_PERSON_NAVN, "Konsulent B", NULL);
  put_text (edit, PEJL_FIELD_EVIDENS_TEKST, theirs, &before);
  take (store, person, edit);
  return id;
}

/* --- a colleague with a store of her own --- */

PejlUdveksler *
pejl_test_udveksler (PejlWindow *window)
{
  PejlPage *page = pejl_test_show_page (window, "udveksling");
  PejlUdveksler *udveksler = pejl_udveksling_page_get_udveksler (PEJL_UDVEKSLING_PAGE (page));
  PejlStore *store = pejl_udveksler_get_store (udveksler);
  g_autoptr (PejlKort) kort = NULL;
  g_autoptr (GError) error = NULL;

  if (pejl_udveksler_get_stand (udveksler) != PEJL_NOEGLER_AABNE)
    pejl_udveksler_give_noegler (udveksler, pejl_noegler_new ());
  kort = pejl_kort_eget (store, pejl_store_get_reader (store), pejl_udveksler_get_noegler (udveksler), "Konsulent A", &error);
  g_assert_no_error (error);
  pejl_test_settle (GTK_WIDGET (window));
  return udveksler;
}

void
pejl_test_bekraeft (PejlStore *store, const PejlKort *kort)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autoptr (GError) error = NULL;

  pejl_kort_add (store, pejl_store_get_reader (store), kort, &error);
  g_assert_no_error (error);
  all = pejl_query_kort (pejl_store_get_reader (store));
  for (guint i = 0; i < all->len; i++)
    if (strcmp (((PejlKortRaekke *) g_ptr_array_index (all, i))->rid, kort->rid) == 0)
      pejl_kort_bekraeft (store, g_ptr_array_index (all, i), &error);
  g_assert_no_error (error);
}

PejlTestKollega *
pejl_test_kollega_new (PejlUdveksler *udveksler, const char *navn)
{
  PejlTestKollega *kollega = pejl_test_kollega_unknown (udveksler, navn);

  pejl_test_bekraeft (pejl_udveksler_get_store (udveksler), kollega->kort);
  return kollega;
}

/* The copy's author is the window's. */
static void
write_as (PejlStore *store, const char *navn)
{
  PejlId id = pejl_id_new ();
  g_autoptr (PejlAction) action = pejl_action_new ("Navn");
  g_autoptr (GError) error = NULL;

  pejl_action_row (action, PEJL_TABLE_PERSON, &id);
  pejl_action_set_text (action, PEJL_FIELD_PERSON_NAVN, navn);
  pejl_store_commit (store, action, &error);
  g_assert_no_error (error);
  pejl_store_set_author (store, &id, &error);
  g_assert_no_error (error);
}

PejlTestKollega *
pejl_test_kollega_unknown (PejlUdveksler *udveksler, const char *navn)
{
  PejlTestKollega *kollega = g_new0 (PejlTestKollega, 1);
  PejlStore *mine = pejl_udveksler_get_store (udveksler);
  g_autoptr (GError) error = NULL;

  kollega->har = pejl_oplog_vektor (pejl_store_get_reader (mine), NULL);
  kollega->til = pejl_udveksler_get_noegler (udveksler);
  kollega->store = pejl_test_store_copy (pejl_store_get_path (mine));
  write_as (kollega->store, navn);
  kollega->noegler = pejl_noegler_new ();
  kollega->kort = pejl_kort_eget (kollega->store, pejl_store_get_reader (kollega->store), kollega->noegler, navn, &error);
  g_assert_no_error (error);
  return kollega;
}

void
pejl_test_kollega_free (PejlTestKollega *kollega)
{
  pejl_noegler_free (kollega->noegler);
  pejl_kort_free (kollega->kort);
  g_free (kollega->har);
  pejl_test_store_free (kollega->store);
  g_free (kollega);
}

static PejlId
some_house (PejlStore *store)
{
  g_autoptr (GPtrArray) all = NULL;
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  all = pejl_query_tilsyn (pejl_store_get_reader (store), &query, 0, 1);
  g_assert_cmpuint (all->len, ==, 1);
  return ((PejlTilsyn *) g_ptr_array_index (all, 0))->dagtilbud;
}

static void
write_visit (PejlStore *store, const char *dato)
{
  PejlId id = pejl_id_new ();
  PejlId hus = some_house (store);
  g_autoptr (PejlAction) action = pejl_action_new ("Besøg");
  g_autoptr (GError) error = NULL;

  pejl_action_row (action, PEJL_TABLE_TILSYN, &id);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_DAGTILBUD, &hus);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_OMFANG, PEJL_OMFANG_DAGTILBUD);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_STATUS, PEJL_STATUS_GENNEMFOERT);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_DATO, dato);
  pejl_store_commit (store, action, &error);
  g_assert_no_error (error);
}

static void
write_text (PejlStore *store, const PejlId *id, const char *tekst)
{
  g_autoptr (PejlAction) action = pejl_action_new ("Ret");
  g_autoptr (GError) error = NULL;

  pejl_action_row (action, PEJL_TABLE_EVIDENS, id);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, tekst);
  pejl_store_commit (store, action, &error);
  g_assert_no_error (error);
}

PejlId
pejl_test_kollega_writes (PejlTestKollega *kollega, PejlStore *mine)
{
  g_autofree char *tekst = NULL;
  PejlId id = some_evidens (mine, 1, &tekst);
  g_autofree char *min = g_strconcat (tekst, " De små venter på tur.", NULL);
  g_autofree char *din = g_strconcat ("Ved vinduet: ", tekst, NULL);

  write_visit (kollega->store, "2026-04-22");
  write_visit (kollega->store, "2026-05-06");
  write_text (mine, &id, min);
  write_text (kollega->store, &id, din);
  return id;
}

PejlId
pejl_test_kollega_deletes (PejlTestKollega *kollega, PejlStore *mine, gboolean mine_deletes)
{
  g_autofree char *tekst = NULL;
  PejlId id = some_evidens (mine, 1, &tekst);
  g_autofree char *videre = g_strconcat (tekst, " De små venter på tur.", NULL);
  g_autoptr (PejlAction) action = pejl_action_new ("Slet");
  g_autoptr (GError) error = NULL;

  pejl_action_delete (action, PEJL_TABLE_EVIDENS, &id);
  pejl_store_commit (mine_deletes ? mine : kollega->store, action, &error);
  g_assert_no_error (error);
  write_text (mine_deletes ? kollega->store : mine, &id, videre);
  return id;
}

char *
pejl_test_pakke (PejlStore *store, const PejlNoegler *noegler, const char *navn, const PejlPakkeValg *valg)
{
  g_autofree char *folder = g_path_get_dirname (pejl_store_get_path (store));
  char *path = g_build_filename (folder, navn, NULL);
  PejlPakkeLavet lavet;
  g_autoptr (GError) error = NULL;

  pejl_pakke_make (store, pejl_store_get_reader (store), noegler, path, valg, NULL, &lavet, &error);
  g_assert_no_error (error);
  pejl_pakke_lavet_clear (&lavet);
  return path;
}

char *
pejl_test_kollega_sends (PejlTestKollega *kollega, const char *passphrase)
{
  const char *segl[] = { pejl_noegler_segl (kollega->til), NULL };
  PejlPakkeValg valg = { .segl = passphrase == NULL ? segl : NULL, .passphrase = passphrase, .navn = kollega->kort->navn,
                         .efter = kollega->har };

  return pejl_test_pakke (kollega->store, kollega->noegler, "fra-kollega.pejlpakke", &valg);
}

typedef struct
{
  PejlWindow *window;
  GType type;
} Sight;

static gboolean
is_seen (gpointer data)
{
  Sight *sight = data;

  return pejl_test_find_type (GTK_WIDGET (sight->window), sight->type) != NULL;
}

void
pejl_test_hent (PejlWindow *window, const char *path)
{
  Sight sight = { window, PEJL_TYPE_PAKKE_VIEW };

  pejl_udveksling_page_hent (PEJL_UDVEKSLING_PAGE (pejl_test_show_page (window, "udveksling")), path);
  pejl_test_wait ("the packet to be read", is_seen, &sight);
  pejl_test_settle (GTK_WIDGET (window));
}
