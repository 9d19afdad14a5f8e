// SPDX-License-Identifier: GPL-3.0-or-later
// What a case demands and how long it has lasted, as a table.
#include "core/rules/pejl-sag.h"

#define NB "\u00a0"
#define I_DAG "2026-05-12"

typedef struct
{
  const char *name;
  PejlSagArt art;
  const char *aabnet;
  const char *lukket;
  gboolean alvorlig;
  guint graense;
  guint uanmeldte;
  guint handleplaner;
  guint punkter;
  guint liste;             /* lines on the checklist … */
  guint klaret;            /* … and how many are ticked off */
  /* expected */
  guint krav;
  guint mangler;
  int dage;
  gboolean over;
  const char *dag_tekst;
  const char *graense_tekst;
  const char *venter;      /* NULL: nothing waits */
} Case;

#define SK PEJL_SAG_SKAERPET
#define IN PEJL_SAG_INDSATS

static const Case cases[] = {
  { "lacks its unannounced visit", SK, "2026-04-21", "", FALSE, 120, .krav = 1, .mangler = 1, .dage = 21,
    .dag_tekst = "Skærpet tilsyn, dag" NB "21 af" NB "120", .graense_tekst = "99" NB "dage til grænsen",
    .venter = "Skærpet tilsyn mangler et uanmeldt besøg" },
  { "has its unannounced visit", SK, "2026-04-21", "", FALSE, 120, 1, .krav = 1, .mangler = 0, .dage = 21,
    .dag_tekst = "Skærpet tilsyn, dag" NB "21 af" NB "120", .graense_tekst = "99" NB "dage til grænsen" },
  { "opened today, no limit set", SK, I_DAG, "", FALSE, 0, 1, .krav = 1, .dage = 0, .dag_tekst = "Skærpet tilsyn, dag" NB "0",
    .graense_tekst = "ingen grænse sat" },
  { "not alvorlig demands no handleplan", SK, "2026-05-11", "", FALSE, 120, 1, .krav = 1, .dage = 1,
    .dag_tekst = "Skærpet tilsyn, dag" NB "1 af" NB "120", .graense_tekst = "119" NB "dage til grænsen" },
  { "alvorlig demands a handleplan (§ 5 b)", SK, "2026-05-11", "", TRUE, 120, 1, .krav = 2, .mangler = 1, .dage = 1,
    .dag_tekst = "Skærpet tilsyn, dag" NB "1 af" NB "120", .graense_tekst = "119" NB "dage til grænsen",
    .venter = "Skærpet tilsyn mangler en handleplan" },
  { "a handleplan without points is none", SK, "2026-05-11", "", TRUE, 120, 1, 1, 0, .krav = 2, .mangler = 1, .dage = 1,
    .dag_tekst = "Skærpet tilsyn, dag" NB "1 af" NB "120", .graense_tekst = "119" NB "dage til grænsen",
    .venter = "Skærpet tilsyn mangler en handleplan" },
  { "alvorlig with its handleplan", SK, "2026-05-11", "", TRUE, 120, 1, 1, 3, .krav = 2, .mangler = 0, .dage = 1,
    .dag_tekst = "Skærpet tilsyn, dag" NB "1 af" NB "120", .graense_tekst = "119" NB "dage til grænsen" },
  { "the checklist is demanded too", SK, "2026-05-11", "", FALSE, 120, 1, .liste = 3, .klaret = 1, .krav = 4, .mangler = 2,
    .dage = 1, .dag_tekst = "Skærpet tilsyn, dag" NB "1 af" NB "120", .graense_tekst = "119" NB "dage til grænsen",
    .venter = "Skærpet tilsyn mangler to punkter på listen" },
  { "on its last day", SK, "2026-01-12", "", FALSE, 120, 1, .krav = 1, .dage = 120,
    .dag_tekst = "Skærpet tilsyn, dag" NB "120 af" NB "120", .graense_tekst = "grænsen er i dag" },
  { "one day past its limit", SK, "2026-01-11", "", FALSE, 120, 1, .krav = 1, .dage = 121, .over = TRUE,
    .dag_tekst = "Skærpet tilsyn, dag" NB "121 af" NB "120", .graense_tekst = "1" NB "dag over grænsen",
    .venter = "Skærpet tilsyn er 1" NB "dag over grænsen" },
  { "another limit, as the municipality set it", SK, "2026-01-11", "", FALSE, 180, 1, .krav = 1, .dage = 121,
    .dag_tekst = "Skærpet tilsyn, dag" NB "121 af" NB "180", .graense_tekst = "59" NB "dage til grænsen" },
  { "closed counts to its end", SK, "2026-01-11", "2026-03-11", FALSE, 30, 0, .krav = 1, .mangler = 1, .dage = 59, .over = TRUE,
    .dag_tekst = "Skærpet tilsyn, dag" NB "59 af" NB "30", .graense_tekst = "lukket efter 59" NB "dage" },
  { "over 29 February", SK, "2024-02-28", "2024-03-01", FALSE, 0, 1, .krav = 1, .dage = 2,
    .dag_tekst = "Skærpet tilsyn, dag" NB "2", .graense_tekst = "lukket efter 2" NB "dage" },
  { "over New Year", SK, "2025-12-30", "2026-01-02", FALSE, 0, 1, .krav = 1, .dage = 3,
    .dag_tekst = "Skærpet tilsyn, dag" NB "3", .graense_tekst = "lukket efter 3" NB "dage" },
  { "særlig indsats demands its own list alone", IN, "2025-05-12", "", TRUE, 730, 0, 0, 0, 3, 1, .krav = 3, .mangler = 2,
    .dage = 365, .dag_tekst = "Særlig indsats, dag" NB "365 af" NB "730", .graense_tekst = "365" NB "dage til grænsen",
    .venter = "Særlig indsats mangler to punkter på listen" },
  { "særlig indsats with all done", IN, "2025-05-12", "", FALSE, 730, 0, 0, 0, 3, 3, .krav = 3, .mangler = 0, .dage = 365,
    .dag_tekst = "Særlig indsats, dag" NB "365 af" NB "730", .graense_tekst = "365" NB "dage til grænsen" },
};

static PejlSag *
sag_of (const Case *c)
{
  PejlSag *sag = pejl_sag_new ();

  sag->art = c->art;
  g_free (sag->aabnet);
  sag->aabnet = g_strdup (c->aabnet);
  g_free (sag->lukket);
  sag->lukket = g_strdup (c->lukket);
  sag->alvorlig = c->alvorlig;
  sag->graense = c->graense;
  return sag;
}

static GPtrArray *
liste_of (const Case *c)
{
  GPtrArray *krav = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_sag_krav_unref);

  for (guint i = 0; i < c->liste; i++)
    {
      PejlSagKrav *one = pejl_sag_krav_new ();

      one->id = pejl_id_new ();
      g_free (one->tekst);
      one->tekst = g_strdup_printf ("Punkt %u", i);
      if (i < c->klaret)
        {
          g_free (one->opfyldt);
          one->opfyldt = g_strdup ("2026-05-01");
        }
      g_ptr_array_add (krav, one);
    }
  return krav;
}

static PejlSagOverblik *
overblik_of (const Case *c)
{
  g_autoptr (PejlSag) sag = sag_of (c);
  g_autoptr (GPtrArray) krav = liste_of (c);
  PejlSagFakta fakta = { 0 };

  fakta.uanmeldte = c->uanmeldte;
  if (c->uanmeldte > 0)
    g_strlcpy (fakta.uanmeldt_dato, "2026-05-04", sizeof fakta.uanmeldt_dato);
  fakta.handleplaner = c->handleplaner;
  fakta.punkter = c->punkter;
  return pejl_sag_overblik_new (sag, &fakta, krav, I_DAG);
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  PejlSagOverblik *overblik = overblik_of (c);
  g_autofree char *dag = pejl_sag_dag_tekst (overblik->sag, &overblik->stand);
  g_autofree char *graense = pejl_sag_graense_tekst (overblik->sag, &overblik->stand);
  g_autofree char *venter = pejl_sag_venter (overblik);

  g_assert_cmpuint (overblik->stand.punkter, ==, c->krav);
  g_assert_cmpuint (overblik->stand.mangler, ==, c->mangler);
  g_assert_cmpint (overblik->stand.dage, ==, c->dage);
  g_assert_cmpint (overblik->stand.over, ==, c->over);
  g_assert_cmpstr (dag, ==, c->dag_tekst);
  g_assert_cmpstr (graense, ==, c->graense_tekst);
  g_assert_cmpstr (venter, ==, c->venter);
  pejl_sag_overblik_free (overblik);
}

/* Past the limit first, then what lacks a demand, then what only runs. */
static void
test_order (void)
{
  static const char *const wanted[] = { "2026-01-02", "2026-01-10", "2026-04-21", "2026-05-02", "2026-05-01" };
  const Case unsorted[] = {
    { "", SK, "2026-05-01", "", FALSE, 120, 1 },
    { "", SK, "2026-01-10", "", FALSE, 120, 1 },
    { "", SK, "2026-05-02", "", FALSE, 30, 1 },
    { "", SK, "2026-04-21", "", FALSE, 120 },
    { "", SK, "2026-01-02", "", FALSE, 120 },
  };
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_sag_overblik_free);

  for (guint i = 0; i < G_N_ELEMENTS (unsorted); i++)
    g_ptr_array_add (all, overblik_of (&unsorted[i]));
  pejl_sag_sorter (all);
  for (guint i = 0; i < all->len; i++)
    g_assert_cmpstr (((PejlSagOverblik *) g_ptr_array_index (all, i))->sag->aabnet, ==, wanted[i]);
}

static void
test_asks_of_visit (void)
{
  const Case c = { "", SK, "2026-04-21", "", TRUE, 120 };
  PejlSagOverblik *overblik = overblik_of (&c);
  g_autofree char *text = NULL;

  g_free (overblik->sag->grund);
  overblik->sag->grund = g_strdup ("Børn venter alene i garderoben.");
  text = pejl_sag_paa_besoeget (overblik->sag, overblik->punkter);
  g_assert_cmpstr (text, ==,
                   "Hold øje med: Børn venter alene i garderoben.\n"
                   "Mangler: Mindst ét uanmeldt besøg med observation af det, der bekymrer\n"
                   "Mangler: Handleplan, lavet i dialog med lederen");
  pejl_sag_overblik_free (overblik);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/sag-krav/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/sag-krav/order", test_order);
  g_test_add_func ("/sag-krav/asks-of-visit", test_asks_of_visit);
  return g_test_run ();
}
