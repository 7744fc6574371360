#include "CTextBreak.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/utf16.h>

int32_t peakend_columns(uint32_t scalar, int32_t ambiguous) {
  if (scalar < 0x300) {
    if (scalar < 0x80) return 1;
    if (scalar == 0xAD) return 0;
  }
  switch (u_charType((UChar32)scalar)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR:
      return 0;
    default:
      break;
  }
  switch (u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH)) {
    case U_EA_WIDE:
    case U_EA_FULLWIDTH:
      return 2;
    case U_EA_AMBIGUOUS:
      return ambiguous;
    default:
      return 1;
  }
}

int32_t peakend_is_ambiguous(uint32_t scalar) {
  return u_getIntPropertyValue((UChar32)scalar, UCHAR_EAST_ASIAN_WIDTH) == U_EA_AMBIGUOUS;
}

uint32_t peakend_parts(uint32_t scalar, uint32_t *mark) {
  UErrorCode status = U_ZERO_ERROR;
  UChar parts[4];
  int32_t count = unorm2_getRawDecomposition(
      unorm2_getNFDInstance(&status), (UChar32)scalar, parts, 4, &status);
  *mark = 0;
  if (U_FAILURE(status) || count <= 0) return 0;
  int32_t at = 0;
  UChar32 first = 0;
  U16_NEXT(parts, at, count, first);
  if (at < count) {
    UChar32 second = 0;
    U16_NEXT(parts, at, count, second);
    *mark = (uint32_t)second;
  }
  return (uint32_t)first;
}

// Opening a breaker loads its rules (about a millisecond), so each thread keeps one of a kind.
static int32_t breaks(
    UBreakIterator **breaker, UBreakIteratorType type, const char *locale,
    const uint16_t *text, int32_t length, int32_t *offsets, int32_t capacity) {
  UErrorCode status = U_ZERO_ERROR;
  if (*breaker == NULL) *breaker = ubrk_open(type, locale, NULL, 0, &status);
  if (U_FAILURE(status) || *breaker == NULL) return -1;
  ubrk_setText(*breaker, (const UChar *)text, length, &status);
  if (U_FAILURE(status)) return -1;
  int32_t count = 0;
  ubrk_first(*breaker);
  for (int32_t at = ubrk_next(*breaker); at != UBRK_DONE; at = ubrk_next(*breaker)) {
    if (count < capacity) offsets[count] = at;
    count += 1;
  }
  return count;
}

int32_t peakend_line_breaks(
    const uint16_t *text, int32_t length, int32_t *offsets, int32_t capacity) {
  static _Thread_local UBreakIterator *breaker;
  return breaks(&breaker, UBRK_LINE, "zh@lb=strict", text, length, offsets, capacity);
}

int32_t peakend_word_breaks(
    const uint16_t *text, int32_t length, int32_t *offsets, int32_t capacity) {
  static _Thread_local UBreakIterator *breaker;
  return breaks(&breaker, UBRK_WORD, "zh", text, length, offsets, capacity);
}
