// The page: follows the emulator's state and shows one phone for each person in it.

import { control, listen } from "./control.js";
import { make, show } from "./elements.js";
import { roleWord, speak, translate, word } from "./language.js";
import { Phone } from "./phone.js";
import { TopBar } from "./topbar.js";

const NOTICE_MS = { problem: 8000, quiet: 3500 };
const TICK_MS = 1000;
// "Typing" ends by itself after a while, and nothing tells of its end.
const TYPING_MS = 1500;

const place = document.getElementById("phones");
const tabs = document.getElementById("phone-tabs");
const notices = document.getElementById("notices");
const views = new Map();
const memories = new Map();
let state = null;
let chosen = null;
let clock = null;
let asking = false;
let askAgain = false;
let offline = null;
let typingTimer = null;

function notice(text, kind = "problem") {
  const close = make("button", { type: "button", "aria-label": word("close"), on: { click: () => shown.remove() } }, "×");
  const shown = make("p", { class: `notice ${kind}` }, make("span", { dir: "auto" }, text), close);
  notices.append(shown);
  while (notices.children.length > 3) notices.firstElementChild.remove();
  setTimeout(() => shown.remove(), NOTICE_MS[kind]);
  return shown;
}

async function attempt(promise) {
  try {
    const answer = await promise;
    refresh();
    return answer ?? true;
  } catch (error) {
    notice(error.status === 0 ? word("offline") : word("failed", { reason: error.message }));
    return false;
  }
}

const bar = new TopBar({
  control, attempt, notice, phones: () => state?.phones ?? [], showPhone: (id) => choose(id),
  speak(code) {
    speak(code);
    bar.markLanguage();
    drawAnew();
  },
});

function memoryOf(id) {
  if (!memories.has(id)) memories.set(id, {});
  return memories.get(id);
}

function viewOf(phone) {
  if (!views.has(phone.id)) {
    const view = new Phone(phone, { control, attempt, openLink, memory: memoryOf(phone.id) });
    views.set(phone.id, view);
    place.append(view.element);
  }
  return views.get(phone.id);
}

function openLink(view) {
  const dialog = document.getElementById("link-dialog");
  const form = dialog.querySelector("form");
  form.reset();
  form.onsubmit = () => {
    const link = form.elements.link.value.trim();
    view.start(/[?&]start=([\w-]+)/.exec(link)?.[1] ?? link);
  };
  dialog.showModal();
}

function choose(id) {
  chosen = id;
  if (state) drawTabs();
  views.get(id)?.element.scrollIntoView({ inline: "nearest", block: "nearest" });
}

function newestOf(phone) {
  return phone.messages.at(-1)?.message_id ?? 0;
}

// What the bot wrote to a phone since it was last looked at; what was there before the page opened is not news.
function unread(phone) {
  const memory = memoryOf(phone.id);
  if (memory.read === undefined || phone.id === chosen) memory.read = newestOf(phone);
  return phone.messages.filter((message) => message.from === "bot" && message.message_id > memory.read).length;
}

function phoneTab(phone) {
  const selected = phone.id === chosen;
  const count = unread(phone);
  const mark = count ? make("span", { class: "count" }, word("unread", { count })) : null;
  return make("button",
    { type: "button", role: "tab", "aria-selected": String(selected), "aria-controls": `panel-${phone.id}`,
      tabindex: selected ? "0" : "-1", "data-role": phone.role, on: { click: () => choose(phone.id) } },
    make("span", { class: "tab-role" }, roleWord(phone)), make("bdi", { class: "tab-name" }, phone.name), mark);
}

function drawTabs() {
  if (!state.phones.some((phone) => phone.id === chosen)) chosen = state.phones[0]?.id ?? null;
  const signature = JSON.stringify([chosen, document.documentElement.lang, state.phones.map((phone) => [phone.id, phone.name, unread(phone)])]);
  for (const view of views.values()) view.element.classList.toggle("chosen", view.id === chosen);
  if (tabs.dataset.signature === signature) return;
  tabs.dataset.signature = signature;
  const held = tabs.contains(document.activeElement);
  tabs.replaceChildren(...state.phones.map(phoneTab));
  const selected = tabs.querySelector("[aria-selected=true]");
  selected?.scrollIntoView({ inline: "nearest", block: "nearest" });
  if (held) selected?.focus();
}

function drawState() {
  const present = new Set(state.phones.map((phone) => phone.id));
  for (const [id, view] of views) {
    if (present.has(id)) continue;
    view.element.remove();
    views.delete(id);
  }
  for (const phone of state.phones) viewOf(phone);
  drawTabs();
  for (const phone of state.phones) viewOf(phone).update(phone, state.bot);
  clearTimeout(typingTimer);
  if (state.phones.some((phone) => phone.typing)) typingTimer = setTimeout(refresh, TYPING_MS);
  place.setAttribute("aria-busy", "false");
}

function drawAnew() {
  translate(document);
  notices.replaceChildren();
  for (const view of views.values()) view.element.remove();
  views.clear();
  if (state) drawState();
  tick();
}

function tick() {
  if (clock) bar.showClock(new Date(clock.moment + (performance.now() - clock.read)));
}

function lost() {
  if (!offline) offline = notice(word("offline"));
}

async function refresh() {
  if (asking) {
    askAgain = true;
    return;
  }
  asking = true;
  try {
    do {
      askAgain = false;
      state = await control.state();
      clock = { moment: Date.parse(state.clock), read: performance.now() };
      offline?.remove();
      offline = null;
      drawState();
      tick();
    } while (askAgain);
  } catch (error) {
    if (error.status === undefined) throw error;
    lost();
  } finally {
    asking = false;
  }
}

tabs.addEventListener("keydown", (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || !state) return;
  const ids = state.phones.map((phone) => phone.id);
  choose(ids[(ids.indexOf(chosen) + step + ids.length) % ids.length]);
});

translate(document);
show(notices, true);
listen(refresh, lost);
refresh();
setInterval(tick, TICK_MS);
