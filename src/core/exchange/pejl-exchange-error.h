// SPDX-License-Identifier: GPL-3.0-or-later
// What can be wrong with a packet, a card or a key. Every sentence says that nothing was taken in, and what to do.
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define PEJL_EXCHANGE_ERROR (pejl_exchange_error_quark ())
GQuark pejl_exchange_error_quark (void);

typedef enum
{
  PEJL_EXCHANGE_ERROR_FAILED,
  PEJL_EXCHANGE_ERROR_NOT_A_PACKET, /* the file is something else; a card, a key file likewise */
  PEJL_EXCHANGE_ERROR_INCOMPLETE,   /* half a file, or one that was changed on the way */
  PEJL_EXCHANGE_ERROR_TOO_NEW,      /* needs a newer Pejl */
  PEJL_EXCHANGE_ERROR_NOT_FOR_ME,   /* sealed to others, or by another passphrase */
  PEJL_EXCHANGE_ERROR_PASSPHRASE,   /* it needs a passphrase, or this one is wrong */
  PEJL_EXCHANGE_ERROR_STRANGER,     /* signed by nobody whose card is here and confirmed */
  PEJL_EXCHANGE_ERROR_FORGED,       /* signature, stamp or contents do not hold */
  PEJL_EXCHANGE_ERROR_MUNICIPALITY, /* of another municipality */
  PEJL_EXCHANGE_ERROR_GAP,          /* an earlier packet is missing */
  PEJL_EXCHANGE_ERROR_FORK,         /* two copies of one store have both been written in */
  PEJL_EXCHANGE_ERROR_TOO_LARGE,
  PEJL_EXCHANGE_ERROR_NO_KEYS,      /* this installation has no keys yet, or they cannot be opened */
  PEJL_EXCHANGE_ERROR_ROLE,         /* only the centerchef may do this */
  PEJL_EXCHANGE_ERROR_IO,
  PEJL_EXCHANGE_ERROR_CANCELLED,
  PEJL_EXCHANGE_ERROR_SERVER,       /* the municipality's server is not there, went away, refused or is not set up */
  PEJL_EXCHANGE_ERROR_KEYRING,      /* the keyring that keeps what opens the keys is locked, or not there now */
  PEJL_EXCHANGE_ERROR_KEYS_LOST,    /* it has it no more, so nothing opens them */
} PejlExchangeError;

G_END_DECLS
