// SPDX-License-Identifier: GPL-3.0-or-later
// From the charts' specs to sheets, and from sheets to a file.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/pejl-talfil.h"

#include "core/kontor/pejl-opc.h"
#include "core/kontor/pejl-regneark.h"
#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"
#include "core/report/pejl-offentlig.h"
#include "core/report/pejl-rapport-tekst.h"
#include "core/report/pejl-report-error.h"
#include "core/report/pejl-talfil-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define KILDE "Kilde: "

/* ---- what stands about the numbers ---- */

static char *
cut_off (const PejlAnalyse *analyse)
{
  char opgjort[PEJL_DATO_LEN];

  pejl_figur_opgjort (&analyse->filter, opgjort);
  return pejl_dato_format_short (opgjort);
}

static char *
missing (const PejlAnalyse *analyse)
{
  guint uden = analyse->steder->len - analyse->besoegt;

  if (uden == 0)
    return g_strdup ("Ingen: alle dagtilbud er besøgt");
  return g_strdup_printf ("%u dagtilbud er ikke besøgt", uden);
}

static void
add_about (PejlTalArk        *ark,
           const PejlAnalyse *analyse,
           const char        *kilde)
{
  g_autofree char *periode = pejl_rapport_periode (analyse);
  g_autofree char *n = g_strdup_printf ("%u af %u dagtilbud er besøgt", analyse->besoegt, analyse->steder->len);
  g_autofree char *mangler = missing (analyse);
  g_autofree char *opgjort = cut_off (analyse);

  pejl_talark_add_linje (ark, "Periode", periode);
  pejl_talark_add_linje (ark, "n", n);
  pejl_talark_add_linje (ark, "Mangler", mangler);
  pejl_talark_add_linje (ark, "Kilde", kilde != NULL && g_str_has_prefix (kilde, KILDE) ? kilde + strlen (KILDE) : kilde);
  pejl_talark_add_linje (ark, "Data til og med", opgjort);
}

static PejlTalArk *
front_sheet (const PejlAnalyse *analyse,
             PejlTalfilUdgave   udgave)
{
  g_autofree char *periode = pejl_rapport_periode (analyse);
  g_autofree char *titel = g_strdup_printf ("Tal om kvalitet i dagtilbud, %s, %s", analyse->kommune, periode);
  g_autofree char *opgjort = cut_off (analyse);
  PejlTalArk *ark = pejl_talark_new ("Om tallene", titel, NULL);

  pejl_talark_add_linje (ark, "Udgave", udgave == PEJL_TALFIL_AABEN
                                          ? "åben. Ingen personer, intet enkelt dagtilbud og ingen gruppe under tre"
                                          : "LUKKET BILAG. Må ikke offentliggøres: tallene står dagtilbud for dagtilbud");
  pejl_talark_add_linje (ark, "Data til og med", opgjort);
  if (udgave == PEJL_TALFIL_AABEN)
    pejl_talark_add_linje (ark, "»" PEJL_TALFIL_VISES_IKKE "«",
                           "gruppen er under tre, eller den ville kunne regnes ud af summen og de andre");
  pejl_talark_add_linje (ark, "»x, af«", "y: x af y, fx dagtilbud under grænsen af dem, der er vurderet");
  pejl_talark_add_linje (ark, "Niveauer", "er ordnede, men ikke tal: regn ikke gennemsnit af dem");
  return ark;
}

/* ---- a sheet a chart ---- */

static void
add_closed (PejlTalArk    *ark,
            PejlChartSpec *spec)
{
  g_autoptr (PejlChartTable) table = pejl_chart_table (spec);
  g_autoptr (PejlChartTable) panels = pejl_chart_panel_table (spec);
  g_autofree char *alt = pejl_chart_alt_text (spec);

  pejl_talark_add_tabel (ark, pejl_taltabel_new_from_chart (table));
  if (panels != NULL)
    pejl_talark_add_tabel (ark, pejl_taltabel_new_from_chart (panels));
  pejl_talark_set_diagram (ark, pejl_chart_diagram_new (spec), alt);
}

static PejlTalArk *
chart_sheet (PejlFigurKilde      *kilde,
             const PejlFigurType *type,
             PejlChartSpec       *spec,
             PejlTalfilUdgave     udgave,
             const PejlSkjul     *skjul)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  g_autofree char *navn = g_strdup_printf ("%d %s", type->nr, type->spoergsmaal);
  PejlTalArk *ark = spec != NULL ? pejl_talark_new (navn, pejl_chart_spec_get_title (spec), pejl_chart_spec_get_subtitle (spec))
                                 : pejl_talark_new (navn, type->spoergsmaal, NULL);
  const char *hvorfor;

  if (udgave == PEJL_TALFIL_LUKKET)
    add_closed (ark, spec);
  else if (!pejl_talfil_aaben (kilde, type, spec, skjul, ark, &hvorfor))
    {
      pejl_talark_free (ark);
      ark = pejl_talark_new (navn, type->spoergsmaal, NULL);
      pejl_talark_add_linje (ark, "Åben udgave", hvorfor);
      return ark;
    }
  add_about (ark, analyse, pejl_chart_spec_get_footer (spec));
  return ark;
}

/* Whether a number of the whole municipality is already of too few. */
static gboolean
whole_is_small (const PejlAnalyse *analyse)
{
  if (pejl_offentlig_er_lille (analyse->steder->len) || pejl_offentlig_er_lille (analyse->besoegt))
    return TRUE;
  for (guint o = 0; o < pejl_analyse_n_omraader (analyse); o++)
    if (pejl_offentlig_er_lille (analyse->alle.omraader[o].n))
      return TRUE;
  return FALSE;
}

static void
add_too_small (GPtrArray *ark)
{
  pejl_talark_add_linje (g_ptr_array_index (ark, 0), "Ingen tal",
                         "kommunen har færre end tre dagtilbud, der er besøgt eller vurderet. Tallene står i det lukkede "
                         "bilag");
}

GPtrArray *
pejl_talfil_ark (PejlFigurKilde         *kilde,
                 PejlTalfilUdgave        udgave,
                 GCancellable           *cancellable,
                 GFileProgressCallback   progress,
                 gpointer                user_data,
                 GError                **error)
{
  g_autoptr (GPtrArray) ark = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_talark_free);
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  g_autofree PejlSkjul *skjul = pejl_skjul_distrikter (analyse);
  PejlTalArk *rammer;
  guint n;
  const PejlFigurType *typer = pejl_figurer (&n);

  g_ptr_array_add (ark, front_sheet (analyse, udgave));
  if (udgave == PEJL_TALFIL_AABEN && whole_is_small (analyse))
    {
      add_too_small (ark);
      return g_steal_pointer (&ark);
    }
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PejlChartSpec) spec = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return NULL;
      spec = pejl_figurer_make (kilde, typer[i].nr);
      if (spec != NULL || !pejl_figurer_maa_vises (kilde, typer[i].nr))
        g_ptr_array_add (ark, chart_sheet (kilde, &typer[i], spec, udgave, skjul));
      if (progress != NULL)
        progress (i + 1, n, user_data);
    }
  rammer = pejl_talfil_rammer (kilde, udgave);
  if (rammer != NULL)
    g_ptr_array_add (ark, rammer);
  return g_steal_pointer (&ark);
}

/* ---- the file ---- */

static gboolean
has_ending (const char *path,
            const char *ending)
{
  g_autofree char *lille = g_ascii_strdown (path, -1);

  return g_str_has_suffix (lille, ending);
}

gboolean
pejl_talfil_kan (const char *path)
{
  return has_ending (path, ".xlsx") || has_ending (path, ".csv");
}

static GBytes *
bytes_of (GPtrArray          *ark,
          const PejlAnalyse  *analyse,
          const char         *path,
          GCancellable       *cancellable,
          GError            **error)
{
  char dato[PEJL_DATO_LEN];
  const PejlTalArk *forrest = g_ptr_array_index (ark, 0);
  g_autofree char *opgjort = cut_off (analyse);
  g_autofree char *sidefod = g_strdup_printf ("%s · data til og med %s", analyse->kommune, opgjort);
  PejlRegnearkOm om = { forrest->titel, analyse->kommune, dato, sidefod };

  pejl_figur_opgjort (&analyse->filter, dato);
  return has_ending (path, ".csv") ? pejl_talark_csv (ark) : pejl_regneark_bytes (ark, &om, cancellable, error);
}

/* Cancelling is one error to the caller, wherever it was noticed. */
static void
tell_if_cancelled (GCancellable  *cancellable,
                   GError       **error)
{
  if (!g_cancellable_is_cancelled (cancellable))
    return;
  g_clear_error (error);
  g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CANCELLED,
                       _("The export was stopped. Nothing was written."));
}

static gboolean
check_choice (const PejlFilter  *filter,
              PejlTalfilUdgave   udgave,
              GError           **error)
{
  if (udgave == PEJL_TALFIL_LUKKET
      || (pejl_id_is_nil (&filter->distrikt) && filter->type == PEJL_TYPE_UKENDT
          && filter->ejerform == PEJL_EJERFORM_UKENDT))
    return TRUE;
  g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA,
                       _("The open version is of the whole municipality: the numbers of a part of it, held against the whole, "
                         "could tell of a small group. Nothing was written. Leave out distrikt and type, or choose the closed "
                         "annex."));
  return FALSE;
}

static gboolean
write_from (PejlFigurKilde         *kilde,
            PejlTalfilUdgave        udgave,
            const char             *path,
            GCancellable           *cancellable,
            GFileProgressCallback   progress,
            gpointer                user_data,
            GError                **error)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  g_autoptr (GPtrArray) ark = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (!pejl_reader_check (pejl_figur_kilde_reader (kilde), error))
    return FALSE;
  if (analyse->steder->len == 0)
    {
      g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA,
                           _("There are no numbers to write: no active dagtilbud match the choice. Nothing was written. Choose "
                             "another distrikt, type or period, or bring in dagtilbud first."));
      return FALSE;
    }
  ark = pejl_talfil_ark (kilde, udgave, cancellable, progress, user_data, error);
  if (ark == NULL || !pejl_reader_check (pejl_figur_kilde_reader (kilde), error))
    return FALSE;
  bytes = bytes_of (ark, analyse, path, cancellable, error);
  return bytes != NULL && !g_cancellable_is_cancelled (cancellable) && pejl_kontor_gem (bytes, path, error);
}

gboolean
pejl_talfil_write (PejlReader             *reader,
                   const PejlFilter       *filter,
                   PejlTalfilUdgave        udgave,
                   const char             *path,
                   GCancellable           *cancellable,
                   GFileProgressCallback   progress,
                   gpointer                user_data,
                   GError                **error)
{
  PejlFigurValg valg = { .filter = *filter, .offentlig = udgave == PEJL_TALFIL_AABEN };
  g_autoptr (PejlFigurKilde) kilde = NULL;
  gboolean began, ok;

  if (!check_choice (filter, udgave, error))
    return FALSE;
  pejl_figur_opgjort (filter, valg.filter.til_og_med);
  pejl_dato_today (valg.i_dag);
  began = pejl_query_begin (reader);
  kilde = pejl_figur_kilde_new (reader, &valg);
  ok = write_from (kilde, udgave, path, cancellable, progress, user_data, error);
  pejl_query_end (reader, began);
  if (!ok)
    tell_if_cancelled (cancellable, error);
  return ok;
}
