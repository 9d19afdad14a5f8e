// SPDX-License-Identifier: GPL-3.0-or-later
// One theme to judge.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/vurdering/pejl-tema-vurdering.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/vurdering/pejl-med-raekke.h"
#include "app/widgets/vurdering/pejl-niveau-valg.h"
#include "core/rules/pejl-grundlag.h"

#include <glib/gi18n-lib.h>
#include <math.h>

struct _PejlTemaVurdering
{
  AdwBin parent_instance;

  /* children */
  GtkLabel *count;
  GtkLabel *med;
  PejlNiveauValg *valg;
  GtkEditable *point; /* NULL where the instrument has no bands */
  PejlBegrundelse *begrundelse;
  GtkWidget *uden_box;
  GtkSwitch *uden;

  /* owned */
  PejlVurderingMaal *maal;
  PejlRedskab *redskab;
  PejlHenvisninger *henvisninger;

  /* state */
  int niveau;
  double shown_point;
  gboolean quiet;
};

G_DEFINE_FINAL_TYPE (PejlTemaVurdering, pejl_tema_vurdering, ADW_TYPE_BIN)

static PejlStore *
store_of (PejlTemaVurdering *self)
{
  PejlPage *page = pejl_page_of (GTK_WIDGET (self));

  return page != NULL ? pejl_page_get_store (page) : NULL;
}

static void
tell_failure (PejlTemaVurdering *self, const GError *error)
{
  pejl_page_failure (pejl_page_of (GTK_WIDGET (self)), _("The level could not be saved. It is as it was."), error);
}

static void
on_chosen (PejlTemaVurdering *self, int niveau)
{
  g_autoptr (GError) error = NULL;

  if (!pejl_vurdering_choose (store_of (self), self->maal, niveau, &error))
    tell_failure (self, error);
}

static void
on_uden_changed (PejlTemaVurdering *self)
{
  PejlStore *store = store_of (self);
  g_autoptr (GError) error = NULL;

  if (!self->quiet && store != NULL && !pejl_vurdering_set_uden (store, self->maal, gtk_switch_get_active (self->uden), &error))
    tell_failure (self, error);
}

/* --- points --- */

/* "4,5" and "4.5" alike; NAN for what is no number. */
static double
parse_point (const char *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  char *end;
  double point;

  g_strdelimit (plain, ",", '.');
  point = g_ascii_strtod (plain, &end);
  return *plain != '\0' && *end == '\0' ? point : NAN;
}

static void
show_point (PejlTemaVurdering *self, double point)
{
  g_autofree char *text = isnan (point) ? g_strdup ("") : g_strdup_printf ("%g", point);

  self->shown_point = point;
  if (self->point == NULL)
    return;
  g_strdelimit (text, ".", ',');
  gtk_editable_set_text (self->point, text);
}

static void
on_point (PejlTemaVurdering *self)
{
  PejlStore *store = store_of (self);
  double point = parse_point (gtk_editable_get_text (self->point));
  g_autoptr (GError) error = NULL;

  if (self->quiet || store == NULL || point == self->shown_point || (isnan (point) && isnan (self->shown_point)))
    return;
  if (isnan (point))
    {
      pejl_page_toast (pejl_page_of (GTK_WIDGET (self)), _("Points are written as 4,5."), FALSE);
      show_point (self, self->shown_point);
    }
  else if (!pejl_vurdering_set_point (store, self->maal, point, &error))
    {
      pejl_page_toast (pejl_page_of (GTK_WIDGET (self)), error->message, FALSE);
      show_point (self, self->shown_point);
    }
}

/* --- widget --- */

static void
pejl_tema_vurdering_dispose (GObject *object)
{
  PEJL_TEMA_VURDERING (object)->quiet = TRUE;

  G_OBJECT_CLASS (pejl_tema_vurdering_parent_class)->dispose (object);
}

static void
pejl_tema_vurdering_finalize (GObject *object)
{
  PejlTemaVurdering *self = PEJL_TEMA_VURDERING (object);

  g_clear_pointer (&self->maal, pejl_vurdering_maal_free);
  g_clear_pointer (&self->redskab, pejl_redskab_unref);
  g_clear_object (&self->henvisninger);

  G_OBJECT_CLASS (pejl_tema_vurdering_parent_class)->finalize (object);
}

static void
pejl_tema_vurdering_class_init (PejlTemaVurderingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_tema_vurdering_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_tema_vurdering_finalize;
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "temavurdering");
}

static void
pejl_tema_vurdering_init (PejlTemaVurdering *self)
{
  self->niveau = -1;
  self->shown_point = NAN;
}

static GtkWidget *
build_point (PejlTemaVurdering *self, const char *navn)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *entry = gtk_entry_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  g_autofree char *spoken = g_strdup_printf (_("Points: %s"), navn);

  self->point = GTK_EDITABLE (entry);
  gtk_editable_set_width_chars (self->point, 5);
  gtk_editable_set_max_width_chars (self->point, 5);
  gtk_entry_set_input_purpose (GTK_ENTRY (entry), GTK_INPUT_PURPOSE_NUMBER);
  pejl_dele_set_spoken (entry, spoken);
  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Points"), "caption", FALSE));
  gtk_box_append (GTK_BOX (box), entry);
  g_signal_connect_object (entry, "activate", G_CALLBACK (on_point), self, G_CONNECT_SWAPPED);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (on_point), self);
  gtk_widget_add_controller (entry, focus);
  return box;
}

static GtkWidget *
build_head (PejlTemaVurdering *self, const char *navn)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *title = pejl_dele_label (navn, "heading", TRUE);

  self->count = GTK_LABEL (pejl_dele_label ("", "caption", FALSE));
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_widget_set_hexpand (title, TRUE);
  gtk_box_append (GTK_BOX (head), title);
  if (pejl_redskab_has_baand (self->redskab))
    gtk_box_append (GTK_BOX (head), build_point (self, navn));
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->count));
  return head;
}

static GtkWidget *
build_uden (PejlTemaVurdering *self, const char *navn)
{
  GtkWidget *label = pejl_dele_label (_("Judge without evidens"), "caption", TRUE);
  g_autofree char *spoken = g_strdup_printf (_("Judge without evidens: %s"), navn);

  self->uden_box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  self->uden = GTK_SWITCH (gtk_switch_new ());
  gtk_widget_set_valign (GTK_WIDGET (self->uden), GTK_ALIGN_CENTER);
  pejl_dele_set_spoken (GTK_WIDGET (self->uden), spoken);
  g_signal_connect_object (self->uden, "notify::active", G_CALLBACK (on_uden_changed), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->uden_box), GTK_WIDGET (self->uden));
  gtk_box_append (GTK_BOX (self->uden_box), label);
  gtk_widget_set_visible (self->uden_box, FALSE);
  return self->uden_box;
}

GtkWidget *
pejl_tema_vurdering_new (const PejlId *tilsyn, PejlRedskab *redskab, const char *tema, PejlHenvisninger *henvisninger)
{
  PejlTemaVurdering *self = g_object_new (PEJL_TYPE_TEMA_VURDERING, NULL);
  PejlVurderingMaal maal = { .tilsyn = *tilsyn, .maal = tema != NULL ? PEJL_MAAL_TEMA : PEJL_MAAL_SAMLET,
                             .redskab = redskab->id, .tema = (char *) tema };
  const char *navn = tema != NULL ? ((PejlTema *) redskab->temaer->pdata[pejl_redskab_find_tema (redskab, tema)])->navn
                                  : _("The tilsyn as a whole");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  g_autofree char *label = g_strdup_printf (_("Reason: %s"), navn);

  self->maal = pejl_vurdering_maal_copy (&maal);
  self->redskab = pejl_redskab_ref (redskab);
  self->henvisninger = g_object_ref (henvisninger);
  self->valg = PEJL_NIVEAU_VALG (pejl_niveau_valg_new (redskab, navn, TRUE));
  g_signal_connect_object (self->valg, "chosen", G_CALLBACK (on_chosen), self, G_CONNECT_SWAPPED);
  self->begrundelse = PEJL_BEGRUNDELSE (pejl_begrundelse_new (&maal, PEJL_LAG_BEGRUNDELSE, label,
                                                              _("Why? Refer to the evidens with #.")));
  pejl_begrundelse_set_henvisninger (self->begrundelse, henvisninger, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->begrundelse), FALSE);
  gtk_box_append (GTK_BOX (box), build_head (self, navn));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->valg));
  self->med = GTK_LABEL (pejl_dele_label ("", "caption", TRUE));
  gtk_widget_add_css_class (GTK_WIDGET (self->med), "dim-label");
  gtk_widget_set_visible (GTK_WIDGET (self->med), FALSE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->med));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->begrundelse));
  gtk_box_append (GTK_BOX (box), build_uden (self, navn));
  adw_bin_set_child (ADW_BIN (self), box);
  return GTK_WIDGET (self);
}

void
pejl_tema_vurdering_show (PejlTemaVurdering *self, const PejlVurdering *vurdering)
{
  int niveau = vurdering != NULL ? vurdering->niveau : -1;
  gboolean uden = vurdering != NULL && vurdering->uden_evidens;
  PejlId row;
  guint of;
  guint used;
  g_autofree char *text = NULL;

  g_return_if_fail (PEJL_IS_TEMA_VURDERING (self));

  self->niveau = niveau;
  row = pejl_vurdering_maal_row (self->maal);
  used = pejl_henvisninger_used (self->henvisninger, &row, -1, &of);
  /* Translators: how many evidens the reason of a theme refers to */
  text = used > 0 ? g_strdup_printf (ngettext ("%u evidens", "%u evidens", used), used) : g_strdup ("");
  gtk_label_set_label (self->count, text);
  pejl_niveau_valg_set (self->valg, niveau);
  pejl_begrundelse_show (self->begrundelse, vurdering != NULL ? vurdering->begrundelse : "");
  gtk_widget_set_visible (GTK_WIDGET (self->begrundelse), niveau >= 0 || pejl_begrundelse_has_text (self->begrundelse));
  /* No evidens belongs to a theme by itself: it rests on what its reason refers to, or says that it rests on none. */
  gtk_widget_set_visible (self->uden_box, uden || pejl_grundlag_of (niveau, 0, used, uden) == PEJL_GRUNDLAG_UTALT);
  self->quiet = TRUE;
  gtk_switch_set_active (self->uden, uden);
  show_point (self, vurdering != NULL ? vurdering->point : NAN);
  self->quiet = FALSE;
}

void
pejl_tema_vurdering_show_med (PejlTemaVurdering *self, const char *navn, int niveau)
{
  g_autofree char *sentence = NULL;

  g_return_if_fail (PEJL_IS_TEMA_VURDERING (self));

  if (navn != NULL)
    sentence = pejl_med_raekke_sentence (navn, self->niveau, niveau, self->redskab);
  gtk_label_set_label (self->med, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (GTK_WIDGET (self->med), sentence != NULL);
}

void
pejl_tema_vurdering_set_locked (PejlTemaVurdering *self, gboolean locked)
{
  g_return_if_fail (PEJL_IS_TEMA_VURDERING (self));

  gtk_widget_set_sensitive (GTK_WIDGET (self->valg), !locked);
  gtk_widget_set_sensitive (self->uden_box, !locked);
  if (self->point != NULL)
    gtk_editable_set_editable (self->point, !locked);
  gtk_text_view_set_editable (pejl_begrundelse_get_view (self->begrundelse), !locked);
}

gboolean
pejl_tema_vurdering_focus_lacking (PejlTemaVurdering *self, gboolean grund)
{
  g_return_val_if_fail (PEJL_IS_TEMA_VURDERING (self), FALSE);

  if (!grund)
    return self->niveau < 0 && gtk_widget_child_focus (GTK_WIDGET (self->valg), GTK_DIR_TAB_FORWARD);
  return self->niveau > 0 && !pejl_begrundelse_has_text (self->begrundelse)
         && gtk_widget_grab_focus (GTK_WIDGET (pejl_begrundelse_get_view (self->begrundelse)));
}

const PejlVurderingMaal *
pejl_tema_vurdering_get_maal (PejlTemaVurdering *self)
{
  g_return_val_if_fail (PEJL_IS_TEMA_VURDERING (self), NULL);
  return self->maal;
}

PejlBegrundelse *
pejl_tema_vurdering_get_begrundelse (PejlTemaVurdering *self)
{
  g_return_val_if_fail (PEJL_IS_TEMA_VURDERING (self), NULL);
  return self->begrundelse;
}
