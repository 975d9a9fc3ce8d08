#ifndef C_LOCALES_H
#define C_LOCALES_H

#include <stdint.h>

/// What a locale says, by `locale_text`.
enum locale_item {
  /// The ten digits, from nought on.
  LOCALE_DIGITS,
  /// Between whole and fraction.
  LOCALE_DECIMAL_MARK,
  /// Between groups of digits.
  LOCALE_GROUP_MARK,
  /// What stands before and behind a percentage.
  LOCALE_PERCENT_PREFIX,
  LOCALE_PERCENT_SUFFIX,
  /// What stands before and behind an amount in the currency `argument` (ISO 4217).
  LOCALE_CURRENCY_PREFIX,
  LOCALE_CURRENCY_SUFFIX,
  /// The date pattern with the parts that the skeleton `argument` lists, such as `yMMMEd`.
  LOCALE_DATE_PATTERN,
  /// Short and long names of days, Sunday 0, and short names of months, January 0, by `index`.
  LOCALE_WEEKDAY,
  LOCALE_LONG_WEEKDAY,
  LOCALE_MONTH,
};

/// How a locale groups digits, by `locale_number`.
enum locale_size {
  LOCALE_FIRST_GROUP,
  LOCALE_OTHER_GROUPS,
  /// Digits there must be before the first mark for it to be set.
  LOCALE_LEAST_BEFORE_MARK,
};

/// Number of the locales that are known.
int32_t locale_count(void);

/// Writes the tag (BCP 47) of the known locale `index` to `buffer`, with a zero at the end; returns its length, or −1.
int32_t locale_tag(int32_t index, char *buffer, int32_t capacity);

/// Writes what the locale `tag` says of `item` to `buffer` in UTF-8, with a zero at the end. The calendar is Gregorian, digits
/// are the locale's own where they count in tens as 0–9 do. `argument` may be NULL where the item needs none. Returns the length, or −1 where it fails or does not fit.
int32_t locale_text(
  const char *tag, enum locale_item item, const char *argument, int32_t index, char *buffer, int32_t capacity);

/// How the locale `tag` groups digits; −1 where that is not known.
int32_t locale_number(const char *tag, enum locale_size size);

/// Writes to `buffer` in UTF-8, with a zero at the end, what the characters of `text` stand for when texts are compared: small
/// letters without marks, the digits 0–9 for those of any script, and plain letters for what looks like them. Nothing is written
/// for what is not seen. Returns the length, or −1 where it fails or does not fit.
///
/// - Source: Unicode Standard Annex #15 (NFKC_Casefold) and Technical Standard #39 (skeletons of confusable characters).
int32_t text_fold(const char *text, char *buffer, int32_t capacity);

/// The version of the data: `72.1`.
const char *locale_data_version(void);

#endif
