// SPDX-License-Identifier: GPL-3.0-or-later
// An answer in two lines.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/find/pejl-svar-row.h"

#include "app/widgets/pejl-dele.h"

#include <glib/gi18n-lib.h>

struct _PejlSvarRow
{
  GtkListBoxRow parent_instance;

  /* owned */
  PejlSvar *svar; /* NULL: a command */
  char *spoken;

  /* state */
  guint index;
  gboolean flere;
};

G_DEFINE_FINAL_TYPE (PejlSvarRow, pejl_svar_row, GTK_TYPE_LIST_BOX_ROW)

static const char *
icon_of (const PejlSvar *svar)
{
  switch (svar->afsnit)
    {
    case PEJL_SVAR_DAGTILBUD:
      return "go-home-symbolic";
    case PEJL_SVAR_TEGN:
      return "view-grid-symbolic";
    case PEJL_SVAR_OPFOELGNING:
      return "view-list-bullet-symbolic";
    case PEJL_SVAR_EVIDENS:
      return pejl_dele_art_icon (svar->art);
    case PEJL_SVAR_VURDERING:
      return "pejl-vurdering-symbolic";
    case PEJL_SVAR_ANDET:
    default:
      return "pejl-tilsyn-symbolic";
    }
}

/* Hits between U+E000 and U+E001 become bold markup; *plain is the text without the marks. */
static char *
to_markup (const char *text, char **plain)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  GString *bare = g_string_new (NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      g_autofree char *escaped = NULL;

      if (c == 0xE000)
        g_string_append (markup, "<b>");
      else if (c == 0xE001)
        g_string_append (markup, "</b>");
      else
        {
          const char *one = g_unichar_isspace (c) ? " " : p;
          gssize length = one == p ? g_utf8_next_char (p) - p : 1;

          escaped = g_markup_escape_text (one, length);
          g_string_append (markup, escaped);
          g_string_append_len (bare, one, length);
        }
    }
  *plain = g_string_free (bare, FALSE);
  return g_string_free (g_steal_pointer (&markup), FALSE);
}

static void
pejl_svar_row_finalize (GObject *object)
{
  PejlSvarRow *self = PEJL_SVAR_ROW (object);

  g_clear_pointer (&self->svar, pejl_svar_free);
  g_free (self->spoken);

  G_OBJECT_CLASS (pejl_svar_row_parent_class)->finalize (object);
}

static void
pejl_svar_row_class_init (PejlSvarRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = pejl_svar_row_finalize;
}

static void
pejl_svar_row_init (PejlSvarRow *self)
{
}

static void
build (PejlSvarRow *self, const char *icon, const char *markup, const char *undertitel)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *texts = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *titel = pejl_dele_label ("", NULL, FALSE);

  gtk_label_set_markup (GTK_LABEL (titel), markup);
  gtk_box_append (GTK_BOX (texts), titel);
  if (undertitel != NULL)
    {
      GtkWidget *label = pejl_dele_label (undertitel, "caption", FALSE);

      gtk_widget_add_css_class (label, "dim-label");
      gtk_box_append (GTK_BOX (texts), label);
    }
  gtk_widget_set_hexpand (texts, TRUE);
  gtk_widget_set_valign (texts, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), pejl_dele_icon (icon));
  gtk_box_append (GTK_BOX (box), texts);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  pejl_dele_set_spoken (GTK_WIDGET (self), self->spoken);
}

GtkWidget *
pejl_svar_row_new (PejlSvar *svar)
{
  PejlSvarRow *self = g_object_new (PEJL_TYPE_SVAR_ROW, NULL);
  g_autofree char *plain = NULL;
  g_autofree char *markup = to_markup (svar->titel, &plain);

  self->svar = svar;
  self->spoken = g_strdup_printf ("%s. %s", plain, svar->undertitel);
  build (self, icon_of (svar), markup, svar->undertitel);
  return GTK_WIDGET (self);
}

GtkWidget *
pejl_svar_row_new_kommando (const char *titel, guint index)
{
  PejlSvarRow *self = g_object_new (PEJL_TYPE_SVAR_ROW, NULL);
  g_autofree char *markup = g_markup_escape_text (titel, -1);

  self->index = index;
  self->spoken = g_strdup (titel);
  build (self, "system-run-symbolic", markup, NULL);
  return GTK_WIDGET (self);
}

GtkWidget *
pejl_svar_row_new_flere (guint vist)
{
  PejlSvarRow *self = g_object_new (PEJL_TYPE_SVAR_ROW, NULL);
  g_autofree char *under = g_strdup_printf (ngettext ("The newest %u text is shown", "The newest %u texts are shown", vist), vist);

  self->flere = TRUE;
  self->spoken = g_strdup_printf ("%s. %s", _("Show more"), under);
  build (self, "pan-down-symbolic", _("Show more"), under);
  return GTK_WIDGET (self);
}

gboolean
pejl_svar_row_is_flere (PejlSvarRow *self)
{
  g_return_val_if_fail (PEJL_IS_SVAR_ROW (self), FALSE);

  return self->flere;
}

const PejlSvar *
pejl_svar_row_get_svar (PejlSvarRow *self)
{
  g_return_val_if_fail (PEJL_IS_SVAR_ROW (self), NULL);

  return self->svar;
}

guint
pejl_svar_row_get_index (PejlSvarRow *self)
{
  g_return_val_if_fail (PEJL_IS_SVAR_ROW (self), 0);

  return self->index;
}

const char *
pejl_svar_row_get_afsnit (PejlSvarRow *self)
{
  g_return_val_if_fail (PEJL_IS_SVAR_ROW (self), NULL);

  if (self->flere)
    return _("More");
  return self->svar != NULL ? pejl_svar_afsnit_name (self->svar->afsnit) : _("Do");
}

const char *
pejl_svar_row_get_spoken (PejlSvarRow *self)
{
  g_return_val_if_fail (PEJL_IS_SVAR_ROW (self), NULL);

  return self->spoken;
}

char *
pejl_svar_row_plain (const char *titel)
{
  g_autofree char *markup = NULL;
  char *plain;

  g_return_val_if_fail (titel != NULL, NULL);

  markup = to_markup (titel, &plain);
  return plain;
}
