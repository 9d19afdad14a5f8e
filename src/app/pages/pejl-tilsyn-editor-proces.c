// SPDX-License-Identifier: GPL-3.0-or-later
// The editor's way through the steps: the line in its head, what is missing, endelig, corrections and earlier versions.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-tilsyn-editor-private.h"

#include "app/dialogs/pejl-bekraeft.h"
#include "app/dialogs/pejl-versioner-dialog.h"
#include "core/actions/pejl-bekymring-actions.h"
#include "core/actions/pejl-proces-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- showing --- */

void
pejl_tilsyn_editor_read_proces (PejlTilsynEditorPage *self)
{
  pejl_tilsyn_proces_read (&self->proces, pejl_tilsyn_editor_reader (self), self->data.tilsyn);
}

void
pejl_tilsyn_editor_show_proces (PejlTilsynEditorPage *self, const PejlTilsynStand *stand)
{
  gboolean locked = pejl_tilsyn_editor_is_locked (self);
  gboolean read_only = pejl_store_get_read_only (pejl_tilsyn_editor_store (self));
  PejlAfslutningPane *pane = pejl_vurdering_view_get_pane (self->vurdering);
  PejlTrin trin[PEJL_STATUS_LAST];
  PejlStatus naeste = pejl_klar_naeste (self->data.tilsyn->status);
  PejlKlarStand klar;

  pejl_trin_fill (trin, self->data.tilsyn, self->proces.skridt);
  pejl_tilsyn_proces_klar (&self->proces, &self->data, stand, &klar);
  klar.ubesluttede = pejl_vurdering_view_get_ubesluttede (self->vurdering);
  pejl_skridt_linje_show (self->steps, trin, locked);
  pejl_laas_bar_show (self->laas, self->data.tilsyn, self->proces.versioner, self->proces.sene, read_only);
  pejl_afslutning_pane_show (pane, self->proces.afslutning, &klar,
                             naeste != 0 ? trin[naeste - PEJL_STATUS_PLANLAGT].dato : "");
  pejl_afslutning_pane_set_locked (pane, locked);
  pejl_tilbagemelding_view_set_locked (self->tilbagemelding, locked, read_only);
  pejl_tilbagemelding_view_show (self->tilbagemelding, self->proces.afslutning, self->proces.kommentarer);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "page.next-step", naeste != 0 && !read_only);
}

/* --- taking steps --- */

static GPtrArray *
what_is_missing (PejlTilsynEditorPage *self)
{
  PejlTilsynStand stand;
  PejlKlarStand klar;

  pejl_tilsyn_data_stand (&self->data, &stand);
  pejl_tilsyn_proces_klar (&self->proces, &self->data, &stand, &klar);
  klar.ubesluttede = pejl_vurdering_view_get_ubesluttede (self->vurdering);
  return pejl_klar_punkter (&klar);
}

static void
follow (PejlTilsynEditorPage *self, const PejlKlarPunkt *punkt)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "page.mend", "(ii)", (int) punkt->vej, (int) punkt->omraade);
}

/* TRUE, and shown, when the law still demands something. */
static gboolean
stopped_by_law (PejlTilsynEditorPage *self)
{
  g_autoptr (GPtrArray) punkter = what_is_missing (self);
  const PejlKlarPunkt *first = pejl_klar_foerste_krav (punkter);
  g_autofree char *text = NULL;

  if (first == NULL)
    return FALSE;
  /* Translators: %s is what is missing: "Concern is not chosen" */
  text = g_strdup_printf (_("It cannot be made final yet. %s."), first->titel);
  pejl_page_toast (PEJL_PAGE (self), text, FALSE);
  follow (self, first);
  return TRUE;
}

static void
make_final (gpointer owner, const char *text)
{
  PejlTilsynEditorPage *self = owner;
  g_autoptr (GError) error = NULL;

  pejl_page_flush (PEJL_PAGE (self));
  if (pejl_proces_goer_endelig (pejl_tilsyn_editor_store (self), &self->data.id, &error))
    pejl_page_toast (PEJL_PAGE (self), _("The tilsyn is final"), FALSE);
  else
    pejl_page_failure (PEJL_PAGE (self), _("The tilsyn could not be made final. It is as it was."), error);
}

static void
ask_final (PejlTilsynEditorPage *self)
{
  guint version = MAX (self->data.tilsyn->version, 1);
  g_autofree char *heading = g_strdup_printf (_("Make version %u final?"), version);
  PejlBekraeft what = {
    .heading = heading,
    .body = _("It is locked then, with all its evidens and vurderinger. A correction later makes a new version with a "
              "reason; both are kept."),
    .verb = _("Make final"),
  };

  if (!stopped_by_law (self))
    pejl_bekraeft_present (GTK_WIDGET (self), &what, make_final);
}

static void
go_step (PejlTilsynEditorPage *self, PejlStatus status)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  pejl_page_flush (PEJL_PAGE (self));
  if (status == PEJL_STATUS_ENDELIG)
    {
      ask_final (self);
      return;
    }
  if (!pejl_tilsyn_set_status (pejl_tilsyn_editor_store (self), &self->data.id, status, &error))
    {
      pejl_page_failure (PEJL_PAGE (self), _("The step could not be taken. The tilsyn stands where it stood."), error);
      return;
    }
  /* Translators: %s is a step of a tilsyn */
  text = g_strdup_printf (_("The tilsyn is now “%s”"), pejl_status_name (status));
  pejl_page_toast (PEJL_PAGE (self), text, TRUE);
}

static void
action_go_step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  int status = g_variant_get_int32 (parameter);

  if (self->data.tilsyn != NULL && status >= PEJL_STATUS_PLANLAGT && status <= (int) PEJL_STATUS_LAST)
    go_step (self, (PejlStatus) status);
}

static void
action_next_step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  PejlStatus naeste = self->data.tilsyn != NULL ? pejl_klar_naeste (self->data.tilsyn->status) : 0;

  if (naeste != 0)
    go_step (self, naeste);
}

static void
action_set_step_date (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  g_autoptr (GError) error = NULL;
  const char *dato;
  int status;

  g_variant_get (parameter, "(i&s)", &status, &dato);
  if (self->data.tilsyn == NULL || status < PEJL_STATUS_PLANLAGT || status > (int) PEJL_STATUS_LAST)
    return;
  if (!pejl_proces_set_skridt_dato (pejl_tilsyn_editor_store (self), &self->data.id, (PejlStatus) status, dato, &error))
    pejl_page_failure (PEJL_PAGE (self), _("The date could not be saved. It is as it was."), error);
}

static void
action_open_step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  int status = g_variant_get_int32 (parameter);

  if (status >= PEJL_STATUS_PLANLAGT && status <= (int) PEJL_STATUS_LAST)
    pejl_skridt_linje_open_step (self->steps, (PejlStatus) status);
}

/* --- where a thing is mended --- */

static void
look_at_earlier (PejlTilsynEditorPage *self)
{
  g_autoptr (GError) error = NULL;

  if (!pejl_tilsyn_set_tidligere_set (pejl_tilsyn_editor_store (self), &self->data.id, TRUE, &error))
    pejl_page_failure (PEJL_PAGE (self), _("The mark could not be saved. It is as it was."), error);
}

static void
show_tab (PejlTilsynEditorPage *self, const char *tab)
{
  g_object_set (self, "tab", tab, NULL);
}

static void
mend_in_vurdering (PejlTilsynEditorPage *self, PejlKlarVej vej, guint omraade)
{
  PejlVurderingCard *card = pejl_vurdering_view_get_card (self->vurdering, omraade);
  PejlBekymringValg *bekymring = pejl_afslutning_pane_get_bekymring (pejl_vurdering_view_get_pane (self->vurdering));

  show_tab (self, "vurdering");
  if (vej == PEJL_KLAR_VEJ_BEKYMRING)
    pejl_bekymring_valg_focus (bekymring);
  else if (vej == PEJL_KLAR_VEJ_BEKYMRING_GRUND)
    pejl_bekymring_valg_focus_grund (bekymring);
  else if (card != NULL && vej == PEJL_KLAR_VEJ_NIVEAU)
    pejl_vurdering_card_focus_level (card);
  else if (card != NULL)
    pejl_vurdering_card_focus_reason (card);
}

static void
mend_in_texts (PejlTilsynEditorPage *self, PejlKlarVej vej)
{
  gboolean leder_silent = TRUE;

  for (guint i = 0; i < self->proces.kommentarer->len; i++)
    if (((const PejlKommentar *) self->proces.kommentarer->pdata[i])->fra == PEJL_KOMMENTAR_LEDER)
      leder_silent = FALSE;
  show_tab (self, "tilbagemelding");
  if (vej == PEJL_KLAR_VEJ_KOMMENTAR)
    pejl_tilbagemelding_view_focus_kommentar (self->tilbagemelding,
                                              leder_silent ? PEJL_KOMMENTAR_LEDER : PEJL_KOMMENTAR_BESTYRELSE);
  else
    pejl_tilbagemelding_view_focus (self->tilbagemelding,
                                    vej == PEJL_KLAR_VEJ_OFFENTLIG ? PEJL_TEKST_OFFENTLIG : PEJL_TEKST_TILBAGEMELDING);
}

static void
action_mend (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  int vej;
  int omraade;

  g_variant_get (parameter, "(ii)", &vej, &omraade);
  if (self->data.tilsyn == NULL)
    return;
  switch ((PejlKlarVej) vej)
    {
    case PEJL_KLAR_VEJ_EVIDENS:
      show_tab (self, "evidens");
      break;
    case PEJL_KLAR_VEJ_TIDLIGERE:
      look_at_earlier (self);
      break;
    case PEJL_KLAR_VEJ_NIVEAU:
    case PEJL_KLAR_VEJ_BEGRUNDELSE:
    case PEJL_KLAR_VEJ_BEKYMRING:
    case PEJL_KLAR_VEJ_BEKYMRING_GRUND:
      mend_in_vurdering (self, (PejlKlarVej) vej, (guint) MAX (omraade, 0));
      break;
    case PEJL_KLAR_VEJ_TEMA:
      show_tab (self, "vurdering");
      pejl_vurdering_view_focus_tema (self->vurdering, (guint) MAX (omraade, 0));
      break;
    case PEJL_KLAR_VEJ_FORSLAG:
      show_tab (self, "vurdering");
      pejl_vurdering_view_focus_forslag (self->vurdering);
      break;
    case PEJL_KLAR_VEJ_HANDLEPLAN:
      show_tab (self, "handleplan");
      break;
    case PEJL_KLAR_VEJ_TILBAGEMELDING:
    case PEJL_KLAR_VEJ_OFFENTLIG:
    case PEJL_KLAR_VEJ_KOMMENTAR:
      mend_in_texts (self, (PejlKlarVej) vej);
      break;
    case PEJL_KLAR_VEJ_SKRIDT:
      pejl_skridt_linje_open_step (self->steps, PEJL_STATUS_DIALOG);
      break;
    case PEJL_KLAR_VEJ_INGEN:
    default:
      break;
    }
}

/* F7: the first thing that is missing, wherever one is. What was looked at is said by its own row only. */
static void
action_mend_next (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  g_autoptr (GPtrArray) punkter = NULL;

  if (self->data.tilsyn == NULL || pejl_tilsyn_editor_is_locked (self))
    return;
  pejl_page_flush (PEJL_PAGE (self));
  punkter = what_is_missing (self);
  for (guint i = 0; i < punkter->len; i++)
    {
      const PejlKlarPunkt *punkt = punkter->pdata[i];

      if (punkt->naaet || punkt->vej == PEJL_KLAR_VEJ_TIDLIGERE)
        continue;
      follow (self, punkt);
      pejl_page_toast (PEJL_PAGE (self), punkt->titel, FALSE);
      return;
    }
  pejl_page_toast (PEJL_PAGE (self), _("Nothing is missing"), FALSE);
}

/* --- corrections and versions --- */

static void
open_correction (gpointer owner, const char *text)
{
  PejlTilsynEditorPage *self = owner;
  g_autoptr (GError) error = NULL;

  if (!pejl_proces_aabn_rettelse (pejl_tilsyn_editor_store (self), &self->data.id, text, &error))
    pejl_page_failure (PEJL_PAGE (self), _("The correction could not be opened. The final version is unchanged."), error);
}

static void
action_open_correction (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);
  char field[PEJL_ID_STRLEN];
  PejlBekraeft what = {
    .heading = _("Open a correction?"),
    .body = _("The final version stays as it is. The correction becomes a new version, and both stand in the report."),
    .verb = _("Open a correction"),
    .text_label = _("Why is it corrected?"),
    .store = pejl_tilsyn_editor_store (self),
    .form = PEJL_DRAFT_RETTELSE,
    .field = pejl_id_to_buf (&self->data.id, field),
  };

  if (self->data.tilsyn != NULL && pejl_tilsyn_editor_is_locked (self))
    pejl_bekraeft_present (widget, &what, open_correction);
}

static void
action_versions (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);

  if (self->data.tilsyn != NULL)
    pejl_versioner_dialog_present (PEJL_PAGE (self), &self->data.id);
}

static void
action_late_edits (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlTilsynEditorPage *self = PEJL_TILSYN_EDITOR_PAGE (widget);

  if (self->data.tilsyn != NULL)
    pejl_versioner_dialog_present_late (PEJL_PAGE (self), &self->data.id);
}

void
pejl_tilsyn_editor_install_proces (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.go-step", "i", action_go_step);
  gtk_widget_class_install_action (widget_class, "page.next-step", NULL, action_next_step);
  gtk_widget_class_install_action (widget_class, "page.set-step-date", "(is)", action_set_step_date);
  gtk_widget_class_install_action (widget_class, "page.open-step", "i", action_open_step);
  gtk_widget_class_install_action (widget_class, "page.mend", "(ii)", action_mend);
  gtk_widget_class_install_action (widget_class, "page.mend-next", NULL, action_mend_next);
  gtk_widget_class_install_action (widget_class, "page.open-correction", NULL, action_open_correction);
  gtk_widget_class_install_action (widget_class, "page.versions", NULL, action_versions);
  gtk_widget_class_install_action (widget_class, "page.late-edits", NULL, action_late_edits);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Return, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "page.next-step", NULL);
}
