// Where a person writes: the text, what it answers or corrects, attachments, commands and the reply keyboard.

import { icon, iconButton, make, show } from "./elements.js";
import { word } from "./language.js";
import { InlineRows } from "./inline.js";
import { toggleMenu } from "./menu.js";

const KINDS = ["photo", "voice", "sticker", "document"];

/** The bottom of a phone. `actions` has say(text, replyTo), edit(id, text), media(kind, caption), all async. */
export class Composer {
  #replying = null;
  #editing = null;
  #commands = [];
  #keyboardSignature = "";

  constructor(actions, memory) {
    this.actions = actions;
    this.memory = memory;
    this.text = make("textarea", { rows: "1", dir: "auto", maxlength: "4096", "aria-label": word("message") });
    this.text.value = memory.draft ?? "";
    this.banner = make("div", { class: "banner", hidden: true });
    this.keys = make("div", { class: "reply-keyboard", role: "group", "aria-label": word("keyboard"), hidden: true });
    this.rows = new InlineRows({
      choose: (query_id, row) => this.#leaveSearch(this.actions.choose(query_id, row)),
      above: (query_id) => this.#leaveSearch(this.actions.above(query_id)),
    });
    this.element = this.#build();
    this.#listen();
  }

  #build() {
    this.attach = iconButton("attach", word("attach"), () => this.#openAttachments(), { "aria-haspopup": "menu", "aria-expanded": "false" });
    this.slash = iconButton("slash", word("commands"), () => this.#openCommands(), { "aria-haspopup": "menu", "aria-expanded": "false" });
    this.toggle = iconButton("keyboard", word("keyboard"), () => this.#toggleKeys(), { "aria-pressed": "true" });
    this.send = make("button", { type: "submit", class: "icon-button send", "aria-label": word("send"), title: word("send") }, icon("send"));
    this.row = make("div", { class: "write" }, this.attach, this.slash, this.text, this.toggle, this.send);
    return make("form", { class: "composer" }, this.rows.element, this.banner, this.row, this.keys);
  }

  #listen() {
    this.element.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    this.text.addEventListener("keydown", (event) => this.#onKey(event));
    this.text.addEventListener("input", () => {
      this.memory.draft = this.text.value;
      this.#ask();
    });
  }

  #onKey(event) {
    if (event.isComposing) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "Escape") this.#calm();
  }

  async #submit() {
    const text = this.text.value;
    if (!text.trim()) return;
    const editing = this.#editing;
    const replying = this.#replying;
    this.#write("");
    this.#calm();
    const done = editing ? await this.actions.edit(editing.message_id, text) : await this.actions.say(text, replying);
    // What could not be sent is given back, unless something else is being written already.
    if (!done && !this.text.value) this.#write(text);
  }

  #write(text) {
    this.text.value = text;
    this.memory.draft = text;
    this.rows.show(null, this.#question());
  }

  // What is typed after the bot's name; null when something else is being written.
  #question() {
    const name = `@${this.botName} `;
    return this.text.value.startsWith(name) ? this.text.value.slice(name.length) : null;
  }

  #ask() {
    const question = this.#question();
    if (question === null) this.rows.show(null, null);
    else this.actions.ask(question);
  }

  async #leaveSearch(done) {
    if (await done) this.#write("");
    this.text.focus();
  }

  /** Begin a search: the bot's name stands in the writing field, and what is typed after it is asked. */
  search(text) {
    this.#calm();
    this.#write(`@${this.botName} ${text}`);
    this.text.focus();
    this.#ask();
  }

  /** Answer this message with the next text. */
  reply(message) {
    this.#editing = null;
    this.#replying = message;
    this.#showBanner("replying", message, "stop-replying");
  }

  /** Correct this message of one's own. */
  edit(message) {
    this.#replying = null;
    this.#editing = message;
    this.#write(message.text);
    this.#showBanner("editing", message, "stop-editing");
  }

  #showBanner(title, message, stopWord) {
    const stop = iconButton("cross", word(stopWord), () => this.#calm());
    const words = make("div", { class: "banner-words" },
      make("strong", {}, word(title)),
      make("span", { dir: "auto" }, message.text || word(message.media?.kind ?? "message")));
    this.banner.replaceChildren(icon(title === "editing" ? "edit" : "reply"), words, stop);
    show(this.banner, true);
    this.text.focus();
  }

  #calm() {
    if (this.#editing) this.#write("");
    this.#replying = null;
    this.#editing = null;
    show(this.banner, false);
  }

  #openAttachments() {
    const choose = (kind) => async () => {
      const caption = this.text.value;
      this.#write("");
      if (!(await this.actions.media(kind, caption)) && !this.text.value) this.#write(caption);
    };
    toggleMenu(this.attach, this.element, KINDS.map((kind) => ({ label: word(kind), sign: kind, choose: choose(kind) })));
  }

  #openCommands() {
    const items = this.#commands.map(({ command, description }) => ({
      label: `/${command}`,
      detail: description,
      choose: () => this.actions.say(`/${command}`, null),
    }));
    toggleMenu(this.slash, this.element, items);
  }

  #toggleKeys() {
    this.memory.keysHidden = !this.memory.keysHidden;
    this.#showKeys(true);
  }

  #showKeys(exists) {
    show(this.toggle, exists);
    show(this.keys, exists && !this.memory.keysHidden);
    this.toggle.setAttribute("aria-pressed", String(!this.memory.keysHidden));
  }

  #drawKeys(keyboard) {
    const signature = JSON.stringify(keyboard);
    if (signature === this.#keyboardSignature) return;
    this.#keyboardSignature = signature;
    this.memory.keysHidden = false;
    const key = (text) =>
      make("button", { type: "button", on: { click: () => this.actions.say(text, null) } }, make("span", { dir: "auto" }, text));
    const rows = (keyboard?.rows ?? []).map((row) => make("div", { class: "key-row" }, ...row.map(key)));
    this.keys.replaceChildren(...rows);
    this.#showKeys(rows.length > 0);
  }

  /** Show the phone's commands and reply keyboard; `hint` is what to write here. */
  update({ commands, keyboard, inline }, hint) {
    this.rows.show(inline, this.#question());
    this.#commands = commands ?? [];
    show(this.slash, this.#commands.length > 0);
    if (this.#keyboardSignature === "") this.#showKeys(false);
    this.#drawKeys(keyboard);
    this.text.placeholder = keyboard?.placeholder || hint;
  }
}
