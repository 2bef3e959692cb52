; The installer: for this user, or with administrator's rights for everybody and with the firewall's leave.
; build.py gives VERSION, FOLDER (what is installed), KILOBYTES, ICON, PANEL (the picture at the end) and OUT; QUICK compresses
; little. setup_pages.py makes pictures of its pages.

Unicode true
Target amd64-unicode
!ifdef QUICK
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
  SetCompressorDictSize 64
!endif

!define NAME "Bijeenkomst"
!define KIND "Bijeenkomst.Meeting"
!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define PROGRAM "$INSTDIR\bijeenkomst.exe"

!define MULTIUSER_EXECUTIONLEVEL Highest
!define MULTIUSER_MUI
!define MULTIUSER_INSTALLMODE_COMMANDLINE
!define MULTIUSER_USE_PROGRAMFILES64
!define MULTIUSER_INSTALLMODE_INSTDIR "${NAME}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_INSTDIR_REGISTRY_VALUENAME "InstallLocation"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_KEY "${UNINSTALL_KEY}"
!define MULTIUSER_INSTALLMODE_DEFAULT_REGISTRY_VALUENAME "InstallLocation"
!include MultiUser.nsh
!include MUI2.nsh
!include LogicLib.nsh
!include WinVer.nsh

Name "${NAME} ${VERSION}"
OutFile "${OUT}"
ManifestDPIAware true
ManifestSupportedOS Win10
BrandingText "${NAME} ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
VIProductVersion "1.0.0.0"
VIAddVersionKey /LANG=0 "ProductName" "${NAME}"
VIAddVersionKey /LANG=0 "FileDescription" "${NAME}"
VIAddVersionKey /LANG=0 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=0 "LegalCopyright" "MIT licence"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_ABORTWARNING_TEXT "$(STOP)"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PANEL}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MULTIUSER_INSTALLMODEPAGE_TEXT_TOP "$(FOR_WHOM)"
!define MULTIUSER_INSTALLMODEPAGE_TEXT_ALLUSERS "$(FOR_ALL)"
!define MULTIUSER_INSTALLMODEPAGE_TEXT_CURRENTUSER "$(FOR_ME)"
!define MUI_FINISHPAGE_TITLE "$(DONE)"
!define MUI_FINISHPAGE_TEXT "$(WHERE)"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "$(START_NOW)"
!define MUI_FINISHPAGE_RUN_FUNCTION StartAsTheUser

!define MUI_PAGE_HEADER_TEXT "${NAME}"
!define MUI_PAGE_HEADER_SUBTEXT "$(ABOUT)"
!insertmacro MULTIUSER_PAGE_INSTALLMODE
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_PAGE_HEADER_TEXT "$(REMOVE)"
!define MUI_PAGE_HEADER_SUBTEXT ""
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(WHAT_GOES)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Dutch"
!insertmacro MUI_LANGUAGE "English"

LangString ABOUT ${LANG_DUTCH} "Beeld voor de zaal, telefoons en papier voor één avond met de buurt"
LangString ABOUT ${LANG_ENGLISH} "Projector, phones and paper for one evening with the neighbourhood"
LangString FOR_WHOM ${LANG_DUTCH} "Voor wie zet u Bijeenkomst op deze computer?"
LangString FOR_WHOM ${LANG_ENGLISH} "For whom do you put Bijeenkomst on this computer?"
LangString FOR_ALL ${LANG_DUTCH} "Voor iedereen: telefoons in de zaal kunnen meteen meedoen"
LangString FOR_ALL ${LANG_ENGLISH} "For everybody: phones in the hall can join at once"
LangString FOR_ME ${LANG_DUTCH} "Alleen voor mij: Windows vraagt later of telefoons mogen meedoen"
LangString FOR_ME ${LANG_ENGLISH} "For me only: Windows asks later whether phones may join"
LangString BUSY ${LANG_DUTCH} "Dit duurt een minuut of korter."
LangString BUSY ${LANG_ENGLISH} "This takes a minute or less."
LangString STOP ${LANG_DUTCH} "Wilt u stoppen? Bijeenkomst staat dan niet op deze computer, of nog in de oude versie."
LangString STOP ${LANG_ENGLISH} "Do you want to stop? Then Bijeenkomst is not on this computer, or still in its old version."
LangString DONE ${LANG_DUTCH} "Bijeenkomst staat klaar"
LangString DONE ${LANG_ENGLISH} "Bijeenkomst is ready"
LangString WHERE ${LANG_DUTCH} "U vindt Bijeenkomst in het menu Start.$\r$\n$\r$\nEen bijeenkomst die u hebt bewaard, opent u met een dubbelklik op het bestand."
LangString WHERE ${LANG_ENGLISH} "You find Bijeenkomst in the Start menu.$\r$\n$\r$\nA meeting that you saved opens with a double click on its file."
LangString REMOVE ${LANG_DUTCH} "Bijeenkomst verwijderen"
LangString REMOVE ${LANG_ENGLISH} "Remove Bijeenkomst"
LangString WHAT_GOES ${LANG_DUTCH} "Het programma gaat weg, met wat het op deze computer onthield. Uw bijeenkomsten blijven staan waar u ze hebt bewaard."
LangString WHAT_GOES ${LANG_ENGLISH} "The program goes, with what it remembered on this computer. Your meetings stay where you saved them."
LangString START_NOW ${LANG_DUTCH} "Bijeenkomst nu starten"
LangString START_NOW ${LANG_ENGLISH} "Start Bijeenkomst now"
LangString RUNS ${LANG_DUTCH} "Bijeenkomst is nog open. Sluit het venster van Bijeenkomst en klik dan op 'Opnieuw'. Als er een bijeenkomst bezig is: klik op 'Annuleren' en doe dit daarna. Er is nog niets veranderd."
LangString RUNS ${LANG_ENGLISH} "Bijeenkomst is still open. Close its window, then click 'Retry'. If a meeting is going on: click 'Cancel' and do this afterwards. Nothing has been changed yet."
LangString TOO_OLD ${LANG_DUTCH} "Bijeenkomst heeft Windows 10 of 11 nodig. Deze computer heeft een oudere Windows. Er is niets veranderd."
LangString TOO_OLD ${LANG_ENGLISH} "Bijeenkomst needs Windows 10 or 11. This computer has an older Windows. Nothing has been changed."
LangString NOT_REPLACED ${LANG_DUTCH} "Een bestand van Bijeenkomst is nog in gebruik. Start de computer opnieuw op en voer dit installatiebestand dan nog een keer uit."
LangString NOT_REPLACED ${LANG_ENGLISH} "A file of Bijeenkomst is still in use. Restart the computer, then run this setup again."
LangString A_MEETING ${LANG_DUTCH} "Bijeenkomst"
LangString A_MEETING ${LANG_ENGLISH} "Meeting (Bijeenkomst)"

; A program that runs cannot be opened for writing. Ends with error level 2 when it goes on running.
!macro STOP_WHILE_IT_RUNS
  ${Do}
    StrCpy $1 0
    ${For} $2 1 2
      StrCpy $3 "bijeenkomst.exe"
      ${If} $2 = 2
        StrCpy $3 "bijeenkomst-cli.exe"
      ${EndIf}
      ${If} ${FileExists} "$INSTDIR\$3"
        ClearErrors
        FileOpen $0 "$INSTDIR\$3" a
        ${If} ${Errors}
          StrCpy $1 1
        ${Else}
          FileClose $0
        ${EndIf}
      ${EndIf}
    ${Next}
    ${If} $1 = 0
      ${Break}
    ${EndIf}
    ${If} ${Cmd} `MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(RUNS)" /SD IDCANCEL IDCANCEL`
      SetErrorLevel 2
      Quit
    ${EndIf}
  ${Loop}
!macroend

Function .onInit
  !insertmacro MULTIUSER_INIT
  ${IfNot} ${AtLeastWin10}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel 3
    Quit
  ${EndIf}
FunctionEnd

Function un.onInit
  !insertmacro MULTIUSER_UNINIT
FunctionEnd

Function StartAsTheUser ; not with the rights of the installer
  Exec '"$WINDIR\explorer.exe" "${PROGRAM}"'
FunctionEnd

Function .onInstFailed ; or stopped half-way: what was there before is still whole
  RMDir /r "$INSTDIR\program-new"
FunctionEnd

Section
  !insertmacro STOP_WHILE_IT_RUNS
  ; First all of the new beside the old, then in its place: whatever happens in between, one of them is whole.
  DetailPrint "$(BUSY)"
  SetDetailsPrint none ; thousands of names take longer to show than to write
  RMDir /r "$INSTDIR\program-new"
  SetOutPath "$INSTDIR\program-new"
  File /r "${FOLDER}/program/*"
  SetOutPath "$INSTDIR"
  RMDir /r "$INSTDIR\program"
  ClearErrors
  Rename "$INSTDIR\program-new" "$INSTDIR\program"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(NOT_REPLACED)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
  File "${FOLDER}/bijeenkomst.exe"
  File "${FOLDER}/bijeenkomst-cli.exe"
  File "${FOLDER}/LICENSE.txt"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "${PROGRAM}"

  WriteRegStr SHCTX "Software\Classes\.bijeenkomst" "" "${KIND}"
  WriteRegStr SHCTX "Software\Classes\.bijeenkomst\OpenWithProgids" "${KIND}" ""
  WriteRegStr SHCTX "Software\Classes\${KIND}" "" "$(A_MEETING)"
  WriteRegStr SHCTX "Software\Classes\${KIND}\DefaultIcon" "" "${PROGRAM},0"
  WriteRegStr SHCTX "Software\Classes\${KIND}\shell\open\command" "" '"${PROGRAM}" "%1"'
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayName" "${NAME}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "DisplayIcon" "${PROGRAM},0"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "Publisher" "the bijeenkomst contributors"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode'
  WriteRegStr SHCTX "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /$MultiUser.InstallMode /S'
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "EstimatedSize" ${KILOBYTES}
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL_KEY}" "NoRepair" 1

  ; Phones may come in, at home and in a hall whose network Windows calls public.
  ${If} $MultiUser.InstallMode == "AllUsers"
    nsExec::Exec 'netsh advfirewall firewall delete rule name="${NAME}"'
    Pop $0
    nsExec::Exec 'netsh advfirewall firewall add rule name="${NAME}" dir=in action=allow program="${PROGRAM}" protocol=TCP profile=private,public'
    Pop $0
  ${EndIf}
SectionEnd

Section Uninstall
  !insertmacro STOP_WHILE_IT_RUNS
  SetDetailsPrint none
  ${If} $MultiUser.InstallMode == "AllUsers"
    nsExec::Exec 'netsh advfirewall firewall delete rule name="${NAME}"'
    Pop $0
  ${EndIf}
  Delete "$SMPROGRAMS\${NAME}.lnk"
  ReadRegStr $0 SHCTX "Software\Classes\.bijeenkomst" ""
  ${If} $0 == "${KIND}"
    DeleteRegKey SHCTX "Software\Classes\.bijeenkomst"
  ${EndIf}
  DeleteRegKey SHCTX "Software\Classes\${KIND}"
  DeleteRegKey SHCTX "${UNINSTALL_KEY}"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'

  ; What the program remembers of this user. Meetings stand elsewhere, and stay.
  SetShellVarContext current
  RMDir /r "$LOCALAPPDATA\bijeenkomst"
  DeleteRegKey HKCU "Software\bijeenkomst"

  RMDir /r "$INSTDIR\program"
  RMDir /r "$INSTDIR\program-new"
  Delete "$INSTDIR\bijeenkomst.exe"
  Delete "$INSTDIR\bijeenkomst-cli.exe"
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only when nothing of anybody else stands in it
SectionEnd
