// SPDX-License-Identifier: GPL-3.0-or-later
// What stands in the blank schema of a visit, in the order in which a visit goes.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/pejl-skema.h"

#include "core/model/pejl-dansk.h"
#include "core/report/pejl-report-error.h"
#include "core/rules/pejl-skema-tegn.h"
#include "core/store/query/pejl-query-aftale.h"
#include "core/store/query/pejl-query-handleplan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many earlier visits are told of; more say little that is still so. */
#define EARLIER 4
#define OPEN_POINTS 12
#define LINES_OF_TEGN 2

typedef struct
{
  PejlReader *reader;
  PejlDokument *dokument;
  PejlKommune *kommune;
  PejlStrategi *strategi;
  PejlTilsyn *tilsyn;       /* NULL: not planned */
  PejlDagtilbud *dagtilbud; /* NULL: a distrikt or the center */
  PejlOmfang omfang;
  const char *sted;
} Skema;

static void
skema_clear (Skema *self)
{
  g_clear_pointer (&self->kommune, pejl_kommune_unref);
  g_clear_pointer (&self->strategi, pejl_strategi_unref);
  g_clear_pointer (&self->tilsyn, pejl_tilsyn_unref);
  g_clear_pointer (&self->dagtilbud, pejl_dagtilbud_unref);
}

/* --- what it is about --- */

static gboolean
read_all (Skema *self, const PejlId *tilsyn, const PejlId *dagtilbud, GError **error)
{
  self->kommune = pejl_query_kommune (self->reader);
  if (!pejl_id_is_nil (tilsyn))
    self->tilsyn = pejl_query_tilsyn_by_id (self->reader, tilsyn);
  self->dagtilbud = pejl_query_dagtilbud_by_id (self->reader,
                                                self->tilsyn != NULL ? &self->tilsyn->dagtilbud : dagtilbud);
  self->strategi = pejl_query_strategi (self->reader, self->tilsyn != NULL ? &self->tilsyn->strategi
                                                                           : &self->kommune->strategi);
  if (self->strategi != NULL && (self->tilsyn != NULL || (self->dagtilbud != NULL && pejl_id_is_nil (tilsyn))))
    {
      self->omfang = self->tilsyn != NULL ? self->tilsyn->omfang : PEJL_OMFANG_DAGTILBUD;
      self->sted = self->tilsyn != NULL ? self->tilsyn->sted : self->dagtilbud->navn;
      return TRUE;
    }
  g_set_error_literal (error, PEJL_REPORT_ERROR, PEJL_REPORT_ERROR_NO_DATA,
                       _("There is no such tilsyn or dagtilbud, or no strategy yet, so no schema was written. Nothing "
                         "was changed."));
  return FALSE;
}

static char *
when_and_how (const Skema *self)
{
  g_autofree char *day = NULL;
  g_autofree char *kind = NULL;

  if (self->tilsyn == NULL)
    return g_strdup ("Dag og form udfyldes på besøget");
  day = pejl_dato_format_weekday (self->tilsyn->dato);
  if (self->omfang != PEJL_OMFANG_DAGTILBUD)
    return pejl_dansk_capitalize (day);
  kind = pejl_dansk_capitalize (pejl_anmeldt_name (self->tilsyn->anmeldt));
  return g_strdup_printf ("%s besøg, %s", kind, day);
}

/* "Ankerpladsen 39, 9900 Møllerup", with what of it is known. */
static char *
address (const PejlDagtilbud *dagtilbud)
{
  g_autofree char *by = g_strdup_printf ("%s %s", dagtilbud->postnr, dagtilbud->by);

  g_strstrip (by);
  return g_strconcat (dagtilbud->adresse, *dagtilbud->adresse != '\0' && *by != '\0' ? ", " : "", by, NULL);
}

static void
add_cover (Skema *self)
{
  g_autofree char *udgiver = g_strdup_printf ("%s \u00b7 Skema til tilsyn", self->kommune->navn);
  g_autofree char *naar = when_and_how (self);
  g_autofree char *hus = NULL;
  g_autofree char *sted = NULL;
  const char *linjer[4] = { NULL };
  guint n = 0;

  if (self->dagtilbud != NULL)
    {
      const PejlDagtilbud *dagtilbud = self->dagtilbud;
      g_autofree char *type = pejl_dansk_capitalize (pejl_type_name (dagtilbud->type));

      hus = g_strdup_printf ("%s, %s, %s%s", type, pejl_ejerform_name (dagtilbud->ejerform), dagtilbud->gnummer,
                             *dagtilbud->distrikt_navn != '\0' ? ", distrikt " : "");
      linjer[n++] = hus;
      if (*dagtilbud->distrikt_navn != '\0')
        {
          char *whole = g_strconcat (hus, dagtilbud->distrikt_navn, NULL);

          g_free (hus);
          linjer[n - 1] = hus = whole;
        }
      sted = address (dagtilbud);
      if (*sted != '\0')
        linjer[n++] = sted;
    }
  linjer[n++] = "Skriv ingen navne på børn eller medarbejdere, og ingen CPR-numre.";
  pejl_dokument_add_forside (self->dokument, udgiver, self->sted, naar, linjer);
}

/* --- the day --- */

static char *
field (const char *label, const char *value)
{
  return *value != '\0' ? g_strdup_printf ("%s: %s", label, value) : g_strdup_printf ("%s:", label);
}

static void
add_day (Skema *self)
{
  static const char *const stuer[]
    = { "Stue:", "Kl.:", "Børn:", "Voksne:", "Stue:", "Kl.:", "Børn:", "Voksne:", "Stue:", "Kl.:", "Børn:", "Voksne:",
        NULL };
  g_autofree char *short_date = self->tilsyn != NULL ? pejl_dato_format_short (self->tilsyn->dato) : g_strdup ("");
  g_autofree char *dato = field ("Dato", short_date);
  g_autofree char *konsulent = field ("Konsulent", self->tilsyn != NULL ? self->tilsyn->konsulent : "");
  const char *const felter[] = { dato, "Kl. fra:", "Kl. til:", NULL };
  const char *const hvem[] = { konsulent, "Børn og voksne i alt:", NULL };

  pejl_dokument_add_overskrift (self->dokument, 2, NULL, "Besøget", FALSE);
  pejl_dokument_add_felter (self->dokument, felter, 3);
  pejl_dokument_add_felter (self->dokument, hvem, 2);
  if (self->tilsyn == NULL)
    pejl_dokument_add_afkryds (self->dokument, (const char *const[]){ "anmeldt besøg", "uanmeldt besøg", NULL });
  if (self->omfang == PEJL_OMFANG_DAGTILBUD)
    {
      pejl_dokument_add_overskrift (self->dokument, 3, NULL, "Hvem var der, hvor og hvornår", FALSE);
      pejl_dokument_add_felter (self->dokument, stuer, 4);
    }
}

/* --- what to bring along --- */

/* "12. maj 2024, anmeldt: Kvalitet god, Børnesyn tilstrækkelig." */
static char *
visit_line (const Skema *self, const PejlTilsyn *tilsyn)
{
  g_autoptr (PejlStrategi) strategi = pejl_query_strategi (self->reader, &tilsyn->strategi);
  g_autoptr (PejlRedskab) redskab = pejl_query_redskab (self->reader, &tilsyn->redskab);
  g_autofree char *dato = pejl_dato_format_long (tilsyn->dato);
  GString *line = g_string_new (NULL);
  guint told = 0;

  g_string_append_printf (line, "%s, %s: ", dato, pejl_anmeldt_name (tilsyn->anmeldt));
  for (guint i = 0; strategi != NULL && i < strategi->omraader->len && i < G_N_ELEMENTS (tilsyn->niveau); i++)
    {
      if (tilsyn->niveau[i] == 0 || redskab == NULL)
        continue;
      g_string_append_printf (line, "%s%s %s", told > 0 ? ", " : "",
                              ((PejlIndsatsomraade *) g_ptr_array_index (strategi->omraader, i))->navn,
                              pejl_redskab_niveau_name (redskab, tilsyn->niveau[i]));
      told++;
    }
  if (told == 0)
    g_string_append (line, "ingen vurdering endnu");
  g_string_append_c (line, '.');
  return g_string_free (line, FALSE);
}

static GPtrArray *
read_earlier (const Skema *self)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) found = NULL;
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.dagtilbud = self->dagtilbud->id;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  found = pejl_query_tilsyn (self->reader, &query, 0, 4 * EARLIER);
  for (guint i = 0; i < found->len && lines->len < EARLIER; i++)
    {
      const PejlTilsyn *tilsyn = g_ptr_array_index (found, i);

      if (self->tilsyn == NULL
          || (!pejl_id_equal (&tilsyn->id, &self->tilsyn->id) && strcmp (tilsyn->dato, self->tilsyn->dato) <= 0))
        g_ptr_array_add (lines, visit_line (self, tilsyn));
    }
  return lines;
}

/* Follow-ups of a handleplan at the house that are not held yet. */
static void
add_follow_ups (const Skema *self, GPtrArray *lines)
{
  PejlFilter all = { 0 };
  g_autoptr (GPtrArray) aftaler = pejl_query_aftaler (self->reader, &all);

  for (guint i = 0; i < aftaler->len; i++)
    {
      const PejlAftale *aftale = g_ptr_array_index (aftaler, i);
      g_autofree char *dato = NULL;

      if (!pejl_id_equal (&aftale->dagtilbud, &self->dagtilbud->id) || *aftale->holdt != '\0')
        continue;
      dato = pejl_dato_format_long (aftale->dato);
      g_ptr_array_add (lines, *aftale->note != '\0' ? g_strdup_printf ("%s: %s. %s", dato, aftale->titel, aftale->note)
                                                    : g_strdup_printf ("%s: %s", dato, aftale->titel));
    }
}

/* What the house has agreed and not closed yet, by deadline. */
static void
add_open_points (const Skema *self, GPtrArray *lines)
{
  g_autoptr (GPtrArray) punkter = NULL;
  PejlPunktQuery query;

  pejl_punkt_query_init (&query);
  query.dagtilbud = self->dagtilbud->id;
  query.status_max = PEJL_PUNKT_LUKKET - 1;
  punkter = pejl_query_punkter (self->reader, &query, 0, OPEN_POINTS);
  for (guint i = 0; i < punkter->len; i++)
    {
      const PejlPunkt *punkt = g_ptr_array_index (punkter, i);
      g_autofree char *dato = *punkt->frist != '\0' ? pejl_dato_format_long (punkt->frist) : NULL;

      g_ptr_array_add (lines, dato != NULL ? g_strdup_printf ("%s: %s", dato, punkt->titel)
                                           : g_strdup_printf ("Uden frist: %s", punkt->titel));
    }
}

static void
add_list (Skema *self, GPtrArray *lines)
{
  g_ptr_array_add (lines, NULL);
  pejl_dokument_add_liste (self->dokument, (const char *const *) lines->pdata);
}

static void
add_bring_along (Skema *self)
{
  g_autoptr (GPtrArray) earlier = NULL;
  g_autoptr (GPtrArray) follow_ups = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) points = g_ptr_array_new_with_free_func (g_free);

  if (self->dagtilbud == NULL)
    return;
  earlier = read_earlier (self);
  add_follow_ups (self, follow_ups);
  add_open_points (self, points);
  pejl_dokument_add_overskrift (self->dokument, 2, NULL, "Tag med", FALSE);
  pejl_dokument_add_note (self->dokument, "Tilsynet tager afsæt i tidligere tilsyn og i det, der er aftalt "
                                          "(dagtilbudsloven § 5 a).");
  if (earlier->len == 0)
    pejl_dokument_add_afsnit (self->dokument, "Der er ingen tidligere tilsyn af huset i Pejl.");
  else
    {
      pejl_dokument_add_overskrift (self->dokument, 3, NULL, "Tidligere tilsyn", FALSE);
      add_list (self, earlier);
    }
  if (points->len > 0)
    {
      pejl_dokument_add_overskrift (self->dokument, 3, NULL, "Åbne punkter i handleplanen", FALSE);
      add_list (self, points);
    }
  if (follow_ups->len > 0)
    {
      pejl_dokument_add_overskrift (self->dokument, 3, NULL, "Aftalt opfølgning", FALSE);
      add_list (self, follow_ups);
    }
  pejl_dokument_add_linjer (self->dokument, "Det vil vi særligt se efter:", 3);
}

/* --- the tegn --- */

static void
add_levels (Skema *self, const PejlIndsatsomraade *omraade)
{
  g_autoptr (PejlRedskab) redskab
    = pejl_query_redskab (self->reader, self->tilsyn != NULL ? &self->tilsyn->redskab : &self->kommune->redskab);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autofree char *titel = g_strdup_printf ("Vurdering af %s", omraade->navn);

  if (redskab == NULL)
    return;
  for (guint i = 0; i < redskab->niveauer->len; i++)
    g_ptr_array_add (names, ((PejlNiveau *) g_ptr_array_index (redskab->niveauer, i))->navn);
  g_ptr_array_add (names, "ikke vurderet");
  g_ptr_array_add (names, NULL);
  pejl_dokument_add_overskrift (self->dokument, 3, NULL, titel, FALSE);
  pejl_dokument_add_afkryds (self->dokument, (const char *const *) names->pdata);
  pejl_dokument_add_linjer (self->dokument, "Begrundelse:", 3);
}

static guint
add_cell (Skema *self, const GPtrArray *tegn, guint omraade, guint rolle, guint foerste)
{
  const PejlRolle *named = g_ptr_array_index (self->strategi->roller, rolle);
  g_autoptr (GPtrArray) texts = g_ptr_array_new ();

  for (guint i = 0; i < tegn->len; i++)
    {
      const PejlTegn *one = g_ptr_array_index (tegn, i);

      if (one->omraade == omraade && one->rolle == rolle)
        g_ptr_array_add (texts, one->tekst);
    }
  if (texts->len == 0)
    return 0;
  g_ptr_array_add (texts, NULL);
  pejl_dokument_add_overskrift (self->dokument, 3, NULL, named->navn, FALSE);
  pejl_dokument_add_tegnliste (self->dokument, (const char *const *) texts->pdata, foerste, LINES_OF_TEGN);
  return texts->len - 1;
}

static void
add_tegn (Skema *self)
{
  g_autoptr (GPtrArray) tegn = pejl_skema_tegn (self->strategi, self->omfang);
  guint nr = 1;

  for (guint o = 0; o < self->strategi->omraader->len; o++)
    {
      const PejlIndsatsomraade *omraade = g_ptr_array_index (self->strategi->omraader, o);
      guint before = nr;

      if (o == 0)
        pejl_dokument_add_sideskift (self->dokument);
      pejl_dokument_add_overskrift (self->dokument, 2, NULL, omraade->navn, FALSE);
      if (o == 0)
        pejl_dokument_add_note (self->dokument, "Skriv kl. foran det, der blev set eller sagt. Tegnets nummer bruges, "
                                                "når skemaet skrives ind i Pejl.");
      for (guint r = 0; r < self->strategi->roller->len; r++)
        nr += add_cell (self, tegn, o, r, nr);
      if (nr > before)
        add_levels (self, omraade);
    }
}

/* --- talks and concern --- */

static void
add_talks (Skema *self)
{
  pejl_dokument_add_sideskift (self->dokument);
  pejl_dokument_add_overskrift (self->dokument, 2, NULL, "Samtaler", FALSE);
  pejl_dokument_add_linjer (self->dokument, "Samtale med leder:", 8);
  if (self->omfang != PEJL_OMFANG_DAGTILBUD)
    return;
  pejl_dokument_add_linjer (self->dokument, "Samtale med medarbejdere:", 8);
  pejl_dokument_add_linjer (self->dokument, "Børnenes perspektiv:", 6);
}

/* Dagtilbudsloven § 5 b: its own choice with a reason. */
static void
add_concern (Skema *self)
{
  static const PejlBekymring grader[]
    = { PEJL_BEKYMRING_INGEN, PEJL_BEKYMRING_BEKYMRING, PEJL_BEKYMRING_ALVORLIG };
  const char *ord[G_N_ELEMENTS (grader) + 1] = { NULL };

  if (self->omfang == PEJL_OMFANG_DAGTILBUD)
    {
      for (guint i = 0; i < G_N_ELEMENTS (grader); i++)
        ord[i] = pejl_bekymring_name (grader[i]);
      pejl_dokument_add_overskrift (self->dokument, 2, NULL, "Bekymring", FALSE);
      pejl_dokument_add_note (self->dokument, "Ved bekymring går skærpet tilsyn i gang; ved alvorlig bekymring også en "
                                              "handleplan, begge i umiddelbar forlængelse (dagtilbudsloven § 5 b).");
      pejl_dokument_add_afkryds (self->dokument, ord);
      pejl_dokument_add_linjer (self->dokument, "Hvorfor:", 4);
    }
  pejl_dokument_add_linjer (self->dokument, "Aftalt inden vi gik:", 5);
}

/* --- all of it --- */

PejlDokument *
pejl_skema_dokument (PejlReader *reader, const PejlId *tilsyn, const PejlId *dagtilbud, const char *i_dag,
                     GError **error)
{
  gboolean began = pejl_query_begin (reader);
  Skema self = { .reader = reader };
  g_autofree char *titel = NULL;
  PejlDokument *dokument = NULL;

  if (read_all (&self, tilsyn, dagtilbud, error))
    {
      titel = g_strdup_printf ("Skema til tilsyn: %s", self.sted);
      dokument = pejl_dokument_new (titel, self.kommune->navn, "Blankt skema til et tilsyn på papir",
                                    self.tilsyn != NULL ? self.tilsyn->dato : i_dag);
      self.dokument = dokument;
      pejl_dokument_set_sidehoved (dokument, titel);
      pejl_dokument_set_sidefod (dokument, "Til konsulentens egen brug; skrives ind i Pejl efter besøget.");
      add_cover (&self);
      add_day (&self);
      add_bring_along (&self);
      add_tegn (&self);
      add_talks (&self);
      add_concern (&self);
    }
  pejl_query_end (reader, began);
  skema_clear (&self);
  return dokument;
}
