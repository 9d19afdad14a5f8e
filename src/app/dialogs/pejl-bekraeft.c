// SPDX-License-Identifier: GPL-3.0-or-later
// A confirmation over the window.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-bekraeft.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-kladdefelt.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *dialog;
  GtkWidget *owner;       /* weak */
  PejlKladdefelt *felt;   /* NULL: no text is asked for */
  PejlBekraeftFunc done;
} Question;

static void
free_question (gpointer data)
{
  Question *question = data;

  g_clear_weak_pointer (&question->owner);
  g_free (question);
}

static char *
written (const Question *question)
{
  g_autofree char *typed = NULL;

  if (question->felt == NULL)
    return g_strdup ("");
  typed = pejl_kladdefelt_get_text (question->felt);
  return pejl_dansk_normalize (typed);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, Question *question)
{
  g_autofree char *text = written (question);

  if (!g_str_equal (response, "do") || question->owner == NULL)
    return;
  /* What is done clears the draft; where it fails, the words are there again. */
  if (question->felt != NULL)
    pejl_kladdefelt_flush (question->felt);
  question->done (question->owner, text);
}

static void
on_written (Question *question)
{
  g_autofree char *text = written (question);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (question->dialog), "do", *text != '\0');
}

static GtkWidget *
build_text (Question *question, const PejlBekraeft *what)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *field = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  question->felt = PEJL_KLADDEFELT (pejl_kladdefelt_new (what->text_label, "", 3));
  g_signal_connect_swapped (question->felt, "changed", G_CALLBACK (on_written), question);
  gtk_box_append (GTK_BOX (field), GTK_WIDGET (question->felt));
  gtk_widget_add_css_class (field, "tekst-ramme");
  gtk_box_append (GTK_BOX (box), pejl_dele_label (what->text_label, "caption-heading", FALSE));
  gtk_box_append (GTK_BOX (box), field);
  return box;
}

void
pejl_bekraeft_present (GtkWidget *owner, const PejlBekraeft *what, PejlBekraeftFunc done)
{
  Question *question = g_new0 (Question, 1);
  AdwMessageDialog *dialog;

  g_return_if_fail (GTK_IS_WIDGET (owner));

  question->dialog = adw_message_dialog_new (GTK_WINDOW (gtk_widget_get_root (owner)), what->heading, what->body);
  question->done = done;
  g_set_weak_pointer (&question->owner, owner);
  dialog = ADW_MESSAGE_DIALOG (question->dialog);
  g_object_set_data_full (G_OBJECT (dialog), "pejl-question", question, free_question);
  adw_message_dialog_add_responses (dialog, "cancel", _("Cancel"), "do", what->verb, NULL);
  adw_message_dialog_set_response_appearance (dialog, "do", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_close_response (dialog, "cancel");
  adw_message_dialog_set_default_response (dialog, what->text_label == NULL ? "do" : NULL);
  if (what->text_label != NULL)
    {
      adw_message_dialog_set_extra_child (dialog, build_text (question, what));
      if (what->store != NULL)
        pejl_kladdefelt_begin (question->felt, what->store, what->form, what->field);
      on_written (question);
    }
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), question);
  gtk_window_present (GTK_WINDOW (dialog));
}
