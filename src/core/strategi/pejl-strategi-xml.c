// SPDX-License-Identifier: GPL-3.0-or-later
// Builds a strategy from the elements of a file that passed the guard, and writes one.
#define G_LOG_DOMAIN "pejl-strategi"

#include "pejl-config.h"

#include "core/strategi/pejl-strategi-xml.h"

#include "core/model/pejl-dato.h"
#include "core/strategi/pejl-resources.h"
#include "core/strategi/pejl-xml-file.h"
#include "core/strategi/pejl-xml-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define NAMESPACE "urn:dk.pejl:strategi:1"
#define BUILTIN PEJL_CORE_RESOURCE_PREFIX "/strategies/frederikshavn-2022.xml"

/* The shipped strategy is 20 KB; the largest the schema allows, 8 areas × 12 roles × 50 tegn, is 5 MB. */
static const PejlXmlFormat format = {
  .schema = PEJL_CORE_RESOURCE_PREFIX "/xsd/strategi.xsd",
  /* Translators: %s is the name of a file. The reasons follow on lines of their own. */
  .summary = N_ ("%s cannot be read as a strategy, and nothing was taken in. Correct the file, or ask for "
                 "a new copy."),
  .max_bytes = 8 * 1024 * 1024,
  .max_elements = 6000,
};

static const char *const omfang_keys[] = {
  [PEJL_OMFANG_DAGTILBUD] = "dagtilbud",
  [PEJL_OMFANG_DISTRIKT] = "distrikt",
  [PEJL_OMFANG_CENTER] = "center",
};

/* A file on its way to a strategy. */
typedef struct
{
  PejlStrategi *strategi;
  PejlXmlProblems *problems;
} Building;

static void
add_problem (Building             *building,
             const PejlXmlElement *element,
             const char           *sentence,
             const char           *name)
{
  pejl_xml_problems_add_printf (building->problems, PEJL_STRATEGI_ERROR_INVALID, element->line, sentence,
                                name);
}

static PejlOmfang
parse_omfang (const char *key)
{
  for (guint i = PEJL_OMFANG_DAGTILBUD; i < G_N_ELEMENTS (omfang_keys); i++)
    if (strcmp (omfang_keys[i], key) == 0)
      return (PejlOmfang) i;
  return PEJL_OMFANG_DAGTILBUD;
}

static void
build_head (Building             *building,
            const PejlXmlElement *root)
{
  PejlStrategi *strategi = building->strategi;
  const PejlXmlElement *effekter = pejl_xml_child (root, "effekter");

  pejl_xml_take_text (&strategi->navn,
                      pejl_xml_required_line (pejl_xml_child (root, "navn"), building->problems));
  pejl_xml_take_text (&strategi->udgiver,
                      pejl_xml_required_line (pejl_xml_child (root, "udgiver"), building->problems));
  pejl_xml_take_text (&strategi->kilde,
                      pejl_xml_required_paragraphs (pejl_xml_child (root, "kilde"), building->problems));
  pejl_xml_take_text (&strategi->gyldig_fra, g_strdup (pejl_xml_attribute (root, "gyldig-fra")));
  pejl_xml_take_text (&strategi->udgangspunkt, pejl_xml_paragraphs (pejl_xml_child (root, "udgangspunkt")));
  pejl_xml_take_text (&strategi->sigte, pejl_xml_paragraphs (pejl_xml_child (root, "sigte")));
  pejl_xml_take_text (&strategi->kort_effekt, pejl_xml_paragraphs (pejl_xml_child (effekter, "kortsigtet")));
  pejl_xml_take_text (&strategi->lang_effekt, pejl_xml_paragraphs (pejl_xml_child (effekter, "langsigtet")));
  for (guint i = 0; effekter != NULL && i < effekter->children->len; i++)
    {
      const PejlXmlElement *child = g_ptr_array_index (effekter->children, i);

      if (strcmp (child->name, "baeres-af") == 0)
        g_ptr_array_add (strategi->baeres_af, pejl_xml_required_line (child, building->problems));
    }
  /* The schema's dates may have a time zone or a year of five digits. */
  if (!pejl_dato_is_valid (strategi->gyldig_fra))
    add_problem (building, root, _ ("“%s” is not a date like 2024-08-01."), strategi->gyldig_fra);
}

static void
build_rolle (Building             *building,
             const PejlXmlElement *element)
{
  const char *key = pejl_xml_attribute (element, "id");
  g_autofree char *navn = pejl_xml_required_line (element, building->problems);
  g_autofree char *kort = pejl_xml_required_attribute (element, "kort", building->problems);

  if (pejl_strategi_find_rolle (building->strategi, key) >= 0)
    {
      /* Translators: %s is the id of a role, e.g. "ledere". */
      add_problem (building, element, _ ("The role “%s” stands twice."), key);
      return;
    }
  pejl_strategi_add_rolle (building->strategi, key, navn, kort,
                           parse_omfang (pejl_xml_attribute (element, "omfang")));
}

/* A tegn keeps its id when others are moved or taken away, so the numbers need not count up; but evidens in
 * every copy points at tegn by this id, so it must speak of its own cell, and of one tegn only. */
static gboolean
check_tegn_id (Building             *building,
               const char           *cell,
               const PejlXmlElement *element,
               const char           *id)
{
  if (!g_str_has_prefix (id, cell))
    pejl_xml_problems_add_printf (
      building->problems, PEJL_STRATEGI_ERROR_INVALID, element->line,
      /* Translators: both are ids of tegn, e.g. "boernesyn.ledere.3". */
      _ ("The tegn is called “%s”, but in this place it must be “%s1” or another number."), id, cell);
  else if (pejl_strategi_find_tegn_by_key (building->strategi, id) != NULL)
    /* Translators: %s is the id of a tegn, e.g. "boernesyn.ledere.3". */
    add_problem (building, element, _ ("The tegn “%s” stands twice."), id);
  else
    return TRUE;
  return FALSE;
}

static void
build_tegn (Building             *building,
            guint                 omraade,
            guint                 rolle,
            const char           *cell,
            const PejlXmlElement *element)
{
  g_autofree char *tekst = pejl_xml_required_line (element, building->problems);
  const char *id = pejl_xml_attribute (element, "id");
  const char *forgaenger = pejl_xml_attribute (element, "forgaenger");
  PejlTegn *tegn;

  if (!check_tegn_id (building, cell, element, id))
    return;
  tegn = pejl_strategi_add_tegn (building->strategi, omraade, rolle, tekst);
  pejl_xml_take_text (&tegn->key, g_strdup (id));
  tegn->id = pejl_tegn_id_for (building->strategi->key, building->strategi->version, id);
  if (forgaenger != NULL)
    pejl_xml_take_text (&tegn->forgaenger, g_strdup (forgaenger));
}

static void
build_celle (Building             *building,
             guint                 omraade,
             const PejlXmlElement *element)
{
  const char *key = pejl_xml_attribute (element, "rolle");
  const PejlIndsatsomraade *its_omraade = g_ptr_array_index (building->strategi->omraader, omraade);
  g_autofree char *cell = g_strdup_printf ("%s.%s.", its_omraade->key, key);
  int rolle = pejl_strategi_find_rolle (building->strategi, key);

  if (rolle < 0)
    {
      /* Translators: %s is the id of a role, e.g. "ledere". */
      add_problem (building, element, _ ("There is no role called “%s” among the roles."), key);
      return;
    }
  if (pejl_strategi_count (building->strategi, (int) omraade, rolle) > 0)
    {
      /* Translators: %s is the id of a role, e.g. "ledere". */
      add_problem (building, element, _ ("The role “%s” has two lists in the same area; put them together."),
                   key);
      return;
    }
  for (guint i = 0; i < element->children->len; i++)
    build_tegn (building, omraade, (guint) rolle, cell, g_ptr_array_index (element->children, i));
}

static void
build_omraade (Building             *building,
               const PejlXmlElement *element)
{
  const char *key = pejl_xml_attribute (element, "id");
  g_autofree char *navn = pejl_xml_required_line (pejl_xml_child (element, "navn"), building->problems);
  PejlIndsatsomraade *omraade;

  if (pejl_strategi_find_omraade (building->strategi, key) >= 0)
    {
      /* Translators: %s is the id of an area, e.g. "boernesyn". */
      add_problem (building, element, _ ("The area “%s” stands twice."), key);
      return;
    }
  omraade = pejl_strategi_add_omraade (building->strategi, key, navn);
  pejl_xml_take_text (&omraade->kort, pejl_xml_line (pejl_xml_child (element, "kort")));
  pejl_xml_take_text (&omraade->udfordring, pejl_xml_paragraphs (pejl_xml_child (element, "udfordring")));
  pejl_xml_take_text (&omraade->maal, pejl_xml_paragraphs (pejl_xml_child (element, "maal")));
  pejl_xml_take_text (&omraade->definition, pejl_xml_paragraphs (pejl_xml_child (element, "definition")));
  for (guint i = 0; i < element->children->len; i++)
    {
      const PejlXmlElement *child = g_ptr_array_index (element->children, i);

      if (strcmp (child->name, "celle") == 0)
        build_celle (building, building->strategi->omraader->len - 1, child);
    }
}

static void
build (Building             *building,
       const PejlXmlElement *root)
{
  const PejlXmlElement *roller = pejl_xml_child (root, "roller");

  build_head (building, root);
  for (guint i = 0; i < roller->children->len; i++)
    build_rolle (building, g_ptr_array_index (roller->children, i));
  for (guint i = 0; i < root->children->len; i++)
    {
      const PejlXmlElement *child = g_ptr_array_index (root->children, i);

      if (strcmp (child->name, "omraade") == 0)
        build_omraade (building, child);
    }
}

PejlStrategi *
pejl_strategi_load_bytes (GBytes       *bytes,
                          const char   *display_name,
                          GCancellable *cancellable,
                          GError      **error)
{
  g_autoptr (PejlXmlElement) root = NULL;
  g_autoptr (PejlStrategi) strategi = NULL;
  g_autoptr (PejlXmlProblems) problems = NULL;
  Building building;
  guint64 version;

  root = pejl_xml_read (bytes, display_name, &format, cancellable, error);
  if (root == NULL)
    return NULL;

  version = g_ascii_strtoull (pejl_xml_attribute (root, "version"), NULL, 10);
  strategi = pejl_strategi_new (pejl_xml_attribute (root, "id"), (guint) version);
  problems = pejl_xml_problems_new ();
  building = (Building){ strategi, problems };
  build (&building, root);
  if (!pejl_xml_problems_propagate (problems, _ (format.summary), display_name, error))
    return NULL;
  return g_steal_pointer (&strategi);
}

PejlStrategi *
pejl_strategi_load_file (const char   *path,
                         GCancellable *cancellable,
                         GError      **error)
{
  g_autofree char *name = g_filename_display_basename (path);
  g_autoptr (GBytes) bytes = pejl_xml_file_load (path, &format, cancellable, error);

  return bytes != NULL ? pejl_strategi_load_bytes (bytes, name, cancellable, error) : NULL;
}

PejlStrategi *
pejl_strategi_load_builtin (GError **error)
{
  g_autoptr (GBytes) bytes = NULL;

  pejl_core_resources_init ();
  bytes = g_resources_lookup_data (BUILTIN, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  return bytes != NULL ? pejl_strategi_load_bytes (bytes, "frederikshavn-2022.xml", NULL, error) : NULL;
}

static void
write_effekter (GString            *out,
                const PejlStrategi *strategi)
{
  if (*strategi->kort_effekt == '\0' && *strategi->lang_effekt == '\0' && strategi->baeres_af->len == 0)
    return;
  g_string_append (out, "  <effekter>\n");
  pejl_xml_out_text (out, 2, "kortsigtet", strategi->kort_effekt);
  for (guint i = 0; i < strategi->baeres_af->len; i++)
    pejl_xml_out_text (out, 2, "baeres-af", g_ptr_array_index (strategi->baeres_af, i));
  pejl_xml_out_text (out, 2, "langsigtet", strategi->lang_effekt);
  g_string_append (out, "  </effekter>\n");
}

static void
write_roller (GString            *out,
              const PejlStrategi *strategi)
{
  g_string_append (out, "  <roller>\n");
  for (guint i = 0; i < strategi->roller->len; i++)
    {
      const PejlRolle *rolle = g_ptr_array_index (strategi->roller, i);

      g_string_append (out, "    <rolle");
      pejl_xml_out_attribute (out, "id", rolle->key);
      pejl_xml_out_attribute (out, "kort", rolle->kort);
      pejl_xml_out_attribute (out, "omfang", omfang_keys[rolle->omfang]);
      g_string_append_c (out, '>');
      pejl_xml_out_escaped (out, rolle->navn);
      g_string_append (out, "</rolle>\n");
    }
  g_string_append (out, "  </roller>\n");
}

static void
write_celle (GString            *out,
             const PejlStrategi *strategi,
             guint               omraade,
             guint               rolle)
{
  g_autoptr (GPtrArray) cell = pejl_strategi_cell (strategi, (int) omraade, (int) rolle);
  const PejlRolle *its_rolle = g_ptr_array_index (strategi->roller, rolle);

  if (cell->len == 0)
    return;
  g_string_append (out, "    <celle");
  pejl_xml_out_attribute (out, "rolle", its_rolle->key);
  g_string_append (out, ">\n");
  for (guint i = 0; i < cell->len; i++)
    {
      const PejlTegn *tegn = g_ptr_array_index (cell, i);

      g_string_append (out, "      <tegn");
      pejl_xml_out_attribute (out, "id", tegn->key);
      if (*tegn->forgaenger != '\0')
        pejl_xml_out_attribute (out, "forgaenger", tegn->forgaenger);
      g_string_append_c (out, '>');
      pejl_xml_out_escaped (out, tegn->tekst);
      g_string_append (out, "</tegn>\n");
    }
  g_string_append (out, "    </celle>\n");
}

static void
write_omraade (GString            *out,
               const PejlStrategi *strategi,
               guint               index)
{
  const PejlIndsatsomraade *omraade = g_ptr_array_index (strategi->omraader, index);

  g_string_append (out, "  <omraade");
  pejl_xml_out_attribute (out, "id", omraade->key);
  g_string_append (out, ">\n");
  pejl_xml_out_text (out, 2, "navn", omraade->navn);
  pejl_xml_out_text (out, 2, "kort", omraade->kort);
  pejl_xml_out_text (out, 2, "udfordring", omraade->udfordring);
  pejl_xml_out_text (out, 2, "maal", omraade->maal);
  pejl_xml_out_text (out, 2, "definition", omraade->definition);
  for (guint rolle = 0; rolle < strategi->roller->len; rolle++)
    write_celle (out, strategi, index, rolle);
  g_string_append (out, "  </omraade>\n");
}

GBytes *
pejl_strategi_to_xml (const PejlStrategi *strategi)
{
  GString *out = pejl_xml_out_new ();

  g_string_append (out, "<strategi xmlns=\"" NAMESPACE "\"");
  pejl_xml_out_attribute (out, "id", strategi->key);
  g_string_append_printf (out, " version=\"%u\"", strategi->version);
  pejl_xml_out_attribute (out, "gyldig-fra", strategi->gyldig_fra);
  g_string_append (out, ">\n");
  pejl_xml_out_text (out, 1, "navn", strategi->navn);
  pejl_xml_out_text (out, 1, "udgiver", strategi->udgiver);
  pejl_xml_out_text (out, 1, "kilde", strategi->kilde);
  pejl_xml_out_text (out, 1, "udgangspunkt", strategi->udgangspunkt);
  pejl_xml_out_text (out, 1, "sigte", strategi->sigte);
  write_effekter (out, strategi);
  write_roller (out, strategi);
  for (guint i = 0; i < strategi->omraader->len; i++)
    write_omraade (out, strategi, i);
  g_string_append (out, "</strategi>\n");
  return pejl_xml_out_finish (out);
}

gboolean
pejl_strategi_save_file (const PejlStrategi *strategi,
                         const char         *path,
                         GError            **error)
{
  g_autoptr (GBytes) bytes = pejl_strategi_to_xml (strategi);

  return pejl_xml_file_save (path, bytes, error);
}
