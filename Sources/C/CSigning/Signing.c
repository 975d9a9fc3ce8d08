#include "CSigning.h"

#include <limits.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

/// There is no user to ask for the password of an encrypted key.
static int no_password(char *buffer, int size, int writing, void *context) {
  (void)buffer, (void)size, (void)writing, (void)context;
  return -1;
}

ptrdiff_t signing_rs256(
  const char *pem, size_t pem_length, const uint8_t *message, size_t length, uint8_t *signature, size_t capacity) {
  if (pem_length > INT_MAX) return -1;
  ptrdiff_t result = -1;
  BIO *file = BIO_new_mem_buf(pem, (int)pem_length);
  EVP_PKEY *key = file == NULL ? NULL : PEM_read_bio_PrivateKey(file, NULL, no_password, NULL);
  EVP_MD_CTX *context = EVP_MD_CTX_new();
  size_t count = capacity;
  if (key != NULL && context != NULL && EVP_PKEY_base_id(key) == EVP_PKEY_RSA
      && (size_t)EVP_PKEY_size(key) <= capacity
      && EVP_DigestSignInit(context, NULL, EVP_sha256(), NULL, key) == 1
      && EVP_DigestSign(context, signature, &count, message, length) == 1) {
    result = (ptrdiff_t)count;
  }
  EVP_MD_CTX_free(context);
  EVP_PKEY_free(key);
  BIO_free(file);
  return result;
}
