// SPDX-License-Identifier: GPL-3.0-or-later
// What lies under a mark of a slide's chart, told without naming a house: for a question from the floor.
#pragma once

#include "core/report/oplaeg/pejl-oplaeg.h"
#include "core/store/query/pejl-query.h"

G_BEGIN_DECLS

/* Any mark of any of the ten charts. Lines such as "Nord: 5", and of what types they are; groups under three are "færre end tre", and
 * more are hidden so that none can be reckoned. Of a single house or point: nothing that tells whose. Read out of the store as it is
 * now, up to the oplæg's cut-off: antal, the number of houses or evidens that this makes, can differ from the slide's, which is frozen. Empty:
 * nothing is known of the mark. char *. */
GPtrArray *pejl_oplaeg_bag (PejlReader *reader, const PejlOplaegPost *post, const char *key, guint *antal);

G_END_DECLS
