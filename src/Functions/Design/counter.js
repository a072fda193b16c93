// Says below a text how many characters are left while it is typed. The server counts a line break as one, as the browser does.
const pause = 1000;

for (const area of document.querySelectorAll('textarea[data-limit]')) {
  const info = document.getElementById(`${area.name}-info`);
  const spoken = document.createElement('span');
  spoken.className = 'govuk-visually-hidden';
  spoken.setAttribute('role', 'status');
  info.after(spoken);

  let timer;
  const count = () => {
    const left = area.dataset.limit - area.value.length;
    const words = (left < 0 ? area.dataset.over : area.dataset.left).replace('{0}', Math.abs(left).toLocaleString(document.documentElement.lang));
    info.textContent = words;
    info.classList.toggle('govuk-error-message', left < 0);
    clearTimeout(timer);
    timer = setTimeout(() => (spoken.textContent = words), pause);
  };
  area.addEventListener('input', count);
  if (area.value) count();
}
