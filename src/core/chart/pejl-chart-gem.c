// SPDX-License-Identifier: GPL-3.0-or-later
// A value a line: numbers as digits, texts escaped, arrays with their length before them.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-gem.h"

#include "core/chart/pejl-chart-gem-private.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#define FIRST_LINE "pejl-chart 1"
/* No chart has more of anything; a text that says so is not ours. */
#define MOST 100000

static const char *
next_line (PejlChartGem *gem)
{
  if (gem->ok && gem->lines[gem->next] != NULL)
    return gem->lines[gem->next++];
  gem->ok = FALSE;
  return "";
}

void
pejl_chart_gem_range (PejlChartGem *gem, int *value, int min, int max)
{
  gint64 number;
  const char *line;
  char *end;

  if (gem->out != NULL)
    {
      g_string_append_printf (gem->out, "%d\n", *value);
      return;
    }
  line = next_line (gem);
  errno = 0;
  number = g_ascii_strtoll (line, &end, 10);
  if (*line == '\0' || *end != '\0' || errno != 0 || number < min || number > max)
    gem->ok = FALSE;
  else
    *value = (int) number;
}

void
pejl_chart_gem_int (PejlChartGem *gem, int *value)
{
  pejl_chart_gem_range (gem, value, G_MININT, G_MAXINT);
}

void
pejl_chart_gem_uint (PejlChartGem *gem, guint *value)
{
  int number = (int) *value;

  pejl_chart_gem_range (gem, &number, 0, G_MAXINT);
  *value = (guint) number;
}

void
pejl_chart_gem_bool (PejlChartGem *gem, gboolean *value)
{
  pejl_chart_gem_range (gem, value, 0, 1);
}

void
pejl_chart_gem_real (PejlChartGem *gem, double *value)
{
  char buf[G_ASCII_DTOSTR_BUF_SIZE];
  const char *line;
  char *end;

  if (gem->out != NULL)
    {
      g_string_append_printf (gem->out, "%s\n", g_ascii_dtostr (buf, sizeof buf, *value));
      return;
    }
  line = next_line (gem);
  *value = g_ascii_strtod (line, &end);
  if (*line == '\0' || *end != '\0')
    gem->ok = FALSE;
}

/* "-" for NULL, else "=" and the words; only a line break and the backslash need an escape. */
void
pejl_chart_gem_text (PejlChartGem *gem, char **value)
{
  const char *line;

  if (gem->out != NULL)
    {
      g_autoptr (GString) words = g_string_new (*value);

      g_string_replace (words, "\\", "\\\\", 0);
      g_string_replace (words, "\n", "\\n", 0);
      g_string_append_printf (gem->out, "%c%s\n", *value != NULL ? '=' : '-', words->str);
      return;
    }
  line = next_line (gem);
  g_clear_pointer (value, g_free);
  if (*line == '=' && g_utf8_validate (line, -1, NULL))
    *value = g_strcompress (line + 1);
  else if (strcmp (line, "-") != 0)
    gem->ok = FALSE;
}

static guint
visit_length (PejlChartGem *gem, guint length)
{
  int n = (int) length;

  pejl_chart_gem_range (gem, &n, 0, MOST);
  return gem->out != NULL || gem->ok ? (guint) n : 0;
}

void
pejl_chart_gem_pointers (PejlChartGem *gem, GPtrArray *array, gsize size, PejlChartGemVisit visit)
{
  guint n = visit_length (gem, array->len);

  for (guint i = 0; i < n && (gem->out != NULL || gem->ok); i++)
    {
      if (gem->out == NULL)
        g_ptr_array_add (array, g_malloc0 (size));
      visit (gem, g_ptr_array_index (array, i));
    }
}

void
pejl_chart_gem_values (PejlChartGem *gem, GArray *array, PejlChartGemVisit visit)
{
  guint n = visit_length (gem, array->len);

  for (guint i = 0; i < n && (gem->out != NULL || gem->ok); i++)
    {
      if (gem->out == NULL)
        g_array_set_size (array, i + 1);
      visit (gem, array->data + (gsize) i * g_array_get_element_size (array));
    }
}

char *
pejl_chart_spec_to_text (const PejlChartSpec *spec)
{
  PejlChartGem gem = { .ok = TRUE };

  if (!pejl_chart_gem_knows (spec->kind))
    return NULL;
  gem.out = g_string_new (FIRST_LINE "\n");
  g_string_append_printf (gem.out, "%d\n", (int) spec->kind);
  /* The walk is the same for reading, which fills the spec; writing leaves it as it is. */
  pejl_chart_gem_spec (&gem, (PejlChartSpec *) spec);
  return g_string_free (gem.out, FALSE);
}

static PejlChartSpec *
read_spec (PejlChartGem *gem)
{
  g_autoptr (PejlChartSpec) spec = NULL;
  const char *rest;
  int kind = 0;

  if (strcmp (next_line (gem), FIRST_LINE) != 0)
    return NULL;
  pejl_chart_gem_int (gem, &kind);
  if (!gem->ok || !pejl_chart_gem_knows ((PejlChartKind) kind))
    return NULL;
  spec = pejl_chart_spec_new ((PejlChartKind) kind);
  pejl_chart_gem_spec (gem, spec);
  /* What stands behind the last line break: nothing, but the line break is there. */
  rest = next_line (gem);
  if (!gem->ok || *rest != '\0' || gem->lines[gem->next] != NULL)
    return NULL;
  return g_steal_pointer (&spec);
}

PejlChartSpec *
pejl_chart_spec_from_text (const char *text)
{
  PejlChartGem gem = { .lines = g_strsplit_set (text, "\n", -1), .ok = TRUE };
  PejlChartSpec *spec = read_spec (&gem);

  g_strfreev (gem.lines);
  return spec;
}
