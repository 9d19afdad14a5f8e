// SPDX-License-Identifier: GPL-3.0-or-later
// The head of a packet: who made it, which entries of which replica it is about, and where each chain stands.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-bilag-oensker.h"
#include "core/exchange/pejl-pakke-private.h"
#include "core/store/pejl-bilag.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  PejlStore *store;
  PejlReader *reader;
  const PejlNoegler *noegler;
  const PejlPakkeValg *valg;
  PejlRetter *retter;
  GKeyFile *head;
  guint n_ops;
} Arbejde;

char *
pejl_pakke_stempel_tekst (guint64 rid, guint64 seq, const guint8 hash[PEJL_HASH_LEN])
{
  GString *text = g_string_new ("pejl-stempel-1\n");

  g_string_append_printf (text, "%016" G_GINT64_MODIFIER "x\n%" G_GUINT64_FORMAT "\n", rid, seq);
  for (guint i = 0; i < PEJL_HASH_LEN; i++)
    g_string_append_printf (text, "%02x", hash[i]);
  g_string_append_c (text, '\n');
  return g_string_free (text, FALSE);
}

static void
put_hash (Arbejde *a, const char *group, const guint8 hash[PEJL_HASH_LEN])
{
  GString *hex = g_string_new (NULL);

  for (guint i = 0; i < PEJL_HASH_LEN; i++)
    g_string_append_printf (hex, "%02x", hash[i]);
  g_key_file_set_string (a->head, group, "hash", hex->str);
  g_string_free (hex, TRUE);
}

typedef struct
{
  guint64 seq;
  char *noegle;
  char *underskrift;
} Stempel;

static void
stempel_clear (Stempel *stempel)
{
  g_free (stempel->noegle);
  g_free (stempel->underskrift);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Stempel, stempel_clear)

/* The replica's own, as it came with its latest packet; FALSE: none did. */
static gboolean
known_stempel (Arbejde *a, const char *group, Stempel *stempel)
{
  g_autofree char *known = pejl_store_notat_get (a->store, "stempel", group, NULL);
  g_auto (GStrv) parts = known != NULL ? g_strsplit (known, " ", 3) : NULL;

  if (parts == NULL || g_strv_length (parts) != 3)
    return FALSE;
  stempel->seq = g_ascii_strtoull (parts[0], NULL, 10);
  stempel->noegle = g_strdup (parts[1]);
  stempel->underskrift = g_strdup (parts[2]);
  return TRUE;
}

static void
sign_stempel (Arbejde *a, const PejlRef *last, const guint8 hash[PEJL_HASH_LEN], Stempel *stempel)
{
  g_autofree char *text = pejl_pakke_stempel_tekst (last->rid, last->seq, hash);

  stempel_clear (stempel);
  stempel->seq = last->seq;
  stempel->noegle = g_strdup (pejl_noegler_signatur (a->noegler));
  stempel->underskrift = pejl_noegler_sign (a->noegler, text, strlen (text));
}

/* A merge that was stopped half-way leaves a chain beyond, or short of, what its replica has stamped. Nobody else can stamp it but
 * who goes on for its lost keys, so it is named only as far as that. last->seq 0: not at all. */
static void
stop_at_stempel (Arbejde *a, PejlRef *last, gboolean known, const Stempel *stempel)
{
  const char *key = pejl_retter_key_of (a->retter, last->rid);
  const char *own = pejl_noegler_signatur (a->noegler);

  if (key == NULL || strcmp (key, own) == 0 || pejl_retter_afloeser (a->retter, key, own) || (known && stempel->seq == last->seq))
    return;
  last->seq = known && stempel->seq < last->seq ? stempel->seq : 0;
}

/* Its own stamp where it is known; else the one who sends answers for what it received before there were keys. */
static gboolean
put_kaede (Arbejde *a, const PejlRef *all, guint64 before, GError **error)
{
  g_autofree char *group = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", all->rid);
  g_auto (Stempel) stempel = { 0 };
  gboolean known = known_stempel (a, group, &stempel);
  guint8 hash[PEJL_HASH_LEN];
  PejlRef last = *all;

  stop_at_stempel (a, &last, known, &stempel);
  if (before >= last.seq)
    return TRUE;
  if (!pejl_oplog_hash_at (a->reader, &last, hash))
    {
      g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FAILED,
                           _("The store is damaged, so no packet was made. Check it with “pejl verify”."));
      return FALSE;
    }
  if (!known || stempel.seq != last.seq)
    sign_stempel (a, &last, hash, &stempel);
  g_key_file_set_uint64 (a->head, group, "fra", before + 1);
  g_key_file_set_uint64 (a->head, group, "til", last.seq);
  put_hash (a, group, hash);
  g_key_file_set_string (a->head, group, "noegle", stempel.noegle);
  g_key_file_set_string (a->head, group, "stempel", stempel.underskrift);
  a->n_ops += (guint) (last.seq - before);
  return TRUE;
}

static void
put_who (Arbejde *a, const char *har)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (a->reader);
  g_autofree char *rid = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", pejl_store_get_rid (a->store));
  g_autofree char *mangler = pejl_bilag_oensker_find (a->store, a->reader);
  GKeyFile *head = a->head;

  g_key_file_set_integer (head, "pakke", "skema", PEJL_SCHEMA_VERSION);
  g_key_file_set_string (head, "pakke", "kommune", kommune->nr != NULL ? kommune->nr : "");
  g_key_file_set_string (head, "pakke", "kommunenavn", kommune->navn != NULL ? kommune->navn : "");
  g_key_file_set_string (head, "pakke", "rid", rid);
  g_key_file_set_string (head, "pakke", "signatur", pejl_noegler_signatur (a->noegler));
  g_key_file_set_string (head, "pakke", "segl", pejl_noegler_segl (a->noegler));
  g_key_file_set_string (head, "pakke", "navn", a->valg->navn != NULL ? a->valg->navn : "");
  g_key_file_set_string (head, "pakke", "har", har);
  g_key_file_set_string (head, "pakke", "grundlag", a->valg->efter != NULL ? a->valg->efter : "-");
  g_key_file_set_integer (head, "pakke", "antal", (int) a->n_ops);
  if (*mangler != '\0')
    g_key_file_set_string (head, "pakke", "mangler", mangler);
  if (a->valg->kvittering_for != NULL)
    {
      g_key_file_set_string (head, "pakke", "kvittering-for", a->valg->kvittering_for);
      g_key_file_set_string (head, "pakke", "kvittering", a->valg->kvittering != NULL ? a->valg->kvittering : "");
    }
}

GKeyFile *
pejl_pakke_hoved_new (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const PejlPakkeValg *valg,
                      const char *har, guint *n_ops, GError **error)
{
  g_autoptr (GKeyFile) head = g_key_file_new ();
  g_autoptr (PejlVektor) all = pejl_vektor_parse (har);
  g_autoptr (PejlVektor) efter = pejl_vektor_parse (valg->efter);
  g_autoptr (PejlRetter) retter = pejl_oplog_retter (reader, error);
  Arbejde a = { .store = store, .reader = reader, .noegler = noegler, .valg = valg, .retter = retter, .head = head };
  const PejlRef *refs;
  guint n;

  g_return_val_if_fail (all != NULL, NULL);

  if (retter == NULL)
    return NULL;
  refs = pejl_vektor_refs (all, &n);
  for (guint i = 0; i < n; i++)
    if (!put_kaede (&a, &refs[i], efter != NULL ? pejl_vektor_seq (efter, refs[i].rid) : 0, error))
      return NULL;
  put_who (&a, har);
  *n_ops = a.n_ops;
  return g_steal_pointer (&head);
}

const char *
pejl_pakke_bilag_of (const PejlOp *op)
{
  const PejlWrite *write = op->table == PEJL_TABLE_VEDHAEFTNING
                             ? pejl_op_find_write (op, PEJL_FIELD_VEDHAEFTNING_SHA256)
                             : op->table == PEJL_TABLE_DIAS ? pejl_op_find_write (op, PEJL_FIELD_DIAS_BILLEDE) : NULL;

  return write != NULL && write->value.kind == PEJL_VALUE_TEXT && pejl_sha256_is_valid (write->value.text) ? write->value.text
                                                                                                          : NULL;
}
