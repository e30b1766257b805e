# SPDX-License-Identifier: MIT
# Makes a SIPp scenario of a page like the ones beside this file; README.md has its words.

function escape(text) {
	gsub(/&/, "\\&amp;", text); gsub(/</, "\\&lt;", text); gsub(/>/, "\\&gt;", text)
	gsub(/"/, "\\&quot;", text)
	return text
}

function fail(why) {
	printf "%s:%d: %s\n", FILENAME, FNR, why >"/dev/stderr"
	failed = 1
	exit 1
}

# ---- headers: the usual ones, of which a page may replace some ----

function header(name, value) {
	if (!(name in place)) {
		place[name] = ++count
		names[count] = name
	}
	current = place[name]
	values[current] = value
}

function request_headers(method) {
	header("Via", "SIP/2.0/UDP [local_ip]:[local_port];branch=" branch)
	if (is_uac) {
		header("From", "<sip:sipp@[local_ip]:[local_port]>;tag=s[call_number]")
		header("To", "<sip:peal@[remote_ip]:[remote_port]>" (has_dialog ? "[peer_tag_param]" : ""))
	} else {
		header("From", "[$to];tag=s[call_number]")
		header("To", "[$from]")
	}
	header("Call-ID", "[call_id]")
	header("CSeq", cseq " " method)
	header("Max-Forwards", "70")
	if (method != "CANCEL" && method != "BYE" && method != "ACK")
		header("Contact", "<sip:sipp@[local_ip]:[local_port]>")
}

function response_headers(status, of_invite) {
	if (of_invite) {
		header("Via", "[$via]")
		header("From", "[$from]")
		header("To", "[$to];tag=s[call_number]")
		header("Call-ID", "[call_id]")
		header("CSeq", "[$cseq]")
	} else { # SIPp writes the whole header itself
		header("Via", "=[last_Via:]")
		header("From", "=[last_From:]")
		header("To", "=[last_To:]" (tagged ? "" : ";tag=s[call_number]"))
		header("Call-ID", "=[last_Call-ID:]")
		header("CSeq", "=[last_CSeq:]")
	}
	if (status < 300)
		header("Contact", "<sip:sipp@[local_ip]:[local_port]>")
}

# ---- steps ----

# A transaction of its own for each request but CANCEL, and ACK of a refusal.
function begin_request(method, again) {
	if (again)
		return
	if (method == "CANCEL" || (method == "ACK" && (final >= 300 || $3 == "INVITE"))) {
		branch = invite_branch
		cseq = invite_cseq
	} else {
		branch = "z9hG4bK-[call_id]-" ++transactions
		cseq = method == "ACK" ? invite_cseq : ++last_cseq
	}
	if (method == "INVITE") {
		invite_branch = branch
		invite_cseq = cseq
		final = 0
	}
}

function begin_send(what) {
	delete place; delete names; delete values
	count = 0; body = ""; row = ""
	sending = what
	if (what ~ /^[0-9]/) {
		line = "SIP/2.0 " what " " (what < 200 ? "Trying" : what < 300 ? "OK" : "Failure")
		response_headers(what, opens($3))
	} else {
		if (role == "")
			is_uac = 1
		else if (!is_uac)
			has_dialog = 1
		begin_request(what, $3 == "again")
		line = what " " (is_uac ? "sip:peal@[remote_ip]:[remote_port]" : "[$target]") " SIP/2.0"
		request_headers(what)
	}
	role = is_uac ? "uac" : "uas"
}

function end_send(i) {
	if (sending == "")
		return
	print "<send><![CDATA["
	print ""
	print line
	for (i = 1; i <= count; i++)
		if (values[i] ~ /^=/)
			print substr(values[i], 2)
		else if (values[i] != "-")
			print names[i] ": " values[i]
	if (!("Content-Length" in place))
		print "Content-Length: [len]"
	print ""
	if (body != "")
		printf "%s", body
	print "]]></send>"
	sending = ""
}

function begin_recv(what) {
	if (role == "") {
		role = "uas"
		is_uac = 0
	}
	receiving = what
	checks = ""
	attributes = what ~ /^[0-9]/ ? "response=\"" what "\"" : "request=\"" what "\""
	if ($3 == "optional")
		attributes = attributes " optional=\"true\""
	else if (what ~ /^[0-9]/ && what >= 200)
		final = what
	if (opens(what) && !is_uac && !has_dialog)
		checks = keep("From:", "from") keep("To:", "to") target
	if (what ~ /^18/ && is_uac)
		checks = checks "<ereg regexp=\"[0-9]+\" search_in=\"hdr\" header=\"RSeq:\" assign_to=\"rseq\"/>\n"
	if (opens(what))
		checks = checks keep("Via:", "via") keep("CSeq:", "cseq")
	if (what !~ /^[0-9]/)
		tagged = has_dialog
	if (is_uac || what == "ACK")
		has_dialog = 1
}

function opens(method) {
	return method == "INVITE" || method == "SUBSCRIBE" || method == "REFER" || method == "REGISTER"
}

function keep(name, variable) {
	return "<ereg regexp=\".*\" search_in=\"hdr\" header=\"" name "\" assign_to=\"" variable "\"/>\n"
}

function end_recv() {
	if (receiving == "")
		return
	if (checks == "")
		print "<recv " attributes "/>"
	else
		printf "<recv %s><action>\n%s</action></recv>\n", attributes, checks
	receiving = ""
}

function end_step() {
	end_send()
	end_recv()
}

function add_check(name, pattern, absent) {
	checks = checks "<ereg regexp=\"" escape(pattern) "\" search_in=\"hdr\" header=\"" name \
		"\" check_it" (absent ? "_inverse" : "") "=\"true\" assign_to=\"seen\"/>\n"
}

BEGIN {
	target = "<ereg regexp=\"sip:[^>]*\" search_in=\"hdr\" header=\"Contact:\" assign_to=\"target\"/>\n"
	sdp = "v=0\r\no=- 1 1 IN IP4 [local_ip]\r\ns=-\r\nc=IN IP4 [local_ip]\r\nt=0 0\r\nm=audio 9 RTP/AVP 0\r\n"
	print "<?xml version=\"1.0\" encoding=\"us-ascii\"?>"
	print "<scenario name=\"peal\">"
	print "<Global variables=\"from,to,target,via,cseq,rseq,seen\"/>"
}

/^#/ || /^>/ || /^deaf$/ || /^(phone|says|never|exit|told|lasts) / || /^[ \t]*$/ { next }

/^send / { end_step(); begin_send($2); if ($NF == "sdp") { header("Content-Type", "application/sdp"); body = sdp }; next }
/^recv / { end_step(); begin_recv($2); next }
/^pause / { end_step(); print "<pause milliseconds=\"" $2 "\"/>"; next }

# Indented: a header to be written or looked at, the start line, a line of the body.
/^\t/ {
	text = substr($0, 2)
	if (text ~ /^\|/) {
		body = body substr(text, 2) "\r\n"
		next
	}
	if (text ~ /^= /) {
		line = substr(text, 3)
		next
	}
	at = index(text, ":")
	if (at == 0)
		fail("a header has a colon: " text)
	name = substr(text, 1, at - 1)
	value = substr(text, at + 1)
	sub(/^ /, "", value)
	if (sending != "" && name ~ /^\+/) {
		current = ++count
		names[current] = substr(name, 2)
		values[current] = value
	} else if (sending != "") {
		header(name, value)
	} else if (value == "-") {
		add_check(name ":", ".+", 1)
	} else {
		add_check(name ":", value, 0)
	}
	next
}

{ fail("unknown: " $0) }

END {
	if (failed)
		exit 1
	end_step()
	print "<Reference variables=\"from,to,target,via,cseq,rseq,seen\"/>"
	print "</scenario>"
	print role >rolefile
}
