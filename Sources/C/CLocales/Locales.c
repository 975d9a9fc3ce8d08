#include "CLocales.h"

#include <string.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/unumsys.h>
#include <unicode/ustring.h>
#include <unicode/uversion.h>

enum { TEXT_CAPACITY = 256, ID_CAPACITY = 192 };

int32_t locale_count(void) { return uloc_countAvailable(); }

const char *locale_data_version(void) { return U_ICU_VERSION; }

int32_t locale_tag(int32_t index, char *buffer, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  const char *id = uloc_getAvailable(index);
  if (id == NULL) return -1;
  int32_t length = uloc_toLanguageTag(id, buffer, capacity, 1, &status);
  return U_FAILURE(status) || length >= capacity ? -1 : length;
}

/// Writes the digits of `id` to `digits`, starting with zero; returns their length, or −1 unless there are ten of one unit each.
static int32_t own_digits(const char *id, UChar *digits, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberingSystem *system = unumsys_open(id, &status);
  if (U_FAILURE(status)) return -1;
  int32_t length = -1;
  if (!unumsys_isAlgorithmic(system) && unumsys_getRadix(system) == 10) {
    length = unumsys_getDescription(system, digits, capacity, &status);
  }
  unumsys_close(system);
  return U_FAILURE(status) || length > capacity || u_countChar32(digits, length < 0 ? 0 : length) != 10 ? -1 : length;
}

/// The identifier of `tag` with the Gregorian calendar, and with the digits 0–9 if its own digits are not decimal.
static int32_t identifier(const char *tag, char *id) {
  UErrorCode status = U_ZERO_ERROR;
  uloc_forLanguageTag(tag, id, ID_CAPACITY, NULL, &status);
  uloc_setKeywordValue("calendar", "gregorian", id, ID_CAPACITY, &status);
  UChar digits[TEXT_CAPACITY];
  if (own_digits(id, digits, TEXT_CAPACITY) < 0) uloc_setKeywordValue("numbers", "latn", id, ID_CAPACITY, &status);
  return U_FAILURE(status) ? -1 : 0;
}

static int32_t utf8(const UChar *text, int32_t length, char *buffer, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  int32_t written = 0;
  u_strToUTF8(buffer, capacity, &written, text, length, &status);
  return U_FAILURE(status) || written >= capacity ? -1 : written;
}

static int32_t digits(const char *id, char *buffer, int32_t capacity) {
  UChar text[TEXT_CAPACITY];
  int32_t length = own_digits(id, text, TEXT_CAPACITY);
  return length < 0 ? -1 : utf8(text, length, buffer, capacity);
}

static int32_t affix(
  const char *id, UNumberFormatStyle style, const char *currency, UNumberFormatTextAttribute which, char *buffer,
  int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open(style, NULL, 0, id, NULL, &status);
  if (U_FAILURE(status)) return -1;
  if (currency != NULL) {
    UChar code[4] = {0};
    if (strlen(currency) == 3) u_uastrncpy(code, currency, 3);
    unum_setTextAttribute(format, UNUM_CURRENCY_CODE, code, 3, &status);
  }
  UChar text[TEXT_CAPACITY];
  int32_t length = unum_getTextAttribute(format, which, text, TEXT_CAPACITY, &status);
  unum_close(format);
  return U_FAILURE(status) ? -1 : utf8(text, length, buffer, capacity);
}

static int32_t symbol(const char *id, UNumberFormatSymbol which, char *buffer, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UNumberFormat *format = unum_open(UNUM_DECIMAL, NULL, 0, id, NULL, &status);
  if (U_FAILURE(status)) return -1;
  UChar text[TEXT_CAPACITY];
  int32_t length = unum_getSymbol(format, which, text, TEXT_CAPACITY, &status);
  unum_close(format);
  return U_FAILURE(status) ? -1 : utf8(text, length, buffer, capacity);
}

static int32_t date_pattern(const char *id, const char *skeleton, char *buffer, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UChar wanted[32];
  if (skeleton == NULL || strlen(skeleton) >= 32) return -1;
  u_uastrcpy(wanted, skeleton);
  UDateTimePatternGenerator *generator = udatpg_open(id, &status);
  if (U_FAILURE(status)) return -1;
  UChar text[TEXT_CAPACITY];
  int32_t length = udatpg_getBestPattern(generator, wanted, -1, text, TEXT_CAPACITY, &status);
  udatpg_close(generator);
  return U_FAILURE(status) ? -1 : utf8(text, length, buffer, capacity);
}

static int32_t name(const char *id, UDateFormatSymbolType which, int32_t index, char *buffer, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  UDateFormat *format = udat_open(UDAT_DEFAULT, UDAT_DEFAULT, id, NULL, 0, NULL, 0, &status);
  if (U_FAILURE(status)) return -1;
  UChar text[TEXT_CAPACITY];
  int32_t length = udat_getSymbols(format, which, index, text, TEXT_CAPACITY, &status);
  udat_close(format);
  return U_FAILURE(status) ? -1 : utf8(text, length, buffer, capacity);
}

int32_t locale_text(
  const char *tag, enum locale_item item, const char *argument, int32_t index, char *buffer, int32_t capacity) {
  char id[ID_CAPACITY];
  if (identifier(tag, id) < 0) return -1;
  switch (item) {
    case LOCALE_DIGITS: return digits(id, buffer, capacity);
    case LOCALE_DECIMAL_MARK: return symbol(id, UNUM_DECIMAL_SEPARATOR_SYMBOL, buffer, capacity);
    case LOCALE_GROUP_MARK: return symbol(id, UNUM_GROUPING_SEPARATOR_SYMBOL, buffer, capacity);
    case LOCALE_PERCENT_PREFIX: return affix(id, UNUM_PERCENT, NULL, UNUM_POSITIVE_PREFIX, buffer, capacity);
    case LOCALE_PERCENT_SUFFIX: return affix(id, UNUM_PERCENT, NULL, UNUM_POSITIVE_SUFFIX, buffer, capacity);
    case LOCALE_CURRENCY_PREFIX: return affix(id, UNUM_CURRENCY, argument, UNUM_POSITIVE_PREFIX, buffer, capacity);
    case LOCALE_CURRENCY_SUFFIX: return affix(id, UNUM_CURRENCY, argument, UNUM_POSITIVE_SUFFIX, buffer, capacity);
    case LOCALE_DATE_PATTERN: return date_pattern(id, argument, buffer, capacity);
    // ICU counts days from 1.
    case LOCALE_WEEKDAY: return name(id, UDAT_SHORT_WEEKDAYS, index + 1, buffer, capacity);
    case LOCALE_LONG_WEEKDAY: return name(id, UDAT_WEEKDAYS, index + 1, buffer, capacity);
    case LOCALE_MONTH: return name(id, UDAT_SHORT_MONTHS, index, buffer, capacity);
  }
  return -1;
}

/// The format's attribute is not informative if the locale decides: four digits show whether they get a mark.
static int32_t least_before_mark(const char *id) {
  UErrorCode status = U_ZERO_ERROR;
  UChar skeleton[] = {'g', 'r', 'o', 'u', 'p', '-', 'a', 'u', 't', 'o'};
  UNumberFormatter *formatter = unumf_openForSkeletonAndLocale(skeleton, 10, id, &status);
  if (U_FAILURE(status)) return -1;
  UFormattedNumber *result = unumf_openResult(&status);
  unumf_formatInt(formatter, 1234, result, &status);
  UChar text[TEXT_CAPACITY];
  int32_t length = unumf_resultToString(result, text, TEXT_CAPACITY, &status);
  unumf_closeResult(result);
  unumf_close(formatter);
  return U_FAILURE(status) ? -1 : length > 4 ? 1 : 2;
}

int32_t locale_number(const char *tag, enum locale_size size) {
  char id[ID_CAPACITY];
  UErrorCode status = U_ZERO_ERROR;
  if (identifier(tag, id) < 0) return -1;
  UNumberFormat *format = unum_open(UNUM_DECIMAL, NULL, 0, id, NULL, &status);
  if (U_FAILURE(status)) return -1;
  int32_t number = -1;
  switch (size) {
    case LOCALE_FIRST_GROUP: number = unum_getAttribute(format, UNUM_GROUPING_SIZE); break;
    case LOCALE_OTHER_GROUPS: number = unum_getAttribute(format, UNUM_SECONDARY_GROUPING_SIZE); break;
    case LOCALE_LEAST_BEFORE_MARK: number = least_before_mark(id); break;
  }
  unum_close(format);
  return number;
}
