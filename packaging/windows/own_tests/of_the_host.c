/* A program of the machine on which Wine runs, for tests that read what was made with poppler or qpdf. Copies of this are
   named after those programs, and ask `host_programs.py` to run them: HOST_PROGRAMS has its port. All goes as a number of
   bytes (four, big-endian) and then the bytes: the number of words and each word, standard input; back come the status,
   standard output and standard error. */

#include <winsock2.h>
#include <windows.h>
#include <stdio.h>
#include <stdlib.h>

static SOCKET host;

static void fail(const char *what)
{
    fprintf(stderr, "of_the_host: %s\n", what);
    exit(125);
}

static void send_all(const void *data, unsigned long size)
{
    for (const char *at = data; size > 0;) {
        int sent = send(host, at, size > 65536 ? 65536 : (int)size, 0);
        if (sent <= 0)
            fail("cannot send");
        at += sent;
        size -= sent;
    }
}

static void send_number(unsigned long number)
{
    unsigned long data = htonl(number);
    send_all(&data, 4);
}

static void receive_all(void *data, unsigned long size)
{
    for (char *at = data; size > 0;) {
        int got = recv(host, at, size > 65536 ? 65536 : (int)size, 0);
        if (got <= 0)
            fail("cannot receive");
        at += got;
        size -= got;
    }
}

static unsigned long receive_number(void)
{
    unsigned long data;
    receive_all(&data, 4);
    return ntohl(data);
}

static void send_word(const wchar_t *word)
{
    char text[32768];
    int size = WideCharToMultiByte(CP_UTF8, 0, word, -1, text, sizeof text, NULL, NULL) - 1;
    if (size < 0)
        fail("too long a word");
    send_number(size);
    send_all(text, size);
}

static void send_input(void)
{
    static char data[1 << 26];
    unsigned long size = 0;
    HANDLE in = GetStdHandle(STD_INPUT_HANDLE);
    DWORD read = 0, type = GetFileType(in);
    if (type == FILE_TYPE_PIPE || type == FILE_TYPE_DISK)
        while (size < sizeof data && ReadFile(in, data + size, sizeof data - size, &read, NULL) && read > 0)
            size += read;
    send_number(size);
    send_all(data, size);
}

static void pass_on(DWORD which)
{
    unsigned long size = receive_number();
    char *data = malloc(size + 1);
    if (data == NULL)
        fail("no memory");
    receive_all(data, size);
    DWORD written;
    for (unsigned long at = 0; at < size; at += written)
        if (!WriteFile(GetStdHandle(which), data + at, size - at, &written, NULL) || written == 0)
            break;
    free(data);
}

int wmain(int count, wchar_t **words)
{
    WSADATA about;
    wchar_t own[32768], *name;
    const char *port = getenv("HOST_PROGRAMS");
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    if (port == NULL || WSAStartup(MAKEWORD(2, 2), &about) != 0)
        fail("HOST_PROGRAMS has no port");
    to.sin_port = htons((u_short)atoi(port));
    host = socket(AF_INET, SOCK_STREAM, 0);
    if (connect(host, (struct sockaddr *)&to, sizeof to) != 0)
        fail("nobody runs programs of the host");
    GetModuleFileNameW(NULL, own, 32768);
    name = wcsrchr(own, L'\\') + 1;
    *wcsrchr(name, L'.') = L'\0';
    send_number(count);
    send_word(name);
    for (int at = 1; at < count; at++)
        send_word(words[at]);
    send_input();
    int status = (int)receive_number();
    pass_on(STD_OUTPUT_HANDLE);
    pass_on(STD_ERROR_HANDLE);
    return status;
}
