# SPDX-License-Identifier: MIT
# cmake --install: the libraries, their headers, the command, and what pkg-config
# and find_package(peal) need to find them.  The installed tree may be moved.

include(CMakePackageConfigHelpers)

if(NOT TARGET peal)
  return()
endif()

install(DIRECTORY include/peal DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
        FILES_MATCHING PATTERN "*.h" PATTERN net.h EXCLUDE)
install(FILES gen/peal/ids.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/peal)
install(TARGETS peal EXPORT peal ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
set(modules peal)

if(TARGET peal-net)
  install(FILES include/peal/net.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/peal)
  install(TARGETS peal-net EXPORT peal ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  list(APPEND modules peal-net)
endif()
if(TARGET peal-cli)
  install(TARGETS peal-cli RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()

# From <prefix>/lib/.../pkgconfig back to <prefix>.
file(RELATIVE_PATH back_to_prefix /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
foreach(module ${modules})
  configure_file(cmake/${module}.pc.in ${module}.pc @ONLY)
  install(FILES ${CMAKE_CURRENT_BINARY_DIR}/${module}.pc
          DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
endforeach()

set(package_folder ${CMAKE_INSTALL_LIBDIR}/cmake/peal)
install(EXPORT peal NAMESPACE peal:: FILE peal-targets.cmake DESTINATION ${package_folder})
configure_package_config_file(cmake/peal-config.cmake.in peal-config.cmake
                              INSTALL_DESTINATION ${package_folder})
write_basic_package_version_file(peal-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/peal-config.cmake
              ${CMAKE_CURRENT_BINARY_DIR}/peal-config-version.cmake
        DESTINATION ${package_folder})
