// SPDX-License-Identifier: GPL-3.0-or-later
// Two windows over one state: whatever is pressed in either does the same.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pejl-oplaeser-window.h"

#include "app/pejl-oplaeser-private.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-kolonner.h"
#include "core/report/oplaeg/pejl-dias-tekst.h"
#include "core/report/oplaeg/pejl-oplaeg-bag.h"
#include "core/store/query/pejl-query-oplaeg.h"

#include <glib/gi18n-lib.h>

#define NOTES_SMALLEST 12
#define NOTES_LARGEST 40
#define SIDE 400   /* px of the notes where they stand beside the slide */
#define BESIDE 720 /* px of the window from which they do */

G_DEFINE_FINAL_TYPE (PejlOplaeserWindow, pejl_oplaeser_window, ADW_TYPE_WINDOW)

static PejlDiasItem *
item_at (PejlOplaeserWindow *self, guint i)
{
  return g_list_model_get_item (G_LIST_MODEL (self->model), i);
}

/* --- the clock --- */

static void
show_time (PejlOplaeserWindow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *clock = g_date_time_format (now, "%H:%M");
  g_autofree char *used = pejl_oplaeser_brugt (&self->oplaeser, g_get_monotonic_time ());

  gtk_label_set_label (self->clock, clock);
  gtk_label_set_label (self->used, used);
}

static gboolean
on_second (gpointer data)
{
  show_time (data);
  return G_SOURCE_CONTINUE;
}

/* --- what is shown --- */

/* The neighbours are drawn while nobody waits, so that a change costs no drawing. */
static gboolean
on_prepare (gpointer data)
{
  PejlOplaeserWindow *self = data;
  guint nu = self->oplaeser.nu;

  self->prepare_source = 0;
  for (int step = 1; step >= -1; step -= 2)
    {
      g_autoptr (PejlDiasItem) item = (int) nu + step >= 0 ? item_at (self, nu + (guint) step) : NULL;

      if (item == NULL)
        continue;
      pejl_dias_view_prepare (PEJL_DIAS_VIEW (self->room_view), item);
      pejl_dias_view_prepare (PEJL_DIAS_VIEW (self->now_view), item);
    }
  return G_SOURCE_REMOVE;
}

static void
show_notes (PejlOplaeserWindow *self, const PejlDias *dias)
{
  const char *text = *dias->noter != '\0' ? dias->noter : _("No notes for this slide.");
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_size_new (self->notes_size * PANGO_SCALE));
  gtk_label_set_label (self->notes, text);
  gtk_label_set_attributes (self->notes, attributes);
  gtk_label_set_label (self->room_notes_label, text);
  gtk_label_set_attributes (self->room_notes_label, attributes);
  pango_attr_list_unref (attributes);
}

static void
show_next (PejlOplaeserWindow *self)
{
  g_autoptr (PejlDiasItem) next = item_at (self, self->oplaeser.nu + 1);
  const PejlDias *dias = next != NULL ? pejl_dias_item_get (next) : NULL;

  pejl_dias_view_set_item (PEJL_DIAS_VIEW (self->next_view), next);
  gtk_widget_set_visible (self->next_view, next != NULL);
  gtk_label_set_label (self->next_name, dias != NULL ? dias->titel : _("This is the last slide."));
}

static const char *
state_words (PejlOplaeserWindow *self)
{
  if (self->oplaeser.sort)
    return _("The room sees black");
  if (self->oplaeser.zoom)
    return _("Enlarged");
  return self->oplaeser.peg ? _("Pointing") : "";
}

static void
show_where (PejlOplaeserWindow *self, const PejlDias *dias)
{
  g_autofree char *where = g_strdup_printf (
    /* Translators: slide %1$u of %2$u, and its name */
    _("%1$u of %2$u · %3$s"), self->oplaeser.nu + 1, self->oplaeser.antal, pejl_dias_art_navn (dias->art, dias->figur));
  g_autofree char *digits = self->oplaeser.tal > 0
                              /* Translators: %u is a slide's number that is being typed */
                              ? g_strdup_printf (_("To slide %u: Enter"), self->oplaeser.tal)
                              : g_strdup ("");

  gtk_label_set_label (self->where, where);
  gtk_label_set_label (self->digits, digits);
  gtk_label_set_label (self->state, state_words (self));
}

static void
show_all (PejlOplaeserWindow *self)
{
  g_autoptr (PejlDiasItem) item = item_at (self, self->oplaeser.nu);
  const PejlDias *dias = pejl_dias_item_get (item);

  pejl_dias_view_set_item (PEJL_DIAS_VIEW (self->room_view), item);
  pejl_dias_view_set_item (PEJL_DIAS_VIEW (self->now_view), item);
  pejl_dias_view_set_black (PEJL_DIAS_VIEW (self->room_view), self->oplaeser.sort);
  if (!self->oplaeser.zoom)
    pejl_dias_view_set_zoom (PEJL_DIAS_VIEW (self->room_view), FALSE, 0, 0);
  if (!self->oplaeser.peg)
    pejl_dias_view_set_spot (PEJL_DIAS_VIEW (self->room_view), FALSE, 0, 0);
  show_notes (self, dias);
  show_next (self);
  show_where (self, dias);
  show_time (self);
  if (self->prepare_source == 0)
    self->prepare_source = g_idle_add_full (G_PRIORITY_LOW, on_prepare, self, NULL);
}

/* --- a question from the floor --- */

static void
hide_answer (PejlOplaeserWindow *self)
{
  gtk_widget_set_visible (self->ask, FALSE);
}

static void
show_answer (PejlOplaeserWindow *self, PejlDiasView *view)
{
  g_autofree char *spoken = NULL;
  g_autofree char *key = pejl_dias_view_get_mark (view, &spoken);
  g_autoptr (GPtrArray) lines = NULL;
  guint antal = 0;

  if (key == NULL)
    return;
  lines = pejl_oplaeg_bag (pejl_store_get_reader (self->store), self->post, key, &antal);
  gtk_label_set_label (self->ask_title, spoken);
  pejl_dele_clear (self->ask_lines);
  for (guint i = 0; i < lines->len; i++)
    gtk_box_append (GTK_BOX (self->ask_lines), pejl_dele_label (g_ptr_array_index (lines, i), "numeric", TRUE));
  if (lines->len > 0)
    gtk_box_append (GTK_BOX (self->ask_lines),
                    pejl_dele_label (_("As the data are now, up to the cut-off. No house is named."), "dim-label", TRUE));
  gtk_widget_set_visible (self->ask, TRUE);
}

static void
on_mark (PejlOplaeserWindow *self, const char *key, PejlDiasView *view)
{
  show_answer (self, view);
}

/* --- keys --- */

void
pejl_oplaeser_do_key (PejlOplaeserWindow *self, PejlOplaeserTast tast, guint ciffer)
{
  guint before = self->oplaeser.nu;

  if (!pejl_oplaeser_tast (&self->oplaeser, tast, ciffer, g_get_monotonic_time ()))
    return;
  if (self->oplaeser.slut)
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  if (before != self->oplaeser.nu)
    hide_answer (self);
  if (tast == PEJL_OPLAESER_ZOOM && self->oplaeser.zoom)
    pejl_dias_view_set_zoom (PEJL_DIAS_VIEW (self->room_view), TRUE, PEJL_DIAS_BREDDE / 2, PEJL_DIAS_HOEJDE / 2);
  show_all (self);
}

static const struct
{
  guint key;
  PejlOplaeserTast tast;
} keys[] = {
  { GDK_KEY_space, PEJL_OPLAESER_NAESTE },      { GDK_KEY_Right, PEJL_OPLAESER_NAESTE },
  { GDK_KEY_Down, PEJL_OPLAESER_NAESTE },       { GDK_KEY_Page_Down, PEJL_OPLAESER_NAESTE },
  { GDK_KEY_KP_Right, PEJL_OPLAESER_NAESTE },   { GDK_KEY_KP_Page_Down, PEJL_OPLAESER_NAESTE },
  { GDK_KEY_Left, PEJL_OPLAESER_FORRIGE },      { GDK_KEY_Up, PEJL_OPLAESER_FORRIGE },
  { GDK_KEY_Page_Up, PEJL_OPLAESER_FORRIGE },   { GDK_KEY_BackSpace, PEJL_OPLAESER_FORRIGE },
  { GDK_KEY_KP_Left, PEJL_OPLAESER_FORRIGE },   { GDK_KEY_KP_Page_Up, PEJL_OPLAESER_FORRIGE },
  { GDK_KEY_Home, PEJL_OPLAESER_FOERSTE },      { GDK_KEY_End, PEJL_OPLAESER_SIDSTE },
  { GDK_KEY_b, PEJL_OPLAESER_SORT },            { GDK_KEY_B, PEJL_OPLAESER_SORT },
  { GDK_KEY_period, PEJL_OPLAESER_SORT },       { GDK_KEY_z, PEJL_OPLAESER_ZOOM },
  { GDK_KEY_Z, PEJL_OPLAESER_ZOOM },            { GDK_KEY_l, PEJL_OPLAESER_PEG },
  { GDK_KEY_L, PEJL_OPLAESER_PEG },             { GDK_KEY_Escape, PEJL_OPLAESER_UD },
};

static void
resize_notes (PejlOplaeserWindow *self, int step)
{
  self->notes_size = CLAMP (self->notes_size + step, NOTES_SMALLEST, NOTES_LARGEST);
  show_all (self);
}

static void
toggle_room_notes (PejlOplaeserWindow *self)
{
  gtk_widget_set_visible (self->room_notes, !gtk_widget_get_visible (self->room_notes));
}

/* The mark in focus is the same in both windows, so that the room sees what is asked about. */
static void
move_mark (PejlOplaeserWindow *self, int step)
{
  pejl_dias_view_move (PEJL_DIAS_VIEW (self->room_view), step);
  pejl_dias_view_move (PEJL_DIAS_VIEW (self->now_view), step);
}

static gboolean
other_key (PejlOplaeserWindow *self, guint key, GdkModifierType state)
{
  switch (key)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (self->oplaeser.tal > 0)
        pejl_oplaeser_do_key (self, PEJL_OPLAESER_SPRING, 0);
      else
        show_answer (self, PEJL_DIAS_VIEW (self->now_view));
      return TRUE;
    case GDK_KEY_Tab:
      move_mark (self, 1);
      return TRUE;
    case GDK_KEY_ISO_Left_Tab:
      move_mark (self, -1);
      return TRUE;
    case GDK_KEY_n:
    case GDK_KEY_N:
      toggle_room_notes (self);
      return TRUE;
    case GDK_KEY_plus:
    case GDK_KEY_KP_Add:
      resize_notes (self, 2);
      return TRUE;
    case GDK_KEY_minus:
    case GDK_KEY_KP_Subtract:
      resize_notes (self, -2);
      return TRUE;
    case GDK_KEY_F5: /* what a clicker sends to begin; it has begun */
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
on_key (PejlOplaeserWindow *self, guint key, guint code, GdkModifierType state)
{
  guint digit = key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9 ? key - GDK_KEY_KP_0 : key - GDK_KEY_0;

  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;
  if (digit <= 9)
    {
      pejl_oplaeser_do_key (self, PEJL_OPLAESER_CIFFER, digit);
      return TRUE;
    }
  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].key == key)
      {
        pejl_oplaeser_do_key (self, keys[i].tast, 0);
        return TRUE;
      }
  return other_key (self, key, state);
}

/* --- the pointer --- */

static void
on_motion (PejlOplaeserWindow *self, double x, double y, GtkEventController *controller)
{
  PejlDiasView *view = PEJL_DIAS_VIEW (gtk_event_controller_get_widget (controller));
  PejlDiasView *room = PEJL_DIAS_VIEW (self->room_view);

  if (view == room && self->oplaeser.zoom)
    return; /* what lies under the pointer would move under it */
  pejl_dias_view_to_slide (view, &x, &y);
  if (self->oplaeser.peg)
    pejl_dias_view_set_spot (room, TRUE, x, y);
  if (self->oplaeser.zoom)
    pejl_dias_view_set_zoom (room, TRUE, x, y);
}

void
pejl_oplaeser_follow_pointer (PejlOplaeserWindow *self, GtkWidget *view)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect_object (motion, "motion", G_CALLBACK (on_motion), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (view, motion);
  g_signal_connect_object (view, "mark-activated", G_CALLBACK (on_mark), self, G_CONNECT_SWAPPED);
}

static void
take_keys (PejlOplaeserWindow *self, GtkWidget *window)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "key-pressed", G_CALLBACK (on_key), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (window, controller);
}

/* --- the room's window --- */

static gboolean
on_room_closed (PejlOplaeserWindow *self)
{
  self->room = NULL;
  gtk_window_close (GTK_WINDOW (self));
  return FALSE;
}

static GtkWidget *
build_room_notes (PejlOplaeserWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->room_notes_label = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->room_notes_label));
  gtk_widget_add_css_class (box, "osd");
  gtk_widget_add_css_class (box, "oplaeser-noter");
  gtk_widget_set_valign (box, GTK_ALIGN_END);
  gtk_widget_set_visible (box, FALSE);
  self->room_notes = box;
  return box;
}

static void
build_room (PejlOplaeserWindow *self)
{
  GtkWidget *overlay = gtk_overlay_new ();

  self->room = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_title (self->room, _("Presentation"));
  gtk_widget_add_css_class (GTK_WIDGET (self->room), "oplaeser-rum");
  self->room_view = pejl_dias_view_new (0, TRUE);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), self->room_view);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), build_room_notes (self));
  gtk_window_set_child (self->room, overlay);
  gtk_window_set_default_size (self->room, 960, 540);
  take_keys (self, GTK_WIDGET (self->room));
  pejl_oplaeser_follow_pointer (self, self->room_view);
  g_signal_connect_object (self->room, "close-request", G_CALLBACK (on_room_closed), self, G_CONNECT_SWAPPED);
}

/* Side by side, or one under the other where the window is narrow; what then has no room is scrolled to. */
static GtkWidget *
build_both (PejlOplaeserWindow *self)
{
  GtkWidget *both = g_object_new (PEJL_TYPE_KOLONNER, "main", pejl_oplaeser_build_left (self), "side",
                                  pejl_oplaeser_build_right (self), "side-width", SIDE, "fold-width", BESIDE, "spacing", 24,
                                  "vexpand", TRUE, "css-classes", (const char *const[]){ "oplaeser", NULL }, NULL);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *view = gtk_viewport_new (NULL, NULL);

  gtk_scrollable_set_vscroll_policy (GTK_SCROLLABLE (view), GTK_SCROLL_NATURAL);
  gtk_viewport_set_child (GTK_VIEWPORT (view), both);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), view);
  gtk_widget_set_vexpand (scroll, TRUE);
  return scroll;
}

static void
pejl_oplaeser_window_dispose (GObject *object)
{
  PejlOplaeserWindow *self = PEJL_OPLAESER_WINDOW (object);
  GtkApplication *app = GTK_APPLICATION (g_application_get_default ());

  g_clear_handle_id (&self->clock_source, g_source_remove);
  g_clear_handle_id (&self->prepare_source, g_source_remove);
  if (self->cookie != 0 && app != NULL)
    gtk_application_uninhibit (app, self->cookie);
  self->cookie = 0;
  if (self->room != NULL)
    gtk_window_destroy (g_steal_pointer (&self->room));
  g_clear_object (&self->model);
  g_clear_object (&self->store);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->post, pejl_oplaeg_post_unref);

  G_OBJECT_CLASS (pejl_oplaeser_window_parent_class)->dispose (object);
}

static void
pejl_oplaeser_window_class_init (PejlOplaeserWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_oplaeser_window_dispose;
}

static void
pejl_oplaeser_window_init (PejlOplaeserWindow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  self->model = pejl_oplaeg_model_new ();
  pejl_oplaeg_model_set_uden_tomme (self->model, TRUE);
  self->notes_size = 16;
  build_room (self);
  gtk_box_append (GTK_BOX (box), pejl_oplaeser_build_head (self));
  gtk_box_append (GTK_BOX (box), build_both (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_size (GTK_WINDOW (self), 1200, 720);
  take_keys (self, GTK_WIDGET (self));
}

/* --- begin --- */

static void
show_planned (PejlOplaeserWindow *self)
{
  PejlOplaeg *oplaeg = pejl_oplaeg_model_get (self->model);
  g_autofree char *text = NULL;
  guint words = 0, minutes;

  for (guint i = 0; i < oplaeg->dias->len; i++)
    words += pejl_dias_ord (pejl_oplaeg_dias (oplaeg, i)->noter);
  minutes = pejl_oplaeser_minutter (words, oplaeg->dias->len);
  text = g_strdup_printf (ngettext ("of about %u minute", "of about %u minutes", minutes), minutes);
  gtk_label_set_label (self->planned, text);
}

static void
stay_awake (PejlOplaeserWindow *self)
{
  GtkApplication *app = GTK_APPLICATION (g_application_get_default ());

  if (app != NULL)
    self->cookie = gtk_application_inhibit (app, GTK_WINDOW (self), GTK_APPLICATION_INHIBIT_IDLE,
                                            _("A presentation is being shown"));
}

PejlOplaeserWindow *
pejl_oplaeser_window_present (GtkWindow *parent, PejlStore *store, const PejlId *oplaeg, guint nu)
{
  PejlOplaeserWindow *self = g_object_new (PEJL_TYPE_OPLAESER_WINDOW, "transient-for", parent, NULL);

  self->store = g_object_ref (store);
  self->post = pejl_query_oplaeg_by_id (pejl_store_get_reader (store), oplaeg);
  if (self->post == NULL || !pejl_oplaeg_model_load (self->model, store, oplaeg)
      || g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0)
    {
      gtk_window_destroy (GTK_WINDOW (self));
      return NULL;
    }
  gtk_window_set_title (GTK_WINDOW (self), self->post->titel);
  gtk_window_set_destroy_with_parent (GTK_WINDOW (self), TRUE);
  pejl_oplaeser_init (&self->oplaeser, g_list_model_get_n_items (G_LIST_MODEL (self->model)), nu);
  show_planned (self);
  show_all (self);
  self->clock_source = g_timeout_add_seconds (1, on_second, self);
  stay_awake (self);
  gtk_window_present (GTK_WINDOW (self));
  gtk_window_present (self->room);
  pejl_oplaeser_place (self, parent);
  return self;
}

GtkWindow *
pejl_oplaeser_window_get_room (PejlOplaeserWindow *self)
{
  g_return_val_if_fail (PEJL_IS_OPLAESER_WINDOW (self), NULL);
  return self->room;
}

guint
pejl_oplaeser_window_get_nr (PejlOplaeserWindow *self)
{
  g_return_val_if_fail (PEJL_IS_OPLAESER_WINDOW (self), 0);
  return self->oplaeser.nu;
}
