// A message's text with its entities as elements. Offsets count UTF-16 units, as JavaScript strings do.

import { make } from "./elements.js";
import { word } from "./language.js";

const TAGS = {
  bold: "strong", italic: "em", underline: "u", strikethrough: "s", code: "code", pre: "pre",
  blockquote: "blockquote", expandable_blockquote: "blockquote",
};
const BLOCKS = new Set(["PRE", "BLOCKQUOTE"]);
const LINKED = new Set(["url", "text_link", "email", "phone_number", "bot_command"]);

// Web addresses, Finnish and international telephone numbers (also 112 and 116 xxx), and commands:
// Telegram's clients make these pressable whether or not the sender marked them.
const FOUND = new RegExp(
  [
    String.raw`(?<address>\b(?:https?:\/\/|t\.me\/)[^\s<>"]*[^\s<>".,;:!?)\]»”])`,
    String.raw`(?<phone>(?<![\w.,:+\/-])(?:\+\d{1,3}(?: ?\d){6,12}|0\d{1,3}[ -]?\d{3,}(?: ?\d{2,})+|116 ?\d{3}|112)(?![\w-]|[.,:]\d))`,
    String.raw`(?<command>(?<![\w\/<>])\/[a-z]\w{0,31}\b(?!\/))`,
  ].join("|"),
  "giu",
);

/** The address of a link if it is safe to follow (web, telephone, mail), else null. */
export function safeAddress(text) {
  const address = /^[a-z][a-z0-9+.-]*:/i.test(text) ? text : `https://${text}`;
  try {
    return ["https:", "http:", "tel:", "mailto:"].includes(new URL(address).protocol) ? address : null;
  } catch {
    return null;
  }
}

/** The payload of a link that starts this bot (t.me/<bot>?start=…), null for any other link. */
export function startPayload(address, botName) {
  const found = /^(?:https?:\/\/)?t(?:elegram)?\.me\/([^/?#]+)\/?\?(?:.*&)?start=([\w-]*)/i.exec(address);
  return found && found[1].toLowerCase() === String(botName).toLowerCase() ? found[2] : null;
}

function follow(text, address, actions) {
  const safe = safeAddress(address);
  if (safe === null) return document.createTextNode(text);
  const payload = startPayload(safe, actions.botName());
  if (payload === null) {
    const outside = safe.startsWith("http") ? { target: "_blank", rel: "noopener noreferrer" } : {};
    return make("a", { href: safe, ...outside }, text);
  }
  const open = (event) => {
    event.preventDefault();
    actions.start(payload);
  };
  return make("a", { href: safe, class: "deep", on: { click: open } }, text);
}

// Telegram takes long digits, as in a date, for a telephone number; one can be called if it begins like one.
const callable = (text) => /^(\+|0|11)/.test(text);

const call = (text, actions) =>
  callable(text) ? follow(text, `tel:${text.replace(/[^\d+]/g, "")}`, actions) : document.createTextNode(text);

function command(text, actions) {
  return make("button", { type: "button", class: "inline-command", on: { click: () => actions.say(text) } }, text);
}

function plain(parent, text, actions) {
  let at = 0;
  for (const found of actions ? text.matchAll(FOUND) : []) {
    parent.append(text.slice(at, found.index));
    if (found.groups.address) parent.append(follow(found[0], found[0], actions));
    else if (found.groups.phone) parent.append(call(found[0], actions));
    else parent.append(command(found[0], actions));
    at = found.index + found[0].length;
  }
  parent.append(text.slice(at));
}

function spoiler() {
  const reveal = (event) => {
    event.currentTarget.classList.add("shown");
    event.currentTarget.removeAttribute("aria-label");
  };
  return make("button", { type: "button", class: "spoiler", "aria-label": word("spoiler"), on: { click: reveal } });
}

function linked(entity, text, actions) {
  if (entity.type === "text_link") return follow(text, entity.url ?? "", actions);
  if (entity.type === "email") return follow(text, `mailto:${text}`, actions);
  if (entity.type === "phone_number") return call(text, actions);
  if (entity.type === "bot_command") return command(text, actions);
  return follow(text, text, actions);
}

function fill(parent, text, from, to, queue, actions) {
  let at = from;
  while (queue.length && queue[0].offset < to) {
    const entity = queue.shift();
    const begin = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    if (end <= begin) continue;
    plain(parent, text.slice(at, begin), actions);
    at = append(parent, entity, text, begin, end, queue, actions);
  }
  plain(parent, text.slice(at, to), actions);
}

function append(parent, entity, text, begin, end, queue, actions) {
  if (actions && LINKED.has(entity.type)) {
    parent.append(linked(entity, text.slice(begin, end), actions));
    while (queue.length && queue[0].offset < end) queue.shift();
    return end;
  }
  const element = entity.type === "spoiler" ? spoiler() : make(TAGS[entity.type] ?? "span");
  fill(element, text, begin, end, queue, ["code", "pre", "spoiler"].includes(entity.type) ? null : actions);
  parent.append(element);
  // The line break after a block is the block's own edge already.
  return BLOCKS.has(element.tagName) && text[end] === "\n" ? end + 1 : end;
}

/**
 * The text as a fragment of elements. `entities` are Telegram's; they may nest, and one that overlaps
 * another without lying inside it is cut at the other's end. `actions` has `botName()`, `start(payload)`
 * and `say(text)` for links into the bot and commands.
 */
export function formatted(text, entities, actions) {
  const queue = [...(entities ?? [])].sort((one, other) => one.offset - other.offset || other.length - one.length);
  const fragment = document.createDocumentFragment();
  fill(fragment, text, 0, text.length, queue, actions);
  return fragment;
}
