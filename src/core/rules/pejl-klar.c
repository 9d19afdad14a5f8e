// SPDX-License-Identifier: GPL-3.0-or-later
// Dagtilbudsloven §§ 5 a and 5 b, and good practice, as a list of what is done and what is missing.
#define G_LOG_DOMAIN "pejl-rules"

#include "pejl-config.h"

#include "core/rules/pejl-klar.h"

#include <glib/gi18n-lib.h>

void
pejl_klar_punkt_free (PejlKlarPunkt *punkt)
{
  if (punkt == NULL)
    return;
  g_free (punkt->titel);
  g_free (punkt->undertitel);
  g_free (punkt);
}

static PejlKlarPunkt *
add (GPtrArray *punkter, gboolean naaet, PejlKlarVej vej, const char *titel, const char *undertitel)
{
  PejlKlarPunkt *punkt = g_new0 (PejlKlarPunkt, 1);

  punkt->naaet = naaet;
  punkt->vej = naaet ? PEJL_KLAR_VEJ_INGEN : vej;
  punkt->titel = g_strdup (titel);
  punkt->undertitel = g_strdup (undertitel);
  g_ptr_array_add (punkter, punkt);
  return punkt;
}

static void
add_krav (GPtrArray *punkter, gboolean naaet, PejlKlarVej vej, const char *titel, const char *undertitel)
{
  add (punkter, naaet, vej, titel, undertitel)->krav = TRUE;
}

/* --- § 5 a: the visit --- */

/* One that does not say whom it was with may have been with anybody: then it is only asked about. */
static void
add_samtaler (GPtrArray *punkter, const PejlKlarStand *stand)
{
  gboolean heard = stand->samtaler_leder > 0 && stand->samtaler_medarbejdere > 0;
  const char *missing = NULL;

  if (stand->samtaler == 0)
    {
      add_krav (punkter, FALSE, PEJL_KLAR_VEJ_EVIDENS, _("Samtale with leder and medarbejdere"),
                _("None is written down yet"));
      return;
    }
  add_krav (punkter, TRUE, PEJL_KLAR_VEJ_INGEN, _("Samtale is written down"), NULL);
  if (stand->samtaler_leder == 0 && stand->samtaler_medarbejdere == 0)
    missing = _("It is not told whom they were with: choose it at the samtale");
  else if (stand->samtaler_leder == 0)
    missing = _("No samtale is told to be with the leder");
  else if (stand->samtaler_medarbejdere == 0)
    missing = _("No samtale is told to be with medarbejdere");
  add (punkter, heard, PEJL_KLAR_VEJ_EVIDENS, _("Both leder and medarbejdere are heard"), missing)
      ->krav = heard || stand->samtaler_usagt == 0;
}

static char *
what_came_before (const PejlKlarStand *stand)
{
  g_autofree char *visits = g_strdup_printf (ngettext ("%u earlier visit", "%u earlier visits", stand->tidligere), stand->tidligere);
  g_autofree char *points
      = g_strdup_printf (ngettext ("%u open point", "%u open points", stand->aabne_punkter), stand->aabne_punkter);

  if (stand->skaerpet)
    /* Translators: "3 earlier visits, 2 open points and skærpet tilsyn" */
    return g_strdup_printf (_("%s, %s and skærpet tilsyn"), visits, points);
  if (stand->aabne_punkter > 0)
    return g_strdup_printf (_("%s and %s"), visits, points);
  return g_steal_pointer (&visits);
}

static void
add_tidligere (GPtrArray *punkter, const PejlKlarStand *stand)
{
  g_autofree char *before = NULL;
  g_autofree char *ask = NULL;

  if (stand->tidligere == 0 && stand->aabne_punkter == 0 && !stand->skaerpet)
    {
      add (punkter, TRUE, PEJL_KLAR_VEJ_INGEN, _("Earlier visits and handleplan"), _("There are none"));
      return;
    }
  before = what_came_before (stand);
  /* Translators: %s is what there is, "3 earlier visits and 2 open points" */
  ask = g_strdup_printf (_("%s. Press when you have looked at it."), before);
  add (punkter, stand->tidligere_set, PEJL_KLAR_VEJ_TIDLIGERE,
       stand->tidligere_set ? _("Earlier visits and handleplan are looked at") : _("Look at earlier visits and handleplan"),
       stand->tidligere_set ? before : ask);
}

static gboolean
visit_is_whole (const PejlKlarStand *stand)
{
  return stand->observationer > 0 && stand->samtaler_leder > 0 && stand->samtaler_medarbejdere > 0;
}

/* What is in order is said in one line, what is not in one each. */
static void
add_visit (GPtrArray *punkter, const PejlKlarStand *stand)
{
  if (visit_is_whole (stand))
    {
      add_krav (punkter, TRUE, PEJL_KLAR_VEJ_INGEN, _("Observation and samtaler"), _("Leder and medarbejdere are heard"));
      add_tidligere (punkter, stand);
      return;
    }
  add_krav (punkter, stand->observationer > 0, PEJL_KLAR_VEJ_EVIDENS, _("Observation is written down"),
            stand->observationer > 0 ? NULL : _("None is written down yet"));
  add_samtaler (punkter, stand);
  add_tidligere (punkter, stand);
}

/* --- the areas --- */

static PejlKlarVej
judge_omraade (const PejlKlarOmraade *omraade, char **text, const char **caption)
{
  gboolean rests = omraade->evidens > 0 || omraade->uden_evidens;

  if (omraade->niveau < 0)
    {
      *text = rests ? g_strdup_printf (_("%s lacks a level"), omraade->navn)
                    : g_strdup_printf (_("%s lacks evidens"), omraade->navn);
      *caption = rests ? _("Go to the field") : _("Or choose not judged");
      return PEJL_KLAR_VEJ_NIVEAU;
    }
  if (omraade->niveau > 0 && !rests)
    {
      *text = g_strdup_printf (_("%s is judged without evidens"), omraade->navn);
      *caption = _("Link evidens, or say openly that it has none");
      return PEJL_KLAR_VEJ_NIVEAU;
    }
  if (omraade->niveau > 0 && !omraade->begrundet)
    {
      *text = g_strdup_printf (_("%s lacks a reason"), omraade->navn);
      *caption = _("Go to the field");
      return PEJL_KLAR_VEJ_BEGRUNDELSE;
    }
  if (omraade->niveau == 0)
    /* Translators: %s is an area */
    *text = g_strdup_printf (_("%s: chosen as not judged"), omraade->navn);
  else
    *text = g_strdup_printf (_("%s is judged"), omraade->navn);
  if (omraade->niveau > 0 && omraade->evidens == 0)
    *caption = _("Without evidens");
  return PEJL_KLAR_VEJ_INGEN;
}

/* Judged with evidens and reason: nothing more is to be said of it. */
static gboolean
is_plain (const PejlKlarOmraade *omraade)
{
  return omraade->niveau > 0 && omraade->evidens > 0 && omraade->begrundet;
}

static void
add_omraade (GPtrArray *punkter, const PejlKlarOmraade *omraade, guint index)
{
  g_autofree char *text = NULL;
  const char *caption = NULL;
  PejlKlarVej vej = judge_omraade (omraade, &text, &caption);

  add (punkter, vej == PEJL_KLAR_VEJ_INGEN, vej, text, caption)->omraade = index;
}

static void
add_omraader (GPtrArray *punkter, const PejlKlarStand *stand)
{
  g_autoptr (GString) plain = g_string_new (NULL);
  guint n = MIN (stand->n_omraader, PEJL_KLAR_OMRAADER_MAX);

  for (guint i = 0; i < n; i++)
    if (is_plain (&stand->omraader[i]))
      g_string_append_printf (plain, "%s%s", plain->len > 0 ? ", " : "", stand->omraader[i].navn);
  if (plain->len > 0)
    {
      /* Translators: %s is one or more areas: "Judged: Kvalitet, Børnesyn" */
      g_autofree char *text = g_strdup_printf (_("Judged: %s"), plain->str);

      add (punkter, TRUE, PEJL_KLAR_VEJ_INGEN, text, NULL);
    }
  for (guint i = 0; i < n; i++)
    if (!is_plain (&stand->omraader[i]))
      add_omraade (punkter, &stand->omraader[i], i);
}

/* --- the themes of instruments --- */

static void
add_redskab (GPtrArray *punkter, const PejlKlarRedskab *redskab, guint index)
{
  g_autofree char *text = NULL;
  const char *caption = NULL;

  if (redskab->uden_niveau > 0)
    {
      /* Translators: %s is an instrument: "KVALid Dialog: 2 themes lack a level" */
      text = g_strdup_printf (ngettext ("%s: %u theme lacks a level", "%s: %u themes lack a level", redskab->uden_niveau),
                              redskab->navn, redskab->uden_niveau);
      caption = _("Or choose not judged");
    }
  else if (redskab->uden_grund > 0)
    {
      text = g_strdup_printf (ngettext ("%s: %u theme lacks a reason", "%s: %u themes lack a reason", redskab->uden_grund),
                              redskab->navn, redskab->uden_grund);
      caption = _("Go to the field");
    }
  else
    text = g_strdup_printf (_("%s: the themes are judged"), redskab->navn);
  add (punkter, caption == NULL, PEJL_KLAR_VEJ_TEMA, text, caption)->omraade = index;
}

/* --- § 5 b: bekymring and what follows --- */

static void
add_bekymring (GPtrArray *punkter, const PejlKlarStand *stand)
{
  gboolean worried = stand->bekymring >= PEJL_BEKYMRING_BEKYMRING;

  if (stand->bekymring == PEJL_BEKYMRING_IKKE_VALGT)
    {
      add_krav (punkter, FALSE, PEJL_KLAR_VEJ_BEKYMRING, _("Concern is not chosen"), _("Also when there is none"));
      return;
    }
  add (punkter, stand->bekymring_begrundet, PEJL_KLAR_VEJ_BEKYMRING_GRUND,
       stand->bekymring_begrundet ? _("Concern is chosen and has a reason") : _("Concern lacks a reason"),
       stand->bekymring_begrundet ? NULL : _("Go to the field"))
      ->krav = worried;
  if (worried && !stand->skaerpet)
    add (punkter, FALSE, PEJL_KLAR_VEJ_BEKYMRING, _("Skærpet tilsyn is not opened"), _("It must start when there is concern"));
  if (stand->ubesluttede > 0)
    {
      g_autofree char *text = g_strdup_printf (ngettext ("%u proposal is not decided", "%u proposals are not decided",
                                                         stand->ubesluttede), stand->ubesluttede);

      add (punkter, FALSE, PEJL_KLAR_VEJ_FORSLAG, text, _("Go to the field"));
    }
  if (stand->bekymring == PEJL_BEKYMRING_ALVORLIG)
    add_krav (punkter, stand->handleplan, PEJL_KLAR_VEJ_HANDLEPLAN,
              stand->handleplan ? _("Handleplan is agreed") : _("Handleplan is missing"),
              stand->handleplan ? NULL : _("Grave concern demands one in immediate continuation"));
}

static void
add_texts (GPtrArray *punkter, const PejlKlarStand *stand)
{
  add (punkter, stand->tilbagemelding, PEJL_KLAR_VEJ_TILBAGEMELDING,
       stand->tilbagemelding ? _("Feedback is written") : _("Feedback is not written"),
       stand->tilbagemelding ? NULL : _("What leder and medarbejdere are told"));
  if (stand->status >= PEJL_STATUS_DIALOG)
    add_krav (punkter, stand->dialog_holdt, PEJL_KLAR_VEJ_SKRIDT,
              stand->dialog_holdt ? _("Dialogue with the leder is held") : _("Dialogue with the leder is not held"),
              stand->dialog_holdt ? NULL : _("Set its date in the line of steps"));
  if (stand->status >= PEJL_STATUS_I_HOERING)
    {
      add (punkter, stand->leder_hoert, PEJL_KLAR_VEJ_KOMMENTAR,
           stand->leder_hoert ? _("The leder has commented") : _("The leder has not commented"), NULL);
      add (punkter, stand->bestyrelse_hoert, PEJL_KLAR_VEJ_KOMMENTAR,
           stand->bestyrelse_hoert ? _("The forældrebestyrelse has commented") : _("The forældrebestyrelse has not commented"),
           NULL);
      add (punkter, stand->offentlig, PEJL_KLAR_VEJ_OFFENTLIG,
           stand->offentlig ? _("The public text is written") : _("The public text is not written"), NULL);
    }
}

GPtrArray *
pejl_klar_punkter (const PejlKlarStand *stand)
{
  GPtrArray *punkter = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_klar_punkt_free);
  gboolean visit = stand->omfang == PEJL_OMFANG_DAGTILBUD;

  if (visit)
    add_visit (punkter, stand);
  add_omraader (punkter, stand);
  for (guint i = 0; i < MIN (stand->n_redskaber, PEJL_KLAR_REDSKABER_MAX); i++)
    add_redskab (punkter, &stand->redskaber[i], i);
  if (visit)
    {
      add_bekymring (punkter, stand);
      add_texts (punkter, stand);
    }
  return punkter;
}

guint
pejl_klar_naaet (const GPtrArray *punkter)
{
  guint n = 0;

  for (guint i = 0; i < punkter->len; i++)
    n += ((const PejlKlarPunkt *) punkter->pdata[i])->naaet ? 1 : 0;
  return n;
}

guint
pejl_klar_krav_mangler (const GPtrArray *punkter)
{
  guint n = 0;

  for (guint i = 0; i < punkter->len; i++)
    {
      const PejlKlarPunkt *punkt = punkter->pdata[i];

      n += punkt->krav && !punkt->naaet ? 1 : 0;
    }
  return n;
}

const PejlKlarPunkt *
pejl_klar_foerste_krav (const GPtrArray *punkter)
{
  for (guint i = 0; i < punkter->len; i++)
    {
      const PejlKlarPunkt *punkt = punkter->pdata[i];

      if (punkt->krav && !punkt->naaet)
        return punkt;
    }
  return NULL;
}

PejlStatus
pejl_klar_naeste (PejlStatus status)
{
  if (status == PEJL_STATUS_PLANLAGT)
    return PEJL_STATUS_GENNEMFOERT;
  if (status < PEJL_STATUS_DIALOG)
    return PEJL_STATUS_DIALOG;
  return status < PEJL_STATUS_LAST ? (PejlStatus) (status + 1) : (PejlStatus) 0;
}

const char *
pejl_klar_verbum (PejlStatus naeste)
{
  switch (naeste)
    {
    case PEJL_STATUS_GENNEMFOERT:
      return _("The visit is held");
    case PEJL_STATUS_DIALOG:
      return _("Go to the dialogue with the leder");
    case PEJL_STATUS_I_HOERING:
      return _("Send to be heard");
    case PEJL_STATUS_ENDELIG:
      return _("Make final");
    case PEJL_STATUS_OFFENTLIGGJORT:
      return _("Publish");
    case PEJL_STATUS_PLANLAGT:
    case PEJL_STATUS_KLADDE:
    default:
      return NULL;
    }
}
