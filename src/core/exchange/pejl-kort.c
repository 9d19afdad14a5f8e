// SPDX-License-Identifier: GPL-3.0-or-later
// Cards as files and in the store.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-kort.h"

#include "core/actions/pejl-kort-actions.h"
#include "core/exchange/pejl-fil.h"
#include "core/exchange/pejl-seks-ord.h"
#include "core/model/pejl-dato.h"
#include "core/store/pejl-oplog.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define GROUP "pejl-kort"
#define CARD_BYTES_MAX 16384
#define NAME_CHARS_MAX 200

void
pejl_kort_free (PejlKort *kort)
{
  if (kort == NULL)
    return;
  g_free (kort->navn);
  g_free (kort->rolle);
  g_free (kort->kommune);
  g_free (kort->rid);
  g_free (kort->signatur);
  g_free (kort->segl);
  g_free (kort);
}

char *
pejl_kort_ord (const PejlKort *kort)
{
  return pejl_seks_ord (kort->signatur, kort->segl);
}

/* --- the file --- */

static char *
statement (const PejlKort *kort)
{
  return g_strjoin ("\n", "pejl-kort-1", kort->navn, kort->rolle, kort->kommune, kort->rid, kort->signatur, kort->segl, NULL);
}

gboolean
pejl_kort_write (const PejlKort *kort, const PejlNoegler *noegler, const char *path, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *text = statement (kort);
  g_autofree char *underskrift = pejl_noegler_sign (noegler, text, strlen (text));
  g_autofree char *comment = g_strconcat (" ", _("A card of Pejl: give it to a colleague, and read your six words aloud by "
                                                 "telephone. They are not in here, so that they come from you alone."),
                                          NULL);
  g_autofree char *data = NULL;
  gsize length;

  g_key_file_set_string (file, GROUP, "navn", kort->navn);
  g_key_file_set_string (file, GROUP, "rolle", kort->rolle);
  g_key_file_set_string (file, GROUP, "kommune", kort->kommune);
  g_key_file_set_string (file, GROUP, "rid", kort->rid);
  g_key_file_set_string (file, GROUP, "signatur", kort->signatur);
  g_key_file_set_string (file, GROUP, "segl", kort->segl);
  g_key_file_set_string (file, GROUP, "underskrift", underskrift);
  g_key_file_set_comment (file, NULL, NULL, comment, NULL);
  data = g_key_file_to_data (file, &length, NULL);
  return pejl_fil_write (path, data, length, error);
}

static gboolean
is_hex (const char *text, gsize length)
{
  return strlen (text) == length && strspn (text, "0123456789abcdef") == length;
}

static char *
text_of (GKeyFile *file, const char *key)
{
  char *text = g_key_file_get_string (file, GROUP, key, NULL);

  return text != NULL ? text : g_strdup ("");
}

static gboolean
is_sound (const PejlKort *kort, const char *underskrift)
{
  g_autofree char *text = statement (kort);

  return is_hex (kort->rid, 16) && is_hex (kort->signatur, 64) && is_hex (kort->segl, 64) && *kort->navn != '\0'
         && g_utf8_strlen (kort->navn, -1) <= NAME_CHARS_MAX
         && pejl_noegler_proves (kort->signatur, text, strlen (text), underskrift);
}

PejlKort *
pejl_kort_parse (const char *text, gsize length, const char *name, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (PejlKort) kort = g_new0 (PejlKort, 1);
  g_autofree char *underskrift = NULL;

  if (length > CARD_BYTES_MAX || !g_key_file_load_from_data (file, text, length, G_KEY_FILE_NONE, NULL)
      || !g_key_file_has_group (file, GROUP))
    {
      g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_NOT_A_PACKET,
                   _("“%s” is no card of Pejl. Nothing was added."), name);
      return NULL;
    }
  kort->navn = text_of (file, "navn");
  kort->rolle = text_of (file, "rolle");
  kort->kommune = text_of (file, "kommune");
  kort->rid = text_of (file, "rid");
  kort->signatur = text_of (file, "signatur");
  kort->segl = text_of (file, "segl");
  underskrift = text_of (file, "underskrift");
  if (is_sound (kort, underskrift))
    return g_steal_pointer (&kort);
  g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FORGED,
               _("The card “%s” was changed on the way. Nothing was added; ask the colleague for it anew."), name);
  return NULL;
}

PejlKort *
pejl_kort_read (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autofree char *text = NULL;
  gsize length;

  if (!g_file_get_contents (path, &text, &length, error))
    return NULL;
  return pejl_kort_parse (text, length, name, error);
}

/* --- in the store --- */

static char *
kommune_nr (PejlReader *reader)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);

  return g_strdup (kommune->nr != NULL ? kommune->nr : "");
}

static PejlKortRaekke *
find (GPtrArray *all, const char *rid)
{
  for (guint i = 0; i < all->len; i++)
    {
      PejlKortRaekke *kort = g_ptr_array_index (all, i);

      if (strcmp (kort->rid, rid) == 0)
        return kort;
    }
  return NULL;
}

/* What others go by is what this replica itself has written. */
static gboolean
is_declared (PejlReader *reader, guint64 rid, const char *signatur)
{
  g_autoptr (PejlRetter) retter = pejl_oplog_retter (reader, NULL);

  return retter != NULL && g_strcmp0 (pejl_retter_key_of (retter, rid), signatur) == 0;
}

static char *
own_name (PejlStore *store, PejlReader *reader)
{
  g_autoptr (PejlPerson) person = NULL;
  PejlId author;

  pejl_store_get_author (store, &author);
  person = pejl_id_is_nil (&author) ? NULL : pejl_query_person (reader, &author);
  return g_strdup (person != NULL && person->navn != NULL && *person->navn != '\0' ? person->navn : g_get_real_name ());
}

PejlKort *
pejl_kort_eget (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *navn, GError **error)
{
  g_autoptr (PejlKort) kort = g_new0 (PejlKort, 1);
  g_autoptr (GPtrArray) all = pejl_query_kort (reader);
  guint64 rid = pejl_store_get_rid (store);
  const PejlKortRaekke *known;
  PejlId author;

  kort->rid = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", rid);
  kort->signatur = g_strdup (pejl_noegler_signatur (noegler));
  kort->segl = g_strdup (pejl_noegler_segl (noegler));
  kort->kommune = kommune_nr (reader);
  known = find (all, kort->rid);
  kort->navn = navn != NULL ? g_strdup (navn) : known != NULL ? g_strdup (known->navn) : own_name (store, reader);
  kort->rolle = g_strdup (known != NULL && *known->rolle != '\0' ? known->rolle : "konsulent");
  pejl_store_get_author (store, &author);
  if ((known == NULL || strcmp (known->navn, kort->navn) != 0 || !is_declared (reader, rid, kort->signatur))
      && !pejl_kort_save (store, &author, kort->navn, kort->rid, kort->signatur, kort->segl, error))
    return NULL;
  return g_steal_pointer (&kort);
}

gboolean
pejl_kort_add (PejlStore *store, PejlReader *reader, const PejlKort *kort, GError **error)
{
  g_autoptr (GPtrArray) all = pejl_query_kort (reader);
  g_autofree char *nr = kommune_nr (reader);
  const PejlKortRaekke *known = find (all, kort->rid);
  PejlId nobody = { { 0 } };

  if (*nr != '\0' && *kort->kommune != '\0' && strcmp (nr, kort->kommune) != 0)
    {
      g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_MUNICIPALITY,
                   _("This card is of another municipality (%s). Nothing was added."), kort->kommune);
      return FALSE;
    }
  if (known != NULL && strcmp (known->signatur, kort->signatur) != 0)
    {
      g_set_error (error, PEJL_EXCHANGE_ERROR, PEJL_EXCHANGE_ERROR_FORGED,
                   _("The card of %s has another key than the one that is known. Nothing was added; telephone the colleague."),
                   kort->navn);
      return FALSE;
    }
  return pejl_kort_save (store, &nobody, kort->navn, kort->rid, kort->signatur, kort->segl, error);
}

gboolean
pejl_kort_bekraeft (PejlStore *store, const PejlKortRaekke *kort, GError **error)
{
  char today[PEJL_DATO_LEN];

  pejl_dato_today (today);
  return pejl_store_notat_put (store, "bekraeftet", kort->signatur, today, error)
         && (*kort->bekraeftet != '\0' || pejl_kort_confirm (store, &kort->id, today, error));
}

PejlTillid
pejl_kort_tillid (PejlStore *store, PejlReader *reader, const char *signatur, const char *own)
{
  g_autoptr (GPtrArray) all = NULL;
  g_autofree char *told = NULL;
  PejlTillid tillid = PEJL_TILLID_FREMMED;

  if (own != NULL && strcmp (signatur, own) == 0)
    return PEJL_TILLID_HOLDER;
  all = pejl_query_kort (reader);
  told = pejl_store_notat_get (store, "bekraeftet", signatur, NULL);
  for (guint i = 0; i < all->len; i++)
    {
      const PejlKortRaekke *kort = g_ptr_array_index (all, i);

      if (strcmp (kort->signatur, signatur) != 0 || *kort->trukket != '\0')
        continue;
      tillid = MAX (tillid, told != NULL || *kort->rolle != '\0' ? PEJL_TILLID_HOLDER : PEJL_TILLID_UPROEVET);
    }
  return tillid;
}

char *
pejl_kort_navn_of (PejlReader *reader, guint64 rid)
{
  g_autoptr (GPtrArray) all = pejl_query_kort (reader);
  g_autofree char *text = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", rid);
  const PejlKortRaekke *kort = find (all, text);

  return g_strdup (kort != NULL ? kort->navn : "");
}
