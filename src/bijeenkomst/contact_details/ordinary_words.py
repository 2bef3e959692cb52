"""Everyday Dutch words that are also names, so that each needs more evidence to count as one. Without accents."""

_BESIDE_A_NAME = frozenset(
    (
        "aan adres alleen als anoniem beide bekend bijna buurvrouw contact dan dat de deze dhr die dit dochter doe "
        "doen dus echtgenoot een eigen email en ene er fam familie gaat geen gewoon graag heb hebben heeft heel "
        "hem het hier hun ik in ja je jullie kan kom komen komt later liever lijst maar mail me mee meedoen meneer "
        "met mevr mevrouw mij mijn mobiel mw naam naar nee niemand niet nog nummer of om onbekend ons onze ook op "
        "over te tel telefoon telefoonnummer thuis tot uit van volgt voor voornaam wat we wel weet wie wij woon "
        "worden wordt zelf zie zij zijn zoon "
    ).split()
)
"""Words that people write next to a name or instead of one: "Geen naam", "Jan, mail komt nog"."""

ORDINARY = _BESIDE_A_NAME | frozenset(
    (
        "ad akker amber an anjer anker appel april arend arm augustus avond baard baars baas bakker bal bank baron "
        "bas bed beek beer bel ben berg bergen bier bijl bisschop blad blauw blij bloem bo bode boer bok bont boom "
        "boomgaard boot bos bosch boter brink broek brood brouwer brug bruin burcht burg buur buurman buurt dag "
        "dahlia dak dal dam dame dauw dekker deur dijk dik dille do donk door dorp draad dun eb eind einde els "
        "engel ezel feest fleur floor frank gat geel geit geluk glas goed goud graaf gracht grijs groen groep "
        "groot haan haar haas hamer hand hart haven hazel heer heide hen herder herfst hertog heuvel hoed hoek hof "
        "hond honing hoofd hoop hope horst hout hovenier huis hulp ijs ijzer iris is jade jager jas jo jong jonker "
        "joost joy juli juni kaal kaas kamp kast kat keizer kerk kers ketel kind kinderen kip klaver klein knecht "
        "ko koe kok koning kool koopman koper kort koster kraag kraai kramer krom kuil kuiper laan lam lang leeuw "
        "leider lente lepel lief lies lijn linde loo lot lotus maan maandag maat madelief madeliefje man mantel "
        "margriet marjolein mark markt marktplein mast mat max meer mees meester mei meijer melk mens merel mes "
        "mist molen molenaar mond monnik mooi morgen muis mulder munt mus muur muziek nacht net neus nieuw noord "
        "noorden noot olijf oog oor oord oost oosten opaal oud ouden paard pad page pan parel pastoor paus peer "
        "peper pip plan plein pleun pol polder poort post pot prins prinses pruim put raaf raam recht regen rein "
        "ridder rijk river rob robijn rok rood roos rozemarijn ruiter rust salie samen schaap schilder schip "
        "schipper schoen school schouten sil sky slag slager slot sluis smid smit sneeuw snel snijder snoek spelen "
        "spijker sport spreeuw staal stad stam steen ster sterk stern stil stoel stok storm straat suiker summer "
        "sunny tafel tak thema tijm timmerman to tom ton toon toren touw trouw tuin tuinman uil valk veld velde "
        "vervoer vink viola vis visser vlam vliet vloer vlug voet vogel vonk vork vos vrede vreugde vriend "
        "vrienden vrij vrijdag vroom vrouw vuur waard wachter wagen wal wall water weg weide weiden werk west "
        "westen wever wijn wijs wil wim wind winkel winter wit wolf wonen wout zaag zak zand zee zeil zilver zomer "
        "zon zondag zonder zonne zorg zout zuid zuiden zwaan zwart "
    ).split()
)
"""Words that can also be part of a name."""

MONTHS = frozenset(
    ("apr april aug augustus dec feb jan jul juli jun juni maart mei mrt nov okt sep sept ").split()
)
"""Next to a number these are part of a date."""

BEFORE_A_NAME = frozenset(
    (
        "app appen appt bel bellen belt beste broer buur buurman buurvrouw contactpersoon dhr dokter dominee fam "
        "familie groet groeten groetjes hallo heer heet ik juf juffrouw mail mailen mailt meester meneer mevr "
        "mevrouw mijnheer mw naam namens neef nicht oma oom opa pastoor tante vraag vragen wethouder zus "
    ).split()
)
"""Words that precede the name more often than the everyday word."""

AFTER_A_NAME = frozenset(
    (
        "appt bakt belt haalt helpt kan kent kookt maakt mag mailt neemt organiseert regelt vindt vraagt weet wil "
        "wilde woont zegt zei zorgt zou "
    ).split()
)
"""Verbs for what a person does, and a storm or a rose does not."""
