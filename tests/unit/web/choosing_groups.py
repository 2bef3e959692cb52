"""The form with which somebody joins several groups."""

from tests.unit.web.hall import Hall, submission


def choosing(hall: Hall, *numbers: int, page: str = "", **other: str) -> dict[str, str]:
    """What somebody sends who joins the groups with these numbers; "-" leaves a field or box out."""
    fields = {f"join-{hall.code(number)}": "ja" for number in numbers}
    fields |= {f"explicit-{hall.code(number)}": "ja" for number in numbers if number == 2}
    fields |= {"name": "Fatma Yılmaz", "phone": "06 12345678", "email": "", "adult": "ja"}
    if page:
        fields["submission"] = submission(page, "sign-up")
    return {name: value for name, value in (fields | other).items() if value != "-"}
