// SPDX-License-Identifier: GPL-3.0-or-later
// The parts that the columns of a file play.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-register"

#include "core/register/pejl-ramme-valg.h"

#include "core/model/pejl-dansk.h"
#include "core/store/query/pejl-query-rammetal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Where figures of one's own stand among the others; as pejl-rammetal-actions has it. */
#define NR_EGNE 1000

static const struct
{
  const char *ord;   /* in a line of a map */
  const char *navn;  /* msgid */
} roller[PEJL_RAMMEROLLE_N] = {
  [PEJL_RAMMEROLLE_INGEN] = { "ingen", N_("Not used") },
  [PEJL_RAMMEROLLE_NUMMER] = { "nummer", N_("Number of the dagtilbud") },
  [PEJL_RAMMEROLLE_STED] = { "sted", N_("Name of the dagtilbud or place") },
  [PEJL_RAMMEROLLE_DISTRIKT] = { "distrikt", N_("Distrikt") },
  [PEJL_RAMMEROLLE_KOMMUNE] = { "kommune", N_("Municipality") },
  [PEJL_RAMMEROLLE_TID] = { "tid", N_("Year or date") },
  [PEJL_RAMMEROLLE_KILDE] = { "kilde", N_("Source") },
  [PEJL_RAMMEROLLE_TAL] = { NULL, "" },
};

const char *
pejl_ramme_rolle_navn (PejlRammeRolle rolle)
{
  return *roller[rolle].navn != '\0' ? _(roller[rolle].navn) : "";
}

/* --- the file --- */

void
pejl_ramme_fil_free (PejlRammeFil *fil)
{
  if (fil == NULL)
    return;
  g_clear_pointer (&fil->tabel, pejl_csv_tabel_free);
  g_clear_pointer (&fil->steder, pejl_ramme_steder_free);
  g_free (fil);
}

static PejlRammeFil *
fil_of (PejlReader *reader, PejlCsvTabel *tabel, GError **error)
{
  g_autoptr (PejlRammeFil) fil = NULL;

  if (tabel == NULL)
    return NULL;
  fil = g_new0 (PejlRammeFil, 1);
  fil->tabel = tabel;
  fil->steder = pejl_ramme_steder_new (reader);
  return pejl_ramme_tjek_personer (reader, fil, error) ? g_steal_pointer (&fil) : NULL;
}

PejlRammeFil *
pejl_ramme_fil_read (PejlReader *reader, const char *path, GCancellable *cancellable, GError **error)
{
  return fil_of (reader, pejl_csv_tabel_read (path, cancellable, error), error);
}

PejlRammeFil *
pejl_ramme_fil_parse (PejlReader *reader, const char *data, gsize length, const char *navn, GError **error)
{
  return fil_of (reader, pejl_csv_tabel_parse (data, length, navn, NULL, error), error);
}

/* --- the choice --- */

static void
kolonne_clear (gpointer data)
{
  g_clear_pointer (&((PejlRammeKolonne *) data)->noegletal, pejl_noegletal_unref);
}

PejlRammeValg *
pejl_ramme_valg_new (guint kolonner)
{
  PejlRammeValg *valg = g_new0 (PejlRammeValg, 1);

  valg->kolonner = g_array_sized_new (FALSE, TRUE, sizeof (PejlRammeKolonne), kolonner);
  g_array_set_clear_func (valg->kolonner, kolonne_clear);
  g_array_set_size (valg->kolonner, kolonner);
  valg->kilde = g_strdup ("");
  return valg;
}

void
pejl_ramme_valg_free (PejlRammeValg *valg)
{
  if (valg == NULL)
    return;
  g_array_unref (valg->kolonner);
  g_free (valg->kilde);
  g_free (valg);
}

static PejlRammeKolonne *
at (const PejlRammeValg *valg, guint kolonne)
{
  return &g_array_index (valg->kolonner, PejlRammeKolonne, kolonne);
}

PejlRammeValg *
pejl_ramme_valg_copy (const PejlRammeValg *valg)
{
  PejlRammeValg *copy = pejl_ramme_valg_new (valg->kolonner->len);

  for (guint i = 0; i < valg->kolonner->len; i++)
    {
      at (copy, i)->rolle = at (valg, i)->rolle;
      at (copy, i)->noegletal = at (valg, i)->noegletal != NULL ? pejl_noegletal_ref (at (valg, i)->noegletal) : NULL;
    }
  g_strlcpy (copy->dato, valg->dato, sizeof copy->dato);
  copy->tid = valg->tid;
  g_free (copy->kilde);
  copy->kilde = g_strdup (valg->kilde);
  return copy;
}

static gboolean
plays (const PejlRammeKolonne *kolonne, PejlRammeRolle rolle, const PejlNoegletal *noegletal)
{
  return kolonne->rolle == rolle
         && (rolle != PEJL_RAMMEROLLE_TAL || strcmp (kolonne->noegletal->key, noegletal->key) == 0);
}

static void
set_kolonne (PejlRammeKolonne *kolonne, PejlRammeRolle rolle, PejlNoegletal *noegletal)
{
  PejlNoegletal *held = noegletal != NULL ? pejl_noegletal_ref (noegletal) : NULL;

  kolonne_clear (kolonne);
  kolonne->rolle = rolle;
  kolonne->noegletal = held;
}

void
pejl_ramme_valg_set (PejlRammeValg *valg, guint kolonne, PejlRammeRolle rolle, PejlNoegletal *noegletal)
{
  g_return_if_fail (kolonne < valg->kolonner->len && (rolle == PEJL_RAMMEROLLE_TAL) == (noegletal != NULL));

  for (guint i = 0; i < valg->kolonner->len && rolle != PEJL_RAMMEROLLE_INGEN; i++)
    if (i != kolonne && plays (at (valg, i), rolle, noegletal))
      set_kolonne (at (valg, i), PEJL_RAMMEROLLE_INGEN, NULL);
  set_kolonne (at (valg, kolonne), rolle, noegletal);
}

int
pejl_ramme_valg_kolonne (const PejlRammeValg *valg, PejlRammeRolle rolle)
{
  for (guint i = 0; i < valg->kolonner->len; i++)
    if (at (valg, i)->rolle == rolle)
      return (int) i;
  return -1;
}

const char *
pejl_ramme_valg_mangler (const PejlRammeValg *valg)
{
  if (pejl_ramme_valg_kolonne (valg, PEJL_RAMMEROLLE_NUMMER) < 0 && pejl_ramme_valg_kolonne (valg, PEJL_RAMMEROLLE_STED) < 0
      && pejl_ramme_valg_kolonne (valg, PEJL_RAMMEROLLE_DISTRIKT) < 0
      && pejl_ramme_valg_kolonne (valg, PEJL_RAMMEROLLE_KOMMUNE) < 0)
    return _("Choose the column that says which dagtilbud, distrikt or municipality a row is about.");
  if (pejl_ramme_valg_kolonne (valg, PEJL_RAMMEROLLE_TAL) < 0)
    return _("Choose at least one column of figures.");
  if (*valg->dato == '\0' && pejl_ramme_valg_kolonne (valg, PEJL_RAMMEROLLE_TID) < 0)
    return _("Choose the column with the year or date, or write one for the whole file.");
  if (*valg->kilde == '\0' && pejl_ramme_valg_kolonne (valg, PEJL_RAMMEROLLE_KILDE) < 0)
    return _("Write where the figures come from.");
  return NULL;
}

/* --- a line of a map --- */

PejlNoegletal *
pejl_ramme_egen (const char *navn, const char *enhed, guint decimaler)
{
  PejlNoegletal *noegletal = pejl_noegletal_new ();

  g_free (noegletal->key);
  g_free (noegletal->navn);
  g_free (noegletal->enhed);
  noegletal->key = pejl_noegletal_key_for (navn);
  noegletal->navn = pejl_dansk_normalize (navn);
  noegletal->enhed = pejl_dansk_normalize (enhed);
  noegletal->decimaler = MIN (decimaler, PEJL_NOEGLETAL_MAX_DECIMALER);
  noegletal->nr = NR_EGNE;
  noegletal->id = pejl_noegletal_id_for (noegletal->key);
  if (*noegletal->key == '\0')
    g_clear_pointer (&noegletal, pejl_noegletal_unref);
  return noegletal;
}

/* Decimals that the values of the column are written with. */
static guint
decimals_of (const PejlCsvTabel *tabel, guint kolonne)
{
  gsize most = 0;

  for (guint i = 0; i < tabel->raekker->len; i++)
    {
      const char *cell = pejl_csv_tabel_celle (tabel, i, kolonne);
      const char *mark = strchr (cell, ',');

      if (mark != NULL)
        most = MAX (most, strspn (mark + 1, "0123456789"));
    }
  return (guint) MIN (most, PEJL_NOEGLETAL_MAX_DECIMALER);
}

PejlNoegletal *
pejl_ramme_egen_af_kolonne (const PejlRammeFil *fil, guint kolonne)
{
  g_autofree char *navn = pejl_dansk_normalize (g_ptr_array_index (fil->tabel->hoved, kolonne));
  g_autofree char *enhed = NULL;
  char *open = strrchr (navn, '(');

  if (open != NULL && g_str_has_suffix (navn, ")"))
    {
      enhed = g_strndup (open + 1, strlen (open) - 2);
      *open = '\0';
    }
  return pejl_ramme_egen (navn, enhed != NULL ? enhed : "", decimals_of (fil->tabel, kolonne));
}

static PejlNoegletal *
own_of_word (const char *word, const PejlRammeFil *fil, guint kolonne)
{
  g_auto (GStrv) parts = g_strsplit (word, ":", 3);
  const char *navn = g_ptr_array_index (fil->tabel->hoved, kolonne);
  guint n = g_strv_length (parts);

  if (n == 1)
    return pejl_ramme_egen_af_kolonne (fil, kolonne);
  return pejl_ramme_egen (navn, parts[1],
                          n > 2 ? (guint) MIN (g_ascii_strtoull (parts[2], NULL, 10), 9) : decimals_of (fil->tabel, kolonne));
}

static PejlNoegletal *
noegletal_of_word (PejlReader *reader, const char *word, const PejlRammeFil *fil, guint kolonne)
{
  PejlNoegletal *found;

  if (strcmp (word, "egen") == 0 || g_str_has_prefix (word, "egen:"))
    return own_of_word (word, fil, kolonne);
  found = pejl_query_noegletal_by_key (reader, word);
  return found != NULL ? found : pejl_noegletal_standard_find (word);
}

static int
find_column (const PejlCsvTabel *tabel, const char *navn)
{
  for (guint i = 0; i < tabel->hoved->len; i++)
    if (pejl_csv_samme_navn (g_ptr_array_index (tabel->hoved, i), navn))
      return (int) i;
  return -1;
}

static gboolean
no_column (const PejlCsvTabel *tabel, const char *navn, GError **error)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; i < tabel->hoved->len && i < 20; i++)
    g_string_append_printf (all, "%s%s", i > 0 ? ", " : "", (const char *) g_ptr_array_index (tabel->hoved, i));
  g_set_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_KOLONNE,
               /* Translators: file name, name of a column, all columns. */
               _("“%s” has no column “%s”. It has: %s. Nothing was changed."), tabel->navn, navn, all->str);
  return FALSE;
}

gboolean
pejl_ramme_valg_linje (PejlRammeValg *valg, PejlReader *reader, const PejlRammeFil *fil, const char *linje, GError **error)
{
  const char *equals = strrchr (linje, '=');
  g_autofree char *raw = equals != NULL ? g_strndup (linje, (gsize) (equals - linje)) : g_strdup (linje);
  g_autofree char *navn = pejl_dansk_normalize (raw);
  g_autofree char *word = pejl_dansk_normalize (equals != NULL ? equals + 1 : "");
  g_autoptr (PejlNoegletal) noegletal = NULL;
  int kolonne = find_column (fil->tabel, navn);

  if (equals != NULL && kolonne < 0)
    return no_column (fil->tabel, navn, error);
  for (guint rolle = 0; equals != NULL && rolle < PEJL_RAMMEROLLE_TAL; rolle++)
    if (strcmp (roller[rolle].ord, word) == 0)
      {
        pejl_ramme_valg_set (valg, (guint) kolonne, (PejlRammeRolle) rolle, NULL);
        return TRUE;
      }
  noegletal = equals != NULL && *word != '\0' ? noegletal_of_word (reader, word, fil, (guint) kolonne) : NULL;
  if (noegletal != NULL)
    {
      pejl_ramme_valg_set (valg, (guint) kolonne, PEJL_RAMMEROLLE_TAL, noegletal);
      return TRUE;
    }
  g_set_error (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_KOLONNE,
               /* Translators: what was written. The words in the sentence stay as they are. */
               _("“%s” does not say what a column is. Write it as “Column=sygefravaer-pct”; instead of a figure: nummer, sted, "
                 "distrikt, kommune, tid, kilde, ingen or egen:unit. Nothing was changed."),
               linje);
  return FALSE;
}
