// SPDX-License-Identifier: GPL-3.0-or-later
// Causality by recorded knowledge.
#include "konvergens-orakel.h"

#include <string.h>

static void
haendelse_free (gpointer data)
{
  Haendelse *h = data;

  g_free (h->value);
  g_free (h->viden);
  g_free (h->set);
  g_clear_pointer (&h->over, g_array_unref);
  g_free (h);
}

static void
rolle_free (gpointer data)
{
  g_free (((Rolle *) data)->set);
  g_free (data);
}

static void
udviskning_free (gpointer data)
{
  g_array_unref (((Udviskning *) data)->hvad);
  g_free (data);
}

void
orakel_init (Orakel *self)
{
  memset (self, 0, sizeof *self);
  self->haendelser = g_ptr_array_new_with_free_func (haendelse_free);
  self->udviskninger = g_ptr_array_new_with_free_func (udviskning_free);
  self->roller = g_ptr_array_new_with_free_func (rolle_free);
}

void
orakel_clear (Orakel *self)
{
  g_ptr_array_unref (self->haendelser);
  g_ptr_array_unref (self->udviskninger);
  g_ptr_array_unref (self->roller);
}

void
orakel_forget (Orakel *self)
{
  g_ptr_array_set_size (self->haendelser, 0);
  g_ptr_array_set_size (self->udviskninger, 0);
}

static Haendelse *
at (Orakel *self, guint i)
{
  return g_ptr_array_index (self->haendelser, i);
}

static gboolean
in (guint rid, guint64 seq, const Viden *viden)
{
  return seq <= viden->n[rid];
}

/* --- erasures --- */

void
orakel_add_udviskning (Orakel *self, GArray *hvad, guint rid, guint64 seq)
{
  Udviskning *udviskning = g_new0 (Udviskning, 1);

  udviskning->hvad = g_array_ref (hvad);
  udviskning->rid = rid;
  udviskning->seq = seq;
  g_ptr_array_add (self->udviskninger, udviskning);
}

gboolean
orakel_is_own (Orakel *self, const GArray *hvad, guint rid)
{
  for (guint i = 0; i < hvad->len; i++)
    {
      guint writer = at (self, g_array_index (hvad, guint, i))->rid;

      if (writer != rid && self->noegle_of[writer] != self->noegle_of[rid])
        return FALSE;
    }
  return TRUE;
}

/* An end does not make void what was erased before it: what is gone cannot be given back. */
static gboolean
was_ever_given (Orakel *self, guint noegle, const Viden *viden)
{
  for (guint i = 0; i < self->roller->len; i++)
    {
      const Rolle *rolle = g_ptr_array_index (self->roller, i);

      if (rolle->noegle == noegle && !rolle->slut && in (rolle->rid, rolle->seq, viden))
        return TRUE;
    }
  return FALSE;
}

gboolean
orakel_is_gone (Orakel *self, guint event, const Viden *viden)
{
  for (guint i = 0; i < self->udviskninger->len; i++)
    {
      const Udviskning *udviskning = g_ptr_array_index (self->udviskninger, i);

      if (!in (udviskning->rid, udviskning->seq, viden)
          || !(orakel_is_own (self, udviskning->hvad, udviskning->rid)
               || was_ever_given (self, self->noegle_of[udviskning->rid], viden)))
        continue;
      for (guint j = 0; j < udviskning->hvad->len; j++)
        if (g_array_index (udviskning->hvad, guint, j) == event)
          return TRUE;
    }
  return FALSE;
}

/* --- roles --- */

void
orakel_add_rolle (Orakel *self, guint noegle, gboolean slut, guint rid, guint64 seq, const Viden *set)
{
  Rolle *rolle = g_new0 (Rolle, 1);

  rolle->noegle = noegle;
  rolle->slut = slut;
  rolle->rid = rid;
  rolle->seq = seq;
  rolle->set = g_memdup2 (set, sizeof *set);
  g_ptr_array_add (self->roller, rolle);
}

/* One replica alone gives and ends roles, so they stand in the order in which they were written. */
gboolean
orakel_may (Orakel *self, guint rid, guint64 seq, const Viden *viden)
{
  gboolean given = FALSE;

  for (guint i = 0; i < self->roller->len; i++)
    {
      const Rolle *rolle = g_ptr_array_index (self->roller, i);

      if (rolle->noegle != self->noegle_of[rid] || !in (rolle->rid, rolle->seq, viden))
        continue;
      if (rolle->slut && given && in (rid, seq, rolle->set))
        return TRUE;
      given = !rolle->slut;
    }
  return given;
}

static gboolean
counts (Orakel *self, const Haendelse *h, guint row, const Viden *viden)
{
  return h->row == row && in (h->rid, h->seq, viden) && (!h->vogtet || orakel_may (self, h->rid, h->seq, viden));
}

/* --- what stands --- */

static gboolean
lies_under (const Haendelse *under, guint index, const Haendelse *over)
{
  if (over->vogtet)
    {
      for (guint i = 0; i < over->over->len; i++)
        if (g_array_index (over->over, guint, i) == index)
          return TRUE;
      return FALSE;
    }
  return in (under->rid, under->seq, over->viden);
}

static gboolean
stands (Orakel *self, guint index, const Viden *viden)
{
  const Haendelse *h = at (self, index);

  if (!counts (self, h, h->row, viden))
    return FALSE;
  for (guint i = 0; i < self->haendelser->len; i++)
    if (i != index && at (self, i)->field == h->field && counts (self, at (self, i), h->row, viden)
        && lies_under (h, index, at (self, i)))
      return FALSE;
  return TRUE;
}

static gboolean
is_later (const Haendelse *a, const Haendelse *b)
{
  return a->hlc != b->hlc ? a->hlc > b->hlc : a->rid_value > b->rid_value;
}

static void
look_at_field (Orakel *self, guint row, guint field, const Viden *viden, Syn *syn)
{
  const Haendelse *shown = NULL;
  const char *text = NULL;

  for (guint i = 0; i < self->haendelser->len; i++)
    {
      const Haendelse *h = at (self, i);
      const char *value;

      if (h->row != row || h->field != field || !stands (self, i, viden))
        continue;
      value = orakel_is_gone (self, i, viden) ? NULL : h->value;
      if (shown != NULL && g_strcmp0 (text, value) != 0)
        syn->omstridt[field] = TRUE;
      if (shown != NULL && !is_later (h, shown))
        continue;
      shown = h;
      text = value;
    }
  syn->vist[field] = text;
  syn->konflikter += syn->omstridt[field];
}

/* The deletion was made by one who had seen everything that stands. */
static gboolean
saw_everything (Orakel *self, const Haendelse *deletion, guint row, const Viden *viden)
{
  for (guint i = 0; i < self->haendelser->len; i++)
    {
      const Haendelse *h = at (self, i);

      if (h->row == row && h->field != ORAKEL_SLETTET && stands (self, i, viden)
          && !in (h->rid, h->seq, deletion->viden) && !(h->rid == deletion->rid && h->seq == deletion->seq))
        return FALSE;
    }
  return TRUE;
}

static void
look_at_deletion (Orakel *self, guint row, const Viden *viden, Syn *syn)
{
  guint for_it = 0, against = 0;
  gboolean informed = FALSE;

  for (guint i = 0; i < self->haendelser->len; i++)
    {
      const Haendelse *h = at (self, i);

      if (h->row != row || h->field != ORAKEL_SLETTET || !stands (self, i, viden))
        continue;
      for_it += h->slettet;
      against += !h->slettet;
      informed = informed || (h->slettet && saw_everything (self, h, row, viden));
    }
  syn->slettet = for_it > 0 && against == 0 && informed;
  syn->sletning_omstridt = for_it > 0 && (against > 0 || !informed);
  syn->konflikter += syn->sletning_omstridt;
}

Syn
orakel_look (Orakel *self, guint row, const Viden *viden)
{
  Syn syn = { 0 };
  gboolean any = FALSE;

  for (guint i = 0; i < self->haendelser->len; i++)
    {
      const Haendelse *h = at (self, i);

      syn.exists = syn.exists || (h->row == row && in (h->rid, h->seq, viden));
      any = any || counts (self, h, row, viden);
    }
  if (syn.exists && !any)
    {
      syn.slettet = TRUE; /* all that was written of it was set aside */
      return syn;
    }
  for (guint field = 0; field < G_N_ELEMENTS (syn.vist); field++)
    look_at_field (self, row, field, viden, &syn);
  look_at_deletion (self, row, viden, &syn);
  return syn;
}

Haendelse *
orakel_add (Orakel *self, guint row, guint field, const char *value, guint rid, guint64 seq, const Viden *viden,
            const Viden *set, gboolean vogtet)
{
  Haendelse *h = g_new0 (Haendelse, 1);

  h->row = row;
  h->field = field;
  h->value = g_strdup (value);
  h->rid = rid;
  h->seq = seq;
  h->viden = g_memdup2 (viden, sizeof *viden);
  h->set = g_memdup2 (set, sizeof *set);
  h->vogtet = vogtet;
  h->over = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; vogtet && i < self->haendelser->len; i++)
    if (at (self, i)->row == row && at (self, i)->field == field && stands (self, i, viden))
      g_array_append_val (h->over, i);
  g_ptr_array_add (self->haendelser, h);
  return h;
}

gboolean
orakel_is_after (Orakel *self, const Haendelse *h, const Viden *viden)
{
  for (guint i = 0; i < self->haendelser->len; i++)
    {
      const Haendelse *other = at (self, i);

      if (in (other->rid, other->seq, viden) && (other->rid != h->rid || other->seq != h->seq) && other->hlc >= h->hlc)
        return FALSE;
    }
  return TRUE;
}
