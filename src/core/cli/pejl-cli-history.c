// SPDX-License-Identifier: GPL-3.0-or-later
// pejl history: who wrote what in one row, when, and what stood there before.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-cli-private.h"
#include "core/store/pejl-felt.h"
#include "core/store/query/pejl-query-henvisning.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One write of one field. */
typedef struct
{
  guint32 field;
  const char *name;
  const PejlHistoryItem *item;
  const PejlHistoryItem *before; /* NULL: nothing stood there */
} Skrivning;

static const char *
field_name (const PejlFieldInfo *info)
{
  /* Said in Danish like the other names of fields. */
  return info->id == PEJL_FIELD_DELETED ? "slettet" : info->column;
}

/* The fields asked for: all of the table, or the one of that name. */
static GPtrArray *
choose_fields (const PejlTableInfo *table, const char *name)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i <= table->n_fields; i++)
    {
      const PejlFieldInfo *info
        = i < table->n_fields ? &table->fields[i] : pejl_schema_field (table->id, PEJL_FIELD_DELETED);

      if (name == NULL || strcmp (name, field_name (info)) == 0)
        g_ptr_array_add (fields, (gpointer) info);
    }
  return fields;
}

static int
unknown_field (const PejlTableInfo *table, const char *name)
{
  g_autoptr (GPtrArray) fields = choose_fields (table, NULL);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < fields->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", field_name (g_ptr_array_index (fields, i)));
  /* Translators: the field asked for, the ones that there are. */
  return pejl_cli_usage (_("There is no field “%s” here. There are: %s."), name, names->str);
}

static int
newest_first (gconstpointer a, gconstpointer b)
{
  const Skrivning *x = a;
  const Skrivning *y = b;

  if (x->item->time != y->item->time)
    return x->item->time > y->item->time ? -1 : 1;
  return (x->field > y->field) - (x->field < y->field);
}

static char *
show_value (PejlReader *reader, const PejlId *row, guint32 field, const PejlHistoryItem *item)
{
  const char *word = NULL;
  g_autofree char *plain = NULL;

  if (item == NULL || item->value == NULL)
    return g_strdup (_("nothing"));
  word = pejl_felt_ord ((PejlField) field, g_ascii_strtoll (item->value, NULL, 10));
  /* Translators: quotation marks around what somebody wrote. */
  if (word != NULL)
    return g_strdup (word);
  /* A reference is told by the number that its evidens has now: its digits say nothing to anybody. */
  plain = pejl_query_henvisning_text (reader, row, item->value);
  return g_strdup_printf (_("“%s”"), plain);
}

static void
print_skrivning (PejlReader *reader, const PejlId *row, const Skrivning *skrivning)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (skrivning->item->time / 1000);
  g_autofree char *when = time != NULL ? g_date_time_format (time, "%Y-%m-%d %H:%M:%S") : g_strdup ("?");
  g_autofree char *now = show_value (reader, row, skrivning->field, skrivning->item);
  g_autofree char *before = show_value (reader, row, skrivning->field, skrivning->before);

  g_print ("%s  %s  %s: %s\n", when, *skrivning->item->navn != '\0' ? skrivning->item->navn : _("unknown"),
           skrivning->name, now);
  /* Translators: what a field held before it was changed. */
  g_print (_("    before: %s"), before);
  g_print ("\n");
  if (skrivning->item->inverse)
    g_print ("    %s\n", _("why: Undo wrote it"));
  if (skrivning->item->hentet != 0)
    {
      g_autoptr (GDateTime) earlier = g_date_time_new_from_unix_local (skrivning->item->hentet / 1000);
      g_autofree char *then = earlier != NULL ? g_date_time_format (earlier, "%Y-%m-%d %H:%M:%S") : g_strdup ("?");

      /* Translators: a day and a time */
      g_print (_("    why: brought back what was written %s"), then);
      g_print ("\n");
    }
  if (skrivning->item->grund != NULL)
    {
      /* Translators: the reason for which a final tilsyn was opened again. */
      g_print (_("    why: correction: %s"), skrivning->item->grund);
      g_print ("\n");
    }
}

static int
print_history (const PejlCliCall *call, PejlReader *reader, const PejlId *row)
{
  PejlTable table;
  g_autoptr (GPtrArray) fields = NULL;
  g_autoptr (GPtrArray) histories = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_autoptr (GArray) all = g_array_new (FALSE, TRUE, sizeof (Skrivning));

  if (!pejl_reader_find_row (reader, row, &table))
    {
      g_printerr ("pejl: ");
      g_printerr (_("There is nothing with the id “%s” in this store."), call->argument);
      g_printerr ("\n");
      return PEJL_CLI_FAILED;
    }
  fields = choose_fields (pejl_schema_table (table), call->field);
  if (fields->len == 0)
    return unknown_field (pejl_schema_table (table), call->field);
  for (guint i = 0; i < fields->len; i++)
    {
      const PejlFieldInfo *info = g_ptr_array_index (fields, i);
      GPtrArray *items = pejl_reader_history (reader, table, row, info->id);

      g_ptr_array_add (histories, items);
      for (guint n = 0; n < items->len; n++)
        {
          Skrivning skrivning = { info->id, field_name (info), g_ptr_array_index (items, n),
                                  n + 1 < items->len ? g_ptr_array_index (items, n + 1) : NULL };

          g_array_append_val (all, skrivning);
        }
    }
  g_array_sort (all, newest_first);
  for (guint i = 0; i < all->len; i++)
    print_skrivning (reader, row, &g_array_index (all, Skrivning, i));
  return PEJL_CLI_OK;
}

int
pejl_cli_history (const PejlCliCall *call)
{
  g_autoptr (PejlStore) store = NULL;
  PejlId row;
  int exit_code;

  if (!pejl_id_parse (call->argument, &row))
    return pejl_cli_usage (
      _("“%s” is no id. Write the 32 digits that “pejl find” and “pejl tilsyn list” print."),
      call->argument);
  store = pejl_cli_open_store (call, PEJL_STORE_READ_ONLY);
  if (store == NULL)
    return PEJL_CLI_FAILED;
  exit_code = print_history (call, pejl_store_get_reader (store), &row);
  pejl_store_close (store);
  return exit_code;
}
