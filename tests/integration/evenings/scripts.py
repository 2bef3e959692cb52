"""Words in every script that people write their names in, as hypothesis strategies."""

from functools import cache
from unicodedata import category

from hypothesis import strategies as st

LETTERS = {
    "Latin": "41-5a 61-7a c0-d6 d8-f6 f8-17e 1e00-1eff",
    "Greek": "391-3a1 3a3-3ce",
    "Cyrillic": "401-44f 451-45f 490-491 4d8-4d9",
    "Armenian": "531-556 561-586",
    "Hebrew": "5d0-5ea",
    "Arabic": "621-63a 641-64a 67e 686 698 6a9 6af 6cc",
    "Syriac": "710 712-72c",
    "Thaana": "780-7a5",
    "NKo": "7ca-7ea",
    "Devanagari": "905-939 93e-94c",
    "Bengali": "985-98c 98f-990 993-9a8 9aa-9b0",
    "Gurmukhi": "a05-a0a a13-a28",
    "Gujarati": "a85-a8b a93-aa8",
    "Tamil": "b85-b8a b92-b95 bae-bb9",
    "Telugu": "c05-c0c c12-c28",
    "Kannada": "c85-c8c c92-ca8",
    "Malayalam": "d05-d0c d12-d28",
    "Sinhala": "d85-d96 d9a-db1",
    "Thai": "e01-e30 e40-e45",
    "Lao": "e81-e82 e94-e97 e99-e9f",
    "Tibetan": "f40-f47 f49-f69",
    "Myanmar": "1000-1021",
    "Georgian": "10d0-10f0",
    "Hangul": "ac00-d7a3",
    "Ethiopic": "1200-1248 1260-1288 12a0-12b0",
    "Cherokee": "13a0-13f5",
    "Canadian": "1401-1460",
    "Khmer": "1780-17a2",
    "Mongolian": "1820-1842",
    "Tifinagh": "2d30-2d67",
    "Hiragana": "3041-3096",
    "Katakana": "30a1-30fa",
    "Bopomofo": "3105-312d",
    "Han": "4e00-9fff",
    "Yi": "a000-a0ff",
    "Vai": "a500-a5ff",
    "Javanese": "a984-a9b2",
    "Adlam": "1e900-1e943",
    "Osmanya": "10480-1049d",
    "Han beyond 16 bits": "20000-200ff 2a700-2a7ff",
}
REAL_NAMES = (
    "Jan", "Fatma Yılmaz", "Wim van der Berg", "Anneke de Vries-'t Hooft", "Søren Åkesson", "Ngô Thị Hạnh",
    "Łukasz Żółć", "Zoë Çelik", "José Ñúñez", "Þórður Guðmundsdóttir", "IJsbrand ĳsselstein", "Ἀλέξανδρος",
    "Олена Шевченко", "Ђорђе Ћирић", "Գրիգոր Նարեկացի", "שרה כהן", "דָּוִד", "عائشة", "محمد العلي", "نرگس‌بانو کریمی",
    "ܐܦܪܝܡ", "ދިވެހި", "ߒߞߏ", "अनिता शर्मा", "অনিতা", "ਹਰਪ੍ਰੀਤ", "தமிழ் செல்வி", "നിഷ", "สมชาย ใจดี", "བསྟན་འཛིན",
    "အောင်ဆန်း", "ნინო ბერიძე", "김민준", "ጸሐይ አበበ", "ᏣᎳᎩ", "ភក្តី", "ⵎⵓⵏⵉⵔ", "さくら", "佐藤 花子", "王小明", "𠮷野家",
    "𞤀𞤣𞤤𞤢𞤥", "Li", "X", "Jr.", "d'Hondt", "O’Brien", "Van 't Hek", "María José", "Anne-Sofie", "Jean-Luc",
)  # fmt: skip
MARKS = "\u0300\u0301\u0302\u0303\u0308\u030a\u0327\u0328\u0331\u0323"
AROUND = (
    *(
        "{}",
        "={}",
        "+{}",
        "-{}",
        '"{}"',
        "'{}'",
        "[{}]",
        "<{}>",
        "{} (buurvrouw)",
        "{}, mevr.",
        "{}; de tweede",
    ),
    *("{} & zn", "{}\\", "{} *", "{} 🙂", "{} 👩‍🌾", "{} ♥️"),
)
PLAIN = (
    "zitbankjes soep groente brommers stoeptegels fietspad wandelgroep moestuin koffie bloembakken straatlampen "
    "kliko speeltuin oversteek pleintje buslijn huiskamer gereedschap timmeren breien schaken muziek"
).split()


@cache
def letters(script: str) -> str:
    """The letters of a script."""
    found = []
    for span in LETTERS[script].split():
        first, _to, last = span.partition("-")
        found += [chr(code) for code in range(int(first, 16), int(last or first, 16) + 1)]
    return "".join(char for char in found if category(char)[0] in "LM" and category(char) != "Lm")


@cache
def words_in(script: str, longest: int = 12) -> st.SearchStrategy[str]:
    """One to three words of a script; of some with marks on the letters, as they can be typed apart."""
    word = st.text(st.sampled_from(letters(script)), min_size=1, max_size=longest)
    if script in ("Latin", "Greek", "Cyrillic"):
        word = word | st.builds("{}{}{}".format, word, st.sampled_from(MARKS), word)
    return st.lists(word, min_size=1, max_size=3).map(" ".join)


in_any_script = st.sampled_from(sorted(LETTERS)).flatmap(words_in)
in_latin = words_in("Latin")


@cache
def names() -> st.SearchStrategy[str]:
    """Names as people have and write them, of 1 to 100 letters."""
    plain = st.sampled_from(REAL_NAMES) | in_latin | in_any_script
    two_scripts = st.builds("{} {}".format, st.sampled_from(REAL_NAMES), in_any_script)
    long = st.lists(st.sampled_from(REAL_NAMES), min_size=6, max_size=12).map(
        lambda parts: ", ".join(parts)[:100]
    )
    around = st.builds(str.format, st.sampled_from((*AROUND, "@{}")), plain)
    return (plain | two_scripts | around | long).map(str.strip).filter(bool)


@cache
def texts(longest: int = 5) -> st.SearchStrategy[str]:
    """What people write about a theme: everyday words, sometimes another script, sometimes signs around it."""
    plain = st.lists(st.sampled_from(PLAIN), min_size=1, max_size=longest).map(" ".join)
    mixed = st.builds("{} {}".format, plain, in_any_script)
    dated = st.builds("{} om {} uur, {} keer".format, plain, st.integers(8, 22), st.integers(1, 99))
    return plain | mixed | dated | st.builds(str.format, st.sampled_from(AROUND), plain)
