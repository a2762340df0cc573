# Finds LLVM 22 and offers it as interface targets:
#   cinch_llvm   headers and the static LLVM archives
#   cinch_clang  the static clang archives the driver needs
#   cinch_lld    the static lld archives
# Linked by path: clang's own CMake targets would pull in the shared libLLVM, whose loading alone
# takes longer than Cinch needs for a small file.

set(CINCH_LLVM_VERSION 22)
find_program(LLVM_CONFIG NAMES llvm-config-${CINCH_LLVM_VERSION} REQUIRED)

function(llvm_config result)
  execute_process(COMMAND ${LLVM_CONFIG} --link-static ${ARGN}
    OUTPUT_VARIABLE out OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
  set(${result} "${out}" PARENT_SCOPE)
endfunction()

llvm_config(LLVM_VERSION_FULL --version)
llvm_config(LLVM_INCLUDE_DIR --includedir)
llvm_config(LLVM_LIB_DIR --libdir)
llvm_config(LLVM_BIN_DIR --bindir)
llvm_config(LLVM_HOST_TRIPLE --host-target)
llvm_config(llvm_files --libfiles x86 aarch64 passes orcjit mc mca asmparser bitreader bitwriter
  irreader option objcopy lto dtlto filecheck symbolize libdriver windowsmanifest)
separate_arguments(llvm_files UNIX_COMMAND "${llvm_files}")
list(FILTER llvm_files EXCLUDE REGEX "Polly")

# llvm-config names Z3 and libxml2 too; nothing that Cinch links refers to them.
find_library(ZLIB_ARCHIVE NAMES libz.a z REQUIRED)
find_library(ZSTD_ARCHIVE NAMES libzstd.a zstd REQUIRED)
find_package(Threads REQUIRED)

add_library(cinch_llvm INTERFACE)
target_include_directories(cinch_llvm SYSTEM INTERFACE ${LLVM_INCLUDE_DIR})
target_compile_definitions(cinch_llvm INTERFACE _GNU_SOURCE __STDC_CONSTANT_MACROS
  __STDC_FORMAT_MACROS __STDC_LIMIT_MACROS)
target_link_libraries(cinch_llvm INTERFACE -Wl,--start-group ${llvm_files} -Wl,--end-group
  ${ZLIB_ARCHIVE} ${ZSTD_ARCHIVE} Threads::Threads ${CMAKE_DL_LIBS} rt m)

function(llvm_archives target)
  add_library(${target} INTERFACE)
  set(files "")
  foreach(name IN LISTS ARGN)
    list(APPEND files "${LLVM_LIB_DIR}/lib${name}.a")
  endforeach()
  target_link_libraries(${target} INTERFACE -Wl,--start-group ${files} -Wl,--end-group cinch_llvm)
endfunction()

llvm_archives(cinch_clang clangDriver clangFrontend clangOptions clangParse clangSerialization
  clangSema clangAnalysis clangASTMatchers clangAST clangEdit clangLex clangBasic clangSupport
  clangAPINotes)
llvm_archives(cinch_lld lldELF lldCommon)

# SIMD headers are those of the installed clang; Cinch probes for them at run time too.
set(CINCH_CLANG_RESOURCE_DIR "${LLVM_LIB_DIR}/clang/${CINCH_LLVM_VERSION}")
