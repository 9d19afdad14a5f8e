// SPDX-License-Identifier: GPL-3.0-or-later
// From the entry to the store: drafts while one types, an evidens on Enter, a stue that was not there before.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pages/pejl-tilsyn-editor-private.h"

#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-tilsyn-actions.h"
#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

/* Written between two frames, so that no letter waits for the disk before one sees it. At most half a second of typing may be
 * lost, and the writing takes its time too: where there never is such a moment it is written nevertheless. */
#define DRAFT_MS 300
#define DRAFT_LATEST_MS 400

/* --- the draft of the entry --- */

void
pejl_tilsyn_editor_clear_draft_time (PejlTilsynEditorPage *self)
{
  g_clear_handle_id (&self->draft_source, g_source_remove);
  g_clear_handle_id (&self->draft_latest, g_source_remove);
}

void
pejl_tilsyn_editor_put_draft (PejlTilsynEditorPage *self)
{
  g_autofree char *draft = NULL;
  g_autoptr (GError) error = NULL;
  char hex[PEJL_ID_STRLEN];
  gboolean ok;

  pejl_tilsyn_editor_clear_draft_time (self);
  if (self->data.tilsyn == NULL || pejl_tilsyn_editor_store (self) == NULL || pejl_tilsyn_editor_is_locked (self))
    return;
  pejl_id_to_buf (&self->data.id, hex);
  draft = pejl_evidens_entry_to_draft (self->entry);
  ok = pejl_evidens_entry_is_empty (self->entry)
           ? pejl_store_draft_clear (pejl_tilsyn_editor_store (self), PEJL_DRAFT_EVIDENS, hex, &error)
           : pejl_store_draft_put (pejl_tilsyn_editor_store (self), PEJL_DRAFT_EVIDENS, hex, draft, NULL, &error);
  if (!ok)
    pejl_page_failure (PEJL_PAGE (self), _("What you type cannot be saved just now. It is still in the field."), error);
}

static gboolean
on_draft_time (gpointer data)
{
  pejl_tilsyn_editor_put_draft (data);
  return G_SOURCE_REMOVE;
}

/* Counts from the first unsaved key: counting from the last, steady typing would never be saved. */
void
pejl_tilsyn_editor_edited (PejlTilsynEditorPage *self)
{
  if (self->draft_source != 0 || self->data.tilsyn == NULL)
    return;
  self->draft_source = g_timeout_add_full (G_PRIORITY_DEFAULT_IDLE, DRAFT_MS, on_draft_time, self, NULL);
  self->draft_latest = g_timeout_add (DRAFT_LATEST_MS, on_draft_time, self);
}

void
pejl_tilsyn_editor_restore_draft (PejlTilsynEditorPage *self)
{
  char hex[PEJL_ID_STRLEN];
  g_autofree char *draft
      = pejl_store_draft_get (pejl_tilsyn_editor_store (self), PEJL_DRAFT_EVIDENS, pejl_id_to_buf (&self->data.id, hex), NULL);

  pejl_evidens_entry_forget_med (self->entry);
  if (draft != NULL)
    pejl_evidens_entry_from_draft (self->entry, draft);
  else
    pejl_evidens_entry_clear (self->entry);
}

/* --- evidens and stue --- */

void
pejl_tilsyn_editor_save (PejlTilsynEditorPage *self)
{
  g_autofree char *typed = pejl_evidens_entry_get_text (self->entry);
  g_autofree char *text = pejl_dansk_normalize (typed);
  g_autoptr (GError) error = NULL;
  char when[PEJL_TIDSPUNKT_LEN];
  PejlNyEvidens ny;
  PejlRamme antal;
  PejlVedhaeftning *const *bilag;
  guint n_bilag;

  bilag = pejl_editor_bilag_nye (self->bilag, &n_bilag);
  if (self->data.tilsyn == NULL || (pejl_evidens_entry_is_empty (self->entry) && n_bilag == 0))
    return;
  if (*text == '\0')
    {
      pejl_page_toast (PEJL_PAGE (self),
                       n_bilag > 0 ? _("Write a few words about what you attached.")
                                   : _("Write a few words about what shows the tegn."),
                       FALSE);
      return;
    }
  if (!pejl_evidens_entry_get_tidspunkt (self->entry, when))
    {
      pejl_page_toast (PEJL_PAGE (self), _("The time is written as 9:20."), FALSE);
      return;
    }
  if (!pejl_evidens_entry_get_antal (self->entry, &antal))
    {
      pejl_page_toast (PEJL_PAGE (self), _("Children and adults are written as 11b 2v."), FALSE);
      pejl_evidens_entry_focus_antal (self->entry);
      return;
    }
  ny = (PejlNyEvidens){ .art = pejl_evidens_entry_get_art (self->entry), .tidspunkt = when, .tekst = text,
                        .stue = pejl_evidens_entry_get_stue (self->entry), .boern = antal.boern, .voksne = antal.voksne,
                        .med = pejl_evidens_entry_get_med (self->entry) };
  ny.tegn = pejl_evidens_entry_get_tegn (self->entry, &ny.n_tegn);
  ny.bilag = bilag;
  ny.n_bilag = n_bilag;
  pejl_tilsyn_editor_stamp (self, &ny);
  pejl_tilsyn_editor_clear_draft_time (self);
  pejl_stroem_view_stick (self->stream);
  if (!pejl_evidens_add_ny (pejl_tilsyn_editor_store (self), &self->data.id, &ny, NULL, &error))
    {
      pejl_page_failure (PEJL_PAGE (self), _("The evidens could not be saved. Your text is still in the field."), error);
      pejl_tilsyn_editor_edited (self);
      return;
    }
  pejl_evidens_entry_clear (self->entry);
  pejl_editor_bilag_clear_nye (self->bilag);
  pejl_stroem_view_set_omraade (self->stream, -1);
  pejl_evidens_entry_focus_text (self->entry);
}

gboolean
pejl_tilsyn_editor_ensure_stue (PejlTilsynEditorPage *self, const char *navn, PejlId *id)
{
  g_autofree char *clean = pejl_dansk_normalize (navn);
  const PejlStue *known = pejl_tilsyn_data_find_stue (&self->data, clean);
  g_autoptr (GError) error = NULL;

  if (self->data.stuer == NULL || *clean == '\0')
    return FALSE;
  if (known != NULL)
    {
      *id = known->id;
      return TRUE;
    }
  if (!pejl_stue_add (pejl_tilsyn_editor_store (self), &self->data.tilsyn->dagtilbud, clean, id, &error))
    {
      pejl_page_failure (PEJL_PAGE (self), _("The stue could not be saved."), error);
      return FALSE;
    }
  pejl_tilsyn_editor_read_stuer (self);
  return TRUE;
}
