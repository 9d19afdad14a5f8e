// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog of a new tilsyn.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/dialogs/pejl-nyt-tilsyn-dialog.h"

#include "app/dialogs/pejl-formular.h"
#include "app/widgets/evidens/pejl-tegn-katalog.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/pejl-wrap-layout.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>

#define PEJL_TYPE_NYT_TILSYN_DIALOG (pejl_nyt_tilsyn_dialog_get_type ())
G_DECLARE_FINAL_TYPE (PejlNytTilsynDialog, pejl_nyt_tilsyn_dialog, PEJL, NYT_TILSYN_DIALOG, AdwWindow)

#define OMFANG_LAST PEJL_OMFANG_CENTER

/* px */
#define WIDTH 600
#define HEIGHT 580

struct _PejlNytTilsynDialog
{
  AdwWindow parent_instance;

  /* children */
  GtkToggleButton *omfang[OMFANG_LAST + 1];
  GtkWidget *place_box;
  GtkSearchEntry *search;
  GtkListBox *places;
  GtkWidget *kind_box;
  GtkToggleButton *anmeldt;
  GtkToggleButton *uanmeldt;
  GtkEntry *date;
  GtkLabel *date_words;
  GtkLabel *problem;
  GtkWidget *create;

  /* owned */
  PejlStore *store;
  GArray *ids; /* PejlId of each row */

  /* state */
  PejlNytTilsynFunc done;
  gpointer data;
};

G_DEFINE_FINAL_TYPE (PejlNytTilsynDialog, pejl_nyt_tilsyn_dialog, ADW_TYPE_WINDOW)

/* --- the date --- */

gboolean
pejl_nyt_tilsyn_parse_dato (const char *typed, char dato[PEJL_DATO_LEN])
{
  g_autofree char *clean = pejl_dansk_normalize (typed);
  g_auto (GStrv) parts = NULL;
  guint numbers[3];
  guint n = 0;

  if (pejl_dato_is_valid (clean))
    {
      g_strlcpy (dato, clean, PEJL_DATO_LEN);
      return TRUE;
    }
  parts = g_strsplit_set (clean, ". /-", -1);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      guint64 number;

      if (*parts[i] == '\0')
        continue;
      if (n == 3 || !g_ascii_string_to_unsigned (parts[i], 10, 0, 9999, &number, NULL))
        return FALSE;
      numbers[n++] = (guint) number;
    }
  if (n != 3)
    return FALSE;
  if (numbers[2] < 100)
    numbers[2] += 2000;
  g_snprintf (dato, PEJL_DATO_LEN, "%04u-%02u-%02u", numbers[2] % 10000, numbers[1] % 100, numbers[0] % 100);
  return numbers[0] < 100 && numbers[1] < 100 && pejl_dato_is_valid (dato);
}

static PejlOmfang
get_omfang (PejlNytTilsynDialog *self)
{
  for (int omfang = PEJL_OMFANG_DAGTILBUD; omfang <= OMFANG_LAST; omfang++)
    if (gtk_toggle_button_get_active (self->omfang[omfang]))
      return (PejlOmfang) omfang;
  return PEJL_OMFANG_DAGTILBUD;
}

static const PejlId *
get_place (PejlNytTilsynDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->places);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  return index >= 0 && (guint) index < self->ids->len ? &g_array_index (self->ids, PejlId, (guint) index) : NULL;
}

/* What stands in the way of creating it, as a sentence; NULL when nothing does. */
static const char *
find_problem (PejlNytTilsynDialog *self)
{
  char dato[PEJL_DATO_LEN];

  if (!pejl_nyt_tilsyn_parse_dato (gtk_editable_get_text (GTK_EDITABLE (self->date)), dato))
    return _("The date is not a day of the calendar. Write it as 12.05.2026.");
  if (get_omfang (self) == PEJL_OMFANG_CENTER || get_place (self) != NULL)
    return NULL;
  if (*gtk_editable_get_text (GTK_EDITABLE (self->search)) != '\0')
    return _("No place has that name.");
  if (get_omfang (self) == PEJL_OMFANG_DISTRIKT)
    return _("There is no distrikt yet. Add one under Dagtilbud.");
  return _("There is no dagtilbud yet. Bring in the register under Dagtilbud.");
}

static void
describe (GtkWidget *widget, const char *text)
{
  if (text != NULL && *text != '\0')
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

/* The focus stays in the search while places are chosen: what Enter would take is said there. */
static void
tell_place (PejlNytTilsynDialog *self, const char *problem)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->places);
  GtkWidget *texts = row != NULL ? gtk_list_box_row_get_child (row) : NULL;
  GtkWidget *name = texts != NULL ? gtk_widget_get_first_child (texts) : NULL;

  describe (GTK_WIDGET (self->search), name != NULL ? gtk_label_get_text (GTK_LABEL (name)) : problem);
}

static void
update (PejlNytTilsynDialog *self)
{
  const char *problem;
  char dato[PEJL_DATO_LEN];
  gboolean date_ok;
  g_autofree char *words = NULL;

  problem = find_problem (self);
  date_ok = pejl_nyt_tilsyn_parse_dato (gtk_editable_get_text (GTK_EDITABLE (self->date)), dato);
  words = date_ok ? pejl_dato_format_weekday (dato) : g_strdup ("");
  gtk_label_set_label (self->date_words, words);
  gtk_label_set_label (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  gtk_widget_set_sensitive (self->create, problem == NULL);
  if (date_ok)
    gtk_widget_remove_css_class (GTK_WIDGET (self->date), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->date), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->date), GTK_ACCESSIBLE_STATE_INVALID,
                               date_ok ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE, -1);
  describe (GTK_WIDGET (self->date), date_ok ? words : problem);
  tell_place (self, date_ok ? problem : NULL);
}

/* --- places --- */

static void
append_place (PejlNytTilsynDialog *self, const PejlId *id, const char *navn, char *under)
{
  g_autoptr (PejlFuzzy) words = pejl_fuzzy_new (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  g_autofree char *markup = pejl_fuzzy_markup (words, navn);
  g_autofree char *caption = under;
  g_autofree char *spoken = g_strdup_printf ("%s. %s", navn, caption);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *label = pejl_dele_label ("", NULL, FALSE);

  gtk_label_set_markup (GTK_LABEL (label), markup);
  gtk_box_append (GTK_BOX (texts), label);
  gtk_box_append (GTK_BOX (texts), pejl_dele_label (caption, "caption", FALSE));
  gtk_widget_add_css_class (gtk_widget_get_last_child (texts), "dim-label");
  gtk_list_box_append (self->places, texts);
  pejl_dele_set_spoken (gtk_widget_get_parent (texts), spoken);
  g_array_append_val (self->ids, *id);
}

static void
append_dagtilbud (PejlNytTilsynDialog *self, const char *text)
{
  PejlFilter filter = { 0 };
  g_autoptr (GPtrArray) found
      = pejl_query_dagtilbud (pejl_store_get_reader (self->store), &filter, text, FALSE, TRUE);

  for (guint i = 0; i < found->len; i++)
    {
      const PejlDagtilbud *dagtilbud = found->pdata[i];
      g_autofree char *sidst = *dagtilbud->sidste_tilsyn != '\0' ? pejl_dato_format_long (dagtilbud->sidste_tilsyn) : NULL;
      /* Translators: %s is a date */
      g_autofree char *visited = sidst != NULL ? g_strdup_printf (_("last visited %s"), sidst) : g_strdup (_("never visited"));

      append_place (self, &dagtilbud->id, dagtilbud->navn,
                    *dagtilbud->distrikt_navn != '\0'
                        ? g_strdup_printf ("%s \xc2\xb7 %s \xc2\xb7 %s", dagtilbud->distrikt_navn,
                                           pejl_type_name (dagtilbud->type), visited)
                        : g_strdup_printf ("%s \xc2\xb7 %s", pejl_type_name (dagtilbud->type), visited));
    }
}

static void
append_distrikter (PejlNytTilsynDialog *self, const char *text)
{
  g_autoptr (GPtrArray) found = pejl_query_distrikter (pejl_store_get_reader (self->store));
  g_autoptr (PejlFuzzy) words = pejl_fuzzy_new (text);

  for (guint i = 0; i < found->len; i++)
    {
      const PejlDistrikt *distrikt = found->pdata[i];

      if (pejl_fuzzy_rank (words, distrikt->navn) > 0)
        append_place (self, &distrikt->id, distrikt->navn,
                      g_strdup_printf (ngettext ("%u dagtilbud", "%u dagtilbud", distrikt->antal), distrikt->antal));
    }
}

static void
select_place (PejlNytTilsynDialog *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->places, index);

  if (row == NULL)
    return;
  gtk_list_box_select_row (self->places, row);
  pejl_dele_scroll_to (row);
}

static void
fill_places (PejlNytTilsynDialog *self, const PejlId *chosen)
{
  g_autofree char *text = pejl_dansk_normalize (gtk_editable_get_text (GTK_EDITABLE (self->search)));
  PejlOmfang omfang = get_omfang (self);
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->places, 0)) != NULL)
    gtk_list_box_remove (self->places, GTK_WIDGET (row));
  g_array_set_size (self->ids, 0);
  if (omfang == PEJL_OMFANG_DAGTILBUD)
    append_dagtilbud (self, text);
  else if (omfang == PEJL_OMFANG_DISTRIKT)
    append_distrikter (self, text);
  gtk_widget_set_visible (self->place_box, omfang != PEJL_OMFANG_CENTER);
  gtk_widget_set_visible (self->kind_box, omfang == PEJL_OMFANG_DAGTILBUD);

  select_place (self, 0);
  for (guint i = 0; chosen != NULL && i < self->ids->len; i++)
    if (pejl_id_equal (&g_array_index (self->ids, PejlId, i), chosen))
      select_place (self, (int) i);
  update (self);
}

static void
on_search_changed (PejlNytTilsynDialog *self)
{
  fill_places (self, NULL);
}

static void
on_omfang_toggled (PejlNytTilsynDialog *self, GtkToggleButton *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  fill_places (self, NULL);
}

/* The arrows choose among the places while one types. */
static gboolean
on_search_key (PejlNytTilsynDialog *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->places);
  int index = row != NULL ? gtk_list_box_row_get_index (row) : -1;

  if (keyval != GDK_KEY_Down && keyval != GDK_KEY_Up)
    return GDK_EVENT_PROPAGATE;
  select_place (self, keyval == GDK_KEY_Down ? index + 1 : MAX (index - 1, 0));
  update (self);
  return GDK_EVENT_STOP;
}

/* --- creating --- */

static void
on_create (PejlNytTilsynDialog *self)
{
  PejlOmfang omfang = get_omfang (self);
  const PejlId *place = omfang != PEJL_OMFANG_CENTER ? get_place (self) : NULL;
  gboolean anmeldt = omfang != PEJL_OMFANG_DAGTILBUD || gtk_toggle_button_get_active (self->anmeldt);
  g_autoptr (GError) error = NULL;
  char dato[PEJL_DATO_LEN];
  PejlId id;

  if (find_problem (self) != NULL
      || !pejl_nyt_tilsyn_parse_dato (gtk_editable_get_text (GTK_EDITABLE (self->date)), dato))
    {
      update (self);
      return;
    }
  if (!pejl_tilsyn_create (self->store, omfang, place, anmeldt, dato, &id, &error))
    {
      gtk_label_set_label (self->problem, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->problem), TRUE);
      return;
    }
  if (self->done != NULL)
    self->done (&id, self->data);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  gtk_window_close (GTK_WINDOW (widget));
  return TRUE;
}

/* --- widget --- */

static GtkWidget *
build_field (const char *title, GtkWidget *child)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_box_append (GTK_BOX (box), pejl_dele_label (title, "heading", FALSE));
  gtk_box_append (GTK_BOX (box), child);
  pejl_dele_set_spoken (child, title);
  return box;
}

static GtkWidget *
build_omfang (PejlNytTilsynDialog *self)
{
  GtkWidget *box = pejl_even_box_new (6);
  const char *const labels[] = { NULL, _("Dagtilbud"), _("Samtale in a distrikt"), _("The center's self-evaluation") };

  for (int omfang = PEJL_OMFANG_DAGTILBUD; omfang <= OMFANG_LAST; omfang++)
    {
      self->omfang[omfang] = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (labels[omfang]));
      if (omfang > PEJL_OMFANG_DAGTILBUD)
        gtk_toggle_button_set_group (self->omfang[omfang], self->omfang[PEJL_OMFANG_DAGTILBUD]);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->omfang[omfang]));
    }
  gtk_toggle_button_set_active (self->omfang[PEJL_OMFANG_DAGTILBUD], TRUE);
  for (int omfang = PEJL_OMFANG_DAGTILBUD; omfang <= OMFANG_LAST; omfang++)
    g_signal_connect_swapped (self->omfang[omfang], "toggled", G_CALLBACK (on_omfang_toggled), self);
  return build_field (_("What"), box);
}

static GtkWidget *
build_places (PejlNytTilsynDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroll = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->search = GTK_SEARCH_ENTRY (gtk_search_entry_new ());
  g_object_set (self->search, "placeholder-text", _("Find by name, G-number or town"), NULL);
  gtk_search_entry_set_search_delay (self->search, 0);
  pejl_dele_set_spoken (GTK_WIDGET (self->search), _("Place: find by name, G-number or town; arrows choose"));
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (on_search_changed), self);
  g_signal_connect_swapped (self->search, "activate", G_CALLBACK (on_create), self);
  g_signal_connect_swapped (self->search, "stop-search", G_CALLBACK (gtk_window_close), self);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (on_search_key), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self->search), keys);

  self->places = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->places, GTK_SELECTION_BROWSE);
  gtk_list_box_set_activate_on_single_click (self->places, FALSE);
  pejl_dele_set_spoken (GTK_WIDGET (self->places), _("Places"));
  g_signal_connect_swapped (self->places, "row-activated", G_CALLBACK (on_create), self);
  g_signal_connect_swapped (self->places, "row-selected", G_CALLBACK (update), self);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroll), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scroll), 150);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroll), GTK_WIDGET (self->places));
  gtk_widget_add_css_class (scroll, "steder");
  gtk_widget_set_vexpand (scroll, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (box), scroll);
  self->place_box = build_field (_("Where"), box);
  gtk_widget_set_vexpand (self->place_box, TRUE);
  return self->place_box;
}

static GtkWidget *
build_kind (PejlNytTilsynDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  g_autofree char *anmeldt = pejl_dansk_capitalize (pejl_anmeldt_name (TRUE));
  g_autofree char *uanmeldt = pejl_dansk_capitalize (pejl_anmeldt_name (FALSE));

  gtk_widget_add_css_class (box, "linked");
  self->anmeldt = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (anmeldt));
  self->uanmeldt = GTK_TOGGLE_BUTTON (gtk_toggle_button_new_with_label (uanmeldt));
  gtk_toggle_button_set_group (self->uanmeldt, self->anmeldt);
  gtk_toggle_button_set_active (self->anmeldt, TRUE);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->anmeldt));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->uanmeldt));
  self->kind_box = build_field (_("How"), box);
  return self->kind_box;
}

static GtkWidget *
build_date (PejlNytTilsynDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  char today[PEJL_DATO_LEN];
  g_autofree char *shown = NULL;

  pejl_dato_today (today);
  shown = pejl_dato_format_short (today);
  self->date = GTK_ENTRY (gtk_entry_new ());
  gtk_editable_set_text (GTK_EDITABLE (self->date), shown);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->date), 11);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self->date), 11);
  pejl_dele_set_spoken (GTK_WIDGET (self->date), _("Date, as 12.05.2026"));
  g_signal_connect_swapped (self->date, "changed", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->date, "activate", G_CALLBACK (on_create), self);
  self->date_words = GTK_LABEL (pejl_dele_label ("", "dim-label", FALSE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->date));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->date_words));
  return build_field (_("When"), box);
}

static GtkWidget *
build_head (PejlNytTilsynDialog *self)
{
  GtkWidget *head = pejl_formular_hoved (GTK_WINDOW (self), _("C_reate"), &self->create);

  g_signal_connect_swapped (self->create, "clicked", G_CALLBACK (on_create), self);
  return head;
}

static void
pejl_nyt_tilsyn_dialog_dispose (GObject *object)
{
  PejlNytTilsynDialog *self = PEJL_NYT_TILSYN_DIALOG (object);

  /* The list still tells of its selection while the window is taken down. */
  if (self->places != NULL)
    g_signal_handlers_disconnect_by_data (self->places, self);
  self->places = NULL;

  G_OBJECT_CLASS (pejl_nyt_tilsyn_dialog_parent_class)->dispose (object);
}

static void
pejl_nyt_tilsyn_dialog_finalize (GObject *object)
{
  PejlNytTilsynDialog *self = PEJL_NYT_TILSYN_DIALOG (object);

  g_clear_object (&self->store);
  g_array_unref (self->ids);

  G_OBJECT_CLASS (pejl_nyt_tilsyn_dialog_parent_class)->finalize (object);
}

static void
pejl_nyt_tilsyn_dialog_class_init (PejlNytTilsynDialogClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_nyt_tilsyn_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = pejl_nyt_tilsyn_dialog_finalize;
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
}

static void
pejl_nyt_tilsyn_dialog_init (PejlNytTilsynDialog *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *form = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *bottom = pejl_wrap_box_new (24);

  self->ids = g_array_new (FALSE, FALSE, sizeof (PejlId));
  gtk_window_set_title (GTK_WINDOW (self), _("New tilsyn"));
  gtk_widget_set_size_request (GTK_WIDGET (self), 340, 360);
  gtk_window_set_modal (GTK_WINDOW (self), TRUE);

  gtk_box_append (GTK_BOX (box), build_head (self));
  gtk_box_append (GTK_BOX (form), build_omfang (self));
  gtk_box_append (GTK_BOX (form), build_places (self));
  gtk_box_append (GTK_BOX (bottom), build_kind (self));
  gtk_box_append (GTK_BOX (bottom), build_date (self));
  gtk_box_append (GTK_BOX (form), bottom);
  self->problem = GTK_LABEL (pejl_dele_label ("", "error", TRUE));
  gtk_box_append (GTK_BOX (form), GTK_WIDGET (self->problem));
  gtk_widget_add_css_class (form, "nyt-tilsyn");
  gtk_widget_set_vexpand (form, TRUE);
  gtk_box_append (GTK_BOX (box), form);
  adw_window_set_content (ADW_WINDOW (self), box);
  gtk_window_set_default_widget (GTK_WINDOW (self), self->create);
}

void
pejl_nyt_tilsyn_dialog_present (GtkWindow *parent, PejlStore *store, const PejlId *dagtilbud, PejlNytTilsynFunc done,
                                gpointer data)
{
  PejlNytTilsynDialog *self = g_object_new (PEJL_TYPE_NYT_TILSYN_DIALOG, "transient-for", parent, NULL);
  int width = WIDTH;

  /* Never wider than the window it stands over. */
  if (gtk_widget_get_width (GTK_WIDGET (parent)) > 0)
    width = MIN (width, gtk_widget_get_width (GTK_WIDGET (parent)));
  gtk_window_set_default_size (GTK_WINDOW (self), width, HEIGHT);
  self->store = g_object_ref (store);
  self->done = done;
  self->data = data;
  fill_places (self, dagtilbud);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}
