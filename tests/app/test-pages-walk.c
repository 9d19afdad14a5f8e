// SPDX-License-Identifier: GPL-3.0-or-later
// Walks every page and dialog as a screen reader does: what can be used has a spoken name, and every word is Danish.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-scenes.h"
#include "app/widgets/pejl-maaler.h"

#include <string.h>

/* --- names --- */

/* The label that was given to the widget for a screen reader, or NULL. */
static char *
given_name (GtkWidget *widget)
{
  char *label;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return NULL;
  /* GTK tells what a property is only by how it differs from what is expected. */
  label = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "\x01");
  if (label != NULL && *label == '\0')
    g_clear_pointer (&label, g_free);
  return label;
}

static gboolean
has_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget) && *gtk_label_get_text (GTK_LABEL (widget)) != '\0')
    return TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *name = gtk_widget_get_visible (child) ? given_name (child) : NULL;

      if (name != NULL || (gtk_widget_get_visible (child) && has_words (child)))
        return TRUE;
    }
  return FALSE;
}

/* A button is named by the words on it (GTK says that it is labelled by its contents, be they only an icon); the other
 * controls' words are their contents and say nothing of what they are for. */
static gboolean
is_named_by_words (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_CHECK_BUTTON (widget) || GTK_IS_LIST_BOX_ROW (widget);
}

static gboolean
has_name (GtkWidget *widget)
{
  g_autofree char *name = given_name (widget);

  if (name != NULL)
    return TRUE;
  if (is_named_by_words (widget))
    return has_words (widget);
  return gtk_test_accessible_has_relation (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

/* What the library puts together itself: the button inside a menu button, the entry inside a search entry, a scroll bar. */
static gboolean
is_inner_part (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  if (gtk_widget_get_ancestor (widget, GTK_TYPE_WINDOW_CONTROLS) != NULL
      || gtk_widget_get_ancestor (widget, GTK_TYPE_SHORTCUTS_WINDOW) != NULL)
    return TRUE;
  return parent != NULL
         && (GTK_IS_MENU_BUTTON (parent) || GTK_IS_DROP_DOWN (parent) || GTK_IS_EDITABLE (parent)
             || GTK_IS_EXPANDER (parent) || GTK_IS_SPIN_BUTTON (parent)
             || gtk_widget_get_ancestor (parent, ADW_TYPE_ENTRY_ROW) != NULL
             || (GTK_IS_LIST_BOX (widget) && gtk_widget_get_ancestor (parent, ADW_TYPE_EXPANDER_ROW) != NULL)
             || gtk_widget_get_ancestor (parent, ADW_TYPE_COMBO_ROW) != NULL
             || gtk_widget_get_ancestor (parent, ADW_TYPE_SPLIT_BUTTON) != NULL);
}

static gboolean
needs_name (GtkWidget *widget)
{
  static const struct
  {
    GType (*get_type) (void);
  } controls[] = {
    { gtk_button_get_type }, { gtk_check_button_get_type }, { gtk_menu_button_get_type }, { gtk_switch_get_type },
    { gtk_entry_get_type }, { gtk_search_entry_get_type }, { gtk_text_view_get_type }, { gtk_drop_down_get_type },
    { gtk_list_box_get_type }, { gtk_list_view_get_type }, { gtk_grid_view_get_type }, { gtk_column_view_get_type },
    { gtk_list_box_row_get_type }, { gtk_expander_get_type }, { gtk_progress_bar_get_type }, { gtk_spinner_get_type },
    { gtk_scale_get_type }, { gtk_spin_button_get_type }, { gtk_calendar_get_type },
    { pejl_maaler_get_type },
  };

  for (guint i = 0; i < G_N_ELEMENTS (controls); i++)
    if (g_type_is_a (G_OBJECT_TYPE (widget), controls[i].get_type ()))
      return TRUE;
  /* A widget of our own that takes the keys. */
  return gtk_widget_get_focusable (widget) && g_str_has_prefix (G_OBJECT_TYPE_NAME (widget), "Pejl");
}

/* --- words --- */

static GHashTable *english; /* what must not be seen: source texts with another translation */

static char *
without_mnemonic (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "_", -1);

  return g_strjoinv ("", parts);
}

/* The compiled texts: two tables of (length, place), in the machine's byte order (msgfmt --endianness is not used). */
static void
read_texts (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("PEJL_LOCALEDIR"), "da", "LC_MESSAGES", "pejl.mo", NULL);
  g_autofree char *data = NULL;
  g_autoptr (GHashTable) danish = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GError) error = NULL;
  const guint32 *head;
  gsize length;

  g_file_get_contents (path, &data, &length, &error);
  g_assert_no_error (error);
  head = (const guint32 *) (gpointer) data;
  g_assert_cmphex (head[0], ==, 0x950412de);
  english = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; i < head[2]; i++)
    g_hash_table_add (danish, without_mnemonic (data + ((const guint32 *) (gpointer) (data + head[4]))[2 * i + 1]));
  for (guint i = 0; i < head[2]; i++)
    {
      const char *text = data + ((const guint32 *) (gpointer) (data + head[3]))[2 * i + 1];
      const char *context = strchr (text, '\004');
      char *key = without_mnemonic (context != NULL ? context + 1 : text);

      if (*key == '\0' || g_hash_table_contains (danish, key))
        g_free (key);
      else
        g_hash_table_add (english, key);
    }
  g_assert_cmpuint (g_hash_table_size (english), >, 100);
}

/* --- the walk --- */

typedef struct
{
  GString *faults;
  guint controls;
} Walk;

static void
tell_place (GString *out, GtkWidget *widget)
{
  g_autoptr (GString) place = g_string_new (G_OBJECT_TYPE_NAME (widget));

  for (GtkWidget *up = gtk_widget_get_parent (widget); up != NULL; up = gtk_widget_get_parent (up))
    if (g_str_has_prefix (G_OBJECT_TYPE_NAME (up), "Pejl") || GTK_IS_WINDOW (up))
      g_string_append_printf (place, " in %s", G_OBJECT_TYPE_NAME (up));
  g_string_append (out, place->str);
}

static void
check_words (Walk *walk, GtkWidget *widget, const char *text, const char *what)
{
  if (text == NULL || !g_hash_table_contains (english, text))
    return;
  g_string_append_printf (walk->faults, "\n  %s is English: “%s”, ", what, text);
  tell_place (walk->faults, widget);
}

static void
check_widget (Walk *walk, GtkWidget *widget)
{
  g_autofree char *name = given_name (widget);

  check_words (walk, widget, name, "the spoken name");
  check_words (walk, widget, gtk_widget_get_tooltip_text (widget), "the tooltip");
  if (GTK_IS_LABEL (widget))
    check_words (walk, widget, gtk_label_get_text (GTK_LABEL (widget)), "the text");
  if (GTK_IS_ENTRY (widget))
    check_words (walk, widget, gtk_entry_get_placeholder_text (GTK_ENTRY (widget)), "the placeholder");

  if (!needs_name (widget) || is_inner_part (widget))
    return;
  walk->controls++;
  if (has_name (widget))
    return;
  g_string_append (walk->faults, "\n  no spoken name: ");
  tell_place (walk->faults, widget);
}

/* Opens a drop-down as a person does: each of its choices is said by its words, and so is its search. */
static void
check_choices (Walk *walk, GtkWidget *drop)
{
  GtkWidget *list;

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (gtk_widget_get_first_child (drop)), TRUE);
  pejl_test_settle (drop);
  list = pejl_test_find_type (drop, GTK_TYPE_LIST_VIEW);
  g_assert_nonnull (list);
  for (GtkWidget *choice = gtk_widget_get_first_child (list); choice != NULL; choice = gtk_widget_get_next_sibling (choice))
    {
      g_autofree char *name = gtk_widget_get_mapped (choice) ? given_name (choice) : g_strdup ("");

      if (name != NULL)
        continue;
      g_string_append (walk->faults, "\n  a choice has no spoken name: ");
      tell_place (walk->faults, drop);
    }
  if (gtk_drop_down_get_enable_search (GTK_DROP_DOWN (drop)))
    {
      g_autofree char *name = given_name (pejl_test_find_type (drop, GTK_TYPE_SEARCH_ENTRY));

      if (name == NULL)
        {
          g_string_append (walk->faults, "\n  the search of choices has no spoken name: ");
          tell_place (walk->faults, drop);
        }
    }
  gtk_popover_popdown (GTK_POPOVER (gtk_widget_get_ancestor (list, GTK_TYPE_POPOVER)));
  pejl_test_settle (drop);
}

static void
walk_widget (Walk *walk, GtkWidget *widget)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  check_widget (walk, widget);
  if (GTK_IS_DROP_DOWN (widget) && gtk_widget_is_sensitive (widget))
    check_choices (walk, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    walk_widget (walk, child);
}

static void
test_scene (gconstpointer data)
{
  const PejlTestScene *scene = data;
  PejlStore *store = pejl_test_store_new (scene->first_start ? PEJL_TEST_STORE_EMPTY : PEJL_TEST_STORE_SMALL);
  PejlWindow *window = pejl_test_window_new (store, 1366, 768);
  GtkWindow *shown = scene->prepare (window, store);
  Walk walk = { g_string_new (NULL), 0 };

  pejl_test_settle (GTK_WIDGET (shown));
  walk_widget (&walk, GTK_WIDGET (shown));
  if (walk.faults->len > 0)
    {
      g_test_message ("%s:%s", scene->name, walk.faults->str);
      g_test_fail ();
    }
  if (!GTK_IS_SHORTCUTS_WINDOW (shown))
    g_assert_cmpuint (walk.controls, >, 0);
  g_string_free (walk.faults, TRUE);
  if (shown != GTK_WINDOW (window))
    gtk_window_destroy (shown);
  pejl_test_window_close (window);
  pejl_test_store_free (store);
}

/* The walk must be able to fail. */
static void
test_finds_faults (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *named = gtk_button_new_with_label ("Navn");
  const char *const choices[] = { "Nord", "Syd", NULL };
  Walk walk = { g_string_new (NULL), 0 };

  gtk_box_append (GTK_BOX (box), gtk_button_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (box), gtk_entry_new ());
  gtk_box_append (GTK_BOX (box), gtk_list_box_new ());
  gtk_box_append (GTK_BOX (box), gtk_label_new ("Overview"));
  gtk_box_append (GTK_BOX (box), gtk_drop_down_new_from_strings (choices));
  gtk_box_append (GTK_BOX (box), named);
  gtk_window_set_child (GTK_WINDOW (window), box);
  gtk_window_present (GTK_WINDOW (window));
  pejl_test_settle (window);
  walk_widget (&walk, window);
  g_assert_nonnull (strstr (walk.faults->str, "no spoken name: GtkButton"));
  g_assert_nonnull (strstr (walk.faults->str, "no spoken name: GtkEntry"));
  g_assert_nonnull (strstr (walk.faults->str, "no spoken name: GtkListBox"));
  g_assert_nonnull (strstr (walk.faults->str, "the text is English: “Overview”"));
  g_assert_nonnull (strstr (walk.faults->str, "a choice has no spoken name: GtkDropDown"));
  g_assert_cmpuint (walk.controls, ==, 5);
  g_string_free (walk.faults, TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  int code;

  pejl_test_app_init (&argc, &argv);
  read_texts ();

  g_test_add_func ("/pages-walk/finds-faults", test_finds_faults);
  for (guint i = 0; i < pejl_test_n_scenes; i++)
    {
      g_autofree char *path = g_strdup_printf ("/pages-walk/%s", pejl_test_scenes[i].name);

      g_test_add_data_func (path, &pejl_test_scenes[i], test_scene);
    }
  code = g_test_run ();
  g_hash_table_unref (english);
  return code;
}
