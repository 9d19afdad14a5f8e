// SPDX-License-Identifier: GPL-3.0-or-later
// From tilsyn and aftaler to what stands in the rings.
#define G_LOG_DOMAIN "pejl-rules"

#include "core/rules/pejl-aarshjul.h"

#include "core/model/pejl-dansk.h"
#include "core/rules/pejl-plan.h"

#include <string.h>

void
pejl_aarshjul_punkt_free (PejlAarshjulPunkt *punkt)
{
  if (punkt == NULL)
    return;
  g_free (punkt->klokken);
  g_free (punkt->titel);
  g_free (punkt->hvad);
  g_free (punkt->distrikt_navn);
  g_free (punkt->konsulent);
  g_free (punkt);
}

gboolean
pejl_aarshjul_punkt_equal (const PejlAarshjulPunkt *a, const PejlAarshjulPunkt *b)
{
  return a->fra == b->fra && a->ring == b->ring && pejl_id_equal (&a->id, &b->id) && strcmp (a->dato, b->dato) == 0
         && strcmp (a->klokken, b->klokken) == 0 && strcmp (a->titel, b->titel) == 0
         && strcmp (a->hvad, b->hvad) == 0 && strcmp (a->distrikt_navn, b->distrikt_navn) == 0
         && strcmp (a->konsulent, b->konsulent) == 0 && a->uanmeldt == b->uanmeldt && a->holdt == b->holdt
         && a->passeret == b->passeret && a->forsinket == b->forsinket && a->kan_flyttes == b->kan_flyttes;
}

const char *
pejl_ring_name (PejlRing ring)
{
  static const char *const names[PEJL_RING_N] = { "Tilsyn", "Samtaler", "Handleplaner", "Udvalg og frister" };

  g_return_val_if_fail (ring < PEJL_RING_N, "");
  return names[ring];
}

static gboolean
is_in_year (const char *dato, int year)
{
  return pejl_dato_is_valid (dato) && g_ascii_strtoll (dato, NULL, 10) == year;
}

static PejlAarshjulPunkt *
punkt_new (PejlPunktFra fra, PejlRing ring, const PejlId *id, const char *dato, const char *i_dag)
{
  PejlAarshjulPunkt *punkt = g_new0 (PejlAarshjulPunkt, 1);

  punkt->fra = fra;
  punkt->ring = ring;
  if (id != NULL)
    punkt->id = *id;
  g_strlcpy (punkt->dato, dato, sizeof punkt->dato);
  punkt->passeret = strcmp (dato, i_dag) < 0;
  return punkt;
}

static gboolean
is_of_person (const PejlAarshjulValg *valg, const PejlId *person)
{
  return pejl_id_is_nil (&valg->person) || person == NULL || pejl_id_is_nil (person)
         || pejl_id_equal (person, &valg->person);
}

/* --- tilsyn --- */

static void
add_tilsyn (GPtrArray *punkter, const PejlAarshjulValg *valg, const PejlTilsyn *tilsyn)
{
  gboolean visit = tilsyn->omfang == PEJL_OMFANG_DAGTILBUD;
  gboolean planned = tilsyn->status == PEJL_STATUS_PLANLAGT;
  PejlAarshjulPunkt *punkt;

  if (!is_in_year (tilsyn->dato, valg->year)
      || (valg->skjul_uanmeldte && visit && !tilsyn->anmeldt && planned)
      || (valg->konsulenter != NULL && !is_of_person (valg, g_hash_table_lookup (valg->konsulenter, &tilsyn->id))))
    return;
  punkt = punkt_new (PEJL_PUNKT_FRA_TILSYN, visit ? PEJL_RING_TILSYN : PEJL_RING_SAMTALER, &tilsyn->id, tilsyn->dato,
                     valg->i_dag);
  punkt->klokken = g_strdup ("");
  punkt->titel = visit                                        ? g_strdup (tilsyn->sted)
                 : tilsyn->omfang == PEJL_OMFANG_DISTRIKT ? g_strdup_printf ("Samtale i %s", tilsyn->sted)
                                                          : g_strdup ("Selvevaluering i centret");
  punkt->hvad = g_strdup (visit                                        ? pejl_anmeldt_name (tilsyn->anmeldt)
                          : tilsyn->omfang == PEJL_OMFANG_DISTRIKT ? "samtale"
                                                                   : "selvevaluering");
  punkt->distrikt_navn = g_strdup (tilsyn->distrikt_navn);
  punkt->konsulent = g_strdup (tilsyn->konsulent);
  punkt->uanmeldt = visit && !tilsyn->anmeldt;
  punkt->holdt = !planned;
  punkt->forsinket = planned && punkt->passeret;
  punkt->kan_flyttes = planned;
  g_ptr_array_add (punkter, punkt);
}

/* --- aftaler --- */

static PejlRing
ring_of (PejlAftaleArt art)
{
  switch (art)
    {
    case PEJL_AFTALE_SAMTALE:
      return PEJL_RING_SAMTALER;
    case PEJL_AFTALE_HANDLEPLAN:
      return PEJL_RING_HANDLEPLANER;
    case PEJL_AFTALE_UDVALG:
    case PEJL_AFTALE_ANDET:
    default:
      return PEJL_RING_UDVALG;
    }
}

static void
add_aftale (GPtrArray *punkter, const PejlAarshjulValg *valg, const PejlAftale *aftale)
{
  PejlAarshjulPunkt *punkt;

  if (!is_in_year (aftale->dato, valg->year) || !is_of_person (valg, &aftale->person))
    return;
  punkt = punkt_new (PEJL_PUNKT_FRA_AFTALE, ring_of (aftale->art), &aftale->id, aftale->dato, valg->i_dag);
  punkt->klokken = *aftale->til != '\0' ? g_strdup_printf ("%s–%s", aftale->fra, aftale->til) : g_strdup (aftale->fra);
  punkt->titel = g_strdup (aftale->titel);
  punkt->hvad = g_strdup (pejl_aftale_art_name (aftale->art));
  punkt->distrikt_navn = g_strdup (aftale->distrikt_navn);
  punkt->konsulent = g_strdup (aftale->person_navn);
  punkt->holdt = *aftale->holdt != '\0';
  punkt->forsinket = punkt->passeret && !punkt->holdt;
  punkt->kan_flyttes = !punkt->holdt;
  g_ptr_array_add (punkter, punkt);
}

/* --- deadlines of points --- */

static PejlAarshjulPunkt *
frist_new (const PejlAarshjulValg *valg, const PejlPunkt *one)
{
  PejlAarshjulPunkt *punkt = punkt_new (PEJL_PUNKT_FRA_HANDLEPLAN, PEJL_RING_HANDLEPLANER, &one->id, one->frist, valg->i_dag);

  punkt->klokken = g_strdup ("");
  punkt->titel = g_strdup (one->sted);
  punkt->distrikt_navn = g_strdup (one->distrikt_navn);
  punkt->konsulent = g_strdup ("");
  punkt->holdt = TRUE;
  return punkt;
}

/* A house's points of one day stand together: one mark on the ring, one row in the list. */
static void
add_frister (GPtrArray *punkter, const PejlAarshjulValg *valg)
{
  g_autoptr (GPtrArray) taken = g_ptr_array_new ();

  for (guint i = 0; valg->punkter != NULL && i < valg->punkter->len; i++)
    {
      const PejlPunkt *one = g_ptr_array_index (valg->punkter, i);
      PejlAarshjulPunkt *punkt;
      guint n = 0;

      if (!is_in_year (one->frist, valg->year) || g_ptr_array_find (taken, one, NULL))
        continue;
      punkt = frist_new (valg, one);
      for (guint j = i; j < valg->punkter->len; j++)
        {
          PejlPunkt *other = g_ptr_array_index (valg->punkter, j);

          if (strcmp (other->frist, one->frist) != 0 || !pejl_id_equal (&other->dagtilbud, &one->dagtilbud))
            continue;
          g_ptr_array_add (taken, other);
          punkt->holdt = punkt->holdt && other->status == PEJL_PUNKT_LUKKET;
          n++;
        }
      punkt->hvad = n == 1 ? g_strdup ("frist for et punkt") : g_strdup_printf ("frist for %u punkter", n);
      punkt->forsinket = punkt->passeret && !punkt->holdt;
      g_ptr_array_add (punkter, punkt);
    }
}

/* --- the year --- */

static void
add_period_end (GPtrArray *punkter, const PejlAarshjulValg *valg)
{
  char new_year[PEJL_DATO_LEN], last[PEJL_DATO_LEN];
  PejlAarshjulPunkt *punkt;
  PejlPeriode periode;

  g_snprintf (new_year, sizeof new_year, "%04d-01-01", valg->year);
  periode = pejl_periode_containing (new_year, (int) CLAMP (valg->periode_maaned, 1, 12));
  pejl_periode_last_day (&periode, last);
  if (!is_in_year (last, valg->year))
    return;
  punkt = punkt_new (PEJL_PUNKT_FRA_PERIODE, PEJL_RING_UDVALG, NULL, last, valg->i_dag);
  punkt->klokken = g_strdup ("");
  punkt->titel = g_strdup ("Tilsynsperioden slutter");
  punkt->hvad = g_strdup ("frist");
  punkt->distrikt_navn = g_strdup ("");
  punkt->konsulent = g_strdup ("");
  g_ptr_array_add (punkter, punkt);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const PejlAarshjulPunkt *x = *(const PejlAarshjulPunkt *const *) a;
  const PejlAarshjulPunkt *y = *(const PejlAarshjulPunkt *const *) b;
  int order = strcmp (x->dato, y->dato);

  if (order == 0)
    order = strcmp (x->klokken, y->klokken);
  if (order == 0)
    order = (int) x->ring - (int) y->ring;
  if (order == 0)
    order = pejl_dansk_compare (x->titel, y->titel);
  return order != 0 ? order : pejl_id_compare (&x->id, &y->id);
}

GPtrArray *
pejl_aarshjul_punkter (const PejlAarshjulValg *valg)
{
  GPtrArray *punkter = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_aarshjul_punkt_free);

  g_return_val_if_fail (valg->year >= 1 && valg->year <= 9999 && pejl_dato_is_valid (valg->i_dag), punkter);

  for (guint i = 0; i < valg->tilsyn->len; i++)
    add_tilsyn (punkter, valg, g_ptr_array_index (valg->tilsyn, i));
  for (guint i = 0; i < valg->aftaler->len; i++)
    add_aftale (punkter, valg, g_ptr_array_index (valg->aftaler, i));
  add_frister (punkter, valg);
  add_period_end (punkter, valg);
  g_ptr_array_sort (punkter, compare);
  return punkter;
}

/* --- moving --- */

void
pejl_aarshjul_flyt (const char *dato, int days, int months, char buf[PEJL_DATO_LEN])
{
  int month, year;
  int day;

  g_return_if_fail (dato != NULL && pejl_dato_is_valid (dato));

  month = (int) g_ascii_strtoll (dato + 5, NULL, 10) - 1 + months;
  year = (int) g_ascii_strtoll (dato, NULL, 10) + (month >= 0 ? month / 12 : -((11 - month) / 12));
  day = (int) g_ascii_strtoll (dato + 8, NULL, 10);
  month = (month % 12 + 12) % 12 + 1;
  year = CLAMP (year, 1, 9999);
  for (;; day--)
    {
      g_snprintf (buf, PEJL_DATO_LEN, "%04d-%02d-%02d", year % 10000, month % 100, day % 100);
      if (pejl_dato_is_valid (buf))
        break;
    }
  if (days != 0)
    {
      char from[PEJL_DATO_LEN];

      g_strlcpy (from, buf, sizeof from);
      pejl_dato_add_days (from, days, buf);
    }
}

const char *
pejl_aarshjul_forbehold (const char *dato)
{
  const char *helligdag;

  g_return_val_if_fail (dato != NULL && pejl_dato_is_valid (dato), NULL);

  helligdag = pejl_plan_helligdag (dato);
  if (helligdag != NULL)
    return helligdag;
  if (!pejl_plan_er_besoegsdag (dato))
    {
      g_autofree char *weekday = pejl_dato_format_weekday (dato);

      if (g_str_has_prefix (weekday, "lørdag"))
        return "lørdag";
      if (g_str_has_prefix (weekday, "søndag"))
        return "søndag";
      return "i juli";
    }
  return NULL;
}
