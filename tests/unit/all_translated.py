"""A language in which it is seen at once what is said in it and what is not."""

from bijeenkomst.i18n import Translator


class EverythingTranslated(Translator):
    """English dates, and every sentence there is marked, so that none can slip through untranslated."""

    def __init__(self) -> None:
        super().__init__("nl")
        self.language = "en"

    def gettext(self, message: str) -> str:
        return f"EN {message}"

    def ngettext(self, one: str, many: str, count: int) -> str:
        return f"EN {one if count == 1 else many}"
