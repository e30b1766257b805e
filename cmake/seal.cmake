# SPDX-License-Identifier: MIT
# A static library in which only the public names are global.
#
# C has no word for "private to this library", so without care every function
# shared by two files of the core would be a name that a user's program may
# clash with.  All objects are linked into one, then every global name that does
# not begin with peal_ becomes local.  The names of states, events and rows
# (gen/names.c) stay an object of their own, taken from the archive only by
# programs that ask for them; what it needs of the core has to be public.
#
# Instrumented builds, and systems without objcopy, get the objects unsealed.

set(PEAL_SEALED ON)
if(PEAL_SANITIZE OR PEAL_COVERAGE OR PEAL_FUZZ OR NOT CMAKE_OBJCOPY
   OR NOT CMAKE_EXECUTABLE_FORMAT STREQUAL "ELF")
  set(PEAL_SEALED OFF)
endif()

function(peal_seal target inside)
  if(NOT PEAL_SEALED)
    add_library(${target} STATIC $<TARGET_OBJECTS:${inside}>)
    set_target_properties(${target} PROPERTIES LINKER_LANGUAGE C)
    return()
  endif()

  set(objects $<TARGET_OBJECTS:${inside}>)
  foreach(part core names)
    if(part STREQUAL "core")
      set(mode EXCLUDE)
    else()
      set(mode INCLUDE)
    endif()
    set(chosen "$<FILTER:${objects},${mode},gen/names\\.c\\.o$>")
    set(sealed ${CMAKE_CURRENT_BINARY_DIR}/sealed/${target}-${part}.o)
    add_custom_command(OUTPUT ${sealed}
      COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/sealed
      COMMAND ${CMAKE_LINKER} -r -o ${sealed} ${chosen}
      COMMAND ${CMAKE_OBJCOPY} --wildcard --keep-global-symbol=peal_*
              --strip-unneeded-symbol=_GLOBAL_OFFSET_TABLE_ ${sealed}
      DEPENDS ${objects}
      COMMAND_EXPAND_LISTS VERBATIM COMMENT "Sealing ${target}-${part}.o")
    list(APPEND sealed_objects ${sealed})
    if(NOT EXISTS ${PROJECT_SOURCE_DIR}/gen/names.c)
      break()
    endif()
  endforeach()
  add_library(${target} STATIC ${sealed_objects})
  set_source_files_properties(${sealed_objects} PROPERTIES EXTERNAL_OBJECT TRUE GENERATED TRUE)
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE C)
endfunction()
