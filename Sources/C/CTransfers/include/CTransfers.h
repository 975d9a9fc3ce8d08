#ifndef C_TRANSFERS_H
#define C_TRANSFERS_H

#include <stddef.h>
#include <stdint.h>

/// Transfers over HTTP, one after the other, over connections that are kept. Redirects are never followed, netrc files never read.
struct transfers;

/// What is to be sent.
struct transfer_request {
  /// `GET`, `POST`, `PUT`, `DELETE`.
  const char *method;
  /// The full address.
  const char *url;
  /// Lines of the header, each `Name: value` and a line feed.
  const char *fields;
  /// The body; NULL for none.
  const uint8_t *body;
  size_t body_length;
  /// Whether HTTP without encryption is meant; else there is nothing but HTTPS.
  int is_plain;
  /// Whether proxies that the environment names are passed by.
  int is_direct;
  /// Longest time in milliseconds until there is a connection, and for all of it.
  long connect_timeout;
  long timeout;
  /// Longest time in seconds during which nothing arrives or leaves.
  long stall_timeout;
  /// Most bytes that an answer's header and body may have.
  size_t limit;
};

/// What went wrong on the way.
enum transfer_fault {
  TRANSFER_DONE,
  TRANSFER_MALFORMED,
  TRANSFER_UNRESOLVED,
  TRANSFER_UNREACHABLE,
  TRANSFER_UNTRUSTED,
  TRANSFER_TIMED_OUT,
  TRANSFER_CUT,
  TRANSFER_TOO_LARGE,
  TRANSFER_CANCELLED,
  TRANSFER_FAILED,
};

/// What came back; its bytes belong to the transfers and last until the next one.
struct transfer_answer {
  enum transfer_fault fault;
  /// What the library says of the fault.
  const char *explanation;
  long status;
  const uint8_t *header;
  size_t header_length;
  const uint8_t *body;
  size_t body_length;
};

/// No transfer yet; NULL where there is no memory.
struct transfers *transfers_create(void);

void transfers_free(struct transfers *transfers);

/// Sends `request` and waits for the answer.
struct transfer_answer transfers_perform(struct transfers *transfers, const struct transfer_request *request);

/// Ends the transfer that is under way and every later one; may be called from any thread.
void transfers_cancel(struct transfers *transfers);

#endif
