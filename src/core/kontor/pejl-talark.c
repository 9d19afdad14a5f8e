// SPDX-License-Identifier: GPL-3.0-or-later
// From tables of words, as charts have them, to tables of numbers.
#define G_LOG_DOMAIN "pejl-kontor"

#include "core/kontor/pejl-talark.h"

#include "core/model/pejl-dansk.h"

#include <string.h>

#define FAST_MELLEMRUM "\xc2\xa0"

/* ---- cells ---- */

static void
celle_clear (gpointer data)
{
  PejlTalCelle *celle = data;

  g_free (celle->tekst);
}

/* No-break spaces hold words together on a page; in a cell nothing breaks. */
static char *
plain (const char *tekst)
{
  g_auto (GStrv) dele = g_strsplit (tekst, FAST_MELLEMRUM, -1);

  return g_strjoinv (" ", dele);
}

/* "1.072" and "29,5", and nothing else: digits in groups of three behind a point, a comma before the decimals. */
static gboolean
read_number (const char *tekst,
             double     *tal,
             guint      *decimaler)
{
  g_autoptr (GString) c_tal = g_string_new (NULL);
  const char *p = tekst;
  guint siden_punkt = 0;
  gboolean punkt = FALSE;

  *decimaler = 0;
  if (*p == '-')
    g_string_append_c (c_tal, *p++);
  if (!g_ascii_isdigit (*p))
    return FALSE;
  for (; g_ascii_isdigit (*p) || *p == '.'; p++)
    {
      if (*p == '.' && ((punkt && siden_punkt != 3) || !g_ascii_isdigit (p[1])))
        return FALSE;
      punkt |= *p == '.';
      siden_punkt = *p == '.' ? 0 : siden_punkt + 1;
      if (*p != '.')
        g_string_append_c (c_tal, *p);
    }
  if (punkt && siden_punkt != 3)
    return FALSE;
  if (*p == ',' && g_ascii_isdigit (p[1]))
    {
      g_string_append_c (c_tal, '.');
      for (p++; g_ascii_isdigit (*p); p++, (*decimaler)++)
        g_string_append_c (c_tal, *p);
    }
  if (*p != '\0')
    return FALSE;
  *tal = g_ascii_strtod (c_tal->str, NULL);
  return TRUE;
}

static PejlTalCelle
celle_of (const char *tekst)
{
  PejlTalCelle celle = { 0 };

  celle.tekst = plain (tekst);
  celle.er_tal = read_number (celle.tekst, &celle.tal, &celle.decimaler);
  return celle;
}

/* ---- tables ---- */

PejlTalTabel *
pejl_taltabel_new (const char *titel)
{
  PejlTalTabel *tabel = g_new0 (PejlTalTabel, 1);

  tabel->titel = g_strdup (titel);
  tabel->hoved = g_ptr_array_new_with_free_func (g_free);
  tabel->raekker = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  return tabel;
}

void
pejl_taltabel_free (PejlTalTabel *tabel)
{
  if (tabel == NULL)
    return;
  g_free (tabel->titel);
  g_ptr_array_unref (tabel->hoved);
  g_ptr_array_unref (tabel->raekker);
  g_free (tabel);
}

void
pejl_taltabel_add_hoved (PejlTalTabel *tabel,
                         const char   *tekst)
{
  g_ptr_array_add (tabel->hoved, plain (tekst));
}

void
pejl_taltabel_begin_raekke (PejlTalTabel *tabel)
{
  GArray *raekke = g_array_new (FALSE, TRUE, sizeof (PejlTalCelle));

  g_array_set_clear_func (raekke, celle_clear);
  g_ptr_array_add (tabel->raekker, raekke);
}

static void
add_celle (PejlTalTabel *tabel,
           PejlTalCelle  celle)
{
  GArray *raekke = g_ptr_array_index (tabel->raekker, tabel->raekker->len - 1);

  g_array_append_val (raekke, celle);
}

void
pejl_taltabel_add_celle (PejlTalTabel *tabel,
                         const char   *tekst)
{
  add_celle (tabel, celle_of (tekst));
}

void
pejl_taltabel_add_tal (PejlTalTabel *tabel,
                       gint64        tal)
{
  g_autofree char *tekst = g_strdup_printf ("%" G_GINT64_FORMAT, tal);

  add_celle (tabel, celle_of (tekst));
}

const PejlTalCelle *
pejl_taltabel_celle (const PejlTalTabel *tabel,
                     guint               raekke,
                     guint               soejle)
{
  GArray *celler = g_ptr_array_index (tabel->raekker, raekke);
  static const PejlTalCelle tom = { (char *) "", FALSE, 0, 0 };

  return soejle < celler->len ? &g_array_index (celler, PejlTalCelle, soejle) : &tom;
}

gboolean
pejl_taltabel_har_tal (const PejlTalTabel *tabel,
                       guint               soejle)
{
  for (guint i = 0; i < tabel->raekker->len; i++)
    if (pejl_taltabel_celle (tabel, i, soejle)->er_tal)
      return TRUE;
  return FALSE;
}

guint
pejl_taltabel_n_navne (const PejlTalTabel *tabel)
{
  guint n = 0;

  while (n < tabel->hoved->len && !pejl_taltabel_har_tal (tabel, n))
    n++;
  return n == tabel->hoved->len ? 1 : MAX (n, 1);
}

/* ---- tables of charts ---- */

/* "17 af 35, 49 %" or "2 af 9"; the parts are the caller's. */
static gboolean
read_share (const char  *tekst,
            char       **x,
            char       **af)
{
  g_autofree char *ord = plain (tekst);
  const char *midt = strstr (ord, " af ");
  g_autofree char *foerst = midt != NULL ? g_strndup (ord, (gsize) (midt - ord)) : NULL;
  g_autofree char *sidst = midt != NULL ? g_strndup (midt + 4, strcspn (midt + 4, " ")) : NULL;
  double tal;
  guint decimaler;

  if (midt == NULL)
    return FALSE;
  if (g_str_has_suffix (sidst, ","))
    sidst[strlen (sidst) - 1] = '\0';
  if (!read_number (foerst, &tal, &decimaler) || !read_number (sidst, &tal, &decimaler))
    return FALSE;
  *x = g_steal_pointer (&foerst);
  *af = g_steal_pointer (&sidst);
  return TRUE;
}

static gboolean
is_shares (const PejlChartTable *table,
           guint                 column)
{
  for (guint i = 0; i < table->rows->len; i++)
    {
      g_autofree char *x = NULL;
      g_autofree char *af = NULL;

      if (read_share (pejl_chart_table_get (table, i, column), &x, &af))
        return TRUE;
    }
  return FALSE;
}

static void
add_share (PejlTalTabel *tabel,
           const char   *tekst)
{
  g_autofree char *x = NULL;
  g_autofree char *af = NULL;

  if (read_share (tekst, &x, &af))
    {
      pejl_taltabel_add_celle (tabel, x);
      pejl_taltabel_add_celle (tabel, af);
      return;
    }
  pejl_taltabel_add_celle (tabel, tekst);
  pejl_taltabel_add_celle (tabel, "");
}

PejlTalTabel *
pejl_taltabel_new_from_chart (const PejlChartTable *table)
{
  PejlTalTabel *tabel = pejl_taltabel_new (table->caption);
  g_autofree gboolean *shares = g_new0 (gboolean, table->header->len);

  tabel->n_total = table->n_total_rows;
  for (guint c = 0; c < table->header->len; c++)
    {
      const char *hoved = g_ptr_array_index (table->header, c);
      g_autofree char *af = g_strdup_printf ("%s, af", hoved);

      shares[c] = is_shares (table, c);
      pejl_taltabel_add_hoved (tabel, hoved);
      if (shares[c])
        pejl_taltabel_add_hoved (tabel, af);
    }
  for (guint i = 0; i < table->rows->len; i++)
    {
      pejl_taltabel_begin_raekke (tabel);
      for (guint c = 0; c < table->header->len; c++)
        if (shares[c])
          add_share (tabel, pejl_chart_table_get (table, i, c));
        else
          pejl_taltabel_add_celle (tabel, pejl_chart_table_get (table, i, c));
    }
  return tabel;
}

/* ---- sheets ---- */

static void
linje_free (gpointer data)
{
  PejlTalLinje *linje = data;

  g_free (linje->navn);
  g_free (linje->tekst);
  g_free (linje);
}

PejlTalArk *
pejl_talark_new (const char *navn,
                 const char *titel,
                 const char *undertitel)
{
  PejlTalArk *ark = g_new0 (PejlTalArk, 1);

  ark->navn = plain (navn);
  ark->titel = plain (titel != NULL ? titel : navn);
  ark->undertitel = undertitel != NULL ? plain (undertitel) : NULL;
  ark->linjer = g_ptr_array_new_with_free_func (linje_free);
  ark->tabeller = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_taltabel_free);
  return ark;
}

void
pejl_talark_free (PejlTalArk *ark)
{
  if (ark == NULL)
    return;
  g_free (ark->navn);
  g_free (ark->titel);
  g_free (ark->undertitel);
  g_free (ark->alt);
  g_ptr_array_unref (ark->linjer);
  g_ptr_array_unref (ark->tabeller);
  pejl_chart_diagram_free (ark->diagram);
  g_free (ark);
}

void
pejl_talark_add_linje (PejlTalArk *ark,
                       const char *navn,
                       const char *tekst)
{
  PejlTalLinje *linje;

  if (tekst == NULL || *tekst == '\0')
    return;
  linje = g_new0 (PejlTalLinje, 1);
  linje->navn = g_strdup (navn);
  linje->tekst = plain (tekst);
  g_ptr_array_add (ark->linjer, linje);
}

void
pejl_talark_add_tabel (PejlTalArk   *ark,
                       PejlTalTabel *tabel)
{
  g_ptr_array_add (ark->tabeller, tabel);
}

void
pejl_talark_set_diagram (PejlTalArk       *ark,
                         PejlChartDiagram *diagram,
                         const char       *alt)
{
  pejl_chart_diagram_free (ark->diagram);
  ark->diagram = diagram;
  g_free (ark->alt);
  ark->alt = plain (alt);
}
