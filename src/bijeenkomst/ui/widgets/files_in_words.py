"""What stands beside a file in Qt's own window for files: in the window's language, and not in the system's."""

from PySide6.QtCore import (
    QDateTime,
    QIdentityProxyModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QFileSystemModel

from bijeenkomst.i18n import gettext as _

SIZE, KIND, CHANGED = 1, 2, 3  # columns
DISPLAY = Qt.ItemDataRole.DisplayRole


class FilesInWords(QIdentityProxyModel):
    """Goes between a dialog for files and its model, which writes days and sizes as the system does, and "Folder"."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = DISPLAY) -> object:
        """The words of the window for a folder, a size and a day; all else as it was."""
        files = self.sourceModel()
        if role != DISPLAY or index.column() not in (SIZE, KIND, CHANGED):
            return super().data(index, role)
        assert isinstance(files, QFileSystemModel)
        about = files.fileInfo(self.mapToSource(index))
        match index.column():
            case 1 if not about.isDir():
                return QLocale().formattedDataSize(
                    about.size(), 0, QLocale.DataSizeFormat.DataSizeTraditionalFormat
                )
            case 2 if about.isDir():
                return _("Map")
            case 3:
                return _day(about.lastModified())
        return super().data(index, role)


def _day(moment: QDateTime) -> str:
    return QLocale().toString(moment, QLocale.FormatType.ShortFormat)
