// SPDX-License-Identifier: GPL-3.0-or-later
// What the commands share: saying what is wrong, opening the store, reading which part of the world is meant.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/report/pejl-privat-tjek.h"
#include "core/store/pejl-store-day.h"

#include <glib/gi18n-lib.h>
#include <string.h>

int
pejl_cli_fail (const GError *error)
{
  g_printerr ("pejl: %s\n", error->message);
  return PEJL_CLI_FAILED;
}

int
pejl_cli_usage (const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list args;

  va_start (args, format);
  sentence = g_strdup_vprintf (format, args);
  va_end (args);
  g_printerr ("pejl: %s\n", sentence);
  return PEJL_CLI_USAGE;
}

char *
pejl_cli_store_path (const PejlCliCall *call)
{
  return call->store != NULL ? g_strdup (call->store) : pejl_store_default_path ();
}

PejlStore *
pejl_cli_open_store (const PejlCliCall *call, PejlStoreFlags flags)
{
  g_autofree char *path = pejl_cli_store_path (call);
  g_autoptr (GError) error = NULL;
  PejlStore *store = pejl_store_open (path, flags, &error);

  if (store == NULL)
    {
      pejl_cli_fail (error);
      return NULL;
    }
  if (pejl_store_get_notice (store) != NULL)
    g_printerr ("pejl: %s\n", pejl_store_get_notice (store));
  pejl_store_follow_day (store);
  return store;
}

int
pejl_cli_check_persons (const PejlCliCall *call, GPtrArray *advarsler)
{
  gboolean cpr = FALSE;

  for (guint i = 0; advarsler != NULL && i < advarsler->len; i++)
    {
      const PejlAdvarsel *advarsel = g_ptr_array_index (advarsler, i);

      g_printerr ("pejl: %s: %s (%s)\n", pejl_advarsel_sentence (advarsel), advarsel->uddrag, advarsel->hvor);
      cpr = cpr || advarsel->art == PEJL_PRIVAT_CPR;
    }
  if (!cpr || call->trods)
    return PEJL_CLI_OK;
  g_printerr ("pejl: %s\n", _("Nothing was written, since something in it looks like a CPR number. Take it out of the text, "
                              "or add --despite-warnings if it is none."));
  return PEJL_CLI_FAULTS;
}

gboolean
pejl_cli_read_tab_format (const PejlCliCall *call, gboolean *tab)
{
  *tab = g_strcmp0 (call->format, "tab") == 0;
  if (*tab || call->format == NULL || strcmp (call->format, "text") == 0)
    return TRUE;
  pejl_cli_usage (_("“%s” is no format. There are: text, tab."), call->format);
  return FALSE;
}

PejlStrategi *
pejl_cli_current_strategi (PejlReader *reader)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  PejlStrategi *strategi = pejl_query_strategi (reader, &kommune->strategi);

  if (strategi == NULL)
    g_printerr ("pejl: %s\n",
                _("This store has no strategy yet. Open it in the window once, or bring in dagtilbud."));
  return strategi;
}

void
pejl_cli_progress (goffset done, goffset total, gpointer user_data)
{
  g_printerr ("\r%" G_GOFFSET_FORMAT "/%" G_GOFFSET_FORMAT "%s", done, total, done == total ? "\n" : "");
}

static gboolean
same_word (const char *a, const char *b)
{
  g_autofree char *fold_a = g_utf8_casefold (a, -1);
  g_autofree char *fold_b = g_utf8_casefold (b, -1);

  return strcmp (fold_a, fold_b) == 0;
}

static int
read_period (const PejlCliCall *call, PejlReader *reader, PejlFilter *filter)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  int month
    = kommune->periode_maaned >= 1 && kommune->periode_maaned <= 12 ? (int) kommune->periode_maaned : 1;

  if (pejl_periode_parse (call->period, month, &filter->periode))
    return PEJL_CLI_OK;
  return pejl_cli_usage (_("“%s” is no period. Write the two years, like this: --period 2024-2025"),
                         call->period);
}

static int
read_distrikt (const PejlCliCall *call, PejlReader *reader, PejlFilter *filter)
{
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (reader);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < distrikter->len; i++)
    {
      const PejlDistrikt *distrikt = g_ptr_array_index (distrikter, i);

      if (same_word (distrikt->navn, call->distrikt))
        {
          filter->distrikt = distrikt->id;
          return PEJL_CLI_OK;
        }
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", distrikt->navn);
    }
  if (distrikter->len == 0)
    return pejl_cli_usage (_("There is no district “%s”; the store has no districts yet."), call->distrikt);
  /* Translators: the district asked for, the ones that there are. */
  return pejl_cli_usage (_("There is no district “%s”. There are: %s."), call->distrikt, names->str);
}

static int
read_type (const PejlCliCall *call, PejlFilter *filter)
{
  static const PejlType types[] = { PEJL_TYPE_VUGGESTUE, PEJL_TYPE_BOERNEHAVE, PEJL_TYPE_ALDERSINTEGRERET,
                                    PEJL_TYPE_DAGPLEJE, PEJL_TYPE_BOERNEHAVE_2_5 };
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      if (same_word (pejl_type_name (types[i]), call->type)
          || g_ascii_strtoll (call->type, NULL, 10) == (gint64) types[i])
        {
          filter->type = types[i];
          return PEJL_CLI_OK;
        }
      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", pejl_type_name (types[i]));
    }
  /* Translators: the type asked for, the ones that there are. */
  return pejl_cli_usage (_("There is no type “%s”. There are: %s."), call->type, names->str);
}

int
pejl_cli_read_filter (const PejlCliCall *call, PejlReader *reader, PejlFilter *filter)
{
  int exit_code = PEJL_CLI_OK;

  memset (filter, 0, sizeof *filter);
  if (call->period == NULL)
    return pejl_cli_usage (_("Say which period it is about, like this: --period 2024-2025"));
  exit_code = read_period (call, reader, filter);
  if (exit_code == PEJL_CLI_OK && call->cutoff != NULL)
    {
      if (!pejl_dato_is_valid (call->cutoff))
        return pejl_cli_usage (
          _("“%s” is no date. Write year, month and day, like this: --cutoff 2026-05-12"), call->cutoff);
      g_strlcpy (filter->til_og_med, call->cutoff, sizeof filter->til_og_med);
    }
  if (exit_code == PEJL_CLI_OK && call->distrikt != NULL)
    exit_code = read_distrikt (call, reader, filter);
  if (exit_code == PEJL_CLI_OK && call->type != NULL)
    exit_code = read_type (call, filter);
  return exit_code;
}

void
pejl_cli_print_cell (const char *text, gboolean last)
{
  const char *guard = *text != '\0' && strchr ("=+-@\t\r", *text) != NULL ? "'" : "";
  gboolean quoted = strpbrk (text, ";\"\n\r") != NULL;
  g_auto (GStrv) parts = g_strsplit (text, "\"", -1);
  g_autofree char *doubled = g_strjoinv ("\"\"", parts);

  g_print ("%s%s%s%s%s", quoted ? "\"" : "", guard, doubled, quoted ? "\"" : "", last ? "\r\n" : ";");
}
