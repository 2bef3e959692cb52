/* Starts the program in the Python that lies beside it, so that Windows knows it by its own name: in the firewall,
   the task manager and the task bar. bijeenkomst.exe has no console; bijeenkomst-cli.exe (CONSOLE) has. */

#include <windows.h>
#include <stdio.h>
#include <stdlib.h>

#define FOLDER_OF_PYTHON L"\\program"
#define ROOM 32768 /* characters: the longest path Windows has */

typedef int (*python_main)(int, wchar_t **);

static int say(const wchar_t *dutch, const wchar_t *english)
{
    int in_dutch = PRIMARYLANGID(GetUserDefaultUILanguage()) == LANG_DUTCH;
    const wchar_t *sentence = in_dutch ? dutch : english;
#ifdef CONSOLE
    fwprintf(stderr, L"%ls\n", sentence);
#else
    MessageBoxW(NULL, sentence, L"Bijeenkomst", MB_OK | MB_ICONWARNING);
#endif
    return 1;
}

/* A portable program stands beside a file portable.txt and keeps everything in the folder gegevens there. */
static void keep_beside(const wchar_t *here)
{
    wchar_t *path = malloc(ROOM * sizeof *path);
    if (path == NULL)
        return;
    _snwprintf(path, ROOM, L"%ls\\portable.txt", here);
    if (GetFileAttributesW(path) != INVALID_FILE_ATTRIBUTES) {
        _snwprintf(path, ROOM, L"%ls\\gegevens", here);
        SetEnvironmentVariableW(L"BIJEENKOMST_FOLDER", path);
    }
    free(path);
}

int wmain(int count, wchar_t **words)
{
    wchar_t *here = malloc(ROOM * sizeof *here), *library = malloc(ROOM * sizeof *library);
    wchar_t **all = calloc(count + 6, sizeof *all);
    if (here == NULL || library == NULL || all == NULL || GetModuleFileNameW(NULL, here, ROOM) >= ROOM)
        return 1;
    wchar_t *last = wcsrchr(here, L'\\');
    if (last != NULL)
        *last = L'\0';
    keep_beside(here);

    SetDllDirectoryW(L""); /* no library that somebody put in the folder of a meeting */
    _snwprintf(library, ROOM, L"%ls" FOLDER_OF_PYTHON, here);
    AddDllDirectory(library); /* Microsoft's runtime lies there too, for every library that asks for it */
    _snwprintf(library, ROOM, L"%ls" FOLDER_OF_PYTHON L"\\" PYTHON_DLL, here);
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    python_main run = python == NULL ? NULL : (python_main)(void *)GetProcAddress(python, "Py_Main");
    if (run == NULL)
        return say(L"Bijeenkomst is hier niet compleet: de map 'program' hoort naast dit bestand te staan. "
                   L"Hebt u een zip-bestand geopend? Kies eerst 'Alles uitpakken' en start Bijeenkomst uit de map die u dan krijgt.",
                   L"Bijeenkomst is not complete here: the folder 'program' should be next to this file. "
                   L"Did you open a zip file? Choose 'Extract all' first and start Bijeenkomst from the folder that gives you.");

    /* A process of the program itself comes with all that Python needs to know; anybody else's words go to the program. */
    int own = count > 1 && wcscmp(words[count - 1], L"--multiprocessing-fork") == 0, filled = 0;
    all[filled++] = words[0];
    if (!own) {
        all[filled++] = L"-X";
        all[filled++] = L"utf8";
        all[filled++] = L"-m";
        all[filled++] = L"bijeenkomst";
    }
    for (int at = 1; at < count; at++)
        all[filled++] = words[at];
    return run(filled, all);
}
