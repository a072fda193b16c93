// Keeps the score sheet as a draft a moment after something was changed by hand; nothing is sent before that.
const status = document.getElementById('draf');
const form = document.querySelector('form input[name=version]')?.form;
let waiting;

async function save() {
  waiting = undefined;
  const body = new URLSearchParams(new FormData(form));
  body.set('act', 'otomatis');
  status.textContent = status.dataset.saving;
  try {
    const answer = await fetch(form.action, { method: 'POST', body, headers: { Accept: 'application/json' }, keepalive: true });
    if (!answer.ok) throw new Error((await answer.json()).detail);
    form.elements.version.value = (await answer.json()).version;
    status.textContent = status.dataset.saved;
  } catch (failure) {
    status.textContent = `${status.dataset.failed} ${failure.name === 'Error' ? failure.message : ''}`;
  }
}

function leave() {
  clearTimeout(waiting);
  waiting = undefined;
}

if (form && status) {
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 4000);
  });
  form.addEventListener('submit', leave);
  addEventListener('pagehide', () => {
    if (waiting !== undefined) save();
    leave();
  });
}
