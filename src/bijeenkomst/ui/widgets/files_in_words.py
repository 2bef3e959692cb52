"""The columns of Qt's own file dialog in the window's language instead of the system's."""

from PySide6.QtCore import (
    QIdentityProxyModel,
    QLocale,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QFileSystemModel

from bijeenkomst.i18n import gettext as _

SIZE, KIND, CHANGED = 1, 2, 3  # columns
DISPLAY = Qt.ItemDataRole.DisplayRole


class FilesInWords(QIdentityProxyModel):
    """A proxy for the model of a file dialog, which formats dates and sizes for the system and says "Folder"."""

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = DISPLAY) -> object:
        """A folder, a size or a date in the window's language; everything else as the dialog has it."""
        files = self.sourceModel()
        if role != DISPLAY or index.column() not in (SIZE, KIND, CHANGED):
            return super().data(index, role)
        assert isinstance(files, QFileSystemModel)
        info = files.fileInfo(self.mapToSource(index))
        match index.column():
            case 1 if not info.isDir():
                traditional = QLocale.DataSizeFormat.DataSizeTraditionalFormat
                return QLocale().formattedDataSize(info.size(), 0, traditional)
            case 2 if info.isDir():
                return _("Map")
            case 3:
                return QLocale().toString(info.lastModified(), QLocale.FormatType.ShortFormat)
        return super().data(index, role)
