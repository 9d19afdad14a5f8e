// SPDX-License-Identifier: GPL-3.0-or-later
// What an area of the strategy is about, in a version that nobody has used yet.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-actions-private.h"
#include "core/actions/pejl-strategi-actions.h"
#include "core/actions/pejl-tegn-celle.h"

#include <glib/gi18n-lib.h>

char *
pejl_omraade_draft_field (const PejlId *strategi, const char *omraade, PejlField field)
{
  char hex[PEJL_ID_STRLEN];

  return g_strdup_printf ("%s:%s:%u", pejl_id_to_buf (strategi, hex), omraade, (guint) field);
}

static const char *
text_of (const PejlIndsatsomraade *omraade, PejlField field)
{
  switch ((int) field)
    {
    case PEJL_FIELD_OMRAADE_UDFORDRING:
      return omraade->udfordring;
    case PEJL_FIELD_OMRAADE_MAAL:
      return omraade->maal;
    case PEJL_FIELD_OMRAADE_DEFINITION:
    default:
      return omraade->definition;
    }
}

gboolean
pejl_strategi_set_omraade_tekst (PejlStore *store, const PejlId *strategi, const char *omraade, PejlField field,
                                 const char *tekst, const PejlHeads *base, GError **error)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (PejlStrategi) found = pejl_udgave_find (reader, strategi, error);
  g_autoptr (PejlAction) action = pejl_action_new (_("Text of the area changed"));
  g_autofree char *draft = pejl_omraade_draft_field (strategi, omraade, field);
  PejlEdit edit = { action, PEJL_TABLE_OMRAADE, pejl_omraade_row (strategi, omraade), FALSE };
  int index;

  g_return_val_if_fail (field >= PEJL_FIELD_OMRAADE_UDFORDRING && field <= PEJL_FIELD_OMRAADE_DEFINITION, FALSE);

  if (found == NULL || !pejl_udgave_check_unused (reader, strategi, error))
    return FALSE;
  index = pejl_strategi_find_omraade (found, omraade);
  if (index < 0)
    {
      g_set_error_literal (error, PEJL_ACTIONS_ERROR, PEJL_ACTIONS_ERROR_NOT_FOUND,
                           _("This area is not in the version any more, so nothing was changed."));
      return FALSE;
    }
  if (base != NULL)
    pejl_action_set_base (action, base);
  pejl_edit_text (&edit, field, text_of (g_ptr_array_index (found->omraader, (guint) index), field), tekst);
  pejl_action_clear_draft (action, PEJL_DRAFT_OMRAADE, draft);
  return pejl_store_commit (store, action, error);
}
