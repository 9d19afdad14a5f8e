// SPDX-License-Identifier: GPL-3.0-or-later
// The slide of context figures: the kommune and its distrikter, each figure at its time, with its source.
#define G_LOG_DOMAIN "pejl-report"

#include "core/analysis/pejl-rammer.h"
#include "core/report/figur/pejl-figurer.h"
#include "core/report/oplaeg/pejl-oplaeg-forslag.h"
#include "core/report/pejl-rammer-offentlig.h"

#include <string.h>

/* Distrikter that have a column each; of more, or of long names, the lowest and the highest are told. */
#define MEST_DISTRIKTER 6
#define MEST_BOGSTAVER 44

typedef struct
{
  GPtrArray *distrikter; /* PejlDistrikt*, those that are shown */
  gboolean hver_for_sig;
} Kolonner;

static gboolean
fit (const GPtrArray *distrikter)
{
  glong letters = 0;

  for (guint i = 0; i < distrikter->len; i++)
    letters += g_utf8_strlen (((const PejlDistrikt *) g_ptr_array_index (distrikter, i))->navn, -1);
  return distrikter->len <= MEST_DISTRIKTER && letters <= MEST_BOGSTAVER;
}

static void
add_value (PejlTabel *tabel, const PejlRammetal *tal, const PejlNoegletal *noegletal)
{
  g_autofree char *text = tal != NULL ? pejl_rammetal_tekst (tal->vaerdi, noegletal->decimaler) : g_strdup ("–");

  pejl_tabel_add_celle (tabel, text);
}

/* With fewer than three distrikter counted, lowest and highest would be those themselves. */
static void
add_span (PejlTabel *tabel, const PejlRammeRaekke *raekke)
{
  const PejlRammetal *lowest = NULL, *highest = NULL;
  guint n = 0;

  for (guint i = 0; i < raekke->distrikter->len; i++)
    {
      const PejlRammetal *tal = g_ptr_array_index (raekke->distrikter, i);

      if (tal == NULL)
        continue;
      n++;
      lowest = lowest == NULL || tal->vaerdi < lowest->vaerdi ? tal : lowest;
      highest = highest == NULL || tal->vaerdi > highest->vaerdi ? tal : highest;
    }
  add_value (tabel, n >= PEJL_FIGUR_MINDSTE_GRUPPE ? lowest : NULL, raekke->noegletal);
  add_value (tabel, n >= PEJL_FIGUR_MINDSTE_GRUPPE ? highest : NULL, raekke->noegletal);
}

static void
add_row (PejlTabel *tabel, const Kolonner *kolonner, const PejlRammeRaekke *raekke)
{
  g_autofree char *navn = pejl_noegletal_navn_med_enhed (raekke->noegletal);
  g_autofree char *tid = pejl_rammetal_tid_tekst (raekke->dato, raekke->tid);

  pejl_tabel_add_raekke (tabel, FALSE);
  pejl_tabel_add_celle (tabel, navn);
  pejl_tabel_add_celle (tabel, tid);
  add_value (tabel, raekke->kommune, raekke->noegletal);
  for (guint i = 0; kolonner->hver_for_sig && i < raekke->distrikter->len; i++)
    add_value (tabel, g_ptr_array_index (raekke->distrikter, i), raekke->noegletal);
  if (!kolonner->hver_for_sig)
    add_span (tabel, raekke);
}

static PejlTabel *
make_table (const Kolonner *kolonner, const GPtrArray *raekker)
{
  PejlTabel *tabel = pejl_tabel_new ();

  pejl_tabel_add_soejle (tabel, "Rammetal", PEJL_SOEJLE_TEKST);
  pejl_tabel_add_soejle (tabel, "Opgjort", PEJL_SOEJLE_TAL);
  pejl_tabel_add_soejle (tabel, "Alle", PEJL_SOEJLE_TAL);
  for (guint i = 0; kolonner->hver_for_sig && i < kolonner->distrikter->len; i++)
    pejl_tabel_add_soejle (tabel, ((const PejlDistrikt *) g_ptr_array_index (kolonner->distrikter, i))->navn, PEJL_SOEJLE_TAL);
  if (!kolonner->hver_for_sig)
    {
      pejl_tabel_add_soejle (tabel, "Laveste distrikt", PEJL_SOEJLE_TAL);
      pejl_tabel_add_soejle (tabel, "Højeste", PEJL_SOEJLE_TAL);
    }
  for (guint i = 0; i < raekker->len && i < PEJL_DIAS_MAX_RAEKKER; i++)
    add_row (tabel, kolonner, g_ptr_array_index (raekker, i));
  return tabel;
}

/* "HR: Sygefravær. Børne- og Ungeforvaltningen: Normering 0–2 år, …"; one source of all is only named. */
static char *
sources (const GPtrArray *raekker)
{
  g_autoptr (GPtrArray) kilder = g_ptr_array_new ();
  GString *text = g_string_new ("Kilde: ");

  for (guint i = 0; i < raekker->len; i++)
    if (!g_ptr_array_find_with_equal_func (kilder, ((PejlRammeRaekke *) g_ptr_array_index (raekker, i))->kilde, g_str_equal, NULL))
      g_ptr_array_add (kilder, ((PejlRammeRaekke *) g_ptr_array_index (raekker, i))->kilde);
  for (guint k = 0; k < kilder->len; k++)
    {
      const char *kilde = g_ptr_array_index (kilder, k);
      gboolean first = TRUE;

      g_string_append_printf (text, "%s%s", k > 0 ? "; " : "", kilde);
      for (guint i = 0; i < raekker->len && kilder->len > 1; i++)
        {
          const PejlRammeRaekke *raekke = g_ptr_array_index (raekker, i);

          if (strcmp (raekke->kilde, kilde) != 0)
            continue;
          g_string_append_printf (text, "%s%s", first ? " (" : ", ", raekke->noegletal->navn);
          first = FALSE;
        }
      if (!first)
        g_string_append_c (text, ')');
    }
  g_string_append_c (text, '.');
  return g_string_free (text, FALSE);
}

static void
add_note (PejlDias *dias, const GPtrArray *raekker, guint skjulte)
{
  g_autofree char *kilde = sources (raekker);
  g_autoptr (GString) note = g_string_new (kilde);

  if (skjulte > 0)
    g_string_append (note, " Distrikter, hvor tallet kunne føres tilbage til færre end tre dagtilbud, er ikke vist.");
  if (raekker->len > PEJL_DIAS_MAX_RAEKKER)
    g_string_append_printf (note, " De første %d af %u rammetal.", PEJL_DIAS_MAX_RAEKKER, raekker->len);
  pejl_dias_add_blok (dias, PEJL_DIASBLOK_NOTE, 0, note->str);
}

/* Of an oplæg about one distrikt only that one. */
static void
keep_distrikt (GPtrArray *distrikter, const PejlId *distrikt)
{
  for (guint i = distrikter->len; i > 0 && !pejl_id_is_nil (distrikt); i--)
    if (!pejl_id_equal (&((PejlDistrikt *) g_ptr_array_index (distrikter, i - 1))->id, distrikt))
      g_ptr_array_remove_index (distrikter, i - 1);
}

PejlDias *
pejl_oplaeg_rammer (PejlFigurKilde *kilde)
{
  PejlReader *reader = pejl_figur_kilde_reader (kilde);
  const PejlFigurValg *valg = pejl_figur_kilde_valg (kilde);
  guint skjulte;
  g_autoptr (GPtrArray) distrikter = pejl_rammer_offentlige (reader, &skjulte);
  g_autoptr (GPtrArray) raekker = NULL;
  Kolonner kolonner = { distrikter, FALSE };
  PejlDias *dias;

  keep_distrikt (distrikter, &valg->filter.distrikt);
  raekker = pejl_rammer_kommune (reader, distrikter, valg->i_dag);
  if (raekker->len == 0)
    return NULL;
  kolonner.hver_for_sig = fit (distrikter);
  dias = pejl_dias_new (PEJL_DIAS_RAMMER, 0);
  pejl_dias_set_titel (dias, "Rammerne om arbejdet i dagtilbuddene");
  pejl_dias_set_undertitel (dias, "Det seneste rammetal fra hver opgørelse. Det indgår ikke i noget niveau.");
  pejl_dias_add_tabel (dias, 0, "Rammetal for kommunen og distrikterne", make_table (&kolonner, raekker));
  add_note (dias, raekker, skjulte);
  pejl_dias_set_tekst (dias, "Rammetallene siger noget om de vilkår, husene arbejder under. De siger ikke, hvorfor kvaliteten er, som "
                             "den er.");
  pejl_oplaeg_ord (&dias->alt, "Rammerne om arbejdet i dagtilbuddene: rammetal for kommunen og distrikterne som tabel.");
  return dias;
}
