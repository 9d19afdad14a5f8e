// SPDX-License-Identifier: GPL-3.0-or-later
// A drop-down of the other cards, and a question before what is chosen is signed.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/udveksling/pejl-afloeser-valg.h"

#include "app/dialogs/pejl-bekraeft.h"
#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "core/exchange/pejl-tildeling.h"
#include "core/store/pejl-oplog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _PejlAfloeserValg
{
  AdwBin parent_instance;

  /* children */
  GtkDropDown *valg;

  /* owned */
  PejlUdveksler *udveksler;
  GPtrArray *gamle;   /* char*, keys by row of the drop-down after the first */
  char *ny;           /* key of the card it is about */
  char *asked;        /* key that a person is asked about; the rows may be filled anew before the answer */

  /* state */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (PejlAfloeserValg, pejl_afloeser_valg, ADW_TYPE_BIN)

/* --- what is chosen --- */

static void
select_row (PejlAfloeserValg *self, guint row)
{
  self->filling = TRUE;
  gtk_drop_down_set_selected (self->valg, row);
  self->filling = FALSE;
}

static void
sign (gpointer owner, const char *text)
{
  PejlAfloeserValg *self = owner;
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));
  PejlStore *store = pejl_udveksler_get_store (self->udveksler);
  const PejlNoegler *noegler = pejl_udveksler_get_noegler (self->udveksler);
  guint row;
  g_autoptr (GError) error = NULL;

  if (noegler == NULL)
    return;
  if (pejl_tildeling_afloes (store, pejl_store_get_reader (store), noegler, self->ny, self->asked, &error))
    {
      if (g_ptr_array_find_with_equal_func (self->gamle, self->asked, g_str_equal, &row))
        select_row (self, row + 1);
      gtk_widget_set_sensitive (GTK_WIDGET (self->valg), FALSE);
      pejl_page_toast (page, _("It is signed and goes out with the next packet"), FALSE);
    }
  else
    pejl_page_failure (page, _("The new card does not go on for the old one. Nothing was changed."), error);
}

static void
on_chosen (PejlAfloeserValg *self)
{
  PejlBekraeft question = { .heading = _("Does the new card go on for the old one?"),
                            .body = _("When a colleague has lost the keys of the old card. What was written with it, and not handed over, "
                                      "can then come with the new one. Say so only when the colleague has told you, by telephone or "
                                      "face to face. It cannot be undone."),
                            .verb = _("It goes on for it") };

  if (self->filling || gtk_drop_down_get_selected (self->valg) == 0)
    return;
  /* It stands there when it is signed, not before. */
  g_free (self->asked);
  self->asked = g_strdup (g_ptr_array_index (self->gamle, gtk_drop_down_get_selected (self->valg) - 1));
  select_row (self, 0);
  pejl_bekraeft_present (GTK_WIDGET (self), &question, sign);
}

/* --- showing --- */

static gboolean
may_say (PejlUdveksler *udveksler, const PejlRetter *retter)
{
  const PejlNoegler *noegler = pejl_udveksler_get_noegler (udveksler);

  return noegler != NULL && retter != NULL
         && pejl_retter_role (retter, pejl_noegler_signatur (noegler)) == PEJL_RET_CENTERCHEF;
}

/* The other cards, but for one's own; which of them it goes on for already, 0: none. */
static guint
fill (PejlAfloeserValg *self, PejlReader *reader, const PejlRetter *retter)
{
  g_autoptr (GPtrArray) all = pejl_query_kort (reader);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const char *own = pejl_noegler_signatur (pejl_udveksler_get_noegler (self->udveksler));
  guint chosen = 0;

  g_ptr_array_set_size (self->gamle, 0);
  gtk_string_list_append (names, _("no other card"));
  for (guint i = 0; i < all->len; i++)
    {
      const PejlKortRaekke *kort = g_ptr_array_index (all, i);
      g_autofree char *name = NULL;

      if (strcmp (kort->signatur, self->ny) == 0 || strcmp (kort->signatur, own) == 0)
        continue;
      /* Translators: name on a card; its colleague's number, as two cards may have one name */
      name = g_strdup_printf (_("%s (number %.6s)"), kort->navn, kort->rid);
      gtk_string_list_append (names, name);
      g_ptr_array_add (self->gamle, g_strdup (kort->signatur));
      if (pejl_retter_afloeser (retter, kort->signatur, self->ny))
        chosen = self->gamle->len;
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (self->valg, G_LIST_MODEL (names));
  self->filling = FALSE;
  select_row (self, chosen);
  return chosen;
}

void
pejl_afloeser_valg_show (PejlAfloeserValg *self, PejlUdveksler *udveksler, const PejlKollega *kollega)
{
  PejlReader *reader = pejl_store_get_reader (pejl_udveksler_get_store (udveksler));
  g_autoptr (PejlRetter) retter = pejl_oplog_retter (reader, NULL);
  gboolean shown = kollega != NULL && kollega->tillid == PEJL_TILLID_HOLDER && may_say (udveksler, retter);

  g_return_if_fail (PEJL_IS_AFLOESER_VALG (self));

  g_set_object (&self->udveksler, udveksler);
  if (shown)
    {
      g_free (self->ny);
      self->ny = g_strdup (kollega->kort->signatur);
      /* What is signed cannot be chosen away. */
      gtk_widget_set_sensitive (GTK_WIDGET (self->valg), fill (self, reader, retter) == 0);
      shown = self->gamle->len > 0;
    }
  gtk_widget_set_visible (GTK_WIDGET (self), shown);
}

/* --- the widget --- */

static void
pejl_afloeser_valg_dispose (GObject *object)
{
  PejlAfloeserValg *self = PEJL_AFLOESER_VALG (object);

  g_clear_object (&self->udveksler);
  g_clear_pointer (&self->gamle, g_ptr_array_unref);
  g_clear_pointer (&self->ny, g_free);
  g_clear_pointer (&self->asked, g_free);

  G_OBJECT_CLASS (pejl_afloeser_valg_parent_class)->dispose (object);
}

static void
pejl_afloeser_valg_class_init (PejlAfloeserValgClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_afloeser_valg_dispose;
}

static void
pejl_afloeser_valg_init (PejlAfloeserValg *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *about = pejl_dele_label (_("When the colleague has lost the keys of an old card."), "caption", TRUE);
  const char *const none[] = { NULL };

  self->gamle = g_ptr_array_new_with_free_func (g_free);
  self->valg = GTK_DROP_DOWN (gtk_drop_down_new_from_strings (none));
  pejl_dele_name_cut_drop_down (self->valg, _("Goes on for"));
  gtk_widget_add_css_class (about, "dim-label");
  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Goes on for"), "heading", FALSE));
  gtk_box_append (GTK_BOX (box), about);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->valg));
  g_signal_connect_object (self->valg, "notify::selected", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), box);
}
