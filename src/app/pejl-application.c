// SPDX-License-Identifier: GPL-3.0-or-later
// Opens the store, shows the window, and ends without losing a word.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pejl-application.h"

#include "app/dialogs/pejl-indstillinger-dialog.h"
#include "app/pages/pejl-overblik-tal.h"
#include "app/pejl-aabning.h"
#include "app/pejl-redning.h"
#include "app/pejl-window.h"
#include "core/store/pejl-oplog.h"
#include "core/store/query/pejl-query.h"

#include <glib-unix.h>
#include <glib/gi18n-lib.h>

struct _PejlApplication
{
  AdwApplication parent_instance;

  /* owned */
  char *store_path;
  PejlStore *store;
  PejlAabning *aabning; /* from the start until the first window asks for it */

  /* state */
  gboolean early;
  guint term_source;
};

G_DEFINE_FINAL_TYPE (PejlApplication, pejl_application, ADW_TYPE_APPLICATION)

static PejlWindow *
main_window (PejlApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (PEJL_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

static void
on_quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PejlWindow *window = main_window (data);

  if (window != NULL)
    gtk_window_close (GTK_WINDOW (window));
  else
    g_application_quit (data);
}

static void
on_preferences (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PejlApplication *self = data;
  PejlWindow *window = main_window (self);

  if (window != NULL && self->store != NULL)
    pejl_indstillinger_dialog_present (GTK_WINDOW (window), self->store);
}

static void
on_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PejlWindow *window = main_window (data);
  static const char *const developers[] = { "Pejls bidragydere", NULL };

  adw_show_about_window (GTK_WINDOW (window),
                         "application-name", "Pejl",
                         "application-icon", PEJL_APP_ID,
                         "version", PEJL_VERSION,
                         "developers", developers,
                         "license-type", GTK_LICENSE_GPL_3_0,
                         "comments", _("Quality in dagtilbud: tilsyn, tegn and the whole picture."),
                         /* Translators: your name, one a line */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

/* The session ends or `kill` was typed: what is typed goes into the store first. */
static gboolean
on_term (gpointer data)
{
  PejlApplication *self = data;
  PejlWindow *window = main_window (self);

  self->term_source = 0;
  if (window != NULL)
    {
      pejl_window_flush (window);
      gtk_window_destroy (GTK_WINDOW (window));
    }
  g_application_quit (G_APPLICATION (self));
  return G_SOURCE_REMOVE;
}

static char *
get_path (PejlApplication *self)
{
  return self->store_path != NULL ? g_strdup (self->store_path) : pejl_store_default_path ();
}

/* SQLite can read enough of it to be of use. */
static gboolean
can_be_read (PejlStore *store)
{
  PejlTilsynQuery query;
  g_autoptr (GPtrArray) some = NULL;

  pejl_tilsyn_query_init (&query);
  some = pejl_query_tilsyn (pejl_store_get_reader (store), &query, 0, 1);
  return some->len > 0;
}

/* What can be read of a damaged file, and never written in; else the guide alone. */
static void
open_damaged (PejlApplication *self, PejlWindow *window, const char *path, const GError *error)
{
  g_autoptr (PejlStore) store = pejl_store_open (path, PEJL_STORE_READ_ONLY, NULL);

  if (store != NULL && can_be_read (store))
    {
      self->store = g_steal_pointer (&store);
      pejl_window_set_damaged_store (window, self->store, error);
      return;
    }
  if (store != NULL)
    pejl_store_close (store);
  pejl_window_show_unopened (window, path, error);
}

static void
open_store (PejlApplication *self, PejlWindow *window)
{
  g_autofree char *path = get_path (self);
  g_autoptr (GError) error = NULL;

  self->store = self->aabning != NULL ? pejl_aabning_end (g_steal_pointer (&self->aabning), &error)
                                      : pejl_store_open (path, PEJL_STORE_CREATE, &error);
  if (self->store == NULL && g_error_matches (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT))
    open_damaged (self, window, path, error);
  else if (self->store == NULL)
    pejl_window_show_unopened (window, path, error);
  else
    {
      pejl_window_set_store (window, self->store);
      pejl_overblik_tal_give (self->store, NULL);
    }
}

/* --- rescue --- */

static void
on_rescued (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PejlApplication) self = data;
  PejlWindow *window = main_window (self);
  g_autoptr (GError) error = NULL;
  g_autofree char *skadet = NULL;
  g_autofree char *text = pejl_redning_finish (result, &skadet, &error);

  g_application_release (G_APPLICATION (self));
  if (window == NULL)
    return;
  open_store (self, window);
  if (text != NULL && self->store != NULL && !pejl_store_get_read_only (self->store))
    pejl_store_notat_put (self->store, PEJL_REDNING_NOTE, "fil", skadet, NULL);
  if (text != NULL && skadet != NULL && self->store != NULL)
    pejl_window_show_rest (window, text);
  else
    pejl_window_notice (window, text != NULL ? text : error->message);
}

/* The store is let go of, and a window of its own takes over: nothing may hold on to what was there. */
static PejlWindow *
begin_anew (PejlApplication *self)
{
  PejlWindow *before = main_window (self);
  PejlWindow *window;

  if (before != NULL && self->store != NULL && !pejl_store_get_read_only (self->store))
    pejl_window_flush (before);
  window = pejl_window_new (GTK_APPLICATION (self));
  pejl_window_show_rescue (window);
  gtk_window_present (GTK_WINDOW (window));
  if (before != NULL)
    gtk_window_destroy (GTK_WINDOW (before));
  if (self->store != NULL)
    pejl_store_close (self->store);
  g_clear_object (&self->store);
  return window;
}

static void
rescue (PejlApplication *self, const char *kopi)
{
  g_autofree char *path = get_path (self);

  g_application_hold (G_APPLICATION (self));
  begin_anew (self);
  pejl_redning_async (path, kopi, on_rescued, g_object_ref (self));
}

static void
on_salvage_rest (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PejlApplication *self = data;
  g_autofree char *path = get_path (self);
  g_autofree char *skadet = self->store != NULL ? pejl_store_notat_get (self->store, PEJL_REDNING_NOTE, "fil", NULL) : NULL;

  if (skadet == NULL)
    return;
  g_application_hold (G_APPLICATION (self));
  begin_anew (self);
  pejl_redning_rest_async (path, skadet, on_rescued, g_object_ref (self));
}

/* Reading came upon bytes that are wrong: from here on nothing is written there. */
static void
on_damaged (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  PejlApplication *self = data;
  g_autofree char *path = get_path (self);
  g_autoptr (GError) error
    = g_error_new_literal (PEJL_STORE_ERROR, PEJL_STORE_ERROR_CORRUPT, g_variant_get_string (parameter, NULL));

  open_damaged (self, begin_anew (self), path, error);
}

static void
on_restore (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  rescue (data, g_variant_get_bytestring (parameter));
}

static void
on_salvage (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  rescue (data, NULL);
}

static void
pejl_application_activate (GApplication *app)
{
  PejlApplication *self = PEJL_APPLICATION (app);
  PejlWindow *window = main_window (self);

  if (window == NULL)
    {
      window = pejl_window_new (GTK_APPLICATION (self));
      open_store (self, window);
    }
  gtk_window_present (GTK_WINDOW (window));
}

static void
pejl_application_startup (GApplication *app)
{
  PejlApplication *self = PEJL_APPLICATION (app);
  g_autofree char *path = get_path (self);
  static const GActionEntry entries[] = {
    { "quit", on_quit },
    { "preferences", on_preferences },
    { "about", on_about },
    { "restore", on_restore, "ay" },
    { "salvage", on_salvage },
    { "salvage-rest", on_salvage_rest },
    { "damaged", on_damaged, "s" },
  };
  static const struct
  {
    const char *action;
    const char *accels[3];
  } keys[] = {
    { "app.quit", { "<Control>q" } },
    { "app.preferences", { "<Control>comma" } },
    { "win.show-help-overlay", { "<Control>question", "<Control>F1" } },
    { "win.find", { "<Control>k" } },
    { "win.undo", { "<Control>z" } },
    { "win.redo", { "<Control><Shift>z", "<Control>y" } },
    { "win.new-tilsyn::", { "<Control>n" } },
    { "win.toggle-sidebar", { "F9" } },
    { "win.next-pane", { "F6" } },
    { "win.menu", { "F10" } },
    { "window.close", { "<Control>w" } },
    { "win.show-page::overblik", { "<Control><Alt>1" } },
    { "win.show-page::strategi", { "<Control><Alt>2" } },
    { "win.show-page::dagtilbud", { "<Control><Alt>3" } },
    { "win.show-page::tilsyn", { "<Control><Alt>4" } },
    { "win.show-page::udvalg", { "<Control><Alt>5" } },
    { "win.show-page::aarshjul", { "<Control><Alt>6" } },
    { "win.show-page::handleplaner", { "<Control><Alt>7" } },
    { "win.show-page::oplaeg", { "<Control><Alt>8" } },
    { "win.show-page::udveksling", { "<Control><Alt>9" } },
  };

  if (self->early)
    self->aabning = pejl_aabning_begin (path);
  G_APPLICATION_CLASS (pejl_application_parent_class)->startup (app);

  g_action_map_add_action_entries (G_ACTION_MAP (app), entries, G_N_ELEMENTS (entries), app);
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (app), keys[i].action, keys[i].accels);
  self->term_source = g_unix_signal_add (SIGTERM, on_term, self);
}

static void
pejl_application_shutdown (GApplication *app)
{
  PejlApplication *self = PEJL_APPLICATION (app);

  g_clear_handle_id (&self->term_source, g_source_remove);
  /* Nobody asked for a window. */
  if (self->aabning != NULL)
    self->store = pejl_aabning_end (g_steal_pointer (&self->aabning), NULL);
  if (self->store != NULL)
    pejl_store_close (self->store);

  G_APPLICATION_CLASS (pejl_application_parent_class)->shutdown (app);
}

static void
pejl_application_finalize (GObject *object)
{
  PejlApplication *self = PEJL_APPLICATION (object);

  g_clear_object (&self->store);
  g_free (self->store_path);

  G_OBJECT_CLASS (pejl_application_parent_class)->finalize (object);
}

static void
pejl_application_class_init (PejlApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  app_class->activate = pejl_application_activate;
  app_class->startup = pejl_application_startup;
  app_class->shutdown = pejl_application_shutdown;
  G_OBJECT_CLASS (klass)->finalize = pejl_application_finalize;
}

static void
pejl_application_init (PejlApplication *self)
{
}

PejlApplication *
pejl_application_new (const char *store_path)
{
  PejlApplication *self = g_object_new (PEJL_TYPE_APPLICATION,
                                        "application-id", PEJL_APP_ID,
                                        "resource-base-path", "/dk/pejl/Pejl",
                                        "flags", store_path != NULL ? G_APPLICATION_NON_UNIQUE : G_APPLICATION_DEFAULT_FLAGS,
                                        NULL);

  self->store_path = g_strdup (store_path);
  return self;
}

void
pejl_application_open_early (PejlApplication *self)
{
  g_return_if_fail (PEJL_IS_APPLICATION (self));

  gtk_disable_setlocale ();
  self->early = TRUE;
}
