// SPDX-License-Identifier: GPL-3.0-or-later
// Shapes the report's text with pango, once for each different piece.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pejl-pdf-skrift.h"

#include <string.h>

#define FAMILY "Cantarell, Noto Sans, sans-serif"
#define TANKESTREG "\xe2\x80\x93"

typedef struct
{
  double size;          /* points */
  PangoWeight weight;
  double leading;       /* extra points between lines */
} Stil;

static const Stil stile[PEJL_SKRIFT_LAST + 1] = {
  [PEJL_SKRIFT_TITEL] = { 36, PANGO_WEIGHT_ULTRABOLD, -3 },
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
  PangoGlyph mellemrum[PEJL_SKRIFT_LAST + 1];
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

  return x->stil == y->stil && x->width == y->width && x->hoejre == y->hoejre && x->bold_bytes == y->bold_bytes
         && strcmp (x->tekst, y->tekst) == 0;
}

static void
post_free (gpointer data)
{
  Post *post = data;

  g_object_unref (post->tekst.layout);
  g_free (post->tekst.linjer);
  g_free (post->ejet);
  g_free (post);
}

/* A ligature is one glyph for two letters, which some readers of PDF give back as none; figures stand in columns. */
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

static PangoGlyph
find_space (PejlPdfSkrift  *skrift,
            PejlSkriftStil  stil)
{
  g_autoptr (PangoLayout) layout = pango_layout_new (skrift->context);
  PangoLayoutLine *line;

  pango_layout_set_font_description (layout, skrift->fonte[stil]);
  pango_layout_set_text (layout, "x x", -1);
  line = pango_layout_get_line_readonly (layout, 0);
  return ((PangoLayoutRun *) line->runs->data)->glyphs->glyphs[1].glyph;
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
      skrift->mellemrum[stil] = find_space (skrift, (PejlSkriftStil) stil);
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

/* Pango takes the space out where it breaks a line, and words would run together for those who have the text read aloud. */
static void
restore_final_space (PangoLayoutLine *line,
                     PangoGlyph       space)
{
  GSList *last = g_slist_last (line->runs);
  PangoGlyphString *glyphs;

  if (last == NULL)
    return;
  glyphs = ((PangoLayoutRun *) last->data)->glyphs;
  if (glyphs->num_glyphs > 0 && glyphs->glyphs[glyphs->num_glyphs - 1].glyph == PANGO_GLYPH_EMPTY)
    glyphs->glyphs[glyphs->num_glyphs - 1].glyph = space;
}

static void
measure_lines (PejlPdfTekst *tekst,
               PangoGlyph    space)
{
  PangoLayoutIter *iter = pango_layout_get_iter (tekst->layout);
  guint i = 0;

  tekst->n_linjer = (guint) pango_layout_get_line_count (tekst->layout);
  tekst->linjer = g_new (PejlPdfLinje, tekst->n_linjer);
  do
    {
      PangoRectangle logical;
      PejlPdfLinje *linje = &tekst->linjer[i++];

      pango_layout_iter_get_line_extents (iter, NULL, &logical);
      linje->x = pango_units_to_double (logical.x);
      linje->baseline = pango_units_to_double (pango_layout_iter_get_baseline (iter));
      linje->bottom = pango_units_to_double (logical.y + logical.height + pango_layout_get_spacing (tekst->layout));
      tekst->width = MAX (tekst->width, pango_units_to_double (logical.width));
      tekst->height = pango_units_to_double (logical.y + logical.height);
      if (i < tekst->n_linjer)
        restore_final_space (pango_layout_iter_get_line (iter), space);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

static void
insert_attribute (PangoAttrList  *list,
                  PangoAttribute *attribute,
                  gsize           start,
                  gsize           end)
{
  attribute->start_index = (guint) start;
  attribute->end_index = (guint) end;
  pango_attr_list_insert (list, attribute);
}

/* A number stays with the word after it, and "2024–2025" in one piece. Pango looks at the positions inside the range. */
static void
bind_numbers (PangoAttrList *list,
              const char    *tekst)
{
  for (const char *p = tekst; *p != '\0'; p++)
    {
      gsize start = (gsize) (p - tekst);

      if (!g_ascii_isdigit (*p))
        continue;
      if (p[1] == ' ')
        insert_attribute (list, pango_attr_allow_breaks_new (FALSE), start, start + 3);
      else if (g_str_has_prefix (p + 1, TANKESTREG))
        insert_attribute (list, pango_attr_allow_breaks_new (FALSE), start, start + 1 + strlen (TANKESTREG) + 2);
    }
}

static PangoAttrList *
make_own_attributes (PangoAttrList *attributes,
                     const Noegle  *noegle)
{
  PangoAttrList *list = pango_attr_list_copy (attributes);

  if (noegle->bold_bytes > 0)
    insert_attribute (list, pango_attr_weight_new (PANGO_WEIGHT_BOLD), 0, noegle->bold_bytes);
  if (noegle->width >= 0)
    bind_numbers (list, noegle->tekst);
  return list;
}

static Post *
shape (PejlPdfSkrift *skrift,
       const Noegle  *noegle)
{
  Post *post = g_new0 (Post, 1);
  PangoLayout *layout = pango_layout_new (skrift->context);

  post->ejet = g_strdup (noegle->tekst);
  post->noegle = *noegle;
  post->noegle.tekst = post->ejet;
  post->tekst.layout = layout;
  pango_layout_set_font_description (layout, skrift->fonte[noegle->stil]);
  if (noegle->bold_bytes > 0 || noegle->width >= 0)
    {
      PangoAttrList *list = make_own_attributes (skrift->attributter, noegle);

      pango_layout_set_attributes (layout, list);
      pango_attr_list_unref (list);
    }
  else
    pango_layout_set_attributes (layout, skrift->attributter);
  pango_layout_set_spacing (layout, pango_units_from_double (stile[noegle->stil].leading));
  pango_layout_set_width (layout, noegle->width);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (noegle->hoejre)
    pango_layout_set_alignment (layout, PANGO_ALIGN_RIGHT);
  pango_layout_set_text (layout, noegle->tekst, -1);
  measure_lines (&post->tekst, skrift->mellemrum[noegle->stil]);
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
