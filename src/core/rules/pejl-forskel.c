// SPDX-License-Identifier: GPL-3.0-or-later
// Two versions laid beside each other: evidens by their rows, vurderinger by what they judge.
#define G_LOG_DOMAIN "pejl-rules"

#include "pejl-config.h"

#include "core/rules/pejl-forskel.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Characters of an evidens that are enough to know it by. */
#define BEGINNING 60

static char *
beginning (const char *text)
{
  g_autofree char *cut = NULL;

  if (g_utf8_strlen (text, -1) <= BEGINNING)
    return g_strdup (text);
  cut = g_utf8_substring (text, 0, BEGINNING);
  return g_strconcat (g_strchomp (cut), "\u2026", NULL);
}

/* --- evidens --- */

static const PejlEvidens *
find_evidens (const GPtrArray *evidens, const PejlId *id)
{
  for (guint i = 0; i < evidens->len; i++)
    if (pejl_id_equal (&((const PejlEvidens *) evidens->pdata[i])->id, id))
      return evidens->pdata[i];
  return NULL;
}

static gboolean
same_tegn (const PejlEvidens *a, const PejlEvidens *b)
{
  if (a->tegn->len != b->tegn->len)
    return FALSE;
  for (guint i = 0; i < a->tegn->len; i++)
    {
      const PejlEvidensTegn *one = &g_array_index (a->tegn, PejlEvidensTegn, i);
      const PejlEvidensTegn *other = &g_array_index (b->tegn, PejlEvidensTegn, i);

      if (!pejl_id_equal (&one->tegn, &other->tegn) || one->retning != other->retning)
        return FALSE;
    }
  return TRUE;
}

static void
add_evidens (GPtrArray *lines, const char *form, const PejlEvidens *evidens)
{
  g_autofree char *start = beginning (evidens->tekst);

  g_ptr_array_add (lines, g_strconcat (form, ": \u00bb", start, "\u00ab", NULL));
}

static void
compare_evidens (GPtrArray *lines, const GPtrArray *foer, const GPtrArray *efter)
{
  for (guint i = 0; i < efter->len; i++)
    {
      const PejlEvidens *now = efter->pdata[i];
      const PejlEvidens *was = find_evidens (foer, &now->id);

      if (was == NULL)
        add_evidens (lines, _("Evidens added"), now);
      else if (strcmp (was->tekst, now->tekst) != 0)
        add_evidens (lines, _("Evidens changed"), now);
      else if (!same_tegn (was, now))
        add_evidens (lines, _("Tegn changed on the evidens"), now);
      else if (was->art != now->art || !pejl_id_equal (&was->stue, &now->stue)
               || strcmp (was->tidspunkt, now->tidspunkt) != 0)
        add_evidens (lines, _("Kind, place or time changed on the evidens"), now);
    }
  for (guint i = 0; i < foer->len; i++)
    if (find_evidens (efter, &((const PejlEvidens *) foer->pdata[i])->id) == NULL)
      add_evidens (lines, _("Evidens removed"), foer->pdata[i]);
}

/* --- vurderinger --- */

static const PejlVurdering *
find_vurdering (const GPtrArray *vurderinger, const PejlId *id)
{
  for (guint i = 0; i < vurderinger->len; i++)
    if (pejl_id_equal (&((const PejlVurdering *) vurderinger->pdata[i])->id, id))
      return vurderinger->pdata[i];
  return NULL;
}

static char *
level_name (const PejlRedskab *redskab, int niveau)
{
  if (niveau < 0)
    return g_strdup (_("no level"));
  if (niveau == 0)
    return g_strdup (_("not judged"));
  if (redskab != NULL && (guint) niveau <= redskab->niveauer->len)
    return g_strdup (pejl_redskab_niveau_name (redskab, (guint) niveau));
  return g_strdup_printf ("%d", niveau);
}

static char *
what_is_judged (const PejlVurdering *vurdering, const PejlStrategi *strategi)
{
  int omraade = pejl_strategi_find_omraade (strategi, vurdering->omraade);
  const PejlTegn *tegn = vurdering->maal == PEJL_MAAL_TEGN ? pejl_strategi_find_tegn (strategi, &vurdering->tegn) : NULL;

  if (tegn != NULL)
    return g_strconcat ("\u00bb", tegn->tekst, "\u00ab", NULL);
  if (omraade >= 0)
    return g_strdup (((const PejlIndsatsomraade *) strategi->omraader->pdata[omraade])->navn);
  return g_strdup (_("The whole"));
}

static void
compare_one (GPtrArray *lines, const PejlVurdering *was, const PejlVurdering *now, const PejlStrategi *strategi,
             const PejlRedskab *redskab)
{
  g_autofree char *what = what_is_judged (now != NULL ? now : was, strategi);
  /* The redskab is that of areas. */
  const PejlRedskab *scale = (now != NULL ? now : was)->maal == PEJL_MAAL_OMRAADE ? redskab : NULL;
  int level_was = was != NULL ? was->niveau : -1;
  int level_now = now != NULL ? now->niveau : -1;
  const char *reason_was = was != NULL ? was->begrundelse : "";
  const char *reason_now = now != NULL ? now->begrundelse : "";

  if (level_was != level_now)
    {
      g_autofree char *from = level_name (scale, level_was);
      g_autofree char *to = level_name (scale, level_now);

      /* Translators: what is judged, the level before and the level now */
      g_ptr_array_add (lines, g_strdup_printf (_("%s: %s became %s"), what, from, to));
    }
  if (strcmp (reason_was, reason_now) != 0)
    /* Translators: %s is what is judged */
    g_ptr_array_add (lines, g_strdup_printf (_("%s: the reason is changed"), what));
}

GPtrArray *
pejl_forskel (const PejlTilsynIndhold *foer, const PejlTilsynIndhold *efter, const PejlStrategi *strategi,
              const PejlRedskab *redskab)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  if (strcmp (foer->tilsyn->dato, efter->tilsyn->dato) != 0)
    g_ptr_array_add (lines, g_strdup (_("The date of the visit is changed")));
  for (guint i = 0; i < efter->vurderinger->len; i++)
    {
      const PejlVurdering *now = efter->vurderinger->pdata[i];

      compare_one (lines, find_vurdering (foer->vurderinger, &now->id), now, strategi, redskab);
    }
  for (guint i = 0; i < foer->vurderinger->len; i++)
    {
      const PejlVurdering *was = foer->vurderinger->pdata[i];

      if (find_vurdering (efter->vurderinger, &was->id) == NULL)
        compare_one (lines, was, NULL, strategi, redskab);
    }
  compare_evidens (lines, foer->evidens, efter->evidens);
  return lines;
}
