// Only C code calls ICU, whose functions bear the version in their names by macros: see CLocales.
