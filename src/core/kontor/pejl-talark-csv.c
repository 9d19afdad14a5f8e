// SPDX-License-Identifier: GPL-3.0-or-later
// Sheets as one CSV, a number a line.
#define G_LOG_DOMAIN "pejl-kontor"

#include "core/kontor/pejl-talark.h"

#include <string.h>

#define BOM "\xef\xbb\xbf"

static void
add_celle (GString    *csv,
           const char *tekst,
           gboolean    sidst)
{
  /* Spreadsheets take these for the beginning of a formula. */
  const char *vagt = *tekst != '\0' && strchr ("=+-@\t\r", *tekst) != NULL ? "'" : "";
  gboolean citeret = strpbrk (tekst, ";\"\n\r") != NULL;
  g_auto (GStrv) dele = g_strsplit (tekst, "\"", -1);
  g_autofree char *fordoblet = g_strjoinv ("\"\"", dele);

  g_string_append_printf (csv, "%s%s%s%s%s", citeret ? "\"" : "", vagt, fordoblet, citeret ? "\"" : "",
                          sidst ? "\r\n" : ";");
}

/* Without thousands point, so that every program takes it for a number. */
static void
add_vaerdi (GString            *csv,
            const PejlTalCelle *celle)
{
  char buf[G_ASCII_DTOSTR_BUF_SIZE];
  g_autofree char *format = NULL;

  if (!celle->er_tal)
    {
      add_celle (csv, celle->tekst, TRUE);
      return;
    }
  format = g_strdup_printf ("%%.%uf", celle->decimaler);
  g_ascii_formatd (buf, sizeof buf, format, celle->tal);
  g_strdelimit (buf, ".", ',');
  g_string_append_printf (csv, "%s\r\n", buf);
}

static char *
raekke_navn (const PejlTalTabel *tabel,
             guint               raekke,
             guint               n_navne)
{
  g_autoptr (GPtrArray) ord = g_ptr_array_new ();

  for (guint i = 0; i < n_navne; i++)
    if (*pejl_taltabel_celle (tabel, raekke, i)->tekst != '\0')
      g_ptr_array_add (ord, pejl_taltabel_celle (tabel, raekke, i)->tekst);
  g_ptr_array_add (ord, NULL);
  return g_strjoinv (" · ", (char **) ord->pdata);
}

static void
add_tabel (GString            *csv,
           const char         *diagram,
           const PejlTalTabel *tabel)
{
  guint n_navne = pejl_taltabel_n_navne (tabel);

  for (guint i = 0; i < tabel->raekker->len; i++)
    {
      g_autofree char *navn = raekke_navn (tabel, i, n_navne);

      for (guint c = n_navne; c < tabel->hoved->len; c++)
        {
          const PejlTalCelle *celle = pejl_taltabel_celle (tabel, i, c);

          if (*celle->tekst == '\0')
            continue;
          add_celle (csv, diagram, FALSE);
          add_celle (csv, tabel->titel != NULL ? tabel->titel : "", FALSE);
          add_celle (csv, navn, FALSE);
          add_celle (csv, g_ptr_array_index (tabel->hoved, c), FALSE);
          add_vaerdi (csv, celle);
        }
    }
}

static void
add_om (GString          *csv,
        const PejlTalArk *ark,
        const char       *navn,
        const char       *tekst)
{
  if (tekst == NULL || *tekst == '\0')
    return;
  add_celle (csv, ark->navn, FALSE);
  add_celle (csv, "Om tallene", FALSE);
  add_celle (csv, navn, FALSE);
  add_celle (csv, "", FALSE);
  add_celle (csv, tekst, TRUE);
}

GBytes *
pejl_talark_csv (GPtrArray *ark)
{
  GString *csv = g_string_new (BOM "Diagram;Tabel;Række;Søjle;Værdi\r\n");

  for (guint i = 0; i < ark->len; i++)
    {
      const PejlTalArk *et = g_ptr_array_index (ark, i);

      add_om (csv, et, "Fund", et->titel);
      add_om (csv, et, "Mål", et->undertitel);
      for (guint l = 0; l < et->linjer->len; l++)
        {
          const PejlTalLinje *linje = g_ptr_array_index (et->linjer, l);

          add_om (csv, et, linje->navn, linje->tekst);
        }
      for (guint t = 0; t < et->tabeller->len; t++)
        add_tabel (csv, et->navn, g_ptr_array_index (et->tabeller, t));
    }
  return g_string_free_to_bytes (csv);
}
