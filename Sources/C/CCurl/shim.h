// Only C code calls libcurl, because its options are set by variadic functions: see CTransfers.
