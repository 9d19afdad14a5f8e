// SPDX-License-Identifier: GPL-3.0-or-later
// One pass over the bytes that follows quotes, comments and CDATA, so that a ">" in a value hides nothing.
#define G_LOG_DOMAIN "pejl-strategi"

#include "pejl-config.h"

#include "core/strategi/pejl-xml-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define BOM "\xef\xbb\xbf"

typedef struct
{
  const char *at;
  const char *end;
  guint line;
  gsize text;      /* bytes of text since the last tag */
  guint n_asides;  /* comments, instructions and CDATA so far */
  PejlXmlProblems *problems;
} Scan;

static guint
line_of (const char *data,
         const char *place)
{
  guint line = 1;

  for (const char *p = data; p < place; p++)
    line += *p == '\n' ? 1 : 0;
  return line;
}

static gboolean
starts_with (const Scan *scan,
             const char *text)
{
  gsize length = strlen (text);

  return (gsize) (scan->end - scan->at) >= length && memcmp (scan->at, text, length) == 0;
}

static gboolean
refuse (Scan             *scan,
        PejlStrategiError code,
        const char       *sentence)
{
  pejl_xml_problems_add (scan->problems, code, scan->line, sentence);
  return FALSE;
}

/* Moves past the construct that begins here and ends with closing; the parser says what is wrong if it never
 * does. */
static gboolean
skip_until (Scan       *scan,
            const char *closing)
{
  const char *start = scan->at;
  const char *found = memmem (start, (gsize) (scan->end - start), closing, strlen (closing));
  const char *stop = found != NULL ? found + strlen (closing) : scan->end;

  if (stop - start > PEJL_XML_TAG_MAX)
    return refuse (
        scan, PEJL_STRATEGI_ERROR_REFUSED,
        _ ("A comment or instruction here is longer than 64 KB. No file of this kind needs that."));
  scan->line += line_of (start, stop) - 1;
  scan->at = stop;
  return TRUE;
}

/* The text of one element costs libxml2 2.9 time that grows with its square, in one piece or in many with
 * comments between them (7 MB: 5 s and 8 s). */
static gboolean
skip_text (Scan       *scan,
           const char *stop)
{
  scan->text += (gsize) (stop - scan->at);
  if (scan->text > PEJL_XML_TEXT_MAX)
    return refuse (scan, PEJL_STRATEGI_ERROR_REFUSED,
                   _ ("There is more text in one place here than any file of this kind has."));
  scan->line += line_of (scan->at, stop) - 1;
  scan->at = stop;
  return TRUE;
}

static gboolean
skip_cdata (Scan *scan)
{
  const char *found = memmem (scan->at, (gsize) (scan->end - scan->at), "]]>", 3);

  return skip_text (scan, found != NULL ? found + 3 : scan->end);
}

static gboolean
skip_tag (Scan *scan)
{
  const char *limit = scan->end - scan->at > PEJL_XML_TAG_MAX ? scan->at + PEJL_XML_TAG_MAX : scan->end;
  const char *p = scan->at + 1;
  guint line = scan->line;
  guint n_values = 0;
  char quote = '\0';

  for (; p < limit && n_values <= PEJL_XML_ATTRIBUTES_MAX; p++)
    {
      if (*p == '\n')
        line++;
      if (quote != '\0')
        {
          quote = *p == quote ? '\0' : quote;
        }
      else if (*p == '"' || *p == '\'')
        {
          quote = *p;
          n_values++;
        }
      else if (*p == '>')
        {
          break;
        }
    }
  if (n_values > PEJL_XML_ATTRIBUTES_MAX)
    return refuse (scan, PEJL_STRATEGI_ERROR_REFUSED,
                   _ ("A tag that begins here has more properties than any file of this kind needs."));
  if (p == limit && limit < scan->end)
    return refuse (scan, PEJL_STRATEGI_ERROR_REFUSED,
                   _ ("A tag that begins here is longer than 64 KB. No file of this kind needs that."));
  scan->line = line;
  scan->text = 0;
  scan->at = p < limit ? p + 1 : p;
  return TRUE;
}

static gboolean
skip_aside (Scan *scan)
{
  if (++scan->n_asides > PEJL_XML_ASIDES_MAX)
    return refuse (scan, PEJL_STRATEGI_ERROR_REFUSED,
                   _ ("There are more comments than any file of this kind has."));
  if (starts_with (scan, "<!--"))
    return skip_until (scan, "-->");
  if (starts_with (scan, "<?"))
    return skip_until (scan, "?>");
  return skip_cdata (scan);
}

static gboolean
skip_markup (Scan *scan)
{
  if (starts_with (scan, "<!--") || starts_with (scan, "<?") || starts_with (scan, "<![CDATA["))
    return skip_aside (scan);
  if (starts_with (scan, "<!"))
    return refuse (
        scan, PEJL_STRATEGI_ERROR_REFUSED,
        _ ("The file has a DOCTYPE, which can hide harmful contents. Pejl reads only files without one."));
  return skip_tag (scan);
}

static gboolean
scan_markup (Scan *scan)
{
  while (scan->at < scan->end)
    {
      const char *next = memchr (scan->at, '<', (gsize) (scan->end - scan->at));

      if (!skip_text (scan, next != NULL ? next : scan->end))
        return FALSE;
      if (scan->at < scan->end && !skip_markup (scan))
        return FALSE;
    }
  return TRUE;
}

/* Other encodings could spell "<" in bytes that this pass does not know as such (UTF-7), so the one it knows
 * is required. */
static gboolean
check_declared_encoding (Scan *scan)
{
  g_autofree char *declaration = NULL;
  g_autoptr (GRegex) regex = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *encoding = NULL;
  const char *stop;

  if (!starts_with (scan, "<?xml"))
    return TRUE;
  stop = memmem (scan->at, (gsize) MIN (scan->end - scan->at, 1024), "?>", 2);
  if (stop == NULL)
    return refuse (scan, PEJL_STRATEGI_ERROR_NOT_XML, _ ("The XML declaration at the top never ends."));

  declaration = g_strndup (scan->at, (gsize) (stop - scan->at));
  regex = g_regex_new ("encoding\\s*=\\s*[\"']([^\"']*)[\"']", G_REGEX_DEFAULT, G_REGEX_MATCH_DEFAULT, NULL);
  if (!g_regex_match (regex, declaration, G_REGEX_MATCH_DEFAULT, &match))
    return TRUE;
  encoding = g_match_info_fetch (match, 1);
  if (g_ascii_strcasecmp (encoding, "UTF-8") == 0 || g_ascii_strcasecmp (encoding, "US-ASCII") == 0)
    return TRUE;
  pejl_xml_problems_add_printf (
      scan->problems, PEJL_STRATEGI_ERROR_NOT_XML, 1,
      /* Translators: %s is the name of a character encoding. */
      _ ("The file says that it is written in “%s”. Save it as UTF-8 and try again."), encoding);
  return FALSE;
}

static gboolean
check_bytes (Scan       *scan,
             const char *data,
             gsize       length)
{
  const char *bad = memchr (data, '\0', length);

  if (bad != NULL)
    {
      scan->line = line_of (data, bad);
      return refuse (scan, PEJL_STRATEGI_ERROR_NOT_XML,
                     _ ("There are zero bytes here: it is no text file, or not saved as UTF-8."));
    }
  if (!g_utf8_validate (data, (gssize) length, &bad))
    {
      scan->line = line_of (data, bad);
      return refuse (scan, PEJL_STRATEGI_ERROR_NOT_XML,
                     _ ("There are letters here that are not UTF-8. Save the file as UTF-8 and try again."));
    }
  return TRUE;
}

gboolean
pejl_xml_scan (const char      *data,
               gsize            length,
               PejlXmlProblems *problems)
{
  const char *bytes = length > 0 ? data : ""; /* an empty GBytes has none */
  Scan scan = { .at = bytes, .end = bytes + length, .line = 1, .problems = problems };
  const char *first;

  if (!check_bytes (&scan, bytes, length))
    return FALSE;
  if (starts_with (&scan, BOM))
    scan.at += strlen (BOM);
  for (first = scan.at; first < scan.end && g_ascii_isspace (*first);)
    first++;
  if (first == scan.end)
    {
      pejl_xml_problems_add (problems, PEJL_STRATEGI_ERROR_NOT_XML, 0, _ ("The file is empty."));
      return FALSE;
    }
  if (*first != '<')
    return refuse (&scan, PEJL_STRATEGI_ERROR_NOT_XML,
                   _ ("This is not an XML file: it does not begin with “<”."));
  return check_declared_encoding (&scan) && scan_markup (&scan);
}
