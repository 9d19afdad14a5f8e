// SPDX-License-Identifier: GPL-3.0-or-later
// A card for each proposal: its sentence, and either who decided what and why, or the field and the two buttons to decide.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-forslag-pane.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-kladdefelt.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/actions/pejl-actions-error.h"
#include "core/actions/pejl-sag-actions.h"
#include "core/rules/pejl-regler.h"
#include "core/store/query/pejl-query-regel.h"
#include "core/store/query/pejl-query-sag.h"

#include <glib/gi18n-lib.h>

struct _PejlForslagPane
{
  AdwBin parent_instance;

  /* children */
  GtkWidget *cards;
  GtkWidget *first_open; /* borrowed: the field of the first proposal that waits; NULL: none */

  /* owned */
  PejlStore *store;
  GPtrArray *forslag;    /* PejlTilsynForslag* */
  GPtrArray *felter;     /* borrowed PejlKladdefelt* or NULL, by proposal */
  char *shown;           /* what the cards were made of */
  GHashTable *again;     /* sentences that are being decided anew */

  /* state */
  PejlId tilsyn;
  PejlId dagtilbud;
  guint ubesluttede;
  gboolean locked;
};

G_DEFINE_FINAL_TYPE (PejlForslagPane, pejl_forslag_pane, ADW_TYPE_BIN)

static void rebuild (PejlForslagPane *self);

/* --- deciding --- */

static guint
index_of (GtkWidget *widget)
{
  return GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (widget), "forslag"));
}

static void
say_problem (PejlKladdefelt *felt, const char *problem)
{
  GtkWidget *label = g_object_get_data (G_OBJECT (felt), "problem");

  gtk_label_set_label (GTK_LABEL (label), problem);
  gtk_widget_set_visible (label, *problem != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (pejl_kladdefelt_get_view (felt)), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, problem,
                                  -1);
}

static void
on_reason_changed (PejlKladdefelt *felt)
{
  say_problem (felt, "");
}

static void
decide (PejlForslagPane *self, guint index, gboolean valg)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) forslag = g_ptr_array_ref (self->forslag);
  const PejlTilsynForslag *one = g_ptr_array_index (forslag, index);
  PejlKladdefelt *felt = g_ptr_array_index (self->felter, index);
  g_autofree char *grund = pejl_kladdefelt_get_text (felt);
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  pejl_kladdefelt_flush (felt);
  g_hash_table_remove (self->again, one->tekst);
  if (pejl_tilsyn_forslag_afgoer (self->store, &self->tilsyn, one, valg, grund, &error))
    {
      pejl_page_toast (page, pejl_store_get_undo_label (self->store) != NULL ? pejl_store_get_undo_label (self->store) : "",
                       TRUE);
      return;
    }
  /* A reason that is missing is said where it is to be written. */
  if (g_error_matches (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_EMPTY))
    say_problem (felt, error->message);
  else
    pejl_page_failure (page, _("Nothing was decided yet. What you wrote still stands in the field."), error);
  gtk_widget_grab_focus (GTK_WIDGET (felt));
}

static void
on_yes (PejlForslagPane *self, GtkWidget *button)
{
  decide (self, index_of (button), TRUE);
}

static void
on_no (PejlForslagPane *self, GtkWidget *button)
{
  decide (self, index_of (button), FALSE);
}

static void
on_again (PejlForslagPane *self, GtkWidget *button)
{
  const PejlTilsynForslag *one = g_ptr_array_index (self->forslag, index_of (button));

  g_hash_table_add (self->again, g_strdup (one->tekst));
  rebuild (self);
  pejl_forslag_pane_focus (self);
}

/* --- cards --- */

static const char *
yes_label (PejlForslagPane *self, const PejlTilsynForslag *forslag)
{
  g_autoptr (PejlSag) open = NULL;

  if ((forslag->foreslaar & PEJL_REGEL_FORSLAG_SKAERPET) == 0)
    return (forslag->foreslaar & PEJL_REGEL_FORSLAG_INDSATS) != 0 ? _("Open særlig indsats") : _("As proposed");
  open = pejl_query_open_sag (pejl_store_get_reader (self->store), &self->dagtilbud, PEJL_SAG_SKAERPET);
  return open != NULL ? _("Go on in the open skærpet tilsyn") : _("Open skærpet tilsyn");
}

static GtkWidget *
build_button (PejlForslagPane *self, guint index, const char *label, const char *css, GCallback clicked)
{
  const PejlTilsynForslag *one = g_ptr_array_index (self->forslag, index);
  GtkWidget *button = gtk_button_new_with_label (label);
  g_autofree char *spoken = g_strdup_printf ("%s. %s", label, one->tekst);

  gtk_label_set_wrap (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), TRUE);
  if (css != NULL)
    gtk_widget_add_css_class (button, css);
  g_object_set_data (G_OBJECT (button), "forslag", GUINT_TO_POINTER (index));
  pejl_dele_set_spoken (button, spoken);
  g_signal_connect_object (button, "clicked", clicked, self, G_CONNECT_SWAPPED);
  return button;
}

static void
add_open (PejlForslagPane *self, GtkWidget *card, guint index)
{
  const PejlTilsynForslag *one = g_ptr_array_index (self->forslag, index);
  GtkWidget *felt = pejl_kladdefelt_new (_("Reason of your decision"), _("Why, or why not now"), 2);
  GtkWidget *buttons = pejl_wrap_box_new (6);
  GtkWidget *problem = pejl_dele_label ("", "error", TRUE);
  g_autofree char *field = pejl_tilsyn_forslag_draft_field (&self->tilsyn, &one->regel);

  pejl_kladdefelt_begin (PEJL_KLADDEFELT (felt), self->store, PEJL_DRAFT_FORSLAG, field);
  self->felter->pdata[index] = felt;
  if (self->first_open == NULL)
    self->first_open = felt;
  gtk_widget_set_visible (problem, FALSE);
  g_object_set_data (G_OBJECT (felt), "problem", problem);
  g_signal_connect (felt, "changed", G_CALLBACK (on_reason_changed), NULL);
  gtk_box_append (GTK_BOX (card), felt);
  gtk_box_append (GTK_BOX (card), problem);
  gtk_box_append (GTK_BOX (buttons), build_button (self, index, yes_label (self, one), NULL, G_CALLBACK (on_yes)));
  gtk_box_append (GTK_BOX (buttons), build_button (self, index, _("Not now"), NULL, G_CALLBACK (on_no)));
  gtk_box_append (GTK_BOX (card), buttons);
}

static void
add_decided (PejlForslagPane *self, GtkWidget *card, guint index, const PejlAfgoerelse *afgoerelse)
{
  g_autofree char *day = pejl_dato_format_long (afgoerelse->dato);
  g_autofree char *who = g_strjoin (" \xc2\xb7 ", afgoerelse->valg ? _("As proposed") : _("Not now"),
                                    *afgoerelse->person != '\0' ? afgoerelse->person : day,
                                    *afgoerelse->person != '\0' ? day : NULL, NULL);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = pejl_dele_icon ("object-select-symbolic");

  gtk_widget_add_css_class (mark, "punkt-naaet");
  gtk_widget_set_valign (mark, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), mark);
  gtk_box_append (GTK_BOX (line), pejl_dele_label (who, "caption", TRUE));
  gtk_box_append (GTK_BOX (card), line);
  gtk_box_append (GTK_BOX (card), pejl_dele_label (afgoerelse->grund, NULL, TRUE));
  /* A rule can be left with a reason; dagtilbudsloven § 5 b says "skal". */
  if (!afgoerelse->valg && pejl_id_is_nil (&afgoerelse->regel))
    gtk_box_append (GTK_BOX (card), pejl_dele_label (_("The law still asks for it."), "caption-heading", TRUE));
  if (!self->locked)
    {
      GtkWidget *again = build_button (self, index, _("Decide again"), "laenke", G_CALLBACK (on_again));

      gtk_widget_set_halign (again, GTK_ALIGN_START);
      gtk_box_append (GTK_BOX (card), again);
    }
}

static GtkWidget *
build_card (PejlForslagPane *self, guint index, const GPtrArray *afgoerelser)
{
  const PejlTilsynForslag *one = g_ptr_array_index (self->forslag, index);
  const PejlAfgoerelse *afgoerelse = pejl_regler_find_afgoerelse (afgoerelser, one);
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "forslag-kort");
  gtk_box_append (GTK_BOX (card), pejl_dele_label (one->tekst, NULL, TRUE));
  if (afgoerelse != NULL && !g_hash_table_contains (self->again, one->tekst))
    add_decided (self, card, index, afgoerelse);
  else if (!self->locked)
    add_open (self, card, index);
  else
    gtk_box_append (GTK_BOX (card), pejl_dele_label (_("Nobody decided on this."), "caption", TRUE));
  return card;
}

/* Alike when the cards would be alike. */
static char *
signature (PejlForslagPane *self, const GPtrArray *afgoerelser)
{
  GString *text = g_string_new (self->locked ? "1" : "0");
  g_autoptr (PejlSag) open
    = pejl_query_open_sag (pejl_store_get_reader (self->store), &self->dagtilbud, PEJL_SAG_SKAERPET);

  g_string_append (text, open != NULL ? "open" : "none");
  for (guint i = 0; i < self->forslag->len; i++)
    {
      const PejlTilsynForslag *one = g_ptr_array_index (self->forslag, i);
      const PejlAfgoerelse *afgoerelse = pejl_regler_find_afgoerelse (afgoerelser, one);

      g_string_append_printf (text, "\n%s|%d|%s|%d", one->tekst, afgoerelse != NULL ? afgoerelse->valg : -1,
                              afgoerelse != NULL ? afgoerelse->grund : "", g_hash_table_contains (self->again, one->tekst));
    }
  return g_string_free (text, FALSE);
}

static void
rebuild (PejlForslagPane *self)
{
  PejlReader *reader = pejl_store_get_reader (self->store);
  g_autoptr (GPtrArray) afgoerelser = pejl_query_afgoerelser (reader, &self->tilsyn);
  g_autofree char *now = signature (self, afgoerelser);

  self->ubesluttede = pejl_regler_ubesluttede (self->forslag, afgoerelser);
  gtk_widget_set_visible (GTK_WIDGET (self), self->forslag->len > 0);
  if (g_strcmp0 (now, self->shown) == 0)
    return;
  pejl_forslag_pane_flush (self);
  g_free (self->shown);
  self->shown = g_steal_pointer (&now);
  self->first_open = NULL;
  g_ptr_array_set_size (self->felter, 0);
  g_ptr_array_set_size (self->felter, (int) self->forslag->len);
  pejl_dele_clear (self->cards);
  for (guint i = 0; i < self->forslag->len; i++)
    gtk_box_append (GTK_BOX (self->cards), build_card (self, i, afgoerelser));
}

/* --- widget --- */

static void
pejl_forslag_pane_dispose (GObject *object)
{
  PejlForslagPane *self = PEJL_FORSLAG_PANE (object);

  g_clear_object (&self->store);

  G_OBJECT_CLASS (pejl_forslag_pane_parent_class)->dispose (object);
}

static void
pejl_forslag_pane_finalize (GObject *object)
{
  PejlForslagPane *self = PEJL_FORSLAG_PANE (object);

  g_ptr_array_unref (self->forslag);
  g_ptr_array_unref (self->felter);
  g_hash_table_unref (self->again);
  g_free (self->shown);

  G_OBJECT_CLASS (pejl_forslag_pane_parent_class)->finalize (object);
}

static void
pejl_forslag_pane_class_init (PejlForslagPaneClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_forslag_pane_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_forslag_pane_finalize;
}

static void
pejl_forslag_pane_init (PejlForslagPane *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *caption = pejl_dele_label (_("You decide, with a reason. Both are kept."), "caption", TRUE);

  self->forslag = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_forslag_free);
  self->felter = g_ptr_array_new ();
  self->again = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_add_css_class (caption, "dim-label");
  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Proposed"), "heading", FALSE));
  gtk_box_append (GTK_BOX (box), caption);
  self->cards = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box), self->cards);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  adw_bin_set_child (ADW_BIN (self), box);
}

GtkWidget *
pejl_forslag_pane_new (void)
{
  return g_object_new (PEJL_TYPE_FORSLAG_PANE, NULL);
}

void
pejl_forslag_pane_show (PejlForslagPane *self, PejlStore *store, const PejlId *tilsyn, gboolean locked)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlRegelGrundlag) grundlag = NULL;
  g_autoptr (GPtrArray) regler = NULL;

  g_return_if_fail (PEJL_IS_FORSLAG_PANE (self));

  if (!pejl_id_equal (&self->tilsyn, tilsyn))
    {
      pejl_forslag_pane_flush (self);
      g_clear_pointer (&self->shown, g_free);
      g_hash_table_remove_all (self->again);
    }
  g_set_object (&self->store, store);
  self->tilsyn = *tilsyn;
  self->locked = locked;
  grundlag = pejl_query_regel_grundlag (reader, tilsyn);
  regler = pejl_query_regler (reader);
  g_ptr_array_unref (self->forslag);
  /* Only a dagtilbud can have a case. */
  self->forslag = grundlag != NULL && !pejl_id_is_nil (&grundlag->dagtilbud)
                    ? pejl_regler_forslag (regler, grundlag)
                    : g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_forslag_free);
  self->dagtilbud = grundlag != NULL ? grundlag->dagtilbud : (PejlId){ { 0 } };
  rebuild (self);
}

guint
pejl_forslag_pane_get_ubesluttede (PejlForslagPane *self)
{
  g_return_val_if_fail (PEJL_IS_FORSLAG_PANE (self), 0);
  return self->ubesluttede;
}

void
pejl_forslag_pane_focus (PejlForslagPane *self)
{
  g_return_if_fail (PEJL_IS_FORSLAG_PANE (self));
  if (self->first_open != NULL)
    gtk_widget_grab_focus (self->first_open);
}

void
pejl_forslag_pane_flush (PejlForslagPane *self)
{
  g_return_if_fail (PEJL_IS_FORSLAG_PANE (self));
  for (guint i = 0; i < self->felter->len; i++)
    if (g_ptr_array_index (self->felter, i) != NULL)
      pejl_kladdefelt_flush (g_ptr_array_index (self->felter, i));
}
