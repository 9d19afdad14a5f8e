// SPDX-License-Identifier: GPL-3.0-or-later
// Backups in the preferences: each row a day, the newest with what can be done.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/indstillinger/pejl-kopier-gruppe.h"

#include "app/dialogs/pejl-bekraeft.h"
#include "app/pejl-kopi-vagt.h"
#include "app/widgets/pejl-dele.h"
#include "core/model/pejl-dato.h"
#include "core/store/pejl-kopier.h"

#include <glib/gi18n-lib.h>

struct _PejlKopierGruppe
{
  AdwBin parent_instance;

  /* children */
  AdwPreferencesGroup *group;
  AdwActionRow *state;
  AdwActionRow *proof;
  AdwExpanderRow *all;
  GtkWidget *take_button;
  GtkWidget *prove_button;
  GtkSpinner *spinner;
  GPtrArray *rows; /* GtkWidget*, borrowed: those of the backups */

  /* owned */
  PejlStore *store;
  GCancellable *cancellable;
  char *chosen; /* the file that is about to be put back */
};

G_DEFINE_FINAL_TYPE (PejlKopierGruppe, pejl_kopier_gruppe, ADW_TYPE_BIN)

static void reload (PejlKopierGruppe *self);

/* "27. november 2026 kl. 14.02" */
static char *
say_time (gint64 tid)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (tid);
  g_autofree char *iso = time != NULL ? g_date_time_format (time, "%Y-%m-%d") : g_strdup ("");
  g_autofree char *dag = pejl_dato_format_long (iso);
  g_autofree char *kl = time != NULL ? g_date_time_format (time, "%H.%M") : g_strdup ("");

  /* Translators: a day, and a time of day. */
  return g_strdup_printf (_("%s at %s"), dag, kl);
}

static void
set_busy (PejlKopierGruppe *self, gboolean busy)
{
  gboolean writable = self->store != NULL && !pejl_store_get_read_only (self->store);

  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_visible (GTK_WIDGET (self->spinner), busy);
  gtk_widget_set_sensitive (self->take_button, !busy && writable);
  gtk_widget_set_sensitive (self->prove_button, !busy && self->rows->len > 0);
}

static void
say_proof (PejlKopierGruppe *self, const char *title, const char *subtitle, gboolean fault)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->proof), title);
  adw_action_row_set_subtitle (self->proof, subtitle);
  gtk_widget_set_visible (GTK_WIDGET (self->proof), TRUE);
  if (fault)
    gtk_widget_add_css_class (GTK_WIDGET (self->proof), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->proof), "error");
}

/* --- taking one --- */

static void
take (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  guint left_out;
  g_autoptr (PejlKopi) kopi = pejl_kopier_tag (data, &left_out, cancellable, &error);

  if (kopi == NULL)
    g_task_return_error (task, error);
  else
    g_task_return_int (task, left_out);
}

static void
on_taken (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlKopierGruppe *self = PEJL_KOPIER_GRUPPE (source);
  g_autoptr (GError) error = NULL;
  gssize left_out = g_task_propagate_int (G_TASK (result), &error);

  if (self->store == NULL)
    return;
  pejl_kopi_vagt_note (self->store, error);
  reload (self);
  if (error != NULL)
    say_proof (self, _("No backup was made"), error->message, TRUE);
  else if (left_out > 0)
    say_proof (self, _("The backup is made and proved"),
               _("Some bilag are not in it, since their contents are missing or changed here too."), FALSE);
  else
    say_proof (self, _("The backup is made and proved"), _("It has been opened and says the same as the data."), FALSE);
}

static void
on_take (PejlKopierGruppe *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_taken, NULL);

  set_busy (self, TRUE);
  g_task_set_task_data (task, g_strdup (pejl_store_get_path (self->store)), g_free);
  g_task_run_in_thread (task, take);
}

/* --- proving one --- */

typedef struct
{
  char *store_path;
  PejlKopiIndhold indhold;
  char *fault; /* NULL: it can be restored */
  guint bilag;
  gint64 tid;
} Proof;

static void
proof_free (gpointer data)
{
  Proof *proof = data;

  g_free (proof->store_path);
  g_free (proof->fault);
  g_free (proof);
}

static void
prove (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Proof *proof = data;
  g_autoptr (GPtrArray) kopier = pejl_kopier_list (proof->store_path);
  PejlKopi *kopi = kopier->len > 0 ? g_ptr_array_index (kopier, 0) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlVerifyReport) report = kopi != NULL ? pejl_kopier_proev (proof->store_path, kopi, cancellable, &error) : NULL;

  if (report == NULL || (report->ok && !pejl_kopier_indhold (kopi->path, &proof->indhold, &error)))
    proof->fault = g_strdup (error != NULL ? error->message : _("There is no backup any more."));
  else if (!report->ok)
    proof->fault = g_strdup (report->lines->pdata[report->lines->len - 1]);
  else
    {
      proof->bilag = report->n_bilag;
      proof->tid = kopi->tid;
    }
  g_task_return_boolean (task, TRUE);
}

static void
on_proved (GObject *source, GAsyncResult *result, gpointer data)
{
  PejlKopierGruppe *self = PEJL_KOPIER_GRUPPE (source);
  const Proof *proof = g_task_get_task_data (G_TASK (result));
  g_autofree char *when = NULL;
  g_autofree char *text = NULL;

  if (self->store == NULL)
    return;
  set_busy (self, FALSE);
  if (proof->fault != NULL)
    {
      say_proof (self, _("The newest backup cannot be restored"), proof->fault, TRUE);
      return;
    }
  when = say_time (proof->tid);
  /* Translators: a time, then four numbers. */
  text = g_strdup_printf (_("The backup of %s was read from end to end: %u dagtilbud, %u tilsyn, %u evidens and %u bilag, all as they were."),
                          when, proof->indhold.dagtilbud, proof->indhold.tilsyn, proof->indhold.evidens, proof->bilag);
  say_proof (self, _("Your backup can be restored"), text, FALSE);
}

static void
on_prove (PejlKopierGruppe *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, on_proved, NULL);
  Proof *proof = g_new0 (Proof, 1);

  proof->store_path = g_strdup (pejl_store_get_path (self->store));
  set_busy (self, TRUE);
  g_task_set_task_data (task, proof, proof_free);
  g_task_run_in_thread (task, prove);
}

/* --- putting one back --- */

static void
on_confirmed (gpointer owner, const char *text)
{
  PejlKopierGruppe *self = owner;
  GtkWindow *dialog = GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self)));
  GApplication *app = g_application_get_default ();
  GVariant *file = g_variant_new_bytestring (self->chosen);

  g_variant_ref_sink (file);
  gtk_window_close (dialog);
  if (app != NULL)
    g_action_group_activate_action (G_ACTION_GROUP (app), "restore", file);
  g_variant_unref (file);
}

static void
on_restore (GtkButton *button, PejlKopierGruppe *self)
{
  const char *time = g_object_get_data (G_OBJECT (button), "tid");
  /* Translators: %s is a time. */
  g_autofree char *heading = g_strdup_printf (_("Restore the backup of %s?"), time);
  PejlBekraeft what = {
    .heading = heading,
    .body = _("What is here now is kept aside and thrown away by nobody. What you have written since the backup is not in it; what colleagues have "
              "of that comes back with their next packet with everything."),
    .verb = _("_Restore"),
  };

  g_free (self->chosen);
  self->chosen = g_strdup (g_object_get_data (G_OBJECT (button), "fil"));
  pejl_bekraeft_present (GTK_WIDGET (self), &what, on_confirmed);
}

static GtkWidget *
build_row (PejlKopierGruppe *self, const PejlKopi *kopi)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *button = gtk_button_new_with_label (_("Restore …"));
  g_autofree char *time = say_time (kopi->tid);
  g_autofree char *size = g_format_size ((guint64) kopi->bytes);
  /* Translators: %s is a time. */
  g_autofree char *spoken = g_strdup_printf (_("Restore the backup of %s"), time);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), time);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), size);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (button, spoken);
  g_object_set_data_full (G_OBJECT (button), "fil", g_strdup (kopi->path), g_free);
  g_object_set_data_full (G_OBJECT (button), "tid", g_steal_pointer (&time), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (on_restore), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

/* --- what there is --- */

static void
say_state (PejlKopierGruppe *self, GPtrArray *kopier)
{
  g_autofree char *fault = pejl_kopi_vagt_fejl (self->store);
  g_autofree char *time = kopier->len > 0 ? say_time (((PejlKopi *) g_ptr_array_index (kopier, 0))->tid) : NULL;
  /* Translators: %s is a time. */
  g_autofree char *title = time != NULL ? g_strdup_printf (_("Last made %s"), time) : g_strdup (_("No backup yet"));

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->state), title);
  if (fault != NULL)
    adw_action_row_set_subtitle (self->state, fault);
  else if (kopier->len > 0)
    adw_action_row_set_subtitle (self->state, _("Opened and compared before it counted"));
  else
    adw_action_row_set_subtitle (self->state, _("One is made by itself a minute after the program has started"));
  if (fault != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "error");
}

static void
reload (PejlKopierGruppe *self)
{
  g_autoptr (GPtrArray) kopier = pejl_kopier_list (pejl_store_get_path (self->store));
  g_autofree char *title = g_strdup_printf (ngettext ("%u backup", "%u backups", kopier->len), kopier->len);

  for (guint i = 0; i < self->rows->len; i++)
    adw_expander_row_remove (self->all, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < kopier->len; i++)
    {
      GtkWidget *row = build_row (self, g_ptr_array_index (kopier, i));

      adw_expander_row_add_row (self->all, row);
      g_ptr_array_add (self->rows, row);
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->all), title);
  gtk_widget_set_visible (GTK_WIDGET (self->all), kopier->len > 0);
  say_state (self, kopier);
  set_busy (self, FALSE);
}

void
pejl_kopier_gruppe_set_store (PejlKopierGruppe *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_KOPIER_GRUPPE (self));

  if (g_set_object (&self->store, store) && store != NULL)
    reload (self);
}

/* --- widget --- */

static void
pejl_kopier_gruppe_dispose (GObject *object)
{
  PejlKopierGruppe *self = PEJL_KOPIER_GRUPPE (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->store);
  g_clear_pointer (&self->chosen, g_free);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_kopier_gruppe_parent_class)->dispose (object);
}

static void
pejl_kopier_gruppe_class_init (PejlKopierGruppeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_kopier_gruppe_dispose;
}

static GtkWidget *
add_button (PejlKopierGruppe *self, const char *label, GCallback clicked)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_signal_connect_swapped (button, "clicked", clicked, self);
  return button;
}

static void
pejl_kopier_gruppe_init (PejlKopierGruppe *self)
{
  GtkWidget *try_row = adw_action_row_new ();

  self->cancellable = g_cancellable_new ();
  self->rows = g_ptr_array_new ();
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  adw_preferences_group_set_title (self->group, _("Backups"));
  adw_preferences_group_set_description (
    self->group, _("One a day by itself, in a folder beside the data: the last 7 days and 8 weeks are kept. Against a broken or stolen machine only a "
                   "copy elsewhere helps: “Save a copy” under Ctrl+K."));
  self->spinner = GTK_SPINNER (gtk_spinner_new ());
  pejl_dele_set_spoken (GTK_WIDGET (self->spinner), _("Working"));
  self->take_button = add_button (self, _("_Make one now"), G_CALLBACK (on_take));
  self->prove_button = add_button (self, _("_Try it"), G_CALLBACK (on_prove));
  self->state = ADW_ACTION_ROW (adw_action_row_new ());
  adw_action_row_add_suffix (self->state, GTK_WIDGET (self->spinner));
  adw_action_row_add_suffix (self->state, self->take_button);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (try_row), _("Try my backup"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (try_row), _("Reads the newest from end to end and says whether it can be restored"));
  adw_action_row_add_suffix (ADW_ACTION_ROW (try_row), self->prove_button);
  self->proof = ADW_ACTION_ROW (adw_action_row_new ());
  gtk_widget_set_visible (GTK_WIDGET (self->proof), FALSE);
  self->all = ADW_EXPANDER_ROW (adw_expander_row_new ());
  adw_preferences_group_add (self->group, GTK_WIDGET (self->state));
  adw_preferences_group_add (self->group, try_row);
  adw_preferences_group_add (self->group, GTK_WIDGET (self->proof));
  adw_preferences_group_add (self->group, GTK_WIDGET (self->all));
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->group));
}
