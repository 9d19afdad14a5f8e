// SPDX-License-Identifier: GPL-3.0-or-later
// The model: identifiers, dates and periods, Danish text, strategy and records.
#include "core/model/pejl-dag.h"
#include "core/model/pejl-dansk.h"
#include "core/model/pejl-dato.h"
#include "core/model/pejl-records.h"
#include "core/model/pejl-redskab.h"
#include "core/model/pejl-strategi.h"

#include <locale.h>
#include <string.h>

#define NBSP "\xc2\xa0"

static void
assert_takes (char       *got,
              const char *expected)
{
  g_assert_cmpstr (got, ==, expected);
  g_free (got);
}

static gpointer
make_ids (gpointer data)
{
  GArray *ids = g_array_new (FALSE, FALSE, sizeof (PejlId));

  for (int i = 0; i < 20000; i++)
    {
      PejlId id = pejl_id_new ();

      g_array_append_val (ids, id);
    }
  return ids;
}

static void
test_id_order (void)
{
  g_autoptr (GArray) ids = make_ids (NULL);

  for (guint i = 1; i < ids->len; i++)
    {
      const PejlId *a = &g_array_index (ids, PejlId, i - 1);
      const PejlId *b = &g_array_index (ids, PejlId, i);

      g_assert_cmpint (pejl_id_compare (a, b), <, 0);
    }
}

static void
test_id_threads (void)
{
  GThread *threads[4];
  g_autoptr (GHashTable) seen = g_hash_table_new (pejl_id_hash, pejl_id_equal);
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);

  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("ids", make_ids, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (threads); i++)
    g_ptr_array_add (all, g_thread_join (threads[i]));
  for (guint i = 0; i < all->len; i++)
    {
      GArray *ids = g_ptr_array_index (all, i);

      for (guint j = 0; j < ids->len; j++)
        g_assert_true (g_hash_table_add (seen, &g_array_index (ids, PejlId, j)));
    }
}

static void
test_id_is_uuid7 (void)
{
  PejlId id = pejl_id_new ();
  guint64 ms = 0;
  gint64 now = g_get_real_time () / 1000;

  for (int i = 0; i < 6; i++)
    ms = ms << 8 | id.b[i];
  g_assert_cmpint (ABS (now - (gint64) ms), <, 60000);
  g_assert_cmpint (id.b[6] >> 4, ==, 7);
  g_assert_cmpint (id.b[8] >> 6, ==, 2);
  g_assert_false (pejl_id_is_nil (&id));
}

static void
test_id_from_parts (void)
{
  const char *ab_c[] = { "ab", "c", NULL };
  const char *a_bc[] = { "a", "bc", NULL };
  PejlId first = pejl_id_from_parts ("kind", ab_c);
  PejlId again = pejl_id_from_parts ("kind", ab_c);
  PejlId split = pejl_id_from_parts ("kind", a_bc);
  PejlId other = pejl_id_from_parts ("slag", ab_c);
  PejlId link = pejl_id_link ("kind", &first, &split);
  PejlId back = pejl_id_link ("kind", &split, &first);
  /* Copies that were made by earlier versions hold these ids: they may never change. */
  PejlId tegn = pejl_tegn_id_for ("frederikshavn-2022", 1, "boernesyn.ledere.3");
  char buf[PEJL_ID_STRLEN];

  g_assert_true (pejl_id_equal (&first, &again));
  g_assert_false (pejl_id_equal (&first, &split));
  g_assert_false (pejl_id_equal (&first, &other));
  g_assert_false (pejl_id_equal (&link, &back));
  g_assert_cmpstr (pejl_id_to_buf (&tegn, buf), ==, "88248d2a0486f0db3a7412a07f20765d");
}

static void
test_id_parse (void)
{
  PejlId id, parsed;
  g_autofree char *text = NULL;
  static const char *const wrong[] = {
    "",
    "0",
    "0123456789abcdef0123456789abcde",
    "0123456789abcdef0123456789abcdef0",
    "0123456789abcdeg0123456789abcdef",
    "01234567-89ab-cdef-0123-456789abcdef",
    " 123456789abcdef0123456789abcdef",
  };

  id = pejl_id_new ();
  text = pejl_id_to_string (&id);
  g_assert_cmpuint (strlen (text), ==, 32);
  g_assert_true (pejl_id_parse (text, &parsed));
  g_assert_true (pejl_id_equal (&id, &parsed));
  g_assert_true (pejl_id_parse ("0123456789ABCDEF0123456789abcdef", &parsed));
  assert_takes (pejl_id_to_string (&parsed), "0123456789abcdef0123456789abcdef");
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (pejl_id_parse (wrong[i], &parsed));
  g_assert_false (pejl_id_parse (NULL, &parsed));
}

static void
test_dato_valid (void)
{
  g_assert_true (pejl_dato_is_valid ("2024-02-29"));
  g_assert_true (pejl_dato_is_valid ("2000-02-29"));
  g_assert_false (pejl_dato_is_valid ("2100-02-29"));
  g_assert_false (pejl_dato_is_valid ("2026-02-29"));
  g_assert_false (pejl_dato_is_valid ("2026-13-01"));
  g_assert_false (pejl_dato_is_valid ("2026-00-10"));
  g_assert_false (pejl_dato_is_valid ("2026-04-31"));
  g_assert_false (pejl_dato_is_valid ("2026-4-1"));
  g_assert_false (pejl_dato_is_valid ("2026-04-01T10:00"));
  g_assert_false (pejl_dato_is_valid ("2026/04/01"));
  g_assert_false (pejl_dato_is_valid (""));
  g_assert_false (pejl_dato_is_valid (NULL));
  g_assert_true (pejl_tidspunkt_is_valid ("2026-05-12T09:20"));
  g_assert_true (pejl_tidspunkt_is_valid ("2024-02-29T23:59"));
  g_assert_false (pejl_tidspunkt_is_valid ("2026-05-12T24:00"));
  g_assert_false (pejl_tidspunkt_is_valid ("2026-05-12T09:60"));
  g_assert_false (pejl_tidspunkt_is_valid ("2026-05-12 09:20"));
  g_assert_false (pejl_tidspunkt_is_valid ("2026-05-12T09:20:00"));
  g_assert_false (pejl_tidspunkt_is_valid ("2026-05-12"));
}

static void
test_dato_arithmetic (void)
{
  char buf[PEJL_DATO_LEN];

  g_assert_cmpint (pejl_dato_days_between ("2024-02-28", "2024-03-01"), ==, 2);
  g_assert_cmpint (pejl_dato_days_between ("2026-02-28", "2026-03-01"), ==, 1);
  g_assert_cmpint (pejl_dato_days_between ("2026-01-01", "2025-12-31"), ==, -1);
  pejl_dato_add_days ("2025-12-31", 1, buf);
  g_assert_cmpstr (buf, ==, "2026-01-01");
  pejl_dato_add_days ("2024-03-01", -1, buf);
  g_assert_cmpstr (buf, ==, "2024-02-29");
  pejl_dato_add_days ("2024-02-29", 365, buf);
  g_assert_cmpstr (buf, ==, "2025-02-28");
}

static void
test_dato_format (void)
{
  char now[PEJL_TIDSPUNKT_LEN];
  char today[PEJL_DATO_LEN];

  assert_takes (pejl_dato_format_long ("2026-05-12"), "12. maj 2026");
  assert_takes (pejl_dato_format_long ("2026-05-02T09:20"), "2. maj 2026");
  assert_takes (pejl_dato_format_weekday ("2026-05-12"), "tirsdag 12. maj 2026");
  assert_takes (pejl_dato_format_weekday ("2024-02-29"), "torsdag 29. februar 2024");
  assert_takes (pejl_dato_format_weekday ("2026-01-04"), "søndag 4. januar 2026");
  assert_takes (pejl_dato_format_short ("2026-05-02"), "02.05.2026");
  assert_takes (pejl_dato_format_month ("2026-05-12"), "maj 2026");
  assert_takes (pejl_tidspunkt_format_clock ("2026-05-12T09:20"), "09:20");
  assert_takes (pejl_dato_format_long (""), "");
  g_assert_cmpstr (pejl_dato_month_name (12), ==, "december");
  pejl_dato_today (today);
  pejl_tidspunkt_now (now);
  g_assert_true (pejl_dato_is_valid (today));
  g_assert_true (pejl_tidspunkt_is_valid (now));

  /* A day that stands still: the clock goes on. */
  pejl_dato_set_today ("2024-02-29");
  pejl_dato_today (today);
  pejl_tidspunkt_now (now);
  g_assert_cmpstr (today, ==, "2024-02-29");
  g_assert_true (g_str_has_prefix (now, "2024-02-29T"));
  g_assert_true (pejl_tidspunkt_is_valid (now));
  pejl_dato_set_today (NULL);
  pejl_dato_today (today);
  g_assert_cmpstr (today, !=, "2024-02-29");
}

static void
assert_period (const PejlPeriode *periode,
               const char        *start,
               const char        *end)
{
  g_assert_cmpstr (periode->start, ==, start);
  g_assert_cmpstr (periode->end, ==, end);
}

static void
test_periode_containing (void)
{
  static const struct
  {
    const char *iso;
    int first_month;
    const char *start;
    const char *end;
  } cases[] = {
    { "2024-01-01", 1, "2024-01-01", "2026-01-01" }, { "2025-12-31", 1, "2024-01-01", "2026-01-01" },
    { "2026-01-01", 1, "2026-01-01", "2028-01-01" }, { "2024-02-29", 1, "2024-01-01", "2026-01-01" },
    { "2024-07-31", 8, "2022-08-01", "2024-08-01" }, { "2024-08-01", 8, "2024-08-01", "2026-08-01" },
    { "2025-01-01", 8, "2024-08-01", "2026-08-01" }, { "2026-07-31", 8, "2024-08-01", "2026-08-01" },
    { "2024-12-31", 12, "2024-12-01", "2026-12-01" }, { "2024-11-30", 12, "2022-12-01", "2024-12-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      PejlPeriode periode = pejl_periode_containing (cases[i].iso, cases[i].first_month);

      assert_period (&periode, cases[i].start, cases[i].end);
      g_assert_true (pejl_periode_contains (&periode, cases[i].iso));
    }
}

static void
test_periode_step (void)
{
  PejlPeriode periode = pejl_periode_containing ("2025-03-03", 8);
  PejlPeriode before = pejl_periode_step (&periode, -1);
  PejlPeriode after = pejl_periode_step (&periode, 2);
  char last[PEJL_DATO_LEN];

  assert_period (&before, "2022-08-01", "2024-08-01");
  assert_period (&after, "2028-08-01", "2030-08-01");
  pejl_periode_last_day (&periode, last);
  g_assert_cmpstr (last, ==, "2026-07-31");
  g_assert_true (pejl_periode_contains (&periode, "2026-07-31"));
  g_assert_true (pejl_periode_contains (&periode, "2026-07-31T23:59"));
  g_assert_false (pejl_periode_contains (&periode, "2026-08-01"));
  g_assert_false (pejl_periode_contains (&periode, "2024-07-31"));
  g_assert_false (pejl_periode_contains (&periode, ""));
}

static void
test_periode_text (void)
{
  PejlPeriode periode;
  static const char *const wrong[] = {
    "",
    "2024-",
    "2024-2023",
    "2025-2026",
    "2024-2026",
    "24-25",
    "2024-08..2024-07",
    "2024-08..2026-13",
    "2024-00..2026-01",
    "2024-2025 ",
    "abcd",
    "2024..2025",
    "2024-08",
  };

  g_assert_true (pejl_periode_parse ("2024-2025", 1, &periode));
  assert_period (&periode, "2024-01-01", "2026-01-01");
  assert_takes (pejl_periode_format (&periode), "2024–2025");
  g_assert_true (pejl_periode_parse ("2024–2025", 1, &periode));
  assert_period (&periode, "2024-01-01", "2026-01-01");
  g_assert_true (pejl_periode_parse ("2024", 1, &periode));
  assert_period (&periode, "2024-01-01", "2026-01-01");
  g_assert_true (pejl_periode_parse ("2025", 1, &periode));
  assert_period (&periode, "2024-01-01", "2026-01-01");
  g_assert_true (pejl_periode_parse ("2024", 8, &periode));
  assert_period (&periode, "2024-08-01", "2026-08-01");
  assert_takes (pejl_periode_format (&periode), "august 2024 – juli 2026");
  g_assert_true (pejl_periode_parse ("2024-2026", 8, &periode));
  assert_period (&periode, "2024-08-01", "2026-08-01");
  g_assert_true (pejl_periode_parse ("2024-08..2026-07", 1, &periode));
  assert_period (&periode, "2024-08-01", "2026-08-01");
  g_assert_true (pejl_periode_parse ("2024-01..2024-12", 1, &periode));
  assert_period (&periode, "2024-01-01", "2025-01-01");
  assert_takes (pejl_periode_format (&periode), "2024");
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (pejl_periode_parse (wrong[i], 1, &periode));
}

static void
test_dansk_sort (void)
{
  /* In the order a Danish reader expects; each is less than the one after it. */
  static const char *const sorted[] = {
    "",
    "3",
    "12",
    "Abe",
    "Bakken",
    "Børnehaven 2",
    "Børnehaven 10",
    "Børnehuset Bi",
    "Børnehuset Bil",
    "Czar",
    "Egern",
    "idé",
    "Kastanjen",
    "Mal",
    "Mejsen",
    "Müller",
    "Mågen",
    "Solsikken",
    "Vest",
    "Vest Øst",
    "Vestre",
    "Zebra",
    "Æblet",
    "Øen",
    "Aagaard",
    "Åkanden",
    "Åsen",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (sorted); i++)
    for (gsize j = 0; j < G_N_ELEMENTS (sorted); j++)
      {
        int order = pejl_dansk_compare (sorted[i], sorted[j]);

        if ((i < j && order >= 0) || (i > j && order <= 0) || (i == j && order != 0))
          g_error ("»%s« and »%s« compare as %d", sorted[i], sorted[j], order);
      }
}

static void
test_dansk_sort_alike (void)
{
  g_autofree char *composed = pejl_dansk_collate_key ("Å");
  g_autofree char *decomposed = pejl_dansk_collate_key ("A\xcc\x8a");

  g_assert_cmpstr (composed, ==, decomposed);
  g_assert_cmpint (pejl_dansk_compare ("Ä", "Æble"), <, 0);
  g_assert_cmpint (pejl_dansk_compare ("Zoo", "Ärlig"), <, 0);
  g_assert_cmpint (pejl_dansk_compare ("Æble", "Öland"), <, 0);
  g_assert_cmpint (pejl_dansk_compare ("Bo", "bo"), <, 0);
  g_assert_cmpint (pejl_dansk_compare ("bo", "Bodil"), <, 0);
  g_assert_cmpint (pejl_dansk_compare ("Hus 007", "Hus 8"), <, 0);
}

static void
test_dansk_normalize (void)
{
  assert_takes (pejl_dansk_normalize ("\t A\xcc\x8a" "en " NBSP), "Åen");
  assert_takes (pejl_dansk_normalize ("   "), "");
  assert_takes (pejl_dansk_normalize (NULL), "");
  assert_takes (pejl_dansk_normalize ("bl\xe5"), "bl\xef\xbf\xbd");
}

/* Whatever a text is made of, it is composed as GLib does it, also where nothing has to be. */
static void
test_dansk_composed (void)
{
  for (gunichar c = 0x21; c < 0x3100; c++)
    {
      char text[16] = "A";
      int length = g_unichar_to_utf8 (c, text + 1);
      g_autofree char *composed = NULL;

      text[1 + length] = 'e';
      composed = g_utf8_normalize (text, -1, G_NORMALIZE_DEFAULT_COMPOSE);
      assert_takes (pejl_dansk_normalize (text), composed);
    }
}

static void
test_dansk_numbers (void)
{
  assert_takes (pejl_dansk_integer (0), "0");
  assert_takes (pejl_dansk_integer (999), "999");
  assert_takes (pejl_dansk_integer (1072), "1.072");
  assert_takes (pejl_dansk_integer (-1234567), "−1.234.567");
  assert_takes (pejl_dansk_integer (G_MININT64), "−9.223.372.036.854.775.808");
  assert_takes (pejl_dansk_decimal (29.5, 1), "29,5");
  assert_takes (pejl_dansk_decimal (1072.25, 2), "1.072,25");
  assert_takes (pejl_dansk_decimal (-0.04, 1), "0,0");
  assert_takes (pejl_dansk_decimal (-0.5, 1), "−0,5");
  assert_takes (pejl_dansk_decimal (12, 0), "12");
  assert_takes (pejl_dansk_x_af_n (17, 35), "17" NBSP "af" NBSP "35");
}

static void
test_dansk_percent (void)
{
  assert_takes (pejl_dansk_percent (18, 25), "72" NBSP "%");
  assert_takes (pejl_dansk_percent (0, 10), "0" NBSP "%");
  assert_takes (pejl_dansk_percent (10, 10), "100" NBSP "%");
  assert_takes (pejl_dansk_percent (1, 40), "3" NBSP "%");
  assert_takes (pejl_dansk_percent (2, 3000), "0" NBSP "%");
  assert_takes (pejl_dansk_percent (G_MAXINT - 1, G_MAXINT), "100" NBSP "%");
  g_assert_null (pejl_dansk_percent (9, 9));
  g_assert_null (pejl_dansk_percent (0, 0));
}

static void
test_dansk_words (void)
{
  const char *none[] = { NULL };
  const char *one[] = { "Nord", NULL };
  const char *two[] = { "Nord", "Syd", NULL };
  const char *three[] = { "Nord", "Midtby", "Syd", NULL };

  assert_takes (pejl_dansk_join (none), "");
  assert_takes (pejl_dansk_join (one), "Nord");
  assert_takes (pejl_dansk_join (two), "Nord og Syd");
  assert_takes (pejl_dansk_join (three), "Nord, Midtby og Syd");
  assert_takes (pejl_dansk_count_word (0, FALSE), "ingen");
  assert_takes (pejl_dansk_count_word (1, FALSE), "én");
  assert_takes (pejl_dansk_count_word (1, TRUE), "ét");
  assert_takes (pejl_dansk_count_word (12, FALSE), "tolv");
  assert_takes (pejl_dansk_count_word (13, FALSE), "13");
  assert_takes (pejl_dansk_count_word (1300, FALSE), "1.300");
  assert_takes (pejl_dansk_capitalize ("ærlig"), "Ærlig");
  assert_takes (pejl_dansk_capitalize (""), "");
}

static void
test_domaene_names (void)
{
  g_assert_cmpstr (pejl_art_name (PEJL_ART_BOERNEPERSPEKTIV), ==, "børneperspektiv");
  g_assert_cmpstr (pejl_art_name ((PejlArt) 99), ==, "ukendt");
  g_assert_cmpstr (pejl_retning_name (PEJL_RETNING_MANGLER), ==, "mangler");
  g_assert_cmpstr (pejl_type_name ((PejlType) 6012), ==, "aldersintegreret");
  g_assert_cmpstr (pejl_ejerform_name (PEJL_EJERFORM_SELVEJENDE), ==, "selvejende");
  g_assert_cmpstr (pejl_status_name (PEJL_STATUS_I_HOERING), ==, "i høring");
  g_assert_cmpstr (pejl_omfang_name (PEJL_OMFANG_CENTER), ==, "center");
  g_assert_cmpstr (pejl_anmeldt_name (FALSE), ==, "uanmeldt");
}

static void
test_strategi (void)
{
  g_autoptr (PejlStrategi) strategi = pejl_strategi_new ("proeve", 2);
  g_autoptr (GPtrArray) cell = NULL;
  const PejlTegn *tegn;

  pejl_strategi_add_omraade (strategi, "kvalitet", "Kvalitet");
  pejl_strategi_add_omraade (strategi, "boernesyn", "Børnesyn");
  pejl_strategi_add_rolle (strategi, "medarbejdere", "Pædagogiske medarbejdere", "Medarbejdere",
                           PEJL_OMFANG_DAGTILBUD);
  pejl_strategi_add_rolle (strategi, "ledere", "Pædagogiske ledere", "Ledere", PEJL_OMFANG_DAGTILBUD);

  /* Filled out of order: the strategy keeps area, role, number. */
  pejl_strategi_add_tegn (strategi, 1, 1, "d");
  pejl_strategi_add_tegn (strategi, 0, 0, "a");
  pejl_strategi_add_tegn (strategi, 0, 1, "c");
  pejl_strategi_add_tegn (strategi, 0, 0, "b");

  for (guint i = 0; i < strategi->tegn->len; i++)
    {
      tegn = g_ptr_array_index (strategi->tegn, i);
      g_assert_cmpint (tegn->tekst[0], ==, 'a' + (int) i);
      g_assert_true (pejl_strategi_find_tegn (strategi, &tegn->id) == tegn);
      g_assert_true (pejl_strategi_find_tegn_by_key (strategi, tegn->key) == tegn);
    }
  tegn = g_ptr_array_index (strategi->tegn, 1);
  g_assert_cmpstr (tegn->key, ==, "kvalitet.medarbejdere.2");
  g_assert_cmpuint (pejl_strategi_count (strategi, -1, -1), ==, 4);
  g_assert_cmpuint (pejl_strategi_count (strategi, 0, -1), ==, 3);
  g_assert_cmpuint (pejl_strategi_count (strategi, -1, 1), ==, 2);
  cell = pejl_strategi_cell (strategi, 0, 0);
  g_assert_cmpuint (cell->len, ==, 2);
  g_assert_cmpint (pejl_strategi_find_omraade (strategi, "boernesyn"), ==, 1);
  g_assert_cmpint (pejl_strategi_find_omraade (strategi, "findes-ikke"), ==, -1);
  g_assert_cmpint (pejl_strategi_find_rolle (strategi, "ledere"), ==, 1);
  g_assert_null (pejl_strategi_find_tegn_by_key (strategi, "kvalitet.ledere.9"));
}

static void
test_redskab (void)
{
  g_autoptr (PejlRedskab) redskab = pejl_redskab_new ("proeve", 1);

  pejl_redskab_add_niveau (redskab, "ringe", NULL);
  pejl_redskab_add_niveau (redskab, "utilstrækkelig", "utilstr.");
  pejl_redskab_add_tema (redskab, "relationer", "Relationer");
  g_assert_cmpstr (pejl_redskab_niveau_name (redskab, 0), ==, "ikke vurderet");
  g_assert_cmpstr (pejl_redskab_niveau_name (redskab, 2), ==, "utilstrækkelig");
  g_assert_cmpstr (pejl_redskab_niveau_name (redskab, 7), ==, "7");
  g_assert_cmpstr (((PejlNiveau *) redskab->niveauer->pdata[0])->kort, ==, "ringe");
  g_assert_cmpuint (((PejlNiveau *) redskab->niveauer->pdata[1])->nr, ==, 2);
}

static void
test_records (void)
{
  g_autoptr (PejlKommune) kommune = pejl_kommune_new ();
  g_autoptr (PejlVurdering) vurdering = pejl_vurdering_new ();
  g_autoptr (PejlEvidens) evidens = pejl_evidens_new ();
  g_autoptr (PejlDagtilbud) dagtilbud = pejl_dagtilbud_new ();
  g_autoptr (PejlTilsyn) tilsyn = pejl_tilsyn_new ();
  g_autoptr (PejlDagtilbud) shared = pejl_dagtilbud_ref (dagtilbud);
  g_auto (GValue) value = G_VALUE_INIT;

  g_assert_true (shared == dagtilbud);
  g_assert_cmpstr (kommune->navn, ==, "");
  g_assert_cmpuint (kommune->periode_maaned, ==, 1);
  g_assert_cmpint (vurdering->niveau, ==, -1);
  g_assert_cmpstr (vurdering->begrundelse, ==, "");
  g_assert_cmpuint (evidens->tegn->len, ==, 0);
  g_assert_cmpstr (evidens->sted, ==, "");
  g_assert_cmpstr (dagtilbud->sidste_tilsyn, ==, "");
  g_assert_true (pejl_id_is_nil (&tilsyn->dagtilbud));
  g_value_init (&value, pejl_dagtilbud_get_type ());
  g_value_set_boxed (&value, dagtilbud);
  g_assert_true (g_value_get_boxed (&value) == dagtilbud);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/id/order", test_id_order);
  g_test_add_func ("/model/id/threads", test_id_threads);
  g_test_add_func ("/model/id/uuid7", test_id_is_uuid7);
  g_test_add_func ("/model/id/from-parts", test_id_from_parts);
  g_test_add_func ("/model/id/parse", test_id_parse);
  g_test_add_func ("/model/dato/valid", test_dato_valid);
  g_test_add_func ("/model/dato/arithmetic", test_dato_arithmetic);
  g_test_add_func ("/model/dato/format", test_dato_format);
  g_test_add_func ("/model/periode/containing", test_periode_containing);
  g_test_add_func ("/model/periode/step", test_periode_step);
  g_test_add_func ("/model/periode/text", test_periode_text);
  g_test_add_func ("/model/dansk/sort", test_dansk_sort);
  g_test_add_func ("/model/dansk/sort-alike", test_dansk_sort_alike);
  g_test_add_func ("/model/dansk/normalize", test_dansk_normalize);
  g_test_add_func ("/model/dansk/composed", test_dansk_composed);
  g_test_add_func ("/model/dansk/numbers", test_dansk_numbers);
  g_test_add_func ("/model/dansk/percent", test_dansk_percent);
  g_test_add_func ("/model/dansk/words", test_dansk_words);
  g_test_add_func ("/model/domaene/names", test_domaene_names);
  g_test_add_func ("/model/strategi", test_strategi);
  g_test_add_func ("/model/redskab", test_redskab);
  g_test_add_func ("/model/records", test_records);
  return g_test_run ();
}
