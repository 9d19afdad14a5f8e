// SPDX-License-Identifier: GPL-3.0-or-later
// Packets from copy to copy: which chains can be stamped, by whom, and whether the other believes it, by what each of them knows.
#include "konvergens-verden.h"

typedef struct
{
  Verden *v;
  Kopi *from;
  Kopi *to;
  Viden begin;             /* what the packet comes after */
  Viden end;               /* how far it goes */
  guint af[ORAKEL_RIDS];   /* whose keys stamp the chain; SENDER: whoever sends it */
  gboolean afloest;
} Forsendelse;

#define SENDER G_MAXUINT

/* --- stamps --- */

static void
put_note (Forsendelse *f, guint rid, const char *note)
{
  g_autofree char *name = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", f->v->rids[rid]);
  g_autofree char *stands = pejl_store_notat_get (f->from->k.f.store, "stempel", name, NULL);

  if (g_strcmp0 (stands != NULL ? stands : "", note) != 0)
    g_assert_true (pejl_store_notat_put (f->from->k.f.store, "stempel", name, note, NULL));
}

/* What goes from copy to copy as bare entries carries no stamps; a packet needs them. As they came with an earlier one. */
static void
put_stamp (Forsendelse *f, guint rid, guint noegle, guint64 seq)
{
  g_autoptr (PejlOp) op = verden_op_at (f->v, rid, seq);
  const PejlNoegler *noegler = f->v->noegler[noegle];
  g_autofree char *text = pejl_pakke_stempel_tekst (f->v->rids[rid], seq, op->hash);
  g_autofree char *stempel = pejl_noegler_sign (noegler, text, strlen (text));
  g_autofree char *note = g_strdup_printf ("%" G_GUINT64_FORMAT " %s %s", seq, pejl_noegler_signatur (noegler), stempel);

  put_note (f, rid, note);
}

/* Who can stamp the chain as far as the sender has it, and how far it goes if nobody can; or, by a program that does not ask, whose sender
 * stamps what only others may. */
static void
stamp_chain (Forsendelse *f, guint rid)
{
  Verden *v = f->v;
  guint noegle = v->orakel.noegle_of[rid], own = v->orakel.noegle_of[f->from->rid];
  guint64 seq = f->from->viden.n[rid];

  f->end.n[rid] = seq;
  f->af[rid] = noegle;
  if (seq == 0 || rid == f->from->rid || noegle == SENDER)
    return;
  if (!v->tabt[rid] || seq <= v->stemplet_til[rid])
    put_stamp (f, rid, noegle, seq);
  else if (orakel_afloeser (&v->orakel, noegle, own, &f->from->viden))
    {
      f->af[rid] = own;
      put_note (f, rid, "");
    }
  else if (v->stemplet_af[rid] != 0)
    {
      f->af[rid] = v->stemplet_af[rid];
      put_stamp (f, rid, f->af[rid], seq);
    }
  else if (g_rand_int_range (v->rand, 0, 2) == 0)
    {
      f->af[rid] = own;
      put_stamp (f, rid, own, seq);
    }
  else
    {
      f->end.n[rid] = v->stemplet_til[rid];
      if (f->end.n[rid] > 0)
        put_stamp (f, rid, noegle, f->end.n[rid]);
      else
        put_note (f, rid, "");
    }
}

/* --- whether it is believed --- */

static gboolean
goes_along (const Forsendelse *f, guint rid)
{
  return f->end.n[rid] > f->begin.n[rid];
}

/* Whoever may grant is believed by a word in the packet itself; where no roles are known, whoever is known. */
static gboolean
packet_says_so (Forsendelse *f, guint gammel, guint ny)
{
  Orakel *orakel = &f->v->orakel;

  for (guint i = 0; i < orakel->afloesninger->len; i++)
    {
      const Afloesning *a = &g_array_index (orakel->afloesninger, Afloesning, i);

      if (a->gammel != gammel || a->ny != ny || a->seq <= f->begin.n[a->rid] || a->seq > f->end.n[a->rid])
        continue;
      if (!orakel_is_founded (orakel, &f->to->viden) || orakel_holds (orakel, orakel->noegle_of[a->rid], &f->to->viden))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_believed (Forsendelse *f)
{
  Orakel *orakel = &f->v->orakel;

  for (guint rid = 0; rid < orakel->rids; rid++)
    {
      guint noegle = orakel->noegle_of[rid];

      if (!goes_along (f, rid) || f->af[rid] == noegle)
        continue;
      f->afloest = TRUE;
      if (!orakel_afloeser (orakel, noegle, f->af[rid], &f->to->viden) && !packet_says_so (f, noegle, f->af[rid]))
        return FALSE;
    }
  return TRUE;
}

/* --- what comes of it --- */

/* Of what the other has, only what it misses is taken in again; and once more when all the rest is there. */
static void
note_packet (Forsendelse *f)
{
  g_autoptr (GPtrArray) all = verden_gather_as_it_lies (f->v, &f->begin, &f->end, &f->from->viden);
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  Viden before = f->to->viden;

  g_ptr_array_sort (all, verden_by_time);
  for (guint i = 0; i < all->len; i++)
    {
      const PejlOp *op = g_ptr_array_index (all, i);

      if (op->ref.seq > before.n[verden_rid (f->v, op->ref.rid)] || verden_misses (f->v, &before, &op->ref))
        g_ptr_array_add (some, (gpointer) op);
    }
  verden_note_taken (f->v, f->to, some, VERDEN_AD_GANGEN);
  verden_note_taken (f->v, f->to, all, G_MAXUINT);
}

static void
note_stamped (Forsendelse *f)
{
  for (guint rid = 0; rid < f->v->orakel.rids; rid++)
    if (goes_along (f, rid) && f->af[rid] != f->v->orakel.noegle_of[rid])
      f->v->stemplet_af[rid] = f->af[rid];
}

static gboolean
leaves_out (const Forsendelse *f)
{
  for (guint rid = 0; rid < f->v->orakel.rids; rid++)
    if (f->end.n[rid] < f->from->viden.n[rid] && f->from->viden.n[rid] > f->begin.n[rid])
      return TRUE;
  return FALSE;
}

gboolean
verden_give_packet (Verden *v, Kopi *from, Kopi *to, gboolean all)
{
  g_autofree char *efter = all ? NULL : vektor_of (&to->k);
  g_autofree char *before = vektor_of (&to->k);
  g_autofree char *after = NULL;
  g_autofree char *path = NULL;
  g_autofree Forsendelse *f = g_new0 (Forsendelse, 1);
  g_autoptr (GError) error = NULL;
  gboolean believed;

  *f = (Forsendelse){ .v = v, .from = from, .to = to };
  if (!all)
    f->begin = to->viden;
  for (guint rid = 0; rid < v->orakel.rids; rid++)
    stamp_chain (f, rid);
  believed = is_believed (f);
  path = make_packet (&from->k, &to->k, efter);
  error = take_packet (&to->k, path, NULL);
  g_unlink (path);
  v->n_kortet += leaves_out (f);
  if (believed)
    {
      g_assert_no_error (error);
      note_packet (f);
      note_stamped (f);
      v->n_afloest += f->afloest;
      return TRUE;
    }
  g_assert_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FORGED);
  after = vektor_of (&to->k);
  g_assert_cmpstr (before, ==, after);
  v->n_afvist++;
  return FALSE;
}
