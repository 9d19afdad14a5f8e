// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of words.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/indstillinger/pejl-ord-gruppe.h"

#include "app/widgets/pejl-dele.h"
#include "core/actions/pejl-ord-actions.h"
#include "core/store/query/pejl-query-ord.h"

#include <glib/gi18n-lib.h>

struct _PejlOrdGruppe
{
  AdwPreferencesGroup parent_instance;

  /* children */
  GtkWidget *entry;

  /* owned */
  GPtrArray *rows; /* borrowed widgets of the words shown */
  PejlStore *store;
  GSignalGroup *store_signals;

  /* state */
  gboolean allowed;
};

enum
{
  PROP_ALLOWED = 1,
  PROP_ENTRY_TITLE,
  N_PROPS
};

enum
{
  FAILURE,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlOrdGruppe, pejl_ord_gruppe, ADW_TYPE_PREFERENCES_GROUP)

static PejlOrdArt
art_of (PejlOrdGruppe *self)
{
  return self->allowed ? PEJL_ORD_TILLADT : PEJL_ORD_NAVN;
}

static void
fail (PejlOrdGruppe *self, const GError *error)
{
  g_signal_emit (self, signals[FAILURE], 0, error->message);
}

static void
on_add (PejlOrdGruppe *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GError) error = NULL;

  if (self->store == NULL || *text == '\0')
    return;
  if (pejl_ord_add (self->store, art_of (self), text, &error))
    gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  else
    fail (self, error);
}

static void
on_remove (PejlOrdGruppe *self, GtkWidget *button)
{
  const PejlId *id = g_object_get_data (G_OBJECT (button), "ord");
  g_autoptr (GError) error = NULL;

  if (!pejl_ord_delete (self->store, id, &error))
    fail (self, error);
}

static GtkWidget *
build_row (PejlOrdGruppe *self, const PejlOrd *ord)
{
  GtkWidget *row = adw_action_row_new ();
  /* Translators: %s is a word. */
  g_autofree char *label = g_strdup_printf (_("Take “%s” away"), ord->tekst);
  GtkWidget *button = pejl_dele_icon_button ("list-remove-symbolic", label);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), ord->tekst);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (button), "ord", pejl_id_copy (&ord->id), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (on_remove), self);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
  return row;
}

static void
reload (PejlOrdGruppe *self)
{
  g_autoptr (GPtrArray) all = pejl_query_ord (pejl_store_get_reader (self->store), art_of (self));

  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (ADW_PREFERENCES_GROUP (self), g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
  for (guint i = 0; i < all->len; i++)
    {
      GtkWidget *row = build_row (self, g_ptr_array_index (all, i));

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), row);
      g_ptr_array_add (self->rows, row);
    }
}

static void
on_changed (PejlOrdGruppe *self, const PejlChanges *changes)
{
  if (pejl_changes_touch (changes, PEJL_TABLE_ORD))
    reload (self);
}

/* --- widget --- */

static void
pejl_ord_gruppe_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PejlOrdGruppe *self = PEJL_ORD_GRUPPE (object);

  switch (id)
    {
    case PROP_ALLOWED:
      self->allowed = g_value_get_boolean (value);
      break;
    case PROP_ENTRY_TITLE:
      adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->entry), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pejl_ord_gruppe_dispose (GObject *object)
{
  PejlOrdGruppe *self = PEJL_ORD_GRUPPE (object);

  if (self->store_signals != NULL)
    g_signal_group_set_target (self->store_signals, NULL);
  g_clear_object (&self->store_signals);
  g_clear_object (&self->store);
  g_clear_pointer (&self->rows, g_ptr_array_unref);

  G_OBJECT_CLASS (pejl_ord_gruppe_parent_class)->dispose (object);
}

static void
pejl_ord_gruppe_class_init (PejlOrdGruppeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->set_property = pejl_ord_gruppe_set_property;
  object_class->dispose = pejl_ord_gruppe_dispose;
  props[PROP_ALLOWED] = g_param_spec_boolean ("allowed", NULL, NULL, FALSE,
                                              G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  props[PROP_ENTRY_TITLE]
      = g_param_spec_string ("entry-title", NULL, NULL, NULL, G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[FAILURE] = g_signal_new ("failure", PEJL_TYPE_ORD_GRUPPE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_STRING);
}

static void
pejl_ord_gruppe_init (PejlOrdGruppe *self)
{
  self->rows = g_ptr_array_new ();
  self->entry = adw_entry_row_new ();
  adw_entry_row_set_show_apply_button (ADW_ENTRY_ROW (self->entry), TRUE);
  g_signal_connect_swapped (self->entry, "apply", G_CALLBACK (on_add), self);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (self), self->entry);
  self->store_signals = g_signal_group_new (PEJL_TYPE_STORE);
  g_signal_group_connect_swapped (self->store_signals, "changed", G_CALLBACK (on_changed), self);
}

void
pejl_ord_gruppe_set_store (PejlOrdGruppe *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_ORD_GRUPPE (self));

  if (!g_set_object (&self->store, store))
    return;
  g_signal_group_set_target (self->store_signals, store);
  if (store != NULL)
    reload (self);
}
