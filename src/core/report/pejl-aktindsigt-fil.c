// SPDX-License-Identifier: GPL-3.0-or-later
// One tilsyn for an outsider as XML and as a document.
#define G_LOG_DOMAIN "pejl-report"

#include "pejl-config.h"

#include "core/report/pejl-aktindsigt.h"

#include "core/kontor/pejl-xml-ud.h"
#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"
#include "core/report/pejl-rapport-fil.h"
#include "core/report/rapport/pejl-tilsynsrapport.h"

#include <string.h>

/* --- XML --- */

static void
put_felt (PejlXmlUd *ud, const PejlAktFelt *felt)
{
  pejl_xml_ud_begin (ud, "felt kode=\"%u\" navn=\"%s\"", felt->kode, felt->navn);
  if (felt->nu != NULL)
    pejl_xml_ud_ord (ud, "nu", felt->nu);
  else
    pejl_xml_ud_tom (ud, "nu tom=\"ja\"");
  for (guint i = 0; i < felt->foer->len; i++)
    {
      const PejlAktFoer *foer = g_ptr_array_index (felt->foer, i);

      if (foer->tekst == NULL)
        {
          pejl_xml_ud_tom (ud, "skrevet tid=\"%s\" af=\"%s\" tom=\"ja\"", foer->tid, foer->af);
          continue;
        }
      pejl_xml_ud_begin (ud, "skrevet tid=\"%s\" af=\"%s\"", foer->tid, foer->af);
      pejl_xml_ud_tekst (ud, foer->tekst);
      pejl_xml_ud_end (ud);
    }
  pejl_xml_ud_end (ud);
}

static void
put_post (PejlXmlUd *ud, const PejlAktPost *post)
{
  char id[PEJL_ID_STRLEN];

  pejl_xml_ud_begin (ud, "post nr=\"%u\" art=\"%s\" id=\"%s\" slettet=\"%s\"", post->nr, post->tabel,
                     pejl_id_to_buf (&post->id, id), post->slettet ? "ja" : "nej");
  for (guint i = 0; i < post->felter->len; i++)
    put_felt (ud, g_ptr_array_index (post->felter, i));
  pejl_xml_ud_end (ud);
}

static void
put_lag (PejlXmlUd *ud, const PejlAktindsigt *akt, guint lag)
{
  if ((akt->lag & 1u << lag) == 0)
    {
      pejl_xml_ud_tom (ud, "udeladt lag=\"%s\"", pejl_lag_key (lag));
      return;
    }
  pejl_xml_ud_begin (ud, "lag navn=\"%s\"", pejl_lag_key (lag));
  for (guint i = 0; i < akt->poster->len; i++)
    if (((PejlAktPost *) g_ptr_array_index (akt->poster, i))->lag == lag)
      put_post (ud, g_ptr_array_index (akt->poster, i));
  pejl_xml_ud_end (ud);
}

GBytes *
pejl_aktindsigt_xml (const PejlAktindsigt *akt)
{
  PejlXmlUd *ud = pejl_xml_ud_new ();
  char id[PEJL_ID_STRLEN];

  pejl_xml_ud_begin (ud, "aktindsigt xmlns=\"urn:dk.pejl:aktindsigt:1\" udskrevet=\"%s\" historik=\"%s\"", akt->dato,
                     akt->historik ? "ja" : "nej");
  pejl_xml_ud_tom (ud, "kommune nr=\"%s\" navn=\"%s\"", akt->kommune->nr, akt->kommune->navn);
  pejl_xml_ud_tom (ud, "tilsyn id=\"%s\" sted=\"%s\" gnummer=\"%s\" dato=\"%s\" art=\"%s\" status=\"%s\" version=\"%u\" sagsnummer=\"%s\"",
                   pejl_id_to_buf (&akt->tilsyn->id, id), akt->tilsyn->sted, akt->gnummer, akt->tilsyn->dato,
                   akt->tilsyn->anmeldt ? "anmeldt" : "uanmeldt", pejl_status_name (akt->tilsyn->status), akt->tilsyn->version,
                   akt->tilsyn->sagsnummer);
  for (guint lag = 0; lag < PEJL_N_LAG; lag++)
    put_lag (ud, akt, lag);
  return pejl_xml_ud_finish (ud);
}

/* --- the document --- */

static char *
name_layers (const PejlAktindsigt *akt, gboolean with)
{
  const char *navne[PEJL_N_LAG + 1] = { NULL };
  guint n = 0;

  for (guint lag = 0; lag < PEJL_N_LAG; lag++)
    if (((akt->lag & 1u << lag) != 0) == with)
      navne[n++] = pejl_lag_navn (lag);
  return n > 0 ? pejl_dansk_join (navne) : g_strdup ("intet");
}

static void
add_head (PejlDokument *dokument, const PejlAktindsigt *akt)
{
  g_autofree char *dag = pejl_dato_format_long (akt->tilsyn->dato);
  g_autofree char *udskrevet = pejl_dato_format_long (akt->dato);
  g_autofree char *med = name_layers (akt, TRUE);
  g_autofree char *uden = name_layers (akt, FALSE);
  g_autofree char *a = g_strdup_printf ("Besøg: %s, %s", dag, akt->tilsyn->anmeldt ? "anmeldt" : "uanmeldt");
  g_autofree char *b = g_strconcat ("Tilstand: ", pejl_status_name (akt->tilsyn->status), NULL);
  g_autofree char *c = g_strconcat ("Sag: ", *akt->tilsyn->sagsnummer != '\0' ? akt->tilsyn->sagsnummer : "intet sagsnummer", NULL);
  g_autofree char *e = g_strconcat ("Med: ", med, NULL);
  g_autofree char *f = g_strconcat ("Udeladt: ", uden, NULL);
  const char *fakta[] = { a, b, c, NULL };
  const char *lag[] = { e, f, NULL };
  g_autofree char *note = g_strdup_printf ("Udskrevet %s. %s", udskrevet,
                                           akt->historik
                                             ? "Ved hvert felt står, hvem der skrev hvad, og hvornår, også det, der er ændret eller slettet siden."
                                             : "Det er teksterne, som de står den dag; tidligere udgaver er ikke med.");

  pejl_dokument_add_fakta (dokument, fakta, 3);
  pejl_dokument_add_liste (dokument, lag);
  pejl_dokument_add_note (dokument, note);
}

/* Days as people write them; a list's item is one paragraph. */
static char *
one_line (const char *text)
{
  g_autofree char *dato = g_utf8_substring (text, 0, MIN (g_utf8_strlen (text, -1), 10));
  char *line;

  if (pejl_dato_is_valid (dato) && (strlen (text) == 10 || (strlen (text) == 16 && text[10] == 'T')))
    {
      g_autofree char *dag = pejl_dato_format_long (dato);

      return strlen (text) == 10 ? g_steal_pointer (&dag) : g_strdup_printf ("%s kl. %.2s:%.2s", dag, text + 11, text + 14);
    }
  line = g_strdup (text);
  g_strdelimit (line, "\n\r\t", ' ');
  return line;
}

static char *
stamp (const PejlAktFoer *foer)
{
  g_autofree char *dato = g_strndup (foer->tid, 10);
  g_autofree char *dag = pejl_dato_format_short (dato);

  return g_strdup_printf ("%s kl. %.2s:%.2s%s%s", dag, foer->tid + 11, foer->tid + 14, *foer->af != '\0' ? ", " : "", foer->af);
}

static void
add_felt (GPtrArray *linjer, const PejlAktFelt *felt)
{
  g_autofree char *navn = pejl_dansk_capitalize (felt->navn);
  g_autofree char *nu = one_line (felt->nu != NULL ? felt->nu : "(tomt)");

  /* Written once and left so: the line says by whom. */
  if (felt->foer->len == 1 && g_strcmp0 (felt->nu, ((PejlAktFoer *) g_ptr_array_index (felt->foer, 0))->tekst) == 0)
    {
      g_autofree char *da = stamp (g_ptr_array_index (felt->foer, 0));

      g_ptr_array_add (linjer, g_strdup_printf ("%s: %s (skrevet %s)", navn, nu, da));
      return;
    }
  g_ptr_array_add (linjer, g_strdup_printf ("%s: %s", navn, nu));
  for (guint i = 0; i < felt->foer->len; i++)
    {
      const PejlAktFoer *foer = g_ptr_array_index (felt->foer, i);
      g_autofree char *da = stamp (foer);
      g_autofree char *tekst = foer->tekst != NULL ? one_line (foer->tekst) : NULL;

      if (tekst != NULL)
        g_ptr_array_add (linjer, g_strdup_printf ("%s, skrevet %s: »%s«", navn, da, tekst));
      else
        g_ptr_array_add (linjer, g_strdup_printf ("%s, skrevet %s: tomt, eller slettet for altid", navn, da));
    }
}

static void
add_post (PejlDokument *dokument, const PejlAktPost *post)
{
  g_autoptr (GPtrArray) linjer = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *navn = pejl_dansk_capitalize (post->tabel);
  g_autofree char *overskrift = g_strdup_printf ("%s %u%s", navn, post->nr, post->slettet ? " (slettet)" : "");

  pejl_dokument_add_overskrift (dokument, 3, NULL, overskrift, FALSE);
  for (guint i = 0; i < post->felter->len; i++)
    add_felt (linjer, g_ptr_array_index (post->felter, i));
  g_ptr_array_add (linjer, NULL);
  pejl_dokument_add_liste (dokument, (const char *const *) linjer->pdata);
}

static void
add_lag (PejlDokument *dokument, const PejlAktindsigt *akt, guint lag)
{
  guint n = 0;

  pejl_dokument_add_overskrift (dokument, 2, NULL, pejl_lag_navn (lag), TRUE);
  pejl_dokument_add_afsnit (dokument, pejl_lag_om (lag));
  for (guint i = 0; i < akt->poster->len; i++)
    {
      const PejlAktPost *post = g_ptr_array_index (akt->poster, i);

      if (post->lag != lag)
        continue;
      add_post (dokument, post);
      n++;
    }
  if (n == 0)
    pejl_dokument_add_note (dokument, "Her er ikke skrevet noget.");
}

PejlDokument *
pejl_aktindsigt_dokument (const PejlAktindsigt *akt)
{
  g_autofree char *titel = g_strconcat ("Aktindsigt: ", akt->tilsyn->sted, NULL);
  g_autofree char *dag = pejl_dato_format_long (akt->tilsyn->dato);
  g_autofree char *udskrevet = pejl_dato_format_long (akt->dato);
  g_autofree char *lede = g_strdup_printf ("Tilsynet %s, som det står i %ss tilsynssystem, lag for lag.", dag,
                                           *akt->kommune->navn != '\0' ? akt->kommune->navn : "kommunen");
  g_autofree char *fod = g_strconcat ("Udskrevet til aktindsigt ", udskrevet, NULL);
  PejlDokument *dokument = pejl_dokument_new (titel, akt->kommune->navn, lede, akt->tilsyn->dato);

  pejl_dokument_set_sidehoved (dokument, titel);
  pejl_dokument_set_sidefod (dokument, fod);
  pejl_dokument_add_titel (dokument, titel, lede);
  add_head (dokument, akt);
  for (guint lag = 0; lag < PEJL_N_LAG; lag++)
    if ((akt->lag & 1u << lag) != 0)
      add_lag (dokument, akt, lag);
  return dokument;
}

static void
add_typed (PejlDokument *dokument, const PejlAktFelt *felt)
{
  if (!felt->skrevet)
    return;
  if (felt->nu != NULL)
    pejl_dokument_add_afsnit (dokument, felt->nu);
  for (guint i = 0; i < felt->foer->len; i++)
    {
      const PejlAktFoer *foer = g_ptr_array_index (felt->foer, i);

      if (foer->tekst != NULL && g_strcmp0 (foer->tekst, felt->nu) != 0)
        pejl_dokument_add_afsnit (dokument, foer->tekst);
    }
}

PejlDokument *
pejl_aktindsigt_tekster (const PejlAktindsigt *akt)
{
  PejlDokument *dokument = pejl_dokument_new ("Aktindsigt", akt->kommune->navn, "Tekster", akt->tilsyn->dato);

  for (guint i = 0; i < akt->poster->len; i++)
    {
      const PejlAktPost *post = g_ptr_array_index (akt->poster, i);
      g_autofree char *navn = pejl_dansk_capitalize (post->tabel);
      g_autofree char *overskrift = g_strdup_printf ("%s %u", navn, post->nr);

      pejl_dokument_add_overskrift (dokument, 2, NULL, overskrift, FALSE);
      for (guint f = 0; f < post->felter->len; f++)
        add_typed (dokument, g_ptr_array_index (post->felter, f));
    }
  return dokument;
}

/* --- to the disk --- */

gboolean
pejl_aktindsigt_write (const PejlAktindsigt *akt, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlDokument) dokument = NULL;

  if (g_str_has_suffix (path, ".xml"))
    {
      g_autoptr (GBytes) xml = pejl_aktindsigt_xml (akt);

      return pejl_rapport_fil_write (path, xml, error);
    }
  dokument = pejl_aktindsigt_dokument (akt);
  return pejl_rapport_write (dokument, path, cancellable, error);
}
