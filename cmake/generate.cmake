# SPDX-License-Identifier: MIT
# From grammar/ and fsm/ to gen/.  A normal build only compiles what is in gen/;
# these targets write it again, into the source tree, to be committed:
#
#     gen      everything: needs ragel, gperf and awk
#     tables   what comes from fsm/*.voc and fsm/*.fsm: needs nothing but fsmc
#
# fsmc, the table compiler, is itself built from a generated lexer; `gen` takes a
# fresh one, so that one run is enough.

file(GLOB fsmc_sources CONFIGURE_DEPENDS fsm/fsmc/*.c)
file(GLOB fsmc_lexer CONFIGURE_DEPENDS gen/fsmc_lexer.c)
file(GLOB tables CONFIGURE_DEPENDS fsm/*.voc fsm/*.fsm)

function(peal_table_compiler name lexer)
  add_executable(${name} ${fsmc_sources} ${lexer})
  target_include_directories(${name} PRIVATE fsm/fsmc gen include src)
  peal_hosted_flags(${name})
  peal_generated(${lexer})
endfunction()

list(TRANSFORM tables REPLACE "^${PROJECT_SOURCE_DIR}/" "" OUTPUT_VARIABLE table_names)

if(fsmc_sources AND fsmc_lexer)
  peal_table_compiler(fsmc ${fsmc_lexer})
  if(NOT PEAL_TESTS)
    set_target_properties(fsmc PROPERTIES EXCLUDE_FROM_ALL ON)
  endif()
  add_custom_target(tables
    COMMAND fsmc emit --out gen ${table_names}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM COMMENT "fsm/ to gen/")
endif()

find_program(RAGEL ragel)
find_program(GPERF gperf)
if(RAGEL AND GPERF AND fsmc_sources)
  set(fresh_lexer ${CMAKE_CURRENT_BINARY_DIR}/fsmc_lexer.c)
  add_custom_command(OUTPUT ${fresh_lexer}
    COMMAND ${RAGEL} -G2 -L -o ${fresh_lexer} fsm/fsmc/lexer.rl
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR}
    DEPENDS ${PROJECT_SOURCE_DIR}/fsm/fsmc/lexer.rl VERBATIM)
  peal_table_compiler(fsmc-fresh ${fresh_lexer})
  set_target_properties(fsmc-fresh PROPERTIES EXCLUDE_FROM_ALL ON)
  add_custom_target(gen
    COMMAND sh grammar/regenerate.sh
    COMMAND ${RAGEL} -G2 -L -o gen/fsmc_lexer.c fsm/fsmc/lexer.rl # its lines name the output
    COMMAND fsmc-fresh emit --out gen ${table_names}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR} VERBATIM COMMENT "grammar/ and fsm/ to gen/")
else()
  message(STATUS "No target gen: it needs ragel and gperf")
endif()
