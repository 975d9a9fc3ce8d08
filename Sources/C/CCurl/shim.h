// Only C code calls libcurl, whose options are set by functions with any number of arguments: see CTransfers.
