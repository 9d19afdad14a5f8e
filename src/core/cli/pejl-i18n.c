// SPDX-License-Identifier: GPL-3.0-or-later
// Which language the program speaks: Danish unless told otherwise, on every machine.
#include "pejl-config.h"

#define G_LOG_DOMAIN "pejl-cli"

#include "core/cli/pejl-i18n.h"

#include <libintl.h>
#include <locale.h>
#include <string.h>

static gboolean
is_set (const char *text)
{
  return text != NULL && *text != '\0';
}

static void
choose_language (const char *language)
{
  const char *forced = g_getenv ("PEJL_LANGUAGE");

  if (is_set (forced))
    language = forced;
  if (language == NULL)
    language = is_set (g_getenv ("LANGUAGE")) ? "system" : "da";
  if (strcmp (language, "system") != 0)
    g_setenv ("LANGUAGE", language, TRUE);
}

/* gettext looks at LANGUAGE only outside the locale "C", and GTK sets the locale once more. */
static void
leave_c_locale (void)
{
  const char *messages;

  if (setlocale (LC_ALL, "") == NULL)
    {
      g_setenv ("LC_ALL", "C.UTF-8", TRUE);
      setlocale (LC_ALL, "");
      return;
    }
  messages = setlocale (LC_MESSAGES, NULL);
  if (strcmp (messages, "C") != 0 && strcmp (messages, "POSIX") != 0)
    return;
  if (is_set (g_getenv ("LC_ALL")))
    g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  else
    {
      g_setenv ("LC_MESSAGES", "C.UTF-8", TRUE);
      if (strcmp (setlocale (LC_CTYPE, NULL), "C") == 0)
        g_setenv ("LC_CTYPE", "C.UTF-8", TRUE);
    }
  setlocale (LC_ALL, "");
}

void
pejl_i18n_init (const char *language)
{
  const char *dir = g_getenv ("PEJL_LOCALEDIR");

  choose_language (language);
  leave_c_locale ();
  bindtextdomain (GETTEXT_PACKAGE, is_set (dir) ? dir : PEJL_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
