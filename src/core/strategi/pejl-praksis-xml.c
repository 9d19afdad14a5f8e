// SPDX-License-Identifier: GPL-3.0-or-later
// Builds a practice from the elements of a file that passed the guard.
#define G_LOG_DOMAIN "pejl-strategi"

#include "pejl-config.h"

#include "core/strategi/pejl-praksis-xml.h"

#include "core/strategi/pejl-resources.h"
#include "core/strategi/pejl-xml-file.h"
#include "core/strategi/pejl-xml-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define PRACTICES PEJL_CORE_RESOURCE_PREFIX "/praksis/"

static const PejlXmlFormat format = {
  .schema = PEJL_CORE_RESOURCE_PREFIX "/xsd/praksis.xsd",
  /* Translators: %s is the name of a file. The reasons follow on lines of their own. */
  .summary = N_ ("%s cannot be read as a practice for skærpet tilsyn, and nothing was taken in. Correct the file, or "
                 "ask for a new copy."),
  .max_bytes = 256 * 1024,
  .max_elements = 1000,
};

static const char *const builtin_keys[] = { "aeroe", "koebenhavn-2022", "udliciteret" };

static guint
number_of (const PejlXmlElement *element, const char *attribute)
{
  return (guint) g_ascii_strtoull (pejl_xml_attribute (element, attribute), NULL, 10);
}

static PejlRegelArt
art_of (const char *word)
{
  return strcmp (word, "temaer") == 0 ? PEJL_REGEL_TEMAER : strcmp (word, "samlet") == 0 ? PEJL_REGEL_SAMLET
                                                                                        : PEJL_REGEL_BEKYMRING;
}

static guint
forslag_of (const char *word)
{
  return strcmp (word, "skaerpet") == 0     ? PEJL_REGEL_FORSLAG_SKAERPET
         : strcmp (word, "handleplan") == 0 ? PEJL_REGEL_FORSLAG_HANDLEPLAN
                                            : PEJL_REGEL_FORSLAG_INDSATS;
}

static PejlEjerform
ejerform_of (const char *word)
{
  PejlEjerform ejerform = PEJL_EJERFORM_KOMMUNAL;

  while (ejerform < PEJL_EJERFORM_UDLICITERET && strcmp (pejl_ejerform_name (ejerform), word) != 0)
    ejerform++;
  return ejerform;
}

static void
check_regel (const PejlRegel *regel, const PejlXmlElement *element, PejlXmlProblems *problems)
{
  if (regel->art == PEJL_REGEL_TEMAER && regel->antal == 0)
    pejl_xml_problems_add (problems, PEJL_STRATEGI_ERROR_INVALID, element->line,
                           _ ("A rule that counts themes must say how many: antal is missing."));
  if (regel->art == PEJL_REGEL_BEKYMRING
      && (regel->niveau < PEJL_BEKYMRING_BEKYMRING || regel->niveau > PEJL_BEKYMRING_ALVORLIG))
    pejl_xml_problems_add (problems, PEJL_STRATEGI_ERROR_INVALID, element->line,
                           _ ("The niveau of a rule about bekymring is 2 (bekymring) or 3 (alvorlig bekymring)."));
}

static void
build_regel (PejlPraksis *praksis, PejlXmlProblems *problems, const PejlXmlElement *element)
{
  PejlRegel *regel = pejl_regel_new ();
  g_autoptr (GPtrArray) temaer = g_ptr_array_new_with_free_func (g_free);

  regel->art = art_of (pejl_xml_attribute (element, "art"));
  regel->antal = number_of (element, "antal");
  regel->niveau = number_of (element, "niveau");
  pejl_xml_take_text (&regel->redskab, g_strdup (pejl_xml_attribute (element, "redskab")));
  pejl_xml_take_text (&regel->kilde, g_strdup (praksis->kilde));
  for (guint i = 0; i < element->children->len; i++)
    {
      const PejlXmlElement *child = g_ptr_array_index (element->children, i);
      g_autofree char *line = pejl_xml_required_line (child, problems);

      if (strcmp (child->name, "navn") == 0)
        pejl_xml_take_text (&regel->navn, g_steal_pointer (&line));
      else if (strcmp (child->name, "tema") == 0)
        g_ptr_array_add (temaer, g_steal_pointer (&line));
      else
        regel->foreslaar |= forslag_of (line);
    }
  g_ptr_array_add (temaer, NULL);
  pejl_xml_take_text (&regel->temaer, g_strjoinv ("\n", (char **) temaer->pdata));
  check_regel (regel, element, problems);
  pejl_praksis_add_regel (praksis, regel);
}

static void
build_indsats (PejlPraksis *praksis, PejlXmlProblems *problems, const PejlXmlElement *element)
{
  praksis->indsats_dage = number_of (element, "dage");
  for (guint i = 0; i < element->children->len; i++)
    g_ptr_array_add (praksis->indsats_krav,
                     pejl_xml_required_line (g_ptr_array_index (element->children, i), problems));
}

static void
build (PejlPraksis *praksis, PejlXmlProblems *problems, const PejlXmlElement *root)
{
  pejl_xml_take_text (&praksis->navn, pejl_xml_required_line (pejl_xml_child (root, "navn"), problems));
  pejl_xml_take_text (&praksis->kilde, pejl_xml_required_paragraphs (pejl_xml_child (root, "kilde"), problems));
  for (guint i = 0; i < root->children->len; i++)
    {
      const PejlXmlElement *child = g_ptr_array_index (root->children, i);

      if (strcmp (child->name, "regel") == 0)
        build_regel (praksis, problems, child);
      else if (strcmp (child->name, "indsats") == 0)
        build_indsats (praksis, problems, child);
      else if (strcmp (child->name, "foelge") == 0)
        {
          g_autofree char *line = pejl_xml_required_line (child, problems);

          pejl_praksis_add_foelge (praksis, ejerform_of (pejl_xml_attribute (child, "ejerform")), line);
        }
    }
}

PejlPraksis *
pejl_praksis_load_bytes (GBytes *bytes, const char *display_name, GCancellable *cancellable, GError **error)
{
  g_autoptr (PejlXmlElement) root = pejl_xml_read (bytes, display_name, &format, cancellable, error);
  g_autoptr (PejlPraksis) praksis = NULL;
  g_autoptr (PejlXmlProblems) problems = NULL;

  if (root == NULL)
    return NULL;
  praksis = pejl_praksis_new (pejl_xml_attribute (root, "id"));
  problems = pejl_xml_problems_new ();
  build (praksis, problems, root);
  if (!pejl_xml_problems_propagate (problems, _ (format.summary), display_name, error))
    return NULL;
  return g_steal_pointer (&praksis);
}

PejlPraksis *
pejl_praksis_load_file (const char *path, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GBytes) bytes = pejl_xml_file_load (path, &format, cancellable, error);

  return bytes != NULL ? pejl_praksis_load_bytes (bytes, name, cancellable, error) : NULL;
}

static PejlPraksis *
load_builtin (const char *key, GError **error)
{
  g_autofree char *name = g_strdup_printf ("%s.xml", key);
  g_autofree char *path = g_strconcat (PRACTICES, name, NULL);
  g_autoptr (GBytes) bytes = NULL;

  pejl_core_resources_init ();
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return bytes != NULL ? pejl_praksis_load_bytes (bytes, name, NULL, error) : NULL;
}

GPtrArray *
pejl_praksis_load_builtin_all (GError **error)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_praksis_free);

  for (gsize i = 0; i < G_N_ELEMENTS (builtin_keys); i++)
    {
      PejlPraksis *praksis = load_builtin (builtin_keys[i], error);

      if (praksis == NULL)
        return NULL;
      g_ptr_array_add (all, praksis);
    }
  return g_steal_pointer (&all);
}

PejlPraksis *
pejl_praksis_load_indsats (GError **error)
{
  for (gsize i = 0; i < G_N_ELEMENTS (builtin_keys); i++)
    {
      g_autoptr (PejlPraksis) praksis = load_builtin (builtin_keys[i], error);

      if (praksis == NULL)
        return NULL;
      if (praksis->indsats_dage > 0)
        return g_steal_pointer (&praksis);
    }
  return NULL;
}
