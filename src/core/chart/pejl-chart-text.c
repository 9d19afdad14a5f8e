// SPDX-License-Identifier: GPL-3.0-or-later
// Alt text within its length, and the table as a thing.
#define G_LOG_DOMAIN "pejl-chart"

#include "core/chart/pejl-chart-text.h"

#include "core/chart/pejl-chart-kind.h"
#include <string.h>

#define LONGEST_ALT 300

/* Whole sentences as long as they fit; a first one that alone is too long is cut at a word. */
char *
pejl_chart_alt_text (const PejlChartSpec *spec)
{
  g_autoptr (GPtrArray) sentences = g_ptr_array_new_with_free_func (g_free);
  GString *text = g_string_new (NULL);

  pejl_chart_kind_class (spec->kind)->alt_sentences (spec, sentences);
  for (guint i = 0; i < sentences->len; i++)
    {
      const char *sentence = g_ptr_array_index (sentences, i);
      glong length = g_utf8_strlen (text->str, -1) + (text->len > 0) + g_utf8_strlen (sentence, -1);
      if (length <= LONGEST_ALT)
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
      else if (i < 2)
        {
          glong room = LONGEST_ALT - g_utf8_strlen (text->str, -1) - 2;
          g_autofree char *start = g_utf8_substring (sentence, 0, room);
          char *space = strrchr (start, ' ');
          if (space != NULL)
            *space = '\0';
          g_string_append_printf (text, "%s%s…", text->len > 0 ? " " : "", start);
          break;
        }
    }
  return g_string_free (text, FALSE);
}

PejlChartTable *
pejl_chart_table (const PejlChartSpec *spec)
{
  return pejl_chart_kind_class (spec->kind)->table (spec);
}

PejlChartTable *
pejl_chart_table_new (char *caption)
{
  PejlChartTable *table = g_new0 (PejlChartTable, 1);

  table->caption = caption;
  table->header = g_ptr_array_new_with_free_func (g_free);
  table->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  return table;
}

void
pejl_chart_table_add_header (PejlChartTable *table, char *text)
{
  g_ptr_array_add (table->header, text);
}

GPtrArray *
pejl_chart_table_add_row (PejlChartTable *table, const char *heading)
{
  GPtrArray *row = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (row, g_strdup (heading));
  g_ptr_array_add (table->rows, row);
  return row;
}

const char *
pejl_chart_table_get (const PejlChartTable *table, guint row, guint column)
{
  g_return_val_if_fail (row < table->rows->len && column < table->header->len, NULL);

  return g_ptr_array_index ((GPtrArray *) g_ptr_array_index (table->rows, row), column);
}

void
pejl_chart_table_free (PejlChartTable *table)
{
  g_free (table->caption);
  g_ptr_array_unref (table->header);
  g_ptr_array_unref (table->rows);
  g_free (table);
}
