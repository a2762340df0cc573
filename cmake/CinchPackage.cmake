# `cmake --install` gives a tree that can be moved: bin/cinch finds lib/cinch beside itself.
# `cpack -G DEB` makes a Debian package of the same files.

include(GNUInstallDirs)
install(TARGETS cinch RUNTIME DESTINATION bin)
install(DIRECTORY "${CMAKE_SOURCE_DIR}/runtime/include/" DESTINATION lib/cinch/include
  FILES_MATCHING PATTERN "*.h")
# lld lives in the same binary and is reached by its name.
install(CODE "
  set(tools \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/lib/cinch/bin\")
  file(MAKE_DIRECTORY \"\${tools}\")
  file(CREATE_LINK ../../../bin/cinch \"\${tools}/ld.lld\" SYMBOLIC)")
# What the subcommands' --json means.
install(DIRECTORY "${CMAKE_SOURCE_DIR}/runtime/schemas/" DESTINATION share/cinch/schemas
  FILES_MATCHING PATTERN "*.schema.json")
# The compiler itself writes what shells read to complete its subcommands.
foreach(entry "bash|share/bash-completion/completions|cinch"
    "zsh|share/zsh/vendor-completions|_cinch" "fish|share/fish/vendor_completions.d|cinch.fish")
  string(REPLACE "|" ";" entry "${entry}")
  list(GET entry 0 shell)
  list(GET entry 1 folder)
  list(GET entry 2 name)
  install(CODE "
    set(prefix \"\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}\")
    file(MAKE_DIRECTORY \"\${prefix}/${folder}\")
    execute_process(COMMAND \"\${prefix}/bin/cinch\" completion ${shell}
      OUTPUT_FILE \"\${prefix}/${folder}/${name}\" COMMAND_ERROR_IS_FATAL ANY)")
endforeach()
install(FILES "${CMAKE_SOURCE_DIR}/LICENSE" DESTINATION share/doc/cinch RENAME copyright)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME cinch)
set(CPACK_PACKAGE_VENDOR "Cinch")
set(CPACK_PACKAGE_CONTACT "Cinch maintainers <maintainers@users.noreply.github.com>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "C23 compiler on LLVM")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
set(CPACK_DEBIAN_PACKAGE_DEPENDS "libc6-dev, binutils, libgcc-12-dev | libgcc-dev")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "libclang-common-22-dev")
include(CPack)
