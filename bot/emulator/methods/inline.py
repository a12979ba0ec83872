"""answerInlineQuery: results for a question typed after the bot's name in any chat."""

from __future__ import annotations

from typing import Any

from bot.emulator.methods.table import Call, method
from bot.emulator.refusals import bad_request
from bot.emulator.world import Question, World

MOST_RESULTS = 50
LONGEST_RESULT_ID = 64
#: seconds for which Telegram keeps an answer that says nothing of it (Bot API)
CACHE_TIME = 300
#: seconds for which an answer is taken; own choice, Telegram names none
ANSWER_WITHIN = 10
TOO_OLD = "query is too old and response timeout expired or query ID is invalid"


@method("answerInlineQuery")
def answer_inline_query(call: Call) -> Any:
    """Show up to 50 results; once per question."""
    results = call.given.structure("results", called="inline query results")
    if not isinstance(results, list):
        raise bad_request("expected an Array of InlineQueryResult")
    if len(results) > MOST_RESULTS:
        raise bad_request("RESULTS_TOO_MUCH")
    _check(results)
    question = call.world.questions.get(call.given.text("inline_query_id"))
    if question is None or question.results is not None or call.world.now() > question.asked_at + ANSWER_WITHIN:
        raise bad_request(TOO_OLD)
    question.results = results
    question.is_personal = call.given.flag("is_personal")
    question.cache_time = call.given.integer("cache_time", CACHE_TIME)
    question.button = call.given.structure("button", called="inline query results button") or None
    _keep(call.world, question)
    call.world.touch()
    return True


def _keep(world: World, question: Question) -> None:
    """Telegram shows an answer again to whoever types the same while it is fresh: to all, unless it is personal."""
    if question.cache_time > 0:
        whose = question.person.user_id if question.is_personal else 0
        world.kept_answers[question.text, whose] = (world.now() + question.cache_time, question)


def _check(results: list[Any]) -> None:
    seen: set[str] = set()
    for result in results:
        if not isinstance(result, dict) or not isinstance(result.get("type"), str):
            raise bad_request("can't parse inline query result: expected an Object")
        identifier = str(result.get("id", ""))
        if not 0 < len(identifier.encode()) <= LONGEST_RESULT_ID:
            raise bad_request("RESULT_ID_INVALID")
        if identifier in seen:
            raise bad_request("RESULT_ID_DUPLICATE")
        seen.add(identifier)
        if result["type"] == "article" and not result.get("title"):
            raise bad_request("can't parse inline query result: Can't find field \"title\"")
        if result["type"] == "article" and not result.get("input_message_content"):
            raise bad_request("message text is empty")
