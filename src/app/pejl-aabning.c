// SPDX-License-Identifier: GPL-3.0-or-later
#include "pejl-config.h"
#define G_LOG_DOMAIN "pejl-app"
#include "app/pejl-aabning.h"

#include "app/pages/pejl-overblik-tal.h"
#include "core/store/query/pejl-query.h"

struct _PejlAabning
{
  /* owned */
  char *path;
  PejlStore *store;
  GError *error;
  GThread *thread; /* NULL when the machine had none left: it is done when it ends */
};

static gpointer
open_and_read (gpointer data)
{
  PejlAabning *self = data;

  self->store = pejl_store_open (self->path, PEJL_STORE_CREATE, &self->error);
  if (self->store != NULL && !pejl_query_is_empty (pejl_store_get_reader (self->store)))
    pejl_overblik_tal_give (self->store, pejl_overblik_tal_laes (pejl_store_get_reader (self->store)));
  return NULL;
}

PejlAabning *
pejl_aabning_begin (const char *path)
{
  PejlAabning *self = g_new0 (PejlAabning, 1);

  self->path = g_strdup (path);
  self->thread = g_thread_try_new ("aabning", open_and_read, self, NULL);
  return self;
}

PejlStore *
pejl_aabning_end (PejlAabning *self, GError **error)
{
  PejlStore *store;

  if (self->thread != NULL)
    g_thread_join (self->thread);
  else
    open_and_read (self);
  store = self->store;
  if (store != NULL)
    pejl_store_take_over (store);
  else
    g_propagate_error (error, self->error);
  g_free (self->path);
  g_free (self);
  return store;
}
