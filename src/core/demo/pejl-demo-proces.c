// SPDX-License-Identifier: GPL-3.0-or-later
// Steps, comments, versions and corrections of a visit, as rows. All dates follow from the visit's and the seed.
#define G_LOG_DOMAIN "pejl-demo"

#include "core/demo/pejl-demo-proces.h"

#include "core/actions/pejl-tilsyn-actions.h"
#include "core/demo/pejl-demo.h"
#include "core/model/pejl-proces.h"

#include <string.h>

/* Days from the visit to each step; a visit's status in the plan leaves room for the latest. */
static const struct
{
  int from;
  int to;
} dage[] = {
  [PEJL_STATUS_PLANLAGT] = { -45, -20 },  [PEJL_STATUS_GENNEMFOERT] = { 0, 0 }, [PEJL_STATUS_KLADDE] = { 0, 0 },
  [PEJL_STATUS_DIALOG] = { 5, 7 },        [PEJL_STATUS_I_HOERING] = { 11, 16 }, [PEJL_STATUS_ENDELIG] = { 32, 38 },
  [PEJL_STATUS_OFFENTLIGGJORT] = { 45, 60 },
};

/* Of the demo of normal size: the announced visits between these days, to each twelfth house. */
#define RETTES_FOER "2025-12-31"
#define RETTES_FRA "2024-01-01"
#define RETTES_HVER 12

/* A Saturday's or Sunday's work is done on Friday. 2001-01-01 was a Monday. */
static void
to_weekday (char dato[PEJL_DATO_LEN])
{
  int weekday = ((pejl_dato_days_between ("2001-01-01", dato) % 7) + 7) % 7;
  char from[PEJL_DATO_LEN];

  g_strlcpy (from, dato, sizeof from);
  if (weekday >= 5)
    pejl_dato_add_days (from, 4 - weekday, dato);
}

static void
date_of_step (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, PejlStatus status, char dato[PEJL_DATO_LEN])
{
  PejlSlump slump = pejl_slump_new (skriver->seed, "skridt", (guint64) besoeg->nr * 10 + status);
  int span = dage[status].to - dage[status].from;

  pejl_dato_add_days (besoeg->dato, dage[status].from + (int) pejl_slump_below (&slump, (guint) span + 1), dato);
  if (status != PEJL_STATUS_GENNEMFOERT && status != PEJL_STATUS_KLADDE)
    to_weekday (dato);
}

static void
write_skridt (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, const PejlId *tilsyn, PejlStatus status,
              guint version, const char *dato, PejlAction *action)
{
  PejlId row = pejl_skridt_id_for (tilsyn, status, version);

  pejl_action_row (action, PEJL_TABLE_SKRIDT, &row);
  pejl_action_set_id (action, PEJL_FIELD_SKRIDT_TILSYN, tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_SKRIDT_STATUS, status);
  pejl_action_set_int (action, PEJL_FIELD_SKRIDT_VERSION, version);
  pejl_action_set_text (action, PEJL_FIELD_SKRIDT_DATO, dato);
  pejl_action_set_id (action, PEJL_FIELD_SKRIDT_PERSON, &skriver->konsulenter[besoeg->konsulent]);
}

/* The next step stands in the calendar, a good week from the demo's today. */
static void
write_planned (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, const PejlId *tilsyn, PejlAction *action)
{
  PejlStatus next = besoeg->status + 1;
  char dato[PEJL_DATO_LEN];

  if (besoeg->status < PEJL_STATUS_KLADDE || besoeg->status >= PEJL_STATUS_ENDELIG)
    return;
  pejl_dato_add_days (PEJL_DEMO_I_DAG, 7 + (int) (besoeg->nr % 6), dato);
  to_weekday (dato);
  write_skridt (skriver, besoeg, tilsyn, next, 1, dato, action);
}

static void
write_kommentar (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, const PejlId *tilsyn, PejlKommentarFra fra,
                 PejlSlump *slump, PejlAction *action)
{
  PejlId id = pejl_demo_id (skriver->seed, "kommentar", besoeg->nr, fra);
  const char *section = fra == PEJL_KOMMENTAR_LEDER ? "kommentar.leder" : "kommentar.bestyrelse";
  PejlRetning retning = pejl_slump_chance (slump, 0.7) ? PEJL_RETNING_STYRKER : PEJL_RETNING_MANGLER;
  char dato[PEJL_DATO_LEN], heard[PEJL_DATO_LEN];

  date_of_step (skriver, besoeg, PEJL_STATUS_I_HOERING, heard);
  pejl_dato_add_days (heard, 2 + (int) pejl_slump_below (slump, 9), dato);
  to_weekday (dato);
  if (strcmp (dato, PEJL_DEMO_I_DAG) > 0)
    return;
  pejl_action_row (action, PEJL_TABLE_KOMMENTAR, &id);
  pejl_action_set_id (action, PEJL_FIELD_KOMMENTAR_TILSYN, tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_KOMMENTAR_FRA, fra);
  pejl_action_set_text (action, PEJL_FIELD_KOMMENTAR_DATO, dato);
  pejl_action_set_text (action, PEJL_FIELD_KOMMENTAR_TEKST,
                        pejl_stok_choose (skriver->stok, slump, section, retning, PEJL_TYPE_UKENDT)->tekst);
  pejl_action_set_int (action, PEJL_FIELD_KOMMENTAR_VERSION, 1);
}

static void
write_kommentarer (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, const PejlId *tilsyn, PejlAction *action)
{
  PejlSlump slump = pejl_slump_new (skriver->seed, "kommentar", besoeg->nr);

  if (besoeg->omfang != PEJL_OMFANG_DAGTILBUD || besoeg->status < PEJL_STATUS_I_HOERING)
    return;
  if (pejl_slump_chance (&slump, 0.4))
    write_kommentar (skriver, besoeg, tilsyn, PEJL_KOMMENTAR_LEDER, &slump, action);
  if (pejl_slump_chance (&slump, 0.15))
    write_kommentar (skriver, besoeg, tilsyn, PEJL_KOMMENTAR_BESTYRELSE, &slump, action);
}

static void
begin_version (const PejlId *tilsyn, guint nr, PejlAction *action)
{
  PejlId row = pejl_tilsyn_version_id_for (tilsyn, nr);

  pejl_action_row (action, PEJL_TABLE_TILSYN_VERSION, &row);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_VERSION_TILSYN, tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_VERSION_NR, nr);
}

static void
write_lock (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, const PejlId *tilsyn, guint nr, const char *dato,
            PejlAction *action)
{
  g_autofree char *laast = g_strdup_printf ("%sT%02u:%02u", dato, 9 + besoeg->nr % 6, besoeg->nr * 7 % 60);

  begin_version (tilsyn, nr, action);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_VERSION_LAAST, laast);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_VERSION_LAAST_AF, &skriver->konsulenter[besoeg->konsulent]);
  pejl_action_set_vektor (action, PEJL_FIELD_TILSYN_VERSION_VEKTOR);
}

void
pejl_demo_proces (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, PejlAction *action)
{
  PejlId tilsyn = pejl_demo_id (skriver->seed, "tilsyn", besoeg->nr, 0);
  char dato[PEJL_DATO_LEN];

  for (PejlStatus status = PEJL_STATUS_PLANLAGT; status <= besoeg->status; status++)
    {
      date_of_step (skriver, besoeg, status, dato);
      /* A visit that is far off was planned when the period's plan was made. */
      if (status == PEJL_STATUS_PLANLAGT && strcmp (dato, PEJL_DEMO_I_DAG) > 0)
        g_strlcpy (dato, "2026-01-09", sizeof dato);
      write_skridt (skriver, besoeg, &tilsyn, status, 1, dato, action);
    }
  write_planned (skriver, besoeg, &tilsyn, action);
  write_kommentarer (skriver, besoeg, &tilsyn, action);
}

/* --- corrections --- */

guint
pejl_demo_rettet_omraade (const PejlDemoBesoeg *besoeg)
{
  guint i = 0;

  while (i < PEJL_DEMO_OMRAADER && besoeg->niveau[i] < 1)
    i++;
  return i;
}

int
pejl_demo_rettet_niveau (const PejlDemoBesoeg *besoeg)
{
  int niveau = besoeg->niveau[pejl_demo_rettet_omraade (besoeg)];

  return niveau > 1 ? niveau - 1 : niveau + 1;
}

gboolean
pejl_demo_is_rettet (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg)
{
  return skriver->retter && besoeg->omfang == PEJL_OMFANG_DAGTILBUD && besoeg->anmeldt
         && besoeg->status == PEJL_STATUS_OFFENTLIGGJORT && besoeg->sted % RETTES_HVER == 2
         && strcmp (besoeg->dato, RETTES_FRA) >= 0 && strcmp (besoeg->dato, RETTES_FOER) <= 0
         && pejl_demo_rettet_omraade (besoeg) < PEJL_DEMO_OMRAADER;
}

static PejlAction *
open_version (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, const PejlId *tilsyn, const char *dato)
{
  PejlAction *action = pejl_action_new ("Demo");
  PejlSlump slump = pejl_slump_new (skriver->seed, "rettelse", besoeg->nr);
  const PejlIndsatsomraade *omraade
    = g_ptr_array_index (skriver->strategi->omraader, pejl_demo_rettet_omraade (besoeg));
  PejlId vurdering = pejl_vurdering_id_for (tilsyn, PEJL_MAAL_OMRAADE, omraade->key, NULL);
  int niveau = besoeg->niveau[pejl_demo_rettet_omraade (besoeg)];
  PejlRetning retning = niveau > pejl_demo_rettet_niveau (besoeg) ? PEJL_RETNING_STYRKER : PEJL_RETNING_MANGLER;
  g_autofree char *aabnet = g_strdup_printf ("%sT09:%02u", dato, 10 + besoeg->nr % 40);

  pejl_action_set_undoable (action, FALSE);
  begin_version (tilsyn, 2, action);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_VERSION_GRUND,
                        pejl_stok_choose (skriver->stok, &slump, "rettelse", retning, PEJL_TYPE_UKENDT)->tekst);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_VERSION_AABNET, aabnet);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_VERSION_AABNET_AF, &skriver->konsulenter[besoeg->konsulent]);
  write_skridt (skriver, besoeg, tilsyn, PEJL_STATUS_KLADDE, 2, dato, action);
  pejl_action_row (action, PEJL_TABLE_VURDERING, &vurdering);
  pejl_action_set_int (action, PEJL_FIELD_VURDERING_NIVEAU, niveau);
  return action;
}

static PejlAction *
close_version (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, const PejlId *tilsyn, const char *aabnet)
{
  PejlAction *action = pejl_action_new ("Demo");
  char endelig[PEJL_DATO_LEN], offentlig[PEJL_DATO_LEN];

  pejl_dato_add_days (aabnet, 3, endelig);
  to_weekday (endelig);
  pejl_dato_add_days (endelig, 7, offentlig);
  pejl_action_set_undoable (action, FALSE);
  write_skridt (skriver, besoeg, tilsyn, PEJL_STATUS_ENDELIG, 2, endelig, action);
  write_skridt (skriver, besoeg, tilsyn, PEJL_STATUS_OFFENTLIGGJORT, 2, offentlig, action);
  write_lock (skriver, besoeg, tilsyn, 2, endelig, action);
  return action;
}

static void
correct (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, const PejlId *tilsyn, GPtrArray *actions)
{
  char dato[PEJL_DATO_LEN], offentlig[PEJL_DATO_LEN];

  date_of_step (skriver, besoeg, PEJL_STATUS_OFFENTLIGGJORT, offentlig);
  pejl_dato_add_days (offentlig, 12, dato);
  to_weekday (dato);
  g_ptr_array_add (actions, open_version (skriver, besoeg, tilsyn, dato));
  g_ptr_array_add (actions, close_version (skriver, besoeg, tilsyn, dato));
}

void
pejl_demo_laas (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, GPtrArray *actions)
{
  PejlId tilsyn = pejl_demo_id (skriver->seed, "tilsyn", besoeg->nr, 0);
  PejlAction *action;
  char dato[PEJL_DATO_LEN];

  if (besoeg->status < PEJL_STATUS_ENDELIG)
    return;
  action = pejl_action_new ("Demo");
  pejl_action_set_undoable (action, FALSE);
  date_of_step (skriver, besoeg, PEJL_STATUS_ENDELIG, dato);
  write_lock (skriver, besoeg, &tilsyn, 1, dato, action);
  g_ptr_array_add (actions, action);
  if (pejl_demo_is_rettet (skriver, besoeg))
    correct (skriver, besoeg, &tilsyn, actions);
}
