// SPDX-License-Identifier: GPL-3.0-or-later
// Puts the numbers of a period into the report's tables.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/rapport/pejl-rapport-tabeller.h"

#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"
#include "core/model/pejl-henvisning.h"
#include "core/report/pejl-dokument-steder.h"
#include "core/report/pejl-skjul.h"
#include "core/report/rapport/pejl-rapport-rettelser.h"

#include <string.h>

#define BLOED "\xc2\xad"

/* Long words of column heads, with the places where they may break. */
static char *
breakable (const char *text)
{
  static const char *const pairs[][2] = {
    { "tilstrækkelig", "tilstræk" BLOED "kelig" },
    { "Tilstrækkelig", "Tilstræk" BLOED "kelig" },
    { "Utilstrækkelig", "Utilstræk" BLOED "kelig" },
    { "Fremragende", "Frem" BLOED "ragende" },
    { "fremragende", "frem" BLOED "ragende" },
    { "Medarbejdere", "Med" BLOED "arbejdere" },
    { "Områdeledere", "Område" BLOED "ledere" },
    { "Konsulenter", "Konsu" BLOED "lenter" },
    { "Centerchef", "Center" BLOED "chef" },
    { "Indsatsområde", "Indsats" BLOED "område" },
    { "organisation", "organi" BLOED "sation" },
  };
  GString *out = g_string_new (text);

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    g_string_replace (out, pairs[i][0], pairs[i][1], 1);
  return g_string_free (out, FALSE);
}

static void
add_soejle (PejlTabel     *tabel,
            const char    *hoved,
            PejlSoejleArt  art)
{
  g_autofree char *text = breakable (hoved);

  pejl_tabel_add_soejle (tabel, text, art);
}

/* "118 af 180, 66 %" as a count with its share below it. */
static void
add_count_and_share (PejlTabel  *tabel,
                     const char *tekst)
{
  const char *komma = g_strstr_len (tekst, -1, ", ");
  g_autofree char *antal = NULL;

  if (komma == NULL)
    {
      pejl_tabel_add_celle (tabel, tekst);
      return;
    }
  antal = g_strndup (tekst, (gsize) (komma - tekst));
  pejl_tabel_add_celle_med_undertekst (tabel, antal, komma + 2);
}

PejlSoejleArt
pejl_rapport_soejle_art (const PejlChartTable *tal,
                         guint                 c)
{
  gboolean words = c == 0;

  for (guint r = 0; r < tal->rows->len && c > 0; r++)
    {
      const char *celle = pejl_chart_table_get (tal, r, c);

      if (g_ascii_isdigit (*celle))
        return PEJL_SOEJLE_TAL;
      words = words || g_unichar_isalpha (g_utf8_get_char (celle));
    }
  return words ? PEJL_SOEJLE_TEKST : PEJL_SOEJLE_TAL;
}

PejlTabel *
pejl_rapport_tabel_of_chart (const PejlChartTable *tal,
                             gboolean              andel_under)
{
  PejlTabel *tabel = pejl_tabel_new ();

  for (guint c = 0; c < tal->header->len; c++)
    add_soejle (tabel, g_ptr_array_index (tal->header, c), pejl_rapport_soejle_art (tal, c));
  for (guint r = 0; r < tal->rows->len; r++)
    {
      pejl_tabel_add_raekke (tabel, r + tal->n_total_rows >= tal->rows->len);
      for (guint c = 0; c < tal->header->len; c++)
        if (c > 0 && andel_under)
          add_count_and_share (tabel, pejl_chart_table_get (tal, r, c));
        else
          pejl_tabel_add_celle (tabel, pejl_chart_table_get (tal, r, c));
    }
  return tabel;
}

/* ---- visits ---- */

typedef struct
{
  guint dagtilbud, besoegt, begge, besoeg;
} Besoeg;

static Besoeg
count_visits (const PejlAnalyse *analyse,
              const PejlId      *distrikt)
{
  Besoeg tal = { 0 };

  for (guint i = 0; i < analyse->steder->len; i++)
    {
      const PejlStedSum *sted = g_ptr_array_index (analyse->steder, i);

      if (distrikt != NULL && !pejl_id_equal (&sted->distrikt, distrikt))
        continue;
      tal.dagtilbud++;
      tal.besoegt += sted->anmeldte + sted->uanmeldte > 0;
      tal.begge += sted->anmeldte > 0 && sted->uanmeldte > 0;
      tal.besoeg += sted->anmeldte + sted->uanmeldte;
    }
  return tal;
}

static void
add_visits_row (PejlTabel  *tabel,
                const char *navn,
                Besoeg      tal,
                gboolean    total)
{
  pejl_tabel_add_raekke (tabel, total);
  pejl_tabel_add_celle (tabel, navn);
  pejl_tabel_add_tal (tabel, tal.dagtilbud);
  pejl_tabel_add_tal (tabel, tal.besoegt);
  pejl_tabel_add_tal (tabel, tal.begge);
  pejl_tabel_add_tal (tabel, tal.dagtilbud - tal.besoegt);
  pejl_tabel_add_tal (tabel, tal.besoeg);
}

PejlTabel *
pejl_rapport_tabel_besoeg (const PejlAnalyse *analyse)
{
  static const char *const hoveder[] = { "Dagtilbud", "Besøgt", "Både anmeldt og uanmeldt", "Ikke besøgt",
                                         "Besøg i alt" };
  PejlTabel *tabel = pejl_tabel_new ();

  pejl_tabel_add_soejle (tabel, "Distrikt", PEJL_SOEJLE_TEKST);
  for (guint i = 0; i < G_N_ELEMENTS (hoveder); i++)
    pejl_tabel_add_soejle (tabel, hoveder[i], PEJL_SOEJLE_TAL);
  for (guint i = 0; i < analyse->distrikter->len; i++)
    {
      const PejlGruppeTal *gruppe = g_ptr_array_index (analyse->distrikter, i);

      add_visits_row (tabel, gruppe->navn, count_visits (analyse, &gruppe->distrikt), FALSE);
    }
  if (analyse->distrikter->len != 1)
    add_visits_row (tabel, "I alt", count_visits (analyse, NULL), TRUE);
  return tabel;
}

/* ---- areas per distrikt ---- */

static guint
n_omraader (const PejlAnalyse *analyse)
{
  return MIN (analyse->strategi->omraader->len, PEJL_ANALYSE_MAX_OMRAADER);
}

/* What stands in place of a hidden distrikt's numbers; NULL: they are shown. */
static const char *
hidden_words (PejlSkjul skjul)
{
  switch (skjul)
    {
    case PEJL_SKJUL_LILLE:
      return "færre end tre";
    case PEJL_SKJUL_MED:
      return "vises ikke";
    case PEJL_SKJUL_VIST:
    default:
      return NULL;
    }
}

static void
add_areas_row (PejlTabel           *tabel,
               const PejlAnalyse   *analyse,
               const PejlGruppeTal *gruppe,
               const guint         *order,
               PejlSkjul            skjul,
               gboolean             total)
{
  /* The annex has its houses under the same name. */
  g_autofree char *navn = pejl_dokument_henvis (gruppe->navn != NULL ? gruppe->navn : "");

  pejl_tabel_add_raekke (tabel, total);
  pejl_tabel_add_celle (tabel, total ? "I alt" : navn);
  for (guint i = 0; i < n_omraader (analyse); i++)
    {
      const PejlOmraadeTal *tal = &gruppe->omraader[order[i]];
      g_autofree char *andel = pejl_dansk_x_af_n ((int) tal->under, (int) tal->n);

      if (hidden_words (skjul) != NULL)
        pejl_tabel_add_celle (tabel, hidden_words (skjul));
      else
        pejl_tabel_add_celle (tabel, tal->n == 0 ? NULL : andel);
    }
  pejl_tabel_add_tal (tabel, gruppe->dagtilbud - gruppe->besoegt);
}

PejlTabel *
pejl_rapport_tabel_distrikter (const PejlAnalyse *analyse)
{
  g_autofree PejlSkjul *skjul = pejl_skjul_distrikter (analyse);
  PejlTabel *tabel = pejl_tabel_new ();
  g_autofree guint *order = pejl_analyse_omraader_by_share (analyse);

  pejl_tabel_add_soejle (tabel, "Distrikt", PEJL_SOEJLE_TEKST);
  for (guint i = 0; i < n_omraader (analyse); i++)
    add_soejle (tabel, ((PejlIndsatsomraade *) g_ptr_array_index (analyse->strategi->omraader,
                                                                  order[i]))->navn,
                PEJL_SOEJLE_TAL);
  pejl_tabel_add_soejle (tabel, "Ikke besøgt", PEJL_SOEJLE_TAL);
  for (guint i = 0; i < analyse->distrikter->len; i++)
    add_areas_row (tabel, analyse, g_ptr_array_index (analyse->distrikter, i), order, skjul[i], FALSE);
  add_areas_row (tabel, analyse, &analyse->alle, order, PEJL_SKJUL_VIST, TRUE);
  return tabel;
}

/* ---- each dagtilbud ---- */

static void
add_visits_cell (PejlTabel         *tabel,
                 const PejlStedSum *sted)
{
  g_autofree char *antal = g_strdup_printf ("%u anm. · %u uanm.", sted->anmeldte, sted->uanmeldte);
  g_autofree char *dato = NULL;

  if (sted->anmeldte + sted->uanmeldte == 0)
    {
      pejl_tabel_add_celle (tabel, "ikke besøgt");
      return;
    }
  dato = *sted->sidste != '\0' ? pejl_dato_format_short (sted->sidste) : NULL;
  pejl_tabel_add_celle_med_undertekst (tabel, dato, antal);
}

static void
add_house_row (PejlTabel         *tabel,
               const PejlAnalyse *analyse,
               const PejlStedSum *sted)
{
  gboolean besoegt = sted->anmeldte + sted->uanmeldte > 0;

  pejl_tabel_add_raekke (tabel, FALSE);
  pejl_tabel_add_celle_med_undertekst (tabel, sted->navn, pejl_type_name (sted->type));
  add_visits_cell (tabel, sted);
  for (guint i = 0; i < n_omraader (analyse); i++)
    {
      guint niveau = (guint) MAX (sted->niveau[i], 0);

      if (!besoegt)
        pejl_tabel_add_celle (tabel, NULL);
      else
        pejl_tabel_add_niveau (tabel, niveau, pejl_redskab_niveau_name (analyse->redskab, niveau));
    }
}

/* Each line that was typed is a paragraph; the area leads the first. */
static void
add_reason (PejlTabel           *tabel,
            const char          *omraade,
            const PejlVurdering *vurdering)
{
  /* The committee does not have the evidens that the reason refers to. */
  g_autofree char *begrundelse = pejl_henvisning_strip (vurdering->begrundelse);
  g_auto (GStrv) linjer = g_strsplit_set (begrundelse, "\n\r", -1);
  gboolean first = TRUE;

  for (guint i = 0; linjer[i] != NULL; i++)
    {
      g_autofree char *tekst = NULL;

      if (*g_strstrip (linjer[i]) == '\0')
        continue;
      tekst = first ? g_strconcat (vurdering->uden_evidens ? ", vurderet uden evidens: " : ": ", linjer[i],
                                   NULL)
                    : g_strdup (linjer[i]);
      pejl_tabel_add_bemaerkning (tabel, first ? omraade : NULL, tekst);
      first = FALSE;
    }
}

static void
add_reasons (PejlTabel         *tabel,
             const PejlAnalyse *analyse,
             const GPtrArray   *begrundelser,
             guint              sted)
{
  guint n = n_omraader (analyse);

  for (guint a = 0; a < n; a++)
    {
      const PejlVurdering *vurdering = g_ptr_array_index (begrundelser, sted * n + a);

      if (vurdering != NULL)
        add_reason (tabel,
                    ((PejlIndsatsomraade *) g_ptr_array_index (analyse->strategi->omraader, a))->navn,
                    vurdering);
    }
}

static const char *
longer (const char *a,
        const char *b)
{
  return g_utf8_strlen (b, -1) > g_utf8_strlen (a, -1) ? b : a;
}

static const char *
longest_name (const PejlAnalyse *analyse)
{
  const char *longest = "";

  for (guint i = 0; i < analyse->steder->len; i++)
    longest = longer (longest, ((PejlStedSum *) g_ptr_array_index (analyse->steder, i))->navn);
  return longest;
}

static const char *
longest_level (const PejlAnalyse *analyse)
{
  const char *longest = "";

  for (guint i = 0; i < analyse->redskab->niveauer->len; i++)
    longest = longer (longest, ((PejlNiveau *) g_ptr_array_index (analyse->redskab->niveauer, i))->navn);
  return longest;
}

PejlTabel *
pejl_rapport_tabel_dagtilbud (const PejlAnalyse *analyse,
                              const PejlId      *distrikt,
                              const GPtrArray   *begrundelser,
                              const GPtrArray   *rettelser)
{
  PejlTabel *tabel = pejl_tabel_new ();

  tabel->niveauer = analyse->redskab->niveauer->len;
  pejl_tabel_add_soejle (tabel, "Dagtilbud", PEJL_SOEJLE_TEKST);
  pejl_tabel_set_proeve (tabel, longest_name (analyse));
  pejl_tabel_add_soejle (tabel, "Seneste besøg", PEJL_SOEJLE_TEKST);
  for (guint i = 0; i < n_omraader (analyse); i++)
    {
      add_soejle (tabel, ((PejlIndsatsomraade *) g_ptr_array_index (analyse->strategi->omraader, i))->navn,
                  PEJL_SOEJLE_NIVEAU);
      pejl_tabel_set_proeve (tabel, longest_level (analyse));
    }
  for (guint i = 0; i < analyse->steder->len; i++)
    {
      const PejlStedSum *sted = g_ptr_array_index (analyse->steder, i);

      if (!pejl_id_equal (&sted->distrikt, distrikt))
        continue;
      add_house_row (tabel, analyse, sted);
      if (begrundelser != NULL)
        add_reasons (tabel, analyse, begrundelser, i);
      if (rettelser != NULL)
        pejl_rapport_add_rettelser (tabel, g_ptr_array_index (rettelser, i));
    }
  return tabel;
}
