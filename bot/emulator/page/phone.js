// One phone: whose it is, the chat with the bot, topics, what the bot flashes on the screen.

import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { iconButton, make, show } from "./elements.js";
import { roleWord, word } from "./language.js";
import { toggleMenu } from "./menu.js";
import { TopicTabs } from "./topics.js";

const TOAST_MS = 4500;

/**
 * A phone's element and how it follows the state. `memory` survives drawing the phone anew (draft, topic,
 * toast seen); `attempt(promise)` reports a failure in words and gives false; `openLink(phone)` asks for a link.
 */
export class Phone {
  constructor(state, { control, attempt, openLink, memory }) {
    Object.assign(this, { state, control, attempt, openLink, memory });
    this.id = state.id;
    this.chat = new Chat(state.name, this.#messageActions());
    this.composer = new Composer(this.#writingActions(), memory);
    this.topics = new TopicTabs(memory, () => this.#showTopic());
    this.element = this.#build();
  }

  #messageActions() {
    return {
      botName: () => this.bot?.username,
      start: (payload) => this.start(payload),
      say: (text) => this.#say(text, null),
      press: (message_id, data) => {
        this.chat.expectAnswer();
        return this.attempt(this.control.press(this.id, { message_id, data }));
      },
      search: (text) => this.composer.search(text),
      reply: (message) => this.composer.reply(message),
      edit: (message) => this.composer.edit(message),
    };
  }

  #writingActions() {
    return {
      say: (text, replyTo) => this.#say(text, replyTo),
      edit: (message_id, text) => this.attempt(this.control.edit(this.id, { message_id, text })),
      media: (kind, caption) => this.attempt(this.control.media(this.id, { kind, caption })),
      ask: (text) => this.attempt(this.control.ask(this.id, { text })),
      choose: (query_id, result_id) => this.attempt(this.control.choose(this.id, { query_id, result_id })),
      above: (query_id) => this.attempt(this.control.above(this.id, { query_id })),
    };
  }

  #say(text, replyTo) {
    const thread_id = this.topics.chosen ?? replyTo?.thread_id ?? null;
    const reply_to = replyTo?.message_id ?? null;
    return this.attempt(this.control.say(this.id, { text, reply_to, thread_id }));
  }

  /** Open the bot by its link, with this payload (empty: the plain start button). */
  start(payload) {
    return this.attempt(this.control.start(this.id, { payload }));
  }

  #build() {
    this.startBar = make("div", { class: "start-bar", hidden: true },
      make("button", { type: "button", class: "start", on: { click: () => this.start("") } }, word("start")));
    this.blockedBar = make("div", { class: "start-bar", hidden: true },
      make("p", {}, word("blocked")),
      make("button", { type: "button", class: "start", on: { click: () => this.#block(false) } }, word("unblock")));
    this.closedBar = make("p", { class: "closed-bar", hidden: true }, word("topic-closed"));
    this.flash = make("div", { class: "flash", role: "status", "aria-live": "polite" });
    this.chat.element.append(this.flash);
    this.device = make("div", { class: "device" }, this.#chatHeader(), this.topics.element,
      this.chat.element, this.closedBar, this.composer.element, this.startBar, this.blockedBar);
    const title = `phone-${this.id}`;
    const attributes = { class: "phone", id: `panel-${this.id}`, "aria-labelledby": title, "data-phone": this.id, "data-role": this.state.role };
    return make("section", attributes, this.#owner(title), this.device);
  }

  #owner(title) {
    return make("header", { class: "owner" },
      make("h2", { id: title }, make("span", { class: "role" }, roleWord(this.state)), " ", make("bdi", { class: "owner-name" }, this.state.name)),
      make("span", { class: "language-mark", lang: "en" }, (this.state.language_code ?? "").toUpperCase()));
  }

  #chatHeader() {
    this.botTitle = make("bdi", { class: "bot-name" });
    this.status = make("span", { class: "status" });
    const menu = iconButton("menu", word("phone-menu"), () => this.#openMenu(menu), { "aria-haspopup": "menu", "aria-expanded": "false" });
    return make("div", { class: "chat-header" }, make("img", { class: "face", src: "page/icon.svg", alt: "" }),
      make("div", { class: "bot" }, this.botTitle, this.status), menu);
  }

  #openMenu(button) {
    const blocked = this.state.blocked;
    toggleMenu(button, this.device, [
      { label: word("open-link"), choose: () => this.openLink(this) },
      { label: word(blocked ? "unblock" : "block"), choose: () => this.#block(!blocked) },
    ]);
  }

  #block(blocked) {
    return this.attempt(this.control.block(this.id, { blocked }));
  }

  #showTopic() {
    this.chat.clear();
    this.update(this.state, this.bot);
  }

  /** Show this state of the phone. */
  update(state, bot) {
    Object.assign(this, { state, bot });
    this.botTitle.textContent = bot.name;
    this.composer.botName = bot.username;
    this.status.textContent = word(state.typing ? "typing" : "bot");
    this.status.classList.toggle("busy", Boolean(state.typing));
    this.topics.update(state);
    this.#updateChat(state);
    this.#updateBottom(state);
    this.#flashToast(state.toast);
  }

  #updateChat(state) {
    const chosen = this.topics.chosen;
    const messages = chosen === null ? state.messages : state.messages.filter((message) => message.thread_id === chosen);
    const empty = word(state.messages.length ? "no-messages" : "start-lead");
    this.chat.update(messages, (message) => (chosen === null ? this.topics.nameOf(message.thread_id) : null), empty);
  }

  #updateBottom(state) {
    const fresh = state.messages.length === 0;
    const closed = this.topics.isClosed;
    show(this.startBar, fresh && !state.blocked);
    show(this.blockedBar, state.blocked);
    show(this.closedBar, closed && !state.blocked);
    show(this.composer.element, !fresh && !state.blocked && !closed);
    const topic = this.topics.nameOf(this.topics.chosen);
    this.composer.update(state, topic ? word("write-topic", { topic }) : word("write"));
  }

  #flashToast(toast) {
    const first = !("toast" in this.memory);
    const seen = this.memory.toast === (toast?.id ?? null);
    this.memory.toast = toast?.id ?? null;
    if (first || seen || !toast?.text) return;
    if (toast.alert) this.#alert(toast.text);
    else this.#toast(toast.text);
  }

  #toast(text) {
    const shown = make("p", { class: "toast", dir: "auto" }, text);
    this.flash.replaceChildren(shown);
    setTimeout(() => shown.remove(), TOAST_MS);
  }

  #alert(text) {
    const before = document.activeElement;
    const words = make("p", { dir: "auto", id: `alert-${this.id}` }, text);
    const behind = [...this.device.children];
    const close = () => {
      cover.remove();
      for (const part of behind) part.inert = false;
      before?.focus?.();
    };
    const ok = make("button", { type: "button", class: "solid", on: { click: close } }, word("ok"));
    const box = make("div", { class: "alert", role: "alertdialog", "aria-modal": "false", "aria-labelledby": words.id }, words, ok);
    const cover = make("div", { class: "cover", on: { keydown: (event) => event.key === "Escape" && close() } }, box);
    for (const part of behind) part.inert = true;
    this.device.append(cover);
    ok.focus();
  }
}
