// SPDX-License-Identifier: GPL-3.0-or-later
// Every kind of block begins at every height above the foot of a page: the document goes on overleaf and a screen reader can
// still follow it, which the check made at each writing says.
#include "pejl-config.h"

#include "core/report/pdf/pejl-pdf-skriver.h"

#include <glib/gstdio.h>

/* Lines that fill a page nearly, then somewhat more; each kind of line has its own height, so that the sums fall between. */
#define AFSNIT_FRA 8
#define AFSNIT_TIL 30
#define NOTER_TIL 4

#define LANG                                                                                                                 \
  "Børnene gik selv i gang med at bygge en bane af kasser og brædder, og de voksne stillede sig, så de kunne følge legen "   \
  "uden at afbryde den. Da to af dem blev uenige om, hvem der var først, blev de hjulpet til at finde en rækkefølge, som "   \
  "alle kunne huske. Bagefter blev banen stående til næste dag, og flere kom til."

static const char *const tre[] = { LANG, "Kort: et punkt.", LANG, NULL };

static void
add_afsnit (PejlDokument *dokument)
{
  pejl_dokument_add_afsnit (dokument, LANG);
}

static void
add_note (PejlDokument *dokument)
{
  pejl_dokument_add_note (dokument, LANG LANG);
}

static void
add_liste (PejlDokument *dokument)
{
  pejl_dokument_add_liste (dokument, tre);
}

static void
add_citat (PejlDokument *dokument)
{
  pejl_dokument_add_citat (dokument, LANG, "Forældrebestyrelsen");
}

static void
add_kort_citat (PejlDokument *dokument)
{
  pejl_dokument_add_citat (dokument, "Vi er enige.", "Forældrebestyrelsen");
}

static void
add_noteliste (PejlDokument *dokument)
{
  pejl_dokument_add_noteliste (dokument, tre, 1);
}

static void
add_raekker (PejlDokument *dokument, guint raekker)
{
  PejlTabel *tabel = pejl_tabel_new ();

  pejl_tabel_add_soejle (tabel, "Hvad", PEJL_SOEJLE_TEKST);
  pejl_tabel_add_soejle (tabel, "Hvor mange", PEJL_SOEJLE_TAL);
  for (guint i = 0; i < raekker; i++)
    {
      pejl_tabel_add_raekke (tabel, FALSE);
      pejl_tabel_add_celle (tabel, i % 2 == 0 ? "En række" : LANG);
      pejl_tabel_add_tal (tabel, i);
    }
  pejl_dokument_add_tabel (dokument, "Rækker", tabel, "Noten under tabellen.");
}

static void
add_tabel (PejlDokument *dokument)
{
  add_raekker (dokument, 5);
}

static void
add_niveau (PejlDokument *dokument)
{
  const char *const niveauer[] = { "ringe", "god", NULL };

  pejl_dokument_add_niveau (dokument, "Børnesyn", "Hvordan børn ses.", "som sidst", niveauer, 2, FALSE);
  pejl_dokument_add_afsnit (dokument, LANG);
}

static void
add_fakta (PejlDokument *dokument)
{
  const char *const fakta[] = { "Distrikt: Syd", "Type: børnehave", "Dato: 3. maj 2025", "Besøg: anmeldt", NULL };

  pejl_dokument_add_fakta (dokument, fakta, 2);
}

static void
add_felter (PejlDokument *dokument)
{
  const char *const felter[] = { "Kl.:", "Stue:", "Børn:", "Voksne:", NULL };

  pejl_dokument_add_felter (dokument, felter, 2);
  pejl_dokument_add_linjer (dokument, "Det, der blev set", 4);
}

static void
add_tegnliste (PejlDokument *dokument)
{
  const char *const ord[] = { "anmeldt", "uanmeldt", NULL };

  pejl_dokument_add_afkryds (dokument, ord);
  pejl_dokument_add_tegnliste (dokument, tre, 1, 2);
}

typedef struct
{
  const char *navn;
  void (*add) (PejlDokument *dokument);
} Art;

static const Art arter[] = {
  { "afsnit", add_afsnit },     { "note", add_note },     { "liste", add_liste },   { "citat", add_citat },
  { "kort-citat", add_kort_citat }, { "noteliste", add_noteliste }, { "tabel", add_tabel }, { "niveau", add_niveau },
  { "fakta", add_fakta },       { "felter", add_felter }, { "tegnliste", add_tegnliste },
};

static PejlDokument *
document_of (const Art *art, guint afsnit, guint noter)
{
  PejlDokument *dokument = pejl_dokument_new ("Prøve", "Havneby Kommune", "Prøve", "2025-12-31");

  pejl_dokument_add_titel (dokument, "En prøve", NULL);
  pejl_dokument_add_overskrift (dokument, 2, NULL, "Et kapitel", FALSE);
  for (guint i = 0; i < afsnit; i++)
    pejl_dokument_add_afsnit (dokument, "En linje.");
  for (guint i = 0; i < noter; i++)
    pejl_dokument_add_note (dokument, "En note.");
  add_raekker (dokument, 1); /* what follows a table stands further down than after words */
  art->add (dokument);
  pejl_dokument_add_afsnit (dokument, "Det sidste.");
  return dokument;
}

static guint
write_one (const Art *art, guint afsnit, guint noter, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (PejlDokument) dokument = document_of (art, afsnit, noter);
  g_autoptr (PejlPdfSats) sats = pejl_pdf_sats_new (dokument, NULL, &error);

  g_assert_no_error (error);
  g_test_message ("%u lines and %u notes", afsnit, noter);
  pejl_pdf_skriver_write (sats, path, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  return pejl_pdf_sats_n_sider (sats);
}

static void
test_art (gconstpointer data)
{
  const Art *art = data;
  g_autofree char *folder = g_dir_make_tmp ("pejl-sidefald-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "prøve.pdf", NULL);
  gboolean on_one = FALSE, on_two = FALSE;

  for (guint afsnit = AFSNIT_FRA; afsnit <= AFSNIT_TIL; afsnit++)
    for (guint noter = 0; noter <= NOTER_TIL; noter++)
      {
        guint sider = write_one (art, afsnit, noter, path);

        on_one |= sider == 1;
        on_two |= sider == 2;
      }
  /* The heights tried lie on both sides of the page's end. */
  g_assert_true (on_one && on_two);
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (arter); i++)
    {
      g_autofree char *path = g_strconcat ("/sidefald/", arter[i].navn, NULL);

      g_test_add_data_func (path, &arter[i], test_art);
    }
  return g_test_run ();
}
