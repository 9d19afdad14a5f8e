// SPDX-License-Identifier: GPL-3.0-or-later
// What was just done is said at once, however quickly one thing follows another, with animations as a person has them.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-app.h"

#include "app/widgets/pejl-besked.h"

#define FRAMES 60 /* longer than a toast slides */

typedef struct
{
  GtkWindow *window;
  PejlBesked *besked;
  const char *sought;
  guint frames;
} Setting;

static gboolean
says (GtkWidget *widget, gpointer text)
{
  return GTK_IS_LABEL (widget) && gtk_widget_get_mapped (widget) && strcmp (gtk_label_get_text (GTK_LABEL (widget)), text) == 0;
}

static gboolean
sees (gpointer data)
{
  Setting *s = data;

  return pejl_test_find (GTK_WIDGET (s->window), says, (gpointer) s->sought) != NULL;
}

static void
wait_for (Setting *s, const char *text)
{
  s->sought = text;
  pejl_test_wait (text, sees, s);
}

static gboolean
count_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  ((Setting *) data)->frames++;
  return G_SOURCE_CONTINUE;
}

static gboolean
has_slid (gpointer data)
{
  return ((Setting *) data)->frames >= FRAMES;
}

static void
action_undo (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  pejl_besked_say (((Setting *) data)->besked, "Fortrudt", FALSE);
}

static void
set_up (Setting *s, gconstpointer data)
{
  GtkWidget *overlay = adw_toast_overlay_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  const GActionEntry undo = { .name = "undo", .activate = action_undo };

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", TRUE, NULL);
  s->window = GTK_WINDOW (adw_window_new ());
  gtk_window_set_default_size (s->window, 600, 300);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (overlay), gtk_label_new ("Siden"));
  adw_window_set_content (ADW_WINDOW (s->window), overlay);
  g_action_map_add_action_entries (G_ACTION_MAP (group), &undo, 1, s);
  gtk_widget_insert_action_group (GTK_WIDGET (s->window), "win", G_ACTION_GROUP (group));
  gtk_widget_add_tick_callback (overlay, count_frame, s, NULL);
  gtk_window_present (s->window);
  s->besked = pejl_besked_new (ADW_TOAST_OVERLAY (overlay));
  wait_for (s, "Siden");
}

static void
tear_down (Setting *s, gconstpointer data)
{
  g_assert_finalize_object (s->besked);
  gtk_window_destroy (s->window);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
}

/* One thing after the other, while the first is still sliding in. */
static void
test_quick (Setting *s, gconstpointer data)
{
  pejl_besked_say (s->besked, "Evidens gemt", TRUE);
  wait_for (s, "Evidens gemt");
  pejl_besked_say (s->besked, "Flyttet", TRUE);
  pejl_besked_say (s->besked, "Den kan ikke blive endelig endnu", FALSE);
  wait_for (s, "Den kan ikke blive endelig endnu");
  g_assert_null (pejl_test_find (GTK_WIDGET (s->window), says, (gpointer) "Evidens gemt"));
  g_assert_null (pejl_test_find (GTK_WIDGET (s->window), says, (gpointer) "Fortryd"));
  s->frames = 0;
  pejl_test_wait ("the end of the slide", has_slid, s);
  g_assert_nonnull (pejl_test_find (GTK_WIDGET (s->window), says, (gpointer) "Den kan ikke blive endelig endnu"));
}

/* The button takes back, and what that says is not dismissed with the toast that the button stands in. */
static void
test_undo (Setting *s, gconstpointer data)
{
  GtkWidget *label;
  GtkWidget *button;

  pejl_besked_say (s->besked, "Evidens gemt", TRUE);
  wait_for (s, "Fortryd");
  s->frames = 0;
  pejl_test_wait ("the end of the slide", has_slid, s);
  label = pejl_test_find (GTK_WIDGET (s->window), says, (gpointer) "Fortryd");
  button = gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON);
  g_signal_emit_by_name (button, "clicked");
  s->frames = 0;
  pejl_test_wait ("the end of the slide", has_slid, s);
  wait_for (s, "Fortrudt");
}

int
main (int argc, char *argv[])
{
  pejl_test_app_init (&argc, &argv);
  g_test_add ("/besked/quick", Setting, NULL, set_up, test_quick, tear_down);
  g_test_add ("/besked/undo", Setting, NULL, set_up, test_undo, tear_down);
  return g_test_run ();
}
