// SPDX-License-Identifier: GPL-3.0-or-later
// One toast whose words change. To dismiss it for the next one would be simpler, but libadwaita 1.2 ends the program when a toast
// is dismissed while it is still sliding in.
#define G_LOG_DOMAIN "pejl-app"
#include "pejl-config.h"

#include "app/widgets/pejl-besked.h"

#include <glib/gi18n.h>

#define SECONDS 5 /* as long as libadwaita's own */

struct _PejlBesked
{
  GObject parent_instance;

  /* borrowed */
  AdwToastOverlay *toasts;

  /* owned */
  AdwToast *toast; /* NULL: nothing is being said */
  char *fresh;     /* what was said since the main loop last rested; NULL: nothing */

  /* state */
  gboolean fresh_undo;
  guint end_source;
  guint rest_source;
};

G_DEFINE_FINAL_TYPE (PejlBesked, pejl_besked, G_TYPE_OBJECT)

static gboolean
on_end (gpointer data)
{
  PejlBesked *self = data;

  self->end_source = 0;
  if (self->toast != NULL)
    adw_toast_dismiss (self->toast);
  return G_SOURCE_REMOVE;
}

static gboolean
on_rest (gpointer data)
{
  PejlBesked *self = data;

  self->rest_source = 0;
  g_clear_pointer (&self->fresh, g_free);
  return G_SOURCE_REMOVE;
}

/* Its button says something new (“Undone: …”) and then dismisses the toast that it stands in: then a new one says it. */
static void
on_dismissed (PejlBesked *self)
{
  g_autofree char *text = g_steal_pointer (&self->fresh);

  g_clear_object (&self->toast);
  g_clear_handle_id (&self->end_source, g_source_remove);
  if (text != NULL)
    pejl_besked_say (self, text, self->fresh_undo);
}

static void
show_toast (PejlBesked *self)
{
  self->toast = adw_toast_new ("");
  adw_toast_set_timeout (self->toast, 0);
  g_signal_connect_object (self->toast, "dismissed", G_CALLBACK (on_dismissed), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_add_toast (self->toasts, g_object_ref (self->toast));
}

static void
pejl_besked_dispose (GObject *object)
{
  PejlBesked *self = PEJL_BESKED (object);

  g_clear_handle_id (&self->end_source, g_source_remove);
  g_clear_handle_id (&self->rest_source, g_source_remove);
  g_clear_pointer (&self->fresh, g_free);
  g_clear_object (&self->toast);

  G_OBJECT_CLASS (pejl_besked_parent_class)->dispose (object);
}

static void
pejl_besked_class_init (PejlBeskedClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_besked_dispose;
}

static void
pejl_besked_init (PejlBesked *self)
{
}

PejlBesked *
pejl_besked_new (AdwToastOverlay *toasts)
{
  PejlBesked *self = g_object_new (PEJL_TYPE_BESKED, NULL);

  self->toasts = toasts;
  return self;
}

void
pejl_besked_say (PejlBesked *self, const char *text, gboolean with_undo)
{
  g_return_if_fail (PEJL_IS_BESKED (self));
  if (self->toast == NULL)
    show_toast (self);
  adw_toast_set_title (self->toast, text);
  adw_toast_set_button_label (self->toast, with_undo ? _("Undo") : NULL);
  adw_toast_set_action_name (self->toast, with_undo ? "win.undo" : NULL);
  g_free (self->fresh);
  self->fresh = g_strdup (text);
  self->fresh_undo = with_undo;
  if (self->rest_source == 0)
    self->rest_source = g_idle_add (on_rest, self);
  g_clear_handle_id (&self->end_source, g_source_remove);
  self->end_source = g_timeout_add_seconds (SECONDS, on_end, self);
}
