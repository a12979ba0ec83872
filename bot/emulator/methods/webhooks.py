"""setWebhook, deleteWebhook, getWebhookInfo.

One exception to Telegram's rules: ``http`` and any port are taken for addresses on this machine, because
that is where the desk is when it talks to an emulator. Addresses elsewhere are checked as Telegram does, and
then nothing is ever sent to them.
"""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import Any
from urllib.parse import SplitResult, urlsplit

from bot.emulator.chats import Json
from bot.emulator.methods.polling import read_allowed
from bot.emulator.methods.table import Call, method
from bot.emulator.refusals import TelegramRefusal, bad_request
from bot.emulator.webhook import Settings

PORTS = frozenset({80, 88, 443, 8443})
LONGEST_SECRET = 256
SECRET = re.compile(r"[A-Za-z0-9_-]*")
DEFAULT_CONNECTIONS = 40
MOST_CONNECTIONS = 100
LOOPBACK_NAMES = frozenset({"localhost", "127.0.0.1", "[::1]", "::1"})
BY_SET_WEBHOOK = "terminated by setWebhook request"


@method("setWebhook")
async def set_webhook(call: Call) -> Any:
    """Have updates posted to an address from now on; an empty address is deleteWebhook."""
    if not call.given.has("url"):
        return await delete_webhook(call)
    call.doors.refuse_hasty_webhook()
    settings = _settings(call)
    read_allowed(call)
    if call.given.flag("drop_pending_updates"):
        call.world.queue.clear()
    elif call.doors.webhook is not None and call.doors.webhook.settings == settings:
        call.description = "Webhook is already set"
        return True
    call.doors.end_poll(BY_SET_WEBHOOK)
    await call.doors.set_webhook(settings)
    call.description = "Webhook was set"
    return True


@method("deleteWebhook")
async def delete_webhook(call: Call) -> Any:
    """Have updates wait for getUpdates again."""
    if call.given.flag("drop_pending_updates"):
        call.world.queue.clear()
    was_set = call.doors.webhook is not None
    await call.doors.set_webhook(None)
    call.description = "Webhook was deleted" if was_set else "Webhook is already deleted"
    return True


@method("getWebhookInfo")
def get_webhook_info(call: Call) -> Json:
    """Where updates go, how many wait, and what went wrong last."""
    webhook = call.doors.webhook
    queue = call.world.queue
    info: Json = {
        "url": webhook.settings.url if webhook else "",
        "has_custom_certificate": False,
        "pending_update_count": queue.count(call.world.now()),
    }
    if webhook is not None:
        info |= {"max_connections": webhook.settings.max_connections, "ip_address": "127.0.0.1"}
        if webhook.last_error:
            info |= {"last_error_date": int(webhook.last_error_at), "last_error_message": webhook.last_error}
    if queue.allowed is not None:
        info["allowed_updates"] = sorted(queue.allowed)
    return info


def _settings(call: Call) -> Settings:
    url = call.given.text("url")
    _check_url(url)
    secret = call.given.text("secret_token")
    if len(secret) > LONGEST_SECRET:
        raise bad_request("secret token is too long")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    connections = call.given.integer("max_connections", DEFAULT_CONNECTIONS)
    return Settings(url, secret, min(max(connections, 1), MOST_CONNECTIONS))


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url if "://" in url else f"https://{url}")
        port = parts.port
    except ValueError:
        raise bad_request("invalid webhook URL specified") from None
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise bad_request("invalid webhook URL specified")
    if is_on_this_machine(parts):
        return
    if parts.scheme != "https":
        raise _bad_webhook("An HTTPS URL must be provided for webhook")
    if port is not None and port not in PORTS:
        raise _bad_webhook("Webhook can be set up only on ports 80, 88, 443 or 8443")
    _check_address(parts.hostname)


def is_on_this_machine(parts: SplitResult) -> bool:
    """Whether an address is on loopback."""
    return parts.hostname in LOOPBACK_NAMES


def _check_address(host: str) -> None:
    try:
        address = ip_address(host)
    except ValueError:
        return
    if address.version == 6:
        raise _bad_webhook("IPv6-only addresses are not allowed")
    if not address.is_global:
        raise _bad_webhook(f"IP address {address} is reserved")


def _bad_webhook(reason: str) -> TelegramRefusal:
    return bad_request(f"bad webhook: {reason}")
