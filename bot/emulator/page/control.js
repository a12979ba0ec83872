// What can be asked of the emulator: the control API, one function for each request.

/** The emulator refused a request, or could not be reached (status 0). */
export class ControlError extends Error {
  constructor(status, sentence) {
    super(sentence);
    this.status = status;
  }
}

async function ask(method, path, body) {
  let answer;
  try {
    answer = await fetch(`emulator/${path}`, {
      method,
      headers: body === undefined ? {} : { "Content-Type": "application/json" },
      body: body === undefined ? undefined : JSON.stringify(body),
    });
  } catch (error) {
    throw new ControlError(0, String(error.message ?? error));
  }
  const said = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new ControlError(answer.status, said.error ?? `HTTP ${answer.status}`);
  return said;
}

const onPhone = (action) => (id, body) => ask("POST", `phones/${id}/${action}`, body);

export const control = {
  state: () => ask("GET", "state"),
  addPhone: (body) => ask("POST", "phones", body),
  say: onPhone("say"),
  start: onPhone("start"),
  press: onPhone("press"),
  edit: onPhone("edit"),
  media: onPhone("media"),
  block: onPhone("block"),
  ask: onPhone("ask"),
  choose: onPhone("choose"),
  above: onPhone("above"),
  moveClock: (minutes) => ask("POST", "clock", { minutes }),
  beginFault: (body) => ask("POST", "faults", body),
  clearFaults: () => ask("DELETE", "faults"),
};

/** Call `changed` whenever the world changed or the connection came back, `lost` when it broke. */
export function listen(changed, lost) {
  const events = new EventSource("emulator/events");
  events.addEventListener("open", changed);
  events.addEventListener("message", changed);
  events.addEventListener("error", lost);
}
