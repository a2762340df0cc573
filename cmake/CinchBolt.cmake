# CINCH_BOLT: after each link of the compiler, LLVM's BOLT lays out its code, and that of the parts of
# LLVM in it, by a profile of its own runs. For builds that are handed out: it takes three minutes.

option(CINCH_BOLT "Lay out the compiler's code by a profile of its runs (needs BOLT)" OFF)

function(cinch_lay_out target)
  if(NOT CINCH_BOLT)
    return()
  endif()
  if(NOT CINCH_LLD)
    message(FATAL_ERROR "CINCH_BOLT needs lld: BOLT reads the relocations that it keeps")
  endif()
  find_program(CINCH_LLVM_BOLT NAMES llvm-bolt-22 llvm-bolt REQUIRED)
  find_program(CINCH_MERGE_FDATA NAMES merge-fdata-22 merge-fdata REQUIRED)
  target_link_options(${target} PRIVATE -Wl,--emit-relocs)
  add_custom_command(TARGET ${target} POST_BUILD
    COMMAND "${CMAKE_COMMAND}" -E env "BOLT=${CINCH_LLVM_BOLT}" "MERGE_FDATA=${CINCH_MERGE_FDATA}"
      "${CMAKE_SOURCE_DIR}/cmake/lay_out.sh" "$<TARGET_FILE:${target}>" "${CMAKE_SOURCE_DIR}"
    COMMENT "Laying out the code of ${target} by a profile" VERBATIM)
endfunction()
