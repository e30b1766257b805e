# SPDX-License-Identifier: MIT
# A static library in which only the public names are global.
#
# C has no word for "private to this library", so without care every function
# shared by two files of the core would be a name that a user's program may
# clash with.  All objects are linked into one, and every global name in it that
# does not begin with peal_ becomes local.  The names of states, events and rows
# (gen/names.c), and what tells with them how an object got where it is
# (engine/explain.c), stay objects of their own, taken from the archive only by
# programs that ask for them.
#
# Instrumented builds, and systems without objcopy, get the objects unsealed.

set(PEAL_SEALED ON)
if(PEAL_SANITIZE OR PEAL_COVERAGE OR PEAL_FUZZ OR NOT CMAKE_OBJCOPY
   OR NOT CMAKE_EXECUTABLE_FORMAT STREQUAL "ELF")
  set(PEAL_SEALED OFF)
endif()

function(peal_seal target inside)
  set(objects $<TARGET_OBJECTS:${inside}>)
  if(PEAL_SEALED)
    set(dir ${CMAKE_CURRENT_BINARY_DIR}/sealed)
    set(sealed ${dir}/peal-core.o ${dir}/peal-names.o ${dir}/peal-explain.o)
    add_custom_command(OUTPUT ${sealed}
      COMMAND ${CMAKE_COMMAND} -E env LD=${CMAKE_LINKER} NM=${CMAKE_NM} OBJCOPY=${CMAKE_OBJCOPY}
              sh ${PROJECT_SOURCE_DIR}/cmake/seal.sh ${dir} ${objects}
      DEPENDS ${objects} cmake/seal.sh
      COMMAND_EXPAND_LISTS VERBATIM COMMENT "Sealing the core")
    set_source_files_properties(${sealed} PROPERTIES EXTERNAL_OBJECT TRUE GENERATED TRUE)
    set(objects ${sealed})
  endif()
  add_library(${target} STATIC ${objects})
  set_target_properties(${target} PROPERTIES LINKER_LANGUAGE C)
endfunction()
