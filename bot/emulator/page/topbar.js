// The top of the page: the demonstration's clock, the page's language, adding a phone, faults.

import { make, show } from "./elements.js";
import { language, shortDay, timeOfDay, word } from "./language.js";
import { PHONE_LANGUAGES } from "./words.js";

const FAULTS = ["429", "slow", "drop_before", "drop_after", "timeout_after", "500", "502", "403", "duplicate"];
const byId = (id) => document.getElementById(id);

/** Wires the top bar once. `doing` has control, attempt, notice, speak, and phones() for the list of phones. */
export class TopBar {
  constructor(doing) {
    this.doing = doing;
    this.#clockButtons();
    this.#languages();
    this.#addDialog();
    this.#faultsDialog();
    for (const button of document.querySelectorAll("[data-close]")) {
      button.addEventListener("click", () => button.closest("dialog").close());
    }
  }

  /** Show the demonstration's time. */
  showClock(moment) {
    const now = byId("now");
    const said = `${shortDay(moment)} ${timeOfDay(moment)}`;
    if (now.textContent === said) return;
    now.dateTime = moment.toISOString();
    now.replaceChildren(make("span", { class: "date" }, shortDay(moment)), " ", make("strong", {}, timeOfDay(moment)));
  }

  #clockButtons() {
    for (const button of document.querySelectorAll("[data-minutes]")) {
      button.addEventListener("click", () => this.#move(Number(button.dataset.minutes)));
    }
  }

  async #move(minutes) {
    const moved = await this.doing.attempt(this.doing.control.moveClock(minutes));
    if (!moved) return;
    const moment = new Date(moved.clock);
    this.showClock(moment);
    this.doing.notice(word("moved", { time: `${shortDay(moment)} ${timeOfDay(moment)}` }), "quiet");
  }

  #languages() {
    for (const button of document.querySelectorAll("[data-language]")) {
      button.addEventListener("click", () => this.doing.speak(button.dataset.language));
    }
    this.markLanguage();
  }

  /** Mark which language the page speaks. */
  markLanguage() {
    for (const button of document.querySelectorAll("[data-language]")) {
      button.setAttribute("aria-pressed", String(button.dataset.language === language()));
    }
  }

  #addDialog() {
    const dialog = byId("add-dialog");
    const form = dialog.querySelector("form");
    const options = PHONE_LANGUAGES.map(([code, name]) => make("option", { value: code, lang: code }, name));
    form.elements.language_code.append(...options);
    byId("open-add").addEventListener("click", () => {
      form.reset();
      dialog.showModal();
    });
    form.addEventListener("submit", async () => {
      const { name, role, language_code } = Object.fromEntries(new FormData(form));
      const added = await this.doing.attempt(this.doing.control.addPhone({ name: name.trim(), role, language_code }));
      if (added) this.doing.showPhone(added.id);
    });
  }

  #fillFaults(form) {
    const kinds = FAULTS.map((kind) => make("option", { value: kind }, word(`fault-${kind}`)));
    const phones = this.doing.phones().map((phone) => make("option", { value: phone.id }, phone.name));
    form.elements.kind.replaceChildren(...kinds);
    form.elements.chat_id.replaceChildren(make("option", { value: "" }, word("fault-everyone")), ...phones);
  }

  #faultsDialog() {
    const dialog = byId("faults-dialog");
    const form = dialog.querySelector("form");
    byId("open-faults").addEventListener("click", () => {
      this.#fillFaults(form);
      dialog.showModal();
    });
    byId("clear-faults").addEventListener("click", async () => {
      dialog.close();
      if (await this.doing.attempt(this.doing.control.clearFaults())) this.#faultsCleared();
    });
    form.addEventListener("submit", () => this.#beginFault(Object.fromEntries(new FormData(form))));
  }

  #faultsCleared() {
    this.faultsOn = 0;
    show(byId("faults-on"), false);
    this.doing.notice(word("faults-cleared"), "quiet");
  }

  async #beginFault({ kind, method, times, seconds, chat_id }) {
    const body = { kind, method, times: Number(times), seconds: Number(seconds), chat_id: chat_id ? Number(chat_id) : null };
    if (!(await this.doing.attempt(this.doing.control.beginFault(body)))) return;
    this.faultsOn = (this.faultsOn ?? 0) + 1;
    byId("faults-on").textContent = String(this.faultsOn);
    show(byId("faults-on"), true);
    this.doing.notice(word("fault-began", { kind: word(`fault-${kind}`) }), "quiet");
  }
}
