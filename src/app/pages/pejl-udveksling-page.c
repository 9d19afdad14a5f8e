// SPDX-License-Identifier: GPL-3.0-or-later
// The page as a whole: which of its parts is shown, and how it folds.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-udveksling-private.h"

#include "app/widgets/pejl-pane.h"

#include <glib/gi18n-lib.h>

/* With less, one pane is shown at a time. */
#define BOTH_WIDTH 760

G_DEFINE_FINAL_TYPE (PejlUdvekslingPage, pejl_udveksling_page, PEJL_TYPE_PAGE)

/* --- what is shown --- */

static gboolean
is_narrow (PejlUdvekslingPage *self)
{
  int room = pejl_page_get_room (PEJL_PAGE (self));

  return room > 0 && room < BOTH_WIDTH;
}

static void
fold (PejlUdvekslingPage *self)
{
  gboolean narrow = is_narrow (self);

  gtk_widget_set_visible (self->side, !narrow || !self->detail);
  gtk_widget_set_hexpand (self->side, narrow);
  gtk_widget_set_visible (self->main, !narrow || self->detail);
  gtk_widget_set_visible (self->back, narrow);
}

void
pejl_udveksling_vis (PejlUdvekslingPage *self, const char *name)
{
  gtk_stack_set_visible_child_name (self->stack, name);
  self->detail = !g_str_equal (name, "hjem");
  fold (self);
}

static gboolean
has_keys (PejlUdvekslingPage *self, GtkWidget *pane)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, pane);
}

/* What a person has begun stays in front; a card that is no longer worked with does not hide what waits. */
static gboolean
is_busy (PejlUdvekslingPage *self)
{
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  if (g_strcmp0 (name, "kort") == 0 && self->found->len > 0)
    return has_keys (self, self->main);
  return g_strcmp0 (name, "hjem") != 0 && g_strcmp0 (name, "konflikt") != 0 && g_strcmp0 (name, "noegler") != 0;
}

void
pejl_udveksling_vis_naeste (PejlUdvekslingPage *self)
{
  gboolean detail = self->detail;

  if (pejl_udveksler_get_stand (self->udveksler) != PEJL_NOEGLER_AABNE && self->found->len == 0)
    {
      pejl_noegle_view_refresh (self->noegle_view);
      pejl_udveksling_vis (self, "noegler");
    }
  else if (self->found->len > 0)
    pejl_udveksling_open_konflikt (self);
  else
    pejl_udveksling_vis (self, "hjem");
  self->detail = detail && self->detail;
  fold (self);
}

static void
go_back (PejlUdvekslingPage *self)
{
  if (self->arbejder != NULL)
    return;
  self->detail = FALSE;
  if (is_busy (self))
    {
      g_clear_pointer (&self->ind, pejl_indgaaende_free);
      pejl_udveksling_vis_naeste (self);
    }
  fold (self);
  gtk_widget_child_focus (self->side, GTK_DIR_TAB_FORWARD);
}

static void
action_tilbage (GtkWidget *widget, const char *name, GVariant *parameter)
{
  go_back (PEJL_UDVEKSLING_PAGE (widget));
}

static void
action_noegler (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlUdvekslingPage *self = PEJL_UDVEKSLING_PAGE (widget);

  pejl_noegle_view_refresh (self->noegle_view);
  pejl_udveksling_vis (self, "noegler");
  gtk_widget_grab_focus (GTK_WIDGET (self->noegle_view));
}

/* The keys are open: on with what was wanted, or the card that colleagues need. */
static void
on_keys_opened (PejlUdvekslingPage *self)
{
  g_autofree char *path = g_steal_pointer (&self->efter_noegler);

  if (path != NULL)
    pejl_udveksling_page_hent (self, path);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "page.mit-kort", NULL);
}

static void
on_udveksler_changed (PejlUdvekslingPage *self)
{
  if (self->found == NULL)
    return;
  pejl_udveksling_fill_side (self);
  if (!is_busy (self))
    pejl_udveksling_vis_naeste (self);
  else if (g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "kort") == 0 && !has_keys (self, self->main))
    pejl_kort_view_refresh (self->kort_view);
}

/* --- the page --- */

static void
pejl_udveksling_page_reload (PejlPage *page)
{
  PejlUdvekslingPage *self = PEJL_UDVEKSLING_PAGE (page);
  const char *name = gtk_stack_get_visible_child_name (self->stack);
  gboolean first = self->found == NULL;

  pejl_udveksling_fill_konflikter (self);
  pejl_udveksling_fill_side (self);
  if (first || !is_busy (self))
    pejl_udveksling_vis_naeste (self);
  else if (g_strcmp0 (name, "kort") == 0)
    pejl_kort_view_refresh (self->kort_view);
}

/* The keyring opens the keys without being asked for; else the page asks for the passphrase. */
static void
on_tried (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PejlUdvekslingPage) self = data;

  if (!pejl_udveksler_aabn_finish (PEJL_UDVEKSLER (source), result, NULL))
    pejl_noegle_view_refresh (self->noegle_view);
}

void
pejl_udveksling_page_set_udveksler (PejlUdvekslingPage *self, PejlUdveksler *udveksler)
{
  g_return_if_fail (PEJL_IS_UDVEKSLING_PAGE (self));

  if (!g_set_object (&self->udveksler, udveksler))
    return;
  pejl_noegle_view_set_udveksler (self->noegle_view, udveksler);
  pejl_kort_view_set_udveksler (self->kort_view, udveksler);
  g_signal_connect_object (udveksler, "changed", G_CALLBACK (on_udveksler_changed), self, G_CONNECT_SWAPPED);
  if (pejl_udveksler_get_stand (udveksler) == PEJL_NOEGLER_LAAST)
    pejl_udveksler_aabn_async (udveksler, NULL, FALSE, on_tried, g_object_ref (self));
}

PejlUdveksler *
pejl_udveksling_page_get_udveksler (PejlUdvekslingPage *self)
{
  g_return_val_if_fail (PEJL_IS_UDVEKSLING_PAGE (self), NULL);
  return self->udveksler;
}

static void
pejl_udveksling_page_flush (PejlPage *page)
{
  pejl_konflikt_view_flush (PEJL_UDVEKSLING_PAGE (page)->konflikt_view);
}

static void
pejl_udveksling_page_resized (PejlPage *page, int width)
{
  PejlUdvekslingPage *self = PEJL_UDVEKSLING_PAGE (page);

  pejl_konflikt_view_set_narrow (self->konflikt_view, width < BOTH_WIDTH + 120);
  fold (self);
}

static gboolean
pejl_udveksling_page_next_pane (PejlPage *page)
{
  PejlUdvekslingPage *self = PEJL_UDVEKSLING_PAGE (page);

  return has_keys (self, self->side) && gtk_widget_get_visible (self->main) && gtk_widget_child_focus (self->main, GTK_DIR_TAB_FORWARD);
}

/* Whoever comes back finds what waits, and not the card that was looked at last. */
static void
pejl_udveksling_page_map (GtkWidget *widget)
{
  PejlUdvekslingPage *self = PEJL_UDVEKSLING_PAGE (widget);
  const char *name = gtk_stack_get_visible_child_name (self->stack);

  GTK_WIDGET_CLASS (pejl_udveksling_page_parent_class)->map (widget);
  if (self->found != NULL && self->found->len > 0 && self->arbejder == NULL
      && (g_strcmp0 (name, "kort") == 0 || g_strcmp0 (name, "fejl") == 0))
    pejl_udveksling_vis_naeste (self);
}

static void
pejl_udveksling_page_dispose (GObject *object)
{
  PejlUdvekslingPage *self = PEJL_UDVEKSLING_PAGE (object);

  if (self->arbejder != NULL)
    g_cancellable_cancel (self->arbejder);
  g_clear_object (&self->arbejder);
  g_clear_pointer (&self->found, g_ptr_array_unref);
  g_clear_pointer (&self->ind, pejl_indgaaende_free);
  g_clear_pointer (&self->hentes, g_free);
  g_clear_pointer (&self->efter_noegler, g_free);
  g_clear_pointer (&self->kolleger_sagt, g_free);
  g_clear_object (&self->udveksler);
  gtk_widget_dispose_template (GTK_WIDGET (self), PEJL_TYPE_UDVEKSLING_PAGE);

  G_OBJECT_CLASS (pejl_udveksling_page_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, side);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, main);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, back);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, konflikt_del);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, konflikter);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, kolleger);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, postkasse);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, mappe_row);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, postkasse_switch);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, slip_row);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, server_row);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, server_switch);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, udveksl_row);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, side_del);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, til_side);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, afviste);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, stack);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, konflikt_view);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, pakke_view);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, noegle_view);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, kort_view);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, server_view);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, arbejde_titel);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, arbejde_bar);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, kode_tekst);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, kode_row);
  gtk_widget_class_bind_template_child (widget_class, PejlUdvekslingPage, fejl_page);
}

static void
pejl_udveksling_page_class_init (PejlUdvekslingPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_udveksling_page_dispose;
  widget_class->map = pejl_udveksling_page_map;
  PEJL_PAGE_CLASS (klass)->reload = pejl_udveksling_page_reload;
  PEJL_PAGE_CLASS (klass)->flush = pejl_udveksling_page_flush;
  PEJL_PAGE_CLASS (klass)->resized = pejl_udveksling_page_resized;
  PEJL_PAGE_CLASS (klass)->next_pane = pejl_udveksling_page_next_pane;

  g_type_ensure (PEJL_TYPE_KONFLIKT_VIEW);
  g_type_ensure (PEJL_TYPE_KORT_VIEW);
  g_type_ensure (PEJL_TYPE_NOEGLE_VIEW);
  g_type_ensure (PEJL_TYPE_PAKKE_VIEW);
  g_type_ensure (PEJL_TYPE_PANE);
  g_type_ensure (PEJL_TYPE_SERVER_VIEW);
  gtk_widget_class_set_template_from_resource (widget_class, "/dk/pejl/Pejl/pejl-udveksling-page.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, on_keys_opened);
  gtk_widget_class_install_action (widget_class, "page.tilbage", NULL, action_tilbage);
  gtk_widget_class_install_action (widget_class, "page.noegler", NULL, action_noegler);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "page.tilbage", NULL);
  pejl_udveksling_install_valg (widget_class);
  pejl_udveksling_install_hent (widget_class);
  pejl_udveksling_install_side (widget_class);
  pejl_udveksling_install_server (widget_class);
}

static void
pejl_udveksling_page_init (PejlUdvekslingPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.stop", FALSE);
  pejl_udveksling_init_drop (self);
}
