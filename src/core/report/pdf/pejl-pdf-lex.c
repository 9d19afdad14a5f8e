// SPDX-License-Identifier: GPL-3.0-or-later
// Reads operands only as far as to know where they end.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pdf/pejl-pdf-lex.h"

#include <string.h>

void
pejl_pdf_lex_init (PejlPdfLex *lex, const guint8 *data, gsize laengde)
{
  *lex = (PejlPdfLex) { .data = data, .laengde = laengde };
}

/* ---- tokens ---- */

static gboolean
is_space (guint8 c)
{
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

static gboolean
is_delimiter (guint8 c)
{
  return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/'
         || c == '%';
}

static gsize
skip_space (const PejlPdfLex *lex, gsize i)
{
  while (i < lex->laengde)
    {
      if (lex->data[i] == '%')
        while (i < lex->laengde && lex->data[i] != '\n' && lex->data[i] != '\r')
          i++;
      else if (!is_space (lex->data[i]))
        break;
      else
        i++;
    }
  return i;
}

/* Parentheses nest, and a backslash hides the next one. */
static gsize
skip_string (const PejlPdfLex *lex, gsize i)
{
  guint depth = 0;

  for (; i < lex->laengde; i++)
    {
      if (lex->data[i] == '\\')
        i++;
      else if (lex->data[i] == '(')
        depth++;
      else if (lex->data[i] == ')' && --depth == 0)
        return i + 1;
    }
  return lex->laengde;
}

static gsize
skip_word (const PejlPdfLex *lex, gsize i)
{
  while (i < lex->laengde && !is_space (lex->data[i]) && !is_delimiter (lex->data[i]))
    i++;
  return i;
}

static gboolean
begins_operator (guint8 c)
{
  return g_ascii_isalpha (c) || c == '\'' || c == '"';
}

/* Past one operand: a string, a name, a number, a bracket. Brackets and dictionaries are walked through piece by
 * piece, as no operator stands inside them. */
static gsize
skip_operand (const PejlPdfLex *lex, gsize i)
{
  guint8 c = lex->data[i];

  if (c == '(')
    return skip_string (lex, i);
  if (c == '<' && i + 1 < lex->laengde && lex->data[i + 1] != '<')
    {
      const guint8 *end = memchr (lex->data + i, '>', lex->laengde - i);

      return end != NULL ? (gsize) (end - lex->data) + 1 : lex->laengde;
    }
  if (is_delimiter (c) && c != '/')
    return i + 1;
  return MAX (skip_word (lex, i + 1), i + 1);
}

static gboolean
is_constant (const char *word, gsize n)
{
  return (n == 4 && memcmp (word, "true", 4) == 0) || (n == 5 && memcmp (word, "false", 5) == 0)
         || (n == 4 && memcmp (word, "null", 4) == 0);
}

/* The bytes of an inline image are no tokens: it ends at an EI that stands alone. */
static gsize
skip_inline_image (const PejlPdfLex *lex, gsize i)
{
  for (; i + 2 < lex->laengde; i++)
    if (is_space (lex->data[i]) && lex->data[i + 1] == 'E' && lex->data[i + 2] == 'I'
        && (i + 3 == lex->laengde || is_space (lex->data[i + 3])))
      return i + 3;
  return lex->laengde;
}

static PejlPdfOperatorArt
kind_of (const char *op, gsize n)
{
  static const struct { const char *op; PejlPdfOperatorArt art; } known[] = {
    { "m", PEJL_PDF_OPERATOR_MALER }, { "re", PEJL_PDF_OPERATOR_MALER }, { "BT", PEJL_PDF_OPERATOR_MALER },
    { "Do", PEJL_PDF_OPERATOR_MALER }, { "sh", PEJL_PDF_OPERATOR_MALER }, { "BI", PEJL_PDF_OPERATOR_MALER },
    { "q", PEJL_PDF_OPERATOR_GEM }, { "Q", PEJL_PDF_OPERATOR_HENT },
    { "BDC", PEJL_PDF_OPERATOR_MAERKE }, { "BMC", PEJL_PDF_OPERATOR_MAERKE },
    { "EMC", PEJL_PDF_OPERATOR_MAERKE_SLUT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (known); i++)
    if (op[0] == known[i].op[0] && strlen (known[i].op) == n && memcmp (op, known[i].op, n) == 0)
      return known[i].art;
  return PEJL_PDF_OPERATOR_ANDET;
}

gboolean
pejl_pdf_lex_next (PejlPdfLex *lex)
{
  gsize i = skip_space (lex, lex->naeste);

  lex->start = i;
  while (i < lex->laengde)
    {
      gsize end;

      if (!begins_operator (lex->data[i]))
        {
          i = skip_space (lex, skip_operand (lex, i));
          continue;
        }
      end = MAX (skip_word (lex, i), i + 1);
      if (is_constant ((const char *) lex->data + i, end - i))
        {
          i = skip_space (lex, end);
          continue;
        }
      lex->operator = i;
      lex->art = kind_of ((const char *) lex->data + i, end - i);
      lex->naeste = end - i == 2 && memcmp (lex->data + i, "BI", 2) == 0 ? skip_inline_image (lex, end) : end;
      return TRUE;
    }
  lex->naeste = lex->laengde;
  return FALSE;
}

/* ---- what a mark says ---- */

int
pejl_pdf_lex_mcid (const PejlPdfLex *lex)
{
  const char *from = (const char *) lex->data + lex->start;
  const char *mcid = g_strstr_len (from, (gssize) (lex->operator - lex->start), "/MCID");
  char tal[16] = { 0 };
  gsize room;

  if (mcid == NULL)
    return -1;
  mcid += strlen ("/MCID");
  room = (gsize) ((const char *) lex->data + lex->operator - mcid);
  memcpy (tal, mcid, MIN (room, sizeof tal - 1));
  return (int) g_ascii_strtoll (tal, NULL, 10);
}

gboolean
pejl_pdf_lex_has_tag (const PejlPdfLex *lex, const char *tag)
{
  gsize n = strlen (tag);

  return lex->operator - lex->start > n && memcmp (lex->data + lex->start, tag, n) == 0
         && (is_space (lex->data[lex->start + n]) || is_delimiter (lex->data[lex->start + n]));
}

char *
pejl_pdf_lex_properties (const PejlPdfLex *lex)
{
  gsize i = skip_space (lex, skip_operand (lex, lex->start));

  if (i >= lex->operator || lex->data[i] != '/')
    return NULL;
  return g_strndup ((const char *) lex->data + i, skip_word (lex, i + 1) - i);
}

/* ---- artifacts ---- */

typedef struct
{
  PejlPdfLex lex;
  GByteArray *ud;
  gsize kopieret;      /* bytes of the source that stand in ud */
  guint maerker;       /* marks that are open */
  guint gemt;          /* q without their Q */
  gboolean aaben;      /* an artifact of ours is open, */
  guint aaben_gemt;    /* opened at so many q */
} Artefakter;

static void
insert (Artefakter *a, gsize before, const char *words)
{
  g_byte_array_append (a->ud, a->lex.data + a->kopieret, (guint) (before - a->kopieret));
  g_byte_array_append (a->ud, (const guint8 *) words, (guint) strlen (words));
  a->kopieret = before;
}

static void
close_artefakt (Artefakter *a, gsize before)
{
  if (a->aaben)
    insert (a, before, "\nEMC\n");
  a->aaben = FALSE;
}

static gboolean
take_operator (Artefakter *a)
{
  switch (a->lex.art)
    {
    case PEJL_PDF_OPERATOR_MALER:
      if (a->maerker == 0 && !a->aaben)
        {
          insert (a, a->lex.start, "/Artifact BMC\n");
          a->aaben = TRUE;
          a->aaben_gemt = a->gemt;
        }
      return TRUE;
    case PEJL_PDF_OPERATOR_MAERKE:
      close_artefakt (a, a->lex.start);
      a->maerker++;
      return TRUE;
    case PEJL_PDF_OPERATOR_MAERKE_SLUT:
      return a->maerker-- > 0;
    case PEJL_PDF_OPERATOR_GEM:
      a->gemt++;
      return TRUE;
    case PEJL_PDF_OPERATOR_HENT:
      if (a->gemt == a->aaben_gemt)
        close_artefakt (a, a->lex.start);
      return a->gemt-- > 0;
    case PEJL_PDF_OPERATOR_ANDET:
    default:
      return TRUE;
    }
}

gboolean
pejl_pdf_lex_artefakter (const guint8 *data, gsize laengde, GByteArray *ud)
{
  Artefakter a = { .ud = ud };
  gboolean i_tekst = FALSE;

  pejl_pdf_lex_init (&a.lex, data, laengde);
  while (pejl_pdf_lex_next (&a.lex))
    {
      if (a.lex.naeste - a.lex.operator == 2 && data[a.lex.operator + 1] == 'T')
        i_tekst = data[a.lex.operator] == 'B' || (i_tekst && data[a.lex.operator] != 'E');
      if (i_tekst && a.aaben && a.lex.art == PEJL_PDF_OPERATOR_MAERKE)
        return FALSE;
      if (!take_operator (&a))
        return FALSE;
    }
  close_artefakt (&a, laengde);
  if (a.kopieret > 0)
    g_byte_array_append (ud, data + a.kopieret, (guint) (laengde - a.kopieret));
  return a.maerker == 0;
}
