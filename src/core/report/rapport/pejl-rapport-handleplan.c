// SPDX-License-Identifier: GPL-3.0-or-later
// The handleplan as a document of its own, each point with its aim, action, follow-up and notes (dagtilbudsloven § 5 b).
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/rapport/pejl-tilsynsrapport-private.h"

#include "core/model/pejl-dato.h"
#include "core/store/query/pejl-query-handleplan.h"

static void
add_facts (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  guint lukket = 0;
  g_autofree char *aftalt = pejl_dato_format_long (udtraek->plan != NULL && *udtraek->plan->dato != '\0' ? udtraek->plan->dato
                                                                                                       : udtraek->tilsyn->dato);
  g_autofree char *a = g_strconcat ("Aftalt: ", aftalt, NULL);
  g_autofree char *b = NULL;
  g_autofree char *c = NULL;

  for (guint i = 0; i < udtraek->punkter->len; i++)
    lukket += ((PejlPunkt *) g_ptr_array_index (udtraek->punkter, i))->status == PEJL_PUNKT_LUKKET;
  b = g_strdup_printf ("Punkter: %u", udtraek->punkter->len);
  c = g_strdup_printf ("Lukket: %u af %u", lukket, udtraek->punkter->len);
  {
    const char *fakta[] = { a, b, c, NULL };

    pejl_dokument_add_fakta (dokument, fakta, 3);
  }
}

static void
add_word (GPtrArray *ord, const char *navn, const char *tekst)
{
  if (*tekst != '\0')
    g_ptr_array_add (ord, g_strdup_printf ("%s: %s", navn, tekst));
}

/* No names: a note is told with its day. */
static void
add_notes (PejlReader *reader, GPtrArray *ord, const PejlPunkt *punkt)
{
  g_autoptr (GPtrArray) noter = pejl_query_punkt_noter (reader, &punkt->id);

  for (guint i = 0; i < noter->len; i++)
    {
      const PejlPunktNote *note = g_ptr_array_index (noter, i);
      g_autofree char *dag = pejl_dato_format_long (note->dato);

      g_ptr_array_add (ord, g_strdup_printf ("Fulgt op %s: %s", dag, note->tekst));
    }
}

static void
add_point (PejlReader *reader, PejlDokument *dokument, const PejlTilsynUdtraek *udtraek, const PejlPunkt *punkt)
{
  g_autoptr (GPtrArray) ord = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *overskrift = g_strdup_printf ("Punkt %u. %s", punkt->nr, *punkt->titel != '\0' ? punkt->titel : "Uden titel");
  g_autofree char *frist = *punkt->frist != '\0' ? pejl_dato_format_long (punkt->frist) : g_strdup ("ingen frist");
  g_autofree char *a = g_strconcat ("Ansvarlig: ", *punkt->ansvarlig != '\0' ? punkt->ansvarlig : "ikke aftalt", NULL);
  g_autofree char *b = g_strconcat ("Frist: ", frist, NULL);
  g_autofree char *c = g_strconcat ("Status: ", pejl_punkt_status_name (punkt->status), NULL);
  const char *fakta[] = { a, b, c, NULL };
  int omraade = *punkt->omraade != '\0' ? pejl_strategi_find_omraade (udtraek->strategi, punkt->omraade) : -1;

  pejl_dokument_add_overskrift (dokument, 2, NULL, overskrift, TRUE);
  pejl_dokument_add_fakta (dokument, fakta, 3);
  if (omraade >= 0)
    add_word (ord, "Område", pejl_tilsyn_udtraek_omraade (udtraek, (guint) omraade)->navn);
  add_word (ord, "Mål", punkt->maal);
  add_word (ord, "Handling", punkt->handling);
  add_word (ord, "Opfølgning", punkt->opfoelgning);
  add_notes (reader, ord, punkt);
  g_ptr_array_add (ord, NULL);
  pejl_dokument_add_liste (dokument, (const char *const *) ord->pdata);
}

PejlDokument *
pejl_rapport_handleplan (PejlReader *reader, const PejlTilsynUdtraek *udtraek)
{
  g_autofree char *titel = g_strconcat ("Handleplan for ", udtraek->hus->navn, NULL);
  g_autofree char *dag = pejl_dato_format_long (udtraek->tilsyn->dato);
  g_autofree char *lede = udtraek->plan != NULL
                          ? g_strdup_printf ("Aftalt med lederen ved tilsynet %s. Ansvaret står hos en rolle, ikke hos en person.", dag)
                          : g_strdup_printf ("Punkter, der var åbne ved tilsynet %s. Ansvaret står hos en rolle, ikke hos en person.",
                                             dag);
  PejlDokument *dokument = pejl_rapport_dele_new (udtraek, titel, lede, ", handleplan");

  add_facts (dokument, udtraek);
  pejl_rapport_dele_add_punkter (dokument, udtraek->punkter, "Punkterne i kort form", FALSE);
  for (guint i = 0; i < udtraek->punkter->len; i++)
    add_point (reader, dokument, udtraek, g_ptr_array_index (udtraek->punkter, i));
  if (udtraek->plan != NULL && *udtraek->plan->bestyrelsen != '\0')
    {
      pejl_dokument_add_overskrift (dokument, 2, NULL, "Forældrebestyrelsens kommentar", FALSE);
      pejl_dokument_add_citat (dokument, udtraek->plan->bestyrelsen, NULL);
    }
  return dokument;
}
