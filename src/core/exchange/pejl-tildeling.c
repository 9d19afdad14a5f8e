// SPDX-License-Identifier: GPL-3.0-or-later
// Signing grants.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-tildeling.h"

#include "core/actions/pejl-kort-actions.h"
#include "core/model/pejl-dato.h"
#include "core/store/pejl-oplog.h"
#include "core/store/query/pejl-query-kort.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static PejlId
kort_of (PejlReader *reader, const char *signatur)
{
  g_autoptr (GPtrArray) all = pejl_query_kort (reader);

  for (guint i = 0; i < all->len; i++)
    {
      const PejlKortRaekke *kort = g_ptr_array_index (all, i);

      if (strcmp (kort->signatur, signatur) == 0)
        return kort->id;
    }
  return (PejlId){ { 0 } };
}

static gboolean
sign_and_write (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, PejlTildelingRaekke *raekke, GError **error)
{
  PejlTildelingTekst tekst = { 0 };
  g_autofree char *statement = NULL;
  g_autofree char *underskrift = NULL;
  char today[PEJL_DATO_LEN];

  pejl_dato_today (today);
  raekke->row = pejl_id_new ();
  raekke->kort = kort_of (reader, raekke->noegle);
  raekke->fra = today;
  raekke->til = raekke->til != NULL ? today : NULL;
  raekke->af = pejl_noegler_signatur (noegler);
  tekst = (PejlTildelingTekst){ raekke->row, raekke->noegle, raekke->rolle, raekke->fra,
                                raekke->til, raekke->gendan, raekke->vektor };
  statement = pejl_ret_statement (&tekst);
  underskrift = pejl_noegler_sign (noegler, statement, strlen (statement));
  raekke->underskrift = underskrift;
  return pejl_kort_grant (store, raekke, error);
}

static gboolean
refuse (const char *sentence, GError **error)
{
  g_set_error_literal (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_ROLE, sentence);
  return FALSE;
}

gboolean
pejl_tildeling_grundlaeg (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *gendan, GError **error)
{
  g_autoptr (PejlRetter) retter = pejl_oplog_retter (reader, error);
  g_autofree char *vektor = retter != NULL ? pejl_oplog_vektor (reader, error) : NULL;
  PejlTildelingRaekke raekke = { .noegle = pejl_noegler_signatur (noegler), .rolle = "centerchef", .gendan = gendan,
                                 .vektor = vektor };

  if (vektor == NULL)
    return FALSE;
  if (pejl_retter_founder (retter) != NULL)
    return refuse (_("The municipality's roles are founded already, so nothing was changed."), error);
  return sign_and_write (store, reader, noegler, &raekke, error);
}

static gboolean
write_grant (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *signatur, PejlRetRolle rolle,
             gboolean ends, GError **error)
{
  g_autoptr (PejlRetter) retter = pejl_oplog_retter (reader, error);
  g_autofree char *vektor = ends ? pejl_oplog_vektor (reader, error) : NULL;
  PejlTildelingRaekke raekke = { .noegle = signatur, .rolle = pejl_ret_rolle_text (rolle), .til = ends ? "" : NULL,
                                 .vektor = vektor };

  if (retter == NULL || (ends && vektor == NULL))
    return FALSE;
  if (!pejl_retter_maa_give (retter, pejl_noegler_signatur (noegler)))
    return refuse (_("Only the centerchef grants roles, so nothing was changed."), error);
  return sign_and_write (store, reader, noegler, &raekke, error);
}

gboolean
pejl_tildeling_giv (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *signatur,
                    PejlRetRolle rolle, GError **error)
{
  return write_grant (store, reader, noegler, signatur, rolle, FALSE, error);
}

gboolean
pejl_tildeling_slut (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *signatur,
                     PejlRetRolle rolle, GError **error)
{
  return write_grant (store, reader, noegler, signatur, rolle, TRUE, error);
}

gboolean
pejl_tildeling_afloes (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *ny, const char *gammel,
                       GError **error)
{
  g_autoptr (PejlRetter) retter = pejl_oplog_retter (reader, error);
  PejlTildelingRaekke raekke = { .noegle = ny, .rolle = PEJL_RET_AFLOESER, .gendan = gammel };

  if (retter == NULL)
    return FALSE;
  if (!pejl_retter_maa_give (retter, pejl_noegler_signatur (noegler)))
    return refuse (_("Only the centerchef says which card goes on for another, so nothing was changed."), error);
  if (strcmp (ny, gammel) == 0)
    return refuse (_("A card does not go on for itself, so nothing was changed. Choose the new card."), error);
  return sign_and_write (store, reader, noegler, &raekke, error);
}
