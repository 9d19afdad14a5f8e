// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of PDF of the demo municipality as another program reads it: language, title, headings in order, figures in words,
// and links that lead to the place which they name. In both locales.
#include "core/actions/pejl-oplaeg-actions.h"
#include "core/demo/pejl-demo.h"
#include "core/report/oplaeg/pejl-oplaeg-fil.h"
#include "core/report/pdf/pejl-pdf-skriver.h"
#include "core/report/pejl-aktindsigt.h"
#include "core/report/pejl-html-skriver.h"
#include "core/report/pejl-skema.h"
#include "core/report/rapport/pejl-tilsynsrapport.h"
#include "core/report/rapport/pejl-udvalgsrapport.h"
#include "folder.h"

#include <locale.h>
#include <poppler.h>
#include <string.h>

typedef struct
{
  char *folder;
  PejlStore *store;
  PejlReader *reader; /* borrowed */
  PejlFilter filter;  /* the period */
} Verden;

static Verden verden;

static void
make_world (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = NULL;

  verden.folder = g_dir_make_tmp ("pejl-pdf-laest-XXXXXX", &error);
  path = g_build_filename (verden.folder, "demo.pejl", NULL);
  verden.store = pejl_store_open (path, PEJL_STORE_CREATE, &error);
  g_assert_no_error (error);
  g_assert_true (pejl_demo_create (verden.store, PEJL_DEMO_SEED, PEJL_DEMO_NORMAL, NULL, NULL, NULL, &error));
  verden.reader = pejl_store_get_reader (verden.store);
  g_assert_true (pejl_periode_parse ("2024-2025", 1, &verden.filter.periode));
  g_strlcpy (verden.filter.til_og_med, "2025-12-31", sizeof verden.filter.til_og_med);
}

static void
end_world (void)
{
  pejl_store_close (verden.store);
  g_object_unref (verden.store);
  remove_tree (verden.folder);
  g_free (verden.folder);
}

/* ---- what is read ---- */

typedef struct
{
  guint overskrifter, figurer, links, tabeller;
  guint niveau;
} Laest;

static guint
level_of (PopplerStructureElementKind kind)
{
  return kind == POPPLER_STRUCTURE_ELEMENT_HEADING_1   ? 1
         : kind == POPPLER_STRUCTURE_ELEMENT_HEADING_2 ? 2
         : kind == POPPLER_STRUCTURE_ELEMENT_HEADING_3 ? 3
                                                       : 0;
}

static void
read_element (Laest *laest, PopplerStructureElement *element)
{
  PopplerStructureElementKind kind = poppler_structure_element_get_kind (element);
  g_autofree char *alt = NULL;
  guint level = level_of (kind);

  laest->links += kind == POPPLER_STRUCTURE_ELEMENT_LINK;
  laest->tabeller += kind == POPPLER_STRUCTURE_ELEMENT_TABLE;
  if (level > 0)
    {
      g_assert_cmpuint (level, <=, laest->niveau + 1);
      laest->niveau = level;
      laest->overskrifter++;
    }
  if (kind != POPPLER_STRUCTURE_ELEMENT_FIGURE)
    return;
  laest->figurer++;
  alt = poppler_structure_element_get_alt_text (element);
  g_assert_nonnull (alt);
  g_assert_cmpuint (strlen (alt), >, 8);
}

static void
read_elements (Laest *laest, PopplerStructureElementIter *iter)
{
  do
    {
      PopplerStructureElement *element = poppler_structure_element_iter_get_element (iter);
      PopplerStructureElementIter *child = poppler_structure_element_iter_get_child (iter);

      read_element (laest, element);
      if (child != NULL)
        read_elements (laest, child);
      g_clear_pointer (&child, poppler_structure_element_iter_free);
      g_object_unref (element);
    }
  while (poppler_structure_element_iter_next (iter));
}

/* ---- where its links lead ---- */

/* What stands in an area, from its first letter on. A selection of poppler's would follow its lines, not the area. */
static char *
text_in (PopplerPage *page, double x1, double y1, double x2, double y2)
{
  g_autofree char *text = poppler_page_get_text (page);
  g_autofree PopplerRectangle *places = NULL;
  GString *found = g_string_new (NULL);
  guint n = 0, i = 0;

  g_assert_true (poppler_page_get_text_layout (page, &places, &n));
  for (const char *p = text; *p != '\0' && i < n; p = g_utf8_next_char (p), i++)
    {
      double x = (places[i].x1 + places[i].x2) / 2, y = (places[i].y1 + places[i].y2) / 2;

      if (x >= x1 && x <= x2 && y >= y1 && y <= y2)
        g_string_append_unichar (found, g_utf8_get_char (p));
    }
  g_strstrip (g_strdelimit (found->str, "\n", ' '));
  return g_string_free (found, FALSE);
}

/* The lines from a place on; NULL: there is no such place. */
static char *
line_at (PopplerDocument *document, const char *navn)
{
  PopplerDest *dest = poppler_document_find_dest (document, navn);
  PopplerPage *page;
  double width, height;
  char *line;

  if (dest == NULL)
    return NULL;
  g_assert_cmpint (dest->page_num, >=, 1);
  g_assert_cmpint (dest->page_num, <=, poppler_document_get_n_pages (document));
  page = poppler_document_get_page (document, dest->page_num - 1);
  poppler_page_get_size (page, &width, &height);
  line = text_in (page, dest->left - 2, height - dest->top - 2, width, height - dest->top + 30);
  g_object_unref (page);
  poppler_dest_free (dest);
  return line;
}

/* Words that name a place stand there; an entry of the contents ends with its page besides, and a number on a deck's cover is one
 * of the chart that it leads to. */
static void
check_link (PopplerDocument *document, PopplerPage *page, const PopplerLinkMapping *mapping, gboolean ord)
{
  g_autofree char *line = NULL;
  g_autofree char *words = NULL;
  g_autofree char *lower = NULL;
  g_autofree char *lower_line = NULL;
  double width, height;

  g_assert_cmpint (mapping->action->type, ==, POPPLER_ACTION_GOTO_DEST);
  g_assert_cmpint (mapping->action->goto_dest.dest->type, ==, POPPLER_DEST_NAMED);
  line = line_at (document, mapping->action->goto_dest.dest->named_dest);
  if (line == NULL)
    g_error ("no place “%s”", mapping->action->goto_dest.dest->named_dest);
  if (*line == '\0')
    g_error ("nothing stands at “%s” of “%s”", mapping->action->goto_dest.dest->named_dest, poppler_document_get_title (document));
  poppler_page_get_size (page, &width, &height);
  words = text_in (page, mapping->area.x1, height - mapping->area.y2, mapping->area.x2, height - mapping->area.y1);
  g_assert_cmpstr (words, !=, "");
  if (!ord)
    return;
  lower = g_utf8_strdown (words, -1);
  lower_line = g_utf8_strdown (line, -1);
  if (!g_str_has_prefix (lower_line, lower))
    g_error ("“%s” leads to “%s”", words, line);
}

static gboolean
is_to_a_heading (const PopplerLinkMapping *mapping)
{
  return g_str_has_prefix (mapping->action->goto_dest.dest->named_dest, "afsnit-");
}

/* How many lead out of running text, not out of the contents. */
static guint
check_links (PopplerDocument *document, gboolean dias)
{
  guint n = 0;

  for (int i = 0; i < poppler_document_get_n_pages (document); i++)
    {
      PopplerPage *page = poppler_document_get_page (document, i);
      GList *links = poppler_page_get_link_mapping (page);

      for (GList *l = links; l != NULL; l = l->next)
        {
          check_link (document, page, l->data, !dias && !is_to_a_heading (l->data));
          n++;
        }
      poppler_page_free_link_mapping (links);
      g_object_unref (page);
    }
  return n;
}

static Laest
read_file (const char *path, gboolean dias)
{
  g_autofree char *uri = g_filename_to_uri (path, NULL, NULL);
  g_autoptr (GError) error = NULL;
  PopplerDocument *document = poppler_document_new_from_file (uri, NULL, &error);
  g_autofree char *titel = NULL;
  g_autofree char *xmp = NULL;
  PopplerStructureElementIter *iter;
  Laest laest = { 0 };

  g_assert_no_error (error);
  titel = poppler_document_get_title (document);
  g_assert_nonnull (titel);
  g_assert_cmpstr (titel, !=, "");
  xmp = poppler_document_get_metadata (document);
  g_assert_nonnull (xmp);
  g_assert_nonnull (strstr (xmp, "pdfuaid:part"));
  iter = poppler_structure_element_iter_new (document);
  g_assert_nonnull (iter);
  read_elements (&laest, iter);
  poppler_structure_element_iter_free (iter);
  g_assert_cmpuint (laest.overskrifter, >, 0);
  g_assert_cmpuint (check_links (document, dias), ==, laest.links);
  g_object_unref (document);
  return laest;
}

/* ---- the kinds ---- */

static char *
path_of (const char *navn)
{
  return g_strdup_printf ("%s/%s æøå.pdf", verden.folder, navn);
}

static Laest
write_and_read (PejlDokument *dokument, const char *navn)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlDokument) own = dokument;
  g_autofree char *path = path_of (navn);

  g_assert_nonnull (own);
  g_assert_true (pejl_rapport_write (own, path, NULL, &error));
  g_assert_no_error (error);
  return read_file (path, FALSE);
}

/* Held, of that kind of house, with the most to refer to: those of 2025. */
static GPtrArray *
held (void)
{
  PejlTilsynQuery query;

  pejl_tilsyn_query_init (&query);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  return pejl_query_tilsyn (verden.reader, &query, 0, 40);
}

static void
test_reports (void)
{
  g_autoptr (GPtrArray) tilsyn = held ();
  guint skrevet[PEJL_N_RAPPORTER] = { 0 };
  guint links = 0;

  for (guint i = 0; i < tilsyn->len; i++)
    for (PejlRapportArt art = 0; art < PEJL_N_RAPPORTER; art++)
      {
        const PejlId *id = &((PejlTilsyn *) g_ptr_array_index (tilsyn, i))->id;
        PejlDokument *dokument = skrevet[art] < 3 ? pejl_tilsynsrapport_dokument (verden.reader, art, id, NULL) : NULL;
        Laest laest;

        if (dokument == NULL)
          continue;
        laest = write_and_read (dokument, pejl_rapport_art_key (art));
        skrevet[art]++;
        if (art == PEJL_RAPPORT_PERSONALE)
          links += laest.links;
        else
          g_assert_cmpuint (laest.links, ==, 0);
      }
  for (PejlRapportArt art = 0; art < PEJL_N_RAPPORTER; art++)
    g_assert_cmpuint (skrevet[art], >, 0);
  /* Tegn and texts name their evidens. */
  g_assert_cmpuint (links, >, 30);
}

/* The same report as a web page: what is referred to is there. */
static void
test_web_page (void)
{
  g_autoptr (GPtrArray) tilsyn = held ();
  guint links = 0;

  for (guint i = 0; i < tilsyn->len && links < 20; i++)
    {
      const PejlId *id = &((PejlTilsyn *) g_ptr_array_index (tilsyn, i))->id;
      g_autoptr (PejlDokument) dokument = pejl_tilsynsrapport_dokument (verden.reader, PEJL_RAPPORT_PERSONALE, id, NULL);
      g_autofree char *page = dokument != NULL ? pejl_html_skriver_render (dokument) : g_strdup ("");

      for (const char *p = strstr (page, "href=\"#note-"); p != NULL; p = strstr (p + 1, "href=\"#note-"))
        {
          guint nr = (guint) g_ascii_strtoull (p + strlen ("href=\"#note-"), NULL, 10);
          g_autofree char *place = g_strdup_printf ("<li id=\"note-%u\">", nr);

          g_assert_nonnull (strstr (page, place));
          links++;
        }
    }
  g_assert_cmpuint (links, >=, 20);
}

static void
test_distrikt (void)
{
  g_autoptr (GPtrArray) distrikter = pejl_query_distrikter (verden.reader);
  PejlFilter filter = verden.filter;
  Laest laest;

  filter.distrikt = ((PejlDistrikt *) g_ptr_array_index (distrikter, 0))->id;
  laest = write_and_read (pejl_distriktsrapport_dokument (verden.reader, &filter, NULL), "distrikt");
  g_assert_cmpuint (laest.figurer, >, 0);
  g_assert_cmpuint (laest.links, >, 0);
}

static void
test_committee (void)
{
  g_autofree char *path = path_of ("udvalg");
  g_autoptr (GError) error = NULL;
  Laest laest;

  g_assert_true (pejl_udvalgsrapport_write (verden.reader, &verden.filter, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  laest = read_file (path, FALSE);
  g_assert_cmpuint (laest.figurer, ==, 2);
  /* Five in the contents, four distrikter to the annex, two tables to their figures, the method to the annex. */
  g_assert_cmpuint (laest.links, ==, 5 + 4 + 2 + 1);
}

static void
test_slides (gconstpointer data)
{
  PejlOplaegArt art = GPOINTER_TO_UINT (data);
  g_autoptr (PejlOplaeg) oplaeg = pejl_oplaeg_fil_foreslaa (verden.reader, &verden.filter, TRUE);
  g_autofree char *path = path_of ("oplaeg");
  g_autoptr (GError) error = NULL;
  Laest laest;

  g_assert_true (pejl_oplaeg_fil_write (oplaeg, art, path, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  laest = read_file (path, TRUE);
  g_assert_cmpuint (laest.figurer, ==, 9);
  g_assert_cmpuint (laest.overskrifter, >=, oplaeg->dias->len);
  /* The cover's findings to their charts; a chart to its numbers in the annex, and these back. */
  g_assert_cmpuint (laest.links, >=, 3 + 2);
}

static void
test_paper (void)
{
  g_autoptr (GPtrArray) tilsyn = held ();
  const PejlId *id = &((PejlTilsyn *) g_ptr_array_index (tilsyn, 0))->id;
  static const PejlId nil = { { 0 } };
  g_autoptr (PejlAktindsigt) akt = pejl_aktindsigt_new (verden.reader, id, PEJL_LAG_EVIDENS | PEJL_LAG_VURDERING | PEJL_LAG_TEGN, TRUE,
                                                       NULL);

  g_assert_nonnull (akt);
  write_and_read (pejl_aktindsigt_dokument (akt), "aktindsigt");
  write_and_read (pejl_skema_dokument (verden.reader, id, &nil, "2026-05-12", NULL), "skema");
}

/* ---- both locales ---- */

static void
in_locale (const char *navn, const char *path, gconstpointer data, GTestDataFunc func)
{
  g_autofree char *full = g_strdup_printf ("/pdf-laest/%s/%s", navn, path);

  g_test_add_data_func (full, data, func);
}

typedef struct
{
  const char *locale;
  const char *navn;
  GTestFunc func;
  PejlOplaegArt art;
} Proeve;

static void
run_in_locale (gconstpointer data)
{
  const Proeve *proeve = data;
  g_autofree char *before = g_strdup (setlocale (LC_ALL, NULL));

  if (setlocale (LC_ALL, proeve->locale) == NULL)
    {
      g_test_skip ("the machine has no such locale");
      return;
    }
  if (proeve->func != NULL)
    proeve->func ();
  else
    test_slides (GUINT_TO_POINTER (proeve->art));
  setlocale (LC_ALL, before);
}

static const Proeve proever[] = {
  { "da_DK.UTF-8", "reports", test_reports, 0 },      { "C.UTF-8", "reports", test_reports, 0 },
  { "da_DK.UTF-8", "distrikt", test_distrikt, 0 },    { "C.UTF-8", "distrikt", test_distrikt, 0 },
  { "da_DK.UTF-8", "committee", test_committee, 0 },  { "C.UTF-8", "committee", test_committee, 0 },
  { "da_DK.UTF-8", "paper", test_paper, 0 },          { "C.UTF-8", "paper", test_paper, 0 },
  { "da_DK.UTF-8", "deck", NULL, PEJL_OPLAEG_DIAS },  { "C.UTF-8", "deck", NULL, PEJL_OPLAEG_DIAS },
  { "da_DK.UTF-8", "notes", NULL, PEJL_OPLAEG_NOTER }, { "C.UTF-8", "notes", NULL, PEJL_OPLAEG_NOTER },
  { "da_DK.UTF-8", "handout", NULL, PEJL_OPLAEG_UDDELING }, { "C.UTF-8", "handout", NULL, PEJL_OPLAEG_UDDELING },
};

int
main (int argc, char **argv)
{
  int failed;

  setlocale (LC_ALL, "");
  own_home ();
  g_test_init (&argc, &argv, NULL);
  make_world ();
  for (gsize i = 0; i < G_N_ELEMENTS (proever); i++)
    in_locale (g_str_has_prefix (proever[i].locale, "da") ? "da" : "c", proever[i].navn, &proever[i], run_in_locale);
  g_test_add_func ("/pdf-laest/web-page", test_web_page);
  failed = g_test_run ();
  end_world ();
  return failed;
}
