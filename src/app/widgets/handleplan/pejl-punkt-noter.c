// SPDX-License-Identifier: GPL-3.0-or-later
// A field for each note that there is, and one for the next.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/handleplan/pejl-punkt-noter.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-tekstfelt.h"
#include "core/actions/pejl-handleplan-actions.h"
#include "core/store/query/pejl-query-handleplan.h"

#include <glib/gi18n-lib.h>

/* A note on the screen. */
typedef struct
{
  PejlId id;
  GtkWidget *box;       /* borrowed */
  PejlTekstfelt *tekst; /* borrowed */
} Raekke;

struct _PejlPunktNoter
{
  AdwBin parent_instance;

  /* children */
  GtkBox *noter;
  PejlTekstfelt *ny;

  /* owned */
  PejlStore *store;
  GArray *raekker; /* Raekke, as they stand */

  /* state */
  PejlId punkt;
};

G_DEFINE_FINAL_TYPE (PejlPunktNoter, pejl_punkt_noter, ADW_TYPE_BIN)

static gboolean
save_new (PejlStore *store, const PejlId *row, PejlField field, const char *tekst, const PejlHeads *base, GError **error)
{
  return pejl_punkt_note_add (store, row, tekst, NULL, error);
}

static gboolean
save_changed (PejlStore *store, const PejlId *row, PejlField field, const char *tekst, const PejlHeads *base, GError **error)
{
  return pejl_punkt_note_set_tekst (store, row, tekst, base, error);
}

static void
on_delete (PejlPunktNoter *self, GtkButton *button)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));
  PejlId id = *(const PejlId *) g_object_get_data (G_OBJECT (button), "note");
  g_autoptr (GError) error = NULL;
  gboolean ok = pejl_punkt_note_delete (self->store, &id, &error);

  if (page == NULL)
    return;
  if (ok)
    pejl_page_toast (page, _("The note is deleted"), TRUE);
  else
    pejl_page_failure (page, _("The change could not be saved. The point is as it was."), error);
}

static GtkWidget *
build_head (PejlPunktNoter *self, const PejlPunktNote *note, const char *dato)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *delete = pejl_dele_icon_button ("edit-delete-symbolic", _("Delete the note"));
  g_autofree char *who = g_strdup_printf ("%s%s%s", dato, *note->navn != '\0' ? " · " : "", note->navn);
  GtkWidget *label = pejl_dele_label (who, "caption", TRUE);

  gtk_widget_add_css_class (label, "dim-label");
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (delete, "flat");
  gtk_widget_add_css_class (delete, "row-menu");
  gtk_widget_set_valign (delete, GTK_ALIGN_START);
  g_object_set_data_full (G_OBJECT (delete), "note", pejl_id_copy (&note->id), g_free);
  g_signal_connect_swapped (delete, "clicked", G_CALLBACK (on_delete), self);
  gtk_box_append (GTK_BOX (head), label);
  gtk_box_append (GTK_BOX (head), delete);
  return head;
}

static void
append_note (PejlPunktNoter *self, const PejlPunktNote *note)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *dato = pejl_dato_is_valid (note->dato) ? pejl_dato_format_long (note->dato) : g_strdup ("");
  /* Translators: %s is the day of the note */
  g_autofree char *spoken = g_strdup_printf (_("Note of %s"), dato);
  Raekke raekke = { note->id, box, PEJL_TEKSTFELT (pejl_tekstfelt_new (spoken, "", 1, FALSE)) };

  gtk_box_append (GTK_BOX (box), build_head (self, note, dato));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (raekke.tekst));
  gtk_widget_add_css_class (box, "punkt-note");
  gtk_box_append (self->noter, box);
  g_array_append_val (self->raekker, raekke);
}

static const PejlPunktNote *
find_note (GPtrArray *noter, const PejlId *id)
{
  for (guint i = 0; i < noter->len; i++)
    if (pejl_id_equal (&((PejlPunktNote *) noter->pdata[i])->id, id))
      return noter->pdata[i];
  return NULL;
}

/* Rows that are still there stay, with the cursor in them; a new note comes last, since they stand by their time. */
static void
match_rows (PejlPunktNoter *self, GPtrArray *noter)
{
  for (guint i = self->raekker->len; i > 0; i--)
    {
      const Raekke *raekke = &g_array_index (self->raekker, Raekke, i - 1);

      if (find_note (noter, &raekke->id) != NULL)
        continue;
      gtk_box_remove (self->noter, raekke->box);
      g_array_remove_index (self->raekker, i - 1);
    }
  for (guint i = 0; i < noter->len; i++)
    {
      const PejlPunktNote *note = noter->pdata[i];
      gboolean there = FALSE;

      for (guint k = 0; k < self->raekker->len && !there; k++)
        there = pejl_id_equal (&g_array_index (self->raekker, Raekke, k).id, &note->id);
      if (!there)
        append_note (self, note);
    }
}

static void
pejl_punkt_noter_dispose (GObject *object)
{
  g_clear_object (&PEJL_PUNKT_NOTER (object)->store);

  G_OBJECT_CLASS (pejl_punkt_noter_parent_class)->dispose (object);
}

static void
pejl_punkt_noter_finalize (GObject *object)
{
  g_array_unref (PEJL_PUNKT_NOTER (object)->raekker);

  G_OBJECT_CLASS (pejl_punkt_noter_parent_class)->finalize (object);
}

static void
pejl_punkt_noter_class_init (PejlPunktNoterClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_punkt_noter_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_punkt_noter_finalize;
}

static void
pejl_punkt_noter_init (PejlPunktNoter *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->raekker = g_array_new (FALSE, FALSE, sizeof (Raekke));
  self->noter = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 6));
  self->ny = PEJL_TEKSTFELT (pejl_tekstfelt_new (_("New note"), _("What is new? Ctrl+Enter adds it"), 1, FALSE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->noter));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->ny));
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
pejl_punkt_noter_new (void)
{
  return g_object_new (PEJL_TYPE_PUNKT_NOTER, NULL);
}

void
pejl_punkt_noter_show (PejlPunktNoter *self, PejlStore *store, const PejlId *punkt)
{
  g_autoptr (GPtrArray) noter = pejl_query_punkt_noter (pejl_store_get_reader (store), punkt);
  char id[PEJL_ID_STRLEN];

  g_return_if_fail (PEJL_IS_PUNKT_NOTER (self));

  g_set_object (&self->store, store);
  self->punkt = *punkt;
  match_rows (self, noter);
  for (guint i = 0; i < self->raekker->len; i++)
    {
      const Raekke *raekke = &g_array_index (self->raekker, Raekke, i);
      g_autofree char *draft = pejl_handleplan_draft_field (&raekke->id, PEJL_FIELD_PUNKT_NOTE_TEKST);

      pejl_tekstfelt_open (raekke->tekst, store, &raekke->id, PEJL_FIELD_PUNKT_NOTE_TEKST, PEJL_DRAFT_PUNKT, draft, save_changed,
                           find_note (noter, &raekke->id)->tekst);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->noter), self->raekker->len > 0);
  pejl_tekstfelt_open (self->ny, store, punkt, 0, PEJL_DRAFT_PUNKT_NOTE, pejl_id_to_buf (punkt, id), save_new, "");
}

void
pejl_punkt_noter_finish (PejlPunktNoter *self)
{
  g_return_if_fail (PEJL_IS_PUNKT_NOTER (self));

  for (guint i = 0; i < self->raekker->len; i++)
    pejl_tekstfelt_finish (g_array_index (self->raekker, Raekke, i).tekst);
  pejl_tekstfelt_finish (self->ny);
}
