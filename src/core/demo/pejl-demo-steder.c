// SPDX-License-Identifier: GPL-3.0-or-later
// Havneby Kommune's distrikter, houses and stuer: all of them made up.
#define G_LOG_DOMAIN "pejl-demo"

#include "core/demo/pejl-demo-steder.h"

#include "core/actions/pejl-opsaetning-actions.h"

#define V PEJL_TYPE_VUGGESTUE
#define B PEJL_TYPE_BOERNEHAVE
#define A PEJL_TYPE_ALDERSINTEGRERET
#define D PEJL_TYPE_DAGPLEJE

static const struct
{
  const char *navn;
  guint distrikt;
  PejlType type;
  PejlEjerform ejerform;
} faste_huse[] = {
  { "Børnehuset Fyrtårnet", 0, A, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehaven Klitrosen", 0, B, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehuset Lyngbakken", 0, A, PEJL_EJERFORM_KOMMUNAL },
  { "Vuggestuen Mågereden", 0, V, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehaven Nordstjernen", 0, B, PEJL_EJERFORM_SELVEJENDE },
  { "Børnehuset Strandskaden", 0, A, PEJL_EJERFORM_KOMMUNAL },
  { "Vuggestuen Tangloppen", 0, V, PEJL_EJERFORM_KOMMUNAL },
  { "Vesterled Børnehus", 0, A, PEJL_EJERFORM_PRIVAT },
  { "Dagplejen Nord", 0, D, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehaven Ankeret", 1, B, PEJL_EJERFORM_KOMMUNAL },
  { "Bryggens Børnehus", 1, A, PEJL_EJERFORM_KOMMUNAL },
  { "Havnefrontens Vuggestue", 1, V, PEJL_EJERFORM_UDLICITERET },
  { "Børnehaven Kastanjehuset", 1, B, PEJL_EJERFORM_SELVEJENDE },
  { "Børnehuset Kompasset", 1, A, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehuset Landgangen", 1, A, PEJL_EJERFORM_KOMMUNAL },
  { "Vuggestuen Rebslageren", 1, V, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehuset Skibsklokken", 1, A, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehaven Sømærket", 1, PEJL_TYPE_BOERNEHAVE_2_5, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehuset Toldboden", 1, A, PEJL_EJERFORM_SELVEJENDE },
  { "Dagplejen Midtby", 1, D, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehuset Bølgen", 2, A, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehaven Elverhøj", 2, B, PEJL_EJERFORM_KOMMUNAL },
  { "Vuggestuen Engblommen", 2, V, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehuset Hyldegården", 2, A, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehaven Marehalmen", 2, B, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehuset Poppelhuset", 2, A, PEJL_EJERFORM_SELVEJENDE },
  { "Børnehuset Solsikken", 2, A, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehaven Svaleredet", 2, B, PEJL_EJERFORM_PRIVAT },
  { "Tranehøj Børnehave", 2, B, PEJL_EJERFORM_KOMMUNAL },
  { "Dagplejen Syd", 2, D, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehuset Bakkegården", 3, A, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehaven Kornblomsten", 3, B, PEJL_EJERFORM_KOMMUNAL },
  { "Børnehuset Møllehjulet", 3, A, PEJL_EJERFORM_KOMMUNAL },
  { "Naturbørnehaven Egelunden", 3, B, PEJL_EJERFORM_PRIVAT },
  { "Børnehuset Skovbrynet", 3, A, PEJL_EJERFORM_KOMMUNAL },
  { "Stenhøj Landsbyhus", 3, A, PEJL_EJERFORM_SELVEJENDE },
  { "Vuggestuen Åkanden", 3, V, PEJL_EJERFORM_KOMMUNAL },
  { "Dagplejen Land", 3, D, PEJL_EJERFORM_KOMMUNAL },
};

static const struct
{
  const char *navn;
  const char *by;
  double niveau;
} faste_distrikter[] = {
  { "Nord", "Nørrehavn", 0.10 }, { "Midtby", "Havneby", 0.15 }, { "Syd", "Sønderlade", -0.25 },
  { "Land", "Møllerup", -0.10 }, { "Øst", "Østerende", 0.0 },   { "Vest", "Vesterled", 0.05 },
  { "Fjord", "Fjordhuse", 0.0 }, { "Skov", "Skovende", -0.05 },
};

static const char *const stue_puljer[][PEJL_DEMO_MAX_STUER] = {
  { "Mågerne", "Krabberne", "Søstjernerne", "Ternerne", "Sælerne" },
  { "Rød stue", "Blå stue", "Gul stue", "Grøn stue", "Hvid stue" },
  { "Egernene", "Pindsvinene", "Uglerne", "Mejserne", "Harerne" },
  { "Kaptajnerne", "Matroserne", "Lodserne", "Styrmændene", "Fyrpasserne" },
  { "Humlebierne", "Sommerfuglene", "Mariehønsene", "Myrerne", "Guldsmedene" },
};

static const char *const hjem[PEJL_DEMO_MAX_STUER] = { "Hjem 1", "Hjem 2", "Hjem 3", "Hjem 4", "Legestuen" };

static const char *const veje[] = {
  "Rebslagervej", "Tangvej",      "Lodsstræde",  "Ved Fyret", "Bådebyggervej", "Klitgangen",
  "Møllestien",   "Ankerpladsen", "Skolebakken", "Engdraget", "Nørremarken",   "Tjørnevænget",
  "Sejlmagervej", "Kærsangervej", "Gadekæret",   "Brovagten",
};

static const char *const navne_rod[] = {
  "Anemonen",    "Birkely",    "Bjørnehiet",  "Blåbærret",   "Brombærret",  "Bøgebakken",     "Dragen",
  "Dråben",      "Egetoppen",  "Fuglereden",  "Gyvelbakken", "Havbrisen",   "Hindbærret",     "Hjulet",
  "Hyttefadet",  "Ildfluen",   "Jordbærret",  "Kanonen",     "Karrusellen", "Klokkeblomsten", "Koglen",
  "Krogen",      "Lanternen",  "Lindely",     "Lærkereden",  "Muslingen",   "Myretuen",       "Måneskinnet",
  "Nøddehegnet", "Perlen",     "Pilebakken",  "Plovfuren",   "Regnbuen",    "Ræveskoven",     "Sandslottet",
  "Sivsangeren", "Skatkisten", "Sneglehuset", "Storkereden", "Troldhøj",
};

PejlId
pejl_demo_id (guint64 seed, const char *kind, guint64 a, guint64 b)
{
  char text[3][24];
  const char *const parts[] = { text[0], text[1], text[2], kind, NULL };

  g_snprintf (text[0], sizeof text[0], "%" G_GUINT64_FORMAT, seed);
  g_snprintf (text[1], sizeof text[1], "%" G_GUINT64_FORMAT, a);
  g_snprintf (text[2], sizeof text[2], "%" G_GUINT64_FORMAT, b);
  return pejl_id_from_parts ("demo", parts);
}

static void
distrikt_free (gpointer data)
{
  PejlDemoDistrikt *distrikt = data;

  g_free (distrikt->navn);
  g_free (distrikt);
}

static void
hus_free (gpointer data)
{
  PejlDemoHus *hus = data;

  g_free (hus->gnummer);
  g_free (hus->navn);
  g_free (hus->adresse);
  g_free (hus);
}

void
pejl_demo_steder_free (PejlDemoSteder *steder)
{
  if (steder == NULL)
    return;
  g_ptr_array_unref (steder->distrikter);
  g_ptr_array_unref (steder->huse);
  g_free (steder);
}

static void
name_fixed (PejlDemoHus *hus, guint nr)
{
  hus->navn = g_strdup (faste_huse[nr].navn);
  hus->distrikt = faste_huse[nr].distrikt;
  hus->type = faste_huse[nr].type;
  hus->ejerform = faste_huse[nr].ejerform;
}

/* Beyond the written ones: a type, a root and, where the root is used again, the distrikt. */
static void
name_made_up (PejlDemoHus *hus, guint nr, guint n_distrikter, PejlSlump *slump)
{
  static const struct
  {
    const char *foran;
    PejlType type;
  } slags[] = { { "Børnehuset", A }, { "Børnehaven", B }, { "Vuggestuen", V }, { "Børnegården", A } };
  guint made_up = nr - G_N_ELEMENTS (faste_huse);
  guint valg = made_up / G_N_ELEMENTS (navne_rod) % G_N_ELEMENTS (slags);

  hus->navn = g_strdup_printf ("%s %s", slags[valg].foran, navne_rod[made_up % G_N_ELEMENTS (navne_rod)]);
  hus->type = slags[valg].type;
  hus->distrikt = nr % n_distrikter;
  hus->ejerform = pejl_slump_chance (slump, 0.75) ? PEJL_EJERFORM_KOMMUNAL : PEJL_EJERFORM_SELVEJENDE;
}

static void
give_stuer (PejlDemoHus *hus, guint64 seed, guint nr, PejlSlump *slump)
{
  const char *const *pulje = hus->type == PEJL_TYPE_DAGPLEJE
                               ? hjem
                               : stue_puljer[pejl_slump_below (slump, G_N_ELEMENTS (stue_puljer))];

  hus->n_stuer = hus->type == PEJL_TYPE_DAGPLEJE           ? 5
                 : hus->type == PEJL_TYPE_ALDERSINTEGRERET ? 3 + pejl_slump_below (slump, 3)
                                                           : 2 + pejl_slump_below (slump, 3);
  for (guint i = 0; i < hus->n_stuer; i++)
    {
      hus->stue_navne[i] = pulje[i];
      hus->stuer[i] = pejl_demo_id (seed, "stue", nr, i);
    }
}

static PejlDemoHus *
hus_new (const PejlDemoSteder *steder, guint64 seed, guint nr)
{
  PejlDemoHus *hus = g_new0 (PejlDemoHus, 1);
  PejlSlump slump = pejl_slump_new (seed, "hus", nr);
  const PejlDemoDistrikt *distrikt;

  if (nr < G_N_ELEMENTS (faste_huse))
    name_fixed (hus, nr);
  else
    name_made_up (hus, nr, steder->distrikter->len, &slump);
  distrikt = g_ptr_array_index (steder->distrikter, hus->distrikt);
  hus->gnummer = g_strdup_printf ("G%05u", nr + 1);
  hus->id = pejl_dagtilbud_id_for (hus->gnummer);
  hus->adresse = g_strdup_printf ("%s %u", veje[pejl_slump_below (&slump, G_N_ELEMENTS (veje))],
                                  1 + pejl_slump_below (&slump, 90));
  hus->by = faste_distrikter[hus->distrikt].by;
  hus->niveau = 0.85 * pejl_slump_normal (&slump) + distrikt->niveau;
  give_stuer (hus, seed, nr, &slump);
  return hus;
}

PejlDemoSteder *
pejl_demo_steder_new (guint64 seed, guint antal)
{
  PejlDemoSteder *steder = g_new0 (PejlDemoSteder, 1);
  guint n_distrikter = antal > G_N_ELEMENTS (faste_huse) ? G_N_ELEMENTS (faste_distrikter) : 4;

  steder->distrikter = g_ptr_array_new_with_free_func (distrikt_free);
  steder->huse = g_ptr_array_new_with_free_func (hus_free);
  for (guint i = 0; i < n_distrikter; i++)
    {
      PejlDemoDistrikt *distrikt = g_new0 (PejlDemoDistrikt, 1);

      distrikt->id = pejl_demo_id (seed, "distrikt", i, 0);
      distrikt->navn = g_strdup (faste_distrikter[i].navn);
      distrikt->niveau = faste_distrikter[i].niveau;
      g_ptr_array_add (steder->distrikter, distrikt);
    }
  for (guint i = 0; i < antal; i++)
    {
      PejlDemoHus *hus = hus_new (steder, seed, i);

      /* Two houses are younger than the first period. */
      hus->fra = antal == G_N_ELEMENTS (faste_huse) && (i == 11 || i == 33) ? 2024 : 0;
      g_ptr_array_add (steder->huse, hus);
    }
  return steder;
}

static void
write_hus (const PejlDemoSteder *steder, const PejlDemoHus *hus, PejlAction *action)
{
  const PejlDemoDistrikt *distrikt = g_ptr_array_index (steder->distrikter, hus->distrikt);

  pejl_action_row (action, PEJL_TABLE_DAGTILBUD, &hus->id);
  pejl_action_set_text (action, PEJL_FIELD_DAGTILBUD_NAVN, hus->navn);
  pejl_action_set_text (action, PEJL_FIELD_DAGTILBUD_GNUMMER, hus->gnummer);
  pejl_action_set_int (action, PEJL_FIELD_DAGTILBUD_TYPE, hus->type);
  pejl_action_set_int (action, PEJL_FIELD_DAGTILBUD_EJERFORM, hus->ejerform);
  pejl_action_set_int (action, PEJL_FIELD_DAGTILBUD_AKTIV, 1);
  pejl_action_set_id (action, PEJL_FIELD_DAGTILBUD_DISTRIKT, &distrikt->id);
  pejl_action_set_text (action, PEJL_FIELD_DAGTILBUD_ADRESSE, hus->adresse);
  pejl_action_set_text (action, PEJL_FIELD_DAGTILBUD_BY, hus->by);
  for (guint i = 0; i < hus->n_stuer; i++)
    {
      pejl_action_row (action, PEJL_TABLE_STUE, &hus->stuer[i]);
      pejl_action_set_id (action, PEJL_FIELD_STUE_DAGTILBUD, &hus->id);
      pejl_action_set_text (action, PEJL_FIELD_STUE_NAVN, hus->stue_navne[i]);
    }
}

void
pejl_demo_steder_write (const PejlDemoSteder *steder, PejlAction *action)
{
  for (guint i = 0; i < steder->distrikter->len; i++)
    {
      const PejlDemoDistrikt *distrikt = g_ptr_array_index (steder->distrikter, i);

      pejl_action_row (action, PEJL_TABLE_DISTRIKT, &distrikt->id);
      pejl_action_set_text (action, PEJL_FIELD_DISTRIKT_NAVN, distrikt->navn);
    }
  for (guint i = 0; i < steder->huse->len; i++)
    write_hus (steder, g_ptr_array_index (steder->huse, i), action);
}
