// Offers ids that begin with what is typed; data-suggest says where they are asked for.
for (const input of document.querySelectorAll('[data-suggest]')) {
  let timer, asked = '';
  input.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(offer, 250); });

  async function offer() {
    const typed = input.value.trim();
    if (typed.length < 2 || typed === asked) return;
    asked = typed;
    const answer = await fetch(`${input.dataset.suggest}?bentuk=json&pengenal=${encodeURIComponent(typed)}`).catch(() => null);
    const ids = answer?.ok && !answer.redirected ? await answer.json() : [];
    if (asked === typed) input.list.replaceChildren(...ids.map(id => new Option(id, id)));
  }
}
