"""From a snapshot to HTML. Counts and shown additions only; of contact details, only a phone's own sign-ups."""

import hashlib
import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bijeenkomst.design.css import css_variables
from bijeenkomst.design.fonts import web_headings_file
from bijeenkomst.design.palette import FILLS
from bijeenkomst.design.shapes import label_centre, svg_path
from bijeenkomst.domain.addition import LONGEST_ADDITION, Visibility
from bijeenkomst.domain.meeting import NOTHING, Meeting
from bijeenkomst.domain.sign_up import LONGEST_CONTRIBUTION, LONGEST_EMAIL, LONGEST_NAME, LONGEST_PHONE
from bijeenkomst.domain.stage import ABOUT_A_THEME, Cover, SlideKind
from bijeenkomst.domain.theme import Theme
from bijeenkomst.i18n import gettext, ngettext
from bijeenkomst.resource_files import resource
from bijeenkomst.web.phone import Phone
from bijeenkomst.wording.consent import phone_consent
from bijeenkomst.wording.people import people, public_count, recognised

MOST_ADDITIONS = 50  # shown on one page; the newest
SAVED = frozenset({"answer", "addition", "sign-up", "left"})


@dataclass(frozen=True, slots=True)
class Filled:
    """A form that comes back with what was typed and what is wrong with it."""

    form: str
    values: Mapping[str, str] = field(default_factory=dict)
    errors: Mapping[str, str] = field(default_factory=dict)
    suggestion: str = ""


NOTHING_FILLED = Filled("")


@dataclass(frozen=True, slots=True)
class StaticFile:
    """A file that never changes under its address, so that a phone fetches it once."""

    path: str
    body: bytes
    kind: str


class Pages:
    """Renders the pages. Made once; templates are compiled at the first page."""

    def __init__(self) -> None:
        self._environment = Environment(
            loader=FileSystemLoader(resource("web", "templates")),
            autoescape=True,
            undefined=StrictUndefined,
            auto_reload=False,
            trim_blocks=True,
            lstrip_blocks=True,
            extensions=["jinja2.ext.i18n"],
        )
        self._environment.install_gettext_callables(gettext, ngettext, newstyle=True)  # type: ignore[attr-defined]  # added by the extension
        self._environment.globals.update(badge=badge, people=people, public_count=public_count)

    @cached_property
    def static(self) -> dict[str, StaticFile]:
        """The style sheet, the script and the heading face by their paths, which hold a hash of the contents."""
        font = _static("kop", "woff2", web_headings_file().read_bytes(), "font/woff2")
        face = (
            "@font-face{font-family:'Atkinson Hyperlegible Next';font-weight:700;font-display:swap;"
            f"src:url({font.path}) format('woff2')}}"
        )
        sheet = css_variables() + face + resource("web", "static", "pagina.css").read_text("utf-8")
        style = _static("stijl", "css", sheet.encode(), "text/css; charset=utf-8")
        script = _static(
            "pagina",
            "js",
            resource("web", "static", "pagina.js").read_bytes(),
            "text/javascript; charset=utf-8",
        )
        return {"style": style, "script": script, "font": font}

    def start(self, meeting: Meeting, *, wrong_code: str = "") -> str:
        """What is on the screen now, and all themes; also what a wrong address or code shows."""
        slide = meeting.stage.slide
        now = meeting.themes.get(slide.theme) if slide.kind in ABOUT_A_THEME else None
        return self._render(
            "start.html", meeting, now=now, groups=slide.kind is SlideKind.GROUPS, wrong_code=wrong_code
        )

    def theme(
        self,
        meeting: Meeting,
        theme: Theme,
        phone: Phone,
        *,
        saved: str = "",
        filled: Filled = NOTHING_FILLED,
    ) -> str:
        """A theme with its three forms."""
        details = meeting.details
        joined = [
            one for one in meeting.sign_ups.get(theme.code, NOTHING).values() if one.owner == phone.owner
        ]
        shown = meeting.additions_of(theme.code, Visibility.SHOWN)
        return self._render(
            "theme.html",
            meeting,
            theme=theme,
            saved=saved if saved in SAVED else "",
            filled=filled,
            submissions={
                kind: filled.values.get("submission") if filled.form == kind else secrets.token_urlsafe(12)
                for kind in ("add", "sign-up")
            },
            answer=meeting.answers.get(theme.code, NOTHING).get(phone.voter),
            outcome=(
                recognised(meeting.recognition(theme.code), meeting.present, theme.sensitive)
                if theme.code in meeting.revealed
                else ""
            ),
            additions=shown[: -MOST_ADDITIONS - 1 : -1],
            more_additions=max(0, len(shown) - MOST_ADDITIONS),
            joined=joined,
            consent=None if details.missing_for_sign_up else phone_consent(details, theme),
            longest={
                "text": LONGEST_ADDITION,
                "name": LONGEST_NAME,
                "phone": LONGEST_PHONE,
                "email": LONGEST_EMAIL,
                "contribution": LONGEST_CONTRIBUTION,
            },
        )

    def _render(self, template: str, meeting: Meeting, **values: object) -> str:
        stage = meeting.stage
        return self._environment.get_template(template).render(
            meeting=meeting,
            details=meeting.details,
            themes=meeting.in_order,
            style=self.static["style"].path,
            script=self.static["script"].path,
            on_screen=stage.slide.theme if stage.cover is not Cover.BLACK else "",
            **values,
        )


def badge(theme: Theme, size: int = 44) -> Markup:
    """The theme's shape in its colour with its number: the same as on the projector and on paper (R1)."""
    x, y = label_centre(theme.shape)
    return Markup(
        '<svg class="badge" width="{size}" height="{size}" viewBox="-1 -1 26 26" aria-hidden="true" focusable="false">'
        '<path d="{path}" fill="{fill}" stroke="#1D1B18" stroke-width="1"/>'
        '<text x="{x}" y="{y}" text-anchor="middle" font-size="10" font-weight="700" fill="#000">{number}</text></svg>'
    ).format(
        size=size,
        path=svg_path(theme.shape),
        fill=FILLS[theme.colour],
        x=f"{x * 24:.1f}",
        y=f"{y * 24 + 3.6:.1f}",
        number=theme.number,
    )


def _static(name: str, ending: str, body: bytes, kind: str) -> StaticFile:
    digest = hashlib.sha256(body).hexdigest()[:12]
    return StaticFile(f"/-/{name}-{digest}.{ending}", body, kind)
