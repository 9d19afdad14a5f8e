// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does on page Oplæg.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-oplaeg-private.h"

#include "app/dialogs/pejl-bekraeft.h"
#include "app/dialogs/pejl-nyt-oplaeg-dialog.h"
#include "app/dialogs/pejl-oplaeg-om-dialog.h"
#include "app/dialogs/pejl-praksis-dialog.h"
#include "app/pejl-oplaeser-window.h"
#include "core/actions/pejl-oplaeg-actions.h"
#include "core/report/oplaeg/pejl-oplaeg-forslag.h"
#include "core/report/oplaeg/pejl-oplaeg-frys.h"
#include "core/report/oplaeg/pejl-oplaeg-saml.h"
#include "core/report/oplaeg/pejl-oplaeg-tal.h"
#include "core/store/query/pejl-query-oplaeg.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#define MEST_VIST 12 /* differences that are told one by one */

static PejlStore *
store_of (PejlOplaegPage *self)
{
  return pejl_page_get_store (PEJL_PAGE (self));
}

static void
tell (PejlOplaegPage *self, gboolean done, const char *text, const GError *error)
{
  if (done)
    pejl_page_toast (PEJL_PAGE (self), text, TRUE);
  else
    pejl_page_failure (PEJL_PAGE (self), _("Nothing was changed."), error);
}

/* --- words --- */

/* The numbers that stand on the slide now, so that it is seen later when they no longer do. */
gboolean
pejl_oplaeg_page_save (PejlStore *store, const PejlId *row, PejlField field, const char *tekst, const PejlHeads *base,
                       GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlDiasPost) post = pejl_query_dias_by_id (reader, row);
  g_autoptr (PejlOplaeg) oplaeg = post != NULL ? pejl_oplaeg_hent (reader, pejl_store_get_path (store), &post->oplaeg) : NULL;
  g_autofree char *tal = NULL;
  char id[PEJL_ID_STRLEN];
  g_autofree char *draft = g_strdup_printf ("%s-%u", pejl_id_to_buf (row, id), (guint) field);

  for (guint i = 0; oplaeg != NULL && i < oplaeg->dias->len; i++)
    if (pejl_id_equal (&pejl_oplaeg_dias (oplaeg, i)->id, row))
      tal = pejl_dias_tal (pejl_oplaeg_dias (oplaeg, i));
  return pejl_dias_skriv (store, row, field, tekst, field != PEJL_FIELD_DIAS_NOTER ? tal : NULL, base, "dias", draft, error);
}

static void
action_use (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (widget);
  const PejlDias *dias = pejl_oplaeg_page_dias (self);
  g_autofree char *tal = dias != NULL ? pejl_dias_tal (dias) : NULL;
  g_autoptr (GError) error = NULL;

  if (dias == NULL)
    return;
  tell (self,
        pejl_dias_brug (store_of (self), &dias->id, dias->titel_foreslaaet ? dias->titel_forslag : NULL,
                        dias->tekst_foreslaaet && *dias->tekst_forslag != '\0' ? dias->tekst_forslag : NULL, tal, &error),
        _("The proposal is used"), error);
}

static void
action_as_proposed (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (widget);
  const PejlDias *dias = pejl_oplaeg_page_dias (self);
  g_autoptr (GError) error = NULL;

  if (dias != NULL)
    tell (self, pejl_dias_foreslaa (store_of (self), &dias->id, &error), _("As proposed again"), error);
}

/* --- slides --- */

static void
action_add_slide (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (widget);
  const PejlDias *dias = pejl_oplaeg_page_dias (self);
  PejlId after = dias != NULL ? dias->id : (PejlId){ { 0 } }, made;
  g_autoptr (GError) error = NULL;
  guint art = 0, figur = 0;
  gboolean done;

  if (sscanf (g_variant_get_string (parameter, NULL), "%u:%u", &art, &figur) != 2)
    return;
  done = pejl_dias_tilfoej (store_of (self), &self->oplaeg, (PejlDiasArt) art, figur, &after, &made, &error);
  if (done)
    {
      pejl_oplaeg_page_read (self);
      pejl_oplaeg_page_choose (self, &made);
    }
  tell (self, done, _("Slide added"), error);
}

static void
action_remove_slide (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (widget);
  const PejlDias *dias = pejl_oplaeg_page_dias (self);
  g_autoptr (GError) error = NULL;

  if (dias != NULL)
    tell (self, pejl_dias_slet (store_of (self), &dias->id, &error), _("Slide removed"), error);
}

static void
action_move_slide (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (widget);
  const PejlDias *dias = pejl_oplaeg_page_dias (self);
  int place = (int) gtk_single_selection_get_selected (self->selection) + g_variant_get_int32 (parameter);
  g_autoptr (GError) error = NULL;
  PejlId id;

  if (dias == NULL || place < 0 || place >= (int) g_list_model_get_n_items (G_LIST_MODEL (self->model)))
    return;
  id = dias->id;
  if (!pejl_dias_flyt (store_of (self), &id, (guint) place, &error))
    tell (self, FALSE, NULL, error);
  pejl_oplaeg_page_choose (self, &id);
}

static void
action_practice (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (widget);
  const PejlDias *dias = pejl_oplaeg_page_dias (self);

  if (dias != NULL && dias->art == PEJL_DIAS_PRAKSIS)
    pejl_praksis_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)), store_of (self), &self->oplaeg, &dias->id);
}

/* --- the whole --- */

static void
on_made (const PejlId *oplaeg, gpointer data)
{
  pejl_oplaeg_page_show (data, oplaeg);
}

static void
action_new (GtkWidget *widget, const char *name, GVariant *parameter)
{
  pejl_nyt_oplaeg_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)), store_of (PEJL_OPLAEG_PAGE (widget)), on_made,
                                  widget);
}

static void
action_about (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (widget);
  g_autoptr (PejlOplaegPost) post = pejl_query_oplaeg_by_id (pejl_page_get_reader (PEJL_PAGE (self)), &self->oplaeg);

  if (post != NULL)
    pejl_oplaeg_om_dialog_present (GTK_WINDOW (gtk_widget_get_root (widget)), store_of (self), post);
}

static void
action_present (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (widget);
  guint nr = gtk_single_selection_get_selected (self->selection);

  pejl_page_flush (PEJL_PAGE (self));
  if (pejl_oplaeg_page_dias (self) != NULL)
    pejl_oplaeser_window_present (GTK_WINDOW (gtk_widget_get_root (widget)), store_of (self), &self->oplaeg,
                                  pejl_oplaeg_plads (pejl_oplaeg_model_get (self->model), nr));
}

static void
action_delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (widget);
  g_autoptr (GError) error = NULL;

  tell (self, pejl_oplaeg_slet (store_of (self), &self->oplaeg, &error), _("Presentation deleted"), error);
}

/* --- bringing up to date --- */

typedef struct
{
  PejlStore *store;
  PejlOplaegPost *post;
  char *tal;
  GPtrArray *forskelle;
} Opdatering;

static void
opdatering_free (gpointer data)
{
  Opdatering *job = data;

  g_object_unref (job->store);
  pejl_oplaeg_post_unref (job->post);
  g_clear_pointer (&job->forskelle, g_ptr_array_unref);
  g_free (job->tal);
  g_free (job);
}

static void
compare (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Opdatering *job = task_data;
  GError *error = NULL;
  g_autoptr (PejlReader) reader = pejl_store_new_reader (job->store, &error);
  g_autoptr (PejlOplaeg) before = pejl_oplaeg_toe (job->post->tal);
  g_autoptr (PejlOplaeg) now = reader != NULL ? pejl_oplaeg_forslag (reader, job->post) : NULL;

  if (now != NULL && before != NULL)
    {
      g_autofree char *tal = pejl_oplaeg_frys (now);
      g_autoptr (PejlOplaeg) kept = pejl_oplaeg_toe (tal);

      job->tal = g_steal_pointer (&tal);
      job->forskelle = pejl_oplaeg_forskelle (before, kept);
    }
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_return_boolean (task, job->forskelle != NULL);
}

static void
on_update_confirmed (gpointer owner, const char *text)
{
  PejlOplaegPage *self = owner;
  Opdatering *job = g_object_get_data (G_OBJECT (self), "opdatering");
  g_autoptr (GError) error = NULL;

  if (job == NULL)
    return;
  tell (self, pejl_oplaeg_opdater (job->store, &job->post->id, job->post->skaering, job->tal, &error),
        _("The numbers are up to date"), error);
}

static char *
list_differences (const GPtrArray *forskelle)
{
  GString *text = g_string_new (_("Title and text that you have written or used stay, and are marked where they no longer fit."));

  g_string_append (text, "\n");
  for (guint i = 0; i < forskelle->len && i < MEST_VIST; i++)
    {
      const PejlOplaegForskel *one = g_ptr_array_index (forskelle, i);

      g_string_append_printf (text, "\n%s · %s: %s → %s", one->dias, one->hvad, one->foer, one->nu);
    }
  if (forskelle->len > MEST_VIST)
    {
      guint more = forskelle->len - MEST_VIST;

      g_string_append_c (text, '\n');
      g_string_append_printf (text, ngettext ("and %u more", "and %u more", more), more);
    }
  return g_string_free (text, FALSE);
}

static void
on_compared (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (source);
  GTask *task = G_TASK (result);
  Opdatering *job = g_task_get_task_data (task);
  g_autoptr (GError) error = NULL;
  g_autofree char *body = NULL, *heading = NULL;

  if (!g_task_propagate_boolean (task, &error))
    {
      pejl_page_failure (PEJL_PAGE (self), _("The numbers could not be compared. Nothing was changed."), error);
      return;
    }
  if (job->forskelle->len == 0)
    {
      pejl_page_toast (PEJL_PAGE (self), _("Nothing would change: the numbers are as they were frozen."), FALSE);
      return;
    }
  heading = g_strdup_printf (ngettext ("%u thing would change", "%u things would change", job->forskelle->len),
                             job->forskelle->len);
  body = list_differences (job->forskelle);
  /* The job lives as long as the question. */
  g_object_set_data_full (G_OBJECT (self), "opdatering-task", g_object_ref (task), g_object_unref);
  g_object_set_data (G_OBJECT (self), "opdatering", job);
  pejl_bekraeft_present (GTK_WIDGET (self), &(PejlBekraeft){ heading, body, _("_Bring up to date"), NULL },
                         on_update_confirmed);
}

static void
action_update (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (widget);
  g_autoptr (PejlOplaegPost) post = pejl_query_oplaeg_by_id (pejl_page_get_reader (PEJL_PAGE (self)), &self->oplaeg);
  g_autoptr (GTask) task = NULL;
  Opdatering *job;

  if (post == NULL)
    return;
  job = g_new0 (Opdatering, 1);
  job->store = g_object_ref (store_of (self));
  job->post = g_steal_pointer (&post);
  task = g_task_new (self, NULL, on_compared, NULL);
  g_task_set_source_tag (task, action_update);
  g_task_set_task_data (task, job, opdatering_free);
  g_task_run_in_thread (task, compare);
}

void
pejl_oplaeg_page_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.new-oplaeg", NULL, action_new);
  gtk_widget_class_install_action (widget_class, "page.about-oplaeg", NULL, action_about);
  gtk_widget_class_install_action (widget_class, "page.present", NULL, action_present);
  gtk_widget_class_install_action (widget_class, "page.use", NULL, action_use);
  gtk_widget_class_install_action (widget_class, "page.as-proposed", NULL, action_as_proposed);
  gtk_widget_class_install_action (widget_class, "page.add-slide", "s", action_add_slide);
  gtk_widget_class_install_action (widget_class, "page.remove-slide", NULL, action_remove_slide);
  gtk_widget_class_install_action (widget_class, "page.move-slide", "i", action_move_slide);
  gtk_widget_class_install_action (widget_class, "page.practice", NULL, action_practice);
  gtk_widget_class_install_action (widget_class, "page.picture", NULL, pejl_oplaeg_page_picture);
  gtk_widget_class_install_action (widget_class, "page.export", "s", pejl_oplaeg_page_export);
  gtk_widget_class_install_action (widget_class, "page.stop", NULL, pejl_oplaeg_page_stop);
  gtk_widget_class_install_action (widget_class, "page.update", NULL, action_update);
  gtk_widget_class_install_action (widget_class, "page.delete-oplaeg", NULL, action_delete);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK, "page.new-oplaeg", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_e, GDK_CONTROL_MASK, "page.export", "s", "dias");
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "page.present", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK, "page.use", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "page.move-slide", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "page.move-slide", "i", 1);
}
