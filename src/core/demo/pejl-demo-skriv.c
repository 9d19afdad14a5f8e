// SPDX-License-Identifier: GPL-3.0-or-later
// One visit of the plan as rows: the tilsyn, its evidens with tegn, its vurderinger with reasons.
#define G_LOG_DOMAIN "pejl-demo"

#include "core/demo/pejl-demo-skriv.h"

#include "core/demo/pejl-demo-handleplan.h"

#include "core/actions/pejl-tilsyn-actions.h"
#include "core/demo/pejl-demo-henvisning.h"
#include "core/demo/pejl-demo-proces.h"

#include <string.h>

/* A visit's day, in minutes after midnight. */
#define DAY_BEGINS (8 * 60 + 45)
#define DAY_ENDS (14 * 60 + 45)
/* Every so many evidens one that shows no tegn: what was noted because it was there. */
#define EVERY_WITHOUT_TEGN 9

/* One evidens before it has its time. */
typedef struct
{
  const PejlSaetning *saetning;
  int tegn;                 /* index in the strategy; -1: none */
  PejlRetning retning;
  guint orden;              /* what comes first in a day, then as drawn */
} Udkast;

static const PejlTegn *
tegn_at (const PejlDemoSkriver *skriver, guint index)
{
  return g_ptr_array_index (skriver->strategi->tegn, index);
}

static const PejlDemoHus *
house_of (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg)
{
  return besoeg->omfang == PEJL_OMFANG_DAGTILBUD ? g_ptr_array_index (skriver->steder->huse, besoeg->sted)
                                                 : NULL;
}

static void
write_tilsyn (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, const PejlId *id,
              PejlAction *action)
{
  pejl_action_row (action, PEJL_TABLE_TILSYN, id);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_OMFANG, besoeg->omfang);
  if (besoeg->omfang == PEJL_OMFANG_DAGTILBUD)
    pejl_action_set_id (action, PEJL_FIELD_TILSYN_DAGTILBUD, &house_of (skriver, besoeg)->id);
  else if (besoeg->omfang == PEJL_OMFANG_DISTRIKT)
    pejl_action_set_id (
      action, PEJL_FIELD_TILSYN_DISTRIKT,
      &((PejlDemoDistrikt *) g_ptr_array_index (skriver->steder->distrikter, besoeg->sted))->id);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_ANMELDT, besoeg->anmeldt);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_DATO, besoeg->dato);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_STATUS, besoeg->status);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_STRATEGI, &skriver->strategi->id);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_REDSKAB, &skriver->redskab);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_TEGN_REDSKAB, &skriver->tegn_redskab);
  pejl_action_set_id (action, PEJL_FIELD_TILSYN_KONSULENT, &skriver->konsulenter[besoeg->konsulent]);
}

/* --- evidens --- */

/* A day goes: look and listen, then talk, then read. */
static guint
orden_of (PejlArt art, PejlSlump *slump)
{
  guint phase = art == PEJL_ART_DOKUMENT ? 2 : art == PEJL_ART_SAMTALE ? 1 : 0;

  return phase * 1000 + pejl_slump_below (slump, 1000);
}

static void
add_udkast (GArray *udkast, const PejlSaetning *saetning, int tegn, PejlRetning retning, PejlSlump *slump)
{
  Udkast one = { saetning, tegn, retning, 0 };

  one.orden = orden_of (saetning->art, slump);
  g_array_append_val (udkast, one);
}

static int
compare_udkast (gconstpointer a, gconstpointer b)
{
  const Udkast *first = a, *second = b;

  if (first->orden != second->orden)
    return first->orden < second->orden ? -1 : 1;
  if (first->tegn != second->tegn)
    return first->tegn < second->tegn ? -1 : 1;
  return first->retning - second->retning;
}

static void
add_without_tegn (const PejlDemoSkriver *skriver, GArray *udkast, PejlType type, PejlSlump *slump)
{
  const PejlSaetning *saetning = pejl_stok_choose (skriver->stok, slump, "uden", PEJL_RETNING_AABEN, type);

  for (guint i = 0; i < udkast->len && udkast->len < EVERY_WITHOUT_TEGN * 5; i++)
    if (g_array_index (udkast, Udkast, i).saetning == saetning)
      return;
  add_udkast (udkast, saetning, -1, PEJL_RETNING_AABEN, slump);
}

static GArray *
choose_sentences (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, PejlSlump *slump)
{
  GArray *udkast = g_array_new (FALSE, FALSE, sizeof (Udkast));
  const PejlDemoHus *hus = house_of (skriver, besoeg);
  PejlType type = hus != NULL ? hus->type : PEJL_TYPE_UKENDT;

  for (guint i = 0; i < besoeg->fund->len; i++)
    {
      const PejlDemoFund *fund = &g_array_index (besoeg->fund, PejlDemoFund, i);
      const PejlSaetning *saetning
        = pejl_stok_choose (skriver->stok, slump, tegn_at (skriver, fund->tegn)->key, fund->retning, type);

      if (saetning != NULL)
        add_udkast (udkast, saetning, (int) fund->tegn, fund->retning, slump);
      if (hus != NULL && i % EVERY_WITHOUT_TEGN == EVERY_WITHOUT_TEGN / 2)
        add_without_tegn (skriver, udkast, type, slump);
    }
  g_array_sort (udkast, compare_udkast);
  return udkast;
}

static void
write_link (const PejlId *evidens, const PejlId *tilsyn, const PejlTegn *tegn, PejlRetning retning,
            PejlAction *action)
{
  PejlId link = pejl_evidens_tegn_id_for (evidens, &tegn->id);

  pejl_action_row (action, PEJL_TABLE_EVIDENS_TEGN, &link);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TEGN_EVIDENS, evidens);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TEGN_TEGN, &tegn->id);
  pejl_action_set_int (action, PEJL_FIELD_EVIDENS_TEGN_RETNING, retning);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TEGN_TILSYN, tilsyn);
}

/* What a leader says or shows is about the whole house. */
static gboolean
is_about_leader (const PejlDemoSkriver *skriver, int tegn)
{
  const PejlRolle *rolle;

  if (tegn < 0)
    return FALSE;
  rolle = g_ptr_array_index (skriver->strategi->roller, tegn_at (skriver, (guint) tegn)->rolle);
  return strcmp (rolle->key, "ledere") == 0;
}

static const PejlId *
draw_stue (const PejlDemoHus *hus, PejlArt art, PejlSlump *slump)
{
  double chance = art == PEJL_ART_OBSERVATION || art == PEJL_ART_BOERNEPERSPEKTIV ? 0.9
                  : art == PEJL_ART_DOKUMENT                                      ? 0.1
                                                                                  : 0.3;

  if (hus == NULL || hus->n_stuer == 0 || !pejl_slump_chance (slump, chance))
    return NULL;
  return &hus->stuer[pejl_slump_below (slump, hus->n_stuer)];
}

static void
write_evidens (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, const PejlId *tilsyn,
               const Udkast *udkast, guint nr, guint minute, PejlSlump *slump, PejlAction *action)
{
  PejlId id = pejl_demo_id (skriver->seed, "evidens", besoeg->nr, nr);
  PejlArt art = udkast->saetning->art;
  const PejlId *stue = art != PEJL_ART_OBSERVATION && is_about_leader (skriver, udkast->tegn)
                         ? NULL
                         : draw_stue (house_of (skriver, besoeg), art, slump);
  g_autofree char *text = pejl_stok_fill (skriver->stok, slump, udkast->saetning);
  char tidspunkt[PEJL_TIDSPUNKT_LEN + 16];
  const PejlTegn *ogsaa = NULL;

  g_snprintf (tidspunkt, sizeof tidspunkt, "%sT%02u:%02u", besoeg->dato, minute / 60, minute % 60);
  pejl_action_row (action, PEJL_TABLE_EVIDENS, &id);
  pejl_action_set_id (action, PEJL_FIELD_EVIDENS_TILSYN, tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_EVIDENS_ART, art);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TIDSPUNKT, tidspunkt);
  if (stue != NULL)
    pejl_action_set_id (action, PEJL_FIELD_EVIDENS_STUE, stue);
  pejl_action_set_text (action, PEJL_FIELD_EVIDENS_TEKST, text);
  if (art == PEJL_ART_SAMTALE && house_of (skriver, besoeg) != NULL)
    pejl_action_set_int (action, PEJL_FIELD_EVIDENS_MED,
                         is_about_leader (skriver, udkast->tegn) ? PEJL_MED_LEDER : PEJL_MED_MEDARBEJDERE);
  if (udkast->tegn < 0)
    return;
  write_link (&id, tilsyn, tegn_at (skriver, (guint) udkast->tegn), udkast->retning, action);
  if (udkast->saetning->ogsaa != NULL)
    ogsaa = pejl_strategi_find_tegn_by_key (skriver->strategi, udkast->saetning->ogsaa);
  if (ogsaa != NULL && ogsaa != tegn_at (skriver, (guint) udkast->tegn))
    write_link (&id, tilsyn, ogsaa, udkast->retning, action);
}

/* Gives what was shown to be missing: PejlDemoMangel. seen: PejlDemoSet, filled in. */
static GArray *
write_all_evidens (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, const PejlId *tilsyn,
                   PejlSlump *slump, GArray *seen, PejlAction *action)
{
  g_autoptr (GArray) udkast = choose_sentences (skriver, besoeg, slump);
  GArray *mangler = g_array_new (FALSE, FALSE, sizeof (PejlDemoMangel));
  guint step = (DAY_ENDS - DAY_BEGINS) / MAX (udkast->len, 8);
  PejlSlump bilag = pejl_slump_new (skriver->seed, "bilag", besoeg->nr);

  for (guint i = 0; i < udkast->len; i++)
    {
      const Udkast *one = &g_array_index (udkast, Udkast, i);
      PejlDemoMangel mangel = { pejl_demo_id (skriver->seed, "evidens", besoeg->nr, i), 0 };

      write_evidens (skriver, besoeg, tilsyn, one, i,
                     DAY_BEGINS + i * step + pejl_slump_below (slump, MAX (step, 2) - 1), slump, action);
      pejl_demo_bilag_write (skriver->bilag, &bilag, besoeg->nr, i, one->saetning->art, tilsyn, &mangel.evidens, action);
      mangel.tegn = one->tegn >= 0 ? (guint) one->tegn : 0;
      if (one->tegn >= 0)
        {
          PejlDemoSet set = { mangel.evidens, tegn_at (skriver, mangel.tegn)->omraade, one->retning };

          g_array_append_val (seen, set);
          if (one->retning == PEJL_RETNING_MANGLER)
            g_array_append_val (mangler, mangel);
        }
    }
  return mangler;
}

/* --- vurdering --- */

static const PejlSaetning *
reason_part (const PejlDemoSkriver *skriver, const char *section, PejlRetning retning, PejlSlump *slump)
{
  return pejl_stok_choose (skriver->stok, slump, section, retning, PEJL_TYPE_UKENDT);
}

/* Whether two reasons speak of the same matter, in reasons' stock named after the &. */
static gboolean
same_matter (const PejlSaetning *one, const PejlSaetning *two)
{
  return one == two || (one->ogsaa != NULL && g_strcmp0 (one->ogsaa, two->ogsaa) == 0);
}

/* What carries first, then what pulls down; below the border the other way round; at the ends only one. */
static char *
area_reason (const PejlDemoSkriver *skriver, guint index, const char *omraade, int niveau, const GArray *seen,
             PejlSlump *slump)
{
  g_autofree char *section = g_strconcat ("begrundelse.", niveau == 0 ? "ikke-vurderet" : omraade, NULL);
  PejlRetning first = niveau >= 3 ? PEJL_RETNING_STYRKER : PEJL_RETNING_MANGLER;
  PejlRetning second = niveau == 5 || niveau == 2 ? PEJL_RETNING_STYRKER : PEJL_RETNING_MANGLER;
  const PejlSaetning *one, *two;
  g_autofree char *carried = NULL;
  g_autofree char *beside = NULL;

  if (niveau == 0)
    return g_strdup (reason_part (skriver, section, PEJL_RETNING_STYRKER, slump)->tekst);
  if (niveau == 4)
    second = pejl_slump_chance (slump, 0.6) ? PEJL_RETNING_STYRKER : PEJL_RETNING_MANGLER;
  one = reason_part (skriver, section, first, slump);
  two = reason_part (skriver, section, second, slump);
  for (guint i = 0; i < 3 && same_matter (one, two); i++)
    two = reason_part (skriver, section, second, slump);
  carried = pejl_demo_henvis (one->tekst, seen, index, first, 0);
  if (!same_matter (one, two))
    beside = pejl_demo_henvis (two->tekst, seen, index, second, first == second ? PEJL_DEMO_HENVIST : 0);
  return g_strjoin (" ", carried, beside, NULL);
}

static void
write_vurdering (const PejlDemoSkriver *skriver, const PejlId *tilsyn, PejlMaal maal, const char *omraade,
                 const PejlId *tegn, int niveau, const char *reason, PejlAction *action)
{
  PejlId id = pejl_vurdering_id_for (tilsyn, maal, omraade, tegn);

  pejl_action_row (action, PEJL_TABLE_VURDERING, &id);
  pejl_action_set_id (action, PEJL_FIELD_VURDERING_TILSYN, tilsyn);
  pejl_action_set_int (action, PEJL_FIELD_VURDERING_MAAL, maal);
  pejl_action_set_text (action, PEJL_FIELD_VURDERING_OMRAADE, omraade);
  if (tegn != NULL)
    pejl_action_set_id (action, PEJL_FIELD_VURDERING_TEGN, tegn);
  pejl_action_set_id (action, PEJL_FIELD_VURDERING_REDSKAB,
                      tegn != NULL ? &skriver->tegn_redskab : &skriver->redskab);
  pejl_action_set_int (action, PEJL_FIELD_VURDERING_NIVEAU, niveau);
  pejl_action_set_text (action, PEJL_FIELD_VURDERING_BEGRUNDELSE, reason);
}

static gboolean
has_evidens_in (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, guint omraade)
{
  for (guint i = 0; i < besoeg->fund->len; i++)
    if (tegn_at (skriver, g_array_index (besoeg->fund, PejlDemoFund, i).tegn)->omraade == omraade)
      return TRUE;
  return FALSE;
}

static void
write_areas (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, const PejlId *tilsyn,
             PejlSlump *slump, const GArray *seen, PejlAction *action)
{
  gboolean rettet = pejl_demo_is_rettet (skriver, besoeg);

  for (guint i = 0; i < MIN (skriver->strategi->omraader->len, PEJL_DEMO_OMRAADER); i++)
    {
      const PejlIndsatsomraade *omraade = g_ptr_array_index (skriver->strategi->omraader, i);
      g_autofree char *reason = NULL;

      if (besoeg->niveau[i] == PEJL_DEMO_IKKE_BEDOEMT)
        continue;
      reason = area_reason (skriver, i, omraade->key, besoeg->niveau[i], seen, slump);
      write_vurdering (skriver, tilsyn, PEJL_MAAL_OMRAADE, omraade->key, NULL,
                       rettet && i == pejl_demo_rettet_omraade (besoeg) ? pejl_demo_rettet_niveau (besoeg)
                                                                        : besoeg->niveau[i],
                       reason, action);
      if (besoeg->niveau[i] > 0 && !has_evidens_in (skriver, besoeg, i))
        pejl_action_set_int (action, PEJL_FIELD_VURDERING_UDEN_EVIDENS, 1);
      pejl_demo_write_links (tilsyn, omraade->key, reason, action);
    }
}

/* The first tegn of the visit that have evidens, each once. */
static void
write_tegn (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, const PejlId *tilsyn,
            PejlSlump *slump, PejlAction *action)
{
  g_autoptr (GHashTable) done = g_hash_table_new (NULL, NULL);
  guint offset = besoeg->fund->len > 0 ? pejl_slump_below (slump, besoeg->fund->len) : 0;

  for (guint i = 0; i < besoeg->fund->len && g_hash_table_size (done) < besoeg->tegn_vurderinger; i++)
    {
      const PejlDemoFund *fund
        = &g_array_index (besoeg->fund, PejlDemoFund, (i + offset) % besoeg->fund->len);
      const PejlTegn *tegn = tegn_at (skriver, fund->tegn);
      const PejlIndsatsomraade *omraade = g_ptr_array_index (skriver->strategi->omraader, tegn->omraade);
      int niveau = fund->retning == PEJL_RETNING_MANGLER ? 1 + (int) pejl_slump_below (slump, 2)
                                                         : 2 + (int) pejl_slump_below (slump, 3);
      char section[] = "tegn.0";

      if (!g_hash_table_add (done, GUINT_TO_POINTER (fund->tegn)))
        continue;
      section[5] = (char) ('0' + niveau);
      write_vurdering (skriver, tilsyn, PEJL_MAAL_TEGN, omraade->key, &tegn->id, niveau,
                       reason_part (skriver, section, PEJL_RETNING_STYRKER, slump)->tekst, action);
    }
}

PejlAction *
pejl_demo_skriv (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg)
{
  PejlAction *action = pejl_action_new ("Demo");
  PejlSlump slump = pejl_slump_new (skriver->seed, "skriv", besoeg->nr);
  PejlId id = pejl_demo_id (skriver->seed, "tilsyn", besoeg->nr, 0);
  g_autoptr (GArray) mangler = NULL;
  g_autoptr (GArray) seen = g_array_new (FALSE, FALSE, sizeof (PejlDemoSet));

  pejl_action_set_undoable (action, FALSE);
  write_tilsyn (skriver, besoeg, &id, action);
  if (besoeg->status != PEJL_STATUS_PLANLAGT)
    {
      mangler = write_all_evidens (skriver, besoeg, &id, &slump, seen, action);
      write_areas (skriver, besoeg, &id, &slump, seen, action);
      write_tegn (skriver, besoeg, &id, &slump, action);
      pejl_demo_handleplan_write (skriver, besoeg, &id, mangler, action);
    }
  pejl_demo_proces (skriver, besoeg, action);
  return action;
}
