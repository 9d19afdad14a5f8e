// SPDX-License-Identifier: GPL-3.0-or-later
// What is known of each colleague, from cards and from the notes of earlier packets.
#define G_LOG_DOMAIN "pejl-exchange"

#include "pejl-config.h"

#include "core/exchange/pejl-kollega.h"

#include "core/exchange/pejl-bilag-oensker.h"

#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>
#include <string.h>

void
pejl_kollega_free (PejlKollega *kollega)
{
  if (kollega == NULL)
    return;
  pejl_kort_raekke_free (kollega->kort);
  g_free (kollega->tilstand);
  g_free (kollega);
}

/* --- one colleague --- */

/* "14.02.", with its year when that is another. */
static char *
say_day (gint64 seconds)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_unix_local (seconds);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (time == NULL)
    return g_strdup ("");
  return g_date_time_format (time, g_date_time_get_year (time) == g_date_time_get_year (now) ? "%d.%m." : "%d.%m.%Y");
}

static char *
say_received (PejlStore *store, const char *signatur)
{
  gint64 when = 0;
  g_autofree char *came = pejl_store_notat_get (store, "modtaget", signatur, &when);
  g_auto (GStrv) numbers = came != NULL ? g_strsplit (came, " ", 3) : NULL;
  g_autofree char *day = NULL;
  guint tilsyn, nye;

  if (numbers == NULL || g_strv_length (numbers) != 3)
    return NULL;
  day = say_day (when);
  tilsyn = (guint) g_ascii_strtoull (numbers[0], NULL, 10);
  nye = (guint) g_ascii_strtoull (numbers[2], NULL, 10);
  /* Translators: a number, then a day: "14.02." */
  return tilsyn > 0 ? g_strdup_printf (ngettext ("%u visit received %s", "%u visits received %s", tilsyn), tilsyn, day)
                    : g_strdup_printf (ngettext ("%u change received %s", "%u changes received %s", nye), nye, day);
}

static guint64
count_missing (const char *own, const char *theirs)
{
  g_autoptr (PejlVektor) a = pejl_vektor_parse (own);
  g_autoptr (PejlVektor) b = pejl_vektor_parse (theirs);
  const PejlRef *refs;
  guint64 missing = 0;
  guint n;

  if (a == NULL || b == NULL)
    return 0;
  refs = pejl_vektor_refs (a, &n);
  for (guint i = 0; i < n; i++)
    {
      guint64 has = pejl_vektor_seq (b, refs[i].rid);

      missing += refs[i].seq > has ? refs[i].seq - has : 0;
    }
  return missing;
}

static char *
say_missing (const PejlKollega *k)
{
  if (!k->meldt)
    return g_strdup (_("Has not said yet what has arrived."));
  if (k->mangler == 0)
    return g_strdup (_("Has everything."));
  return g_strdup_printf (ngettext ("Lacks %u change from here.", "Lacks %u changes from here.", (guint) k->mangler),
                          (guint) k->mangler);
}

static char *
say_missing_bilag (PejlStore *store, const char *segl)
{
  guint n = pejl_bilag_oensker_hos (store, segl);

  return n == 0 ? g_strdup ("")
                : g_strdup_printf (ngettext ("Lacks the contents of %u bilag; they go along next time if they are here.",
                                             "Lacks the contents of %u bilag; they go along next time if they are here.", n), n);
}

static char *
say_state (PejlStore *store, const PejlKollega *k)
{
  g_autofree char *received = NULL;
  g_autofree char *missing = NULL;
  g_autofree char *bilag = NULL;

  if (*k->kort->trukket != '\0')
    return g_strdup (_("The card was withdrawn."));
  if (k->tillid != PEJL_TILLID_HOLDER)
    return g_strdup (_("The card is not confirmed yet."));
  received = say_received (store, k->kort->signatur);
  missing = say_missing (k);
  bilag = say_missing_bilag (store, k->kort->segl);
  return g_strdup_printf ("%s%s%s%s%s", received != NULL ? received : "", received == NULL ? "" : g_str_has_suffix (received, ".") ? " " : ". ",
                          missing, *bilag != '\0' ? " " : "", bilag);
}

static PejlKollega *
read_one (PejlStore *store, PejlReader *reader, PejlKortRaekke *kort, const char *own)
{
  PejlKollega *k = g_new0 (PejlKollega, 1);
  g_autofree char *vektor = pejl_store_notat_get (store, "vektor", kort->signatur, NULL);

  k->kort = kort;
  k->tillid = pejl_kort_tillid (store, reader, kort->signatur, NULL);
  k->meldt = vektor != NULL;
  k->mangler = count_missing (own, vektor);
  k->tilstand = say_state (store, k);
  return k;
}

GPtrArray *
pejl_kolleger (PejlStore *store, PejlReader *reader)
{
  GPtrArray *all = g_ptr_array_new_with_free_func ((GDestroyNotify) pejl_kollega_free);
  g_autoptr (GPtrArray) kort = pejl_query_kort (reader);
  g_autofree char *rid = g_strdup_printf ("%016" G_GINT64_MODIFIER "x", pejl_store_get_rid (store));
  g_autofree char *own = pejl_oplog_vektor (reader, NULL);

  while (kort->len > 0)
    {
      PejlKortRaekke *one = g_ptr_array_steal_index (kort, 0);

      if (strcmp (one->rid, rid) == 0)
        pejl_kort_raekke_free (one);
      else
        g_ptr_array_add (all, read_one (store, reader, one, own));
    }
  return all;
}

char *
pejl_kolleger_har (PejlStore *store, const char *const *signaturer)
{
  g_autofree char *common = NULL;

  for (guint i = 0; signaturer[i] != NULL; i++)
    {
      g_autofree char *vektor = pejl_store_notat_get (store, "vektor", signaturer[i], NULL);
      g_autoptr (PejlVektor) a = pejl_vektor_parse (common);
      g_autoptr (PejlVektor) b = pejl_vektor_parse (vektor);
      char *both;

      if (b == NULL)
        return NULL;
      both = i == 0 ? g_strdup (vektor) : pejl_vektor_common (a, b);
      g_free (common);
      common = both;
    }
  return g_steal_pointer (&common);
}

/* --- what goes along --- */

static gboolean
count_op (const PejlOp *op, gpointer data, GError **error)
{
  PejlAfsendelse *a = data;

  a->poster++;
  if (!op->creates)
    a->aendringer++;
  else if (op->table == PEJL_TABLE_TILSYN)
    a->tilsyn++;
  else if (op->table == PEJL_TABLE_EVIDENS)
    a->evidens++;
  else if (op->table == PEJL_TABLE_VEDHAEFTNING)
    a->bilag++;
  else
    a->andre++;
  return TRUE;
}

gboolean
pejl_afsendelse_tael (PejlReader *reader, const char *efter, GCancellable *cancellable, PejlAfsendelse *afsendelse, GError **error)
{
  g_autoptr (PejlVektor) vektor = efter != NULL ? pejl_vektor_parse (efter) : NULL;

  *afsendelse = (PejlAfsendelse){ 0 };
  return pejl_oplog_foreach (reader, vektor, cancellable, count_op, afsendelse, error);
}

static void
say_n (GPtrArray *lines, guint n, const char *format)
{
  g_autofree char *number = pejl_dansk_integer (n);

  if (n > 0)
    g_ptr_array_add (lines, g_strdup_printf (format, number));
}

GPtrArray *
pejl_afsendelse_linjer (const PejlAfsendelse *a)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_free);

  if (a->poster == 0)
    g_ptr_array_add (lines, g_strdup (_("Nothing is new: they have all of it already.")));
  say_n (lines, a->tilsyn, ngettext ("%s visit", "%s visits", a->tilsyn));
  say_n (lines, a->evidens, _("%s evidens"));
  say_n (lines, a->bilag, ngettext ("%s bilag", "%s bilag", a->bilag));
  say_n (lines, a->andre, ngettext ("%s other thing", "%s other things", a->andre));
  say_n (lines, a->aendringer, ngettext ("%s change", "%s changes", a->aendringer));
  return lines;
}

/* --- receipts --- */

gboolean
pejl_kvittering_write (PejlStore *store, PejlReader *reader, const PejlNoegler *noegler, const char *navn, const PejlPakke *pakke,
                       const PejlHentning *h, const char *path, GError **error)
{
  g_autofree char *vektor = pejl_oplog_vektor (reader, error);
  g_autofree char *text = g_strdup_printf ("nye=%u kendte=%u tilsyn=%u evidens=%u bilag=%u", h->nye, h->kendte, h->tilsyn,
                                           h->evidens, h->bilag);
  const char *segl[] = { pakke->segl, NULL };
  PejlPakkeValg valg = { .segl = segl, .navn = navn, .efter = vektor, .kvittering_for = pakke->sum, .kvittering = text };
  PejlPakkeLavet lavet;

  if (vektor == NULL || !pejl_pakke_make (store, reader, noegler, path, &valg, NULL, &lavet, error))
    return FALSE;
  pejl_pakke_lavet_clear (&lavet);
  return TRUE;
}
