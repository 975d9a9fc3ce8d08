#ifndef C_LOCALES_H
#define C_LOCALES_H

#include <stdint.h>

/// Items of a locale for `locale_text`.
enum locale_item {
  /// The ten digits, starting with zero.
  LOCALE_DIGITS,
  /// Decimal mark.
  LOCALE_DECIMAL_MARK,
  /// Grouping mark.
  LOCALE_GROUP_MARK,
  /// The text before and after a percentage.
  LOCALE_PERCENT_PREFIX,
  LOCALE_PERCENT_SUFFIX,
  /// The text before and after an amount in the currency `argument` (ISO 4217).
  LOCALE_CURRENCY_PREFIX,
  LOCALE_CURRENCY_SUFFIX,
  /// The date pattern for the skeleton `argument`, such as `yMMMEd`.
  LOCALE_DATE_PATTERN,
  /// Short and long names of weekdays (Sunday is 0) and short names of months (January is 0), by `index`.
  LOCALE_WEEKDAY,
  LOCALE_LONG_WEEKDAY,
  LOCALE_MONTH,
};

/// How a locale groups digits, for `locale_number`.
enum locale_size {
  LOCALE_FIRST_GROUP,
  LOCALE_OTHER_GROUPS,
  /// The smallest number of digits before the first mark.
  LOCALE_LEAST_BEFORE_MARK,
};

/// Number of known locales.
int32_t locale_count(void);

/// Writes the tag (BCP 47) of the known locale `index` to `buffer`, terminated by zero; returns its length, or −1.
int32_t locale_tag(int32_t index, char *buffer, int32_t capacity);

/// Writes `item` of the locale `tag` to `buffer` in UTF-8, terminated by zero. The calendar is Gregorian; digits are the locale's own if
/// they are decimal. `argument` may be NULL if the item does not need it. Returns the length, or −1 if it fails or does not fit.
int32_t locale_text(
  const char *tag, enum locale_item item, const char *argument, int32_t index, char *buffer, int32_t capacity);

/// How the locale `tag` groups digits; −1 if unknown.
int32_t locale_number(const char *tag, enum locale_size size);

/// Writes the folded form of `text` for comparison to `buffer` in UTF-8, terminated by zero: lower-case letters without marks, the digits
/// 0–9 for those of any script, and plain letters for look-alikes. Invisible characters are removed. Returns the length, or −1 if it fails
/// or does not fit.
///
/// - Source: Unicode Standard Annex #15 (NFKC_Casefold) and Technical Standard #39 (skeletons of confusable characters).
int32_t text_fold(const char *text, char *buffer, int32_t capacity);

/// The version of the data: `72.1`.
const char *locale_data_version(void);

#endif
