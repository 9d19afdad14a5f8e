// SPDX-License-Identifier: GPL-3.0-or-later
// A confirmation over the window.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-bekraeft.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-tekst-flade.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GtkWidget *dialog;
  GtkWidget *owner;       /* weak */
  GtkTextBuffer *buffer;  /* NULL: no text is asked for */
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
  GtkTextIter start;
  GtkTextIter end;
  g_autofree char *typed = NULL;

  if (question->buffer == NULL)
    return g_strdup ("");
  gtk_text_buffer_get_bounds (question->buffer, &start, &end);
  typed = gtk_text_buffer_get_text (question->buffer, &start, &end, FALSE);
  return pejl_dansk_normalize (typed);
}

static void
on_response (AdwMessageDialog *dialog, const char *response, Question *question)
{
  g_autofree char *text = written (question);

  if (g_str_equal (response, "do") && question->owner != NULL)
    question->done (question->owner, text);
}

static void
on_written (Question *question)
{
  g_autofree char *text = written (question);

  adw_message_dialog_set_response_enabled (ADW_MESSAGE_DIALOG (question->dialog), "do", *text != '\0');
}

static GtkWidget *
build_text (Question *question, const char *label)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *view = gtk_text_view_new ();
  GtkWidget *field = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_text_view_set_wrap_mode (GTK_TEXT_VIEW (view), GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (view), FALSE);
  pejl_dele_set_spoken (view, label);
  question->buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  g_signal_connect_swapped (question->buffer, "changed", G_CALLBACK (on_written), question);
  gtk_box_append (GTK_BOX (field), pejl_tekst_flade_new (GTK_TEXT_VIEW (view), "", 3));
  gtk_widget_add_css_class (field, "tekst-ramme");
  gtk_box_append (GTK_BOX (box), pejl_dele_label (label, "caption-heading", FALSE));
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
      adw_message_dialog_set_extra_child (dialog, build_text (question, what->text_label));
      adw_message_dialog_set_response_enabled (dialog, "do", FALSE);
    }
  g_signal_connect (dialog, "response", G_CALLBACK (on_response), question);
  gtk_window_present (GTK_WINDOW (dialog));
}
