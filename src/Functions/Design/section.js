// Saves a section of the form while it is typed. What the server does not have yet is kept on this device and offered again.
const root = document.querySelector('[data-autosave]');
if (root && 'noModule' in HTMLScriptElement.prototype) autosave(root);

function autosave(root) {
  const form = root.querySelector('form');
  const words = root.dataset;
  const status = root.querySelector('[role=status]');
  const key = `ovop:${words.autosave}`;
  let timer, busy = false, waiting = null, dirty = 'unsaved' in words;

  const isOurs = ([name]) => name === 'versi' || name.startsWith('__');
  const typed = () => [...new FormData(form)].filter((field) => !isOurs(field));
  const keep = (submitted = false) => localStorage.setItem(key, JSON.stringify({ mark: form.versi.value, fields: typed(), submitted }));
  const forget = () => localStorage.removeItem(key);

  function say(text, action, act) {
    status.textContent = text;
    if (!action) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'autosave__act';
    button.textContent = action;
    button.addEventListener('click', act);
    status.append(' ', button);
  }

  function later(milliseconds) {
    clearTimeout(timer);
    timer = setTimeout(save, milliseconds);
  }

  function change() {
    dirty = true;
    keep();
    later(1500);
  }

  function fail() {
    dirty = true;
    say(words.failed, words.retry, save);
    later(10000);
  }

  async function post() {
    const body = new URLSearchParams(new FormData(form));
    body.set('draf', '1');
    return fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' }, redirect: 'manual', keepalive: document.hidden });
  }

  // A page that is older than the server's keys gets the token of a new one.
  async function renewToken() {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const fresh = page.querySelector('[data-autosave] form [name^="__"]');
    if (fresh) form.elements[fresh.name].value = fresh.value;
    return fresh;
  }

  async function save() {
    clearTimeout(timer);
    if (busy || !dirty) return;
    busy = true;
    dirty = false;
    try {
      await take(await post());
    } catch {
      fail();
    }
    busy = false;
    if (waiting) form.requestSubmit(...waiting);
  }

  async function take(answer, again = true) {
    if (answer.status === 403 || answer.type === 'opaqueredirect') {
      say(words.signin, words.signinAct, () => location.assign(`/masuk?kembali=${encodeURIComponent(location.pathname + location.search)}`));
      return;
    }
    const said = answer.status < 500 ? await answer.json() : null;
    if (answer.ok) saved(said);
    else if (said?.code === 'form.stale' && again && (await renewToken())) await take(await post(), false);
    else if (said?.code === 'form.newer') compare(said);
    else if (said) say(said.detail);
    else fail();
  }

  function saved({ mark, time }) {
    form.versi.value = mark;
    if (dirty) {
      keep();
      later(300);
    } else {
      forget();
      say(words.saved.replace('{0}', time));
    }
  }

  // Another tab or device was faster: both values are shown, and the reader chooses.
  function compare({ mark, newer }) {
    const box = root.querySelector('#lebih-baru');
    box.querySelector('dl').replaceChildren(...newer.flatMap(({ name, stored, typed }) => {
      const [term, theirs, mine] = ['dt', 'dd', 'dd'].map((tag) => document.createElement(tag));
      term.textContent = name;
      theirs.textContent = words.stored.replace('{0}', stored);
      mine.textContent = words.typed.replace('{0}', typed);
      return [term, theirs, mine];
    }));
    box.hidden = false;
    box.querySelector('[data-use=mine]').onclick = () => {
      box.hidden = true;
      form.versi.value = mark;
      dirty = true;
      save();
    };
    box.querySelector('[data-use=stored]').onclick = () => {
      forget();
      location.assign(location.href);
    };
    say('');
  }

  function fill(fields) {
    for (const input of form.elements) {
      const values = fields.filter(([name]) => name === input.name).map(([, value]) => value);
      if (input.type === 'radio' || input.type === 'checkbox') input.checked = values.includes(input.value);
      else if (values.length > 0 && !isOurs([input.name])) {
        input.value = values[0];
        input.dispatchEvent(new Event('refilled'));
      }
    }
  }

  function offer() {
    const left = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (!left) return;
    const reached = left.submitted && left.mark !== form.versi.value;
    if (reached || JSON.stringify(left.fields) === JSON.stringify(typed())) {
      forget();
      return;
    }
    const box = root.querySelector('#belum-terkirim');
    box.hidden = false;
    box.querySelector('[data-use=mine]').onclick = () => {
      box.hidden = true;
      fill(left.fields);
      dirty = true;
      save();
    };
    box.querySelector('[data-use=stored]').onclick = () => {
      box.hidden = true;
      forget();
    };
  }

  offer();
  if (dirty) keep();
  form.addEventListener('input', change);
  form.addEventListener('change', () => later(0));
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (dirty || busy) keep(true);
    waiting = busy ? (event.submitter ? [event.submitter] : []) : null;
    if (busy) event.preventDefault();
  });
  document.addEventListener('visibilitychange', () => document.hidden && save());
  addEventListener('pagehide', save);
  addEventListener('online', save);
}
