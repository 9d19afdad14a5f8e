// SPDX-License-Identifier: GPL-3.0-or-later
// Shows the chosen oplæg and the chosen slide of it.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-oplaeg-page.h"

#include "app/pages/pejl-oplaeg-private.h"
#include "app/widgets/pejl-dele.h"
#include "core/report/oplaeg/pejl-dias-tekst.h"
#include "core/report/oplaeg/pejl-oplaeg-forslag.h"
#include "core/report/oplaeg/pejl-oplaeser.h"
#include "core/store/query/pejl-query-oplaeg.h"

#include <glib/gi18n-lib.h>

/* With less, the list of slides lies across the top. */
#define SIDE_BY_SIDE 760

G_DEFINE_FINAL_TYPE (PejlOplaegPage, pejl_oplaeg_page, PEJL_TYPE_PAGE)

static PejlReader *
reader_of (PejlOplaegPage *self)
{
  return pejl_page_get_reader (PEJL_PAGE (self));
}

const PejlDias *
pejl_oplaeg_page_dias (PejlOplaegPage *self)
{
  PejlDiasItem *item = gtk_single_selection_get_selected_item (self->selection);

  return item != NULL ? pejl_dias_item_get (item) : NULL;
}

/* --- the chosen slide --- */

/* What the slide waits for before it is presented, printed and exported. */
static const char *
why_not_shown (const PejlDias *dias)
{
  if (dias->art == PEJL_DIAS_PRAKSIS)
    return _("Not shown before you have chosen evidens for it.");
  if (dias->art == PEJL_DIAS_BILLEDE)
    return _("Not shown before you have chosen a picture.");
  return _("Not shown: there were no numbers for it when the presentation was frozen.");
}

static void
show_finding (PejlOplaegPage *self, const PejlDias *dias)
{
  PejlOplaegSats *sats = pejl_oplaeg_model_get_sats (self->model);
  guint nr = gtk_single_selection_get_selected (self->selection);
  gboolean proposed = dias->titel_foreslaaet || (dias->tekst_foreslaaet && *dias->tekst_forslag != '\0');
  gboolean own = dias->art == PEJL_DIAS_TEKST || dias->art == PEJL_DIAS_BILLEDE;
  const char *words;

  if (dias->tomt)
    words = why_not_shown (dias);
  else if (dias->passer_ikke != NULL)
    words = dias->passer_ikke;
  else if (pejl_oplaeg_sats_er_for_lang (sats, nr))
    words = _("The slide has more words than it has room for: the last ones are not shown.");
  else if (own)
    words = _("Your own slide.");
  else
    words = proposed ? _("Proposed, and marked so until you use it or write your own.") : _("Fits the numbers.");
  gtk_label_set_label (self->maerke_text, words);
  gtk_widget_set_visible (self->use, proposed && !own);
  gtk_widget_set_visible (self->picture, dias->art == PEJL_DIAS_BILLEDE);
  gtk_widget_set_visible (self->practice, dias->art == PEJL_DIAS_PRAKSIS);
  gtk_widget_set_visible (self->as_proposed, !own && !(dias->titel_foreslaaet && dias->tekst_foreslaaet));
  if (dias->passer_ikke != NULL || dias->tomt)
    gtk_widget_add_css_class (self->maerke, "warning");
  else
    gtk_widget_remove_css_class (self->maerke, "warning");
}

static void
show_counts (PejlOplaegPage *self, const PejlDias *dias)
{
  guint words = pejl_dias_ord (dias->tekst), spoken = pejl_dias_ord (dias->noter);
  guint minutes = pejl_oplaeser_minutter (spoken, spoken == 0 ? 1 : 0);
  g_autofree char *written = g_strdup_printf (ngettext ("%u word", "%u words", words), words);
  g_autofree char *time = g_strdup_printf (ngettext ("about %u minute", "about %u minutes", minutes), minutes);

  gtk_label_set_label (self->words, written);
  gtk_label_set_label (self->spoken, time);
}

static void
open_field (PejlOplaegPage *self, PejlTekstfelt *felt, const PejlDias *dias, PejlField field, const char *text)
{
  char id[PEJL_ID_STRLEN];
  g_autofree char *draft = g_strdup_printf ("%s-%u", pejl_id_to_buf (&dias->id, id), (guint) field);

  pejl_tekstfelt_open (felt, pejl_page_get_store (PEJL_PAGE (self)), &dias->id, field, "dias", draft,
                       pejl_oplaeg_page_save, text);
}

static void
show_slide (PejlOplaegPage *self)
{
  PejlDiasItem *item = gtk_single_selection_get_selected_item (self->selection);
  const PejlDias *dias = item != NULL ? pejl_dias_item_get (item) : NULL;

  pejl_dias_view_set_item (PEJL_DIAS_VIEW (self->preview), item);
  if (dias == NULL)
    return;
  open_field (self, self->titel, dias, PEJL_FIELD_DIAS_TITEL, dias->titel);
  open_field (self, self->tekst, dias, PEJL_FIELD_DIAS_TEKST, dias->tekst);
  open_field (self, self->noter, dias, PEJL_FIELD_DIAS_NOTER, dias->noter);
  show_finding (self, dias);
  show_counts (self, dias);
}

static void
on_selected (PejlOplaegPage *self)
{
  if (!self->quiet)
    show_slide (self);
}

void
pejl_oplaeg_page_choose (PejlOplaegPage *self, const PejlId *dias)
{
  int place = pejl_oplaeg_model_find (self->model, dias);

  if (place >= 0)
    gtk_single_selection_set_selected (self->selection, (guint) place);
}

/* --- the chosen oplæg --- */

static PejlOplaegPost *
chosen_post (PejlOplaegPage *self)
{
  for (guint i = 0; self->poster != NULL && i < self->poster->len; i++)
    if (pejl_id_equal (&((PejlOplaegPost *) g_ptr_array_index (self->poster, i))->id, &self->oplaeg))
      return g_ptr_array_index (self->poster, i);
  return NULL;
}

static void
show_cutoff (PejlOplaegPage *self, const PejlOplaegPost *post)
{
  g_autofree char *day = pejl_dato_format_long (post->skaering);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader_of (self));
  g_autofree char *text = NULL;
  PejlFilter filter;
  guint newer = pejl_oplaeg_filter (post, (int) kommune->periode_maaned, &filter)
                  ? pejl_query_nyere_tilsyn (reader_of (self), &filter)
                  : 0;

  text = newer == 0 ? g_strdup_printf (_("Data up to %s"), day)
                    : g_strdup_printf (ngettext ("Data up to %1$s · %2$u newer tilsyn is not in it",
                                                 "Data up to %1$s · %2$u newer tilsyn are not in it", newer),
                                       day, newer);
  gtk_label_set_label (self->cutoff, text);
}

static void
show_subtitle (PejlOplaegPage *self, const PejlOplaegPost *post)
{
  PejlOplaeg *oplaeg = pejl_oplaeg_model_get (self->model);
  g_autofree char *day = *post->dato != '\0' ? pejl_dato_format_long (post->dato) : g_strdup (_("no day set"));
  g_autofree char *text = NULL;
  guint words = 0, shown = pejl_oplaeg_plads (oplaeg, oplaeg->dias->len);

  for (guint i = 0; i < oplaeg->dias->len; i++)
    if (!pejl_oplaeg_dias (oplaeg, i)->tomt)
      words += pejl_dias_ord (pejl_oplaeg_dias (oplaeg, i)->noter);
  text = g_strdup_printf (
    /* Translators: a day, a number of slides, minutes */
    _("%1$s · %2$u slides · about %3$u min."), day, shown, pejl_oplaeser_minutter (words, shown));
  pejl_page_set_subtitle (PEJL_PAGE (self), text);
}

static void
show_oplaeg (PejlOplaegPage *self)
{
  PejlOplaegPost *post = chosen_post (self);
  const PejlDias *before = pejl_oplaeg_page_dias (self);
  PejlId dias = before != NULL ? before->id : (PejlId){ { 0 } };

  if (post == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "empty");
      pejl_page_set_subtitle (PEJL_PAGE (self), NULL);
      return;
    }
  self->quiet = TRUE;
  if (!pejl_oplaeg_model_load (self->model, pejl_page_get_store (PEJL_PAGE (self)), &self->oplaeg))
    {
      self->quiet = FALSE;
      gtk_stack_set_visible_child_name (self->stack, "unreadable");
      return;
    }
  pejl_oplaeg_page_choose (self, &dias);
  self->quiet = FALSE;
  show_subtitle (self, post);
  show_cutoff (self, post);
  show_slide (self);
  gtk_stack_set_visible_child_name (self->stack, "oplaeg");
}

static void
fill_choice (PejlOplaegPage *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  self->quiet = TRUE;
  for (guint i = 0; i < self->poster->len; i++)
    {
      const PejlOplaegPost *post = g_ptr_array_index (self->poster, i);
      g_autofree char *day = *post->dato != '\0' ? pejl_dato_format_long (post->dato) : g_strdup (_("no day set"));
      g_autofree char *name = g_strdup_printf ("%s · %s", post->titel, day);

      gtk_string_list_append (names, name);
      if (pejl_id_equal (&post->id, &self->oplaeg))
        chosen = i;
    }
  gtk_drop_down_set_model (self->choice, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->choice, self->poster->len > 0 ? chosen : GTK_INVALID_LIST_POSITION);
  gtk_widget_set_visible (GTK_WIDGET (self->choice), self->poster->len > 1);
  self->quiet = FALSE;
}

void
pejl_oplaeg_page_read (PejlOplaegPage *self)
{
  g_clear_pointer (&self->poster, g_ptr_array_unref);
  self->poster = pejl_query_oplaeg (reader_of (self));
  if (chosen_post (self) == NULL && self->poster->len > 0)
    self->oplaeg = ((PejlOplaegPost *) g_ptr_array_index (self->poster, 0))->id;
  fill_choice (self);
  gtk_widget_set_sensitive (self->present_button, self->poster->len > 0);
  gtk_widget_set_sensitive (self->menu_button, self->poster->len > 0);
  gtk_widget_set_sensitive (self->export_button, self->poster->len > 0);
  show_oplaeg (self);
}

static void
on_choice (PejlOplaegPage *self)
{
  guint i = gtk_drop_down_get_selected (self->choice);

  if (self->quiet || i >= self->poster->len)
    return;
  self->oplaeg = ((PejlOplaegPost *) g_ptr_array_index (self->poster, i))->id;
  show_oplaeg (self);
}

void
pejl_oplaeg_page_show (PejlOplaegPage *self, const PejlId *oplaeg)
{
  g_return_if_fail (PEJL_IS_OPLAEG_PAGE (self));
  self->oplaeg = *oplaeg;
  pejl_oplaeg_page_read (self);
}

/* --- the page --- */

static void
pejl_oplaeg_page_reload (PejlPage *page)
{
  pejl_oplaeg_page_read (PEJL_OPLAEG_PAGE (page));
}

static void
pejl_oplaeg_page_changed (PejlPage *page, const PejlChanges *changes)
{
  if (pejl_changes_touch (changes, PEJL_TABLE_OPLAEG) || pejl_changes_touch (changes, PEJL_TABLE_DIAS)
      || pejl_changes_touch (changes, PEJL_TABLE_TILSYN))
    pejl_oplaeg_page_read (PEJL_OPLAEG_PAGE (page));
}

static void
pejl_oplaeg_page_flush (PejlPage *page)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (page);

  pejl_tekstfelt_finish (self->titel);
  pejl_tekstfelt_finish (self->tekst);
  pejl_tekstfelt_finish (self->noter);
}

/* A narrow header has no room for the word, nor for Export, which the menu has too. */
static void
show_present_button (PejlOplaegPage *self, gboolean narrow)
{
  gtk_widget_set_visible (self->export_button, !narrow);
  if (narrow)
    gtk_button_set_icon_name (GTK_BUTTON (self->present_button), "media-playback-start-symbolic");
  else
    {
      gtk_button_set_label (GTK_BUTTON (self->present_button), _("_Present"));
      gtk_button_set_use_underline (GTK_BUTTON (self->present_button), TRUE);
    }
  pejl_dele_set_spoken (self->present_button, _("Present from this slide (F5)"));
}

static void
pejl_oplaeg_page_resized (PejlPage *page, int width)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (page);
  gboolean side = width >= SIDE_BY_SIDE;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->body), side ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->list), side ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->list_scroll), side ? GTK_POLICY_NEVER : GTK_POLICY_AUTOMATIC,
                                  side ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_widget_set_size_request (self->list_scroll, side ? 190 : -1, side ? -1 : 150);
  gtk_widget_set_vexpand (self->list_scroll, side);
  show_present_button (self, pejl_page_get_narrow (page));
}

static gboolean
pejl_oplaeg_page_next_pane (PejlPage *page)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (page);
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))));

  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->list)))
    return gtk_widget_child_focus (GTK_WIDGET (self->titel), GTK_DIR_TAB_FORWARD);
  if (focus != NULL && gtk_widget_is_ancestor (focus, self->body))
    return FALSE;
  return gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
}

static void
pejl_oplaeg_page_dispose (GObject *object)
{
  PejlOplaegPage *self = PEJL_OPLAEG_PAGE (object);

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_data (self->choice, self);
  self->choice = NULL;
  g_clear_pointer (&self->eksport, pejl_udvalg_eksport_free);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  g_clear_pointer (&self->poster, g_ptr_array_unref);
  G_OBJECT_CLASS (pejl_oplaeg_page_parent_class)->dispose (object);
}

static void
pejl_oplaeg_page_class_init (PejlOplaegPageClass *klass)
{
  PejlPageClass *page_class = PEJL_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = pejl_oplaeg_page_dispose;
  page_class->reload = pejl_oplaeg_page_reload;
  page_class->changed = pejl_oplaeg_page_changed;
  page_class->flush = pejl_oplaeg_page_flush;
  page_class->resized = pejl_oplaeg_page_resized;
  page_class->next_pane = pejl_oplaeg_page_next_pane;
  pejl_oplaeg_page_install (GTK_WIDGET_CLASS (klass));
}

static void
pejl_oplaeg_page_init (PejlOplaegPage *self)
{
  self->model = pejl_oplaeg_model_new ();
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->model)));
  pejl_page_set_title (PEJL_PAGE (self), _("Presentation"));
  pejl_oplaeg_page_build (self);
  show_present_button (self, FALSE);
  g_signal_connect_swapped (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self);
  g_signal_connect_swapped (self->choice, "notify::selected", G_CALLBACK (on_choice), self);
}
