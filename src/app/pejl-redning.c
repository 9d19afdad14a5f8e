// SPDX-License-Identifier: GPL-3.0-or-later
// Rescue of a store.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pejl-redning.h"

#include "core/store/pejl-bilag.h"
#include "core/store/pejl-bjaerg.h"
#include "core/store/pejl-kopier.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

typedef struct
{
  char *store_path;
  char *kopi;   /* NULL: salvage */
  char *skadet; /* not NULL: on with it */
  char *venter; /* what pejl_redning_finish() gives */
} Redning;

static void
redning_free (gpointer data)
{
  Redning *redning = data;

  g_free (redning->store_path);
  g_free (redning->kopi);
  g_free (redning->skadet);
  g_free (redning->venter);
  g_free (redning);
}

static char *
say_restored (const char *aside)
{
  g_autofree char *name = aside != NULL ? g_filename_display_basename (aside) : NULL;

  if (name == NULL)
    return g_strdup (_("The backup is restored."));
  /* Translators: %s is a file. */
  return g_strdup_printf (_("The backup is restored. What was here before is kept as “%s” in the folder of backups. What colleagues have of you since then "
                            "comes back with their next packet with everything."), name);
}

static char *
say_salvaged (const PejlBjaergning *b, const char *aside)
{
  g_autofree char *name = aside != NULL ? g_filename_display_basename (aside) : g_strdup ("");
  g_autofree char *laest = g_strdup_printf ("%" G_GUINT64_FORMAT, b->laest);
  GString *text = g_string_new (NULL);

  /* Translators: a number, and a file. */
  g_string_append_printf (text, _("%s entries could be read and proved. The damaged file is kept as “%s” in the folder of backups."), laest, name);
  for (guint i = 0; i < b->linjer->len; i++)
    g_string_append_printf (text, " %s", (const char *) g_ptr_array_index (b->linjer, i));
  return g_string_free (text, FALSE);
}

/* What the new store was made in is empty once it stands in its place. */
static void
tidy_up (const char *ny)
{
  static const char *const parts[] = { "", "-wal", "-shm", "-lock", "-ballast" };

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *path = g_strconcat (ny, parts[i], NULL);

      g_unlink (path);
    }
}

static char *
salvage_rest (Redning *redning, GError **error)
{
  g_autoptr (PejlBjaergning) b = pejl_bjaerg (redning->skadet, redning->store_path, NULL, NULL, error);

  if (b == NULL)
    return NULL;
  if (b->venter + b->mangler > 0)
    redning->venter = g_strdup (redning->skadet);
  return say_salvaged (b, redning->skadet);
}

static char *
salvage (Redning *redning, GError **error)
{
  g_autofree char *ny = g_strconcat (redning->store_path, ".reddet", NULL);
  g_autoptr (PejlBjaergning) b = NULL;
  g_autofree char *aside = NULL;
  char *text = NULL;

  tidy_up (ny);
  b = pejl_bjaerg (redning->store_path, ny, NULL, NULL, error);
  if (b != NULL && pejl_kopier_gendan (redning->store_path, ny, &aside, NULL, error))
    {
      text = say_salvaged (b, aside);
      if (b->venter + b->mangler > 0)
        redning->venter = g_strdup (aside);
    }
  tidy_up (ny);
  return text;
}

static void
work (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Redning *redning = data;
  g_autofree char *aside = NULL;
  GError *error = NULL;
  char *text = NULL;

  if (redning->skadet != NULL)
    text = salvage_rest (redning, &error);
  else if (redning->kopi == NULL)
    text = salvage (redning, &error);
  else if (pejl_kopier_gendan (redning->store_path, redning->kopi, &aside, NULL, &error))
    text = say_restored (aside);
  if (text != NULL)
    g_task_return_pointer (task, text, g_free);
  else
    g_task_return_error (task, error);
}

static void
begin (const char *store_path, const char *kopi, const char *skadet, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, NULL, callback, user_data);
  Redning *redning = g_new (Redning, 1);

  *redning = (Redning){ g_strdup (store_path), g_strdup (kopi), g_strdup (skadet), NULL };
  g_task_set_task_data (task, redning, redning_free);
  g_task_run_in_thread (task, work);
}

void
pejl_redning_async (const char *store_path, const char *kopi, GAsyncReadyCallback callback, gpointer user_data)
{
  begin (store_path, kopi, NULL, callback, user_data);
}

void
pejl_redning_rest_async (const char *store_path, const char *skadet, GAsyncReadyCallback callback, gpointer user_data)
{
  begin (store_path, NULL, skadet, callback, user_data);
}

char *
pejl_redning_finish (GAsyncResult *result, char **skadet, GError **error)
{
  Redning *redning = g_task_get_task_data (G_TASK (result));

  if (skadet != NULL)
    *skadet = g_steal_pointer (&redning->venter);
  return g_task_propagate_pointer (G_TASK (result), error);
}
