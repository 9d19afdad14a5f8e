// SPDX-License-Identifier: GPL-3.0-or-later
// A house's profile, made anew when it changes: it is a screenful.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/hus/pejl-hus.h"

#include "app/pages/pejl-page.h"
#include "app/widgets/handleplan/pejl-punkt-dele.h"
#include "app/widgets/hus/pejl-hus-figur.h"
#include "app/widgets/hus/pejl-hus-rammer.h"
#include "app/widgets/pejl-dele.h"
#include "app/widgets/sag/pejl-sager-view.h"
#include "app/widgets/vurdering/pejl-niveau-chip.h"
#include "core/actions/pejl-opsaetning-actions.h"
#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-handleplan.h"

#include <glib/gi18n-lib.h>

/* The house's own tilsyn; more than these are in the list of all. */
#define MAX_TILSYN 60
/* Closed points of the handleplan that are shown under the open ones. */
#define MAX_LUKKEDE 3
#define MAX_PUNKTER 40

struct _PejlHus
{
  AdwBin parent_instance;

  /* children */
  GtkStack *stack;
  GtkWidget *head;
  GtkWidget *back;
  GtkLabel *name;
  GtkLabel *facts;
  GtkLabel *address;
  GtkButton *new_button;
  PejlSagerView *sager;
  PejlHusFigur *figur;
  PejlHusRammer *rammer;
  GtkBox *stuer;
  GtkEditable *stue_entry;
  GtkLabel *punkter_title;
  GtkListBox *punkter;
  GtkListBox *tilsyn;
  GtkLabel *tilsyn_title;

  /* owned */
  PejlStore *store;

  /* state */
  PejlId dagtilbud;
};

enum
{
  CLOSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (PejlHus, pejl_hus, ADW_TYPE_BIN)

static void
fill_facts (PejlHus *self, const PejlDagtilbud *dagtilbud)
{
  g_autofree char *type = pejl_dansk_capitalize (pejl_type_name (dagtilbud->type));
  g_autoptr (GString) facts = g_string_new (type);
  g_autoptr (GString) address = g_string_new (dagtilbud->adresse);
  char id[PEJL_ID_STRLEN];

  g_string_append_printf (facts, " · %s", pejl_ejerform_name (dagtilbud->ejerform));
  if (dagtilbud->distrikt_navn[0] != '\0')
    /* Translators: %s is a distrikt's name */
    g_string_append_printf (facts, _(" · distrikt %s"), dagtilbud->distrikt_navn);
  if (dagtilbud->gnummer[0] != '\0')
    g_string_append_printf (facts, " · %s", dagtilbud->gnummer);
  if (!dagtilbud->aktiv)
    g_string_append (facts, _(" · closed down"));
  if (dagtilbud->postnr[0] != '\0')
    g_string_append_printf (address, "%s%s %s", address->len > 0 ? ", " : "", dagtilbud->postnr, dagtilbud->by);
  gtk_label_set_label (self->name, dagtilbud->navn);
  gtk_label_set_label (self->facts, facts->str);
  gtk_label_set_label (self->address, address->str);
  gtk_widget_set_visible (GTK_WIDGET (self->address), address->len > 0);
  pejl_id_to_buf (&dagtilbud->id, id);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->new_button), "s", id);
}

static void
fill_stuer (PejlHus *self, PejlReader *reader)
{
  g_autoptr (GPtrArray) stuer = pejl_query_stuer (reader, &self->dagtilbud);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *joined = NULL;

  pejl_dele_clear (GTK_WIDGET (self->stuer));
  for (guint i = 0; i < stuer->len; i++)
    g_ptr_array_add (names, ((PejlStue *) g_ptr_array_index (stuer, i))->navn);
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (", ", (char **) names->pdata);
  gtk_box_append (self->stuer,
                  pejl_dele_label (stuer->len > 0 ? joined : _("No stuer are written down yet."),
                                   stuer->len > 0 ? NULL : "dim-label", TRUE));
}

static void
on_stue_activated (PejlHus *self)
{
  g_autofree char *name = pejl_dansk_normalize (gtk_editable_get_text (self->stue_entry));
  g_autoptr (GError) error = NULL;

  if (name[0] == '\0' || self->store == NULL)
    return;
  if (pejl_stue_add (self->store, &self->dagtilbud, name, NULL, &error))
    gtk_editable_set_text (self->stue_entry, "");
  else
    pejl_page_failure (pejl_page_of (GTK_WIDGET (self)), _("The stue was not added. Its name still stands in the field."),
                       error);
}

static GtkWidget *
build_tilsyn_row (const PejlTilsyn *tilsyn, const PejlStrategi *strategi, const PejlRedskab *redskab)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *chips = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 3);
  g_autofree char *dato = pejl_dato_format_long (tilsyn->dato);
  g_autofree char *anmeldt = pejl_dansk_capitalize (pejl_anmeldt_name (tilsyn->anmeldt));
  g_autofree char *subtitle
      = g_strdup_printf (ngettext ("%s · %s · %u evidens", "%s · %s · %u evidens", tilsyn->evidens), anmeldt,
                         pejl_status_name (tilsyn->status), tilsyn->evidens);
  char id[PEJL_ID_STRLEN];

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), dato);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  for (guint i = 0; strategi != NULL && i < strategi->omraader->len && i < 8; i++)
    {
      const PejlIndsatsomraade *area = g_ptr_array_index (strategi->omraader, i);
      GtkWidget *chip = pejl_niveau_chip_new ();

      pejl_niveau_chip_set (PEJL_NIVEAU_CHIP (chip), area->navn, tilsyn->niveau[i],
                            redskab != NULL ? redskab->niveauer->len : 5,
                            redskab != NULL ? pejl_redskab_niveau_name (redskab, tilsyn->niveau[i]) : NULL);
      gtk_box_append (GTK_BOX (chips), chip);
    }
  gtk_widget_set_valign (chips, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), chips);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  pejl_id_to_buf (&tilsyn->id, id);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-tilsyn");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", id);
  return row;
}

static void
fill_tilsyn (PejlHus *self, PejlReader *reader)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  g_autoptr (PejlStrategi) strategi = pejl_query_strategi (reader, &kommune->strategi);
  g_autoptr (PejlRedskab) redskab = pejl_query_redskab (reader, &kommune->redskab);
  g_autoptr (GPtrArray) found = NULL;
  PejlTilsynQuery query;
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->tilsyn))) != NULL)
    gtk_list_box_remove (self->tilsyn, child);
  pejl_tilsyn_query_init (&query);
  query.dagtilbud = self->dagtilbud;
  found = pejl_query_tilsyn (reader, &query, 0, MAX_TILSYN);
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->tilsyn, build_tilsyn_row (g_ptr_array_index (found, i), strategi, redskab));
  gtk_widget_set_visible (GTK_WIDGET (self->tilsyn), found->len > 0);
  gtk_label_set_label (self->tilsyn_title, found->len > 0 ? _("Tilsyn") : _("No tilsyn yet"));
}

static void
on_punkt_activated (PejlHus *self, GtkListBoxRow *row)
{
  char id[PEJL_ID_STRLEN];

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-punkt", "s", pejl_id_to_buf (pejl_punkt_row_get_id (row), id));
}

static void
append_punkter (PejlHus *self, PejlReader *reader, PejlPunktQuery *query, guint most)
{
  g_autoptr (GPtrArray) found = pejl_query_punkter (reader, query, 0, most);
  char today[PEJL_DATO_LEN];

  pejl_dato_today (today);
  for (guint i = 0; i < found->len; i++)
    gtk_list_box_append (self->punkter, pejl_punkt_row_new (found->pdata[i], today, FALSE));
}

/* The open ones, soonest deadline first, and the latest closed under them. */
static void
fill_punkter (PejlHus *self, PejlReader *reader)
{
  PejlPunktQuery query;
  GtkWidget *child;
  g_autofree char *title = NULL;
  guint open, closed;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->punkter))) != NULL)
    gtk_list_box_remove (self->punkter, child);
  pejl_punkt_query_init (&query);
  query.dagtilbud = self->dagtilbud;
  query.status_max = PEJL_PUNKT_AFVENTER;
  open = pejl_query_punkt_count (reader, &query);
  append_punkter (self, reader, &query, MAX_PUNKTER);
  query.status_min = query.status_max = PEJL_PUNKT_LUKKET;
  closed = pejl_query_punkt_count (reader, &query);
  append_punkter (self, reader, &query, MAX_LUKKEDE);
  /* Translators: how many points of the handleplan are open, and closed */
  title = g_strdup_printf (_("Handleplan · %u open, %u closed"), open, closed);
  gtk_label_set_label (self->punkter_title, title);
  gtk_widget_set_visible (GTK_WIDGET (self->punkter_title), open + closed > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->punkter), open + closed > 0);
}

static void
go_back (PejlHus *self)
{
  g_signal_emit (self, signals[CLOSED], 0);
}

static gboolean
on_escape (GtkWidget *widget, GVariant *args, gpointer data)
{
  go_back (PEJL_HUS (widget));
  return TRUE;
}

static gboolean
on_new_sag (GtkWidget *widget, GVariant *args, gpointer data)
{
  return gtk_widget_activate_action (GTK_WIDGET (PEJL_HUS (widget)->sager), "sager.new", NULL);
}

static void
pejl_hus_dispose (GObject *object)
{
  g_clear_object (&PEJL_HUS (object)->store);

  G_OBJECT_CLASS (pejl_hus_parent_class)->dispose (object);
}

static void
pejl_hus_class_init (PejlHusClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = pejl_hus_dispose;
  signals[CLOSED] = g_signal_new ("closed", PEJL_TYPE_HUS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_Escape, 0, on_escape, NULL);
  gtk_widget_class_add_binding (GTK_WIDGET_CLASS (klass), GDK_KEY_s, GDK_CONTROL_MASK | GDK_SHIFT_MASK, on_new_sag, NULL);
}

static GtkWidget *
build_head (PejlHus *self)
{
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);

  self->back = pejl_dele_icon_button ("go-previous-symbolic", _("Back to the list"));
  gtk_widget_set_valign (self->back, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->back, "flat");
  gtk_widget_set_visible (self->back, FALSE);
  g_signal_connect_swapped (self->back, "clicked", G_CALLBACK (go_back), self);
  self->name = GTK_LABEL (pejl_dele_label (NULL, "title-1", TRUE));
  self->facts = GTK_LABEL (pejl_dele_label (NULL, "dim-label", TRUE));
  self->address = GTK_LABEL (pejl_dele_label (NULL, "dim-label", TRUE));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->name));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->facts));
  gtk_box_append (GTK_BOX (texts), GTK_WIDGET (self->address));
  gtk_widget_set_hexpand (texts, TRUE);
  self->new_button = GTK_BUTTON (gtk_button_new_with_label (_("New tilsyn")));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->new_button), "win.new-tilsyn");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->new_button), "s", "");
  gtk_widget_add_css_class (GTK_WIDGET (self->new_button), "suggested-action");
  gtk_widget_set_valign (GTK_WIDGET (self->new_button), GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (head), self->back);
  gtk_box_append (GTK_BOX (head), texts);
  gtk_box_append (GTK_BOX (head), GTK_WIDGET (self->new_button));
  return head;
}

static GtkWidget *
build_stuer (PejlHus *self)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 9);
  GtkWidget *entry = gtk_entry_new ();

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "padded");
  self->stuer = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (card), GTK_WIDGET (self->stuer));
  gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _("Add a stue, and press Enter"));
  pejl_dele_set_spoken (entry, _("Name of a new stue"));
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (on_stue_activated), self);
  self->stue_entry = GTK_EDITABLE (entry);
  gtk_box_append (GTK_BOX (card), entry);
  return card;
}

static void
pejl_hus_init (PejlHus *self)
{
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *clamp = adw_clamp_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *nothing = adw_status_page_new ();

  gtk_widget_add_css_class (box, "page-margin");
  self->head = build_head (self);
  gtk_box_append (GTK_BOX (box), self->head);
  self->sager = g_object_new (PEJL_TYPE_SAGER_VIEW, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sager));
  self->figur = g_object_new (PEJL_TYPE_HUS_FIGUR, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->figur));
  self->rammer = g_object_new (PEJL_TYPE_HUS_RAMMER, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->rammer));
  gtk_box_append (GTK_BOX (box), pejl_dele_label (_("Stuer"), "heading", FALSE));
  gtk_box_append (GTK_BOX (box), build_stuer (self));
  self->punkter_title = GTK_LABEL (pejl_dele_label (NULL, "heading", TRUE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->punkter_title));
  self->punkter = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->punkter, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->punkter), "boxed-list");
  pejl_dele_set_spoken (GTK_WIDGET (self->punkter), _("Points of the handleplan"));
  g_signal_connect_swapped (self->punkter, "row-activated", G_CALLBACK (on_punkt_activated), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->punkter));
  self->tilsyn_title = GTK_LABEL (pejl_dele_label (_("Tilsyn"), "heading", FALSE));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tilsyn_title));
  self->tilsyn = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->tilsyn, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->tilsyn), "boxed-list");
  gtk_widget_set_valign (GTK_WIDGET (self->tilsyn), GTK_ALIGN_START);
  pejl_dele_set_spoken (GTK_WIDGET (self->tilsyn), _("Tilsyn of this dagtilbud"));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->tilsyn));

  adw_clamp_set_maximum_size (ADW_CLAMP (clamp), 820);
  adw_clamp_set_child (ADW_CLAMP (clamp), box);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), clamp);
  adw_status_page_set_icon_name (ADW_STATUS_PAGE (nothing), "go-home-symbolic");
  adw_status_page_set_title (ADW_STATUS_PAGE (nothing), _("Choose a dagtilbud"));

  self->stack = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_named (self->stack, nothing, "nothing");
  gtk_stack_add_named (self->stack, scroller, "hus");
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->stack));
}

void
pejl_hus_show (PejlHus *self, PejlStore *store, const PejlId *dagtilbud)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlDagtilbud) found = dagtilbud != NULL ? pejl_query_dagtilbud_by_id (reader, dagtilbud) : NULL;

  g_return_if_fail (PEJL_IS_HUS (self));

  g_set_object (&self->store, store);
  if (found == NULL)
    {
      gtk_stack_set_visible_child_name (self->stack, "nothing");
      return;
    }
  if (!pejl_id_equal (&self->dagtilbud, dagtilbud))
    gtk_editable_set_text (self->stue_entry, "");
  self->dagtilbud = *dagtilbud;
  fill_facts (self, found);
  pejl_sager_view_show (self->sager, store, dagtilbud);
  pejl_hus_figur_show (self->figur, store, dagtilbud);
  pejl_hus_rammer_show (self->rammer, store, dagtilbud);
  fill_stuer (self, reader);
  fill_punkter (self, reader);
  fill_tilsyn (self, reader);
  gtk_stack_set_visible_child_name (self->stack, "hus");
}

void
pejl_hus_set_narrow (PejlHus *self, gboolean narrow)
{
  g_return_if_fail (PEJL_IS_HUS (self));
  gtk_widget_set_visible (self->back, narrow);
  pejl_hus_rammer_set_narrow (self->rammer, narrow);
  /* Beside each other the name would break inside its words. */
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (self->back, narrow ? GTK_ALIGN_START : GTK_ALIGN_FILL);
  gtk_widget_set_halign (GTK_WIDGET (self->new_button), narrow ? GTK_ALIGN_START : GTK_ALIGN_FILL);
}
