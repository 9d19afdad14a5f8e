// SPDX-License-Identifier: GPL-3.0-or-later
// A register file laid beside the store: what would come in, change or be skipped.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-register"

#include "core/register/pejl-register-plan.h"

#include "core/actions/pejl-opsaetning-actions.h"
#include "core/register/pejl-register-felt.h"
#include "core/store/query/pejl-query.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

const char *
pejl_register_grund_text (PejlRegisterGrund grund)
{
  switch (grund)
    {
    case PEJL_REGISTER_GRUND_INSTITUTION:
      return _("the institution as a whole; its houses stand on rows of their own");
    case PEJL_REGISTER_GRUND_ALTERNATIV_ADRESSE:
      return _("another address of a house that has a row of its own");
    case PEJL_REGISTER_GRUND_ANDEN_ART:
      return _("a kind of row that Pejl does not know");
    case PEJL_REGISTER_GRUND_ANDEN_TYPE:
      return _("not a dagtilbud (instType3 outside 6010–6014)");
    case PEJL_REGISTER_GRUND_UDEN_GNUMMER:
      return _("no G-number");
    case PEJL_REGISTER_GRUND_UGYLDIGT_GNUMMER:
      return _("the G-number is not a G and five digits");
    case PEJL_REGISTER_GRUND_DUBLET:
      return _("the G-number already stands on an earlier row");
    case PEJL_REGISTER_GRUND_UDEN_NAVN:
      return _("no name");
    case PEJL_REGISTER_GRUND_NEDLAGT:
      return _("closed, and not known here");
    case PEJL_REGISTER_GRUND_ANDEN_KOMMUNE:
      return _("belongs to another municipality");
    case PEJL_REGISTER_GRUND_FOR_MANGE_FELTER:
      return _("more cells than the header has columns");
    case PEJL_REGISTER_GRUND_INGEN:
    case PEJL_REGISTER_GRUND_N:
      break;
    }
  return "";
}

const char *
pejl_register_klasse_text (PejlRegisterKlasse klasse)
{
  switch (klasse)
    {
    case PEJL_REGISTER_NY:
      return _("new");
    case PEJL_REGISTER_AENDRET:
      return _("changed");
    case PEJL_REGISTER_UAENDRET:
      return _("unchanged");
    case PEJL_REGISTER_SPRUNGET_OVER:
      return _("skipped");
    }
  return "";
}

static void
aendring_free (gpointer data)
{
  PejlRegisterAendring *aendring = data;

  g_free (aendring->gammel);
  g_free (aendring->ny);
  g_free (aendring);
}

static void
plan_row_free (gpointer data)
{
  PejlRegisterPlanRow *row = data;

  g_free (row->gnummer);
  g_free (row->navn);
  g_free (row->adresse);
  g_ptr_array_unref (row->aendringer);
  g_free (row);
}

void
pejl_register_plan_free (PejlRegisterPlan *plan)
{
  if (plan == NULL)
    return;
  g_free (plan->path);
  g_free (plan->kommune_nr);
  g_free (plan->kommune_navn);
  g_clear_pointer (&plan->raekker, g_ptr_array_unref);
  g_clear_pointer (&plan->mangler, g_ptr_array_unref);
  g_clear_pointer (&plan->csv, pejl_register_csv_free);
  g_free (plan);
}

/* --- what the values are called --- */

static char *
integer_as_text (PejlField field, gint64 value)
{
  if (field == PEJL_FIELD_DAGTILBUD_TYPE)
    return g_strdup (pejl_type_name ((PejlType) value));
  if (field == PEJL_FIELD_DAGTILBUD_EJERFORM)
    return g_strdup (pejl_ejerform_name ((PejlEjerform) value));
  return g_strdup (value != 0 ? _("active") : _("closed"));
}

/* --- what the store says --- */

/* The present value of a field that records do not carry, "" when there is none. */
static char *
current_value (PejlReader *reader, const PejlId *id, PejlField field)
{
  g_autoptr (GPtrArray) history = pejl_reader_history (reader, PEJL_TABLE_DAGTILBUD, id, field);

  for (guint i = 0; i < history->len; i++)
    {
      const PejlHistoryItem *item = g_ptr_array_index (history, i);

      if (item->current)
        return g_strdup (item->value != NULL ? item->value : "");
    }
  return g_strdup ("");
}

static char *
stored_text (PejlReader *reader, const PejlDagtilbud *house, PejlField field)
{
  switch ((int) field)
    {
    case PEJL_FIELD_DAGTILBUD_NAVN:
      return g_strdup (house->navn);
    case PEJL_FIELD_DAGTILBUD_INSTITUTION:
      return g_strdup (house->institution);
    case PEJL_FIELD_DAGTILBUD_ADRESSE:
      return g_strdup (house->adresse);
    case PEJL_FIELD_DAGTILBUD_POSTNR:
      return g_strdup (house->postnr);
    case PEJL_FIELD_DAGTILBUD_BY:
      return g_strdup (house->by);
    default:
      return current_value (reader, &house->id, field);
    }
}

static gint64
stored_integer (const PejlDagtilbud *house, PejlField field)
{
  if (field == PEJL_FIELD_DAGTILBUD_TYPE)
    return house->type;
  return field == PEJL_FIELD_DAGTILBUD_EJERFORM ? (gint64) house->ejerform : house->aktiv;
}

/* --- laying them side by side --- */

static void
add_aendring (PejlRegisterPlanRow *row, const PejlRegisterFelt *felt, char *gammel, char *ny)
{
  PejlRegisterAendring *aendring = g_new0 (PejlRegisterAendring, 1);

  aendring->field = felt->field;
  aendring->navn = _(felt->navn);
  aendring->gammel = gammel;
  aendring->ny = ny;
  g_ptr_array_add (row->aendringer, aendring);
}

static void
compare_text (PejlReader *reader, const PejlDagtilbud *house, const PejlRegisterFelt *felt,
              PejlRegisterPlanRow *row)
{
  g_autofree char *ny = felt->kolonne == PEJL_KOLONNE_VEJ ? pejl_register_street (row->kilde)
                                                          : g_strdup (row->kilde->felt[felt->kolonne]);
  g_autofree char *gammel = stored_text (reader, house, felt->field);

  if (strcmp (gammel, ny) != 0)
    add_aendring (row, felt, g_steal_pointer (&gammel), g_steal_pointer (&ny));
}

static void
compare_integer (const PejlDagtilbud *house, const PejlRegisterFelt *felt, PejlRegisterPlanRow *row)
{
  gint64 ny = pejl_register_cell_integer (felt, row->kilde);
  gint64 gammel = stored_integer (house, felt->field);

  if (ny >= 0 && ny != gammel)
    add_aendring (row, felt, integer_as_text (felt->field, gammel), integer_as_text (felt->field, ny));
}

static void
compare_real (PejlReader *reader, const PejlDagtilbud *house, const PejlRegisterFelt *felt,
              PejlRegisterPlanRow *row)
{
  const char *text = row->kilde->felt[felt->kolonne];
  g_autofree char *stored = NULL;
  double ny, gammel;

  if (!pejl_register_parse_coordinate (text, &ny))
    return;
  stored = current_value (reader, &house->id, felt->field);
  /* A millionth of a degree is a decimetre: less is rounding, not a move. */
  if (!pejl_register_parse_coordinate (stored, &gammel) || fabs (ny - gammel) > 1e-6)
    add_aendring (row, felt, g_strdelimit (g_steal_pointer (&stored), ".", ','), g_strdup (text));
}

static void
compare (PejlReader *reader, const PejlRegisterCsv *csv, const PejlDagtilbud *house, PejlRegisterPlanRow *row)
{
  for (guint i = 0; i < PEJL_REGISTER_FELTER; i++)
    {
      if (!csv->har[pejl_register_felter[i].kolonne])
        continue;
      if (pejl_register_felter[i].type == PEJL_FIELD_TYPE_TEXT)
        compare_text (reader, house, &pejl_register_felter[i], row);
      else if (pejl_register_felter[i].type == PEJL_FIELD_TYPE_INTEGER)
        compare_integer (house, &pejl_register_felter[i], row);
      else
        compare_real (reader, house, &pejl_register_felter[i], row);
    }
  row->klasse = row->aendringer->len > 0 ? PEJL_REGISTER_AENDRET : PEJL_REGISTER_UAENDRET;
}

static gboolean
gnummer_is_valid (const char *text)
{
  if (*text != 'G' || strlen (text) != 6)
    return FALSE;
  for (guint i = 1; i < 6; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;
  return TRUE;
}

/* Why the row cannot become a dagtilbud whatever the store holds. */
static PejlRegisterGrund
grund_of_row (const PejlRegisterPlan *plan, const PejlRegisterPlanRow *row, const char *kommune_nr)
{
  const PejlRegisterRow *kilde = row->kilde;
  const char *art = kilde->felt[PEJL_KOLONNE_DAGTILBUDSTYPE];
  const char *nr = kilde->felt[PEJL_KOLONNE_KOMMUNE_NR];

  if (kilde->felter > plan->csv->kolonner)
    return PEJL_REGISTER_GRUND_FOR_MANGE_FELTER;
  if (g_ascii_strcasecmp (art, "daginstitution") == 0)
    return PEJL_REGISTER_GRUND_INSTITUTION;
  if (g_ascii_strcasecmp (art, "alternativ adresse") == 0)
    return PEJL_REGISTER_GRUND_ALTERNATIV_ADRESSE;
  if (*art != '\0' && g_ascii_strcasecmp (art, "anvisningsenhed") != 0)
    return PEJL_REGISTER_GRUND_ANDEN_ART;
  if (!pejl_register_is_dagtilbud_type (kilde->felt[PEJL_KOLONNE_INSTTYPE]))
    return PEJL_REGISTER_GRUND_ANDEN_TYPE;
  if (*row->gnummer == '\0')
    return PEJL_REGISTER_GRUND_UDEN_GNUMMER;
  if (!gnummer_is_valid (row->gnummer))
    return PEJL_REGISTER_GRUND_UGYLDIGT_GNUMMER;
  if (*kommune_nr != '\0' && *nr != '\0'
      && g_ascii_strtoll (nr, NULL, 10) != g_ascii_strtoll (kommune_nr, NULL, 10))
    return PEJL_REGISTER_GRUND_ANDEN_KOMMUNE;
  if (*row->navn == '\0')
    return PEJL_REGISTER_GRUND_UDEN_NAVN;
  return PEJL_REGISTER_GRUND_INGEN;
}

static void
classify_against_store (PejlReader *reader, const PejlRegisterCsv *csv, PejlRegisterPlanRow *row)
{
  PejlId id = pejl_dagtilbud_id_for (row->gnummer);
  g_autoptr (PejlDagtilbud) house = pejl_query_dagtilbud_by_id (reader, &id);

  if (house != NULL)
    compare (reader, csv, house, row);
  else if (pejl_register_is_closed (row->kilde->felt[PEJL_KOLONNE_STATUS]))
    row->grund = PEJL_REGISTER_GRUND_NEDLAGT;
  else
    row->klasse = PEJL_REGISTER_NY;
}

static char *
full_address (const PejlRegisterRow *kilde)
{
  g_autofree char *vej = pejl_register_street (kilde);
  g_autofree char *by
    = g_strconcat (kilde->felt[PEJL_KOLONNE_POSTNR], " ", kilde->felt[PEJL_KOLONNE_BY], NULL);

  g_strstrip (by);
  return *vej != '\0' && *by != '\0' ? g_strconcat (vej, ", ", by, NULL) : g_strconcat (vej, by, NULL);
}

static PejlRegisterPlanRow *
plan_row_new (PejlRegisterRow *kilde)
{
  PejlRegisterPlanRow *row = g_new0 (PejlRegisterPlanRow, 1);
  const char *ejer = kilde->felt[PEJL_KOLONNE_EJERFORM];

  row->kilde = kilde;
  row->linje = kilde->linje;
  row->gnummer = g_strdup (kilde->felt[PEJL_KOLONNE_GNUMMER]);
  if (*row->gnummer == 'g')
    *row->gnummer = 'G';
  row->navn = g_strdup (kilde->felt[PEJL_KOLONNE_NAVN]);
  row->adresse = full_address (kilde);
  if (pejl_register_is_dagtilbud_type (kilde->felt[PEJL_KOLONNE_INSTTYPE]))
    row->type = (PejlType) g_ascii_strtoll (kilde->felt[PEJL_KOLONNE_INSTTYPE], NULL, 10);
  if (strlen (ejer) == 1 && *ejer >= '1' && *ejer <= '4')
    row->ejerform = (PejlEjerform) (*ejer - '0');
  row->aendringer = g_ptr_array_new_with_free_func (aendring_free);
  return row;
}

static gboolean
classify_rows (PejlRegisterPlan *plan, PejlReader *reader, const char *kommune_nr, GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < plan->csv->raekker->len; i++)
    {
      PejlRegisterPlanRow *row = plan_row_new (g_ptr_array_index (plan->csv->raekker, i));

      g_ptr_array_add (plan->raekker, row);
      if (g_cancellable_is_cancelled (cancellable))
        {
          g_set_error_literal (error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_CANCELLED,
                               _("Stopped. Nothing was changed."));
          return FALSE;
        }
      row->grund = grund_of_row (plan, row, kommune_nr);
      if (row->grund == PEJL_REGISTER_GRUND_INGEN && !g_hash_table_add (seen, row->gnummer))
        row->grund = PEJL_REGISTER_GRUND_DUBLET;
      if (row->grund == PEJL_REGISTER_GRUND_INGEN)
        classify_against_store (reader, plan->csv, row);
      if (row->grund != PEJL_REGISTER_GRUND_INGEN)
        row->klasse = PEJL_REGISTER_SPRUNGET_OVER;
      plan->antal[row->klasse]++;
      plan->grunde[row->grund]++;
    }
  plan->grunde[PEJL_REGISTER_GRUND_INGEN] = 0;
  return TRUE;
}

static void
find_missing (PejlRegisterPlan *plan, PejlReader *reader)
{
  g_autoptr (GHashTable) in_file = g_hash_table_new (g_str_hash, g_str_equal);
  PejlFilter everything = { 0 };
  g_autoptr (GPtrArray) houses = pejl_query_dagtilbud (reader, &everything, "", FALSE, FALSE);

  for (guint i = 0; i < plan->raekker->len; i++)
    g_hash_table_add (in_file, ((PejlRegisterPlanRow *) g_ptr_array_index (plan->raekker, i))->gnummer);
  for (guint i = 0; i < houses->len; i++)
    {
      const PejlDagtilbud *house = g_ptr_array_index (houses, i);

      if (!g_hash_table_contains (in_file, house->gnummer))
        g_ptr_array_add (plan->mangler, g_strstrip (g_strdup_printf ("%s %s", house->gnummer, house->navn)));
    }
}

/* The one municipality of the file's rows; FALSE when there are several. */
static gboolean
find_kommune (PejlRegisterPlan *plan)
{
  for (guint i = 0; i < plan->csv->raekker->len; i++)
    {
      const PejlRegisterRow *row = g_ptr_array_index (plan->csv->raekker, i);
      const char *nr = row->felt[PEJL_KOLONNE_KOMMUNE_NR];

      if (*nr == '\0')
        continue;
      if (*plan->kommune_nr == '\0')
        {
          g_free (plan->kommune_nr);
          plan->kommune_nr = g_strdup (nr);
          g_free (plan->kommune_navn);
          plan->kommune_navn = g_strdup (row->felt[PEJL_KOLONNE_KOMMUNE_NAVN]);
        }
      else if (strcmp (plan->kommune_nr, nr) != 0)
        return FALSE;
    }
  return TRUE;
}

PejlRegisterPlan *
pejl_register_plan_new (PejlReader *reader, const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlRegisterPlan) plan = g_new0 (PejlRegisterPlan, 1);
  g_autoptr (PejlKommune) kommune = NULL;
  gboolean one;

  g_return_val_if_fail (reader != NULL && path != NULL, NULL);
  plan->path = g_strdup (path);
  plan->kommune_nr = g_strdup ("");
  plan->kommune_navn = g_strdup ("");
  plan->raekker = g_ptr_array_new_with_free_func (plan_row_free);
  plan->mangler = g_ptr_array_new_with_free_func (g_free);
  plan->csv = pejl_register_csv_read (path, cancellable, error);
  if (plan->csv == NULL)
    return NULL;
  kommune = pejl_query_kommune (reader);
  one = find_kommune (plan);
  if (!one && *kommune->nr == '\0')
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (
        error, PEJL_REGISTER_ERROR, PEJL_REGISTER_ERROR_MANY_KOMMUNER,
        /* Translators: file name. */
        _("“%s” holds dagtilbud of several municipalities, and Pejl does not know yet which one is yours. "
          "Import a file with your own municipality only; nothing was changed."),
        name);
      return NULL;
    }
  plan->skriv_kommune = one && *kommune->nr == '\0' && *kommune->navn == '\0' && *plan->kommune_nr != '\0';
  if (!classify_rows (plan, reader, kommune->nr, cancellable, error))
    return NULL;
  find_missing (plan, reader);
  return g_steal_pointer (&plan);
}

gboolean
pejl_register_plan_has_changes (const PejlRegisterPlan *plan)
{
  g_return_val_if_fail (plan != NULL, FALSE);
  return plan->antal[PEJL_REGISTER_NY] + plan->antal[PEJL_REGISTER_AENDRET] > 0;
}
