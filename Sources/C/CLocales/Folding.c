#include "CLocales.h"

#include <pthread.h>
#include <stddef.h>
#include <string.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uspoof.h>
#include <unicode/ustring.h>

enum { UNITS = 96, LETTERS = 26 };

/// Created once and read-only afterwards; NULL if the library lacks the data.
static const UNormalizer2 *folder, *decomposer;
static USpoofChecker *checker;
static UChar skeletons[LETTERS][4];

static void prepare(void) {
  UErrorCode status = U_ZERO_ERROR;
  folder = unorm2_getNFKCCasefoldInstance(&status);
  decomposer = unorm2_getNFDInstance(&status);
  checker = uspoof_open(&status);
  for (UChar letter = 0; letter < LETTERS; letter++) {
    UChar plain = (UChar)('a' + letter);
    uspoof_getSkeleton(checker, 0, &plain, 1, skeletons[letter], 4, &status);
  }
  if (U_FAILURE(status)) checker = NULL;
}

/// Appends `text` without its marks; returns the new length, or −1 if it does not fit.
static int32_t append(UChar *result, int32_t length, const UChar *text, int32_t count) {
  for (int32_t place = 0; place < count;) {
    UChar32 letter;
    U16_NEXT(text, place, count, letter);
    int8_t type = u_charType(letter);
    if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK) continue;
    if (length + 2 > UNITS) return -1;
    U16_APPEND_UNSAFE(result, length, letter);
  }
  return length;
}

/// Appends the skeleton of `letter`, which is not from a plain script: a plain letter if it looks like one.
static int32_t append_skeleton(UChar *result, int32_t length, UChar32 letter) {
  UErrorCode status = U_ZERO_ERROR;
  UChar text[2], skeleton[UNITS];
  int32_t count = 0;
  U16_APPEND_UNSAFE(text, count, letter);
  if (checker == NULL || !u_isalpha(letter)) return append(result, length, text, count);
  int32_t written = uspoof_getSkeleton(checker, 0, text, count, skeleton, UNITS, &status);
  // A letter may look like a digit: Cyrillic `б` and 6.
  UBool isWord = U_SUCCESS(status);
  for (int32_t place = 0; isWord && place < written;) {
    UChar32 part;
    U16_NEXT(skeleton, place, written, part);
    isWord = u_isalpha(part) || u_charType(part) == U_NON_SPACING_MARK;
  }
  if (!isWord) return append(result, length, text, count);
  // The skeleton of `m` is `rn`, which only the letter itself looks like.
  for (UChar plain = 0; plain < LETTERS; plain++) {
    if (written != u_strlen(skeletons[plain]) || u_memcmp(skeleton, skeletons[plain], written) != 0) continue;
    UChar found = (UChar)('a' + plain);
    return append(result, length, &found, 1);
  }
  return append(result, length, skeleton, written);
}

int32_t text_fold(const char *text, char *buffer, int32_t capacity) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, prepare);
  UErrorCode status = U_ZERO_ERROR;
  UChar source[UNITS], folded[UNITS], parts[UNITS], result[UNITS];
  int32_t count = 0, length = 0;
  u_strFromUTF8(source, UNITS, &count, text, -1, &status);
  count = unorm2_normalize(folder, source, count, folded, UNITS, &status);
  count = unorm2_normalize(decomposer, folded, count, parts, UNITS, &status);
  if (U_FAILURE(status)) return -1;
  for (int32_t place = 0; place < count && length >= 0;) {
    UChar32 letter;
    U16_NEXT(parts, place, count, letter);
    int32_t digit = u_charDigitValue(letter);
    UChar plain = (UChar)(digit < 0 ? letter : '0' + digit);
    length = digit >= 0 || letter < 0x80 ? append(result, length, &plain, 1) : append_skeleton(result, length, letter);
  }
  if (length < 0) return -1;
  int32_t written = 0;
  u_strToUTF8(buffer, capacity, &written, result, length, &status);
  return U_FAILURE(status) || written >= capacity ? -1 : written;
}
