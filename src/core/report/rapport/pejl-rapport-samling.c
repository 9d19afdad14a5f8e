// SPDX-License-Identifier: GPL-3.0-or-later
// Writes report after report; one that cannot be written is told of, and the others go on.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/rapport/pejl-rapport-samling.h"

#include "core/report/pejl-privat-tjek.h"
#include "core/report/pejl-report-error.h"
#include "core/rules/pejl-privat-ord.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>

void
pejl_rapport_samling_tal_clear (PejlRapportSamlingTal *tal)
{
  g_clear_pointer (&tal->oversprungne, g_ptr_array_unref);
  g_clear_pointer (&tal->advarsler, g_ptr_array_unref);
}

/* ---- names ---- */

/* Letters and digits of any alphabet, a dot or a dash after one; anything else, also what parts folders, becomes a dash. */
static void
append_part (GString *name, const char *part)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  for (const char *p = part != NULL ? part : ""; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      gboolean after_letter = clean->len > 0 && strchr (".-", clean->str[clean->len - 1]) == NULL;

      if (g_unichar_isalnum (c))
        g_string_append_unichar (clean, c);
      else if (after_letter)
        g_string_append_c (clean, c == '.' ? '.' : '-');
    }
  if (clean->len > 0)
    g_string_append_printf (name, "%s%s", name->len > 0 ? "_" : "", clean->str);
}

char *
pejl_rapport_filnavn (const char *sagsnummer, const char *kle, const char *gnummer, const char *dato, const char *til,
                      const char *endelse)
{
  GString *name = g_string_new (NULL);

  append_part (name, sagsnummer);
  append_part (name, kle);
  append_part (name, gnummer);
  append_part (name, dato);
  append_part (name, til);
  g_string_append_printf (name, ".%s", endelse);
  return g_string_free (name, FALSE);
}

/* ---- one report ---- */

/* So many are kept between looking through and writing, each some 10 KB: more than the largest municipality's period has. Those beyond
 * are composed once more. */
#define KEPT_MAX 4000

typedef struct
{
  PejlReader *reader;
  const PejlRapportSamling *samling;
  GCancellable *cancellable;
  PejlRapportSamlingTal *tal;
  GHashTable *navne;         /* names that were given already */
  const char *kle;
  PejlPrivatOrd *ord;
  GQueue kept;               /* PejlDokument *, in the order in which they are written; NULL: to be composed then */
  guint n_kept;
} Arbejde;

/* Takes dokument (nullable). */
static void
keep (Arbejde *arbejde, PejlDokument *dokument)
{
  if (dokument != NULL && arbejde->n_kept < KEPT_MAX)
    arbejde->n_kept++;
  else
    g_clear_pointer (&dokument, pejl_dokument_free);
  g_queue_push_tail (&arbejde->kept, dokument);
}

static void
free_kept (Arbejde *arbejde)
{
  PejlDokument *dokument;

  while (!g_queue_is_empty (&arbejde->kept))
    if ((dokument = g_queue_pop_head (&arbejde->kept)) != NULL)
      pejl_dokument_free (dokument);
}

/* Two visits of a house on one day have two names. */
static char *
free_path (Arbejde *arbejde, const char *sagsnummer, const char *gnummer, const char *dato, const char *til, const char *endelse)
{
  g_autofree char *navn = pejl_rapport_filnavn (sagsnummer, arbejde->kle, gnummer, dato, til, endelse);

  for (guint nr = 2; !g_hash_table_add (arbejde->navne, g_strdup (navn)); nr++)
    {
      g_autofree char *anden = g_strdup_printf ("%s-%u", til, nr);

      g_free (navn);
      navn = pejl_rapport_filnavn (sagsnummer, arbejde->kle, gnummer, dato, anden, endelse);
    }
  return g_build_filename (arbejde->samling->mappe, navn, NULL);
}

/* Only what all further reports would meet too ends the work: no room, no folder, stopped. */
static gboolean
is_the_end (const GError *error)
{
  return g_error_matches (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_WRITE)
         || g_error_matches (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CANCELLED)
         || g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static gboolean
skip (Arbejde *arbejde, const char *sted, const char *til, GError *why, GError **error)
{
  if (is_the_end (why))
    {
      g_propagate_error (error, why);
      return FALSE;
    }
  g_ptr_array_add (arbejde->tal->oversprungne, g_strdup_printf ("%s, %s: %s", sted, til, why->message));
  g_error_free (why);
  return TRUE;
}

static gboolean
write_as (Arbejde *arbejde, const PejlDokument *dokument, const char *sagsnummer, const char *gnummer, const char *sted, const char *dato, const char *til,
          const char *endelse, GError **error)
{
  g_autofree char *path = free_path (arbejde, sagsnummer, gnummer, dato, til, endelse);
  GError *why = NULL;

  if (!pejl_rapport_write (dokument, path, arbejde->cancellable, &why))
    return skip (arbejde, sted, til, why, error);
  arbejde->tal->filer++;
  return TRUE;
}

static gboolean
write_report (Arbejde *arbejde, const PejlTilsyn *tilsyn, const char *gnummer, PejlRapportArt art, GError **error)
{
  GError *why = NULL;
  g_autoptr (PejlDokument) dokument = g_queue_pop_head (&arbejde->kept);
  const char *til = pejl_rapport_art_key (art);

  if (dokument == NULL)
    dokument = pejl_tilsynsrapport_dokument (arbejde->reader, art, &tilsyn->id, &why);
  if (dokument == NULL)
    {
      /* A visit without a handleplan has no report of one, and misses none. */
      if (art != PEJL_RAPPORT_HANDLEPLAN || !g_error_matches (why, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA))
        return skip (arbejde, tilsyn->sted, til, why, error);
      g_error_free (why);
      return TRUE;
    }
  if (!write_as (arbejde, dokument, tilsyn->sagsnummer, gnummer, tilsyn->sted, tilsyn->dato, til, "pdf", error))
    return FALSE;
  return art != PEJL_RAPPORT_FORAELDRE || !arbejde->samling->html
         || write_as (arbejde, dokument, tilsyn->sagsnummer, gnummer, tilsyn->sted, tilsyn->dato, til, "html", error);
}

/* ---- a tilsyn ---- */

/* Which reports it has. */
static const PejlRapportArt *
arter_of (const PejlTilsyn *tilsyn, guint *n)
{
  static const PejlRapportArt hus[] = { PEJL_RAPPORT_FORAELDRE, PEJL_RAPPORT_PERSONALE, PEJL_RAPPORT_POLITISK,
                                        PEJL_RAPPORT_HANDLEPLAN };
  static const PejlRapportArt dagpleje[] = { PEJL_RAPPORT_DAGPLEJE, PEJL_RAPPORT_PERSONALE, PEJL_RAPPORT_HANDLEPLAN };
  gboolean er_dagpleje = tilsyn->type == PEJL_TYPE_DAGPLEJE;

  *n = er_dagpleje ? G_N_ELEMENTS (dagpleje) : G_N_ELEMENTS (hus);
  return er_dagpleje ? dagpleje : hus;
}

static gboolean
write_tilsyn (Arbejde *arbejde, const PejlTilsyn *tilsyn, GError **error)
{
  guint n;
  const PejlRapportArt *arter = arter_of (tilsyn, &n);
  g_autoptr (PejlDagtilbud) dagtilbud = pejl_query_dagtilbud_by_id (arbejde->reader, &tilsyn->dagtilbud);

  for (guint i = 0; i < n; i++)
    if (!write_report (arbejde, tilsyn, dagtilbud != NULL ? dagtilbud->gnummer : "", arter[i], error))
      return FALSE;
  arbejde->tal->tilsyn++;
  return TRUE;
}

/* Those that are endelig; what is part of a dagpleje's one report is told there. */
static GPtrArray *
find_tilsyn (PejlReader *reader, const PejlFilter *filter)
{
  PejlTilsynQuery query;
  GPtrArray *found;

  pejl_tilsyn_query_init (&query);
  query.filter = *filter;
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_ENDELIG;
  found = pejl_query_tilsyn (reader, &query, 0, G_MAXINT);
  for (guint i = found->len; i > 0; i--)
    if (!pejl_id_is_nil (&((PejlTilsyn *) g_ptr_array_index (found, i - 1))->samlet))
      g_ptr_array_remove_index (found, i - 1);
  return found;
}

/* ---- a distrikt ---- */

static PejlDokument *
compose_distrikt (Arbejde *arbejde, const PejlDistrikt *distrikt, GError **error)
{
  PejlFilter filter = arbejde->samling->filter;

  filter.distrikt = distrikt->id;
  return pejl_distriktsrapport_dokument (arbejde->reader, &filter, error);
}

static gboolean
write_distrikt (Arbejde *arbejde, const PejlDistrikt *distrikt, GError **error)
{
  GError *why = NULL;
  g_autoptr (PejlDokument) dokument = g_queue_pop_head (&arbejde->kept);
  g_autofree char *til = g_strconcat ("distrikt-", distrikt->navn, NULL);

  if (dokument == NULL)
    dokument = compose_distrikt (arbejde, distrikt, &why);
  if (dokument == NULL)
    return skip (arbejde, distrikt->navn, "distrikt", why, error);
  return write_as (arbejde, dokument, NULL, NULL, distrikt->navn, arbejde->samling->filter.periode.start, til, "pdf", error);
}

static GPtrArray *
find_distrikter (PejlReader *reader, const PejlFilter *filter)
{
  GPtrArray *distrikter = pejl_query_distrikter (reader);

  for (guint i = distrikter->len; i > 0; i--)
    if (!pejl_id_is_nil (&filter->distrikt)
        && !pejl_id_equal (&((PejlDistrikt *) g_ptr_array_index (distrikter, i - 1))->id, &filter->distrikt))
      g_ptr_array_remove_index (distrikter, i - 1);
  return distrikter;
}

/* ---- before anything leaves ---- */

static gboolean
is_stopped (Arbejde *arbejde, GError **error)
{
  if (!g_cancellable_is_cancelled (arbejde->cancellable))
    return FALSE;
  g_clear_error (error);
  g_set_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CANCELLED,
               ngettext ("Stopped. %u file was written and stays.", "Stopped. %u files were written and stay.",
                         arbejde->tal->filer),
               arbejde->tal->filer);
  return TRUE;
}

/* A number holds back everything, in whatever report it is; a name is told of where the public reads. */
static void
check_document (Arbejde *arbejde, const PejlDokument *dokument, const char *hvad, gboolean offentlig)
{
  g_autoptr (GPtrArray) advarsler = dokument != NULL ? pejl_privat_tjek (dokument, arbejde->ord) : NULL;

  for (guint i = 0; advarsler != NULL && i < advarsler->len; i++)
    {
      const PejlAdvarsel *advarsel = g_ptr_array_index (advarsler, i);
      gboolean cpr = advarsel->art == PEJL_PRIVAT_CPR;

      if (!cpr && !offentlig)
        continue;
      arbejde->tal->numre += cpr ? 1 : 0;
      g_ptr_array_add (arbejde->tal->advarsler,
                       g_strdup_printf ("%s: %s: %s", hvad, pejl_advarsel_sentence (advarsel), advarsel->uddrag));
    }
}

/* What cannot be composed is told of when it is to be written. */
static void
check_tilsyn (Arbejde *arbejde, const PejlTilsyn *tilsyn)
{
  guint n;
  const PejlRapportArt *arter = arter_of (tilsyn, &n);

  for (guint i = 0; i < n; i++)
    {
      PejlDokument *dokument = pejl_tilsynsrapport_dokument (arbejde->reader, arter[i], &tilsyn->id, NULL);
      g_autofree char *hvad = g_strdup_printf ("%s, %s, %s", tilsyn->sted, tilsyn->dato, pejl_rapport_art_key (arter[i]));

      check_document (arbejde, dokument, hvad, pejl_rapport_art_er_offentlig (arter[i]));
      keep (arbejde, dokument);
    }
}

static gboolean
check_all (Arbejde *arbejde, const GPtrArray *tilsyn, const GPtrArray *distrikter, GFileProgressCallback progress, gpointer user_data,
           GError **error)
{
  for (guint i = 0; i < tilsyn->len + distrikter->len; i++)
    {
      if (is_stopped (arbejde, error))
        return FALSE;
      if (i < tilsyn->len)
        check_tilsyn (arbejde, g_ptr_array_index (tilsyn, i));
      else
        {
          const PejlDistrikt *distrikt = g_ptr_array_index (distrikter, i - tilsyn->len);
          PejlDokument *dokument = compose_distrikt (arbejde, distrikt, NULL);

          check_document (arbejde, dokument, distrikt->navn, FALSE);
          keep (arbejde, dokument);
        }
      if (progress != NULL)
        progress (0, tilsyn->len + distrikter->len, user_data);
    }
  if (arbejde->tal->numre == 0 || arbejde->samling->trods)
    return TRUE;
  g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_CPR,
                       _("Nothing was written, since something in the reports looks like a CPR number. Take it out of the texts "
                         "first."));
  return FALSE;
}

/* ---- all of it ---- */

static gboolean
write_all (Arbejde *arbejde, const GPtrArray *tilsyn, const GPtrArray *distrikter, GFileProgressCallback progress,
           gpointer user_data, GError **error)
{
  guint n = tilsyn->len + distrikter->len;

  for (guint i = 0; i < n; i++)
    {
      gboolean ok;

      if (is_stopped (arbejde, error))
        return FALSE;
      ok = i < tilsyn->len ? write_tilsyn (arbejde, g_ptr_array_index (tilsyn, i), error)
                           : write_distrikt (arbejde, g_ptr_array_index (distrikter, i - tilsyn->len), error);
      if (!ok)
        {
          is_stopped (arbejde, error);
          return FALSE;
        }
      if (progress != NULL)
        progress (i + 1, n, user_data);
    }
  return TRUE;
}

static gboolean
make_folder (const char *path, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_mkdir_with_parents (path, 0755) == 0)
    return TRUE;
  g_set_error (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_WRITE,
               /* Translators: folder, the system's words. */
               _("The folder “%s” could not be made: %s. Nothing was written. Choose another folder."), name, g_strerror (errno));
  return FALSE;
}

gboolean
pejl_rapport_samling_write (PejlReader *reader, const PejlRapportSamling *samling, GCancellable *cancellable,
                            GFileProgressCallback progress, gpointer user_data, PejlRapportSamlingTal *tal, GError **error)
{
  g_autoptr (GHashTable) navne = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  Arbejde arbejde = { .reader = reader, .samling = samling, .cancellable = cancellable, .tal = tal, .navne = navne,
                      .kle = samling->kle != NULL ? samling->kle : kommune->kle };
  g_autoptr (PejlPrivatOrd) ord = NULL;
  g_autoptr (GPtrArray) tilsyn = NULL;
  g_autoptr (GPtrArray) distrikter = NULL;

  *tal = (PejlRapportSamlingTal) { .oversprungne = g_ptr_array_new_with_free_func (g_free),
                                   .advarsler = g_ptr_array_new_with_free_func (g_free) };
  if (!make_folder (samling->mappe, error))
    return FALSE;
  ord = pejl_privat_ord_read (reader);
  arbejde.ord = ord;
  tilsyn = find_tilsyn (reader, &samling->filter);
  distrikter = find_distrikter (reader, &samling->filter);
  if (!pejl_reader_check (reader, error))
    return FALSE;
  if (tilsyn->len > 0)
    {
      gboolean ok = check_all (&arbejde, tilsyn, distrikter, progress, user_data, error)
                    && write_all (&arbejde, tilsyn, distrikter, progress, user_data, error);

      free_kept (&arbejde);
      return ok;
    }
  g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA,
                       _("No tilsyn of the period is endelig yet, so there is no report to write. Nothing was written."));
  return FALSE;
}
