/* ANSI-C code produced by gperf version 3.1 */
/* Command-line: gperf headers.gperf  */
/* Computed positions: -k'1,4,7,$' */

#if !((' ' == 32) && ('!' == 33) && ('"' == 34) && ('#' == 35) \
      && ('%' == 37) && ('&' == 38) && ('\'' == 39) && ('(' == 40) \
      && (')' == 41) && ('*' == 42) && ('+' == 43) && (',' == 44) \
      && ('-' == 45) && ('.' == 46) && ('/' == 47) && ('0' == 48) \
      && ('1' == 49) && ('2' == 50) && ('3' == 51) && ('4' == 52) \
      && ('5' == 53) && ('6' == 54) && ('7' == 55) && ('8' == 56) \
      && ('9' == 57) && (':' == 58) && (';' == 59) && ('<' == 60) \
      && ('=' == 61) && ('>' == 62) && ('?' == 63) && ('A' == 65) \
      && ('B' == 66) && ('C' == 67) && ('D' == 68) && ('E' == 69) \
      && ('F' == 70) && ('G' == 71) && ('H' == 72) && ('I' == 73) \
      && ('J' == 74) && ('K' == 75) && ('L' == 76) && ('M' == 77) \
      && ('N' == 78) && ('O' == 79) && ('P' == 80) && ('Q' == 81) \
      && ('R' == 82) && ('S' == 83) && ('T' == 84) && ('U' == 85) \
      && ('V' == 86) && ('W' == 87) && ('X' == 88) && ('Y' == 89) \
      && ('Z' == 90) && ('[' == 91) && ('\\' == 92) && (']' == 93) \
      && ('^' == 94) && ('_' == 95) && ('a' == 97) && ('b' == 98) \
      && ('c' == 99) && ('d' == 100) && ('e' == 101) && ('f' == 102) \
      && ('g' == 103) && ('h' == 104) && ('i' == 105) && ('j' == 106) \
      && ('k' == 107) && ('l' == 108) && ('m' == 109) && ('n' == 110) \
      && ('o' == 111) && ('p' == 112) && ('q' == 113) && ('r' == 114) \
      && ('s' == 115) && ('t' == 116) && ('u' == 117) && ('v' == 118) \
      && ('w' == 119) && ('x' == 120) && ('y' == 121) && ('z' == 122) \
      && ('{' == 123) && ('|' == 124) && ('}' == 125) && ('~' == 126))
/* The character set is not based on ISO-646.  */
#error "gperf generated tables don't work with this execution character set. Please report a bug to <bug-gperf@gnu.org>."
#endif


#include "message/registry.h"
#define GPERF_CASE_MEMCMP 1 /* registry.h has a faster one */

#define TOTAL_KEYWORDS 157
#define MIN_WORD_LENGTH 1
#define MAX_WORD_LENGTH 29
#define MIN_HASH_VALUE 1
#define MAX_HASH_VALUE 531
/* maximum key range = 531, duplicates = 0 */

#ifndef GPERF_DOWNCASE
#define GPERF_DOWNCASE 1
static const unsigned char gperf_downcase[256] =
  {
      0,   1,   2,   3,   4,   5,   6,   7,   8,   9,  10,  11,  12,  13,  14,
     15,  16,  17,  18,  19,  20,  21,  22,  23,  24,  25,  26,  27,  28,  29,
     30,  31,  32,  33,  34,  35,  36,  37,  38,  39,  40,  41,  42,  43,  44,
     45,  46,  47,  48,  49,  50,  51,  52,  53,  54,  55,  56,  57,  58,  59,
     60,  61,  62,  63,  64,  97,  98,  99, 100, 101, 102, 103, 104, 105, 106,
    107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119, 120, 121,
    122,  91,  92,  93,  94,  95,  96,  97,  98,  99, 100, 101, 102, 103, 104,
    105, 106, 107, 108, 109, 110, 111, 112, 113, 114, 115, 116, 117, 118, 119,
    120, 121, 122, 123, 124, 125, 126, 127, 128, 129, 130, 131, 132, 133, 134,
    135, 136, 137, 138, 139, 140, 141, 142, 143, 144, 145, 146, 147, 148, 149,
    150, 151, 152, 153, 154, 155, 156, 157, 158, 159, 160, 161, 162, 163, 164,
    165, 166, 167, 168, 169, 170, 171, 172, 173, 174, 175, 176, 177, 178, 179,
    180, 181, 182, 183, 184, 185, 186, 187, 188, 189, 190, 191, 192, 193, 194,
    195, 196, 197, 198, 199, 200, 201, 202, 203, 204, 205, 206, 207, 208, 209,
    210, 211, 212, 213, 214, 215, 216, 217, 218, 219, 220, 221, 222, 223, 224,
    225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235, 236, 237, 238, 239,
    240, 241, 242, 243, 244, 245, 246, 247, 248, 249, 250, 251, 252, 253, 254,
    255
  };
#endif

#ifndef GPERF_CASE_MEMCMP
#define GPERF_CASE_MEMCMP 1
static int
gperf_case_memcmp (register const char *s1, register const char *s2, register size_t n)
{
  for (; n > 0;)
    {
      unsigned char c1 = gperf_downcase[(unsigned char)*s1++];
      unsigned char c2 = gperf_downcase[(unsigned char)*s2++];
      if (c1 == c2)
        {
          n--;
          continue;
        }
      return (int)c1 - (int)c2;
    }
  return 0;
}
#endif

#ifdef __GNUC__
__inline
#else
#ifdef __cplusplus
inline
#endif
#endif
static unsigned int
header_hash (register const char *str, register size_t len)
{
  static const unsigned short asso_values[] =
    {
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 140, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532,  30, 185,  60, 100,   5,
       75,  60,   0,  65, 170,  80, 110, 125,  50,  10,
       20,  40,   0,  25,  15, 205,  85,   5, 150, 120,
        0, 532, 532, 532, 532, 532, 532,  30, 185,  60,
      100,   5,  75,  60,   0,  65, 170,  80, 110, 125,
       50,  10,  20,  40,   0,  25,  15, 205,  85,   5,
      150, 120,   0, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532, 532, 532, 532, 532,
      532, 532, 532, 532, 532, 532
    };
  register unsigned int hval = len;

  switch (hval)
    {
      default:
        hval += asso_values[(unsigned char)str[6]];
      /*FALLTHROUGH*/
      case 6:
      case 5:
      case 4:
        hval += asso_values[(unsigned char)str[3]];
      /*FALLTHROUGH*/
      case 3:
      case 2:
      case 1:
        hval += asso_values[(unsigned char)str[0]];
        break;
    }
  return hval + asso_values[(unsigned char)str[len - 1]];
}

struct header_pool_t
  {
    char header_pool_str1[sizeof("r")];
    char header_pool_str11[sizeof("e")];
    char header_pool_str14[sizeof("Hide")];
    char header_pool_str21[sizeof("o")];
    char header_pool_str24[sizeof("Path")];
    char header_pool_str25[sizeof("Route")];
    char header_pool_str27[sizeof("To")];
    char header_pool_str31[sizeof("t")];
    char header_pool_str38[sizeof("Refer-To")];
    char header_pool_str40[sizeof("Refer-Events-At")];
    char header_pool_str41[sizeof("Retry-After")];
    char header_pool_str43[sizeof("P-Served-User")];
    char header_pool_str49[sizeof("P-Preferred-Service")];
    char header_pool_str50[sizeof("Allow")];
    char header_pool_str51[sizeof("s")];
    char header_pool_str56[sizeof("Accept")];
    char header_pool_str61[sizeof("a")];
    char header_pool_str64[sizeof("Priority-Share")];
    char header_pool_str65[sizeof("Response-Source")];
    char header_pool_str68[sizeof("P-Asserted-Service")];
    char header_pool_str69[sizeof("AlertMsg-Error")];
    char header_pool_str71[sizeof("Restoration-Info")];
    char header_pool_str74[sizeof("Authentication-Info")];
    char header_pool_str75[sizeof("Event")];
    char header_pool_str76[sizeof("Priority-Verstat")];
    char header_pool_str79[sizeof("Timestamp")];
    char header_pool_str80[sizeof("Encryption")];
    char header_pool_str81[sizeof("Reason")];
    char header_pool_str82[sizeof("Allow-Events")];
    char header_pool_str83[sizeof("P-Refused-URI-List")];
    char header_pool_str84[sizeof("RSeq")];
    char header_pool_str87[sizeof("Suppress-If-Match")];
    char header_pool_str89[sizeof("Resource-Share")];
    char header_pool_str91[sizeof("Attestation-Info")];
    char header_pool_str94[sizeof("P-Answer-State")];
    char header_pool_str97[sizeof("P-Charging-Vector")];
    char header_pool_str100[sizeof("Error-Info")];
    char header_pool_str101[sizeof("n")];
    char header_pool_str102[sizeof("Organization")];
    char header_pool_str103[sizeof("P-Charge-Info")];
    char header_pool_str104[sizeof("Content-Length")];
    char header_pool_str105[sizeof("Trigger-Consent")];
    char header_pool_str107[sizeof("Content-Type")];
    char header_pool_str109[sizeof("P-DCS-Redirect")];
    char header_pool_str111[sizeof("Content-Language")];
    char header_pool_str112[sizeof("Contact")];
    char header_pool_str114[sizeof("Date")];
    char header_pool_str115[sizeof("Alert-Info")];
    char header_pool_str116[sizeof("Server")];
    char header_pool_str118[sizeof("Via")];
    char header_pool_str121[sizeof("c")];
    char header_pool_str122[sizeof("Info-Package")];
    char header_pool_str125[sizeof("P-DCS-OSPS")];
    char header_pool_str126[sizeof("P-Media-Authorization")];
    char header_pool_str127[sizeof("Expires")];
    char header_pool_str128[sizeof("P-Private-Network-Indication")];
    char header_pool_str131[sizeof("i")];
    char header_pool_str132[sizeof("Feature-Caps")];
    char header_pool_str133[sizeof("Service-Route")];
    char header_pool_str134[sizeof("P-Charging-Function-Addresses")];
    char header_pool_str136[sizeof("P-Access-Network-Info")];
    char header_pool_str138[sizeof("Subscription-State")];
    char header_pool_str140[sizeof("Session-Expires")];
    char header_pool_str141[sizeof("Referred-By")];
    char header_pool_str143[sizeof("Reply-To")];
    char header_pool_str144[sizeof("CSeq")];
    char header_pool_str146[sizeof("Service-Interact-Info")];
    char header_pool_str148[sizeof("Replaces")];
    char header_pool_str149[sizeof("Relayed-Charge")];
    char header_pool_str151[sizeof("f")];
    char header_pool_str153[sizeof("Identity-Info")];
    char header_pool_str154[sizeof("Recv-Info")];
    char header_pool_str155[sizeof("Flow-Timer")];
    char header_pool_str157[sizeof("History-Info")];
    char header_pool_str158[sizeof("Authorization")];
    char header_pool_str159[sizeof("Content-Disposition")];
    char header_pool_str161[sizeof("k")];
    char header_pool_str164[sizeof("RAck")];
    char header_pool_str165[sizeof("P-Preferred-Identity")];
    char header_pool_str166[sizeof("Content-Encoding")];
    char header_pool_str167[sizeof("Record-Route")];
    char header_pool_str169[sizeof("Supported")];
    char header_pool_str171[sizeof("v")];
    char header_pool_str172[sizeof("P-Called-Party-ID")];
    char header_pool_str173[sizeof("Priority")];
    char header_pool_str174[sizeof("Reject-Contact")];
    char header_pool_str176[sizeof("Priv-Answer-Mode")];
    char header_pool_str177[sizeof("Response-Key")];
    char header_pool_str181[sizeof("WWW-Authenticate")];
    char header_pool_str182[sizeof("Warning")];
    char header_pool_str183[sizeof("Reason-Phrase")];
    char header_pool_str184[sizeof("P-Asserted-Identity")];
    char header_pool_str186[sizeof("P-Associated-URI")];
    char header_pool_str188[sizeof("Proxy-Require")];
    char header_pool_str191[sizeof("Answer-Mode")];
    char header_pool_str192[sizeof("DC-Info")];
    char header_pool_str195[sizeof("Accept-Language")];
    char header_pool_str196[sizeof("In-Reply-To")];
    char header_pool_str197[sizeof("MIME-Version")];
    char header_pool_str200[sizeof("Content-ID")];
    char header_pool_str201[sizeof("d")];
    char header_pool_str204[sizeof("Accept-Contact")];
    char header_pool_str205[sizeof("P-User-Database")];
    char header_pool_str207[sizeof("Resource-Priority")];
    char header_pool_str210[sizeof("Session-ID")];
    char header_pool_str213[sizeof("P-Early-Media")];
    char header_pool_str214[sizeof("Origination-Id")];
    char header_pool_str215[sizeof("P-DCS-Trace-Party-ID")];
    char header_pool_str217[sizeof("Geolocation-Error")];
    char header_pool_str218[sizeof("P-Profile-Key")];
    char header_pool_str220[sizeof("P-Visited-Network-ID")];
    char header_pool_str221[sizeof("l")];
    char header_pool_str222[sizeof("Require")];
    char header_pool_str223[sizeof("Proxy-Authenticate")];
    char header_pool_str224[sizeof("Refer-Sub")];
    char header_pool_str225[sizeof("P-DCS-LAES")];
    char header_pool_str227[sizeof("User-to-User")];
    char header_pool_str229[sizeof("Diversion")];
    char header_pool_str231[sizeof("Cellular-Network-Info")];
    char header_pool_str232[sizeof("Subject")];
    char header_pool_str235[sizeof("Proxy-Authentication-Info")];
    char header_pool_str239[sizeof("Call-Info")];
    char header_pool_str241[sizeof("y")];
    char header_pool_str244[sizeof("Additional-Identity")];
    char header_pool_str248[sizeof("Permission-Missing")];
    char header_pool_str250[sizeof("Accept-Encoding")];
    char header_pool_str251[sizeof("m")];
    char header_pool_str254[sizeof("Policy-Contact")];
    char header_pool_str258[sizeof("Identity")];
    char header_pool_str260[sizeof("Security-Server")];
    char header_pool_str261[sizeof("Geolocation")];
    char header_pool_str263[sizeof("SIP-ETag")];
    char header_pool_str265[sizeof("Remote-Party-ID")];
    char header_pool_str269[sizeof("Proxy-Authorization")];
    char header_pool_str274[sizeof("Join")];
    char header_pool_str275[sizeof("Security-Client")];
    char header_pool_str276[sizeof("Min-SE")];
    char header_pool_str279[sizeof("Geolocation-Routing")];
    char header_pool_str281[sizeof("Max-Breadth")];
    char header_pool_str288[sizeof("Target-Dialog")];
    char header_pool_str289[sizeof("Request-Disposition")];
    char header_pool_str290[sizeof("User-Agent")];
    char header_pool_str293[sizeof("P-DCS-Billing-Info")];
    char header_pool_str301[sizeof("x")];
    char header_pool_str302[sizeof("Max-Forwards")];
    char header_pool_str317[sizeof("SIP-If-Match")];
    char header_pool_str319[sizeof("Accept-Resource-Priority")];
    char header_pool_str321[sizeof("Min-Expires")];
    char header_pool_str329[sizeof("From")];
    char header_pool_str334[sizeof("Policy-ID")];
    char header_pool_str341[sizeof("j")];
    char header_pool_str352[sizeof("Privacy")];
    char header_pool_str371[sizeof("b")];
    char header_pool_str377[sizeof("Call-ID")];
    char header_pool_str380[sizeof("Security-Verify")];
    char header_pool_str411[sizeof("u")];
    char header_pool_str531[sizeof("Unsupported")];
  };
static const struct header_pool_t header_pool_contents =
  {
    "r",
    "e",
    "Hide",
    "o",
    "Path",
    "Route",
    "To",
    "t",
    "Refer-To",
    "Refer-Events-At",
    "Retry-After",
    "P-Served-User",
    "P-Preferred-Service",
    "Allow",
    "s",
    "Accept",
    "a",
    "Priority-Share",
    "Response-Source",
    "P-Asserted-Service",
    "AlertMsg-Error",
    "Restoration-Info",
    "Authentication-Info",
    "Event",
    "Priority-Verstat",
    "Timestamp",
    "Encryption",
    "Reason",
    "Allow-Events",
    "P-Refused-URI-List",
    "RSeq",
    "Suppress-If-Match",
    "Resource-Share",
    "Attestation-Info",
    "P-Answer-State",
    "P-Charging-Vector",
    "Error-Info",
    "n",
    "Organization",
    "P-Charge-Info",
    "Content-Length",
    "Trigger-Consent",
    "Content-Type",
    "P-DCS-Redirect",
    "Content-Language",
    "Contact",
    "Date",
    "Alert-Info",
    "Server",
    "Via",
    "c",
    "Info-Package",
    "P-DCS-OSPS",
    "P-Media-Authorization",
    "Expires",
    "P-Private-Network-Indication",
    "i",
    "Feature-Caps",
    "Service-Route",
    "P-Charging-Function-Addresses",
    "P-Access-Network-Info",
    "Subscription-State",
    "Session-Expires",
    "Referred-By",
    "Reply-To",
    "CSeq",
    "Service-Interact-Info",
    "Replaces",
    "Relayed-Charge",
    "f",
    "Identity-Info",
    "Recv-Info",
    "Flow-Timer",
    "History-Info",
    "Authorization",
    "Content-Disposition",
    "k",
    "RAck",
    "P-Preferred-Identity",
    "Content-Encoding",
    "Record-Route",
    "Supported",
    "v",
    "P-Called-Party-ID",
    "Priority",
    "Reject-Contact",
    "Priv-Answer-Mode",
    "Response-Key",
    "WWW-Authenticate",
    "Warning",
    "Reason-Phrase",
    "P-Asserted-Identity",
    "P-Associated-URI",
    "Proxy-Require",
    "Answer-Mode",
    "DC-Info",
    "Accept-Language",
    "In-Reply-To",
    "MIME-Version",
    "Content-ID",
    "d",
    "Accept-Contact",
    "P-User-Database",
    "Resource-Priority",
    "Session-ID",
    "P-Early-Media",
    "Origination-Id",
    "P-DCS-Trace-Party-ID",
    "Geolocation-Error",
    "P-Profile-Key",
    "P-Visited-Network-ID",
    "l",
    "Require",
    "Proxy-Authenticate",
    "Refer-Sub",
    "P-DCS-LAES",
    "User-to-User",
    "Diversion",
    "Cellular-Network-Info",
    "Subject",
    "Proxy-Authentication-Info",
    "Call-Info",
    "y",
    "Additional-Identity",
    "Permission-Missing",
    "Accept-Encoding",
    "m",
    "Policy-Contact",
    "Identity",
    "Security-Server",
    "Geolocation",
    "SIP-ETag",
    "Remote-Party-ID",
    "Proxy-Authorization",
    "Join",
    "Security-Client",
    "Min-SE",
    "Geolocation-Routing",
    "Max-Breadth",
    "Target-Dialog",
    "Request-Disposition",
    "User-Agent",
    "P-DCS-Billing-Info",
    "x",
    "Max-Forwards",
    "SIP-If-Match",
    "Accept-Resource-Priority",
    "Min-Expires",
    "From",
    "Policy-ID",
    "j",
    "Privacy",
    "b",
    "Call-ID",
    "Security-Verify",
    "u",
    "Unsupported"
  };
#define header_pool ((const char *) &header_pool_contents)
const struct registry_word *
header_word (register const char *str, register size_t len)
{
  static const unsigned char lengthtable[] =
    {
       0,  1,  0,  0,  0,  0,  0,  0,  0,  0,  0,  1,  0,  0,
       4,  0,  0,  0,  0,  0,  0,  1,  0,  0,  4,  5,  0,  2,
       0,  0,  0,  1,  0,  0,  0,  0,  0,  0,  8,  0, 15, 11,
       0, 13,  0,  0,  0,  0,  0, 19,  5,  1,  0,  0,  0,  0,
       6,  0,  0,  0,  0,  1,  0,  0, 14, 15,  0,  0, 18, 14,
       0, 16,  0,  0, 19,  5, 16,  0,  0,  9, 10,  6, 12, 18,
       4,  0,  0, 17,  0, 14,  0, 16,  0,  0, 14,  0,  0, 17,
       0,  0, 10,  1, 12, 13, 14, 15,  0, 12,  0, 14,  0, 16,
       7,  0,  4, 10,  6,  0,  3,  0,  0,  1, 12,  0,  0, 10,
      21,  7, 28,  0,  0,  1, 12, 13, 29,  0, 21,  0, 18,  0,
      15, 11,  0,  8,  4,  0, 21,  0,  8, 14,  0,  1,  0, 13,
       9, 10,  0, 12, 13, 19,  0,  1,  0,  0,  4, 20, 16, 12,
       0,  9,  0,  1, 17,  8, 14,  0, 16, 12,  0,  0,  0, 16,
       7, 13, 19,  0, 16,  0, 13,  0,  0, 11,  7,  0,  0, 15,
      11, 12,  0,  0, 10,  1,  0,  0, 14, 15,  0, 17,  0,  0,
      10,  0,  0, 13, 14, 20,  0, 17, 13,  0, 20,  1,  7, 18,
       9, 10,  0, 12,  0,  9,  0, 21,  7,  0,  0, 25,  0,  0,
       0,  9,  0,  1,  0,  0, 19,  0,  0,  0, 18,  0, 15,  1,
       0,  0, 14,  0,  0,  0,  8,  0, 15, 11,  0,  8,  0, 15,
       0,  0,  0, 19,  0,  0,  0,  0,  4, 15,  6,  0,  0, 19,
       0, 11,  0,  0,  0,  0,  0,  0, 13, 19, 10,  0,  0, 18,
       0,  0,  0,  0,  0,  0,  0,  1, 12,  0,  0,  0,  0,  0,
       0,  0,  0,  0,  0,  0,  0,  0,  0, 12,  0, 24,  0, 11,
       0,  0,  0,  0,  0,  0,  0,  4,  0,  0,  0,  0,  9,  0,
       0,  0,  0,  0,  0,  1,  0,  0,  0,  0,  0,  0,  0,  0,
       0,  0,  7,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
       0,  0,  0,  0,  0,  0,  0,  1,  0,  0,  0,  0,  0,  7,
       0,  0, 15,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
       0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
       0,  0,  0,  0,  0,  1,  0,  0,  0,  0,  0,  0,  0,  0,
       0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
       0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
       0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
       0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
       0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
       0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
       0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,
       0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0,  0, 11
    };
  static const struct registry_word wordlist[] =
    {
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str1, PEAL_HDR_REFER_TO},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str11, PEAL_HDR_CONTENT_ENCODING},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str14, PEAL_HDR_HIDE},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str21, PEAL_HDR_EVENT},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str24, PEAL_HDR_PATH},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str25, PEAL_HDR_ROUTE},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str27, PEAL_HDR_TO},
      {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str31, PEAL_HDR_TO},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str38, PEAL_HDR_REFER_TO},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str40, PEAL_HDR_REFER_EVENTS_AT},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str41, PEAL_HDR_RETRY_AFTER},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str43, PEAL_HDR_P_SERVED_USER},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str49, PEAL_HDR_P_PREFERRED_SERVICE},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str50, PEAL_HDR_ALLOW},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str51, PEAL_HDR_SUBJECT},
      {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str56, PEAL_HDR_ACCEPT},
      {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str61, PEAL_HDR_ACCEPT_CONTACT},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str64, PEAL_HDR_PRIORITY_SHARE},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str65, PEAL_HDR_RESPONSE_SOURCE},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str68, PEAL_HDR_P_ASSERTED_SERVICE},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str69, PEAL_HDR_ALERTMSG_ERROR},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str71, PEAL_HDR_RESTORATION_INFO},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str74, PEAL_HDR_AUTHENTICATION_INFO},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str75, PEAL_HDR_EVENT},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str76, PEAL_HDR_PRIORITY_VERSTAT},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str79, PEAL_HDR_TIMESTAMP},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str80, PEAL_HDR_ENCRYPTION},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str81, PEAL_HDR_REASON},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str82, PEAL_HDR_ALLOW_EVENTS},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str83, PEAL_HDR_P_REFUSED_URI_LIST},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str84, PEAL_HDR_RSEQ},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str87, PEAL_HDR_SUPPRESS_IF_MATCH},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str89, PEAL_HDR_RESOURCE_SHARE},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str91, PEAL_HDR_ATTESTATION_INFO},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str94, PEAL_HDR_P_ANSWER_STATE},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str97, PEAL_HDR_P_CHARGING_VECTOR},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str100, PEAL_HDR_ERROR_INFO},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str101, PEAL_HDR_IDENTITY_INFO},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str102, PEAL_HDR_ORGANIZATION},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str103, PEAL_HDR_P_CHARGE_INFO},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str104, PEAL_HDR_CONTENT_LENGTH},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str105, PEAL_HDR_TRIGGER_CONSENT},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str107, PEAL_HDR_CONTENT_TYPE},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str109, PEAL_HDR_P_DCS_REDIRECT},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str111, PEAL_HDR_CONTENT_LANGUAGE},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str112, PEAL_HDR_CONTACT},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str114, PEAL_HDR_DATE},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str115, PEAL_HDR_ALERT_INFO},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str116, PEAL_HDR_SERVER},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str118, PEAL_HDR_VIA},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str121, PEAL_HDR_CONTENT_TYPE},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str122, PEAL_HDR_INFO_PACKAGE},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str125, PEAL_HDR_P_DCS_OSPS},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str126, PEAL_HDR_P_MEDIA_AUTHORIZATION},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str127, PEAL_HDR_EXPIRES},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str128, PEAL_HDR_P_PRIVATE_NETWORK_INDICATION},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str131, PEAL_HDR_CALL_ID},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str132, PEAL_HDR_FEATURE_CAPS},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str133, PEAL_HDR_SERVICE_ROUTE},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str134, PEAL_HDR_P_CHARGING_FUNCTION_ADDRESSES},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str136, PEAL_HDR_P_ACCESS_NETWORK_INFO},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str138, PEAL_HDR_SUBSCRIPTION_STATE},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str140, PEAL_HDR_SESSION_EXPIRES},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str141, PEAL_HDR_REFERRED_BY},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str143, PEAL_HDR_REPLY_TO},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str144, PEAL_HDR_CSEQ},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str146, PEAL_HDR_SERVICE_INTERACT_INFO},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str148, PEAL_HDR_REPLACES},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str149, PEAL_HDR_RELAYED_CHARGE},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str151, PEAL_HDR_FROM},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str153, PEAL_HDR_IDENTITY_INFO},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str154, PEAL_HDR_RECV_INFO},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str155, PEAL_HDR_FLOW_TIMER},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str157, PEAL_HDR_HISTORY_INFO},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str158, PEAL_HDR_AUTHORIZATION},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str159, PEAL_HDR_CONTENT_DISPOSITION},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str161, PEAL_HDR_SUPPORTED},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str164, PEAL_HDR_RACK},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str165, PEAL_HDR_P_PREFERRED_IDENTITY},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str166, PEAL_HDR_CONTENT_ENCODING},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str167, PEAL_HDR_RECORD_ROUTE},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str169, PEAL_HDR_SUPPORTED},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str171, PEAL_HDR_VIA},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str172, PEAL_HDR_P_CALLED_PARTY_ID},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str173, PEAL_HDR_PRIORITY},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str174, PEAL_HDR_REJECT_CONTACT},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str176, PEAL_HDR_PRIV_ANSWER_MODE},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str177, PEAL_HDR_RESPONSE_KEY},
      {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str181, PEAL_HDR_WWW_AUTHENTICATE},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str182, PEAL_HDR_WARNING},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str183, PEAL_HDR_REASON_PHRASE},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str184, PEAL_HDR_P_ASSERTED_IDENTITY},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str186, PEAL_HDR_P_ASSOCIATED_URI},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str188, PEAL_HDR_PROXY_REQUIRE},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str191, PEAL_HDR_ANSWER_MODE},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str192, PEAL_HDR_DC_INFO},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str195, PEAL_HDR_ACCEPT_LANGUAGE},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str196, PEAL_HDR_IN_REPLY_TO},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str197, PEAL_HDR_MIME_VERSION},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str200, PEAL_HDR_CONTENT_ID},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str201, PEAL_HDR_REQUEST_DISPOSITION},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str204, PEAL_HDR_ACCEPT_CONTACT},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str205, PEAL_HDR_P_USER_DATABASE},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str207, PEAL_HDR_RESOURCE_PRIORITY},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str210, PEAL_HDR_SESSION_ID},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str213, PEAL_HDR_P_EARLY_MEDIA},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str214, PEAL_HDR_ORIGINATION_ID},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str215, PEAL_HDR_P_DCS_TRACE_PARTY_ID},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str217, PEAL_HDR_GEOLOCATION_ERROR},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str218, PEAL_HDR_P_PROFILE_KEY},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str220, PEAL_HDR_P_VISITED_NETWORK_ID},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str221, PEAL_HDR_CONTENT_LENGTH},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str222, PEAL_HDR_REQUIRE},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str223, PEAL_HDR_PROXY_AUTHENTICATE},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str224, PEAL_HDR_REFER_SUB},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str225, PEAL_HDR_P_DCS_LAES},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str227, PEAL_HDR_USER_TO_USER},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str229, PEAL_HDR_DIVERSION},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str231, PEAL_HDR_CELLULAR_NETWORK_INFO},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str232, PEAL_HDR_SUBJECT},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str235, PEAL_HDR_PROXY_AUTHENTICATION_INFO},
      {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str239, PEAL_HDR_CALL_INFO},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str241, PEAL_HDR_IDENTITY},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str244, PEAL_HDR_ADDITIONAL_IDENTITY},
      {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str248, PEAL_HDR_PERMISSION_MISSING},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str250, PEAL_HDR_ACCEPT_ENCODING},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str251, PEAL_HDR_CONTACT},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str254, PEAL_HDR_POLICY_CONTACT},
      {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str258, PEAL_HDR_IDENTITY},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str260, PEAL_HDR_SECURITY_SERVER},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str261, PEAL_HDR_GEOLOCATION},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str263, PEAL_HDR_SIP_ETAG},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str265, PEAL_HDR_REMOTE_PARTY_ID},
      {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str269, PEAL_HDR_PROXY_AUTHORIZATION},
      {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str274, PEAL_HDR_JOIN},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str275, PEAL_HDR_SECURITY_CLIENT},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str276, PEAL_HDR_MIN_SE},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str279, PEAL_HDR_GEOLOCATION_ROUTING},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str281, PEAL_HDR_MAX_BREADTH},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str288, PEAL_HDR_TARGET_DIALOG},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str289, PEAL_HDR_REQUEST_DISPOSITION},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str290, PEAL_HDR_USER_AGENT},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str293, PEAL_HDR_P_DCS_BILLING_INFO},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str301, PEAL_HDR_SESSION_EXPIRES},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str302, PEAL_HDR_MAX_FORWARDS},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str317, PEAL_HDR_SIP_IF_MATCH},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str319, PEAL_HDR_ACCEPT_RESOURCE_PRIORITY},
      {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str321, PEAL_HDR_MIN_EXPIRES},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str329, PEAL_HDR_FROM},
      {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str334, PEAL_HDR_POLICY_ID},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str341, PEAL_HDR_REJECT_CONTACT},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str352, PEAL_HDR_PRIVACY},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str371, PEAL_HDR_REFERRED_BY},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str377, PEAL_HDR_CALL_ID},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str380, PEAL_HDR_SECURITY_VERIFY},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str411, PEAL_HDR_ALLOW_EVENTS},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct header_pool_t *)0)->header_pool_str531, PEAL_HDR_UNSUPPORTED}
    };

  if (len <= MAX_WORD_LENGTH && len >= MIN_WORD_LENGTH)
    {
      register unsigned int key = header_hash (str, len);

      if (key <= MAX_HASH_VALUE)
        if (len == lengthtable[key])
          {
            register const char *s = wordlist[key].name + header_pool;

            if ((((unsigned char)*str ^ (unsigned char)*s) & ~32) == 0 && !gperf_case_memcmp (str, s, len))
              return &wordlist[key];
          }
    }
  return 0;
}
