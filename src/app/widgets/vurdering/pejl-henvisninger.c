// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers and links of a tilsyn's evidens.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/vurdering/pejl-henvisninger.h"

#include "app/widgets/evidens/pejl-evidens-stroem.h"
#include "app/widgets/evidens/pejl-forslag-popover.h"
#include "app/widgets/evidens/pejl-tegn-katalog.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-henvisning.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PejlHenvisninger
{
  GObject parent_instance;

  /* owned */
  GListModel *evidens;
  PejlStrategi *strategi;
  GArray *links;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlHenvisninger, pejl_henvisninger, G_TYPE_OBJECT)

static void
pejl_henvisninger_finalize (GObject *object)
{
  PejlHenvisninger *self = PEJL_HENVISNINGER (object);

  g_clear_object (&self->evidens);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_clear_pointer (&self->links, g_array_unref);

  G_OBJECT_CLASS (pejl_henvisninger_parent_class)->finalize (object);
}

static void
pejl_henvisninger_class_init (PejlHenvisningerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_henvisninger_finalize;
  signals[CHANGED] = g_signal_new ("changed", PEJL_TYPE_HENVISNINGER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
pejl_henvisninger_init (PejlHenvisninger *self)
{
}

PejlHenvisninger *
pejl_henvisninger_new (void)
{
  return g_object_new (PEJL_TYPE_HENVISNINGER, NULL);
}

void
pejl_henvisninger_take (PejlHenvisninger *self, GListModel *evidens, PejlStrategi *strategi, GArray *links)
{
  g_return_if_fail (PEJL_IS_HENVISNINGER (self));

  g_set_object (&self->evidens, evidens);
  pejl_strategi_ref (strategi);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  self->strategi = strategi;
  g_array_ref (links);
  g_clear_pointer (&self->links, g_array_unref);
  self->links = links;
  g_signal_emit (self, signals[CHANGED], 0);
}

guint
pejl_henvisninger_get_n (PejlHenvisninger *self)
{
  g_return_val_if_fail (PEJL_IS_HENVISNINGER (self), 0);
  return self->evidens != NULL ? g_list_model_get_n_items (self->evidens) : 0;
}

const PejlEvidens *
pejl_henvisninger_at (PejlHenvisninger *self, guint nr)
{
  g_autoptr (PejlStroemItem) item = NULL;

  g_return_val_if_fail (PEJL_IS_HENVISNINGER (self), NULL);
  if (self->evidens == NULL || nr == 0)
    return NULL;
  item = g_list_model_get_item (self->evidens, nr - 1);
  return item != NULL ? pejl_stroem_item_get_evidens (item) : NULL;
}

guint
pejl_henvisninger_nr (PejlHenvisninger *self, const PejlId *evidens)
{
  guint n = pejl_henvisninger_get_n (self);

  for (guint nr = 1; nr <= n; nr++)
    if (pejl_id_equal (&pejl_henvisninger_at (self, nr)->id, evidens))
      return nr;
  return 0;
}

/* --- which area --- */

static gboolean
is_in (PejlHenvisninger *self, const PejlEvidens *evidens, int omraade)
{
  if (omraade < 0)
    return TRUE;
  for (guint i = 0; i < evidens->tegn->len; i++)
    {
      const PejlTegn *tegn = pejl_strategi_find_tegn (self->strategi, &g_array_index (evidens->tegn, PejlEvidensTegn, i).tegn);

      if (tegn != NULL && (int) tegn->omraade == omraade)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_linked (PejlHenvisninger *self, const PejlId *vurdering, const PejlId *evidens)
{
  for (guint i = 0; i < self->links->len; i++)
    {
      const PejlHenvisning *link = &g_array_index (self->links, PejlHenvisning, i);

      if (pejl_id_equal (&link->vurdering, vurdering) && pejl_id_equal (&link->evidens, evidens))
        return TRUE;
    }
  return FALSE;
}

guint
pejl_henvisninger_used (PejlHenvisninger *self, const PejlId *vurdering, int omraade, guint *of)
{
  guint n = pejl_henvisninger_get_n (self);
  guint used = 0;

  *of = 0;
  for (guint nr = 1; nr <= n; nr++)
    {
      const PejlEvidens *evidens = pejl_henvisninger_at (self, nr);
      gboolean linked = is_linked (self, vurdering, &evidens->id);

      used += linked ? 1 : 0;
      *of += linked || is_in (self, evidens, omraade) ? 1 : 0;
    }
  return used;
}

/* --- words --- */

static char *
caption_of (const PejlEvidens *evidens)
{
  g_autofree char *clock = pejl_tidspunkt_format_clock (evidens->tidspunkt);

  if (*evidens->stue_navn != '\0')
    return g_strdup_printf ("%s \xc2\xb7 %s \xc2\xb7 %s", clock, pejl_art_name (evidens->art), evidens->stue_navn);
  return g_strdup_printf ("%s \xc2\xb7 %s", clock, pejl_art_name (evidens->art));
}

char *
pejl_henvisninger_describe (PejlHenvisninger *self, const PejlId *evidens)
{
  guint nr = pejl_henvisninger_nr (self, evidens);
  const PejlEvidens *found = pejl_henvisninger_at (self, nr);
  g_autofree char *caption = NULL;

  if (found == NULL)
    return g_strdup (_("This evidens is removed. Undo brings it back."));
  caption = caption_of (found);
  /* Translators: evidens number, its time and kind, its text */
  return g_strdup_printf (_("Evidens %u, %s: %s"), nr, caption, found->tekst);
}

/* By its number, or by every word somewhere in it. */
static gboolean
matches (const PejlFuzzy *words, const char *word, const PejlEvidens *evidens, guint nr)
{
  g_autofree char *digits = g_strdup_printf ("%u", nr);
  g_autofree char *all = NULL;

  if (*word == '\0' || g_str_has_prefix (digits, word))
    return TRUE;
  all = g_strdup_printf ("%s %s %s", evidens->tekst, pejl_art_name (evidens->art), evidens->stue_navn);
  return pejl_fuzzy_rank (words, all) > 0;
}

static void
add_matching (PejlHenvisninger *self, GPtrArray *forslag, int omraade, gboolean inside, const char *word)
{
  g_autoptr (PejlFuzzy) words = pejl_fuzzy_new (word);
  guint n = pejl_henvisninger_get_n (self);

  for (guint nr = 1; nr <= n; nr++)
    {
      const PejlEvidens *evidens = pejl_henvisninger_at (self, nr);
      g_autofree char *text = NULL;
      g_autofree char *navn = NULL;

      if (is_in (self, evidens, omraade) != inside || !matches (words, word, evidens, nr))
        continue;
      text = pejl_fuzzy_markup (words, evidens->tekst);
      navn = pejl_henvisninger_describe (self, &evidens->id);
      g_ptr_array_add (forslag, pejl_forslag_new (PEJL_FORSLAG_EVIDENS, &evidens->id, navn,
                                                  g_strdup_printf ("<b>%u</b>\xe2\x80\x82%s", nr, text), caption_of (evidens)));
    }
}

GPtrArray *
pejl_henvisninger_suggest (PejlHenvisninger *self, int omraade, const char *word)
{
  GPtrArray *forslag;

  g_return_val_if_fail (PEJL_IS_HENVISNINGER (self), NULL);

  forslag = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_forslag_free);
  add_matching (self, forslag, omraade, TRUE, word);
  if (omraade >= 0)
    add_matching (self, forslag, omraade, FALSE, word);
  if (forslag->len == 0)
    g_ptr_array_add (forslag, pejl_forslag_new (PEJL_FORSLAG_VINK, NULL, _("No evidens matches"), NULL, NULL));
  return forslag;
}
