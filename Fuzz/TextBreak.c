// Feeds what libFuzzer makes up to the C part of the program, with room for some of the breaks
// only: what is written beyond it, and undefined behaviour, is caught.
#include "CTextBreak.h"

#include <stdlib.h>
#include <string.h>

typedef int32_t (*Breaks)(const uint16_t *, int32_t, int32_t *, int32_t);

static void check(Breaks breaks, const uint16_t *text, int32_t length, int32_t capacity) {
  int32_t *offsets = malloc(sizeof(int32_t) * (size_t)(capacity + 1));
  int32_t count = breaks(text, length, offsets, capacity);
  if (count < 0 || count > length) abort();
  int32_t written = count < capacity ? count : capacity;
  for (int32_t at = 0; at < written; at += 1) {
    int32_t before = at == 0 ? 0 : offsets[at - 1];
    if (offsets[at] <= before || offsets[at] > length) abort();
  }
  if (count > 0 && count <= capacity && offsets[count - 1] != length) abort();
  free(offsets);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  if (size < 1) return 0;
  int32_t length = (int32_t)((size - 1) / 2);
  uint16_t *text = malloc(sizeof(uint16_t) * (size_t)(length + 1));
  memcpy(text, data + 1, sizeof(uint16_t) * (size_t)length);
  int32_t room = data[0] % 2 == 0 ? length + 1 : data[0] / 2;
  check(peakend_line_breaks, text, length, room);
  check(peakend_word_breaks, text, length, room);
  free(text);

  uint32_t scalar = 0;
  memcpy(&scalar, data, size < sizeof scalar ? size : sizeof scalar);
  int32_t columns = peakend_columns(scalar, 2);
  if (columns < 0 || columns > 2) abort();
  (void)peakend_is_ambiguous(scalar);
  return 0;
}
