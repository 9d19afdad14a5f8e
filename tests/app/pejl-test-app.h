// SPDX-License-Identifier: GPL-3.0-or-later
// What tests of widgets and pages share: stores with known contents, a window on them, and waiting for conditions.
#pragma once

#include "app/pages/pejl-page.h"
#include "app/pejl-window.h"

G_BEGIN_DECLS

/* First of all in main(): Danish, as the program starts; then GTK, libadwaita and GLib's tests. Animations are off. */
void pejl_test_app_init (int *argc, char ***argv);

/* --- stores --- */

typedef enum
{
  PEJL_TEST_STORE_EMPTY, /* the first start */
  PEJL_TEST_STORE_BEGUN, /* a municipality with its strategy, and nothing else */
  PEJL_TEST_STORE_SMALL, /* register.csv in two distrikter, a stue, and tilsyn with evidens, tegn and vurderinger */
} PejlTestContents;

/* In a folder of its own; free with pejl_test_store_free, which takes the folder along. */
PejlStore *pejl_test_store_new (PejlTestContents contents);
void pejl_test_store_free (PejlStore *store);
/* A copy of a store, to be changed at will; freed alike. */
PejlStore *pejl_test_store_copy (const char *path);

/* Of the small store: the house whose tilsyn of today is being written, and that tilsyn. */
void pejl_test_store_hus (PejlId *dagtilbud);
void pejl_test_store_kladde (PejlStore *store, PejlId *tilsyn);
/* The fictional register export that the small store was made of. */
char *pejl_test_register_path (void);

/* --- waiting --- */

typedef gboolean (*PejlTestCondition) (gpointer data);

/* Runs the main loop until the condition holds; the test fails when it does not within 20 s. what is for that message. */
void pejl_test_wait (const char *what, PejlTestCondition condition, gpointer data);
/* Until nothing is left to be done: no work in a thread, no event, no layout, and two frames drawn since. */
void pejl_test_settle (GtkWidget *widget);

/* --- windows --- */

/* Shown in that size, and settled. Close with pejl_test_window_close, which checks that nothing holds it any more. */
PejlWindow *pejl_test_window_new (PejlStore *store, int width, int height);
void pejl_test_window_close (PejlWindow *window);
/* Shows a page as the person does, and settles. */
PejlPage *pejl_test_show_page (PejlWindow *window, const char *name);
/* Activates "win.x", "page.x" or "app.x" on the widget; the test fails when there is no such action or it is off. */
void pejl_test_activate (GtkWidget *widget, const char *action, GVariant *target);
/* The newest window that is not the given one; waits for it. */
GtkWindow *pejl_test_other_window (GtkWindow *window);
/* Answers the file dialog over the window as a person does, with this file or folder; waits for the dialog. */
void pejl_test_choose_file (PejlWindow *window, const char *path);

/* --- finding --- */

typedef gboolean (*PejlTestMatch) (GtkWidget *widget, gpointer data);

/* Depth first, root included; only what is mapped. The match says FALSE to go on. */
GtkWidget *pejl_test_find (GtkWidget *root, PejlTestMatch match, gpointer data);
GtkWidget *pejl_test_find_type (GtkWidget *root, GType type);
/* The words of a label, or the first line of a row that draws its words itself; NULL for others. */
const char *pejl_test_words (GtkWidget *widget);
/* Whether such words that are mapped hold the text; waits until some do. */
gboolean pejl_test_sees (GtkWidget *root, const char *text);
void pejl_test_wait_for (GtkWidget *root, const char *text);

/* --- what is drawn --- */

/* The widget as the last frame left it; waits for one. The test fails where it draws nothing. Free with gsk_render_node_unref. */
GskRenderNode *pejl_test_drawn (GtkWidget *widget);
/* Nodes that the renderer goes through for it in each frame. */
guint pejl_test_count_nodes (GtkWidget *widget);

G_END_DECLS
