// SPDX-License-Identifier: GPL-3.0-or-later
// A disk that loses its power, or fails. Registered as SQLite's default over the system's own VFS; the C library's fsync() and
// rename() go through it too, so that what GLib and we write beside the database is judged by the same rules.
//
// A write reaches the file at once, so that every connection reads it; but only what has been synced is safe. At a cut each file
// falls back to what is safe and a part of what is not: all of it, nothing, some sectors of it, or sectors of rubbish.
#pragma once

#include <glib.h>

/* What can be told to fail. */
typedef enum
{
  STYRT_READ = 1 << 0,
  STYRT_WRITE = 1 << 1, /* and truncating */
  STYRT_SYNC = 1 << 2,
  STYRT_OTHER = 1 << 3, /* opening, deleting, asking for sizes, shared memory */
} StyrtKald;

/* folder: everything that a cut is about lies in it. Once a process, before SQLite is used. */
void styrt_install (const char *folder);
/* All that lies there is safe, nothing fails, and calls are counted from 0. No file may be open. */
void styrt_begin (void);
/* Calls since then that change something: where the power can go. */
guint styrt_steps (void);
/* Calls of those kinds since then. */
guint styrt_calls (StyrtKald kinds);

/* At that step (from 1) the power goes: from then on nothing is written, and all that tries is told of an error. */
void styrt_cut_at (guint step, guint32 seed);
gboolean styrt_is_cut (void);
/* Puts the folder as the disk has it after the cut; the power is there again. No file may be open. */
void styrt_restart (void);

/* The n-th call (from 1) of those kinds gives code, and stays: each one after it, until it is healed. */
void styrt_fail_at (StyrtKald kinds, guint n, int code, gboolean stays);
void styrt_heal (void);
gboolean styrt_has_failed (void);

/* Of a folder and all that lies in it. */
void styrt_copy_tree (const char *from, const char *to);
