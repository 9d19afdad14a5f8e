// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes the report's text with pango, once for each different piece.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pdf/pejl-pdf-skrift.h"

#include "core/model/pejl-henvisning.h"

#include <string.h>

#define FAMILY "Cantarell, Noto Sans, sans-serif"
#define BLOED "\xc2\xad"
#define NBSP "\xc2\xa0"
#define ORDBINDER "\xe2\x81\xa0" /* U+2060 */
#define TANKESTREG "\xe2\x80\x93"

typedef struct
{
  double size;          /* points */
  PangoWeight weight;
  double leading;       /* extra points between lines */
} Stil;

static const Stil stile[PEJL_SKRIFT_LAST + 1] = {
  [PEJL_SKRIFT_TITEL] = { 36, PANGO_WEIGHT_ULTRABOLD, -3 },
  [PEJL_SKRIFT_H1] = { 23, PANGO_WEIGHT_BOLD, 0 },
  [PEJL_SKRIFT_UNDERTITEL] = { 14, PANGO_WEIGHT_NORMAL, 2 },
  [PEJL_SKRIFT_UDGIVER] = { 10, PANGO_WEIGHT_BOLD, 2 },
  [PEJL_SKRIFT_H2] = { 18, PANGO_WEIGHT_BOLD, 1 },
  [PEJL_SKRIFT_H3] = { 12.5, PANGO_WEIGHT_BOLD, 1 },
  [PEJL_SKRIFT_BROED] = { 10, PANGO_WEIGHT_NORMAL, 2.6 },
  [PEJL_SKRIFT_BROED_FED] = { 10, PANGO_WEIGHT_BOLD, 2.6 },
  [PEJL_SKRIFT_STILLE] = { 9.5, PANGO_WEIGHT_NORMAL, 2 },
  [PEJL_SKRIFT_NOEGLETAL] = { 21, PANGO_WEIGHT_BOLD, 0 },
  [PEJL_SKRIFT_FUND] = { 11, PANGO_WEIGHT_NORMAL, 3 },
  [PEJL_SKRIFT_BILLEDTEKST] = { 10, PANGO_WEIGHT_NORMAL, 1.5 },
  [PEJL_SKRIFT_TABEL] = { 9, PANGO_WEIGHT_NORMAL, 0.5 },
  [PEJL_SKRIFT_TABEL_FED] = { 9, PANGO_WEIGHT_BOLD, 0.5 },
  [PEJL_SKRIFT_TABEL_STILLE] = { 8.5, PANGO_WEIGHT_NORMAL, 0.5 },
  [PEJL_SKRIFT_NOTE] = { 8.5, PANGO_WEIGHT_NORMAL, 1.8 },
  [PEJL_SKRIFT_NOTE_FED] = { 8.5, PANGO_WEIGHT_BOLD, 1.8 },
  [PEJL_SKRIFT_DIAS_FORSIDE] = { 76, PANGO_WEIGHT_ULTRABOLD, -6 },
  [PEJL_SKRIFT_DIAS_TITEL] = { 48, PANGO_WEIGHT_BOLD, -2 },
  [PEJL_SKRIFT_DIAS_NOEGLETAL] = { 60, PANGO_WEIGHT_BOLD, 0 },
  [PEJL_SKRIFT_DIAS_STOR] = { 37, PANGO_WEIGHT_NORMAL, 4 },
  [PEJL_SKRIFT_DIAS_STOR_FED] = { 38, PANGO_WEIGHT_BOLD, 2 },
  [PEJL_SKRIFT_DIAS] = { 30, PANGO_WEIGHT_NORMAL, 3 },
  [PEJL_SKRIFT_DIAS_FED] = { 30, PANGO_WEIGHT_BOLD, 3 },
};

typedef struct
{
  PejlSkriftStil stil;
  int width;          /* pango units; -1: one line */
  gboolean hoejre;
  gsize bold_bytes;
  const char *tekst;
} Noegle;

typedef struct
{
  Noegle noegle;
  PejlPdfTekst tekst;
  char *ejet;
} Post;

struct _PejlPdfSkrift
{
  PangoContext *context;
  PangoFontDescription *fonte[PEJL_SKRIFT_LAST + 1];
  PangoAttrList *attributter;
  GHashTable *poster;      /* Noegle * → Post * */
  guint ukendte;
};

static guint
noegle_hash (gconstpointer data)
{
  const Noegle *noegle = data;

  return g_str_hash (noegle->tekst) * 31 + (guint) noegle->width * 7 + (guint) noegle->stil * 2
         + (guint) noegle->hoejre + (guint) noegle->bold_bytes * 13;
}

static gboolean
noegle_equal (gconstpointer a,
              gconstpointer b)
{
  const Noegle *x = a;
  const Noegle *y = b;

  return x->stil == y->stil && x->width == y->width && x->hoejre == y->hoejre
         && x->bold_bytes == y->bold_bytes
         && strcmp (x->tekst, y->tekst) == 0;
}

static void
post_free (gpointer data)
{
  Post *post = data;

  for (guint i = 0; i < post->tekst.n_linjer; i++)
    {
      g_object_unref (post->tekst.linjer[i].layout);
      g_clear_pointer (&post->tekst.linjer[i].led, g_array_unref);
    }
  g_free (post->tekst.linjer);
  g_free (post->ejet);
  g_free (post);
}

/* A ligature is one glyph for two letters, which some readers of PDF give back as none; figures stand in
 * columns. */
static PangoAttrList *
make_attributes (void)
{
  PangoAttrList *list = pango_attr_list_new ();

  pango_attr_list_insert (list, pango_attr_font_features_new ("liga=0, clig=0, dlig=0, tnum=1"));
  return list;
}

static PangoContext *
make_context (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();

  /* Paper has no pixels to fit glyphs to. */
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string ("da"));
  pango_context_set_base_dir (context, PANGO_DIRECTION_LTR);
  cairo_font_options_destroy (options);
  return context;
}

PejlPdfSkrift *
pejl_pdf_skrift_new (void)
{
  PejlPdfSkrift *skrift = g_new0 (PejlPdfSkrift, 1);

  skrift->context = make_context ();
  skrift->attributter = make_attributes ();
  skrift->poster = g_hash_table_new_full (noegle_hash, noegle_equal, NULL, post_free);
  for (int stil = 0; stil <= PEJL_SKRIFT_LAST; stil++)
    {
      skrift->fonte[stil] = pango_font_description_from_string (FAMILY);
      pango_font_description_set_weight (skrift->fonte[stil], stile[stil].weight);
      pango_font_description_set_absolute_size (skrift->fonte[stil], stile[stil].size * PANGO_SCALE);
    }
  return skrift;
}

void
pejl_pdf_skrift_free (PejlPdfSkrift *skrift)
{
  g_hash_table_unref (skrift->poster);
  for (int stil = 0; stil <= PEJL_SKRIFT_LAST; stil++)
    pango_font_description_free (skrift->fonte[stil]);
  pango_attr_list_unref (skrift->attributter);
  g_object_unref (skrift->context);
  g_free (skrift);
}

static PangoAttrList *
with_bold_start (PangoAttrList *attributes,
                 gsize          bold_bytes)
{
  PangoAttrList *list = pango_attr_list_copy (attributes);
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = 0;
  bold->end_index = (guint) bold_bytes;
  pango_attr_list_insert (list, bold);
  return list;
}

/* A number stays with the word after it, "17 af 35" and "2024–2025" in one piece. */
static char *
bind_numbers (const char *tekst)
{
  GString *bound = g_string_new (NULL);

  for (const char *p = tekst; *p != '\0'; p++)
    {
      g_string_append_c (bound, *p);
      if (!g_ascii_isdigit (*p))
        continue;
      if (g_str_has_prefix (p + 1, " af ") && g_ascii_isdigit (p[5]))
        {
          g_string_append (bound, NBSP "af" NBSP);
          p += strlen (" af ");
        }
      else if (p[1] == ' ' && p[2] != '\0')
        {
          g_string_append (bound, NBSP);
          p++;
        }
      else if (g_str_has_prefix (p + 1, TANKESTREG))
        {
          g_string_append (bound, TANKESTREG ORDBINDER);
          p += strlen (TANKESTREG);
        }
    }
  return g_string_free (bound, FALSE);
}

/* What only says where lines may break has no place in the file: cairo would write each such character as a
 * replacement text of its own, inside which some readers lose the rest of the sentence. */
static GString *
drop_break_marks (GString *line)
{
  g_string_replace (line, NBSP, " ", 0);
  g_string_replace (line, ORDBINDER, "", 0);
  g_string_replace (line, BLOED, "", 0);
  return line;
}

/* Takes the marks out of the line. What stands between any two of them may be words that lead somewhere: a line that begins inside
 * such words has only their end. NULL: there are none. */
static GArray *
take_marks (GString *line)
{
  GArray *led = NULL;
  const char *at;
  gboolean marked = FALSE;
  guint start = 0;

  while ((at = strstr (line->str, PEJL_HENVISNING_MAERKE)) != NULL)
    {
      PejlPdfLed next = { start, (guint) (at - line->str) };

      if (marked && led == NULL)
        led = g_array_new (FALSE, FALSE, sizeof (PejlPdfLed));
      if (marked)
        g_array_append_val (led, next);
      marked = TRUE;
      start = next.slut;
      g_string_erase (line, (gssize) start, strlen (PEJL_HENVISNING_MAERKE));
    }
  return led;
}

static PangoLayout *
new_layout (PejlPdfSkrift  *skrift,
            PejlSkriftStil  stil,
            const char     *tekst,
            gsize           bold_bytes)
{
  PangoLayout *layout = pango_layout_new (skrift->context);

  pango_layout_set_font_description (layout, skrift->fonte[stil]);
  if (bold_bytes > 0)
    {
      PangoAttrList *list = with_bold_start (skrift->attributter, bold_bytes);

      pango_layout_set_attributes (layout, list);
      pango_attr_list_unref (list);
    }
  else
    pango_layout_set_attributes (layout, skrift->attributter);
  pango_layout_set_text (layout, tekst, -1);
  return layout;
}

/* One line of a broken text: with a real space at its end, so that words do not run together for those who
 * have the text read aloud, or with the hyphen that it was broken at. */
static PangoLayout *
line_layout (PejlPdfSkrift   *skrift,
             const Noegle    *noegle,
             PangoLayout     *broken,
             PangoLayoutLine *line,
             gboolean         last,
             GArray         **led)
{
  const char *start = pango_layout_get_text (broken) + line->start_index;
  GString *text = g_string_new_len (start, line->length);
  gboolean hyphen = g_str_has_suffix (text->str, BLOED);
  PangoLayout *layout;

  drop_break_marks (text);
  if (hyphen)
    g_string_append_c (text, '-');
  else if (!last && !g_str_has_suffix (text->str, " ") && start[line->length] == ' ')
    g_string_append_c (text, ' ');
  *led = take_marks (text);
  layout = new_layout (skrift, noegle->stil, text->str, line->start_index == 0 ? noegle->bold_bytes : 0);
  g_string_free (text, TRUE);
  return layout;
}

static void
take_lines (PejlPdfSkrift *skrift,
            Post          *post,
            PangoLayout   *broken)
{
  PejlPdfTekst *tekst = &post->tekst;
  PangoLayoutIter *iter = pango_layout_get_iter (broken);
  double leading = stile[post->noegle.stil].leading;
  guint i = 0;

  tekst->n_linjer = (guint) pango_layout_get_line_count (broken);
  tekst->linjer = g_new0 (PejlPdfLinje, tekst->n_linjer);
  do
    {
      PangoRectangle logical;
      PejlPdfLinje *linje = &tekst->linjer[i++];

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      linje->x = pango_units_to_double (logical.x);
      linje->baseline = pango_units_to_double (pango_layout_iter_get_baseline (iter));
      linje->bottom = pango_units_to_double (logical.y + logical.height) + leading;
      tekst->width = MAX (tekst->width, pango_units_to_double (logical.width));
      tekst->height = pango_units_to_double (logical.y + logical.height);
      if (tekst->i_bredde)
        linje->layout = line_layout (skrift, &post->noegle, broken, pango_layout_iter_get_line_readonly (iter),
                                     i == tekst->n_linjer, &linje->led);
      else
        linje->layout = g_object_ref (broken);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static PangoLayout *
break_lines (PejlPdfSkrift *skrift,
             const Noegle  *noegle)
{
  g_autofree char *bound = bind_numbers (noegle->tekst);
  PangoLayout *layout = new_layout (skrift, noegle->stil, bound, noegle->bold_bytes);

  pango_layout_set_spacing (layout, pango_units_from_double (stile[noegle->stil].leading));
  pango_layout_set_width (layout, noegle->width);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (noegle->hoejre)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  return layout;
}

static PangoLayout *
one_line (PejlPdfSkrift *skrift,
          const Noegle  *noegle,
          GArray       **led)
{
  GString *text = drop_break_marks (g_string_new (noegle->tekst));
  PangoLayout *layout;

  *led = take_marks (text);
  layout = new_layout (skrift, noegle->stil, text->str, noegle->bold_bytes);

  pango_layout_set_single_paragraph_mode (layout, TRUE);
  g_string_free (text, TRUE);
  return layout;
}

static Post *
shape (PejlPdfSkrift *skrift,
       const Noegle  *noegle)
{
  Post *post = g_new0 (Post, 1);
  GArray *led = NULL;
  g_autoptr (PangoLayout) layout = noegle->width >= 0 ? break_lines (skrift, noegle)
                                                      : one_line (skrift, noegle, &led);

  post->ejet = g_strdup (noegle->tekst);
  post->noegle = *noegle;
  post->noegle.tekst = post->ejet;
  post->tekst.i_bredde = noegle->width >= 0;
  take_lines (skrift, post, layout);
  if (led != NULL)
    post->tekst.linjer[0].led = led;
  skrift->ukendte += (guint) pango_layout_get_unknown_glyphs_count (layout);
  return post;
}

static const PejlPdfTekst *
find_or_shape (PejlPdfSkrift  *skrift,
               PejlSkriftStil  stil,
               const char     *tekst,
               double          width,
               gboolean        hoejre,
               gsize           bold_bytes)
{
  Noegle noegle = { stil, width > 0 ? pango_units_from_double (width) : -1, hoejre, bold_bytes, tekst };
  Post *post = g_hash_table_lookup (skrift->poster, &noegle);

  if (post == NULL)
    {
      post = shape (skrift, &noegle);
      g_hash_table_insert (skrift->poster, &post->noegle, post);
    }
  return &post->tekst;
}

const PejlPdfTekst *
pejl_pdf_skrift_tekst (PejlPdfSkrift  *skrift,
                       PejlSkriftStil  stil,
                       const char     *tekst,
                       double          width)
{
  return find_or_shape (skrift, stil, tekst, width, FALSE, 0);
}

const PejlPdfTekst *
pejl_pdf_skrift_tekst_hoejre (PejlPdfSkrift  *skrift,
                              PejlSkriftStil  stil,
                              const char     *tekst,
                              double          width)
{
  return find_or_shape (skrift, stil, tekst, width, TRUE, 0);
}

const PejlPdfTekst *
pejl_pdf_skrift_tekst_fed (PejlPdfSkrift  *skrift,
                           PejlSkriftStil  stil,
                           const char     *tekst,
                           gsize           bold_bytes,
                           double          width)
{
  return find_or_shape (skrift, stil, tekst, width, FALSE, bold_bytes);
}

const PejlPdfTekst *
pejl_pdf_skrift_stykke (PejlPdfSkrift      *skrift,
                        const PejlPdfTekst *tekst,
                        guint               linje,
                        guint               start,
                        guint               slut)
{
  const Post *post = (const Post *) ((const char *) tekst - G_STRUCT_OFFSET (Post, tekst));
  g_autofree char *ord = g_strndup (pango_layout_get_text (tekst->linjer[linje].layout) + start, slut - start);
  gsize bold = linje == 0 && post->noegle.bold_bytes > start ? MIN (post->noegle.bold_bytes, slut) - start : 0;

  return find_or_shape (skrift, post->noegle.stil, ord, 0, FALSE, bold);
}

double
pejl_pdf_skrift_widest_word (PejlPdfSkrift  *skrift,
                             PejlSkriftStil  stil,
                             const char     *tekst)
{
  g_auto (GStrv) parts = g_strsplit (tekst, "\xc2\xad", -1);
  /* A break is allowed at spaces and, with a hyphen drawn, at soft hyphens. */
  g_autofree char *joined = g_strjoinv ("- ", parts);
  g_auto (GStrv) words = g_strsplit (joined, " ", -1);
  double widest = 0;

  for (gsize i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0')
      widest = MAX (widest, pejl_pdf_skrift_tekst (skrift, stil, words[i], 0)->width);
  return widest;
}

guint
pejl_pdf_skrift_unknown_glyphs (const PejlPdfSkrift *skrift)
{
  return skrift->ukendte;
}
