"""What a Mac has to know of the program: the kind of file that it opens, and why it asks for what."""

from typing import Any

OLDEST = "13.0"
"""Of macOS; Qt 6.11 asks for it."""
KIND = "nl.bijeenkomst.meeting"

INFO: dict[str, Any] = {
    "CFBundleDisplayName": "Bijeenkomst",
    "CFBundleDevelopmentRegion": "nl",
    "CFBundleLocalizations": ["nl", "en"],
    "LSMinimumSystemVersion": OLDEST,
    "LSApplicationCategoryType": "public.app-category.productivity",
    "NSHighResolutionCapable": True,
    "CFBundleDocumentTypes": [
        {
            "CFBundleTypeName": "Bijeenkomst",
            "CFBundleTypeRole": "Editor",
            "LSHandlerRank": "Owner",
            "LSItemContentTypes": [KIND],
            "CFBundleTypeIconFile": "bijeenkomst.icns",
        }
    ],
    "UTExportedTypeDeclarations": [
        {
            "UTTypeIdentifier": KIND,
            "UTTypeDescription": "Bijeenkomst",
            "UTTypeConformsTo": ["public.data"],
            "UTTypeTagSpecification": {
                "public.filename-extension": ["bijeenkomst"],
                "public.mime-type": ["application/x-bijeenkomst"],
            },
        }
    ],
    "NSDocumentsFolderUsageDescription": "Bijeenkomsten staan in uw map Documenten, tenzij u een andere plek kiest.",
    "NSDesktopFolderUsageDescription": "U kiest zelf waar uw bijeenkomst staat, bijvoorbeeld op uw bureaublad.",
    "NSDownloadsFolderUsageDescription": "U opent een bestand dat in uw map Downloads staat.",
    "NSRemovableVolumesUsageDescription": "U bewaart een bijeenkomst of de lijsten op een USB-stick.",
    "NSNetworkVolumesUsageDescription": "U opent of bewaart een bijeenkomst op een netwerkschijf.",
    "NSLocalNetworkUsageDescription": "Telefoons in de zaal openen de pagina's die deze computer toont.",
}
