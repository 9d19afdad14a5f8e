// SPDX-License-Identifier: GPL-3.0-or-later
// Three fields with drafts; each is written when it is left.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/strategi/pejl-omraade-tekster.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-kladdefelt.h"
#include "core/actions/pejl-strategi-actions.h"
#include "core/store/pejl-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_TEKSTER 3
#define ROWS 2

static const PejlField fields[N_TEKSTER]
    = { PEJL_FIELD_OMRAADE_UDFORDRING, PEJL_FIELD_OMRAADE_MAAL, PEJL_FIELD_OMRAADE_DEFINITION };

struct _PejlOmraadeTekster
{
  AdwBin parent_instance;

  /* children */
  PejlKladdefelt *felter[N_TEKSTER];

  /* owned */
  PejlStore *store;
  char *omraade;
  char *saved[N_TEKSTER];        /* as the store has them */
  PejlHeads *heads[N_TEKSTER];   /* when the field was shown */

  /* state */
  PejlId strategi;
  gboolean locked;
};

G_DEFINE_FINAL_TYPE (PejlOmraadeTekster, pejl_omraade_tekster, ADW_TYPE_BIN)

static gboolean
finish (PejlOmraadeTekster *self, guint i)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (self->store == NULL || self->locked)
    return TRUE;
  text = pejl_kladdefelt_get_text (self->felter[i]);
  if (strcmp (text, self->saved[i]) == 0)
    return TRUE;
  pejl_kladdefelt_done (self->felter[i]);
  if (pejl_strategi_set_omraade_tekst (self->store, &self->strategi, self->omraade, fields[i], text, self->heads[i], &error))
    return TRUE;
  if (pejl_page_of (GTK_WIDGET (self)) != NULL)
    pejl_page_failure (pejl_page_of (GTK_WIDGET (self)), _("The text could not be saved. It still stands in the field."), error);
  return FALSE;
}

static void
on_left (PejlOmraadeTekster *self, GtkEventController *focus)
{
  for (guint i = 0; i < N_TEKSTER; i++)
    if (gtk_event_controller_get_widget (focus) == GTK_WIDGET (self->felter[i]))
      finish (self, i);
}

static void
pejl_omraade_tekster_dispose (GObject *object)
{
  PejlOmraadeTekster *self = PEJL_OMRAADE_TEKSTER (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (pejl_omraade_tekster_parent_class)->dispose (object);
}

static void
pejl_omraade_tekster_finalize (GObject *object)
{
  PejlOmraadeTekster *self = PEJL_OMRAADE_TEKSTER (object);

  g_free (self->omraade);
  for (guint i = 0; i < N_TEKSTER; i++)
    {
      g_free (self->saved[i]);
      g_clear_pointer (&self->heads[i], pejl_heads_free);
    }

  G_OBJECT_CLASS (pejl_omraade_tekster_parent_class)->finalize (object);
}

static void
pejl_omraade_tekster_class_init (PejlOmraadeTeksterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_omraade_tekster_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_omraade_tekster_finalize;
}

static void
pejl_omraade_tekster_init (PejlOmraadeTekster *self)
{
  const char *const names[N_TEKSTER]
      = { _("Why the area is worked on"), _("What is worked for"), _("What its words mean") };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  for (guint i = 0; i < N_TEKSTER; i++)
    {
      GtkWidget *felt = pejl_kladdefelt_new (names[i], "", ROWS);
      GtkEventController *focus = gtk_event_controller_focus_new ();

      g_signal_connect_object (focus, "leave", G_CALLBACK (on_left), self, G_CONNECT_SWAPPED);
      gtk_widget_add_controller (felt, focus);
      gtk_box_append (GTK_BOX (box), pejl_dele_label (names[i], "heading", TRUE));
      gtk_box_append (GTK_BOX (box), felt);
      self->felter[i] = PEJL_KLADDEFELT (felt);
      self->saved[i] = g_strdup ("");
    }
  adw_bin_set_child (ADW_BIN (self), box);
}

static void
show_one (PejlOmraadeTekster *self, guint i, const char *text, gboolean another)
{
  g_autofree char *typed = pejl_kladdefelt_get_text (self->felter[i]);
  g_autofree char *draft = pejl_omraade_draft_field (&self->strategi, self->omraade, fields[i]);
  PejlId row = pejl_omraade_row (&self->strategi, self->omraade);
  gboolean being_typed = !another && strcmp (typed, self->saved[i]) != 0 && strcmp (typed, text) != 0;

  g_free (self->saved[i]);
  self->saved[i] = g_strdup (text);
  gtk_text_view_set_editable (pejl_kladdefelt_get_view (self->felter[i]), !self->locked);
  if (being_typed)
    return;
  g_clear_pointer (&self->heads[i], pejl_heads_free);
  self->heads[i] = pejl_reader_heads (pejl_store_get_reader (self->store), &row, fields[i]);
  pejl_kladdefelt_done (self->felter[i]);
  if (strcmp (typed, text) != 0)
    pejl_kladdefelt_set_text (self->felter[i], text);
  pejl_kladdefelt_done (self->felter[i]);
  if (another && !self->locked)
    pejl_kladdefelt_begin (self->felter[i], self->store, PEJL_DRAFT_OMRAADE, draft);
}

void
pejl_omraade_tekster_show (PejlOmraadeTekster *self, PejlStore *store, const PejlId *strategi,
                           const PejlIndsatsomraade *omraade, gboolean locked)
{
  gboolean another;

  g_return_if_fail (PEJL_IS_OMRAADE_TEKSTER (self));

  another = self->omraade == NULL || strcmp (self->omraade, omraade->key) != 0 || !pejl_id_equal (&self->strategi, strategi)
            || self->locked != locked;
  if (another)
    pejl_omraade_tekster_finish (self);
  g_set_object (&self->store, store);
  g_free (self->omraade);
  self->omraade = g_strdup (omraade->key);
  self->strategi = *strategi;
  self->locked = locked;
  show_one (self, 0, omraade->udfordring, another);
  show_one (self, 1, omraade->maal, another);
  show_one (self, 2, omraade->definition, another);
}

gboolean
pejl_omraade_tekster_finish (PejlOmraadeTekster *self)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (PEJL_IS_OMRAADE_TEKSTER (self), FALSE);
  for (guint i = 0; i < N_TEKSTER; i++)
    ok = finish (self, i) && ok;
  return ok;
}
