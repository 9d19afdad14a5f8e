// SPDX-License-Identifier: GPL-3.0-or-later
// Row by row and figure by figure: what the file says, and what the store says of the same.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-register"

#include "core/register/pejl-ramme-plan.h"

#include "core/store/query/pejl-query-rammetal.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Days from today within which a time may end: a whole year's figure may be told before the year is over. */
#define DAYS_AHEAD 366

const char *
pejl_ramme_grund_text (PejlRammeGrund grund)
{
  switch (grund)
    {
    case PEJL_RAMME_GRUND_UDEN_STED:
      return _("the row names no place");
    case PEJL_RAMME_GRUND_UKENDT_STED:
      return _("no dagtilbud or distrikt here has that number or name");
    case PEJL_RAMME_GRUND_FLERTYDIGT_STED:
      return _("several dagtilbud have that number or name");
    case PEJL_RAMME_GRUND_ANDEN_KOMMUNE:
      return _("belongs to another municipality");
    case PEJL_RAMME_GRUND_UDEN_TID:
      return _("no year or date");
    case PEJL_RAMME_GRUND_UGYLDIG_TID:
      return _("not a year or date that can be read");
    case PEJL_RAMME_GRUND_FREMTID:
      return _("more than a year from now");
    case PEJL_RAMME_GRUND_IKKE_TAL:
      return _("not a number");
    case PEJL_RAMME_GRUND_NEGATIVT:
      return _("less than nothing");
    case PEJL_RAMME_GRUND_INTET_TAL:
      return _("no figure is given");
    case PEJL_RAMME_GRUND_DUBLET:
      return _("the same figure of the same place and time stands on an earlier row");
    case PEJL_RAMME_GRUND_FOR_MANGE_FELTER:
      return _("more cells than the header has columns");
    case PEJL_RAMME_GRUND_INGEN:
    case PEJL_RAMME_GRUND_N:
      break;
    }
  return "";
}

static void
row_free (gpointer data)
{
  PejlRammePlanRow *row = data;

  g_free (row->sted);
  g_free (row->figur);
  g_free (row->tid);
  g_free (row->vaerdi);
  g_free (row->gammel);
  g_free (row->gammel_kilde);
  g_clear_pointer (&row->tal, pejl_rammetal_unref);
  g_clear_pointer (&row->nu, pejl_rammetal_unref);
  g_free (row);
}

void
pejl_ramme_plan_free (PejlRammePlan *plan)
{
  if (plan == NULL)
    return;
  g_clear_pointer (&plan->valg, pejl_ramme_valg_free);
  g_clear_pointer (&plan->raekker, g_ptr_array_unref);
  g_free (plan);
}

gboolean
pejl_ramme_plan_has_changes (const PejlRammePlan *plan)
{
  g_return_val_if_fail (plan != NULL, FALSE);
  return plan->antal[PEJL_REGISTER_NY] + plan->antal[PEJL_REGISTER_AENDRET] > 0;
}

/* --- planning --- */

/* What stays the same from row to row. */
typedef struct
{
  PejlRammePlan *plan;
  PejlReader *reader;
  const PejlRammeFil *fil;
  int kolonne[PEJL_RAMMEROLLE_N]; /* -1: none */
  PejlTalform *former;            /* one a column */
  GHashTable *set;                /* PejlId* of the rows that the file has given so far */
  char latest[PEJL_DATO_LEN];
} Arbejde;

/* What one row of the file is about. */
typedef struct
{
  guint nr;
  guint linje;
  PejlRammeSted sted;
  char dato[PEJL_DATO_LEN];
  PejlRammeTid tid;
  const char *kilde;
} Raekke;

static const char *
cell (const Arbejde *arbejde, guint row, PejlRammeRolle rolle)
{
  return arbejde->kolonne[rolle] >= 0 ? pejl_csv_tabel_celle (arbejde->fil->tabel, row, (guint) arbejde->kolonne[rolle]) : "";
}

/* The place in the file's own words. */
static const char *
said_of_place (const Arbejde *arbejde, guint row)
{
  static const PejlRammeRolle order[]
    = { PEJL_RAMMEROLLE_STED, PEJL_RAMMEROLLE_NUMMER, PEJL_RAMMEROLLE_DISTRIKT, PEJL_RAMMEROLLE_KOMMUNE };

  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (*cell (arbejde, row, order[i]) != '\0')
      return cell (arbejde, row, order[i]);
  return "";
}

static PejlRammePlanRow *
add_row (Arbejde *arbejde, PejlRegisterKlasse klasse, PejlRammeGrund grund, guint linje)
{
  PejlRammePlanRow *row = g_new0 (PejlRammePlanRow, 1);

  row->klasse = klasse;
  row->grund = grund;
  row->linje = linje;
  g_ptr_array_add (arbejde->plan->raekker, row);
  arbejde->plan->antal[klasse]++;
  arbejde->plan->grunde[grund]++;
  return row;
}

static void
fill_row (PejlRammePlanRow *row, const char *sted, const char *figur, const char *tid, const char *vaerdi)
{
  row->sted = g_strdup (sted);
  row->figur = g_strdup (figur);
  row->tid = g_strdup (tid);
  row->vaerdi = g_strdup (vaerdi);
  row->gammel = g_strdup ("");
  row->gammel_kilde = g_strdup ("");
}

static PejlRammeGrund
read_place (const Arbejde *arbejde, Raekke *raekke)
{
  PejlRammeSpor spor = { cell (arbejde, raekke->nr, PEJL_RAMMEROLLE_NUMMER), cell (arbejde, raekke->nr, PEJL_RAMMEROLLE_STED),
                         cell (arbejde, raekke->nr, PEJL_RAMMEROLLE_DISTRIKT), cell (arbejde, raekke->nr, PEJL_RAMMEROLLE_KOMMUNE) };

  switch (pejl_ramme_steder_find (arbejde->fil->steder, &spor, &raekke->sted))
    {
    case PEJL_RAMMEFUND_FUNDET:
      return PEJL_RAMME_GRUND_INGEN;
    case PEJL_RAMMEFUND_INTET:
      return PEJL_RAMME_GRUND_UDEN_STED;
    case PEJL_RAMMEFUND_FLERTYDIGT:
      return PEJL_RAMME_GRUND_FLERTYDIGT_STED;
    case PEJL_RAMMEFUND_ANDEN_KOMMUNE:
      return PEJL_RAMME_GRUND_ANDEN_KOMMUNE;
    case PEJL_RAMMEFUND_UKENDT:
    default:
      return PEJL_RAMME_GRUND_UKENDT_STED;
    }
}

static PejlRammeGrund
read_time (const Arbejde *arbejde, Raekke *raekke)
{
  const PejlRammeValg *valg = arbejde->plan->valg;
  const char *text = cell (arbejde, raekke->nr, PEJL_RAMMEROLLE_TID);

  if (*text == '\0')
    {
      g_strlcpy (raekke->dato, valg->dato, sizeof raekke->dato);
      raekke->tid = valg->tid;
      return *raekke->dato == '\0' ? PEJL_RAMME_GRUND_UDEN_TID : PEJL_RAMME_GRUND_INGEN;
    }
  if (!pejl_rammetal_laes_tid (text, raekke->dato, &raekke->tid))
    return PEJL_RAMME_GRUND_UGYLDIG_TID;
  return strcmp (raekke->dato, arbejde->latest) > 0 ? PEJL_RAMME_GRUND_FREMTID : PEJL_RAMME_GRUND_INGEN;
}

static PejlRammetal *
make_tal (const Raekke *raekke, const PejlNoegletal *noegletal, double vaerdi)
{
  PejlRammetal *tal = pejl_rammetal_new ();

  g_free (tal->noegletal);
  g_free (tal->dato);
  g_free (tal->kilde);
  tal->noegletal = g_strdup (noegletal->key);
  tal->dato = g_strdup (raekke->dato);
  tal->kilde = g_strdup (raekke->kilde);
  tal->dagtilbud = raekke->sted.dagtilbud;
  tal->distrikt = raekke->sted.distrikt;
  tal->tid = raekke->tid;
  tal->vaerdi = vaerdi;
  tal->id = pejl_rammetal_id_for (tal);
  return tal;
}

static void
classify (Arbejde *arbejde, const Raekke *raekke, const PejlNoegletal *noegletal, PejlRammetal *tal)
{
  g_autoptr (PejlRammetal) nu = pejl_query_rammetal_by_id (arbejde->reader, &tal->id);
  gboolean same_value = nu != NULL && nu->vaerdi == tal->vaerdi, same_source = nu != NULL && strcmp (nu->kilde, tal->kilde) == 0;
  PejlRegisterKlasse klasse = nu == NULL ? PEJL_REGISTER_NY
                              : same_value && same_source ? PEJL_REGISTER_UAENDRET : PEJL_REGISTER_AENDRET;
  PejlRammePlanRow *row = add_row (arbejde, klasse, PEJL_RAMME_GRUND_INGEN, raekke->linje);
  g_autofree char *figur = pejl_noegletal_navn_med_enhed (noegletal);
  g_autofree char *tid = pejl_rammetal_tid_tekst (tal->dato, tal->tid);
  g_autofree char *vaerdi = pejl_rammetal_tekst (tal->vaerdi, noegletal->decimaler);

  fill_row (row, raekke->sted.navn, figur, tid, vaerdi);
  if (nu != NULL && !same_value)
    {
      g_free (row->gammel);
      row->gammel = pejl_rammetal_tekst (nu->vaerdi, noegletal->decimaler);
    }
  if (nu != NULL && !same_source)
    {
      g_free (row->gammel_kilde);
      row->gammel_kilde = g_strdup (nu->kilde);
    }
  row->tal = pejl_rammetal_ref (tal);
  row->nu = g_steal_pointer (&nu);
}

/* Proposed figures are shares and counts; one of one's own may be a difference. */
static gboolean
may_be_negative (const PejlNoegletal *noegletal)
{
  g_autoptr (PejlNoegletal) standard = pejl_noegletal_standard_find (noegletal->key);

  return standard == NULL;
}

static void
plan_cell (Arbejde *arbejde, const Raekke *raekke, guint kolonne, const PejlNoegletal *noegletal)
{
  const char *text = pejl_csv_tabel_celle (arbejde->fil->tabel, raekke->nr, kolonne);
  PejlRammeGrund grund = PEJL_RAMME_GRUND_INGEN;
  g_autoptr (PejlRammetal) tal = NULL;
  g_autofree char *figur = NULL;
  g_autofree char *tid = NULL;
  double vaerdi = 0;

  if (*text == '\0')
    return;
  if (pejl_rammetal_er_tomt (text))
    grund = PEJL_RAMME_GRUND_INTET_TAL;
  else if (!pejl_rammetal_laes_tal (text, arbejde->former[kolonne], &vaerdi))
    grund = PEJL_RAMME_GRUND_IKKE_TAL;
  else if (vaerdi < 0 && !may_be_negative (noegletal))
    grund = PEJL_RAMME_GRUND_NEGATIVT;
  if (grund == PEJL_RAMME_GRUND_INGEN)
    {
      tal = make_tal (raekke, noegletal, vaerdi);
      if (g_hash_table_add (arbejde->set, pejl_id_copy (&tal->id)))
        {
          classify (arbejde, raekke, noegletal, tal);
          return;
        }
      grund = PEJL_RAMME_GRUND_DUBLET;
    }
  figur = pejl_noegletal_navn_med_enhed (noegletal);
  tid = pejl_rammetal_tid_tekst (raekke->dato, raekke->tid);
  fill_row (add_row (arbejde, PEJL_REGISTER_SPRUNGET_OVER, grund, raekke->linje), raekke->sted.navn, figur, tid, text);
}

static void
plan_row (Arbejde *arbejde, guint nr)
{
  const PejlCsvRaekke *csv = g_ptr_array_index (arbejde->fil->tabel->raekker, nr);
  const PejlRammeValg *valg = arbejde->plan->valg;
  Raekke raekke = { .nr = nr, .linje = csv->linje, .kilde = cell (arbejde, nr, PEJL_RAMMEROLLE_KILDE) };
  PejlRammeGrund grund = csv->for_mange ? PEJL_RAMME_GRUND_FOR_MANGE_FELTER : read_place (arbejde, &raekke);
  guint before = arbejde->plan->raekker->len;

  if (*raekke.kilde == '\0')
    raekke.kilde = valg->kilde;
  if (grund == PEJL_RAMME_GRUND_INGEN)
    grund = read_time (arbejde, &raekke);
  for (guint k = 0; grund == PEJL_RAMME_GRUND_INGEN && k < valg->kolonner->len; k++)
    {
      const PejlRammeKolonne *kolonne = &g_array_index (valg->kolonner, PejlRammeKolonne, k);

      if (kolonne->rolle == PEJL_RAMMEROLLE_TAL)
        plan_cell (arbejde, &raekke, k, kolonne->noegletal);
    }
  if (arbejde->plan->raekker->len > before)
    return;
  if (grund == PEJL_RAMME_GRUND_INGEN)
    grund = PEJL_RAMME_GRUND_INTET_TAL;
  fill_row (add_row (arbejde, PEJL_REGISTER_SPRUNGET_OVER, grund, raekke.linje), said_of_place (arbejde, nr), "",
            cell (arbejde, nr, PEJL_RAMMEROLLE_TID), "");
}

static PejlTalform
form_of (const PejlCsvTabel *tabel, guint kolonne)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_sized_new (tabel->raekker->len);

  for (guint i = 0; i < tabel->raekker->len; i++)
    g_ptr_array_add (cells, (gpointer) pejl_csv_tabel_celle (tabel, i, kolonne));
  return pejl_rammetal_talform ((const char *const *) cells->pdata, cells->len);
}

static gboolean
prepare (Arbejde *arbejde, GError **error)
{
  const PejlRammeValg *valg = arbejde->plan->valg;
  const char *mangler = pejl_ramme_valg_mangler (valg);
  char today[PEJL_DATO_LEN];
  guint figures = 0;

  if (mangler != NULL)
    {
      g_set_error_literal (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_KOLONNE, mangler);
      return FALSE;
    }
  for (guint rolle = 0; rolle < PEJL_RAMMEROLLE_N; rolle++)
    arbejde->kolonne[rolle] = pejl_ramme_valg_kolonne (valg, (PejlRammeRolle) rolle);
  arbejde->former = g_new0 (PejlTalform, valg->kolonner->len);
  for (guint k = 0; k < valg->kolonner->len; k++)
    if (g_array_index (valg->kolonner, PejlRammeKolonne, k).rolle == PEJL_RAMMEROLLE_TAL)
      {
        arbejde->former[k] = form_of (arbejde->fil->tabel, k);
        figures++;
      }
  pejl_dato_today (today);
  pejl_dato_add_days (today, DAYS_AHEAD, arbejde->latest);
  if ((guint64) figures * arbejde->fil->tabel->raekker->len > PEJL_RAMME_MAX_TAL)
    return pejl_csv_for_stor (error, arbejde->fil->tabel->navn, _("it has more than 200,000 figures"));
  return TRUE;
}

PejlRammePlan *
pejl_ramme_plan_new (PejlReader *reader, const PejlRammeFil *fil, const PejlRammeValg *valg, GCancellable *cancellable,
                     GError **error)
{
  g_autoptr (PejlRammePlan) plan = g_new0 (PejlRammePlan, 1);
  g_autoptr (GHashTable) set = g_hash_table_new_full (pejl_id_hash, pejl_id_equal, g_free, NULL);
  g_autofree PejlTalform *former = NULL;
  Arbejde arbejde = { .plan = plan, .reader = reader, .fil = fil, .set = set };
  gboolean ready;

  g_return_val_if_fail (reader != NULL && fil != NULL && valg->kolonner->len == fil->tabel->hoved->len, NULL);
  plan->valg = pejl_ramme_valg_copy (valg);
  plan->raekker = g_ptr_array_new_with_free_func (row_free);
  ready = prepare (&arbejde, error);
  former = arbejde.former;
  if (!ready)
    return NULL;
  for (guint i = 0; i < fil->tabel->raekker->len; i++)
    {
      if (g_cancellable_is_cancelled (cancellable))
        {
          g_set_error_literal (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_CANCELLED, _("Stopped. Nothing was changed."));
          return NULL;
        }
      plan_row (&arbejde, i);
    }
  plan->grunde[PEJL_RAMME_GRUND_INGEN] = 0;
  return g_steal_pointer (&plan);
}
