// SPDX-License-Identifier: GPL-3.0-or-later
// The fixture of tests that need a display.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "../core/lov-opfyldt.h"
#include "pejl-test-app.h"

#include "app/pejl-application.h"
#include "app/widgets/pejl-to-linjer.h"
#include "app/widgets/udvalg/pejl-chart-view.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/cli/pejl-i18n.h"
#include "core/register/pejl-register-plan.h"
#include "core/store/query/pejl-query.h"

#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>

#define PATIENCE_SECONDS 20

/* Brings styles and keys; it is never activated, so it opens no store. Windows hold it as they do in the program. */
static PejlApplication *application;

static void
drop_application (void)
{
  g_clear_object (&application);
}

/* What GTK 4.8 says of the labels in its own shortcuts window, whatever stands in them. */
static gboolean
is_gtks_own (const char *message)
{
  return strstr (message, "(label) reported min width -") != NULL;
}

/* A complaint fails the test. GTK's test mode would do so too, but knows no exception. */
static GLogWriterOutput
write_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  const gboolean complaint = (level & (G_LOG_LEVEL_WARNING | G_LOG_LEVEL_CRITICAL | G_LOG_LEVEL_ERROR)) != 0;

  for (gsize i = 0; complaint && i < n_fields; i++)
    if (strcmp (fields[i].key, "MESSAGE") == 0 && is_gtks_own (fields[i].value))
      return G_LOG_WRITER_HANDLED;
  g_log_writer_default (level, fields, n_fields, data);
  if (complaint)
    abort ();
  return G_LOG_WRITER_HANDLED;
}

void
pejl_test_app_init (int *argc, char ***argv)
{
  g_autoptr (GError) error = NULL;

  g_setenv ("PEJL_LANGUAGE", "da", TRUE);
  pejl_i18n_init ("da");
  gtk_test_init (argc, argv, NULL);
  g_log_set_always_fatal (G_LOG_FATAL_MASK);
  g_log_set_writer_func (write_log, NULL, NULL);
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  application = pejl_application_new ("never-opened");
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  atexit (drop_application);
}

/* --- stores --- */

static PejlStore *
open_in_new_folder (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("pejl-app-XXXXXX", &error);
  g_autofree char *path = NULL;
  PejlStore *store;

  g_assert_no_error (error);
  path = g_build_filename (folder, "test.pejl", NULL);
  store = pejl_store_open (path, PEJL_STORE_CREATE, &error);
  g_assert_no_error (error);
  return store;
}

char *
pejl_test_register_path (void)
{
  return g_strdup (PEJL_TESTS_APP_DIR "/register.csv");
}

static void
import_register (PejlStore *store)
{
  g_autofree char *path = pejl_test_register_path ();
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlRegisterPlan) plan = pejl_register_plan_new (pejl_store_get_reader (store), path, NULL, &error);

  g_assert_no_error (error);
  pejl_register_plan_apply (plan, store, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
}

static void
put_into_distrikter (PejlStore *store)
{
  static const char *const havn[] = { "G90001", "G90002", "G90003" };
  static const char *const land[] = { "G90004", "G90005" };
  PejlId ids[G_N_ELEMENTS (havn)];
  PejlId distrikt;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (havn); i++)
    ids[i] = pejl_dagtilbud_id_for (havn[i]);
  pejl_distrikt_add (store, "Ålborgvejen", &distrikt, &error);
  g_assert_no_error (error);
  pejl_dagtilbud_set_distrikt (store, ids, G_N_ELEMENTS (havn), &distrikt, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (land); i++)
    ids[i] = pejl_dagtilbud_id_for (land[i]);
  pejl_distrikt_add (store, "Østerland", &distrikt, &error);
  g_assert_no_error (error);
  pejl_dagtilbud_set_distrikt (store, ids, G_N_ELEMENTS (land), &distrikt, &error);
  g_assert_no_error (error);
}

/* The first tegn of an area that belong to a dagtilbud. */
static guint
tegn_of_area (const PejlStrategi *strategi, guint omraade, PejlEvidensTegn *tegn, guint most)
{
  guint n = 0;

  for (guint i = 0; i < strategi->tegn->len && n < most; i++)
    {
      const PejlTegn *one = g_ptr_array_index (strategi->tegn, i);
      const PejlRolle *rolle = g_ptr_array_index (strategi->roller, one->rolle);

      if (one->omraade != omraade || rolle->omfang != PEJL_OMFANG_DAGTILBUD)
        continue;
      tegn[n] = (PejlEvidensTegn){ one->id, n == 0 ? PEJL_RETNING_STYRKER : PEJL_RETNING_MANGLER };
      n++;
    }
  return n;
}

static void
add_evidens (PejlStore *store, const PejlStrategi *strategi, const PejlId *tilsyn, const char *dato, guint which)
{
  static const char *const texts[] = {
    "Barnet bliver mødt i øjenhøjde ved aflevering, og afskeden får den tid, den tager.",
    "»Vi må selv øse op«, siger et barn på fire år. Maden står så børnene kan nå den, og ingen bliver skyndet på, "
    "heller ikke da to kommer senere fra legepladsen og skal have hænderne vasket først.",
    "Overgangen til legepladsen trækker ud; fem børn venter i garderoben uden en voksen.",
  };
  PejlEvidensTegn tegn[2];
  guint n = which == 2 ? 0 : tegn_of_area (strategi, which, tegn, G_N_ELEMENTS (tegn));
  g_autofree char *when = g_strdup_printf ("%sT09:%02u", dato, 5 + 20 * which);
  const PejlId whole_house = { { 0 } };
  g_autoptr (GError) error = NULL;

  pejl_evidens_add (store, tilsyn, (PejlArt) (PEJL_ART_OBSERVATION + which), when, &whole_house, texts[which],
                    n > 0 ? tegn : NULL, n, NULL, &error);
  g_assert_no_error (error);
}

/* Levels of the areas, beginning at first and going round. days_ago below 0 is a visit to come, of which nothing is known. */
static void
add_tilsyn (PejlStore *store, const PejlStrategi *strategi, const char *gnummer, int days_ago, gboolean anmeldt, int first,
            PejlStatus status)
{
  PejlId hus = pejl_dagtilbud_id_for (gnummer);
  PejlId tilsyn;
  char today[PEJL_DATO_LEN];
  char dato[PEJL_DATO_LEN];
  g_autoptr (GError) error = NULL;

  pejl_dato_today (today);
  pejl_dato_add_days (today, -days_ago, dato);
  pejl_tilsyn_create (store, PEJL_OMFANG_DAGTILBUD, &hus, anmeldt, dato, &tilsyn, &error);
  g_assert_no_error (error);
  if (days_ago < 0)
    return;
  for (guint i = 0; i < 3; i++)
    add_evidens (store, strategi, &tilsyn, dato, i);
  for (guint i = 0; i < strategi->omraader->len; i++)
    {
      const PejlIndsatsomraade *omraade = g_ptr_array_index (strategi->omraader, i);

      pejl_vurdering_set_niveau (store, &tilsyn, PEJL_MAAL_OMRAADE, omraade->key, NULL, 1 + (first + (int) i) % 5, &error);
      g_assert_no_error (error);
      pejl_vurdering_set_begrundelse (store, &tilsyn, PEJL_MAAL_OMRAADE, omraade->key, NULL,
                                      "Set flere gange, og medarbejderne kan selv sige hvorfor.", NULL, &error);
      g_assert_no_error (error);
    }
  if (status == PEJL_STATUS_ENDELIG)
    laas_uden_videre (store, &tilsyn);
  else
    pejl_tilsyn_set_status (store, &tilsyn, status, &error);
  g_assert_no_error (error);
}

static void
fill_small (PejlStore *store)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlKommune) kommune = NULL;
  g_autoptr (PejlStrategi) strategi = NULL;
  g_autoptr (GError) error = NULL;
  PejlId hus;

  pejl_person_set_me (store, "Åse Prøvesen", "konsulent", &error);
  g_assert_no_error (error);
  import_register (store);
  put_into_distrikter (store);
  pejl_test_store_hus (&hus);
  pejl_stue_add (store, &hus, "Mælkebøtten", NULL, &error);
  g_assert_no_error (error);
  kommune = pejl_query_kommune (reader);
  strategi = pejl_query_strategi (reader, &kommune->strategi);
  g_assert_nonnull (strategi);
  add_tilsyn (store, strategi, "G90001", 20, TRUE, 1, PEJL_STATUS_DIALOG);
  add_tilsyn (store, strategi, "G90002", 10, FALSE, 2, PEJL_STATUS_I_HOERING);
  add_tilsyn (store, strategi, "G90004", 5, TRUE, 3, PEJL_STATUS_ENDELIG);
  add_tilsyn (store, strategi, "G90003", -12, TRUE, 0, PEJL_STATUS_PLANLAGT);
  add_tilsyn (store, strategi, "G90001", 0, FALSE, 0, PEJL_STATUS_KLADDE);
}

PejlStore *
pejl_test_store_new (PejlTestContents contents)
{
  PejlStore *store = open_in_new_folder ();
  g_autoptr (GError) error = NULL;

  if (contents != PEJL_TEST_STORE_EMPTY)
    {
      pejl_opsaetning_begin (store, "Prøvekøbing Kommune", &error);
      g_assert_no_error (error);
    }
  if (contents == PEJL_TEST_STORE_SMALL)
    fill_small (store);
  return store;
}

PejlStore *
pejl_test_store_copy (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("pejl-app-XXXXXX", &error);
  g_autofree char *copy = g_build_filename (folder, "test.pejl", NULL);
  g_autoptr (PejlStore) from = NULL;
  PejlStore *store;

  g_assert_no_error (error);
  from = pejl_store_open (path, PEJL_STORE_READ_ONLY, &error);
  g_assert_no_error (error);
  /* The scene of bilag has lost the contents of one. */
  if (!pejl_store_backup (from, copy, NULL, &error))
    {
      g_assert_error (error, PEJL_STORE_ERROR, PEJL_STORE_ERROR_MISSING);
      g_clear_error (&error);
    }
  pejl_store_close (from);
  store = pejl_store_open (copy, PEJL_STORE_OPEN, &error);
  g_assert_no_error (error);
  return store;
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        remove_folder (path);
      else
        g_unlink (path);
    }
  g_rmdir (folder);
}

void
pejl_test_store_free (PejlStore *store)
{
  g_autofree char *folder = g_path_get_dirname (pejl_store_get_path (store));

  /* A count that was under way when its page went holds the store until its thread has ended and told so. */
  gint64 deadline = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (g_atomic_int_get (&G_OBJECT (store)->ref_count) > 1 && g_get_monotonic_time () < deadline)
    if (!g_main_context_iteration (NULL, FALSE))
      g_thread_yield ();
  pejl_store_close (store);
  g_assert_finalize_object (store);
  remove_folder (folder);
}

void
pejl_test_store_hus (PejlId *dagtilbud)
{
  *dagtilbud = pejl_dagtilbud_id_for ("G90001");
}

void
pejl_test_store_kladde (PejlStore *store, PejlId *tilsyn)
{
  g_autoptr (GPtrArray) found = NULL;
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.status_min = PEJL_STATUS_KLADDE;
  query.status_max = PEJL_STATUS_KLADDE;
  found = pejl_query_tilsyn (pejl_store_get_reader (store), &query, 0, 1);
  g_assert_cmpuint (found->len, ==, 1);
  *tilsyn = ((PejlTilsyn *) g_ptr_array_index (found, 0))->id;
}

/* --- waiting --- */

static gboolean
on_patience_over (gpointer data)
{
  g_error ("waited %d s for: %s", PATIENCE_SECONDS, (const char *) data);
  return G_SOURCE_REMOVE;
}

/* Wakes the loop so that a condition is looked at which no event tells of. */
static gboolean
on_beat (gpointer data)
{
  return G_SOURCE_CONTINUE;
}

void
pejl_test_wait (const char *what, PejlTestCondition condition, gpointer data)
{
  guint over = g_timeout_add_seconds (PATIENCE_SECONDS, on_patience_over, (gpointer) what);
  guint beat = g_timeout_add (10, on_beat, NULL);

  while (!condition (data))
    g_main_context_iteration (NULL, TRUE);
  g_source_remove (beat);
  g_source_remove (over);
}

typedef struct
{
  GtkWidget *widget;
  guint frames;
} Settling;

static void
on_painted (GdkFrameClock *clock, Settling *settling)
{
  settling->frames++;
  gtk_widget_queue_draw (settling->widget);
}

/* What says that a page still waits for a thread. */
static gboolean
is_waiting (GtkWidget *widget, gpointer data)
{
  if (PEJL_IS_CHART_VIEW (widget))
    return pejl_chart_view_get_spec (PEJL_CHART_VIEW (widget)) == NULL;
  if (GTK_IS_SPINNER (widget))
    return gtk_spinner_get_spinning (GTK_SPINNER (widget));
  return FALSE;
}

static gboolean
has_settled (gpointer data)
{
  Settling *settling = data;

  return settling->frames >= 2 && !g_main_context_pending (NULL)
         && pejl_test_find (settling->widget, is_waiting, NULL) == NULL;
}

static gboolean
is_mapped (gpointer data)
{
  return gtk_widget_get_mapped (data);
}

void
pejl_test_settle (GtkWidget *widget)
{
  Settling settling = { widget, 0 };
  GdkFrameClock *clock;
  gulong handler;

  pejl_test_wait ("the widget on the screen", is_mapped, widget);
  clock = gtk_widget_get_frame_clock (widget);
  handler = g_signal_connect (clock, "after-paint", G_CALLBACK (on_painted), &settling);
  gtk_widget_queue_draw (widget);
  pejl_test_wait ("an idle page and two frames", has_settled, &settling);
  g_signal_handler_disconnect (clock, handler);
}

/* --- windows --- */

/* Where nothing composes the display, GTK takes the frame that one drags the window by from the window's size. */
static void
add_frame (GtkWindow *window, int width, int height)
{
  int frame = width - gtk_widget_get_width (GTK_WIDGET (window));

  if (frame <= 0)
    return;
  gtk_window_set_default_size (window, width + frame, height + frame);
  pejl_test_settle (GTK_WIDGET (window));
}

PejlWindow *
pejl_test_window_new (PejlStore *store, int width, int height)
{
  PejlWindow *window = pejl_window_new (GTK_APPLICATION (application));

  gtk_window_set_default_size (GTK_WINDOW (window), width, height);
  pejl_window_set_store (window, store);
  gtk_window_present (GTK_WINDOW (window));
  pejl_test_settle (GTK_WIDGET (window));
  add_frame (GTK_WINDOW (window), width, height);
  return window;
}

static gboolean
is_gone (gpointer data)
{
  return *(gpointer *) data == NULL;
}

void
pejl_test_window_close (PejlWindow *window)
{
  gpointer watched = window;

  g_object_add_weak_pointer (G_OBJECT (window), &watched);
  gtk_window_close (GTK_WINDOW (window));
  pejl_test_wait ("the end of the window: something still holds it", is_gone, &watched);
}

PejlPage *
pejl_test_show_page (PejlWindow *window, const char *name)
{
  pejl_test_activate (GTK_WIDGET (window), "win.show-page", g_variant_new_string (name));
  pejl_test_settle (GTK_WIDGET (window));
  return (PejlPage *) pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_PAGE);
}

void
pejl_test_activate (GtkWidget *widget, const char *action, GVariant *target)
{
  if (!gtk_widget_activate_action_variant (widget, action, target))
    g_error ("%s has no action %s", G_OBJECT_TYPE_NAME (widget), action);
}

typedef struct
{
  GtkWindow *known;
  GtkWindow *found;
} OtherWindow;

static gboolean
has_other_window (gpointer data)
{
  OtherWindow *other = data;
  GListModel *all = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (all, i);

      if (window != other->known && gtk_widget_get_mapped (GTK_WIDGET (window)))
        other->found = window;
    }
  return other->found != NULL;
}

GtkWindow *
pejl_test_other_window (GtkWindow *window)
{
  OtherWindow other = { window, NULL };

  pejl_test_wait ("another window", has_other_window, &other);
  pejl_test_settle (GTK_WIDGET (other.found));
  return other.found;
}

static gboolean
set_chosen (GtkFileChooser *chooser, GFile *file, GError **error)
{
  g_autoptr (GFile) folder = NULL;
  g_autofree char *name = NULL;

  if (gtk_file_chooser_get_action (chooser) != GTK_FILE_CHOOSER_ACTION_SAVE)
    return gtk_file_chooser_set_file (chooser, file, error);
  folder = g_file_get_parent (file);
  name = g_file_get_basename (file);
  gtk_file_chooser_set_current_name (chooser, name);
  return gtk_file_chooser_set_current_folder (chooser, folder, error);
}

typedef struct
{
  GtkFileChooser *chooser;
  GFile *file;
} Choice;

/* GTK looks at the folder before it knows the file. */
static gboolean
is_chosen (gpointer data)
{
  const Choice *choice = data;
  g_autoptr (GFile) now = gtk_file_chooser_get_file (choice->chooser);

  return now != NULL && g_file_equal (now, choice->file);
}

void
pejl_test_choose_file (PejlWindow *window, const char *path)
{
  GtkWindow *dialog = pejl_test_other_window (GTK_WINDOW (window));
  g_autoptr (GFile) file = g_file_new_for_path (path);
  Choice choice = { GTK_FILE_CHOOSER (dialog), file };
  g_autoptr (GError) error = NULL;

  set_chosen (choice.chooser, file, &error);
  g_assert_no_error (error);
  pejl_test_wait ("the file to be chosen", is_chosen, &choice);
  g_signal_emit_by_name (dialog, "response", GTK_RESPONSE_ACCEPT);
  pejl_test_settle (GTK_WIDGET (window));
}

/* --- finding --- */

GtkWidget *
pejl_test_find (GtkWidget *root, PejlTestMatch match, gpointer data)
{
  if (!gtk_widget_get_mapped (root))
    return NULL;
  if (match (root, data))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = pejl_test_find (child, match, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget, gpointer data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), GPOINTER_TO_SIZE (data));
}

GtkWidget *
pejl_test_find_type (GtkWidget *root, GType type)
{
  return pejl_test_find (root, is_of_type, GSIZE_TO_POINTER (type));
}

const char *
pejl_test_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return gtk_label_get_text (GTK_LABEL (widget));
  return PEJL_IS_TO_LINJER (widget) ? pejl_to_linjer_get_title (PEJL_TO_LINJER (widget)) : NULL;
}

static gboolean
says (GtkWidget *widget, gpointer text)
{
  const char *words = pejl_test_words (widget);

  return words != NULL && strstr (words, text) != NULL;
}

gboolean
pejl_test_sees (GtkWidget *root, const char *text)
{
  return pejl_test_find (root, says, (gpointer) text) != NULL;
}

typedef struct
{
  GtkWidget *root;
  const char *text;
} Sight;

static gboolean
is_seen (gpointer data)
{
  const Sight *sight = data;

  return pejl_test_sees (sight->root, sight->text);
}

void
pejl_test_wait_for (GtkWidget *root, const char *text)
{
  Sight sight = { root, text };

  pejl_test_wait (text, is_seen, &sight);
}

/* --- what is drawn --- */

typedef struct
{
  GtkWidget *widget;
  GskRenderNode *node;
} Drawn;

/* What was told to draw itself has nothing until the next frame. */
static gboolean
is_drawn (gpointer data)
{
  Drawn *drawn = data;
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (drawn->widget);
  g_autoptr (GdkPaintable) image = gdk_paintable_get_current_image (paintable);
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  gdk_paintable_snapshot (image, snapshot, gdk_paintable_get_intrinsic_width (image), gdk_paintable_get_intrinsic_height (image));
  drawn->node = gtk_snapshot_free_to_node (snapshot);
  return drawn->node != NULL;
}

GskRenderNode *
pejl_test_drawn (GtkWidget *widget)
{
  Drawn drawn = { widget, NULL };

  pejl_test_wait ("the widget to be drawn", is_drawn, &drawn);
  return drawn.node;
}

static guint
count_nodes (const GskRenderNode *node)
{
  guint n = 1;

  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        n += count_nodes (gsk_container_node_get_child (node, i));
      return n;
    case GSK_TRANSFORM_NODE:
      return n + count_nodes (gsk_transform_node_get_child (node));
    case GSK_CLIP_NODE:
      return n + count_nodes (gsk_clip_node_get_child (node));
    case GSK_ROUNDED_CLIP_NODE:
      return n + count_nodes (gsk_rounded_clip_node_get_child (node));
    case GSK_OPACITY_NODE:
      return n + count_nodes (gsk_opacity_node_get_child (node));
    case GSK_COLOR_MATRIX_NODE:
      return n + count_nodes (gsk_color_matrix_node_get_child (node));
    default:
      return n;
    }
}

guint
pejl_test_count_nodes (GtkWidget *widget)
{
  GskRenderNode *node = pejl_test_drawn (widget);
  guint n = count_nodes (node);

  gsk_render_node_unref (node);
  return n;
}
