// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in an instrument: its texts, levels, bands and themes.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-redskab-actions.h"

#include "core/actions/pejl-redskab-private.h"
#include "core/actions/pejl-redskab-rows.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-redskab.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

void
pejl_redskab_take (char **field, char *text)
{
  g_free (*field);
  *field = text;
}

/* An instrument as it was and as it is to be. */
typedef struct
{
  PejlRedskab *was;
  PejlRedskab *now;
} Change;

static void
change_clear (Change *change)
{
  g_clear_pointer (&change->was, pejl_redskab_unref);
  g_clear_pointer (&change->now, pejl_redskab_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Change, change_clear)

static gboolean
change_begin (Change *change, PejlStore *store, const PejlId *id, GError **error)
{
  change->was = pejl_redskab_find_unused (store, id, error);
  if (change->was == NULL)
    return FALSE;
  change->now = pejl_redskab_copy (change->was, change->was->version);
  return TRUE;
}

static gboolean
change_commit (const Change *change, PejlStore *store, const char *label, GError **error)
{
  g_autoptr (PejlAction) action = pejl_action_new (label);

  /* Kept even where the key was made elsewhere: the row is the one that was read. */
  change->now->id = change->was->id;
  pejl_redskab_write (action, change->was, change->now);
  return pejl_store_commit (store, action, error);
}

/* --- the instrument itself --- */

gboolean
pejl_redskab_set_tekst (PejlStore *store, const PejlId *redskab, PejlField field, const char *tekst, GError **error)
{
  g_auto (Change) change = { 0 };
  g_autofree char *normal = NULL;

  if (!change_begin (&change, store, redskab, error))
    return FALSE;
  if (field == PEJL_FIELD_REDSKAB_IKKE_VURDERET)
    {
      normal = pejl_dansk_normalize (tekst);
      if (*normal != '\0')
        pejl_redskab_take (&normal, pejl_redskab_need_line (normal, PEJL_REDSKAB_LINJE_MAX, "", error));
      if (normal == NULL)
        return FALSE;
      pejl_redskab_take (&change.now->ikke_vurderet, g_steal_pointer (&normal));
      return change_commit (&change, store, _("Name of “not assessed” changed"), error);
    }
  g_return_val_if_fail (field == PEJL_FIELD_REDSKAB_NAVN || field == PEJL_FIELD_REDSKAB_KILDE, FALSE);
  normal = pejl_redskab_need_line (tekst,
                                   field == PEJL_FIELD_REDSKAB_NAVN ? PEJL_REDSKAB_LINJE_MAX : PEJL_REDSKAB_TEKST_MAX,
                                   _("An instrument must have a name, and say where it comes from. It is as it was."), error);
  if (normal == NULL)
    return FALSE;
  pejl_redskab_take (field == PEJL_FIELD_REDSKAB_NAVN ? &change.now->navn : &change.now->kilde, g_steal_pointer (&normal));
  return change_commit (&change, store,
                        field == PEJL_FIELD_REDSKAB_NAVN ? _("Instrument renamed") : _("Source of the instrument changed"),
                        error);
}

gboolean
pejl_redskab_set_til (PejlStore *store, const PejlId *redskab, const char *til, GError **error)
{
  g_auto (Change) change = { 0 };

  if (!change_begin (&change, store, redskab, error))
    return FALSE;
  pejl_redskab_take (&change.now->til, g_strdup (til));
  return change_commit (&change, store, _("What the instrument judges changed"), error);
}

gboolean
pejl_redskab_set_graense (PejlStore *store, const PejlId *redskab, guint graense, GError **error)
{
  g_auto (Change) change = { 0 };

  if (!change_begin (&change, store, redskab, error))
    return FALSE;
  change.now->graense = MIN (graense, change.now->niveauer->len);
  return change_commit (&change, store, _("Border “good enough” changed"), error);
}

gboolean
pejl_redskab_set_gennemsnit (PejlStore *store, const PejlId *redskab, gboolean gennemsnit, GError **error)
{
  g_auto (Change) change = { 0 };

  if (!change_begin (&change, store, redskab, error))
    return FALSE;
  change.now->gennemsnit = gennemsnit;
  return change_commit (&change, store, _("Whether a mean is allowed changed"), error);
}

/* --- levels --- */

static PejlNiveau *
niveau_at (const Change *change, guint nr, GError **error)
{
  if (nr >= 1 && nr <= change->now->niveauer->len)
    return g_ptr_array_index (change->now->niveauer, nr - 1);
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                       _("This level is not there any more, so nothing was changed."));
  return NULL;
}

static char *
niveau_name (const char *navn, GError **error)
{
  return pejl_redskab_need_line (navn, PEJL_REDSKAB_LINJE_MAX, _("Write the level's name first."), error);
}

static char *
short_name (const char *kort, const char *navn)
{
  g_autofree char *normal = pejl_dansk_normalize (kort);

  return *normal != '\0' ? g_steal_pointer (&normal) : g_strdup (navn);
}

static gboolean
too_much (const char *what, GError **error)
{
  g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_TOO_MUCH, what);
  return FALSE;
}

gboolean
pejl_niveau_add (PejlStore *store, const PejlId *redskab, const char *navn, const char *kort, GError **error)
{
  g_auto (Change) change = { 0 };
  g_autofree char *normal = niveau_name (navn, error);
  g_autofree char *brief = NULL;

  if (normal == NULL || !change_begin (&change, store, redskab, error))
    return FALSE;
  if (change.now->niveauer->len >= PEJL_REDSKAB_NIVEAUER_MAX)
    return too_much (_("An instrument can have twelve levels. Nothing was added."), error);
  brief = short_name (kort, normal);
  pejl_redskab_add_niveau (change.now, normal, brief);
  return change_commit (&change, store, _("Level added"), error);
}

gboolean
pejl_niveau_set_navn (PejlStore *store, const PejlId *redskab, guint nr, const char *navn, const char *kort, GError **error)
{
  g_auto (Change) change = { 0 };
  g_autofree char *normal = niveau_name (navn, error);
  PejlNiveau *niveau;

  if (normal == NULL || !change_begin (&change, store, redskab, error))
    return FALSE;
  niveau = niveau_at (&change, nr, error);
  if (niveau == NULL)
    return FALSE;
  pejl_redskab_take (&niveau->kort, short_name (kort, normal));
  pejl_redskab_take (&niveau->navn, g_steal_pointer (&normal));
  return change_commit (&change, store, _("Level renamed"), error);
}

gboolean
pejl_niveau_set_baand (PejlStore *store, const PejlId *redskab, guint nr, double fra, double til, GError **error)
{
  g_auto (Change) change = { 0 };

  if (!change_begin (&change, store, redskab, error) || niveau_at (&change, nr, error) == NULL)
    return FALSE;
  pejl_redskab_set_baand (change.now, nr, round (fra * 100) / 100, round (til * 100) / 100);
  if (!isfinite (fra) || !isfinite (til) || fabs (fra) > PEJL_REDSKAB_POINT_MAX || fabs (til) > PEJL_REDSKAB_POINT_MAX
      || pejl_redskab_baand_fault (change.now) != 0)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_RANGE,
                           _("The points of a level go from the lower to the higher, and above those of the level "
                             "below. The bands are as they were."));
      return FALSE;
    }
  return change_commit (&change, store, _("Points of the level changed"), error);
}

gboolean
pejl_niveau_clear_baand (PejlStore *store, const PejlId *redskab, guint nr, GError **error)
{
  g_auto (Change) change = { 0 };

  if (!change_begin (&change, store, redskab, error) || niveau_at (&change, nr, error) == NULL)
    return FALSE;
  pejl_redskab_clear_baand (change.now, nr);
  return change_commit (&change, store, _("Points of the level taken away"), error);
}

/* Each keeps the number and the band of its place. */
static void
swap_names (PejlNiveau *a, PejlNiveau *b)
{
  char *navn = a->navn;
  char *kort = a->kort;

  a->navn = b->navn;
  a->kort = b->kort;
  b->navn = navn;
  b->kort = kort;
}

gboolean
pejl_niveau_move (PejlStore *store, const PejlId *redskab, guint nr, guint to, GError **error)
{
  g_auto (Change) change = { 0 };

  if (!change_begin (&change, store, redskab, error) || niveau_at (&change, nr, error) == NULL)
    return FALSE;
  to = CLAMP (to, 1, change.now->niveauer->len);
  while (nr != to)
    {
      guint next = nr < to ? nr + 1 : nr - 1;

      swap_names (g_ptr_array_index (change.now->niveauer, nr - 1), g_ptr_array_index (change.now->niveauer, next - 1));
      nr = next;
    }
  return change_commit (&change, store, _("Level moved"), error);
}

gboolean
pejl_niveau_delete (PejlStore *store, const PejlId *redskab, guint nr, GError **error)
{
  g_auto (Change) change = { 0 };

  if (!change_begin (&change, store, redskab, error) || niveau_at (&change, nr, error) == NULL)
    return FALSE;
  g_ptr_array_remove_index (change.now->niveauer, nr - 1);
  for (guint i = 0; i < change.now->niveauer->len; i++)
    ((PejlNiveau *) g_ptr_array_index (change.now->niveauer, i))->nr = i + 1;
  change.now->graense = MIN (change.now->graense, change.now->niveauer->len);
  return change_commit (&change, store, _("Level removed"), error);
}

/* --- themes --- */

typedef struct
{
  PejlReader *reader;
  const PejlId *redskab;
} Themes;

static gboolean
is_tema_key (const char *key, gpointer data)
{
  const Themes *themes = data;

  return pejl_query_redskab_has_tema (themes->reader, themes->redskab, key);
}

static char *
tema_name (const char *navn, GError **error)
{
  return pejl_redskab_need_line (navn, PEJL_REDSKAB_LINJE_MAX, _("Write the theme's name first."), error);
}

static int
tema_at (const Change *change, const char *key, GError **error)
{
  int index = pejl_redskab_find_tema (change->now, key);

  if (index < 0)
    g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                         _("This theme is not there any more, so nothing was changed."));
  return index;
}

gboolean
pejl_tema_add (PejlStore *store, const PejlId *redskab, const char *navn, char **key, GError **error)
{
  g_auto (Change) change = { 0 };
  g_autofree char *normal = tema_name (navn, error);
  Themes themes = { pejl_store_get_reader (store), redskab };
  g_autofree char *made = NULL;

  if (normal == NULL || !change_begin (&change, store, redskab, error))
    return FALSE;
  if (change.now->temaer->len >= PEJL_REDSKAB_TEMAER_MAX)
    return too_much (_("An instrument can have sixty themes. Nothing was added."), error);
  made = pejl_redskab_free_key (normal, is_tema_key, &themes);
  pejl_redskab_add_tema (change.now, made, normal);
  if (!change_commit (&change, store, _("Theme added"), error))
    return FALSE;
  if (key != NULL)
    *key = g_steal_pointer (&made);
  return TRUE;
}

gboolean
pejl_tema_set_navn (PejlStore *store, const PejlId *redskab, const char *key, const char *navn, GError **error)
{
  g_auto (Change) change = { 0 };
  g_autofree char *normal = tema_name (navn, error);
  int index;

  if (normal == NULL || !change_begin (&change, store, redskab, error))
    return FALSE;
  index = tema_at (&change, key, error);
  if (index < 0)
    return FALSE;
  pejl_redskab_take (&((PejlTema *) g_ptr_array_index (change.now->temaer, (guint) index))->navn, g_steal_pointer (&normal));
  return change_commit (&change, store, _("Theme renamed"), error);
}

gboolean
pejl_tema_move (PejlStore *store, const PejlId *redskab, const char *key, guint nr, GError **error)
{
  g_auto (Change) change = { 0 };
  gpointer tema;
  int index;

  if (!change_begin (&change, store, redskab, error))
    return FALSE;
  index = tema_at (&change, key, error);
  if (index < 0)
    return FALSE;
  tema = g_ptr_array_steal_index (change.now->temaer, (guint) index);
  g_ptr_array_insert (change.now->temaer, (int) CLAMP (nr, 1, change.now->temaer->len + 1) - 1, tema);
  return change_commit (&change, store, _("Theme moved"), error);
}

gboolean
pejl_tema_delete (PejlStore *store, const PejlId *redskab, const char *key, GError **error)
{
  g_auto (Change) change = { 0 };
  int index;

  if (!change_begin (&change, store, redskab, error))
    return FALSE;
  index = tema_at (&change, key, error);
  if (index < 0)
    return FALSE;
  g_ptr_array_remove_index (change.now->temaer, (guint) index);
  return change_commit (&change, store, _("Theme removed"), error);
}
