// SPDX-License-Identifier: GPL-3.0-or-later
// Maps the codes of libxml2's parser and of its XSD validator to sentences.
#define G_LOG_DOMAIN "pejl-strategi"

#include "pejl-config.h"

#include "core/strategi/pejl-xml-sentences.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The validator tells names only inside its message, as 'name' or '{namespace}name' after this word. */
static char *
name_after (const char *message,
            const char *word)
{
  const char *start = strstr (message, word);
  const char *end;
  const char *brace;

  if (start == NULL)
    return NULL;
  start += strlen (word);
  end = strchr (start, '\'');
  if (end == NULL)
    return NULL;
  brace = *start == '{' ? memchr (start, '}', (gsize) (end - start)) : NULL;
  if (brace != NULL)
    start = brace + 1;
  return g_strndup (start, (gsize) (end - start));
}

/* The names in "Expected is one of ( {ns}a, {ns}b )" as "a, b". */
static char *
expected_names (const char *message)
{
  const char *start = strstr (message, "Expected is");
  const char *end;
  g_autofree char *list = NULL;
  g_autoptr (GRegex) namespaces = NULL;
  g_autofree char *names = NULL;

  start = start != NULL ? strchr (start, '(') : NULL;
  end = start != NULL ? strchr (start, ')') : NULL;
  if (end == NULL)
    return NULL;
  list = g_strndup (start + 1, (gsize) (end - start - 1));
  namespaces = g_regex_new ("\\{[^}]*\\}", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  names = g_regex_replace_literal (namespaces, list, -1, 0, "", G_REGEX_MATCH_DEFAULT, NULL);
  return names != NULL ? g_strdup (g_strstrip (names)) : NULL;
}

static char *
unexpected_element (const char *message,
                    const char *element)
{
  g_autofree char *expected = expected_names (message);
  gboolean is_missing = strstr (message, "Missing child") != NULL;

  if (is_missing && expected != NULL)
    /* Translators: both are names of XML elements. */
    return g_strdup_printf (_ ("In “%s” something is missing: %s."), element, expected);
  if (is_missing)
    return g_strdup_printf (_ ("In “%s” something is missing."), element);
  if (expected != NULL)
    /* Translators: both are names of XML elements. */
    return g_strdup_printf (_ ("“%s” does not belong here. What belongs here is: %s."), element, expected);
  return g_strdup_printf (_ ("“%s” does not belong here."), element);
}

static char *
unknown_root (const char *message,
              const char *element)
{
  g_autoptr (GRegex) regex = g_regex_new ("'\\{([^}]*)\\}", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *namespace = NULL;

  if (!g_regex_match (regex, message, G_REGEX_MATCH_DEFAULT, &match))
    /* Translators: %s is the name of an XML element. */
    return g_strdup_printf (_ ("The file begins with “%s” and no xmlns, so it is a file of another kind."),
                            element);
  namespace = g_match_info_fetch (match, 1);
  /* Translators: the name of an XML element, and an XML namespace. */
  return g_strdup_printf (
    _ ("The file begins with “%s” of the kind “%s”, which this version of Pejl does not "
       "know here."),
    element, namespace);
}

static char *
wrong_value (int         code,
             const char *element,
             const char *attribute)
{
  gboolean too_short = code == XML_SCHEMAV_CVC_MINLENGTH_VALID;
  gboolean too_long = code == XML_SCHEMAV_CVC_MAXLENGTH_VALID;

  if (attribute != NULL)
    return too_short ? g_strdup_printf (_ ("In “%s”, “%s” is empty."), element, attribute)
           : too_long
               ? g_strdup_printf (_ ("In “%s”, “%s” is too long."), element, attribute)
               : g_strdup_printf (_ ("In “%s”, “%s” has a value that is not allowed."), element, attribute);
  return too_short  ? g_strdup_printf (_ ("“%s” has no text."), element)
         : too_long ? g_strdup_printf (_ ("The text of “%s” is too long."), element)
                    : g_strdup_printf (_ ("The text of “%s” is not allowed."), element);
}

static char *
schema_sentence (int         code,
                 const char *message)
{
  g_autofree char *element = name_after (message, "Element '");
  g_autofree char *attribute = name_after (message, "attribute '");

  if (element == NULL)
    element = g_strdup ("?");
  switch (code)
    {
    case XML_SCHEMAV_CVC_ELT_1:
      return unknown_root (message, element);
    case XML_SCHEMAV_ELEMENT_CONTENT:
      return unexpected_element (message, element);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_2:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_2_3:
    case XML_SCHEMAV_CVC_TYPE_3_1_2:
      return g_strdup_printf (_ ("“%s” holds something that cannot stand in it."), element);
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_1:
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_3_2_2:
    case XML_SCHEMAV_CVC_TYPE_3_1_1:
      return g_strdup_printf (_ ("In “%s”, “%s” is not known."), element,
                              attribute != NULL ? attribute : "?");
    case XML_SCHEMAV_CVC_COMPLEX_TYPE_4:
      return g_strdup_printf (_ ("In “%s”, “%s” is missing."), element, attribute != NULL ? attribute : "?");
    default:
      return wrong_value (code, element, attribute);
    }
}

static const char *
parser_sentence (int code)
{
  switch (code)
    {
    case XML_ERR_TAG_NAME_MISMATCH:
      return _ ("An element is closed in the wrong order or under another name.");
    case XML_ERR_DOCUMENT_END:
      return _ ("The file stops in the middle, or something stands after its end.");
    case XML_ERR_TAG_NOT_FINISHED:
    case XML_ERR_GT_REQUIRED:
    case XML_ERR_LTSLASH_REQUIRED:
    case XML_ERR_COMMENT_NOT_FINISHED:
    case XML_ERR_PI_NOT_FINISHED:
    case XML_ERR_CDATA_NOT_FINISHED:
    case XML_ERR_ATTRIBUTE_NOT_FINISHED:
      return _ ("The file stops in the middle, or a tag is never closed.");
    case XML_ERR_DOCUMENT_EMPTY:
    case XML_ERR_DOCUMENT_START:
      return _ ("This is not an XML file.");
    case XML_ERR_INVALID_CHAR:
    case XML_ERR_INVALID_CHARREF:
    case XML_ERR_INVALID_DEC_CHARREF:
    case XML_ERR_INVALID_HEX_CHARREF:
      return _ ("There is a character here that XML does not allow.");
    case XML_ERR_UNDECLARED_ENTITY:
    case XML_WAR_UNDECLARED_ENTITY:
    case XML_ERR_ENTITYREF_SEMICOL_MISSING:
    case XML_ERR_NAME_REQUIRED:
      return _ (
          "A name is missing or unknown here. Often it is an “&” that should have been written “&amp;”.");
    case XML_ERR_ATTRIBUTE_REDEFINED:
      return _ ("The same property stands twice in one tag.");
    case XML_ERR_INTERNAL_ERROR:
      return _ ("Elements lie too deep inside each other here.");
    default:
      return _ ("This is not correct XML.");
    }
}

void
pejl_xml_problems_add_libxml (PejlXmlProblems *problems,
                              const xmlError  *problem)
{
  g_autofree char *sentence = NULL;
  guint line = problem->line > 0 ? (guint) problem->line : 0;

  if (problem->domain == XML_FROM_SCHEMASV)
    {
      sentence = schema_sentence (problem->code, problem->message != NULL ? problem->message : "");
      pejl_xml_problems_add (problems, PEJL_STRATEGI_ERROR_INVALID, line, sentence);
      return;
    }
  pejl_xml_problems_add (problems, PEJL_STRATEGI_ERROR_NOT_XML, line, parser_sentence (problem->code));
}
