#ifndef C_SIGNING_H
#define C_SIGNING_H

#include <stddef.h>
#include <stdint.h>

/// Signs `message` with the RSA key in `pem`, by PKCS #1 v1.5 with SHA-256 (RFC 8017), into `signature`.
///
/// Returns the number of bytes, or −1 if the key is invalid or encrypted, or if the signature does not fit.
ptrdiff_t signing_rs256(
  const char *pem, size_t pem_length, const uint8_t *message, size_t length, uint8_t *signature, size_t capacity);

#endif
