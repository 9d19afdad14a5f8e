// SPDX-License-Identifier: GPL-3.0-or-later
// A decision is an ordinary op whose parents are all that stood against each other when it was made.
#define G_LOG_DOMAIN "pejl-actions"

#include "pejl-config.h"

#include "core/actions/pejl-konflikt-actions.h"

#include "core/actions/pejl-links.h"
#include "core/store/pejl-felt.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
set_value (PejlAction *action, const PejlKonflikt *konflikt, const char *value)
{
  const PejlFieldInfo *info = pejl_schema_field (konflikt->table, konflikt->field);
  PejlId id;

  if (value == NULL)
    pejl_action_clear (action, info->id);
  else if (info->type == PEJL_FIELD_TYPE_TEXT)
    pejl_action_set_text (action, info->id, value);
  else if (info->type == PEJL_FIELD_TYPE_INTEGER)
    pejl_action_set_int (action, info->id, g_ascii_strtoll (value, NULL, 10));
  else if (info->type == PEJL_FIELD_TYPE_REAL)
    pejl_action_set_real (action, info->id, g_ascii_strtod (value, NULL));
  else if (pejl_id_parse (value, &id))
    pejl_action_set_id (action, info->id, &id);
}

/* What came in after the page was drawn is not settled with it. A reason leans on the evidens that it names. */
static gboolean
settle (PejlStore *store, const PejlKonflikt *konflikt, const char *value, GError **error)
{
  g_autoptr (PejlAction) action = pejl_action_new (_("Clash settled"));

  pejl_action_row (action, konflikt->table, &konflikt->row);
  set_value (action, konflikt, value);
  pejl_action_set_base (action, konflikt->heads);
  if (konflikt->field == PEJL_FIELD_VURDERING_BEGRUNDELSE)
    pejl_links_follow (action, pejl_store_get_reader (store), &konflikt->row, &konflikt->tilsyn, value != NULL ? value : "");
  return pejl_store_commit (store, action, error);
}

static const PejlKonfliktVaerdi *
at (const PejlKonflikt *konflikt, guint i)
{
  return g_ptr_array_index (konflikt->vaerdier, i);
}

gboolean
pejl_konflikt_vaelg (PejlStore *store, const PejlKonflikt *konflikt, guint index, GError **error)
{
  g_return_val_if_fail (index < konflikt->vaerdier->len, FALSE);
  g_return_val_if_fail (konflikt->field != PEJL_FIELD_DELETED, FALSE);

  return settle (store, konflikt, at (konflikt, index)->value, error);
}

gboolean
pejl_konflikt_skriv (PejlStore *store, const PejlKonflikt *konflikt, const char *tekst, GError **error)
{
  g_return_val_if_fail (konflikt->text, FALSE);

  return settle (store, konflikt, *tekst != '\0' ? tekst : NULL, error);
}

char *
pejl_konflikt_begge (const PejlKonflikt *konflikt)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < konflikt->vaerdier->len; i++)
    if (at (konflikt, i)->value != NULL && *at (konflikt, i)->value != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? "\n\n" : "", at (konflikt, i)->value);
  return g_string_free (text, FALSE);
}

/* An op on a row whose deletion is contested says that it stays. */
gboolean
pejl_konflikt_behold (PejlStore *store, const PejlKonflikt *konflikt, GError **error)
{
  g_autoptr (PejlAction) action = pejl_action_new (_("Clash settled"));

  pejl_action_row (action, konflikt->table, &konflikt->row);
  return pejl_store_commit (store, action, error);
}

gboolean
pejl_konflikt_slet (PejlStore *store, const PejlKonflikt *konflikt, GError **error)
{
  g_autoptr (PejlAction) action = pejl_action_new (_("Clash settled"));

  pejl_action_delete (action, konflikt->table, &konflikt->row);
  return pejl_store_commit (store, action, error);
}

/* --- in words --- */

static char *
who (const PejlKonflikt *konflikt)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < konflikt->vaerdier->len; i++)
    {
      const PejlKonfliktVaerdi *v = at (konflikt, i);
      const char *name = v->egen ? "du" : *v->navn != '\0' ? v->navn : "en kollega";

      if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, NULL))
        g_ptr_array_add (names, (gpointer) name);
    }
  for (guint i = 0; i < names->len; i++)
    g_string_append_printf (text, "%s%s", i == 0 ? "" : i + 1 == names->len ? " og " : ", ",
                            (const char *) g_ptr_array_index (names, i));
  if (g_str_has_prefix (text->str, "du"))
    text->str[0] = 'D';
  else if (g_str_has_prefix (text->str, "en "))
    text->str[0] = 'E';
  return g_string_free (text, FALSE);
}

/* "begrundelsen"; NULL: what the field is called is told as it is. */
static const char *
felt_bestemt (PejlField field)
{
  static const struct
  {
    PejlField field;
    const char *navn;
  } all[] = {
    { PEJL_FIELD_EVIDENS_TEKST, "teksten" },
    { PEJL_FIELD_VURDERING_BEGRUNDELSE, "begrundelsen" },
    { PEJL_FIELD_VURDERING_NIVEAU, "niveauet" },
    { PEJL_FIELD_TILSYN_DATO, "datoen" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (all[i].field == field)
      return all[i].navn;
  return NULL;
}

static const char *
tabel_bestemt (PejlTable table)
{
  switch ((int) table)
    {
    case PEJL_TABLE_EVIDENS:
      return "evidensen";
    case PEJL_TABLE_VURDERING:
      return "vurderingen";
    case PEJL_TABLE_TILSYN:
      return "tilsynet";
    case PEJL_TABLE_PUNKT:
      return "punktet i handleplanen";
    default:
      return pejl_tabel_navn (table);
    }
}

/* Who wrote on in what was deleted. */
static const char *
writer (const PejlKonflikt *konflikt)
{
  const PejlKonfliktVaerdi *only = NULL;

  for (guint i = 0; i < konflikt->vaerdier->len; i++)
    if (!at (konflikt, i)->sletter)
      {
        if (only != NULL)
          return "andre";
        only = at (konflikt, i);
      }
  return only != NULL && only->egen ? "du" : only != NULL && *only->navn != '\0' ? only->navn : "en anden";
}

static char *
deletion_sentence (const PejlKonflikt *konflikt, const PejlKonfliktVaerdi *deletion)
{
  const char *hvem = deletion->egen ? "Du" : *deletion->navn != '\0' ? deletion->navn : "En kollega";

  return g_strdup_printf ("%s har slettet %s, som %s har skrevet videre i", hvem, tabel_bestemt (konflikt->table), writer (konflikt));
}

char *
pejl_konflikt_saetning (const PejlKonflikt *konflikt)
{
  g_autofree char *names = who (konflikt);
  const char *felt = felt_bestemt (konflikt->field);
  const char *antal = konflikt->vaerdier->len > 2 ? "alle" : "begge";

  if (konflikt->field == PEJL_FIELD_DELETED)
    for (guint i = 0; i < konflikt->vaerdier->len; i++)
      if (at (konflikt, i)->sletter)
        return deletion_sentence (konflikt, at (konflikt, i));
  if (felt != NULL)
    return g_strdup_printf ("%s har %s ændret %s i %s", names, antal, felt, tabel_bestemt (konflikt->table));
  return g_strdup_printf ("%s har %s ændret »%s« i %s", names, antal, pejl_felt_navn (konflikt->field),
                          tabel_bestemt (konflikt->table));
}
