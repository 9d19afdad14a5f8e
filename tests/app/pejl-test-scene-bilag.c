// SPDX-License-Identifier: GPL-3.0-or-later
// A tilsyn with bilag of every kind and state.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-test"
#include "pejl-test-scene-bilag.h"

#include "app/pages/pejl-tilsyn-editor-page.h"
#include "app/widgets/evidens/pejl-bilag-kladde.h"
#include "core/actions/pejl-vedhaeftning-actions.h"
#include "core/store/pejl-bilag.h"
#include "core/store/query/pejl-query-vedhaeftning.h"

#include <glib/gstdio.h>
#include <string.h>

static GVariant *
id_variant (const PejlId *id)
{
  char buf[PEJL_ID_STRLEN];

  return g_variant_new_string (pejl_id_to_buf (id, buf));
}

/* Of the newest tilsyn that can be written in, the one with the most bilag. */
static PejlTilsyn *
tilsyn_with_bilag (PejlStore *store)
{
  PejlReader *reader = pejl_store_get_reader (store);
  g_autoptr (GPtrArray) found = NULL;
  PejlTilsyn *best = NULL;
  PejlTilsynQuery query;
  guint most = 0;

  pejl_tilsyn_query_init (&query);
  query.omfang = PEJL_OMFANG_DAGTILBUD;
  query.status_min = PEJL_STATUS_GENNEMFOERT;
  found = pejl_query_tilsyn (reader, &query, 0, 200);
  for (guint i = 0; i < found->len; i++)
    {
      PejlTilsyn *tilsyn = g_ptr_array_index (found, i);
      g_autoptr (GPtrArray) bilag = pejl_query_vedhaeftninger_of_tilsyn (reader, &tilsyn->id);

      if (tilsyn->status >= PEJL_STATUS_ENDELIG || tilsyn->evidens == 0 || (best != NULL && bilag->len <= most))
        continue;
      best = tilsyn;
      most = bilag->len;
    }
  g_assert_nonnull (best);
  return pejl_tilsyn_ref (best);
}

static PejlVedhaeftning *
take (PejlStore *store, const char *navn, GBytes *contents)
{
  g_autoptr (GBytes) owned = contents;
  g_autoptr (GError) error = NULL;
  PejlVedhaeftning *bilag = pejl_bilag_take_bytes (pejl_store_get_path (store), owned, navn, NULL, &error);

  g_assert_no_error (error);
  return bilag;
}

static GBytes *
words (const char *text)
{
  return g_bytes_new_static (text, strlen (text));
}

/* Light from above on a wall: a picture like any other. */
static GBytes *
picture (void)
{
  enum { WIDE = 320, HIGH = 240 };
  guint8 *pixels = g_malloc (WIDE * HIGH * 3);
  g_autoptr (GBytes) bytes = g_bytes_new_take (pixels, WIDE * HIGH * 3);
  g_autoptr (GdkTexture) texture = NULL;

  for (guint i = 0; i < WIDE * HIGH; i++)
    {
      guint8 light = (guint8) (230 - i / WIDE / 2);

      pixels[3 * i] = light;
      pixels[3 * i + 1] = (guint8) (light - 20);
      pixels[3 * i + 2] = (guint8) (light - (i % WIDE > WIDE / 2 ? 60 : 90));
    }
  texture = gdk_memory_texture_new (WIDE, HIGH, GDK_MEMORY_R8G8B8, bytes, WIDE * 3);
  return gdk_texture_save_to_png_bytes (texture);
}

static void
attach (PejlStore *store, const PejlId *tilsyn, const PejlId *evidens, PejlVedhaeftning *bilag)
{
  g_autoptr (PejlVedhaeftning) owned = bilag;
  g_autoptr (GError) error = NULL;

  pejl_vedhaeftning_add (store, tilsyn, evidens, &owned, 1, &error);
  g_assert_no_error (error);
}

/* One of the whole tilsyn; a photo, and one whose contents are lost, on the newest evidens; one that waits in the entry. */
static void
add_bilag (PejlStore *store, const PejlId *tilsyn)
{
  g_autoptr (PejlVedhaeftning) lost = take (store, "Pædagogisk læreplan, udkast af 3. maj.docx", words ("Lærerigt."));
  g_autoptr (PejlVedhaeftning) ny = take (store, "Referat af samtale.pdf", words ("%PDF-1.4 Referat"));
  g_autoptr (GPtrArray) all = pejl_query_evidens_of_tilsyn (pejl_store_get_reader (store), tilsyn);
  const PejlEvidens *newest = all->pdata[all->len - 1];
  g_autoptr (GPtrArray) nye = g_ptr_array_new ();
  g_autofree char *path = pejl_bilag_path (pejl_store_get_path (store), lost->sha256);
  g_autofree char *hex = pejl_id_to_string (tilsyn);
  g_autofree char *draft = NULL;
  g_autoptr (GError) error = NULL;

  attach (store, tilsyn, NULL, take (store, "Tjekliste.txt", words ("Se på rum, rutiner og relationer.")));
  attach (store, tilsyn, &newest->id, take (store, "Væggen ved garderoben.png", picture ()));
  attach (store, tilsyn, &newest->id, pejl_vedhaeftning_ref (lost));
  g_remove (path);
  g_ptr_array_add (nye, ny);
  draft = pejl_bilag_kladde_write (nye);
  pejl_store_draft_put (store, PEJL_DRAFT_EVIDENS_BILAG, hex, draft, NULL, &error);
  g_assert_no_error (error);
}

/* The tilsyn of the scenes, prepared the first time. */
static PejlId
prepare_bilag (PejlStore *store)
{
  g_autoptr (PejlTilsyn) tilsyn = tilsyn_with_bilag (store);
  char hex[PEJL_ID_STRLEN];
  g_autofree char *draft
      = pejl_store_draft_get (store, PEJL_DRAFT_EVIDENS_BILAG, pejl_id_to_buf (&tilsyn->id, hex), NULL);

  if (draft == NULL)
    add_bilag (store, &tilsyn->id);
  return tilsyn->id;
}

static gboolean
shows_a_picture (gpointer data)
{
  GtkWidget *picture = pejl_test_find_type (data, GTK_TYPE_PICTURE);

  return picture != NULL && gtk_picture_get_paintable (GTK_PICTURE (picture)) != NULL;
}

GtkWindow *
pejl_test_scene_bilag (PejlWindow *window, PejlStore *store)
{
  PejlId tilsyn = prepare_bilag (store);

  pejl_test_activate (GTK_WIDGET (window), "win.open-tilsyn", id_variant (&tilsyn));
  pejl_test_wait ("the thumbnail", shows_a_picture, window);
  return GTK_WINDOW (window);
}

GtkWindow *
pejl_test_scene_bilag_stort (PejlWindow *window, PejlStore *store)
{
  PejlId tilsyn = prepare_bilag (store);
  g_autoptr (GPtrArray) bilag = pejl_query_vedhaeftninger_of_tilsyn (pejl_store_get_reader (store), &tilsyn);
  GtkWindow *dialog;

  pejl_test_activate (GTK_WIDGET (window), "win.open-tilsyn", id_variant (&tilsyn));
  for (guint i = 0; i < bilag->len; i++)
    if (pejl_vedhaeftning_is_image (bilag->pdata[i]))
      {
        pejl_test_activate (pejl_test_find_type (GTK_WIDGET (window), PEJL_TYPE_TILSYN_EDITOR_PAGE), "page.bilag-open",
                            id_variant (&((PejlVedhaeftning *) bilag->pdata[i])->id));
        break;
      }
  dialog = pejl_test_other_window (GTK_WINDOW (window));
  pejl_test_wait ("the picture", shows_a_picture, dialog);
  return dialog;
}
