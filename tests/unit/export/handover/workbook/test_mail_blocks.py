from bijeenkomst.export.handover.workbook.mail_blocks import MOST_ADDRESSES, OTHERS, OUTLOOK, mail_blocks


def test_the_block_comes_for_outlook_and_for_others() -> None:
    people = ["jan@berg.example", "anna@ziggo.example"]
    assert mail_blocks(people, OUTLOOK) == ("jan@berg.example; anna@ziggo.example",)
    assert mail_blocks(people, OTHERS) == ("jan@berg.example, anna@ziggo.example",)


def test_a_household_with_one_address_gets_one_message() -> None:
    assert mail_blocks(["Jan@berg.example", "", "jan@berg.example"], OTHERS) == ("jan@berg.example",)


def test_many_addresses_are_spread_over_blocks_that_a_mail_server_takes() -> None:
    addresses = [f"mens{number}@voorbeeld.example" for number in range(2 * MOST_ADDRESSES + 1)]
    blocks = mail_blocks(addresses, OTHERS)
    assert [block.count("@") for block in blocks] == [MOST_ADDRESSES, MOST_ADDRESSES, 1]
    assert ", ".join(blocks).split(", ") == addresses


def test_without_addresses_there_is_no_block() -> None:
    assert mail_blocks(["", ""], OUTLOOK) == ()
