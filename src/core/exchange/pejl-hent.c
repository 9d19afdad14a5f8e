// SPDX-License-Identifier: GPL-3.0-or-later
// The preview of a packet, and its ops into the store in chunks.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-bilag-oensker.h"
#include "core/exchange/pejl-hent-private.h"
#include "core/exchange/pejl-pakke-private.h"
#include "core/model/pejl-dato.h"
#include "core/store/pejl-bilag.h"
#include "core/store/pejl-slet.h"
#include "core/store/query/pejl-query-vedhaeftning.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BESOEG_MAX 12
#define DAY_MS (24 * G_GINT64_CONSTANT (3600000))

void
pejl_hentning_free (PejlHentning *hentning)
{
  if (hentning == NULL)
    return;
  g_free (hentning->afsender);
  g_ptr_array_unref (hentning->mangler);
  g_ptr_array_unref (hentning->linjer);
  g_ptr_array_unref (hentning->besoeg);
  g_free (hentning);
}

/* --- what it would do --- */

static int
by_row (gconstpointer a, gconstpointer b)
{
  const PejlPakkeOp *x = *(const PejlPakkeOp *const *) a;
  const PejlPakkeOp *y = *(const PejlPakkeOp *const *) b;

  return pejl_id_compare (&x->row, &y->row);
}

/* Those that are not here; the pointers are into the packet. */
static GPtrArray *
new_ops (PejlPakke *pakke, const PejlVektor *har)
{
  GPtrArray *ops = g_ptr_array_new ();

  for (guint i = 0; i < pakke->ops->len; i++)
    {
      PejlPakkeOp *at = &g_array_index (pakke->ops, PejlPakkeOp, i);

      if (!pejl_vektor_holds (har, &at->ref))
        g_ptr_array_add (ops, at);
    }
  return ops;
}

/* Those that are here, and bring back what is missed of them. */
static GPtrArray *
returning_ops (PejlPakke *pakke, const PejlVektor *har, PejlReader *reader, GError **error)
{
  g_autoptr (PejlSletninger) savnet = pejl_slet_savnet (reader, error);
  g_autoptr (GPtrArray) ops = g_ptr_array_new ();

  if (savnet == NULL)
    return NULL;
  for (guint i = 0; !pejl_sletninger_is_empty (savnet) && i < pakke->ops->len; i++)
    {
      PejlPakkeOp *at = &g_array_index (pakke->ops, PejlPakkeOp, i);

      if (pejl_vektor_holds (har, &at->ref) && pejl_sletninger_names (savnet, &at->ref))
        g_ptr_array_add (ops, at);
    }
  return g_steal_pointer (&ops);
}

static void
count_row (PejlHentning *h, guint32 table, const PejlVirkning *virkning)
{
  if (!virkning->is_new)
    h->aendrede++;
  else if (table == PEJL_TABLE_TILSYN)
    h->tilsyn++;
  else if (table == PEJL_TABLE_EVIDENS)
    h->evidens++;
  else if (table != PEJL_TABLE_SLETNING)
    h->andre++;
  h->konflikter += virkning->conflicts;
  h->sene += virkning->late;
  h->afviste += virkning->refused;
}

static const PejlValue *
value_of (GPtrArray *ops, PejlField field)
{
  for (guint i = ops->len; i > 0; i--)
    {
      const PejlWrite *write = pejl_op_find_write (g_ptr_array_index (ops, i - 1), field);

      if (write != NULL)
        return &write->value;
    }
  return NULL;
}

/* The house's name may come with the same packet, and is not known before. */
static void
note_visit (PejlProeve *p, GPtrArray *ops)
{
  const PejlValue *hus = value_of (ops, PEJL_FIELD_TILSYN_DAGTILBUD);
  const PejlValue *dato = value_of (ops, PEJL_FIELD_TILSYN_DATO);
  g_autoptr (PejlDagtilbud) dagtilbud
    = hus != NULL && hus->kind == PEJL_VALUE_ID ? pejl_query_dagtilbud_by_id (p->reader, &hus->id) : NULL;
  g_autofree char *day = dato != NULL && dato->kind == PEJL_VALUE_TEXT && pejl_dato_is_valid (dato->text)
                           ? pejl_dato_format_long (dato->text) : NULL;

  if (dagtilbud != NULL && day != NULL)
    g_ptr_array_add (p->hentning->besoeg, g_strdup_printf ("%s, %s", dagtilbud->navn, day));
}

/* How many texts go, as the one who erased them counted. */
static void
count_erased (PejlHentning *h, const PejlOp *op)
{
  const PejlWrite *antal = op->table == PEJL_TABLE_SLETNING && !op->refused ? pejl_op_find_write (op, PEJL_FIELD_SLETNING_ANTAL) : NULL;

  if (antal != NULL && antal->value.kind == PEJL_VALUE_INTEGER)
    h->slettes += (guint) CLAMP (antal->value.integer, 0, 1000000);
}

static gboolean
judge_row (PejlProeve *p, GPtrArray *sorted, guint from, guint to, GError **error)
{
  g_autoptr (GPtrArray) ops = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_op_free);
  PejlVirkning virkning;
  guint32 table;

  for (guint i = from; i < to; i++)
    {
      PejlOp *op = pejl_pakke_read_op (p->pakke, g_ptr_array_index (sorted, i), error);

      if (op == NULL)
        return FALSE;
      g_ptr_array_add (ops, op);
    }
  if (!pejl_oplog_virkning (p->reader, ops, &virkning, error))
    return FALSE;
  for (guint i = 0; i < ops->len; i++)
    count_erased (p->hentning, g_ptr_array_index (ops, i));
  table = ((PejlPakkeOp *) g_ptr_array_index (sorted, from))->table;
  count_row (p->hentning, table, &virkning);
  if (table == PEJL_TABLE_TILSYN && virkning.is_new && p->hentning->besoeg->len < BESOEG_MAX)
    note_visit (p, ops);
  return TRUE;
}

static gboolean
judge_rows (PejlProeve *p, GPtrArray *ops, GCancellable *cancellable, GError **error)
{
  guint from = 0;

  g_ptr_array_sort (ops, by_row);
  for (guint i = 1; i <= ops->len; i++)
    {
      if (i < ops->len && by_row (&ops->pdata[from], &ops->pdata[i]) == 0)
        continue;
      if (g_cancellable_set_error_if_cancelled (cancellable, error) || !judge_row (p, ops, from, i, error))
        return FALSE;
      from = i;
    }
  return TRUE;
}

static void
count_ops (PejlProeve *p, GPtrArray *ops)
{
  guint64 tomorrow = (guint64) (g_get_real_time () / 1000 + DAY_MS) << 16;

  p->hentning->nye = ops->len;
  p->hentning->kendte = p->pakke->ops->len - ops->len;
  p->hentning->bilag = p->pakke->bilag->len;
  for (guint i = 0; i < ops->len; i++)
    p->hentning->i_fremtiden += ((PejlPakkeOp *) g_ptr_array_index (ops, i))->hlc > tomorrow;
}

/* --- in words --- */

static void
say (PejlHentning *h, char *line)
{
  g_ptr_array_add (h->linjer, line);
}

static void
say_n (PejlHentning *h, guint n, const char *format)
{
  if (n > 0)
    say (h, g_strdup_printf (format, n));
}

static void
say_all (PejlHentning *h)
{
  if (h->nye == 0 && h->tilbage == 0)
    say (h, g_strdup (_("Nothing new: all of it is here already.")));
  say_n (h, h->tilsyn, ngettext ("%u new visit", "%u new visits", h->tilsyn));
  say_n (h, h->evidens, ngettext ("%u new evidens", "%u new evidens", h->evidens));
  say_n (h, h->andre, ngettext ("%u other new thing", "%u other new things", h->andre));
  say_n (h, h->aendrede, ngettext ("%u change of what is here", "%u changes of what is here", h->aendrede));
  say_n (h, h->bilag, ngettext ("%u bilag", "%u bilag", h->bilag));
  say_n (h, h->konflikter, ngettext ("%u place where both have written: both texts are kept, and you choose",
                                     "%u places where both have written: both texts are kept, and you choose", h->konflikter));
  say_n (h, h->sene, ngettext ("%u change that comes after its tilsyn was made final: kept, and not shown in it",
                               "%u changes that come after their tilsyn was made final: kept, and not shown in them", h->sene));
  say_n (h, h->afviste, ngettext ("%u change that its writer's role may not make: set aside",
                                  "%u changes that their writers' roles may not make: set aside", h->afviste));
  say_n (h, h->slettes, ngettext ("%u text that a colleague has erased for good: it goes here too",
                                  "%u texts that a colleague has erased for good: they go here too", h->slettes));
  say_n (h, h->tilbage, ngettext ("%u text that was erased here by somebody whose role may not: it comes back",
                                  "%u texts that were erased here by somebody whose role may not: they come back", h->tilbage));
  say_n (h, h->i_fremtiden, ngettext ("%u entry by a clock that is more than a day ahead",
                                      "%u entries by a clock that is more than a day ahead", h->i_fremtiden));
  for (guint i = 0; i < h->mangler->len; i++)
    say (h, g_strdup (g_ptr_array_index (h->mangler, i)));
}

static gboolean
judge (PejlProeve *p, GCancellable *cancellable, GError **error)
{
  g_autofree char *vektor = pejl_oplog_vektor (p->reader, error);
  g_autoptr (PejlVektor) har = vektor != NULL ? pejl_vektor_parse (vektor) : NULL;
  g_autoptr (PejlRetter) retter = har != NULL ? pejl_oplog_retter (p->reader, error) : NULL;
  g_autoptr (GPtrArray) ops = NULL;
  g_autoptr (GPtrArray) tilbage = NULL;

  if (retter == NULL)
    return FALSE;
  p->har = har;
  p->retter = retter;
  p->rid = pejl_store_get_rid (p->store);
  if (!pejl_hent_proev (p, error))
    return FALSE;
  ops = new_ops (p->pakke, har);
  count_ops (p, ops);
  tilbage = returning_ops (p->pakke, har, p->reader, error);
  if (tilbage == NULL)
    return FALSE;
  p->hentning->tilbage = tilbage->len;
  if (!judge_rows (p, ops, cancellable, error))
    return FALSE;
  say_all (p->hentning);
  return TRUE;
}

PejlHentning *
pejl_hent_vurder (PejlStore *store, PejlReader *reader, const char *own, PejlPakke *pakke, GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (PejlHentning) hentning = g_new0 (PejlHentning, 1);
  PejlProeve p = { .store = store, .reader = reader, .own = own, .pakke = pakke, .hentning = hentning };
  gboolean began, ok;

  hentning->afsender = g_strdup (pakke->afsender);
  hentning->mangler = g_ptr_array_new_with_free_func (g_free);
  hentning->linjer = g_ptr_array_new_with_free_func (g_free);
  hentning->besoeg = g_ptr_array_new_with_free_func (g_free);
  began = pejl_query_begin (reader);
  ok = judge (&p, cancellable, error);
  pejl_query_end (reader, began);
  return ok ? g_steal_pointer (&hentning) : NULL;
}

/* --- taking it in --- */

/* The order in which it was written, which is also that of each replica's numbers. */
static int
by_time (gconstpointer a, gconstpointer b)
{
  const PejlPakkeOp *x = *(const PejlPakkeOp *const *) a;
  const PejlPakkeOp *y = *(const PejlPakkeOp *const *) b;

  if (x->hlc != y->hlc)
    return x->hlc < y->hlc ? -1 : 1;
  if (x->ref.rid != y->ref.rid)
    return x->ref.rid < y->ref.rid ? -1 : 1;
  return x->ref.seq < y->ref.seq ? -1 : x->ref.seq > y->ref.seq;
}

typedef struct
{
  PejlPakke *pakke;
  GPtrArray *sorted;
  guint next;
} Raekke;

static PejlOp *
next_op (gpointer user_data, GError **error)
{
  Raekke *r = user_data;

  return r->next < r->sorted->len ? pejl_pakke_read_op (r->pakke, g_ptr_array_index (r->sorted, r->next++), error) : NULL;
}

static gboolean
in_part (PejlPakke *pakke, GError **error)
{
  g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_CANCELLED,
               _("“%s” was taken in only in part. Nothing is lost: take it again, and the rest comes."), pakke->navn);
  return FALSE;
}

static gboolean
take_ops (PejlStore *store, PejlPakke *pakke, GPtrArray *sorted, GCancellable *cancellable, GFileProgressCallback progress,
          gpointer user_data, GError **error)
{
  g_autoptr (PejlIndtag) indtag = pejl_indtag_new (store);
  Raekke r = { pakke, sorted, 0 };

  g_ptr_array_sort (sorted, by_time);
  while (r.next < sorted->len)
    {
      guint taken;

      if (g_cancellable_is_cancelled (cancellable))
        return in_part (pakke, error);
      if (!pejl_indtag_some (indtag, next_op, &r, &taken, error))
        return FALSE;
      if (progress != NULL)
        progress (r.next, sorted->len, user_data);
    }
  return TRUE;
}

/* The packet itself may be what tells whose erasures do not stand: what they took, before that was known or while it came in, it
 * brings back. */
static gboolean
take_returning (PejlStore *store, PejlPakke *pakke, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlReader) reader = pejl_store_new_reader (store, error);
  g_autofree char *vektor = reader != NULL ? pejl_oplog_vektor (reader, error) : NULL;
  g_autoptr (PejlVektor) har = vektor != NULL ? pejl_vektor_parse (vektor) : NULL;
  g_autoptr (GPtrArray) ops = har != NULL ? returning_ops (pakke, har, reader, error) : NULL;

  g_clear_pointer (&reader, pejl_reader_unref);
  return ops != NULL && take_ops (store, pakke, ops, cancellable, NULL, NULL, error);
}

/* What a cancel leaves is indexed before the next search. */
static gboolean
index_texts (PejlStore *store, GCancellable *cancellable, GError **error)
{
  gboolean more = TRUE;

  while (more && !g_cancellable_is_cancelled (cancellable))
    if (!pejl_store_index_some (store, &more, error))
      return FALSE;
  return TRUE;
}

/* Which contents the packet's rows name once what was erased, here or by the packet, is gone from them; text, owned. */
static GHashTable *
named_bilag (PejlPakke *pakke, PejlReader *reader, GError **error)
{
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (PejlSletninger) sletninger = pejl_slet_read (reader, error);
  g_autoptr (PejlRetter) retter = sletninger != NULL ? pejl_oplog_retter (reader, error) : NULL;

  if (retter == NULL)
    return NULL;
  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < pakke->ops->len; i++)
      {
        const PejlPakkeOp *at = &g_array_index (pakke->ops, PejlPakkeOp, i);
        gboolean erases = at->table == PEJL_TABLE_SLETNING;
        g_autoptr (PejlOp) op = NULL;

        if (erases != (pass == 0) || (!erases && at->table != PEJL_TABLE_VEDHAEFTNING && at->table != PEJL_TABLE_DIAS))
          continue;
        op = pejl_pakke_read_op (pakke, at, error);
        if (op == NULL)
          return NULL;
        op->refused = !pejl_retter_allow (retter, op);
        if (erases)
          pejl_sletninger_add (sletninger, op);
        else
          pejl_slet_op (sletninger, op);
        if (!erases && pejl_pakke_bilag_of (op) != NULL)
          g_hash_table_add (named, g_strdup (pejl_pakke_bilag_of (op)));
      }
  return g_steal_pointer (&named);
}

/* Before the rows that name them. What nothing names any more is left out: a colleague may not know yet that it was erased. */
static gboolean
take_bilag (PejlStore *store, PejlPakke *pakke, PejlReader *reader, GCancellable *cancellable, GError **error)
{
  g_autoptr (GHashTable) named = pakke->bilag->len > 0 ? named_bilag (pakke, reader, error) : NULL;

  if (pakke->bilag->len > 0 && named == NULL)
    return FALSE;
  for (guint i = 0; i < pakke->bilag->len; i++)
    {
      const PejlPakkeBilag *bilag = g_ptr_array_index (pakke->bilag, i);
      g_autoptr (GFile) file = g_file_new_for_path (bilag->path);
      g_autoptr (PejlVedhaeftning) taken = NULL;

      if (bilag->bytes == 0 || !(g_hash_table_contains (named, bilag->sha256) || pejl_query_bilag_naevnes (reader, bilag->sha256)))
        continue;
      taken = pejl_bilag_take (pejl_store_get_path (store), file, cancellable, NULL, NULL, error);
      if (taken == NULL)
        return FALSE;
    }
  return TRUE;
}

static gboolean
note_stamps (PejlStore *store, PejlPakke *pakke, const PejlVektor *har, GError **error)
{
  for (guint i = 0; i < pakke->kaeder->len; i++)
    {
      const PejlKaede *kaede = g_ptr_array_index (pakke->kaeder, i);
      g_autofree char *rid = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", kaede->rid);
      g_autofree char *text = g_strdup_printf ("%" G_GUINT64_FORMAT " %s %s", kaede->last, kaede->stempel_noegle, kaede->stempel);

      if (kaede->last >= pejl_vektor_seq (har, kaede->rid) && kaede->rid != pejl_store_get_rid (store)
          && !pejl_store_notat_put (store, "stempel", rid, text, error))
        return FALSE;
    }
  return TRUE;
}

/* What the sender has, so that the next packet to him or her is small; and what came, for the page. */
static gboolean
note_sender (PejlStore *store, PejlPakke *pakke, const PejlHentning *h, GError **error)
{
  g_autofree char *came = g_strdup_printf ("%u %u %u", h->tilsyn, h->evidens, h->nye);

  if (pakke->kvittering_for != NULL && !pejl_store_notat_put (store, "kvittering", pakke->kvittering_for, pakke->kvittering, error))
    return FALSE;
  return pejl_store_notat_put (store, "vektor", pakke->signatur, pakke->har, error)
         && pejl_bilag_oensker_note (store, pakke->segl, pakke->mangler, error)
         && (h->nye == 0 || pejl_store_notat_put (store, "modtaget", pakke->signatur, came, error));
}

gboolean
pejl_hent_tag (PejlStore *store, PejlPakke *pakke, const PejlHentning *hentning, GCancellable *cancellable,
               GFileProgressCallback progress, gpointer user_data, GError **error)
{
  g_autoptr (PejlReader) reader = NULL;
  g_autofree char *vektor = NULL;
  g_autoptr (PejlVektor) har = NULL;
  g_autoptr (GPtrArray) ops = NULL;
  g_autoptr (GPtrArray) tilbage = NULL;

  if (hentning->mangler->len > 0)
    {
      g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_GAP, _("“%s” waits: %s"), pakke->navn,
                   (const char *) g_ptr_array_index (hentning->mangler, 0));
      return FALSE;
    }
  reader = pejl_store_new_reader (store, error);
  vektor = reader != NULL ? pejl_oplog_vektor (reader, error) : NULL;
  har = vektor != NULL ? pejl_vektor_parse (vektor) : NULL;
  tilbage = har != NULL ? returning_ops (pakke, har, reader, error) : NULL;
  if (tilbage == NULL || !take_bilag (store, pakke, reader, cancellable, error))
    return FALSE;
  ops = new_ops (pakke, har);
  g_ptr_array_extend (ops, tilbage, NULL, NULL);
  g_clear_pointer (&reader, pejl_reader_unref);
  return take_ops (store, pakke, ops, cancellable, progress, user_data, error)
         && take_returning (store, pakke, cancellable, error)
         && note_stamps (store, pakke, har, error)
         && note_sender (store, pakke, hentning, error)
         && index_texts (store, cancellable, error);
}
