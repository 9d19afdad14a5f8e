// SPDX-License-Identifier: GPL-3.0-or-later
// Builds a strategy and finds its parts.
#define G_LOG_DOMAIN "pejl-model"

#include "core/model/pejl-strategi.h"

G_DEFINE_BOXED_TYPE (PejlStrategi, pejl_strategi, pejl_strategi_ref, pejl_strategi_unref)

static void
omraade_free (gpointer data)
{
  PejlIndsatsomraade *omraade = data;

  g_free (omraade->key);
  g_free (omraade->navn);
  g_free (omraade->kort);
  g_free (omraade->udfordring);
  g_free (omraade->maal);
  g_free (omraade->definition);
  g_free (omraade);
}

static void
rolle_free (gpointer data)
{
  PejlRolle *rolle = data;

  g_free (rolle->key);
  g_free (rolle->navn);
  g_free (rolle->kort);
  g_free (rolle);
}

static void
tegn_free (gpointer data)
{
  PejlTegn *tegn = data;

  g_free (tegn->key);
  g_free (tegn->tekst);
  g_free (tegn->forgaenger);
  g_free (tegn);
}

PejlStrategi *
pejl_strategi_new (const char *key,
                   guint       version)
{
  PejlStrategi *strategi = g_atomic_rc_box_new0 (PejlStrategi);

  strategi->id = pejl_strategi_id_for (key, version);
  strategi->key = g_strdup (key);
  strategi->version = version;
  strategi->navn = g_strdup ("");
  strategi->udgiver = g_strdup ("");
  strategi->kilde = g_strdup ("");
  strategi->gyldig_fra = g_strdup ("");
  strategi->udgangspunkt = g_strdup ("");
  strategi->sigte = g_strdup ("");
  strategi->kort_effekt = g_strdup ("");
  strategi->lang_effekt = g_strdup ("");
  strategi->baeres_af = g_ptr_array_new_with_free_func (g_free);
  strategi->omraader = g_ptr_array_new_with_free_func (omraade_free);
  strategi->roller = g_ptr_array_new_with_free_func (rolle_free);
  strategi->tegn = g_ptr_array_new_with_free_func (tegn_free);
  return strategi;
}

static void
strategi_clear (gpointer data)
{
  PejlStrategi *strategi = data;

  g_free (strategi->key);
  g_free (strategi->navn);
  g_free (strategi->udgiver);
  g_free (strategi->kilde);
  g_free (strategi->gyldig_fra);
  g_free (strategi->udgangspunkt);
  g_free (strategi->sigte);
  g_free (strategi->kort_effekt);
  g_free (strategi->lang_effekt);
  g_ptr_array_unref (strategi->baeres_af);
  g_ptr_array_unref (strategi->omraader);
  g_ptr_array_unref (strategi->roller);
  g_ptr_array_unref (strategi->tegn);
}

PejlStrategi *
pejl_strategi_ref (PejlStrategi *strategi)
{
  return g_atomic_rc_box_acquire (strategi);
}

void
pejl_strategi_unref (PejlStrategi *strategi)
{
  g_atomic_rc_box_release_full (strategi, strategi_clear);
}

PejlIndsatsomraade *
pejl_strategi_add_omraade (PejlStrategi *strategi,
                           const char   *key,
                           const char   *navn)
{
  PejlIndsatsomraade *omraade = g_new0 (PejlIndsatsomraade, 1);

  omraade->key = g_strdup (key);
  omraade->navn = g_strdup (navn);
  omraade->kort = g_strdup ("");
  omraade->udfordring = g_strdup ("");
  omraade->maal = g_strdup ("");
  omraade->definition = g_strdup ("");
  g_ptr_array_add (strategi->omraader, omraade);
  return omraade;
}

PejlRolle *
pejl_strategi_add_rolle (PejlStrategi *strategi,
                         const char   *key,
                         const char   *navn,
                         const char   *kort,
                         PejlOmfang    omfang)
{
  PejlRolle *rolle = g_new0 (PejlRolle, 1);

  rolle->key = g_strdup (key);
  rolle->navn = g_strdup (navn);
  rolle->kort = g_strdup (kort);
  rolle->omfang = omfang;
  g_ptr_array_add (strategi->roller, rolle);
  return rolle;
}

/* The place after the last tegn of this cell or of any cell before it. */
static guint
place_after_cell (const PejlStrategi *strategi,
                  guint               omraade,
                  guint               rolle)
{
  guint place = strategi->tegn->len;

  while (place > 0)
    {
      const PejlTegn *before = g_ptr_array_index (strategi->tegn, place - 1);

      if (before->omraade < omraade || (before->omraade == omraade && before->rolle <= rolle))
        break;
      place--;
    }
  return place;
}

PejlTegn *
pejl_strategi_add_tegn (PejlStrategi *strategi,
                        guint         omraade,
                        guint         rolle,
                        const char   *tekst)
{
  const PejlIndsatsomraade *its_omraade;
  const PejlRolle *its_rolle;
  PejlTegn *tegn;

  g_return_val_if_fail (omraade < strategi->omraader->len, NULL);
  g_return_val_if_fail (rolle < strategi->roller->len, NULL);

  its_omraade = g_ptr_array_index (strategi->omraader, omraade);
  its_rolle = g_ptr_array_index (strategi->roller, rolle);
  tegn = g_new0 (PejlTegn, 1);
  tegn->omraade = omraade;
  tegn->rolle = rolle;
  tegn->nr = pejl_strategi_count (strategi, (int) omraade, (int) rolle) + 1;
  tegn->key = g_strdup_printf ("%s.%s.%u", its_omraade->key, its_rolle->key, tegn->nr);
  tegn->id = pejl_tegn_id_for (strategi->key, strategi->version, tegn->key);
  tegn->tekst = g_strdup (tekst);
  tegn->forgaenger = g_strdup ("");
  g_ptr_array_insert (strategi->tegn, (int) place_after_cell (strategi, omraade, rolle), tegn);
  return tegn;
}

int
pejl_strategi_find_omraade (const PejlStrategi *strategi,
                            const char         *key)
{
  for (guint i = 0; i < strategi->omraader->len; i++)
    {
      const PejlIndsatsomraade *omraade = g_ptr_array_index (strategi->omraader, i);

      if (g_strcmp0 (omraade->key, key) == 0)
        return (int) i;
    }
  return -1;
}

int
pejl_strategi_find_rolle (const PejlStrategi *strategi,
                          const char         *key)
{
  for (guint i = 0; i < strategi->roller->len; i++)
    {
      const PejlRolle *rolle = g_ptr_array_index (strategi->roller, i);

      if (g_strcmp0 (rolle->key, key) == 0)
        return (int) i;
    }
  return -1;
}

const PejlTegn *
pejl_strategi_find_tegn (const PejlStrategi *strategi,
                         const PejlId       *id)
{
  for (guint i = 0; i < strategi->tegn->len; i++)
    {
      const PejlTegn *tegn = g_ptr_array_index (strategi->tegn, i);

      if (pejl_id_equal (&tegn->id, id))
        return tegn;
    }
  return NULL;
}

const PejlTegn *
pejl_strategi_find_tegn_by_key (const PejlStrategi *strategi,
                                const char         *key)
{
  for (guint i = 0; i < strategi->tegn->len; i++)
    {
      const PejlTegn *tegn = g_ptr_array_index (strategi->tegn, i);

      if (g_strcmp0 (tegn->key, key) == 0)
        return tegn;
    }
  return NULL;
}

static gboolean
is_in_cell (const PejlTegn *tegn,
            int             omraade,
            int             rolle)
{
  return (omraade < 0 || tegn->omraade == (guint) omraade) && (rolle < 0 || tegn->rolle == (guint) rolle);
}

GPtrArray *
pejl_strategi_cell (const PejlStrategi *strategi,
                    int                 omraade,
                    int                 rolle)
{
  GPtrArray *cell = g_ptr_array_new ();

  for (guint i = 0; i < strategi->tegn->len; i++)
    {
      PejlTegn *tegn = g_ptr_array_index (strategi->tegn, i);

      if (is_in_cell (tegn, omraade, rolle))
        g_ptr_array_add (cell, tegn);
    }
  return cell;
}

guint
pejl_strategi_count (const PejlStrategi *strategi,
                     int                 omraade,
                     int                 rolle)
{
  guint count = 0;

  for (guint i = 0; i < strategi->tegn->len; i++)
    count += is_in_cell (g_ptr_array_index (strategi->tegn, i), omraade, rolle) ? 1 : 0;
  return count;
}

PejlId
pejl_strategi_id_for (const char *key,
                      guint       version)
{
  g_autofree char *number = g_strdup_printf ("%u", version);
  const char *parts[] = { key, number, NULL };

  return pejl_id_from_parts ("strategi", parts);
}

PejlId
pejl_tegn_id_for (const char *strategi_key,
                  guint       version,
                  const char *tegn_key)
{
  g_autofree char *number = g_strdup_printf ("%u", version);
  const char *parts[] = { strategi_key, number, tegn_key, NULL };

  return pejl_id_from_parts ("tegn", parts);
}

char *
pejl_tegn_ref (const PejlStrategi *strategi,
               const PejlTegn     *tegn)
{
  return g_strdup_printf ("%s/%u/%s", strategi->key, strategi->version, tegn->key);
}

gboolean
pejl_tegn_ref_parse (const char *text,
                     PejlId     *id)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", -1);
  guint64 version;

  if (g_strv_length (parts) != 3 || *parts[0] == '\0' || *parts[2] == '\0'
      || !g_ascii_string_to_unsigned (parts[1], 10, 1, G_MAXUINT, &version, NULL))
    return FALSE;
  *id = pejl_tegn_id_for (parts[0], (guint) version, parts[2]);
  return TRUE;
}
