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
               || strcmp (was->tidspunkt, now->tidspunkt) != 0 || was->med != now->med)
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

static const PejlRedskab *
find_redskab (const GPtrArray *redskaber, const PejlId *id)
{
  for (guint i = 0; i < redskaber->len; i++)
    if (pejl_id_equal (&((const PejlRedskab *) redskaber->pdata[i])->id, id))
      return redskaber->pdata[i];
  return NULL;
}

/* "KVALid Dialog, Relationer". */
static char *
what_theme (const PejlVurdering *vurdering, const PejlRedskab *redskab)
{
  int tema = redskab != NULL ? pejl_redskab_find_tema (redskab, vurdering->tema) : -1;

  return tema >= 0 ? g_strdup_printf ("%s, %s", redskab->navn, ((const PejlTema *) redskab->temaer->pdata[tema])->navn)
                   : g_strdup (vurdering->tema);
}

static char *
what_is_judged (const PejlVurdering *vurdering, const PejlStrategi *strategi, const PejlRedskab *redskab)
{
  int omraade = pejl_strategi_find_omraade (strategi, vurdering->omraade);
  const PejlTegn *tegn = vurdering->maal == PEJL_MAAL_TEGN ? pejl_strategi_find_tegn (strategi, &vurdering->tegn) : NULL;

  if (vurdering->maal == PEJL_MAAL_TEMA)
    return what_theme (vurdering, redskab);
  if (tegn != NULL)
    return g_strconcat ("\u00bb", tegn->tekst, "\u00ab", NULL);
  if (omraade >= 0)
    return g_strdup (((const PejlIndsatsomraade *) strategi->omraader->pdata[omraade])->navn);
  return g_strdup (_("The whole"));
}

static void
compare_text (GPtrArray *lines, const char *form, const char *what, const char *was, const char *now)
{
  if (strcmp (was, now) != 0)
    g_ptr_array_add (lines, g_strdup_printf (form, what));
}

static void
compare_one (GPtrArray *lines, const PejlVurdering *was, const PejlVurdering *now, const PejlStrategi *strategi,
             const GPtrArray *redskaber)
{
  const PejlVurdering *either = now != NULL ? now : was;
  const PejlRedskab *redskab = find_redskab (redskaber, &either->redskab);
  g_autofree char *what = what_is_judged (either, strategi, redskab);
  int level_was = was != NULL ? was->niveau : -1;
  int level_now = now != NULL ? now->niveau : -1;

  if (level_was != level_now)
    {
      g_autofree char *from = level_name (redskab, level_was);
      g_autofree char *to = level_name (redskab, level_now);

      /* Translators: what is judged, the level before and the level now */
      g_ptr_array_add (lines, g_strdup_printf (_("%s: %s became %s"), what, from, to));
    }
  /* Translators: %s is what is judged */
  compare_text (lines, _("%s: the reason is changed"), what, was != NULL ? was->begrundelse : "",
                now != NULL ? now->begrundelse : "");
  compare_text (lines, _("%s: how it is read is changed"), what, was != NULL ? was->tolkning : "",
                now != NULL ? now->tolkning : "");
  compare_text (lines, _("%s: the public text is changed"), what, was != NULL ? was->offentlig : "",
                now != NULL ? now->offentlig : "");
}

/* --- how it ends --- */

/* The raw note is the konsulent's alone, and no part of what is given out: that it changed is told like the rest. */
static const char *
text_sentence (PejlTilsynTekst tekst)
{
  switch (tekst)
    {
    case PEJL_TEKST_NOTE:
      return _("The raw note is changed");
    case PEJL_TEKST_TILBAGEMELDING:
      return _("The feedback is changed");
    case PEJL_TEKST_OFFENTLIG:
      return _("The public text is changed");
    case PEJL_TEKST_LOVET:
      return _("What was promised is changed");
    case PEJL_TEKST_BEKYMRING:
      return _("The reason of the concern is changed");
    case PEJL_N_TEKSTER:
    default:
      g_assert_not_reached ();
    }
}

static void
compare_afslutning (GPtrArray *lines, const PejlAfslutning *was, const PejlAfslutning *now)
{
  if (was->bekymring != now->bekymring)
    /* Translators: the degree of concern before and now */
    g_ptr_array_add (lines, g_strdup_printf (_("Concern: %s became %s"), pejl_bekymring_name (was->bekymring),
                                             pejl_bekymring_name (now->bekymring)));
  for (int i = PEJL_N_TEKSTER - 1; i >= 0; i--)
    if (strcmp (was->tekster[i], now->tekster[i]) != 0)
      g_ptr_array_add (lines, g_strdup (text_sentence ((PejlTilsynTekst) i)));
}

GPtrArray *
pejl_forskel (const PejlTilsynIndhold *foer, const PejlTilsynIndhold *efter, const PejlStrategi *strategi,
              const GPtrArray *redskaber)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  if (strcmp (foer->tilsyn->dato, efter->tilsyn->dato) != 0)
    g_ptr_array_add (lines, g_strdup (_("The date of the visit is changed")));
  compare_afslutning (lines, foer->afslutning, efter->afslutning);
  for (guint i = 0; i < efter->vurderinger->len; i++)
    {
      const PejlVurdering *now = efter->vurderinger->pdata[i];

      compare_one (lines, find_vurdering (foer->vurderinger, &now->id), now, strategi, redskaber);
    }
  for (guint i = 0; i < foer->vurderinger->len; i++)
    {
      const PejlVurdering *was = foer->vurderinger->pdata[i];

      if (find_vurdering (efter->vurderinger, &was->id) == NULL)
        compare_one (lines, was, NULL, strategi, redskaber);
    }
  compare_evidens (lines, foer->evidens, efter->evidens);
  return lines;
}
