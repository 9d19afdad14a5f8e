// SPDX-License-Identifier: GPL-3.0-or-later
// What is done with one date of the årshjul: planned, changed, held, deleted, opened.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-aarshjul-private.h"

#include "app/dialogs/pejl-plan-dialog.h"
#include "app/dialogs/pejl-skema-dialog.h"
#include "core/actions/pejl-aftale-actions.h"
#include "core/actions/pejl-plan-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-aftale.h"

#include <glib/gi18n-lib.h>

static PejlStore *
store_of (PejlAarshjulPage *self)
{
  return pejl_page_get_store (PEJL_PAGE (self));
}

static void
set_text (char **field, const char *text)
{
  g_free (*field);
  *field = g_strdup (text);
}

static void
present (PejlAarshjulPage *self, const char *title, const PejlPlanValues *values, gboolean fixed, PejlPlanSave save)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  if (GTK_IS_WINDOW (root))
    pejl_plan_dialog_present (GTK_WINDOW (root), store_of (self), title, values, fixed, save, g_object_ref (self),
                              g_object_unref);
}

/* --- planning --- */

static gboolean
create_tilsyn (PejlAarshjulPage *self, const PejlPlanValues *values, PejlId *id, GError **error)
{
  PejlPlanBesoeg besoeg = { .dagtilbud = values->aftale->dagtilbud,
                            .konsulent = values->aftale->person,
                            .anmeldt = values->anmeldt };

  g_strlcpy (besoeg.dato, values->aftale->dato, sizeof besoeg.dato);
  return pejl_plan_besoeg (store_of (self), &besoeg, 1, id, error);
}

static gboolean
on_create (const PejlPlanValues *values, gpointer data, GError **error)
{
  PejlAarshjulPage *self = data;
  PejlId id;

  if (!(values->tilsyn ? create_tilsyn (self, values, &id, error)
                       : pejl_aftale_create (store_of (self), values->aftale, &id, error)))
    return FALSE;
  pejl_aarshjul_page_select (self, &id);
  pejl_page_toast (PEJL_PAGE (self), _("It is in the årshjul"), TRUE);
  return TRUE;
}

/* The day that is looked at: a selected date's, else today, else the first of the month or year. */
static void
first_day (PejlAarshjulPage *self, char dato[PEJL_DATO_LEN])
{
  PejlAarshjulItem *item = gtk_single_selection_get_selected_item (self->selection);
  const PejlAarshjulPunkt *punkt = pejl_aarshjul_page_selected (self);
  int month = item != NULL ? pejl_aarshjul_item_get_month (item) : 1;

  if (punkt != NULL)
    g_strlcpy (dato, punkt->dato, PEJL_DATO_LEN);
  else
    g_snprintf (dato, PEJL_DATO_LEN, "%04d-%02d-01", self->year % 10000, month % 100);
  if (g_ascii_strtoll (self->i_dag, NULL, 10) == self->year && g_strcmp0 (dato, self->i_dag) < 0)
    g_strlcpy (dato, self->i_dag, PEJL_DATO_LEN);
}

static void
action_plan (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (widget);
  g_autoptr (PejlAftale) aftale = pejl_aftale_new ();
  PejlPlanValues values = { .tilsyn = TRUE, .anmeldt = TRUE, .aftale = aftale };
  char dato[PEJL_DATO_LEN];

  if (store_of (self) == NULL)
    return;
  first_day (self, dato);
  set_text (&aftale->dato, dato);
  pejl_store_get_author (store_of (self), &aftale->person);
  present (self, _("Plan"), &values, FALSE, on_create);
}

/* --- changing --- */

static gboolean
on_aftale_changed (const PejlPlanValues *values, gpointer data, GError **error)
{
  return pejl_aftale_update (store_of (data), values->aftale, values->base, error);
}

static gboolean
on_tilsyn_changed (const PejlPlanValues *values, gpointer data, GError **error)
{
  PejlAarshjulPage *self = data;

  return pejl_plan_set_besoeg (store_of (self), &values->aftale->id, values->aftale->dato, values->anmeldt,
                               &values->aftale->person, error);
}

static void
edit_tilsyn (PejlAarshjulPage *self, const PejlId *id)
{
  PejlReader *reader = pejl_page_get_reader (PEJL_PAGE (self));
  g_autoptr (PejlTilsyn) tilsyn = pejl_query_tilsyn_by_id (reader, id);
  g_autoptr (PejlAftale) aftale = pejl_aftale_new ();
  PejlPlanValues values;

  if (tilsyn == NULL || tilsyn->omfang != PEJL_OMFANG_DAGTILBUD)
    return;
  aftale->id = tilsyn->id;
  aftale->dagtilbud = tilsyn->dagtilbud;
  aftale->person = pejl_query_tilsyn_konsulent (reader, id);
  set_text (&aftale->dato, tilsyn->dato);
  values = (PejlPlanValues){ .tilsyn = TRUE, .anmeldt = tilsyn->anmeldt, .aftale = aftale };
  present (self, tilsyn->sted, &values, TRUE, on_tilsyn_changed);
}

static void
edit_aftale (PejlAarshjulPage *self, const PejlId *id)
{
  g_autoptr (PejlAftale) aftale = pejl_query_aftale_by_id (pejl_page_get_reader (PEJL_PAGE (self)), id);
  PejlPlanValues values = { .aftale = aftale };

  if (aftale != NULL)
    present (self, aftale->titel, &values, TRUE, on_aftale_changed);
}

static void
action_edit (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (widget);
  const PejlAarshjulPunkt *punkt = pejl_aarshjul_page_selected (self);

  if (punkt == NULL)
    return;
  if (punkt->fra == PEJL_PUNKT_FRA_TILSYN && !punkt->holdt)
    edit_tilsyn (self, &punkt->id);
  else if (punkt->fra == PEJL_PUNKT_FRA_AFTALE)
    edit_aftale (self, &punkt->id);
}

void
pejl_aarshjul_punkt_open (PejlAarshjulPage *self, const PejlAarshjulPunkt *punkt)
{
  char hex[PEJL_ID_STRLEN];

  if (punkt->fra == PEJL_PUNKT_FRA_TILSYN)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-tilsyn", "s", pejl_id_to_buf (&punkt->id, hex));
  else if (punkt->fra == PEJL_PUNKT_FRA_AFTALE)
    edit_aftale (self, &punkt->id);
  else if (punkt->fra == PEJL_PUNKT_FRA_HANDLEPLAN)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-punkt", "s", pejl_id_to_buf (&punkt->id, hex));
}

/* What is worked on where it came from has neither of these verbs here. */
static gboolean
is_another_pages (const PejlAarshjulPunkt *punkt)
{
  return punkt->fra == PEJL_PUNKT_FRA_PERIODE || punkt->fra == PEJL_PUNKT_FRA_HANDLEPLAN
         || (punkt->fra == PEJL_PUNKT_FRA_TILSYN && punkt->holdt);
}

/* --- held, deleted --- */

static void
action_held (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (widget);
  const PejlAarshjulPunkt *punkt = pejl_aarshjul_page_selected (self);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean held, done;

  if (punkt == NULL || is_another_pages (punkt))
    return;
  held = !punkt->holdt;
  text = g_strdup_printf (held ? _("Held: %s") : _("Not held: %s"), punkt->titel);
  done = punkt->fra == PEJL_PUNKT_FRA_TILSYN
           ? pejl_tilsyn_set_status (store_of (self), &punkt->id, PEJL_STATUS_GENNEMFOERT, &error)
           : pejl_aftale_set_holdt (store_of (self), &punkt->id, held ? punkt->dato : "", &error);
  if (done)
    pejl_page_toast (PEJL_PAGE (self), text, TRUE);
  else
    pejl_page_failure (PEJL_PAGE (self), _("It could not be marked. It is as it was."), error);
}

static void
action_delete (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (widget);
  const PejlAarshjulPunkt *punkt = pejl_aarshjul_page_selected (self);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done;

  if (punkt == NULL || is_another_pages (punkt))
    return;
  text = g_strdup_printf (_("Taken out of the årshjul: %s"), punkt->titel);
  done = punkt->fra == PEJL_PUNKT_FRA_TILSYN ? pejl_tilsyn_delete (store_of (self), &punkt->id, &error)
                                             : pejl_aftale_delete (store_of (self), &punkt->id, &error);
  if (done)
    pejl_page_toast (PEJL_PAGE (self), text, TRUE);
  else
    pejl_page_failure (PEJL_PAGE (self), _("It could not be deleted. It is still here."), error);
}

static void
action_schema (GtkWidget *widget, const char *name, GVariant *parameter)
{
  PejlAarshjulPage *self = PEJL_AARSHJUL_PAGE (widget);
  const PejlAarshjulPunkt *punkt = pejl_aarshjul_page_selected (self);

  if (punkt != NULL && punkt->fra == PEJL_PUNKT_FRA_TILSYN)
    pejl_skema_dialog_present (PEJL_PAGE (self), &punkt->id);
}

/* --- which of them can be done --- */

void
pejl_aarshjul_punkt_update (PejlAarshjulPage *self)
{
  const PejlAarshjulPunkt *punkt = pejl_aarshjul_page_selected (self);
  gboolean writable = store_of (self) != NULL && !pejl_store_get_read_only (store_of (self));
  gboolean tilsyn = punkt != NULL && punkt->fra == PEJL_PUNKT_FRA_TILSYN;
  gboolean aftale = punkt != NULL && punkt->fra == PEJL_PUNKT_FRA_AFTALE;
  gboolean planned = tilsyn && punkt->kan_flyttes;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "page.plan", writable);
  gtk_widget_action_set_enabled (widget, "page.edit",
                                 writable && (aftale || (planned && punkt->ring == PEJL_RING_TILSYN)));
  gtk_widget_action_set_enabled (widget, "page.held", writable && (aftale || planned));
  gtk_widget_action_set_enabled (widget, "page.delete", writable && (aftale || planned));
  gtk_widget_action_set_enabled (widget, "page.move", writable && punkt != NULL && punkt->kan_flyttes);
  gtk_widget_action_set_enabled (widget, "page.schema", tilsyn);
}

void
pejl_aarshjul_punkt_install (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "page.plan", NULL, action_plan);
  gtk_widget_class_install_action (widget_class, "page.edit", NULL, action_edit);
  gtk_widget_class_install_action (widget_class, "page.held", NULL, action_held);
  gtk_widget_class_install_action (widget_class, "page.delete", NULL, action_delete);
  gtk_widget_class_install_action (widget_class, "page.schema", NULL, action_schema);
}
