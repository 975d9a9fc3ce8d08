#define _POSIX_C_SOURCE 200809L // for strndup

#include "CTransfers.h"

#include <curl/curl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

struct bytes {
  uint8_t *start;
  size_t length, capacity;
};

struct transfers {
  CURL *handle;
  struct bytes header, body;
  size_t limit;
  int is_too_large;
  atomic_int is_cancelled;
  char explanation[CURL_ERROR_SIZE];
};

static void initialize(void) { curl_global_init(CURL_GLOBAL_DEFAULT); }

struct transfers *transfers_create(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, initialize);
  struct transfers *transfers = calloc(1, sizeof *transfers);
  if (transfers == NULL) return NULL;
  transfers->handle = curl_easy_init();
  if (transfers->handle == NULL) {
    free(transfers);
    return NULL;
  }
  return transfers;
}

void transfers_free(struct transfers *transfers) {
  curl_easy_cleanup(transfers->handle);
  free(transfers->header.start);
  free(transfers->body.start);
  free(transfers);
}

void transfers_cancel(struct transfers *transfers) { atomic_store(&transfers->is_cancelled, 1); }

static int append(struct transfers *transfers, struct bytes *bytes, const char *data, size_t count) {
  if (count > transfers->limit - bytes->length) {
    transfers->is_too_large = 1;
    return 0;
  }
  if (bytes->capacity - bytes->length < count) {
    size_t capacity = (bytes->length + count) * 2;
    uint8_t *larger = realloc(bytes->start, capacity);
    if (larger == NULL) return 0;
    bytes->start = larger;
    bytes->capacity = capacity;
  }
  memcpy(bytes->start + bytes->length, data, count);
  bytes->length += count;
  return 1;
}

static size_t take_header(char *data, size_t size, size_t count, void *context) {
  struct transfers *transfers = context;
  // An interim response, such as 100, has its own header, which is not that of the final response.
  if (size * count >= 5 && memcmp(data, "HTTP/", 5) == 0) transfers->header.length = 0;
  return append(transfers, &transfers->header, data, size * count) ? size * count : 0;
}

static size_t take_body(char *data, size_t size, size_t count, void *context) {
  struct transfers *transfers = context;
  return append(transfers, &transfers->body, data, size * count) ? size * count : 0;
}

static int check(void *context, curl_off_t a, curl_off_t b, curl_off_t c, curl_off_t d) {
  (void)a, (void)b, (void)c, (void)d;
  struct transfers *transfers = context;
  return atomic_load(&transfers->is_cancelled);
}

static enum transfer_fault fault(const struct transfers *transfers, CURLcode code) {
  if (transfers->is_too_large) return TRANSFER_TOO_LARGE;
  switch (code) {
    case CURLE_OK: return TRANSFER_DONE;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_URL_MALFORMAT: return TRANSFER_MALFORMED;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_COULDNT_RESOLVE_HOST: return TRANSFER_UNRESOLVED;
    case CURLE_COULDNT_CONNECT: return TRANSFER_UNREACHABLE;
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_ENGINE_NOTFOUND:
    case CURLE_SSL_ENGINE_SETFAILED:
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CIPHER:
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_USE_SSL_FAILED:
    case CURLE_SSL_ENGINE_INITFAILED:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_SHUTDOWN_FAILED:
    case CURLE_SSL_CRL_BADFILE:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_INVALIDCERTSTATUS: return TRANSFER_UNTRUSTED;
    case CURLE_OPERATION_TIMEDOUT: return TRANSFER_TIMED_OUT;
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM: return TRANSFER_CUT;
    case CURLE_ABORTED_BY_CALLBACK: return TRANSFER_CANCELLED;
    default: return TRANSFER_FAILED;
  }
}

/// Sets all options; returns 0 if one cannot be set.
static int prepare(struct transfers *transfers, const struct transfer_request *request, struct curl_slist *fields) {
  CURL *handle = transfers->handle;
  // Only the connection of an earlier transfer is reused.
  curl_easy_reset(handle);
  CURLcode code = CURLE_OK;
#define SET(option, value) if (code == CURLE_OK) code = curl_easy_setopt(handle, option, value)
  SET(CURLOPT_PROTOCOLS_STR, request->is_plain ? "http" : "https");
  SET(CURLOPT_URL, request->url);
  SET(CURLOPT_FOLLOWLOCATION, 0L);
  SET(CURLOPT_NETRC, (long)CURL_NETRC_IGNORED);
  if (request->is_direct) SET(CURLOPT_NOPROXY, "*");
  SET(CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_ERRORBUFFER, transfers->explanation);
  SET(CURLOPT_CONNECTTIMEOUT_MS, request->connect_timeout);
  SET(CURLOPT_TIMEOUT_MS, request->timeout);
  SET(CURLOPT_LOW_SPEED_LIMIT, 1L);
  SET(CURLOPT_LOW_SPEED_TIME, request->stall_timeout);
  SET(CURLOPT_NOPROGRESS, 0L);
  SET(CURLOPT_XFERINFOFUNCTION, check);
  SET(CURLOPT_XFERINFODATA, transfers);
  SET(CURLOPT_HEADERFUNCTION, take_header);
  SET(CURLOPT_HEADERDATA, transfers);
  SET(CURLOPT_WRITEFUNCTION, take_body);
  SET(CURLOPT_WRITEDATA, transfers);
  if (request->body != NULL) {
    SET(CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_length);
    SET(CURLOPT_POSTFIELDS, (const char *)request->body);
  }
  SET(CURLOPT_CUSTOMREQUEST, request->method);
  SET(CURLOPT_HTTPHEADER, fields);
#undef SET
  return code == CURLE_OK;
}

/// The lines of `text`, each ending with a line feed, as a list; NULL without memory.
static struct curl_slist *list(const char *text) {
  // Otherwise a long body would wait for permission to be sent.
  struct curl_slist *fields = curl_slist_append(NULL, "Expect:");
  const char *end;
  for (const char *start = text; fields != NULL && (end = strchr(start, '\n')) != NULL; start = end + 1) {
    char *line = strndup(start, (size_t)(end - start));
    struct curl_slist *longer = line == NULL ? NULL : curl_slist_append(fields, line);
    free(line);
    if (longer == NULL) curl_slist_free_all(fields);
    fields = longer;
  }
  return fields;
}

struct transfer_answer transfers_perform(struct transfers *transfers, const struct transfer_request *request) {
  transfers->header.length = 0;
  transfers->body.length = 0;
  transfers->is_too_large = 0;
  transfers->limit = request->limit;
  transfers->explanation[0] = 0;
  struct transfer_answer answer = {.fault = TRANSFER_FAILED, .explanation = transfers->explanation};
  struct curl_slist *fields = list(request->fields);
  if (fields == NULL) return answer;
  if (prepare(transfers, request, fields)) {
    CURLcode code = curl_easy_perform(transfers->handle);
    answer.fault = fault(transfers, code);
    if (code != CURLE_OK && transfers->explanation[0] == 0) answer.explanation = curl_easy_strerror(code);
    curl_easy_getinfo(transfers->handle, CURLINFO_RESPONSE_CODE, &answer.status);
    answer.header = transfers->header.start;
    answer.header_length = transfers->header.length;
    answer.body = transfers->body.start;
    answer.body_length = transfers->body.length;
  }
  curl_slist_free_all(fields);
  return answer;
}
