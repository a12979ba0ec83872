"""What a person can do with the phone, and what they see on it."""

from __future__ import annotations

import pytest
from telegram import Bot, InlineKeyboardButton, InlineKeyboardMarkup, ReplyKeyboardMarkup, ReplyKeyboardRemove

from bot.emulator.emulator import Emulator
from bot.emulator.phone import NothingToPress, Phone

pytestmark = pytest.mark.anyio


def buttons(*pairs: tuple[str, str]) -> InlineKeyboardMarkup:
    return InlineKeyboardMarkup([[InlineKeyboardButton(text, callback_data=data)] for text, data in pairs])


async def pressed(bot: Bot) -> list[str]:
    return [u.callback_query.data or "" for u in await bot.get_updates() if u.callback_query]


async def test_the_newest_button_is_pressed_and_the_exact_one_first(bot: Bot, family: Phone) -> None:
    await bot.send_message(family.id, "vanha", reply_markup=buttons(("Puhu ihmiselle", "old")))
    await bot.send_message(
        family.id, "uusi", reply_markup=buttons(("Puhu ihmiselle nyt", "now"), ("Puhu ihmiselle", "new"))
    )
    family.press("Puhu ihmiselle")
    family.press("nyt")
    family.press("old")
    assert await pressed(bot) == ["new", "now", "old"]


async def test_a_missing_button_is_named_beside_those_that_are_there(bot: Bot, family: Phone) -> None:
    await bot.send_message(family.id, "hei", reply_markup=buttons(("Kyllä", "yes")))
    with pytest.raises(NothingToPress, match=r"Ehkä.*Kyllä"):
        family.press("Ehkä")


async def test_a_button_that_is_gone_can_still_be_pressed_late(bot: Bot, family: Phone) -> None:
    message = await bot.send_message(family.id, "hei", reply_markup=buttons(("Kyllä", "yes")))
    await message.edit_text("ohi")
    family.press_at(message.message_id, "yes")
    assert await pressed(bot) == ["yes"]


async def test_the_keyboard_under_the_writing_line_says_its_label(bot: Bot, family: Phone) -> None:
    keyboard = ReplyKeyboardMarkup([["Apua heti", "Aikani"]], is_persistent=True)
    await bot.send_message(family.id, "hei", reply_markup=keyboard)
    assert family.keyboard == [["Apua heti", "Aikani"]]
    family.press("Aikani")
    assert (await bot.get_updates())[-1].message.text == "Aikani"  # type: ignore[union-attr]
    await bot.send_message(family.id, "pois", reply_markup=ReplyKeyboardRemove())
    assert family.keyboard == []


async def test_a_keyboard_for_one_time_is_gone_after_its_use(bot: Bot, family: Phone) -> None:
    keyboard = ReplyKeyboardMarkup([["Kyllä"]], one_time_keyboard=True)
    await bot.send_message(family.id, "sopiiko?", reply_markup=keyboard)
    family.press("Kyllä")
    assert family.keyboard == []
    with pytest.raises(NothingToPress):
        family.press("Kyllä")


async def test_a_link_back_to_the_bot_opens_it_with_its_payload(bot: Bot, family: Phone) -> None:
    links = [
        [InlineKeyboardButton("Kutsu", url="https://t.me/koppi_bot?start=kutsu-1")],
        [InlineKeyboardButton("Sivu", url="https://pirha.fi/")],
    ]
    await bot.send_message(family.id, "hei", reply_markup=InlineKeyboardMarkup(links))
    family.press("Sivu")
    family.press("Kutsu")
    assert family.opened == ["https://pirha.fi/", "https://t.me/koppi_bot?start=kutsu-1"]
    assert [m.text for m in family.messages if not m.from_bot] == ["/start kutsu-1"]


async def test_what_was_edited_or_deleted_is_not_seen_any_more(bot: Bot, family: Phone) -> None:
    first = await bot.send_message(family.id, "väärin")
    second = await bot.send_message(family.id, "turha")
    await first.edit_text("oikein")
    await second.delete()
    assert family.sees("oikein")
    assert not family.sees("väärin")
    assert family.last is not None
    assert family.last.text == "oikein"


async def test_waiting_in_vain_tells_what_is_seen(bot: Bot, family: Phone) -> None:
    await bot.send_message(family.id, "jotain muuta")
    with pytest.raises(TimeoutError, match=r"koppi.*jotain muuta"):
        await family.wait_for("koppi", timeout=0.05)


async def test_starting_again_lifts_the_block(bot: Bot, family: Phone) -> None:
    family.block()
    family.start()
    await bot.send_message(family.id, "tervetuloa takaisin")
    assert family.sees("takaisin")


async def test_only_ones_own_messages_can_be_changed(bot: Bot, family: Phone) -> None:
    message = await bot.send_message(family.id, "hei")
    with pytest.raises(ValueError, match="own messages"):
        family.edit(message.message_id, "hah")
    with pytest.raises(ValueError, match="kind of media"):
        family.send_media("hologram")


async def test_without_history_only_the_newest_messages_are_kept(anyio_backend: str) -> None:
    async with Emulator(history=False) as emulator:
        family = emulator.add_phone("Aino", started=True)
        for number in range(100):
            family.say(str(number))
        assert len(family.messages) == 20
        assert len(emulator.requests) == 0


def test_a_seed_makes_the_numbers_of_a_run_repeatable(anyio_backend: str) -> None:
    def numbers(seed: int) -> tuple[int, int]:
        family = Emulator(seed=seed).add_phone("Aino")
        return family.id, family.start()

    assert numbers(3) == numbers(3)
    assert numbers(3) != numbers(4)
