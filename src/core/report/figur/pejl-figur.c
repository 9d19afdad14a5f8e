// SPDX-License-Identifier: GPL-3.0-or-later
// Fills the committee's chart specs from the numbers of a period, in Danish.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/figur/pejl-figur.h"

#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"
#include "core/report/figur/pejl-figur-private.h"
#include "core/report/pejl-offentlig.h"
#include "core/report/pejl-rapport-tekst.h"
#include "core/report/pejl-skjul.h"

#include <string.h>

#define BLOED "\xc2\xad"

void
pejl_figur_opgjort (const PejlFilter *filter,
                    char              buf[PEJL_DATO_LEN])
{
  char sidste[PEJL_DATO_LEN];

  if (*filter->til_og_med != '\0')
    {
      g_strlcpy (buf, filter->til_og_med, PEJL_DATO_LEN);
      return;
    }
  pejl_dato_today (buf);
  if (*filter->periode.start == '\0')
    return;
  pejl_periode_last_day (&filter->periode, sidste);
  if (strcmp (sidste, buf) < 0)
    g_strlcpy (buf, sidste, PEJL_DATO_LEN);
}

static const PejlIndsatsomraade *
omraade_at (const PejlAnalyse *analyse,
            guint              i)
{
  return g_ptr_array_index (analyse->strategi->omraader, i);
}

static const PejlRolle *
rolle_at (const PejlAnalyse *analyse,
          guint              i)
{
  return g_ptr_array_index (analyse->strategi->roller, i);
}

static guint
n_omraader (const PejlAnalyse *analyse)
{
  return MIN (analyse->strategi->omraader->len, PEJL_ANALYSE_MAX_OMRAADER);
}

static guint
n_roller (const PejlAnalyse *analyse)
{
  return MIN (analyse->strategi->roller->len, PEJL_ANALYSE_MAX_ROLLER);
}

/* ---- words about the whole figure ---- */

char *
pejl_figur_kilde_linje (const PejlAnalyse *analyse)
{
  char opgjort[PEJL_DATO_LEN];
  g_autofree char *dato = NULL;
  g_autofree char *ejer = pejl_rapport_genitiv (*analyse->kommune != '\0' ? analyse->kommune : "Kommunen");
  g_autofree char *besoeg = pejl_rapport_besoegte (analyse);

  pejl_figur_opgjort (&analyse->filter, opgjort);
  dato = pejl_dato_format_short (opgjort);
  return g_strdup_printf ("Kilde: %s tilsyn (%s, version %u). Data til og med %s. %s", ejer,
                          analyse->redskab->navn,
                          analyse->redskab->version, dato, besoeg);
}

void
pejl_figur_saet_periode (PejlChartSpec     *spec,
            const PejlAnalyse *analyse)
{
  g_autofree char *periode = pejl_rapport_periode (analyse);

  pejl_chart_spec_set_period (spec, periode);
}

/* ---- chart 3 ---- */

void
pejl_figur_saet_niveauer (PejlChartSpec     *spec,
            const PejlAnalyse *analyse)
{
  guint n = MIN (analyse->redskab->niveauer->len, PEJL_ANALYSE_MAX_NIVEAUER);

  for (guint i = 0; i < n; i++)
    {
      const PejlNiveau *niveau = g_ptr_array_index (analyse->redskab->niveauer, i);

      pejl_chart_spec_add_level (spec, (int) niveau->nr, niveau->navn, niveau->kort);
    }
  if (n >= 2)
    pejl_chart_spec_set_border (spec, (int) CLAMP (analyse->graense, 2, n) - 1);
}

static void
level_counts (const PejlOmraadeTal *tal,
              int                   counts[PEJL_ANALYSE_MAX_NIVEAUER])
{
  for (guint i = 0; i < PEJL_ANALYSE_MAX_NIVEAUER; i++)
    counts[i] = (int) tal->antal[i + 1];
}

static void
add_rows (PejlChartSpec     *spec,
          const PejlAnalyse *analyse)
{
  for (guint i = 0; i < n_omraader (analyse); i++)
    {
      const PejlOmraadeTal *tal = &analyse->alle.omraader[i];
      g_autofree char *key = g_strdup_printf ("omraade:%s", omraade_at (analyse, i)->key);
      int counts[PEJL_ANALYSE_MAX_NIVEAUER];

      level_counts (tal, counts);
      pejl_chart_spec_add_row (spec, key, omraade_at (analyse, i)->navn, counts, (int) tal->ikke_vurderet,
                               (int) tal->ikke_besoegt);
    }
}

static void
add_panel (PejlChartSpec       *spec,
           const PejlAnalyse   *analyse,
           const PejlGruppeTal *gruppe)
{
  char id[PEJL_ID_STRLEN];
  g_autofree char *key = g_strdup_printf ("distrikt:%s", pejl_id_to_buf (&gruppe->distrikt, id));
  int panel = pejl_chart_spec_add_panel (spec, key, gruppe->navn, (int) gruppe->besoegt,
                                         (int) gruppe->dagtilbud);

  for (guint i = 0; i < n_omraader (analyse); i++)
    {
      const PejlOmraadeTal *tal = &gruppe->omraader[i];
      int counts[PEJL_ANALYSE_MAX_NIVEAUER];

      level_counts (tal, counts);
      pejl_chart_spec_set_panel_row (spec, panel, (int) i, counts, (int) tal->ikke_vurderet,
                                     (int) tal->ikke_besoegt);
    }
}

/* The panel of houses in no distrikt has no id to lead back by; the key of an all-zero id would deny it. */
static gboolean
has_panel (const PejlAnalyse *analyse,
           const PejlSkjul   *skjul,
           guint              i)
{
  const PejlGruppeTal *gruppe = g_ptr_array_index (analyse->distrikter, i);

  return !pejl_id_is_nil (&gruppe->distrikt) && (skjul == NULL || skjul[i] == PEJL_SKJUL_VIST);
}

static void
add_panels (PejlChartSpec     *spec,
            const PejlAnalyse *analyse,
            const PejlSkjul   *skjul)
{
  guint n = 0;
  g_autofree char *fund = NULL;

  if (!pejl_id_is_nil (&analyse->filter.distrikt))
    return;
  for (guint i = 0; i < analyse->distrikter->len; i++)
    n += has_panel (analyse, skjul, i);
  if (n < 2)
    return;
  for (guint i = 0; i < analyse->distrikter->len; i++)
    if (has_panel (analyse, skjul, i))
      add_panel (spec, analyse, g_ptr_array_index (analyse->distrikter, i));
  fund = pejl_rapport_fund_distrikter (analyse, skjul);
  pejl_chart_spec_set_panels_title (spec, fund);
}

static char *
areas_subtitle (const PejlAnalyse *analyse)
{
  g_autofree char *antal = pejl_dansk_count_word ((int) n_omraader (analyse), FALSE);
  g_autofree char *periode = pejl_rapport_periode (analyse);

  return g_strdup_printf ("Antal dagtilbud på hvert niveau i de %s indsatsområder, delt ved grænsen »%s«. "
                          "Periode %s.",
                          antal, pejl_redskab_niveau_name (analyse->redskab, analyse->graense), periode);
}

static PejlChartSpec *
make_areas (const PejlAnalyse *analyse,
            const PejlSkjul   *skjul)
{
  PejlChartSpec *spec = pejl_chart_spec_new (PEJL_CHART_DELTE_SOEJLER);
  g_autofree char *title = pejl_fund_omraader (analyse);
  g_autofree char *subtitle = areas_subtitle (analyse);
  g_autofree char *source = pejl_figur_kilde_linje (analyse);
  g_autofree guint *order = pejl_analyse_omraader_by_share (analyse);

  pejl_figur_saet_periode (spec, analyse);
  pejl_chart_spec_set_title (spec, title);
  pejl_chart_spec_set_subtitle (spec, subtitle);
  pejl_chart_spec_set_footer (spec, source);
  pejl_figur_saet_niveauer (spec, analyse);
  add_rows (spec, analyse);
  add_panels (spec, analyse, skjul);
  if (n_omraader (analyse) > 0 && analyse->alle.omraader[order[0]].under > 0)
    pejl_chart_spec_set_emphasised_row (spec, (int) order[0]);
  pejl_chart_spec_sort_by_share (spec);
  return spec;
}

PejlChartSpec *
pejl_figur_omraader (const PejlAnalyse *analyse)
{
  return make_areas (analyse, NULL);
}

PejlChartSpec *
pejl_figur_omraader_offentlig (const PejlAnalyse *analyse)
{
  g_autofree PejlSkjul *skjul = pejl_skjul_distrikter (analyse);

  return make_areas (analyse, skjul);
}

/* ---- chart 4 ---- */

static char *
group_label (const PejlAnalyse *analyse,
             PejlOmfang         omfang)
{
  switch (omfang)
    {
    case PEJL_OMFANG_DAGTILBUD:
      return g_strdup_printf ("Set ved tilsyn i %u dagtilbud", analyse->besoegt);
    case PEJL_OMFANG_DISTRIKT:
      return g_strdup_printf ("Samtaler, %u\u00a0%s", analyse->n_distrikter_samtale,
                              analyse->n_distrikter_samtale == 1 ? "distrikt" : "distrikter");
    case PEJL_OMFANG_CENTER:
      return g_strdup (analyse->n_center > 0 ? "Selvevaluering, centret" : "Selvevaluering, ingen endnu");
    default:
      return g_strdup (pejl_omfang_name (omfang));
    }
}

/* Long compounds may break where their parts meet. */
static char *
role_label (const PejlRolle *rolle)
{
  static const char *const dele[] = { "ledere", "arbejdere" };
  g_autofree char *navn = pejl_rapport_lille_begyndelse (rolle->navn);
  GString *label = g_string_new (navn);

  for (guint i = 0; i < G_N_ELEMENTS (dele); i++)
    {
      const char *del = strstr (label->str, dele[i]);

      if (del != NULL && del > label->str && del[-1] != ' ' && g_str_has_suffix (label->str, dele[i]))
        g_string_insert (label, del - label->str, BLOED);
    }
  return g_string_free (label, FALSE);
}

/* Whether the role's tegn have been looked for anywhere. Where no role's have, the matrix shows them all the
 * same. */
static gboolean
is_looked_for (const PejlAnalyse *analyse,
               guint              rolle)
{
  return pejl_analyse_andel (analyse, -1, (int) rolle).n > 0 || pejl_analyse_andel (analyse, -1, -1).n == 0;
}

static gboolean
is_shown (const PejlAnalyse *analyse,
          guint              rolle,
          gboolean           offentlig)
{
  return is_looked_for (analyse, rolle) && (!offentlig || pejl_offentlig_rolle (analyse, rolle));
}

/* columns: the column of each role, -1 for one that is left out. */
static void
add_columns (PejlChartSpec     *spec,
             const PejlAnalyse *analyse,
             gboolean           offentlig,
             int                columns[PEJL_ANALYSE_MAX_ROLLER])
{
  PejlOmfang omfang = 0;
  int group = -1;

  for (guint i = 0; i < n_roller (analyse); i++)
    {
      const PejlRolle *rolle = rolle_at (analyse, i);
      g_autofree char *label = role_label (rolle);

      columns[i] = -1;
      if (!is_shown (analyse, i, offentlig))
        continue;
      if (omfang != rolle->omfang)
        {
          g_autofree char *heading = group_label (analyse, rolle->omfang);

          group = pejl_chart_spec_add_column_group (spec, heading);
          omfang = rolle->omfang;
        }
      columns[i] = pejl_chart_spec_add_column (spec, rolle->key, label, rolle->kort, group);
    }
}

static void
add_matrix (PejlChartSpec     *spec,
            const PejlAnalyse *analyse,
            const int          columns[PEJL_ANALYSE_MAX_ROLLER])
{
  for (guint o = 0; o < n_omraader (analyse); o++)
    {
      const PejlIndsatsomraade *omraade = omraade_at (analyse, o);
      int row = pejl_chart_spec_add_matrix_row (spec, omraade->key, omraade->navn,
                                                (int) pejl_strategi_count (analyse->strategi, (int) o, -1));

      for (guint r = 0; r < n_roller (analyse); r++)
        if (columns[r] >= 0)
          pejl_chart_spec_set_cell (spec, row, columns[r], (int) analyse->celle[o][r].x,
                                    (int) analyse->celle[o][r].n);
    }
}

/* Names those whose tegn nobody has looked for, as they have no column; "" for none. */
static char *
left_out_sentence (const PejlAnalyse *analyse)
{
  g_autoptr (GPtrArray) navne = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < n_roller (analyse); i++)
    if (!is_looked_for (analyse, i))
      g_ptr_array_add (navne, pejl_rapport_lille_begyndelse (rolle_at (analyse, i)->navn));
  if (navne->len == 0)
    return g_strdup ("");
  g_ptr_array_add (navne, NULL);
  joined = pejl_dansk_join ((const char *const *) navne->pdata);
  return g_strdup_printf (" Uden registrering her: %s.", joined);
}

static char *
roles_subtitle (const PejlAnalyse *analyse)
{
  g_autofree char *periode = pejl_rapport_periode (analyse);
  g_autofree char *tegn = pejl_dansk_integer (analyse->strategi->tegn->len);

  return g_strdup_printf ("Hvor ofte strategiens %s tegn er set, »x af n« (n = tegn × steder). Under 10 "
                          "mulige vises kun antal. Periode %s.", tegn, periode);
}

/* Why a role is not there that others know of. */
static const char *
hidden_sentence (const PejlAnalyse *analyse)
{
  for (guint i = 0; i < n_roller (analyse); i++)
    if (is_looked_for (analyse, i) && !is_shown (analyse, i, TRUE))
      return " Roller, som færre end tre steder har, vises ikke.";
  return "";
}

static PejlChartSpec *
make_roles (const PejlAnalyse *analyse,
            gboolean           offentlig)
{
  PejlChartSpec *spec = pejl_chart_spec_new (PEJL_CHART_ROLLER);
  g_autofree char *title = NULL;
  g_autofree char *subtitle = roles_subtitle (analyse);
  g_autofree char *source = pejl_figur_kilde_linje (analyse);
  g_autofree char *uden = left_out_sentence (analyse);
  g_autofree char *footer = g_strconcat (source, " Observation, samtale og selvevaluering er forskellige "
                                                 "kilder og bør ikke sammenlignes direkte.", uden,
                                         offentlig ? hidden_sentence (analyse) : "", NULL);
  int columns[PEJL_ANALYSE_MAX_ROLLER];
  /* The finding is one of the roles that are shown. */
  PejlAnalyse synlige = offentlig ? pejl_offentlig_roller (analyse) : *analyse;
  guint omraade, rolle;
  gboolean found = pejl_analyse_lowest_cell (&synlige, &omraade, &rolle);

  title = pejl_fund_roller (&synlige);
  pejl_figur_saet_periode (spec, analyse);
  pejl_chart_spec_set_title (spec, title);
  pejl_chart_spec_set_subtitle (spec, subtitle);
  pejl_chart_spec_set_footer (spec, footer);
  pejl_chart_spec_set_visited (spec, (int) analyse->besoegt, (int) analyse->steder->len);
  add_columns (spec, analyse, offentlig, columns);
  add_matrix (spec, analyse, columns);
  if (found && columns[rolle] >= 0)
    pejl_chart_spec_set_emphasised_cell (spec, (int) omraade, columns[rolle]);
  return spec;
}

PejlChartSpec *
pejl_figur_roller (const PejlAnalyse *analyse)
{
  return make_roles (analyse, FALSE);
}

PejlChartSpec *
pejl_figur_roller_offentlig (const PejlAnalyse *analyse)
{
  return make_roles (analyse, TRUE);
}

/* ---- marks ---- */

void
pejl_maerke_clear (PejlMaerke *maerke)
{
  g_clear_pointer (&maerke->omraade, g_free);
  g_clear_pointer (&maerke->rolle, g_free);
  memset (maerke, 0, sizeof *maerke);
}

static char *
all_or_copy (const char *part)
{
  return strcmp (part, "alle") == 0 ? NULL : g_strdup (part);
}

static gboolean
parse_cell (char       **parts,
            guint        n,
            PejlMaerke  *maerke)
{
  if (n != 3 || *parts[1] == '\0' || *parts[2] == '\0')
    return FALSE;
  maerke->er_celle = TRUE;
  maerke->omraade = all_or_copy (parts[1]);
  maerke->rolle = all_or_copy (parts[2]);
  return TRUE;
}

/* What follows "omraade:<key>". */
static gboolean
parse_class (char  **parts,
             guint   n,
             int    *niveau)
{
  guint64 nr;

  if (n == 0)
    *niveau = PEJL_MAERKE_VURDERET;
  else if (n == 1 && strcmp (parts[0], "under") == 0)
    *niveau = PEJL_MAERKE_UNDER;
  else if (n == 1 && strcmp (parts[0], "ikke-vurderet") == 0)
    *niveau = PEJL_MAERKE_IKKE_VURDERET;
  else if (n == 1 && strcmp (parts[0], "ikke-besoegt") == 0)
    *niveau = PEJL_MAERKE_IKKE_BESOEGT;
  else if (n == 2 && strcmp (parts[0], "niveau") == 0
           && g_ascii_string_to_unsigned (parts[1], 10, 1, PEJL_ANALYSE_MAX_NIVEAUER, &nr, NULL))
    *niveau = (int) nr;
  else
    return FALSE;
  return TRUE;
}

static gboolean
parse_segment (char       **parts,
               guint        n,
               PejlMaerke  *maerke)
{
  if (n < 2 || strcmp (parts[0], "omraade") != 0 || *parts[1] == '\0')
    return FALSE;
  if (!parse_class (parts + 2, n - 2, &maerke->niveau))
    return FALSE;
  maerke->omraade = g_strdup (parts[1]);
  return TRUE;
}

gboolean
pejl_maerke_parse (const char *key,
                   PejlMaerke *maerke)
{
  g_auto (GStrv) parts = NULL;
  char **rest;
  guint n;

  memset (maerke, 0, sizeof *maerke);
  if (key == NULL)
    return FALSE;
  parts = g_strsplit (key, ":", -1);
  n = g_strv_length (parts);
  rest = parts;
  if (n > 0 && strcmp (parts[0], "celle") == 0)
    return parse_cell (parts, n, maerke);
  if (n > 2 && strcmp (parts[0], "distrikt") == 0)
    {
      if (!pejl_id_parse (parts[1], &maerke->distrikt))
        return FALSE;
      rest += 2;
      n -= 2;
    }
  if (parse_segment (rest, n, maerke))
    return TRUE;
  pejl_maerke_clear (maerke);
  return FALSE;
}
