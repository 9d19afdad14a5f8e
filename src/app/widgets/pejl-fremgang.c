// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps the last figure told, and one idle call that shows it.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/pejl-fremgang.h"

struct _PejlFremgang
{
  /* Of the main thread alone */
  GWeakRef bar;

  /* Under the mutex */
  GMutex mutex;
  double fraction;
  gboolean queued;
};

PejlFremgang *
pejl_fremgang_new (GtkProgressBar *bar)
{
  PejlFremgang *self;

  g_return_val_if_fail (GTK_IS_PROGRESS_BAR (bar), NULL);

  self = g_atomic_rc_box_new0 (PejlFremgang);
  g_weak_ref_init (&self->bar, bar);
  g_mutex_init (&self->mutex);
  gtk_progress_bar_set_fraction (bar, 0);
  return self;
}

PejlFremgang *
pejl_fremgang_ref (PejlFremgang *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear (gpointer data)
{
  PejlFremgang *self = data;

  g_weak_ref_clear (&self->bar);
  g_mutex_clear (&self->mutex);
}

void
pejl_fremgang_unref (PejlFremgang *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

static gboolean
show (gpointer data)
{
  PejlFremgang *self = data;
  g_autoptr (GtkProgressBar) bar = g_weak_ref_get (&self->bar);
  double fraction;

  g_mutex_lock (&self->mutex);
  fraction = self->fraction;
  self->queued = FALSE;
  g_mutex_unlock (&self->mutex);
  if (bar != NULL)
    gtk_progress_bar_set_fraction (bar, fraction);
  return G_SOURCE_REMOVE;
}

void
pejl_fremgang_tell (goffset done, goffset total, gpointer fremgang)
{
  PejlFremgang *self = fremgang;
  gboolean queue;

  g_mutex_lock (&self->mutex);
  self->fraction = total > 0 ? (double) done / (double) total : 0;
  queue = !self->queued;
  self->queued = TRUE;
  g_mutex_unlock (&self->mutex);
  if (queue)
    g_idle_add_full (G_PRIORITY_DEFAULT_IDLE, show, pejl_fremgang_ref (self), (GDestroyNotify) pejl_fremgang_unref);
}
