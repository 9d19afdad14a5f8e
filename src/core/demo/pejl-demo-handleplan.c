// SPDX-License-Identifier: GPL-3.0-or-later
// The handleplan that came of a visit: points from tegn that were missing, followed up until the demo's today.
#define G_LOG_DOMAIN "pejl-demo"

#include "core/demo/pejl-demo-handleplan.h"

#include "core/demo/pejl-demo.h"
#include "core/model/pejl-handleplan.h"

#include <math.h>
#include <string.h>

#define MOST_POINTS 5
/* Days until half of the points are closed. */
#define MEDIAN_DAYS 70
/* So many of a hundred points have another deadline than the municipality's. */
#define OWN_DEADLINE 15
#define RECENT "2026-01-01"
#define DRAGS_FROM "2025-10-01"

typedef struct
{
  const PejlDemoSkriver *skriver;
  PejlSlump *slump;
  PejlAction *action;
  const char *dato;         /* agreed on */
  PejlId plan;
  PejlId dagtilbud;
  const PejlId *konsulent;
} Skrivning;

/* The worse the visit, the likelier. */
static gboolean
gets_plan (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, PejlSlump *slump)
{
  guint under = 0;

  for (guint i = 0; i < PEJL_DEMO_OMRAADER; i++)
    under += besoeg->niveau[i] >= 1 && besoeg->niveau[i] <= 2 ? 1 : 0;
  if (skriver->fuld)
    return pejl_slump_chance (slump, under > 0 ? 0.95 : 0.7);
  /* A plan at the latest visits is still followed up; one from years ago is no longer news. */
  if (strcmp (besoeg->dato, RECENT) >= 0)
    return pejl_slump_chance (slump, under >= 2 ? 0.55 : 0.3);
  return pejl_slump_chance (slump, under >= 2 ? 0.4 : under == 1 ? 0.14 : 0.02);
}

static const char *
role_key (const Skrivning *self, const PejlTegn *tegn)
{
  return ((PejlRolle *) g_ptr_array_index (self->skriver->strategi->roller, tegn->rolle))->key;
}

static const char *
area_key (const Skrivning *self, const PejlTegn *tegn)
{
  return ((PejlIndsatsomraade *) g_ptr_array_index (self->skriver->strategi->omraader, tegn->omraade))->key;
}

static void
draw_frist (Skrivning *self, char frist[PEJL_DATO_LEN])
{
  int dage = PEJL_DEMO_HANDLEPLAN_DAGE;

  if (pejl_slump_below (self->slump, 100) < OWN_DEADLINE)
    dage = pejl_slump_chance (self->slump, 0.5) ? 60 : 90;
  pejl_dato_add_days (self->dato, dage, frist);
}

/* Few days to many, the middle at MEDIAN_DAYS; hardly any beyond its deadline. */
static void
draw_lukket (Skrivning *self, const char *frist, char lukket[PEJL_DATO_LEN])
{
  int limit = pejl_dato_days_between (self->dato, frist);
  int days = (int) lround (MEDIAN_DAYS * exp (0.45 * pejl_slump_normal (self->slump)));
  gboolean late = pejl_slump_chance (self->slump, 0.16);

  if (!late)
    days = MIN (days, limit - (int) pejl_slump_below (self->slump, 12));
  else
    days = limit + 1 + (int) pejl_slump_below (self->slump, 75);
  pejl_dato_add_days (self->dato, MAX (days, 10), lukket);
}

static PejlPunktStatus
draw_status (Skrivning *self, const char *lukket)
{
  double draw = pejl_slump_unit (self->slump);
  /* Some of the last half year drag on: those are what the page is opened for. */
  gboolean drags = pejl_slump_chance (self->slump, 0.2) && strcmp (self->dato, DRAGS_FROM) >= 0;

  if (!drags && strcmp (lukket, PEJL_DEMO_I_DAG) <= 0)
    return PEJL_PUNKT_LUKKET;
  return draw < 0.3 ? PEJL_PUNKT_AABEN : draw < 0.75 ? PEJL_PUNKT_I_GANG : PEJL_PUNKT_AFVENTER;
}

static void
write_note (Skrivning *self, const PejlId *punkt, guint nr, const char *section, const char *dato)
{
  const PejlSaetning *saetning
    = pejl_stok_choose (self->skriver->stok, self->slump, section, PEJL_RETNING_AABEN, PEJL_TYPE_UKENDT);
  char hex[PEJL_ID_STRLEN];
  g_autofree char *number = g_strdup_printf ("%u", nr);
  PejlId row = pejl_id_from_parts ("demo-note", (const char *const[]){ pejl_id_to_buf (punkt, hex), number, NULL });

  pejl_action_row (self->action, PEJL_TABLE_PUNKT_NOTE, &row);
  pejl_action_set_id (self->action, PEJL_FIELD_PUNKT_NOTE_PUNKT, punkt);
  pejl_action_set_text (self->action, PEJL_FIELD_PUNKT_NOTE_DATO, dato);
  pejl_action_set_id (self->action, PEJL_FIELD_PUNKT_NOTE_PERSON, self->konsulent);
  pejl_action_set_text (self->action, PEJL_FIELD_PUNKT_NOTE_TEKST, saetning->tekst);
}

static void
write_notes (Skrivning *self, const PejlId *punkt, PejlPunktStatus status, const char *lukket)
{
  char halfway[PEJL_DATO_LEN];
  const char *end = status == PEJL_PUNKT_LUKKET ? lukket : PEJL_DEMO_I_DAG;
  int days = pejl_dato_days_between (self->dato, end);

  pejl_dato_add_days (self->dato, days / 2, halfway);
  if (status == PEJL_PUNKT_AABEN || days < 4)
    return;
  if (status != PEJL_PUNKT_LUKKET || pejl_slump_chance (self->slump, 0.5))
    write_note (self, punkt, 0, status == PEJL_PUNKT_AFVENTER ? "note.afventer" : "note.i-gang", halfway);
  if (status == PEJL_PUNKT_LUKKET)
    write_note (self, punkt, 1, "note.lukket", lukket);
}

/* The stock's "titel | mål | handling | opfølgning". */
static void
write_texts (Skrivning *self, const char *words)
{
  static const PejlField fields[] = {
    PEJL_FIELD_PUNKT_TITEL,
    PEJL_FIELD_PUNKT_MAAL,
    PEJL_FIELD_PUNKT_HANDLING,
    PEJL_FIELD_PUNKT_OPFOELGNING,
  };
  g_auto (GStrv) parts = g_strsplit (words, " | ", G_N_ELEMENTS (fields));

  for (guint i = 0; i < G_N_ELEMENTS (fields) && parts[i] != NULL; i++)
    pejl_action_set_text (self->action, fields[i], parts[i]);
}

static void
write_punkt (Skrivning *self, const PejlDemoMangel *mangel, const PejlId *row, guint nr)
{
  const PejlTegn *tegn = g_ptr_array_index (self->skriver->strategi->tegn, mangel->tegn);
  gboolean leder = strcmp (role_key (self, tegn), "ledere") == 0;
  g_autofree char *section = g_strdup_printf ("punkt.%s.%s", area_key (self, tegn), leder ? "ledere" : "medarbejdere");
  const PejlSaetning *saetning
    = pejl_stok_choose (self->skriver->stok, self->slump, section, PEJL_RETNING_AABEN, PEJL_TYPE_UKENDT);
  char frist[PEJL_DATO_LEN], lukket[PEJL_DATO_LEN];
  PejlPunktStatus status;

  draw_frist (self, frist);
  draw_lukket (self, frist, lukket);
  status = draw_status (self, lukket);
  pejl_action_row (self->action, PEJL_TABLE_PUNKT, row);
  pejl_action_set_id (self->action, PEJL_FIELD_PUNKT_HANDLEPLAN, &self->plan);
  pejl_action_set_id (self->action, PEJL_FIELD_PUNKT_DAGTILBUD, &self->dagtilbud);
  pejl_action_set_int (self->action, PEJL_FIELD_PUNKT_NR, nr);
  pejl_action_set_id (self->action, PEJL_FIELD_PUNKT_EVIDENS, &mangel->evidens);
  pejl_action_set_id (self->action, PEJL_FIELD_PUNKT_TEGN, &tegn->id);
  pejl_action_set_text (self->action, PEJL_FIELD_PUNKT_OMRAADE, area_key (self, tegn));
  write_texts (self, saetning->tekst);
  pejl_action_set_text (self->action, PEJL_FIELD_PUNKT_ANSVARLIG,
                        pejl_punkt_roller ()[leder ? (pejl_slump_chance (self->slump, 0.2) ? 2 : 0)
                                                   : (pejl_slump_chance (self->slump, 0.4) ? 1 : 0)]);
  pejl_action_set_text (self->action, PEJL_FIELD_PUNKT_FRIST, frist);
  pejl_action_set_int (self->action, PEJL_FIELD_PUNKT_STATUS, status);
  pejl_action_set_text (self->action, PEJL_FIELD_PUNKT_OPRETTET, self->dato);
  if (status == PEJL_PUNKT_LUKKET)
    pejl_action_set_text (self->action, PEJL_FIELD_PUNKT_LUKKET, lukket);
  write_notes (self, row, status, lukket);
}

static void
write_plan (Skrivning *self, const PejlId *tilsyn)
{
  pejl_action_row (self->action, PEJL_TABLE_HANDLEPLAN, &self->plan);
  pejl_action_set_id (self->action, PEJL_FIELD_HANDLEPLAN_DAGTILBUD, &self->dagtilbud);
  pejl_action_set_id (self->action, PEJL_FIELD_HANDLEPLAN_TILSYN, tilsyn);
  pejl_action_set_text (self->action, PEJL_FIELD_HANDLEPLAN_DATO, self->dato);
  if (pejl_slump_chance (self->slump, 0.4))
    pejl_action_set_text (self->action, PEJL_FIELD_HANDLEPLAN_BESTYRELSEN,
                          pejl_stok_choose (self->skriver->stok, self->slump, "bestyrelse", PEJL_RETNING_AABEN,
                                            PEJL_TYPE_UKENDT)->tekst);
}

/* Whether a point about this tegn's cell is in the plan already: a plan does not ask for the same twice. */
static gboolean
has_cell (const Skrivning *self, const GArray *chosen, const PejlTegn *tegn)
{
  for (guint i = 0; i < chosen->len; i++)
    {
      const PejlTegn *other = g_ptr_array_index (self->skriver->strategi->tegn, g_array_index (chosen, PejlDemoMangel, i).tegn);

      if (other->omraade == tegn->omraade && other->rolle == tegn->rolle)
        return TRUE;
    }
  return FALSE;
}

static GArray *
choose_points (const Skrivning *self, const GArray *mangler)
{
  GArray *chosen = g_array_new (FALSE, FALSE, sizeof (PejlDemoMangel));
  guint most = 2 + pejl_slump_below (self->slump, self->skriver->fuld ? MOST_POINTS - 1 : MOST_POINTS - 2);
  guint first = mangler->len > 0 ? pejl_slump_below (self->slump, mangler->len) : 0;

  for (guint i = 0; i < mangler->len && chosen->len < most; i++)
    {
      const PejlDemoMangel *mangel = &g_array_index (mangler, PejlDemoMangel, (first + i) % mangler->len);

      if (!has_cell (self, chosen, g_ptr_array_index (self->skriver->strategi->tegn, mangel->tegn)))
        g_array_append_val (chosen, *mangel);
    }
  return chosen;
}

void
pejl_demo_handleplan_write (const PejlDemoSkriver *skriver, const PejlDemoBesoeg *besoeg, const PejlId *tilsyn,
                            const GArray *mangler, PejlAction *action)
{
  PejlSlump slump = pejl_slump_new (skriver->seed, "handleplan", besoeg->nr);
  Skrivning self = { .skriver = skriver, .slump = &slump, .action = action, .dato = besoeg->dato };
  g_autoptr (GArray) chosen = NULL;

  if (besoeg->omfang != PEJL_OMFANG_DAGTILBUD || mangler->len == 0 || !gets_plan (skriver, besoeg, &slump))
    return;
  self.plan = pejl_demo_id (skriver->seed, "handleplan", besoeg->nr, 0);
  self.dagtilbud = ((PejlDemoHus *) g_ptr_array_index (skriver->steder->huse, besoeg->sted))->id;
  self.konsulent = &skriver->konsulenter[besoeg->konsulent];
  chosen = choose_points (&self, mangler);
  write_plan (&self, tilsyn);
  for (guint i = 0; i < chosen->len; i++)
    {
      PejlId row = pejl_demo_id (skriver->seed, "punkt", besoeg->nr, i);

      write_punkt (&self, &g_array_index (chosen, PejlDemoMangel, i), &row, i + 1);
    }
}
