# SPDX-License-Identifier: MIT
# How everything is compiled.  Warnings are for what people write; gen/ gets the
# same, less what its tools cannot help (peal_generated).

if(PROJECT_IS_TOP_LEVEL AND NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE Release CACHE STRING "Debug, Release, RelWithDebInfo" FORCE)
endif()
string(REPLACE "-O3" "-O2" CMAKE_C_FLAGS_RELEASE "${CMAKE_C_FLAGS_RELEASE}")

if(NOT DEFINED CMAKE_COMPILE_WARNING_AS_ERROR)
  set(CMAKE_COMPILE_WARNING_AS_ERROR ${PROJECT_IS_TOP_LEVEL})
endif()
set(peal_warnings -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
set(peal_warnings_off_in_gen -Wno-implicit-fallthrough -Wno-unused-const-variable -Wno-conversion
                             -Wno-sign-conversion -Wno-unused-parameter
                             -Wno-missing-field-initializers)

set(PEAL_SANITIZE "" CACHE STRING "Sanitizers to build with, as for -fsanitize=")
if(PEAL_SANITIZE)
  add_compile_options(-fsanitize=${PEAL_SANITIZE} -fno-sanitize-recover=all
                      -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${PEAL_SANITIZE})
endif()

# Only what people wrote of the core is counted: library.cmake.
option(PEAL_COVERAGE "Count branches and conditions of the core (clang 18 or later)" OFF)
set(peal_coverage_flags)
set(peal_coverage_link)
if(PEAL_COVERAGE)
  set(peal_coverage_flags -fprofile-instr-generate -fcoverage-mapping -fcoverage-mcdc)
  set(peal_coverage_link -fprofile-instr-generate)
endif()

option(PEAL_FUZZ "Build tests/fuzz with libFuzzer (clang)" OFF)
if(PEAL_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# The core is C11 and nothing else.  -fPIE with hidden visibility is code that
# goes into any program or shared object and reaches its own parts directly,
# without a global offset table; one section for each function lets --gc-sections
# drop what is not used.  Nobody ever unwinds through the core, which calls nobody: the
# tables for that would be a tenth of it (debuggers have -g's).  The compilers' own ideas are limited to what the core
# may need: clang must not turn memcmp into bcmp, gcc not build pairs of pointers
# from constants that have to be relocated (.data.rel.ro).
set(peal_core_limits $<IF:$<C_COMPILER_ID:GNU>,-fno-tree-slp-vectorize,-fno-builtin-bcmp>)
# For small structures that are cleared or copied gcc takes x86's string instructions,
# which need longer to begin than the stores themselves last.
include(CheckCCompilerFlag)
set(peal_whole_stores -mmemset-strategy=libcall:-1:noalign -mmemcpy-strategy=libcall:-1:noalign)
check_c_compiler_flag("${peal_whole_stores}" PEAL_HAS_WHOLE_STORES)
if(PEAL_HAS_WHOLE_STORES)
  list(APPEND peal_core_limits ${peal_whole_stores})
endif()
function(peal_core_flags target)
  set_target_properties(${target} PROPERTIES C_VISIBILITY_PRESET hidden)
  target_compile_options(${target} PRIVATE ${peal_warnings} ${peal_core_limits} -fPIE
                                           -fno-asynchronous-unwind-tables
                                           -ffunction-sections -fdata-sections)
endfunction()

# What talks to the system: C11 and POSIX.
function(peal_hosted_flags target)
  target_compile_options(${target} PRIVATE ${peal_warnings})
  target_compile_definitions(${target} PRIVATE _POSIX_C_SOURCE=200809L)
endfunction()

# The machines are all jumps: tables for them and their alignment make them a fifth
# larger and not faster.
set(peal_generated_options ${peal_warnings_off_in_gen} -fno-jump-tables
    $<$<C_COMPILER_ID:GNU>:-fno-align-labels$<SEMICOLON>-fno-align-jumps$<SEMICOLON>-fno-align-loops>)
function(peal_generated)
  set_source_files_properties(${ARGN} PROPERTIES COMPILE_OPTIONS "${peal_generated_options}")
endfunction()
