// SPDX-License-Identifier: GPL-3.0-or-later
// The committee's oplæg: its slides, one of them as it is printed, and the words on it.
#pragma once

#include "app/pages/pejl-page.h"

G_BEGIN_DECLS

#define PEJL_TYPE_OPLAEG_PAGE (pejl_oplaeg_page_get_type ())
/* Actions: page.new-oplaeg (Ctrl+N), page.present (F5), page.use (Ctrl+Return), page.as-proposed, page.add-slide (s: "art:figur"),
 * page.practice, page.picture, page.export (s, Ctrl+E: "dias", "pptx", "noter", "uddeling"), page.stop, page.remove-slide, page.move-slide (i: -1 up, 1 down; Alt+Up, Alt+Down), page.update, page.delete-oplaeg. */
G_DECLARE_FINAL_TYPE (PejlOplaegPage, pejl_oplaeg_page, PEJL, OPLAEG_PAGE, PejlPage)

/* Shows this oplæg. */
void pejl_oplaeg_page_show (PejlOplaegPage *self, const PejlId *oplaeg);

G_END_DECLS
