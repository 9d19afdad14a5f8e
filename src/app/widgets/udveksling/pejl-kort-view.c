// SPDX-License-Identifier: GPL-3.0-or-later
// Name, state, six words, and what can be done with the card.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/udveksling/pejl-kort-view.h"

#include "app/dialogs/pejl-bekraeft.h"
#include "app/dialogs/pejl-file-dialog.h"
#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "app/widgets/udveksling/pejl-afloeser-valg.h"
#include "app/widgets/udveksling/pejl-rolle-view.h"
#include "core/actions/pejl-kort-actions.h"
#include "core/exchange/pejl-seks-ord.h"
#include "core/exchange/pejl-tildeling.h"
#include "core/model/pejl-dato.h"
#include "core/store/pejl-oplog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PejlKortView
{
  AdwBin parent_instance;

  /* children */
  GtkLabel *title;
  GtkLabel *state;
  GtkLabel *ask;
  GtkWidget *words;
  GtkBox *buttons;
  GtkWidget *rolle_linje;
  GtkDropDown *rolle;
  PejlAfloeserValg *afloeser;
  GtkWidget *egen_rolle;  /* PejlRolleView */

  /* owned */
  PejlUdveksler *udveksler;
  char *rid;              /* NULL: one's own */
  PejlKollega *kollega;   /* NULL: one's own */

  /* state */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (PejlKortView, pejl_kort_view, ADW_TYPE_BIN)

static PejlStore *
store_of (PejlKortView *self)
{
  return pejl_udveksler_get_store (self->udveksler);
}

static PejlReader *
reader_of (PejlKortView *self)
{
  return pejl_store_get_reader (store_of (self));
}

static PejlPage *
page_of (PejlKortView *self)
{
  return pejl_page_of (GTK_WIDGET (self));
}

/* --- six words --- */

static void
show_words (PejlKortView *self, const char *signatur, const char *segl)
{
  g_autofree char *ord = pejl_seks_ord (signatur, segl);
  g_auto (GStrv) each = g_strsplit (ord, " ", -1);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", _("Six words"), ord);

  pejl_dele_clear (self->words);
  for (guint i = 0; each[i] != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("%u  %s", i + 1, each[i]);
      GtkWidget *label = pejl_dele_label (text, "kort-ord", FALSE);

      gtk_widget_add_css_class (label, "card");
      gtk_box_append (GTK_BOX (self->words), label);
    }
  pejl_dele_set_spoken (self->words, spoken);
}

/* --- what is done --- */

static void
action_bekraeft (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlKortView *self = PEJL_KORT_VIEW (widget);
  g_autoptr (GError) error = NULL;

  if (self->kollega == NULL)
    return;
  if (!pejl_kort_bekraeft (store_of (self), self->kollega->kort, &error))
    pejl_page_failure (page_of (self), _("The card was not confirmed. Nothing was changed."), error);
  else
    {
      pejl_page_toast (page_of (self), _("The card is confirmed"), FALSE);
      pejl_udveksler_synk (self->udveksler);
    }
  pejl_kort_view_refresh (self);
}

static void
do_withdraw (gpointer owner, const char *text)
{
  PejlKortView *self = owner;
  g_autoptr (GError) error = NULL;
  char today[PEJL_DATO_LEN];

  pejl_dato_today (today);
  if (self->kollega != NULL && !pejl_kort_withdraw (store_of (self), &self->kollega->kort->id, today, &error))
    pejl_page_failure (page_of (self), _("The card was not withdrawn. Nothing was changed."), error);
  pejl_kort_view_refresh (self);
}

static void
action_traek (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlKortView *self = PEJL_KORT_VIEW (widget);
  PejlBekraeft question = { .heading = _("Withdraw the card?"),
                            .body = _("When a machine is lost or a key stolen. No more packets are taken from that card, and none is "
                                      "sealed to it. What has come stays. It cannot be undone; the colleague makes a new card."),
                            .verb = _("Withdraw it") };

  if (self->kollega != NULL)
    pejl_bekraeft_present (widget, &question, do_withdraw);
}

static void
on_card_file (GFile *file, gpointer data)
{
  PejlKortView *self = data;
  const PejlNoegler *noegler = pejl_udveksler_get_noegler (self->udveksler);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlKort) kort = NULL;

  if (file == NULL || noegler == NULL)
    return;
  kort = pejl_kort_eget (store_of (self), reader_of (self), noegler, NULL, &error);
  if (kort != NULL && pejl_kort_write (kort, noegler, g_file_peek_path (file), &error))
    pejl_page_toast (page_of (self), _("Your card is saved. Send it to your colleagues"), FALSE);
  else
    pejl_page_failure (page_of (self), _("Your card could not be saved."), error);
}

static void
action_gem (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlKortView *self = PEJL_KORT_VIEW (widget);
  g_autofree char *file = g_strdup_printf ("%s.pejlkort", gtk_label_get_text (self->title));

  pejl_file_dialog_save (GTK_WINDOW (gtk_widget_get_root (widget)), _("Save my card"), g_strdelimit (file, "/\\:", '-'), NULL,
                         on_card_file, g_object_ref (self), g_object_unref);
}

/* --- roles --- */

/* In the order of PejlRetRolle. */
static const char *const roller[] = { N_("no role"), N_("konsulent"), N_("områdeleder"), N_("centerchef") };

const char *
pejl_kort_rolle_navn (const char *rolle)
{
  PejlRetRolle known = pejl_ret_rolle_parse (rolle);

  return known != PEJL_RET_INGEN ? _(roller[known]) : rolle;
}

static void
on_rolle (PejlKortView *self)
{
  PejlRetRolle rolle = (PejlRetRolle) gtk_drop_down_get_selected (self->rolle);
  PejlRetRolle now;
  const PejlNoegler *noegler = pejl_udveksler_get_noegler (self->udveksler);
  const char *signatur;
  g_autoptr (GError) error = NULL;
  gboolean ok = TRUE;

  if (self->filling || self->kollega == NULL || noegler == NULL)
    return;
  signatur = self->kollega->kort->signatur;
  now = pejl_ret_rolle_parse (self->kollega->kort->rolle);
  if (rolle == now)
    return;
  if (rolle != PEJL_RET_INGEN)
    ok = pejl_tildeling_giv (store_of (self), reader_of (self), noegler, signatur, rolle, &error);
  if (ok && now != PEJL_RET_INGEN)
    ok = pejl_tildeling_slut (store_of (self), reader_of (self), noegler, signatur, now, &error);
  if (!ok)
    pejl_page_failure (page_of (self), _("The role was not changed."), error);
  else
    pejl_page_toast (page_of (self), _("The role is signed and goes out with the next packet"), FALSE);
  pejl_kort_view_refresh (self);
}

/* Only whom it is given by sees the choice. */
static void
show_rolle (PejlKortView *self)
{
  const PejlNoegler *noegler = pejl_udveksler_get_noegler (self->udveksler);
  g_autoptr (PejlRetter) retter = pejl_oplog_retter (reader_of (self), NULL);
  gboolean may = self->kollega != NULL && noegler != NULL && retter != NULL && self->kollega->tillid == PEJL_TILLID_HOLDER
                 && pejl_retter_role (retter, pejl_noegler_signatur (noegler)) == PEJL_RET_CENTERCHEF;

  self->filling = TRUE;
  if (self->kollega != NULL)
    gtk_drop_down_set_selected (self->rolle, pejl_ret_rolle_parse (self->kollega->kort->rolle));
  self->filling = FALSE;
  gtk_widget_set_visible (self->rolle_linje, may);
}

/* --- showing --- */

static void
show_own (PejlKortView *self)
{
  const PejlNoegler *noegler = pejl_udveksler_get_noegler (self->udveksler);
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlKort) kort = noegler != NULL ? pejl_kort_eget (store_of (self), reader_of (self), noegler, NULL, &error) : NULL;

  if (kort == NULL)
    return;
  gtk_label_set_label (self->title, kort->navn);
  gtk_label_set_label (self->state, _("Your card. Colleagues need it to seal packets to you and to see that a packet is from you."));
  gtk_label_set_label (self->ask, _("When a colleague telephones, read your six words aloud:"));
  show_words (self, kort->signatur, kort->segl);
  pejl_dele_add_button (self->buttons, _("Save my card…"), "kort.gem", TRUE);
  pejl_rolle_view_refresh (PEJL_ROLLE_VIEW (self->egen_rolle));
}

static PejlKollega *
find_kollega (PejlKortView *self)
{
  g_autoptr (GPtrArray) all = pejl_kolleger (store_of (self), reader_of (self));

  for (guint i = 0; i < all->len; i++)
    if (strcmp (((PejlKollega *) g_ptr_array_index (all, i))->kort->rid, self->rid) == 0)
      return g_ptr_array_steal_index (all, i);
  return NULL;
}

static void
show_kollega (PejlKortView *self)
{
  const PejlKortRaekke *kort = self->kollega->kort;
  gboolean waits = self->kollega->tillid == PEJL_TILLID_UPROEVET;

  gtk_label_set_label (self->title, kort->navn);
  gtk_label_set_label (self->state, self->kollega->tilstand);
  gtk_label_set_label (self->ask, waits ? _("Telephone the colleague, on a number that you know already, and have the six words read "
                                            "aloud. Are they the same as these?")
                                        : _("The six words of this card:"));
  show_words (self, kort->signatur, kort->segl);
  if (*kort->trukket != '\0')
    return;
  if (waits)
    pejl_dele_add_button (self->buttons, _("They are the same"), "kort.bekraeft", TRUE);
  pejl_dele_add_button (self->buttons, waits ? _("They are not the same") : _("Withdraw the card…"), "kort.traek", FALSE);
}

void
pejl_kort_view_refresh (PejlKortView *self)
{
  g_return_if_fail (PEJL_IS_KORT_VIEW (self));

  if (self->udveksler == NULL)
    return;
  g_clear_pointer (&self->kollega, pejl_kollega_free);
  pejl_dele_clear (GTK_WIDGET (self->buttons));
  self->kollega = self->rid != NULL ? find_kollega (self) : NULL;
  gtk_widget_set_visible (self->egen_rolle, self->rid == NULL);
  if (self->kollega != NULL)
    show_kollega (self);
  else if (self->rid == NULL)
    show_own (self);
  show_rolle (self);
  pejl_afloeser_valg_show (self->afloeser, self->udveksler, self->kollega);
}

void
pejl_kort_view_show_own (PejlKortView *self)
{
  g_return_if_fail (PEJL_IS_KORT_VIEW (self));

  g_clear_pointer (&self->rid, g_free);
  pejl_kort_view_refresh (self);
}

void
pejl_kort_view_show (PejlKortView *self, const char *rid)
{
  g_return_if_fail (PEJL_IS_KORT_VIEW (self));

  if (rid != self->rid)
    {
      g_free (self->rid);
      self->rid = g_strdup (rid);
    }
  pejl_kort_view_refresh (self);
}

void
pejl_kort_view_set_udveksler (PejlKortView *self, PejlUdveksler *udveksler)
{
  g_return_if_fail (PEJL_IS_KORT_VIEW (self));
  g_set_object (&self->udveksler, udveksler);
  pejl_rolle_view_set_udveksler (PEJL_ROLLE_VIEW (self->egen_rolle), udveksler);
}

/* --- the widget --- */

static void
pejl_kort_view_dispose (GObject *object)
{
  PejlKortView *self = PEJL_KORT_VIEW (object);

  g_clear_object (&self->udveksler);
  g_clear_pointer (&self->kollega, pejl_kollega_free);
  g_clear_pointer (&self->rid, g_free);

  G_OBJECT_CLASS (pejl_kort_view_parent_class)->dispose (object);
}

static void
pejl_kort_view_class_init (PejlKortViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_kort_view_dispose;
  gtk_widget_class_install_action (widget_class, "kort.bekraeft", NULL, action_bekraeft);
  gtk_widget_class_install_action (widget_class, "kort.traek", NULL, action_traek);
  gtk_widget_class_install_action (widget_class, "kort.gem", NULL, action_gem);
}

static void
build_rolle (PejlKortView *self)
{
  const char *navne[G_N_ELEMENTS (roller) + 1] = { NULL };

  for (guint i = 0; i < G_N_ELEMENTS (roller); i++)
    navne[i] = _(roller[i]);
  self->rolle_linje = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->rolle = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (navne));
  pejl_dele_name_drop_down (self->rolle, _("Role"));
  gtk_box_append (GTK_BOX (self->rolle_linje), pejl_dele_label (_("Role"), "heading", FALSE));
  gtk_box_append (GTK_BOX (self->rolle_linje), GTK_WIDGET (self->rolle));
  g_signal_connect_object (self->rolle, "notify::selected", G_CALLBACK (on_rolle), self, G_CONNECT_SWAPPED);
}

static void
pejl_kort_view_init (PejlKortView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->title = GTK_LABEL (pejl_dele_label ("", "title-2", TRUE));
  self->state = GTK_LABEL (pejl_dele_label ("", NULL, TRUE));
  self->ask = GTK_LABEL (pejl_dele_label ("", "heading", TRUE));
  gtk_widget_set_margin_top (GTK_WIDGET (self->ask), 6);
  self->words = pejl_even_box_new (6);
  self->buttons = GTK_BOX (pejl_wrap_box_new (6));
  build_rolle (self);
  self->afloeser = g_object_new (PEJL_TYPE_AFLOESER_VALG, NULL);
  self->egen_rolle = g_object_new (PEJL_TYPE_ROLLE_VIEW, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->state));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->ask));
  gtk_box_append (GTK_BOX (box), self->words);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->buttons));
  gtk_box_append (GTK_BOX (box), self->rolle_linje);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->afloeser));
  gtk_box_append (GTK_BOX (box), self->egen_rolle);
  adw_bin_set_child (ADW_BIN (self), box);
}
