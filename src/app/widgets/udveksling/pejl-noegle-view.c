// SPDX-License-Identifier: GPL-3.0-or-later
// A name, and a passphrase where no keyring keeps one.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/udveksling/pejl-noegle-view.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-opsaetning-actions.h"

#include <glib/gi18n-lib.h>

/* Four or five common words are longer; what is shorter is guessed. */
#define PASSPHRASE_LEAST 12

struct _PejlNoegleView
{
  AdwBin parent_instance;

  /* children */
  GtkLabel *title;
  GtkLabel *text;
  GtkWidget *list;
  GtkWidget *navn;
  GtkWidget *kode;
  GtkWidget *igen;
  GtkLabel *tell;
  GtkWidget *button;
  GtkWidget *spinner;

  /* owned */
  PejlUdveksler *udveksler;

  /* state */
  gboolean needs_kode; /* no keyring keeps it here */
  gboolean working;
};

G_DEFINE_FINAL_TYPE (PejlNoegleView, pejl_noegle_view, ADW_TYPE_BIN)

enum
{
  AABNET,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
makes (PejlNoegleView *self)
{
  return pejl_udveksler_get_stand (self->udveksler) == PEJL_NOEGLER_INGEN;
}

/* Nobody knows the passphrase of keys that a keyring keeps. */
static gboolean
is_kept (PejlNoegleView *self)
{
  return !makes (self) && pejl_udveksler_i_ring (self->udveksler);
}

static void
tell (PejlNoegleView *self, const char *text)
{
  gtk_label_set_label (self->tell, text);
  gtk_widget_set_visible (GTK_WIDGET (self->tell), *text != '\0');
}

static void
arrange (PejlNoegleView *self)
{
  gboolean make = makes (self), kept = is_kept (self);

  gtk_label_set_label (self->title, make ? _("Before you exchange") : _("Open your keys"));
  gtk_label_set_label (self->text,
                       make ? _("What you send is sealed, so that only the colleagues you choose can read it, and signed, so that "
                                "they see that it is from you. For that you need a pair of keys. They stay on this machine.")
                       : kept ? _("Your keys lie on this machine, and its keyring keeps what opens them. They are needed to send, "
                                  "to fetch, and for the mailbox.")
                              : _("Your keys lie on this machine under your passphrase. They are needed to send, to fetch, and for "
                                  "the mailbox."));
  gtk_widget_set_visible (self->navn, make);
  gtk_widget_set_visible (self->list, !kept);
  gtk_widget_set_visible (self->kode, !kept && (self->needs_kode || !make));
  gtk_widget_set_visible (self->igen, make && self->needs_kode);
  gtk_button_set_label (GTK_BUTTON (self->button), make ? _("Make my keys") : _("Open"));
  gtk_widget_set_sensitive (self->button, !self->working);
  gtk_widget_set_visible (self->spinner, self->working);
  gtk_spinner_set_spinning (GTK_SPINNER (self->spinner), self->working);
}

static void
clear_kode (PejlNoegleView *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->kode), "");
  gtk_editable_set_text (GTK_EDITABLE (self->igen), "");
}

/* --- doing it --- */

/* The card is what others know this copy by. */
static gboolean
write_card (PejlNoegleView *self, GError **error)
{
  PejlStore *store = pejl_udveksler_get_store (self->udveksler);
  const char *navn = gtk_editable_get_text (GTK_EDITABLE (self->navn));
  g_autoptr (PejlKort) kort = NULL;
  PejlId author;

  pejl_store_get_author (store, &author);
  if (pejl_id_is_nil (&author) && *navn != '\0' && !pejl_person_set_me (store, navn, "", error))
    return FALSE;
  kort = pejl_kort_eget (store, pejl_store_get_reader (store), pejl_udveksler_get_noegler (self->udveksler),
                         *navn != '\0' ? navn : NULL, error);
  return kort != NULL;
}

static void
on_opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (PejlNoegleView) self = data;
  g_autoptr (GError) error = NULL;
  gboolean ok = pejl_udveksler_aabn_finish (PEJL_UDVEKSLER (source), result, &error) && write_card (self, &error);

  self->working = FALSE;
  if (ok)
    {
      clear_kode (self);
      tell (self, "");
      arrange (self);
      g_signal_emit (self, signals[AABNET], 0);
      return;
    }
  /* Without a keyring the person keeps it in mind instead. */
  if (makes (self) && !self->needs_kode && g_error_matches (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_PASSPHRASE))
    {
      self->needs_kode = TRUE;
      tell (self, _("This machine has no keyring that keeps your keys, so they need a passphrase: four or five words that you "
                    "remember."));
    }
  else
    tell (self, error->message);
  arrange (self);
  gtk_widget_grab_focus (gtk_widget_get_visible (self->kode) ? self->kode : self->button);
}

static const char *
fault_of (PejlNoegleView *self, const char *kode)
{
  if (makes (self) && *gtk_editable_get_text (GTK_EDITABLE (self->navn)) == '\0')
    return _("Write your name first: it stands on your card.");
  if (kode == NULL)
    return NULL;
  if (!makes (self))
    return *kode == '\0' ? _("Write your passphrase first.") : NULL;
  if (g_utf8_strlen (kode, -1) < PASSPHRASE_LEAST)
    return _("The passphrase is too short: at least 12 characters, such as four or five words.");
  if (!g_str_equal (kode, gtk_editable_get_text (GTK_EDITABLE (self->igen))))
    return _("The two passphrases are not the same.");
  return NULL;
}

static void
on_go (PejlNoegleView *self)
{
  const char *kode = !is_kept (self) && gtk_widget_get_visible (self->kode) ? gtk_editable_get_text (GTK_EDITABLE (self->kode)) : NULL;
  const char *fault = fault_of (self, kode);

  if (self->working)
    return;
  tell (self, fault != NULL ? fault : "");
  if (fault != NULL)
    return;
  self->working = TRUE;
  pejl_udveksler_aabn_async (self->udveksler, kode, makes (self), on_opened, g_object_ref (self));
  arrange (self);
}

/* --- the widget --- */

void
pejl_noegle_view_refresh (PejlNoegleView *self)
{
  PejlStore *store;
  g_autoptr (PejlPerson) me = NULL;
  PejlId author;

  g_return_if_fail (PEJL_IS_NOEGLE_VIEW (self));

  if (self->udveksler == NULL || self->working)
    return;
  store = pejl_udveksler_get_store (self->udveksler);
  pejl_store_get_author (store, &author);
  me = pejl_id_is_nil (&author) ? NULL : pejl_query_person (pejl_store_get_reader (store), &author);
  if (me != NULL && *gtk_editable_get_text (GTK_EDITABLE (self->navn)) == '\0')
    gtk_editable_set_text (GTK_EDITABLE (self->navn), me->navn);
  arrange (self);
}

void
pejl_noegle_view_set_udveksler (PejlNoegleView *self, PejlUdveksler *udveksler)
{
  g_return_if_fail (PEJL_IS_NOEGLE_VIEW (self));
  g_set_object (&self->udveksler, udveksler);
  pejl_noegle_view_refresh (self);
}

static gboolean
pejl_noegle_view_grab_focus (GtkWidget *widget)
{
  PejlNoegleView *self = PEJL_NOEGLE_VIEW (widget);

  return gtk_widget_grab_focus (gtk_widget_get_visible (self->navn)   ? self->navn
                                : gtk_widget_get_visible (self->kode) ? self->kode
                                                                      : self->button);
}

static void
pejl_noegle_view_dispose (GObject *object)
{
  g_clear_object (&PEJL_NOEGLE_VIEW (object)->udveksler);
  G_OBJECT_CLASS (pejl_noegle_view_parent_class)->dispose (object);
}

static void
pejl_noegle_view_class_init (PejlNoegleViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_noegle_view_dispose;
  GTK_WIDGET_CLASS (klass)->grab_focus = pejl_noegle_view_grab_focus;
  signals[AABNET]
    = g_signal_new ("aabnet", PEJL_TYPE_NOEGLE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static GtkWidget *
build_entry (PejlNoegleView *self, const char *title, gboolean secret)
{
  GtkWidget *row = secret ? adw_password_entry_row_new () : adw_entry_row_new ();

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  pejl_dele_set_spoken (row, title);
  g_signal_connect_object (row, "entry-activated", G_CALLBACK (on_go), self, G_CONNECT_SWAPPED);
  return row;
}

static void
pejl_noegle_view_init (PejlNoegleView *self)
{
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *bottom = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  self->title = GTK_LABEL (pejl_dele_label ("", "title-2", TRUE));
  self->text = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  self->navn = build_entry (self, _("Your name, as colleagues know you"), FALSE);
  self->kode = build_entry (self, _("Passphrase"), TRUE);
  self->igen = build_entry (self, _("The passphrase once more"), TRUE);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "boxed-list");
  pejl_dele_set_spoken (self->list, _("Your keys"));
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->navn);
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->kode);
  gtk_list_box_append (GTK_LIST_BOX (self->list), self->igen);
  self->tell = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  gtk_widget_set_visible (GTK_WIDGET (self->tell), FALSE);
  self->button = gtk_button_new_with_label ("");
  gtk_widget_add_css_class (self->button, "suggested-action");
  gtk_widget_add_css_class (self->button, "pill");
  g_signal_connect_object (self->button, "clicked", G_CALLBACK (on_go), self, G_CONNECT_SWAPPED);
  self->spinner = gtk_spinner_new ();
  pejl_dele_set_spoken (self->spinner, _("Working"));
  gtk_widget_set_halign (bottom, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (bottom), self->button);
  gtk_box_append (GTK_BOX (bottom), self->spinner);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->text));
  gtk_box_append (GTK_BOX (box), self->list);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tell));
  gtk_box_append (GTK_BOX (box), bottom);
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 520);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  adw_bin_set_child (ADW_BIN (self), clamp);
}
