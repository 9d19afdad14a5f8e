// SPDX-License-Identifier: GPL-3.0-or-later
// Builds an instrument from the elements of a file that passed the guard, and writes one.
#define G_LOG_DOMAIN "pejl-strategi"

#include "pejl-config.h"

#include "core/strategi/pejl-redskab-xml.h"

#include "core/model/pejl-dansk.h"
#include "core/strategi/pejl-resources.h"
#include "core/strategi/pejl-xml-file.h"
#include "core/strategi/pejl-xml-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NAMESPACE "urn:dk.pejl:redskab:1"
#define INSTRUMENTS PEJL_CORE_RESOURCE_PREFIX "/instruments/"

static const PejlXmlFormat format = {
  .schema = PEJL_CORE_RESOURCE_PREFIX "/xsd/redskab.xsd",
  /* Translators: %s is the name of a file. The reasons follow on lines of their own. */
  .summary = N_ ("%s cannot be read as an instrument, and nothing was taken in. Correct the file, or ask for "
                 "a new copy."),
  .max_bytes = 1024 * 1024,
  .max_elements = 200,
};

static const char *const builtin_keys[] = { "aeroe-samlet", "koebenhavn-seks-temaer", "kvalid-dialog", "national-fem-trin",
                                           "tegn-fire-trin" };

static guint
number_of (const PejlXmlElement *element,
           const char           *attribute)
{
  return (guint) g_ascii_strtoull (pejl_xml_attribute (element, attribute), NULL, 10);
}

/* Both points or neither; each band above the ones below. */
static void
build_baand (PejlRedskab *redskab, PejlXmlProblems *problems, const PejlXmlElement *element)
{
  const char *fra = pejl_xml_attribute (element, "fra");
  const char *til = pejl_xml_attribute (element, "til");
  guint nr = redskab->niveauer->len;

  if (*fra == '\0' && *til == '\0')
    return;
  if (*fra == '\0' || *til == '\0')
    {
      pejl_xml_problems_add_printf (problems, PEJL_STRATEGI_ERROR_INVALID, element->line,
                                    _ ("Level %u has only one end of its points; it needs both “fra” and “til”."), nr);
      return;
    }
  pejl_redskab_set_baand (redskab, nr, g_ascii_strtod (fra, NULL), g_ascii_strtod (til, NULL));
  if (pejl_redskab_baand_fault (redskab) == nr)
    pejl_xml_problems_add_printf (
        problems, PEJL_STRATEGI_ERROR_INVALID, element->line,
        _ ("The points of level %u must go from the lower to the higher, and lie above those of the levels below."), nr);
}

static void
build_niveau (PejlRedskab          *redskab,
              PejlXmlProblems      *problems,
              const PejlXmlElement *element)
{
  g_autofree char *navn = pejl_xml_required_line (element, problems);
  g_autofree char *kort = pejl_dansk_normalize (pejl_xml_attribute (element, "kort"));
  guint nr = number_of (element, "nr");

  pejl_redskab_add_niveau (redskab, navn, *kort != '\0' ? kort : NULL);
  if (nr != redskab->niveauer->len)
    pejl_xml_problems_add_printf (
        problems, PEJL_STRATEGI_ERROR_INVALID, element->line,
        _ ("The level has number %u, but the levels must count 1, 2, 3 from the lowest; here comes %u."), nr,
        redskab->niveauer->len);
  build_baand (redskab, problems, element);
}

static void
build_tema (PejlRedskab          *redskab,
            PejlXmlProblems      *problems,
            const PejlXmlElement *element)
{
  g_autofree char *navn = pejl_xml_required_line (element, problems);
  const char *key = pejl_xml_attribute (element, "id");

  if (pejl_redskab_find_tema (redskab, key) >= 0)
    pejl_xml_problems_add_printf (problems, PEJL_STRATEGI_ERROR_INVALID, element->line,
                                  /* Translators: %s is the id of a theme. */
                                  _ ("The theme “%s” stands twice."), key);
  pejl_redskab_add_tema (redskab, key, navn);
}

static void
build (PejlRedskab          *redskab,
       PejlXmlProblems      *problems,
       const PejlXmlElement *root)
{
  const PejlXmlElement *skala = pejl_xml_child (root, "skala");
  const PejlXmlElement *temaer = pejl_xml_child (root, "temaer");

  pejl_xml_take_text (&redskab->navn, pejl_xml_required_line (pejl_xml_child (root, "navn"), problems));
  pejl_xml_take_text (&redskab->kilde,
                      pejl_xml_required_paragraphs (pejl_xml_child (root, "kilde"), problems));
  pejl_xml_take_text (&redskab->til, g_strdup (pejl_xml_attribute (root, "til")));
  pejl_xml_take_text (&redskab->ikke_vurderet, pejl_dansk_normalize (pejl_xml_attribute (root, "ikke-vurderet")));
  redskab->graense = number_of (root, "graense");
  redskab->gennemsnit = strcmp (pejl_xml_attribute (root, "gennemsnit"), "ja") == 0;
  for (guint i = 0; i < skala->children->len; i++)
    build_niveau (redskab, problems, g_ptr_array_index (skala->children, i));
  for (guint i = 0; i < temaer->children->len; i++)
    build_tema (redskab, problems, g_ptr_array_index (temaer->children, i));
  if (redskab->graense > redskab->niveauer->len)
    pejl_xml_problems_add_printf (problems, PEJL_STRATEGI_ERROR_INVALID, root->line,
                                  _ ("The border “good enough” is level %u, which the scale does not have."),
                                  redskab->graense);
}

PejlRedskab *
pejl_redskab_load_bytes (GBytes       *bytes,
                         const char   *display_name,
                         GCancellable *cancellable,
                         GError      **error)
{
  g_autoptr (PejlXmlElement) root = NULL;
  g_autoptr (PejlRedskab) redskab = NULL;
  g_autoptr (PejlXmlProblems) problems = NULL;

  root = pejl_xml_read (bytes, display_name, &format, cancellable, error);
  if (root == NULL)
    return NULL;

  redskab = pejl_redskab_new (pejl_xml_attribute (root, "id"), number_of (root, "version"));
  problems = pejl_xml_problems_new ();
  build (redskab, problems, root);
  if (!pejl_xml_problems_propagate (problems, _ (format.summary), display_name, error))
    return NULL;
  return g_steal_pointer (&redskab);
}

PejlRedskab *
pejl_redskab_load_file (const char   *path,
                        GCancellable *cancellable,
                        GError      **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GBytes) bytes = pejl_xml_file_load (path, &format, cancellable, error);

  return bytes != NULL ? pejl_redskab_load_bytes (bytes, name, cancellable, error) : NULL;
}

PejlRedskab *
pejl_redskab_load_builtin (const char *key,
                           GError    **error)
{
  g_autofree char *name = g_strdup_printf ("%s.xml", key);
  g_autofree char *path = g_strdup_printf (INSTRUMENTS "%s", name);
  g_autoptr (GBytes) bytes = NULL;

  pejl_core_resources_init ();
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  if (bytes == NULL)
    {
      g_set_error (error, PEJL_STRATEGI_ERROR, PEJL_STRATEGI_ERROR_FILE,
                   /* Translators: %s is the key of an instrument of assessment. */
                   _ ("No instrument called “%s” comes with Pejl."), key);
      return NULL;
    }
  return pejl_redskab_load_bytes (bytes, name, NULL, error);
}

GPtrArray *
pejl_redskab_load_builtin_all (GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_redskab_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (builtin_keys); i++)
    {
      PejlRedskab *redskab = pejl_redskab_load_builtin (builtin_keys[i], error);

      if (redskab == NULL)
        return NULL;
      g_ptr_array_add (all, redskab);
    }
  return g_steal_pointer (&all);
}

/* "2.5": at most two decimals, and none that is not needed. */
static void
write_point (GString *out, const char *attribute, double point)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.2f", point);
  while (g_str_has_suffix (text, "0"))
    text[strlen (text) - 1] = '\0';
  if (g_str_has_suffix (text, "."))
    text[strlen (text) - 1] = '\0';
  pejl_xml_out_attribute (out, attribute, text);
}

static void
write_skala (GString           *out,
             const PejlRedskab *redskab)
{
  if (redskab->niveauer->len == 0)
    {
      g_string_append (out, "  <skala/>\n");
      return;
    }
  g_string_append (out, "  <skala>\n");
  for (guint i = 0; i < redskab->niveauer->len; i++)
    {
      const PejlNiveau *niveau = g_ptr_array_index (redskab->niveauer, i);

      g_string_append_printf (out, "    <niveau nr=\"%u\"", niveau->nr);
      if (strcmp (niveau->kort, niveau->navn) != 0)
        pejl_xml_out_attribute (out, "kort", niveau->kort);
      if (niveau->baand)
        {
          write_point (out, "fra", niveau->fra);
          write_point (out, "til", niveau->til);
        }
      g_string_append_c (out, '>');
      pejl_xml_out_escaped (out, niveau->navn);
      g_string_append (out, "</niveau>\n");
    }
  g_string_append (out, "  </skala>\n");
}

static void
write_temaer (GString           *out,
              const PejlRedskab *redskab)
{
  if (redskab->temaer->len == 0)
    {
      g_string_append (out, "  <temaer/>\n");
      return;
    }
  g_string_append (out, "  <temaer>\n");
  for (guint i = 0; i < redskab->temaer->len; i++)
    {
      const PejlTema *tema = g_ptr_array_index (redskab->temaer, i);

      g_string_append (out, "    <tema");
      pejl_xml_out_attribute (out, "id", tema->key);
      g_string_append_c (out, '>');
      pejl_xml_out_escaped (out, tema->navn);
      g_string_append (out, "</tema>\n");
    }
  g_string_append (out, "  </temaer>\n");
}

GBytes *
pejl_redskab_to_xml (const PejlRedskab *redskab)
{
  GString *out = pejl_xml_out_new ();

  g_string_append (out, "<redskab xmlns=\"" NAMESPACE "\"");
  pejl_xml_out_attribute (out, "id", redskab->key);
  g_string_append_printf (out, " version=\"%u\"", redskab->version);
  pejl_xml_out_attribute (out, "til", redskab->til);
  if (redskab->graense > 0)
    g_string_append_printf (out, " graense=\"%u\"", redskab->graense);
  if (*redskab->ikke_vurderet != '\0')
    pejl_xml_out_attribute (out, "ikke-vurderet", redskab->ikke_vurderet);
  pejl_xml_out_attribute (out, "gennemsnit", redskab->gennemsnit ? "ja" : "nej");
  g_string_append (out, ">\n");
  pejl_xml_out_text (out, 1, "navn", redskab->navn);
  pejl_xml_out_text (out, 1, "kilde", redskab->kilde);
  write_skala (out, redskab);
  write_temaer (out, redskab);
  g_string_append (out, "</redskab>\n");
  return pejl_xml_out_finish (out);
}

gboolean
pejl_redskab_save_file (const PejlRedskab *redskab,
                        const char        *path,
                        GError           **error)
{
  g_autoptr (GBytes) bytes = pejl_redskab_to_xml (redskab);

  return pejl_xml_file_save (path, bytes, error);
}
