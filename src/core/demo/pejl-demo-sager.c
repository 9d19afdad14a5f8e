// SPDX-License-Identifier: GPL-3.0-or-later
// Bekymring at Havneby's visits, the municipality's own rule, what was decided, and the cases that came of it.
#define G_LOG_DOMAIN "pejl-demo"

#include "core/demo/pejl-demo-sager.h"

#include "core/actions/pejl-opsaetning-actions.h"
#include "core/actions/pejl-regel-actions.h"
#include "core/actions/pejl-sag-actions.h"
#include "core/demo/pejl-demo.h"
#include "core/rules/pejl-regler.h"
#include "core/store/query/pejl-query-regel.h"
#include "core/store/query/pejl-query-sag.h"
#include "core/strategi/pejl-praksis-xml.h"

#include <string.h>

/* Havneby allows four months. */
#define GRAENSE 120
/* A visit this long after the one that gave rise to concern is the answer to it. */
#define ANSWER_DAYS 200
#define HJAELP                                                                                                              \
  "Ekstra pædagog i huset fra næste morgen\nOmrådeleder er til stede hver dag i to uger\nPædagogisk konsulent på stuerne to "  \
  "formiddage om ugen\nForældrebestyrelsen er orienteret"

static const char *const ingen[] = {
  "Det, der halter, er kendt i huset, og der arbejdes med det. Ingen børn er overset.",
  "Børnene er trygge, og medarbejderne følger op på det, de ser.",
  "Hverdagen er forudsigelig for børnene, og lederen kender de svage steder.",
  "Intet af det sete peger på, at børn ikke trives.",
  "Kontakten mellem børn og voksne er varm på alle stuer.",
  "Der er travlt i overgangene, men ingen børn er alene med det svære.",
};

static const char *const bekymring[] = {
  "På to stuer får flere børn kun kontakt, når de selv opsøger den. Det var sådan i hele formiddagen.",
  "Overgangene er uden voksne, der guider. Tre børn stod alene i garderoben i over ti minutter.",
  "Konflikter bliver afgjort uden at børnene bliver hørt, og tonen er hård flere gange.",
  "De yngste børn sidder længe uden noget at tage sig til, og ingen reagerer på uroen.",
};

static const char *const alvorlig[] = {
  "Børn er uden opsyn på legepladsen to gange på en formiddag, og de yngste bliver ikke trøstet.",
  "Der er vedvarende hård tone over for enkelte børn, og medarbejderne griber ikke ind over for hinanden.",
};

static const char *const ikke_nu[] = {
  "Der er kommet ny leder for to måneder siden, og planen følges op hver måned. Vi ser på det igen ved næste besøg.",
  "Tre medarbejdere var syge på dagen. Et uanmeldt besøg er aftalt, før vi beslutter noget.",
  "Huset har selv bedt om hjælp og har en handleplan i gang. Skærpet tilsyn ville ikke give mere nu.",
};

static const char *const bedre[] = {
  "Ved det uanmeldte besøg var der voksne i alle overgange, og børnene blev mødt. Listen er gennemført.",
  "Normeringen på stuerne er på plads, og tonen er en anden. Vi følger op ved næste ordinære besøg.",
  "Lederen har fået sparring, og det, vi så i første omgang, så vi ikke igen.",
};

/* Opened outside a visit. */
typedef struct
{
  guint hus;
  PejlSagArt art;
  const char *aabnet;
  gboolean alvorlig;
  guint klaret;            /* lines of the checklist that are done */
  const char *grund;
} Haandaabnet;

static const Haandaabnet haandaabnede[] = {
  { 17, PEJL_SAG_SKAERPET, "2026-04-21", FALSE, 2,
    "Sygefraværet er på 14 procent, og to af fire faste medarbejdere er holdt op siden nytår. Områdelederen er bekymret for "
    "de yngste." },
  { 30, PEJL_SAG_SKAERPET, "2025-12-15", TRUE, 3,
    "Seks henvendelser fra forældre på tre uger om børn, der bliver skældt ud, og om en stue uden faste voksne." },
  { 11, PEJL_SAG_INDSATS, "2025-09-01", FALSE, 1,
    "Kvaliteten har ligget lavt i to perioder, uden at den er decideret bekymrende. Huset vil gerne have et længere forløb." },
};

typedef struct
{
  PejlStore *store;
  const PejlDemoSkriver *skriver;
  const PejlDemoPlan *plan;
  GPtrArray *regler;       /* owned: PejlRegel* */
  GHashTable *aabne_til;   /* owned: house's index → ISO date until which it has a case; "~": open */
  guint sager;             /* made so far */
} Forfatter;

static const char *
choose (PejlSlump *slump, const char *const *texts, guint n)
{
  return texts[pejl_slump_below (slump, n)];
}
#define CHOOSE(slump, texts) choose (slump, texts, G_N_ELEMENTS (texts))

/* --- what the municipality has set --- */

static PejlRegel *
own_rule (guint64 seed)
{
  PejlRegel *regel = pejl_regel_new ();

  regel->id = pejl_demo_id (seed, "regel", 0, 0);
  regel->nr = 1;
  g_free (regel->navn);
  regel->navn = g_strdup ("Havnebys regel");
  g_free (regel->kilde);
  regel->kilde = g_strdup ("Børne- og Ungdomsudvalget i Havneby, 8. marts 2023");
  regel->art = PEJL_REGEL_TEMAER;
  regel->antal = 4;
  regel->niveau = 2;
  regel->foreslaar = PEJL_REGEL_FORSLAG_SKAERPET;
  regel->aktiv = TRUE;
  return regel;
}

static PejlAction *
settings (const PejlRegel *regel)
{
  PejlAction *action = pejl_action_new ("Demo");
  PejlId kommune = pejl_kommune_id ();

  pejl_action_set_undoable (action, FALSE);
  pejl_action_row (action, PEJL_TABLE_KOMMUNE, &kommune);
  pejl_action_set_int (action, PEJL_FIELD_KOMMUNE_SKAERPET_DAGE, GRAENSE);
  pejl_action_set_text (action, PEJL_FIELD_KOMMUNE_HJAELP, HJAELP);
  pejl_action_set_regel (action, regel);
  return action;
}

/* --- bekymring --- */

/* The house's first unannounced visit, held within the days after this one; NULL: none. */
static const PejlDemoBesoeg *
answer_to (const PejlDemoPlan *plan, const PejlDemoBesoeg *besoeg)
{
  const PejlDemoBesoeg *found = NULL;

  for (guint i = besoeg->nr + 1; i < plan->besoeg->len && i < besoeg->nr + 8; i++)
    {
      const PejlDemoBesoeg *later = g_ptr_array_index (plan->besoeg, i);

      if (later->omfang == PEJL_OMFANG_DAGTILBUD && later->sted == besoeg->sted && !later->anmeldt
          && later->status >= PEJL_STATUS_GENNEMFOERT && strcmp (later->dato, besoeg->dato) > 0
          && pejl_dato_days_between (besoeg->dato, later->dato) <= ANSWER_DAYS
          && (found == NULL || strcmp (later->dato, found->dato) < 0))
        found = later;
    }
  return found;
}

/* A person's choice: low levels make it likelier, and never make it. */
static PejlBekymring
choose_bekymring (const Forfatter *f, const PejlDemoBesoeg *besoeg, PejlSlump *slump)
{
  guint low = 0, lowest = 0;
  gboolean recent = strcmp (besoeg->dato, "2026-02-01") > 0;

  for (guint i = 0; i < PEJL_DEMO_OMRAADER; i++)
    {
      low += besoeg->niveau[i] == 1 || besoeg->niveau[i] == 2;
      lowest += besoeg->niveau[i] == 1;
    }
  if (low < 2 || besoeg->status == PEJL_STATUS_KLADDE || (!recent && answer_to (f->plan, besoeg) == NULL))
    return PEJL_BEKYMRING_INGEN;
  if (lowest >= 2 && pejl_slump_chance (slump, 0.3))
    return PEJL_BEKYMRING_ALVORLIG;
  return pejl_slump_chance (slump, lowest > 0 ? 0.45 : 0.12) ? PEJL_BEKYMRING_BEKYMRING : PEJL_BEKYMRING_INGEN;
}

static PejlAction *
write_bekymring (const Forfatter *f, const PejlDemoBesoeg *besoeg)
{
  PejlAction *action = pejl_action_new ("Demo");
  PejlSlump slump = pejl_slump_new (f->skriver->seed, "bekymring", besoeg->nr);
  PejlId id = pejl_demo_id (f->skriver->seed, "tilsyn", besoeg->nr, 0);
  PejlBekymring valg = choose_bekymring (f, besoeg, &slump);
  const char *grund = valg == PEJL_BEKYMRING_ALVORLIG    ? CHOOSE (&slump, alvorlig)
                      : valg == PEJL_BEKYMRING_BEKYMRING ? CHOOSE (&slump, bekymring)
                                                         : CHOOSE (&slump, ingen);

  pejl_action_set_undoable (action, FALSE);
  pejl_action_row (action, PEJL_TABLE_TILSYN, &id);
  pejl_action_set_int (action, PEJL_FIELD_TILSYN_BEKYMRING, valg);
  pejl_action_set_text (action, PEJL_FIELD_TILSYN_BEKYMRING_GRUND, grund);
  return action;
}

static gboolean
is_held_house (const PejlDemoBesoeg *besoeg)
{
  return besoeg->omfang == PEJL_OMFANG_DAGTILBUD && besoeg->status >= PEJL_STATUS_GENNEMFOERT;
}

static gboolean
write_all_bekymring (Forfatter *f, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);

  g_ptr_array_add (actions, settings (g_ptr_array_index (f->regler, 0)));
  for (guint i = 0; i < f->plan->besoeg->len; i++)
    if (is_held_house (g_ptr_array_index (f->plan->besoeg, i)))
      g_ptr_array_add (actions, write_bekymring (f, g_ptr_array_index (f->plan->besoeg, i)));
  return pejl_store_commit_bulk (f->store, actions, cancellable, NULL, NULL, error);
}

/* --- cases --- */

static void
tick_off (PejlAction *action, const PejlId *sag, guint n, const char *aabnet, const PejlId *person)
{
  char sag_text[PEJL_ID_STRLEN];

  pejl_id_to_buf (sag, sag_text);
  for (guint i = 0; i < n; i++)
    {
      char number[12], dato[PEJL_DATO_LEN];
      PejlId id;

      g_snprintf (number, sizeof number, "%u", i + 1);
      id = pejl_id_from_parts ("sag-krav", (const char *const[]){ sag_text, number, NULL });
      pejl_dato_add_days (aabnet, (int) (1 + i * 2), dato);
      pejl_action_row (action, PEJL_TABLE_SAG_KRAV, &id);
      pejl_action_set_text (action, PEJL_FIELD_SAG_KRAV_OPFYLDT, dato);
      pejl_action_set_id (action, PEJL_FIELD_SAG_KRAV_PERSON, person);
    }
}

static const char *
open_until (const Forfatter *f, guint hus)
{
  const char *until = g_hash_table_lookup (f->aabne_til, GUINT_TO_POINTER (hus));

  return until != NULL ? until : "";
}

/* The case that a visit gave rise to, closed some time after the visit that answered it. */
static void
open_after_visit (Forfatter *f, const PejlDemoBesoeg *besoeg, const PejlTilsynForslag *forslag, const char *grund,
                  PejlSlump *slump, PejlAction *action)
{
  const PejlDemoBesoeg *answer = answer_to (f->plan, besoeg);
  const PejlId *person = &f->skriver->konsulenter[besoeg->konsulent];
  PejlId id = pejl_demo_id (f->skriver->seed, "sag", ++f->sager, 0);
  PejlSagAabning aabning = { 0 };
  char lukket[PEJL_DATO_LEN] = "~";

  aabning.dagtilbud = ((PejlDemoHus *) g_ptr_array_index (f->skriver->steder->huse, besoeg->sted))->id;
  aabning.art = PEJL_SAG_SKAERPET;
  aabning.kilde = pejl_id_is_nil (&forslag->regel) ? PEJL_SAG_KILDE_TILSYN : PEJL_SAG_KILDE_REGEL;
  aabning.dato = besoeg->dato;
  aabning.grund = grund;
  aabning.alvorlig = forslag->alvorlig;
  aabning.tilsyn = pejl_demo_id (f->skriver->seed, "tilsyn", besoeg->nr, 0);
  aabning.regel = forslag->regel;
  aabning.graense = GRAENSE;
  aabning.krav = HJAELP;
  pejl_action_open_sag (action, &id, &aabning, person);
  if (answer != NULL)
    pejl_dato_add_days (answer->dato, (int) (5 + pejl_slump_below (slump, 16)), lukket);
  if (strcmp (lukket, PEJL_DEMO_I_DAG) > 0)
    {
      tick_off (action, &id, 2, besoeg->dato, person);
      g_hash_table_replace (f->aabne_til, GUINT_TO_POINTER (besoeg->sted), g_strdup ("~"));
      return;
    }
  tick_off (action, &id, 4, besoeg->dato, person);
  pejl_action_row (action, PEJL_TABLE_SAG, &id);
  pejl_action_set_text (action, PEJL_FIELD_SAG_LUKKET, lukket);
  pejl_action_set_text (action, PEJL_FIELD_SAG_LUKKET_GRUND, CHOOSE (slump, bedre));
  g_hash_table_replace (f->aabne_til, GUINT_TO_POINTER (besoeg->sted), g_strdup (lukket));
}

static void
write_decision (const Forfatter *f, const PejlDemoBesoeg *besoeg, guint nr, const PejlTilsynForslag *forslag, gboolean valg,
                const char *grund, PejlAction *action)
{
  PejlId id = pejl_demo_id (f->skriver->seed, "afgoerelse", besoeg->nr, nr);
  PejlId tilsyn = pejl_demo_id (f->skriver->seed, "tilsyn", besoeg->nr, 0);

  pejl_action_row (action, PEJL_TABLE_AFGOERELSE, &id);
  pejl_action_set_id (action, PEJL_FIELD_AFGOERELSE_TILSYN, &tilsyn);
  if (!pejl_id_is_nil (&forslag->regel))
    pejl_action_set_id (action, PEJL_FIELD_AFGOERELSE_REGEL, &forslag->regel);
  pejl_action_set_text (action, PEJL_FIELD_AFGOERELSE_FORSLAG, forslag->tekst);
  pejl_action_set_int (action, PEJL_FIELD_AFGOERELSE_VALG, valg ? 1 : 0);
  pejl_action_set_text (action, PEJL_FIELD_AFGOERELSE_GRUND, grund);
  pejl_action_set_id (action, PEJL_FIELD_AFGOERELSE_PERSON, &f->skriver->konsulenter[besoeg->konsulent]);
  pejl_action_set_text (action, PEJL_FIELD_AFGOERELSE_DATO, besoeg->dato);
}

/* What the law asks for is done; what only the rule proposes is sometimes left, with a reason. A draft is not decided yet. */
static void
decide (Forfatter *f, const PejlDemoBesoeg *besoeg, PejlAction *action)
{
  PejlId id = pejl_demo_id (f->skriver->seed, "tilsyn", besoeg->nr, 0);
  g_autoptr (PejlRegelGrundlag) grundlag = pejl_query_regel_grundlag (pejl_store_get_reader (f->store), &id);
  g_autoptr (GPtrArray) forslag = pejl_regler_forslag (f->regler, grundlag);
  PejlSlump slump = pejl_slump_new (f->skriver->seed, "afgoerelse", besoeg->nr);
  gboolean lov = grundlag->bekymring >= PEJL_BEKYMRING_BEKYMRING;

  for (guint i = 0; i < forslag->len; i++)
    {
      const PejlTilsynForslag *one = g_ptr_array_index (forslag, i);
      const char *grund = lov ? grundlag->bekymring_grund : CHOOSE (&slump, ikke_nu);

      write_decision (f, besoeg, i, one, lov, grund, action);
      if (lov && i == 0 && strcmp (open_until (f, besoeg->sted), besoeg->dato) < 0)
        open_after_visit (f, besoeg, one, grund, &slump, action);
    }
}

static void
open_by_hand (Forfatter *f, const Haandaabnet *haand, PejlAction *action)
{
  const PejlDemoHus *hus = g_ptr_array_index (f->skriver->steder->huse, haand->hus);
  PejlId id = pejl_demo_id (f->skriver->seed, "sag", ++f->sager, 0);
  PejlSagAabning aabning = { 0 };
  g_autofree char *krav = NULL;

  if (haand->art == PEJL_SAG_SKAERPET && strcmp (open_until (f, haand->hus), haand->aabnet) >= 0)
    return;
  aabning.dagtilbud = hus->id;
  aabning.art = haand->art;
  aabning.kilde = PEJL_SAG_KILDE_HAAND;
  aabning.dato = haand->aabnet;
  aabning.grund = haand->grund;
  aabning.alvorlig = haand->alvorlig;
  pejl_sag_forslag_til (pejl_store_get_reader (f->store), haand->art, &aabning.graense, &krav);
  aabning.krav = krav;
  pejl_action_open_sag (action, &id, &aabning, &f->skriver->konsulenter[0]);
  tick_off (action, &id, haand->klaret, haand->aabnet, &f->skriver->konsulenter[0]);
}

static gboolean
write_cases (Forfatter *f, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) actions = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_action_free);

  for (guint i = 0; i < f->plan->besoeg->len; i++)
    {
      const PejlDemoBesoeg *besoeg = g_ptr_array_index (f->plan->besoeg, i);
      PejlAction *action;

      if (!is_held_house (besoeg) || besoeg->status == PEJL_STATUS_KLADDE)
        continue;
      action = pejl_action_new ("Demo");
      pejl_action_set_undoable (action, FALSE);
      g_ptr_array_add (actions, action);
      decide (f, besoeg, action);
    }
  for (guint i = 0; i < G_N_ELEMENTS (haandaabnede); i++)
    {
      PejlAction *action = pejl_action_new ("Demo");

      pejl_action_set_undoable (action, FALSE);
      g_ptr_array_add (actions, action);
      open_by_hand (f, &haandaabnede[i], action);
    }
  return pejl_store_commit_bulk (f->store, actions, cancellable, NULL, NULL, error);
}

typedef gboolean (*WriteFunc) (Forfatter *f, GCancellable *cancellable, GError **error);

static gboolean
run (WriteFunc write, PejlStore *store, const PejlDemoSkriver *skriver, const PejlDemoPlan *plan, GCancellable *cancellable,
     GError **error)
{
  Forfatter f = { store, skriver, plan, NULL, NULL, 0 };
  gboolean ok;

  f.regler = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_regel_unref);
  f.aabne_til = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  g_ptr_array_add (f.regler, own_rule (skriver->seed));
  ok = write (&f, cancellable, error);
  g_ptr_array_unref (f.regler);
  g_hash_table_unref (f.aabne_til);
  return ok;
}

gboolean
pejl_demo_bekymring_write (PejlStore *store, const PejlDemoSkriver *skriver, const PejlDemoPlan *plan,
                           GCancellable *cancellable, GError **error)
{
  return run (write_all_bekymring, store, skriver, plan, cancellable, error);
}

gboolean
pejl_demo_sager_write (PejlStore *store, const PejlDemoSkriver *skriver, const PejlDemoPlan *plan,
                       GCancellable *cancellable, GError **error)
{
  return run (write_cases, store, skriver, plan, cancellable, error);
}
