/* ANSI-C code produced by gperf version 3.1 */
/* Command-line: gperf methods.gperf  */
/* Computed positions: -k'1' */

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

#define TOTAL_KEYWORDS 14
#define MIN_WORD_LENGTH 3
#define MAX_WORD_LENGTH 9
#define MIN_HASH_VALUE 3
#define MAX_HASH_VALUE 21
/* maximum key range = 19, duplicates = 0 */

#ifdef __GNUC__
__inline
#else
#ifdef __cplusplus
inline
#endif
#endif
static unsigned int
method_hash (register const char *str, register size_t len)
{
  static const unsigned char asso_values[] =
    {
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 10,  0, 15, 22, 22,
      22, 22, 22,  0, 22, 22, 22, 10, 10,  0,
       5, 22,  0,  0, 22,  5, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22, 22, 22, 22, 22,
      22, 22, 22, 22, 22, 22
    };
  return len + asso_values[(unsigned char)str[0]];
}

struct method_pool_t
  {
    char method_pool_str3[sizeof("BYE")];
    char method_pool_str4[sizeof("INFO")];
    char method_pool_str5[sizeof("REFER")];
    char method_pool_str6[sizeof("INVITE")];
    char method_pool_str7[sizeof("OPTIONS")];
    char method_pool_str8[sizeof("REGISTER")];
    char method_pool_str9[sizeof("SUBSCRIBE")];
    char method_pool_str10[sizeof("PRACK")];
    char method_pool_str11[sizeof("UPDATE")];
    char method_pool_str12[sizeof("PUBLISH")];
    char method_pool_str13[sizeof("ACK")];
    char method_pool_str16[sizeof("NOTIFY")];
    char method_pool_str17[sizeof("MESSAGE")];
    char method_pool_str21[sizeof("CANCEL")];
  };
static const struct method_pool_t method_pool_contents =
  {
    "BYE",
    "INFO",
    "REFER",
    "INVITE",
    "OPTIONS",
    "REGISTER",
    "SUBSCRIBE",
    "PRACK",
    "UPDATE",
    "PUBLISH",
    "ACK",
    "NOTIFY",
    "MESSAGE",
    "CANCEL"
  };
#define method_pool ((const char *) &method_pool_contents)
const struct registry_word *
method_word (register const char *str, register size_t len)
{
  static const unsigned char lengthtable[] =
    {
       0,  0,  0,  3,  4,  5,  6,  7,  8,  9,  5,  6,  7,  3,
       0,  0,  6,  7,  0,  0,  0,  6
    };
  static const struct registry_word wordlist[] =
    {
      {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct method_pool_t *)0)->method_pool_str3, PEAL_METHOD_BYE},
      {(int)(size_t)&((struct method_pool_t *)0)->method_pool_str4, PEAL_METHOD_INFO},
      {(int)(size_t)&((struct method_pool_t *)0)->method_pool_str5, PEAL_METHOD_REFER},
      {(int)(size_t)&((struct method_pool_t *)0)->method_pool_str6, PEAL_METHOD_INVITE},
      {(int)(size_t)&((struct method_pool_t *)0)->method_pool_str7, PEAL_METHOD_OPTIONS},
      {(int)(size_t)&((struct method_pool_t *)0)->method_pool_str8, PEAL_METHOD_REGISTER},
      {(int)(size_t)&((struct method_pool_t *)0)->method_pool_str9, PEAL_METHOD_SUBSCRIBE},
      {(int)(size_t)&((struct method_pool_t *)0)->method_pool_str10, PEAL_METHOD_PRACK},
      {(int)(size_t)&((struct method_pool_t *)0)->method_pool_str11, PEAL_METHOD_UPDATE},
      {(int)(size_t)&((struct method_pool_t *)0)->method_pool_str12, PEAL_METHOD_PUBLISH},
      {(int)(size_t)&((struct method_pool_t *)0)->method_pool_str13, PEAL_METHOD_ACK},
      {-1,0}, {-1,0},
      {(int)(size_t)&((struct method_pool_t *)0)->method_pool_str16, PEAL_METHOD_NOTIFY},
      {(int)(size_t)&((struct method_pool_t *)0)->method_pool_str17, PEAL_METHOD_MESSAGE},
      {-1,0}, {-1,0}, {-1,0},
      {(int)(size_t)&((struct method_pool_t *)0)->method_pool_str21, PEAL_METHOD_CANCEL}
    };

  if (len <= MAX_WORD_LENGTH && len >= MIN_WORD_LENGTH)
    {
      register unsigned int key = method_hash (str, len);

      if (key <= MAX_HASH_VALUE)
        if (len == lengthtable[key])
          {
            register const char *s = wordlist[key].name + method_pool;

            if (*str == *s && !memcmp (str + 1, s + 1, len - 1))
              return &wordlist[key];
          }
    }
  return 0;
}
