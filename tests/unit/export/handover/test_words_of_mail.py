"""What the draft mail says to who calls (R42, R54)."""

from tests.support.group_plans import with_second
from tests.support.packages import files_of, mail_of, words_of
from tests.support.workbook_evening import a_group, join, with_caller
from tests.unit.domain.evening import an_evening


def test_the_mail_has_the_invitation_to_copy_and_no_gathering_for_who_is_alone() -> None:
    """R38: one who is alone rests, also in the mail."""
    mail = words_of(mail_of(files_of(with_caller(a_group()))))
    (invited,) = (part for part in mail.split("\r\n\r\n") if part.startswith("Beste allemaal,"))
    assert [line.split()[0] for line in invited.splitlines()] == ["Beste", "We", "Kunt", "Groet,"]
    assert invited.endswith("\r\nGroet, Jan van der Berg")
    assert "de groep ‘Veilig naar school’" in mail
    assert "'" not in mail
    alone = with_caller(join(an_evening(), [("Jan van der Berg", "", "jan@voorbeeld.example", "")]))
    mail = words_of(mail_of(files_of(alone)))
    assert "U bent nu de enige" in mail
    assert "keer bij elkaar" not in mail


def test_two_callers_with_one_first_name_are_told_apart_in_the_mail() -> None:
    """R54: otherwise both are called by their first name, as everywhere."""
    people = (("Jan van der Berg", "", "jan@berg.example", ""), ("Jan Bos", "", "bos@berg.example", ""))
    mail = words_of(mail_of(files_of(with_second(with_caller(join(an_evening(), people)), 3, 2))))
    assert mail.startswith("Beste Jan van der Berg en Jan Bos,")
    assert "Fijn dat Jan van der Berg de anderen belt." in mail
