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
