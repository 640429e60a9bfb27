# Writes the bytes of INPUT into the C header OUTPUT as the array NAME. A NUL follows them, which
# sizeof counts.
file(READ ${INPUT} bytes HEX)
string(REGEX REPLACE "(................................)" "\\1\n" bytes "${bytes}")
string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${bytes}")
get_filename_component(source ${INPUT} NAME)
file(WRITE ${OUTPUT} "/* The bytes of ${source}, and a NUL. Made by the build. */\n"
                     "static const char ${NAME}[] = {\n${bytes}0};\n")
