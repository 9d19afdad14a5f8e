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
  self->afloesninger = g_array_new (FALSE, FALSE, sizeof (Afloesning));
}

void
orakel_clear (Orakel *self)
{
  g_ptr_array_unref (self->haendelser);
  g_ptr_array_unref (self->udviskninger);
  g_ptr_array_unref (self->roller);
  g_array_unref (self->afloesninger);
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

/* An entry. */
typedef struct
{
  guint rid;
  guint64 seq;
} Post;

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

static const Rolle *
founding (Orakel *self, const Viden *viden)
{
  const Rolle *first = self->roller->len > 0 ? g_ptr_array_index (self->roller, 0) : NULL;

  return first != NULL && in (first->rid, first->seq, viden) ? first : NULL;
}

gboolean
orakel_is_founded (Orakel *self, const Viden *viden)
{
  return founding (self, viden) != NULL;
}

/* Who wrote it did so while there were no roles, as far as one knows, and the founder had seen it. */
static gboolean
is_from_before (Orakel *self, guint rid, guint64 seq, const Viden *viden)
{
  const Rolle *first = founding (self, viden);

  return first == NULL || in (rid, seq, first->set);
}

static gboolean
names (const Udviskning *udviskning, guint event)
{
  for (guint i = 0; i < udviskning->hvad->len; i++)
    if (g_array_index (udviskning->hvad, guint, i) == event)
      return TRUE;
  return FALSE;
}

/* Whether one that is known names it, and stands or does not. */
static gboolean
find_udviskning (Orakel *self, guint event, const Viden *viden, gboolean that_stands)
{
  for (guint i = 0; i < self->udviskninger->len; i++)
    {
      const Udviskning *udviskning = g_ptr_array_index (self->udviskninger, i);
      gboolean it_stands;

      if (!in (udviskning->rid, udviskning->seq, viden) || !names (udviskning, event))
        continue;
      it_stands = is_from_before (self, udviskning->rid, udviskning->seq, viden)
                  || orakel_is_own (self, udviskning->hvad, udviskning->rid)
                  || was_ever_given (self, self->noegle_of[udviskning->rid], viden);
      if (it_stands == that_stands)
        return TRUE;
    }
  return FALSE;
}

gboolean
orakel_is_gone (Orakel *self, guint event, const Viden *viden)
{
  return find_udviskning (self, event, viden, TRUE);
}

gboolean
orakel_is_missed (Orakel *self, guint event, const Viden *viden)
{
  return viden->vaek[event] && !find_udviskning (self, event, viden, TRUE) && find_udviskning (self, event, viden, FALSE);
}

void
orakel_follow_erasures (Orakel *self, Viden *viden)
{
  for (guint i = 0; i < self->haendelser->len; i++)
    if (in (at (self, i)->rid, at (self, i)->seq, viden) && orakel_is_gone (self, i, viden))
      viden->vaek[i] = TRUE;
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

/* One replica alone gives and ends roles, so they stand in the order in which they were written. A role that
 * has ended counts for an entry that was written while it held; without one: now. */
static gboolean
holds (Orakel *self, guint noegle, const Post *post, const Viden *viden)
{
  gboolean given = FALSE;

  for (guint i = 0; i < self->roller->len; i++)
    {
      const Rolle *rolle = g_ptr_array_index (self->roller, i);

      if (rolle->noegle != noegle || !in (rolle->rid, rolle->seq, viden))
        continue;
      if (rolle->slut && given && post != NULL && in (post->rid, post->seq, rolle->set))
        return TRUE;
      given = !rolle->slut;
    }
  return given;
}

gboolean
orakel_holds (Orakel *self, guint noegle, const Viden *viden)
{
  return holds (self, noegle, NULL, viden);
}

gboolean
orakel_may (Orakel *self, guint rid, guint64 seq, const Viden *viden)
{
  return is_from_before (self, rid, seq, viden) || holds (self, self->noegle_of[rid], &(Post){ rid, seq }, viden);
}

void
orakel_add_afloesning (Orakel *self, guint gammel, guint ny, guint rid, guint64 seq)
{
  Afloesning afloesning = { gammel, ny, rid, seq };

  g_array_append_val (self->afloesninger, afloesning);
}

static gboolean
goes_on_for (Orakel *self, guint gammel, guint ny, const Viden *viden, guint steps)
{
  for (guint i = 0; steps > 0 && i < self->afloesninger->len; i++)
    {
      const Afloesning *a = &g_array_index (self->afloesninger, Afloesning, i);

      if (a->ny == ny && in (a->rid, a->seq, viden) && holds (self, self->noegle_of[a->rid], &(Post){ a->rid, a->seq }, viden)
          && (a->gammel == gammel || goes_on_for (self, gammel, a->gammel, viden, steps - 1)))
        return TRUE;
    }
  return FALSE;
}

gboolean
orakel_afloeser (Orakel *self, guint gammel, guint ny, const Viden *viden)
{
  return orakel_is_founded (self, viden) && goes_on_for (self, gammel, ny, viden, 8);
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
      value = viden->vaek[i] ? NULL : h->value;
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

gboolean
orakel_is_closed (Orakel *self, guint row, const Viden *viden)
{
  for (guint i = 0; i < self->haendelser->len; i++)
    for (guint j = 0; j < self->haendelser->len; j++)
      {
        const Haendelse *h = at (self, i), *seen = at (self, j);

        if (h->row == row && seen->row == row && in (h->rid, h->seq, viden) && in (seen->rid, seen->seq, h->viden)
            && !in (seen->rid, seen->seq, viden))
          return FALSE;
      }
  return TRUE;
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

  g_assert_cmpuint (self->haendelser->len, <, ORAKEL_HAENDELSER);
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
