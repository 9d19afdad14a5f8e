// SPDX-License-Identifier: GPL-3.0-or-later
// From the server: each colleague's head, and the entries that it names and that are not here, put together as the packet they are.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-bilag-oensker.h"
#include "core/exchange/pejl-hent-private.h"
#include "core/exchange/pejl-kort.h"
#include "core/exchange/pejl-server-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BLOCK_BYTES (256 * 1024)
#define SAY_EVERY 4096
#define RECORD_HEAD 9

/* A chain of which something is wanted: from the number after what is here to what the head says. */
typedef struct
{
  char *group;
  guint64 rid;
  guint64 fra;
  guint64 til;
} Oensket;

typedef struct
{
  PejlServerRunde *r;
  GKeyFile *head;       /* as the colleague signed it, then with only what is wanted */
  const char *navn;     /* for sentences */
  GArray *oensker;      /* Oensket */
  guint64 ialt;

  guint next;           /* of oensker */
  gboolean copying;
  gboolean headed;
  gboolean ended;
  guint64 hentet;
  GByteArray *record;
  GByteArray *over;     /* a frame that found no room in the record before */
  gsize at;
} Strom;

static void
oensket_clear (gpointer data)
{
  g_free (((Oensket *) data)->group);
}

static gboolean
forged (const char *navn, GError **error)
{
  g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FORGED,
               _("“%s” is not as it was signed. Nothing of it was taken in. Tell the administrator of the server, and ask the "
                 "colleague for a packet."),
               navn);
  return FALSE;
}

/* --- what is wanted --- */

static char *
text_of (Strom *s, const char *group, const char *key)
{
  char *text = g_key_file_get_string (s->head, group, key, NULL);

  return text != NULL ? text : g_strdup ("");
}

static gboolean
parse_hash (const char *hex, guint8 hash[PEJL_HASH_LEN])
{
  if (strlen (hex) != 2 * PEJL_HASH_LEN)
    return FALSE;
  for (guint i = 0; i < PEJL_HASH_LEN; i++)
    {
      int high = g_ascii_xdigit_value (hex[2 * i]), low = g_ascii_xdigit_value (hex[2 * i + 1]);

      if (high < 0 || low < 0)
        return FALSE;
      hash[i] = (guint8) (high << 4 | low);
    }
  return TRUE;
}

/* What stands here at the number where the colleague's chain ends has to be the same. */
static gboolean
agrees (Strom *s, const char *group, const PejlRef *last, GError **error)
{
  g_autofree char *hex = text_of (s, group, "hash");
  guint8 there[PEJL_HASH_LEN], here[PEJL_HASH_LEN];

  if (!parse_hash (hex, there))
    return forged (s->navn, error);
  return (pejl_oplog_hash_at (s->r->reader, last, here) && memcmp (there, here, PEJL_HASH_LEN) == 0)
         || pejl_hent_fork (s->navn, error);
}

static gboolean
want (Strom *s, const char *group, const PejlVektor *har, GError **error)
{
  PejlRef last = { 0, g_key_file_get_uint64 (s->head, group, "til", NULL) };
  guint64 have;
  Oensket ny;

  if (strlen (group) != 16 || !g_ascii_string_to_unsigned (group, 16, 1, G_MAXUINT64, &last.rid, NULL) || last.seq == 0
      || last.seq > G_MAXINT64 || g_key_file_get_uint64 (s->head, group, "fra", NULL) != 1)
    return forged (s->navn, error);
  have = pejl_vektor_seq (har, last.rid);
  if (have >= last.seq)
    return agrees (s, group, &last, error) && g_key_file_remove_group (s->head, group, NULL);
  if (last.rid == s->r->rid)
    return pejl_hent_fork (s->navn, error);
  ny = (Oensket){ g_strdup (group), last.rid, have + 1, last.seq };
  g_array_append_val (s->oensker, ny);
  g_key_file_set_uint64 (s->head, group, "fra", ny.fra);
  s->ialt += ny.til - have;
  return TRUE;
}

static gboolean
want_all (Strom *s, GError **error)
{
  g_autofree char *text = pejl_oplog_vektor (s->r->reader, error);
  g_autoptr (PejlVektor) har = text != NULL ? pejl_vektor_parse (text) : NULL;
  g_auto (GStrv) groups = g_key_file_get_groups (s->head, NULL);

  if (har == NULL)
    return FALSE;
  for (guint i = 0; groups[i] != NULL; i++)
    if (strcmp (groups[i], "pakke") != 0 && !want (s, groups[i], har, error))
      return FALSE;
  g_key_file_set_uint64 (s->head, "pakke", "antal", s->ialt);
  return TRUE;
}

/* --- as the records of a packet --- */

static void
begin_record (Strom *s, PejlPostArt art)
{
  static const guint8 lengths[8];
  guint8 kind = (guint8) art;

  g_byte_array_set_size (s->record, 0);
  g_byte_array_append (s->record, &kind, 1);
  g_byte_array_append (s->record, lengths, sizeof lengths);
  s->at = 0;
}

static void
end_record (Strom *s)
{
  guint32 le = GUINT32_TO_LE (s->record->len - RECORD_HEAD);

  memcpy (s->record->data + 1, &le, sizeof le);
  memcpy (s->record->data + 5, &le, sizeof le);
}

static void
put_head (Strom *s)
{
  g_autofree char *text = NULL;
  gsize length;

  text = g_key_file_to_data (s->head, &length, NULL);
  begin_record (s, PEJL_POST_HOVED);
  g_byte_array_append (s->record, (const guint8 *) text, (guint) length);
  end_record (s);
  s->headed = TRUE;
}

static gboolean
begin_chain (Strom *s, GError **error)
{
  const Oensket *at = &g_array_index (s->oensker, Oensket, s->next++);
  g_autofree char *sql = g_strdup_printf ("COPY (SELECT ramme FROM pejl.op WHERE rid = %" G_GINT64_FORMAT
                                          " AND seq BETWEEN %" G_GUINT64_FORMAT " AND %" G_GUINT64_FORMAT
                                          " ORDER BY seq) TO STDOUT (FORMAT binary)",
                                          (gint64) at->rid, at->fra, at->til);

  s->copying = pejl_pg_out_begin (s->r->pg, sql, error);
  return s->copying;
}

static void
put_frame (GByteArray *to, const guint8 *bytes, gsize n)
{
  guint32 le = GUINT32_TO_LE ((guint32) n);

  g_byte_array_append (to, (const guint8 *) &le, sizeof le);
  g_byte_array_append (to, bytes, (guint) n);
}

/* One more frame; FALSE without error when the record is full, or the chain at its end. */
static gboolean
put_op (Strom *s, GError **error)
{
  g_autoptr (GError) failed = NULL;
  const guint8 *bytes;
  gsize n;

  s->copying = pejl_pg_out_next (s->r->pg, &bytes, &n, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (!s->copying)
    return FALSE;
  if (n > PEJL_POST_MAX - sizeof (guint32))
    return forged (s->navn, error);
  if (++s->hentet % SAY_EVERY == 0)
    pejl_server_say (s->r, PEJL_SERVER_TRIN_HENT, s->hentet, s->ialt);
  if (s->record->len + sizeof (guint32) + n > PEJL_POST_MAX + RECORD_HEAD)
    {
      put_frame (s->over, bytes, n);
      return FALSE;
    }
  put_frame (s->record, bytes, n);
  return TRUE;
}

static gboolean
put_ops (Strom *s, GError **error)
{
  g_autoptr (GError) failed = NULL;

  begin_record (s, PEJL_POST_OPS);
  g_byte_array_append (s->record, s->over->data, s->over->len);
  g_byte_array_set_size (s->over, 0);
  while (s->record->len < BLOCK_BYTES && s->over->len == 0 && (s->copying || s->next < s->oensker->len))
    {
      if (!s->copying && !begin_chain (s, error))
        return FALSE;
      if (!put_op (s, &failed) && failed != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failed));
          return FALSE;
        }
    }
  end_record (s);
  return TRUE;
}

/* FALSE without error after the last. */
static gboolean
next_record (Strom *s, GError **error)
{
  if (!s->headed)
    put_head (s);
  else if (s->copying || s->over->len > 0 || s->next < s->oensker->len)
    return put_ops (s, error);
  else if (!s->ended)
    {
      begin_record (s, PEJL_POST_SLUT);
      s->ended = TRUE;
    }
  else
    return FALSE;
  return TRUE;
}

static gboolean
from_server (gpointer self, void *out, gsize length, GError **error)
{
  Strom *s = self;
  guint8 *to = out;

  while (length > 0)
    {
      gsize n = MIN (length, s->record->len - s->at);

      if (n > 0)
        memcpy (to, s->record->data + s->at, n);
      s->at += n;
      to += n;
      length -= n;
      if (length > 0 && !next_record (s, error))
        return FALSE;
    }
  return TRUE;
}

/* --- proving --- */

static const PejlKaede *
find_kaede (PejlPakke *pakke, guint64 rid)
{
  for (guint i = 0; i < pakke->kaeder->len; i++)
    if (((PejlKaede *) g_ptr_array_index (pakke->kaeder, i))->rid == rid)
      return g_ptr_array_index (pakke->kaeder, i);
  return NULL;
}

/* Each chain came all the way and ends with what the colleague has signed; since entries are linked, all before it is proved. */
static gboolean
ends_as_signed (Strom *s, PejlPakke *pakke, GError **error)
{
  for (guint i = 0; i < s->oensker->len; i++)
    {
      const Oensket *at = &g_array_index (s->oensker, Oensket, i);
      const PejlKaede *kaede = find_kaede (pakke, at->rid);
      g_autofree char *hex = text_of (s, at->group, "hash");
      guint8 hash[PEJL_HASH_LEN];

      if (!parse_hash (hex, hash) || kaede == NULL || kaede->last != at->til || memcmp (hash, kaede->hash, PEJL_HASH_LEN) != 0)
        return forged (s->navn, error);
    }
  return TRUE;
}

static gboolean
lacks (Strom *s, GError **error)
{
  g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_GAP,
               _("“%s”: the server lacks entries that it should hold. Nothing of it was taken in. Tell the administrator, and ask "
                 "the colleague for a packet."),
               s->navn);
  return FALSE;
}

static PejlPakke *
download (Strom *s, const char *folder, GError **error)
{
  g_autoptr (GError) failed = NULL;
  g_autoptr (PejlPakke) pakke = NULL;

  pejl_server_say (s->r, PEJL_SERVER_TRIN_HENT, 0, s->ialt);
  pakke = pejl_pakke_open_kilde (from_server, s, s->navn, folder, s->r->cancellable, &failed);
  if (pakke == NULL && s->ended && s->hentet < s->ialt)
    {
      lacks (s, error);
      return NULL;
    }
  if (pakke == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return NULL;
    }
  return g_steal_pointer (&pakke);
}

/* As a preview has fetched it; NULL: none has, or something is another now. */
static PejlPakke *
kept (Strom *s, const char *wanted)
{
  gpointer name = NULL, pakke = NULL;

  if (s->r->valg->gemt != NULL)
    g_hash_table_steal_extended (s->r->valg->gemt, wanted, &name, &pakke);
  g_free (name);
  return pakke;
}

/* wanted: the head with only what is wanted of it. */
static PejlPakke *
fetch (Strom *s, const char *wanted, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (pejl_store_get_path (s->r->store));
  g_autoptr (PejlPakke) pakke = kept (s, wanted);

  if (pakke == NULL && (pakke = download (s, folder, error)) == NULL)
    return NULL;
  pejl_server_say (s->r, PEJL_SERVER_TRIN_HENT, s->ialt, s->ialt);
  return ends_as_signed (s, pakke, error) && (s->r->valg->kun_se || pejl_server_hent_bilag (s->r, pakke, folder, error))
           ? g_steal_pointer (&pakke) : NULL;
}

/* --- one colleague --- */

static void
on_taken (goffset done, goffset total, gpointer user_data)
{
  pejl_server_say (((Strom *) user_data)->r, PEJL_SERVER_TRIN_TAG, (guint64) done, (guint64) total);
}

static void
add_count (GString *text, guint n, const char *what)
{
  if (n > 0)
    g_string_append_printf (text, "%s%u %s", text->len > 0 ? ", " : "", n, what);
}

/* "2 nye besøg, 5 nye evidens, 1 ændring." */
static char *
say_what (const PejlHentning *h)
{
  GString *text = g_string_new (NULL);
  guint andre = h->andre + h->aendrede;

  add_count (text, h->tilsyn, ngettext ("new visit", "new visits", h->tilsyn));
  add_count (text, h->evidens, _("new evidens"));
  add_count (text, andre, ngettext ("change", "changes", andre));
  if (text->len == 0)
    g_string_append (text, _("Only what Pejl itself needs"));
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

static gboolean
take (Strom *s, PejlPakke *pakke, PejlPostSvar *svar, GError **error)
{
  PejlServerRunde *r = s->r;
  const char *own = pejl_noegler_signatur (r->noegler);
  g_autoptr (PejlHentning) h = pejl_hent_vurder (r->store, r->reader, own, pakke, r->cancellable, error);

  if (h == NULL || (!r->valg->kun_se && !pejl_hent_tag (r->store, pakke, h, r->cancellable, on_taken, s, error)))
    return FALSE;
  svar->tilsyn = h->tilsyn;
  svar->nye = h->nye;
  svar->konflikter = h->konflikter;
  r->svar->hentet += h->nye;
  svar->besked = say_what (h);
  return TRUE;
}

static gboolean
is_known (PejlServerRunde *r, const char *signatur, const char *navn, GError **error)
{
  if (pejl_kort_tillid (r->store, r->reader, signatur, pejl_noegler_signatur (r->noegler)) == PEJL_TILLID_HOLDER)
    return TRUE;
  g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_STRANGER,
               _("The card of %s is not confirmed here, so nothing of this colleague was taken from the server. Ask for the card, "
                 "read its six words by telephone, and meet the server again."),
               *navn != '\0' ? navn : _("a colleague"));
  return FALSE;
}

static gboolean
read_colleague (Strom *s, const char *hoved, const char *underskrift, const char *signatur, PejlPostSvar *svar, GError **error)
{
  g_autofree char *text = pejl_server_hoved_tekst (hoved);
  g_autofree char *har = text_of (s, "pakke", "har");
  g_autofree char *segl = text_of (s, "pakke", "segl");
  g_autofree char *mangler = text_of (s, "pakke", "mangler");
  g_autofree char *wanted = NULL;
  g_autoptr (PejlPakke) pakke = NULL;

  if (!pejl_noegler_proves (signatur, text, strlen (text), underskrift))
    return forged (s->navn, error);
  if (!is_known (s->r, signatur, svar->navn, error) || !want_all (s, error))
    return FALSE;
  pejl_bilag_oensker_split (mangler, s->r->oensket);
  if (!s->r->valg->kun_se && !pejl_bilag_oensker_note (s->r->store, segl, mangler, error))
    return FALSE;
  /* What is here already is known to be so; what the colleague holds makes the next packet small. */
  if (s->oensker->len == 0)
    return s->r->valg->kun_se || pejl_store_notat_put (s->r->store, "vektor", signatur, har, error);
  wanted = g_key_file_to_data (s->head, NULL, NULL);
  pakke = fetch (s, wanted, error);
  if (pakke == NULL || !take (s, pakke, svar, error))
    return FALSE;
  if (s->r->valg->kun_se && s->r->valg->gemt != NULL)
    g_hash_table_replace (s->r->valg->gemt, g_steal_pointer (&wanted), g_steal_pointer (&pakke));
  return TRUE;
}

/* What goes wrong with the line or with this machine, not with one colleague's entries. */
static gboolean
stops_all (const GError *error)
{
  if (error->domain != PEJL_EXCHANGE_ERROR)
    return TRUE;
  switch (error->code)
    {
    case PEJL_EXCHANGE_ERROR_SERVER:
    case PEJL_EXCHANGE_ERROR_CANCELLED:
    case PEJL_EXCHANGE_ERROR_IO:
    case PEJL_EXCHANGE_ERROR_FAILED:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_sound_head (Strom *s, const char *hoved, gint64 rid)
{
  g_autofree char *own = NULL;
  guint64 said;

  if (hoved == NULL || !g_key_file_load_from_data (s->head, hoved, (gsize) -1, G_KEY_FILE_NONE, NULL))
    return FALSE;
  own = text_of (s, "pakke", "rid");
  return strlen (own) == 16 && g_ascii_string_to_unsigned (own, 16, 1, G_MAXUINT64, &said, NULL) && said == (guint64) rid;
}

/* An interrupted COPY leaves the line in the middle of it: the rest of this one is read and thrown away. */
static gboolean
skip_rest (Strom *s, GError **error)
{
  const guint8 *bytes;
  gsize n;
  g_autoptr (GError) failed = NULL;

  while (s->copying && (s->copying = pejl_pg_out_next (s->r->pg, &bytes, &n, &failed)))
    ;
  if (failed == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

static gboolean
take_colleague (PejlServerRunde *r, gint64 rid, const char *hoved, const char *underskrift, GError **error)
{
  g_autoptr (GKeyFile) head = g_key_file_new ();
  g_autoptr (GArray) oensker = g_array_new (FALSE, FALSE, sizeof (Oensket));
  g_autoptr (GByteArray) record = g_byte_array_new ();
  g_autoptr (GByteArray) over = g_byte_array_new ();
  Strom s = { .r = r, .head = head, .oensker = oensker, .record = record, .over = over };
  g_autoptr (GError) failed = NULL;
  g_autofree char *kaldt = NULL;
  g_autofree char *signatur = NULL;
  g_autofree char *navn = NULL;
  PejlPostSvar *svar = g_new0 (PejlPostSvar, 1);
  gboolean ok;

  g_array_set_clear_func (oensker, oensket_clear);
  ok = is_sound_head (&s, hoved, rid);
  kaldt = ok ? text_of (&s, "pakke", "navn") : pejl_kort_navn_of (r->reader, (guint64) rid);
  signatur = text_of (&s, "pakke", "signatur");
  /* Translators: %s is a colleague; it stands in quotation marks in a sentence. */
  navn = g_strdup_printf (_("what %s has on the server"), *kaldt != '\0' ? kaldt : _("a colleague"));
  s.navn = navn;
  svar->navn = g_strdup (kaldt);
  svar->signatur = g_strdup (signatur);
  ok = ok ? read_colleague (&s, hoved, underskrift != NULL ? underskrift : "", signatur, svar, &failed) : forged (navn, &failed);
  if (ok && svar->besked == NULL)
    {
      pejl_post_svar_free (svar);
      return TRUE;
    }
  g_ptr_array_add (r->svar->svar, svar);
  if (ok)
    return TRUE;
  svar->fejl = TRUE;
  svar->besked = g_strdup (failed->message);
  if (!stops_all (failed))
    return skip_rest (&s, error);
  g_propagate_error (error, g_steal_pointer (&failed));
  return FALSE;
}

gboolean
pejl_server_hent (PejlServerRunde *r, GError **error)
{
  g_autofree char *own = g_strdup_printf ("%" G_GINT64_FORMAT, (gint64) r->rid);
  const char *params[] = { own };
  g_autoptr (PejlPgSvar) heads = NULL;

  /* No transaction holds them together: what a head names was there before it, and never changes. */
  heads = pejl_pg_ask (r->pg,
                       "SELECT rid, hoved, underskrift FROM pejl.kopi WHERE rid <> $1::bigint AND hoved IS NOT NULL"
                       " ORDER BY moedt DESC, rid",
                       1, params, error);
  if (heads == NULL)
    return FALSE;
  for (guint i = 0; i < heads->rows->len; i++)
    if (!take_colleague (r, g_ascii_strtoll (pejl_pg_cell (heads, i, 0), NULL, 10), pejl_pg_cell (heads, i, 1),
                         pejl_pg_cell (heads, i, 2), error))
      return FALSE;
  return r->valg->kun_se || pejl_server_hent_manglende (r, error);
}
