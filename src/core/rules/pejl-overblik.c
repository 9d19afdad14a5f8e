// SPDX-License-Identifier: GPL-3.0-or-later
// Which open tilsyn and which houses need the reader, and the words for it.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-overblik.h"

#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-frist.h"
#include "core/rules/pejl-opgave.h"

#include <stdlib.h>
#include <string.h>

/* The last half year of a period: from here on a missing visit is urgent. */
#define HURRY_DAYS 183
#define DOT " · "

void
pejl_opgave_free (PejlOpgave *opgave)
{
  if (opgave == NULL)
    return;
  g_free (opgave->titel);
  g_free (opgave->undertitel);
  g_free (opgave);
}

PejlOpgave *
pejl_opgave_new (PejlOpgaveArt art, const PejlId *tilsyn, const PejlId *dagtilbud, int dage)
{
  PejlOpgave *opgave = g_new0 (PejlOpgave, 1);

  opgave->art = art;
  if (tilsyn != NULL)
    opgave->tilsyn = *tilsyn;
  if (dagtilbud != NULL)
    opgave->dagtilbud = *dagtilbud;
  opgave->dage = dage;
  return opgave;
}

char *
pejl_opgave_format_day (const char *dato, const char *i_dag)
{
  int month = atoi (dato + 5);

  if (strncmp (dato, i_dag, 4) != 0)
    return pejl_dato_format_long (dato);
  return g_strdup_printf ("%d.\u00a0%s", atoi (dato + 8), pejl_dato_month_name (month));
}

char *
pejl_opgave_format_days (int dage)
{
  return g_strdup_printf ("%d\u00a0%s", dage, dage == 1 ? "dag" : "dage");
}

static const char *
what_is_planned (const PejlTilsyn *tilsyn)
{
  switch (tilsyn->omfang)
    {
    case PEJL_OMFANG_DISTRIKT:
      return "Samtale i distriktet";
    case PEJL_OMFANG_CENTER:
      return "Selvevaluering";
    case PEJL_OMFANG_DAGTILBUD:
    default:
      return tilsyn->anmeldt ? "Anmeldt besøg" : "Uanmeldt besøg";
    }
}

static PejlOpgave *
late_visit (const PejlTilsyn *tilsyn, const char *i_dag)
{
  int dage = pejl_dato_days_between (tilsyn->dato, i_dag);
  g_autofree char *days = pejl_opgave_format_days (dage);
  g_autofree char *day = pejl_opgave_format_day (tilsyn->dato, i_dag);
  PejlOpgave *opgave = pejl_opgave_new (PEJL_OPGAVE_FORSINKET, &tilsyn->id, &tilsyn->dagtilbud, dage);

  opgave->titel = g_strdup_printf ("%s er %s forsinket", what_is_planned (tilsyn), days);
  opgave->undertitel = g_strdup_printf ("%s" DOT "planlagt til %s", tilsyn->sted, day);
  return opgave;
}

static char *
evidens_count (guint evidens)
{
  g_autofree char *number = pejl_dansk_integer (evidens);

  return evidens == 0 ? g_strdup ("ingen evidens endnu") : g_strdup_printf ("%s evidens", number);
}

static PejlOpgave *
unfinished_draft (const PejlTilsyn *tilsyn, guint n_omraader, const char *i_dag)
{
  int mangler = (int) (n_omraader - tilsyn->vurderinger);
  g_autofree char *day = pejl_opgave_format_day (tilsyn->dato, i_dag);
  g_autofree char *number = pejl_dansk_count_word (mangler, TRUE);
  g_autofree char *evidens = evidens_count (tilsyn->evidens);
  PejlOpgave *opgave = pejl_opgave_new (PEJL_OPGAVE_KLADDE, &tilsyn->id, &tilsyn->dagtilbud,
                                   pejl_dato_days_between (tilsyn->dato, i_dag));

  if (tilsyn->vurderinger == 0 && n_omraader > 1)
    opgave->titel = g_strdup_printf ("Kladde fra %s mangler vurdering i alle områder", day);
  else
    opgave->titel = g_strdup_printf ("Kladde fra %s mangler vurdering i %s %s", day, number,
                                     mangler == 1 ? "område" : "områder");
  opgave->undertitel = g_strdup_printf ("%s" DOT "%s", tilsyn->sted, evidens);
  return opgave;
}

/* Only dagtilbud are judged area by area. */
static gboolean
is_unfinished_draft (const PejlTilsyn *tilsyn, guint n_omraader)
{
  return tilsyn->omfang == PEJL_OMFANG_DAGTILBUD && tilsyn->vurderinger < n_omraader
         && (tilsyn->status == PEJL_STATUS_GENNEMFOERT || tilsyn->status == PEJL_STATUS_KLADDE);
}

static gboolean
is_late (const PejlTilsyn *tilsyn, const char *i_dag)
{
  return tilsyn->status == PEJL_STATUS_PLANLAGT && strcmp (tilsyn->dato, i_dag) < 0;
}

/* A planned visit of that kind, before the period ends, is the answer to a missing one. */
static gboolean
is_planned (const GPtrArray *tilsyn, const PejlId *dagtilbud, gboolean anmeldt, const char *periode_slut)
{
  for (guint i = 0; i < tilsyn->len; i++)
    {
      const PejlTilsyn *item = g_ptr_array_index (tilsyn, i);

      if (item->status == PEJL_STATUS_PLANLAGT && item->omfang == PEJL_OMFANG_DAGTILBUD
          && (item->anmeldt != FALSE) == (anmeldt != FALSE) && pejl_id_equal (&item->dagtilbud, dagtilbud)
          && strcmp (item->dato, periode_slut) <= 0)
        return TRUE;
    }
  return FALSE;
}

static char *
house_line (const PejlStedSum *sted, const char *i_dag)
{
  GString *line = g_string_new (sted->navn);

  if (sted->distrikt_navn != NULL && *sted->distrikt_navn != '\0')
    g_string_append_printf (line, DOT "%s", sted->distrikt_navn);
  if (sted->sidste[0] != '\0')
    {
      g_autofree char *day = pejl_opgave_format_day (sted->sidste, i_dag);

      g_string_append_printf (line, DOT "senest besøgt %s", day);
    }
  return g_string_free (line, FALSE);
}

static PejlOpgave *
missing_visit (PejlOpgaveArt art, const PejlStedSum *sted, const char *titel, const char *i_dag)
{
  int dage = sted->sidste[0] != '\0' ? pejl_dato_days_between (sted->sidste, i_dag) : 0;
  PejlOpgave *opgave = pejl_opgave_new (art, NULL, &sted->dagtilbud, dage);

  opgave->titel = g_strdup (titel);
  opgave->undertitel = house_line (sted, i_dag);
  return opgave;
}

static PejlOpgave *
task_of_house (const PejlStedSum *sted, const GPtrArray *tilsyn, const char *i_dag, const char *periode_slut)
{
  if (sted->anmeldte + sted->uanmeldte == 0)
    return sted->planlagte > 0
             ? NULL
             : missing_visit (PEJL_OPGAVE_IKKE_BESOEGT, sted, "Ikke besøgt endnu i perioden", i_dag);
  if (sted->uanmeldte == 0 && !is_planned (tilsyn, &sted->dagtilbud, FALSE, periode_slut))
    return missing_visit (PEJL_OPGAVE_MANGLER_UANMELDT, sted, "Mangler et uanmeldt besøg i perioden", i_dag);
  if (sted->anmeldte == 0 && !is_planned (tilsyn, &sted->dagtilbud, TRUE, periode_slut))
    return missing_visit (PEJL_OPGAVE_MANGLER_ANMELDT, sted, "Mangler et anmeldt besøg i perioden", i_dag);
  return NULL;
}

static gboolean
is_hurry (const char *i_dag, const char *periode_slut)
{
  int left = pejl_dato_days_between (i_dag, periode_slut);

  return left >= 0 && left <= HURRY_DAYS;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const PejlOpgave *x = *(const PejlOpgave *const *) a;
  const PejlOpgave *y = *(const PejlOpgave *const *) b;

  if (x->art != y->art)
    return x->art < y->art ? -1 : 1;
  if (x->dage != y->dage)
    return x->dage > y->dage ? -1 : 1;
  return pejl_dansk_compare (x->undertitel, y->undertitel);
}

void
pejl_opgaver_sort (GPtrArray *opgaver)
{
  g_ptr_array_sort (opgaver, compare);
}

GPtrArray *
pejl_overblik_opgaver (const GPtrArray *tilsyn, const GPtrArray *steder, guint n_omraader, const char *i_dag,
                       const char *periode_slut)
{
  GPtrArray *opgaver = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_opgave_free);

  for (guint i = 0; i < tilsyn->len; i++)
    {
      const PejlTilsyn *item = g_ptr_array_index (tilsyn, i);

      if (is_late (item, i_dag))
        g_ptr_array_add (opgaver, late_visit (item, i_dag));
      else if (is_unfinished_draft (item, n_omraader))
        g_ptr_array_add (opgaver, unfinished_draft (item, n_omraader, i_dag));
    }
  for (guint i = 0; is_hurry (i_dag, periode_slut) && i < steder->len; i++)
    {
      PejlOpgave *opgave = task_of_house (g_ptr_array_index (steder, i), tilsyn, i_dag, periode_slut);

      if (opgave != NULL)
        g_ptr_array_add (opgaver, opgave);
    }
  pejl_opgaver_sort (opgaver);
  return opgaver;
}

static PejlOpgave *
task_of_punkt (const PejlPunkt *punkt, const char *i_dag)
{
  PejlFristStand stand = pejl_frist_stand (punkt, i_dag);
  int dage = pejl_frist_dage (punkt->frist, i_dag);
  g_autofree char *days = pejl_opgave_format_days (abs (dage));
  PejlOpgave *opgave;

  if (stand != PEJL_FRIST_OVER && stand != PEJL_FRIST_NAER)
    return NULL;
  opgave = pejl_opgave_new (stand == PEJL_FRIST_OVER ? PEJL_OPGAVE_PUNKT_OVER : PEJL_OPGAVE_PUNKT_NAER, NULL,
                            &punkt->dagtilbud, -dage);
  opgave->punkt = punkt->id;
  if (stand == PEJL_FRIST_OVER)
    opgave->titel = g_strdup_printf ("Handleplanspunkt er %s over fristen", days);
  else if (dage == 0)
    opgave->titel = g_strdup ("Handleplanspunkt har frist i dag");
  else
    opgave->titel = g_strdup_printf ("Handleplanspunkt har frist om %s", days);
  opgave->undertitel = g_strdup_printf ("%s" DOT "%s", punkt->sted, punkt->titel);
  return opgave;
}

void
pejl_overblik_add_punkter (GPtrArray *opgaver, const GPtrArray *punkter, const char *i_dag)
{
  for (guint i = 0; i < punkter->len; i++)
    {
      PejlOpgave *opgave = task_of_punkt (g_ptr_array_index (punkter, i), i_dag);

      if (opgave != NULL)
        g_ptr_array_add (opgaver, opgave);
    }
  pejl_opgaver_sort (opgaver);
}

void
pejl_overblik_add_konflikter (GPtrArray *opgaver, guint antal)
{
  PejlOpgave *opgave;

  if (antal == 0)
    return;
  opgave = pejl_opgave_new (PEJL_OPGAVE_KONFLIKT, NULL, NULL, 0);
  opgave->titel = antal == 1 ? g_strdup ("Ét sted har to skrevet hver sit")
                             : g_strdup_printf ("%u steder har to skrevet hver sit", antal);
  opgave->undertitel = g_strdup ("Begge tekster er gemt, og du vælger");
  g_ptr_array_add (opgaver, opgave);
  pejl_opgaver_sort (opgaver);
}
