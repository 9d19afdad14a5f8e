// SPDX-License-Identifier: GPL-3.0-or-later
// The law and the local rules after a tilsyn, as a table: each at least once where it proposes and once where it does not.
#include "core/rules/pejl-regler.h"
#include "core/strategi/pejl-praksis-xml.h"
#include "core/strategi/pejl-redskab-xml.h"

#include <string.h>

#define NB "\u00a0"
#define SEKS 6

static const char *const niveau_navne[] = { "ikke vurderet", "Iværksætte ny indsats", "Ændre indsats", "Justere", "Vedligeholde" };

/* Themes are judged with the tilsyn's own redskab, "r", unless said otherwise. */
typedef struct
{
  const char *name;
  PejlBekymring bekymring;
  int niveau[SEKS];        /* -1: not yet judged; 0: ikke vurderet */
  int samlet;              /* -1: none */
  const char *tema_redskab; /* NULL: the tilsyn's own */
  /* the rule; art 0: the law alone */
  PejlRegelArt art;
  guint antal;
  guint under;
  guint foreslaar;
  const char *temaer;
  const char *redskab;
  gboolean hviler;
  /* expected; NULL: no proposal */
  const char *tekst;
  guint forslag;
  gboolean alvorlig;
} Case;

#define S PEJL_REGEL_FORSLAG_SKAERPET
#define H PEJL_REGEL_FORSLAG_HANDLEPLAN
#define I PEJL_REGEL_FORSLAG_INDSATS
#define NIL { -1, -1, -1, -1, -1, -1 }
#define KBH_REDSKAB "koebenhavn-seks-temaer"
#define KBH .art = PEJL_REGEL_TEMAER, .antal = 3, .under = 2, .foreslaar = S | I

static const Case cases[] = {
  /* dagtilbudsloven § 5 b */
  { "law: not chosen", PEJL_BEKYMRING_IKKE_VALGT, NIL, -1 },
  { "law: no concern", PEJL_BEKYMRING_INGEN, NIL, -1 },
  { "law: no level makes a concern", PEJL_BEKYMRING_INGEN, { 1, 1, 1, 1, 1, 1 }, -1 },
  { "law: bekymring starts skærpet tilsyn", PEJL_BEKYMRING_BEKYMRING, NIL, -1,
    .tekst = "Bekymring: skærpet tilsyn skal begynde i umiddelbar forlængelse af besøget (dagtilbudsloven §" NB "5" NB "b).", .forslag = S },
  { "law: alvorlig bekymring starts both", PEJL_BEKYMRING_ALVORLIG, { 4, 4, 4, 4, 4, 4 }, -1,
    .tekst = "Alvorlig bekymring: skærpet tilsyn og handleplan skal begynde med det samme, begge i umiddelbar forlængelse af "
             "besøget (dagtilbudsloven §" NB "5" NB "b).",
    .forslag = S | H, .alvorlig = TRUE },
  /* Copenhagen: 3 or more of 6 */
  { "copenhagen: two of six is not enough", PEJL_BEKYMRING_INGEN, { 1, 2, 3, 3, 4, 4 }, -1, KBH },
  { "copenhagen: three of six", PEJL_BEKYMRING_INGEN, { 1, 2, 2, 3, 4, 4 }, -1, KBH,
    .tekst = "3" NB "af" NB "6 temaer er »Ændre indsats« eller lavere: Reglen foreslår skærpet tilsyn og særlig indsats.",
    .forslag = S | I },
  { "copenhagen: the worst level alone is named", PEJL_BEKYMRING_INGEN, { 1, 1, 1, 3, 4, 4 }, -1, KBH,
    .tekst = "3" NB "af" NB "6 temaer er »Iværksætte ny indsats«: Reglen foreslår skærpet tilsyn og særlig indsats.",
    .forslag = S | I },
  { "copenhagen: not assessed is outside the denominator", PEJL_BEKYMRING_INGEN, { 2, 2, 2, 0, 0, 4 }, -1, KBH,
    .tekst = "3" NB "af" NB "4 temaer er »Ændre indsats« eller lavere: Reglen foreslår skærpet tilsyn og særlig indsats.",
    .forslag = S | I },
  { "copenhagen: not assessed is no low level", PEJL_BEKYMRING_INGEN, { 2, 2, 0, 0, 0, 0 }, -1, KBH },
  { "copenhagen: not yet judged is no low level", PEJL_BEKYMRING_INGEN, { 2, 2, -1, -1, -1, -1 }, -1, KBH },
  { "copenhagen: nothing judged", PEJL_BEKYMRING_INGEN, NIL, -1, KBH },
  { "copenhagen: the whole is no theme", PEJL_BEKYMRING_INGEN, { 2, 2, 3, 3, 3, 3 }, 1, KBH },
  { "copenhagen: levels of another redskab", PEJL_BEKYMRING_INGEN, { 1, 1, 1, 1, 1, 1 }, -1, .tema_redskab = "andet", KBH },
  { "copenhagen: levels of the tilsyn's own redskab are not its own", PEJL_BEKYMRING_INGEN, { 1, 1, 1, 1, 1, 1 }, -1, KBH, .redskab = KBH_REDSKAB },
  { "copenhagen: its own redskab beside the tilsyn's", PEJL_BEKYMRING_INGEN, { 1, 1, 2, 3, 3, 3 }, -1, .tema_redskab = KBH_REDSKAB, KBH,
    .redskab = KBH_REDSKAB,
    .tekst = "3" NB "af" NB "6 temaer er »Ændre indsats« eller lavere: Reglen foreslår skærpet tilsyn og særlig indsats.",
    .forslag = S | I },
  { "a rule that rests", PEJL_BEKYMRING_INGEN, { 1, 1, 1, 1, 1, 1 }, -1, KBH, .hviler = TRUE },
  /* one's own: one theme at its lowest */
  { "own: one named theme", PEJL_BEKYMRING_INGEN, { 1, 4, 4, 4, 4, 4 }, -1, .art = PEJL_REGEL_TEMAER, .antal = 1, .under = 1,
    .foreslaar = H, .temaer = "t0",
    .tekst = "1" NB "af" NB "1 temaer er »Iværksætte ny indsats«: Reglen foreslår handleplan.", .forslag = H,
    .alvorlig = TRUE },
  { "own: another theme than the named", PEJL_BEKYMRING_INGEN, { 4, 1, 1, 1, 1, 1 }, -1, .art = PEJL_REGEL_TEMAER, .antal = 1,
    .under = 1, .foreslaar = H, .temaer = "t0" },
  { "own: two named themes", PEJL_BEKYMRING_INGEN, { 2, 1, 4, 4, 4, 2 }, -1, .art = PEJL_REGEL_TEMAER, .antal = 2, .under = 2,
    .foreslaar = S, .temaer = "t0\nt5",
    .tekst = "2" NB "af" NB "2 temaer er »Ændre indsats« eller lavere: Reglen foreslår skærpet tilsyn.", .forslag = S },
  /* Ærø: one verdict of the whole */
  { "ærø: the highest step", PEJL_BEKYMRING_INGEN, NIL, 3, .art = PEJL_REGEL_SAMLET, .under = 2, .foreslaar = S },
  { "ærø: the middle step", PEJL_BEKYMRING_INGEN, NIL, 2, .art = PEJL_REGEL_SAMLET, .under = 2, .foreslaar = S,
    .tekst = "Den samlede vurdering er »Ændre indsats«: Reglen foreslår skærpet tilsyn.", .forslag = S },
  { "ærø: the lowest step", PEJL_BEKYMRING_INGEN, NIL, 1, .art = PEJL_REGEL_SAMLET, .under = 1, .foreslaar = S | H,
    .tekst = "Den samlede vurdering er »Iværksætte ny indsats«: Reglen foreslår skærpet tilsyn og handleplan.", .forslag = S | H,
    .alvorlig = TRUE },
  { "ærø: the whole not assessed", PEJL_BEKYMRING_INGEN, { 1, 1, 1, 1, 1, 1 }, 0, .art = PEJL_REGEL_SAMLET, .under = 2, .foreslaar = S },
  /* a rule about bekymring */
  { "bekymring: too little", PEJL_BEKYMRING_INGEN, NIL, -1, .art = PEJL_REGEL_BEKYMRING, .under = 2, .foreslaar = I },
};

static PejlRegel *
rule_of (const Case *c)
{
  PejlRegel *regel = pejl_regel_new ();

  regel->id = pejl_id_from_parts ("regel", (const char *const[]){ "x", NULL });
  g_free (regel->navn);
  regel->navn = g_strdup ("Reglen");
  regel->art = c->art;
  regel->antal = c->antal;
  regel->niveau = c->under;
  regel->foreslaar = c->foreslaar;
  regel->aktiv = !c->hviler;
  if (c->temaer != NULL)
    {
      g_free (regel->temaer);
      regel->temaer = g_strdup (c->temaer);
    }
  if (c->redskab != NULL)
    {
      g_free (regel->redskab);
      regel->redskab = g_strdup (c->redskab);
    }
  return regel;
}

static const char *
name_of (int niveau)
{
  return niveau >= 0 ? niveau_navne[niveau] : "";
}

static PejlRegelGrundlag *
grundlag_of (const Case *c)
{
  PejlRegelGrundlag *grundlag = pejl_regel_grundlag_new ();

  grundlag->bekymring = c->bekymring;
  g_free (grundlag->redskab);
  grundlag->redskab = g_strdup ("r");
  for (guint i = 0; i < SEKS; i++)
    {
      g_autofree char *key = g_strdup_printf ("t%u", i);

      pejl_regel_grundlag_add (grundlag, PEJL_MAAL_TEMA, key, c->tema_redskab != NULL ? c->tema_redskab : "r", c->niveau[i],
                               name_of (c->niveau[i]));
    }
  if (c->samlet >= 0)
    pejl_regel_grundlag_add (grundlag, PEJL_MAAL_SAMLET, "", c->tema_redskab != NULL ? c->tema_redskab : "r", c->samlet, name_of (c->samlet));
  return grundlag;
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (GPtrArray) regler = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_regel_unref);
  g_autoptr (PejlRegelGrundlag) grundlag = grundlag_of (c);
  g_autoptr (GPtrArray) forslag = NULL;
  const PejlTilsynForslag *one;

  if (c->art != 0)
    g_ptr_array_add (regler, rule_of (c));
  forslag = pejl_regler_forslag (regler, grundlag);
  g_assert_cmpuint (forslag->len, ==, c->tekst != NULL ? 1 : 0);
  if (c->tekst == NULL)
    return;
  one = g_ptr_array_index (forslag, 0);
  g_assert_cmpstr (one->tekst, ==, c->tekst);
  g_assert_cmpuint (one->foreslaar, ==, c->forslag);
  g_assert_cmpint (one->alvorlig, ==, c->alvorlig);
  g_assert_cmpint (pejl_id_is_nil (&one->regel), ==, c->art == 0);
}

/* Areas of the strategy are called so. */
static void
test_omraader (void)
{
  const Case c = { "", PEJL_BEKYMRING_INGEN, NIL, -1, .art = PEJL_REGEL_TEMAER, .antal = 2, .under = 2, .foreslaar = S };
  g_autoptr (GPtrArray) regler = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_regel_unref);
  g_autoptr (PejlRegelGrundlag) grundlag = pejl_regel_grundlag_new ();
  g_autoptr (GPtrArray) forslag = NULL;

  g_ptr_array_add (regler, rule_of (&c));
  g_free (grundlag->redskab);
  grundlag->redskab = g_strdup ("r");
  for (int i = 1; i <= 4; i++)
    pejl_regel_grundlag_add (grundlag, PEJL_MAAL_OMRAADE, "kvalitet", "r", i, name_of (i));
  forslag = pejl_regler_forslag (regler, grundlag);
  g_assert_cmpuint (forslag->len, ==, 1);
  g_assert_cmpstr (((PejlTilsynForslag *) g_ptr_array_index (forslag, 0))->tekst, ==,
                   "2" NB "af" NB "4 områder er »Ændre indsats« eller lavere: Reglen foreslår skærpet tilsyn.");
}

/* The law's own comes first, and a rule about the same beside it. */
static void
test_law_and_rule (void)
{
  const Case c = { "", PEJL_BEKYMRING_ALVORLIG, NIL, -1, .art = PEJL_REGEL_BEKYMRING, .under = 3, .foreslaar = I };
  g_autoptr (GPtrArray) regler = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_regel_unref);
  g_autoptr (PejlRegelGrundlag) grundlag = grundlag_of (&c);
  g_autoptr (GPtrArray) forslag = NULL;

  g_ptr_array_add (regler, rule_of (&c));
  forslag = pejl_regler_forslag (regler, grundlag);
  g_assert_cmpuint (forslag->len, ==, 2);
  g_assert_true (pejl_id_is_nil (&((PejlTilsynForslag *) g_ptr_array_index (forslag, 0))->regel));
  g_assert_cmpstr (((PejlTilsynForslag *) g_ptr_array_index (forslag, 1))->tekst, ==,
                   "Alvorlig bekymring: Reglen foreslår særlig indsats.");
}

/* --- the shipped practices --- */

static PejlPraksis *
take_praksis (const char *key)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) all = pejl_praksis_load_builtin_all (&error);

  g_assert_no_error (error);
  for (guint i = 0; i < all->len; i++)
    if (strcmp (((PejlPraksis *) g_ptr_array_index (all, i))->key, key) == 0)
      {
        PejlPraksis *found = g_ptr_array_index (all, i);

        g_ptr_array_set_free_func (all, NULL);
        for (guint k = 0; k < all->len; k++)
          if (k != i)
            pejl_praksis_free (g_ptr_array_index (all, k));
        return found;
      }
  g_assert_not_reached ();
}

static void
activate (const PejlPraksis *praksis)
{
  for (guint i = 0; i < praksis->regler->len; i++)
    ((PejlRegel *) g_ptr_array_index (praksis->regler, i))->aktiv = TRUE;
}

static void
test_koebenhavn (void)
{
  const Case fires = { "", PEJL_BEKYMRING_INGEN, { 2, 1, 2, 3, 3, 3 }, -1, .tema_redskab = KBH_REDSKAB };
  const Case does_not = { "", PEJL_BEKYMRING_INGEN, { 2, 1, 3, 3, 3, 3 }, -1, .tema_redskab = KBH_REDSKAB };
  const Case of_another = { "", PEJL_BEKYMRING_INGEN, { 1, 1, 1, 1, 1, 1 }, -1 };
  g_autoptr (PejlPraksis) praksis = take_praksis ("koebenhavn-2022");
  g_autoptr (PejlRegelGrundlag) yes = grundlag_of (&fires);
  g_autoptr (PejlRegelGrundlag) no = grundlag_of (&does_not);
  g_autoptr (PejlRegelGrundlag) other = grundlag_of (&of_another);
  g_autoptr (GPtrArray) forslag = NULL;
  g_autoptr (GPtrArray) none = NULL;
  g_autoptr (GPtrArray) not_read = NULL;

  g_assert_false (((PejlRegel *) g_ptr_array_index (praksis->regler, 0))->aktiv);
  activate (praksis);
  forslag = pejl_regler_forslag (praksis->regler, yes);
  none = pejl_regler_forslag (praksis->regler, no);
  not_read = pejl_regler_forslag (praksis->regler, other);
  g_assert_cmpuint (none->len, ==, 0);
  g_assert_cmpuint (not_read->len, ==, 0);
  g_assert_cmpuint (forslag->len, ==, 1);
  g_assert_cmpstr (((PejlTilsynForslag *) g_ptr_array_index (forslag, 0))->tekst, ==,
                   "3" NB "af" NB "6 temaer er »Ændre indsats« eller lavere: Københavns regel foreslår skærpet tilsyn og særlig "
                   "indsats.");
  g_assert_cmpuint (praksis->indsats_dage, ==, 730);
  g_assert_cmpuint (praksis->indsats_krav->len, ==, 3);
}

/* The instrument that the rule reads has six themes, the two levels that are known, and one above them to fill in. */
static void
test_koebenhavn_redskab (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPraksis) praksis = take_praksis ("koebenhavn-2022");
  const PejlRegel *regel = g_ptr_array_index (praksis->regler, 0);
  g_autoptr (PejlRedskab) redskab = pejl_redskab_load_builtin (regel->redskab, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (redskab->key, ==, KBH_REDSKAB);
  g_assert_cmpstr (redskab->til, ==, "tema");
  g_assert_cmpuint (redskab->temaer->len, ==, SEKS);
  g_assert_cmpstr (pejl_redskab_niveau_name (redskab, 1), ==, "Iværksætte ny indsats");
  g_assert_cmpstr (pejl_redskab_niveau_name (redskab, 2), ==, "Ændre indsats");
  g_assert_null (pejl_regel_problem (regel, redskab->niveauer->len));
}

/* Both of Ærø's rules would speak of the lowest step: the graver one does. */
static void
test_aeroe (void)
{
  const struct
  {
    int samlet;
    guint forslag;
  } steps[] = { { 1, S | H }, { 2, S }, { 3, 0 }, { 0, 0 } };
  g_autoptr (PejlPraksis) praksis = take_praksis ("aeroe");

  activate (praksis);
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      const Case c = { "", PEJL_BEKYMRING_INGEN, NIL, steps[i].samlet, .tema_redskab = "aeroe-samlet" };
      g_autoptr (PejlRegelGrundlag) grundlag = grundlag_of (&c);
      g_autoptr (GPtrArray) forslag = pejl_regler_forslag (praksis->regler, grundlag);

      g_assert_cmpuint (forslag->len, ==, steps[i].forslag != 0 ? 1 : 0);
      if (forslag->len > 0)
        g_assert_cmpuint (((PejlTilsynForslag *) g_ptr_array_index (forslag, 0))->foreslaar, ==, steps[i].forslag);
    }
}

static void
test_foelger (void)
{
  g_autoptr (PejlPraksis) praksis = take_praksis ("koebenhavn-2022");
  g_autoptr (PejlPraksis) eksempel = take_praksis ("udliciteret");
  guint by_ejerform[5] = { 0 };

  for (guint i = 0; i < praksis->foelger->len; i++)
    by_ejerform[((PejlFoelge *) g_ptr_array_index (praksis->foelger, i))->ejerform]++;
  g_assert_cmpuint (by_ejerform[PEJL_EJERFORM_KOMMUNAL], ==, 2);
  g_assert_cmpuint (by_ejerform[PEJL_EJERFORM_SELVEJENDE], ==, 1);
  g_assert_cmpuint (by_ejerform[PEJL_EJERFORM_PRIVAT], ==, 1);
  /* København says nothing of it; an example to be changed stands in a file of its own. */
  g_assert_cmpuint (by_ejerform[PEJL_EJERFORM_UDLICITERET], ==, 0);
  g_assert_cmpuint (eksempel->foelger->len, ==, 2);
  for (guint i = 0; i < eksempel->foelger->len; i++)
    g_assert_cmpint (((PejlFoelge *) g_ptr_array_index (eksempel->foelger, i))->ejerform, ==, PEJL_EJERFORM_UDLICITERET);
}

static void
test_bad_file (gconstpointer data)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, strlen (data));
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlPraksis) praksis = pejl_praksis_load_bytes (bytes, "egen.xml", NULL, &error);

  g_assert_null (praksis);
  g_assert_error (error, PEJL_STRATEGI_ERROR, PEJL_STRATEGI_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "egen.xml"));
}

/* --- deciding --- */

static PejlAfgoerelse *
decide (const PejlTilsynForslag *forslag, gboolean valg, const char *tekst)
{
  PejlAfgoerelse *one = pejl_afgoerelse_new ();

  one->regel = forslag->regel;
  g_free (one->forslag);
  one->forslag = g_strdup (tekst);
  one->valg = valg;
  return one;
}

static void
test_deciding (void)
{
  g_autoptr (GPtrArray) forslag = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_tilsyn_forslag_free);
  g_autoptr (GPtrArray) afgoerelser = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_afgoerelse_unref);
  PejlId regel = pejl_id_new ();
  PejlTilsynForslag *one = pejl_tilsyn_forslag_new (&regel, S, g_strdup ("3 af 6"));

  g_assert_cmpuint (pejl_regler_ubesluttede (forslag, afgoerelser), ==, 0);
  g_ptr_array_add (forslag, one);
  g_assert_cmpuint (pejl_regler_ubesluttede (forslag, afgoerelser), ==, 1);
  /* Decided when it was another: it is decided anew. */
  g_ptr_array_add (afgoerelser, decide (one, FALSE, "4 af 6"));
  g_assert_cmpuint (pejl_regler_ubesluttede (forslag, afgoerelser), ==, 1);
  g_ptr_array_add (afgoerelser, decide (one, FALSE, "3 af 6"));
  g_assert_cmpuint (pejl_regler_ubesluttede (forslag, afgoerelser), ==, 0);
  g_assert_false (pejl_regler_find_afgoerelse (afgoerelser, one)->valg);
  /* The latest counts, and the one before is kept. */
  g_ptr_array_add (afgoerelser, decide (one, TRUE, "3 af 6"));
  g_assert_true (pejl_regler_find_afgoerelse (afgoerelser, one)->valg);
}

static void
test_problems (void)
{
  const Case ok = { "", .art = PEJL_REGEL_TEMAER, .antal = 3, .under = 2, .foreslaar = S };
  const struct
  {
    Case c;
    guint niveauer;
    gboolean bad;
  } cases_[] = {
    { ok, 5, FALSE },
    { ok, 0, FALSE },
    { ok, 2, TRUE },
    { { "", .art = PEJL_REGEL_TEMAER, .antal = 0, .under = 2, .foreslaar = S }, 5, TRUE },
    { { "", .art = PEJL_REGEL_TEMAER, .antal = 3, .under = 0, .foreslaar = S }, 5, TRUE },
    { { "", .art = PEJL_REGEL_TEMAER, .antal = 3, .under = 2 }, 5, TRUE },
    { { "", .art = PEJL_REGEL_BEKYMRING, .under = 1, .foreslaar = S }, 5, TRUE },
    { { "", .art = PEJL_REGEL_BEKYMRING, .under = 3, .foreslaar = S }, 3, FALSE },
    { { "", .art = PEJL_REGEL_SAMLET, .under = 3, .foreslaar = S }, 3, TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases_); i++)
    {
      g_autoptr (PejlRegel) regel = rule_of (&cases_[i].c);

      g_assert_cmpint (pejl_regel_problem (regel, cases_[i].niveauer) != NULL, ==, cases_[i].bad);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/regler/%s", cases[i].name);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/regler/areas", test_omraader);
  g_test_add_func ("/regler/law-and-rule", test_law_and_rule);
  g_test_add_func ("/regler/koebenhavn", test_koebenhavn);
  g_test_add_func ("/regler/koebenhavn-redskab", test_koebenhavn_redskab);
  g_test_add_func ("/regler/aeroe", test_aeroe);
  g_test_add_func ("/regler/foelger", test_foelger);
  g_test_add_data_func ("/regler/bad-file/no-number",
                        "<praksis xmlns=\"urn:dk.pejl:praksis:1\" id=\"egen\"><navn>Egen</navn><kilde>Os</kilde>"
                        "<regel art=\"temaer\" niveau=\"2\"><navn>Vores</navn><foreslaar>skaerpet</foreslaar></regel></praksis>",
                        test_bad_file);
  g_test_add_data_func ("/regler/bad-file/bekymring",
                        "<praksis xmlns=\"urn:dk.pejl:praksis:1\" id=\"egen\"><navn>Egen</navn><kilde>Os</kilde>"
                        "<regel art=\"bekymring\" niveau=\"4\"><navn>Vores</navn><foreslaar>skaerpet</foreslaar></regel></praksis>",
                        test_bad_file);
  g_test_add_data_func ("/regler/bad-file/unknown-proposal",
                        "<praksis xmlns=\"urn:dk.pejl:praksis:1\" id=\"egen\"><navn>Egen</navn><kilde>Os</kilde>"
                        "<regel art=\"samlet\" niveau=\"1\"><navn>Vores</navn><foreslaar>lukning</foreslaar></regel></praksis>",
                        test_bad_file);
  g_test_add_func ("/regler/deciding", test_deciding);
  g_test_add_func ("/regler/problems", test_problems);
  return g_test_run ();
}
