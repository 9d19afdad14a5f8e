// SPDX-License-Identifier: GPL-3.0-or-later
// The shared frame of all pages: header bar, saved-state, following the store.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-page.h"

#include "app/widgets/pejl-still-box.h"

#include <glib/gi18n-lib.h>

/* Below this width a page shows one thing at a time. */
#define NARROW_WIDTH 560
/* A page never asks for more, whatever its present shape needs: else the window could not be made so small that the
 * page learns of it and changes shape. */
#define LEAST_WIDTH 340
/* Between two readings while a packet comes in. */
#define BULK_MS 400

typedef struct
{
  /* children */
  GtkWidget *box;
  GtkWidget *header;
  AdwWindowTitle *title;
  GtkWidget *sidebar_button;
  GtkWidget *back_button;
  GtkWidget *find_button;
  GtkWidget *saved_box;
  GtkLabel *saved_label;

  /* owned */
  PejlStore *store;
  GtkWidget *content;
  GSignalGroup *store_signals;
  char *subtitle;

  /* state */
  gboolean narrow;
  gboolean stale;
  gboolean bulk_again; /* more came since the page was read */
  int room;
  guint resize_source;
  guint bulk_source;
} PejlPagePrivate;

enum
{
  PROP_STORE = 1,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_NARROW,
  PROP_CONTENT,
  PROP_BACK_ACTION,
  N_PROPS
};

enum
{
  TOAST,
  FAILURE,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];
static GtkBuildableIface *parent_buildable_iface;

static void pejl_page_buildable_init (GtkBuildableIface *iface);

G_DEFINE_TYPE_WITH_CODE (PejlPage, pejl_page, ADW_TYPE_BIN,
                         G_ADD_PRIVATE (PejlPage)
                         G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, pejl_page_buildable_init))

#define PRIV(self) ((PejlPagePrivate *) pejl_page_get_instance_private (self))

/* On a narrow page the subtitle's place says when it was saved; there is no room for both in a row. */
static void
update_saved (PejlPage *self)
{
  PejlPagePrivate *priv = PRIV (self);
  gint64 saved_at = 0;
  g_autofree char *text = NULL;

  if (priv->store != NULL)
    g_object_get (priv->store, "saved-at", &saved_at, NULL);
  if (saved_at > 0)
    {
      g_autoptr (GDateTime) when = g_date_time_new_from_unix_local (saved_at);
      g_autofree char *clock = g_date_time_format (when, "%H:%M");
      /* Translators: the only trace of saving; %s is a clock time. */
      text = g_strdup_printf (_("Saved %s"), clock);
    }
  gtk_label_set_label (priv->saved_label, text != NULL ? text : "");
  gtk_widget_set_visible (priv->saved_box, text != NULL && !priv->narrow);
  adw_window_title_set_subtitle (priv->title, priv->narrow && text != NULL ? text
                                              : priv->subtitle != NULL     ? priv->subtitle
                                                                           : "");
}

static void
reload (PejlPage *self)
{
  PRIV (self)->stale = FALSE;
  if (PEJL_PAGE_GET_CLASS (self)->reload != NULL)
    PEJL_PAGE_GET_CLASS (self)->reload (self);
}

static gboolean
after_bulk (gpointer data)
{
  PejlPage *self = data;
  PejlPagePrivate *priv = PRIV (self);

  priv->bulk_source = 0;
  if (priv->bulk_again && gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
  else if (priv->bulk_again)
    priv->stale = TRUE;
  priv->bulk_again = FALSE;
  return G_SOURCE_REMOVE;
}

/* A packet comes in by many chunks, and each tells: the page reads the first of them, and then now and then. */
static gboolean
waits_for_more (PejlPage *self, const PejlChanges *changes)
{
  PejlPagePrivate *priv = PRIV (self);

  if (!pejl_changes_is_bulk (changes))
    return FALSE;
  priv->bulk_again = priv->bulk_source != 0;
  if (priv->bulk_source == 0)
    priv->bulk_source = g_timeout_add (BULK_MS, after_bulk, self);
  return priv->bulk_again;
}

static void
on_changed (PejlPage *self, PejlChanges *changes)
{
  if (waits_for_more (self, changes))
    return;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    PEJL_PAGE_GET_CLASS (self)->changed (self, changes);
  else
    PRIV (self)->stale = TRUE;
}

static void
pejl_page_real_changed (PejlPage *self, const PejlChanges *changes)
{
  reload (self);
}

static void
pejl_page_map (GtkWidget *widget)
{
  PejlPage *self = PEJL_PAGE (widget);

  GTK_WIDGET_CLASS (pejl_page_parent_class)->map (widget);
  pejl_page_prepare (self);
}

/* Changing shape asks for a new allocation, which must not happen in the middle of one. */
static gboolean
after_resize (gpointer data)
{
  PejlPage *self = data;
  PejlPagePrivate *priv = PRIV (self);
  gboolean narrow = priv->room < NARROW_WIDTH;

  priv->resize_source = 0;
  if (narrow != priv->narrow)
    {
      priv->narrow = narrow;
      if (narrow)
        gtk_widget_add_css_class (GTK_WIDGET (self), "narrow");
      else
        gtk_widget_remove_css_class (GTK_WIDGET (self), "narrow");
      update_saved (self);
      /* The main menu has it too. */
      gtk_widget_set_visible (priv->find_button, !narrow);
      g_object_notify_by_pspec (G_OBJECT (self), props[PROP_NARROW]);
    }
  if (PEJL_PAGE_GET_CLASS (self)->resized != NULL)
    PEJL_PAGE_GET_CLASS (self)->resized (self, priv->room);
  return G_SOURCE_REMOVE;
}

static void
pejl_page_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                   int *minimum_baseline, int *natural_baseline)
{
  PejlPagePrivate *priv = PRIV (PEJL_PAGE (widget));

  gtk_widget_measure (priv->box, orientation, -1, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = MIN (*minimum, LEAST_WIDTH);
}

static void
pejl_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  PejlPage *self = PEJL_PAGE (widget);
  PejlPagePrivate *priv = PRIV (self);
  int least = 0;

  gtk_widget_measure (priv->box, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (priv->box, &(GtkAllocation){ 0, 0, MAX (width, least), height }, -1);
  if (width != priv->room)
    {
      priv->room = width;
      if (priv->resize_source == 0)
        priv->resize_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, after_resize, self, NULL);
    }
}

/* Into what the page is about, past the header bar's buttons. */
static gboolean
pejl_page_grab_focus (GtkWidget *widget)
{
  PejlPagePrivate *priv = PRIV (PEJL_PAGE (widget));

  /* Before it is shown there is only an empty scroller to take it. */
  if (priv->content == NULL || !gtk_widget_get_mapped (priv->content))
    return FALSE;
  gtk_root_set_focus (gtk_widget_get_root (widget), NULL);
  return gtk_widget_child_focus (priv->content, GTK_DIR_TAB_FORWARD);
}

static void
set_content (PejlPage *self, GtkWidget *content)
{
  PejlPagePrivate *priv = PRIV (self);

  if (priv->content != NULL)
    gtk_box_remove (GTK_BOX (priv->box), priv->content);
  priv->content = content;
  if (content != NULL)
    {
      gtk_widget_set_vexpand (content, TRUE);
      gtk_box_append (GTK_BOX (priv->box), content);
    }
}

static void
pejl_page_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  PejlPage *self = PEJL_PAGE (buildable);

  if (GTK_IS_WIDGET (child) && g_strcmp0 (type, "start") == 0)
    pejl_page_add_start (self, GTK_WIDGET (child));
  else if (GTK_IS_WIDGET (child) && g_strcmp0 (type, "end") == 0)
    pejl_page_add_end (self, GTK_WIDGET (child));
  else if (GTK_IS_WIDGET (child) && type == NULL)
    set_content (self, GTK_WIDGET (child));
  else
    parent_buildable_iface->add_child (buildable, builder, child, type);
}

static void
pejl_page_buildable_init (GtkBuildableIface *iface)
{
  parent_buildable_iface = g_type_interface_peek_parent (iface);
  iface->add_child = pejl_page_add_child;
}

static void
pejl_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  PejlPage *self = PEJL_PAGE (object);

  switch (id)
    {
    case PROP_STORE:
      pejl_page_set_store (self, g_value_get_object (value));
      break;
    case PROP_TITLE:
      pejl_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      pejl_page_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_CONTENT:
      set_content (self, g_value_get_object (value));
      break;
    case PROP_BACK_ACTION:
      pejl_page_set_back_action (self, g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pejl_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  PejlPage *self = PEJL_PAGE (object);
  PejlPagePrivate *priv = PRIV (self);

  switch (id)
    {
    case PROP_STORE:
      g_value_set_object (value, priv->store);
      break;
    case PROP_TITLE:
      g_value_set_string (value, adw_window_title_get_title (priv->title));
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, priv->subtitle);
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, priv->narrow);
      break;
    case PROP_CONTENT:
      g_value_set_object (value, priv->content);
      break;
    case PROP_BACK_ACTION:
      g_value_set_string (value, gtk_actionable_get_action_name (GTK_ACTIONABLE (priv->back_button)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
pejl_page_dispose (GObject *object)
{
  PejlPage *self = PEJL_PAGE (object);
  PejlPagePrivate *priv = PRIV (self);

  g_clear_handle_id (&priv->resize_source, g_source_remove);
  g_clear_handle_id (&priv->bulk_source, g_source_remove);
  if (priv->store_signals != NULL)
    g_signal_group_set_target (priv->store_signals, NULL);
  g_clear_object (&priv->store_signals);
  g_clear_object (&priv->store);

  G_OBJECT_CLASS (pejl_page_parent_class)->dispose (object);
}

static void
pejl_page_finalize (GObject *object)
{
  g_free (PRIV (PEJL_PAGE (object))->subtitle);

  G_OBJECT_CLASS (pejl_page_parent_class)->finalize (object);
}

static void
pejl_page_class_init (PejlPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->set_property = pejl_page_set_property;
  object_class->get_property = pejl_page_get_property;
  object_class->dispose = pejl_page_dispose;
  object_class->finalize = pejl_page_finalize;
  widget_class->map = pejl_page_map;
  widget_class->grab_focus = pejl_page_grab_focus;
  widget_class->measure = pejl_page_measure;
  widget_class->size_allocate = pejl_page_size_allocate;
  klass->changed = pejl_page_real_changed;

  props[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, PEJL_TYPE_STORE, G_PARAM_READWRITE | flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  props[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  props[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, G_PARAM_READABLE | flags);
  props[PROP_CONTENT] = g_param_spec_object ("content", NULL, NULL, GTK_TYPE_WIDGET, G_PARAM_READWRITE | flags);
  props[PROP_BACK_ACTION] = g_param_spec_string ("back-action", NULL, NULL, NULL, G_PARAM_READWRITE | flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[TOAST] = g_signal_new ("toast", PEJL_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                 G_TYPE_STRING, G_TYPE_BOOLEAN);
  signals[FAILURE] = g_signal_new ("failure", PEJL_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                   G_TYPE_STRING, G_TYPE_ERROR | G_SIGNAL_TYPE_STATIC_SCOPE);
}

static GtkWidget *
build_saved_state (PejlPage *self)
{
  PejlPagePrivate *priv = PRIV (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_accessible_update_state (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_box_append (GTK_BOX (box), check);
  priv->saved_label = GTK_LABEL (gtk_label_new (NULL));
  gtk_widget_add_css_class (GTK_WIDGET (priv->saved_label), "numeric");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (priv->saved_label));
  gtk_widget_add_css_class (box, "dim-label");
  gtk_widget_set_visible (box, FALSE);
  return box;
}

static GtkWidget *
build_icon_button (const char *icon, const char *label, const char *action)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  if (action != NULL)
    gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_widget_set_visible (button, FALSE);
  return button;
}

/* The page under it is what is worked in. */
static GtkWidget *
build_top (PejlPage *self)
{
  GtkWidget *top = pejl_still_box_new_asleep (GTK_ORIENTATION_VERTICAL, 0);

  gtk_box_append (GTK_BOX (top), PRIV (self)->header);
  return top;
}

static void
pejl_page_init (PejlPage *self)
{
  PejlPagePrivate *priv = PRIV (self);

  /* AdwBin's own layout would ask for all that the content asks for. */
  gtk_widget_set_layout_manager (GTK_WIDGET (self), NULL);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);

  priv->title = ADW_WINDOW_TITLE (adw_window_title_new ("", ""));
  priv->header = adw_header_bar_new ();
  adw_header_bar_set_title_widget (ADW_HEADER_BAR (priv->header), GTK_WIDGET (priv->title));
  priv->sidebar_button = build_icon_button ("sidebar-show-symbolic", _("Show pages"), "win.toggle-sidebar");
  adw_header_bar_pack_start (ADW_HEADER_BAR (priv->header), priv->sidebar_button);
  priv->back_button = build_icon_button ("go-previous-symbolic", _("Back"), NULL);
  adw_header_bar_pack_start (ADW_HEADER_BAR (priv->header), priv->back_button);
  priv->saved_box = build_saved_state (self);
  priv->find_button = build_icon_button ("system-search-symbolic", _("Find (Ctrl+K)"), "win.find");
  gtk_widget_set_visible (priv->find_button, TRUE);
  adw_header_bar_pack_end (ADW_HEADER_BAR (priv->header), priv->find_button);
  adw_header_bar_pack_end (ADW_HEADER_BAR (priv->header), priv->saved_box);

  priv->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (priv->box), build_top (self));
  adw_bin_set_child (ADW_BIN (self), priv->box);

  priv->store_signals = g_signal_group_new (PEJL_TYPE_STORE);
  g_signal_group_connect_swapped (priv->store_signals, "changed", G_CALLBACK (on_changed), self);
  g_signal_group_connect_swapped (priv->store_signals, "notify::saved-at", G_CALLBACK (update_saved), self);
}

PejlStore *
pejl_page_get_store (PejlPage *self)
{
  g_return_val_if_fail (PEJL_IS_PAGE (self), NULL);
  return PRIV (self)->store;
}

PejlReader *
pejl_page_get_reader (PejlPage *self)
{
  g_return_val_if_fail (PEJL_IS_PAGE (self), NULL);
  return PRIV (self)->store != NULL ? pejl_store_get_reader (PRIV (self)->store) : NULL;
}

void
pejl_page_set_store (PejlPage *self, PejlStore *store)
{
  g_return_if_fail (PEJL_IS_PAGE (self));

  if (!g_set_object (&PRIV (self)->store, store))
    return;
  g_signal_group_set_target (PRIV (self)->store_signals, store);
  update_saved (self);
  if (store == NULL)
    PRIV (self)->stale = FALSE;
  else if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    reload (self);
  else
    PRIV (self)->stale = TRUE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STORE]);
}

void
pejl_page_prepare (PejlPage *self)
{
  g_return_if_fail (PEJL_IS_PAGE (self));

  if (PRIV (self)->stale)
    reload (self);
}

gboolean
pejl_page_get_narrow (PejlPage *self)
{
  g_return_val_if_fail (PEJL_IS_PAGE (self), FALSE);
  return PRIV (self)->narrow;
}

int
pejl_page_get_room (PejlPage *self)
{
  g_return_val_if_fail (PEJL_IS_PAGE (self), 0);
  return PRIV (self)->room;
}

void
pejl_page_set_title (PejlPage *self, const char *title)
{
  g_return_if_fail (PEJL_IS_PAGE (self));

  adw_window_title_set_title (PRIV (self)->title, title != NULL ? title : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "", -1);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

void
pejl_page_set_subtitle (PejlPage *self, const char *subtitle)
{
  g_return_if_fail (PEJL_IS_PAGE (self));

  if (g_strcmp0 (PRIV (self)->subtitle, subtitle) == 0)
    return;
  g_free (PRIV (self)->subtitle);
  PRIV (self)->subtitle = g_strdup (subtitle);
  update_saved (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SUBTITLE]);
}

void
pejl_page_set_back_action (PejlPage *self, const char *action)
{
  g_return_if_fail (PEJL_IS_PAGE (self));

  gtk_actionable_set_action_name (GTK_ACTIONABLE (PRIV (self)->back_button), action);
  gtk_widget_set_visible (PRIV (self)->back_button, action != NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BACK_ACTION]);
}

void
pejl_page_add_start (PejlPage *self, GtkWidget *widget)
{
  g_return_if_fail (PEJL_IS_PAGE (self));
  adw_header_bar_pack_start (ADW_HEADER_BAR (PRIV (self)->header), widget);
}

void
pejl_page_add_end (PejlPage *self, GtkWidget *widget)
{
  g_return_if_fail (PEJL_IS_PAGE (self));
  adw_header_bar_pack_end (ADW_HEADER_BAR (PRIV (self)->header), widget);
}

void
pejl_page_flush (PejlPage *self)
{
  g_return_if_fail (PEJL_IS_PAGE (self));

  if (PEJL_PAGE_GET_CLASS (self)->flush != NULL && PRIV (self)->store != NULL)
    PEJL_PAGE_GET_CLASS (self)->flush (self);
}

gboolean
pejl_page_next_pane (PejlPage *self)
{
  g_return_val_if_fail (PEJL_IS_PAGE (self), FALSE);
  return PEJL_PAGE_GET_CLASS (self)->next_pane != NULL && PEJL_PAGE_GET_CLASS (self)->next_pane (self);
}

void
pejl_page_set_sidebar_button (PejlPage *self, gboolean visible)
{
  g_return_if_fail (PEJL_IS_PAGE (self));
  gtk_widget_set_visible (PRIV (self)->sidebar_button, visible);
}

void
pejl_page_toast (PejlPage *self, const char *text, gboolean with_undo)
{
  g_return_if_fail (PEJL_IS_PAGE (self));
  g_signal_emit (self, signals[TOAST], 0, text, with_undo);
}

void
pejl_page_failure (PejlPage *self, const char *title, const GError *error)
{
  g_return_if_fail (PEJL_IS_PAGE (self));
  g_signal_emit (self, signals[FAILURE], 0, title, error);
}

PejlPage *
pejl_page_of (GtkWidget *widget)
{
  return (PejlPage *) gtk_widget_get_ancestor (widget, PEJL_TYPE_PAGE);
}
