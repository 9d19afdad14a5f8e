// SPDX-License-Identifier: GPL-3.0-or-later
// The political report: one page a house, in whole pictures and public words.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/rapport/pejl-tilsynsrapport-private.h"

#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"
#include "core/report/figur/pejl-figurer.h"

static void
add_facts (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  g_autofree char *anmeldt = pejl_rapport_dele_besoeg (udtraek, TRUE);
  g_autofree char *uanmeldt = pejl_rapport_dele_besoeg (udtraek, FALSE);
  g_autofree char *bekymring = pejl_rapport_dele_bekymring (udtraek);
  g_autofree char *distrikt = g_strconcat ("Distrikt: ", *udtraek->hus->distrikt_navn != '\0' ? udtraek->hus->distrikt_navn : "intet",
                                           NULL);
  g_autofree char *type = g_strconcat ("Type: ", pejl_type_name (udtraek->hus->type), NULL);
  g_autofree char *ejerform = g_strconcat ("Ejerform: ", pejl_ejerform_name (udtraek->hus->ejerform), NULL);
  g_autofree char *a = g_strconcat ("Anmeldt besøg: ", anmeldt, NULL);
  g_autofree char *b = g_strconcat ("Uanmeldt besøg: ", uanmeldt, NULL);
  g_autofree char *c = g_strconcat ("Bekymringsgrad: ", bekymring, NULL);
  const char *fakta[] = { distrikt, type, ejerform, a, b, c, NULL };

  pejl_dokument_add_fakta (dokument, fakta, 3);
}

/* ---- levels ---- */

static void
add_level_cell (PejlTabel *tabel, const PejlTilsynUdtraek *udtraek, const PejlVurdering *vurdering)
{
  guint niveau = vurdering != NULL ? (guint) MAX (vurdering->niveau, 0) : 0;

  if (udtraek->redskab == NULL || (vurdering != NULL && !pejl_id_equal (&vurdering->redskab, &udtraek->redskab->id)))
    pejl_tabel_add_celle (tabel, vurdering != NULL ? "andet redskab" : "–");
  else
    pejl_tabel_add_niveau (tabel, niveau, niveau > 0 ? pejl_redskab_niveau_name (udtraek->redskab, niveau) : "ikke vurderet");
}

static char *
change_of (const PejlTilsynUdtraek *udtraek, guint omraade)
{
  const char *aendring = pejl_tilsyn_udtraek_aendring (udtraek, omraade);

  if (g_str_has_prefix (aendring, "bedre"))
    return g_strdup ("▲ bedre");
  if (g_str_has_prefix (aendring, "lavere"))
    return g_strdup ("▼ lavere");
  return g_strdup (*aendring != '\0' ? "uændret" : "–");
}

static void
add_levels (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  PejlTabel *tabel = pejl_tabel_new ();
  guint graense = pejl_tilsyn_udtraek_graense (udtraek);
  g_autofree char *note = NULL;

  tabel->niveauer = udtraek->redskab != NULL ? udtraek->redskab->niveauer->len : 0;
  pejl_tabel_add_soejle (tabel, "Område", PEJL_SOEJLE_TEKST);
  pejl_tabel_add_soejle (tabel, "Nu", PEJL_SOEJLE_NIVEAU);
  pejl_tabel_add_soejle (tabel, "Sidst", PEJL_SOEJLE_NIVEAU);
  pejl_tabel_add_soejle (tabel, "Ændring", PEJL_SOEJLE_TEKST);
  for (guint i = 0; i < pejl_tilsyn_udtraek_n_omraader (udtraek); i++)
    {
      g_autofree char *aendring = change_of (udtraek, i);

      pejl_tabel_add_raekke (tabel, FALSE);
      pejl_tabel_add_celle (tabel, pejl_tilsyn_udtraek_omraade (udtraek, i)->navn);
      add_level_cell (tabel, udtraek, pejl_tilsyn_udtraek_vurdering (udtraek, i));
      add_level_cell (tabel, udtraek, udtraek->foer[i]);
      pejl_tabel_add_celle (tabel, aendring);
    }
  if (graense > 0 && udtraek->redskab != NULL)
    note = g_strdup_printf ("Kommunens grænse er »%s«.", pejl_redskab_niveau_name (udtraek->redskab, graense));
  pejl_dokument_add_tabel (dokument, "Niveau i hvert område, nu og sidst", tabel, note);
}

/* Beside the others as they stood on the day of the visit: what comes later changes no report. FALSE: there is no such chart. */
static gboolean
add_chart (PejlDokument *dokument, PejlReader *reader, const PejlTilsynUdtraek *udtraek)
{
  g_autoptr (PejlKommune) kommune = pejl_query_kommune (reader);
  PejlFigurValg valg = { .dagtilbud = udtraek->tilsyn->dagtilbud, .offentlig = TRUE };
  g_autoptr (PejlFigurKilde) kilde = NULL;
  g_autoptr (PejlChartSpec) spec = NULL;

  valg.filter.periode = pejl_periode_containing (udtraek->tilsyn->dato, (int) MAX (1, kommune->periode_maaned));
  g_strlcpy (valg.filter.til_og_med, udtraek->tilsyn->dato, sizeof valg.filter.til_og_med);
  g_strlcpy (valg.i_dag, udtraek->tilsyn->dato, sizeof valg.i_dag);
  kilde = pejl_figur_kilde_new (reader, &valg);
  spec = pejl_figurer_make (kilde, PEJL_FIGUR_ET_DAGTILBUD);
  if (spec == NULL)
    return FALSE;
  pejl_dokument_add_figur (dokument, spec, NULL);
  return TRUE;
}

/* The chart tells of one instrument, the municipality's own. */
static gboolean
is_comparable (const PejlTilsynUdtraek *udtraek)
{
  for (guint i = 0; i < pejl_tilsyn_udtraek_n_omraader (udtraek); i++)
    {
      const PejlVurdering *vurdering = pejl_tilsyn_udtraek_vurdering (udtraek, i);

      if (vurdering != NULL && (udtraek->redskab == NULL || !pejl_id_equal (&vurdering->redskab, &udtraek->redskab->id)))
        return FALSE;
    }
  return udtraek->redskab != NULL;
}

/* ---- tegn ---- */

static char *
x_af_n (guint x, guint n)
{
  return n > 0 ? pejl_dansk_x_af_n ((int) x, (int) n) : g_strdup ("–");
}

static void
add_tegn_row (PejlTabel *tabel, const PejlTilsynUdtraek *udtraek, guint omraade, const GArray *roller, guint *sum_set, guint *sum_af)
{
  guint set_i_alt = 0, af_i_alt = 0;
  g_autofree char *i_alt = NULL;

  pejl_tabel_add_raekke (tabel, FALSE);
  pejl_tabel_add_celle (tabel, pejl_tilsyn_udtraek_omraade (udtraek, omraade)->navn);
  for (guint i = 0; i < roller->len; i++)
    {
      guint set, af;
      g_autofree char *x = NULL;

      pejl_tilsyn_udtraek_count (udtraek, omraade, g_array_index (roller, guint, i), &set, &af);
      x = x_af_n (set, af);
      pejl_tabel_add_celle (tabel, x);
      set_i_alt += set;
      af_i_alt += af;
      sum_set[i] += set;
      sum_af[i] += af;
    }
  i_alt = x_af_n (set_i_alt, af_i_alt);
  pejl_tabel_add_celle (tabel, i_alt);
}

static void
add_tegn_sum (PejlTabel *tabel, const GArray *roller, const guint *sum_set, const guint *sum_af)
{
  guint set = 0, af = 0;
  g_autofree char *i_alt = NULL;

  pejl_tabel_add_raekke (tabel, TRUE);
  pejl_tabel_add_celle (tabel, "I alt");
  for (guint i = 0; i < roller->len; i++)
    {
      g_autofree char *x = x_af_n (sum_set[i], sum_af[i]);

      pejl_tabel_add_celle (tabel, x);
      set += sum_set[i];
      af += sum_af[i];
    }
  i_alt = x_af_n (set, af);
  pejl_tabel_add_celle (tabel, i_alt);
}

static void
add_tegn (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  PejlTabel *tabel = pejl_tabel_new ();
  g_autoptr (GArray) roller = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint *sum_set = g_new0 (guint, udtraek->strategi->roller->len);
  g_autofree guint *sum_af = g_new0 (guint, udtraek->strategi->roller->len);

  pejl_tabel_add_soejle (tabel, "Område", PEJL_SOEJLE_TEKST);
  for (guint r = 0; r < udtraek->strategi->roller->len; r++)
    {
      const PejlRolle *rolle = g_ptr_array_index (udtraek->strategi->roller, r);

      if (rolle->omfang != PEJL_OMFANG_DAGTILBUD)
        continue;
      g_array_append_val (roller, r);
      pejl_tabel_add_soejle (tabel, rolle->kort, PEJL_SOEJLE_TAL);
    }
  pejl_tabel_add_soejle (tabel, "I alt", PEJL_SOEJLE_TAL);
  for (guint i = 0; i < pejl_tilsyn_udtraek_n_omraader (udtraek); i++)
    add_tegn_row (tabel, udtraek, i, roller, sum_set, sum_af);
  add_tegn_sum (tabel, roller, sum_set, sum_af);
  pejl_dokument_add_tabel (dokument, "Tegn, der blev set ved besøget", tabel, NULL);
}

/* ---- words ---- */

/* "3 punkter: 2 i gang, 1 lukket."; "3 punkter, alle lukket." */
static void
append_states (GString *tekst, const guint antal[PEJL_PUNKT_LAST + 1], guint n)
{
  const char *separator = ": ";

  g_string_append_printf (tekst, "%u %s", n, n == 1 ? "punkt" : "punkter");
  for (PejlPunktStatus status = PEJL_PUNKT_AABEN; status <= PEJL_PUNKT_LAST; status++)
    {
      const char *navn = status == PEJL_PUNKT_AABEN && antal[status] != 1 ? "åbne" : pejl_punkt_status_name (status);

      if (antal[status] == n && n > 1)
        g_string_append_printf (tekst, ", alle %s", navn);
      else if (antal[status] > 0)
        g_string_append_printf (tekst, "%s%u %s", separator, antal[status], navn);
      separator = antal[status] > 0 ? ", " : separator;
    }
  g_string_append_c (tekst, '.');
}

static void
add_plan (PejlDokument *dokument, const PejlTilsynUdtraek *udtraek)
{
  guint antal[PEJL_PUNKT_LAST + 1] = { 0 };
  guint over = 0;
  char i_dag[PEJL_DATO_LEN];
  GString *tekst = g_string_new (NULL);

  pejl_dato_today (i_dag);
  for (guint i = 0; i < udtraek->punkter->len; i++)
    {
      const PejlPunkt *punkt = g_ptr_array_index (udtraek->punkter, i);

      antal[punkt->status]++;
      over += punkt->status != PEJL_PUNKT_LUKKET && *punkt->frist != '\0' && g_strcmp0 (punkt->frist, i_dag) < 0;
    }
  if (udtraek->punkter->len == 0)
    g_string_append (tekst, "Der er ikke aftalt en handleplan ved dette besøg.");
  else
    append_states (tekst, antal, udtraek->punkter->len);
  if (over > 0)
    g_string_append_printf (tekst, " %u er over fristen.", over);
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Handleplan", FALSE);
  pejl_dokument_add_afsnit (dokument, tekst->str);
  g_string_free (tekst, TRUE);
}

PejlDokument *
pejl_rapport_politisk (PejlReader *reader, const PejlTilsynUdtraek *udtraek)
{
  g_autofree char *fund = pejl_rapport_dele_fund (udtraek);
  g_autofree char *stort = fund != NULL ? pejl_dansk_capitalize (fund) : NULL;
  PejlDokument *dokument = pejl_rapport_dele_new (udtraek, udtraek->hus->navn, stort, "til det politiske niveau");

  add_facts (dokument, udtraek);
  if (!is_comparable (udtraek) || !add_chart (dokument, reader, udtraek))
    add_levels (dokument, udtraek);
  add_tegn (dokument, udtraek);
  if (*udtraek->afslutning->tekster[PEJL_TEKST_OFFENTLIG] != '\0')
    {
      pejl_dokument_add_overskrift (dokument, 2, NULL, "Konsulentens samlede ord", FALSE);
      pejl_rapport_dele_add_text (dokument, udtraek->afslutning->tekster[PEJL_TEKST_OFFENTLIG]);
    }
  add_plan (dokument, udtraek);
  pejl_rapport_dele_add_rettelser_kort (dokument, udtraek);
  return dokument;
}
