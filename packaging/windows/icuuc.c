/* For tests under Wine only, which lacks Windows' icuuc.dll: Qt asks for these to convert old encodings, which the program
   leaves to Python. Each finds nothing. */

#define FINDS_NOTHING(name) __declspec(dllexport) void *name(void) { return 0; }

FINDS_NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
FINDS_NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE)
FINDS_NOTHING(ucnv_cbFromUWriteUChars)
FINDS_NOTHING(ucnv_cbToUWriteUChars)
FINDS_NOTHING(ucnv_close)
FINDS_NOTHING(ucnv_countAvailable)
FINDS_NOTHING(ucnv_fromUCountPending)
FINDS_NOTHING(ucnv_fromUnicode)
FINDS_NOTHING(ucnv_getAvailableName)
FINDS_NOTHING(ucnv_getFromUCallBack)
FINDS_NOTHING(ucnv_getMaxCharSize)
FINDS_NOTHING(ucnv_getName)
FINDS_NOTHING(ucnv_getStandardName)
FINDS_NOTHING(ucnv_getToUCallBack)
FINDS_NOTHING(ucnv_open)
FINDS_NOTHING(ucnv_reset)
FINDS_NOTHING(ucnv_setFromUCallBack)
FINDS_NOTHING(ucnv_setToUCallBack)
FINDS_NOTHING(ucnv_toUCountPending)
FINDS_NOTHING(ucnv_toUnicode)
