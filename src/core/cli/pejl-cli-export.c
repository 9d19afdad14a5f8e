// SPDX-License-Identifier: GPL-3.0-or-later
// pejl export charts: the charts of a period as files of their own.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/chart/pejl-chart-export.h"
#include "core/chart/pejl-chart-text.h"
#include "core/cli/pejl-cli-private.h"
#include "core/report/figur/pejl-figur-pdf.h"
#include "core/report/figur/pejl-figurer.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

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
export_one (const PejlCliCall *call, Format format, const char *stem, PejlChartSpec *spec, GError **error)
{
  g_autofree char *file = g_strdup_printf ("%s.%s", stem, endelser[format]);
  g_autofree char *path = g_build_filename (call->out_dir, file, NULL);
  g_autofree char *alt = pejl_chart_alt_text (spec);

  if (!write_chart (spec, format, path, error))
    return FALSE;
  g_print ("%s\n", path);
  if (call->verbose)
    g_print ("    %s\n", alt);
  return TRUE;
}

/* Chart 10 of each house, numbered as the houses are listed, since two may have one name. */
static gboolean
export_houses (const PejlCliCall *call, Format format, PejlFigurKilde *kilde, GError **error)
{
  const PejlAnalyse *analyse = pejl_figur_kilde_analyse (kilde);
  g_autofree char *stem = pejl_figurer_stem (kilde, PEJL_FIGUR_ET_DAGTILBUD);

  for (guint i = 0; i < analyse->steder->len; i++)
    {
      const PejlStedSum *sted = g_ptr_array_index (analyse->steder, i);
      g_autofree char *name = g_strdelimit (g_strdup (sted->navn), "/\\:*?\"<>|", '-');
      g_autofree char *own = g_strdup_printf ("%s-%03u-%s", stem, i + 1, name);
      g_autoptr (PejlChartSpec) spec = NULL;

      pejl_figur_kilde_set_dagtilbud (kilde, &sted->dagtilbud);
      spec = pejl_figurer_make (kilde, PEJL_FIGUR_ET_DAGTILBUD);
      if (spec != NULL && !export_one (call, format, own, spec, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
export_each (const PejlCliCall *call, Format format, PejlFigurKilde *kilde, GError **error)
{
  guint n;
  const PejlFigurType *figurer = pejl_figurer (&n);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (PejlChartSpec) spec = pejl_figurer_make (kilde, figurer[i].nr);
      g_autofree char *stem = pejl_figurer_stem (kilde, figurer[i].nr);

      if (!pejl_reader_check (pejl_figur_kilde_reader (kilde), error))
        return FALSE;
      if (spec != NULL && !export_one (call, format, stem, spec, error))
        return FALSE;
    }
  return export_houses (call, format, kilde, error);
}

static int
export_all (const PejlCliCall *call, Format format, PejlReader *reader)
{
  g_autoptr (PejlFigurKilde) kilde = NULL;
  g_autoptr (GError) error = NULL;
  PejlFigurValg valg = { 0 };
  int exit_code = pejl_cli_read_filter (call, reader, &valg.filter);

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
  pejl_dato_today (valg.i_dag);
  kilde = pejl_figur_kilde_new (reader, &valg);
  if (pejl_figur_kilde_analyse (kilde)->steder->len == 0 && pejl_reader_check (reader, &error))
    {
      g_printerr ("pejl: %s\n", _("There is no dagtilbud in this choice, so there is nothing to draw."));
      return PEJL_CLI_FAILED;
    }
  if (error != NULL || !export_each (call, format, kilde, &error))
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
