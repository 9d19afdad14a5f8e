// SPDX-License-Identifier: GPL-3.0-or-later
// To the server: the entries that it lacks and this login may deliver, what they name, and a head over it; all or nothing.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-hent-private.h"
#include "core/exchange/pejl-server-private.h"
#include "core/store/pejl-bilag.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define SAY_EVERY 4096

typedef struct
{
  PejlServerRunde *r;
  PejlVektor *har;      /* all that is here */
  PejlVektor *der;      /* what the server has of it */
  PejlVektor *efter;    /* from where on each chain is sent */
  gboolean maa_andres;  /* others' entries, too */
  guint64 sendt;
  guint64 ialt;
  GByteArray *frame;
  GHashTable *bilag;    /* sha256, owned */
} Levering;

/* --- what it has --- */

static gboolean
copied (PejlServerRunde *r, GError **error)
{
  return pejl_hent_fork (_("the server"), error);
}

/* The number there, and that it is the same entry. */
static gboolean
read_chain (Levering *l, GString *der, const PejlRef *her, const char *seq, const char *hex, GError **error)
{
  PejlRef there = { her->rid, g_ascii_strtoull (seq, NULL, 10) };
  guint8 hash[PEJL_HASH_LEN];
  GString *here;
  gboolean same;

  if (there.seq > her->seq)
    {
      if (her->rid == l->r->rid)
        return copied (l->r, error);
      there.seq = her->seq; /* it has more than is here: what is here, it has */
    }
  else
    {
      if (!pejl_oplog_hash_at (l->r->reader, &there, hash))
        return copied (l->r, error);
      here = g_string_new (NULL);
      for (guint i = 0; i < PEJL_HASH_LEN; i++)
        g_string_append_printf (here, "%02x", hash[i]);
      same = strcmp (here->str, hex) == 0;
      g_string_free (here, TRUE);
      if (!same)
        return copied (l->r, error);
    }
  g_string_append_printf (der, "%s%016" G_GINT64_MODIFIER "x:%" G_GUINT64_FORMAT, der->len > 0 ? " " : "", there.rid, there.seq);
  return TRUE;
}

static PejlPgSvar *
ask_chain (Levering *l, guint64 rid, GError **error)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) rid);
  const char *params[] = { text };

  return pejl_pg_ask (l->r->pg,
                      "SELECT seq, encode(substr(ramme, 65, 32), 'hex') FROM pejl.op WHERE rid = $1::bigint"
                      " ORDER BY seq DESC LIMIT 1",
                      1, params, error);
}

static gboolean
read_der (Levering *l, GError **error)
{
  g_autoptr (GString) der = g_string_new (NULL);
  const PejlRef *refs;
  guint n;

  refs = pejl_vektor_refs (l->har, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PejlPgSvar) svar = ask_chain (l, refs[i].rid, error);

      if (svar == NULL
          || (svar->rows->len == 1
              && !read_chain (l, der, &refs[i], pejl_pg_cell (svar, 0, 0), pejl_pg_cell (svar, 0, 1), error)))
        return FALSE;
    }
  l->der = pejl_vektor_parse (der->len > 0 ? der->str : "-");
  return TRUE;
}

/* --- whose it may deliver --- */

/* This copy belongs to whoever's login came with it first. */
static gboolean
take_place (PejlServerRunde *r, GError **error)
{
  g_autofree char *rid = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) r->rid);
  const char *params[] = { rid };
  g_autoptr (PejlPgSvar) seen = pejl_pg_ask (
    r->pg, "SELECT bruger IS NULL, bruger = current_user FROM pejl.kopi WHERE rid = $1::bigint", 1, params, error);
  g_autoptr (PejlPgSvar) put = NULL;

  if (seen == NULL)
    return FALSE;
  if (seen->rows->len == 0)
    put = pejl_pg_ask (r->pg, "INSERT INTO pejl.kopi (rid, bruger) VALUES ($1::bigint, current_user)", 1, params, error);
  else if (strcmp (pejl_pg_cell (seen, 0, 0), "t") == 0)
    put = pejl_pg_ask (r->pg, "UPDATE pejl.kopi SET bruger = current_user WHERE rid = $1::bigint", 1, params, error);
  else if (strcmp (pejl_pg_cell (seen, 0, 1), "t") == 0)
    return TRUE;
  else
    g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_ROLE,
                         _("This copy of Pejl has met the server under another login. Nothing was sent. Use that login, or ask the "
                           "administrator to give the copy to this one."));
  return put != NULL;
}

static gboolean
read_role (Levering *l, GError **error)
{
  g_autoptr (PejlPgSvar) svar = pejl_pg_ask (l->r->pg, "SELECT pg_has_role('pejl_omraadeleder', 'MEMBER')", 0, NULL, error);

  if (svar == NULL)
    return FALSE;
  l->maa_andres = svar->rows->len == 1 && g_strcmp0 (pejl_pg_cell (svar, 0, 0), "t") == 0;
  return TRUE;
}

/* From where on each chain is sent; those that may not be are sent from their end on. */
static gboolean
choose (Levering *l, GError **error)
{
  g_autoptr (GString) efter = g_string_new (NULL);
  const PejlRef *refs;
  guint n;

  refs = pejl_vektor_refs (l->har, &n);
  for (guint i = 0; i < n; i++)
    {
      guint64 from = pejl_vektor_seq (l->der, refs[i].rid);
      gboolean may = refs[i].rid == l->r->rid || l->maa_andres;

      if (may)
        l->ialt += refs[i].seq - from;
      else
        l->r->svar->tilbage += (guint) (refs[i].seq - from);
      if (!may)
        from = refs[i].seq;
      if (from > 0)
        g_string_append_printf (efter, "%s%016" G_GINT64_MODIFIER "x:%" G_GUINT64_FORMAT, efter->len > 0 ? " " : "",
                                refs[i].rid, from);
      if (may && refs[i].rid != l->r->rid && pejl_vektor_seq (l->der, refs[i].rid) == 0)
        {
          g_autofree char *rid = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) refs[i].rid);
          const char *params[] = { rid };
          g_autoptr (PejlPgSvar) put = pejl_pg_ask (
            l->r->pg, "INSERT INTO pejl.kopi (rid) VALUES ($1::bigint) ON CONFLICT DO NOTHING", 1, params, error);

          if (put == NULL)
            return FALSE;
        }
    }
  l->efter = pejl_vektor_parse (efter->len > 0 ? efter->str : "-");
  return TRUE;
}

/* --- entries --- */

static gboolean
put_op (const PejlOp *op, gpointer user_data, GError **error)
{
  Levering *l = user_data;
  const char *sha256 = pejl_pakke_bilag_of (op);

  g_byte_array_set_size (l->frame, 0);
  pejl_op_put_frame (op, l->frame);
  if (l->frame->len + sizeof (guint32) > PEJL_POST_MAX)
    {
      g_autofree char *ref = pejl_ref_to_string (&op->ref);

      g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_TOO_LARGE,
                   _("A text is too long to be handed over (%s), so nothing was sent. Divide it and try again."), ref);
      return FALSE;
    }
  pejl_pg_in_row (l->r->pg, 3);
  pejl_pg_in_int64 (l->r->pg, (gint64) op->ref.rid);
  pejl_pg_in_int64 (l->r->pg, (gint64) op->ref.seq);
  pejl_pg_in_bytes (l->r->pg, l->frame->data, l->frame->len);
  if (sha256 != NULL)
    g_hash_table_add (l->bilag, g_strdup (sha256));
  if (++l->sendt % SAY_EVERY == 0)
    pejl_server_say (l->r, PEJL_SERVER_TRIN_SEND, l->sendt, l->ialt);
  return pejl_pg_in_flush (l->r->pg, error);
}

/* What another has delivered meanwhile has to be the same. */
static gboolean
check_meanwhile (Levering *l, guint64 put, GError **error)
{
  g_autoptr (PejlPgSvar) svar = NULL;

  if (put == l->sendt)
    return TRUE;
  svar = pejl_pg_ask (l->r->pg,
                      "SELECT 1 FROM pg_temp.pejl_til t JOIN pejl.op o USING (rid, seq)"
                      " WHERE substr(o.ramme, 1, 96) <> substr(t.ramme, 1, 96) LIMIT 1",
                      0, NULL, error);
  return svar != NULL && (svar->rows->len == 0 || copied (l->r, error));
}

static gboolean
put_ops (Levering *l, GError **error)
{
  g_autoptr (PejlPgSvar) put = NULL;

  if (l->ialt == 0)
    return TRUE;
  pejl_server_say (l->r, PEJL_SERVER_TRIN_SEND, 0, l->ialt);
  if (!pejl_pg_run (l->r->pg, "CREATE TEMPORARY TABLE pejl_til (rid bigint, seq bigint, ramme bytea) ON COMMIT DROP", error)
      || !pejl_pg_in_begin (l->r->pg, "COPY pg_temp.pejl_til FROM STDIN (FORMAT binary)", error)
      || !pejl_oplog_foreach (l->r->reader, l->efter, l->r->cancellable, put_op, l, error) || !pejl_pg_in_end (l->r->pg, error))
    return FALSE;
  put = pejl_pg_ask (l->r->pg,
                     "INSERT INTO pejl.op (rid, seq, ramme) SELECT rid, seq, ramme FROM pg_temp.pejl_til ON CONFLICT DO NOTHING",
                     0, NULL, error);
  return put != NULL && check_meanwhile (l, put->touched, error);
}

/* --- what is erased --- */

/* A row that this login may not change stays until its own copy comes, or the centerchef's. */
static gboolean
erase_there (const PejlOp *op, gpointer user_data, GError **error)
{
  Levering *l = user_data;
  g_autofree char *rid = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) op->ref.rid);
  g_autofree char *seq = g_strdup_printf ("%" G_GUINT64_FORMAT, op->ref.seq);
  GString *hex = g_string_new ("\\x");
  const char *params[] = { rid, seq, NULL };
  g_autoptr (PejlPgSvar) put = NULL;

  g_byte_array_set_size (l->frame, 0);
  pejl_op_put_frame (op, l->frame);
  for (guint i = 0; i < l->frame->len; i++)
    g_string_append_printf (hex, "%02x", l->frame->data[i]);
  params[2] = hex->str;
  put = pejl_pg_ask (l->r->pg,
                     "UPDATE pejl.op SET ramme = $3::bytea WHERE rid = $1::bigint AND seq = $2::bigint AND ramme <> $3::bytea", 3,
                     params, error);
  g_string_free (hex, TRUE);
  if (put == NULL)
    return FALSE;
  l->r->svar->slettet += (guint) put->touched;
  return TRUE;
}

/* --- the head --- */

/* Others are named only where the server holds them. */
static void
name_what_is_there (Levering *l, GKeyFile *head)
{
  const PejlRef *refs;
  guint n;

  refs = pejl_vektor_refs (l->har, &n);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *group = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", refs[i].rid);
      gboolean sent = refs[i].rid == l->r->rid || l->maa_andres;

      if (!sent && pejl_vektor_seq (l->der, refs[i].rid) < g_key_file_get_uint64 (head, group, "til", NULL))
        g_key_file_remove_group (head, group, NULL);
    }
}

static gboolean
put_head (Levering *l, const char *har, const char *navn, GError **error)
{
  PejlPakkeValg valg = { .navn = navn };
  g_autoptr (GKeyFile) head = NULL;
  g_autofree char *text = NULL;
  g_autofree char *signed_text = NULL;
  g_autofree char *underskrift = NULL;
  g_autofree char *rid = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) l->r->rid);
  const char *params[3] = { rid };
  g_autoptr (PejlPgSvar) put = NULL;
  guint n;

  head = pejl_pakke_hoved_new (l->r->store, l->r->reader, l->r->noegler, &valg, har, &n, error);
  if (head == NULL)
    return FALSE;
  name_what_is_there (l, head);
  text = g_key_file_to_data (head, NULL, NULL);
  signed_text = pejl_server_hoved_tekst (text);
  underskrift = pejl_noegler_sign (l->r->noegler, signed_text, strlen (signed_text));
  params[1] = text;
  params[2] = underskrift;
  put = pejl_pg_ask (l->r->pg, "UPDATE pejl.kopi SET hoved = $2, underskrift = $3, moedt = now() WHERE rid = $1::bigint", 3,
                     params, error);
  return put != NULL;
}

/* --- all of it --- */

static gboolean
deliver (Levering *l, const char *navn, GError **error)
{
  g_autofree char *har = pejl_oplog_vektor (l->r->reader, error);

  l->har = har != NULL ? pejl_vektor_parse (har) : NULL;
  if (l->har == NULL || !take_place (l->r, error) || !read_role (l, error) || !read_der (l, error) || !choose (l, error))
    return FALSE;
  if (l->r->valg->kun_se)
    return TRUE;
  return put_ops (l, error) && pejl_oplog_slettede (l->r->reader, erase_there, l, error) && put_head (l, har, navn, error);
}

/* What colleagues say to lack, and is here. */
static void
add_asked_for (PejlServerRunde *r, GHashTable *bilag)
{
  GHashTableIter iter;
  gpointer sha256;

  g_hash_table_iter_init (&iter, r->oensket);
  while (g_hash_table_iter_next (&iter, &sha256, NULL))
    {
      g_autofree char *path = pejl_bilag_path (pejl_store_get_path (r->store), sha256);

      if (g_file_test (path, G_FILE_TEST_EXISTS))
        g_hash_table_add (bilag, g_strdup (sha256));
    }
}

gboolean
pejl_server_send (PejlServerRunde *r, const char *navn, GError **error)
{
  g_autoptr (GByteArray) frame = g_byte_array_new ();
  g_autoptr (GHashTable) bilag = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Levering l = { .r = r, .frame = frame, .bilag = bilag };
  gboolean began, ok;

  if (!pejl_pg_run (r->pg, "BEGIN", error))
    return FALSE;
  add_asked_for (r, bilag);
  began = pejl_query_begin (r->reader);
  ok = deliver (&l, navn, error);
  pejl_query_end (r->reader, began);
  ok = ok && (r->valg->kun_se || pejl_server_send_bilag (r, bilag, error)) && pejl_pg_run (r->pg, r->valg->kun_se ? "ROLLBACK" : "COMMIT", error);
  g_clear_pointer (&l.har, pejl_vektor_unref);
  g_clear_pointer (&l.der, pejl_vektor_unref);
  g_clear_pointer (&l.efter, pejl_vektor_unref);
  if (!ok)
    return FALSE;
  r->svar->sendt = (guint) (r->valg->kun_se ? l.ialt : l.sendt);
  pejl_server_say (r, PEJL_SERVER_TRIN_SEND, l.sendt, l.sendt);
  return TRUE;
}
