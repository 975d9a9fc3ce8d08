#ifndef C_TRANSFERS_H
#define C_TRANSFERS_H

#include <stddef.h>
#include <stdint.h>

/// Sequential HTTP transfers over persistent connections. Redirects are never followed, netrc files never read.
struct transfers;

/// A request.
struct transfer_request {
  /// The method: `GET`, `POST`, `PUT` or `DELETE`.
  const char *method;
  /// The full URL.
  const char *url;
  /// Header lines, each `Name: value` and a line feed.
  const char *fields;
  /// The body; NULL without one.
  const uint8_t *body;
  size_t body_length;
  /// Whether to use HTTP without encryption; otherwise only HTTPS is allowed.
  int is_plain;
  /// Whether to ignore proxies from the environment.
  int is_direct;
  /// Timeouts in milliseconds for the connection and for the whole transfer.
  long connect_timeout;
  long timeout;
  /// The longest time in seconds without any data.
  long stall_timeout;
  /// The largest size in bytes of the response's header and body.
  size_t limit;
};

/// The cause of a failed transfer.
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

/// A response; its bytes belong to the transfers and are valid until the next one.
struct transfer_answer {
  enum transfer_fault fault;
  /// The library's description of the fault.
  const char *explanation;
  long status;
  const uint8_t *header;
  size_t header_length;
  const uint8_t *body;
  size_t body_length;
};

/// Creates transfers; NULL without memory.
struct transfers *transfers_create(void);

void transfers_free(struct transfers *transfers);

/// Sends `request` and waits for the response.
struct transfer_answer transfers_perform(struct transfers *transfers, const struct transfer_request *request);

/// Aborts the current transfer and all later ones; may be called from any thread.
void transfers_cancel(struct transfers *transfers);

#endif
