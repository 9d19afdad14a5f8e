// SPDX-License-Identifier: GPL-3.0-or-later
// Titles of the charts about how houses stand and move, made from the numbers.
#define G_LOG_DOMAIN "pejl-analysis"

#include "core/analysis/pejl-stilling.h"

#include "core/model/pejl-dansk.h"

#define NBSP "\u00a0"
/* More places than these are counted instead of named. */
#define MAX_NAMED 3

/* "ét", "to" … "tolv", "13": dagtilbud and områder are neuter. */
static char *
word (guint n)
{
  return pejl_dansk_count_word ((int) n, TRUE);
}

static char *
capital_word (guint n)
{
  g_autofree char *small = word (n);

  return pejl_dansk_capitalize (small);
}

/* "systematik", "KVALid". */
static char *
in_sentence (const char *name)
{
  g_autofree char *first = NULL;

  if (*name == '\0' || g_unichar_isupper (g_utf8_get_char (g_utf8_next_char (name))))
    return g_strdup (name);
  first = g_utf8_strdown (name, (gssize) (g_utf8_next_char (name) - name));
  return g_strconcat (first, g_utf8_next_char (name), NULL);
}

/* --- chart 1 --- */

/* "21 af 35", "alle 35", "ingen af 35". */
static char *
share_before (guint over, guint n)
{
  if (over == 0)
    return g_strdup_printf ("ingen af" NBSP "%u", n);
  if (over == n)
    return g_strdup_printf ("alle" NBSP "%u", n);
  return pejl_dansk_x_af_n ((int) over, (int) n);
}

static char *
over_sentence (guint over, guint n)
{
  g_autofree char *share = pejl_dansk_x_af_n ((int) over, (int) n);

  if (n == 1)
    return g_strdup_printf ("Det ene vurderede dagtilbud er %s kommunens grænse", over == 1 ? "på eller over" : "under");
  if (over == 0)
    return g_strdup_printf ("Ingen af de" NBSP "%u vurderede dagtilbud er på eller over kommunens grænse", n);
  if (over == n)
    return g_strdup_printf ("Alle" NBSP "%u vurderede dagtilbud er på eller over kommunens grænse", n);
  return g_strdup_printf ("%s dagtilbud er på eller over kommunens grænse", share);
}

static char *
nothing_judged (const PejlStilling *stilling, const PejlOmraadeTal *tal)
{
  if (stilling->huse->len == 0)
    return g_strdup ("Der er ingen dagtilbud i dette udsnit");
  if (tal->n == 0)
    return g_strdup ("Ingen dagtilbud er vurderet endnu");
  if (stilling->nu->graense == 0)
    return g_strdup_printf ("%u dagtilbud er vurderet; der er ikke valgt en grænse for godt nok", tal->n);
  return NULL;
}

char *
pejl_fund_stilling (const PejlStilling *stilling, guint omraade)
{
  PejlOmraadeTal now = pejl_stilling_tal (stilling, omraade, FALSE, NULL);
  PejlOmraadeTal before = pejl_stilling_tal (stilling, omraade, TRUE, NULL);
  g_autofree char *area = omraade != PEJL_STILLING_SAMLET
                            ? g_strdup_printf ("%s: ", pejl_stilling_omraade_navn (stilling, omraade))
                            : g_strdup ("");
  g_autofree char *sentence = nothing_judged (stilling, &now);
  g_autofree char *last = NULL;

  if (sentence != NULL)
    return g_steal_pointer (&sentence);
  sentence = over_sentence (now.n - now.under, now.n);
  if (before.n == 0)
    return g_strconcat (area, sentence, NULL);
  last = share_before (before.n - before.under, before.n);
  return g_strdup_printf ("%s%s – sidst var det %s", area, sentence, last);
}

/* --- chart 2 --- */

/* The distrikter where any house lies under the border; NULL for those of none. */
static GPtrArray *
distrikter_under (const PejlStilling *stilling)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < stilling->nu->distrikter->len; i++)
    {
      const PejlGruppeTal *gruppe = g_ptr_array_index (stilling->nu->distrikter, i);

      if (pejl_stilling_tal (stilling, PEJL_STILLING_SAMLET, FALSE, &gruppe->distrikt).under > 0)
        g_ptr_array_add (names, gruppe->navn);
    }
  return names;
}

static char *
where_under (const PejlStilling *stilling, guint under)
{
  g_autoptr (GPtrArray) names = distrikter_under (stilling);
  guint k = names->len, all = stilling->nu->distrikter->len;
  g_autofree char *joined = NULL;
  g_autofree char *number = word (all);

  if (all < 2)
    return g_strdup ("");
  if (k == all)
    return g_strdup_printf (", og de findes i %s distrikter", all == 2 ? "begge" : number);
  if (k > MAX_NAMED)
    {
      g_autofree char *some = word (k);

      return g_strdup_printf (", og de findes i %s af de %s distrikter", some, number);
    }
  g_ptr_array_add (names, NULL);
  joined = pejl_dansk_join ((const char *const *) names->pdata);
  return g_strdup_printf (under == 1 ? ", og det ligger i %s" : ", og de findes i %s", joined);
}

char *
pejl_fund_hvem (const PejlStilling *stilling)
{
  PejlOmraadeTal tal = pejl_stilling_tal (stilling, PEJL_STILLING_SAMLET, FALSE, NULL);
  g_autofree char *nothing = nothing_judged (stilling, &tal);
  g_autofree char *where = NULL;
  g_autofree char *number = NULL;

  if (nothing != NULL)
    return g_steal_pointer (&nothing);
  if (tal.under == 0)
    return tal.n == 1 ? g_strdup ("Det ene vurderede dagtilbud ligger samlet på eller over grænsen")
                      : g_strdup_printf ("Ingen af de" NBSP "%u vurderede dagtilbud ligger samlet under grænsen", tal.n);
  where = where_under (stilling, tal.under);
  number = capital_word (tal.under);
  return g_strdup_printf ("%s dagtilbud ligger samlet under grænsen%s", number, where);
}

/* --- chart 5 --- */

static char *
moved_one (const PejlBevaegelse *tal)
{
  return g_strdup_printf ("Ét dagtilbud er vurderet begge gange, og det %s",
                          tal->op > 0 ? "er gået frem" : tal->ned > 0 ? "er gået tilbage" : "står på samme niveau");
}

char *
pejl_fund_bevaegelse (const PejlStilling *stilling, guint omraade)
{
  PejlBevaegelse tal = pejl_stilling_bevaegelse (stilling, omraade);
  guint panel = pejl_bevaegelse_panel (&tal);
  g_autofree char *area = omraade != PEJL_STILLING_SAMLET
                            ? g_strdup_printf ("%s: ", pejl_stilling_omraade_navn (stilling, omraade))
                            : g_strdup ("");
  g_autofree char *op = NULL;
  g_autofree char *ned = NULL;

  if (stilling->huse->len == 0)
    return g_strdup ("Der er ingen dagtilbud i dette udsnit");
  if (stilling->foer.start[0] == '\0')
    return g_strdup ("Uden en periode er der ikke noget at sammenligne med");
  if (panel == 0)
    return g_strconcat (area, "Ingen dagtilbud er vurderet i begge perioder", NULL);
  if (panel == 1)
    {
      g_autofree char *one = moved_one (&tal);

      return g_strconcat (area, one, NULL);
    }
  if (tal.uaendret == panel)
    return g_strdup_printf ("%sAlle" NBSP "%u dagtilbud står på samme niveau som sidst", area, panel);
  op = tal.op == 0 ? g_strdup ("Ingen") : tal.op == 1 ? g_strdup ("Ét") : g_strdup_printf ("%u", tal.op);
  ned = word (tal.ned);
  if (tal.ned > 1)
    {
      g_free (ned);
      ned = g_strdup_printf ("%u", tal.ned);
    }
  if (tal.uaendret == 0)
    return g_strdup_printf ("%s%s dagtilbud er gået frem, og %s er gået tilbage", area, op, ned);
  return g_strdup_printf ("%s%s dagtilbud er gået frem, %s er gået tilbage, og %u står på samme niveau", area, op, ned,
                          tal.uaendret);
}

/* --- chart 10 --- */

typedef struct
{
  guint vurderet, begge, op, ned;
  GPtrArray *under; /* names, borrowed */
} HusTal;

static HusTal
count_areas (const PejlStilling *stilling, const PejlStillingHus *hus)
{
  HusTal tal = { .under = g_ptr_array_new () };

  for (guint i = 0; i < pejl_analyse_n_omraader (stilling->nu); i++)
    {
      guint nu = hus->niveau[i], sidst = hus->sidst[i];

      if (nu == 0)
        continue;
      tal.vurderet++;
      tal.begge += sidst > 0 ? 1 : 0;
      tal.op += sidst > 0 && nu > sidst ? 1 : 0;
      tal.ned += sidst > 0 && nu < sidst ? 1 : 0;
      if (nu < stilling->nu->graense)
        g_ptr_array_add (tal.under, (gpointer) pejl_stilling_omraade_navn (stilling, i));
    }
  return tal;
}

static char *
movement (const HusTal *tal)
{
  g_autofree char *op = word (tal->op);
  g_autofree char *ned = word (tal->ned);

  if (tal->op > 0 && tal->ned > 0)
    return g_strdup_printf ("er gået frem på %s og tilbage på %s", op, ned);
  if (tal->op > 0)
    return g_strdup_printf ("er gået frem på %s %s", op, tal->op == 1 ? "område" : "områder");
  if (tal->ned > 0)
    return g_strdup_printf ("er gået tilbage på %s %s", ned, tal->ned == 1 ? "område" : "områder");
  return g_strdup (tal->begge == 0 ? "er vurderet for første gang i to perioder" : "står på samme niveau som sidst");
}

/* NULL: no border. */
static char *
under_words (const PejlStilling *stilling, const HusTal *tal)
{
  g_autofree char *number = word (tal->under->len);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (stilling->nu->graense == 0)
    return NULL;
  if (tal->under->len == 0)
    return g_strdup ("intet område ligger under grænsen");
  if (tal->under->len > 2)
    return g_strdup_printf ("%s områder ligger under grænsen", number);
  first = in_sentence (g_ptr_array_index (tal->under, 0));
  if (tal->under->len == 1)
    return g_strdup_printf ("%s ligger under grænsen", first);
  second = in_sentence (g_ptr_array_index (tal->under, 1));
  return g_strdup_printf ("%s og %s ligger under grænsen", first, second);
}

char *
pejl_fund_hus (const PejlStilling *stilling, const PejlStillingHus *hus)
{
  HusTal tal = count_areas (stilling, hus);
  g_autofree char *moved = movement (&tal);
  g_autofree char *under = under_words (stilling, &tal);
  char *sentence;

  if (!hus->besoegt)
    sentence = g_strdup_printf ("%s er ikke besøgt i perioden", hus->sted->navn);
  else if (tal.vurderet == 0)
    sentence = g_strdup_printf ("%s er besøgt, men ikke vurderet endnu", hus->sted->navn);
  else if (under == NULL)
    sentence = g_strdup_printf ("%s %s", hus->sted->navn, moved);
  else
    sentence = g_strdup_printf ("%s %s; %s", hus->sted->navn, moved, under);
  g_ptr_array_unref (tal.under);
  return sentence;
}
