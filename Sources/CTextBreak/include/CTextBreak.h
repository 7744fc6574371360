#ifndef PEAKEND_CTEXTBREAK_H
#define PEAKEND_CTEXTBREAK_H

#include <stddef.h>
#include <stdint.h>

/// Terminal columns of one Unicode scalar: 0 for combining and format characters,
/// 2 for East Asian Wide and Fullwidth, otherwise 1. An ambiguous one counts `ambiguous`.
int32_t peakend_columns(uint32_t scalar, int32_t ambiguous);

/// Whether the East Asian width of the scalar is Ambiguous (UAX #11).
int32_t peakend_is_ambiguous(uint32_t scalar);

/// What a character is canonically put together from: returns the letter it begins with, which may
/// itself be put together, and writes the mark that follows, or 0 if none does. Returns 0 for a
/// character that is one.
uint32_t peakend_parts(uint32_t scalar, uint32_t *mark);

/// Writes the UTF-16 offsets at which a line may be broken (UAX #14, strict CJK rules),
/// in rising order, without 0 and with the end of the text. Returns how many there are;
/// at most `capacity` are written. Returns -1 if the breaker could not be made.
int32_t peakend_line_breaks(
    const uint16_t *text, int32_t length, int32_t *offsets, int32_t capacity);

/// Writes the UTF-16 offsets at which a word ends (UAX #29, Chinese by ICU's dictionary), in
/// rising order, without 0 and with the end of the text. Returns as peakend_line_breaks does.
int32_t peakend_word_breaks(
    const uint16_t *text, int32_t length, int32_t *offsets, int32_t capacity);

#endif
