// SPDX-License-Identifier: GPL-3.0-or-later
// Four texts and two lists of comments in one column.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/tilsyn/pejl-tilbagemelding-view.h"

#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "app/widgets/tilsyn/pejl-kommentar-kort.h"
#include "app/widgets/tilsyn/pejl-tilsyn-felt.h"

#include <glib/gi18n-lib.h>

#define COLUMN_WIDTH_MAX 860
/* Those of the tab; the reason of the bekymring stands beside its choice. */
#define N_FELTER PEJL_TEKST_BEKYMRING

struct _PejlTilbagemeldingView
{
  AdwBin parent_instance;

  /* children */
  PejlTekstfelt *felter[N_FELTER];
  GtkWidget *comments_box;
  GtkWidget *history;
  PejlKommentarKort *leder;
  PejlKommentarKort *bestyrelse;
};

G_DEFINE_FINAL_TYPE (PejlTilbagemeldingView, pejl_tilbagemelding_view, ADW_TYPE_BIN)

typedef struct
{
  PejlTilsynTekst tekst;
  const char *title;
  const char *readers;     /* who may read it */
  const char *icon;
  const char *css;
  const char *placeholder;
  guint rows;
} Card;

static const Card cards[N_FELTER] = {
  { PEJL_TEKST_TILBAGEMELDING, N_("Feedback"), N_("Leder and medarbejdere"), "avatar-default-symbolic", "laeser-hus",
    N_("What you want them to go on with, and what is to change"), 4 },
  { PEJL_TEKST_LOVET, N_("Promised until next time"), N_("Leder, and the next konsulent"), "emblem-ok-symbolic", "laeser-hus",
    N_("One promise a line: who does what, until when"), 2 },
  { PEJL_TEKST_OFFENTLIG, N_("Public text"), N_("Everybody, on the dagtilbud's website"), "pejl-alle-symbolic", "laeser-alle",
    N_("Plain words for parents; no persons"), 4 },
  { PEJL_TEKST_NOTE, N_("Raw note"), N_("Only the konsulent; can come out by aktindsigt"), "changes-prevent-symbolic", "laeser-mig",
    N_("Your own notes. They stand in no report."), 2 },
};

static GtkWidget *
build_readers (const Card *card)
{
  GtkWidget *pill = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_box_append (GTK_BOX (pill), pejl_dele_icon (card->icon));
  gtk_box_append (GTK_BOX (pill), pejl_dele_label (_(card->readers), NULL, FALSE));
  gtk_widget_add_css_class (pill, "laeser");
  gtk_widget_add_css_class (pill, card->css);
  gtk_widget_set_valign (pill, GTK_ALIGN_CENTER);
  return pill;
}

static GtkWidget *
build_card (PejlTilbagemeldingView *self, const Card *card)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 8);
  GtkWidget *head = pejl_wrap_box_new (12);
  /* Translators: the name of a text, and who may read it */
  g_autofree char *spoken = g_strdup_printf (_("%s. Read by: %s"), _(card->title), _(card->readers));
  GtkWidget *felt = pejl_tekstfelt_new (spoken, _(card->placeholder), card->rows, FALSE);

  gtk_box_append (GTK_BOX (head), pejl_dele_label (_(card->title), "heading", FALSE));
  gtk_box_append (GTK_BOX (head), build_readers (card));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), felt);
  gtk_widget_add_css_class (box, "card");
  gtk_widget_add_css_class (box, "tekst-kort");
  self->felter[card->tekst] = PEJL_TEKSTFELT (felt);
  return box;
}

static void
pejl_tilbagemelding_view_class_init (PejlTilbagemeldingViewClass *klass)
{
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "tilbagemeldingview");
}

static void
pejl_tilbagemelding_view_init (PejlTilbagemeldingView *self)
{
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  for (guint i = 0; i < N_FELTER; i++)
    gtk_box_append (GTK_BOX (column), build_card (self, &cards[i]));
  self->comments_box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  self->leder = PEJL_KOMMENTAR_KORT (pejl_kommentar_kort_new (PEJL_KOMMENTAR_LEDER));
  self->bestyrelse = PEJL_KOMMENTAR_KORT (pejl_kommentar_kort_new (PEJL_KOMMENTAR_BESTYRELSE));
  gtk_box_append (GTK_BOX (self->comments_box), GTK_WIDGET (self->leder));
  gtk_box_append (GTK_BOX (self->comments_box), GTK_WIDGET (self->bestyrelse));
  gtk_box_append (GTK_BOX (column), self->comments_box);
  self->history = gtk_button_new_with_label (_("History of the texts"));
  gtk_widget_add_css_class (self->history, "flat");
  gtk_widget_set_halign (self->history, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (column), self->history);
  gtk_widget_add_css_class (column, "vurdering-kolonne");
  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), COLUMN_WIDTH_MAX);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (clamp), COLUMN_WIDTH_MAX);
  adw_clamp_set_child (ADW_CLAMP (clamp), column);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), clamp);
  adw_bin_set_child (ADW_BIN (self), scroll);
}

void
pejl_tilbagemelding_view_open (PejlTilbagemeldingView *self, const PejlId *tilsyn)
{
  char hex[PEJL_ID_STRLEN];

  g_return_if_fail (PEJL_IS_TILBAGEMELDING_VIEW (self));
  for (int i = 0; i < (int) N_FELTER; i++)
    pejl_tilsyn_felt_open (self->felter[i], tilsyn, (PejlTilsynTekst) i);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->history), "s", pejl_id_to_buf (tilsyn, hex));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->history), "win.history");
  pejl_kommentar_kort_open (self->leder, tilsyn);
  pejl_kommentar_kort_open (self->bestyrelse, tilsyn);
}

void
pejl_tilbagemelding_view_show (PejlTilbagemeldingView *self, const PejlAfslutning *afslutning, const GPtrArray *kommentarer)
{
  g_return_if_fail (PEJL_IS_TILBAGEMELDING_VIEW (self));
  for (guint i = 0; i < N_FELTER; i++)
    pejl_tekstfelt_show (self->felter[i], afslutning->tekster[i]);
  pejl_kommentar_kort_show (self->leder, kommentarer);
  pejl_kommentar_kort_show (self->bestyrelse, kommentarer);
}

void
pejl_tilbagemelding_view_restore (PejlTilbagemeldingView *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_TILBAGEMELDING_VIEW (self));
  for (guint i = 0; i < N_FELTER; i++)
    pejl_tekstfelt_restore (self->felter[i], store);
  pejl_kommentar_kort_restore (self->leder, store);
  pejl_kommentar_kort_restore (self->bestyrelse, store);
}

void
pejl_tilbagemelding_view_set_locked (PejlTilbagemeldingView *self, gboolean locked, gboolean read_only)
{
  g_return_if_fail (PEJL_IS_TILBAGEMELDING_VIEW (self));
  for (guint i = 0; i < N_FELTER; i++)
    pejl_tekstfelt_set_locked (self->felter[i], locked);
  pejl_kommentar_kort_set_read_only (self->leder, read_only);
  pejl_kommentar_kort_set_read_only (self->bestyrelse, read_only);
}

gboolean
pejl_tilbagemelding_view_finish (PejlTilbagemeldingView *self)
{
  gboolean ok = TRUE;

  g_return_val_if_fail (PEJL_IS_TILBAGEMELDING_VIEW (self), FALSE);
  for (guint i = 0; i < N_FELTER; i++)
    ok = pejl_tekstfelt_finish (self->felter[i]) && ok;
  ok = pejl_kommentar_kort_finish (self->leder) && ok;
  return pejl_kommentar_kort_finish (self->bestyrelse) && ok;
}

void
pejl_tilbagemelding_view_focus (PejlTilbagemeldingView *self, PejlTilsynTekst tekst)
{
  g_return_if_fail (PEJL_IS_TILBAGEMELDING_VIEW (self));
  g_return_if_fail (tekst < N_FELTER);
  gtk_widget_grab_focus (GTK_WIDGET (pejl_tekstfelt_get_view (self->felter[tekst])));
}

void
pejl_tilbagemelding_view_focus_kommentar (PejlTilbagemeldingView *self, PejlKommentarFra fra)
{
  g_return_if_fail (PEJL_IS_TILBAGEMELDING_VIEW (self));
  pejl_kommentar_kort_focus (fra == PEJL_KOMMENTAR_LEDER ? self->leder : self->bestyrelse);
}

gboolean
pejl_tilbagemelding_view_next_pane (PejlTilbagemeldingView *self)
{
  GtkWidget *focus;

  g_return_val_if_fail (PEJL_IS_TILBAGEMELDING_VIEW (self), FALSE);
  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  if (focus != NULL && gtk_widget_is_ancestor (focus, self->comments_box))
    pejl_tilbagemelding_view_focus (self, PEJL_TEKST_TILBAGEMELDING);
  else if (!gtk_widget_child_focus (self->comments_box, GTK_DIR_TAB_FORWARD))
    return FALSE;
  return TRUE;
}
