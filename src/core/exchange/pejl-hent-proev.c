// SPDX-License-Identifier: GPL-3.0-or-later
// Whether a packet may be believed, chain by chain.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-hent-private.h"
#include "core/exchange/pejl-kort.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
refuse (PejlProeve *p, PejlExchangeError code, const char *format, GError **error)
{
  g_set_error (error, PEJL_EXCHANGE_ERROR, code, format, p->pakke->navn);
  return FALSE;
}

/* --- the packet as a whole --- */

static gboolean
check_kommune (PejlProeve *p, GError **error)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (p->reader);

  if (kommune->nr == NULL || *kommune->nr == '\0' || *p->pakke->kommune == '\0'
      || strcmp (kommune->nr, p->pakke->kommune) == 0)
    return TRUE;
  g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_MUNICIPALITY,
               _("“%s” is of another municipality (%s). Nothing was taken in. Ask the sender whether it was the right file."),
               p->pakke->navn,
               *p->pakke->kommune_navn != '\0' ? p->pakke->kommune_navn : p->pakke->kommune);
  return FALSE;
}

static gboolean
check_sender (PejlProeve *p, GError **error)
{
  switch (pejl_kort_tillid (p->store, p->reader, p->pakke->signatur, p->own))
    {
    case PEJL_TILLID_HOLDER:
      return TRUE;
    case PEJL_TILLID_UPROEVET:
      return refuse (p, PEJL_EXCHANGE_ERROR_STRANGER,
                     _("“%s” is signed with a card that is not confirmed yet. Nothing was taken in. Read its six words with "
                       "the colleague by telephone, confirm the card, and take the packet again."),
                     error);
    case PEJL_TILLID_FREMMED:
    default:
      return refuse (p, PEJL_EXCHANGE_ERROR_STRANGER,
                     _("“%s” is signed by somebody whose card is not here. Nothing was taken in. Ask the sender for a card, "
                       "add it, and take the packet again."),
                     error);
    }
}

/* --- one chain --- */

static gboolean
forged (PejlProeve *p, GError **error)
{
  return refuse (p, PEJL_EXCHANGE_ERROR_FORGED,
                 _("“%s” holds entries in a colleague's name that this colleague has not signed. Nothing was taken in. "
                   "Telephone the one who sent it."),
                 error);
}

/* The centerchef's word that these keys go on for the replica's lost ones has not come here. */
static gboolean
unknown_keys (PejlProeve *p, GError **error)
{
  return refuse (p, PEJL_EXCHANGE_ERROR_FORGED,
                 _("“%s” holds entries that a colleague has signed with other keys than before. Nothing was taken in. If the colleague "
                   "has new keys, take a packet from the centerchef first: it says which card goes on for the old one. If not, "
                   "telephone the one who sent it."),
                 error);
}

/* The word comes with the packet; whose word it is, is known here. */
static gboolean
says_so (PejlProeve *p, const PejlPakkeOp *at, const char *gammel, const char *ny)
{
  g_autoptr (PejlOp) op = at->table == PEJL_TABLE_TILDELING ? pejl_pakke_read_op (p->pakke, at, NULL) : NULL;
  const char *af;

  if (op == NULL || !pejl_ret_er_afloesning (op, gammel, ny, &af))
    return FALSE;
  if (pejl_retter_founder (p->retter) != NULL)
    return pejl_retter_maa_give (p->retter, af);
  return pejl_kort_tillid (p->store, p->reader, af, p->own) == PEJL_TILLID_HOLDER;
}

static gboolean
goes_on_for (PejlProeve *p, const char *gammel, const char *ny)
{
  if (pejl_retter_afloeser (p->retter, gammel, ny))
    return TRUE;
  for (guint i = 0; i < p->pakke->ops->len; i++)
    if (says_so (p, &g_array_index (p->pakke->ops, PejlPakkeOp, i), gammel, ny))
      return TRUE;
  return FALSE;
}

static gboolean
is_stamped_by (const PejlKaede *kaede, const char *key, const char *text)
{
  return key != NULL && strcmp (key, kaede->stempel_noegle) == 0 && pejl_noegler_proves (key, text, strlen (text), kaede->stempel);
}

/* A replica's own word of its key counts, and that of keys that go on for them; one that has none yet is answered for by somebody who is known here. */
static gboolean
check_stamp (PejlProeve *p, const PejlKaede *kaede, GError **error)
{
  g_autofree char *rid = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", kaede->rid);
  g_autofree char *text = pejl_pakke_stempel_tekst (kaede->rid, kaede->last, kaede->hash);
  const char *key = pejl_retter_key_of (p->retter, kaede->rid);

  if (key == NULL)
    key = g_hash_table_lookup (p->pakke->noegler, rid);
  if (key == NULL
      && (strcmp (kaede->stempel_noegle, p->pakke->signatur) == 0
          || pejl_kort_tillid (p->store, p->reader, kaede->stempel_noegle, p->own) == PEJL_TILLID_HOLDER))
    key = kaede->stempel_noegle;
  if (key != NULL && strcmp (key, kaede->stempel_noegle) != 0 && goes_on_for (p, key, kaede->stempel_noegle))
    key = kaede->stempel_noegle;
  if (is_stamped_by (kaede, key, text))
    return TRUE;
  return key != NULL && is_stamped_by (kaede, p->pakke->signatur, text) ? unknown_keys (p, error) : forged (p, error);
}

gboolean
pejl_hent_fork (const char *navn, GError **error)
{
  g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FORK,
               _("“%s” and this store have the same number for different entries: one store was copied, and both copies were "
                 "written in. Nothing was taken in, and nothing is lost in either. Open the copy once on its own machine, so "
                 "that it goes on under a number of its own, and ask for a packet from there."),
               navn);
  return FALSE;
}

static const PejlPakkeOp *
op_at (PejlProeve *p, const PejlKaede *kaede, guint64 seq)
{
  return &g_array_index (p->pakke->ops, PejlPakkeOp, kaede->index + (guint) (seq - kaede->first));
}

/* Whether the packet and the store say the same there. */
static gboolean
agrees (PejlProeve *p, const PejlKaede *kaede, guint64 seq, gboolean *same, GError **error)
{
  g_autoptr (PejlOp) op = pejl_pakke_read_op (p->pakke, op_at (p, kaede, seq), error);
  guint8 hash[PEJL_HASH_LEN];

  if (op == NULL)
    return FALSE;
  *same = pejl_oplog_hash_at (p->reader, &op->ref, hash) && memcmp (hash, op->hash, PEJL_HASH_LEN) == 0;
  return TRUE;
}

/* The first op was linked to nothing while the packet was read. */
static gboolean
check_link (PejlProeve *p, const PejlKaede *kaede, GError **error)
{
  g_autoptr (PejlOp) op = pejl_pakke_read_op (p->pakke, op_at (p, kaede, kaede->first), error);
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  PejlRef before = { kaede->rid, kaede->first - 1 };
  guint8 prev[PEJL_HASH_LEN], hash[PEJL_HASH_LEN];

  if (op == NULL)
    return FALSE;
  if (!pejl_oplog_hash_at (p->reader, &before, prev))
    return forged (p, error);
  pejl_op_hash (op, prev, sum, hash);
  return memcmp (hash, op->hash, PEJL_HASH_LEN) == 0 || pejl_hent_fork (p->pakke->navn, error);
}

static void
note_gap (PejlProeve *p, const PejlKaede *kaede, guint64 have)
{
  g_autofree char *navn = pejl_kort_navn_of (p->reader, kaede->rid);
  g_autofree char *from = g_strdup_printf ("%" G_GUINT64_FORMAT, have + 1);
  g_autofree char *to = g_strdup_printf ("%" G_GUINT64_FORMAT, kaede->first - 1);

  /* Translators: two numbers, then two names. */
  g_ptr_array_add (p->hentning->mangler,
                   g_strdup_printf (_("Entries %s to %s from %s are missing. Ask %s for a packet with everything."), from, to, *navn != '\0' ? navn : _("a colleague whose card is not here"),
                                    *p->pakke->afsender != '\0' ? p->pakke->afsender : _("the sender")));
}

static gboolean
check_kaede (PejlProeve *p, const PejlKaede *kaede, GError **error)
{
  guint64 have = pejl_vektor_seq (p->har, kaede->rid);
  gboolean same = TRUE;

  if (!check_stamp (p, kaede, error))
    return FALSE;
  if (kaede->rid == p->rid && kaede->last > have)
    return pejl_hent_fork (p->pakke->navn, error);
  if (have + 1 < kaede->first)
    {
      note_gap (p, kaede, have);
      return TRUE;
    }
  if (have >= kaede->first && !agrees (p, kaede, MIN (have, kaede->last), &same, error))
    return FALSE;
  if (!same)
    return pejl_hent_fork (p->pakke->navn, error);
  return have >= kaede->first || kaede->first == 1 || check_link (p, kaede, error);
}

/* --- who founds the roles --- */

static const char *
text_of (const PejlOp *op, PejlField field)
{
  const PejlWrite *write = pejl_op_find_write (op, field);

  return write != NULL && write->value.kind == PEJL_VALUE_TEXT ? write->value.text : NULL;
}

static gboolean
check_founding (PejlProeve *p, const PejlOp *op, GError **error)
{
  const char *af = text_of (op, PEJL_FIELD_TILDELING_AF);
  const char *founder = pejl_retter_founder (p->retter);

  if (af == NULL || g_strcmp0 (af, text_of (op, PEJL_FIELD_TILDELING_NOEGLE)) != 0
      || text_of (op, PEJL_FIELD_TILDELING_TIL) != NULL)
    return TRUE;
  if (founder != NULL ? strcmp (founder, af) == 0
                      : pejl_kort_tillid (p->store, p->reader, af, p->own) == PEJL_TILLID_HOLDER)
    return TRUE;
  /* A centerchef who was granted the role and grants it to himself again. */
  if (founder != NULL && pejl_retter_role (p->retter, af) == PEJL_RET_CENTERCHEF)
    return TRUE;
  return refuse (p, PEJL_EXCHANGE_ERROR_ROLE,
                 _("“%s” says of a key that is not known here that it is the centerchef's. Nothing was taken in. Add and confirm "
                   "the centerchef's card first."),
                 error);
}

static gboolean
check_foundings (PejlProeve *p, GError **error)
{
  for (guint i = 0; i < p->pakke->ops->len; i++)
    {
      const PejlPakkeOp *at = &g_array_index (p->pakke->ops, PejlPakkeOp, i);
      g_autoptr (PejlOp) op = NULL;

      if (at->table != PEJL_TABLE_TILDELING || pejl_vektor_holds (p->har, &at->ref))
        continue;
      op = pejl_pakke_read_op (p->pakke, at, error);
      if (op == NULL || !check_founding (p, op, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
pejl_hent_proev (PejlProeve *p, GError **error)
{
  if (!check_kommune (p, error) || !check_sender (p, error))
    return FALSE;
  for (guint i = 0; i < p->pakke->kaeder->len; i++)
    if (!check_kaede (p, g_ptr_array_index (p->pakke->kaeder, i), error))
      return FALSE;
  return check_foundings (p, error);
}
