// Writes one Swift file that holds the given assets as literals.
