# SPDX-License-Identifier: MIT
# Derives from headers.gperf, methods.gperf and statuses.tsv all that repeats
# their rows:
#   DIR/peal/ids.h     the public enums
#   DIR/registry.c     what is known of each id, without pointers
#   DIR/headers.gperf  full and compact names, gperf's input
#   DIR/methods.gperf
# awk -v dir=DIR -f grammar/registry.awk grammar/{headers.gperf,methods.gperf,statuses.tsv}

BEGIN {
	FS = ",[ \t]*"
	for (i = 33; i < 127; i++) byte[sprintf("%c", i)] = i
	family("text            opaque: any text")
	family("via             RFC 3261 20.42")
	family("address         name-addr or addr-spec, parameters")
	family("name-addr       the same, <> needed")
	family("angle-uri       <URI>, parameters: no display name")
	family("bare-uri        URI without <>, parameters")
	family("cseq            number, method")
	family("rack            number, number, method")
	family("call-id         word [@ word]")
	family("call-id-params  the same, parameters")
	family("number          decimal digits")
	family("number-params   the same, parameters")
	family("token           one token")
	family("token-params    the same, parameters")
	family("event           event package and templates")
	family("event-params    the same, parameters")
	family("language        language tag")
	family("language-params the same or *, parameters")
	family("priority        namespace.priority")
	family("star-params     *, parameters")
	family("hex             hexadecimal digits")
	family("session-id      32 hexadecimal digits, parameters")
	family("quoted-params   a token or quoted string, parameters")
	family("special-params  anything without blanks, parameters")
	family("msg-id          <left@right>")
	family("media-type      type/subtype, parameters")
	family("params          parameters alone")
	family("auth            scheme and parameters or token68")
	family("auth-params     parameters with commas between")
	family("date            RFC 1123 date, GMT")
	family("timestamp       number, delay")
	family("retry-after     number, comment, parameters")
	family("version         digits.digits")
	family("warning         code, agent, text")
	family("identity        base64 with dots, parameters")
	repeat("one             exactly one value")
	repeat("list            values in any mix of rows and commas")
	repeat("list0           the same, and there may be none")
	repeat("rows            may repeat, commas separate no values")
}

FNR == 1 { file = FILENAME; sub(/.*\//, "", file); in_rows = 0 }
file == "statuses.tsv" { if ($0 !~ /^#/) status($0); next }
in_rows == 0 { print > (dir "/" file); if ($0 == "%%") in_rows = 1; next }
$0 == "" { next }
file == "headers.gperf" { header($1, $2, $3, $4, $5) }
file == "methods.gperf" { method($1, $2) }

function fail(text) { print FILENAME ":" FNR ": " text > "/dev/stderr"; failed = 1; exit 1 }
function upper(name) { name = toupper(name); gsub(/-/, "_", name); return name }
function word(line) { sub(/ .*/, "", line); return line }
function rest(line) { sub(/^[^ ]+ +/, "", line); return line }
function family(line) { is_family[word(line)] = 1; families[++family_count] = line }
function repeat(line) { is_repeat[word(line)] = 1; repeats[++repeat_count] = line }

function header(name, compact, fam, rep, clause)
{
	if (!(fam in is_family)) fail("no family \"" fam "\"")
	if (!(rep in is_repeat)) fail("no repeat \"" rep "\"")
	if (tolower(name) in seen) fail("\"" name "\" twice")
	if (compact != "-" && (compact in seen)) fail("compact \"" compact "\" twice")
	if (clause == "") fail("a row is: name, compact, family, repeat, clause")
	seen[tolower(name)] = seen[compact] = 1
	print name ", PEAL_HDR_" upper(name) > (dir "/headers.gperf")
	if (compact != "-") print compact ", PEAL_HDR_" upper(name) > (dir "/headers.gperf")
	names[++header_count] = name
	quick(name, header_count)
	if (compact != "-") quick(compact, header_count)
	ids = ids sprintf("\tPEAL_HDR_%s,\n", upper(name))
	table = table sprintf("\t{ %d, %d, %d, PEAL_FAMILY_%s, PEAL_REPEAT_%s, %s },\n",
	                      string(name), string(clause), length(name), upper(fam), upper(rep),
	                      compact == "-" ? "0" : "'" compact "'")
}

# Where registry_quick() looks for a name; the first to come gets the place.
function quick(name, id,   place)
{
	place = (byte[substr(name, 1, 1)] + 23 * byte[substr(name, length(name))] + 34 * length(name)) % 512
	if (!(place in quick_ids)) quick_ids[place] = id
	else if (id <= 15 || length(name) == 1 && id < 64) fail("no quick place for \"" name "\"")
}

function method(name, clause)
{
	if (clause == "") fail("a row is: name, clause")
	print name ", PEAL_METHOD_" name > (dir "/methods.gperf")
	methods = methods sprintf("\tPEAL_METHOD_%s, /* %s */\n", name, clause)
	method_table = method_table sprintf("\t%d,\n", string(name))
}

function status(line,   part)
{
	if (split(line, part, "\t") != 3) fail("a row is: code, phrase, clause")
	if (part[1] <= last_status) fail("codes must rise")
	last_status = part[1]
	status_count++
	statuses = statuses sprintf("\t{ %d, %d },\n", part[1], phrase_size)
	phrases = phrases sprintf("\t\"%s\\0\"\n", part[2])
	phrase_size += length(part[2]) + 1
}

# The offset of a string in the pool; each is there once.
function string(text)
{
	if (!(text in offset)) {
		offset[text] = pool_size + 1 # the pool begins with an empty string
		pool_size += length(text) + 1
		pool = pool sprintf("\t\"%s\\0\"\n", text)
	}
	return offset[text]
}

function enumeration(noun, lines, count,   i)
{
	printf "enum peal_%s {\n", noun > ids_h
	for (i = 1; i <= count; i++)
		printf "\tPEAL_%s_%s, /* %s */\n", toupper(noun), upper(word(lines[i])), rest(lines[i]) > ids_h
	print "};\n" > ids_h
}

END {
	if (failed) exit 1
	ids_h = dir "/peal/ids.h"
	print "/* SPDX-License-Identifier: MIT */" > ids_h
	print "/* Generated by grammar/registry.awk. */" > ids_h
	print "#ifndef PEAL_IDS_H\n#define PEAL_IDS_H\n" > ids_h
	print "enum peal_header_id {\n\tPEAL_HDR_OTHER, /* a name the registry does not know */" > ids_h
	printf "%s\tPEAL_HDR_COUNT\n};\n\n", ids > ids_h
	print "enum peal_method {\n\tPEAL_METHOD_OTHER, /* a name the registry does not know */" > ids_h
	printf "%s\tPEAL_METHOD_COUNT\n};\n\n", methods > ids_h
	print "/* Which grammar reads a value. */" > ids_h
	enumeration("family", families, family_count)
	print "/* How often a header may stand in a message.       RFC 3261 7.3.1 */" > ids_h
	enumeration("repeat", repeats, repeat_count)
	print "#endif" > ids_h

	c = dir "/registry.c"
	print "/* SPDX-License-Identifier: MIT */" > c
	print "/* Generated by grammar/registry.awk. */" > c
	print "#include \"message/registry.h\"\n" > c
	# A name is looked at sixteen bytes at once.
	printf "const char registry_pool[] =\n\t\"\\0\"\n%s\t\"%s\";\n\n", pool, "\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0\\0" > c
	print "const struct registry_header registry_headers[PEAL_HDR_COUNT] = {" > c
	printf "\t{ 0, 0, 0, PEAL_FAMILY_TEXT, PEAL_REPEAT_ROWS, 0 },\n%s};\n\n", table > c
	printf "const uint8_t registry_quick_ids[512] = {" > c
	for (i = 0; i < 512; i++) printf "%s%d,", i % 16 ? " " : "\n\t", quick_ids[i] > c
	print "\n};\n" > c
	printf "const uint16_t registry_methods[PEAL_METHOD_COUNT] = {\n\t0,\n%s};\n\n", method_table > c
	printf "const char registry_phrases[] =\n%s;\n\n", phrases > c
	printf "const struct registry_status registry_statuses[] = {\n%s};\n", statuses > c
	printf "const uint32_t registry_status_count = %d;\n", status_count > c
}
