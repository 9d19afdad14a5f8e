// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of a new oplæg; the proposal is composed in a worker thread.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-nyt-oplaeg-dialog.h"

#include "app/dialogs/pejl-formular.h"
#include "app/dialogs/pejl-nyt-tilsyn-dialog.h"
#include "app/widgets/pejl-dele.h"
#include "core/report/oplaeg/pejl-oplaeg-saml.h"
#include "core/store/query/pejl-query-oplaeg.h"

#include <glib/gi18n-lib.h>

#define PEJL_TYPE_NYT_OPLAEG_DIALOG (pejl_nyt_oplaeg_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlNytOplaegDialog, pejl_nyt_oplaeg_dialog, PEJL, NYT_OPLAEG_DIALOG, AdwWindow)

/* px */
#define WIDTH 460
#define HEIGHT 560
#define PERIODER 4

struct _PejlNytOplaegDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkDropDown *periode, *distrikt, *type;
  GtkEditable *skaering, *udvalg, *dato;
  GtkLabel *problem;
  GtkWidget *make;

  /* owned */
  PejlStore *store;
  GPtrArray *distrikter; /* PejlDistrikt* */
  PejlId made;

  /* state */
  PejlPeriode perioder[PERIODER];
  PejlNytOplaegFunc done;
  gpointer data;
};

G_DEFINE_FINAL_TYPE (PejlNytOplaegDialog, pejl_nyt_oplaeg_dialog, ADW_TYPE_WINDOW)

static const PejlType typer[] = { PEJL_TYPE_VUGGESTUE, PEJL_TYPE_BOERNEHAVE, PEJL_TYPE_ALDERSINTEGRERET, PEJL_TYPE_DAGPLEJE,
                                  PEJL_TYPE_BOERNEHAVE_2_5 };

static void
say (PejlNytOplaegDialog *self, const char *problem)
{
  gtk_label_set_label (self->problem, problem);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), *problem != '\0');
  gtk_widget_set_sensitive (self->make, TRUE);
}

static void
compose (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  PejlNytOplaegDialog *self = source;
  GError *error = NULL;
  g_autoptr (PejlReader) reader = pejl_store_new_reader (self->store, &error);

  if (reader != NULL && pejl_oplaeg_begynd (self->store, reader, task_data, &self->made, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
on_composed (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlNytOplaegDialog *self = PEJL_NYT_OPLAEG_DIALOG (source);
  g_autoptr (GError) error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error))
    {
      say (self, error->message);
      return;
    }
  self->done (&self->made, self->data);
  gtk_window_close (GTK_WINDOW (self));
}

static void
replace (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

/* The first of both is all. */
static void
take_filter (PejlNytOplaegDialog *self, PejlOplaegPost *post)
{
  guint distrikt = gtk_drop_down_get_selected (self->distrikt), type = gtk_drop_down_get_selected (self->type);

  if (distrikt > 0 && distrikt <= self->distrikter->len)
    post->distrikt = ((PejlDistrikt *) g_ptr_array_index (self->distrikter, distrikt - 1))->id;
  if (type > 0 && type <= G_N_ELEMENTS (typer))
    post->type = typer[type - 1];
}

static void
on_make (PejlNytOplaegDialog *self)
{
  g_autoptr (PejlOplaegPost) post = pejl_oplaeg_post_new ();
  const PejlPeriode *periode = &self->perioder[gtk_drop_down_get_selected (self->periode) % PERIODER];
  g_autofree char *years = pejl_periode_format (periode);
  const char *typed = gtk_editable_get_text (self->dato);
  char skaering[PEJL_DATO_LEN], dato[PEJL_DATO_LEN] = "";
  g_autoptr (GTask) task = NULL;

  if (!pejl_nyt_tilsyn_parse_dato (gtk_editable_get_text (self->skaering), skaering)
      || (*typed != '\0' && !pejl_nyt_tilsyn_parse_dato (typed, dato)))
    {
      say (self, _("That is not a date. Write it as 12.05.2026."));
      return;
    }
  replace (&post->periode, years);
  replace (&post->skaering, skaering);
  replace (&post->dato, dato);
  replace (&post->udvalg, gtk_editable_get_text (self->udvalg));
  take_filter (self, post);
  gtk_widget_set_sensitive (self->make, FALSE);
  task = g_task_new (self, NULL, on_composed, NULL);
  g_task_set_source_tag (task, on_make);
  g_task_set_task_data (task, g_steal_pointer (&post), (GDestroyNotify) pejl_oplaeg_post_unref);
  g_task_run_in_thread (task, compose);
}

/* The last day of the period, or today while it runs. */
static void
propose_cutoff (PejlNytOplaegDialog *self)
{
  char today[PEJL_DATO_LEN], last[PEJL_DATO_LEN];
  g_autofree char *shown = NULL;

  pejl_dato_today (today);
  pejl_periode_last_day (&self->perioder[gtk_drop_down_get_selected (self->periode) % PERIODER], last);
  shown = pejl_dato_format_short (g_strcmp0 (last, today) < 0 ? last : today);
  gtk_editable_set_text (self->skaering, shown);
}

static void
fill_periods (PejlNytOplaegDialog *self)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (pejl_store_get_reader (self->store));
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  char today[PEJL_DATO_LEN];
  PejlPeriode running;

  pejl_dato_today (today);
  running = pejl_periode_containing (today, (int) MAX (1, kommune->periode_maaned));
  for (int i = 0; i < PERIODER; i++)
    {
      g_autofree char *name = NULL;

      self->perioder[i] = pejl_periode_step (&running, -i);
      name = pejl_periode_format (&self->perioder[i]);
      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->periode, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->periode, 1); /* what the committee hears of is the period that is over */
}

static void
fill_filter (PejlNytOplaegDialog *self)
{
  g_autoptr (GtkStringList) distrikter = gtk_string_list_new (NULL), navne = gtk_string_list_new (NULL);

  self->distrikter = pejl_query_distrikter (pejl_store_get_reader (self->store));
  gtk_string_list_append (distrikter, _("All distrikter"));
  for (guint i = 0; i < self->distrikter->len; i++)
    gtk_string_list_append (distrikter, ((PejlDistrikt *) g_ptr_array_index (self->distrikter, i))->navn);
  gtk_string_list_append (navne, _("All types"));
  for (guint i = 0; i < G_N_ELEMENTS (typer); i++)
    gtk_string_list_append (navne, pejl_type_name (typer[i]));
  gtk_drop_down_set_model (self->distrikt, G_LIST_MODEL (distrikter));
  gtk_drop_down_set_model (self->type, G_LIST_MODEL (navne));
  pejl_dele_name_cut_drop_down (self->distrikt, _("Distrikt"));
  pejl_dele_name_cut_drop_down (self->type, _("Type"));
}

static GtkWidget *
build_field (const char *title, GtkWidget *child)
{
  pejl_dele_set_spoken (child, title);
  return pejl_formular_felt (title, NULL, child);
}

static GtkEditable *
add_entry (GtkWidget *form, const char *title, const char *text)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  gtk_entry_set_activates_default (GTK_ENTRY (entry), TRUE);
  gtk_box_append (GTK_BOX (form), build_field (title, entry));
  return GTK_EDITABLE (entry);
}

static void
pejl_nyt_oplaeg_dialog_dispose (GObject *object)
{
  g_clear_object (&PEJL_NYT_OPLAEG_DIALOG (object)->store);
  g_clear_pointer (&PEJL_NYT_OPLAEG_DIALOG (object)->distrikter, g_ptr_array_unref);
  G_OBJECT_CLASS (pejl_nyt_oplaeg_dialog_parent_class)->dispose (object);
}

static void
pejl_nyt_oplaeg_dialog_class_init (PejlNytOplaegDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_nyt_oplaeg_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pejl_nyt_oplaeg_dialog_init (PejlNytOplaegDialog *self)
{
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *hoved = pejl_formular_hoved (GTK_WINDOW (self), _("_Make"), &self->make);

  gtk_window_set_title (GTK_WINDOW (self), _("New presentation"));
  g_signal_connect_swapped (self->make, "clicked", G_CALLBACK (on_make), self);
  self->periode = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_box_append (GTK_BOX (form), build_field (_("Which two years?"), GTK_WIDGET (self->periode)));
  self->skaering = add_entry (form, _("Data up to and including"), "");
  self->distrikt = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_box_append (GTK_BOX (form), build_field (_("Which distrikt?"), GTK_WIDGET (self->distrikt)));
  self->type = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  gtk_box_append (GTK_BOX (form), build_field (_("Which type?"), GTK_WIDGET (self->type)));
  self->udvalg = add_entry (form, _("For whom?"), _("Børne- og Ungdomsudvalget"));
  self->dato = add_entry (form, _("When is the meeting? (may be left empty)"), "");
  self->problem = GTK_LABEL (pejl_dele_label ("", "error", TRUE));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->problem));
  pejl_formular_byg (ADW_WINDOW (self), hoved, form);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->make);
}

void
pejl_nyt_oplaeg_dialog_present (GtkWindow *parent, PejlStore *store, PejlNytOplaegFunc done, gpointer data)
{
  PejlNytOplaegDialog *self = g_object_new (PEJL_TYPE_NYT_OPLAEG_DIALOG, "transient-for", parent, NULL);

  pejl_formular_set_size (GTK_WINDOW (self), parent, WIDTH, HEIGHT);
  self->store = g_object_ref (store);
  self->done = done;
  self->data = data;
  fill_periods (self);
  propose_cutoff (self);
  fill_filter (self);
  g_signal_connect_object (self->periode, "notify::selected", G_CALLBACK (propose_cutoff), self, G_CONNECT_SWAPPED);
  pejl_dele_name_drop_down (self->periode, _("Period"));
  gtk_window_present (GTK_WINDOW (self));
}
