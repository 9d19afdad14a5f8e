// SPDX-License-Identifier: GPL-3.0-or-later
// A list of evidens to tick.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-praksis-dialog.h"

#include "app/dialogs/pejl-formular.h"
#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-oplaeg-actions.h"
#include "core/report/oplaeg/pejl-oplaeg-forslag.h"
#include "core/report/oplaeg/pejl-oplaeg-praksis.h"
#include "core/store/query/pejl-query-oplaeg.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PEJL_TYPE_PRAKSIS_DIALOG (pejl_praksis_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlPraksisDialog, pejl_praksis_dialog, PEJL, PRAKSIS_DIALOG, AdwWindow)

/* px */
#define WIDTH 620
#define HEIGHT 640
#define MEST 80

struct _PejlPraksisDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkWidget *list;
  GtkLabel *problem;

  /* owned */
  PejlStore *store;
  GPtrArray *forslag; /* PejlPraksisForslag* */
  GPtrArray *checks;  /* GtkCheckButton*, borrowed, one for each */

  /* state */
  PejlId dias;
};

G_DEFINE_FINAL_TYPE (PejlPraksisDialog, pejl_praksis_dialog, ADW_TYPE_WINDOW)

static void
on_use (PejlPraksisDialog *self)
{
  g_autoptr (GPtrArray) valgte = g_ptr_array_new ();
  g_autofree char *evidens = NULL, *citater = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->checks->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->checks, i)))
      g_ptr_array_add (valgte, g_ptr_array_index (self->forslag, i));
  pejl_oplaeg_praksis_tekst (valgte, &evidens, &citater);
  if (pejl_dias_set_praksis (self->store, &self->dias, evidens, citater, &error))
    {
      gtk_window_close (GTK_WINDOW (self));
      return;
    }
  gtk_label_set_label (self->problem, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
}

static void
add_row (PejlPraksisDialog *self, const PejlPraksisForslag *one, gboolean chosen)
{
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *who = pejl_dele_label (one->hvem, "caption", TRUE);

  gtk_box_append (GTK_BOX (words), pejl_dele_label (one->tekst, NULL, TRUE));
  gtk_widget_add_css_class (who, "dim-label");
  gtk_box_append (GTK_BOX (words), who);
  if (one->person != NULL)
    {
      /* Translators: %s are the words around what looks like a name */
      g_autofree char *warning = g_strdup_printf (_("Looks as if it names a person or the house: “%s”"), one->person);

      gtk_box_append (GTK_BOX (words), pejl_dele_label (warning, "warning", TRUE));
    }
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), words);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), chosen);
  pejl_dele_set_spoken (check, one->tekst);
  gtk_widget_add_css_class (check, "oplaeg-dias");
  gtk_box_append (GTK_BOX (self->list), check);
  g_ptr_array_add (self->checks, check);
}

static void
fill (PejlPraksisDialog *self, const PejlId *oplaeg)
{
  PejlReader *reader = pejl_store_get_reader (self->store);
  g_autoptr (PejlOplaegPost) post = pejl_query_oplaeg_by_id (reader, oplaeg);
  g_autoptr (PejlDiasPost) dias = pejl_query_dias_by_id (reader, &self->dias);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  PejlFilter filter;

  if (post == NULL || dias == NULL || !pejl_oplaeg_filter (post, (int) kommune->periode_maaned, &filter))
    return;
  self->forslag = pejl_oplaeg_praksis_forslag (reader, &filter, MEST);
  for (guint i = 0; i < self->forslag->len; i++)
    {
      const PejlPraksisForslag *one = g_ptr_array_index (self->forslag, i);
      char id[PEJL_ID_STRLEN];

      add_row (self, one, strstr (dias->evidens, pejl_id_to_buf (&one->id, id)) != NULL);
    }
}

static void
pejl_praksis_dialog_dispose (GObject *object)
{
  PejlPraksisDialog *self = PEJL_PRAKSIS_DIALOG (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->forslag, g_ptr_array_unref);
  g_clear_pointer (&self->checks, g_ptr_array_unref);
  G_OBJECT_CLASS (pejl_praksis_dialog_parent_class)->dispose (object);
}

static void
pejl_praksis_dialog_class_init (PejlPraksisDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_praksis_dialog_dispose;
  gtk_widget_class_add_binding_action (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
pejl_praksis_dialog_init (PejlPraksisDialog *self)
{
  GtkWidget *use;
  GtkWidget *head = pejl_formular_hoved (GTK_WINDOW (self), _("_Use"), &use);
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->checks = g_ptr_array_new ();
  g_signal_connect_swapped (use, "clicked", G_CALLBACK (on_use), self);
  gtk_window_set_title (GTK_WINDOW (self), _("Good practice"));
  self->problem = GTK_LABEL (pejl_dele_label ("", "error", TRUE));
  gtk_widget_set_visible (GTK_WIDGET (self->problem), FALSE);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (form), pejl_dele_label (_("Two or three are enough. Their words stay as they are now."), "dim-label", TRUE));
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->problem));
  gtk_box_append (GTK_BOX (form), self->list);
  pejl_formular_byg (ADW_WINDOW (self), head, form);
}

void
pejl_praksis_dialog_present (GtkWindow *parent, PejlStore *store, const PejlId *oplaeg, const PejlId *dias)
{
  PejlPraksisDialog *self = g_object_new (PEJL_TYPE_PRAKSIS_DIALOG, "transient-for", parent, NULL);

  pejl_formular_set_size (GTK_WINDOW (self), parent, WIDTH, HEIGHT);
  self->store = g_object_ref (store);
  self->dias = *dias;
  fill (self, oplaeg);
  gtk_window_present (GTK_WINDOW (self));
}
