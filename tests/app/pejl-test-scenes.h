// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and dialog, each in the state in which a person sees most of it: what the pictures and the walk go through.
#pragma once

#include "pejl-test-app.h"

G_BEGIN_DECLS

typedef struct
{
  const char *name;
  /* Puts the window into the scene. Returns what is to be looked at: the window, or a dialog over it. The store is the window's. */
  GtkWindow *(*prepare) (PejlWindow *window, PejlStore *store);
  gboolean dialog;      /* of a size of its own */
  gboolean wide;        /* worth a look at 1920 px */
  gboolean gtks_own;    /* a dialog of GTK's that does not fold at any width */
  gboolean first_start; /* on an empty store; the others need contents */
} PejlTestScene;

extern const PejlTestScene pejl_test_scenes[];
extern const guint pejl_test_n_scenes;

G_END_DECLS
