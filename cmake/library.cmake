# SPDX-License-Identifier: MIT
# libpeal.a (peal::peal), libpeal-net.a (peal::net) and the command `peal`.

set(PEAL_INSIDE STATIC CACHE STRING "The core as the tests link it; SHARED: a changed table relinks none")
option(PEAL_NET "Build libpeal-net.a and the peal command (needs libuv, libcrypto)" ON)

# ---- the core ----

set(core_globs gen/*.c)
foreach(folder base message fsm auth transaction dialog subscription ua engine)
  list(APPEND core_globs src/${folder}/*.c)
endforeach()
file(GLOB core_sources CONFIGURE_DEPENDS ${core_globs})
list(FILTER core_sources EXCLUDE REGEX "/gen/fsmc_lexer\\.c$")
set(generated_sources ${core_sources})
list(FILTER generated_sources INCLUDE REGEX "/gen/[^/]*\\.c$")
peal_generated(${generated_sources})

# What is not run for each message is made small rather than fast.
set(seldom auth body date digest digest_write edit offer sdp sdp_write semantics uri_equal
           uri_field uri_write views)
list(TRANSFORM seldom PREPEND src/message/)
list(APPEND seldom gen/fragment gen/frame_lenient gen/name_addr_lenient gen/sdp gen/sdp_line)
list(TRANSFORM seldom APPEND .c)
set_property(SOURCE ${seldom} APPEND PROPERTY COMPILE_OPTIONS "$<$<CONFIG:Release>:-Os>")

set(counted ${core_sources})
list(FILTER counted EXCLUDE REGEX "/gen/")
set_property(SOURCE ${counted} APPEND PROPERTY COMPILE_OPTIONS ${peal_coverage_flags})

set(public_includes $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>
                    $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/gen>
                    $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)

if(core_sources)
  # The core as it is, every symbol in sight: for the tests of its parts.
  add_library(peal-inside ${PEAL_INSIDE} ${core_sources})
  target_include_directories(peal-inside PUBLIC include gen src)
  peal_core_flags(peal-inside)
  if(PEAL_INSIDE STREQUAL SHARED)
    set_target_properties(peal-inside PROPERTIES C_VISIBILITY_PRESET default)
    target_compile_options(peal-inside PRIVATE -fPIC)
  endif()
  target_link_options(peal-inside INTERFACE ${peal_coverage_link})

  include(cmake/seal.cmake)
  peal_seal(peal peal-inside)
  target_include_directories(peal INTERFACE ${public_includes})
  target_link_options(peal INTERFACE ${peal_coverage_link})
  add_library(peal::peal ALIAS peal)
endif()

# ---- sockets ----

# The tape and the registrar need no socket: tests of the core use them, too.
file(GLOB tape_sources CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/src/tape/*.c
                                         ${PROJECT_SOURCE_DIR}/src/registrar/*.c)
file(GLOB net_sources CONFIGURE_DEPENDS src/net/*.c)
list(APPEND net_sources ${tape_sources})
if(PEAL_NET AND net_sources)
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(UV REQUIRED IMPORTED_TARGET libuv)
  pkg_check_modules(CRYPTO REQUIRED IMPORTED_TARGET libcrypto)

  add_library(peal-net STATIC ${net_sources})
  set_target_properties(peal-net PROPERTIES EXPORT_NAME net POSITION_INDEPENDENT_CODE ON)
  target_include_directories(peal-net PUBLIC ${public_includes} PRIVATE src)
  target_link_libraries(peal-net PUBLIC peal PRIVATE PkgConfig::UV PkgConfig::CRYPTO)
  peal_hosted_flags(peal-net)
  add_library(peal::net ALIAS peal-net)
endif()

# ---- the command ----

file(GLOB cli_sources CONFIGURE_DEPENDS src/cli/*.c)
if(TARGET peal-net AND cli_sources)
  # Capture files are read where libpcap is.
  pkg_check_modules(PCAP IMPORTED_TARGET libpcap)
  if(PCAP_FOUND)
    list(FILTER cli_sources EXCLUDE REGEX "/capture_none\\.c$")
  else()
    list(FILTER cli_sources EXCLUDE REGEX "/capture_pcap\\.c$")
  endif()
  # Lines are edited where libedit is.
  pkg_check_modules(EDIT IMPORTED_TARGET libedit)
  if(EDIT_FOUND)
    list(FILTER cli_sources EXCLUDE REGEX "/terminal_none\\.c$")
  else()
    list(FILTER cli_sources EXCLUDE REGEX "/terminal\\.c$")
  endif()
  add_executable(peal-cli ${cli_sources})
  set_target_properties(peal-cli PROPERTIES OUTPUT_NAME peal)
  target_include_directories(peal-cli PRIVATE src)
  target_link_libraries(peal-cli PRIVATE peal-net peal PkgConfig::UV)
  if(PCAP_FOUND)
    target_link_libraries(peal-cli PRIVATE PkgConfig::PCAP)
  endif()
  if(EDIT_FOUND)
    target_link_libraries(peal-cli PRIVATE PkgConfig::EDIT)
  endif()
  target_link_options(peal-cli PRIVATE -Wl,--gc-sections)
  peal_hosted_flags(peal-cli)

  add_custom_target(demo COMMAND peal-cli demo USES_TERMINAL VERBATIM
                    COMMENT "Two user agents make a call over UDP on loopback")
endif()
