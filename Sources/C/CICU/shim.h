// Only C code calls ICU, because macros add the version to the names of its functions: see CLocales.
