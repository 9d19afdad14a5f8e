// SPDX-License-Identifier: GPL-3.0-or-later
// Each kind of block as the HTML element that means it.
#define G_LOG_DOMAIN "pejl-report"

#include "core/report/pejl-html-skriver.h"

#include "core/chart/pejl-chart-draw.h"
#include "core/chart/pejl-chart-text.h"
#include "core/model/pejl-c-tal.h"
#include "core/model/pejl-henvisning.h"
#include "core/report/pdf/pejl-pdf-sats-private.h"
#include "core/report/pejl-dokument-steder.h"
#include "core/report/pejl-rapport-fil.h"

#include <cairo-svg.h>
#include <string.h>

#define DIAGRAM_BREDDE 760.0

/* Text at least 16 px, lines of at most 70 letters, contrast as on paper; dark where the reader's machine is. */
static const char stil[] =
  ":root{color-scheme:light dark;--t:#1a1f26;--s:#515a66;--k:#d5d9de;--a:#1f5fa8;--b:#fff;--g:#f2f4f6}"
  "@media(prefers-color-scheme:dark){:root{--t:#f2f4f6;--s:#b9c0c9;--k:#4a525c;--a:#8fc1e3;--b:#15191e;--g:#1f252c}}"
  "body{margin:0;background:var(--b);color:var(--t);font:1.05rem/1.55 Cantarell,\"Noto Sans\",\"Segoe UI\",sans-serif}"
  "main{max-width:44rem;margin:0 auto;padding:1.5rem 1rem 3rem}"
  "h1{font-size:1.9rem;line-height:1.2;margin:.6em 0 .4em}h2{font-size:1.35rem;margin:1.8em 0 .4em}"
  "h3{font-size:1.08rem;margin:1.2em 0 .2em}p{margin:.5em 0}.lede{font-size:1.15rem}.stille{color:var(--s);font-size:.95rem}"
  "dl.fakta{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:.6rem 1rem;margin:1em 0}"
  "dl.fakta dt{color:var(--s);font-size:.95rem}dl.fakta dd{margin:0;font-weight:700}"
  "table{border-collapse:collapse;width:100%;margin:1em 0;font-size:1rem}caption{text-align:left;padding:.3em 0}"
  "th,td{text-align:left;vertical-align:top;padding:.45em .6em .45em 0;border-bottom:1px solid var(--k)}"
  "thead th{border-bottom:2px solid var(--t)}tbody th{font-weight:400}tr.total>*{font-weight:700}.tal{text-align:right}"
  "td .under,th .under{display:block;color:var(--s)}tr.note td{border-top:0;color:var(--s)}.rul{overflow-x:auto}"
  ".skala{display:flex;gap:.25rem;list-style:none;padding:0;margin:.4em 0}"
  ".skala li{flex:1;border:1px solid #8a929c;padding:.35em .2em;text-align:center;font-size:.92rem;color:var(--s);"
  "overflow-wrap:anywhere}"
  "@media(max-width:38rem){.skala{flex-direction:column}.skala li{text-align:left;padding-left:.6em}}"
  ".skala li.valgt{font-weight:700;outline:2px solid var(--t);outline-offset:1px}"
  ".niveau{display:flex;justify-content:space-between;align-items:baseline;gap:1rem}.niveau span{color:var(--a);font-weight:700}"
  ".samlet{background:var(--g);padding:.1rem .8rem .6rem;margin:1em -.8rem}"
  "blockquote{margin:1em 0;padding-left:.9rem;border-left:4px solid var(--a)}"
  "figure{margin:1.2em 0}figure img{max-width:100%;height:auto;background:#fff}figcaption{margin-bottom:.4em}"
  ".noegletal{display:flex;gap:1rem;align-items:baseline;border-bottom:1px solid var(--k);padding:.5em 0}"
  ".noegletal b{font-size:1.4rem;color:var(--a);white-space:nowrap}footer{color:var(--s);border-top:1px solid var(--k);"
  "margin-top:2.5em;padding-top:.6em;font-size:.95rem}a{color:var(--a)}"
  "@media(max-width:30rem){.skala{flex-direction:column}}@media print{main{max-width:none}}";

typedef struct
{
  GString *ud;
  const PejlDokument *dokument;
  GHashTable *steder;   /* pejl_dokument_steder() */
  guint overskrifter;   /* so many have been written: their places are #afsnit-0 … */
} Side;

/* ---- pieces ---- */

/* Soft hyphens and what binds words are HTML's own too. sted: where the words lead; NULL: nowhere. */
static void
add_words (Side *side, const char *tekst, const PejlSted *sted)
{
  g_autofree char *escaped = g_markup_escape_text (tekst, -1);

  if (sted != NULL)
    g_string_append_printf (side->ud, "<a href=\"#%s\">%s</a>", sted->navn, escaped);
  else
    g_string_append (side->ud, escaped);
}

static void
add_text (Side *side, const char *tekst)
{
  g_auto (GStrv) dele = NULL;

  if (tekst == NULL || strstr (tekst, PEJL_HENVISNING_MAERKE) == NULL)
    {
      add_words (side, tekst != NULL ? tekst : "", NULL);
      return;
    }
  dele = g_strsplit (tekst, PEJL_HENVISNING_MAERKE, -1);
  for (gsize i = 0; dele[i] != NULL; i++)
    add_words (side, dele[i], i > 0 ? pejl_dokument_sted (side->steder, dele[i], strlen (dele[i])) : NULL);
}

/* " id=…" of what a text leads to; empty otherwise. */
static char *
id_of (Side *side, const PejlBlok *blok, guint punkt)
{
  const PejlSted *sted = pejl_dokument_sted_of (side->steder, blok, punkt);

  return sted != NULL ? g_strdup_printf (" id=\"%s\"", sted->navn) : g_strdup ("");
}

static void
add_element (Side *side, const char *begin, const char *tekst, const char *end)
{
  if (tekst == NULL || *tekst == '\0')
    return;
  g_string_append (side->ud, begin);
  add_text (side, tekst);
  g_string_append (side->ud, end);
  g_string_append_c (side->ud, '\n');
}

static void
add_heading (Side *side, guint niveau, const char *nr, const char *tekst)
{
  g_string_append_printf (side->ud, "<h%u id=\"afsnit-%u\">", niveau, side->overskrifter++);
  if (nr != NULL)
    {
      add_text (side, nr);
      g_string_append_c (side->ud, ' ');
    }
  add_text (side, tekst);
  g_string_append_printf (side->ud, "</h%u>\n", niveau);
}

/* ---- lists ---- */

#define LEDEORD_MAX 40           /* bytes before a colon that are still a lead, as on paper */

static void
add_item (Side *side, const PejlBlok *blok, guint i)
{
  const char *tekst = g_ptr_array_index (blok->punkter, i);
  const char *kolon = strstr (tekst, ": ");
  g_autofree char *id = blok->art == PEJL_BLOK_NOTELISTE ? id_of (side, blok, i) : g_strdup ("");

  g_string_append_printf (side->ud, "<li%s>", id);
  if (kolon != NULL && kolon - tekst <= LEDEORD_MAX)
    {
      g_autofree char *led = g_strndup (tekst, (gsize) (kolon - tekst) + 1);

      g_string_append (side->ud, "<b>");
      add_text (side, led);
      g_string_append (side->ud, "</b>");
      add_text (side, kolon + 1);
    }
  else
    add_text (side, tekst);
  g_string_append (side->ud, "</li>\n");
}

static void
add_list (Side *side, const PejlBlok *blok, const char *begin, const char *end)
{
  g_string_append (side->ud, begin);
  for (guint i = 0; i < blok->punkter->len; i++)
    add_item (side, blok, i);
  g_string_append (side->ud, end);
}

static void
add_facts (Side *side, const PejlBlok *blok)
{
  g_string_append (side->ud, "<dl class=\"fakta\">\n");
  for (guint i = 0; i < blok->punkter->len; i++)
    {
      const char *fakta = g_ptr_array_index (blok->punkter, i);
      const char *kolon = strstr (fakta, ": ");
      g_autofree char *navn = kolon != NULL ? g_strndup (fakta, (gsize) (kolon - fakta)) : g_strdup (fakta);

      g_string_append (side->ud, "<div><dt>");
      add_text (side, navn);
      g_string_append (side->ud, "</dt><dd>");
      add_text (side, kolon != NULL ? kolon + 2 : "");
      g_string_append (side->ud, "</dd></div>\n");
    }
  g_string_append (side->ud, "</dl>\n");
}

/* ---- levels ---- */

/* The scale is a list whose chosen item says so aloud. */
static void
add_scale (Side *side, const PejlBlok *blok)
{
  g_string_append (side->ud, "<ol class=\"skala\">\n");
  for (guint i = 0; i < blok->punkter->len; i++)
    {
      guint32 bund, tekst;

      if (i + 1 != blok->niveau)
        {
          add_element (side, "<li>", g_ptr_array_index (blok->punkter, i), "</li>");
          continue;
        }
      pejl_pdf_niveau_farver (i + 1, blok->punkter->len, &bund, &tekst);
      g_string_append_printf (side->ud, "<li class=\"valgt\" aria-current=\"true\" style=\"background:#%06x;color:#%06x\">", bund,
                              tekst);
      add_text (side, g_ptr_array_index (blok->punkter, i));
      g_string_append (side->ud, "</li>\n");
    }
  g_string_append (side->ud, "</ol>\n");
}

static void
add_level (Side *side, const PejlBlok *blok)
{
  g_string_append (side->ud, blok->under ? "<div class=\"samlet\">\n<div class=\"niveau\">" : "<div>\n<div class=\"niveau\">");
  add_heading (side, 3, NULL, blok->tekst);
  add_element (side, "<span>", blok->note, "</span>");
  g_string_append (side->ud, "</div>\n");
  add_element (side, "<p class=\"stille\">", blok->undertekst, "</p>");
  if (blok->punkter->len > 0)
    add_scale (side, blok);
  g_string_append (side->ud, "</div>\n");
}

/* ---- tables ---- */

static void
add_cell (Side *side, const PejlTabel *tabel, guint r, guint c)
{
  const PejlCelle *celle = pejl_tabel_celle (tabel, r, c);
  gboolean tal = g_array_index (tabel->soejler, PejlSoejle, c).art == PEJL_SOEJLE_TAL;

  g_string_append (side->ud, c == 0 ? "<th scope=\"row\"" : "<td");
  g_string_append (side->ud, tal ? " class=\"tal\">" : ">");
  if (celle->niveau > 0)
    g_string_append_printf (side->ud, "%u ", celle->niveau);
  add_text (side, celle->tekst);
  if (celle->undertekst != NULL)
    {
      g_string_append (side->ud, " <span class=\"under\">");
      add_text (side, celle->undertekst);
      g_string_append (side->ud, "</span>");
    }
  g_string_append (side->ud, c == 0 ? "</th>" : "</td>");
}

static void
add_remarks (Side *side, const PejlTabel *tabel, const PejlRaekke *raekke)
{
  if (raekke->bemaerkninger == NULL)
    return;
  g_string_append_printf (side->ud, "<tr class=\"note\"><td colspan=\"%u\">", tabel->soejler->len);
  for (guint i = 0; i < raekke->bemaerkninger->len; i++)
    add_element (side, "<p>", g_array_index (raekke->bemaerkninger, PejlBemaerkning, i).tekst, "</p>");
  g_string_append (side->ud, "</td></tr>\n");
}

static void
add_head (Side *side, const PejlTabel *tabel)
{
  g_string_append (side->ud, "<thead><tr>");
  for (guint c = 0; c < tabel->soejler->len; c++)
    {
      const PejlSoejle *soejle = &g_array_index (tabel->soejler, PejlSoejle, c);

      g_string_append (side->ud, soejle->art == PEJL_SOEJLE_TAL ? "<th scope=\"col\" class=\"tal\">" : "<th scope=\"col\">");
      add_text (side, soejle->hoved);
      g_string_append (side->ud, "</th>");
    }
  g_string_append (side->ud, "</tr></thead>\n<tbody>\n");
}

static void
add_table (Side *side, const PejlBlok *blok)
{
  const PejlTabel *tabel = blok->tabel;
  g_autofree char *id = id_of (side, blok, 0);

  g_string_append_printf (side->ud, "<div class=\"rul\"><table%s>\n<caption><b>", id);
  add_text (side, blok->nr);
  g_string_append (side->ud, ".</b> ");
  add_text (side, blok->tekst);
  g_string_append (side->ud, "</caption>\n");
  add_head (side, tabel);
  for (guint r = 0; r < tabel->raekker->len; r++)
    {
      const PejlRaekke *raekke = g_ptr_array_index (tabel->raekker, r);

      g_string_append (side->ud, raekke->total ? "<tr class=\"total\">" : "<tr>");
      for (guint c = 0; c < tabel->soejler->len; c++)
        add_cell (side, tabel, r, c);
      g_string_append (side->ud, "</tr>\n");
      add_remarks (side, tabel, raekke);
    }
  if (tabel->raekker->len == 0)
    g_string_append_printf (side->ud, "<tr><td colspan=\"%u\">Der er ingen rækker i denne tabel.</td></tr>\n", tabel->soejler->len);
  g_string_append (side->ud, "</tbody></table></div>\n");
  add_element (side, "<p class=\"stille\">", blok->note, "</p>");
}

/* ---- charts ---- */

static cairo_status_t
append_to_bytes (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/* A picture of its own: the names that cairo gives inside it would meet those of the next chart on the page. */
static char *
chart_as_base64 (PejlChartSpec *spec)
{
  static const PejlChartStyle style = { PEJL_CHART_LIGHT, PEJL_CHART_SCREEN, PEJL_CHART_PART_GROUND | PEJL_CHART_PART_PANELS, 1.0,
                                        NULL };
  g_autoptr (PejlChartLayout) layout = pejl_chart_layout_new (spec, &style, DIAGRAM_BREDDE, 0);
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  PejlCTal c_tal = pejl_c_tal_begin ();
  cairo_surface_t *surface = cairo_svg_surface_create_for_stream (append_to_bytes, bytes, pejl_chart_layout_get_width (layout),
                                                                  pejl_chart_layout_get_height (layout));
  cairo_t *cr = cairo_create (surface);

  cairo_svg_surface_set_document_unit (surface, CAIRO_SVG_UNIT_PX);
  pejl_chart_draw (layout, cr);
  cairo_destroy (cr);
  cairo_surface_finish (surface);
  cairo_surface_destroy (surface);
  pejl_c_tal_end (c_tal);
  return g_base64_encode (bytes->data, bytes->len);
}

static void
add_figure (Side *side, const PejlBlok *blok)
{
  g_autofree char *alt = pejl_chart_alt_text (blok->figur);
  g_autofree char *svg = chart_as_base64 (blok->figur);
  g_autofree char *id = id_of (side, blok, 0);

  g_string_append_printf (side->ud, "<figure%s>\n<figcaption><b>", id);
  add_text (side, blok->nr);
  g_string_append (side->ud, ".</b> ");
  add_text (side, blok->tekst);
  add_element (side, "<br><span class=\"stille\">", blok->undertekst, "</span>");
  g_string_append (side->ud, "</figcaption>\n<img alt=\"");
  add_text (side, alt);
  g_string_append_printf (side->ud, "\" src=\"data:image/svg+xml;base64,%s\">\n", svg);
  add_element (side, "<p class=\"stille\">", blok->note, "</p>");
  g_string_append (side->ud, "</figure>\n");
}

/* ---- what a document begins with ---- */

static void
add_cover (Side *side, const PejlBlok *blok)
{
  add_element (side, "<p class=\"stille\">", blok->note, "</p>");
  add_heading (side, 1, NULL, blok->tekst);
  add_element (side, "<p class=\"lede\">", blok->undertekst, "</p>");
  for (guint i = 0; blok->punkter != NULL && i < blok->punkter->len; i++)
    add_element (side, "<p class=\"stille\">", g_ptr_array_index (blok->punkter, i), "</p>");
}

static void
add_contents (Side *side)
{
  guint nr = 0;

  g_string_append (side->ud, "<nav aria-label=\"Indhold\"><ul>\n");
  for (guint i = 0; i < side->dokument->blokke->len; i++)
    {
      const PejlBlok *blok = g_ptr_array_index (side->dokument->blokke, i);

      if (blok->art == PEJL_BLOK_OVERSKRIFT && blok->niveau == 2 && blok->i_indhold)
        {
          g_string_append_printf (side->ud, "<li><a href=\"#afsnit-%u\">", nr);
          add_text (side, blok->tekst);
          g_string_append (side->ud, "</a></li>\n");
        }
      nr += blok->art == PEJL_BLOK_OVERSKRIFT || blok->art == PEJL_BLOK_FORSIDE || blok->art == PEJL_BLOK_TITEL
            || blok->art == PEJL_BLOK_NIVEAU;
    }
  g_string_append (side->ud, "</ul></nav>\n");
}

static void
add_key_figure (Side *side, const PejlBlok *blok)
{
  add_element (side, "<p class=\"noegletal\"><b>", blok->nr, "</b> ");
  add_element (side, "<span>", blok->tekst, "</span></p>");
}

static void
add_quote (Side *side, const PejlBlok *blok)
{
  g_string_append (side->ud, "<blockquote>");
  add_element (side, "<p>", blok->tekst, "</p>");
  add_element (side, "<p class=\"stille\">", blok->undertekst, "</p>");
  g_string_append (side->ud, "</blockquote>\n");
}

static void
add_block (Side *side, const PejlBlok *blok)
{
  g_autofree char *begin = NULL;

  switch (blok->art)
    {
    case PEJL_BLOK_FORSIDE:
      add_cover (side, blok);
      break;
    case PEJL_BLOK_TITEL:
      add_heading (side, 1, NULL, blok->tekst);
      add_element (side, "<p class=\"lede\">", blok->undertekst, "</p>");
      break;
    case PEJL_BLOK_NOEGLETAL:
      add_key_figure (side, blok);
      break;
    case PEJL_BLOK_INDHOLD:
      add_contents (side);
      break;
    case PEJL_BLOK_OVERSKRIFT:
      add_heading (side, blok->niveau, blok->nr, blok->tekst);
      break;
    case PEJL_BLOK_AFSNIT:
      add_element (side, "<p>", blok->tekst, "</p>");
      break;
    case PEJL_BLOK_NOTE:
      add_element (side, "<p class=\"stille\">", blok->tekst, "</p>");
      break;
    case PEJL_BLOK_LISTE:
      add_list (side, blok, "<ul>\n", "</ul>\n");
      break;
    case PEJL_BLOK_NOTELISTE:
      begin = g_strdup_printf ("<ol start=\"%u\">\n", blok->niveau);
      add_list (side, blok, begin, "</ol>\n");
      break;
    case PEJL_BLOK_FAKTA:
      add_facts (side, blok);
      break;
    case PEJL_BLOK_NIVEAU:
      add_level (side, blok);
      break;
    case PEJL_BLOK_CITAT:
      add_quote (side, blok);
      break;
    case PEJL_BLOK_FIGUR:
      add_figure (side, blok);
      break;
    case PEJL_BLOK_TABEL:
      add_table (side, blok);
      break;
    case PEJL_BLOK_SIDESKIFT:
    case PEJL_BLOK_FELTER:
    case PEJL_BLOK_LINJER:
    case PEJL_BLOK_TEGNLISTE:
    case PEJL_BLOK_AFKRYDS:
    default:
      break;
    }
}

/* ---- the page ---- */

char *
pejl_html_skriver_render (const PejlDokument *dokument)
{
  g_autoptr (GHashTable) steder = pejl_dokument_steder (dokument);
  Side side = { g_string_new ("<!DOCTYPE html>\n<html lang=\"da\">\n<head>\n<meta charset=\"utf-8\">\n"
                              "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"),
                dokument, steder, 0 };

  add_element (&side, "<title>", dokument->titel, "</title>");
  add_element (&side, "<meta name=\"author\" content=\"", dokument->forfatter, "\">");
  g_string_append_printf (side.ud, "<style>%s</style>\n</head>\n<body>\n<main>\n", stil);
  for (guint i = 0; i < dokument->blokke->len; i++)
    add_block (&side, g_ptr_array_index (dokument->blokke, i));
  add_element (&side, "<footer><p>", dokument->sidefod, "</p></footer>");
  g_string_append (side.ud, "</main>\n</body>\n</html>\n");
  return g_string_free (side.ud, FALSE);
}

gboolean
pejl_html_skriver_write (const PejlDokument *dokument, const char *path, GError **error)
{
  char *page = pejl_html_skriver_render (dokument);
  g_autoptr (GBytes) bytes = g_bytes_new_take (page, strlen (page));

  return pejl_rapport_fil_write (path, bytes, error);
}
