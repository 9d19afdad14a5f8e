// SPDX-License-Identifier: GPL-3.0-or-later
// Clean tegn from a pasted list: which lines begin a tegn, which go on with one, and which are none.
#define G_LOG_DOMAIN "pejl-strategi"

#include "core/strategi/pejl-liste.h"

#include "core/model/pejl-dansk.h"
#include "core/strategi/pejl-liste-linje.h"

#include <string.h>

/* A heading is short. */
#define HEADING_WORDS 6
#define HEADING_WORDS_COLON 12
/* A line shorter than this was not broken for lack of room. */
#define BROKEN_LETTERS 45
/* More than any word has. */
#define TAIL_BYTES 240

typedef struct
{
  GPtrArray *tegn;
  GPtrArray *rest;
  GHashTable *seen;       /* casefolded */
  gboolean bulleted;
  GString *now;           /* the tegn that is being read; NULL between two */
  guint linje;            /* where it begins */
  gboolean lost;
  gboolean soft;
  gboolean spaced;
  gboolean after_blank;
  guint blanks;           /* blank lines since the last text */
  gboolean before_point;  /* the next text line begins with a mark */
} Laesning;

/* --- words --- */

static gboolean
is_one_of (const char *word, const char *const *words)
{
  g_autofree char *folded = g_utf8_casefold (word, -1);

  return g_strv_contains (words, folded);
}

/* Words after which a sentence goes on. */
static gboolean
goes_on_after (const char *word)
{
  static const char *const words[] = {
    "og", "eller", "samt", "at", "i", "på", "med", "til", "for", "af", "om", "fra", "ved", "som", "der",
    "den", "de", "en", "et", "deres", "hvor", "hvordan", "når", "mellem", "gennem", "igennem", "sin", "sit", "sine",
    "vores", "både", NULL
  };

  return is_one_of (word, words);
}

/* "børne- og ungeområdet": the hyphen stands for the word to come. */
static gboolean
keeps_hyphen_before (const char *word)
{
  static const char *const words[] = { "og", "eller", "samt", "til", "men", "/", NULL };

  return is_one_of (word, words);
}

static char *
word_at_end (const char *text)
{
  const char *space = strrchr (text, ' ');

  return g_strdup (space != NULL ? space + 1 : text);
}

static char *
word_at_start (const char *text)
{
  return g_strndup (text, strcspn (text, " "));
}

static guint
count_words (const char *text)
{
  guint words = *text != '\0' ? 1 : 0;

  for (const char *p = text; *p != '\0'; p++)
    words += *p == ' ' ? 1 : 0;
  return words;
}

static gboolean
begins_upper (const char *text)
{
  return g_unichar_isupper (g_utf8_get_char (text));
}

static gboolean
begins_lower (const char *text)
{
  return g_unichar_islower (g_utf8_get_char (text));
}

static gboolean
ends_with_dots (const char *text)
{
  return g_str_has_suffix (text, "...") || g_str_has_suffix (text, "…");
}

static gboolean
ends_sentence (const char *text)
{
  return *text != '\0' && strchr (".?!", text[strlen (text) - 1]) != NULL;
}

/* --- what is no tegn --- */

/* A name of roles and nothing else, whatever ends it: "De pædagogiske ledere...", "Konsulenter:". */
static gboolean
is_role_name (const char *text)
{
  static const char *const roles[] = {
    "medarbejder", "medarbejdere", "medarbejderne", "personale", "personalet", "leder", "lederen", "ledere",
    "lederne", "områdeleder", "områdelederen", "områdeledere", "områdelederne", "distriktsleder",
    "distriktsledere", "distriktslederne", "afdelingsleder", "afdelingsledere", "afdelingslederne",
    "centerchef", "centerchefen", "dagtilbudschef", "dagtilbudschefen", "konsulent", "konsulenten",
    "konsulenter", "konsulenterne", "dagplejer", "dagplejere", "dagplejerne", NULL
  };
  static const char *const between[] = {
    "de", "den", "det", "en", "pædagogisk", "pædagogiske", "tilsynsførende", "og", "vores", "som", "hos",
    "tegn", NULL
  };
  g_autofree char *bare = g_strdup (text);
  g_auto (GStrv) words = NULL;
  guint found = 0;

  g_strdelimit (bare, ".:,/", ' ');
  words = g_strsplit (bare, " ", -1);
  for (char **word = words; *word != NULL; word++)
    {
      char *dots = strstr (*word, "…");

      if (dots != NULL)
        *dots = '\0';
      if (is_one_of (*word, roles))
        found++;
      else if (**word != '\0' && !is_one_of (*word, between))
        return FALSE;
    }
  return found > 0;
}

static gboolean
is_number_of_page (const char *text)
{
  return g_regex_match_simple ("^(side )?[-–|]? ?\\d{1,3} ?((af|/|\\|) ?\\d{1,3} ?)?[-–|]?$", text,
                               G_REGEX_CASELESS, 0);
}

/* Short, so that a tegn that happens to speak of a page stays. */
static gboolean
is_of_the_page (const char *text)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);

  if (is_number_of_page (text))
    return TRUE;
  if (count_words (text) > HEADING_WORDS)
    return FALSE;
  return strstr (folded, "næste side") != NULL || strstr (folded, "forrige side") != NULL
         || g_str_has_prefix (folded, "fortsættes") || g_str_has_prefix (folded, "fortsat fra");
}

static void
leave_out (Laesning *laesning, guint linje, PejlListeGrund grund, const char *tekst)
{
  PejlListeRest *rest = g_new0 (PejlListeRest, 1);

  rest->linje = linje;
  rest->grund = grund;
  rest->tekst = pejl_dansk_normalize (tekst);
  g_ptr_array_add (laesning->rest, rest);
}

static void
rest_free (gpointer data)
{
  PejlListeRest *rest = data;

  g_free (rest->tekst);
  g_free (rest);
}

/* --- from line to tegn --- */

static char *
without_dots_before (const char *text)
{
  const char *p = text;

  for (;;)
    {
      if (g_str_has_prefix (p, "…"))
        p += strlen ("…");
      else if (g_str_has_prefix (p, "..") || (p > text && (*p == '.' || *p == ' ')))
        p++;
      else
        break;
    }
  return pejl_dansk_normalize (p);
}

static void
finish (Laesning *laesning)
{
  g_autofree char *tekst = NULL;
  g_autofree char *folded = NULL;

  if (laesning->now == NULL)
    return;
  tekst = without_dots_before (laesning->now->str);
  g_string_free (g_steal_pointer (&laesning->now), TRUE);
  folded = g_utf8_casefold (tekst, -1);
  if (*tekst == '\0')
    leave_out (laesning, laesning->linje, PEJL_LISTE_TOMT_PUNKT, tekst);
  else if (!g_hash_table_add (laesning->seen, g_steal_pointer (&folded)))
    leave_out (laesning, laesning->linje, PEJL_LISTE_GENTAGELSE, tekst);
  else
    {
      if (laesning->lost)
        leave_out (laesning, laesning->linje, PEJL_LISTE_TABT_TEGN, tekst);
      g_ptr_array_add (laesning->tegn, g_steal_pointer (&tekst));
    }
}

static void
begin (Laesning *laesning, const PejlListeLinje *linje)
{
  finish (laesning);
  laesning->now = g_string_new (linje->text);
  laesning->linje = linje->nr;
  laesning->lost = linje->lost;
  laesning->soft = linje->soft;
  laesning->spaced = linje->spaced;
}

/* The end of what was read so far: long enough for a word, and short, however long the text is. */
static const char *
end_of (const GString *text)
{
  const char *p = text->str + (text->len > TAIL_BYTES ? text->len - TAIL_BYTES : 0);

  while ((*p & 0xC0) == 0x80)
    p++;
  return p;
}

/* A hyphen that belongs to the word: KVALid-hæftet, 0-2 år, e-læring, mor-barn-relation. */
static gboolean
is_real_hyphen (const char *before, const char *after)
{
  g_autofree char *word = word_at_end (before);
  const char *second = *word != '\0' ? g_utf8_next_char (word) : word;

  if (!begins_lower (after) || strcmp (second, "-") == 0)
    return TRUE;
  for (const char *p = second; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isupper (c) || g_unichar_isdigit (c) || (c == '-' && p[1] != '\0'))
        return TRUE;
    }
  return FALSE;
}

static gboolean
ends_with_hyphen (const char *text)
{
  gsize length = strlen (text);

  return length >= 2 && text[length - 1] == '-' && text[length - 2] != ' ';
}

static void
go_on (Laesning *laesning, const PejlListeLinje *linje)
{
  GString *now = laesning->now;
  g_autofree char *next = word_at_start (linje->text);
  const char *between = now->len > 0 ? " " : "";

  if (laesning->soft)
    between = "";
  else if (ends_with_hyphen (end_of (now)) && !keeps_hyphen_before (next))
    {
      between = "";
      if (!is_real_hyphen (end_of (now), linje->text))
        g_string_truncate (now, now->len - 1);
    }
  g_string_append_printf (now, "%s%s", between, linje->text);
  laesning->lost |= linje->lost;
  laesning->soft = linje->soft;
  laesning->spaced = linje->spaced;
}

/* Whether what was read so far cannot be the end of a sentence. */
static gboolean
is_unfinished (const Laesning *laesning)
{
  g_autofree char *last = NULL;

  if (laesning->now == NULL)
    return FALSE;
  last = word_at_end (end_of (laesning->now));
  return laesning->soft || *last == '\0' || goes_on_after (last) || ends_with_hyphen (end_of (laesning->now))
         /* Without bullets, each line of a list may end with a comma. */
         || (laesning->bulleted && g_str_has_suffix (last, ","));
}

/* The last words of a sentence, a blank line away: a PDF sets lines apart that stand wide, and keeps the space
 * at the end of a line that was broken. A heading would have its list below. */
static gboolean
is_set_apart (const Laesning *laesning, const char *text)
{
  return laesning->bulleted && laesning->now != NULL && laesning->spaced && laesning->blanks == 1
         && !laesning->before_point && count_words (text) <= HEADING_WORDS
         && !ends_sentence (end_of (laesning->now));
}

/* A line without a mark of its own that stands over what follows. */
static gboolean
is_heading (const Laesning *laesning, const char *text)
{
  gboolean own = laesning->now == NULL || laesning->after_blank || ends_sentence (end_of (laesning->now));

  if (is_unfinished (laesning) && !ends_with_dots (text))
    return FALSE;
  if (is_role_name (text) && (begins_upper (text) || ends_with_dots (text)))
    return TRUE;
  if (!begins_upper (text) || !own || is_set_apart (laesning, text))
    return FALSE;
  if (ends_with_dots (text))
    return count_words (text) <= HEADING_WORDS;
  if (g_str_has_suffix (text, ":"))
    return count_words (text) <= HEADING_WORDS_COLON;
  return laesning->bulleted && !ends_sentence (text) && count_words (text) <= HEADING_WORDS;
}

static gboolean
is_continuation (const Laesning *laesning, const char *text, gboolean broken)
{
  if (laesning->now == NULL)
    return FALSE;
  if (is_unfinished (laesning) || is_set_apart (laesning, text))
    return TRUE;
  if (!laesning->bulleted)
    return broken && !laesning->after_blank;
  if (begins_lower (text))
    return TRUE;
  return !laesning->after_blank && !(begins_upper (text) && ends_sentence (end_of (laesning->now)));
}

/* A new role's list begins; the name of the document at a page's top may stand inside a sentence. */
static void
read_heading (Laesning *laesning, const PejlListeLinje *linje)
{
  if (linje->maerke != PEJL_MAERKE_INTET || is_role_name (linje->text))
    finish (laesning);
  leave_out (laesning, linje->nr, PEJL_LISTE_OVERSKRIFT, linje->text);
  laesning->after_blank = TRUE;
}

/* broken: the line's paragraph has lines broken for lack of room. */
static void
read_line (Laesning *laesning, const PejlListeLinje *linje, gboolean broken)
{
  gboolean marked = linje->maerke != PEJL_MAERKE_INTET;

  if (*linje->whole == '\0')
    {
      laesning->after_blank = TRUE;
      laesning->blanks++;
      return;
    }
  if (is_of_the_page (linje->whole))
    {
      leave_out (laesning, linje->nr, PEJL_LISTE_SIDETEKST, linje->whole);
      laesning->after_blank = TRUE;
      return;
    }
  if (marked ? is_role_name (linje->text) && begins_upper (linje->text) : is_heading (laesning, linje->text))
    {
      read_heading (laesning, linje);
      return;
    }
  if (!marked && is_continuation (laesning, linje->text, broken))
    go_on (laesning, linje);
  else
    begin (laesning, linje);
  laesning->after_blank = FALSE;
  laesning->blanks = 0;
}

/* --- lists without bullets --- */

static gboolean
is_blank_at (const GPtrArray *linjer, guint i)
{
  return i >= linjer->len || *((const PejlListeLinje *) g_ptr_array_index (linjer, i))->whole == '\0';
}

static gboolean
has_paragraphs (const GPtrArray *linjer)
{
  guint paragraphs = 0;

  for (guint i = 0; i < linjer->len; i++)
    paragraphs += !is_blank_at (linjer, i) && (i == 0 || is_blank_at (linjer, i - 1)) ? 1 : 0;
  return paragraphs > 1;
}

/* Whether every line of the paragraph that begins here, but its last, is as long as the room was. */
static gboolean
is_broken_paragraph (const GPtrArray *linjer, guint first)
{
  for (guint i = first; !is_blank_at (linjer, i + 1); i++)
    if (g_utf8_strlen (((const PejlListeLinje *) g_ptr_array_index (linjer, i))->whole, -1) < BROKEN_LETTERS)
      return FALSE;
  return TRUE;
}

static gboolean
is_before_point (const GPtrArray *linjer, guint i)
{
  do
    i++;
  while (i < linjer->len && is_blank_at (linjer, i));
  return i < linjer->len
         && ((const PejlListeLinje *) g_ptr_array_index (linjer, i))->maerke != PEJL_MAERKE_INTET;
}

static int
compare_rest (gconstpointer a, gconstpointer b)
{
  const PejlListeRest *x = *(const PejlListeRest *const *) a;
  const PejlListeRest *y = *(const PejlListeRest *const *) b;

  return (x->linje > y->linje) - (x->linje < y->linje);
}

GPtrArray *
pejl_liste_clean (const char *text, GPtrArray **rest)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autoptr (GPtrArray) linjer = pejl_liste_linjer (composed);
  g_autoptr (GPtrArray) left_out = g_ptr_array_new_with_free_func (rest_free);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Laesning laesning = { .tegn = g_ptr_array_new_with_free_func (g_free), .rest = left_out, .seen = seen };
  gboolean paragraphs = has_paragraphs (linjer);
  gboolean broken = FALSE;

  laesning.bulleted = pejl_liste_settle_marks (linjer);
  for (guint i = 0; i < linjer->len; i++)
    {
      if (i == 0 || is_blank_at (linjer, i - 1))
        broken = paragraphs && is_broken_paragraph (linjer, i);
      laesning.before_point = is_before_point (linjer, i);
      read_line (&laesning, g_ptr_array_index (linjer, i), broken);
    }
  finish (&laesning);
  g_ptr_array_sort (left_out, compare_rest);
  if (rest != NULL)
    *rest = g_steal_pointer (&left_out);
  return laesning.tegn;
}
