// SPDX-License-Identifier: GPL-3.0-or-later
// Who may erase for good: the centerchef, and everybody what they have written themselves.
#define G_LOG_DOMAIN "pejl-store"

#include "core/store/pejl-ret.h"

#include <string.h>

/* One person's copies: a restored one goes on under a new number, and with the same key. */
static gboolean
is_own (const PejlRetter *retter, guint64 rid, guint64 of)
{
  return rid == of
         || (pejl_retter_key_of (retter, rid) != NULL
             && g_strcmp0 (pejl_retter_key_of (retter, rid), pejl_retter_key_of (retter, of)) == 0);
}

gboolean
pejl_retter_sletter_alt (const PejlRetter *retter, guint64 rid)
{
  const char *noegle = pejl_retter_key_of (retter, rid);

  return pejl_retter_founder (retter) == NULL
         || (noegle != NULL && pejl_retter_role (retter, noegle) == PEJL_RET_CENTERCHEF);
}

gboolean
pejl_retter_sletter (const PejlRetter *retter, guint64 rid, guint64 of)
{
  return pejl_retter_sletter_alt (retter, rid) || is_own (retter, rid, of);
}

/* Of lines "rid:seq:field", and at least one. */
static gboolean
names_only_own (const PejlRetter *retter, const PejlOp *op)
{
  const PejlWrite *write = pejl_op_find_write (op, PEJL_FIELD_SLETNING_POSTER);
  g_auto (GStrv) poster = NULL;

  if (write == NULL || write->value.kind != PEJL_VALUE_TEXT || *write->value.text == '\0')
    return FALSE;
  poster = g_strsplit (write->value.text, "\n", -1);
  for (guint i = 0; poster[i] != NULL; i++)
    if (*poster[i] != '\0' && !is_own (retter, op->ref.rid, g_ascii_strtoull (poster[i], NULL, 16)))
      return FALSE;
  return TRUE;
}

gboolean
pejl_retter_sletter_her (const PejlRetter *retter, const PejlOp *op)
{
  return pejl_retter_sletter_alt (retter, op->ref.rid) || names_only_own (retter, op);
}

gboolean
pejl_retter_sletning_staar (const PejlRetter *retter, const PejlOp *op)
{
  const char *noegle = pejl_retter_key_of (retter, op->ref.rid);

  return (noegle != NULL && pejl_retter_har_haft (retter, noegle)) || names_only_own (retter, op);
}
