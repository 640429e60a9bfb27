# What `cmake --install` puts where: program, libraries, header, stemma.pc, man pages, completion,
# documents, examples.
install(TARGETS stemma_static stemma_shared LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}
                                            ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
if(TARGET stemma)
    install(TARGETS stemma RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(FILES include/stemma/stemma.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/stemma)

# stemma.pc finds its prefix from where it lies, so that an installed tree may be moved.
file(RELATIVE_PATH to_prefix /prefix/${CMAKE_INSTALL_LIBDIR}/pkgconfig /prefix)
set(STEMMA_PC_MORE "")
foreach(pair "BROTLI libbrotlidec" "ISAL libisal")
    separate_arguments(pair)
    list(GET pair 0 found)
    list(GET pair 1 name)
    if(${found}_FOUND)
        string(APPEND STEMMA_PC_MORE " ${name}")
    endif()
endforeach()
configure_file(cmake/stemma.pc.in ${CMAKE_BINARY_DIR}/stemma.pc @ONLY)
install(FILES ${CMAKE_BINARY_DIR}/stemma.pc DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR}
        FILES_MATCHING PATTERN "*.md" PATTERN man EXCLUDE)
foreach(document LICENSE README.md ARCHITECTURE.md CHANGELOG.md)
    install(FILES ${document} DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
endforeach()
install(DIRECTORY examples/c DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
install(DIRECTORY docs/man/ DESTINATION ${CMAKE_INSTALL_MANDIR}/man1
        FILES_MATCHING PATTERN "*.1")
install(FILES docs/man/stemma.bash RENAME stemma
        DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
