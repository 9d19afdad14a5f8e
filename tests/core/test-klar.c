// SPDX-License-Identifier: GPL-3.0-or-later
// "Klar til afslutning?" as a table: one thing is changed in a tilsyn that lacks nothing, and what the list then says.
#include "core/rules/pejl-klar.h"

#include <string.h>

/* A visit in høring with all in order. */
static PejlKlarStand
complete (void)
{
  PejlKlarStand stand = {
    .omfang = PEJL_OMFANG_DAGTILBUD, .status = PEJL_STATUS_I_HOERING, .observationer = 4, .samtaler = 2,
    .samtaler_leder = 1, .samtaler_medarbejdere = 1, .tidligere = 3, .aabne_punkter = 2, .tidligere_set = TRUE,
    .n_omraader = 2, .bekymring = PEJL_BEKYMRING_INGEN, .bekymring_begrundet = TRUE, .tilbagemelding = TRUE,
    .offentlig = TRUE, .dialog_holdt = TRUE, .leder_hoert = TRUE, .bestyrelse_hoert = TRUE,
  };

  stand.omraader[0] = (PejlKlarOmraade){ "Kvalitet", 5, 4, TRUE, FALSE };
  stand.omraader[1] = (PejlKlarOmraade){ "Systematik", 3, 2, TRUE, FALSE };
  return stand;
}

#define SETS(code)                                \
  static void code##_change (PejlKlarStand *s);   \
  static void code##_change (PejlKlarStand *s)

SETS (nothing) { (void) s; }
SETS (no_observation) { s->observationer = 0; }
SETS (no_samtale) { s->samtaler = s->samtaler_leder = s->samtaler_medarbejdere = 0; }
SETS (no_leder) { s->samtaler_leder = 0; }
SETS (no_medarbejdere) { s->samtaler_medarbejdere = 0; }
SETS (nobody_known) { s->samtaler_leder = s->samtaler_medarbejdere = 0; s->samtaler_usagt = s->samtaler; }
SETS (one_unsaid) { s->samtaler_leder = 0; s->samtaler_usagt = 1; }
SETS (themes) { s->n_redskaber = 2; s->redskaber[0] = s->redskaber[1] = (PejlKlarRedskab){ "KVALid Dialog", 4, 0, 0 }; }
SETS (themes_open) { themes_change (s); s->redskaber[1].uden_niveau = 2; s->redskaber[1].uden_grund = 1; }
SETS (themes_unreasoned) { themes_change (s); s->redskaber[1].uden_grund = 1; }
SETS (not_looked) { s->tidligere_set = FALSE; }
SETS (nothing_before) { s->tidligere_set = FALSE; s->tidligere = s->aabne_punkter = 0; }
SETS (only_a_case) { s->tidligere_set = FALSE; s->tidligere = s->aabne_punkter = 0; s->skaerpet = TRUE; }
SETS (no_level) { s->omraader[1].niveau = -1; }
SETS (no_evidens) { s->omraader[1].niveau = -1; s->omraader[1].evidens = 0; }
SETS (not_judged) { s->omraader[1].niveau = 0; s->omraader[1].evidens = 0; s->omraader[1].begrundet = FALSE; }
SETS (silently_without) { s->omraader[1].evidens = 0; }
SETS (openly_without) { s->omraader[1].evidens = 0; s->omraader[1].uden_evidens = TRUE; }
SETS (no_reason) { s->omraader[0].begrundet = FALSE; }
SETS (not_chosen) { s->bekymring = PEJL_BEKYMRING_IKKE_VALGT; }
SETS (unreasoned) { s->bekymring_begrundet = FALSE; }
SETS (worried_unreasoned) { s->bekymring = PEJL_BEKYMRING_BEKYMRING; s->bekymring_begrundet = FALSE; s->skaerpet = TRUE; }
SETS (worried) { s->bekymring = PEJL_BEKYMRING_BEKYMRING; }
SETS (worried_with_case) { s->bekymring = PEJL_BEKYMRING_BEKYMRING; s->skaerpet = TRUE; }
SETS (proposed) { s->ubesluttede = 2; }
SETS (grave) { s->bekymring = PEJL_BEKYMRING_ALVORLIG; s->skaerpet = TRUE; }
SETS (grave_with_plan) { s->bekymring = PEJL_BEKYMRING_ALVORLIG; s->skaerpet = s->handleplan = TRUE; }
SETS (no_feedback) { s->tilbagemelding = FALSE; }
SETS (no_dialogue) { s->dialog_holdt = FALSE; }
SETS (dialogue_to_come) { s->dialog_holdt = FALSE; s->status = PEJL_STATUS_KLADDE; }
SETS (leder_silent) { s->leder_hoert = FALSE; }
SETS (board_silent) { s->bestyrelse_hoert = FALSE; }
SETS (board_later) { s->bestyrelse_hoert = FALSE; s->status = PEJL_STATUS_DIALOG; }
SETS (no_public) { s->offentlig = FALSE; }
SETS (distrikt) { *s = (PejlKlarStand){ .omfang = PEJL_OMFANG_DISTRIKT, .status = PEJL_STATUS_KLADDE }; }

typedef struct
{
  const char *name;
  void (*change) (PejlKlarStand *);
  /* the one thing that is missing; NULL: nothing */
  const char *titel;
  PejlKlarVej vej;
  gboolean krav;
  guint omraade;
} Case;

static const Case cases[] = {
  { "nothing is missing", nothing_change },
  { "observation is part of the visit (5 a)", no_observation_change, "Observation is written down", PEJL_KLAR_VEJ_EVIDENS, TRUE },
  { "so is dialogue (5 a)", no_samtale_change, "Samtale with leder and medarbejdere", PEJL_KLAR_VEJ_EVIDENS, TRUE },
  { "with the leder", no_leder_change, "Both leder and medarbejdere are heard", PEJL_KLAR_VEJ_EVIDENS, TRUE },
  { "and with medarbejdere", no_medarbejdere_change, "Both leder and medarbejdere are heard", PEJL_KLAR_VEJ_EVIDENS, TRUE },
  { "unless one does not say with whom", one_unsaid_change, "Both leder and medarbejdere are heard", PEJL_KLAR_VEJ_EVIDENS },
  { "with whom is not known", nobody_known_change, "Both leder and medarbejdere are heard", PEJL_KLAR_VEJ_EVIDENS },
  { "earlier visits are drawn on (5 a)", not_looked_change, "Look at earlier visits and handleplan", PEJL_KLAR_VEJ_TIDLIGERE },
  { "unless there are none", nothing_before_change },
  { "an open case is drawn on", only_a_case_change, "Look at earlier visits and handleplan", PEJL_KLAR_VEJ_TIDLIGERE },
  { "an area without level", no_level_change, "Systematik lacks a level", PEJL_KLAR_VEJ_NIVEAU, .omraade = 1 },
  { "an area without evidens", no_evidens_change, "Systematik lacks evidens", PEJL_KLAR_VEJ_NIVEAU, .omraade = 1 },
  { "not judged is a choice", not_judged_change },
  { "judged without evidens, silently", silently_without_change, "Systematik is judged without evidens", PEJL_KLAR_VEJ_NIVEAU, .omraade = 1 },
  { "judged without evidens, openly", openly_without_change },
  { "a level without reason", no_reason_change, "Kvalitet lacks a reason", PEJL_KLAR_VEJ_BEGRUNDELSE },
  { "themes that are judged", themes_change },
  { "a theme without a level", themes_open_change, "KVALid Dialog: 2 themes lack a level", PEJL_KLAR_VEJ_TEMA, .omraade = 1 },
  { "a theme without a reason", themes_unreasoned_change, "KVALid Dialog: 1 theme lacks a reason", PEJL_KLAR_VEJ_TEMA, .omraade = 1 },
  { "bekymring is chosen (5 b)", not_chosen_change, "Concern is not chosen", PEJL_KLAR_VEJ_BEKYMRING, TRUE },
  { "no concern without reason is a hint", unreasoned_change, "Concern lacks a reason", PEJL_KLAR_VEJ_BEKYMRING_GRUND },
  { "concern without reason is more", worried_unreasoned_change, "Concern lacks a reason", PEJL_KLAR_VEJ_BEKYMRING_GRUND, TRUE },
  { "concern starts skærpet tilsyn (5 b)", worried_change, "Skærpet tilsyn is not opened", PEJL_KLAR_VEJ_BEKYMRING },
  { "concern demands no handleplan", worried_with_case_change },
  { "a proposal waits", proposed_change, "2 proposals are not decided", PEJL_KLAR_VEJ_FORSLAG },
  { "alvorlig demands a handleplan (5 b)", grave_change, "Handleplan is missing", PEJL_KLAR_VEJ_HANDLEPLAN, TRUE },
  { "alvorlig with a handleplan", grave_with_plan_change },
  { "feedback", no_feedback_change, "Feedback is not written", PEJL_KLAR_VEJ_TILBAGEMELDING },
  { "dialogue about the assessment (5 b)", no_dialogue_change, "Dialogue with the leder is not held", PEJL_KLAR_VEJ_SKRIDT, TRUE },
  { "which is no lack before its step", dialogue_to_come_change },
  { "the leder is heard", leder_silent_change, "The leder has not commented", PEJL_KLAR_VEJ_KOMMENTAR },
  { "forældrebestyrelsen is heard", board_silent_change, "The forældrebestyrelse has not commented", PEJL_KLAR_VEJ_KOMMENTAR },
  { "which comes with its step", board_later_change },
  { "a public text", no_public_change, "The public text is not written", PEJL_KLAR_VEJ_OFFENTLIG },
  { "a talk in a distrikt lacks nothing of it", distrikt_change },
};

static void
test_case (gconstpointer data)
{
  const Case *one = data;
  PejlKlarStand stand = complete ();
  g_autoptr (GPtrArray) punkter = NULL;
  guint missing = 0;

  one->change (&stand);
  punkter = pejl_klar_punkter (&stand);
  for (guint i = 0; i < punkter->len; i++)
    {
      const PejlKlarPunkt *punkt = punkter->pdata[i];

      g_assert_true (punkt->naaet == (punkt->vej == PEJL_KLAR_VEJ_INGEN));
      if (punkt->naaet)
        continue;
      missing++;
      g_assert_cmpstr (punkt->titel, ==, one->titel);
      g_assert_cmpint (punkt->vej, ==, one->vej);
      g_assert_cmpint (punkt->krav, ==, one->krav);
      g_assert_cmpuint (punkt->omraade, ==, one->omraade);
    }
  g_assert_cmpuint (missing, ==, one->titel != NULL ? 1 : 0);
  g_assert_cmpuint (pejl_klar_naaet (punkter), ==, punkter->len - missing);
  g_assert_cmpuint (pejl_klar_krav_mangler (punkter), ==, one->krav ? 1 : 0);
}

static void
test_naeste (void)
{
  static const PejlStatus after[PEJL_STATUS_LAST + 1] = {
    [PEJL_STATUS_PLANLAGT] = PEJL_STATUS_GENNEMFOERT, [PEJL_STATUS_GENNEMFOERT] = PEJL_STATUS_DIALOG,
    [PEJL_STATUS_KLADDE] = PEJL_STATUS_DIALOG,       [PEJL_STATUS_DIALOG] = PEJL_STATUS_I_HOERING,
    [PEJL_STATUS_I_HOERING] = PEJL_STATUS_ENDELIG,   [PEJL_STATUS_ENDELIG] = PEJL_STATUS_OFFENTLIGGJORT,
  };

  for (int status = PEJL_STATUS_PLANLAGT; status <= (int) PEJL_STATUS_LAST; status++)
    {
      g_assert_cmpint (pejl_klar_naeste ((PejlStatus) status), ==, after[status]);
      g_assert_true ((pejl_klar_verbum (after[status]) != NULL) == (after[status] != 0));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/klar/%02" G_GSIZE_FORMAT " %s", i, cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/klar/naeste", test_naeste);
  return g_test_run ();
}
