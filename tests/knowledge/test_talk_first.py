"""When an LP talk with the child's own educator or teacher is the first suggestion (row R38), and when never."""

from __future__ import annotations

import json

import pytest

from bot.i18n.translator import in_every_language
from knowledge.answer import understand
from knowledge.catalogue import load_catalogue
from knowledge.matching import Index, build_index, match, talk_first
from knowledge.matching.normalise import fold, words
from knowledge.matching.talk_first import was_held


@pytest.fixture(scope="module")
def index() -> Index:
    return build_index(load_catalogue())


@pytest.mark.parametrize(
    "text",
    [
        "eskari-ikäinen on arka ja vetäytyy",
        "poikani on päiväkodissa levoton eikä kuuntele",
        "ekaluokkalainen ei jaksa keskittyä koulussa",
        "tyttärellä ei ole kavereita koulussa",
        "meidän 7-vuotias ei opi lukemaan",
        "olen huolissani, lapsi ei leiki muiden kanssa päiväkodissa",
        "vårt barn i förskolan är blygt och drar sig undan",
        "sonen har svårt att koncentrera sig i skolan",
        "my daughter is shy and withdrawn at preschool",
        "our son cannot concentrate in class",
    ],
)
def test_a_worry_about_a_child_in_day_care_or_school_begins_with_a_talk(index: Index, text: str) -> None:
    assert understand(text, index).talk_first


@pytest.mark.parametrize(
    "text",
    [
        "miten haen päiväkotipaikkaa aralle lapselle",
        "koulun vaihto, lapsi ei viihdy luokassa",
        "päiväkotimaksu on liian iso",
        "hur ansöker jag om plats i förskolan, barnet är blygt",
        "how do I apply for preschool for a shy child",
    ],
)
def test_practical_matters_do_not(index: Index, text: str) -> None:
    assert not match(text, index).talk_first


@pytest.mark.parametrize(
    "text",
    [
        "haluan perheneuvolaan, eskari-ikäinen on arka",
        "saako koulukuraattorilta apua, poika on yksinäinen koulussa",
        "lapsi on levoton koulussa, tarvitaan lähete tutkimuksiin",
        "jag vill ha tid hos skolkuratorn, sonen är ensam i skolan",
        "we want the school psychologist, our son is lonely at school",
        "Lapsen tuki varhaiskasvatuksessa, arka lapsi",
    ],
)
def test_an_explicit_wish_for_a_service_is_not_overruled(index: Index, text: str) -> None:
    assert not match(text, index).talk_first


@pytest.mark.parametrize(
    "text",
    [
        "olemme jo puhuneet opettajan kanssa, eskari-ikäinen on arka",
        "eskari-ikäinen on arka ja vetäytyy, LP-keskustelu on jo käyty",
        "vi har redan pratat med läraren, vårt barn är blygt i förskolan",
        "we have already talked with the teacher, our son is shy at preschool",
    ],
)
def test_who_has_talked_already_is_not_offered_it_again(index: Index, text: str) -> None:
    assert was_held(text)
    assert not match(text, index).talk_first


@pytest.mark.parametrize(
    "text",
    [
        "oon 12v ja yksinäinen koulussa",
        "vauva itkee yöt",
        "lapsi ei nuku",
        "poikaa kiusataan koulussa",
        "parisuhteessa on kriisi ja lapset ovat koulussa",
        "",
    ],
)
def test_other_matters_are_answered_as_ever(index: Index, text: str) -> None:
    assert not match(text, index).talk_first


@pytest.mark.parametrize(
    "danger", ["haluan tappaa itseni", "mies hakkaa meitä", "jag vill dö", "he hit me and the kids"]
)
def test_a_talk_never_stands_beside_danger(index: Index, danger: str) -> None:
    seen = understand(f"eskari-ikäinen on arka ja vetäytyy. {danger}", index)
    assert seen.danger.severity
    assert not seen.talk_first


def test_who_asks_for_the_talk_by_its_name_gets_it(index: Index) -> None:
    assert match("Saisimmeko LP-keskustelun opettajan kanssa", index).talk_first


def test_the_words_of_the_button_say_that_the_talk_was_held() -> None:
    assert all(was_held(label) for label in in_every_language("button-talked").values())


def test_no_phrase_is_empty_or_written_twice() -> None:
    table = json.loads(talk_first._FILE.read_text(encoding="utf-8"))
    for group, phrases in table.items():
        plain = [" ".join(words(fold(phrase))) for phrase in phrases]
        assert all(plain), group
        assert sorted({phrase for phrase in plain if plain.count(phrase) > 1}) == [], group
