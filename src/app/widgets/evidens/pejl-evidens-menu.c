// SPDX-License-Identifier: GPL-3.0-or-later
// The texts around a row of evidens.
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/widgets/evidens/pejl-evidens-menu.h"

#include "core/model/pejl-dansk.h"

#include <glib/gi18n-lib.h>

const char *
pejl_evidens_tegn_tekst (const PejlStrategi *strategi, const PejlId *tegn)
{
  const PejlTegn *found = pejl_strategi_find_tegn (strategi, tegn);

  return found != NULL ? found->tekst : _("tegn of another strategy");
}

char *
pejl_evidens_antal (const PejlEvidens *evidens)
{
  const PejlRamme ramme = { evidens->boern, evidens->voksne, "", "" };

  return pejl_ramme_format (&ramme);
}

char *
pejl_evidens_art_tekst (const PejlEvidens *evidens)
{
  g_autofree char *art = pejl_dansk_capitalize (pejl_art_name (evidens->art));

  if (evidens->art != PEJL_ART_SAMTALE || evidens->med == 0)
    return g_steal_pointer (&art);
  /* Translators: whom a samtale was with, "leder og medarbejdere" */
  return g_strdup_printf (_("Samtale with %s"), pejl_med_navne (evidens->med));
}

char *
pejl_evidens_spoken (const PejlEvidens *evidens, const PejlStrategi *strategi)
{
  g_autofree char *clock = pejl_tidspunkt_format_clock (evidens->tidspunkt);
  g_autofree char *art = pejl_evidens_art_tekst (evidens);
  g_autofree char *antal = pejl_evidens_antal (evidens);
  const char *stue = *evidens->stue_navn != '\0' ? evidens->stue_navn : _("the whole house");
  GString *text = g_string_new (NULL);

  g_string_append_printf (text, "%s %s, %s", clock, art, stue);
  if (*antal != '\0')
    g_string_append_printf (text, ", %s", antal);
  if (evidens->runde > 0)
    {
      /* Translators: the number of an observation cycle */
      g_autofree char *runde = g_strdup_printf (_("round %u"), evidens->runde);

      g_string_append_printf (text, ", %s", runde);
    }
  g_string_append_printf (text, ": %s", evidens->tekst);
  if (evidens->tegn->len == 0)
    g_string_append_printf (text, " %s", _("No tegn."));
  else
    g_string_append (text, " Tegn:");
  for (guint i = 0; i < evidens->tegn->len; i++)
    {
      const PejlEvidensTegn *tegn = &g_array_index (evidens->tegn, PejlEvidensTegn, i);

      g_string_append_printf (text, "%s %s %s", i > 0 ? ";" : "", pejl_retning_name (tegn->retning),
                              pejl_evidens_tegn_tekst (strategi, &tegn->tegn));
    }
  return g_string_free (text, FALSE);
}

/* --- the menu --- */

static void
append_item (GMenu *menu, const char *label, const char *action, GVariant *target)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (label, NULL);

  g_menu_item_set_action_and_target_value (item, action, target);
  g_menu_append_item (menu, item);
}

static GMenuModel *
build_art_menu (void)
{
  GMenu *menu = g_menu_new ();

  for (int art = PEJL_ART_OBSERVATION; art <= PEJL_ART_LAST; art++)
    {
      g_autofree char *label = pejl_dansk_capitalize (pejl_art_name ((PejlArt) art));

      append_item (menu, label, "evidens.art", g_variant_new_int32 (art));
    }
  return G_MENU_MODEL (menu);
}

/* Each choice adds to the others, or takes itself away again. */
static GMenuModel *
build_med_menu (const PejlEvidens *evidens)
{
  GMenu *menu = g_menu_new ();

  for (guint bit = PEJL_MED_LEDER; bit <= PEJL_MED_ANDRE; bit <<= 1)
    {
      g_autofree char *name = pejl_dansk_capitalize (pejl_med_navne (bit));
      g_autofree char *label = (evidens->med & bit) != 0 ? g_strdup_printf (_("Not with %s"), pejl_med_navne (bit)) : g_strdup (name);

      append_item (menu, label, "evidens.med", g_variant_new_int32 ((int) (evidens->med ^ bit)));
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
build_stue_menu (GPtrArray *stuer)
{
  GMenu *menu = g_menu_new ();

  append_item (menu, _("The whole house"), "evidens.stue", g_variant_new_string (""));
  for (guint i = 0; i < stuer->len; i++)
    {
      const PejlStue *stue = stuer->pdata[i];
      char hex[PEJL_ID_STRLEN];

      append_item (menu, stue->navn, "evidens.stue", g_variant_new_string (pejl_id_to_buf (&stue->id, hex)));
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
build_tegn_menu (const PejlEvidens *evidens, const PejlStrategi *strategi)
{
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < evidens->tegn->len; i++)
    {
      const PejlEvidensTegn *tegn = &g_array_index (evidens->tegn, PejlEvidensTegn, i);
      g_autoptr (GMenu) section = g_menu_new ();
      char hex[PEJL_ID_STRLEN];

      pejl_id_to_buf (&tegn->tegn, hex);
      if (tegn->retning != PEJL_RETNING_STYRKER)
        append_item (section, _("Turn to seen"), "evidens.retning", g_variant_new ("(si)", hex, PEJL_RETNING_STYRKER));
      if (tegn->retning != PEJL_RETNING_MANGLER)
        append_item (section, _("Turn to missing"), "evidens.retning", g_variant_new ("(si)", hex, PEJL_RETNING_MANGLER));
      if (tegn->retning != PEJL_RETNING_AABEN)
        append_item (section, _("Turn to open"), "evidens.retning", g_variant_new ("(si)", hex, PEJL_RETNING_AABEN));
      append_item (section, _("Take off"), "evidens.take-off", g_variant_new_string (hex));
      g_menu_append_section (menu, pejl_evidens_tegn_tekst (strategi, &tegn->tegn), G_MENU_MODEL (section));
    }
  return G_MENU_MODEL (menu);
}

static GMenuModel *
build_order_menu (void)
{
  GMenu *menu = g_menu_new ();

  append_item (menu, _("Divide at the cursor"), "evidens.split", NULL);
  append_item (menu, _("Join with the next"), "evidens.merge", g_variant_new_int32 (1));
  append_item (menu, _("Join with the one before"), "evidens.merge", g_variant_new_int32 (-1));
  append_item (menu, _("Move up"), "evidens.move", g_variant_new_int32 (-1));
  append_item (menu, _("Move down"), "evidens.move", g_variant_new_int32 (1));
  return G_MENU_MODEL (menu);
}

GMenuModel *
pejl_evidens_menu_new (const PejlEvidens *evidens, const PejlStrategi *strategi, GPtrArray *stuer)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) last = g_menu_new ();
  g_autoptr (GMenuModel) art = build_art_menu ();
  g_autoptr (GMenuModel) tegn = build_tegn_menu (evidens, strategi);
  g_autoptr (GMenuModel) order = build_order_menu ();
  char hex[PEJL_ID_STRLEN];

  append_item (menu, _("Edit text"), "evidens.edit", NULL);
  append_item (menu, _("Add tegn…"), "evidens.add-tegn", NULL);
  append_item (menu, _("Attach…"), "page.attach", g_variant_new_string (pejl_id_to_buf (&evidens->id, hex)));
  if (evidens->tegn->len > 0)
    g_menu_append_submenu (menu, _("Tegn"), tegn);
  g_menu_append_submenu (menu, _("Kind"), art);
  if (evidens->art == PEJL_ART_SAMTALE)
    {
      g_autoptr (GMenuModel) med = build_med_menu (evidens);

      g_menu_append_submenu (menu, _("Samtale with"), med);
    }
  if (stuer != NULL)
    {
      g_autoptr (GMenuModel) choices = build_stue_menu (stuer);

      g_menu_append_submenu (menu, _("Stue"), choices);
    }
  append_item (menu, _("Make it a point of the handleplan (Ctrl+H)"), "evidens.to-punkt", NULL);
  append_item (menu, _("Time…"), "evidens.klokke", NULL);
  append_item (menu, _("Children and adults…"), "evidens.antal", NULL);
  g_menu_append_section (menu, NULL, order);
  append_item (last, _("History…"), "win.history", g_variant_new_string (pejl_id_to_buf (&evidens->id, hex)));
  append_item (last, _("Remove evidens"), "evidens.delete", NULL);
  g_menu_append_section (menu, NULL, G_MENU_MODEL (last));
  return G_MENU_MODEL (menu);
}
