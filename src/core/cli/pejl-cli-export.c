// SPDX-License-Identifier: GPL-3.0-or-later
// pejl export charts: the charts of a period as files of their own.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/chart/pejl-chart-export.h"
#include "core/chart/pejl-chart-text.h"
#include "core/cli/pejl-cli-private.h"
#include "core/report/pejl-figur-aarshjul.h"
#include "core/report/pejl-figur-besoeg.h"
#include "core/report/pejl-figur-handleplan.h"
#include "core/report/pejl-figur-pdf.h"
#include "core/report/pejl-figur.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

/* A width that reads well on a screen, and A4 less its margins in points. */
#define SCREEN_WIDTH 960
#define PAPER_WIDTH 482
#define PNG_SCALE 2.0

typedef enum
{
  FORMAT_SVG,
  FORMAT_PNG,
  FORMAT_PDF,
  FORMAT_N,
} Format;

static const char *const endelser[FORMAT_N] = { "svg", "png", "pdf" };

static int
read_format (const PejlCliCall *call, Format *format)
{
  *format = FORMAT_SVG;
  if (call->format == NULL)
    return PEJL_CLI_OK;
  for (*format = FORMAT_SVG; *format < FORMAT_N; (*format)++)
    if (g_ascii_strcasecmp (call->format, endelser[*format]) == 0)
      return PEJL_CLI_OK;
  return pejl_cli_usage (_("“%s” is no kind of file for charts. Write --format svg, png or pdf"),
                         call->format);
}

static gboolean
write_chart (PejlChartSpec *spec, Format format, const char *path, GError **error)
{
  PejlChartStyle style = PEJL_CHART_STYLE_INIT;

  if (format == FORMAT_PNG)
    return pejl_chart_export_png (spec, &style, SCREEN_WIDTH, 0, PNG_SCALE, path, error);
  if (format == FORMAT_SVG)
    return pejl_chart_export_svg (spec, &style, SCREEN_WIDTH, 0, path, error);
  return pejl_figur_pdf_write (spec, PAPER_WIDTH, path, error);
}

static gboolean
export_one (const PejlCliCall *call, Format format, const char *name, const char *dato, PejlChartSpec *spec,
            GError **error)
{
  g_autofree char *file = g_strdup_printf ("%s-%.4s.%s", name, dato, endelser[format]);
  g_autofree char *path = g_build_filename (call->out_dir, file, NULL);
  g_autofree char *alt = pejl_chart_alt_text (spec);

  if (!write_chart (spec, format, path, error))
    return FALSE;
  g_print ("%s\n", path);
  if (call->verbose)
    g_print ("    %s\n", alt);
  return TRUE;
}

/* What the period's analysis does not hold: who was visited when, what was agreed, and the year that today lies in, or the period's
 * last. */
static gboolean
export_visits (const PejlCliCall *call, Format format, PejlReader *reader, const PejlFilter *filter,
               GError **error)
{
  char i_dag[PEJL_DATO_LEN], last[PEJL_DATO_LEN];
  g_autoptr (PejlBesoegTal) tal = NULL;
  g_autoptr (PejlChartSpec) besoeg = NULL;
  g_autoptr (PejlChartSpec) handleplan = NULL;
  g_autoptr (PejlChartSpec) aarshjul = NULL;
  const char *year;

  pejl_dato_today (i_dag);
  pejl_periode_last_day (&filter->periode, last);
  year = pejl_periode_contains (&filter->periode, i_dag) ? i_dag : last;
  tal = pejl_besoeg_tal_new (reader, filter, i_dag);
  besoeg = pejl_figur_besoeg (tal);
  handleplan = pejl_figur_handleplan (reader, filter, i_dag);
  aarshjul = pejl_figur_aarshjul (reader, filter, (int) g_ascii_strtoll (year, NULL, 10), i_dag);
  return pejl_reader_check (reader, error)
         && export_one (call, format, "besoeg", filter->periode.start, besoeg, error)
         && export_one (call, format, "foelges-der-op", filter->periode.start, handleplan, error)
         && export_one (call, format, "aarshjul", year, aarshjul, error);
}

static int
export_all (const PejlCliCall *call, Format format, PejlReader *reader)
{
  g_autoptr (PejlAnalyse) analyse = NULL;
  g_autoptr (PejlChartSpec) omraader = NULL;
  g_autoptr (PejlChartSpec) roller = NULL;
  g_autoptr (GError) error = NULL;
  PejlFilter filter;
  int exit_code = pejl_cli_read_filter (call, reader, &filter);

  if (exit_code != PEJL_CLI_OK)
    return exit_code;
  if (g_mkdir_with_parents (call->out_dir, 0755) != 0)
    {
      /* Translators: folder, the system's words. */
      g_printerr ("pejl: ");
      g_printerr (_("The folder “%s” could not be made: %s."), call->out_dir, g_strerror (errno));
      g_printerr ("\n");
      return PEJL_CLI_FAILED;
    }
  analyse = pejl_analyse_new (reader, &filter);
  if (!pejl_reader_check (reader, &error))
    return pejl_cli_fail (error);
  if (analyse->steder->len == 0)
    {
      g_printerr ("pejl: %s\n", _("There is no dagtilbud in this choice, so there is nothing to draw."));
      return PEJL_CLI_FAILED;
    }
  omraader = pejl_figur_omraader (analyse);
  roller = pejl_figur_roller (analyse);
  if (!export_one (call, format, "hvilke-omraader-halter", filter.periode.start, omraader, &error)
      || !export_one (call, format, "hvilken-rolle", filter.periode.start, roller, &error)
      || !export_visits (call, format, reader, &filter, &error))
    return pejl_cli_fail (error);
  return PEJL_CLI_OK;
}

int
pejl_cli_export_charts (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = NULL;
  Format format;
  int exit_code = read_format (call, &format);

  if (exit_code != PEJL_CLI_OK)
    return exit_code;
  if (call->out_dir == NULL)
    return pejl_cli_usage (_("Say where to write the charts, like this: --out-dir charts"));
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = export_all (call, format, pejl_store_get_reader (store));
  pejl_store_close (store);
  return exit_code;
}
