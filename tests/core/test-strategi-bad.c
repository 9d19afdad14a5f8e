// SPDX-License-Identifier: GPL-3.0-or-later
// Broken, foreign and hostile strategy files: a sentence with file and line, nothing taken in, little memory.
#include "core/strategi/pejl-strategi-xml.h"

#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>

#define MEMORY_MAX_KB (64 * 1024)

/* Address sanitizer keeps freed memory, so a process under it cannot be measured. */
#if defined(__SANITIZE_ADDRESS__)
#define MEASURES_MEMORY 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MEASURES_MEMORY 0
#endif
#endif
#ifndef MEASURES_MEMORY
#define MEASURES_MEMORY 1
#endif

static char *
fixture (const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "tests", "fixtures", "xml", name, NULL);
}

#define REFUSED PEJL_STRATEGI_ERROR_REFUSED
#define NOT_XML PEJL_STRATEGI_ERROR_NOT_XML
#define INVALID PEJL_STRATEGI_ERROR_INVALID

static const struct
{
  const char *name;
  PejlStrategiError code;
  const char *expected; /* begins the second line */
} bad_files[] = {
  { "afkortet-tag", NOT_XML, "Line 20: The file stops in the middle" },
  { "afkortet", NOT_XML, "Line 18: The file stops in the middle" },
  { "celle-to-gange", INVALID, "Line 20: The role “medarbejdere” has two lists in the same area; put them together." },
  { "celle-tom", INVALID, "Line 21: In “celle” something is missing: tegn." },
  { "csv", NOT_XML, "Line 1: This is not an XML file: it does not begin with “<”." },
  { "dato-tidszone", INVALID, "Line 2: “2026-01-01Z” is not a date like 2024-08-01." },
  { "dato", INVALID, "Line 2: In “strategi”, “gyldig-fra” has a value that is not allowed." },
  { "doctype", REFUSED, "Line 2: The file has a DOCTYPE, which can hide harmful contents. Pejl reads only files without one." },
  { "egenskab-to-gange", NOT_XML, "Line 12: The same property stands twice in one tag." },
  { "ekstern-dtd", REFUSED, "Line 2: The file has a DOCTYPE, which can hide harmful contents. Pejl reads only files without one." },
  { "ekstern-entitet", REFUSED, "Line 2: The file has a DOCTYPE, which can hide harmful contents. Pejl reads only files without one." },
  { "forkert-rod", INVALID, "Line 2: The file begins with “plan” of the kind “urn:dk.pejl:strategi:1”, which this version of Pejl does not know here." },
  { "html", INVALID, "Line 1: The file begins with “html” and no xmlns, so it is a file of another kind." },
  { "ikke-xml", NOT_XML, "Line 1: This is not an XML file: it does not begin with “<”." },
  { "kun-blanke", NOT_XML, "The file is empty." },
  { "latin1-erklaeret", NOT_XML, "Line 3: There are letters here that are not UTF-8. Save the file as UTF-8 and try again." },
  { "latin1", NOT_XML, "Line 3: There are letters here that are not UTF-8. Save the file as UTF-8 and try again." },
  { "lukket-forkert", NOT_XML, "Line 14: An element is closed in the wrong order or under another name." },
  { "mange-fejl", INVALID, "Line 24: In “omraade”, “farve” is not known." },
  { "mangler-id", INVALID, "Line 24: In “omraade”, “id” is missing." },
  { "mangler-roller", INVALID, "Line 8: “omraade” does not belong here. What belongs here is: udgangspunkt, sigte, effekter, roller." },
  { "mangler-udgiver", INVALID, "Line 4: “kilde” does not belong here. What belongs here is: udgiver." },
  { "milliard-latter", REFUSED, "Line 2: The file has a DOCTYPE, which can hide harmful contents. Pejl reads only files without one." },
  { "ni-omraader", INVALID, "Line 45: “omraade” does not belong here." },
  { "nul", NOT_XML, "Line 4: There are zero bytes here: it is no text file, or not saved as UTF-8." },
  { "nyere-navnerum", INVALID, "Line 2: The file begins with “strategi” of the kind “urn:dk.pejl:strategi:2”, which this version of Pejl does not know here." },
  { "og-tegn", NOT_XML, "Line 4: A name is missing or unknown here. Often it is an “&” that should have been written “&amp;”." },
  { "omfang", INVALID, "Line 10: In “rolle”, “omfang” has a value that is not allowed." },
  { "omraade-to-gange", INVALID, "Line 24: The area “kvalitet” stands twice." },
  { "rolle-to-gange", INVALID, "Line 10: The role “medarbejdere” stands twice." },
  { "styretegn", NOT_XML, "Line 4: There is a character here that XML does not allow." },
  { "tegn-fremmed", INVALID, "Line 18: The tegn is called “kvalitet.ledere.2”, but in this place it must be “kvalitet.medarbejdere.1” or another number." },
  { "tegn-forgaenger", INVALID, "Line 18: In “tegn”, “forgaenger” has a value that is not allowed." },
  { "tegn-id-form", INVALID, "Line 18: In “tegn”, “id” has a value that is not allowed." },
  { "tegn-id-to-gange", INVALID, "Line 18: The tegn “kvalitet.medarbejdere.1” stands twice." },
  { "tegn-langt", INVALID, "Line 18: The text of “tegn” is too long." },
  { "tegn-tomt", INVALID, "Line 18: “tegn” has no text." },
  { "tegn-usynligt", INVALID, "Line 18: “tegn” has no text." },
  { "tekst-imellem", INVALID, "Line 25: “strategi” holds something that cannot stand in it." },
  { "to-roedder", NOT_XML, "Line 28: The file stops in the middle" },
  { "tom", NOT_XML, "The file is empty." },
  { "uden-navnerum", INVALID, "Line 2: The file begins with “strategi” and no xmlns, so it is a file of another kind." },
  { "ukendt-egenskab", INVALID, "Line 12: In “omraade”, “farve” is not known." },
  { "ukendt-element", INVALID, "Line 15: “vision” does not belong here. What belongs here is: udfordring, maal, definition, celle." },
  { "ukendt-entitet", NOT_XML, "Line 4: A name is missing or unknown here. Often it is an “&” that should have been written “&amp;”." },
  { "ukendt-rolle", INVALID, "Line 20: There is no role called “ledere” among the roles." },
  { "utf16", NOT_XML, "Line 1: There are zero bytes here: it is no text file, or not saved as UTF-8." },
  { "utf7", NOT_XML, "Line 1: The file says that it is written in “UTF-7”. Save it as UTF-8 and try again." },
  { "version", INVALID, "Line 2: In “strategi”, “version” has a value that is not allowed." },
  { "xinclude", INVALID, "Line 3: “include” does not belong here. What belongs here is: navn." },
};

static void
test_bad_file (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autofree char *name = g_strdup_printf ("bad-%s.xml", bad_files[i].name);
  g_autofree char *path = fixture (name);
  g_autoptr (GError) error = NULL;
  g_autofree char *summary = g_strdup_printf ("%s cannot be read as a strategy, and nothing was taken in.", name);
  const char *detail;

  g_assert_null (pejl_strategi_load_file (path, NULL, &error));
  g_assert_error (error, PEJL_STRATEGI_ERROR, (int) bad_files[i].code);
  if (!g_str_has_prefix (error->message, summary))
    g_error ("»%s« does not begin »%s«", error->message, summary);
  detail = strchr (error->message, '\n');
  g_assert_nonnull (detail);
  if (!g_str_has_prefix (detail + 1, bad_files[i].expected))
    g_error ("expected »%s«, got »%s«", bad_files[i].expected, detail + 1);
}

/* Every bad file that lies there is asserted on. */
static void
test_bad_files_all (void)
{
  g_autofree char *folder = g_test_build_filename (G_TEST_DIST, "tests", "fixtures", "xml", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;
  guint count = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    count += g_str_has_prefix (name, "bad-") ? 1 : 0;
  g_assert_cmpuint (count, ==, G_N_ELEMENTS (bad_files));
}

static void
test_many_problems (void)
{
  g_autofree char *path = fixture ("bad-mange-fejl.xml");
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  g_assert_null (pejl_strategi_load_file (path, NULL, &error));
  lines = g_strsplit (error->message, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, 1 + PEJL_XML_PROBLEMS_MAX + 1);
  g_assert_true (g_str_has_prefix (lines[20], "Line 41: "));
  g_assert_cmpstr (lines[21], ==, "There are more; these are the first 20.");
}

static void
test_no_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path = fixture ("findes-ikke.xml");
  g_autofree char *folder = fixture ("");
  g_autofree char *dir = g_dir_make_tmp ("pejl-strategi-XXXXXX", NULL);
  g_autofree char *pipe = g_build_filename (dir, "roer.xml", NULL);

  g_assert_null (pejl_strategi_load_file (path, NULL, &error));
  g_assert_error (error, PEJL_STRATEGI_ERROR, PEJL_STRATEGI_ERROR_FILE);
  g_assert_true (g_str_has_prefix (error->message, "findes-ikke.xml was not found."));
  g_clear_error (&error);

  g_assert_null (pejl_strategi_load_file (folder, NULL, &error));
  g_assert_error (error, PEJL_STRATEGI_ERROR, PEJL_STRATEGI_ERROR_FILE);
  g_clear_error (&error);

  /* Nobody writes to it, so opening it would wait for ever. */
  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  g_assert_null (pejl_strategi_load_file (pipe, NULL, &error));
  g_assert_error (error, PEJL_STRATEGI_ERROR, PEJL_STRATEGI_ERROR_FILE);
  g_unlink (pipe);
  g_rmdir (dir);
}

#define HEAD "<?xml version=\"1.0\"?>\n<strategi xmlns=\"urn:dk.pejl:strategi:1\" id=\"a\" version=\"1\" gyldig-fra=\"2026-01-01\">\n"
#define TO_ROLES "<navn>A</navn><udgiver>B</udgiver><kilde>C</kilde>" \
  "<roller><rolle id=\"r\" kort=\"R\" omfang=\"center\">R</rolle></roller>"

static void
repeat (GString    *out,
        const char *text,
        guint       times)
{
  for (guint i = 0; i < times; i++)
    g_string_append (out, text);
}

static void
write_many_attributes (GString *out)
{
  g_string_append (out, "<?xml version=\"1.0\"?>\n<strategi");
  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (out, " a%u=\">\"", i);
  g_string_append (out, "/>");
}

static void
write_deep (GString *out)
{
  g_string_append (out, HEAD);
  repeat (out, "<omraade>", 800000);
}

static void
write_huge_text (GString *out)
{
  g_string_append (out, HEAD "<navn>");
  repeat (out, "Kvalitet ", 800000);
  g_string_append (out, "</navn></strategi>");
}

static void
write_huge_cdata (GString *out)
{
  g_string_append (out, HEAD "<navn><![CDATA[");
  repeat (out, "<>Kvali ", 800000);
  g_string_append (out, "]]></navn></strategi>");
}

/* No piece is long, but they are one element's. */
static void
write_pieces (GString *out)
{
  g_string_append (out, HEAD "<navn>");
  repeat (out, "Kvalitet <!-- og -->", 390000);
  g_string_append (out, "</navn></strategi>");
}

static void
write_crumbs (GString *out)
{
  g_string_append (out, HEAD "<navn>");
  for (guint i = 0; i < 4000; i++)
    {
      repeat (out, "Kvalitet ", 200);
      g_string_append (out, "<![CDATA[]]>");
    }
  g_string_append (out, "</navn></strategi>");
}

static void
write_namespaces (GString *out)
{
  g_string_append (out, HEAD);
  for (guint tag = 0; tag < 100; tag++)
    {
      g_string_append (out, "<navn");
      for (guint i = 0; i < 4000; i++)
        g_string_append_printf (out, " xmlns:a%u='u'", i);
      g_string_append (out, "/>");
    }
  g_string_append (out, "</strategi>");
}

static void
write_huge_comment (GString *out)
{
  g_string_append (out, HEAD "<!--");
  repeat (out, " > ikke slut ", 500000);
  g_string_append (out, "--></strategi>");
}

static void
write_many_elements (GString *out)
{
  g_string_append (out, HEAD TO_ROLES "<omraade id=\"a\"><navn>A</navn><celle rolle=\"r\">");
  repeat (out, "<tegn id=\"a.r.1\">x</tegn>", 300000);
  g_string_append (out, "</celle></omraade></strategi>");
}

static void
write_many_empty (GString *out)
{
  g_string_append (out, HEAD);
  repeat (out, "<a/>", 1900000);
  g_string_append (out, "</strategi>");
}

static void
write_too_large (GString *out)
{
  g_string_append (out, HEAD);
  repeat (out, "                \n", 3000000);
  g_string_append (out, "</strategi>");
}

/* Everything just under its limit, many times over. */
static void
write_spread (GString *out)
{
  g_string_append (out, HEAD);
  for (guint tag = 0; tag < 100; tag++)
    {
      repeat (out, "<!-- -->", 40);
      g_string_append (out, "<include");
      for (guint i = 0; i < 60; i++)
        {
          g_string_append_printf (out, " xmlns:a%u='", i);
          repeat (out, "u", 1000);
          g_string_append (out, "'");
        }
      g_string_append (out, "/>");
    }
  g_string_append (out, "</strategi>");
}

static void
write_open_quote (GString *out)
{
  g_string_append (out, HEAD "<navn a=\"");
  repeat (out, "<a>\n", 1900000);
}

static const struct
{
  const char *name;
  void (*write) (GString *out);
  PejlStrategiError code;
  const char *expected;
} huge_files[] = {
  { "attributes", write_many_attributes, REFUSED, "Line 2: A tag that begins here has more properties" },
  { "deep", write_deep, INVALID, "Line 3: “omraade” does not belong here." },
  { "text", write_huge_text, REFUSED, "Line 3: There is more text in one place" },
  { "cdata", write_huge_cdata, REFUSED, "Line 3: There is more text in one place" },
  { "pieces", write_pieces, REFUSED, "Line 3: There are more comments" },
  { "crumbs", write_crumbs, REFUSED, "Line 3: There is more text in one place" },
  { "namespaces", write_namespaces, REFUSED, "Line 3: A tag that begins here has more properties" },
  { "comment", write_huge_comment, REFUSED, "Line 3: A comment or instruction here is longer than 64 KB." },
  { "elements", write_many_elements, INVALID, "Line 3: “tegn” does not belong here." },
  { "empty", write_many_empty, INVALID, "Line 3: “a” does not belong here." },
  { "large", write_too_large, REFUSED, "The file is far larger" },
  { "spread", write_spread, INVALID, "Line 3: “include” does not belong here." },
  { "quote", write_open_quote, REFUSED, "Line 3: A tag that begins here is longer than 64 KB." },
};

static guint64
peak_memory_kb (void)
{
  g_autofree char *status = NULL;
  const char *peak;

  g_assert_true (g_file_get_contents ("/proc/self/status", &status, NULL, NULL));
  peak = strstr (status, "VmHWM:");
  g_assert_nonnull (peak);
  return g_ascii_strtoull (peak + strlen ("VmHWM:"), NULL, 10);
}

/* A process of its own: only the reading counts, not the making of the file. */
static void
test_huge_file (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GError) error = NULL;

  if (g_test_subprocess ())
    {
      const char *detail;

      g_assert_null (pejl_strategi_load_file (g_getenv ("PEJL_TEST_FILE"), NULL, &error));
      g_assert_error (error, PEJL_STRATEGI_ERROR, (int) huge_files[i].code);
      g_assert_true (g_str_has_prefix (error->message, "kaempe.xml cannot be read as a strategy"));
      detail = strchr (error->message, '\n');
      g_assert_nonnull (detail);
      if (!g_str_has_prefix (detail + 1, huge_files[i].expected))
        g_error ("expected »%s«, got »%s«", huge_files[i].expected, detail + 1);
      g_assert_cmpuint (strlen (error->message), <, 8000);
      if (MEASURES_MEMORY)
        g_assert_cmpuint (peak_memory_kb (), <, MEMORY_MAX_KB);
    }
  else
    {
      g_autofree char *dir = g_dir_make_tmp ("pejl-strategi-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (dir, "kaempe.xml", NULL);
      g_autoptr (GString) text = g_string_new (NULL);

      huge_files[i].write (text);
      g_assert_true (g_file_set_contents (path, text->str, (gssize) text->len, NULL));
      g_setenv ("PEJL_TEST_FILE", path, TRUE);
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      g_unlink (path);
      g_rmdir (dir);
    }
}

/* The largest file that is honest: 8 areas × 12 roles × 50 tegn of 600 letters. */
static void
test_largest_honest (void)
{
  g_autoptr (GError) error = NULL;

  if (g_test_subprocess ())
    {
      g_autoptr (PejlStrategi) strategi = pejl_strategi_load_file (g_getenv ("PEJL_TEST_FILE"), NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (strategi->tegn->len, ==, 8 * 12 * 50);
      if (MEASURES_MEMORY)
        g_assert_cmpuint (peak_memory_kb (), <, MEMORY_MAX_KB);
    }
  else
    {
      g_autofree char *dir = g_dir_make_tmp ("pejl-strategi-XXXXXX", NULL);
      g_autofree char *path = g_build_filename (dir, "stor.xml", NULL);
      g_autoptr (PejlStrategi) strategi = pejl_strategi_new ("stor", 1);
      g_autofree char *tekst = NULL;
      g_autoptr (GString) letters = g_string_new (NULL);

      repeat (letters, "å", 600);
      tekst = g_strdup (letters->str);
      g_free (strategi->navn);
      strategi->navn = g_strdup ("Stor");
      g_free (strategi->udgiver);
      strategi->udgiver = g_strdup ("Havneby");
      g_free (strategi->kilde);
      strategi->kilde = g_strdup ("Opdigtet");
      g_free (strategi->gyldig_fra);
      strategi->gyldig_fra = g_strdup ("2026-01-01");
      for (guint i = 0; i < 8 + 12; i++)
        {
          g_autofree char *key = g_strdup_printf ("k%u", i);

          if (i < 8)
            pejl_strategi_add_omraade (strategi, key, key);
          else
            pejl_strategi_add_rolle (strategi, key, key, key, PEJL_OMFANG_CENTER);
        }
      for (guint omraade = 0; omraade < 8; omraade++)
        for (guint rolle = 0; rolle < 12; rolle++)
          for (guint i = 0; i < 50; i++)
            pejl_strategi_add_tegn (strategi, omraade, rolle, tekst);
      g_assert_true (pejl_strategi_save_file (strategi, path, &error));
      g_setenv ("PEJL_TEST_FILE", path, TRUE);
      g_test_trap_subprocess (NULL, 0, G_TEST_SUBPROCESS_INHERIT_STDERR);
      g_test_trap_assert_passed ();
      g_unlink (path);
      g_rmdir (dir);
    }
}

static void
test_cancelled_before (void)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *path = fixture ("god-strategi.xml");
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (pejl_strategi_load_file (path, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Reads over and over, so that the cancellation falls somewhere inside a reading; ends only if it is heeded. */
static gpointer
read_until_cancelled (gpointer cancellable)
{
  g_autoptr (PejlStrategi) shipped = pejl_strategi_load_builtin (NULL);
  g_autoptr (GBytes) bytes = pejl_strategi_to_xml (shipped);
  GError *error = NULL;

  while (error == NULL)
    {
      g_autoptr (PejlStrategi) strategi = pejl_strategi_load_bytes (bytes, "strategi.xml", cancellable, &error);

      g_assert_true ((strategi == NULL) == (error != NULL));
    }
  return error;
}

static void
test_cancelled_meanwhile (void)
{
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr (GCancellable) cancellable = g_cancellable_new ();
      GThread *thread = g_thread_new ("reader", read_until_cancelled, cancellable);
      g_autoptr (GError) error = NULL;

      for (guint spin = 0; spin < i * 10; spin++)
        g_thread_yield ();
      g_cancellable_cancel (cancellable);
      error = g_thread_join (thread);
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
    }
}

/* Any byte of a good file changed or lost: an answer, never a crash, and never half a strategy. */
static void
test_damaged_anywhere (void)
{
  g_autofree char *path = fixture ("god-strategi.xml");
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (gsize i = 0; i < length; i++)
    {
      g_autofree char *damaged = g_memdup2 (text, length);
      g_autoptr (GBytes) cut = g_bytes_new (text, i);
      g_autoptr (GBytes) changed = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) cut_error = NULL;
      g_autoptr (PejlStrategi) strategi = NULL;

      damaged[i] ^= (char) (1 << (i % 8));
      changed = g_bytes_new (damaged, length);
      strategi = pejl_strategi_load_bytes (changed, "a.xml", NULL, &error);
      g_assert_true ((strategi == NULL) == (error != NULL));
      if (i < length - 1)
        {
          g_assert_null (pejl_strategi_load_bytes (cut, "a.xml", NULL, &cut_error));
          g_assert_nonnull (cut_error);
        }
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (bad_files); i++)
    {
      g_autofree char *name = g_strdup_printf ("/strategi-bad/file/%s", bad_files[i].name);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_bad_file);
    }
  g_test_add_func ("/strategi-bad/all", test_bad_files_all);
  g_test_add_func ("/strategi-bad/many-problems", test_many_problems);
  g_test_add_func ("/strategi-bad/no-file", test_no_file);
  for (guint i = 0; i < G_N_ELEMENTS (huge_files); i++)
    {
      g_autofree char *name = g_strdup_printf ("/strategi-bad/huge/%s", huge_files[i].name);

      g_test_add_data_func (name, GUINT_TO_POINTER (i), test_huge_file);
    }
  g_test_add_func ("/strategi-bad/largest-honest", test_largest_honest);
  g_test_add_func ("/strategi-bad/cancelled/before", test_cancelled_before);
  g_test_add_func ("/strategi-bad/cancelled/meanwhile", test_cancelled_meanwhile);
  g_test_add_func ("/strategi-bad/damaged-anywhere", test_damaged_anywhere);
  return g_test_run ();
}
