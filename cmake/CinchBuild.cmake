# How every target of this tree is compiled: the language, warnings, the linker, the compiler cache.

if(NOT CMAKE_BUILD_TYPE)
  set(CMAKE_BUILD_TYPE Release)
endif()

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_CXX_SCAN_FOR_MODULES OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
# A phase's library needs the headers of the others, not their archives.
set(CMAKE_OPTIMIZE_DEPENDENCIES ON)
set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1 -fno-omit-frame-pointer")
set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")
set(CMAKE_ARCHIVE_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/archives")

option(CINCH_ASAN "Build with AddressSanitizer and UndefinedBehaviorSanitizer" OFF)
option(CINCH_FUZZ "Instrument for libFuzzer and build tests/fuzz (needs clang)" OFF)

add_compile_options(-Wall -Wextra -Wno-unused-parameter -Werror=switch -Werror=return-type
  -fno-semantic-interposition -ffunction-sections -fdata-sections)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  add_compile_options(-fcolor-diagnostics)
endif()
if(CINCH_ASAN)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize=vptr,function
    -fno-sanitize-recover=undefined)
  add_link_options(-fsanitize=address,undefined)
endif()

if(CINCH_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# lld links the 100 MB of LLVM archives in about a second.
find_program(CINCH_LLD NAMES ld.lld-22 ld.lld)
if(CINCH_LLD AND CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  add_link_options(--ld-path=${CINCH_LLD})
elseif(CINCH_LLD)
  # gcc finds a linker by name only: give it a directory that holds one called ld.lld.
  file(MAKE_DIRECTORY "${CMAKE_BINARY_DIR}/linker")
  file(CREATE_LINK "${CINCH_LLD}" "${CMAKE_BINARY_DIR}/linker/ld.lld" SYMBOLIC)
  add_link_options(-B${CMAKE_BINARY_DIR}/linker -fuse-ld=lld)
endif()
# The constructors of LLVM's global objects, which every start runs, stay side by side in
# .text.startup: fewer pages to map, a twentieth of the time of a start.
if(CINCH_LLD)
  add_link_options(-Wl,-z,keep-text-section-prefix)
endif()
# A fixed load address and no shared C++ library: most of a short compile is start-up.
if(NOT CINCH_ASAN)
  set(CMAKE_POSITION_INDEPENDENT_CODE OFF)
  add_compile_options(-fno-pie)
  add_link_options(-no-pie -static-libstdc++ -static-libgcc)
endif()
add_link_options(-Wl,--gc-sections)

find_program(CINCH_CCACHE ccache)
if(CINCH_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  # Precompiled headers are cached only when ccache may ignore their time stamps.
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime
    ${CINCH_CCACHE})
  if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    add_compile_options("$<$<COMPILE_LANGUAGE:CXX>:SHELL:-Xclang -fno-pch-timestamp>")
  endif()
endif()
